//! When the story of the sample organization happens: conversations on working days in working hours, everything in the
//! order in which it can have happened, and nothing that has happened in the future.

use chrono::{DateTime, Datelike, NaiveTime, TimeDelta, Utc, Weekday};

/// Days from the application to the conversation of each stage.
const STAGE_DAYS: [i64; 5] = [3, 9, 13, 17, 21];
/// What was held is over for at least this long: its scorecards are in and, at the end, the panel has decided.
const SETTLED: TimeDelta = TimeDelta::hours(40);
/// How long before a conversation it is arranged, where there is time.
const NOTICE: TimeDelta = TimeDelta::hours(40);
/// When, after the conversation of a stage, the candidate is moved on.
const MOVES_ON: TimeDelta = TimeDelta::hours(26);

/// The days of one candidate.
#[derive(Debug, Clone, Copy)]
pub(super) struct Calendar {
    now: DateTime<Utc>,
    /// When they applied.
    pub applied: DateTime<Utc>,
}

impl Calendar {
    /// A candidate who applied some days ago. `seed` spreads the hours.
    pub(super) fn new(now: DateTime<Utc>, days_ago: i64, seed: usize) -> Self {
        let spread = TimeDelta::minutes(i64::try_from(seed % 4 * 7).unwrap_or_default());
        Self { now, applied: office_hour(now - TimeDelta::days(days_ago), seed) + spread }
    }

    /// When the conversation of a stage took place.
    pub(super) fn held(&self, stage: usize) -> DateTime<Utc> {
        let planned = (self.applied + TimeDelta::days(STAGE_DAYS[stage])).min(self.now - SETTLED);
        let hour = stage * 2 + 1;
        let held = office_hour(back_to_working_day(planned), hour);
        if held > self.entered(stage) { held } else { office_hour(on_to_working_day(planned), hour) }
    }

    /// When the candidate came into a stage.
    pub(super) fn entered(&self, stage: usize) -> DateTime<Utc> {
        match stage.checked_sub(1) {
            None => self.applied,
            Some(before) => self.held(before) + MOVES_ON,
        }
    }

    /// When the conversation of a stage, which was held, had been arranged.
    pub(super) fn arranged(&self, stage: usize) -> DateTime<Utc> {
        (self.held(stage) - NOTICE).max(self.entered(stage) + TimeDelta::minutes(20))
    }

    /// A time for a conversation that is still to come, and when it was arranged. `seed` spreads the days.
    pub(super) fn ahead(&self, seed: usize) -> (DateTime<Utc>, DateTime<Utc>) {
        let days = 1 + i64::try_from(seed % 6).unwrap_or_default();
        let starts_at = office_hour(on_to_working_day(self.now + TimeDelta::days(days)), seed);
        let arranged = (self.now - TimeDelta::days(2)).max(self.applied + TimeDelta::hours(4));
        (starts_at, arranged)
    }
}

/// When the resumes of the screening came in, and when somebody had looked at the first of them.
pub(super) fn screened(now: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
    let at = |days: i64, hour: usize| office_hour(back_to_working_day(now - TimeDelta::days(days)), hour);
    (at(3, 0), at(1, 5))
}

fn rests(day: DateTime<Utc>) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn back_to_working_day(mut day: DateTime<Utc>) -> DateTime<Utc> {
    while rests(day) {
        day -= TimeDelta::days(1);
    }
    day
}

fn on_to_working_day(mut day: DateTime<Utc>) -> DateTime<Utc> {
    while rests(day) {
        day += TimeDelta::days(1);
    }
    day
}

/// An hour of that day at which people work: 9 to 15, so that two hours end by 17.
fn office_hour(day: DateTime<Utc>, seed: usize) -> DateTime<Utc> {
    let hour = 9 + u32::try_from(seed % 7).unwrap_or_default();
    NaiveTime::from_hms_opt(hour, 0, 0).map_or(day, |time| day.date_naive().and_time(time).and_utc())
}

#[cfg(test)]
mod tests {
    use chrono::Timelike;

    use super::{super::script::STORIES, *};

    /// Every hour of two weeks.
    fn moments() -> impl Iterator<Item = DateTime<Utc>> {
        let first = DateTime::<Utc>::UNIX_EPOCH + TimeDelta::days(20_000);
        (0..14 * 24).map(move |hour| first + TimeDelta::hours(hour))
    }

    fn is_at_work(at: DateTime<Utc>) -> bool {
        !rests(at) && (9..=15).contains(&at.hour())
    }

    #[test]
    fn conversations_are_held_on_working_days_in_working_hours() {
        for now in moments() {
            for (index, (reached, _, _, days)) in STORIES.into_iter().enumerate() {
                let calendar = Calendar::new(now, days, index);
                for stage in 0..=reached {
                    let held = calendar.held(stage);
                    assert!(is_at_work(held), "now {now}, story {index}, stage {stage}: {held}");
                }
                let (starts_at, arranged) = calendar.ahead(index);
                assert!(is_at_work(starts_at) && starts_at > now, "now {now}, story {index}: {starts_at}");
                assert!(arranged < starts_at, "now {now}, story {index}");
            }
        }
    }

    #[test]
    fn resumes_come_in_before_somebody_looks_at_them_and_both_is_past() {
        for now in moments() {
            let (came, looked) = screened(now);
            assert!(is_at_work(came) && is_at_work(looked), "now {now}: {came} {looked}");
            assert!(came < looked && looked < now, "now {now}: {came} {looked}");
        }
    }

    #[test]
    fn everything_happens_in_order_and_what_has_happened_is_past() {
        for now in moments() {
            for (index, (reached, point, _, days)) in STORIES.into_iter().enumerate() {
                let calendar = Calendar::new(now, days, index);
                assert!(calendar.applied <= now, "now {now}, story {index}");
                let held = if point.is_held() { reached + 1 } else { reached };
                let mut before = calendar.applied;
                for stage in 0..held {
                    let [arranged, held] = [calendar.arranged(stage), calendar.held(stage)];
                    assert!(
                        before < arranged,
                        "now {now}, story {index}, stage {stage}: {before} {arranged}"
                    );
                    assert!(arranged < held, "now {now}, story {index}, stage {stage}: {arranged} {held}");
                    assert!(held < now, "now {now}, story {index}, stage {stage}: {held}");
                    before = calendar.entered(stage + 1);
                }
                assert!(
                    calendar.entered(reached) < now,
                    "now {now}, story {index}: it stands where nobody moved it"
                );
            }
        }
    }
}
