//! What a candidate may ask for, and how their way is told to them.
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use touchstone_rules::named;
use utoipa::ToSchema;

/// How long a link to a candidate's page works.
pub(super) const LINK: TimeDelta = TimeDelta::days(90);
/// How many requests of one application may wait for an answer at once.
pub(super) const OPEN_REQUESTS: i64 = 20;

/// What a candidate asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = CandidateRequestKind)]
pub(super) enum RequestKind {
    /// That a person looks again at how they were judged.
    HumanLook,
    /// That something about them is put right.
    Correction,
    /// What else the organization holds about them.
    Export,
    /// That their data is erased.
    Erasure,
}

named!(RequestKind { HumanLook = "human_look", Correction = "correction", Export = "export", Erasure = "erasure" });

impl RequestKind {
    /// Whether it means nothing without words.
    pub(super) fn needs_words(self) -> bool {
        matches!(self, Self::HumanLook | Self::Correction)
    }
}

/// What came of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = CandidateRequestOutcome)]
pub(super) enum RequestOutcome {
    /// What was asked for was done.
    Done,
    /// It was not; the answer says why.
    Declined,
}

named!(RequestOutcome { Done = "done", Declined = "declined" });

/// Where a stage lies on a candidate's way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = PortalStageState)]
pub(super) enum StageState {
    /// Behind them.
    Done,
    /// Where they are.
    Current,
    /// Still to come.
    Ahead,
    /// Where the application ended.
    EndedHere,
    /// Never came, since the application ended before.
    NotReached,
}

impl StageState {
    /// Follows from the place of the stage, the place of the stage that the application is in, and whether it goes on.
    pub(super) fn of(place: usize, current: Option<usize>, active: bool) -> Self {
        let Some(current) = current else { return if active { Self::Ahead } else { Self::NotReached } };
        match (place.cmp(&current), active) {
            (std::cmp::Ordering::Less, _) => Self::Done,
            (std::cmp::Ordering::Equal, true) => Self::Current,
            (std::cmp::Ordering::Equal, false) => Self::EndedHere,
            (std::cmp::Ordering::Greater, true) => Self::Ahead,
            (std::cmp::Ordering::Greater, false) => Self::NotReached,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_promised_ahead_stays_true_after_the_end() {
        let way = |active| [0, 1, 2].map(|place| StageState::of(place, Some(1), active));
        assert_eq!(way(true), [StageState::Done, StageState::Current, StageState::Ahead]);
        assert_eq!(way(false), [StageState::Done, StageState::EndedHere, StageState::NotReached]);
        assert_eq!(StageState::of(0, None, true), StageState::Ahead);
        assert_eq!(StageState::of(0, None, false), StageState::NotReached);
    }

    #[test]
    fn kinds_and_outcomes_are_called_the_same_in_the_api_and_the_database() {
        for kind in RequestKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
            assert_eq!(RequestKind::parse(kind.as_str()), Some(kind));
        }
        for outcome in [RequestOutcome::Done, RequestOutcome::Declined] {
            assert_eq!(serde_json::to_value(outcome).unwrap(), outcome.as_str());
            assert_eq!(RequestOutcome::parse(outcome.as_str()), Some(outcome));
        }
    }
}
