//! The fifteen components of a structured interview, after Campion, Palmer & Campion (1997), as far as a guide shows
//! them.
//!
//! A guide is a plan. Some components happen on the day, and some Touchstone sees to itself whatever the guide says; each
//! component says which.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::coverage::Coverage;
use super::lexicon::{self, marks};
use super::passages::{Passage, Place};
use super::pattern::{Classes, Patterns};
use super::time;
use super::words::{Reading, Vocabulary};
use crate::Guide;
use crate::model::{Attribute, Question, Stage, StageKind};

/// The fifteen components, scored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Structure {
    /// The sum of the levels.
    pub points: u32,
    /// The most that they could be: two for each component that was judged.
    pub of: u32,
    /// One entry a component, in the order of the article.
    pub components: Vec<Component>,
}

/// A component of structure in a guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Component {
    /// Its number in the article, from 1 to 15.
    pub number: u32,
    /// Its name: `job-analysis`.
    pub id: String,
    /// What it is.
    pub title: String,
    /// 0 not there, 1 in part, 2 in full. Null where it goes by English words and the guide is in another language.
    pub level: Option<u8>,
    /// What the level was given for.
    pub reason: String,
    /// What to do for the next level; empty at 2.
    pub advice: String,
    /// Who sees to it.
    pub enforced_by: EnforcedBy,
}

/// Who sees to a component.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EnforcedBy {
    /// The guide alone.
    Guide,
    /// The guide says it and Touchstone holds people to it.
    GuideAndProduct,
    /// People on the day; the guide can only tell them.
    People,
}

const CLASSES: Classes = &[(
    "persons",
    "interviewer|interviewers|people|person|persons|panel|engineers|engineer|colleagues|reviewers|raters|pair",
)];

/// What the texts of a guide tell, each by some phrases.
const SIGNS: [(&str, &[&str]); 9] = [
    (
        "same words",
        &[
            "same ~2 questions|question|words|order|five|six",
            "in order",
            "these words|exact words",
            "as written|word for word",
            "word by word",
            "everyone ~4 same",
            "every candidate",
        ],
    ),
    (
        "prompting",
        &[
            "follow ups|up",
            "prompt|prompts|prompted|prompting|probe|probes|probing|rephrase|repeat|hint|hints|nudge",
            "ask once",
            "which part ~4 yours",
        ],
    ),
    (
        "ancillary",
        &[
            "resume|resumes|cv|cvs",
            "social networks|media",
            "small talk",
            "other interviewers ~3 notes|opinions|ratings",
        ],
    ),
    ("notes", &["note|notes", "write|writing|wrote ~2 down", "verbatim"]),
    (
        "several",
        &[
            "two|three|four|2|3|4|both|second|another|several ~2 @persons",
            "panel",
            "in pairs|pair",
            "one asks|leads ~8 other|notes|writes",
            "nobody|not ~3 alone with",
        ],
    ),
    (
        "same interviewers",
        &[
            "same ~2 @persons",
            "@persons ~6 same for ~2 every|all|each",
            "does not|never change|changes ~3 @persons",
        ],
    ),
    (
        "alone",
        &[
            "rate|rates|score|scores|scorecard|rated|scored ~4 alone|separately|independently|yourself",
            "alone ~4 rate|score|scorecard",
            "before ~3 talk|talks|speak|speaks|discuss|discusses|compare|compares|see|sees|hear|hears",
            "not|never ~2 discuss|compare|talk|speak ~6 candidate|rating|ratings|with|about|others",
            "independently",
        ],
    ),
    (
        "training",
        &[
            "training|trained|train ~4 interview|interviews|interviewer|interviewers|interviewing|raters|rating",
            "interviewers|interviewer|raters ~6 training|trained|train|practise|practice|rehearse",
            "calibrate|calibrated|calibration|shadow|shadows|shadowing",
            "try ~2 questions",
            "answer ~2 questions yourself",
            "do ~2 exercise",
        ],
    ),
    (
        "combining",
        &[
            "average|averages|averaged|mean|sum|median|formula ~4 ratings|scores|levels|rating|attribute|attributes",
            "ratings|scores|levels ~6 averaged|weighted|summed|mechanically",
            "combine|combined|combining ~4 ratings|scores|levels",
            "add|added ~2 up ~3 ratings|scores|levels",
            "each|every rating counts",
        ],
    ),
];

