//! Text and list items: questions, what stands below them, and everything that is a list of its own.

use super::prose::append;
use super::{Asked, Place, Placer};
use crate::import::lines::{Kind, Unit};
use crate::import::minutes;
use crate::import::shape::{self, Shape};
use crate::import::words::{self, Part, Section};
use crate::model::{AgendaItem, Competency, FaqEntry, GuidedQuestion, Outcome, Question, StageKind};
use crate::text::one_line;

impl Placer<'_> {
    pub(super) fn take_content(&mut self, unit: &Unit, shape: Shape) {
        match self.here.place {
            Place::Part(Part::Profile) => self.in_profile(unit),
            Place::Part(Part::Faq) => self.in_faq(unit, shape),
            place if place.is_meeting() => self.in_meeting(unit, shape),
            place => {
                if shape::quotes_questions(unit) {
                    self.warn_of_quoted(unit, place);
                }
                self.prose(unit);
            }
        }
    }

    /// Questions in prose that belongs to no stage stay there; a person may want them in one.
    fn warn_of_quoted(&mut self, unit: &Unit, place: Place) {
        let who = if place == Place::Part(Part::ForCandidates) {
            "for candidates to ask"
        } else {
            "in quotation marks"
        };
        let count = shape::quoted_questions(&unit.text).count();
        self.warn(unit.start, format!("{count} questions {who} stay in the text"));
    }

    fn in_profile(&mut self, unit: &Unit) {
        let text = one_line(&unit.text);
        let definition = shape::split_definition(&text);
        match (self.here.section, definition) {
            (Some(Section::Competencies), Some((name, meaning))) => self.add_competency(name, meaning),
            (Some(Section::Competencies), None) if unit.is_item() => self.add_competency(&text, ""),
            (None, Some((name, meaning))) if unit.is_item() => self.add_competency(name, meaning),
            (Some(Section::Outcomes), _) if unit.is_item() => {
                self.guide.profile.outcomes.push(Outcome { text });
            }
            (Some(Section::Traits), _) => self.guide.profile.traits.push(text),
            _ => self.prose(unit),
        }
    }

    pub(super) fn add_competency(&mut self, name: &str, description: &str) {
        let name = name.trim_matches(['*', '_', ' ']).to_owned();
        self.guide.profile.competencies.push(Competency { name, description: description.to_owned() });
    }

    fn in_faq(&mut self, unit: &Unit, shape: Shape) {
        const QUESTION_WORDS: usize = 40;
        let lead = shape::split_lead(&unit.text).filter(|(lead, _)| lead.ends_with('?'));
        let is_heading = unit.level().is_some() || shape.is_title;
        if let Some((question, answer)) = lead {
            self.add_faq(question, answer);
        } else if (shape.is_question || is_heading)
            && shape::word_count(&unit.text, QUESTION_WORDS) <= QUESTION_WORDS
        {
            let question = one_line(shape::plain(words::bare(&unit.text)));
            self.add_faq(&question, "");
        } else {
            self.prose(unit);
        }
    }

    fn add_faq(&mut self, question: &str, answer: &str) {
        self.guide.faq.push(FaqEntry { question: question.to_owned(), answer: answer.to_owned() });
    }

    fn in_meeting(&mut self, unit: &Unit, shape: Shape) {
        if unit.asks || self.closes_list(unit) {
            self.here.open = None;
        }
        if let Some(open) = self.here.open {
            self.push_open(unit, open.section);
        } else if self.take_named_competencies(unit) {
            // They are the question's.
        } else if self.may_ask() && shape::quotes_questions(unit) {
            self.here.asked = None;
            self.take_quoted(unit);
        } else if self.asks(unit, shape) {
            self.ask(unit);
        } else if self.is_about_asked(unit) {
            self.push_about_asked(unit, shape);
        } else {
            self.in_section(unit);
        }
    }

    /// True if the unit stands outside the list that is open.
    fn closes_list(&self, unit: &Unit) -> bool {
        let Some(open) = self.here.open else { return false };
        let is_sibling = unit.is_numbered()
            && self.here.asked.is_some_and(|asked| {
                matches!(asked.kind, Kind::Item(Some(_))) && unit.indent == asked.indent
            });
        let is_outside = unit.indent < open.indent;
        let is_next_paragraph =
            !unit.is_item() && unit.blank_before && open.base.is_some_and(|base| unit.indent <= base);
        is_sibling || is_outside || is_next_paragraph
    }

    fn push_open(&mut self, unit: &Unit, section: Section) {
        let text = one_line(&unit.text);
        let base = self.here.open.and_then(|open| open.base);
        match base.filter(|base| unit.indent > *base) {
            Some(base) if unit.is_item() => {
                let depth = (unit.indent - base).min(24);
                self.extend_below_question(section, &format!("\n{:depth$}- {text}", ""));
            }
            Some(_) if !unit.blank_before => self.extend_below_question(section, &format!("\n{text}")),
            _ => {
                self.push_below_question(section, text);
                if let Some(open) = self.here.open.as_mut().filter(|open| open.base.is_none()) {
                    open.base = Some(unit.indent);
                }
            }
        }
    }

    fn list_below_question(&mut self, section: Section) -> Option<&mut Vec<String>> {
        let question = self.guide.stages.last_mut().and_then(|stage| stage.questions.last_mut())?;
        match section {
            Section::Areas => Some(&mut question.areas_to_cover),
            Section::FollowUps => Some(&mut question.follow_ups),
            Section::RedFlags => Some(&mut question.red_flags),
            _ => Some(&mut question.what_good_looks_like),
        }
    }

    /// Adds an entry below the question: to its list in a stage, to its guidance elsewhere.
    pub(super) fn push_below_question(&mut self, section: Section, text: String) {
        if let Some(asked) = &mut self.here.asked {
            asked.bare = 0;
        }
        if let Place::Part(Part::Stage(_)) = self.here.place {
            if let Some(list) = self.list_below_question(section) {
                list.push(text);
            }
        } else if let Some(question) = self.guided() {
            append(&mut question.guidance, &text, true);
        }
    }

    fn extend_below_question(&mut self, section: Section, text: &str) {
        if let Place::Part(Part::Stage(_)) = self.here.place {
            if let Some(entry) = self.list_below_question(section).and_then(|list| list.last_mut()) {
                entry.push_str(text);
            }
        } else if let Some(question) = self.guided() {
            question.guidance.push_str(text);
        }
    }

    fn guided(&mut self) -> Option<&mut GuidedQuestion> {
        match self.here.place {
            Place::Part(Part::Debrief) => self.guide.debrief.questions.last_mut(),
            _ => self.guide.reference_calls.questions.last_mut(),
        }
    }

    /// True where questions may stand: not in a section that a heading has given to something else.
    pub(super) fn may_ask(&self) -> bool {
        matches!(self.here.section, None | Some(Section::Questions))
    }

    fn asks(&self, unit: &Unit, shape: Shape) -> bool {
        // What a question is followed by makes it one, even if nothing has ended the section before it.
        if shape.is_question && self.is_followed_by_label() && self.may_end_section() {
            return true;
        }
        if unit.asks && self.here.section != Some(Section::Script) {
            return true;
        }
        if !self.may_ask() || matches!(unit.kind, Kind::Code | Kind::Table) {
            return false;
        }
        let is_questions = self.here.section == Some(Section::Questions);
        if self.here.place == Place::Part(Part::Stage(StageKind::TakeHome)) && !is_questions {
            return false;
        }
        let is_below = self
            .here
            .asked
            .is_some_and(|asked| unit.indent > asked.indent && matches!(asked.kind, Kind::Item(_)));
        let is_sibling = self.here.asked.is_none_or(|asked| unit.indent <= asked.indent);
        let has_lead =
            unit.is_item() && shape::split_lead(&unit.text).is_some_and(|(lead, _)| shape::is_question(lead));
        !is_below
            && (shape.is_question && (is_questions || !is_commentary(unit))
                || has_lead
                || self.is_followed_by_label() && is_worded(unit)
                || is_questions && unit.is_item() && is_sibling
                || is_questions && unit.text.contains('?') && shape::word_count(&unit.text, 60) <= 60)
    }

    pub(super) fn may_end_section(&self) -> bool {
        matches!(
            self.here.section,
            Some(Section::Directions | Section::Purpose | Section::Script | Section::Agenda)
        )
    }

    /// Adds a question to the stage, the debrief or the reference calls.
    pub(super) fn ask(&mut self, unit: &Unit) {
        let (lead, rest) =
            shape::split_lead(&unit.text).filter(|_| unit.is_item()).unwrap_or((&unit.text, ""));
        let whole = words::bare(lead);
        let (text, competencies) = match self.here.place {
            Place::Part(Part::Stage(_)) => shape::split_competencies(whole),
            _ => (whole, Vec::new()),
        };
        let text = one_line(shape::plain(text));
        match self.here.place {
            Place::Part(Part::Stage(_)) => {
                let minutes = minutes::set_apart(&text);
                let text = if minutes.is_some() { minutes::split_title(&text).0 } else { text };
                let question = Question { text, minutes, competencies, ..Question::default() };
                self.guide
                    .stages
                    .last_mut()
                    .into_iter()
                    .for_each(|stage| stage.questions.push(question.clone()));
            }
            Place::Part(Part::Debrief) => self.guide.debrief.questions.push(guided(text)),
            _ => self.guide.reference_calls.questions.push(guided(text)),
        }
        let bare = self.here.asked.map_or(0, |asked| asked.bare) + 1;
        if self.may_end_section() {
            self.here.section = None;
        }
        self.here.has_asked = true;
        self.here.asked = Some(Asked { kind: unit.kind, indent: unit.indent, bare });
        self.here.open = None;
        if !rest.is_empty() {
            self.push_below_question(Section::Guidance, one_line(rest));
        }
    }

    /// True if unlabelled text is about the question above it.
    fn is_about_asked(&self, unit: &Unit) -> bool {
        let Some(asked) = self.here.asked else { return false };
        let is_item = matches!(asked.kind, Kind::Item(_));
        unit.indent > asked.indent || !is_item && unit.indent >= asked.indent
    }

    fn push_about_asked(&mut self, unit: &Unit, shape: Shape) {
        let section = match (unit.is_item(), shape.is_question) {
            (true, true) => Section::FollowUps,
            (true, false) => Section::Areas,
            _ => Section::Guidance,
        };
        self.push_below_question(section, one_line(&unit.text));
    }

    /// A line below a question that names competencies of the profile and nothing else.
    fn take_named_competencies(&mut self, unit: &Unit) -> bool {
        let is_stage = matches!(self.here.place, Place::Part(Part::Stage(_)));
        if !is_stage || self.here.asked.is_none() || unit.kind != Kind::Text || unit.start != unit.end {
            return false;
        }
        let question = self.guide.stages.last_mut().and_then(|stage| stage.questions.last_mut());
        let names = named(&self.guide.profile.competencies, &unit.text);
        let (Some(question), Some(names)) = (question, names) else { return false };
        question.competencies.extend(names);
        true
    }

    /// Prose that quotes questions stays as it is, and the questions are asked as well.
    fn take_quoted(&mut self, unit: &Unit) {
        for text in shape::quoted_questions(&unit.text).map(one_line) {
            match self.here.place {
                Place::Part(Part::Debrief) => self.guide.debrief.questions.push(guided(text)),
                Place::Part(Part::References) => self.guide.reference_calls.questions.push(guided(text)),
                _ => {
                    let question = Question { text, ..Question::default() };
                    self.guide
                        .stages
                        .last_mut()
                        .into_iter()
                        .for_each(|stage| stage.questions.push(question.clone()));
                }
            }
        }
        self.prose(unit);
    }

    /// Text and items that are not about a question.
    fn in_section(&mut self, unit: &Unit) {
        let text = one_line(&unit.text);
        let stage =
            self.guide.stages.last_mut().filter(|_| matches!(self.here.place, Place::Part(Part::Stage(_))));
        match (self.here.section, stage) {
            (Some(Section::Agenda), Some(stage))
                if unit.is_item() || minutes::split_start(&text).is_some() =>
            {
                stage.agenda.push(agenda_item(&text));
            }
            (Some(Section::Requirements), Some(stage)) if unit.is_item() => {
                stage.exercise.get_or_insert_default().requirements.push(text);
            }
            (Some(Section::Criteria), Some(stage)) if unit.is_item() => {
                stage.exercise.get_or_insert_default().criteria.push(text);
            }
            (Some(Section::Exercise), Some(_)) if announces_requirements(&text) => {
                self.prose(unit);
                self.here.section = Some(Section::Requirements);
            }
            _ => self.prose(unit),
        }
    }
}

