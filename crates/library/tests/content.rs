//! What ships is whole: every file is read, nothing is there twice, and every part has what an interviewer needs.

use std::collections::{BTreeMap, BTreeSet};

use touchstone_guide::{
    Guide,
    library::{CandidateStageKind, Level, QuestionKind, Topic},
    lint,
    model::{Stage, StageKind},
};
use touchstone_library::{Cell, Coverage, Filter, Library, Shelved, library};

fn shelves() -> &'static Library {
    library().unwrap_or_else(|error| panic!("{error}"))
}

/// The words of a text without endings and small words, to tell questions that differ by a noun from others.
fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 3);
    words.map(str::to_lowercase).collect()
}

#[test]
fn every_file_is_read_and_known_by_one_id() {
    let library = shelves();
    let ids = library.questions.iter().map(|question| &question.id).collect::<BTreeSet<_>>();
    assert_eq!(ids.len(), library.questions.len());
    for question in &library.questions {
        assert_eq!(library.question(&question.id), Some(&question.item));
    }
    assert!(library.guide("backend-developer").is_some());
    assert!(library.guide("nothing").is_none() && library.scenario("nothing").is_none());
}

#[test]
fn every_question_has_what_an_interviewer_needs() {
    for bank in &shelves().banks {
        for asked in &bank.item.questions {
            let question = &asked.question;
            let id = format!("{}/{}", bank.id, question.key);
            assert_eq!(question.competencies.first(), Some(&bank.item.title), "{id}");
            assert!((2..=30).contains(&question.minutes.unwrap_or_default()), "{id}: minutes");
            assert!((3..=6).contains(&question.areas_to_cover.len()), "{id}: areas to cover");
            assert!((2..=5).contains(&question.follow_ups.len()), "{id}: follow-ups");
            assert!((3..=6).contains(&question.what_good_looks_like.len()), "{id}: what good looks like");
            assert!((2..=5).contains(&question.red_flags.len()), "{id}: red flags");
        }
    }
}

#[test]
fn no_two_questions_are_nearly_the_same() {
    let questions: Vec<_> = shelves()
        .questions
        .iter()
        .map(|question| (&question.id, words(&question.item.question.text)))
        .collect();
    for (at, (id, one)) in questions.iter().enumerate() {
        for (other_id, other) in &questions[at + 1..] {
            let shared = one.intersection(other).count();
            let all = one.union(other).count();
            assert!(shared * 10 < all * 6, "{id} and {other_id} share {shared} of {all} words");
        }
    }
}

#[test]
fn nothing_beside_a_question_stands_beside_another() {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for shelved in &shelves().questions {
        let question = &shelved.item.question;
        let lists = [
            &question.areas_to_cover,
            &question.follow_ups,
            &question.what_good_looks_like,
            &question.red_flags,
        ];
        for text in lists.into_iter().flatten().filter(|text| text.len() > 40) {
            if let Some(other) = seen.insert(text, &shelved.id) {
                panic!("{} and {other} say the same: {text}", shelved.id);
            }
        }
    }
}

/// The lint of guides reads questions, too: in a guide that holds those of a competency.
#[test]
fn the_lint_has_no_error_to_report_about_a_question() {
    const RULES: [&str; 5] = [
        "unlawful-question",
        "double-barrelled-question",
        "leading-question",
        "yes-no-question",
        "inclusive-language",
    ];
    for bank in &shelves().banks {
        let asked = bank.item.questions.iter().filter(|asked| asked.kind != QuestionKind::Candidate);
        let stage = Stage {
            key: bank.id.clone(),
            title: bank.item.title.clone(),
            questions: asked.map(|asked| asked.question.clone()).collect(),
            ..Stage::default()
        };
        let guide = Guide {
            title: "All".to_owned(),
            language: "en".to_owned(),
            stages: vec![stage],
            ..Guide::default()
        };
        let found: Vec<String> = lint::check(&guide, None)
            .findings
            .into_iter()
            .filter(|finding| RULES.contains(&finding.rule.as_str()))
            .map(|finding| format!("{}: {}", finding.rule, finding.message))
            .collect();
        assert!(found.is_empty(), "{}:\n{}", bank.id, found.join("\n"));
    }
}

