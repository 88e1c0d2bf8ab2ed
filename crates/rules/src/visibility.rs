//! Who may read others' scorecards, and when (the first rule: score alone).
//!
//! Separate interviewers are worth more than one only while they judge apart, so nobody reads another's before their own
//! is in, and nobody's recommendation before the reveal.

use chrono::{DateTime, Utc};

/// A scorecard that a person owes, and whether it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Debt {
    /// Submitted, and not only zeros.
    pub settled: bool,
}

/// When a debrief opened the evidence and when it revealed the recommendations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::struct_field_names, reason = "three moments")]
pub struct DebriefTimes {
    /// When ratings were shared.
    pub evidence_at: Option<DateTime<Utc>>,
    /// When recommendations were revealed.
    pub reveal_at: Option<DateTime<Utc>>,
    /// When it ended.
    pub closed_at: Option<DateTime<Utc>>,
}

impl DebriefTimes {
    /// Whether a scorecard submitted then was part of this debrief; a later one waits for the next.
    fn covers(&self, submitted_at: DateTime<Utc>) -> bool {
        self.closed_at.is_none_or(|closed| submitted_at <= closed)
    }
}

/// Who is asking, as far as reading scorecards goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reader {
    /// May read scorecards at all, when their time has come.
    pub may_read: bool,
    /// Reads along after the debrief only.
    pub only_observes: bool,
}

/// What the people who ask may read of others' scorecards (the first rule).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visibility {
    access: Access,
    debriefs: Vec<DebriefTimes>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Access {
    /// Has no business reading scorecards.
    Never,
    /// Owes a scorecard.
    OwesOne,
    /// Owes none any more: reads ratings at once.
    HasSubmitted,
    /// Owed none: reads what a debrief has opened, or all when all are in and the job says so.
    Waits { all_in: bool },
    /// Reads what a finished debrief has left.
    Observes,
}

impl Visibility {
    /// Decides, from what the person owes and what has happened.
    ///
    /// `opens_when_all_in`: every scorecard is in, and the job opens them then.
    pub fn of(reader: Reader, debts: &[Debt], debriefs: Vec<DebriefTimes>, opens_when_all_in: bool) -> Self {
        let access = if debts.iter().any(|debt| !debt.settled) {
            Access::OwesOne
        } else if !debts.is_empty() {
            Access::HasSubmitted
        } else if !reader.may_read {
            Access::Never
        } else if reader.only_observes {
            Access::Observes
        } else {
            Access::Waits { all_in: opens_when_all_in }
        };
        Self { access, debriefs }
    }

    /// Whether ratings and notes of somebody else's scorecard may be read.
    pub fn ratings(&self, submitted_at: DateTime<Utc>) -> bool {
        let opened = |debrief: &DebriefTimes| debrief.evidence_at.is_some() && debrief.covers(submitted_at);
        match self.access {
            Access::Never | Access::OwesOne => false,
            Access::HasSubmitted | Access::Waits { all_in: true } => true,
            Access::Waits { all_in: false } => self.debriefs.iter().any(opened),
            Access::Observes => self.debriefs.iter().any(|one| opened(one) && one.closed_at.is_some()),
        }
    }

    /// Whether somebody else's recommendation may be read: only what a debrief has revealed.
    pub fn recommendation(&self, submitted_at: DateTime<Utc>) -> bool {
        let revealed = self.debriefs.iter().any(|one| one.reveal_at.is_some() && one.covers(submitted_at));
        revealed && self.ratings(submitted_at)
    }

    /// Whether a debrief has opened the evidence to the person: what else speaks of the candidate is shared with it then.
    pub fn evidence(&self) -> bool {
        match self.access {
            Access::Never | Access::OwesOne => false,
            Access::HasSubmitted | Access::Waits { .. } => {
                self.debriefs.iter().any(|one| one.evidence_at.is_some())
            }
            Access::Observes => {
                self.debriefs.iter().any(|one| one.evidence_at.is_some() && one.closed_at.is_some())
            }
        }
    }

    /// Whether the person still owes a scorecard.
    pub fn owes(&self) -> bool {
        self.access == Access::OwesOne
    }

    /// Why somebody reads what they read, in words.
    pub fn why(&self) -> &'static str {
        let revealed = self.debriefs.iter().any(|one| one.reveal_at.is_some());
        let opened = self.debriefs.iter().any(|one| one.evidence_at.is_some());
        match self.access {
            Access::Never => "Scorecards of this application are not for you.",
            Access::OwesOne => "Submit your own scorecard first, with at least one attribute rated above 0.",
            Access::HasSubmitted | Access::Waits { .. } if revealed => {
                "The debrief has revealed the recommendations."
            }
            Access::HasSubmitted => "Recommendations open to all at once in the debrief.",
            Access::Waits { all_in: true } => "All scorecards are in. Recommendations open in the debrief.",
            Access::Waits { .. } if opened => {
                "The debrief has opened the evidence. Recommendations come at the reveal."
            }
            Access::Waits { .. } => "Scorecards open when the debrief opens.",
            Access::Observes => "Scorecards open to observers after the debrief.",
        }
    }
}
