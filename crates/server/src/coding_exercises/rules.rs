//! What a coding exercise is, and what must be right with one before it is kept.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use touchstone_judge as judge;
use touchstone_rules::{FieldError, named};
use utoipa::ToSchema;

/// The largest document, in bytes of JSON.
pub(super) const DOCUMENT: usize = 8 * 1024 * 1024;
/// The most tests.
pub(super) const TESTS: usize = 200;
/// The most bytes that a test holds: what it sets up, reads and expects together.
pub(super) const TEST: usize = 1024 * 1024;
/// The most characters of a statement or of notes.
const WORDS: usize = 100_000;
/// The most competencies.
const COMPETENCIES: usize = 20;
/// The most points of a test.
const POINTS: u32 = 1_000;
/// The longest that an exercise may take, in minutes.
pub const MINUTES: i64 = 8 * 60;

/// The seniority that an exercise is pitched at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = CodingExerciseLevel)]
pub enum Level {
    /// Works on tasks with help.
    Entry,
    /// Owns problems.
    Mid,
    /// Owns systems and helps others along.
    Senior,
    /// Sets direction for several teams.
    Lead,
}

named!(Level { Entry = "entry", Mid = "mid", Senior = "senior", Lead = "lead" });

impl From<touchstone_guide::library::Level> for Level {
    fn from(level: touchstone_guide::library::Level) -> Self {
        use touchstone_guide::library::Level as Shelved;
        match level {
            Shelved::Entry => Self::Entry,
            Shelved::Mid => Self::Mid,
            Shelved::Senior => Self::Senior,
            Shelved::Lead => Self::Lead,
        }
    }
}

/// How what a program wrote is compared with what is expected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ComparisonKind)]
pub enum ComparisonKind {
    /// Byte by byte.
    Exact,
    /// Line by line, without white space at the ends of lines and of the whole.
    #[default]
    Lines,
    /// Word by word.
    Tokens,
    /// Word by word, where numbers may differ a little.
    Numbers,
    /// Line by line, as JSON values.
    Json,
    /// A program of the exercise's author decides.
    Checker,
}

/// How results are compared, with what that way of comparing needs.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = Comparison)]
pub struct Comparison {
    /// In which way.
    pub by: ComparisonKind,
    /// For numbers: the largest difference.
    #[schema(example = 0.001, minimum = 0)]
    pub absolute: Option<f64>,
    /// For numbers: the largest difference for each unit of the expected number.
    #[schema(example = 0.000_001, minimum = 0)]
    pub relative: Option<f64>,
    /// For a checker: the id of its language.
    #[schema(example = "python")]
    pub language: Option<String>,
    /// For a checker: its text. It is started with the names of the files `input`, `expected` and `output`, and ends with
    /// exit code 42 to accept and 43 to refuse.
    pub source: Option<String>,
}

/// What a test may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = CodeLimits)]
pub struct Limits {
    /// Milliseconds of processor time, 100 to 60,000. The language's start is added.
    #[schema(minimum = 100, maximum = 60_000)]
    pub time_ms: u32,
    /// MiB of memory, 16 to 1024. What the language's runtime takes for itself is added.
    #[schema(minimum = 16, maximum = 1024)]
    pub memory_mb: u32,
    /// KiB of output, 1 to 16,384.
    #[schema(minimum = 1, maximum = 16_384)]
    pub output_kb: u32,
}

impl Default for Limits {
    fn default() -> Self {
        let judge::Limits { time_ms, memory_mb, output_kb } = judge::Limits::default();
        Self { time_ms, memory_mb, output_kb }
    }
}

impl From<Limits> for judge::Limits {
    fn from(limits: Limits) -> Self {
        let Limits { time_ms, memory_mb, output_kb } = limits;
        Self { time_ms, memory_mb, output_kb }
    }
}

