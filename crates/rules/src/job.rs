//! What a role on a job means, and when scorecards open.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{Refusal, Role, named};

/// Who runs a job: its candidates, interviews and debriefs.
pub const MANAGERS: &[Role] = &[Role::Admin, Role::Recruiter, Role::HiringManager];
/// Who schedules.
pub const SCHEDULERS: &[Role] = &[Role::Admin, Role::Recruiter, Role::HiringManager, Role::Coordinator];

/// When those who owe no scorecard may read what others wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ScorecardsVisible {
    /// When the debrief opens.
    #[default]
    Debrief,
    /// When every scorecard that is due has been submitted.
    AllSubmitted,
}

named!(ScorecardsVisible { Debrief = "debrief", AllSubmitted = "all_submitted" });

/// Whether people are still wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = JobStatus)]
pub enum Status {
    /// Applications come in and move.
    Open,
    /// Nobody new is taken on.
    Closed,
}

named!(Status { Open = "open", Closed = "closed" });

/// What a person may do on one job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    roles: Vec<Role>,
}

impl Standing {
    /// A role on the job wins over the roles in the organization; an admin stays one. Without a role on the job,
    /// a hiring manager, an interviewer or an observer of the organization is nobody on it.
    pub fn of(organization: &[Role], on_job: Option<Role>) -> Self {
        let everywhere = [Role::Admin, Role::Recruiter, Role::Coordinator, Role::Analyst];
        let mut roles: Vec<Role> = match on_job {
            Some(role) => vec![role],
            None => organization.iter().copied().filter(|role| everywhere.contains(role)).collect(),
        };
        if organization.contains(&Role::Admin) && !roles.contains(&Role::Admin) {
            roles.push(Role::Admin);
        }
        Self { roles }
    }

    /// Whether the person has one of these roles here.
    pub fn is_any(&self, roles: &[Role]) -> bool {
        self.roles.iter().any(|role| roles.contains(role))
    }

    /// Whether the person is told who somebody is, which an analyst is not.
    pub fn sees_names(&self) -> bool {
        self.roles != [Role::Analyst]
    }

    /// Refuses whoever has none of these roles here.
    pub fn require(&self, roles: &[Role]) -> Result<(), Refusal> {
        if self.is_any(roles) {
            return Ok(());
        }
        let names = roles.iter().map(|role| role.as_str()).collect::<Vec<_>>().join(", ");
        Err(Refusal::NotYours(format!("On this job, that is for {names}.")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_on_the_job_wins() {
        let recruiter_interviews = Standing::of(&[Role::Recruiter], Some(Role::Interviewer));
        assert!(!recruiter_interviews.is_any(&[Role::Recruiter]));
        let interviewer_manages = Standing::of(&[Role::Interviewer], Some(Role::HiringManager));
        assert!(interviewer_manages.is_any(&[Role::HiringManager]));
    }

    #[test]
    fn an_admin_stays_one() {
        assert!(Standing::of(&[Role::Admin], Some(Role::Interviewer)).is_any(&[Role::Admin]));
    }

    #[test]
    fn some_roles_mean_nothing_without_a_job() {
        for role in [Role::HiringManager, Role::Interviewer, Role::Observer] {
            assert!(!Standing::of(&[role], None).is_any(&Role::ALL));
        }
        assert!(Standing::of(&[Role::Recruiter], None).is_any(&[Role::Recruiter]));
    }
}
