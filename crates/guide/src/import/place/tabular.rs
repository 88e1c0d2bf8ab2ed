//! Tables: rubrics, and questions with what to listen for.

use super::{Place, Placer, is_recommendation};
use crate::import::lines::{Kind, Unit};
use crate::import::minutes;
use crate::import::report::Span;
use crate::import::scales;
use crate::import::shape;
use crate::import::tables::{self, Rubric};
use crate::import::words::{Part, Section};
use crate::model::{AgendaItem, GuidedQuestion, Question};
use crate::text::one_line;

impl Placer<'_> {
    /// Takes a table apart, if it is a rubric or a list of questions where there can be one.
    pub(super) fn take_table(&mut self, unit: &Unit) -> Option<usize> {
        if unit.kind != Kind::Table {
            return None;
        }
        self.take_rubric(unit).or_else(|| self.take_questions(unit)).or_else(|| self.take_pairs(unit))
    }

    /// A name with the levels of its scale beside each other in a table of one row. What kind of attribute it is may
    /// stand in between.
    pub(super) fn take_levels(&mut self, unit: &Unit) -> Option<usize> {
        const REMARK_WORDS: usize = 4;
        // A desired outcome is a long name, and stands out all the same.
        let is_bold = unit.kind == Kind::Text && unit.text.starts_with("**") && unit.text.ends_with("**");
        if !self.here.place.is_rated() || !(self.shapes[self.at].is_title || is_bold) {
            return None;
        }
        let below = self.units.get(self.at + 1..self.units.len().min(self.at + 3))?;
        let (remark, table) = match below {
            [table, ..] if table.kind == Kind::Table => (None, table),
            [remark, table] if table.kind == Kind::Table => (Some(remark), table),
            _ => return None,
        };
        let is_short = |unit: &Unit| {
            unit.kind == Kind::Text && shape::word_count(&unit.text, REMARK_WORDS) <= REMARK_WORDS
        };
        if !remark.is_none_or(is_short) {
            return None;
        }
        let levels = tables::levels_in_row(&table.text)?;
        if self.shapes[self.at].label.section == Some(Section::Recommendation) || is_recommendation(&levels) {
            self.set_recommendation(unit, levels)?;
        } else {
            self.add_attribute(&unit.text, scales::anchors(&levels), unit.start);
        }
        if let Some(remark) = remark {
            self.note_label(remark);
        }
        Some(2 + usize::from(remark.is_some()))
    }

    /// An agenda with the times in a column of their own; competencies with what they mean beside them.
    fn take_pairs(&mut self, unit: &Unit) -> Option<usize> {
        let pairs = tables::pairs(&unit.text)?;
        match (self.here.place, self.here.section) {
            (Place::Part(Part::Stage(_)), Some(Section::Agenda)) => {
                let timed = |(one, other): &(String, String)| {
                    let (time, title) = if minutes::is_timing(one) { (one, other) } else { (other, one) };
                    let minutes = minutes::find(time).filter(|_| minutes::is_timing(time))?.minutes;
                    Some(AgendaItem { title: one_line(title), minutes: Some(minutes) })
                };
                let agenda: Vec<_> = pairs.iter().map(timed).collect::<Option<_>>()?;
                self.guide.stages.last_mut()?.agenda.extend(agenda);
            }
            (Place::Part(Part::Profile), Some(Section::Competencies)) => {
                for (name, meaning) in pairs {
                    self.add_competency(&name, &meaning);
                }
            }
            _ => return None,
        }
        Some(1)
    }

    fn take_rubric(&mut self, unit: &Unit) -> Option<usize> {
        if !self.here.place.is_rated() {
            return None;
        }
        let is_scored = self.here.section == Some(Section::Scorecard);
        let found = tables::rubric(&unit.text);
        let is_guess = found.is_none();
        let Rubric { heading, attributes } =
            found.or_else(|| tables::rubric_in_columns(&unit.text).filter(|_| is_scored))?;
        if is_guess {
            self.warn(
                unit.start,
                "the columns of this table were read as levels that rise from left to right",
            );
        }
        self.note_cells(unit, heading);
        for (name, anchors) in attributes {
            self.add_attribute(&name, anchors, unit.start);
        }
        Some(1)
    }

    fn take_questions(&mut self, unit: &Unit) -> Option<usize> {
        if !self.here.place.is_meeting() {
            return None;
        }
        let table = tables::questions(&unit.text)?;
        self.note_cells(unit, table.labels.join(" | "));
        for row in table.rows {
            match self.here.place {
                Place::Part(Part::Stage(_)) => {
                    let stage = self.guide.stages.last_mut()?;
                    stage.questions.push(question(row));
                }
                place => {
                    let guidance = row.lists.into_iter().flat_map(|(_, texts)| texts).collect::<Vec<_>>();
                    let question = GuidedQuestion {
                        key: String::new(),
                        text: row.question,
                        guidance: guidance.join("\n\n"),
                    };
                    match place {
                        Place::Part(Part::Debrief) => self.guide.debrief.questions.push(question),
                        _ => self.guide.reference_calls.questions.push(question),
                    }
                }
            }
        }
        self.here.has_asked = true;
        self.here.asked = None;
        self.here.open = None;
        Some(1)
    }

    /// Notes the words of cells that say what others are.
    fn note_cells(&mut self, unit: &Unit, text: String) {
        self.report.labels.push(Span { line_start: unit.start, line_end: unit.end, text });
    }
}

fn question(row: tables::QuestionRow) -> Question {
    let mut question = Question { text: row.question, ..Question::default() };
    for (section, texts) in row.lists {
        match section {
            Section::Areas => question.areas_to_cover.extend(texts),
            Section::FollowUps => question.follow_ups.extend(texts),
            Section::RedFlags => question.red_flags.extend(texts),
            Section::Competencies => question.competencies.extend(texts),
            _ => question.what_good_looks_like.extend(texts),
        }
    }
    question
}
