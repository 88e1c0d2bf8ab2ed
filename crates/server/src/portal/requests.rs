//! What candidates ask for, as the team reads and answers it.

use axum::{Json, extract::State};
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    rules::{RequestKind, RequestOutcome},
    store,
    views::RequestView,
};
use crate::{
    app::App,
    applications::see,
    audit::{self, Entry},
    http::{
        Access, Body, PageOf, Path, Problem, Result, guard,
        names::{CandidateName, JobTitle},
    },
    ids::{ApplicationId, RequestId},
    jobs::MANAGERS,
    scope::Scope,
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(guard(routes!(list), Access::job(MANAGERS, "applications:read")))
        .routes(guard(routes!(answer), Access::job(MANAGERS, "applications:write")))
}

/// What a candidate waits for.
#[derive(Debug, Serialize, ToSchema)]
pub struct OpenRequest {
    /// Its id.
    id: RequestId,
    /// What they ask for.
    kind: RequestKind,
    /// In the candidate's words.
    message: String,
    /// When they asked.
    created_at: DateTime<Utc>,
    /// The application that it is about.
    application_id: ApplicationId,
    /// Who asks.
    candidate: CandidateName,
    /// For which job they applied.
    job: JobTitle,
}

/// An answer that is to be given.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewAnswer {
    /// What the candidate reads.
    #[garde(custom(crate::http::checks::text), length(chars, max = 5000))]
    #[schema(
        pattern = "text",
        example = "I have read all scorecards again. The decision stands; here is what it rests on.",
        min_length = 1,
        max_length = 5000
    )]
    text: String,
    /// Whether what was asked for was done.
    #[garde(skip)]
    outcome: RequestOutcome,
}

/// The requests that wait for an answer on the jobs that the person runs, the oldest first.
pub async fn open_requests(tx: &mut Tx) -> Result<Vec<OpenRequest>> {
    let rows = store::open(tx).await?.into_iter();
    let views = rows.map(|row| OpenRequest {
        id: row.id,
        kind: row.kind,
        message: row.message,
        created_at: row.created_at,
        application_id: row.application_id,
        candidate: CandidateName { id: row.candidate_id, name: row.candidate_name },
        job: JobTitle { id: row.job_id, title: row.job_title },
    });
    Ok(views.collect())
}

/// List what a candidate asked for
///
/// What they asked for on their page of this application, the newest first. For those who run the job. Always whole.
#[utoipa::path(get, path = "/applications/{id}/requests", operation_id = "list_candidate_requests", tag = "portal",
    params(("id" = ApplicationId, Path)),
    responses((status = 200, description = "All requests", body = PageOf<RequestView>)))]
async fn list(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ApplicationId>,
) -> Result<PageOf<RequestView>> {
    let mut tx = app.read(&scope).await?;
    see(&mut tx, id).await?.require_manager()?;
    Ok(PageOf::whole(super::requests(&mut tx, id).await?))
}

/// Answer a candidate's request
///
/// They read it on their page, with the name of whoever answered. An answer is given once. For those who run the job.
#[utoipa::path(post, path = "/candidate-requests/{id}/answer", operation_id = "answer_candidate_request", tag = "portal",
    params(("id" = RequestId, Path)), request_body = NewAnswer,
    responses((status = 200, description = "The request with its answer", body = RequestView),
        (status = 409, description = "`conflict`: The request was answered already, or the candidate was erased.")))]
async fn answer(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<RequestId>,
    Body(input): Body<NewAnswer>,
) -> Result<Json<RequestView>> {
    const NONE: &str = "No request has this id.";
    let mut tx = app.begin(&scope).await?;
    let request = store::request(&mut tx, id).await?.ok_or_else(|| Problem::not_found(NONE))?;
    let seen = see(&mut tx, request.application_id).await?;
    seen.require_manager()?;
    seen.require_kept()?;
    let text = input.text.trim();
    if !store::answer(&mut tx, id, input.outcome, text).await? {
        return Err(Problem::conflict(
            "The request was answered already, and the candidate may have read it.",
        ));
    }
    let details = json!({"kind": request.kind, "outcome": input.outcome, "text": text});
    let entry = Entry::new("candidate_request.answered", "candidate_request", id);
    audit::record(&mut tx, entry.application(request.application_id).with(details)).await?;
    tx.publish("candidate_request.answered", |change| {
        change.application_id = Some(request.application_id);
        change.job_id = Some(seen.row.job_id);
    });
    let row = store::request(&mut tx, id).await?.ok_or_else(|| Problem::not_found(NONE))?;
    tx.commit().await?;
    Ok(Json(row.into()))
}
