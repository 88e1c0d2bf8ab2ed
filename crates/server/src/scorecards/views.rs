//! Reading scorecards: the one place where others' scorecards leave the server, and only as far as rule one allows.
use std::collections::BTreeMap;

use axum::{Json, extract::State};
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use touchstone_rules::{
    interview::PanelRole, scorecard::Status, scorecard::changed_fields, visibility::Reader,
};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Content, EvidenceKind, QuestionNote, Rating, Visibility,
    store::{self, ScorecardRow, VersionRow},
};
use crate::{
    app::App,
    applications::{Seen, see},
    assessments::{self, LinkedTest},
    audit::{self, Entry},
    http::{
        Access, Entity, ListParameters, Listing, PageOf, Path, Problem, Result, Versioned, guard,
        names::{PersonName, StageKind, StageTitle},
    },
    ids::{ApplicationId, GuideVersionId, InterviewId, ScorecardId, StageId, UserId},
    interviews::ScorecardState,
    jobs::ScorecardsVisible,
    scope::Scope,
    take_homes::{self, LinkedFinding},
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    let read = Access::member("scorecards:read");
    OpenApiRouter::new()
        .routes(guard(routes!(mine), read))
        .routes(guard(routes!(show), read))
        .routes(guard(routes!(of_application), read))
}

/// Which of my scorecards a list shows.
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(super) struct ScorecardFilter {
    /// Only with this status.
    #[garde(skip)]
    #[param(inline)]
    pub status: Option<Status>,
    /// Only of this application.
    #[garde(skip)]
    pub application_id: Option<ApplicationId>,
}

/// A scorecard, as far as the person who asks may read it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ScorecardView {
    /// Which.
    pub id: ScorecardId,
    /// Of which application.
    pub application_id: ApplicationId,
    /// For which stage.
    pub stage: StageOfScorecard,
    /// The meeting, if there was one.
    pub interview_id: Option<InterviewId>,
    /// Whose.
    pub reviewer: Reviewer,
    /// Where it stands.
    #[schema(example = "submitted")]
    pub status: Status,
    /// The reviewer had not read others' when they began.
    pub independent: bool,
    /// By attribute id.
    pub ratings: BTreeMap<String, Rating>,
    /// The tests that ratings link as evidence, in words.
    pub linked_tests: Vec<LinkedTest>,
    /// The findings of grade reports that ratings link, in words.
    pub linked_findings: Vec<LinkedFinding>,
    /// By question id.
    pub question_notes: BTreeMap<String, QuestionNote>,
    /// 1 strong no hire to 4 strong hire; somebody else's is null until the debrief reveals it.
    #[schema(minimum = 1, maximum = 4, example = 3)]
    pub overall_recommendation: Option<u8>,
    /// In a few sentences.
    pub summary: String,
    /// Topics for the interviewers of other stages.
    pub probe_next: Vec<String>,
    /// When it was submitted.
    pub submitted_at: Option<DateTime<Utc>>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
    /// What was amended after it was submitted.
    pub amendments: Vec<AmendmentView>,
    /// What was submitted first, if it was amended.
    pub original: Option<Content>,
    /// The version for `If-Match`.
    pub version: i64,
}

/// The stage of a scorecard, in the guide version that the scorecard is judged against.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StageOfScorecard {
    /// Which.
    pub id: StageId,
    /// The same in every version of the guide.
    #[schema(example = "technical-interview")]
    pub key: String,
    /// What people call it.
    #[schema(example = "Technical interview")]
    pub title: String,
    /// What kind of stage it is.
    #[schema(value_type = StageKind, example = "technical")]
    pub kind: String,
    /// The guide version whose anchors it was rated by. It stays this one when the application is moved to another.
    pub guide_version_id: GuideVersionId,
    /// The number of that version.
    pub guide_number: i64,
}

/// Who wrote a scorecard.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Reviewer {
    /// Who.
    pub id: UserId,
    /// Their name.
    pub name: String,
    /// What they did in the interview, or `reviewer`.
    #[schema(example = "lead")]
    pub role: PanelRole,
}

