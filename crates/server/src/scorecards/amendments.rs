//! Amending a submitted scorecard: a new version with a reason; the first stays.
use std::collections::BTreeMap;

use axum::extract::State;
use garde::Validate;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use touchstone_rules::{scorecard::Status, scorecard::changed_fields};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    QuestionNote, Rating,
    http::{Linkable, content_of_stage, form, hold, linkable, revised},
    store::{self, NewVersion},
    views::{ScorecardView, view},
};
use crate::{
    app::App,
    applications,
    audit::{self, Entry},
    http::{
        Access, Created, Path, Problem, Result,
        extract::{MergePatch, report_problem},
        guard,
    },
    ids::{ApplicationId, ScorecardId},
    scope::Scope,
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(guard(routes!(create), Access::member("scorecards:write")))
}

/// What is to be amended, and why.
#[derive(Debug, Deserialize, Validate)]
pub struct Amendment {
    /// Why.
    #[garde(custom(crate::http::checks::text), length(chars, max = 5000))]
    pub reason: String,
    /// The fields that change, as a merge patch of the scorecard: `ratings`, `overall_recommendation`, …
    #[garde(skip)]
    #[serde(flatten)]
    pub changes: Map<String, Value>,
}

/// The same as the document describes it: a reason, and what changes of a scorecard.
#[derive(ToSchema)]
#[schema(as = Amendment)]
#[allow(dead_code, reason = "describes the input to the document")]
struct AmendmentBody {
    /// Why. It goes on the record.
    #[schema(
        pattern = "text",
        example = "The playback shows the check that I had missed.",
        min_length = 1,
        max_length = 5000
    )]
    reason: String,
    /// The ratings that change, by attribute id.
    #[schema(nullable = false)]
    ratings: Option<BTreeMap<String, Rating>>,
    /// The notes that change, by question id.
    #[schema(nullable = false)]
    question_notes: Option<BTreeMap<String, QuestionNote>>,
    /// 1 strong no hire, 2 no hire, 3 hire, 4 strong hire.
    #[schema(example = 3, minimum = 1, maximum = 4)]
    overall_recommendation: Option<u8>,
    /// What others should know, in a few sentences.
    #[schema(nullable = false)]
    summary: Option<String>,
    /// Topics for the interviewers of other stages.
    #[schema(nullable = false)]
    probe_next: Option<Vec<String>>,
}

/// Amend my submitted scorecard
///
/// Adds a version with a reason and keeps every earlier one. The fields beside `reason` are a merge patch of the
/// scorecard. An amendment made after reading others' scorecards, or after the reveal, is marked so.
#[utoipa::path(post, path = "/scorecards/{id}/amendments", operation_id = "amend_scorecard", tag = "scorecards",
    params(("id" = ScorecardId, Path)), request_body = AmendmentBody,
    responses((status = 201, description = "The amended scorecard", body = ScorecardView),
        (status = 403, description = "`forbidden`: A scorecard is written by its reviewer alone."),
        (status = 409, description = "`conflict`: The scorecard is still a draft, or the amendment changes nothing."),
        (status = 422, description = "`incomplete`: The amendment would leave something missing.")))]
async fn create(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ScorecardId>,
    MergePatch(body): MergePatch,
) -> Result<Created<ScorecardView>> {
    let amendment: Amendment = crate::http::extract::parse_json(&serde_json::to_vec(&body)?)?;
    amendment.validate().map_err(|report| report_problem(&report))?;
    let mut tx = app.begin(&scope).await?;
    amend(&mut tx, id, &amendment).await?;
    let view = view(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Created::at(format!("/api/v1/scorecards/{id}"), view))
}

/// Amends the person's submitted scorecard.
pub async fn amend(tx: &mut Tx, id: ScorecardId, amendment: &Amendment) -> Result<()> {
    let row = hold(tx, id).await?;
    if row.status == Status::Draft {
        return Err(Problem::conflict("The scorecard is a draft: change it, then submit it."));
    }
    let before = row.content.0.clone();
    let stage = content_of_stage(tx, &row).await?;
    let changes = Value::Object(amendment.changes.clone());
    let linkable = linkable(tx, &row, &changes).await?;
    let after = revised(&before, &changes, form(&stage, &linkable))?;
    let changed = changed_fields(&before, &after);
    if changed.is_empty() {
        return Err(Problem::conflict("The amendment changes nothing."));
    }
    // An amended scorecard is as complete as a submitted one.
    let missing = after.missing(form(&stage, &Linkable::default()));
    if !missing.is_empty() {
        return Err(Problem::incomplete("The amendment would leave something missing.").with(missing));
    }
    let application = row.application_id;
    let number = next_number(tx, application, id).await?;
    let user = tx.user();
    let after_seeing_others = store::has_read(tx, application, user).await?;
    let after_reveal = store::debrief_times(tx, application).await?.iter().any(|one| one.reveal_at.is_some());
    let reason = amendment.reason.trim();
    let version =
        NewVersion { number, content: &after, reason: Some(reason), after_seeing_others, after_reveal };
    store::amend(tx, id, &version).await?;
    applications::touch(tx, application).await?;
    let details = json!({"stage": row.stage_title, "number": number, "changed": changed, "reason": reason,
        "after_seeing_others": after_seeing_others, "after_reveal": after_reveal, "content": after});
    audit::record(
        tx,
        Entry::new("scorecard.amended", "scorecard", id).application(application).with(details),
    )
    .await?;
    tx.publish("scorecard.amended", |change| {
        change.application_id = Some(application);
        change.scorecard_id = Some(id);
    });
    Ok(())
}

async fn next_number(tx: &mut Tx, application: ApplicationId, id: ScorecardId) -> Result<i64> {
    let versions = store::versions(tx, application).await?;
    Ok(versions
        .iter()
        .filter(|version| version.scorecard_id == id)
        .map(|version| version.number)
        .max()
        .unwrap_or(0)
        + 1)
}
