//! How long roles lasted, in months.

use chrono::{Datelike, NaiveDate};

use crate::{Month, Role, Until};

/// The months that some roles cover together, each counted once. What lies after the day of the screening is cut off.
pub(super) fn covered<'a>(roles: impl Iterator<Item = &'a Role>, as_of: NaiveDate) -> u32 {
    let mut intervals: Vec<(i64, i64)> = roles.filter_map(|role| interval(role, as_of)).collect();
    intervals.sort_unstable();
    let mut months = 0;
    let mut until = i64::MIN;
    for (start, end) in intervals {
        months += (end - start.max(until)).max(0);
        until = until.max(end);
    }
    u32::try_from(months).unwrap_or(u32::MAX)
}

/// The first month of a role and the month after its last, as months of the common era.
///
/// Where only years are given, the middle of the year is expected: 2018 – 2020 is July 2018 to June 2020. The same year at
/// both ends counts half of it.
pub(super) fn interval(role: &Role, as_of: NaiveDate) -> Option<(i64, i64)> {
    let today = i64::from(as_of.year()) * 12 + i64::from(as_of.month());
    let start = role.start?;
    let end = match role.end {
        Some(Until::Month(end)) => end,
        Some(Until::Present) => Month { year: as_of.year(), month: Some(as_of.month()) },
        None => start,
    };
    if start.month.is_none() && end.month.is_none() && start.year == end.year {
        let first = i64::from(start.year) * 12 + 3;
        return (first < today).then_some((first, (first + 6).min(today)));
    }
    let last = end_of(end).min(today);
    // Since this year, without a month, until now: a month at least.
    let first = if start.month.is_none() { start_of(start).min(last - 1) } else { start_of(start) };
    (first < last && i64::from(start.year) * 12 < last).then_some((first, last))
}

fn start_of(month: Month) -> i64 {
    i64::from(month.year) * 12 + month.month.map_or(6, |month| i64::from(month) - 1)
}

fn end_of(month: Month) -> i64 {
    i64::from(month.year) * 12 + month.month.map_or(6, i64::from)
}

/// How many months ago a role ended; 0 if it lasts.
pub(super) fn ended_ago(role: &Role, as_of: NaiveDate) -> Option<u32> {
    let today = i64::from(as_of.year()) * 12 + i64::from(as_of.month());
    interval(role, as_of).map(|(_, end)| u32::try_from(today - end).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn role(start: (i32, u32), end: Option<(i32, u32)>) -> Role {
        let month = |(year, month)| Month { year, month: (month > 0).then_some(month) };
        Role {
            start: Some(month(start)),
            end: Some(end.map_or(Until::Present, |end| Until::Month(month(end)))),
            ..Role::default()
        }
    }

    fn months(roles: &[Role]) -> u32 {
        covered(roles.iter(), NaiveDate::from_ymd_opt(2026, 3, 15).unwrap())
    }

    #[test]
    fn both_months_count_and_the_day_of_the_screening_ends_the_present() {
        assert_eq!(months(&[role((2019, 3), Some((2019, 3)))]), 1);
        assert_eq!(months(&[role((2019, 3), Some((2021, 2)))]), 24);
        assert_eq!(months(&[role((2026, 1), None)]), 3);
        assert_eq!(months(&[role((2026, 1), Some((2027, 12)))]), 3);
        assert_eq!(months(&[role((2027, 1), None)]), 0);
    }

    #[test]
    fn years_without_months_begin_and_end_in_their_middle() {
        assert_eq!(months(&[role((2018, 0), Some((2020, 0)))]), 24);
        assert_eq!(months(&[role((2018, 0), Some((2018, 0)))]), 6);
        assert_eq!(months(&[role((2025, 0), None)]), 9);
        assert_eq!(months(&[role((2026, 0), None)]), 1);
    }

    #[test]
    fn two_roles_at_a_time_count_once() {
        assert_eq!(months(&[role((2019, 1), Some((2019, 12))), role((2019, 7), Some((2020, 6)))]), 18);
        assert_eq!(months(&[role((2019, 1), Some((2019, 12))), role((2019, 3), Some((2019, 4)))]), 12);
    }
}
