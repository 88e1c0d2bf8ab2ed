//! Where an assessment stands, and what may be done with it then.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use touchstone_rules::named;
use utoipa::ToSchema;

/// So long after the end drafts are still taken: a connection may have been lost. Then the last one is handed in.
pub(super) const GRACE: TimeDelta = TimeDelta::seconds(60);
/// How long an assessment can be begun, where nothing is said.
pub(super) const OPEN_FOR: TimeDelta = TimeDelta::days(7);
/// How often an assessment's programs may be run within [`RUNS_WITHIN`].
pub(super) const RUNS: i64 = 20;
/// See [`RUNS`].
pub(super) const RUNS_WITHIN: TimeDelta = TimeDelta::minutes(1);

/// How an exercise is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = AssessmentMode)]
pub enum Mode {
    /// By the candidate alone, within a time that begins when they begin.
    Alone,
    /// Together with an interviewer, who may write, run and hand in, too. Its end is theirs to say.
    Interview,
}

named!(Mode { Alone = "alone", Interview = "interview" });

/// Where an assessment stands. It follows from its moments and the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = AssessmentStatus)]
pub(super) enum Status {
    /// It can be begun.
    Invited,
    /// It was begun.
    Running,
    /// It was handed in.
    Submitted,
    /// It was not begun in time.
    Expired,
    /// Somebody of the team took it back.
    Cancelled,
}

/// Who did something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = AssessmentActor)]
pub enum By {
    /// The candidate, on their page.
    Candidate,
    /// The end of the time: the last draft was handed in.
    Time,
    /// An interviewer.
    Interviewer,
}

named!(By { Candidate = "candidate", Time = "time", Interviewer = "interviewer" });

/// What a run is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = AssessmentRunKind)]
pub(super) enum RunKind {
    /// The tests that candidates see.
    Tests,
    /// An input of one's own.
    Input,
    /// Every test, on what was handed in.
    Submission,
}

named!(RunKind { Tests = "tests", Input = "input", Submission = "submission" });

/// The moments of an assessment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(clippy::struct_field_names, reason = "moments")]
pub(super) struct Times {
    pub cancelled_at: Option<DateTime<Utc>>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub started_at: Option<DateTime<Utc>>,
    pub ends_at: Option<DateTime<Utc>>,
    pub opens_until: Option<DateTime<Utc>>,
}

impl Times {
    /// Where it stands at a moment.
    pub(super) fn status(&self, now: DateTime<Utc>) -> Status {
        if self.cancelled_at.is_some() {
            Status::Cancelled
        } else if self.submitted_at.is_some() {
            Status::Submitted
        } else if self.started_at.is_some() {
            Status::Running
        } else if self.opens_until.is_some_and(|until| now > until) {
            Status::Expired
        } else {
            Status::Invited
        }
    }

    /// Whether what is written is still taken.
    pub(super) fn takes_drafts(&self, now: DateTime<Utc>) -> bool {
        self.status(now) == Status::Running && self.ends_at.is_none_or(|end| now <= end + GRACE)
    }

    /// Whether programs are still run: not after the end, when only what was written counts.
    pub(super) fn takes_runs(&self, now: DateTime<Utc>) -> bool {
        self.status(now) == Status::Running && self.ends_at.is_none_or(|end| now <= end)
    }

    /// Whether the time is over and the last draft is to be handed in.
    pub(super) fn is_due(&self, now: DateTime<Utc>) -> bool {
        self.status(now) == Status::Running && self.ends_at.is_some_and(|end| now >= end + GRACE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_it_stands_follows_from_its_moments_and_the_clock() {
        let now = DateTime::<Utc>::UNIX_EPOCH;
        let (before, after) = (now - TimeDelta::seconds(1), now + TimeDelta::seconds(1));
        let none = Times::default();
        assert_eq!(none.status(now), Status::Invited);
        assert_eq!(Times { opens_until: Some(now), ..none }.status(now), Status::Invited);
        let late = Times { opens_until: Some(before), ..none };
        assert_eq!(late.status(now), Status::Expired);
        assert_eq!(Times { started_at: Some(before), ..late }.status(now), Status::Running, "begun in time");
        let handed_in = Times { submitted_at: Some(before), started_at: Some(before), ..none };
        assert_eq!(handed_in.status(now), Status::Submitted);
        assert_eq!(Times { cancelled_at: Some(after), ..handed_in }.status(now), Status::Cancelled);
    }

    #[test]
    fn a_lost_connection_has_a_minute() {
        let end = DateTime::<Utc>::UNIX_EPOCH;
        let times =
            Times { started_at: Some(end - TimeDelta::hours(1)), ends_at: Some(end), ..Times::default() };
        let at = |seconds: i64| end + TimeDelta::seconds(seconds);
        let (drafts, runs, due) =
            (|s| times.takes_drafts(at(s)), |s| times.takes_runs(at(s)), |s| times.is_due(at(s)));
        assert!(drafts(0) && runs(0) && !due(0));
        assert!(drafts(60) && !runs(1) && !due(59));
        assert!(!drafts(61) && due(60));
        let over = Times { submitted_at: Some(end), ..times };
        assert!(!over.takes_drafts(end) && !over.is_due(at(100)));
        assert!(
            !Times { ends_at: None, ..times }.is_due(at(1_000_000)),
            "an interview ends when somebody says so"
        );
    }

    #[test]
    fn names_are_the_same_in_the_api_and_the_database() {
        for by in By::ALL {
            assert_eq!(serde_json::to_value(by).unwrap(), by.as_str());
        }
        for mode in Mode::ALL {
            assert_eq!(serde_json::to_value(mode).unwrap(), mode.as_str());
        }
        for kind in RunKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
        }
    }
}
