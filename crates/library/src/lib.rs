//! What ships with Touchstone to start from: guides, questions, system-design scenarios, coding exercises, take-homes, and
//! what candidates are told.
//!
//! The files stand in `guides/` and `library/` and are part of the binary. They are content, not code: whoever adds one
//! changes nothing here.

mod coverage;
mod files;
mod search;
mod tally;

use std::sync::LazyLock;

use serde::Serialize;
use touchstone_guide::{
    Guide,
    library::{CandidateGuide, LibraryQuestion, QuestionBank, Scenario, TakeHome},
    markdown::ParseError,
};

pub use self::{
    coverage::{Cell, Coverage},
    files::{Code, Compare, Exercise, Test, Wrong},
    search::Filter,
    tally::{Tally, TallyCell},
};

/// Why a file of the library cannot be read. A test reads all that ship, so nobody should meet one.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A guide or another file that is not in its format.
    #[error("{file}: {error}")]
    Format {
        /// The file.
        file: String,
        /// What is wrong, and where.
        error: ParseError,
    },
    /// Anything else.
    #[error("{file}: {problem}")]
    File {
        /// The file.
        file: String,
        /// What is wrong.
        problem: String,
    },
}

/// Something with the name that it is known by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shelved<T> {
    /// Names it for good: of a file, or of a file and a question in it.
    pub id: String,
    /// What it is.
    #[serde(flatten)]
    pub item: T,
}

/// Everything that ships, each kind ordered by its ids.
#[derive(Debug)]
pub struct Library {
    /// Whole guides.
    pub guides: Vec<Shelved<Guide>>,
    /// The files of questions, by competency.
    pub banks: Vec<Shelved<QuestionBank>>,
    /// All questions of all files.
    pub questions: Vec<Shelved<LibraryQuestion>>,
    /// Systems to design.
    pub scenarios: Vec<Shelved<Scenario>>,
    /// Things to program.
    pub exercises: Vec<Shelved<Exercise>>,
    /// Things to build at home.
    pub take_homes: Vec<Shelved<TakeHome>>,
    /// What candidates are told.
    pub candidate_guides: Vec<Shelved<CandidateGuide>>,
}

/// Everything that ships.
///
/// # Errors
/// If a file of it is broken.
pub fn library() -> Result<&'static Library, &'static Error> {
    static LIBRARY: LazyLock<Result<Library, Error>> = LazyLock::new(files::read);
    LIBRARY.as_ref()
}

impl Library {
    /// A shipped guide.
    pub fn guide(&self, id: &str) -> Option<&Guide> {
        self.guides.iter().find(|guide| guide.id == id).map(|guide| &guide.item)
    }

    /// A question.
    pub fn question(&self, id: &str) -> Option<&LibraryQuestion> {
        self.questions.iter().find(|question| question.id == id).map(|question| &question.item)
    }

    /// A scenario.
    pub fn scenario(&self, id: &str) -> Option<&Shelved<Scenario>> {
        self.scenarios.iter().find(|scenario| scenario.id == id)
    }

    /// An exercise.
    pub fn exercise(&self, id: &str) -> Option<&Shelved<Exercise>> {
        self.exercises.iter().find(|exercise| exercise.id == id)
    }

    /// A take-home.
    pub fn take_home(&self, id: &str) -> Option<&Shelved<TakeHome>> {
        self.take_homes.iter().find(|take_home| take_home.id == id)
    }

    /// What candidates are told.
    pub fn candidate_guide(&self, id: &str) -> Option<&Shelved<CandidateGuide>> {
        self.candidate_guides.iter().find(|guide| guide.id == id)
    }

    /// What candidates are told in a language, or else in English, or else in the first there is.
    pub fn for_candidates(&self, language: &str) -> Option<&Shelved<CandidateGuide>> {
        let main = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let in_language =
            |tag: &str| self.candidate_guides.iter().find(|guide| main(&guide.item.language) == main(tag));
        in_language(language).or_else(|| in_language("en")).or_else(|| self.candidate_guides.first())
    }
}
