//! What the API shows of the library.

use serde::{Deserialize, Serialize};
use touchstone_guide::{
    Guide,
    library::{CandidateGuide, CodingExercise, LibraryQuestion as Asked, Scenario, TakeHome},
    model::{self, Question},
};
use touchstone_library::{Exercise, Shelved};
use utoipa::ToSchema;

use crate::http::names::StageKind;

/// An enum of the library as the API names it.
macro_rules! mirrored {
    ($(#[$doc:meta])* $name:ident of $original:path { $($(#[$value_doc:meta])* $value:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
        #[serde(rename_all = "snake_case")]
        pub(super) enum $name {
            $($(#[$value_doc])* $value),+
        }

        impl From<$original> for $name {
            fn from(original: $original) -> Self {
                match original { $(<$original>::$value => Self::$value),+ }
            }
        }

        impl From<$name> for $original {
            fn from(name: $name) -> Self {
                match name { $($name::$value => Self::$value),+ }
            }
        }
    };
}

mirrored! {
    /// The seniority that something of the library is pitched at.
    LibraryLevel of touchstone_guide::library::Level {
        /// Works on tasks with help.
        Entry,
        /// Owns problems.
        Mid,
        /// Owns systems and helps others along.
        Senior,
        /// Sets direction for several teams.
        Lead,
    }
}

mirrored! {
    /// What sort of question it is.
    LibraryKind of touchstone_guide::library::QuestionKind {
        /// For a first call.
        Screening,
        /// A concrete problem of the trade.
        Technical,
        /// Something that has happened: what the person did then.
        Behavioural,
        /// A situation: what the person would do.
        Situational,
        /// What a candidate asks the company.
        Candidate,
    }
}

/// A shipped guide.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct LibraryGuide {
    /// Names it for `library_id`.
    #[schema(example = "backend-developer")]
    id: &'static str,
    /// Its title.
    #[schema(example = "Backend Developer")]
    title: &'static str,
    /// The seniority that it is written for; null where it does not say.
    level: Option<&'static str>,
    /// How many stages it has.
    stages: usize,
    /// How many questions it has in all stages.
    questions: usize,
    /// How long all stages take together.
    minutes: u32,
}

impl From<&'static Shelved<Guide>> for LibraryGuide {
    fn from(guide: &'static Shelved<Guide>) -> Self {
        let Shelved { id, item } = guide;
        Self {
            id,
            title: &item.title,
            level: item.level.as_deref(),
            stages: item.stages.len(),
            questions: item.stages.iter().map(|stage| stage.questions.len()).sum(),
            minutes: item.stages.iter().filter_map(|stage| stage.minutes).sum(),
        }
    }
}

/// A question of the library in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct LibraryQuestionSummary {
    /// Its file and its key, which `GET /question-library/{bank}/{key}` takes.
    #[schema(example = "databases/slow-report")]
    id: &'static str,
    /// The words to ask.
    text: &'static str,
    /// What sort of question it is.
    kind: LibraryKind,
    /// The seniority that it is pitched at.
    level: LibraryLevel,
    /// How long it takes with its follow-ups, in minutes; null where it is not said.
    #[schema(example = 8)]
    minutes: Option<u32>,
    /// The names of the competencies that an answer shows.
    competencies: &'static [String],
}

impl From<&'static Shelved<Asked>> for LibraryQuestionSummary {
    fn from(shelved: &'static Shelved<Asked>) -> Self {
        let Asked { kind, level, question } = &shelved.item;
        Self {
            id: &shelved.id,
            text: &question.text,
            kind: (*kind).into(),
            level: (*level).into(),
            minutes: question.minutes,
            competencies: &question.competencies,
        }
    }
}

/// A question of the library with all that stands beside it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct LibraryQuestion {
    /// Its file and its key.
    #[schema(example = "databases/slow-report")]
    id: &'static str,
    /// What sort of question it is.
    kind: LibraryKind,
    /// The seniority that it is pitched at.
    level: LibraryLevel,
    /// The question as it stands in a guide.
    #[schema(value_type = Object)]
    question: &'static Question,
}

