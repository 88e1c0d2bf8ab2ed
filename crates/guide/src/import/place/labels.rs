//! Labels: what the next lines are, inside a part.

use super::{Open, Place, Placer};
use crate::import::lines::Unit;
use crate::import::minutes;
use crate::import::shape::{self, Shape};
use crate::import::words::{self, Part, Section};
use crate::model::StageKind;
use crate::text::one_line;

impl Placer<'_> {
    /// A line that is a label as a whole.
    pub(super) fn take_label(&mut self, unit: &Unit, shape: Shape) -> bool {
        let label = shape.label;
        if !label.is_known() || shape.is_question && unit.level().is_none() {
            return false;
        }
        let about_question = label.section.filter(|section| section.is_about_question());
        if about_question.is_some_and(|section| self.open_below_question(unit, section)) {
            return true;
        }
        self.enter(unit, label) || label.section.is_some_and(|section| self.open_section(unit, section))
    }

    /// Opens a list below the question. Below several questions without anything between, it is about all of them.
    fn open_below_question(&mut self, unit: &Unit, section: Section) -> bool {
        if !self.here.place.is_meeting() {
            return false;
        }
        let Some(asked) = self.here.asked else { return false };
        let is_about_all = asked.bare > 1
            && matches!(asked.kind, crate::import::lines::Kind::Item(_))
            && unit.indent <= asked.indent;
        if is_about_all {
            self.here.asked = None;
            self.here.open = None;
            self.here.section = Some(Section::Directions);
            self.prose(unit);
            return true;
        }
        self.here.open = Some(Open { section, indent: unit.indent, base: None });
        self.here.asked = Some(super::Asked { bare: 0, ..asked });
        self.note_label(unit);
        true
    }

    fn open_section(&mut self, unit: &Unit, section: Section) -> bool {
        let opens = match self.here.place {
            Place::Part(Part::Stage(kind)) => !unit.is_item() && self.opens_in_stage(section, kind),
            Place::Part(Part::Debrief) => matches!(section, Section::Directions | Section::Questions),
            Place::Part(Part::References) => {
                matches!(section, Section::Directions | Section::Questions | Section::Scorecard)
            }
            place if place.is_early() => !unit.is_item() && self.opens_profile(unit, section),
            _ => false,
        };
        if !opens {
            return false;
        }
        self.here.section = Some(settled(section));
        self.here.section_level = unit.level();
        self.here.asked = None;
        self.here.open = None;
        match (self.here.section, self.guide.stages.last_mut()) {
            (Some(Section::Purpose), _) => self.prose(unit),
            (Some(Section::Exercise), Some(stage)) => {
                let exercise = stage.exercise.get_or_insert_default();
                if let Some(title) = named_exercise(&unit.text).filter(|_| exercise.title.is_empty()) {
                    exercise.title = title;
                }
                self.note_label(unit);
            }
            _ => self.note_label(unit),
        }
        true
    }

    fn opens_in_stage(&self, section: Section, kind: StageKind) -> bool {
        let has_exercise = self.guide.stages.last().is_some_and(|stage| stage.exercise.is_some());
        match section {
            Section::Directions
            | Section::Purpose
            | Section::Script
            | Section::Agenda
            | Section::Questions
            | Section::Exercise
            | Section::Scorecard
            | Section::Recommendation => true,
            Section::Requirements | Section::Criteria | Section::Good => {
                has_exercise || kind == StageKind::TakeHome
            }
            _ => false,
        }
    }

    fn opens_profile(&mut self, unit: &Unit, section: Section) -> bool {
        let opens = match section {
            Section::Competencies | Section::Outcomes | Section::Traits => true,
            Section::Summary => self.here.place == Place::Part(Part::Profile),
            Section::Seeking => self.is_followed_by_definitions(),
            _ => false,
        };
        if opens && self.here.place != Place::Part(Part::Profile) {
            self.open_part(unit, Place::Part(Part::Profile));
        }
        opens
    }

    fn is_followed_by_definitions(&self) -> bool {
        let below = self.units[self.at + 1..].iter().take(2);
        below.clone().count() == 2
            && below.into_iter().all(|unit| shape::split_definition(&unit.text).is_some())
    }

    /// A label that shares its line with the text.
    pub(super) fn take_inline(&mut self, unit: &Unit, shape: Shape) -> bool {
        let Some(section) = shape.inline.filter(|_| self.here.place.is_meeting() && !shape.is_title) else {
            return false;
        };
        let Some((_, rest)) = words::inline(&unit.text) else { return false };
        if section.is_about_question() {
            return self.inline_below_question(unit, section, rest);
        }
        match (section, self.here.place, unit.is_item()) {
            (Section::Competencies, Place::Part(Part::Stage(_)), _) if self.here.asked.is_some() => {
                let names = rest.trim_matches(['*', '_']).split([',', ';']).map(one_line);
                if let Some(question) =
                    self.guide.stages.last_mut().and_then(|stage| stage.questions.last_mut())
                {
                    question.competencies.extend(names);
                }
            }
            (Section::Script, Place::Part(Part::Stage(_)), false) => self.say(unit, rest),
            (Section::Directions, _, false) => self.direct(unit, rest),
            _ => return false,
        }
        self.note_label_words(unit, rest);
        true
    }

    fn inline_below_question(&mut self, unit: &Unit, section: Section, rest: &str) -> bool {
        let Some(asked) = self.here.asked.filter(|asked| !unit.is_item() || unit.indent > asked.indent)
        else {
            return false;
        };
        self.here.open =
            Some(Open { section, indent: unit.indent.max(asked.indent), base: Some(unit.indent) });
        self.push_below_question(section, one_line(rest));
        self.note_label_words(unit, rest);
        true
    }

    /// Notes the words of an inline label.
    fn note_label_words(&mut self, unit: &Unit, rest: &str) {
        let head = unit.text[..unit.text.len() - rest.len()].trim();
        self.report.labels.push(super::Span {
            line_start: unit.start,
            line_end: unit.start,
            text: head.to_owned(),
        });
    }
}

/// "Exercise: A small shop" is called "A small shop".
pub(super) fn named_exercise(heading: &str) -> Option<String> {
    let (section, title) = words::inline(words::bare(heading))?;
    let is_title = section == Section::Exercise && !title.is_empty() && !minutes::is_timing(title);
    is_title.then(|| one_line(title))
}

/// "We look for", below an exercise, are the criteria that it is judged by.
fn settled(section: Section) -> Section {
    match section {
        Section::Good => Section::Criteria,
        Section::Seeking => Section::Competencies,
        other => other,
    }
}
