//! Interviews: who talks to a candidate when, and the kit they open for it.

mod http;
mod kit;
mod paper;
mod record;
mod store;

use utoipa_axum::router::OpenApiRouter;

pub use http::{InterviewView, NewInterview, NewInterviewer, ScorecardState, schedule, views};
pub use kit::StageContent;
pub use record::{InterviewRecord, Meeting, meetings, record};
pub use store::{InterviewFilter, PanelRow, erase, takes_part};
pub use touchstone_rules::interview::{InterviewerRole, Status};

use crate::{
    app::App,
    applications::Seen,
    guides::{self, StageRow},
    http::{Problem, Result},
    ids::{ApplicationId, GuideVersionId, InterviewId, StageId},
    tx::Tx,
};

/// The routes of this capability.
pub fn routes() -> OpenApiRouter<App> {
    http::routes().merge(kit::routes()).merge(paper::routes())
}

/// A stage that an application has to do with: of the guide version that it holds or, where something was begun before it
/// was moved to that one, of an earlier version.
pub async fn stage_of(tx: &mut Tx, seen: &Seen, stage_id: StageId) -> Result<StageRow> {
    const NONE: &str = "The application's guide version has no such stage.";
    let stage = guides::stage(tx, stage_id).await?.ok_or_else(|| Problem::not_found(NONE))?;
    if stage.guide_version_id == seen.row.guide_version_id
        || store::uses_stage(tx, seen.row.id, stage_id).await?
    {
        return Ok(stage);
    }
    Err(Problem::not_found(NONE))
}

/// The person's part in a stage.
#[derive(Debug)]
pub struct OwnInterview {
    /// The interview.
    pub interview_id: InterviewId,
    /// The stage of the interview, which may be of an earlier guide version.
    pub stage: StageRow,
    /// As what they take part.
    pub role: InterviewerRole,
    /// Had not read scorecards of the application when assigned.
    pub independent: bool,
}

/// The person's interview in a stage of an application, if they have one, whichever guide version it is held by.
pub async fn interview_of_stage(
    tx: &mut Tx,
    application: ApplicationId,
    stage: &StageRow,
) -> Result<Option<OwnInterview>> {
    let Some(part) = store::part_in_stage(tx, application, stage.id, &stage.key).await? else {
        return Ok(None);
    };
    let stage = guides::stage(tx, part.stage_id)
        .await?
        .ok_or_else(|| Problem::fault(&"an interview without a stage"))?;
    let (interview_id, role, independent) = (part.interview_id, part.role, part.independent);
    Ok(Some(OwnInterview { interview_id, stage, role, independent }))
}

/// What became of the interviews of an application that was moved to another guide version.
#[derive(Debug, Default)]
pub struct MovedInterviews {
    /// Moved over to the stage of the same key.
    pub moved: Vec<InterviewId>,
    /// Stayed with the version that they were begun with, or whose stage the new version no longer has.
    pub kept: Vec<InterviewId>,
}

/// Moves the interviews of an application over to the stages of another guide version. One that has begun, or for which
/// somebody has begun a scorecard, stays as it is: nobody is to find other questions under their notes.
pub async fn move_over(
    tx: &mut Tx,
    application: ApplicationId,
    version: GuideVersionId,
) -> Result<MovedInterviews> {
    let stages = guides::stages_of(tx, version).await?;
    let mut outcome = MovedInterviews::default();
    for (id, key, untouched) in store::of_other_versions(tx, application, version).await? {
        match stages.iter().find(|stage| stage.key == key).filter(|_| untouched) {
            Some(stage) => {
                store::set_stage(tx, id, stage.id).await?;
                outcome.moved.push(id);
            }
            None => outcome.kept.push(id),
        }
    }
    Ok(outcome)
}

/// The application and the stage of an interview that the person may see.
pub async fn place(tx: &mut Tx, id: InterviewId) -> Result<(ApplicationId, StageId)> {
    let row =
        store::interview(tx, id).await?.ok_or_else(|| Problem::not_found("No interview has this id."))?;
    if row.cancelled_at.is_some() {
        return Err(Problem::conflict("The interview is cancelled."));
    }
    Ok((row.application_id, row.stage_id))
}
