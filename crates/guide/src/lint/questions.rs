//! How questions are worded: several in one, leading, yes or no, hypothetical, long.

use super::address::Address;
use super::lexicon;
use super::passages::{Passage, Place};
use super::pattern::{Classes, Patterns};
use super::report::Report;
use super::words::{Reading, Sentence, Vocabulary};
use crate::Guide;
use crate::model::{Question, StageKind};

const CLASSES: Classes = &[
    ("aux", "do|does|did|are|is|was|were|have|has|had|can|could|would|will|should|might|may"),
    ("wh", "what|which|how|why|who|whom|whose|where|when"),
    (
        "say",
        "tell|describe|walk|take|give|explain|share|show|draw|sketch|talk|outline|think|name|write|imagine|list|compare|recall",
    ),
    (
        "one",
        "you|they|he|she|we|it|there|your|their|his|her|this|that|these|those|anyone|anybody|someone|somebody",
    ),
];

/// A yes or a no answers it.
const YES_NO: &[&str] = &["^ @aux not? @one !please"];

/// What makes of such a question one that asks for more.
const OPEN: &[&str] = &[
    "^ can|could|would|will @one please? ~1 @say",
    "^ @say ~1 us|me|through",
    "^ so? @wh",
    "and|but|or so? @wh",
    "^ @say",
    "if so ~2 @wh|@say",
    "please @say",
    "would|do you rather|prefer ~8 or",
    "authorised|authorized|entitled|eligible|permitted ~3 work",
];

/// It gives the answer away.
const LEADING: &[&str] = &[
    "would|do|does|is|are|can|could|should not @one ~1 think|agree|say|want|like|feel|find|believe|prefer|enjoy|love",
    "would|do you agree that|with",
    "^ @aux not @one",
    "^ is not it",
    "@aux not you|it|they $",
    "^ you|so|and|then|it|that|we ~8 right $",
    "^ surely|obviously|clearly|naturally",
    "surely|obviously @one",
    "i|we assume|suppose|presume|guess|trust|take you|that|it",
    "you are|were ~2 comfortable|happy|fine|good|familiar|ok|okay with|at",
    "as|like ~2 know|knows|agree|agrees ~8 @wh|@aux",
    "how important|essential|vital|crucial is|are",
    "everyone|everybody|we|all ~2 agree|agrees|know|knows that",
    "of course",
];

/// More than one thing is asked at a time.
const SECOND: &[&str] = &[
    "and|or|but ~1 @wh did|do|does|was|were|is|are|would|will|have|has|could|can|should you|they|it|he|she|we|your|their",
    "and|or|but ~1 did|do|does|would|will|have|could|can you|they|he|she|we",
    "and|but also? describe|explain|tell|walk|name|list",
];

/// It asks what somebody would do.
const HYPOTHETICAL: &[&str] = &[
    "^ imagine|suppose|assume|picture|say that|you|we|your|there|a|an|the",
    "what|how|which|who|where|when|whom ~3 would|could|might you|your|they",
    "^ would|could|might you",
    "^ if you|your|a|an|the|one|someone|somebody|we",
    "what if",
    "hypothetically",
    "were asked to",
];

/// It asks for something that happened.
const REAL: &[&str] = &[
    "tell|describe|walk|take|give|share|talk|recall ~6 time|times|when|occasion|example|examples|situation|last|once|of|instance|yours|had",
    "did you",
    "have you",
    "had you|to",
    "was|were you|your|it|the",
    "a|an|the last|recent|latest",
    "last time|year|month|week",
    "you did|had|have|were|built|made|worked|led|wrote|used|know|ran|found|took|solved|changed",
    "for example|instance",
    "in|on|from|at your ~3 work|experience|project|projects|job|career|team",
];

/// More words than a person keeps in mind while listening.
const LONG: usize = 45;

/// The phrases, ready to be looked for.
#[derive(Debug)]
pub(crate) struct Knowledge {
    yes_no: Patterns,
    open: Patterns,
    leading: Patterns,
    second: Patterns,
    hypothetical: Patterns,
    real: Patterns,
    asks: Patterns,
}