/// An amendment: what was changed, why, and with what knowledge.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AmendmentView {
    /// Its number; the submitted version is 1.
    pub number: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: String,
    /// The reviewer had read others' scorecards before.
    pub after_seeing_others: bool,
    /// The recommendations had been revealed.
    pub after_reveal: bool,
    /// The fields that differ from the version before.
    #[schema(example = json!(["overall_recommendation"]))]
    pub changed: Vec<String>,
    /// The recommendation before; null where you may not read it.
    #[schema(minimum = 1, maximum = 4)]
    pub recommendation_before: Option<u8>,
    /// The recommendation after; null where you may not read it.
    #[schema(minimum = 1, maximum = 4)]
    pub recommendation_after: Option<u8>,
}

impl Versioned for ScorecardView {
    fn version(&self) -> i64 {
        self.version
    }
}

impl ScorecardView {
    /// Puts the tests and findings that ratings link into words. Where none does, nothing is asked.
    async fn read_linked(&mut self, tx: &mut Tx) -> Result<()> {
        let of = |kind: EvidenceKind| {
            let linked = self.ratings.values().flat_map(|rating| &rating.evidence);
            let linked = linked.filter(|evidence| evidence.kind == kind);
            linked.map(|evidence| evidence.reference.clone()).collect()
        };
        let (tests, findings) = (of(EvidenceKind::TestResult), of(EvidenceKind::Finding));
        self.linked_tests = assessments::linked(tx, self.application_id, &tests).await?;
        self.linked_findings = take_homes::linked(tx, self.application_id, &findings).await?;
        Ok(())
    }

    /// Shows a scorecard; without `recommendation`, every recommendation in it is left out.
    fn of(row: ScorecardRow, versions: &[VersionRow], recommendation: bool) -> Self {
        let shown = |value: Option<u8>| value.filter(|_| recommendation);
        let own: Vec<&VersionRow> =
            versions.iter().filter(|version| version.scorecard_id == row.id).collect();
        let amendments = own.windows(2).map(|pair| {
            let (before, after) = (&pair[0].content.0, &pair[1].content.0);
            let hidden = |field: &String| recommendation || field != "overall_recommendation";
            AmendmentView {
                number: pair[1].number,
                at: pair[1].created_at,
                reason: pair[1].reason.clone().unwrap_or_default(),
                after_seeing_others: pair[1].after_seeing_others,
                after_reveal: pair[1].after_reveal,
                changed: changed_fields(before, after).into_iter().filter(hidden).collect(),
                recommendation_before: shown(before.overall_recommendation),
                recommendation_after: shown(after.overall_recommendation),
            }
        });
        let amendments: Vec<AmendmentView> = amendments.collect();
        let original = own.first().filter(|_| own.len() > 1).map(|first| {
            let content = first.content.0.clone();
            Content { overall_recommendation: shown(content.overall_recommendation), ..content }
        });
        // Taken apart, so that the compiler asks for a field that is added and would not be shown.
        let Content { ratings, question_notes, overall_recommendation, summary, probe_next } = row.content.0;
        Self {
            id: row.id,
            application_id: row.application_id,
            stage: StageOfScorecard {
                id: row.stage_id,
                key: row.stage_key,
                title: row.stage_title,
                kind: row.stage_kind,
                guide_version_id: row.guide_version_id,
                guide_number: row.guide_number,
            },
            interview_id: row.interview_id,
            reviewer: Reviewer { id: row.reviewer_id, name: row.reviewer_name, role: row.role },
            status: row.status,
            independent: row.independent,
            ratings,
            linked_tests: Vec::new(),
            linked_findings: Vec::new(),
            question_notes,
            overall_recommendation: shown(overall_recommendation),
            summary,
            probe_next,
            submitted_at: row.submitted_at,
            updated_at: row.updated_at,
            amendments,
            original,
            version: row.version,
        }
    }
}

/// The scorecards of an application, and whose are due.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Scorecards {
    /// Mine, and those of others that I may read.
    data: Vec<ScorecardView>,
    /// Null: the list is always whole.
    next_cursor: Option<String>,
    /// Whose are due and whether they are in; never what they say.
    status: Vec<ScorecardDue>,
    /// What you may read, and why.
    visibility: VisibilityView,
}

