//! The phases of a debrief, their order, and who speaks when.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Refusal;

/// Where a debrief stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Called, not begun.
    Preparation,
    /// Evidence and ratings are shared, recommendations not.
    Evidence,
    /// Recommendations are shown to all at the same instant.
    Reveal,
    /// Anyone may change theirs, with a reason.
    Discussion,
    /// The decision is made.
    Decision,
    /// It is over.
    Closed,
}

impl Phase {
    const ORDER: [Self; 6] =
        [Self::Preparation, Self::Evidence, Self::Reveal, Self::Discussion, Self::Decision, Self::Closed];

    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Preparation => "preparation",
            Self::Evidence => "evidence",
            Self::Reveal => "reveal",
            Self::Discussion => "discussion",
            Self::Decision => "decision",
            Self::Closed => "closed",
        }
    }

    /// The phase of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ORDER.into_iter().find(|phase| phase.as_str() == name)
    }

    fn next(self) -> Option<Self> {
        Self::ORDER.into_iter().find(|phase| *phase > self)
    }

    /// Goes to another phase, which must be the next: none can be skipped and none repeated. Going where it is
    /// already changes nothing, so that two who press the button at once do no harm.
    pub fn advance(self, to: Self) -> Result<Option<Self>, Refusal> {
        if to == self {
            return Ok(None);
        }
        if to != Self::Closed && self.next() == Some(to) {
            return Ok(Some(to));
        }
        let next = match self.next() {
            Some(Self::Closed) | None => "The decision closes it.".to_owned(),
            Some(next) => format!("The next phase is {}.", next.as_str()),
        };
        Err(Refusal::NotNow(format!("The debrief is in the phase {}. {next}", self.as_str())))
    }
}

/// When somebody shares their evidence: those with the least weight first, so that nobody follows a louder voice; the
/// hiring manager after all interviewers, the facilitator last.
pub fn speaking_rank(role: &str, is_hiring_manager: bool, is_facilitator: bool) -> u8 {
    match role {
        _ if is_facilitator => 4,
        _ if is_hiring_manager => 3,
        "lead" => 2,
        "shadow" => 0,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phases_follow_one_another_and_none_is_skipped() {
        for (at, from) in Phase::ORDER.into_iter().enumerate() {
            for (index, to) in Phase::ORDER.into_iter().enumerate() {
                let result = from.advance(to);
                if from == to {
                    assert_eq!(result.unwrap(), None);
                } else if index == at + 1 && to != Phase::Closed {
                    assert_eq!(result.unwrap(), Some(to));
                } else {
                    let said = result.unwrap_err().to_string();
                    assert!(
                        said.starts_with(&format!("The debrief is in the phase {}. ", from.as_str())),
                        "{said}"
                    );
                    let next = Phase::ORDER.get(at + 1).filter(|next| **next != Phase::Closed);
                    let hint = next.map_or("The decision closes it.", |next| next.as_str());
                    assert!(said.contains(hint), "{from:?} to {to:?}: {said}");
                }
            }
        }
    }

    #[test]
    fn the_facilitator_speaks_last_and_the_hiring_manager_before() {
        let ranks = [
            speaking_rank("shadow", false, false),
            speaking_rank("interviewer", false, false),
            speaking_rank("lead", false, false),
            speaking_rank("lead", true, false),
            speaking_rank("shadow", true, true),
        ];
        assert!(ranks.is_sorted_by(|a, b| a < b), "{ranks:?}");
    }

    #[test]
    fn a_phase_is_found_by_its_name() {
        for phase in Phase::ORDER {
            assert_eq!(Phase::parse(phase.as_str()), Some(phase));
            assert_eq!(serde_json::to_value(phase).unwrap(), phase.as_str());
        }
        assert_eq!(Phase::parse("vote"), None);
    }
}
