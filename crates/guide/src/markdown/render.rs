//! Writes a guide in canonical form.

use std::fmt::Write as _;

use super::{attributes, front, lists, names};
use crate::model::{
    AgendaItem, Attribute, AttributeKind, Competency, Debrief, Exercise, Guide, GuidedQuestion, Profile,
    Question, ReferenceCalls, Scorecard, Stage, StageKind,
};

/// Writes a guide as a file in canonical form. The guide is normalised on the way ([`Guide::normalized`]).
pub fn render(guide: &Guide) -> String {
    let guide = guide.normalized();
    let mut page = Page::default();
    front::write(&mut page.out, &guide);
    page.heading(1, &guide.title);
    page.prose(&guide.introduction);
    page.section(names::JOB_DESCRIPTION, &guide.job_description);
    page.profile(&guide.profile);
    guide.stages.iter().for_each(|stage| page.stage(stage));
    page.debrief(&guide.debrief);
    page.reference_calls(&guide.reference_calls);
    if !guide.faq.is_empty() {
        page.heading(2, names::FAQ);
    }
    for entry in &guide.faq {
        page.heading(3, &entry.question);
        page.prose(&entry.answer);
    }
    page.list(2, names::UNPLACED, &guide.unplaced);
    page.out
}

/// The file so far. Everything that is added starts after a blank line and ends with a line end.
#[derive(Default)]
struct Page {
    out: String,
}

impl Page {
    fn heading(&mut self, level: usize, text: &str) {
        self.open_heading(level, text);
        self.out.push('\n');
    }

    fn open_heading(&mut self, level: usize, text: &str) {
        self.out.push('\n');
        self.out.push_str(&"######"[..level]);
        if !text.is_empty() {
            self.out.push(' ');
            self.out.push_str(text);
        }
    }

    /// A heading with attributes: the words before the text, the text, `{#key …}`.
    fn keyed(&mut self, level: usize, label: &str, text: &str, keyed: Keyed<'_>) {
        let separator = if label.is_empty() || text.is_empty() { "" } else { " " };
        self.open_heading(level, &format!("{label}{separator}{text}"));
        attributes::write(&mut self.out, keyed.key, keyed.kind, keyed.minutes);
        self.out.push('\n');
    }

    fn prose(&mut self, text: &str) {
        if !text.is_empty() {
            self.out.push('\n');
            self.out.push_str(text);
            self.out.push('\n');
        }
    }

    fn section(&mut self, title: &str, text: &str) {
        if !text.is_empty() {
            self.heading(2, title);
            self.prose(text);
        }
    }

    fn list(&mut self, level: usize, title: &str, items: &[String]) {
        if items.is_empty() {
            return;
        }
        self.heading(level, title);
        self.out.push('\n');
        for text in items {
            self.item("-", text);
        }
    }

