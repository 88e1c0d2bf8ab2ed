//! A unit of work: one transaction for one person in one organization, what it puts on the record, and what it
//! tells the pages that are open.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    app::App,
    http::{Result, idempotency},
    ids::{
        ApplicationId, AssessmentId, CodeRunId, CodingExerciseId, DebriefId, GradeReportId, GuideId,
        InterviewId, JobId, OrganizationId, ScorecardId, ScreeningId, TakeHomeExerciseId, TakeHomeId, UserId,
    },
    scope::Scope,
};

/// A transaction bound to a [`Scope`]. Stores take it, so that an unscoped query does not compile.
#[derive(Debug)]
pub struct Tx {
    inner: touchstone_db::Tx,
    scope: Scope,
    now: DateTime<Utc>,
    app: App,
    changes: Vec<Change>,
}

/// What changed, by id. It never says what it changed to: the page asks, and is answered by its own rights.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
pub struct Change {
    /// What happened.
    #[serde(rename = "type")]
    #[schema(example = "debrief.advanced")]
    pub kind: String,
    /// The application it concerns.
    pub application_id: Option<ApplicationId>,
    /// The job it concerns.
    pub job_id: Option<JobId>,
    /// The debrief it concerns.
    pub debrief_id: Option<DebriefId>,
    /// The interview it concerns.
    pub interview_id: Option<InterviewId>,
    /// The scorecard it concerns.
    pub scorecard_id: Option<ScorecardId>,
    /// The guide it concerns.
    pub guide_id: Option<GuideId>,
    /// The screening it concerns.
    pub screening_id: Option<ScreeningId>,
    /// The coding exercise it concerns.
    pub coding_exercise_id: Option<CodingExerciseId>,
    /// The assessment it concerns.
    pub assessment_id: Option<AssessmentId>,
    /// The program's run that it concerns.
    #[schema(value_type = Option<uuid::Uuid>)]
    pub code_run_id: Option<CodeRunId>,
    /// The take-home exercise it concerns.
    pub take_home_exercise_id: Option<TakeHomeExerciseId>,
    /// The take-home it concerns.
    pub take_home_id: Option<TakeHomeId>,
    /// The grading, or the dry run, it concerns.
    pub grade_report_id: Option<GradeReportId>,
    /// When.
    pub at: DateTime<Utc>,
}

/// A change on its way to the nodes.
#[derive(Debug, Serialize, Deserialize)]
pub struct Message {
    /// Whose it is.
    pub organization_id: OrganizationId,
    /// What it says.
    pub change: Change,
}

impl Tx {
    /// Begins a unit of work that may write.
    pub async fn begin(app: &App, scope: &Scope) -> Result<Self> {
        let inner = app.db.begin().await?;
        Ok(Self::new(app, scope, inner))
    }

    /// Begins one that only reads.
    pub async fn read(app: &App, scope: &Scope) -> Result<Self> {
        let inner = app.db.read().await?;
        Ok(Self::new(app, scope, inner))
    }

    fn new(app: &App, scope: &Scope, inner: touchstone_db::Tx) -> Self {
        Self { inner, scope: scope.clone(), now: app.now(), app: app.clone(), changes: Vec::new() }
    }

    /// For whom this works.
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// The organization that every statement is bound to.
    pub fn organization(&self) -> OrganizationId {
        self.scope.organization_id
    }

    /// The person.
    pub fn user(&self) -> UserId {
        self.scope.user_id
    }

    /// When this unit of work began; one time for all it writes.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// What the whole server shares.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// The transaction itself, for `on_tx!`.
    pub fn db(&mut self) -> &mut touchstone_db::Tx {
        &mut self.inner
    }

    /// Tells open pages, after the commit, that something changed.
    pub fn publish(&mut self, kind: &str, fill: impl FnOnce(&mut Change)) {
        let mut change = Change { kind: kind.to_owned(), at: self.now, ..Change::default() };
        fill(&mut change);
        self.changes.push(change);
    }

    /// Makes everything permanent, then tells the pages.
    pub async fn commit(mut self) -> Result<()> {
        if let Some(claim) = self.scope.claim.clone() {
            idempotency::spend(&mut self, &claim).await?;
        }
        self.inner.commit().await?;
        for change in self.changes {
            let message = Message { organization_id: self.scope.organization_id, change };
            self.app.wake.send(serde_json::to_string(&message)?).await;
        }
        Ok(())
    }
}
