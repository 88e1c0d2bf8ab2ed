//! Imports whole documents in many styles and compares what was found with what is there.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its input has failed")]

mod coverage;

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use touchstone_guide::import::{Import, import};
use touchstone_guide::model::{AttributeKind, Guide, LEVELS, StageKind};
use touchstone_guide::{markdown, variables};

/// What a fixture holds; see the `.expected.json` files. Absent fields are not compared.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    stages: Option<Vec<ExpectedStage>>,
    debrief_questions: Option<usize>,
    reference_questions: Option<usize>,
    reference_attributes: Option<usize>,
    competencies: Option<usize>,
    outcomes: Option<usize>,
    faq: Option<usize>,
    variables: Option<Vec<String>>,
    exercise: Option<ExpectedExercise>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedStage {
    kind: StageKind,
    questions: Option<usize>,
    attributes: Option<usize>,
    minutes: Option<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedExercise {
    requirements: usize,
    criteria: usize,
}

fn crate_folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> Import {
    let document = fs::read(path).unwrap();
    import(&path.file_name().unwrap().to_string_lossy(), &document).unwrap()
}

fn attributes(guide: &Guide, stage: usize) -> usize {
    guide.stages[stage].scorecard.as_ref().map_or(0, |scorecard| scorecard.attributes.len())
}

/// Every difference between what was found and what is expected.
fn differences(guide: &Guide, expected: &Expected) -> Vec<String> {
    let mut differences = Vec::new();
    let mut compare = |what: &str, found: String, expected: Option<String>| {
        if expected.as_ref().is_some_and(|expected| *expected != found) {
            differences.push(format!("{what}: found {found}, expected {}", expected.unwrap_or_default()));
        }
    };
    let number = |count: Option<usize>| count.map(|count| count.to_string());
    compare(
        "debrief questions",
        guide.debrief.questions.len().to_string(),
        number(expected.debrief_questions),
    );
    let calls = &guide.reference_calls;
    compare("reference questions", calls.questions.len().to_string(), number(expected.reference_questions));
    compare(
        "reference attributes",
        calls.attributes.len().to_string(),
        number(expected.reference_attributes),
    );
    compare("competencies", guide.profile.competencies.len().to_string(), number(expected.competencies));
    compare("outcomes", guide.profile.outcomes.len().to_string(), number(expected.outcomes));
    compare("faq", guide.faq.len().to_string(), number(expected.faq));
    let mut names: Vec<_> = guide.variables.iter().map(|variable| variable.name.clone()).collect();
    let mut expected_names = expected.variables.clone();
    names.sort();
    if let Some(names) = &mut expected_names {
        names.sort();
    }
    compare("variables", format!("{names:?}"), expected_names.map(|names| format!("{names:?}")));
    let exercise = guide.stages.iter().find_map(|stage| stage.exercise.as_ref());
    let counts =
        |requirements: usize, criteria: usize| format!("{requirements} requirements, {criteria} criteria");
    compare(
        "exercise",
        exercise.map_or_else(String::new, |found| counts(found.requirements.len(), found.criteria.len())),
        expected.exercise.as_ref().map(|expected| counts(expected.requirements, expected.criteria)),
    );
    let stages = expected.stages.iter().flatten();
    for (index, expected) in stages.enumerate() {
        let Some(stage) = guide.stages.get(index) else { continue };
        compare(
            &format!("stage {index}, {}", stage.title),
            format!("{:?}", (stage.kind, stage.questions.len(), attributes(guide, index), stage.minutes)),
            Some(format!(
                "{:?}",
                (
                    expected.kind,
                    expected.questions.unwrap_or(stage.questions.len()),
                    expected.attributes.unwrap_or(attributes(guide, index)),
                    expected.minutes.or(stage.minutes),
                )
            )),
        );
    }
    let count = |stages: &Vec<ExpectedStage>| stages.len().to_string();
    compare("stages", guide.stages.len().to_string(), expected.stages.as_ref().map(count));
    differences
}

fn fixtures() -> Vec<PathBuf> {
    let folder = crate_folder().join("tests/fixtures");
    let is_fixture = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        name.starts_with("import-") && path.extension().is_some_and(|extension| extension != "json")
    };
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(is_fixture).collect();
    paths.sort();
    assert!(paths.len() >= 7, "{paths:?}");
    paths
}