/// The competencies of the profile that a line names, if it names these and nothing else.
fn named(known: &[Competency], line: &str) -> Option<Vec<String>> {
    let name = |text: &str| {
        let text = text.trim_matches(['*', '_', ' ']);
        known.iter().find(|known| known.name.eq_ignore_ascii_case(text)).map(|known| known.name.clone())
    };
    // A name may have a comma in it.
    let marks: [&[char]; 2] = [&['·', '|', ';'], &[',', '·', '|', ';']];
    marks.into_iter().find_map(|marks| line.split(marks).map(name).collect())
}

/// True for text that can be a question without looking like one: a sentence, not a label.
fn is_worded(unit: &Unit) -> bool {
    !unit.text.ends_with(':') && shape::word_count(&unit.text, 60) <= 60
}

/// A long paragraph that starts like a question and goes on to say what to make of the answers.
fn is_commentary(unit: &Unit) -> bool {
    const WORDS: usize = 35;
    unit.kind == Kind::Text
        && !shape::plain(&unit.text).ends_with('?')
        && shape::word_count(&unit.text, WORDS) > WORDS
}

fn guided(text: String) -> GuidedQuestion {
    GuidedQuestion { text, ..GuidedQuestion::default() }
}

/// "… Your solution should:" says that the list below are the requirements.
fn announces_requirements(text: &str) -> bool {
    const LAST_WORDS: [&str; 6] = ["should", "must", "shall", "needs to", "has to", "requirements"];
    let Some(sentence) = text.strip_suffix(':') else { return false };
    LAST_WORDS.iter().any(|word| sentence.to_lowercase().ends_with(word))
}

/// `5 min: Welcome`, `Welcome (5 min)`.
fn agenda_item(text: &str) -> AgendaItem {
    if let Some((time, title)) = text.split_once(':')
        && shape::word_count(time, 2) <= 2
        && let Some(found) = minutes::find(time)
    {
        return AgendaItem { title: title.trim().to_owned(), minutes: Some(found.minutes) };
    }
    if let Some((title, minutes)) = minutes::split_start(text) {
        return AgendaItem { title, minutes: Some(minutes) };
    }
    let (title, minutes) = minutes::split_title(text);
    AgendaItem { title, minutes }
}
