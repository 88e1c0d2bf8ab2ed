//! Erasing a person: every word about them goes, in one transaction.
use axum::extract::State;
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use touchstone_rules::application::Status;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use crate::{
    app::App,
    applications::{self, ApplicationRow},
    assessments,
    audit::{self, Entry},
    candidates::{self, CandidateView},
    code_runs, debriefs,
    http::{Access, Body, Entity, Path, Problem, Result, guard, idempotency},
    ids::{ApplicationId, CandidateId},
    interviews, portal,
    scope::{Role, Scope},
    scorecards, screenings, take_homes,
    tx::Tx,
};

/// What is put on the record of an erasure, and therefore outlives it.
const CANDIDATE: &str = "candidate.erased";
const APPLICATION: &str = "application.erased";

pub(super) fn routes() -> OpenApiRouter<App> {
    let access = Access::organization(&[Role::Admin], "candidates:write");
    OpenApiRouter::new().routes(guard(routes!(erase), access))
}

/// Why somebody is erased.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Erasure)]
struct Erase {
    /// Why. It stays on the record for good, so it names nobody.
    #[garde(custom(crate::http::checks::text), length(chars, max = 500))]
    #[schema(
        pattern = "text",
        example = "They asked for it on their page.",
        min_length = 1,
        max_length = 500
    )]
    reason: String,
}

/// Erase a person
///
/// Takes away, for good, the person's name and contacts and every word about them: logistics, notes, summaries, reasons,
/// requests, the details of the record. Ratings, recommendations, outcomes, times and the chain of events stay, about
/// nobody. The applications must have ended, and the debriefs, too.
#[utoipa::path(post, path = "/candidates/{id}/erase", operation_id = "erase_candidate", tag = "personal data",
    params(("id" = CandidateId, Path)), request_body = Erase,
    responses((status = 200, description = "What is left of the candidate", body = CandidateView),
        (status = 409, description = "`conflict`: An application or a debrief is under way, or they were erased before.")))]
async fn erase(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<CandidateId>,
    Body(input): Body<Erase>,
) -> Result<Entity<CandidateView>> {
    let mut tx = app.begin(&scope).await?;
    candidates::held(&mut tx, id).await?;
    // The candidate is held by this from now on: no application comes in meanwhile.
    if !candidates::erase(&mut tx, id).await? {
        return Err(Problem::conflict("The candidate's data was erased before."));
    }
    let applications = applications::of_candidate(&mut tx, id).await?;
    require_ended(&mut tx, &applications).await?;
    for row in &applications {
        erase_application(&mut tx, row.id, input.reason.trim()).await?;
    }
    let entry = Entry::new(CANDIDATE, "candidate", id);
    let details = json!({"reason": input.reason.trim(), "applications": applications.len()});
    audit::record(&mut tx, entry.with(details)).await?;
    audit::erase_target(&mut tx, "candidate", id.uuid(), CANDIDATE).await?;
    let ids: Vec<Uuid> = applications.iter().map(|row| row.id.uuid()).chain([id.uuid()]).collect();
    idempotency::forget(&mut tx, &ids).await?;
    tx.publish(CANDIDATE, |_| ());
    let view = candidates::held(&mut tx, id).await?.into();
    tx.commit().await?;
    match app.db.rewrite_files().await {
        Ok(true) => {}
        Ok(false) => {
            tracing::warn!("what was erased stays in the write-ahead log for a while: somebody is reading");
        }
        Err(error) => tracing::error!(%error, "what was erased may be readable in the database file"),
    }
    Ok(Entity(view))
}

/// Refuses while something is under way that needs what would go.
async fn require_ended(tx: &mut Tx, applications: &[ApplicationRow]) -> Result<()> {
    let active: Vec<&str> = applications
        .iter()
        .filter(|row| row.status == Status::Active)
        .map(|row| row.job_title.as_str())
        .collect();
    if !active.is_empty() {
        let jobs = active.join(", ");
        return Err(Problem::conflict(format!("There is an active application: {jobs}. End it first.")));
    }
    for row in applications {
        if debriefs::of_application(tx, row.id).await?.iter().any(|debrief| debrief.closed_at.is_none()) {
            let job = &row.job_title;
            return Err(Problem::conflict(format!(
                "A debrief is open: {job}. Bring it to its decision first."
            )));
        }
    }
    Ok(())
}

/// Erases what one application holds. The end of its chain is written into the organization's anew, so that the record
/// can be proven whole up to and with the erasure.
async fn erase_application(tx: &mut Tx, id: ApplicationId, reason: &str) -> Result<()> {
    scorecards::erase(tx, id).await?;
    interviews::erase(tx, id).await?;
    debriefs::erase(tx, id).await?;
    portal::erase(tx, id).await?;
    screenings::erase(tx, id).await?;
    code_runs::erase(tx, id).await?;
    assessments::erase(tx, id).await?;
    take_homes::erase(tx, id).await?;
    applications::erase(tx, id).await?;
    let entry = Entry::new(APPLICATION, "application", id).application(id);
    audit::record(tx, entry.with(json!({"reason": reason}))).await?;
    audit::erase_application(tx, id, APPLICATION).await?;
    applications::anchor(tx, id).await?;
    tx.publish(APPLICATION, |change| change.application_id = Some(id));
    Ok(())
}
