//! Who is asking: the organization and the person every query is bound to, and what they may do.

use std::fmt;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

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

/// The organization and the person that a request acts for. Every query takes it from its transaction.
#[derive(Debug, Clone)]
pub struct Scope {
    /// The organization; nothing outside it exists for this request.
    pub organization_id: Uuid,
    /// The person.
    pub user_id: Uuid,
    /// The person's name, for the record.
    pub name: String,
    /// The person's roles in the organization.
    pub roles: Vec<Role>,
    /// What an API token is limited to; none for a signed-in person, who may do all that their roles allow.
    pub token_scopes: Option<Vec<String>>,
}

impl Scope {
    /// Whether the person has one of these roles in the organization.
    pub fn has_any(&self, roles: &[Role]) -> bool {
        self.roles.iter().any(|role| roles.contains(role))
    }

    /// Whether a token may be used for this; a signed-in person is not limited.
    pub fn allows(&self, scope: &str) -> bool {
        self.token_scopes.as_ref().is_none_or(|scopes| scopes.iter().any(|s| covers(s, scope)))
    }
}

/// Whether a granted scope covers a needed one: `*` covers all, `candidates:write` covers `candidates:read`.
fn covers(granted: &str, needed: &str) -> bool {
    if granted == "*" || granted == needed {
        return true;
    }
    match (granted.split_once(':'), needed.split_once(':')) {
        (Some((area, "write")), Some((needed_area, "read"))) => area == needed_area,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing_covers_reading_of_the_same_area_only() {
        assert!(covers("*", "jobs:write"));
        assert!(covers("jobs:write", "jobs:read"));
        assert!(!covers("jobs:read", "jobs:write"));
        assert!(!covers("jobs:write", "guides:read"));
    }

    #[test]
    fn every_role_is_found_by_its_name() {
        for role in Role::ALL {
            assert_eq!(Role::parse(role.as_str()), Some(role));
        }
        assert_eq!(Role::parse("owner"), None);
    }
}