/// A scorecard that is due.
#[derive(Debug, Serialize, ToSchema)]
struct ScorecardDue {
    /// Who owes it.
    user: PersonName,
    /// What they do in the interview, or `reviewer`.
    role: PanelRole,
    /// For which stage.
    stage: StageTitle,
    /// Whether it has been begun or submitted.
    scorecard_status: ScorecardState,
    /// When it was submitted; null before.
    submitted_at: Option<DateTime<Utc>>,
}

/// What I may read, and why.
#[derive(Debug, Serialize, ToSchema)]
struct VisibilityView {
    /// Ratings and notes of at least those who have submitted by now.
    ratings: bool,
    /// Recommendations too.
    recommendations: bool,
    /// In words.
    #[schema(example = "Submit your own scorecard first.")]
    why: &'static str,
}

/// Decides what the person may read of an application's scorecards.
pub async fn visible(tx: &mut Tx, seen: &Seen) -> Result<Visibility> {
    let id = seen.row.id;
    let reader = Reader { may_read: seen.may.read_scorecards(), only_observes: seen.may.only_observe() };
    let opens =
        seen.row.scorecards_visible == ScorecardsVisible::AllSubmitted && super::all_in(tx, id).await?;
    let debts = store::debts(tx, id).await?;
    let debriefs = store::debrief_times(tx, id).await?;
    Ok(Visibility::of(reader, &debts, debriefs, opens))
}

/// Every scorecard of an application that the person may read, in the order of the stages.
pub async fn see_all(tx: &mut Tx, seen: &Seen) -> Result<(Vec<ScorecardView>, Visibility)> {
    let visibility = visible(tx, seen).await?;
    let versions = store::versions(tx, seen.row.id).await?;
    let user = tx.user();
    let rows = store::of_application(tx, seen.row.id).await?;
    let views = rows.into_iter().filter_map(|row| readable(row, &versions, &visibility, user));
    let mut views: Vec<ScorecardView> = views.collect();
    for view in &mut views {
        view.read_linked(tx).await?;
    }
    Ok((views, visibility))
}

/// A scorecard as the person may read it: their own whole, somebody else's as far as their time has come.
fn readable(
    row: ScorecardRow,
    versions: &[VersionRow],
    visibility: &Visibility,
    user: UserId,
) -> Option<ScorecardView> {
    if row.reviewer_id == user {
        return Some(ScorecardView::of(row, versions, true));
    }
    let submitted_at = row.submitted_at?;
    visibility.ratings(submitted_at).then(|| {
        let recommendation = visibility.recommendation(submitted_at);
        ScorecardView::of(row, versions, recommendation)
    })
}

/// Puts on the record that somebody has read others' scorecards, which ends their independence.
pub async fn note_reading(app: &App, scope: &Scope, views: &[ScorecardView]) -> Result<()> {
    let Some(other) = views.iter().find(|view| view.reviewer.id != scope.user_id) else { return Ok(()) };
    note_reading_of(app, scope, other.application_id).await
}

/// The same for whoever is given everything at once.
pub async fn note_reading_of(app: &App, scope: &Scope, application: ApplicationId) -> Result<()> {
    let mut reader = app.read(scope).await?;
    if store::has_read(&mut reader, application, scope.user_id).await? {
        return Ok(());
    }
    drop(reader);
    let mut tx = app.begin(scope).await?;
    note_reading_in(&mut tx, application).await?;
    tx.commit().await
}

/// The same in a unit of work that writes.
pub async fn note_reading_in(tx: &mut Tx, application: ApplicationId) -> Result<()> {
    if store::note_reading(tx, application).await? {
        let entry = Entry::new("scorecards.read", "application", application).application(application);
        audit::record(tx, entry).await?;
    }
    Ok(())
}

/// List my scorecards
///
/// Those that you wrote or are writing, the last changed first; sort by `updated_at`. Those of others are under
/// their application.
#[utoipa::path(get, path = "/scorecards", operation_id = "list_my_scorecards", tag = "scorecards",
    params(ListParameters, ScorecardFilter),
    extensions(("x-sort" = json!(["-updated_at"]))),
    responses((status = 200, description = "A page of scorecards", body = PageOf<ScorecardView>)))]
