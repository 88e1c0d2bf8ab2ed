//! Moving an application to another version of its guide: the exception to "same for everyone", by a person, with a
//! reason, on the record.
//!
//! Nothing that was written changes. A scorecard stays judged against the version that it was begun with, and so does an
//! interview that has begun; interviews to come move to the stage of the same key. Whatever belongs to one stage is
//! found by that key, so that whoever owes a scorecard before the move owes it after.

use axum::extract::State;
use chrono::TimeDelta;
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{Seen, http::ApplicationView, moves::answer, see, store};
use crate::{
    app::App,
    audit::{self, Entry},
    debriefs,
    guides::{self, GuideVersion, StageRow},
    http::{Access, Body, Entity, Path, Problem, Result, guard},
    ids::{ApplicationId, GuideVersionId, StageId},
    interviews,
    jobs::MANAGERS,
    scope::Scope,
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(guard(routes!(move_over), Access::job(MANAGERS, "applications:write")))
}

/// Which version, and why.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeVersion {
    /// A published version of the guide that the application is judged against.
    #[garde(skip)]
    pub guide_version_id: GuideVersionId,
    /// Where the application then stands: a stage of that version. Needed only where that version lacks the present
    /// stage; otherwise it stays in the stage of the same key.
    #[garde(skip)]
    #[serde(default)]
    pub stage_id: Option<StageId>,
    /// Why, in words.
    #[garde(custom(crate::http::checks::text), length(chars, max = 2000))]
    #[schema(
        pattern = "text",
        example = "Version 2 corrects the anchors of the technical interview, which is still to come.",
        min_length = 1,
        max_length = 2000
    )]
    pub reason: String,
}

/// Move an application to another version of its guide
///
/// From now on it is judged against that version. Scorecards that have been begun, and interviews that have, keep the
/// version that they were begun with; interviews to come move over. The move stands in the timeline and in the decision
/// packet. A version of another guide, and one that lacks the stage that the application is in, are answered 422.
#[utoipa::path(post, path = "/applications/{id}/guide-version", operation_id = "change_guide_version", tag = "applications",
    params(("id" = ApplicationId, Path)), request_body = ChangeVersion,
    responses((status = 200, description = "The application as it is now", body = ApplicationView),
        (status = 409, description = "`conflict`: The application has ended, is judged against this version already, or has an open debrief.")))]
async fn move_over(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ApplicationId>,
    Body(input): Body<ChangeVersion>,
) -> Result<Entity<ApplicationView>> {
    let mut tx = app.begin(&scope).await?;
    change_version(&mut tx, id, &input).await?;
    answer(tx, id).await
}

/// Moves an application to another version of its guide.
pub async fn change_version(tx: &mut Tx, id: ApplicationId, input: &ChangeVersion) -> Result<()> {
    store::hold(tx, id).await?;
    let seen = see(tx, id).await?;
    seen.require_manager()?;
    seen.require_active()?;
    let version = version_of_same_guide(tx, &seen, input.guide_version_id).await?;
    if seen.row.debrief_phase.is_some_and(|phase| phase.0 != debriefs::Phase::Closed) {
        return Err(Problem::conflict(
            "A debrief of this application is open. It is held by one version of the guide to its end.",
        ));
    }
    let stage = stage_in(tx, &seen, &version, input.stage_id).await?;
    let interviews = interviews::move_over(tx, id, version.id).await?;
    // To the candidate it is a move only where it leads to another stage.
    let moves_on = stage.as_ref().map(|stage| &stage.key) != seen.row.stage_key.as_ref();
    let due = moves_on.then(|| tx.now() + TimeDelta::days(seen.row.answer_within_days));
    store::set_version(tx, id, version.id, stage.as_ref().map(|stage| stage.id), due).await?;
    let details = json!({"from_version_id": seen.row.guide_version_id, "from_number": seen.row.guide_number,
        "to_version_id": version.id, "to_number": version.number, "from": seen.row.stage_title,
        "to": stage.as_ref().map(|stage| &stage.title), "stage_id": stage.map(|stage| stage.id),
        "interviews_moved": interviews.moved, "interviews_kept": interviews.kept, "reason": input.reason.trim()});
    let entry = Entry::new("application.guide_version_changed", "application", id);
    audit::record(tx, entry.application(id).with(details)).await?;
    tx.publish("application.guide_version_changed", |change| {
        change.application_id = Some(id);
        change.job_id = Some(seen.row.job_id);
    });
    Ok(())
}

async fn version_of_same_guide(tx: &mut Tx, seen: &Seen, id: GuideVersionId) -> Result<GuideVersion> {
    let version = guides::version(tx, id).await.map_err(|problem| match problem.status {
        404 => Problem::field(
            "/guide_version_id",
            "unknown",
            "is no published guide version of this organization",
        ),
        _ => problem,
    })?;
    if version.guide_id != seen.row.guide_id {
        return Err(Problem::field(
            "/guide_version_id",
            "other_guide",
            "is a version of another guide than the one that the application is judged against",
        ));
    }
    if version.id == seen.row.guide_version_id {
        return Err(Problem::conflict(format!(
            "The application is judged against version {} of the guide already.",
            version.number
        )));
    }
    Ok(version)
}

/// Where the application stands in another version: where the person says, or else in the stage of the same key.
async fn stage_in(
    tx: &mut Tx,
    seen: &Seen,
    version: &GuideVersion,
    chosen: Option<StageId>,
) -> Result<Option<StageRow>> {
    let stages = guides::stages_of(tx, version.id).await?;
    let number = version.number;
    let find = |same: &dyn Fn(&StageRow) -> bool| stages.iter().find(|stage| same(stage)).cloned();
    match (chosen, &seen.row.stage_key) {
        (Some(id), _) => find(&|stage| stage.id == id).map(Some).ok_or_else(|| {
            Problem::field("/stage_id", "unknown", format!("is no stage of version {number} of the guide"))
        }),
        (None, Some(key)) => find(&|stage| stage.key == *key).map(Some).ok_or_else(|| {
            let title = seen.row.stage_title.as_deref().unwrap_or(key);
            Problem::field(
                "/stage_id",
                "required",
                format!(
                    "is needed: the application is in the stage “{title}” ({key}), which version {number} of the \
                     guide does not have; say in which of its stages it then is"
                ),
            )
        }),
        (None, None) => Ok(stages.into_iter().next()),
    }
}