/// Phrases that show components in texts, ready to be looked for.
#[derive(Debug)]
pub(crate) struct Knowledge {
    signs: Patterns,
    /// The sign of each pattern.
    sign_of: Vec<usize>,
    /// An item of an agenda that is for the candidate's own questions.
    pub(crate) candidates_questions: Patterns,
}

impl Knowledge {
    pub(crate) fn new(vocabulary: &mut Vocabulary) -> Self {
        let own = [
            "their|your|candidate|candidates|his|her ~1 questions|q",
            "questions ~1 from|by|of ~1 candidate|candidates|you|them",
            "candidate|candidates|you|they ~1 ask|asks",
            "questions for|to us",
        ];
        Self {
            signs: Patterns::new(SIGNS.iter().flat_map(|(_, list)| *list).copied(), CLASSES, vocabulary),
            sign_of: SIGNS
                .iter()
                .enumerate()
                .flat_map(|(sign, (_, list))| list.iter().map(move |_| sign))
                .collect(),
            candidates_questions: Patterns::new(own, CLASSES, vocabulary),
        }
    }

    pub(crate) fn mark(&self, vocabulary: &mut Vocabulary) {
        self.signs.mark(marks::SIGNS, vocabulary);
    }
}

/// Which signs the texts of a guide give.
#[derive(Debug, Default)]
pub(crate) struct Signs {
    seen: [bool; SIGNS.len()],
    /// How many questions of stages a yes answers, or lead, or ask for several things at once, or are long.
    weak_questions: usize,
}

impl Signs {
    /// Looks for signs in a text. `is_weak` of a question that could be worded better.
    pub(crate) fn take(&mut self, passage: &Passage<'_>, reading: &Reading, is_weak: bool) {
        self.weak_questions += usize::from(is_weak && passage.place == Place::Question);
        if passage.place != Place::Internal || self.seen.iter().all(|seen| *seen) {
            return;
        }
        let knowledge = &lexicon::get().signs;
        for sentence in reading.sentences.iter().filter(|sentence| sentence.marks & marks::SIGNS != 0) {
            knowledge.signs.find(reading.of(sentence), &mut |phrase| {
                self.seen[knowledge.sign_of[phrase.pattern]] = true;
            });
        }
    }

    fn says(&self, sign: &str) -> bool {
        SIGNS.iter().zip(self.seen).any(|((name, _), seen)| seen && *name == sign)
    }
}

/// Scores a guide. Without signs, because it is not in English, what goes by words is not judged.
pub(crate) fn score(guide: &Guide, coverage: &Coverage, signs: Option<&Signs>) -> Structure {
    let facts = Facts { guide, coverage, signs };
    let components = vec![
        facts.job_analysis(),
        facts.same_questions(),
        facts.prompting(),
        facts.better_questions(),
        facts.length(),
        facts.ancillary(),
        facts.candidates_questions(),
        facts.scales(),
        facts.anchors(),
        facts.notes(),
        facts.interviewers(),
        facts.same_interviewers(),
        facts.no_discussion(),
        facts.training(),
        facts.combining(),
    ];
    let levels = components.iter().filter_map(|component| component.level).map(u32::from);
    let of = components.iter().filter(|component| component.level.is_some()).map(|_| 2).sum();
    Structure { points: levels.sum(), of, components }
}

struct Facts<'a> {
    guide: &'a Guide,
    coverage: &'a Coverage,
    signs: Option<&'a Signs>,
}

/// How much of something is there: none, some or all.
fn share(have: usize, of: usize) -> u8 {
    match have {
        0 => 0,
        _ if have < of => 1,
        _ => 2,
    }
}

/// The component with its level, why, and what to do.
fn component(
    number: u32,
    id: &str,
    title: &str,
    enforced_by: EnforcedBy,
    level: Option<u8>,
    reason: String,
    advice: &str,
) -> Component {
    let advice = if level == Some(2) { String::new() } else { advice.to_owned() };
    Component { number, id: id.to_owned(), title: title.to_owned(), level, reason, advice, enforced_by }
}

const NOT_JUDGED: &str = "goes by English words, and the guide is in another language";