    fn item(&mut self, marker: &str, text: &str) {
        self.out.push_str(marker);
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.out.push('\n');
            }
            if !line.is_empty() {
                let width = if index == 0 { 1 } else { marker.len() + 1 };
                self.out.extend(std::iter::repeat_n(' ', width));
                self.out.push_str(line);
            }
        }
        self.out.push('\n');
    }

    fn numbered<'a>(&mut self, first: usize, items: impl Iterator<Item = &'a String>) {
        self.out.push('\n');
        for (index, text) in items.enumerate() {
            self.item(&format!("{}.", first + index), text);
        }
    }

    fn profile(&mut self, profile: &Profile) {
        if *profile == Profile::default() {
            return;
        }
        self.heading(2, names::PROFILE);
        self.prose(&profile.summary);
        let competencies: Vec<_> = profile.competencies.iter().map(competency).collect();
        self.list(3, names::COMPETENCIES, &competencies);
        let outcomes: Vec<_> = profile.outcomes.iter().map(|outcome| outcome.text.clone()).collect();
        self.list(3, names::OUTCOMES, &outcomes);
        self.list(3, names::TRAITS, &profile.traits);
    }

    fn stage(&mut self, stage: &Stage) {
        let keyed = Keyed { key: &stage.key, kind: Some(stage.kind), minutes: stage.minutes };
        self.keyed(2, names::STAGE, &stage.title, keyed);
        self.subsection(names::INTERVIEWER, &stage.interviewer_directions);
        self.subsection(names::CANDIDATE, &stage.candidate_script);
        let agenda: Vec<_> = stage.agenda.iter().map(agenda_item).collect();
        self.list(3, names::AGENDA, &agenda);
        stage.questions.iter().for_each(|question| self.question(question));
        stage.exercise.iter().for_each(|exercise| self.exercise(exercise));
        stage.scorecard.iter().for_each(|scorecard| self.scorecard(scorecard));
    }

    fn subsection(&mut self, title: &str, text: &str) {
        if !text.is_empty() {
            self.heading(3, title);
            self.prose(text);
        }
    }

    fn question(&mut self, question: &Question) {
        let keyed = Keyed { key: &question.key, kind: None, minutes: question.minutes };
        self.keyed(3, names::QUESTION, &question.text, keyed);
        if !question.competencies.is_empty() {
            let names: Vec<_> = question.competencies.iter().map(|name| lists::escape(name, ',')).collect();
            self.prose(&format!("{}: {}", names::COMPETENCIES, names.join(", ")));
        }
        self.list(4, names::AREAS, &question.areas_to_cover);
        self.list(4, names::FOLLOW_UPS, &question.follow_ups);
        self.list(4, names::GOOD, &question.what_good_looks_like);
        self.list(4, names::RED_FLAGS, &question.red_flags);
    }

    fn exercise(&mut self, exercise: &Exercise) {
        let separator = if exercise.title.is_empty() { "" } else { ": " };
        self.heading(3, &format!("{}{separator}{}", names::EXERCISE, exercise.title));
        self.prose(&exercise.brief);
        self.list(4, names::REQUIREMENTS, &exercise.requirements);
        self.list(4, names::CRITERIA, &exercise.criteria);
    }

    fn scorecard(&mut self, scorecard: &Scorecard) {
        self.heading(3, names::SCORECARD);
        scorecard.attributes.iter().for_each(|attribute| self.attribute(attribute));
        if !scorecard.recommendation.is_empty() {
            self.heading(4, names::RECOMMENDATION);
            self.numbered(1, scorecard.recommendation.iter());
        }
    }

    fn attribute(&mut self, attribute: &Attribute) {
        let keyed = Keyed { key: &attribute.key, kind: None, minutes: None };
        match attribute.kind {
            AttributeKind::Outcome => self.keyed(4, names::OUTCOME, &attribute.name, keyed),
            AttributeKind::Competency => self.keyed(4, "", &attribute_name(&attribute.name), keyed),
        }
        self.numbered(0, attribute.anchors.iter());
    }

    fn debrief(&mut self, debrief: &Debrief) {
        if *debrief == Debrief::default() {
            return;
        }
        self.heading(2, names::DEBRIEF);
        self.prose(&debrief.directions);
        debrief.questions.iter().for_each(|question| self.guided(question));
    }

    fn reference_calls(&mut self, calls: &ReferenceCalls) {
        if *calls == ReferenceCalls::default() {
            return;
        }
        self.heading(2, names::REFERENCE_CALLS);
        self.prose(&calls.directions);
        calls.questions.iter().for_each(|question| self.guided(question));
        if !calls.attributes.is_empty() {
            self.heading(3, names::SCORECARD);
            calls.attributes.iter().for_each(|attribute| self.attribute(attribute));
        }
    }

    fn guided(&mut self, question: &GuidedQuestion) {
        let keyed = Keyed { key: &question.key, kind: None, minutes: None };
        self.keyed(3, names::QUESTION, &question.text, keyed);
        self.prose(&question.guidance);
    }
}

/// What a heading says in braces.
#[derive(Clone, Copy)]
struct Keyed<'a> {
    key: &'a str,
    kind: Option<StageKind>,
    minutes: Option<u32>,
}

fn competency(competency: &Competency) -> String {
    let separator = if competency.description.is_empty() { "" } else { ": " };
    format!("**{}**{separator}{}", lists::escape(&competency.name, '*'), competency.description)
}

fn agenda_item(item: &AgendaItem) -> String {
    let mut text = String::new();
    match item.minutes {
        Some(minutes) => {
            // Writing to a string cannot fail.
            let _ = write!(text, "{minutes} min:");
            if !item.title.is_empty() {
                text.push(' ');
            }
        }
        None if lists::agenda_item(&item.title).title != item.title => text.push('\\'),
        None => {}
    }
    text + &item.title
}

/// A backslash says that the words that follow are the name, though they look like the mark of an outcome.
fn attribute_name(name: &str) -> String {
    let escape = if name.starts_with('\\') || name.starts_with(names::OUTCOME) { "\\" } else { "" };
    format!("{escape}{name}")
}