#[test]
fn every_guide_passes_the_lint_with_nothing_silenced() {
    for Shelved { id, item } in &shelves().guides {
        assert!(item.lint.is_empty(), "{id} silences the lint");
        let lint = lint::check(item, None);
        let found: Vec<String> = lint
            .findings
            .iter()
            .map(|finding| format!("{} {}: {}", finding.path, finding.rule, finding.message))
            .collect();
        assert!(found.is_empty(), "{id}:\n{}", found.join("\n"));
    }
}

/// Every part that a team needs from the first call to the decision.
#[test]
fn every_guide_is_whole() {
    const KINDS: [StageKind; 5] = [
        StageKind::Screening,
        StageKind::TakeHome,
        StageKind::Technical,
        StageKind::SystemDesign,
        StageKind::Culture,
    ];
    for Shelved { id, item } in &shelves().guides {
        let kinds: Vec<StageKind> = item.stages.iter().map(|stage| stage.kind).collect();
        assert_eq!(kinds, KINDS, "{id}");
        for text in
            [&item.introduction, &item.job_description, &item.profile.summary, &item.debrief.directions]
        {
            assert!(text.len() > 200, "{id}: {text}");
        }
        assert!(item.profile.competencies.len() >= 5 && item.profile.outcomes.len() >= 4, "{id}");
        assert!(item.debrief.questions.len() >= 6 && item.faq.len() >= 7, "{id}");
        let calls = &item.reference_calls;
        assert!(calls.questions.len() >= 6 && calls.attributes.len() >= 5, "{id}");
        for stage in &item.stages {
            let at = format!("{id}, {}", stage.key);
            assert!(stage.interviewer_directions.len() > 500 && stage.candidate_script.len() > 200, "{at}");
            let takes_home = stage.kind == StageKind::TakeHome;
            assert!(takes_home || (stage.questions.len() >= 5 && !stage.agenda.is_empty()), "{at}");
            assert_eq!(takes_home, stage.exercise.is_some(), "{at}");
            let scorecard = stage.scorecard.as_ref().expect(&at);
            assert!(scorecard.attributes.len() >= 6 && scorecard.recommendation.len() == 4, "{at}");
            for attribute in &scorecard.attributes {
                assert!(
                    attribute.anchors.iter().all(|anchor| !anchor.is_empty()),
                    "{at}: {}",
                    attribute.name
                );
            }
        }
    }
}

#[test]
fn every_scenario_probes_what_it_should_and_fits_its_time() {
    const TOPICS: [Topic; 7] = [
        Topic::Load,
        Topic::Failure,
        Topic::Consistency,
        Topic::Monitoring,
        Topic::Security,
        Topic::Caching,
        Topic::SchemaChange,
    ];
    for shelved in &shelves().scenarios {
        let (id, scenario) = (&shelved.id, &shelved.item);
        for topic in TOPICS {
            assert!(scenario.probes.iter().any(|probe| probe.topic == topic), "{id} has no {topic:?}");
        }
        for probe in &scenario.probes {
            let question = &probe.question;
            assert!(question.what_good_looks_like.len() >= 2, "{id}: {}", question.text);
            assert!(!question.red_flags.is_empty(), "{id}: {}", question.text);
        }
        let minutes: u32 = scenario.prompt.iter().filter_map(|part| part.minutes).sum();
        assert!(minutes > 0 && minutes <= scenario.minutes, "{id}: {minutes} of {}", scenario.minutes);
        assert!(
            scenario.figures.len() >= 6 && scenario.figures.iter().all(|one| !one.value.is_empty()),
            "{id}"
        );
        assert!(scenario.outline.len() > 2000, "{id} has no outline to speak of");
        assert!((4..=6).contains(&scenario.rubric.len()), "{id}: rubric");
        for attribute in &scenario.rubric {
            assert!(attribute.anchors.iter().all(|anchor| !anchor.is_empty()), "{id}: {}", attribute.name);
        }
    }
}