impl Facts<'_> {
    fn stages(&self) -> impl Iterator<Item = &Stage> {
        self.guide.stages.iter()
    }

    fn interviews(&self) -> impl Iterator<Item = &Stage> {
        self.stages().filter(|stage| stage.kind != StageKind::TakeHome)
    }

    fn questions(&self) -> impl Iterator<Item = &Question> {
        self.stages().flat_map(|stage| &stage.questions)
    }

    fn attributes(&self) -> impl Iterator<Item = &Attribute> {
        self.stages().filter_map(|stage| stage.scorecard.as_ref()).flat_map(|card| &card.attributes)
    }

    /// The level of a component that the guide only tells of.
    fn told(&self, sign: &str, yes: &str, no: &str) -> (Option<u8>, String) {
        match self.signs {
            None => (None, NOT_JUDGED.to_owned()),
            Some(signs) if signs.says(sign) => (Some(2), yes.to_owned()),
            Some(_) => (Some(0), no.to_owned()),
        }
    }

    fn job_analysis(&self) -> Component {
        let profile = &self.guide.profile;
        let defined = profile.competencies.iter().filter(|each| !each.description.is_empty()).count();
        let covered = self.coverage.rows.iter().filter(|row| row.stages() > 0).count();
        let has_outcomes = !profile.outcomes.is_empty();
        let all = !profile.competencies.is_empty()
            && defined == profile.competencies.len()
            && covered == self.coverage.rows.len()
            && has_outcomes;
        let level = if all { 2 } else { u8::from(defined > 0 || has_outcomes) };
        let reason = format!(
            "{} competencies, {defined} defined, {covered} covered by a stage; {} desired outcomes",
            profile.competencies.len(),
            profile.outcomes.len()
        );
        let advice = "Name what the job needs: competencies with a definition, each asked for in a stage, and desired outcomes";
        component(
            1,
            "job-analysis",
            "Questions based on what the job needs",
            EnforcedBy::Guide,
            Some(level),
            reason,
            advice,
        )
    }

    fn same_questions(&self) -> Component {
        let interviews = self.interviews().count();
        let written = self.interviews().filter(|stage| !stage.questions.is_empty()).count();
        let scripted = self.interviews().filter(|stage| !stage.candidate_script.is_empty()).count();
        let level = if written == 0 { 0 } else { share(written.min(scripted), interviews).max(1) };
        let reason = format!(
            "{written} of {interviews} interviews have their questions written out, {scripted} a script; Touchstone pins the version of the \
             guide, so that every candidate of a job is asked the same"
        );
        let advice = "Write out the questions of every interview and what candidates are told";
        component(
            2,
            "same-questions",
            "The same questions for everyone",
            EnforcedBy::GuideAndProduct,
            Some(level),
            reason,
            advice,
        )
    }

    fn prompting(&self) -> Component {
        let questions = self.questions().count();
        let with = self
            .questions()
            .filter(|each| !each.follow_ups.is_empty() || !each.areas_to_cover.is_empty())
            .count();
        let told = self.signs.is_none_or(|signs| signs.says("prompting"));
        let level = if told { share(with, questions) } else { share(with, questions).min(1) };
        let reason = format!("{with} of {questions} questions say what to follow up");
        let advice = "Give every question its follow-ups, and say in the directions when they may be asked";
        component(3, "limited-prompting", "Limited prompting", EnforcedBy::Guide, Some(level), reason, advice)
    }

    fn better_questions(&self) -> Component {
        let title = "Better types of questions";
        let advice = "Ask for what people have done, or give them a real task or case; keep opinions and self-praise out";
        let Some(signs) = self.signs else {
            return component(
                4,
                "better-questions",
                title,
                EnforcedBy::Guide,
                None,
                NOT_JUDGED.to_owned(),
                advice,
            );
        };
        let questions = self.questions().count();
        let good = questions - signs.weak_questions;
        let level = if questions > 0 && good * 10 >= questions * 9 {
            2
        } else {
            u8::from(good * 2 >= questions && good > 0)
        };
        let reason = format!(
            "{good} of {questions} questions ask openly for past behaviour, a case or knowledge of the job"
        );
        component(4, "better-questions", title, EnforcedBy::Guide, Some(level), reason, advice)
    }

    fn length(&self) -> Component {
        let interviews: Vec<&Stage> = self.interviews().collect();
        let long = |stage: &&&Stage| {
            stage.questions.len() >= 4 || stage.minutes.is_some_and(|minutes| minutes >= 30)
        };
        let enough = interviews.iter().filter(long).count();
        let minutes: u64 = interviews.iter().filter_map(|stage| stage.minutes).map(u64::from).sum();
        let reason = format!(
            "{enough} of {} interviews have four questions or half an hour; {} questions and {minutes} minutes in all",
            interviews.len(),
            self.questions().count()
        );
        let advice = "Plan at least four questions or 30 minutes for every interview";
        let level = share(enough, interviews.len());
        component(
            5,
            "length",
            "Longer interviews, or more questions",
            EnforcedBy::Guide,
            Some(level),
            reason,
            advice,
        )
    }

    fn ancillary(&self) -> Component {
        let yes = "the directions say what to make of the resume and of talk beside the questions; Touchstone keeps pay and other logistics out \
                   of the interviewers' sight";
        let no = "nothing says what to make of the resume and of talk beside the questions";
        let (level, reason) = self.told("ancillary", yes, no);
        let advice =
            "Say what interviewers may read before, and that small talk and the resume are not rated";
        component(
            6,
            "ancillary-information",
            "Control of ancillary information",
            EnforcedBy::GuideAndProduct,
            level,
            reason,
            advice,
        )
    }

    fn candidates_questions(&self) -> Component {
        let title = "Candidates' questions kept apart";
        let advice = "End every interview with five minutes for the candidate's own questions, after the last rated one";
        if self.signs.is_none() {
            return component(
                7,
                "candidates-questions",
                title,
                EnforcedBy::Guide,
                None,
                NOT_JUDGED.to_owned(),
                advice,
            );
        }
        let interviews: Vec<&Stage> = self.interviews().filter(|stage| !stage.questions.is_empty()).collect();
        let late = |stage: &&&Stage| {
            time::candidates_item(stage)
                .is_some_and(|(item, _)| item > 0 && (item + 1) * 2 > stage.agenda.len())
        };
        let with = interviews.iter().filter(late).count();
        let reason = format!("{with} of {} interviews keep them for the end", interviews.len());
        let level = share(with, interviews.len());
        component(7, "candidates-questions", title, EnforcedBy::Guide, Some(level), reason, advice)
    }

    fn scales(&self) -> Component {
        let stages = self.stages().count();
        let several =
            |stage: &&Stage| stage.scorecard.as_ref().is_some_and(|card| card.attributes.len() >= 3);
        let with = self.stages().filter(several).count();
        let reason = format!(
            "{with} of {stages} stages rate at least three attributes; Touchstone takes no scorecard with one left out"
        );
        let advice = "Give every stage a scorecard with at least three attributes";
        let level = share(with, stages);
        component(
            8,
            "several-scales",
            "Each answer rated, or several scales",
            EnforcedBy::GuideAndProduct,
            Some(level),
            reason,
            advice,
        )
    }

    fn anchors(&self) -> Component {
        let attributes = self.attributes().count();
        let anchored = |each: &&Attribute| each.anchors.iter().all(|anchor| !anchor.trim().is_empty());
        let with = self.attributes().filter(anchored).count();
        let reason = format!("{with} of {attributes} attributes have a text at every level");
        let advice = "Write what is seen or heard at every level of every attribute";
        component(
            9,
            "anchored-scales",
            "Anchored rating scales",
            EnforcedBy::Guide,
            Some(share(with, attributes)),
            reason,
            advice,
        )
    }

    fn notes(&self) -> Component {
        let yes = "the directions ask for notes; Touchstone takes no rating without a note or evidence";
        let no = "the directions do not mention notes; Touchstone takes no rating without a note or evidence all the same";
        let (level, reason) = self.told("notes", yes, no);
        let advice = "Say in the directions what to write down, and when";
        component(10, "notes", "Detailed notes", EnforcedBy::GuideAndProduct, level, reason, advice)
    }

    fn interviewers(&self) -> Component {
        let yes = "the guide speaks of more than one interviewer";
        let no = "nothing says how many interviewers there are";
        let (level, reason) = self.told("several", yes, no);
        let advice = "Say who interviews in every stage: two people rate better than one, and separate stages should have separate people";
        component(
            11,
            "several-interviewers",
            "More than one interviewer",
            EnforcedBy::People,
            level,
            reason,
            advice,
        )
    }

    fn same_interviewers(&self) -> Component {
        let yes = "the guide asks for the same interviewers for every candidate";
        let no = "nothing asks for the same interviewers for every candidate";
        let (level, reason) = self.told("same interviewers", yes, no);
        let advice =
            "Say that a stage keeps its interviewers for all candidates of a job, as far as that can be done";
        component(
            12,
            "same-interviewers",
            "The same interviewers for everyone",
            EnforcedBy::People,
            level,
            reason,
            advice,
        )
    }

    fn no_discussion(&self) -> Component {
        let yes = "the guide asks for ratings before talk; Touchstone shows nobody others' ratings before their own are in";
        let no = "the guide does not ask for ratings before talk; Touchstone shows nobody others' ratings before their own are in all the same";
        let (level, reason) = self.told("alone", yes, no);
        let advice =
            "Say that everyone rates alone and that nobody talks about a candidate before the debrief";
        component(
            13,
            "no-discussion",
            "No discussion between interviews",
            EnforcedBy::GuideAndProduct,
            level,
            reason,
            advice,
        )
    }

    fn training(&self) -> Component {
        let yes = "the guide says how interviewers prepare or train";
        let no = "nothing says how interviewers prepare or train";
        let (level, reason) = self.told("training", yes, no);
        let advice = "Say how interviewers learn the guide: answer the questions themselves, shadow, rate the same example and compare";
        component(14, "training", "Trained interviewers", EnforcedBy::People, level, reason, advice)
    }

    fn combining(&self) -> Component {
        let yes = "the guide says how ratings are put together";
        let no = "nothing says how ratings are put together";
        let (level, reason) = self.told("combining", yes, no);
        let has_debrief = !self.guide.debrief.questions.is_empty();
        let level = level.map(|level| level.max(u8::from(has_debrief)));
        let reason = if has_debrief && level == Some(1) {
            format!("{reason}, but the debrief goes through them in order; in Touchstone a person decides")
        } else {
            reason
        };
        let advice = "Say in the debrief that ratings are combined the same way for everyone, such as by the mean of each attribute, before \
                      anyone argues";
        component(
            15,
            "combined-by-rule",
            "Ratings combined by rule",
            EnforcedBy::People,
            level,
            reason,
            advice,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::super::pattern::mistakes;
    use super::*;

    #[test]
    fn the_phrases_are_well_formed() {
        for source in SIGNS.iter().flat_map(|(_, list)| *list) {
            assert_eq!(mistakes(source, CLASSES), [""; 0], "{source:?}");
        }
    }

    fn levels(guide: &Guide) -> Vec<Option<u8>> {
        let structure = super::super::check(guide, None).structure;
        assert_eq!(
            structure.components.iter().map(|each| each.number).collect::<Vec<_>>(),
            (1..=15).collect::<Vec<_>>()
        );
        structure.components.iter().map(|each| each.level).collect()
    }

    #[test]
    fn an_empty_guide_shows_nothing() {
        assert!(
            levels(&Guide { language: "en".to_owned(), ..Guide::default() })
                .iter()
                .all(|level| *level == Some(0))
        );
    }

    #[test]
    fn in_another_language_words_are_not_judged() {
        let guide = Guide { language: "nl".to_owned(), ..Guide::default() };
        let structure = super::super::check(&guide, None).structure;
        assert_eq!(structure.of, 12);
        assert!(structure.components.iter().all(|each| each.level.is_some() || each.reason == NOT_JUDGED));
    }

    #[test]
    fn what_the_guide_tells_counts() {
        let introduction = "Read the resume once. Ask the follow-ups only then. Take notes. Two interviewers take part, the same interviewers \
                            for every candidate. Rate alone. Shadow somebody first. The mean of the ratings counts.";
        let guide =
            Guide { introduction: introduction.to_owned(), language: "en".to_owned(), ..Guide::default() };
        let levels = levels(&guide);
        for number in [6, 10, 11, 12, 13, 14, 15] {
            assert_eq!(levels[number - 1], Some(2), "{number}");
        }
    }
}