#[test]
fn fixtures_come_in_complete() {
    let mut failures = Vec::new();
    for path in fixtures() {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let expected = fs::read(path.with_extension("expected.json")).unwrap();
        let expected = serde_json::from_slice(&expected).unwrap();
        let found = read(&path);
        failures
            .extend(differences(&found.guide, &expected).into_iter().map(|each| format!("{name}: {each}")));
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn no_line_of_a_fixture_is_lost() {
    let mut lost = Vec::new();
    for path in fixtures() {
        let document = fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        lost.extend(coverage::lost(&document, &read(&path)).into_iter().map(|line| format!("{name}:{line}")));
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

#[test]
fn a_lost_line_would_be_noticed() {
    let path = fixtures().remove(0);
    let document = fs::read_to_string(&path).unwrap();
    let mut found = read(&path);
    found.guide.stages[0].questions.pop();
    assert!(!coverage::lost(&document, &found).is_empty());
}

#[test]
fn an_imported_guide_is_a_guide_file() {
    for path in fixtures() {
        let guide = read(&path).guide;
        assert_eq!(markdown::parse(&markdown::render(&guide)).unwrap(), guide, "{}", path.display());
    }
}

/// The folder of documents to try the importer on, beside the workspace where there is one.
fn reference(name: &str) -> Option<PathBuf> {
    let path = crate_folder().join("../../../shared/reference-guides").join(name);
    if path.exists() {
        return Some(path);
    }
    eprintln!("skipped: {} is not here", path.display());
    None
}

#[test]
fn the_reference_guide_comes_in_complete() {
    let Some(path) = reference("structured-guide.txt") else { return };
    let Import { guide, report } = read(&path);
    let expected = r#"{
        "stages": [
            {"kind": "screening", "questions": 6, "attributes": 9, "minutes": 30},
            {"kind": "take_home", "questions": 0, "attributes": 10, "minutes": 240},
            {"kind": "technical", "questions": 6, "attributes": 10},
            {"kind": "system_design", "questions": 6, "attributes": 10},
            {"kind": "culture", "questions": 6, "attributes": 10}
        ],
        "debrief_questions": 8, "reference_questions": 7, "reference_attributes": 9,
        "competencies": 5, "outcomes": 5, "faq": 7,
        "exercise": {"requirements": 8, "criteria": 7}
    }"#;
    let differences = differences(&guide, &serde_json::from_str(expected).unwrap());
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    assert!(guide.profile.traits.len() >= 3 && !guide.profile.summary.is_empty());

    for stage in &guide.stages {
        assert!(
            !stage.interviewer_directions.is_empty() && !stage.candidate_script.is_empty(),
            "{}",
            stage.title
        );
        let scorecard = stage.scorecard.as_ref().unwrap();
        assert_eq!(scorecard.recommendation.len(), 4, "{}", stage.title);
        let outcomes = scorecard.attributes.iter().filter(|each| each.kind == AttributeKind::Outcome);
        assert_eq!(outcomes.count(), 5, "{}", stage.title);
        for question in &stage.questions {
            assert!(question.areas_to_cover.len() >= 5, "{}", question.text);
            assert_eq!(question.follow_ups.len(), 4, "{}", question.text);
            assert!(
                question.what_good_looks_like.is_empty() && question.red_flags.is_empty(),
                "{}",
                question.text
            );
        }
    }
    let cards = guide.stages.iter().filter_map(|stage| stage.scorecard.as_ref());
    for attribute in cards.flat_map(|card| &card.attributes).chain(&guide.reference_calls.attributes) {
        assert!(attribute.anchors.iter().all(|anchor| !anchor.is_empty()), "{}", attribute.name);
        assert_eq!(attribute.anchors.len(), LEVELS);
    }
    let with_competencies =
        guide.stages[4].questions.iter().filter(|question| !question.competencies.is_empty());
    assert_eq!(with_competencies.count(), 5);
    assert!(
        guide.stages.iter().flat_map(|stage| &stage.questions).all(|question| !question.text.ends_with(')'))
    );
    let guided = guide.debrief.questions.iter().chain(&guide.reference_calls.questions);
    assert!(
        guided
            .clone()
            .all(|question| !question.guidance.is_empty() && !question.guidance.contains("Guidance:"))
    );
    assert!(!guide.debrief.directions.is_empty() && !guide.reference_calls.directions.is_empty());
    assert!(guide.faq.iter().all(|entry| !entry.answer.is_empty() && !entry.answer.contains("Sign up")));
    for heading in ["Responsibilities", "Looking For", "Why Join", "Hiring Process"] {
        assert!(guide.job_description.contains(heading), "{heading}");
    }

    let names: Vec<_> = guide.variables.iter().map(|variable| variable.name.as_str()).collect();
    for name in
        ["company", "location", "salary_range", "candidate", "specific_backend_scenario", "relevant_system"]
    {
        assert!(names.contains(&name), "{name} in {names:?}");
    }
    let scenario =
        guide.variables.iter().find(|variable| variable.name == "specific_backend_scenario").unwrap();
    assert!(scenario.label.contains("e.g."));
    assert!(variables::used(&guide).iter().all(|name| names.contains(&name.as_str())));

    let footer = report.unplaced.iter().map(|span| span.line_end + 1 - span.line_start).sum::<usize>();
    assert!((8..=16).contains(&footer), "{:?}", report.unplaced);
    assert!(report.unplaced.iter().all(|span| span.line_start > 1310), "{:?}", report.unplaced);
}

#[test]
fn the_other_reference_guides_come_in_sensibly() {
    let groups = |name: &str| -> Option<Vec<usize>> {
        let guide = read(&reference(name)?).guide;
        Some(guide.stages.iter().map(|stage| stage.questions.len()).collect())
    };
    if let Some(questions) = groups("question-set.txt") {
        assert_eq!(questions, [3, 3, 3]);
    }
    if let Some(questions) = groups("senior-question-list.txt") {
        assert_eq!(questions, [5, 5, 5]);
    }
    let Some(path) = reference("question-set.txt") else { return };
    let guide = read(&path).guide;
    let mut questions = guide.stages.iter().flat_map(|stage| &stage.questions);
    assert!(questions.all(|question| question.what_good_looks_like.len() == 1));
}

#[test]
fn no_line_of_the_reference_guides_is_lost() {
    for name in
        ["structured-guide.txt", "question-set.txt", "senior-question-list.txt", "long-form-guide.txt"]
    {
        let Some(path) = reference(name) else { continue };
        let document = fs::read_to_string(&path).unwrap();
        let lost = coverage::lost(&document, &read(&path));
        assert!(lost.is_empty(), "{name}: {}", lost.join("\n"));
    }
}
