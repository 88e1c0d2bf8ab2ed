//! Minutes: they add up, and some are the candidate's own.

use super::address::Address;
use super::lexicon;
use super::report::Report;
use super::words::Reading;
use crate::Guide;
use crate::model::{Stage, StageKind};

/// The least that an interview leaves for the candidate's own questions, in minutes.
const RESERVED: u32 = 5;

/// Checks the minutes of every stage. That the agenda is longer than its stage is a problem of [`crate::structure`].
pub(crate) fn check(guide: &Guide, report: &mut Report) {
    for (index, stage) in guide.stages.iter().enumerate() {
        let at = Address::of("stages").at(index);
        let Some(minutes) = stage.minutes.map(u64::from) else {
            let message = "the stage does not say how long it takes. Write minutes=… in its heading";
            report.add("minutes", at, message);
            continue;
        };
        let agenda = total(stage.agenda.iter().map(|item| item.minutes));
        if stage.kind != StageKind::TakeHome && agenda.is_some_and(|agenda| agenda < minutes) {
            let agenda = agenda.unwrap_or_default();
            let message = format!(
                "the agenda takes {agenda} of the stage's {minutes} minutes. Say what the others are for"
            );
            report.add("minutes", at.name("agenda"), message);
        }
        let asked: u64 = stage.questions.iter().filter_map(|question| question.minutes).map(u64::from).sum();
        if asked > minutes {
            let message = format!(
                "the questions take {asked} minutes, longer than the stage with its {minutes}. Drop one"
            );
            report.add("minutes", at.name("questions"), message);
        } else if is_interview(stage) && asked + u64::from(RESERVED) > minutes && asked > 0 {
            let message = format!(
                "the questions take {asked} of {minutes} minutes: that leaves less than {RESERVED} for the candidate's own questions"
            );
            report.add("candidate-time", at.name("questions"), message);
        }
    }
}

/// The sum, if every part has minutes and there is one.
fn total(minutes: impl Iterator<Item = Option<u32>>) -> Option<u64> {
    let mut sum = None;
    for minutes in minutes {
        sum = Some(sum.unwrap_or(0) + u64::from(minutes?));
    }
    sum
}

fn is_interview(stage: &Stage) -> bool {
    stage.kind != StageKind::TakeHome && !stage.questions.is_empty()
}

/// Checks that the agenda of every interview has time for the candidate's own questions. It goes by English words.
pub(crate) fn check_candidates_questions(guide: &Guide, report: &mut Report) {
    for (index, stage) in guide.stages.iter().enumerate() {
        let at = Address::of("stages").at(index);
        if !is_interview(stage) {
            continue;
        }
        if stage.agenda.is_empty() {
            let message = "the stage has no agenda. Write one, with five minutes for the candidate's own questions at the end";
            report.add("candidate-time", at, message);
            continue;
        }
        match candidates_item(stage) {
            None => {
                let message = format!(
                    "the agenda leaves no time for the candidate's own questions. Add “- {RESERVED} min: Their questions” at the end"
                );
                report.add("candidate-time", at.name("agenda"), message);
            }
            Some((item, Some(minutes))) if minutes < RESERVED => {
                let message = format!(
                    "{minutes} minutes are too few for the candidate's own questions. Leave at least {RESERVED}"
                );
                report.add("candidate-time", at.name("agenda").at(item), message);
            }
            Some(_) => {}
        }
    }
}

/// The item of the agenda that is for the candidate's questions, and its minutes.
pub(crate) fn candidates_item(stage: &Stage) -> Option<(usize, Option<u32>)> {
    let lexicon = lexicon::get();
    let mut reading = Reading::default();
    stage.agenda.iter().enumerate().find_map(|(index, item)| {
        reading.read(&item.title, &lexicon.vocabulary);
        let is_theirs = lexicon.signs.candidates_questions.any(&reading.words);
        is_theirs.then_some((index, item.minutes))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AgendaItem, Question};

    fn found(stage: Stage) -> Vec<(String, String)> {
        let guide = Guide { stages: vec![stage], language: "en".to_owned(), ..Guide::default() };
        let findings = super::super::check(&guide, None).findings;
        let rules = ["minutes", "candidate-time"];
        let here = findings.into_iter().filter(|each| rules.contains(&each.rule.as_str()));
        here.map(|each| (each.rule, each.pointer)).collect()
    }

    fn stage(minutes: Option<u32>, agenda: &[(&str, Option<u32>)], questions: &[u32]) -> Stage {
        let item = |(title, minutes): &(&str, Option<u32>)| AgendaItem {
            title: (*title).to_owned(),
            minutes: *minutes,
        };
        let question = |minutes: &u32| Question {
            text: "Why?".to_owned(),
            minutes: Some(*minutes),
            ..Question::default()
        };
        Stage {
            minutes,
            agenda: agenda.iter().map(item).collect(),
            questions: questions.iter().map(question).collect(),
            ..Stage::default()
        }
    }

    #[test]
    fn minutes_add_up() {
        let theirs = ("The candidate's own questions", Some(5));
        let cases: [(Stage, &[(&str, &str)]); 7] = [
            (stage(Some(30), &[("Ask", Some(25)), theirs], &[20]), &[]),
            (stage(None, &[("Ask", Some(25)), theirs], &[20]), &[("minutes", "/stages/0")]),
            (stage(Some(30), &[("Ask", Some(15)), theirs], &[20]), &[("minutes", "/stages/0/agenda")]),
            (stage(Some(30), &[("Ask", Some(30)), theirs], &[20]), &[("minutes", "/stages/0/agenda")]),
            (stage(Some(30), &[("Ask", None), theirs], &[20]), &[]),
            (stage(Some(30), &[("Ask", Some(25)), theirs], &[20, 20]), &[("minutes", "/stages/0/questions")]),
            (
                stage(Some(30), &[("Ask", Some(25)), theirs], &[28]),
                &[("candidate-time", "/stages/0/questions")],
            ),
        ];
        for (stage, expected) in cases {
            let shown = format!("{stage:?}");
            let found = found(stage);
            let found: Vec<_> =
                found.iter().map(|(rule, pointer)| (rule.as_str(), pointer.as_str())).collect();
            assert_eq!(found, expected, "{shown}");
        }
    }

    #[test]
    fn candidates_have_time_of_their_own() {
        for title in [
            "Their questions",
            "Your questions for us",
            "Questions from the candidate",
            "Candidate Q&A",
            "Time for your questions",
        ] {
            assert_eq!(found(stage(Some(30), &[("Ask", Some(25)), (title, Some(5))], &[20])), [], "{title}");
        }
        let short = stage(Some(30), &[("Ask", Some(28)), ("Their questions", Some(2))], &[20]);
        assert_eq!(found(short), [("candidate-time".to_owned(), "/stages/0/agenda/1".to_owned())]);
        let none = stage(Some(30), &[("Our questions", Some(30))], &[20]);
        assert_eq!(found(none), [("candidate-time".to_owned(), "/stages/0/agenda".to_owned())]);
    }
}