impl Knowledge {
    pub(crate) fn new(vocabulary: &mut Vocabulary) -> Self {
        let mut prepare = |list: &[&'static str]| Patterns::new(list.iter().copied(), CLASSES, vocabulary);
        Self {
            yes_no: prepare(YES_NO),
            open: prepare(OPEN),
            leading: prepare(LEADING),
            second: prepare(SECOND),
            hypothetical: prepare(HYPOTHETICAL),
            real: prepare(REAL),
            asks: prepare(&["^ @wh|@aux|@say"]),
        }
    }
}

/// Checks the words of a question. True if there is something about them.
pub(crate) fn check(passage: &Passage<'_>, reading: &Reading, report: &mut Report) -> bool {
    if !matches!(passage.place, Place::Question | Place::Reference | Place::FollowUp) {
        return false;
    }
    let mut is_weak = false;
    let mut add = |rule, message: &str| {
        is_weak = true;
        report.add(rule, passage.address, message);
    };
    if leads(reading) {
        add("leading-question", "the question shows which answer is wanted. Ask openly: “How …?”, “What …?”");
    }
    if passage.place == Place::FollowUp {
        return is_weak;
    }
    if is_yes_no(reading) {
        let message = "a yes or no answers the question. Ask “Tell me about …”, “How …?” or “What …?”";
        add("yes-no-question", message);
    }
    if is_double_barrelled(reading) {
        let message = "the question asks several things at once. Ask one, and make the others follow-ups or areas to cover";
        add("double-barrelled-question", message);
    }
    let words = reading.words.len();
    if words > LONG {
        let message = format!(
            "the question has {words} words; ask it in at most {LONG}, and put the rest into follow-ups"
        );
        add("long-question", &message);
    }
    is_weak
}

fn leads(reading: &Reading) -> bool {
    let knowledge = &lexicon::get().questions;
    reading
        .sentences
        .iter()
        .any(|sentence| sentence.asks && !sentence.quotes && knowledge.leading.any(reading.of(sentence)))
}

fn is_yes_no(reading: &Reading) -> bool {
    let knowledge = &lexicon::get().questions;
    let any =
        |patterns: &Patterns| reading.sentences.iter().any(|sentence| patterns.any(reading.of(sentence)));
    let asks = |sentence: &Sentence| sentence.asks && knowledge.yes_no.starts(reading.of(sentence));
    reading.sentences.iter().any(asks) && !any(&knowledge.open)
}

fn is_double_barrelled(reading: &Reading) -> bool {
    let knowledge = &lexicon::get().questions;
    let asking = reading.sentences.iter().filter(|sentence| sentence.asks && !sentence.quotes).count();
    let joins = |sentence: &Sentence| {
        let words = reading.of(sentence);
        !sentence.quotes && knowledge.asks.starts(words) && knowledge.second.any(words)
    };
    asking > 1 || reading.sentences.iter().any(joins)
}

/// Questions that ask only what somebody would do, in stages that are about what they have done.
pub(crate) fn check_hypothetical(guide: &Guide, report: &mut Report) {
    let mut reading = Reading::default();
    for (index, stage) in guide.stages.iter().enumerate() {
        if matches!(stage.kind, StageKind::Technical | StageKind::SystemDesign | StageKind::TakeHome) {
            continue;
        }
        for (number, question) in stage.questions.iter().enumerate() {
            if is_hypothetical_only(question, &mut reading) {
                let address = Address::of("stages").at(index).name("questions").at(number).name("text");
                let message = "the question asks only what somebody would do. Ask for what they did (“Tell me about a time \
                               when …”), or add a follow-up that does";
                report.add("hypothetical-question", address, message);
            }
        }
    }
}

fn is_hypothetical_only(question: &Question, reading: &mut Reading) -> bool {
    let lexicon = lexicon::get();
    let knowledge = &lexicon.questions;
    let mut any = |text: &str, patterns: &Patterns| {
        reading.read(text, &lexicon.vocabulary);
        reading.sentences.iter().any(|sentence| patterns.any(reading.of(sentence)))
    };
    any(&question.text, &knowledge.hypothetical)
        && !any(&question.text, &knowledge.real)
        && !question.follow_ups.iter().any(|text| any(text, &knowledge.real))
}

#[cfg(test)]
mod tests {
    use super::super::pattern::mistakes;
    use super::*;
    use crate::model::Stage;

