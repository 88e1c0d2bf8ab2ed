//! Months, how a resume writes them, and how long something lasted by what is written.

use crate::chance::Chance;

/// A month, counted from January of the year 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Month(pub(crate) i32);

impl Month {
    pub(crate) fn new(year: i32, month: i32) -> Self {
        Self(year * 12 + month - 1)
    }

    pub(crate) fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// 1 to 12.
    pub(crate) fn month(self) -> i32 {
        self.0.rem_euclid(12) + 1
    }
}

/// What is written of one end of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Said {
    Month(Month),
    Year(i32),
    /// A season of a year, by its first month: March, June, September.
    Season(Month),
    Present,
}

/// A period as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Period {
    pub(crate) start: Said,
    pub(crate) end: Said,
    pub(crate) words: String,
}

/// The first and the last month, both included.
pub(crate) type Interval = (i32, i32);

impl Period {
    /// The months that the rule counts: both ends included; of a year alone the expected middle.
    pub(crate) fn interval(&self, as_of: Month) -> Interval {
        if let (Said::Year(start), Said::Year(end)) = (self.start, self.end)
            && start == end
        {
            return (Month::new(start, 4).0, Month::new(start, 9).0);
        }
        let first = match self.start {
            Said::Month(month) | Said::Season(month) => month,
            Said::Year(year) => Month::new(year, 7),
            Said::Present => as_of,
        };
        let last = match self.end {
            Said::Month(month) => month,
            Said::Season(month) => Month(month.0 + 2),
            Said::Year(year) => Month::new(year, 6),
            Said::Present => as_of,
        };
        (first.0, last.0)
    }

    /// As [`Period::interval`], were a season nothing but its year. The rule does not say; where the two readings decide
    /// differently, no verdict is expected.
    pub(crate) fn interval_by_years(&self, as_of: Month) -> Interval {
        let plain = |said: Said| match said {
            Said::Season(month) => Said::Year(month.year()),
            other => other,
        };
        let period = Self { start: plain(self.start), end: plain(self.end), words: String::new() };
        period.interval(as_of)
    }
}

/// How many months the intervals cover, each month once.
pub(crate) fn merged(mut intervals: Vec<Interval>) -> i32 {
    intervals.sort_unstable();
    let mut months = 0;
    let mut covered = i32::MIN;
    for (first, last) in intervals {
        let from = first.max(covered.saturating_add(1));
        months += (last - from + 1).max(0);
        covered = covered.max(last);
    }
    months
}

const SHORT: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DOTTED: [&str; 12] =
    ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];
const LONG: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DASHES: [&str; 6] = [" – ", "–", " - ", " — ", "—", " to "];
const NOW: [&str; 7] = ["Present", "present", "Current", "now", "to date", "today", "Ongoing"];

/// How a resume writes its dates.
#[derive(Debug, Clone)]
pub(crate) struct DateStyle {
    pub(crate) shape: Shape,
    dash: &'static str,
    now: &'static str,
    british: bool,
}

/// The shape of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Mar 2019
    Short,
    /// Sept. 2019
    Dotted,
    /// March 2019
    Long,
    /// 03/2019
    Slash,
    /// 03.2019
    Dot,
    /// 2019-03
    Iso,
    /// 2019/03
    YearFirst,
    /// Mar '19
    ShortApostrophe,
    /// 2019
    Year,
    /// '19
    Apostrophe,
    /// Fall 2019
    Season,
    /// From March 2019 until June 2021
    FromUntil,
    /// MAR 2019
    Capitals,
}

const SHAPES: [Shape; 20] = [
    Shape::Short,
    Shape::Short,
    Shape::Short,
    Shape::Dotted,
    Shape::Long,
    Shape::Long,
    Shape::Long,
    Shape::Slash,
    Shape::Slash,
    Shape::Dot,
    Shape::Iso,
    Shape::Iso,
    Shape::YearFirst,
    Shape::ShortApostrophe,
    Shape::Year,
    Shape::Year,
    Shape::Apostrophe,
    Shape::Season,
    Shape::FromUntil,
    Shape::Capitals,
];

impl DateStyle {
    pub(crate) fn draw(chance: &mut Chance, british: bool) -> Self {
        let shape = chance.pick(&SHAPES);
        let mut dash = chance.pick(&DASHES);
        if shape == Shape::Iso && matches!(dash, "–" | "—" | " - ") {
            dash = " – ";
        }
        Self { shape, dash, now: chance.pick(&NOW), british }
    }

    pub(crate) fn name(&self) -> String {
        format!("{:?}", self.shape).to_lowercase()
    }