#[test]
fn every_take_home_can_be_sent_and_rated() {
    for shelved in &shelves().take_homes {
        let (id, take_home) = (&shelved.id, &shelved.item);
        assert_eq!(take_home.criteria.len(), 7, "{id}: criteria");
        for criterion in &take_home.criteria {
            let anchors = criterion.anchors.iter().collect::<BTreeSet<_>>();
            assert!(
                anchors.len() == 5 && anchors.iter().all(|anchor| anchor.len() > 20),
                "{id}: {}",
                criterion.name
            );
        }
        assert!((180..=240).contains(&take_home.minutes), "{id}: {} minutes", take_home.minutes);
        for text in [&take_home.introduction, &take_home.brief, &take_home.review] {
            assert!(text.len() > 1500, "{id}: {text}");
        }
        for criterion in &take_home.criteria {
            let zero = &criterion.anchors[0];
            assert!(zero.starts_with("Not enough information"), "{id}, {}: {zero}", criterion.name);
        }
        assert!((5..=8).contains(&take_home.review_questions.len()), "{id}: review questions");
        let contract: toml::Table =
            take_home.contract.template.parse().unwrap_or_else(|error| panic!("{id}: {error}"));
        let run = contract["run"].as_table().unwrap_or_else(|| panic!("{id}: no [run]"));
        assert!(run.keys().any(|key| key == "start" || key == "command"), "{id}: nothing starts it");
        assert!(run.contains_key("test"), "{id}: nothing tests it");
        assert!(take_home.contract.template.contains('#'), "{id}: the template explains nothing");
    }
}

#[test]
fn candidates_are_told_of_every_stage_that_guides_have() {
    let guide = shelves().for_candidates("en").expect("a guide for candidates");
    let kinds: Vec<CandidateStageKind> = guide.item.stages.iter().map(|stage| stage.kind).collect();
    assert_eq!(kinds.iter().collect::<BTreeSet<_>>().len(), kinds.len(), "each kind once: {kinds:?}");
    for Shelved { id, item } in &shelves().guides {
        for stage in &item.stages {
            let kind = CandidateStageKind::of(stage.kind);
            assert!(kind.is_some_and(|kind| kinds.contains(&kind)), "{id}: nothing about {:?}", stage.kind);
        }
    }
    for around in [CandidateStageKind::Resume, CandidateStageKind::Reference, CandidateStageKind::Decision] {
        assert!(kinds.contains(&around), "nothing about {around:?}");
    }
    for stage in &guide.item.stages {
        assert!(stage.what_it_is.len() > 100, "{}", stage.key);
        let lists = [&stage.how_judged, &stage.how_to_prepare, &stage.what_goes_wrong, &stage.on_the_day];
        assert!(lists.iter().all(|list| (3..=8).contains(&list.len())), "{}", stage.key);
    }
}

#[test]
fn candidates_find_questions_a_path_and_their_rights() {
    let guide = &shelves().for_candidates("en").expect("a guide for candidates").item;
    let questions: Vec<_> = guide.questions.iter().flat_map(|topic| &topic.questions).collect();
    assert!(guide.questions.len() >= 5 && questions.len() >= 30, "{} questions", questions.len());
    let distinct: BTreeSet<_> = questions.iter().map(|asked| &asked.question).collect();
    assert_eq!(distinct.len(), questions.len(), "a question stands there twice");
    assert_eq!(guide.practice.iter().filter(|step| step.short).count(), 1);
    assert!(guide.practice.iter().filter(|step| !step.short).count() >= 4);
    assert!(guide.practice.iter().all(|step| step.tasks.len() >= 3 && (1..=10).contains(&step.hours)));
    assert!(guide.rights.len() >= 4 && guide.rights.iter().all(|right| right.text.len() > 200));
}