impl From<&'static Shelved<Asked>> for LibraryQuestion {
    fn from(shelved: &'static Shelved<Asked>) -> Self {
        let Asked { kind, level, question } = &shelved.item;
        Self { id: &shelved.id, kind: (*kind).into(), level: (*level).into(), question }
    }
}

/// A scenario, an exercise or a take-home of the library in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct LibraryItem {
    /// Its id.
    #[schema(example = "notification-service")]
    id: &'static str,
    /// What it is called.
    #[schema(example = "Notification service")]
    title: &'static str,
    /// The seniority that it is pitched at.
    level: LibraryLevel,
    /// How long it takes, in minutes.
    #[schema(example = 50)]
    minutes: u32,
    /// The names of the competencies that it shows.
    competencies: &'static [String],
}

impl From<&'static Shelved<Scenario>> for LibraryItem {
    fn from(Shelved { id, item }: &'static Shelved<Scenario>) -> Self {
        let Scenario { title, level, minutes, competencies, .. } = item;
        Self { id, title, level: (*level).into(), minutes: *minutes, competencies }
    }
}

impl From<&'static Shelved<Exercise>> for LibraryItem {
    fn from(Shelved { id, item }: &'static Shelved<Exercise>) -> Self {
        let CodingExercise { title, level, minutes, competencies, .. } = &item.text;
        Self { id, title, level: (*level).into(), minutes: *minutes, competencies }
    }
}

impl From<&'static Shelved<TakeHome>> for LibraryItem {
    fn from(Shelved { id, item }: &'static Shelved<TakeHome>) -> Self {
        let TakeHome { title, level, minutes, competencies, .. } = item;
        Self { id, title, level: (*level).into(), minutes: *minutes, competencies }
    }
}

/// A system to design in an interview.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct LibraryScenario {
    /// Its id.
    #[schema(example = "notification-service")]
    pub(super) id: &'static str,
    /// The scenario.
    #[schema(value_type = Object)]
    pub(super) scenario: &'static Scenario,
}

/// Something to build at home. Brief, contract and criteria are for the candidate, everything else for the hiring team.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct LibraryTakeHome {
    /// Its id.
    #[schema(example = "rest-api")]
    pub(super) id: &'static str,
    /// The take-home.
    #[schema(value_type = Object)]
    pub(super) take_home: &'static TakeHome,
}

/// What candidates are told, in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct LibraryCandidateGuideSummary {
    /// Its id.
    #[schema(example = "preparing")]
    id: &'static str,
    /// What it is called.
    #[schema(example = "Preparing for your interviews")]
    title: &'static str,
    /// The language that it is written in, as a BCP 47 tag.
    #[schema(example = "en")]
    language: &'static str,
    /// How many kinds of stages it is about.
    stages: usize,
    /// How many questions worth asking it has.
    questions: usize,
}

impl From<&'static Shelved<CandidateGuide>> for LibraryCandidateGuideSummary {
    fn from(Shelved { id, item }: &'static Shelved<CandidateGuide>) -> Self {
        Self {
            id,
            title: &item.title,
            language: &item.language,
            stages: item.stages.len(),
            questions: item.questions.iter().map(|topic| topic.questions.len()).sum(),
        }
    }
}

/// What candidates are told.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct LibraryCandidateGuide {
    /// Its id.
    #[schema(example = "preparing")]
    pub(super) id: &'static str,
    /// What they are told.
    #[schema(value_type = Object)]
    pub(super) guide: &'static CandidateGuide,
}

/// A source file of an exercise.
#[derive(Debug, Serialize, ToSchema)]
struct ExerciseCode {
    /// The language.
    #[schema(example = "python")]
    language: &'static str,
    /// The name of the file.
    #[schema(example = "main.py")]
    file: &'static str,
    /// What it holds.
    text: &'static str,
}

impl From<&'static touchstone_library::Code> for ExerciseCode {
    fn from(code: &'static touchstone_library::Code) -> Self {
        Self { language: &code.language, file: &code.file, text: &code.text }
    }
}

/// A test of an exercise.
#[derive(Debug, Serialize, ToSchema)]
struct ExerciseTest {
    /// What it looks at.
    #[schema(example = "a quoted comma")]
    name: &'static str,
    /// Whether candidates see it.
    visible: bool,
    /// For SQL, what is run before; null elsewhere.
    setup: Option<&'static str>,
    /// What the program reads.
    stdin: &'static str,
    /// What it should write.
    expect: &'static str,
}

