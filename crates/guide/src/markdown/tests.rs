use proptest::prelude::*;

use super::*;
use crate::model::{
    AgendaItem, Allowance, Attribute, AttributeKind, Competency, Debrief, Exercise, FaqEntry, Guide,
    GuidedQuestion, Outcome, Profile, Question, ReferenceCalls, Scorecard, Stage, StageKind, Variable,
};

/// Texts made of what the format itself is made of, and of anything else.
fn text() -> impl Strategy<Value = String> {
    let fragment = prop_oneof![
        4 => prop::sample::select(vec![
            "# ", "## Stage: ", "### Question: ", "#### ", "###### ", "#", "- ", "* ", "1. ", "0.", "```", "~~~~",
            "`", "\n", "\n\n", "\r\n", "\r", " ", "  ", "    ", "\t", "\\", "\\\\", "{#key}", "{#key kind=custom}", "{",
            "}", "{{company}}", "---\n", "5 min: ", "min:", "**", "*", ":", ": ", ", ", "Desired outcome:", "Competencies:",
            "Overall recommendation", "Exercise", "touchstone: guide/1", "'", "\"", "é", "質問", "\u{feff}", "\u{a0}",
            "| a | b |\n|---|:-:|\n", "| c |\n", "|", "\\|", "> a\n", ">\n", "\n> ", "\u{2028}", "\u{85}", "\u{b}", "\u{c}", "\0", "~", "null", "true", "12", "=",
        ]).prop_map(str::to_owned),
        2 => "[a-zA-Z ]{1,12}",
        1 => any::<char>().prop_map(String::from),
    ];
    prop_oneof![
        1 => Just(String::new()),
        9 => prop::collection::vec(fragment, 1..8).prop_map(|parts| parts.concat()),
    ]
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(text(), 0..3)
}

fn minutes() -> impl Strategy<Value = Option<u32>> {
    prop::option::of(any::<u32>())
}

fn question() -> impl Strategy<Value = Question> {
    (text(), text(), minutes(), texts(), texts(), texts(), texts(), texts()).prop_map(
        |(key, text, minutes, competencies, areas_to_cover, follow_ups, what_good_looks_like, red_flags)| {
            Question {
                key,
                text,
                minutes,
                competencies,
                areas_to_cover,
                follow_ups,
                what_good_looks_like,
                red_flags,
            }
        },
    )
}

fn attribute() -> impl Strategy<Value = Attribute> {
    let kind = prop::sample::select(vec![AttributeKind::Competency, AttributeKind::Outcome]);
    (text(), text(), kind, prop::array::uniform5(text())).prop_map(|(key, name, kind, anchors)| Attribute {
        key,
        name,
        kind,
        anchors,
    })
}

fn exercise() -> impl Strategy<Value = Exercise> {
    (text(), text(), texts(), texts()).prop_map(|(title, brief, requirements, criteria)| Exercise {
        title,
        brief,
        requirements,
        criteria,
    })
}

fn scorecard() -> impl Strategy<Value = Scorecard> {
    (prop::collection::vec(attribute(), 0..3), texts())
        .prop_map(|(attributes, recommendation)| Scorecard { attributes, recommendation })
}

fn stage() -> impl Strategy<Value = Stage> {
    let kind = prop::sample::select(attributes::KINDS.map(|(_, kind)| kind).to_vec());
    let agenda = prop::collection::vec(
        (text(), minutes()).prop_map(|(title, minutes)| AgendaItem { title, minutes }),
        0..3,
    );
    let head = (text(), kind, text(), minutes(), text(), text(), agenda);
    let body = (
        prop::collection::vec(question(), 0..3),
        prop::option::of(exercise()),
        prop::option::of(scorecard()),
    );
    (head, body).prop_map(
        |(
            (key, kind, title, minutes, interviewer_directions, candidate_script, agenda),
            (questions, exercise, scorecard),
        )| {
            Stage {
                key,
                kind,
                title,
                minutes,
                interviewer_directions,
                candidate_script,
                agenda,
                questions,
                exercise,
                scorecard,
            }
        },
    )
}

fn guided() -> impl Strategy<Value = Vec<GuidedQuestion>> {
    let question =
        (text(), text(), text()).prop_map(|(key, text, guidance)| GuidedQuestion { key, text, guidance });
    prop::collection::vec(question, 0..3)
}

fn profile() -> impl Strategy<Value = Profile> {
    let competency = (text(), text()).prop_map(|(name, description)| Competency { name, description });
    let outcome = text().prop_map(|text| Outcome { text });
    (text(), prop::collection::vec(competency, 0..3), prop::collection::vec(outcome, 0..3), texts()).prop_map(
        |(summary, competencies, outcomes, traits)| Profile { summary, competencies, outcomes, traits },
    )
}

