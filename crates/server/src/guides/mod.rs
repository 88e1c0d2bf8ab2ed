//! Guides: drafts that people edit, versions that jobs pin.

mod changes;
mod checks;
mod comments;
mod export;
mod http;
mod links;
mod sharing;
mod start;
mod store;
mod versions;

use serde_json::{Value, json};
use touchstone_guide::{Guide, structure};
use utoipa_axum::router::OpenApiRouter;

pub use export::{Edition, ExportFormat, ExportPart, Meeting, check_accepted, check_stage, file};
pub use links::LISTED as LINKS_LISTED;
pub use store::{GuideVersion, StageRow, stage, stages_of, version};

use crate::{
    app::App,
    audit::{self, Entry},
    http::Result,
    ids::{GuideId, GuideVersionId},
    tx::Tx,
};

/// The routes of this capability.
pub fn routes() -> OpenApiRouter<App> {
    http::routes()
        .merge(versions::routes())
        .merge(start::routes())
        .merge(comments::routes())
        .merge(sharing::routes())
        .merge(links::routes())
        .merge(changes::routes())
        .merge(checks::routes())
        .merge(export::routes())
}

/// Refuses a guide that the person may not read as if it did not exist.
pub async fn see(tx: &mut Tx, id: GuideId) -> Result<()> {
    store::guide(tx, id).await.map(|_| ())
}

/// A published version of a guide that the person may read.
pub async fn readable_version(tx: &mut Tx, id: GuideVersionId) -> Result<GuideVersion> {
    let version = store::version(tx, id).await?;
    let seen = see(tx, version.guide_id).await;
    seen.map_err(|problem| problem.absent_as("No guide version has this id."))?;
    Ok(version)
}

/// Keeps a new guide as a draft.
pub async fn add(tx: &mut Tx, guide: &Guide, source: &str) -> Result<GuideId> {
    let id = GuideId::generate();
    store::insert(tx, id, guide).await?;
    let details = json!({"title": guide.title, "source": source});
    audit::record(tx, Entry::new("guide.created", "guide", id).with(details)).await?;
    tx.publish("guide.created", |change| change.guide_id = Some(id));
    Ok(id)
}

/// Publishes the present draft as the next version, whose stages applications then move through. Nobody can interview
/// with a guide that has errors.
pub async fn publish(tx: &mut Tx, guide: &store::GuideRow) -> Result<GuideVersion> {
    let document: Guide = serde_json::from_value(guide.document.0.clone())?;
    http::refuse("The guide cannot be published like this.", structure::validate(&document))?;
    let version = store::insert_version(tx, guide).await?;
    for (position, stage) in document.stages.iter().enumerate() {
        store::insert_stage(tx, version.id, position, stage).await?;
    }
    let details: Value =
        json!({"number": version.number, "version_id": version.id, "digest": version.document_digest});
    audit::record(tx, Entry::new("guide.published", "guide", guide.id).with(details)).await?;
    tx.publish("guide.published", |change| change.guide_id = Some(guide.id));
    Ok(version)
}

/// Publishes a guide by its id.
pub async fn publish_by_id(tx: &mut Tx, id: GuideId) -> Result<GuideVersion> {
    let guide = store::guide(tx, id).await?;
    publish(tx, &guide).await
}
