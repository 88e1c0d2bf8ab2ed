use crate::import::{Import, ImportError, MAX_LINE_BYTES, MAX_LINES, import};

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
    let cases = [
        ("", "notes", ""),
        ("\n\n", "notes", ""),
        ("One line.", "notes", "One line."),
        ("???", "notes", "???"),
        ("- \n- \n", "notes", "-\n\n-"),
        ("| a |", "notes", "| a |"),
        ("```\n", "notes", "```\n```"),
        ("# \n#\n", "notes", ""),
        ("0: a\n1: b\n2: c\n", "0: a", "### 1: b\n\n### 2: c"),
    ];
    for (document, title, introduction) in cases {
        let Import { guide, report } = read(document);
        let mut expected = crate::Guide {
            title: title.to_owned(),
            introduction: introduction.to_owned(),
            ..crate::Guide::default()
        };
        expected.normalize();
        assert_eq!(guide, expected, "{document:?}");
        assert!(report.unplaced.is_empty(), "{document:?}");
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

const GERMAN: &str = "\
# Leitfaden für Gespräche mit Backend-Entwicklern

## Erstgespräch (30 Minuten)

Stellen Sie sich kurz vor und erklären Sie, wie der Ablauf der nächsten Wochen aussieht. Lassen Sie danach vor allem
die Bewerberin oder den Bewerber reden und schreiben Sie mit, was gesagt wird, nicht was Sie davon halten.

- Warum haben Sie sich bei uns beworben?
- Was war an Ihrer letzten Aufgabe schwieriger als erwartet?

### Bewertung

1: keine Angabe zum eigenen Anteil
2: der eigene Anteil wird erst auf Nachfrage deutlich
3: der eigene Anteil ist klar
4: der eigene Anteil und der von anderen ist klar

## Technisches Gespräch (60 Minuten)

Gehen Sie die eingereichte Aufgabe gemeinsam durch. Fragen Sie nach Gründen und nicht nach Werkzeugen, und lassen Sie
sich zeigen, wie ein Fehler gefunden wurde. Zum Schluss bleiben zehn Minuten für Fragen an uns.

- Welche Entscheidung würden Sie heute anders treffen?
- Wie haben Sie geprüft, dass die Schnittstelle auch unter Last noch antwortet?
";

const FRENCH: &str = "\
Guide d'entretien pour une ingénieure de données

Premier appel, 25 min

Présentez-vous en une phrase, puis laissez parler la personne. Notez ses mots et non votre avis, car les autres
lecteurs de la fiche ne l'auront pas entendue. Gardez cinq minutes pour ses questions et dites-lui quand elle aura
une réponse de notre part.

- Pourquoi avez-vous répondu à notre annonce ?
- Quelle partie de votre travail actuel voudriez-vous garder ?

Entretien technique, 60 min

Reprenez ensemble le devoir rendu. Demandez les raisons plutôt que les outils, et faites montrer comment une erreur
a été trouvée. Ne donnez pas la solution ; donnez du temps.

- Comment avez-vous su que le résultat était juste ?
- Que feriez-vous si la source changeait de format pendant la nuit ?
";

#[test]
fn a_guide_in_another_language_is_kept_with_its_lines_and_placed_nowhere() {
    for (document, title, headings) in [
        (GERMAN, "Leitfaden für Gespräche mit Backend-Entwicklern", [3, 11, 18]),
        (FRENCH, "Guide d'entretien pour une ingénieure de données", [3, 12, 12]),
    ] {
        let Import { guide, report } = read(document);
        assert_eq!(guide.title, title);
        let empty = crate::Guide {
            title: guide.title.clone(),
            unplaced: guide.unplaced.clone(),
            ..crate::Guide::default()
        };
        assert_eq!(guide, crate::Guide { language: guide.language.clone(), ..empty });
        let starts: Vec<_> = report.unplaced.iter().map(|span| span.line_start).collect();
        assert!(headings.iter().all(|line| starts.contains(line)), "{starts:?}");
        let lines: Vec<_> = report.unplaced.iter().flat_map(|span| span.line_start..=span.line_end).collect();
        for (index, line) in document.lines().enumerate().skip(1).filter(|(_, line)| !line.is_empty()) {
            assert!(lines.contains(&(index + 1)), "{line}");
            let words = line.trim_start_matches(['#', '-', ' ']);
            assert!(guide.unplaced.iter().any(|text| text.contains(words)), "{line}");
        }
        assert!(
            report.warnings.iter().any(|warning| warning.message.contains("English")),
            "{:?}",
            report.warnings
        );
    }
}

#[test]
fn a_timed_heading_within_a_stage_divides_it_as_long_as_there_is_time() {
    let document = "Guide for a tester\n\nTechnical interview (60 minutes)\n\nWarm-up (10 minutes)\n\n- Why us?\n\n\
                    The bug (40 minutes)\n\n- What do you see?\n\nA walk round the yard (30 minutes)\n\n- What is missing?\n";
    let guide = read(document).guide;
    let found: Vec<_> = guide
        .stages
        .iter()
        .map(|stage| (stage.title.as_str(), stage.minutes, stage.questions.len()))
        .collect();
    assert_eq!(found, [("Technical interview", Some(60), 2), ("A walk round the yard", Some(30), 1)]);
    assert!(guide.stages[0].interviewer_directions.contains("The bug (40 minutes)"));
}

#[test]
fn a_duration_makes_a_stage_only_of_a_heading_with_something_to_ask_or_rate_below() {
    let guide = read("Guide\n\nThe role\n\nYou build.\n\nWorking week (35 hours)\n\nNine to five.\n\nTea (30 min)\n\n- Why us?\n").guide;
    assert!(guide.job_description.contains("Working week (35 hours)"));
    let titles: Vec<_> = guide.stages.iter().map(|stage| stage.title.as_str()).collect();
    assert_eq!(titles, ["Tea"]);
}

#[test]
fn steps_that_a_job_description_tells_of_are_no_stages() {
    let guide = read("# Guide\n\n## Job description\n\n### Step 1: Apply\n\nSend a mail.\n\n## Round 1: Coffee\n\nListen.\n").guide;
    assert!(guide.job_description.contains("Step 1: Apply"));
    let titles: Vec<_> = guide.stages.iter().map(|stage| stage.title.as_str()).collect();
    assert_eq!(titles, ["Coffee"]);
}

#[test]
fn a_number_alone_may_be_the_name_of_a_stage() {
    let guide = read("Guide\n\nStage 1: Hello\n\n- Why us?\n\nRound 2 (1 h 15)\n\n- Why now?\n\nFinal interview\n\n- Why not?\n").guide;
    let found: Vec<_> = guide.stages.iter().map(|stage| (stage.title.as_str(), stage.minutes)).collect();
    assert_eq!(found, [("Hello", None), ("Round 2", Some(75)), ("Final interview", None)]);
}

#[test]
fn a_meeting_with_a_duration_asks_for_nothing() {
    let guide =
        read("Guide\n\nDESIGN ROUND (60 MINUTES)\n\nDesign a tool shed (40 min)\n\nShare a story (5 min)\n")
            .guide;
    assert_eq!(guide.stages.len(), 1);
    let asked: Vec<_> =
        guide.stages[0].questions.iter().map(|question| (question.text.as_str(), question.minutes)).collect();
    assert_eq!(asked, [("Design a tool shed", Some(40)), ("Share a story", Some(5))]);
}

#[test]
fn only_a_file_that_names_our_format_in_its_front_matter_is_read_strictly() {
    for document in [
        "---\nauthor: Ana\n---\n\nText.\n",
        "touchstone: guide/1 is a format.\n",
        "Text.\n---\ntouchstone: x\n---\n",
    ] {
        assert!(import("notes.md", document.as_bytes()).is_ok(), "{document:?}");
    }
    assert!(import("notes.md", b"---\nauthor: Ana\ntouchstone: guide/1\n---\n\nText.\n").is_err());
}

#[test]
fn a_document_may_have_so_many_lines_and_bytes_a_line() {
    let lines = |count: usize| format!("{}x", "\n".repeat(count - 1));
    assert!(import("notes.txt", lines(MAX_LINES).as_bytes()).is_ok());
    assert_eq!(import("notes.txt", lines(MAX_LINES + 1).as_bytes()), Err(ImportError::TooManyLines));
    let line = |bytes| format!("Title\n{}", "x".repeat(bytes));
    assert!(import("notes.txt", line(MAX_LINE_BYTES).as_bytes()).is_ok());
    let too_long = ImportError::LineTooLong { line: 2, bytes: MAX_LINE_BYTES + 1 };
    assert_eq!(import("notes.txt", line(MAX_LINE_BYTES + 1).as_bytes()), Err(too_long));
}

#[test]
fn text_in_the_column_of_a_heading_with_indented_text_stands_outside() {
    for heading in
        ["Technical interview", "Stage 2: Bolts and nuts", "Technical questions", "Tea with Ana (30 min)"]
    {
        let document = format!(
            "Pack\n\n{heading}\n\n    Be kind.\n    - Why this?\n\nThis line is about something else.\n"
        );
        let Import { guide, report } = read(&document);
        assert_eq!(guide.stages[0].questions.len(), 1, "{heading}");
        assert_eq!(guide.unplaced, ["This line is about something else."], "{heading}");
        assert_eq!((report.unplaced[0].line_start, report.unplaced[0].line_end), (8, 8), "{heading}");
        assert_eq!(guide.introduction, "");
    }
    let below =
        read("Pack\n\nTechnical interview\n\nBe kind.\n- Why this?\n\nThis line is about the stage.\n").guide;
    assert!(below.stages[0].interviewer_directions.contains("about the stage"));
}

#[test]
fn a_rule_near_the_end_divides_a_footer_off_but_no_question() {
    let stage = "# Pack\n\n## Technical interview\n\n- Why this?\n\n";
    let footer = read(&format!("{stage}---\n\nPrinted in May.\n"));
    assert_eq!(footer.guide.unplaced, ["Printed in May."]);
    for rest in ["- Why that?\n", "Look closely.\n\n- Why that?\n"] {
        let guide = read(&format!("{stage}---\n\n{rest}")).guide;
        assert_eq!((guide.stages[0].questions.len(), guide.unplaced.len()), (2, 0), "{rest:?}");
    }
    let far = read(&format!("{stage}---\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n")).guide;
    assert!(far.unplaced.is_empty());
    let without_blank = read(&format!("{stage}| a |\n---\n\nPrinted in May.\n")).guide;
    assert!(without_blank.unplaced.is_empty());
}

#[test]
fn a_recommendation_has_short_levels_most_of_which_speak_of_hiring() {
    let entries = |texts: &[&str]| texts.iter().map(|text| (1, (*text).to_owned())).collect::<Vec<_>>();
    assert!(super::is_recommendation(&entries(&["No hire", "Hire", "Unsure"])));
    assert!(!super::is_recommendation(&entries(&["No hire", "Unsure"])));
    assert!(super::is_recommendation(&entries(&[&format!("{}Hire", "x".repeat(35))])));
    assert!(!super::is_recommendation(&entries(&[&format!("{}Hire", "x".repeat(36))])));
}
