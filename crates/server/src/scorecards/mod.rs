//! Scorecards: what each reviewer rates, alone.
//!
//! ```text
//!   (none) ──begin──▶ draft ──submit──▶ submitted ──amend──▶ amended ──amend──▶ …
//!                     │  ▲
//!                     └──┘ save, per attribute
//! ```
//!
//! A submitted scorecard never changes: an amendment is a new version with a reason, and every version stays.

mod amendments;
mod http;
mod owed;
mod store;
mod views;

use std::collections::HashSet;
use touchstone_rules::scorecard::Status;

use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

pub use amendments::{Amendment, amend};
pub use http::{begin, save, submit};
pub use owed::{OwedScorecard, owed};
pub use store::{ScorecardRow, StateRow, VersionRow, erase, has_read, versions};
pub use touchstone_rules::{
    scorecard::{Content, Evidence, EvidenceKind, QuestionNote, Rating},
    visibility::Visibility,
};
pub use views::{ScorecardView, note_reading, note_reading_in, note_reading_of, see_all, visible};

use crate::{
    app::App,
    http::Result,
    ids::{ApplicationId, ScorecardId, StageId},
    tx::Tx,
};

/// The routes of this capability.
pub fn routes() -> OpenApiRouter<App> {
    http::routes().merge(amendments::routes()).merge(views::routes())
}

/// A topic that an interviewer asks those of other stages to follow up. It holds no rating.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ProbeNext {
    /// The topic.
    #[schema(example = "Ran the migration to per-tenant schemas. Worth asking how they rolled it back.")]
    pub text: String,
    /// Who asks.
    pub from: String,
    /// In which stage it came up.
    pub stage_title: String,
}

/// What interviewers of other stages ask to follow up. `stage` is the key of one's own.
pub async fn probe_next(tx: &mut Tx, application: ApplicationId, stage: &str) -> Result<Vec<ProbeNext>> {
    let rows = store::of_application(tx, application).await?;
    let others = rows.into_iter().filter(|row| row.stage_key != stage && row.status != Status::Draft);
    let topics = others.flat_map(|row| {
        let (from, stage_title) = (row.reviewer_name, row.stage_title);
        row.content.0.probe_next.into_iter().map(move |text| ProbeNext {
            text,
            from: from.clone(),
            stage_title: stage_title.clone(),
        })
    });
    Ok(topics.collect())
}

/// The stage for which the person has begun a scorecard, by its key: of the guide version that the scorecard is judged
/// against, which need not be the one that the application holds now.
pub async fn stage_of_own(tx: &mut Tx, application: ApplicationId, key: &str) -> Result<Option<StageId>> {
    Ok(store::own(tx, application, key).await?.map(|(_, stage)| stage))
}

/// Whether the person owes a scorecard on the application, so that nothing of the others' may reach them.
pub async fn is_locked(tx: &mut Tx, application: ApplicationId) -> Result<bool> {
    Ok(store::debts(tx, application).await?.iter().any(|debt| !debt.settled))
}

/// The applications on which the person owes a scorecard.
pub async fn locked(tx: &mut Tx) -> Result<HashSet<ApplicationId>> {
    Ok(store::locked(tx).await?.into_iter().collect())
}

/// Whose scorecards are due on an application, and whether they are in.
pub async fn due(tx: &mut Tx, application: ApplicationId) -> Result<Vec<StateRow>> {
    store::states(tx, application).await
}

/// Whether every scorecard that is due has been submitted, and there is one.
pub async fn all_in(tx: &mut Tx, application: ApplicationId) -> Result<bool> {
    let states = store::states(tx, application).await?;
    let submitted = |state: &StateRow| state.status.is_some_and(|status| status.0 != Status::Draft);
    Ok(!states.is_empty() && states.iter().all(submitted))
}

/// Every submitted scorecard of an application, for the decision packet.
pub async fn submitted(tx: &mut Tx, application: ApplicationId) -> Result<Vec<ScorecardRow>> {
    let rows = store::of_application(tx, application).await?;
    Ok(rows.into_iter().filter(|row| row.status != Status::Draft).collect())
}

/// Every submitted recommendation of an application, by scorecard, for the record of the reveal.
pub async fn recommendations(
    tx: &mut Tx,
    application: ApplicationId,
) -> Result<Vec<(ScorecardId, Option<u8>)>> {
    let rows = submitted(tx, application).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.content.0.overall_recommendation)).collect())
}

/// Whether every submitted recommendation points to a hire, or every one away from it, and there is one.
pub async fn recommendations_agree(tx: &mut Tx, application: ApplicationId, hire: bool) -> Result<bool> {
    let all = recommendations(tx, application).await?;
    let mut given = all.iter().filter_map(|(_, recommendation)| *recommendation).peekable();
    Ok(given.peek().is_some() && given.all(|value| (value >= 3) == hire))
}
