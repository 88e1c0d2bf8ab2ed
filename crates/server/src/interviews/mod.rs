//! Interviews: who talks to a candidate when, and the kit they open for it.

mod http;
mod kit;
mod record;
mod store;

use utoipa_axum::router::OpenApiRouter;

pub use http::{InterviewView, NewInterview, NewInterviewer, schedule, views};
pub use kit::StageContent;
pub use record::{InterviewRecord, Meeting, meetings, record};
pub use store::{InterviewFilter, PanelRow, erase, interview_of_stage, panel_of, takes_part};
pub use touchstone_rules::interview::{InterviewerRole, Status};

use uuid::Uuid;

use crate::{
    app::App,
    http::{Problem, Result},
    tx::Tx,
};

/// The routes of this capability.
pub fn routes() -> OpenApiRouter<App> {
    http::routes().merge(kit::routes())
}

/// The application and the stage of an interview that the person may see.
pub async fn place(tx: &mut Tx, id: Uuid) -> Result<(Uuid, Uuid)> {
    let row =
        store::interview(tx, id).await?.ok_or_else(|| Problem::not_found("No interview has this id."))?;
    if row.cancelled_at.is_some() {
        return Err(Problem::conflict("The interview is cancelled."));
    }
    Ok((row.application_id, row.stage_id))
}
