//! The one spelling of a guide that the file format keeps exactly.

use crate::keys;
use crate::model::{
    AgendaItem, Allowance, Attribute, Exercise, FaqEntry, Guide, GuidedQuestion, Profile, Question,
    Scorecard, Stage, Variable,
};
use crate::text::{item, one_line, prose};

/// The highest heading that prose may hold, by where it stands. Everything above is the structure of the guide.
pub(crate) mod top {
    pub(crate) const SECTION: usize = 3;
    pub(crate) const SUBSECTION: usize = 4;
    pub(crate) const EXERCISE: usize = 5;
}

impl Guide {
    /// The same guide with the freedom taken out that a file cannot keep.
    ///
    /// - titles, names and questions are one line, with single spaces
    /// - prose and list items use `\n`, have no blank lines at their ends, and code blocks are closed
    /// - headings in prose rank below the structure around them
    /// - entries without any text are dropped, and optional texts without any are absent
    /// - keys are valid and unique in their list; missing ones are made from the text
    ///
    /// Normalising twice is the same as normalising once, and what [`crate::markdown::parse`] returns is normalised.
    #[must_use]
    pub fn normalized(&self) -> Guide {
        let mut guide = self.clone();
        guide.normalize();
        guide
    }

    pub(crate) fn normalize(&mut self) {
        line(&mut self.title);
        optional(&mut self.role);
        optional(&mut self.level);
        line(&mut self.language);
        if self.language.is_empty() {
            "en".clone_into(&mut self.language);
        }
        block(&mut self.introduction, top::SECTION);
        self.variables.iter_mut().for_each(variable);
        block(&mut self.job_description, top::SECTION);
        profile(&mut self.profile);
        self.stages.iter_mut().for_each(stage);
        keys::settle("stage", self.stages.iter_mut().map(|stage| (&mut stage.key, stage.title.as_str())));
        block(&mut self.debrief.directions, top::SUBSECTION);
        guided(&mut self.debrief.questions);
        block(&mut self.reference_calls.directions, top::SUBSECTION);
        guided(&mut self.reference_calls.questions);
        attributes(&mut self.reference_calls.attributes);
        self.faq.iter_mut().for_each(faq_entry);
        items(&mut self.unplaced);
        self.lint.iter_mut().for_each(allowance);
    }
}

fn line(text: &mut String) {
    *text = one_line(text);
}

fn block(text: &mut String, top: usize) {
    *text = prose(text, top);
}

fn optional(text: &mut Option<String>) {
    *text = text.take().map(|text| one_line(&text)).filter(|text| !text.is_empty());
}

fn items(texts: &mut Vec<String>) {
    for text in texts.iter_mut() {
        *text = item(text);
    }
    texts.retain(|text| !text.is_empty());
}

fn lines(texts: &mut Vec<String>) {
    texts.iter_mut().for_each(line);
    texts.retain(|text| !text.is_empty());
}

fn variable(variable: &mut Variable) {
    line(&mut variable.name);
    line(&mut variable.label);
    optional(&mut variable.default);
}

fn allowance(allowance: &mut Allowance) {
    line(&mut allowance.allow);
    optional(&mut allowance.at);
    line(&mut allowance.reason);
}

fn profile(profile: &mut Profile) {
    block(&mut profile.summary, top::SUBSECTION);
    for competency in &mut profile.competencies {
        line(&mut competency.name);
        competency.description = item(&competency.description);
    }
    profile
        .competencies
        .retain(|competency| !competency.name.is_empty() || !competency.description.is_empty());
    profile.outcomes.iter_mut().for_each(|outcome| line(&mut outcome.text));
    profile.outcomes.retain(|outcome| !outcome.text.is_empty());
    items(&mut profile.traits);
}

fn stage(stage: &mut Stage) {
    line(&mut stage.title);
    block(&mut stage.interviewer_directions, top::SUBSECTION);
    block(&mut stage.candidate_script, top::SUBSECTION);
    agenda(&mut stage.agenda);
    stage.questions.iter_mut().for_each(question);
    keys::settle(
        "question",
        stage.questions.iter_mut().map(|question| (&mut question.key, question.text.as_str())),
    );
    stage.exercise.iter_mut().for_each(exercise);
    stage.scorecard.iter_mut().for_each(scorecard);
}

fn agenda(agenda: &mut Vec<AgendaItem>) {
    for item in agenda.iter_mut() {
        line(&mut item.title);
    }
    agenda.retain(|item| !item.title.is_empty() || item.minutes.is_some());
}

fn question(question: &mut Question) {
    line(&mut question.text);
    lines(&mut question.competencies);
    items(&mut question.areas_to_cover);
    items(&mut question.follow_ups);
    items(&mut question.what_good_looks_like);
    items(&mut question.red_flags);
}

fn exercise(exercise: &mut Exercise) {
    line(&mut exercise.title);
    block(&mut exercise.brief, top::EXERCISE);
    items(&mut exercise.requirements);
    items(&mut exercise.criteria);
}

fn scorecard(scorecard: &mut Scorecard) {
    attributes(&mut scorecard.attributes);
    scorecard.recommendation.iter_mut().for_each(line);
}

fn attributes(attributes: &mut [Attribute]) {
    for attribute in attributes.iter_mut() {
        line(&mut attribute.name);
        attribute.anchors.iter_mut().for_each(|anchor| *anchor = item(anchor));
    }
    keys::settle(
        "attribute",
        attributes.iter_mut().map(|attribute| (&mut attribute.key, attribute.name.as_str())),
    );
}

fn guided(questions: &mut [GuidedQuestion]) {
    for question in questions.iter_mut() {
        line(&mut question.text);
        block(&mut question.guidance, top::SUBSECTION);
    }
    keys::settle(
        "question",
        questions.iter_mut().map(|question| (&mut question.key, question.text.as_str())),
    );
}

fn faq_entry(entry: &mut FaqEntry) {
    line(&mut entry.question);
    block(&mut entry.answer, top::SUBSECTION);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agenda_keeps_what_says_something() {
        let item = |title: &str, minutes| AgendaItem { title: title.to_owned(), minutes };
        let mut items = vec![item(" Hello ", None), item("", None), item("", Some(5))];
        agenda(&mut items);
        assert_eq!(items, [item("Hello", None), item("", Some(5))]);
    }
}