/// A practice path that holds a task of ours would make it worthless for whoever has not read it.
#[test]
fn what_candidates_practise_gives_no_task_away() {
    let guide = &shelves().for_candidates("en").expect("a guide for candidates").item;
    let tasks = guide.practice.iter().flat_map(|step| &step.tasks);
    let practised = words(&tasks.flat_map(|task| [&*task.text, " ", &*task.check, " "]).collect::<String>());
    let scenarios = shelves().scenarios.iter().map(|one| &one.item.title);
    let exercises = shelves().exercises.iter().map(|one| &one.item.text.title);
    for title in scenarios.chain(exercises) {
        let title_words = words(title);
        assert!(!title_words.is_subset(&practised), "{title} is practised");
    }
}

#[test]
fn candidates_are_told_in_their_language_or_in_english() {
    let library = shelves();
    for tag in ["en", "en-GB", "de", "", "EN"] {
        assert_eq!(
            library.for_candidates(tag).map(|guide| guide.item.language.as_str()),
            Some("en"),
            "{tag}"
        );
    }
    assert!(library.candidate_guide("preparing").is_some() && library.candidate_guide("nothing").is_none());
    assert!(library.take_home("rest-api").is_some() && library.take_home("nothing").is_none());
}

#[test]
fn a_filter_lets_through_what_it_says() {
    let library = shelves();
    let all = library.search(&Filter::default()).len();
    assert_eq!(all, library.questions.len());
    let level = library.search(&Filter { level: Some(Level::Lead), ..Filter::default() });
    assert!(!level.is_empty() && level.iter().all(|question| question.item.level == Level::Lead));
    let kind = library.search(&Filter { kind: Some(QuestionKind::Behavioural), ..Filter::default() });
    assert!(kind.iter().all(|question| question.item.kind == QuestionKind::Behavioural));
    let named = library.search(&Filter { competency: Some("Databases".to_owned()), ..Filter::default() });
    assert!(named.iter().all(|one| one.item.question.competencies.contains(&"Databases".to_owned())));
    let of =
        |words: &str| library.search(&Filter { words: Some(words.to_owned()), ..Filter::default() }).len();
    assert!(of("INDEX") > 0 && of("index") == of("INDEX") && of("index") < all);
    assert!(of("index zzzz") == 0);
}

/// What there is at least. Raise these with the library; nothing goes without somebody saying so here.
#[test]
fn the_library_does_not_shrink() {
    let library = shelves();
    let counts = [
        library.guides.len(),
        library.questions.len(),
        library.scenarios.len(),
        library.exercises.len(),
        library.take_homes.len(),
        library.candidate_guides.len(),
    ];
    for (count, least) in counts.into_iter().zip([6, 424, 12, 15, 3, 1]) {
        assert!(count >= least, "{counts:?}");
    }
}

/// What there is at least of each competency that has a file of questions, for each stage: screening, take-home, technical,
/// system design, team. Raise these with the library.
const FLOOR: &str = "\
APIs: 3 2 32 3 2
Adaptability: 1 0 0 0 18
Cloud and operations: 3 0 37 4 6
Communication: 12 4 31 10 50
Conflict: 1 0 2 0 26
Data structures: 2 0 27 3 0
Databases: 3 2 44 10 1
Leadership: 5 0 28 6 43
Learning: 7 0 7 0 29
Mentoring: 1 0 0 0 21
Performance: 2 0 32 6 0
Priorities: 1 0 10 1 34
Problem solving: 7 0 19 6 24
Programming: 4 3 45 0 4
Security: 3 1 27 5 3
System design: 5 0 26 34 8
Testing and debugging: 3 3 38 0 4
Version control and delivery: 2 0 30 0 4
";

