//! A guide on paper: the whole of it, one interviewer's kit, or a scorecard to fill in by hand.

mod model;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::{Value, json};
use touchstone_guide::export::Part;
use touchstone_guide::{Guide, markdown};

use crate::Fonts;
use crate::engine::{Document, PrintError, pdf};
use crate::limits;

/// The most characters of a guide that is printed: about 100 pages. Long guides have a third of it.
pub const MAX_CHARACTERS: usize = 300_000;

/// The most lines of its file that are not blank: paragraphs, items, questions, levels. Long guides have a quarter of it.
pub const MAX_PIECES: usize = 4_000;

/// The most stages of a guide that is printed: each begins a page and stands at the head of those that follow.
pub const MAX_STAGES: usize = 100;

/// What fits on a line at the head of a page, in characters.
const LINE: usize = 48;

/// How long an introduction may be to stand on the first page, in characters.
const LEAD: usize = 1_000;

/// The meeting that a kit or a scorecard is for. What is absent is left to be filled in by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Meeting<'a> {
    /// The name of the candidate.
    pub candidate: &'a str,
    /// The name of the interviewer.
    pub interviewer: Option<&'a str>,
    /// When it is, as it is to stand on the page.
    pub date: Option<&'a str>,
}

/// A guide, or a part of one, to print.
#[derive(Debug, Clone, Copy)]
pub struct GuidePages<'a> {
    /// The guide.
    pub guide: &'a Guide,
    /// What of it.
    pub part: Part<'a>,
    /// What tells this state of the guide from others, such as "Version 3". At the foot of every page.
    pub edition: Option<&'a str>,
    /// Since when the guide is like this. The date of the file.
    pub date: Option<DateTime<Utc>>,
    /// Which meeting a part of it is for, if it is for a certain one. The whole guide is for none.
    pub meeting: Option<Meeting<'a>>,
}

pub(crate) fn print(pages: &GuidePages, fonts: &Fonts) -> Result<Vec<u8>, PrintError> {
    let guide = pages.part.of(pages.guide)?;
    let file = markdown::render(&guide);
    check_length(guide.stages.len(), &file)?;
    let data = data(pages, &guide, &file, fonts)?;
    pdf(
        Document {
            template: include_str!("guide.typ"),
            data: &data,
            ident: format!(
                "guide {:?} {:?} {:?} {:?} {file}",
                pages.part, pages.edition, pages.date, pages.meeting
            ),
            date: pages.date,
        },
        fonts,
    )
}

/// Refuses what would take minutes to lay out. Every piece of a guide has a line of its own in its file.
fn check_length(stages: usize, file: &str) -> Result<(), PrintError> {
    if stages > MAX_STAGES {
        return Err(PrintError::TooLong { what: "stages", count: stages, limit: MAX_STAGES });
    }
    let characters = file.chars().count();
    if characters > MAX_CHARACTERS {
        return Err(PrintError::TooLong { what: "characters", count: characters, limit: MAX_CHARACTERS });
    }
    let pieces = file.lines().filter(|line| !line.trim().is_empty()).count();
    if pieces > MAX_PIECES {
        return Err(PrintError::TooLong { what: "lines", count: pieces, limit: MAX_PIECES });
    }
    Ok(())
}

/// What the template reads.
#[derive(Serialize)]
struct Data<'a> {
    guide: model::Page,
    /// `whole`, `kit` or `scorecard`.
    part: &'static str,
    /// The title of the guide, at the head of every page but the first.
    running: String,
    edition: Option<&'a str>,
    meeting: Option<Meeting<'a>>,
    /// The introduction is short enough for the first page.
    leads: bool,
    /// The language as Typst knows languages, which gives the direction of the text.
    language: String,
}

fn data(pages: &GuidePages, guide: &Guide, file: &str, fonts: &Fonts) -> Result<Value, serde_json::Error> {
    let data = Data {
        guide: model::page(guide, &model::blanks(guide)),
        part: match pages.part {
            Part::Whole => "whole",
            Part::Kit(_) => "kit",
            Part::BlankScorecard(_) => "scorecard",
        },
        running: guide.title.chars().take(LINE).collect(),
        edition: pages.edition,
        meeting: pages.meeting,
        leads: guide.introduction.chars().count() <= LEAD,
        language: language(&guide.language),
    };
    let mut data = serde_json::to_value(&data)?;
    limits::make_printable(&mut data);
    let lacking = fonts.lacking(&data.to_string());
    data["lacking"] = json!(lacking);
    // The guide itself lies in the file, so that it comes back in whole. It is not printed.
    data["file"] = json!(file);
    Ok(data)
}

/// The language of a BCP 47 tag, as two or three letters.
fn language(tag: &str) -> String {
    let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let is_language = matches!(primary.len(), 2 | 3) && primary.bytes().all(|byte| byte.is_ascii_lowercase());
    if is_language { primary } else { "en".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_two_or_three_letters() {
        let found = ["de-AT", "ar", "EN-us", "", "x", "deutsch", "d1"].map(language);
        assert_eq!(found, ["de", "ar", "en", "en", "en", "en", "en"]);
    }

    #[test]
    fn what_is_too_long_is_refused_with_its_size() {
        let long = check_length(1, &"x".repeat(MAX_CHARACTERS + 1)).unwrap_err().to_string();
        assert_eq!(long, "the guide has 300001 characters; at most 300000 are printed");
        assert!(check_length(1, &"a\n\n".repeat(MAX_PIECES)).is_ok());
        let many = check_length(1, &"a\n".repeat(MAX_PIECES + 1)).unwrap_err().to_string();
        assert_eq!(many, "the guide has 4001 lines; at most 4000 are printed");
        let stages = check_length(MAX_STAGES + 1, "").unwrap_err().to_string();
        assert_eq!(stages, "the guide has 101 stages; at most 100 are printed");
    }
}
