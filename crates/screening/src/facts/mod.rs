//! What a resume says: who it is of, and what they have done. Each fact with the place that says so.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use touchstone_extract::Reading;

use crate::sections::parts;
use crate::{Span, torn};

mod education;
mod emails;
mod links;
mod months;
mod name;
mod phones;
mod places;
mod roles;
mod tongues;
mod words;

pub use months::of as months_of;
pub(crate) use places::is_place;
pub(crate) use tongues::opens_with_language;
pub(crate) use words::is_title_word;

/// What a resume says, as of a day: what lasts "until now" lasts until then.
///
/// The same reading and day give the same facts; no clock is asked. Takes time linear in the length of the text.
pub fn facts(reading: &Reading, as_of: NaiveDate) -> Facts {
    let as_laid = reading;
    let whole = torn::whole(reading);
    let reading = whole.reading.as_ref();
    let sections = parts(reading);
    let emails = emails::emails(reading, &sections);
    let name = name::name(reading, &sections, &emails);
    let phones = phones::phones(reading, &sections);
    let links = links::links(reading, &sections);
    let others: Vec<Span> =
        name.iter().chain(&emails).chain(&phones).chain(&links).map(|seen| seen.span).collect();
    let location = places::location(reading, &sections, &others);
    let roles = roles::roles(reading, &sections);
    let mut facts = Facts {
        name,
        location,
        emails,
        phones,
        links,
        education: education::education(reading, &sections),
        languages: tongues::languages(reading, &sections),
        skills: Vec::new(),
        months_of_work: months::of_work(&roles, as_of),
        roles,
    };
    // Last, for what the other facts claim (a name, a school) is no skill.
    facts.skills = crate::skills::named(reading, &facts, &crate::skills::words(as_laid, reading, &facts));
    facts
}

/// What a resume says.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Facts {
    /// The person's name, as it is written.
    pub name: Option<Seen>,
    /// E-mail addresses, in lower case, in the order of the text.
    pub emails: Vec<Seen>,
    /// Telephone numbers, as they are written.
    pub phones: Vec<Seen>,
    /// Addresses of pages: the person's own, code, networks.
    pub links: Vec<Seen>,
    /// Where the person says that they live: a town, a region, a country. Never used for a score.
    pub location: Option<Seen>,
    /// Positions held, latest first.
    pub roles: Vec<Role>,
    /// Schools and degrees.
    pub education: Vec<Education>,
    /// Skills that the taxonomy knows.
    pub skills: Vec<Skill>,
    /// Languages that people speak.
    pub languages: Vec<Language>,
    /// Months of work: the dated roles' intervals merged, so that two jobs at a time count once. Internships count;
    /// education does not.
    pub months_of_work: u32,
}

/// A value and the place that gives it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Seen {
    /// The value, in the form that its field says.
    pub value: String,
    /// Where it stands.
    pub span: Span,
}

/// A month of a year. Where only a year is given, `month` is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Month {
    /// The year.
    pub year: i32,
    /// 1 to 12, if it is said.
    pub month: Option<u32>,
}

impl std::fmt::Display for Month {
    /// `2021-03`, or `2021` where no month is said.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.month {
            Some(month) => write!(f, "{:04}-{month:02}", self.year),
            None => write!(f, "{:04}", self.year),
        }
    }
}

/// Until when something lasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Until {
    /// Until a month, that month included.
    Month(Month),
    /// It lasts; the day of the screening is meant.
    Present,
}

/// A position held.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Role {
    /// What the person was, as it is written.
    pub title: Option<Seen>,
    /// For whom.
    pub employer: Option<Seen>,
    /// Since when.
    pub start: Option<Month>,
    /// Until when.
    pub end: Option<Until>,
    /// The place of its dates.
    pub dates: Option<Span>,
    /// All of the text about it, heading included.
    pub span: Span,
}

/// A school, a degree.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Education {
    /// The degree, as it is written.
    pub degree: Option<Seen>,
    /// How high it is, if the degree is known: 1 school, 2 vocational or associate, 3 bachelor, 4 master, 5 doctorate.
    pub level: Option<u8>,
    /// In what.
    pub field: Option<Seen>,
    /// The school.
    pub school: Option<Seen>,
    /// Since when. Never used for a score: it would tell age.
    pub start: Option<Month>,
    /// Until when. Never used for a score.
    pub end: Option<Until>,
    /// All of the text about it.
    pub span: Span,
}

/// A skill, and where it was seen.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Skill {
    /// Its name in the taxonomy.
    pub name: String,
    /// Every place that names it, in the order of the text.
    pub places: Vec<Span>,
    /// Which of [`Facts::roles`] name it, by index, ascending.
    pub roles: Vec<usize>,
}

/// A language that the person speaks.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Language {
    /// Its English name.
    pub name: String,
    /// How well, if it is said in terms of the Common European Framework or words for them: `A1` to `C2`, or `native`.
    pub level: Option<String>,
    /// Where it stands.
    pub span: Span,
}

#[cfg(test)]
mod tests;
