//! Where an application stands, and what a person may see and do with it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    Role,
    job::{MANAGERS, SCHEDULERS, Standing},
    named,
};

/// Where an application stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ApplicationStatus)]
pub enum Status {
    /// Under way.
    Active,
    /// Ended by somebody's rejection.
    Rejected,
    /// Ended in a hire.
    Hired,
    /// Ended by the candidate.
    Withdrawn,
}

named!(Status {
    Active = "active",
    Rejected = "rejected",
    Hired = "hired",
    Withdrawn = "withdrawn",
});

/// Whose decision it was to end an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = RejectionType)]
pub enum ReasonType {
    /// The organization's.
    WeRejected,
    /// The candidate's.
    TheyRejected,
    /// Nobody said.
    NoneSpecified,
}

named!(ReasonType {
    WeRejected = "we_rejected",
    TheyRejected = "they_rejected",
    NoneSpecified = "none_specified",
});

/// What ties a person to an application besides their role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(clippy::struct_excessive_bools, reason = "a list of ties, each there or not")]
pub struct Tie {
    /// Interviews, or has a scorecard.
    pub reviews: bool,
    /// Is an interviewer of the job's hiring team.
    pub on_team: bool,
    /// Leads a debrief.
    pub facilitates: bool,
    /// Is the job's named decider.
    pub decides: bool,
}

/// Who is there to decide on a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Deciders {
    /// Somebody is named.
    pub named: bool,
    /// The hiring team has a hiring manager.
    pub hiring_manager: bool,
}

/// What a person may do with an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Powers {
    standing: Standing,
    tie: Tie,
    deciders: Deciders,
}

impl Powers {
    /// Follows from the person's standing on the job, their ties to the application, and who is there to decide.
    pub fn of(standing: Standing, tie: Tie, deciders: Deciders) -> Self {
        Self { standing, tie, deciders }
    }

    /// The person's standing on the job.
    pub fn standing(&self) -> &Standing {
        &self.standing
    }

    /// Whether the person has anything to do with it. To everybody else it does not exist.
    pub fn see(&self) -> bool {
        self.schedule() || self.observe() || self.tie != Tie::default()
    }

    /// Whether the person runs the job.
    pub fn manage(&self) -> bool {
        self.standing.is_any(MANAGERS)
    }

    /// Whether the person arranges interviews.
    pub fn schedule(&self) -> bool {
        self.standing.is_any(SCHEDULERS)
    }

    /// Whether the person reads along after the debrief.
    pub fn observe(&self) -> bool {
        self.standing.is_any(&[Role::Observer])
    }

    /// Whether the person reads along only, and does nothing else here.
    pub fn only_observe(&self) -> bool {
        self.observe() && !self.manage() && !self.facilitate() && !self.decide()
    }

    /// Whether the person interviews, or has a scorecard.
    pub fn review(&self) -> bool {
        self.tie.reviews
    }

    /// Whether the person may begin a scorecard: whoever interviews, is an interviewer of the job, or runs it.
    pub fn begin_scorecard(&self) -> bool {
        self.tie.reviews || self.tie.on_team || self.manage()
    }

    /// Whether the person leads a debrief.
    pub fn facilitate(&self) -> bool {
        self.tie.facilitates
    }

    /// Whether the decision is this person's: the named decider or, where nobody is named, the hiring manager;
    /// where there is no hiring manager either, an admin.
    pub fn decide(&self) -> bool {
        if self.deciders.named {
            return self.tie.decides;
        }
        self.standing.is_any(&[Role::HiringManager])
            || (!self.deciders.hiring_manager && self.standing.is_any(&[Role::Admin]))
    }

    /// Whether the person may read scorecards at all, when their time has come.
    pub fn read_scorecards(&self) -> bool {
        self.manage() || self.observe() || self.review() || self.facilitate() || self.tie.decides
    }
}
