//! The guides in the library are in canonical form and complete.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its input has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use touchstone_guide::model::{Guide, StageKind};
use touchstone_guide::structure::{self, Severity};
use touchstone_guide::{lint, markdown};

fn shipped() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guides");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let guides: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|extension| extension == "md")).collect();
    assert!(!guides.is_empty(), "there is no guide in the library");
    guides
}

fn read(path: &Path) -> (String, Guide) {
    let file = fs::read_to_string(path).unwrap();
    let guide = match markdown::parse(&file) {
        Ok(guide) => guide,
        Err(error) => panic!("{}: {error}", path.display()),
    };
    (file, guide)
}

#[test]
fn shipped_guides_are_canonical() {
    for path in shipped() {
        let (file, guide) = read(&path);
        let rendered = markdown::render(&guide);
        let difference = file.lines().zip(rendered.lines()).position(|(left, right)| left != right);
        assert!(
            file == rendered,
            "{}: differs first on line {:?}",
            path.display(),
            difference.map(|line| line + 1)
        );
    }
}

#[test]
fn shipped_guides_have_no_problems() {
    for path in shipped() {
        let (_, guide) = read(&path);
        let problems = structure::validate(&guide);
        let errors: Vec<_> = problems.iter().filter(|each| each.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", path.display());
        assert!(guide.unplaced.is_empty(), "{}", path.display());
    }
}

/// The lint has nothing to say about a shipped guide that the guide does not answer.
#[test]
fn shipped_guides_pass_the_lint() {
    for path in shipped() {
        let (file, guide) = read(&path);
        let found = lint::check(&guide, Some(&lint::SourceMap::of(&guide, &file)));
        let shown: Vec<_> = found
            .findings
            .iter()
            .filter(|finding| finding.severity != lint::Severity::Note)
            .map(|finding| {
                format!("{}:{:?} {}: {}", path.display(), finding.line, finding.rule, finding.message)
            })
            .collect();
        assert!(shown.is_empty(), "{}", shown.join("\n"));
        assert!(found.structure.points >= 28 && found.structure.of == 30, "{:?}", found.structure);
    }
}

#[test]
fn the_backend_guide_is_complete() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guides/backend-developer.md");
    let (_, guide) = read(&path);
    let kinds: Vec<_> = guide.stages.iter().map(|stage| stage.kind).collect();
    let expected = [
        StageKind::Screening,
        StageKind::TakeHome,
        StageKind::Technical,
        StageKind::SystemDesign,
        StageKind::Culture,
    ];
    assert_eq!(kinds, expected);
    for stage in &guide.stages {
        let title = &stage.title;
        assert!(
            stage.minutes.is_some() && !stage.agenda.is_empty() || stage.kind == StageKind::TakeHome,
            "{title}"
        );
        assert!(!stage.interviewer_directions.is_empty() && !stage.candidate_script.is_empty(), "{title}");
        let scorecard = stage.scorecard.as_ref().unwrap();
        assert!(!scorecard.attributes.is_empty() && scorecard.recommendation.len() == 4, "{title}");
        for question in &stage.questions {
            let lists = [
                &question.areas_to_cover,
                &question.follow_ups,
                &question.what_good_looks_like,
                &question.red_flags,
            ];
            assert!(lists.iter().all(|list| !list.is_empty()), "{title}: {}", question.text);
            assert!(!question.competencies.is_empty(), "{title}: {}", question.text);
        }
    }
    let exercise = guide.stages[1].exercise.as_ref().unwrap();
    assert!(!exercise.requirements.is_empty() && !exercise.criteria.is_empty());
    assert!(!guide.debrief.questions.is_empty() && !guide.faq.is_empty());
    assert!(!guide.reference_calls.questions.is_empty() && !guide.reference_calls.attributes.is_empty());
    assert!(!guide.job_description.is_empty() && !guide.profile.competencies.is_empty());
    assert!(!guide.profile.outcomes.is_empty() && !guide.profile.traits.is_empty());
}
