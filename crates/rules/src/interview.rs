//! What an interviewer is, and what state an interview is in.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::named;

/// What somebody does in an interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum InterviewerRole {
    /// Runs it.
    Lead,
    /// Asks with the lead.
    Interviewer,
    /// Listens and learns.
    Shadow,
    /// Runs it while somebody experienced listens.
    ReverseShadow,
}

named!(InterviewerRole {
    Lead = "lead",
    Interviewer = "interviewer",
    Shadow = "shadow",
    ReverseShadow = "reverse_shadow",
});

/// What somebody does for an application: in an interview, or without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PanelRole {
    /// Runs an interview.
    Lead,
    /// Asks with the lead.
    Interviewer,
    /// Listens and learns.
    Shadow,
    /// Runs it while somebody experienced listens.
    ReverseShadow,
    /// Judges without a meeting, such as a take-home.
    Reviewer,
    /// Leads the debrief.
    Facilitator,
}

named!(PanelRole {
    Lead = "lead",
    Interviewer = "interviewer",
    Shadow = "shadow",
    ReverseShadow = "reverse_shadow",
    Reviewer = "reviewer",
    Facilitator = "facilitator",
});

impl From<InterviewerRole> for PanelRole {
    fn from(role: InterviewerRole) -> Self {
        match role {
            InterviewerRole::Lead => Self::Lead,
            InterviewerRole::Interviewer => Self::Interviewer,
            InterviewerRole::Shadow => Self::Shadow,
            InterviewerRole::ReverseShadow => Self::ReverseShadow,
        }
    }
}

/// Where an interview stands. It follows from the clock and the scorecards; nobody sets it but by cancelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = InterviewStatus)]
pub enum Status {
    /// Is to come, or under way.
    Scheduled,
    /// Is over, and scorecards are missing.
    AwaitingFeedback,
    /// Every scorecard is in.
    Complete,
    /// Does not take place.
    Cancelled,
}

named!(Status {
    Scheduled = "scheduled",
    AwaitingFeedback = "awaiting_feedback",
    Complete = "complete",
    Cancelled = "cancelled",
});

impl Status {
    /// What state an interview is in.
    pub fn of(cancelled: bool, ends_at: DateTime<Utc>, now: DateTime<Utc>, missing: usize) -> Self {
        if cancelled {
            Self::Cancelled
        } else if missing == 0 {
            Self::Complete
        } else if ends_at <= now {
            Self::AwaitingFeedback
        } else {
            Self::Scheduled
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    #[test]
    fn the_state_follows_from_the_clock_and_the_scorecards() {
        let now = DateTime::<Utc>::UNIX_EPOCH;
        let (past, future) = (now - TimeDelta::minutes(1), now + TimeDelta::minutes(1));
        for (cancelled, ends_at, missing, expected) in [
            (false, future, 2, Status::Scheduled),
            (false, past, 1, Status::AwaitingFeedback),
            (false, now, 1, Status::AwaitingFeedback),
            (false, past, 0, Status::Complete),
            (false, future, 0, Status::Complete),
            (true, past, 0, Status::Cancelled),
        ] {
            assert_eq!(Status::of(cancelled, ends_at, now, missing), expected);
        }
    }
}
