//! Sample data over HTTP.

use axum::extract::State;
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::PASSWORD;
use crate::{
    app::App,
    http::{Access, Created, OptionalBody, Result, guard},
    ids::{ApplicationId, DebriefId, JobId},
    scope::{Role, Scope},
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(guard(routes!(fill), Access::organization(&[Role::Admin], "demo:write")))
}

/// Nothing is asked for.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct Fill {}

/// What was made.
#[derive(Debug, Serialize, ToSchema)]
struct Filled {
    /// The job that was opened.
    job_id: JobId,
    /// The application whose debrief is ready to run.
    application_id: ApplicationId,
    /// The debrief that is ready to run.
    debrief_id: DebriefId,
    /// Who can sign in.
    accounts: Vec<Account>,
    /// The password of all of them.
    password: &'static str,
}

/// Somebody who can sign in.
#[derive(Debug, Serialize, ToSchema)]
struct Account {
    /// Their name.
    name: String,
    /// The e-mail address that they sign in with.
    email: String,
    /// Their role in the organization.
    role: Role,
}

/// Fill my organization with sample data
///
/// People, a job, thirty candidates in all stages, scorecards, a debrief ready to run, and two dozen resumes that were
/// screened. For admins, while there is no job. The body may be left out. Try it in an organization of its own: sample
/// data is not taken away again.
#[utoipa::path(post, path = "/demo", operation_id = "fill_demo", tag = "demo",
    request_body = Fill,
    responses((status = 201, description = "What was made, and who can sign in", body = Filled),
        (status = 409, description = "`conflict`: There is a job already.")))]
async fn fill(State(app): State<App>, scope: Scope, _body: OptionalBody<Fill>) -> Result<Created<Filled>> {
    let sample = super::fill(&app, &scope, app.now()).await?;
    let people = sample.people.into_iter();
    let filled = Filled {
        job_id: sample.job_id,
        application_id: sample.application_id,
        debrief_id: sample.debrief_id,
        accounts: people.map(|one| Account { name: one.name, email: one.email, role: one.role }).collect(),
        password: PASSWORD,
    };
    Ok(Created::plain(format!("/api/v1/jobs/{}", sample.job_id), filled))
}