    fn found(texts: &[(&str, &[&str])], kind: StageKind) -> Vec<Vec<String>> {
        let questions = texts.iter().map(|(text, follow_ups)| Question {
            text: (*text).to_owned(),
            follow_ups: follow_ups.iter().map(|text| (*text).to_owned()).collect(),
            ..Question::default()
        });
        let stage = Stage { kind, questions: questions.collect(), ..Stage::default() };
        let guide = Guide { stages: vec![stage], language: "en".to_owned(), ..Guide::default() };
        let findings = super::super::check(&guide, None).findings;
        let rules = [
            "leading-question",
            "yes-no-question",
            "double-barrelled-question",
            "hypothetical-question",
            "long-question",
        ];
        (0..texts.len())
            .map(|index| {
                let pointer = format!("/stages/0/questions/{index}/");
                let here = findings.iter().filter(|each| each.pointer.starts_with(&pointer));
                here.map(|each| each.rule.clone()).filter(|rule| rules.contains(&rule.as_str())).collect()
            })
            .collect()
    }

    #[test]
    fn the_phrases_are_well_formed() {
        let lists = [YES_NO, OPEN, LEADING, SECOND, HYPOTHETICAL, REAL];
        for source in lists.into_iter().flatten() {
            assert_eq!(mistakes(source, CLASSES), [""; 0], "{source:?}");
        }
    }

    #[test]
    fn wordings_are_told_apart() {
        let cases: &[(&str, &[&str])] = &[
            ("Tell me about a release that went wrong.", &[]),
            ("How did you find out?", &[]),
            ("Have you used Kafka?", &["yes-no-question"]),
            ("Do you like code review?", &["yes-no-question"]),
            ("Are there things you would change in it?", &["yes-no-question"]),
            ("Have you used Kafka? If so, tell me what for.", &[]),
            ("Can you tell me about a conflict?", &[]),
            ("Could you walk me through a change of yours?", &[]),
            ("Would you rather own a service or a library, and why?", &["hypothetical-question"]),
            ("Are you authorised to work in this country, now or with sponsorship?", &[]),
            ("Don't you think that tests matter?", &["leading-question", "yes-no-question"]),
            ("You are comfortable with on-call, right?", &["leading-question"]),
            ("How important is testing to you?", &["leading-question"]),
            ("Surely you have reviewed code before?", &["leading-question"]),
            ("What did you build, and how did you test it?", &["double-barrelled-question"]),
            ("What did you build? How long did it take?", &["double-barrelled-question"]),
            ("Describe a defect of yours and explain how you found it.", &["double-barrelled-question"]),
            ("Tell me about a time you disagreed. What happened?", &[]),
            ("How would you design and build a cache?", &["hypothetical-question"]),
            ("Imagine a colleague ignores your review. What do you do?", &["hypothetical-question"]),
            ("What would you do if a release failed?", &["hypothetical-question"]),
            ("Which part of that would you change, looking back at what you did?", &[]),
        ];
        let texts: Vec<(&str, &[&str])> = cases.iter().map(|(text, _)| (*text, [].as_slice())).collect();
        for ((text, expected), found) in cases.iter().zip(found(&texts, StageKind::Screening)) {
            assert_eq!(&found, expected, "{text}");
        }
    }

    #[test]
    fn a_follow_up_may_ask_for_the_real_thing() {
        let text = "What would you do if a release failed?";
        let grounded: &[(&str, &[&str])] =
            &[(text, &["When did that last happen to you, and what did you do?"])];
        assert_eq!(found(grounded, StageKind::Culture), [[""; 0]]);
        assert_eq!(found(&[(text, &["Why?"])], StageKind::Culture), [["hypothetical-question"]]);
        assert_eq!(found(&[(text, &[])], StageKind::SystemDesign), [[""; 0]]);
    }

    #[test]
    fn long_questions_are_counted() {
        let text = format!("What about {}?", "this and that ".repeat(15));
        assert_eq!(found(&[(&text, &[])], StageKind::Technical), [["long-question"]]);
    }
}