/// A test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CodeTest)]
pub struct Test {
    /// What it looks at; unique in its exercise.
    #[schema(example = "a quoted comma", min_length = 1, max_length = 200, pattern = "line")]
    pub name: String,
    /// Whether candidates see what it reads and expects.
    #[serde(default)]
    pub visible: bool,
    /// What it counts, where results are counted.
    #[serde(default = "one")]
    #[schema(minimum = 0, maximum = 1_000)]
    pub points: u32,
    /// For languages with a setup (SQL): what is run before.
    #[serde(default)]
    pub setup: Option<String>,
    /// What the program reads.
    #[serde(default)]
    #[schema(example = "name,amount\n\"Sand, Leo\",3\n")]
    pub stdin: String,
    /// What it should write; a checker may read it as it likes.
    #[serde(default)]
    #[schema(example = "Sand, Leo: 3\n")]
    pub expect: String,
}

fn one() -> u32 {
    1
}

fn half_an_hour() -> i64 {
    30
}

/// A coding exercise, as it is written and kept. A version of it never changes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// What people call it.
    pub title: String,
    /// The seniority that it is pitched at.
    #[serde(default = "mid")]
    pub level: Level,
    /// How long it takes, in minutes.
    #[serde(default = "half_an_hour")]
    pub minutes: i64,
    /// What it shows, by name.
    #[serde(default)]
    pub competencies: Vec<String>,
    /// The task as the candidate reads it, in Markdown.
    pub statement: String,
    /// For interviewers, in Markdown. Candidates never see it.
    #[serde(default)]
    pub notes: String,
    /// The ids of the languages that a candidate may choose from.
    pub languages: Vec<String>,
    /// What candidates start from, by language.
    #[serde(default)]
    pub starters: BTreeMap<String, String>,
    /// Solutions that pass, by language.
    #[serde(default)]
    pub solutions: BTreeMap<String, String>,
    /// How results are compared.
    #[serde(default)]
    pub compare: Comparison,
    /// For every test.
    #[serde(default)]
    pub limits: Limits,
    /// The tests, in the order in which they are run.
    pub tests: Vec<Test>,
}

fn mid() -> Level {
    Level::Mid
}

/// Collects what is wrong, each with the place where it stands.
#[derive(Default)]
struct Faults(Vec<FieldError>);

impl Faults {
    fn add(&mut self, pointer: impl Into<String>, code: &'static str, message: impl Into<String>) {
        self.0.push(FieldError::new(pointer.into(), code, message.into()));
    }

    fn line(&mut self, pointer: &str, text: &str, longest: usize) {
        if text.trim().is_empty() {
            self.add(pointer, "required", "may not be blank");
        } else if text.chars().any(char::is_control) {
            self.add(pointer, "invalid", "may not hold control characters or line breaks");
        } else if text.chars().count() > longest {
            self.add(pointer, "too_long", format!("is longer than {longest} characters"));
        }
    }

    fn words(&mut self, pointer: &str, text: &str) {
        if text.chars().count() > WORDS {
            self.add(pointer, "too_long", format!("is longer than {WORDS} characters"));
        }
    }

    fn within<T: PartialOrd + Copy + std::fmt::Display>(
        &mut self,
        pointer: &str,
        value: T,
        least: T,
        most: T,
    ) {
        if value < least || value > most {
            self.add(pointer, "out_of_range", format!("is {least} to {most}"));
        }
    }

    fn source(&mut self, pointer: &str, text: &str) {
        if text.len() > judge::MAX_SOURCE {
            self.add(pointer, "too_long", format!("has more than {} KiB", judge::MAX_SOURCE / 1024));
        }
    }
}

