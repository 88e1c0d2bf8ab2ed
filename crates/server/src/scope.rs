//! Who is asking: the organization and the person every query is bound to, and what they may do.

pub use touchstone_rules::Role;
use uuid::Uuid;

use crate::ids::{OrganizationId, UserId};

/// The organization and the person that a request acts for. Every query takes it from its transaction.
#[derive(Debug, Clone)]
pub struct Scope {
    /// The organization; nothing outside it exists for this request.
    pub organization_id: OrganizationId,
    /// The person.
    pub user_id: UserId,
    /// The person's name, for the record.
    pub name: String,
    /// The person's roles in the organization.
    pub roles: Vec<Role>,
    /// What an API token is limited to; none for a signed-in person, who may do all that their roles allow.
    pub token_scopes: Option<Vec<String>>,
    /// The idempotency key that the request holds. What it commits says that the key is spent.
    pub claim: Option<Claim>,
}

/// An idempotency key that one request holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The key, as its person sent it.
    pub key: String,
    /// Tells this request from a later one that took the key over.
    pub id: Uuid,
}

impl Scope {
    /// What somebody does themselves, with all that their roles allow.
    pub fn new(organization_id: OrganizationId, user_id: UserId, name: String, roles: Vec<Role>) -> Self {
        Self { organization_id, user_id, name, roles, token_scopes: None, claim: None }
    }

    /// What happens in an organization by itself, such as when a time is up. The record has it under `name`.
    pub fn of_nobody(organization_id: OrganizationId, name: &str) -> Self {
        Self::new(organization_id, Uuid::nil().into(), name.to_owned(), Vec::new())
    }

    /// Whether the person has one of these roles in the organization.
    pub fn has_any(&self, roles: &[Role]) -> bool {
        self.roles.iter().any(|role| roles.contains(role))
    }

    /// Whether the person is told who others are, which somebody who is only an analyst is not.
    pub fn sees_names(&self) -> bool {
        self.roles != [Role::Analyst]
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
}
