//! What a person does in an organization, or on one job.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::named;

/// What a person does in an organization, or on one job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// People and settings, and everything a recruiter may.
    Admin,
    /// Jobs, guides, candidates, scheduling, debriefs.
    Recruiter,
    /// Scheduling and messages; no scorecards.
    Coordinator,
    /// Their own jobs like a recruiter, and the decision.
    HiringManager,
    /// Their own interviews.
    Interviewer,
    /// Aggregates and the record, without names.
    Analyst,
    /// Reads, after the debrief, what interviewers of the job may.
    Observer,
}

named!(Role {
    Admin = "admin",
    Recruiter = "recruiter",
    Coordinator = "coordinator",
    HiringManager = "hiring_manager",
    Interviewer = "interviewer",
    Analyst = "analyst",
    Observer = "observer",
});
