//! What a job needs, as criteria that a resume is held against.

mod check;
mod parse;
mod propose;
mod protected;

use serde::{Deserialize, Serialize};

pub use check::Fault;
pub use parse::{EXAMPLE, Problem, parse};
pub use propose::propose;

/// The most criteria that a job may have.
pub const MAX_CRITERIA: usize = 100;

/// The criteria of a job, in the order in which they are shown.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criteria {
    /// Each with an id of its own.
    #[serde(rename = "criterion")]
    pub list: Vec<Criterion>,
}

impl Criteria {
    /// Gives every criterion without an id one made of its words. Whoever reads them from JSON does this first.
    pub fn name_the_nameless(&mut self) {
        parse::name_the_nameless(&mut self.list);
    }

    /// What is wrong with them, all at once; nothing if they can be used. Whoever reads them from JSON asks this.
    pub fn faults(&self) -> Vec<Fault> {
        check::faults(&self.list)
    }
}

/// One thing that a job needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Criterion {
    /// Lower-case letters, digits and dashes; unique among the criteria.
    #[serde(default)]
    pub id: String,
    /// What is looked for.
    #[serde(flatten)]
    pub wanted: Wanted,
    /// How much it counts: above 0, at most 10, with at most two decimals.
    #[serde(default = "one")]
    pub weight: f64,
    /// People should look twice before they go on without it. It changes no score.
    #[serde(default)]
    pub required: bool,
}

fn one() -> f64 {
    1.0
}

/// What is looked for in a resume.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Wanted {
    /// One of these skills, by any of its names, in dated work.
    Skill {
        /// One is enough.
        any_of: Vec<String>,
        /// At least so long in the roles that name it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        years: Option<f64>,
    },
    /// So many years of work in all.
    Years {
        /// At least.
        years: f64,
    },
    /// One of these positions held.
    Title {
        /// One is enough.
        any_of: Vec<String>,
    },
    /// A degree.
    Education {
        /// At least so high.
        level: Level,
        /// In one of these fields; in any, if empty.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        fields: Vec<String>,
    },
    /// One of these certificates.
    Certificate {
        /// One is enough.
        any_of: Vec<String>,
    },
    /// A language that people speak.
    Language {
        /// One is enough.
        any_of: Vec<String>,
        /// At least so well.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        level: Option<Fluency>,
    },
    /// One of these words or phrases, as they are.
    Keyword {
        /// One is enough.
        any_of: Vec<String>,
    },
    /// Something in plain words, compared by what it is about.
    Text {
        /// A sentence, or the whole description of a job.
        text: String,
    },
}

impl Wanted {
    /// The word for the kind in a file.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Skill { .. } => "skill",
            Self::Years { .. } => "years",
            Self::Title { .. } => "title",
            Self::Education { .. } => "education",
            Self::Certificate { .. } => "certificate",
            Self::Language { .. } => "language",
            Self::Keyword { .. } => "keyword",
            Self::Text { .. } => "text",
        }
    }

    /// Every text that the author wrote, by the field it stands in.
    pub(crate) fn texts(&self) -> Vec<(&'static str, &str)> {
        match self {
            Self::Skill { any_of, .. }
            | Self::Title { any_of }
            | Self::Certificate { any_of }
            | Self::Language { any_of, .. }
            | Self::Keyword { any_of } => any_of.iter().map(|text| ("any_of", text.as_str())).collect(),
            Self::Education { fields, .. } => fields.iter().map(|text| ("fields", text.as_str())).collect(),
            Self::Text { text } => vec![("text", text.as_str())],
            Self::Years { .. } => Vec::new(),
        }
    }
}

/// The fields that a criterion of every kind has.
const COMMON: &[&str] = &["id", "kind", "weight", "required"];

/// The fields that a kind has beside `id`, `kind`, `weight` and `required`; none if there is no such kind.
fn fields_of(kind: &str) -> Option<&'static [&'static str]> {
    Some(match kind {
        "skill" => &["any_of", "years"],
        "years" => &["years"],
        "title" | "certificate" | "keyword" => &["any_of"],
        "education" => &["level", "fields"],
        "language" => &["any_of", "level"],
        "text" => &["text"],
        _ => return None,
    })
}

/// What is wrong with a field that a criterion of a kind does not use, so that nobody believes that it counts; none if it uses
/// the field, or if there is no such kind.
pub fn unused(kind: &str, field: &str) -> Option<String> {
    let fields = fields_of(kind)?;
    let is_used = fields.contains(&field) || COMMON.contains(&field);
    (!is_used)
        .then(|| format!("`{field}` is not a field of kind \"{kind}\", which has {}.", fields.join(", ")))
}

/// How high a degree is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub enum Level {
    /// The end of secondary school.
    School = 1,
    /// Vocational training, an associate's degree.
    Vocational,
    /// A bachelor's degree.
    Bachelor,
    /// A master's degree.
    Master,
    /// A doctorate.
    Doctorate,
}

/// How well somebody speaks a language: the levels of the Common European Framework.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the framework says what they mean")]
pub enum Fluency {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2,
}

impl Fluency {
    /// The level of a word of [`Language::level`](crate::Language::level); a native speaker is above all of them.
    pub(crate) fn reaches(said: &str, asked: Self) -> bool {
        said == "native" || Self::of(said).is_some_and(|level| level >= asked)
    }

    pub(crate) fn of(word: &str) -> Option<Self> {
        [Self::A1, Self::A2, Self::B1, Self::B2, Self::C1, Self::C2]
            .into_iter()
            .zip(["A1", "A2", "B1", "B2", "C1", "C2"])
            .find_map(|(level, name)| word.eq_ignore_ascii_case(name).then_some(level))
    }
}

#[cfg(test)]
mod tests;