/// Any guide.
pub(crate) fn guide() -> impl Strategy<Value = Guide> {
    let variable = (text(), text(), prop::option::of(text())).prop_map(|(name, label, default)| Variable {
        name,
        label,
        default,
    });
    let allowance = (text(), prop::option::of(text()), text()).prop_map(|(allow, at, reason)| Allowance {
        allow,
        at,
        reason,
    });
    let faq = (text(), text()).prop_map(|(question, answer)| FaqEntry { question, answer });
    let head = (
        text(),
        prop::option::of(text()),
        prop::option::of(text()),
        text(),
        text(),
        prop::collection::vec(variable, 0..3),
    );
    let body = (
        text(),
        profile(),
        prop::collection::vec(stage(), 0..3),
        (text(), guided()).prop_map(|(directions, questions)| Debrief { directions, questions }),
        (text(), guided(), prop::collection::vec(attribute(), 0..3)).prop_map(
            |(directions, questions, attributes)| ReferenceCalls { directions, questions, attributes },
        ),
        prop::collection::vec(faq, 0..3),
        texts(),
        prop::collection::vec(allowance, 0..3),
    );
    (head, body).prop_map(
        |(
            (title, role, level, language, introduction, variables),
            (job_description, profile, stages, debrief, reference_calls, faq, unplaced, lint),
        )| {
            Guide {
                title,
                role,
                level,
                language,
                introduction,
                variables,
                job_description,
                profile,
                stages,
                debrief,
                reference_calls,
                faq,
                unplaced,
                lint,
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_reads_back_the_same(guide in guide()) {
        let file = render(&guide);
        let read = parse(&file).map_err(|error| TestCaseError::fail(format!("{error}\n{file}")))?;
        prop_assert_eq!(&read, &guide.normalized(), "{}", file);
        prop_assert_eq!(render(&read), file);
    }

    #[test]
    fn normalising_twice_changes_nothing_more(guide in guide()) {
        let once = guide.normalized();
        prop_assert_eq!(once.normalized(), once);
    }

    #[test]
    fn any_text_is_read_or_refused(file in text()) {
        for file in [file.clone(), format!("---\ntouchstone: guide/1\n---\n# x\n{file}")] {
            match parse(&file) {
                Ok(guide) => prop_assert_eq!(parse(&render(&guide)), Ok(guide)),
                // A file that ends too early is missing what would be its next line.
                Err(error) => prop_assert!((1..=crate::text::lines(&file).count() + 1).contains(&error.line), "{}", error),
            }
        }
    }
}

const EXAMPLE: &str = include_str!("../../tests/fixtures/canonical.md");

#[test]
fn a_canonical_file_is_written_back_as_it_is() {
    assert_eq!(render(&parse(EXAMPLE).unwrap()), EXAMPLE);
}

#[test]
fn the_example_has_everything_in_its_place() {
    let guide = parse(EXAMPLE).unwrap();
    assert_eq!(guide.title, "Platform Engineer");
    assert_eq!(guide.variables.len(), 2);
    assert!(guide.introduction.contains("# This is code, not a heading."));
    assert_eq!(guide.profile.competencies[0].name, "Operations");
    let stage = &guide.stages[0];
    assert_eq!(
        (stage.key.as_str(), stage.kind, stage.minutes),
        ("screening", StageKind::Screening, Some(30))
    );
    assert_eq!(stage.agenda[1], AgendaItem { title: "Questions".to_owned(), minutes: Some(20) });
    let question = &stage.questions[0];
    assert_eq!(question.competencies, ["Operations", "Communication"]);
    assert_eq!(
        question.areas_to_cover[1],
        "What failed first\n\n  and what was done about it:\n\n```text\n## not a heading\n```"
    );
    let scorecard = stage.scorecard.as_ref().unwrap();
    assert_eq!(scorecard.attributes[1].kind, AttributeKind::Outcome);
    assert_eq!(scorecard.recommendation.len(), 4);
    assert_eq!(guide.stages[1].exercise.as_ref().unwrap().requirements.len(), 2);
    assert_eq!(guide.debrief.questions[0].key, "open-questions");
    assert_eq!(guide.reference_calls.attributes.len(), 1);
    assert_eq!(guide.faq.len(), 1);
}

/// A small file with a body of the test's own.
fn file(body: &str) -> String {
    format!("---\ntouchstone: guide/1\n---\n# T\n{body}")
}

#[test]
fn what_people_write_by_hand_is_read() {
    let by_hand = file(
        "## Stage: Call\r\n\r\n### Question: Why us, {{company}}?\r\n\r\n#### Areas to cover\r\n* one\r\ngoes on\r\n\
         + two\n\n  more\n#### Follow-ups\n1. first\n2. second\n### Question: Why us, {{company}}?\n",
    );
    let guide = parse(&by_hand).unwrap();
    let questions = &guide.stages[0].questions;
    assert_eq!(guide.stages[0].key, "call");
    assert_eq!(questions[0].key, "why-us-company");
    assert_eq!(questions[1].key, "why-us-company-2");
    assert_eq!(questions[0].areas_to_cover, ["one\ngoes on", "two\n\nmore"]);
    assert_eq!(questions[0].follow_ups, ["first", "second"]);
}

#[test]
fn an_error_says_where_and_what() {
    let cases = [
        ("# No front matter\n".to_owned(), 1, "front matter"),
        ("---\ntouchstone: guide/1\n".to_owned(), 3, "`---`"),
        ("---\ntouchstone: guide/9\n---\n# T\n".to_owned(), 2, "guide/1"),
        ("---\ntouchstone: guide/1\nlanguage: [\n---\n# T\n".to_owned(), 3, "front matter"),
        ("---\ntouchstone: guide/1\ntitle: A\n---\n# B\n".to_owned(), 5, "`A`"),
        ("---\ntouchstone: guide/1\n---\ntext\n".to_owned(), 4, "`# `"),
        (file("## Unknown\n"), 5, "`## Job description`"),
        (file("## Debrief\n## Debrief\n"), 6, "once"),
        (file("## Stage: A\ntext\n"), 6, "`### For the interviewer`"),
        (file("## Stage: A\n#### Areas to cover\n"), 6, "`### For the interviewer`"),
        (file("## Stage: A {#a}\n## Stage: B {#a}\n"), 6, "a key that nothing else"),
        (file("## Stage: A {kind=lunch}\n"), 5, "kind=screening"),
        (file("## Stage: A\n### Agenda\n\ntext\n"), 8, "list item"),
        (file("## Stage: A\n### Scorecard\n#### B\n- 1\n"), 8, "level"),
        (file("## Stage: A\n### Scorecard\n#### B\n1. x\n1. y\n"), 9, "level"),
        (file("## Stage: A\n### Scorecard\n#### Overall recommendation\n1. x\n3. y\n"), 9, "`2.`"),
        (file("## Job description\n\n```\n## Debrief\n"), 7, "code block"),
        (file("## Job description\n# Another\n"), 6, "one heading of level 1"),
    ];
    for (file, line, expected) in cases {
        let error = parse(&file).expect_err(&file);
        assert_eq!(error.line, line, "{error}\n{file}");
        assert!(error.expected.contains(expected), "{error}");
    }
    let long = format!("{}x\n", "word ".repeat(20));
    let found = |file: &str| parse(file).unwrap_err().found;
    assert_eq!(found("\n# T\n"), "an empty line");
    assert_eq!(found("# T\n"), "`# T`");
    assert_eq!(found(&long), format!("`{}…`", &long[..60]));
}

#[test]
fn too_much_is_refused() {
    let error = parse(&"x".repeat(crate::MAX_BYTES + 1)).unwrap_err();
    assert_eq!(error.to_string(), "line 1: expected at most 16 MiB, found 17 MiB");
}

#[test]
fn front_matter_is_bounded() {
    let front = |line: &str| parse(&format!("---\ntouchstone: guide/1\n{line}\n---\n# T\n"));
    let brackets = |depth: usize| format!("variables: {}{}", "[".repeat(depth), "]".repeat(depth));
    let expected = |line: &str| front(line).unwrap_err().expected;
    assert_eq!(expected(&brackets(101)), "brackets at most 100 deep");
    assert_ne!(expected(&brackets(100)), "brackets at most 100 deep");
    assert_ne!(expected(&format!("variables: [{}]", "[],".repeat(200))), "brackets at most 100 deep");
    let comment = |above: &str| format!("#{}", "x".repeat(256 * 1024 - above.len() - 1));
    assert!(front(&comment("touchstone: guide/1\n")).is_ok());
    assert_eq!(expected(&comment("touchstone: guide/1")), "front matter of at most 256 KiB");
}

#[test]
fn commas_and_backslashes_in_names_are_escaped() {
    use super::lists::{competency, escape, names};
    assert_eq!(names(r"a\, b,c\\,d"), ["a, b", r"c\", "d"]);
    assert_eq!(names(&escape(r"a\,b", ',')), [r"a\,b"]);
    let found = competency(&format!("**{}**: text", escape(r"a\*b", '*')));
    assert_eq!((found.name.as_str(), found.description.trim()), (r"a\*b", "text"));
    assert_eq!(competency("Name: text").name, "Name");
    assert_eq!(competency("Name").description, "");
}
