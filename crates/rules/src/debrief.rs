//! The phases of a debrief, their order, and who speaks when.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{Refusal, interview::PanelRole, named};

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

named!(Phase {
    Preparation = "preparation",
    Evidence = "evidence",
    Reveal = "reveal",
    Discussion = "discussion",
    Decision = "decision",
    Closed = "closed",
});

impl Phase {
    fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| *phase > self)
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

/// What is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The team wants to hire.
    Hire,
    /// The team does not.
    NoHire,
    /// Something has to be found out first.
    Hold,
}

named!(Outcome { Hire = "hire", NoHire = "no_hire", Hold = "hold" });

/// When somebody shares their evidence: those with the least weight first, so that nobody follows a louder voice; the
/// hiring manager after all interviewers, the facilitator last.
pub fn speaking_rank(role: PanelRole, is_hiring_manager: bool, is_facilitator: bool) -> u8 {
    match role {
        _ if is_facilitator => 4,
        _ if is_hiring_manager => 3,
        PanelRole::Lead => 2,
        PanelRole::Shadow => 0,
        _ => 1,
    }
}

/// The titles of the guide's stages of which nothing was held: of no interview and no scorecard the key is among `held`. A
/// decision does not rest on them, and says so.
///
/// By key, since what was begun before a move to another version of the guide keeps its stage of the version before.
pub fn not_held<'a>(stages: impl IntoIterator<Item = (&'a str, &'a str)>, held: &[&str]) -> Vec<String> {
    let left = stages.into_iter().filter(|(key, _)| !held.contains(key));
    left.map(|(_, title)| title.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_held_is_named_by_title_in_the_order_of_the_guide() {
        let stages = [("screen", "Phone screen"), ("coding", "Coding"), ("design", "System design")];
        assert_eq!(not_held(stages, &["coding"]), ["Phone screen", "System design"]);
        assert_eq!(not_held(stages, &["design", "coding", "screen", "gone"]), Vec::<String>::new());
    }

    #[test]
    fn phases_follow_one_another_and_none_is_skipped() {
        for (at, from) in Phase::ALL.into_iter().enumerate() {
            for (index, to) in Phase::ALL.into_iter().enumerate() {
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
                    let next = Phase::ALL.get(at + 1).filter(|next| **next != Phase::Closed);
                    let hint = next.map_or("The decision closes it.", |next| next.as_str());
                    assert!(said.contains(hint), "{from:?} to {to:?}: {said}");
                }
            }
        }
    }

    #[test]
    fn the_facilitator_speaks_last_and_the_hiring_manager_before() {
        let ranks = [
            speaking_rank(PanelRole::Shadow, false, false),
            speaking_rank(PanelRole::Interviewer, false, false),
            speaking_rank(PanelRole::Lead, false, false),
            speaking_rank(PanelRole::Lead, true, false),
            speaking_rank(PanelRole::Shadow, true, true),
        ];
        assert!(ranks.is_sorted_by(|a, b| a < b), "{ranks:?}");
    }
}
