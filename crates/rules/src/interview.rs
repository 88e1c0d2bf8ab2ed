//! What an interviewer is, and what state an interview is in.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

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

impl InterviewerRole {
    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Interviewer => "interviewer",
            Self::Shadow => "shadow",
            Self::ReverseShadow => "reverse_shadow",
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

    #[test]
    fn a_role_is_called_the_same_in_the_api_and_the_database() {
        use InterviewerRole::{Interviewer, Lead, ReverseShadow, Shadow};
        for role in [Lead, Interviewer, Shadow, ReverseShadow] {
            assert_eq!(serde_json::to_value(role).unwrap(), role.as_str());
        }
    }
}
