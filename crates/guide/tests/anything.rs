//! Whatever a document is made of, importing it loses nothing and gives a guide that can be written and read.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its input has failed")]

mod coverage;

use proptest::prelude::*;
use touchstone_guide::import::import;
use touchstone_guide::markdown;

/// Lines that documents are made of, each with words of its own, so that a lost one is noticed.
fn line() -> impl Strategy<Value = String> {
    let start = prop::sample::select(vec![
        "",
        "",
        "# ",
        "## ",
        "### ",
        "- ",
        "  - ",
        "    o ",
        "• ",
        "1. ",
        "2) ",
        "Q3. ",
        "**Bold** ",
        "> ",
        "    ",
        "| ",
        "Areas to cover: ",
        "Good answer: ",
        "Guidance: ",
        "Say: ",
        "Competency: ",
        "Owner: ",
        "Round 2: ",
        "3.1 ",
    ]);
    let whole = prop::sample::select(vec![
        "",
        "",
        "",
        "---",
        "```",
        "Job description",
        "## Candidate profile",
        "Competencies",
        "Desired outcomes",
        "Screening interview (30 min)",
        "## Technical interview",
        "Take-home task",
        "Exercise",
        "Requirements",
        "Evaluation criteria",
        "Interview questions",
        "Areas to cover",
        "Follow-ups:",
        "Red flags:",
        "Scorecard",
        "Recommendation",
        "Agenda",
        "Debrief",
        "Reference calls",
        "FAQ",
        "Contents",
        "0: none",
        "1: little",
        "2: some",
        "3: much",
        "4: all",
        "Poor: a",
        "Fair: b",
        "Good: c",
        "1 - hire",
        "2 - hire",
        "3 - hire",
        "4 - hire",
        "| a | 1 | 2 | 3 |",
        "|---|---|---|---|",
        "| depth | x | y | z |",
        "5 min: Welcome",
        "Sign up for free.",
        "How would you find out?",
        "Tell us about a release. (Design, Testing)",
        "You could ask, “Why now?” and wait.",
        "The solution must:",
        "[Company] and <City>",
        "IN CAPITALS",
        "INTRODUCTION CALL (25 MINUTES)",
        "Hello from the bench | 1 h 30",
        "Session 2: A fault (45m)",
        "## Lunch — 50 min",
        "Second interview",
        "Warm-up (10 minutes)",
        "40 minutes, by phone",
        "A short title",
    ]);
    prop_oneof![
        3 => whole.prop_map(str::to_owned),
        2 => (start, "[a-z]{5,9}", "[a-z]{5,9}", prop::sample::select(vec!["", ".", "?", ":"]))
            .prop_map(|(start, one, two, end)| format!("{start}{one} {two}{end}")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost(lines in prop::collection::vec(line(), 0..40)) {
        let document = lines.join("\n");
        prop_assume!(!document.trim().is_empty());
        let found = import("notes.md", document.as_bytes()).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let lost = coverage::lost(&document, &found);
        prop_assert!(lost.is_empty(), "{}\n\n{}", lost.join("\n"), document);
        let file = markdown::render(&found.guide);
        prop_assert_eq!(markdown::parse(&file).map_err(|error| error.to_string()), Ok(found.guide));
    }
}
