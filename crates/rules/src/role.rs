//! What a person does in an organization, or on one job.

use std::fmt;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

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

impl Role {
    /// All roles, for tables and tests.
    pub const ALL: [Self; 7] = [
        Self::Admin,
        Self::Recruiter,
        Self::Coordinator,
        Self::HiringManager,
        Self::Interviewer,
        Self::Analyst,
        Self::Observer,
    ];

    /// The name in the API and the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::Recruiter => "recruiter",
            Self::Coordinator => "coordinator",
            Self::HiringManager => "hiring_manager",
            Self::Interviewer => "interviewer",
            Self::Analyst => "analyst",
            Self::Observer => "observer",
        }
    }

    /// The role of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_is_found_by_its_name() {
        for role in Role::ALL {
            assert_eq!(Role::parse(role.as_str()), Some(role));
            assert_eq!(role.to_string(), role.as_str());
        }
        assert_eq!(Role::parse("owner"), None);
    }
}
