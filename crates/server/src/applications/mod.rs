//! Applications: a candidate on the way through the stages of a job.
//!
//! ```text
//!              move (between stages, with a reason)
//!             ┌──┐
//!             ▼  │
//! apply ──▶ active ──reject──▶ rejected   (a category from a list, and words)
//!             ├─────withdraw─▶ withdrawn
//!             └─────hire─────▶ hired
//! ```
//!
//! Only a person moves an application, and says why; no score does. It is judged against the guide version that it was
//! made with, unless a person moves it to another (`versions.rs`), which goes on the record.

mod http;
mod moves;
mod rules;
mod store;
mod timeline;
mod versions;

use chrono::{DateTime, Utc};
use utoipa_axum::router::OpenApiRouter;

pub use http::{
    ApplicationToDo, ApplicationView, Logistics, NewApplication, create, next_steps, view, waiting,
};
pub use moves::{Close, anchor, close, move_to};
pub use rules::Seen;
pub use store::{ApplicationRow, Reason, erase, hold, rejection_reasons, touch};
pub use touchstone_rules::application::Status;
pub use versions::{ChangeVersion, change_version};

use crate::{
    app::App,
    guides,
    http::{Problem, Result},
    ids::{ApplicationId, CandidateId},
    tx::Tx,
};

/// The routes of this capability.
pub fn routes() -> OpenApiRouter<App> {
    http::routes().merge(moves::routes()).merge(timeline::routes()).merge(versions::routes())
}

/// Why applications end, in every new organization.
const DEFAULT_REASONS: [(&str, &str); 10] = [
    ("Skills do not match what the role needs", "we_rejected"),
    ("Experience is not at the level of the role", "we_rejected"),
    ("Another candidate fits the role more closely", "we_rejected"),
    ("Decided against after the debrief", "we_rejected"),
    ("May not work in the location of the role", "we_rejected"),
    ("The position was filled or withdrawn", "we_rejected"),
    ("Took another offer", "they_rejected"),
    ("Expected a different salary", "they_rejected"),
    ("Lost interest or did not answer", "they_rejected"),
    ("No reason given", "none_specified"),
];

/// Gives a new organization its list of rejection reasons.
pub async fn add_default_rejection_reasons(tx: &mut Tx) -> Result<()> {
    for (position, (name, kind)) in DEFAULT_REASONS.iter().enumerate() {
        store::insert_reason(tx, position, name, kind).await?;
    }
    Ok(())
}

/// Reads an application that the person may see, with what they may do with it.
pub async fn see(tx: &mut Tx, id: ApplicationId) -> Result<Seen> {
    let row = store::application(tx, id).await?;
    // Whoever has nothing to do with an application does not learn that it exists.
    row.and_then(|row| row.seen(&tx.scope().roles))
        .ok_or_else(|| Problem::not_found("No application has this id."))
}

/// An application of the organization, whoever asks: for what is decided without a person of the organization.
pub async fn application(tx: &mut Tx, id: ApplicationId) -> Result<Option<ApplicationRow>> {
    Ok(store::application(tx, id).await?.map(|tied| tied.row))
}

/// The applications of a candidate, whoever asks, the first first.
pub async fn of_candidate(tx: &mut Tx, candidate: CandidateId) -> Result<Vec<ApplicationRow>> {
    Ok(store::of_candidate(tx, candidate).await?.into_iter().map(|tied| tied.row).collect())
}

/// The stages that an application has been in, by their keys and in order, with the moment it came into each. Moves whose
/// details were erased are left out, and so are moves to another guide version that left it in its stage.
pub async fn stages_entered(tx: &mut Tx, row: &ApplicationRow) -> Result<Vec<(String, DateTime<Utc>)>> {
    let mut entered: Vec<(String, DateTime<Utc>)> = Vec::new();
    for (at, payload) in store::moves(tx, row.id).await? {
        let named = |name: &str| payload.as_ref()?.0.get(name)?.as_str();
        let stage = if entered.is_empty() {
            // It began in the first stage of the version that it was made with; erased, of the one that it holds.
            let version =
                named("guide_version_id").and_then(|id| id.parse().ok()).unwrap_or(row.guide_version_id);
            guides::stages_of(tx, version).await?.into_iter().next()
        } else if let Some(id) = named("stage_id").and_then(|id| id.parse().ok()) {
            guides::stage(tx, id).await?
        } else {
            None
        };
        if let Some(stage) = stage
            && entered.last().is_none_or(|(last, _)| *last != stage.key)
        {
            entered.push((stage.key, at));
        }
    }
    Ok(entered)
}
