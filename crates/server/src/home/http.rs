//! What needs a person now, over HTTP.

use axum::{Json, extract::State};
use chrono::TimeDelta;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    app::App,
    applications::{self, ApplicationToDo, ApplicationView},
    assessments::{self, AssessmentToLookAt},
    debriefs::{self, DebriefSummary},
    http::{Access, ListParameters, Result, guard},
    interviews::{self, InterviewFilter, InterviewView},
    portal::{self, OpenRequest},
    scope::{Role, Scope},
    scorecards::{self, OwedScorecard},
    take_homes::{self, TakeHomeToLookAt},
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(guard(routes!(show), Access::member("home:read")))
}

/// A candidate to whom nothing has happened for this long is kept waiting.
const PATIENCE: TimeDelta = TimeDelta::days(5);
/// How far ahead kits are offered.
const AHEAD: TimeDelta = TimeDelta::days(7);

/// What needs me now.
#[derive(Debug, Serialize, ToSchema)]
struct Home {
    /// My interviews under way or to come, the next first.
    kits: Vec<InterviewView>,
    /// Scorecards that I owe: for interviews that are over, and those that I have begun without a meeting.
    scorecards_due: Vec<OwedScorecard>,
    /// Debriefs under way that concern me.
    debriefs: Vec<DebriefSummary>,
    /// Applications whose debrief is to be called, and those that were decided and are still active; for those who run a
    /// job.
    next_steps: Vec<ApplicationToDo>,
    /// What was handed in and nobody has opened, the oldest first; for those who run the job and interviewers of its stage.
    assessments: Vec<AssessmentToLookAt>,
    /// Take-homes that were handed in and nobody has opened, on the jobs that you run and in the stages that you review.
    take_homes: Vec<TakeHomeToLookAt>,
    /// What candidates ask for on their pages and nobody has answered, the oldest first; for those who run a job.
    requests: Vec<OpenRequest>,
    /// Candidates to whom nothing has happened for five days, or whose answer is overdue, the longest first; for those
    /// who run a job.
    waiting: Vec<ApplicationView>,
    /// How many things need you.
    counts: HomeCounts,
}

/// How many things need me.
#[derive(Debug, Serialize, ToSchema)]
struct HomeCounts {
    /// Interviews to come.
    kits: usize,
    /// Scorecards that you owe.
    scorecards_due: usize,
    /// Debriefs under way.
    debriefs: usize,
    /// Applications that wait for a debrief, or for what was decided in one.
    next_steps: usize,
    /// What was handed in and nobody has opened.
    assessments: usize,
    /// Take-homes that were handed in and nobody has opened.
    take_homes: usize,
    /// What candidates ask for.
    requests: usize,
    /// Candidates who wait.
    waiting: usize,
    /// All of them.
    total: usize,
}

/// Get what needs me now
///
/// Your interviews of the next seven days, the scorecards that you owe, the debriefs that concern you, what is to be
/// done next with the applications that you run, and candidates who have been kept waiting.
#[utoipa::path(get, path = "/home", operation_id = "get_home", tag = "home",
    responses((status = 200, description = "What needs you now", body = Home)))]
async fn show(State(app): State<App>, scope: Scope) -> Result<Json<Home>> {
    let mut tx = app.read(&scope).await?;
    let kits = kits(&mut tx).await?;
    let scorecards_due = scorecards::owed(&mut tx).await?;
    let debriefs: Vec<DebriefSummary> =
        debriefs::open_of(&mut tx).await?.into_iter().map(DebriefSummary::from).collect();
    let next_steps = next_steps(&mut tx).await?;
    let assessments = assessments::to_look_at(&mut tx).await?;
    let take_homes = take_homes::to_look_at(&mut tx).await?;
    let requests = portal::open_requests(&mut tx).await?;
    let waiting = waiting(&mut tx).await?;
    let counts = HomeCounts {
        kits: kits.len(),
        scorecards_due: scorecards_due.len(),
        debriefs: debriefs.len(),
        next_steps: next_steps.len(),
        assessments: assessments.len(),
        take_homes: take_homes.len(),
        requests: requests.len(),
        waiting: waiting.len(),
        total: kits.len()
            + scorecards_due.len()
            + debriefs.len()
            + next_steps.len()
            + assessments.len()
            + take_homes.len()
            + requests.len()
            + waiting.len(),
    };
    Ok(Json(Home {
        kits,
        scorecards_due,
        debriefs,
        next_steps,
        assessments,
        take_homes,
        requests,
        waiting,
        counts,
    }))
}

async fn kits(tx: &mut Tx) -> Result<Vec<InterviewView>> {
    let now = tx.now();
    let filter = InterviewFilter {
        mine: Some(true),
        status: Some(interviews::Status::Scheduled),
        starts_before: Some(now + AHEAD),
        ..InterviewFilter::default()
    };
    Ok(interviews::views(tx, &filter, &ListParameters::default())
        .await?
        .rows
        .into_iter()
        .filter(|one| !one.is_settled_for(tx.user()))
        .collect())
}

/// Whether the person may run a job at all.
fn may_run_jobs(tx: &Tx) -> bool {
    tx.scope().has_any(&[Role::Admin, Role::Recruiter, Role::HiringManager])
}

async fn next_steps(tx: &mut Tx) -> Result<Vec<ApplicationToDo>> {
    if may_run_jobs(tx) { applications::next_steps(tx).await } else { Ok(Vec::new()) }
}

async fn waiting(tx: &mut Tx) -> Result<Vec<ApplicationView>> {
    if !may_run_jobs(tx) {
        return Ok(Vec::new());
    }
    let before = tx.now() - PATIENCE;
    applications::waiting(tx, before).await
}