impl From<&'static touchstone_library::Test> for ExerciseTest {
    fn from(test: &'static touchstone_library::Test) -> Self {
        Self {
            name: &test.name,
            visible: test.visible,
            setup: test.setup.as_deref(),
            stdin: &test.stdin,
            expect: &test.expect,
        }
    }
}

/// Something to program in an interview. For interviewers: it holds solutions and the tests that candidates do not see.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct LibraryExercise {
    /// Its id.
    #[schema(example = "csv-orders")]
    id: &'static str,
    /// What people read.
    #[schema(value_type = Object)]
    text: &'static CodingExercise,
    /// What candidates start from.
    starter: Vec<ExerciseCode>,
    /// Solutions that pass every test.
    solution: Vec<ExerciseCode>,
    /// How long a test may take, in seconds.
    time_limit_seconds: u32,
    /// The tests.
    tests: Vec<ExerciseTest>,
}

impl From<&'static Shelved<Exercise>> for LibraryExercise {
    fn from(Shelved { id, item }: &'static Shelved<Exercise>) -> Self {
        Self {
            id,
            text: &item.text,
            starter: item.starter.iter().map(Into::into).collect(),
            solution: item.solution.iter().map(Into::into).collect(),
            time_limit_seconds: item.time_limit_seconds,
            tests: item.tests.iter().map(Into::into).collect(),
        }
    }
}

/// How many questions there are of a competency.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct LibraryCoverage {
    /// The competency, as `GET /question-library` takes it.
    #[schema(example = "Databases")]
    competency: String,
    /// All of them.
    questions: usize,
    /// Of each level and kind of which there are any.
    cells: Vec<LibraryCell>,
}

/// A number of questions.
#[derive(Debug, Serialize, ToSchema)]
struct LibraryCell {
    /// The level that they are pitched at.
    level: LibraryLevel,
    /// What sort they are.
    kind: LibraryKind,
    /// How many.
    questions: usize,
}

impl From<touchstone_library::Tally> for LibraryCoverage {
    fn from(row: touchstone_library::Tally) -> Self {
        let cell = |cell: touchstone_library::TallyCell| LibraryCell {
            level: cell.level.into(),
            kind: cell.kind.into(),
            questions: cell.questions,
        };
        Self {
            competency: row.competency,
            questions: row.total,
            cells: row.cells.into_iter().map(cell).collect(),
        }
    }
}

/// What the library has of a competency.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CompetencyCoverage {
    /// The competency.
    #[schema(example = "Databases")]
    competency: String,
    /// The id of the file of questions about it; null where it is named only elsewhere, as by a single guide.
    #[schema(example = "databases")]
    bank: Option<String>,
    /// Each level and stage for which there is anything.
    cells: Vec<CompetencyCell>,
}

/// What there is of a competency at a level in a stage.
#[derive(Debug, Serialize, ToSchema)]
struct CompetencyCell {
    /// The level that it is pitched at.
    level: LibraryLevel,
    /// The kind of stage that it is for.
    #[schema(value_type = StageKind, example = "technical")]
    stage: model::StageKind,
    /// How many questions.
    questions: usize,
    /// How many system-design scenarios.
    scenarios: usize,
    /// How many coding exercises.
    exercises: usize,
    /// How many take-homes.
    take_homes: usize,
    /// How many stages of shipped guides ask for it or rate it.
    guide_stages: usize,
}

impl From<touchstone_library::Coverage> for CompetencyCoverage {
    fn from(row: touchstone_library::Coverage) -> Self {
        let cell = |cell: touchstone_library::Cell| CompetencyCell {
            level: cell.level.into(),
            stage: cell.stage,
            questions: cell.questions,
            scenarios: cell.scenarios,
            exercises: cell.exercises,
            take_homes: cell.take_homes,
            guide_stages: cell.guide_stages,
        };
        Self { competency: row.competency, bank: row.bank, cells: row.cells.into_iter().map(cell).collect() }
    }
}