#[test]
fn no_competency_is_covered_less_than_before() {
    const STAGES: [StageKind; 5] = [
        StageKind::Screening,
        StageKind::TakeHome,
        StageKind::Technical,
        StageKind::SystemDesign,
        StageKind::Culture,
    ];
    let coverage = shelves().coverage();
    let line = |row: &Coverage| {
        let of = |stage| row.cells.iter().filter(|cell| cell.stage == stage).map(Cell::total).sum::<usize>();
        format!("{}: {}", row.competency, STAGES.map(|stage| of(stage).to_string()).join(" "))
    };
    let now: Vec<String> = coverage.iter().filter(|row| row.bank.is_some()).map(line).collect();
    let named = |competency: &str| now.iter().find_map(|line| line.strip_prefix(&format!("{competency}: ")));
    let numbers =
        |text: &str| -> Vec<usize> { text.split(' ').map(|word| word.parse().expect(text)).collect() };
    assert_eq!(FLOOR.lines().count(), now.len(), "write these down:\n{}", now.join("\n"));
    for line in FLOOR.lines() {
        let (competency, least) = line.split_once(": ").expect(line);
        let found = named(competency).unwrap_or_else(|| panic!("{competency} is covered by nothing"));
        for (stage, (count, least)) in numbers(found).into_iter().zip(numbers(least)).enumerate() {
            assert!(count >= least, "{competency}, {:?}: {count} of at least {least}", STAGES[stage]);
        }
    }
}

/// A team that hires at a level finds something for every competency, and something for every stage.
#[test]
fn every_level_has_something_for_every_competency_and_stage() {
    let coverage = shelves().coverage();
    for level in [Level::Entry, Level::Mid, Level::Senior, Level::Lead] {
        for row in coverage.iter().filter(|row| row.bank.is_some()) {
            let total: usize = row.cells.iter().filter(|cell| cell.level == level).map(Cell::total).sum();
            assert!(total >= 3, "{}, {level:?}: {total}", row.competency);
        }
        for stage in [StageKind::Screening, StageKind::Technical, StageKind::SystemDesign, StageKind::Culture]
        {
            let cells = coverage.iter().flat_map(|row| &row.cells);
            let total: usize =
                cells.filter(|cell| cell.level == level && cell.stage == stage).map(Cell::total).sum();
            assert!(total >= 3, "{stage:?}, {level:?}: {total}");
        }
    }
}

#[test]
fn the_coverage_counts_each_thing_once_for_a_competency_that_it_names() {
    let library = shelves();
    let coverage = library.coverage();
    let sum = |of: fn(&Cell) -> usize| coverage.iter().flat_map(|row| &row.cells).map(of).sum::<usize>();
    let distinct = |names: &[String]| names.iter().collect::<BTreeSet<_>>().len();
    let asked = library.questions.iter().filter(|one| one.item.kind != QuestionKind::Candidate);
    let questions: usize = asked.map(|one| distinct(&one.item.question.competencies)).sum();
    assert_eq!(sum(|cell| cell.questions), questions);
    let scenarios: usize = library.scenarios.iter().map(|one| distinct(&one.item.competencies)).sum();
    assert_eq!(sum(|cell| cell.scenarios), scenarios);
    let exercises: usize = library.exercises.iter().map(|one| distinct(&one.item.text.competencies)).sum();
    assert_eq!(sum(|cell| cell.exercises), exercises);
    let take_homes: usize = library.take_homes.iter().map(|one| distinct(&one.item.competencies)).sum();
    assert_eq!(sum(|cell| cell.take_homes), take_homes);
    assert!(sum(|cell| cell.guide_stages) >= library.guides.len() * 5);
    for Shelved { id, item } in &library.guides {
        for competency in &item.profile.competencies {
            let row = coverage.iter().find(|row| row.competency == competency.name);
            let found = row.is_some_and(|row| row.cells.iter().any(|cell| cell.guide_stages > 0));
            assert!(found, "{id}: no stage asks for {}", competency.name);
        }
    }
}

#[test]
fn the_readme_says_how_much_there_is() {
    let library = shelves();
    let told = &library.for_candidates("en").expect("a guide for candidates").item;
    let asked: usize = told.questions.iter().map(|topic| topic.questions.len()).sum();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md");
    let readme = std::fs::read_to_string(path).expect(path).split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        format!("{} guides", library.guides.len()),
        format!("{} questions with", library.questions.len()),
        format!("{} system-design scenarios", library.scenarios.len()),
        format!("{} coding exercises", library.exercises.len()),
        format!("{} take-homes", library.take_homes.len()),
        format!("{} kinds of stages", told.stages.len()),
        format!("{asked} questions worth asking"),
    ] {
        assert!(readme.contains(&said), "the README does not say: {said}");
    }
}
