mod structured;

use crate::MAX_BYTES;
use crate::import::{Import, ImportError, MAX_LINE_BYTES, MAX_LINES, import};
use crate::model::AttributeKind;

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
fn a_guide_in_another_language_is_placed_by_its_structure() {
    for (document, title, stages) in [
        (
            GERMAN,
            "Leitfaden für Gespräche mit Backend-Entwicklern",
            [("Erstgespräch", 30), ("Technisches Gespräch", 60)],
        ),
        (
            FRENCH,
            "Guide d'entretien pour une ingénieure de données",
            [("Premier appel", 25), ("Entretien technique", 60)],
        ),
    ] {
        let Import { guide, report } = read(document);
        assert_eq!(guide.title, title);
        let found: Vec<_> = guide
            .stages
            .iter()
            .map(|stage| (stage.title.as_str(), stage.minutes.unwrap(), stage.questions.len()))
            .collect();
        assert_eq!(found, stages.map(|(title, minutes)| (title, minutes, 2)));
        let kept = serde_json::to_string(&guide).unwrap();
        let first_words =
            |line: &str| line.trim_start_matches(['#', '-', ' ']).chars().take(12).collect::<String>();
        for line in document.lines().filter(|line| !line.is_empty() && !line.contains("Bewertung")) {
            assert!(kept.contains(&first_words(line)), "{line}");
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
    let bytes = |count: usize| import("notes.txt", &vec![b'x'; count]);
    assert_eq!(bytes(MAX_BYTES), Err(ImportError::LineTooLong { line: 1, bytes: MAX_BYTES }));
    assert_eq!(bytes(MAX_BYTES + 1), Err(ImportError::TooLarge(MAX_BYTES + 1)));
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

fn titles(guide: &crate::Guide) -> Vec<&str> {
    guide.stages.iter().map(|stage| stage.title.as_str()).collect()
}

fn asked(guide: &crate::Guide) -> Vec<&str> {
    guide.stages.iter().flat_map(|stage| &stage.questions).map(|question| question.text.as_str()).collect()
}

#[test]
fn a_title_may_have_a_slash_and_a_path_is_none() {
    assert_eq!(read("Backend / API engineer\n\nText.\n").guide.title, "Backend / API engineer");
    let path = read("Home / Jobs / Guides\n\nThe guide\n\nText.\n").guide;
    assert_eq!(path.title, "The guide");
    assert!(path.introduction.contains("Home / Jobs / Guides"));
    assert_eq!(titles(&read("Stage 1: Hello\n\n- Why us?\n").guide), ["Hello"]);
    assert_eq!(titles(&read("## Technical interview\n\n- Why us?\n").guide), ["Technical interview"]);
    let pack = read("## Technical interview guide\n\n- Why us?\n").guide;
    assert_eq!(pack.title, "Technical interview guide");
}

#[test]
fn what_a_website_puts_around_its_text_is_kept_apart() {
    let stage = "# Pack\n\n## Technical interview\n\n- Why this?\n\n";
    let faq = read(&format!(
        "{stage}## FAQ\n\n### Who signs?\n\nAna does.\n\nSubscribe for more guides.\n\nMore of that.\n"
    ));
    assert_eq!(faq.guide.faq[0].answer, "Ana does.");
    assert_eq!(faq.guide.unplaced, ["Subscribe for more guides.\n\nMore of that."]);
    let legal = read(&format!("{stage}Example Trading Ltd, 2 Quay Street\n"));
    assert_eq!(legal.guide.unplaced, ["Example Trading Ltd, 2 Quay Street"]);
    let above = read("Subscribe to our newsletter.\n\n# Pack\n\nText.\n");
    assert_eq!(above.guide.unplaced, ["Subscribe to our newsletter."]);
    assert_eq!(above.guide.introduction, "Text.");
    let kept = read("# Pack\n\n## How to use this\n\nSubscribe to our newsletter.\n\nText.\n");
    assert!(kept.guide.unplaced.is_empty());
    let within = read(&format!("{stage}Ask about cookies: a cookie is set on each page.\n\nEnd.\n"));
    assert!(within.guide.unplaced.is_empty());
    let long = format!("{}subscribe.", "We talk of it at length. ".repeat(14));
    let long = read(&format!("{stage}## FAQ\n\n### Who signs?\n\n{long}\n"));
    assert!(long.guide.unplaced.is_empty() && long.guide.faq[0].answer.ends_with("subscribe."));
}

#[test]
fn stages_take_their_minutes_from_the_job_description() {
    let guide = read(
        "# Pack\n\n## Job description\n\n- Technical interview: 45 minutes\n2. Culture interview: about an hour, 60 min\n\n\
         ## Technical interview\n\n- Why this?\n\n## Culture interview (30 min)\n\n- Why that?\n\n## Take-home task\n\n\
         Tell the candidate:\n\nIt takes 2-3 hours.\n",
    );
    let minutes: Vec<_> = guide.guide.stages.iter().map(|stage| stage.minutes).collect();
    assert_eq!(minutes, [Some(45), Some(30), Some(180)]);
    assert!(
        guide.report.warnings.iter().any(|each| each.message.starts_with("180 minutes are the upper end"))
    );
}

#[test]
fn an_attribute_in_the_words_of_an_outcome_rates_it() {
    let scale = "1: a\n2: b\n3: c\n4: d\n";
    let document = format!(
        "# Pack\n\n## Candidate profile\n\n### Desired outcomes\n\n- Ships in a month.\n\n## Technical interview\n\n- Why?\n\n\
         ### Scorecard\n\nships in a month\n{scale}\nDepth\n{scale}\nGoal: runs alone\n{scale}",
    );
    let guide = read(&document).guide;
    let kinds: Vec<_> = guide.stages[0]
        .scorecard
        .as_ref()
        .unwrap()
        .attributes
        .iter()
        .map(|each| (each.name.as_str(), each.kind))
        .collect();
    assert_eq!(
        kinds,
        [
            ("ships in a month", AttributeKind::Outcome),
            ("Depth", AttributeKind::Competency),
            ("runs alone", AttributeKind::Outcome)
        ]
    );
}

#[test]
fn a_profile_is_made_of_competencies_outcomes_and_traits() {
    let guide = read(
        "# Pack\n\n## Candidate profile\n\nSomebody calm.\n\n- Depth: goes on asking\n\n### Competencies\n\n- Breadth: looks round\n\
         - Writing\n\nSome more text.\n\n### Outcomes\n\n- Ships.\n\n### Traits\n\nPatient.\n\n### Overview\n\nIn short.\n",
    )
    .guide;
    let names: Vec<_> = guide.profile.competencies.iter().map(|each| each.name.as_str()).collect();
    assert_eq!(names, ["Depth", "Breadth", "Writing"]);
    assert_eq!(guide.profile.outcomes.len(), 1);
    assert_eq!(guide.profile.traits, ["Patient."]);
    assert_eq!(guide.profile.summary, "Somebody calm.\n\nSome more text.\n\nIn short.");
}

#[test]
fn a_list_below_a_question_ends_with_the_next_paragraph() {
    let guide = read(
        "# Pack\n\n## Technical interview\n\n### Why this?\n\nAreas to cover:\n\n- Cost\n- Load\n  and peaks\n\n\
         Leave it there.\n\n### Why that?\n\nFollow up with: What else?\n",
    )
    .guide;
    let question = &guide.stages[0].questions[0];
    assert_eq!(question.areas_to_cover, ["Cost", "Load\nand peaks"]);
    assert_eq!(question.what_good_looks_like, ["Leave it there."]);
    assert_eq!(guide.stages[0].questions[1].follow_ups, ["What else?"]);
}

#[test]
fn questions_stand_where_questions_may() {
    let guide = read(
        "# Pack\n\n## Technical interview\n\n### Directions\n\nWhy do we ask this? Because it matters to all of us.\n\n\
         Is it fair?\n\n### Questions\n\n- What breaks first\n\n- **How so?** Wait for it.\n\n```\nwhy?\n```\n\n## Take-home task\n\n\
         Could you build it?\n\n### Questions\n\n- What took you longest?\n",
    )
    .guide;
    assert_eq!(asked(&guide), ["What breaks first", "How so?", "What took you longest?"]);
    assert_eq!(guide.stages[0].questions[1].what_good_looks_like[0], "Wait for it.");
    assert!(guide.stages[0].interviewer_directions.contains("Is it fair?"));
    assert!(guide.stages[1].interviewer_directions.contains("Could you build it?"));
}

#[test]
fn a_label_makes_a_question_of_the_sentence_above_it() {
    let stage = |line: &str| {
        read(&format!("# Pack\n\n## Technical interview\n\n{line}\n\nAreas to cover:\n\n- Cost\n")).guide
    };
    assert_eq!(asked(&stage("The outage of last May.")), ["The outage of last May."]);
    assert_eq!(asked(&stage("The outage of last May")), ["The outage of last May"]);
    assert!(asked(&stage(&format!("{}end.", "word ".repeat(60)))).is_empty());
    assert!(
        asked(&stage("The outage of last May and what came of it in the end, told in your own words:"))
            .is_empty()
    );
}

#[test]
fn text_below_a_question_is_about_it() {
    let guide = read(
        "# Pack\n\n## Technical interview\n\n- Why this?\n  - Cost\n  - And what else?\n  Listen.\n- Why that?\n\nWhy the other?\n\nListen again.\n",
    )
    .guide;
    assert_eq!(asked(&guide), ["Why this?", "Why that?", "Why the other?"]);
    let questions = &guide.stages[0].questions;
    assert_eq!(questions[0].areas_to_cover, ["Cost"]);
    assert_eq!(questions[0].follow_ups, ["And what else?"]);
    assert_eq!(questions[0].what_good_looks_like, ["Listen."]);
    assert_eq!(questions[2].what_good_looks_like, ["Listen again."]);
    assert!(questions[1].what_good_looks_like.is_empty());
}

#[test]
fn a_deeper_heading_opens_no_part_of_its_own() {
    let guide = read(
        "# Pack\n\n## Technical interview\n\n- Why this?\n\n### Debrief\n\nSay what you saw.\n\n### Profile\n\nOf the load.\n\n\
         ## Debrief\n\nNotes first.\n\n### What did we see?\n\nEach in turn.\n\n## Reference calls\n\n- How was it?\n",
    )
    .guide;
    assert!(guide.stages[0].interviewer_directions.contains("Say what you saw."));
    assert!(guide.stages[0].interviewer_directions.contains("Of the load."));
    assert_eq!(guide.debrief.directions, "Notes first.");
    assert_eq!(guide.debrief.questions[0].guidance, "Each in turn.");
    assert_eq!(guide.reference_calls.questions.len(), 1);
    assert!(guide.profile.summary.is_empty());
}

#[test]
fn two_stages_of_one_kind_may_follow_each_other() {
    let guide = read(
        "# Pack\n\n## Technical interview\n\n- Why this?\n\n## Technical round with the crew\n\n- Why that?\n\n\
         ## Technical interview questions\n\n- And then?\n\n## Technical interview scorecard\n\nDepth\n1: a\n2: b\n3: c\n4: d\n",
    )
    .guide;
    assert_eq!(
        titles(&guide),
        ["Technical interview", "Technical round with the crew", "Technical interview questions"]
    );
    assert_eq!(guide.stages[2].scorecard.as_ref().map(|card| card.attributes.len()), Some(1));
}

#[test]
fn a_heading_without_a_place_is_reported() {
    let Import { guide, report } = read(
        "# Pack\n\n## Technical interview\n\n- Why this?\n\n## Parking\n\nBehind the house.\n\n### Bicycles\n\nIn the yard.\n\n\
         ## Debrief\n\n- What did we see?\n",
    );
    assert_eq!(titles(&guide), ["Technical interview"]);
    assert_eq!(report.unplaced.len(), 1);
    assert_eq!((report.unplaced[0].line_start, report.unplaced[0].line_end), (7, 13));
    assert_eq!(guide.debrief.questions.len(), 1);
}

#[test]
fn a_heading_below_the_questions_is_a_question_of_its_own() {
    let guide = read(
        "# Pack\n\n## Technical interview\n\n### Questions\n\n#### The outage of May\n\nListen.\n\n#### The plan for June\n\nMind the cost.\n\n\
         ### Closing\n\nSay thank you.\n",
    )
    .guide;
    assert_eq!(asked(&guide), ["The outage of May", "The plan for June"]);
    assert_eq!(guide.stages[0].interviewer_directions, "#### Closing\n\nSay thank you.");
}

#[test]
fn an_exercise_has_a_title_a_brief_requirements_and_criteria() {
    let guide = read(
        "# Pack\n\n## Take-home task\n\n### The weather log\n\nWrite it. It should:\n\n- Keep a day\n\n### Exercise\n\nMore of it. Your log must:\n\n\
         - Read a file\n- Write one\n\n### What we look for\n\n- Clear names\n",
    )
    .guide;
    let exercise = guide.stages[0].exercise.as_ref().unwrap();
    assert_eq!(exercise.title, "The weather log");
    assert_eq!(exercise.requirements, ["Keep a day", "Read a file", "Write one"]);
    assert_eq!(exercise.criteria, ["Clear names"]);
    assert_eq!(exercise.brief, "Write it. It should:\n\nMore of it. Your log must:");
}

#[test]
fn labels_may_share_their_line_with_the_text() {
    let guide = read(
        "# Pack\n\n## Technical interview\n\nObjective: see how they look.\n\nDirections: be kind.\n\nSay: hello.\n\nOwner: Ana.\n\n\
         - Why this?\n  Competencies: Depth; Breadth\n  Listen for: a cause.\n- Good: no label of the item above\n",
    )
    .guide;
    let stage = &guide.stages[0];
    assert_eq!(stage.candidate_script, "hello.");
    assert_eq!(
        stage.interviewer_directions,
        "Objective: see how they look.\n\nbe kind.\n\nOwner: Ana.\n- Good: no label of the item above"
    );
    assert_eq!(stage.questions[0].competencies, ["Depth", "Breadth"]);
    assert_eq!(stage.questions[0].what_good_looks_like, ["a cause."]);
}

#[test]
fn lists_in_prose_keep_their_nesting_and_numbers() {
    let guide =
        read("# Pack\n\n## Job description\n\n    * One\n        * Two\n\nThen\n\n  3. Three\n     - Four\n")
            .guide;
    assert_eq!(guide.job_description, "- One\n    - Two\n\n### Then\n\n3. Three\n   - Four");
}

/// The stages of a document that starts with a title and a job description.
fn stages_of(body: &str) -> Vec<String> {
    let guide = read(&format!("Pack\n\nThe role\n\nYou build.\n\n{body}")).guide;
    titles(&guide).into_iter().map(str::to_owned).collect()
}

#[test]
fn signs_of_a_stage_add_up() {
    let scale = "Depth\n1 - a\n2 - b\n3 - c\n4 - d\n";
    let rubric = "| | 1 | 2 | 3 |\n|---|---|---|---|\n| Depth | a | b | c |\n";
    // A duration with a question, a rating or an instruction below.
    assert_eq!(stages_of("Tea (30 min)\n\n- Why us?\n"), ["Tea"]);
    assert_eq!(stages_of(&format!("Tea (30 min)\n\nPour it.\n\n{scale}")), ["Tea"]);
    assert_eq!(stages_of(&format!("Tea (30 min)\n\nPour it.\n\n{rubric}")), ["Tea"]);
    assert_eq!(stages_of("Tea (30 min)\n\nDirections\n\nPour it.\n"), ["Tea"]);
    assert_eq!(stages_of("Tea with the crew\n\nDuration: 30 min\n\n- Why us?\n"), ["Tea with the crew"]);
    assert!(stages_of("Tea (30 min)\n\nPour it.\n").is_empty());
    assert!(stages_of("Tea (30 min)\n\nPour it.\n\n| Day | Who |\n|---|---|\n| May | Ana |\n").is_empty());
    // A number among others.
    assert_eq!(stages_of("Session 2: Tea\n\n- Why us?\n"), ["Tea"]);
    assert_eq!(stages_of("Round 2: Tea\n\n- Why us?\n"), ["Tea"]);
    assert!(stages_of("Session 2: Tea\n\nPour it.\n").is_empty());
    assert!(stages_of("Round 2: Tea\n\nPour it.\n").is_empty());
    assert_eq!(stages_of("Round 2: Tea call\n\nPour it.\n"), ["Tea call"]);
    assert_eq!(stages_of("Round 2: Tea (30 min)\n\nPour it.\n"), ["Tea"]);
    // A word for a meeting needs more than one thing below.
    assert_eq!(stages_of(&format!("Tea session\n\n- Why us?\n\n{scale}")), ["Tea session"]);
    assert!(stages_of("Tea session\n\n- Why us?\n").is_empty());
    assert!(stages_of(&format!("Tea\n\n- Why us?\n\n{scale}")).is_empty());
}

#[test]
fn signs_count_only_up_to_the_next_heading_that_may_open_a_part() {
    assert!(stages_of("Tea session\n\nPour it.\n\nDebrief\n\n- What did we see?\n").is_empty());
    assert!(stages_of("Tea (30 min)\n\nPour it.\n\nDebrief\n\n- What did we see?\n").is_empty());
    assert_eq!(stages_of("Tea (30 min)\n\nPour it.\n\nCake (45 min)\n\n- Why us?\n"), ["Cake"]);
    assert_eq!(stages_of("Tea (30 min)\n\nPour it.\n\nSession 2: Cake\n\n- Why us?\n"), ["Cake"]);
    let far = "Pour it.\n\n".repeat(60);
    assert!(stages_of(&format!("Tea (30 min)\n\n{far}- Why us?\n")).is_empty());
    let near = "Pour it.\n\n".repeat(59);
    assert_eq!(stages_of(&format!("Tea (30 min)\n\n{near}- Why us?\n")), ["Tea"]);
}

#[test]
fn with_levels_a_stage_ends_with_the_next_heading_of_its_level() {
    let guide = read(
        "# Pack\n\n## Tea (30 min)\n\n### Steps\n\n- Why us?\n\n### Cups (20 min)\n\n- Which cup?\n\n## Cake (20 min)\n\n### Steps\n\nEat.\n\n\
         ### Agenda\n\n- 5 min: Hello\n\n## Walk with the crew\n\n### What to do\n\nWalk.\n\n## Chat with the owner\n\n### Directions\n\nListen.\n",
    )
    .guide;
    assert_eq!(titles(&guide), ["Tea", "Cake", "Chat with the owner"]);
    assert_eq!(asked(&guide), ["Why us?", "Which cup?"]);
    assert_eq!(guide.stages[1].agenda.len(), 1);
    assert!(guide.unplaced.join("\n").contains("Walk."));
}

#[test]
fn with_levels_signs_count_only_up_to_the_next_heading_of_the_same_level() {
    let of = |second: &str| {
        let document = format!(
            "# Pack\n\n## The role\n\nYou build.\n\n## Tea (30 min)\n\nPour it.\n\n{second} Cups\n\n- Which?\n"
        );
        titles(&read(&document).guide).contains(&"Tea")
    };
    assert!(of("###"));
    assert!(!of("##"));
    assert!(!of("#"));
}

#[test]
fn a_long_paragraph_that_starts_like_a_question_is_commentary() {
    let asks = |words: usize| {
        let paragraph = format!("Tell us {}now.", "more ".repeat(words - 3));
        !asked(&read(&format!("# Pack\n\n## Technical interview\n\n{paragraph}\n")).guide).is_empty()
    };
    assert!(asks(35));
    assert!(!asks(36));
}

#[test]
fn a_stage_without_levels_goes_on_until_it_has_been_asked_and_rated() {
    let scale = "Depth\n1 - a\n2 - b\n3 - c\n4 - d\n\n";
    // The first heading with a duration comes before the questions and divides the stage; a rating ends it.
    let divided = format!(
        "Tea (60 min)\n\nCups (20 min)\n\n- Which?\n\nPlates (20 min)\n\n- Whose?\n\n{scale}Cake (10 min)\n\n- Why?\n"
    );
    assert_eq!(stages_of(&divided), ["Tea", "Cake"]);
    // After the questions a heading like that of the stage is the next stage.
    assert_eq!(stages_of("Tea (60 min)\n\n- Which?\n\nPlates (20 min)\n\n- Whose?\n"), ["Tea", "Plates"]);
    // A section keeps its name whatever time it takes.
    assert_eq!(stages_of("Tea (60 min)\n\n- Which?\n\nQuestions (20 min)\n\n- Whose?\n"), ["Tea"]);
    assert_eq!(stages_of("Tea (60 min)\n\n- Which?\n\nDebrief (20 min)\n\n- Whose?\n"), ["Tea"]);
}

#[test]
fn a_stage_has_one_recommendation_and_keeps_what_another_says() {
    let document = "# Guide\n\n## Technical interview\n\n1. How did you test it?\n2. What broke first?\n\n### Scorecard\n\n\
        #### Overall recommendation\n\n1. Strong no hire\n2. No hire\n3. Hire\n4. Strong hire\n\n\
        #### Recommendation to the team\n\n1. Strong no for us\n2. No for us\n3. Yes for us\n4. Strong yes for us\n";
    let imported = read(document);
    let scorecard = imported.guide.stages[0].scorecard.as_ref().unwrap();
    assert_eq!(scorecard.recommendation, ["Strong no hire", "No hire", "Hire", "Strong hire"]);
    assert!(crate::markdown::render(&imported.guide).contains("Strong yes for us"));
}

#[test]
fn of_a_file_in_our_format_is_said_what_it_holds() {
    let file = "---\ntouchstone: guide/1\n---\n\n# Guide\n\n## Stage: Call\n\n### Question: Why?\n\n### Question: How?\n";
    let placed = read(file).report.placed;
    assert_eq!((placed.stages, placed.questions), (1, 2));
}
