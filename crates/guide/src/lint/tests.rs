//! What holds for every guide and every rule.

use proptest::prelude::*;
use serde_json::Value;

use super::output::{self, Checked};
use super::*;
use crate::markdown;
use crate::markdown::tests::guide;
use crate::model::{
    Allowance, Attribute, Competency, FaqEntry, Question, Scorecard, Stage, StageKind, Variable,
};

const EXAMPLE: &str = include_str!("../../tests/fixtures/canonical.md");

fn example() -> Guide {
    markdown::parse(EXAMPLE).unwrap()
}

fn rules_at(guide: &Guide) -> Vec<(String, String)> {
    check(guide, None).findings.into_iter().map(|each| (each.rule, each.pointer)).collect()
}

/// The first words of a text as they stand in a line of the file.
fn first_line(text: &str) -> String {
    text.split('\n').map(crate::text::one_line).find(|line| !line.is_empty()).unwrap_or_default()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn any_guide_is_checked_the_same_each_time(guide in guide(), english in any::<bool>()) {
        let guide = if english { Guide { language: "en".to_owned(), ..guide } } else { guide };
        let lint = check(&guide, None);
        prop_assert_eq!(&check(&guide, None), &lint);
        for finding in lint.findings.iter().chain(lint.silenced.iter().map(|each| &each.finding)) {
            prop_assert!(rule(&finding.rule).is_some(), "{}", finding.rule);
            prop_assert!(!finding.message.is_empty());
        }
        let checked = [Checked { file: "a.md", lint: &lint }];
        output::text(&checked, true);
        output::json(&checked);
        output::sarif(&checked);
    }

    /// In a file of ours every text is found on the line on which it starts.
    #[test]
    fn lines_are_exact_in_our_own_format(guide in guide()) {
        let guide = guide.normalized();
        let file = markdown::render(&guide);
        let lines: Vec<&str> = file.split('\n').collect();
        let map = SourceMap::of(&guide, &file);
        let mut wrong = Vec::new();
        passages::each(&guide, &mut |passage| {
            let pointer = passage.address.to_string();
            let text = first_line(passage.text);
            let line = lines[map.line(&pointer) - 1];
            // A backslash may stand before a name, and YAML has its own spelling.
            let is_plain = !text.contains(['\\', '*', '\r']) && !matches!(pointer.as_str(), "/role" | "/level");
            if is_plain && !text.is_empty() && !crate::text::one_line(line).contains(&text) {
                wrong.push(format!("{pointer}: {text:?} is not in {line:?}"));
            }
        });
        prop_assert!(wrong.is_empty(), "{}\n{file}", wrong.join("\n"));
    }
}

#[test]
fn an_import_has_lines_too() {
    let file = "Interview guide for a Data Engineer\n\nPhone screen (30 min)\n\nQuestions\n\n\
                1. Tell me about a pipeline that you built.\n2. How old are you?\n";
    let guide = crate::import::import("notes.txt", file.as_bytes()).unwrap().guide;
    let lint = check(&guide, Some(&SourceMap::of(&guide, file)));
    let found = lint.findings.iter().find(|each| each.rule == "unlawful-question").unwrap();
    assert_eq!((found.line, found.category.as_deref()), (Some(8), Some("age")));
    assert_eq!(found.pointer, "/stages/0/questions/1/text");
    assert!(found.path.starts_with("stages/"), "{}", found.path);
    assert_eq!(found.help.len(), 4);
}