impl Document {
    /// What is wrong with it; nothing where it can be kept.
    pub fn check(&self) -> Vec<FieldError> {
        let mut faults = Faults::default();
        faults.line("/title", &self.title, 200);
        faults.within("/minutes", self.minutes, 1, MINUTES);
        self.check_competencies(&mut faults);
        if self.statement.trim().is_empty() {
            faults.add("/statement", "required", "may not be blank");
        }
        faults.words("/statement", &self.statement);
        faults.words("/notes", &self.notes);
        self.check_languages(&mut faults);
        self.check_code(&mut faults, "starters", &self.starters);
        self.check_code(&mut faults, "solutions", &self.solutions);
        self.compare.check(&mut faults);
        faults.within("/limits/time_ms", self.limits.time_ms, 100, 60_000);
        faults.within("/limits/memory_mb", self.limits.memory_mb, 16, 1024);
        faults.within("/limits/output_kb", self.limits.output_kb, 1, 16 * 1024);
        self.check_tests(&mut faults);
        faults.0
    }

    fn check_competencies(&self, faults: &mut Faults) {
        if self.competencies.len() > COMPETENCIES {
            faults.add("/competencies", "too_long", format!("holds more than {COMPETENCIES}"));
        }
        for (at, name) in self.competencies.iter().enumerate() {
            faults.line(&format!("/competencies/{at}"), name, 100);
        }
    }

    fn check_languages(&self, faults: &mut Faults) {
        if self.languages.is_empty() {
            faults.add("/languages", "required", "names at least one language");
        }
        let mut named = BTreeSet::new();
        for (at, id) in self.languages.iter().enumerate() {
            let pointer = format!("/languages/{at}");
            if judge::language(id).is_none() {
                let known: Vec<&str> = judge::languages().iter().map(|one| one.id.as_str()).collect();
                faults.add(pointer, "unknown_language", format!("is none of {}", known.join(", ")));
            } else if !named.insert(id) {
                faults.add(pointer, "repeated", "is named twice");
            }
        }
    }

    fn check_code(&self, faults: &mut Faults, field: &str, code: &BTreeMap<String, String>) {
        for (language, text) in code {
            let pointer = format!("/{field}/{}", language.replace('~', "~0").replace('/', "~1"));
            if self.languages.contains(language) {
                faults.source(&pointer, text);
            } else {
                faults.add(pointer, "unknown_language", "is in no language of the exercise");
            }
        }
    }

    fn check_tests(&self, faults: &mut Faults) {
        if self.tests.is_empty() {
            faults.add("/tests", "required", "holds at least one test");
        } else if self.tests.len() > TESTS {
            faults.add("/tests", "too_long", format!("holds more than {TESTS} tests"));
            return;
        }
        let without_setup = self
            .languages
            .iter()
            .find(|id| judge::language(id).is_some_and(|language| language.setup.is_none()));
        let mut names = BTreeSet::new();
        for (at, test) in self.tests.iter().enumerate() {
            let pointer = format!("/tests/{at}");
            faults.line(&format!("{pointer}/name"), &test.name, 200);
            if !names.insert(&test.name) {
                faults.add(format!("{pointer}/name"), "repeated", "is the name of another test, too");
            }
            faults.within(&format!("{pointer}/points"), test.points, 0, POINTS);
            let setup = test.setup.as_deref().unwrap_or_default();
            if setup.len() + test.stdin.len() + test.expect.len() > TEST {
                let most = TEST / 1024;
                faults.add(&pointer, "too_long", format!("sets up, reads and expects more than {most} KiB"));
            }
            if let (Some(_), Some(language)) = (&test.setup, without_setup) {
                faults.add(
                    format!("{pointer}/setup"),
                    "invalid",
                    format!("{language} has nothing to set up"),
                );
            }
        }
    }

    /// What a submission is tried with: every test, or those that candidates see.
    pub fn for_judge(&self, visible_only: bool) -> judge::Exercise {
        let tests = self.tests.iter().filter(|test| test.visible || !visible_only);
        judge::Exercise {
            compare: self.compare.for_judge(),
            limits: self.limits.into(),
            tests: tests.map(Test::for_judge).collect(),
        }
    }

