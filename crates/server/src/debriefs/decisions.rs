//! The decision: a consensus, or the hiring manager decides and says why.

use super::Outcome;
use axum::extract::State;
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Phase,
    http::{load, record},
    store::{self, Decided},
    views::{DebriefView, may_lead, view},
};
use crate::{
    app::App,
    applications,
    audit::{self, Entry},
    http::{Access, Body, Created, Path, Problem, Result, guard},
    identity,
    ids::{DebriefId, UserId},
    scope::Scope,
    scorecards,
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(guard(routes!(create), Access::member("debriefs:write")))
}

/// Something that is to be done, and by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NextStep {
    /// What.
    #[garde(custom(crate::http::checks::text), length(chars, max = 1000))]
    #[schema(pattern = "text", example = "Call the two referees", min_length = 1, max_length = 1000)]
    pub text: String,
    /// By whom.
    #[garde(skip)]
    #[serde(default)]
    pub owner_id: Option<UserId>,
}

/// A decision that is to be put on the record.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDecision {
    /// What.
    #[garde(skip)]
    pub outcome: Outcome,
    /// Why, in words that the evidence bears out.
    #[garde(custom(crate::http::checks::text), length(chars, max = 10_000))]
    #[schema(
        pattern = "text",
        example = "Four of four saw sound design under failure; the gap in schema changes can be taught.",
        min_length = 1,
        max_length = 10_000
    )]
    pub reason: String,
    /// Whether the panel agrees. If not, the hiring manager decides. It agrees to hire or not to hire only where every
    /// recommendation, as it stands after the discussion, points that way.
    #[garde(skip)]
    pub consensus: bool,
    /// Other roles to consider the candidate for.
    #[garde(length(max = 20), inner(custom(crate::http::checks::text), length(chars, max = 500)))]
    #[serde(default)]
    #[schema(pattern = "text", min_length = 1, max_length = 500, max_items = 20)]
    pub other_roles: Vec<String>,
    /// Questions for the reference calls.
    #[garde(length(max = 50), inner(custom(crate::http::checks::text), length(chars, max = 1000)))]
    #[serde(default)]
    #[schema(pattern = "text", min_length = 1, max_length = 1000, max_items = 50)]
    pub open_questions: Vec<String>,
    /// Who does what next.
    #[garde(dive, length(max = 50))]
    #[serde(default)]
    #[schema(max_items = 50)]
    pub next_steps: Vec<NextStep>,
}

/// Decide
///
/// In the phase `decision`. The hiring manager, or whom the job names, decides; a facilitator may record a
/// consensus when every recommendation points the same way. The decision closes the debrief and never changes. It
/// does not end the application.
#[utoipa::path(post, path = "/debriefs/{id}/decision", operation_id = "decide_debrief", tag = "debriefs",
    params(("id" = DebriefId, Path)), request_body = NewDecision,
    responses((status = 201, description = "The debrief with its decision", body = DebriefView),
        (status = 403, description = "`forbidden`: The decision is not yours, and there is no consensus to record."),
        (status = 409, description = "`conflict`: The debrief is not in the phase `decision`."),
        (status = 422, description = "`invalid`: Among others: a consensus is claimed, and recommendations point elsewhere.")))]
async fn create(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<DebriefId>,
    Body(input): Body<NewDecision>,
) -> Result<Created<DebriefView>> {
    let mut tx = app.begin(&scope).await?;
    decide(&mut tx, id, &input).await?;
    let (seen, row) = load(&mut tx, id).await?;
    let view = view(&mut tx, &seen, row).await?;
    tx.commit().await?;
    Ok(Created::at(format!("/api/v1/debriefs/{id}"), view))
}

/// Makes the decision of a debrief.
pub async fn decide(tx: &mut Tx, id: DebriefId, input: &NewDecision) -> Result<()> {
    let (seen, row) = load(tx, id).await?;
    let phase = row.phase;
    if phase != Phase::Decision {
        return Err(Problem::conflict(format!(
            "The debrief is in the phase {}; a decision is made in the phase decision.",
            phase.as_str()
        )));
    }
    let agreed =
        scorecards::recommendations_agree(tx, row.application_id, input.outcome == Outcome::Hire).await?;
    if !seen.may.decide() {
        if !may_lead(&seen, &row, tx) {
            return Err(Problem::forbidden("The hiring manager, or whom the job names, decides."));
        }
        if !input.consensus || input.outcome == Outcome::Hold || !agreed {
            return Err(Problem::forbidden(
                "Without a consensus in the recommendations, the hiring manager, or whom the job names, decides.",
            ));
        }
    }
    // The record must not say that a panel agreed whose recommendations say otherwise.
    if input.consensus && input.outcome != Outcome::Hold && !agreed {
        return Err(Problem::field(
            "/consensus",
            "no_consensus",
            "does not hold: not every recommendation points that way. Whoever changed their mind changes theirs in the discussion, or you decide without a consensus.",
        ));
    }
    for (index, step) in input.next_steps.iter().enumerate() {
        if let Some(owner) = step.owner_id {
            identity::require_member(tx, owner, &format!("/next_steps/{index}/owner_id")).await?;
        }
    }
    if !store::set_phase(tx, &row, Phase::Closed).await? {
        return Err(Problem::conflict("Somebody decided at the same moment."));
    }
    let decided = Decided {
        outcome: input.outcome.as_str(),
        reason: input.reason.trim(),
        consensus: input.consensus,
        other_roles: &input.other_roles,
        open_questions: &input.open_questions,
        next_steps: &input.next_steps,
    };
    store::insert_decision(tx, &row, &decided).await?;
    applications::touch(tx, row.application_id).await?;
    let details = json!({"outcome": input.outcome, "reason": decided.reason, "consensus": input.consensus,
        "other_roles": input.other_roles, "open_questions": input.open_questions, "next_steps": input.next_steps});
    record(tx, "debrief.decided", id, row.application_id, details).await?;
    // The organization's chain holds the end of the application's, so that cutting events off would show.
    let head = audit::head_of(tx, row.application_id).await?;
    let anchor = Entry::new("application.anchored", "application", row.application_id);
    audit::record(tx, anchor.with(json!({"head": head}))).await
}
