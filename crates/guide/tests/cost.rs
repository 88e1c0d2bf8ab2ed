//! Reading costs time in proportion to the input, whatever the input.

use std::time::{Duration, Instant};

use touchstone_guide::import::import;
use touchstone_guide::model::{Guide, Question, Stage};
use touchstone_guide::{lint, markdown};

/// Repeats a pattern up to a size.
fn filled(pattern: &str, bytes: usize) -> String {
    pattern.repeat(bytes / pattern.len() + 1)
}

const HEADER: &str = "---\ntouchstone: guide/1\n---\n# T\n\n## Job description\n\n";

/// Shapes that tempt a reader to look back or to descend.
const PATTERNS: [&str; 24] = [
    "x",
    "a ",
    "\n",
    "# a\n",
    "- a\n",
    "  - a\n",
    "- ",
    "> ",
    "`",
    "```\n",
    "[",
    "{{",
    "<A",
    "((",
    "\"",
    "1. a\n",
    "0: a\n1: b\n2: c\n",
    "| a ",
    "Why?\n",
    "Technical interview\n",
    "Areas to cover\n- a\n",
    "### Question: a\n",
    "**",
    "12 - ",
];

fn timed(run: impl FnOnce()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}

/// Four times the input may take eight times as long, and a machine that is busy elsewhere a little longer.
fn assert_linear(what: &str, run: impl Fn(usize)) {
    const SMALL: usize = 20_000;
    const SLACK: Duration = Duration::from_millis(1500);
    let small = timed(|| run(SMALL));
    let large = timed(|| run(4 * SMALL));
    assert!(large < small * 8 + SLACK, "{what:?}: {small:?}, then {large:?}");
}

#[test]
fn importing_is_linear() {
    for pattern in PATTERNS {
        assert_linear(pattern, |bytes| {
            let _ = import("notes.md", filled(pattern, bytes).as_bytes());
        });
    }
    assert_linear("deeper and deeper", |bytes| {
        let lines = (0..).map(|depth| format!("{:depth$}- a\n", ""));
        let nested: String = lines
            .scan(0, |size, line| {
                *size += line.len();
                (*size < bytes).then_some(line)
            })
            .collect();
        let _ = import("notes.md", nested.as_bytes());
    });
}

#[test]
fn parsing_is_linear() {
    for pattern in PATTERNS {
        assert_linear(pattern, |bytes| {
            let _ = markdown::parse(&format!("{HEADER}{}", filled(pattern, bytes)));
        });
    }
    for levels in ["[", "{a: ", "[[],", "[\n", "- ", "? "] {
        assert_linear(levels, |bytes| {
            let levels = filled(levels, bytes / 2);
            assert!(
                markdown::parse(&format!("---\ntouchstone: guide/1\nvariables: {levels}\n---\n# T\n"))
                    .is_err()
            );
        });
    }
}

#[test]
fn equal_keys_are_linear_too() {
    assert_linear("equal questions", |bytes| {
        let questions = filled("### Question: Why?\n", bytes);
        let file = format!("---\ntouchstone: guide/1\n---\n# T\n\n## Stage: A\n\n{questions}");
        let guide = markdown::parse(&file).unwrap();
        assert_eq!(guide.stages[0].questions[1].key, "why-2");
        let _ = markdown::render(&guide);
    });
}

/// A guide whose texts are made of a pattern.
fn made_of(pattern: &str, bytes: usize) -> Guide {
    let text = filled(pattern, bytes / 4);
    let question = |index: usize| Question {
        key: format!("q{index}"),
        text: pattern.trim().to_owned(),
        follow_ups: vec![pattern.to_owned()],
        ..Question::default()
    };
    let questions = (0..bytes / 4 / pattern.len().max(8)).map(question).collect();
    let stage = Stage {
        key: "a".to_owned(),
        interviewer_directions: text.clone(),
        candidate_script: text,
        questions,
        ..Stage::default()
    };
    Guide { language: "en".to_owned(), stages: vec![stage], ..Guide::default() }
}

#[test]
fn the_lint_is_linear() {
    for pattern in PATTERNS.into_iter().chain([
        "how old are you ",
        "do you have have have ",
        "not ask how old are you? ",
        "- Do not ask:\n  - age\n",
        "[Company] ",
        "master master slave ",
        "a different word each time, such as this one or that ",
    ]) {
        assert_linear(pattern, |bytes| {
            lint::check(&made_of(pattern, bytes), None);
        });
    }
}

#[test]
fn finding_lines_is_linear() {
    for pattern in PATTERNS {
        assert_linear(pattern, |bytes| {
            let file = filled(pattern, bytes);
            if let Ok(found) = import("notes.md", file.as_bytes()) {
                lint::SourceMap::of(&found.guide, &file);
            }
            let file = format!("{HEADER}{file}");
            lint::SourceMap::of(&Guide::default(), &file);
        });
    }
}
