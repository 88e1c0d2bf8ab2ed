//! What people should know about a resume, beside its score.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use touchstone_extract::Reading;

use crate::tokens::Tokens;
use crate::{Facts, Until};

/// What people should know about a resume. None changes a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// There is text in the file that a reader would not see.
    HiddenText,
    /// The same words over and over, more than prose or a list has.
    KeywordStuffing,
    /// No role has a date, so that no skill can be held in dated work.
    NoDates,
    /// A role begins or ends after the day of the screening.
    FutureDates,
    /// Something was left out because a limit was reached.
    Truncated,
    /// Pages are pictures with hardly any text; what they say is not known.
    PagesUnread,
    /// There is a picture that may be a photograph. Blind review leaves it out.
    Photo,
}

impl Flag {
    /// Its name in what leaves the program.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::HiddenText => "hidden_text",
            Self::KeywordStuffing => "keyword_stuffing",
            Self::NoDates => "no_dates",
            Self::FutureDates => "future_dates",
            Self::Truncated => "truncated",
            Self::PagesUnread => "pages_unread",
            Self::Photo => "photo",
        }
    }
}

pub(super) fn flags(reading: &Reading, facts: &Facts, tokens: &Tokens, as_of: NaiveDate) -> Vec<Flag> {
    let today = (as_of.year(), as_of.month());
    let later = |year: i32, month: Option<u32>| (year, month.unwrap_or(1)) > today;
    let future = facts.roles.iter().any(|role| {
        role.start.is_some_and(|start| later(start.year, start.month))
            || matches!(role.end, Some(Until::Month(end)) if later(end.year, end.month))
    });
    [
        (!reading.hidden.is_empty(), Flag::HiddenText),
        (is_stuffed(tokens), Flag::KeywordStuffing),
        (facts.roles.iter().all(|role| role.start.is_none()), Flag::NoDates),
        (future, Flag::FutureDates),
        (reading.truncated.is_some(), Flag::Truncated),
        (!reading.unread.is_empty(), Flag::PagesUnread),
        (reading.pictures > 0, Flag::Photo),
    ]
    .into_iter()
    .filter_map(|(is, flag)| is.then_some(flag))
    .collect()
}

/// A word that carries meaning and stands more than this often, and is more than one in twelve of all, is stuffed.
const OFTEN: usize = 20;
/// As is a word or a pair of words so many times in a row.
const ROW: usize = 5;

fn is_stuffed(tokens: &Tokens) -> bool {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let mut row = [1_usize; 2];
    for at in 0..tokens.len() {
        let word = tokens.word(at);
        if word.len() < 2 || word.bytes().all(|byte| byte.is_ascii_digit()) {
            continue;
        }
        *counts.entry(word).or_default() += 1;
        for (period, run) in [1, 2].into_iter().zip(&mut row) {
            let again = at >= period && tokens.word(at - period) == word;
            *run = if again { *run + 1 } else { 1 };
            if *run >= ROW * period {
                return true;
            }
        }
    }
    counts.iter().any(|(word, count)| *count > OFTEN && count * 12 > tokens.len() && !COMMON.contains(word))
}

/// Words that stand often in any text.
const COMMON: &[&str] = &[
    "the", "and", "of", "to", "in", "a", "for", "with", "on", "as", "by", "at", "is", "from", "an", "or",
    "that", "this", "was", "were", "are", "be", "it", "all", "de", "la", "und", "der", "die",
];
