//! How long roles lasted, in months.

use chrono::{Datelike, NaiveDate};

use crate::{Role, Until, months_of};

/// The months that some roles cover together, each counted once.
pub(super) fn covered<'a>(roles: impl Iterator<Item = &'a Role>, as_of: NaiveDate) -> u32 {
    months_of(&roles.collect::<Vec<_>>(), as_of)
}

/// How many months ago a role ended; 0 if it lasts.
pub(super) fn ended_ago(role: &Role, as_of: NaiveDate) -> Option<u32> {
    let today = as_of.year() * 12 + i32::try_from(as_of.month()).unwrap_or(1);
    let end = match role.end {
        Some(Until::Present) => return Some(0),
        Some(Until::Month(end)) => end,
        None => role.start?,
    };
    let end = end
        .year
        .saturating_mul(12)
        .saturating_add(end.month.map_or(6, |month| i32::try_from(month).unwrap_or(6)));
    Some(u32::try_from(today.saturating_sub(end)).unwrap_or(0))
}