#[test]
fn every_rule_can_be_broken() {
    let mut seen: std::collections::BTreeSet<String> = std::collections::BTreeSet::new();
    let mut take = |guide: &Guide| seen.extend(rules_at(guide).into_iter().map(|(rule, _)| rule));
    let question =
        |text: &str| Question { text: text.to_owned(), key: "q".to_owned(), ..Question::default() };
    let allow = |allow: &str, reason: &str| Allowance {
        allow: allow.to_owned(),
        at: None,
        reason: reason.to_owned(),
    };
    let mut guide = Guide { language: "en".to_owned(), ..Guide::default() };
    guide.variables = vec![Variable { name: "unused".to_owned(), ..Variable::default() }];
    guide.introduction = "{{undeclared}} for [Company]".to_owned();
    guide.unplaced = vec!["left".to_owned()];
    guide.job_description =
        "Comprehensive organisational documentation necessitates interdepartmental coordination and "
            .repeat(20);
    guide.profile.competencies =
        ["Alone", "Once"].map(|name| Competency { name: name.to_owned(), ..Competency::default() }).to_vec();
    guide.profile.traits = vec!["Young and energetic".to_owned()];
    guide.profile.outcomes = vec![crate::model::Outcome { text: "Ships.".to_owned() }];
    guide.lint = vec![allow("yes-no-question", ""), allow("no-such", "x"), allow("long-question", "x")];
    let long = format!("Tell me {}", "on and on ".repeat(20));
    guide.lint.push(Allowance { at: Some("faq".to_owned()), ..allow("reading-level", "x") });
    let texts = [
        "How old are you?",
        "Have you used Kafka?",
        "Surely you like tests?",
        "What did you do, and how did you do it?",
        "Where would you start?",
        "Where would you start?",
        &long,
        "Who are the guys there?",
    ];
    let mut stage =
        Stage { key: "a".to_owned(), title: "A".to_owned(), kind: StageKind::Culture, ..Stage::default() };
    stage.questions = texts.map(question).to_vec();
    stage.questions[0].competencies = vec!["Once".to_owned(), "Unknown".to_owned()];
    let anchors = ["None", "", "Good", "Reads", "Reads"].map(str::to_owned);
    let attribute = Attribute { key: "x".to_owned(), name: "X".to_owned(), anchors, ..Attribute::default() };
    stage.scorecard = Some(Scorecard { attributes: vec![attribute], recommendation: vec![] });
    guide.stages = vec![stage, Stage { key: "b".to_owned(), title: "B".to_owned(), ..Stage::default() }];
    take(&guide);
    guide.lint.clear();
    take(&guide);
    guide.language = "nl".to_owned();
    take(&guide);
    let silent: Vec<_> = RULES.iter().map(|rule| rule.id).filter(|id| !seen.contains(*id)).collect();
    assert_eq!(silent, [""; 0], "these rules found nothing");
}

#[test]
fn every_rule_but_those_on_silences_can_be_silenced() {
    let mut guide = example();
    let text = "Are you married?".to_owned();
    guide.stages[0].questions[0].text = text;
    let pointer = "/stages/0/questions/0/text";
    let path = format!("stages/{}/questions/{}", guide.stages[0].key, guide.stages[0].questions[0].key);
    let has = |guide: &Guide| rules_at(guide).contains(&("unlawful-question".to_owned(), pointer.to_owned()));
    assert!(has(&guide));
    for at in [None, Some(path.as_str()), Some("stages"), Some("/stages/0"), Some(pointer)] {
        let allowance = Allowance {
            allow: "unlawful-question".to_owned(),
            at: at.map(str::to_owned),
            reason: "a test".to_owned(),
        };
        guide.lint = vec![allowance];
        assert!(!has(&guide), "{at:?}");
        let lint = check(&guide, None);
        let silenced = lint.silenced.iter().find(|each| each.finding.pointer == pointer).unwrap();
        assert_eq!((silenced.reason.as_str(), silenced.silence.as_str()), ("a test", "/lint/0"));
        assert!(lint.findings.iter().all(|each| each.rule != "unused-allowance"));
    }
    for at in ["stages/other", "stages/f", "faq", "/stages/1"] {
        guide.lint[0].at = Some(at.to_owned());
        assert!(has(&guide), "{at}");
        assert!(rules_at(&guide).contains(&("unused-allowance".to_owned(), "/lint/0".to_owned())), "{at}");
    }
    guide.lint[0] = Allowance { allow: "unlawful-question".to_owned(), at: None, reason: " ".to_owned() };
    assert!(has(&guide));
    for rule in RULES {
        let silences = ["allowance-without-reason", "unknown-rule", "unused-allowance"].contains(&rule.id);
        assert_eq!(rule.can_be_silenced(), !silences, "{}", rule.id);
    }
}

