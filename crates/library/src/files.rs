//! Reads the files that are part of the binary.

use std::{borrow::Cow, collections::BTreeMap};

use rust_embed::Embed;
use serde::{Deserialize, Serialize};
use touchstone_guide::{
    library::{self as formats, CodingExercise, LibraryQuestion, QuestionBank},
    markdown::{self, ParseError},
};

use crate::{Error, Library, Shelved};

#[derive(Embed)]
#[folder = "$CARGO_MANIFEST_DIR/../../guides"]
struct Guides;

#[derive(Embed)]
#[folder = "$CARGO_MANIFEST_DIR/../../library"]
struct Shelves;

/// The tests of an exercise, as they stand in its `tests.yaml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    #[serde(default)]
    compare: Compare,
    #[serde(default = "two")]
    time_limit_seconds: u32,
    tests: Vec<Test>,
    #[serde(default)]
    wrong: Vec<Wrong>,
}

fn two() -> u32 {
    2
}

/// How what a program wrote is compared with what is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compare {
    /// Line by line, without white space at the ends.
    #[default]
    Lines,
    /// Line by line, as JSON values.
    Json,
}

/// A test of a coding exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Test {
    /// What it looks at; unique in its exercise.
    pub name: String,
    /// Whether candidates see it.
    #[serde(default)]
    pub visible: bool,
    /// For SQL: what is run before.
    #[serde(default)]
    pub setup: Option<String>,
    /// What the program reads.
    #[serde(default)]
    pub stdin: String,
    /// What it should write.
    pub expect: String,
}

/// A planted wrong solution, by which the tests are tested.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wrong {
    /// The file below `wrong/`.
    pub file: String,
    /// What is wrong with it.
    pub why: String,
    /// The tests that it fails, at least.
    pub fails: Vec<String>,
}

/// A source file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Code {
    /// The folder that it stands in, which says the language.
    pub language: String,
    /// Its name.
    pub file: String,
    /// What it holds.
    pub text: String,
}

/// Something to program, with its code and its tests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Exercise {
    /// What people read.
    #[serde(flatten)]
    pub text: CodingExercise,
    /// What candidates start from.
    pub starter: Vec<Code>,
    /// Solutions that pass every test.
    pub solution: Vec<Code>,
    /// Solutions that do not.
    pub wrong: Vec<(Wrong, Code)>,
    /// How results are compared.
    pub compare: Compare,
    /// For one test, in seconds.
    pub time_limit_seconds: u32,
    /// The tests.
    pub tests: Vec<Test>,
}

/// Every file by its path, in order.
type Folder = BTreeMap<String, String>;

pub(crate) fn read() -> Result<Library, Error> {
    let guides = folder(Guides::iter(), Guides::get)?;
    let shelves = folder(Shelves::iter(), Shelves::get)?;
    let banks = files(&shelves, "questions/", formats::questions)?;
    Ok(Library {
        guides: files(&guides, "", markdown::parse)?,
        questions: banks.iter().flat_map(questions).collect(),
        banks,
        scenarios: files(&shelves, "scenarios/", formats::scenario)?,
        exercises: exercises(&shelves)?,
        take_homes: files(&shelves, "take-homes/", formats::take_home)?,
        candidate_guides: files(&shelves, "candidates/", formats::candidate_guide)?,
    })
}

fn folder(
    names: impl Iterator<Item = Cow<'static, str>>,
    get: impl Fn(&str) -> Option<rust_embed::EmbeddedFile>,
) -> Result<Folder, Error> {
    let mut folder = Folder::new();
    for name in names {
        let bytes = get(&name).map(|file| file.data.into_owned()).unwrap_or_default();
        let text = String::from_utf8(bytes).map_err(|error| broken(&name, &error))?;
        folder.insert(name.into_owned(), text);
    }
    Ok(folder)
}

fn broken(file: &str, problem: &dyn std::fmt::Display) -> Error {
    Error::File { file: file.to_owned(), problem: problem.to_string() }
}

/// What the Markdown files of a folder hold, known by their names.
fn files<T>(
    folder: &Folder,
    below: &str,
    parse: impl Fn(&str) -> Result<T, ParseError>,
) -> Result<Vec<Shelved<T>>, Error> {
    let named = folder.iter().filter_map(|(path, text)| {
        let id = path.strip_prefix(below)?.strip_suffix(".md")?;
        (!id.contains('/')).then_some((path, id, text))
    });
    named
        .map(|(path, id, text)| match parse(text) {
            Ok(item) => Ok(Shelved { id: id.to_owned(), item }),
            Err(error) => Err(Error::Format { file: path.clone(), error }),
        })
        .collect()
}

/// The questions of a file; each starts from the competency of the file.
fn questions(bank: &Shelved<QuestionBank>) -> Vec<Shelved<LibraryQuestion>> {
    let named = |question: &LibraryQuestion| Shelved {
        id: format!("{}/{}", bank.id, question.question.key),
        item: question.clone(),
    };
    bank.item.questions.iter().map(named).collect()
}

fn exercises(shelves: &Folder) -> Result<Vec<Shelved<Exercise>>, Error> {
    let mut exercises = Vec::new();
    for (path, text) in shelves {
        let id = path.strip_prefix("exercises/").and_then(|path| path.strip_suffix("/exercise.md"));
        if let Some(id) = id {
            exercises.push(Shelved { id: id.to_owned(), item: exercise(shelves, path, id, text)? });
        }
    }
    Ok(exercises)
}

fn exercise(shelves: &Folder, path: &str, id: &str, text: &str) -> Result<Exercise, Error> {
    let file = format!("exercises/{id}/tests.yaml");
    let yaml = shelves.get(&file).ok_or_else(|| broken(&file, &"is missing"))?;
    let tests: Sheet = serde_norway::from_str(yaml).map_err(|error| broken(&file, &error))?;
    let planted = code(shelves, &format!("exercises/{id}/wrong/"));
    let wrong = tests.wrong.into_iter().map(|wrong| {
        let matches = |code: &&Code| format!("{}/{}", code.language, code.file) == wrong.file;
        let code = planted.iter().find(matches).cloned();
        let code = code.ok_or_else(|| broken(&file, &format!("{} does not exist", wrong.file)))?;
        Ok((wrong, code))
    });
    Ok(Exercise {
        wrong: wrong.collect::<Result<_, Error>>()?,
        text: formats::exercise(text).map_err(|error| Error::Format { file: path.to_owned(), error })?,
        starter: code(shelves, &format!("exercises/{id}/starter/")),
        solution: code(shelves, &format!("exercises/{id}/solution/")),
        compare: tests.compare,
        time_limit_seconds: tests.time_limit_seconds,
        tests: tests.tests,
    })
}

fn code(shelves: &Folder, below: &str) -> Vec<Code> {
    let found = shelves.iter().filter_map(|(path, text)| {
        let (language, file) = path.strip_prefix(below)?.split_once('/')?;
        Some(Code { language: language.to_owned(), file: file.to_owned(), text: text.clone() })
    });
    found.collect()
}