    /// What is set up before a program runs with an input of somebody's own: as in the first test that has a setup. For
    /// candidates it is one that they see.
    pub fn setup_of_own_input(&self, visible_only: bool) -> Option<String> {
        let mut tests = self.tests.iter().filter(|test| test.visible || !visible_only);
        tests.find_map(|test| test.setup.clone())
    }
}

impl Test {
    fn for_judge(&self) -> judge::Test {
        judge::Test {
            name: self.name.clone(),
            visible: self.visible,
            points: self.points,
            setup: self.setup.clone(),
            stdin: self.stdin.clone(),
            expect: self.expect.clone(),
            limits: None,
        }
    }
}

impl Comparison {
    fn check(&self, faults: &mut Faults) {
        for (field, value) in [("absolute", self.absolute), ("relative", self.relative)] {
            let pointer = format!("/compare/{field}");
            match value {
                Some(_) if self.by != ComparisonKind::Numbers => {
                    faults.add(pointer, "invalid", "is for comparing numbers");
                }
                Some(value) if !value.is_finite() || value < 0.0 => {
                    faults.add(pointer, "out_of_range", "is 0 or more");
                }
                _ => {}
            }
        }
        let checks = self.by == ComparisonKind::Checker;
        for (field, value) in [("language", &self.language), ("source", &self.source)] {
            let pointer = format!("/compare/{field}");
            match value {
                Some(_) if !checks => faults.add(pointer, "invalid", "is for a checker"),
                None if checks => faults.add(pointer, "required", "is needed for a checker"),
                _ => {}
            }
        }
        if let Some(source) = self.source.as_deref().filter(|_| checks) {
            faults.source("/compare/source", source);
        }
        if let Some(language) = self.language.as_deref().filter(|_| checks)
            && judge::language(language).is_none()
        {
            faults.add("/compare/language", "unknown_language", "is no language that can be run");
        }
    }

    fn for_judge(&self) -> judge::Compare {
        match self.by {
            ComparisonKind::Exact => judge::Compare::Exact,
            ComparisonKind::Lines => judge::Compare::Lines,
            ComparisonKind::Tokens => judge::Compare::Tokens,
            ComparisonKind::Numbers => judge::Compare::Numbers {
                absolute: self.absolute.unwrap_or_default(),
                relative: self.relative.unwrap_or_default(),
            },
            ComparisonKind::Json => judge::Compare::Json,
            ComparisonKind::Checker => judge::Compare::Checker(judge::Submission {
                language: self.language.clone().unwrap_or_default(),
                source: self.source.clone().unwrap_or_default(),
            }),
        }
    }
}