#[test]
fn a_rule_has_a_limited_number_of_findings() {
    let mut guide = example();
    let question = |index: usize| Question {
        key: format!("q{index}"),
        text: "How old are you?".to_owned(),
        ..Question::default()
    };
    guide.stages[0].questions = (0..MOST_PER_RULE + 50).map(question).collect();
    let findings = check(&guide, None).findings;
    let unlawful: Vec<_> = findings.iter().filter(|each| each.rule == "unlawful-question").collect();
    assert_eq!(unlawful.len(), MOST_PER_RULE + 1);
    assert_eq!(unlawful.iter().filter(|each| each.severity == Severity::Error).count(), MOST_PER_RULE);
    assert!(unlawful.iter().any(|each| each.message == "and 50 more of unlawful-question"));
}

#[test]
fn texts_of_every_kind_are_read_for_what_is_asked() {
    let place = |change: fn(&mut Guide, String)| {
        move |text: &str| {
            let mut guide = example();
            change(&mut guide, text.to_owned());
            rules_at(&guide).iter().any(|(rule, _)| rule == "unlawful-question")
        }
    };
    let question = place(|guide, text| guide.stages[0].questions[0].text = text);
    let follow_up = place(|guide, text| guide.stages[0].questions[0].follow_ups = vec![text]);
    let area = place(|guide, text| guide.stages[0].questions[0].areas_to_cover = vec![text]);
    let script = place(|guide, text| guide.stages[0].candidate_script = text);
    let directions = place(|guide, text| guide.stages[0].interviewer_directions = text);
    let debrief = place(|guide, text| guide.debrief.questions[0].text = text);
    let reference = place(|guide, text| guide.reference_calls.questions[0].text = text);
    let answer =
        place(|guide, text| guide.faq = vec![FaqEntry { question: "May I?".to_owned(), answer: text }]);
    let entry = place(|guide, text| guide.faq = vec![FaqEntry { question: text, answer: "No.".to_owned() }]);
    for caught in [
        question("Are you married?"),
        follow_up("Do you have kids?"),
        debrief("How old is she?"),
        reference("Is he married?"),
    ] {
        assert!(caught);
    }
    assert!(
        area("Age")
            && area("Marital status")
            && area("Current salary")
            && area("Health problems and sick leave")
    );
    assert!(!area("Age of the codebase") && !area("Health checks") && !area("What they earned the trust of"));
    assert!(script("Before we start: how old are you?") && directions("Ask how old they are."));
    assert!(directions("Find out what she earns. Ask about their marital status."));
    assert!(answer("Ask: “Are you pregnant?”"));
    for lawful in [
        "Do not ask about age, family or health.",
        "Never ask “Are you married?”",
        "Questions such as “How old are you?” are unlawful.",
        "Small talk about family, age or health has no place here.",
        "#### Do not ask\n\n- “How old are you?”\n- “Do you have children?”",
        "Leave these out:\n\n- How old are you?\n- Are you married?",
        "We offer cover for you and your family.",
        "Instead of “Are you married?”, say what the hours are.",
        "You can avoid this by not asking “Do you have children?”",
    ] {
        assert!(!directions(lawful), "{lawful}");
        assert!(!answer(lawful), "{lawful}");
    }
    assert!(!entry("May I ask “How old are you?”"));
    // Whoever asks does not get away with a remark about something else.
    assert!(directions("Do not forget to ask whether they have children."));
    assert!(question("This is not a test: are you married?"));
}

#[test]
fn texts_of_every_kind_are_read_for_what_must_not_count() {
    let mut guide = example();
    let before = rules_at(&guide);
    let wrong = || "No accent".to_owned();
    let stage = &mut guide.stages[0];
    stage.questions[0].what_good_looks_like = vec![wrong()];
    stage.questions[0].red_flags = vec![wrong(), "Judges others by their accent".to_owned()];
    let attribute = &mut stage.scorecard.as_mut().unwrap().attributes[0];
    attribute.name = wrong();
    attribute.anchors[4] = wrong();
    guide.profile.traits = vec![wrong()];
    guide.profile.summary = wrong();
    guide.job_description = "You are a recent graduate.".to_owned();
    // What is no measure of a candidate may name it.
    guide.introduction = "Have no accent in your ear.".to_owned();
    let mut found: Vec<_> = rules_at(&guide).into_iter().filter(|each| !before.contains(each)).collect();
    found.retain(|(rule, _)| rule == "unlawful-criterion");
    let pointers: Vec<&str> = found.iter().map(|(_, pointer)| pointer.as_str()).collect();
    let expected = [
        "/job_description",
        "/profile/summary",
        "/profile/traits/0",
        "/stages/0/questions/0/what_good_looks_like/0",
        "/stages/0/questions/0/red_flags/0",
        "/stages/0/scorecard/attributes/0/name",
        "/stages/0/scorecard/attributes/0/anchors/4",
    ];
    assert_eq!(pointers, expected);
    let lint = check(&guide, None);
    let trait_ = lint.findings.iter().find(|each| each.pointer == "/profile/traits/0").unwrap();
    assert_eq!(trait_.category.as_deref(), Some("origin"));
    assert!(trait_.message.starts_with("“No accent” lets something count"), "{}", trait_.message);
    assert_eq!(trait_.help.len(), 3);
}

