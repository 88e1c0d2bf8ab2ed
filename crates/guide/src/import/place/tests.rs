use crate::import::{Import, import};

fn read(document: &str) -> Import {
    import("notes.txt", document.as_bytes()).unwrap()
}

#[test]
fn a_label_below_several_questions_is_about_all_of_them() {
    let document = "Behavioral questions\n- How do you plan your week?\n- What motivates you at work?\nRed flags:\n- No plan\n";
    let stage = &read(document).guide.stages[0];
    assert_eq!(stage.questions.len(), 2);
    assert!(stage.questions.iter().all(|question| question.red_flags.is_empty()));
    assert!(stage.interviewer_directions.contains("No plan"));
}

#[test]
fn a_label_below_each_question_is_about_that_one() {
    let document = "TECHNICAL INTERVIEW\nQ1. Where do you begin?\nGood answer:\n- looks\n\nQ2. And then?\nGood answer:\n\
                    - measures\nPoor answer:\n- guesses\n";
    let stage = &read(document).guide.stages[0];
    let good: Vec<_> =
        stage.questions.iter().map(|question| question.what_good_looks_like.join(",")).collect();
    assert_eq!(good, ["looks", "measures"]);
    assert_eq!(stage.questions[1].red_flags, ["guesses"]);
}

#[test]
fn items_further_in_stay_with_their_item() {
    let document = "## Technical interview\n\n### Why this design?\n\nAreas to cover:\n\n- Storage\n  - Indexes\n- Load\n";
    let question = read(document).guide.stages.remove(0).questions.remove(0);
    assert_eq!(question.areas_to_cover, ["Storage\n  - Indexes", "Load"]);
}

#[test]
fn questions_in_quotation_marks_are_questions() {
    let document = "Interview handbook\n\nTechnical interview\n\nStart slowly. You could ask, “Which part did you build?” \
                    and listen.\n";
    let stage = &read(document).guide.stages[0];
    assert_eq!(stage.questions[0].text, "Which part did you build?");
    assert!(stage.interviewer_directions.starts_with("Start slowly."));
}

#[test]
fn a_list_of_questions_below_any_heading_is_a_stage() {
    let guide = read("# Questions\n\n## Node.js\n\n- What is the event loop?\n- Why streams?\n\n## Storage\n\n1. Why an index?\n").guide;
    let found: Vec<_> =
        guide.stages.iter().map(|stage| (stage.title.as_str(), stage.questions.len())).collect();
    assert_eq!(found, [("Node.js", 2), ("Storage", 1)]);
}

#[test]
fn a_table_of_contents_opens_nothing() {
    let document = "Handbook\n\nContents\n\nScreening interview\n\nCulture interview\n\nScreening interview\n\n\
                    What do you look for in a team?\n\nCulture interview\n\nWhen did you last disagree?\n";
    let Import { guide, report } = read(document);
    assert_eq!(guide.stages.len(), 2);
    assert_eq!((report.unplaced[0].line_start, report.unplaced[0].line_end), (5, 7));
}

#[test]
fn text_without_structure_is_kept() {
    for document in
        ["", "\n\n", "One line.", "???", "- \n- \n", "| a |", "```\n", "# \n#\n", "0: a\n1: b\n2: c\n"]
    {
        let words = |text: &str| {
            text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
        };
        let found = read(document);
        let kept = crate::markdown::render(&found.guide);
        assert!(words(&kept) >= words(document), "{document:?}");
    }
}

#[test]
fn a_title_comes_from_the_text_or_the_name() {
    let cases = [
        ("Interview guide for\n\nPlatform engineer\n\nText.\n", "Platform engineer"),
        ("# Interview guide: SRE\n", "SRE"),
        ("Text without a title, and a full stop.\n", "notes"),
    ];
    for (document, expected) in cases {
        assert_eq!(read(document).guide.title, expected, "{document:?}");
    }
}