/// What is wrong with a submission, with pointers to `language` and `source`.
pub fn check_submission(languages: &[String], language: &str, source: &str) -> Vec<FieldError> {
    let mut faults = Faults::default();
    if !languages.iter().any(|one| one == language) {
        let known = languages.join(", ");
        faults.add("/language", "unknown_language", format!("is none of the exercise's: {known}"));
    }
    faults.source("/source", source);
    faults.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> Document {
        serde_json::from_value(serde_json::json!({
            "title": "Sum", "statement": "Add the numbers.", "languages": ["python", "go"],
            "tests": [{"name": "two", "stdin": "1 2\n", "expect": "3\n"}],
        }))
        .unwrap()
    }

    fn faults(change: impl FnOnce(&mut Document)) -> Vec<(String, String)> {
        let mut document = document();
        change(&mut document);
        document.check().into_iter().map(|fault| (fault.pointer, fault.code)).collect()
    }

    fn fault(pointer: &str, code: &str) -> Vec<(String, String)> {
        vec![(pointer.to_owned(), code.to_owned())]
    }

    #[test]
    fn a_whole_exercise_has_no_fault() {
        assert_eq!(document().check(), []);
    }

    #[test]
    fn what_is_wrong_is_named_where_it_stands() {
        assert_eq!(faults(|it| it.title = " ".into()), fault("/title", "required"));
        assert_eq!(faults(|it| it.minutes = 0), fault("/minutes", "out_of_range"));
        assert_eq!(faults(|it| it.statement.clear()), fault("/statement", "required"));
        assert_eq!(faults(|it| it.languages[1] = "cobol".into()), fault("/languages/1", "unknown_language"));
        assert_eq!(faults(|it| it.languages[1] = "python".into()), fault("/languages/1", "repeated"));
        assert_eq!(faults(|it| it.languages.clear()), fault("/languages", "required"));
        let c = |it: &mut Document| drop(it.starters.insert("a/b".into(), String::new()));
        assert_eq!(faults(c), fault("/starters/a~1b", "unknown_language"));
        assert_eq!(faults(|it| it.tests.clear()), fault("/tests", "required"));
        assert_eq!(faults(|it| it.tests.push(it.tests[0].clone())), fault("/tests/1/name", "repeated"));
        assert_eq!(faults(|it| it.tests[0].setup = Some("x".into())), fault("/tests/0/setup", "invalid"));
        assert_eq!(faults(|it| it.tests[0].points = 1_001), fault("/tests/0/points", "out_of_range"));
        assert_eq!(faults(|it| it.limits.time_ms = 1), fault("/limits/time_ms", "out_of_range"));
        assert_eq!(faults(|it| it.competencies.push("\n".into())), fault("/competencies/0", "required"));
    }

    #[test]
    fn sizes_have_an_end() {
        let long = |bytes: usize| "x".repeat(bytes);
        assert_eq!(faults(|it| it.tests[0].stdin = long(TEST)), fault("/tests/0", "too_long"));
        assert_eq!(faults(|it| it.tests[0].stdin = long(TEST - 2)), []);
        let many = |number: usize| {
            move |it: &mut Document| {
                let test = it.tests[0].clone();
                it.tests = (0..number).map(|at| Test { name: at.to_string(), ..test.clone() }).collect();
            }
        };
        assert_eq!(faults(many(TESTS)), []);
        assert_eq!(faults(many(TESTS + 1)), fault("/tests", "too_long"));
        let solution = long(judge::MAX_SOURCE + 1);
        let with = |it: &mut Document| drop(it.solutions.insert("go".into(), solution));
        assert_eq!(faults(with), fault("/solutions/go", "too_long"));
    }

    #[test]
    fn a_comparison_has_what_it_needs_and_nothing_else() {
        let with = |value: serde_json::Value| {
            move |it: &mut Document| it.compare = serde_json::from_value(value).unwrap()
        };
        let json = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(faults(with(json(r#"{"by": "numbers", "absolute": 0.1}"#))), []);
        assert_eq!(
            faults(with(json(r#"{"by": "lines", "absolute": 0.1}"#))),
            fault("/compare/absolute", "invalid")
        );
        assert_eq!(
            faults(with(json(r#"{"by": "numbers", "relative": -1}"#))),
            fault("/compare/relative", "out_of_range")
        );
        assert_eq!(
            faults(with(json(r#"{"by": "checker", "language": "python"}"#))),
            fault("/compare/source", "required")
        );
        assert_eq!(
            faults(with(json(r#"{"by": "checker", "language": "cobol", "source": "x"}"#))),
            fault("/compare/language", "unknown_language")
        );
        assert_eq!(faults(with(json(r#"{"by": "checker", "language": "python", "source": "x"}"#))), []);
    }

    #[test]
    fn candidates_runs_know_visible_tests_alone() {
        let mut document = document();
        let visible = Test { name: "shown".into(), visible: true, ..document.tests[0].clone() };
        document.tests.push(visible);
        let names =
            |exercise: judge::Exercise| exercise.tests.into_iter().map(|test| test.name).collect::<Vec<_>>();
        assert_eq!(names(document.for_judge(true)), ["shown"]);
        assert_eq!(names(document.for_judge(false)), ["two", "shown"]);
    }
}
