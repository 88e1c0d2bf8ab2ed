//! How long somebody has worked: intervals of months, merged.

use chrono::{Datelike, NaiveDate};

use super::{Month, Role, Until};

/// Months of work in dated roles, each month once. What lasts lasts until the day that is asked about, and what lies
/// after it does not count.
pub(super) fn of_work(roles: &[Role], as_of: NaiveDate) -> u32 {
    let intervals = roles.iter().filter_map(|role| interval(role.start?, role.end, as_of));
    merged(intervals.collect())
}

/// The months of one role or of several, each month once. The roles need a start to count.
pub fn of(roles: &[&Role], as_of: NaiveDate) -> u32 {
    let intervals = roles.iter().filter_map(|role| interval(role.start?, role.end, as_of));
    merged(intervals.collect())
}

/// The first month and the month after the last, counted from the year 0.
///
/// Of a year alone the middle is meant: `2018 – 2020` is July 2018 to June 2020. One year at both ends is six months of
/// it, April to September. Without an end, the first date is all there is.
fn interval(start: Month, end: Option<Until>, as_of: NaiveDate) -> Option<(i32, i32)> {
    let today = index(as_of.year(), as_of.month());
    let end = match end.unwrap_or(Until::Month(start)) {
        Until::Present => Month { year: as_of.year(), month: Some(as_of.month()) },
        Until::Month(month) => month,
    };
    let (first, last) = match (start.month, end.month) {
        (None, None) if start.year == end.year => (index(start.year, 4), index(start.year, 9)),
        _ => (index(start.year, start.month.unwrap_or(7)), index(end.year, end.month.unwrap_or(6))),
    };
    let last = last.min(today);
    (first <= last).then_some((first, last + 1))
}

fn index(year: i32, month: u32) -> i32 {
    year.saturating_mul(12).saturating_add(i32::try_from(month).unwrap_or(1) - 1)
}

fn merged(mut intervals: Vec<(i32, i32)>) -> u32 {
    intervals.sort_unstable();
    let mut total = 0;
    let mut covered = i32::MIN;
    for (first, after) in intervals {
        let first = first.max(covered);
        if after > first {
            total += after - first;
            covered = after;
        }
    }
    u32::try_from(total).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::super::facts;
    use crate::sample::reading;
    use chrono::NaiveDate;

    #[test]
    fn months_are_counted_as_the_rule_says() {
        let as_of = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        for (dates, months) in [
            (&["Mar 2019 – Mar 2019"][..], 1),
            (&["Jan 2019 – Dec 2019"], 12),
            (&["Mar 2019 – Jun 2021"], 28),
            (&["2018 – 2020"], 24),
            (&["2018 – 2018"], 6),
            (&["2018"], 6),
            (&["2018 – Mar 2020"], 21),
            (&["Mar 2018 – 2020"], 28),
            (&["Nov 2026 – Present"], 1),
            (&["Jan 2026 – Present"], 11),
            (&["2024 – Present"], 29),
            (&["Jan 2027 – Dec 2028"], 0),
            (&["Oct 2026 – Dec 2028"], 2),
            (&["Jan 2019 – Dec 2019", "Jul 2019 – Jun 2020"], 18),
            (&["Jan 2019 – Dec 2019", "Mar 2019 – May 2019"], 12),
            (&["Jan 2019 – Dec 2019", "Jan 2020 – Dec 2020"], 24),
            (&["Jan 2015 – Dec 2015", "Jan 2020 – Dec 2020"], 24),
            (&["2016 – 2018", "2018 – 2020"], 48),
            (&["Q1 2020 – Q2 2020"], 6),
            (&["Summer 2019"], 3),
            (&["2026 – Present"], 5),
            (&["Mar 2018 – 2018"], 4),
        ] {
            let roles: Vec<_> = dates
                .iter()
                .map(|dates| format!("**Engineer, Acme**\n{dates}\n* Built things\n\n"))
                .collect();
            let roles = roles.concat();
            let facts = facts(&reading(&format!("# Jane Roe\n## Experience\n{roles}")), as_of);
            assert_eq!(facts.months_of_work, months, "{dates:?} {:?}", facts.roles);
        }
    }
}