async fn mine(
    State(app): State<App>,
    scope: Scope,
    listing: Listing<ScorecardFilter>,
) -> Result<PageOf<ScorecardView>> {
    let mut tx = app.read(&scope).await?;
    let page = store::mine(&mut tx, &listing.filter, &listing.page).await?;
    let mut versions = Vec::new();
    for row in page.rows.iter().filter(|row| row.status == Status::Amended) {
        versions.extend(store::versions(&mut tx, row.application_id).await?);
    }
    let mut page = PageOf::of(page, listing.address, |row| ScorecardView::of(row, &versions, true));
    for view in &mut page.data {
        view.read_linked(&mut tx).await?;
    }
    Ok(page)
}

/// Get a scorecard
///
/// Your own at any time. Somebody else's once you owe none on the application, and its recommendation once the
/// debrief has revealed it. Somebody else's draft does not exist for you. Reading somebody else's is put on the
/// record: whoever has done so is no longer independent.
#[utoipa::path(get, path = "/scorecards/{id}", operation_id = "get_scorecard", tag = "scorecards",
    params(("id" = ScorecardId, Path)),
    responses((status = 200, description = "The scorecard, as far as you may read it", body = ScorecardView),
        (status = 403, description = "`forbidden`: It is submitted, and your time to read it has not come: submit your own first, or wait for the debrief.")))]
async fn show(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ScorecardId>,
) -> Result<Entity<ScorecardView>> {
    let mut tx = app.read(&scope).await?;
    let view = view(&mut tx, id).await?;
    drop(tx);
    note_reading(&app, &scope, std::slice::from_ref(&view)).await?;
    Ok(Entity(view))
}

/// Reads a scorecard as the API shows it to this person.
pub(super) async fn view(tx: &mut Tx, id: ScorecardId) -> Result<ScorecardView> {
    const NONE: &str = "No scorecard that you may read has this id.";
    let row = store::scorecard(tx, id).await?.ok_or_else(|| Problem::not_found(NONE))?;
    let seen = see(tx, row.application_id).await.map_err(|problem| problem.absent_as(NONE))?;
    let visibility = visible(tx, &seen).await?;
    let versions = store::versions(tx, row.application_id).await?;
    let submitted = row.submitted_at.is_some();
    let user = tx.user();
    match readable(row, &versions, &visibility, user) {
        Some(mut view) => {
            view.read_linked(tx).await?;
            Ok(view)
        }
        // Who has submitted is known to whoever sees the application; what they wrote is not.
        None if submitted => Err(Problem::forbidden(visibility.why())),
        None => Err(Problem::not_found(NONE)),
    }
}

/// List the scorecards of an application
///
/// Yours, those of others that you may read by now, whose are due, and in words why you may not read more. Always
/// whole.
#[utoipa::path(get, path = "/applications/{id}/scorecards", operation_id = "list_application_scorecards", tag = "scorecards",
    params(("id" = ApplicationId, Path)),
    responses((status = 200, description = "The scorecards, and whose are due", body = Scorecards)))]
async fn of_application(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ApplicationId>,
) -> Result<Json<Scorecards>> {
    let mut tx = app.read(&scope).await?;
    let seen = see(&mut tx, id).await?;
    let (data, visibility) = see_all(&mut tx, &seen).await?;
    let states = store::states(&mut tx, id).await?;
    let now = tx.now();
    drop(tx);
    note_reading(&app, &scope, &data).await?;
    let status = states.into_iter().map(|row| ScorecardDue {
        scorecard_status: ScorecardState::of(row.status),
        user: PersonName { id: row.user_id, name: row.name },
        role: row.role,
        stage: StageTitle { id: row.stage_id, key: row.stage_key, title: row.stage_title },
        submitted_at: row.submitted_at,
    });
    let others = || data.iter().filter(|view| view.reviewer.id != scope.user_id);
    let shown = VisibilityView {
        ratings: visibility.ratings(now) || others().next().is_some(),
        recommendations: visibility.recommendation(now)
            || others().any(|view| view.overall_recommendation.is_some()),
        why: visibility.why(),
    };
    Ok(Json(Scorecards { data, next_cursor: None, status: status.collect(), visibility: shown }))
}