    fn point(&self, month: Month) -> (Said, String) {
        let (year, at) = (month.year(), usize::try_from(month.month() - 1).unwrap_or(0));
        let said = Said::Month(month);
        let short = year.rem_euclid(100);
        match self.shape {
            Shape::Short => (said, format!("{} {year}", SHORT[at])),
            Shape::Dotted => (said, format!("{} {year}", DOTTED[at])),
            Shape::Long | Shape::FromUntil => (said, format!("{} {year}", LONG[at])),
            Shape::Slash => (said, format!("{:02}/{year}", at + 1)),
            Shape::Dot => (said, format!("{:02}.{year}", at + 1)),
            Shape::Iso => (said, format!("{year}-{:02}", at + 1)),
            Shape::YearFirst => (said, format!("{year}/{:02}", at + 1)),
            Shape::ShortApostrophe => (said, format!("{} ’{short:02}", SHORT[at])),
            Shape::Capitals => (said, format!("{} {year}", SHORT[at].to_uppercase())),
            Shape::Year => (Said::Year(year), year.to_string()),
            Shape::Apostrophe => (Said::Year(year), format!("’{short:02}")),
            Shape::Season => self.season(month),
        }
    }

    /// Winter lies in two years and is not used: its months are taken to the season beside.
    fn season(&self, month: Month) -> (Said, String) {
        let (first, name) = match month.month() {
            1..=5 => (3, "Spring"),
            6..=8 => (6, "Summer"),
            _ => (9, if self.british { "Autumn" } else { "Fall" }),
        };
        (Said::Season(Month::new(month.year(), first)), format!("{name} {}", month.year()))
    }

    /// How a period is written, and what is then said of it; `None` as the end means that it lasts.
    pub(crate) fn period(&self, start: Month, end: Option<Month>, since: bool) -> Period {
        let (from, from_words) = self.point(start);
        let Some(end) = end else {
            let words = match (since, self.shape) {
                (true, _) => format!("Since {from_words}"),
                (_, Shape::FromUntil) => format!("From {from_words} until now"),
                _ => self.open(&from_words),
            };
            return Period { start: from, end: Said::Present, words };
        };
        let (until, until_words) = self.point(end);
        // One year or one season twice is written once.
        let words = if from == until {
            from_words
        } else if self.shape == Shape::FromUntil {
            format!("From {from_words} until {until_words}")
        } else {
            format!("{from_words}{}{until_words}", self.dash)
        };
        Period { start: from, end: until, words }
    }

    fn open(&self, from: &str) -> String {
        if self.now == "to date" {
            return format!("{from} to date");
        }
        format!("{from}{}{}", self.dash, self.now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(start: Said, end: Said) -> Period {
        Period { start, end, words: String::new() }
    }

    #[test]
    fn both_months_of_a_period_count() {
        let two = period(Said::Month(Month::new(2019, 3)), Said::Month(Month::new(2019, 4)));
        assert_eq!(merged(vec![two.interval(Month::new(2026, 6))]), 2);
    }

    #[test]
    fn years_alone_count_from_the_middle_to_the_middle() {
        let as_of = Month::new(2026, 6);
        for (start, end, months) in [(2018, 2020, 24), (2018, 2018, 6), (2018, 2019, 12)] {
            let interval = period(Said::Year(start), Said::Year(end)).interval(as_of);
            assert_eq!(merged(vec![interval]), months, "{start} to {end}");
        }
        let open = period(Said::Year(2025), Said::Present).interval(as_of);
        assert_eq!(merged(vec![open]), 12);
    }

    #[test]
    fn a_season_has_three_months() {
        let summer = period(Said::Season(Month::new(2018, 6)), Said::Season(Month::new(2018, 6)));
        assert_eq!(merged(vec![summer.interval(Month::new(2026, 6))]), 3);
        assert_eq!(merged(vec![summer.interval_by_years(Month::new(2026, 6))]), 6);
    }

    #[test]
    fn two_jobs_at_a_time_count_once() {
        assert_eq!(merged(vec![(0, 11), (6, 17)]), 18);
        assert_eq!(merged(vec![(0, 11), (2, 3)]), 12);
        assert_eq!(merged(vec![(12, 23), (0, 5)]), 18);
        assert_eq!(merged(vec![]), 0);
    }

    #[test]
    fn a_period_says_what_it_writes() {
        let style = |shape| DateStyle { shape, dash: "–", now: "Present", british: true };
        let (start, end) = (Month::new(2019, 3), Month::new(2021, 9));
        let words = |shape| style(shape).period(start, Some(end), false).words;
        assert_eq!(words(Shape::Short), "Mar 2019–Sep 2021");
        assert_eq!(words(Shape::Slash), "03/2019–09/2021");
        assert_eq!(words(Shape::Apostrophe), "’19–’21");
        assert_eq!(words(Shape::Season), "Spring 2019–Autumn 2021");
        assert_eq!(words(Shape::FromUntil), "From March 2019 until September 2021");
        assert_eq!(style(Shape::Long).period(start, None, true).words, "Since March 2019");
    }
}