#[test]
fn other_languages_are_told_so() {
    let mut guide = example();
    guide.stages[0].questions[0].text = "How old are you?".to_owned();
    guide.language = "de".to_owned();
    let found = rules_at(&guide);
    assert!(found.contains(&("language-not-covered".to_owned(), "/language".to_owned())));
    let english: Vec<_> = RULES.iter().filter(|rule| rule.english_only).map(|rule| rule.id).collect();
    assert!(found.iter().all(|(rule, _)| !english.contains(&rule.as_str())), "{found:?}");
    for language in ["en", "en-GB", "EN_us", ""] {
        guide.language = language.to_owned();
        assert!(rules_at(&guide).iter().any(|(rule, _)| rule == "unlawful-question"), "{language}");
    }
}

#[test]
fn sarif_has_the_required_shape() {
    let mut guide = example();
    guide.stages[0].questions[0].text = "How old are you?".to_owned();
    let file = markdown::render(&guide);
    let lint = check(&guide, Some(&SourceMap::of(&guide, &file)));
    let log = output::sarif(&[Checked { file: "a guide.md", lint: &lint }]);
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(run["tool"]["driver"]["name"], "touchstone");
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), lint.findings.len() + lint.silenced.len());
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "a%20guide.md");
        assert!(place["region"]["startLine"].as_u64().unwrap() >= 1);
    }
    let silenced: Vec<&Value> = results.iter().filter(|each| each.get("suppressions").is_some()).collect();
    assert_eq!(silenced.len(), 1);
    assert_eq!(silenced[0]["suppressions"][0]["kind"], "inSource");
}

#[test]
fn text_reads_like_a_compilers() {
    let mut guide = example();
    guide.stages[0].questions[0].text = "How old\u{1b}[2J are you?".to_owned();
    guide.stages[0].questions[0].follow_ups = vec!["How old are you?".to_owned()];
    let file = markdown::render(&guide);
    let line = file.lines().position(|line| line == "- How old are you?").unwrap() + 1;
    let lint = check(&guide, Some(&SourceMap::of(&guide, &file)));
    let checked = [Checked { file: "g.md", lint: &lint }];
    let text = output::text(&checked, false);
    assert!(
        text.contains(&format!("g.md:{line}: error[unlawful-question]: “How old are you” asks about age.")),
        "{text}"
    );
    assert!(text.contains("\n  EU: Directive 2000/78/EC\n"), "{text}");
    assert!(!text.contains('\u{1b}'));
    assert!(text.lines().last().unwrap().ends_with("in 1 file"), "{text}");
    assert!(output::text(&checked, true).contains("\u{1b}[1;31merror[unlawful-question]\u{1b}[0m"));
}

#[test]
fn json_has_the_documented_members() {
    let lint = check(&example(), None);
    let json = output::json(&[Checked { file: "g.md", lint: &lint }]);
    for finding in json["findings"].as_array().unwrap() {
        for member in ["rule", "severity", "message", "line", "file", "pointer", "path"] {
            assert!(finding.get(member).is_some(), "{member}");
        }
    }
    assert_eq!(json["files"][0]["structure"]["components"].as_array().unwrap().len(), 15);
    // The whole is what programs read back.
    let text = serde_json::to_string(&lint).unwrap();
    assert_eq!(serde_json::from_str::<Lint>(&text).unwrap(), lint);
}
