//! What a person may see and do with an application.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::store::ApplicationRow;
use crate::{
    http::{Problem, Result},
    jobs::{MANAGERS, SCHEDULERS, Standing},
    scope::Role,
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

impl Status {
    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Rejected => "rejected",
            Self::Hired => "hired",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// What ties a person to an application besides their role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, sqlx::FromRow)]
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

/// An application as one person sees it.
#[derive(Debug)]
pub struct Seen {
    /// The application.
    pub row: ApplicationRow,
    standing: Standing,
    tie: Tie,
}

impl Seen {
    /// Puts together what is needed to decide.
    pub fn new(row: ApplicationRow, standing: Standing, tie: Tie) -> Self {
        Self { row, standing, tie }
    }

    /// Whether the person has anything to do with it.
    pub fn is_visible(&self) -> bool {
        self.schedules() || self.observes() || self.tie != Tie::default()
    }

    /// Whether the person runs the job.
    pub fn manages(&self) -> bool {
        self.standing.is_any(MANAGERS)
    }

    /// Whether the person arranges interviews.
    pub fn schedules(&self) -> bool {
        self.standing.is_any(SCHEDULERS)
    }

    /// Whether the person reads along after the debrief.
    pub fn observes(&self) -> bool {
        self.standing.is_any(&[Role::Observer])
    }

    /// Whether the person interviews, or has a scorecard.
    pub fn reviews(&self) -> bool {
        self.tie.reviews
    }

    /// Whether the person may begin a scorecard: whoever interviews, is an interviewer of the job, or runs it.
    pub fn may_review(&self) -> bool {
        self.tie.reviews || self.tie.on_team || self.manages()
    }

    /// Whether the person leads a debrief.
    pub fn facilitates(&self) -> bool {
        self.tie.facilitates
    }

    /// Whether the decision is this person's: the named decider or, where nobody is named, the hiring manager;
    /// where there is no hiring manager either, an admin.
    pub fn decides(&self) -> bool {
        if self.row.has_decider {
            return self.tie.decides;
        }
        self.standing.is_any(&[Role::HiringManager])
            || (!self.row.has_hiring_manager && self.standing.is_any(&[Role::Admin]))
    }

    /// Whether the person may read scorecards at all, when their time has come.
    pub fn may_read_scorecards(&self) -> bool {
        self.manages() || self.observes() || self.reviews() || self.facilitates() || self.tie.decides
    }

    /// Refuses whoever does not run the job.
    pub fn require_manager(&self) -> Result<()> {
        self.standing.require(MANAGERS)
    }

    /// Refuses whoever does not arrange interviews.
    pub fn require_scheduler(&self) -> Result<()> {
        self.standing.require(SCHEDULERS)
    }

    /// Refuses when the application has ended.
    pub fn require_active(&self) -> Result<()> {
        if self.row.status == "active" {
            Ok(())
        } else {
            Err(Problem::conflict(format!("The application is {} and stays as it is.", self.row.status)))
        }
    }
}
