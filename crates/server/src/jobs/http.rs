//! Jobs over HTTP.
use std::collections::{BTreeMap, HashMap, hash_map};

use axum::extract::State;
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use touchstone_rules::job::Status;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    MANAGERS, ScorecardsVisible, Standing, standing,
    store::{self, JobFields, JobRow, Member},
};
use crate::{
    app::App,
    audit::{self, Entry},
    guides,
    http::{
        Access, Body, Created, Entity, IfMatch, ListParameters, Listing, PageOf, Path, Problem, Result,
        Versioned, guard,
    },
    http::{
        extract::{given, kept},
        names::StageKind,
    },
    identity,
    ids::{GuideId, GuideVersionId, JobId, StageId, UserId},
    scope::{Role, Scope},
    tx::Tx,
};

/// Within how many days a candidate is told what comes next, unless the job says otherwise.
const ANSWER_WITHIN_DAYS: i64 = 10;
/// Who opens jobs.
const OPENERS: &[Role] = &[Role::Admin, Role::Recruiter, Role::HiringManager];

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(guard(routes!(list), Access::member("jobs:read")))
        .routes(guard(routes!(show), Access::member("jobs:read")))
        .routes(guard(routes!(stages), Access::member("jobs:read")))
        .routes(guard(routes!(open), Access::organization(OPENERS, "jobs:write")))
        .routes(guard(routes!(change), Access::job(MANAGERS, "jobs:write")))
}

/// Which jobs a list shows.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct JobFilter {
    /// Only with this status.
    #[garde(skip)]
    #[serde(default)]
    pub status: Option<Status>,
    /// Part of the title.
    #[garde(length(chars, max = 200))]
    #[serde(default)]
    pub q: Option<String>,
}

/// What a job pays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SalaryRange {
    /// The least, in the currency's minor unit (cents).
    #[garde(range(min = 0, max = 1_000_000_000_000))]
    #[schema(example = 6_500_000, minimum = 0, maximum = 1_000_000_000_000_u64)]
    min: i64,
    /// The most, in the currency's minor unit.
    #[garde(range(min = 0, max = 1_000_000_000_000))]
    #[schema(example = 8_500_000, minimum = 0, maximum = 1_000_000_000_000_u64)]
    max: i64,
    /// ISO 4217.
    #[garde(custom(crate::http::checks::currency))]
    #[schema(example = "EUR", min_length = 3, max_length = 3, pattern = "^[A-Z]{3}$")]
    currency: String,
    /// For how long that is paid.
    #[garde(skip)]
    #[serde(default)]
    period: Period,
}

impl SalaryRange {
    /// A yearly salary.
    pub fn yearly(min: i64, max: i64, currency: &str) -> Self {
        Self { min, max, currency: currency.to_owned(), period: Period::Year }
    }
}

/// For how long a salary is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = SalaryPeriod)]
enum Period {
    /// A year.
    #[default]
    Year,
    /// A month.
    Month,
    /// A day.
    Day,
    /// An hour.
    Hour,
}

/// Somebody on a hiring team.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TeamMember {
    /// Who.
    #[garde(skip)]
    pub user_id: UserId,
    /// As what. It wins over the role in the organization.
    #[garde(skip)]
    pub role: Role,
}

/// A job that is to be opened.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewJob {
    /// What is hired for.
    #[garde(custom(crate::http::checks::line), length(chars, max = 200))]
    #[schema(pattern = "line", example = "Backend Developer", min_length = 1, max_length = 200)]
    pub title: String,
    /// The published guide version that candidates are judged against.
    #[garde(skip)]
    pub guide_version_id: GuideVersionId,
    /// The values of the guide's variables. One that is missing is a warning, not an error.
    #[garde(length(max = 200))]
    #[serde(default)]
    #[schema(example = json!({"company": "Example Systems"}))]
    pub variables: BTreeMap<String, String>,
    /// The number in the company's HR system.
    #[garde(inner(custom(crate::http::checks::line), length(chars, max = 100)))]
    #[serde(default)]
    #[schema(pattern = "line", example = "REQ-204", max_length = 100)]
    pub requisition_id: Option<String>,
    /// What the job pays.
    #[garde(dive)]
    #[serde(default)]
    pub salary_range: Option<SalaryRange>,
    /// Where it is.
    #[garde(inner(custom(crate::http::checks::line), length(chars, max = 200)))]
    #[serde(default)]
    #[schema(pattern = "line", example = "Leeds or remote", max_length = 200)]
    pub location: Option<String>,
    /// How many people are wanted.
    #[garde(inner(range(min = 1, max = 10_000)))]
    #[serde(default)]
    #[schema(example = 1, minimum = 1, maximum = 10_000)]
    pub openings: Option<i64>,
    /// Who takes part, each once.
    #[garde(dive, length(max = 200))]
    #[serde(default)]
    #[schema(max_items = 200)]
    pub hiring_team: Vec<TeamMember>,
    /// Who decides, if not the hiring manager.
    #[garde(skip)]
    #[serde(default)]
    pub decider_id: Option<UserId>,
    /// When those who owe no scorecard may read the others'.
    #[garde(skip)]
    #[serde(default)]
    pub scorecards_visible: ScorecardsVisible,
    /// Within how many days a candidate is told what comes next, counted from applying and from every move.
    #[garde(inner(range(min = 1, max = 90)))]
    #[serde(default)]
    #[schema(example = 10, minimum = 1, maximum = 90)]
    pub answer_within_days: Option<i64>,
}

/// What is to change of a job. What is left out stays as it is; null takes a value away.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct ChangeJob {
    /// What is hired for.
    #[garde(inner(custom(crate::http::checks::line), length(chars, max = 200)))]
    #[schema(nullable = false, pattern = "line", min_length = 1, max_length = 200)]
    #[serde(deserialize_with = "kept")]
    title: Option<String>,
    /// Whether people are still wanted.
    #[garde(skip)]
    #[schema(nullable = false)]
    #[serde(deserialize_with = "kept")]
    status: Option<Status>,
    /// Applies to new applications; those under way keep theirs.
    #[garde(skip)]
    #[schema(nullable = false)]
    #[serde(deserialize_with = "kept")]
    guide_version_id: Option<GuideVersionId>,
    /// All values of the guide's variables, in place of those there are.
    #[garde(inner(length(max = 200)))]
    #[schema(nullable = false)]
    #[serde(deserialize_with = "kept")]
    variables: Option<BTreeMap<String, String>>,
    /// The number in the company's HR system.
    #[garde(inner(inner(custom(crate::http::checks::line), length(chars, max = 100))))]
    #[serde(deserialize_with = "given")]
    #[schema(pattern = "line", value_type = Option<String>, max_length = 100)]
    requisition_id: Option<Option<String>>,
    /// What the job pays.
    #[garde(dive)]
    #[serde(deserialize_with = "given")]
    #[schema(value_type = Option<SalaryRange>)]
    salary_range: Option<Option<SalaryRange>>,
    /// Where it is.
    #[garde(inner(inner(custom(crate::http::checks::line), length(chars, max = 200))))]
    #[serde(deserialize_with = "given")]
    #[schema(pattern = "line", value_type = Option<String>, max_length = 200)]
    location: Option<Option<String>>,
    /// How many people are wanted.
    #[garde(inner(range(min = 1, max = 10_000)))]
    #[schema(nullable = false, minimum = 1, maximum = 10_000)]
    #[serde(deserialize_with = "kept")]
    openings: Option<i64>,
    /// Everybody who takes part, in place of those who do; each once.
    #[garde(dive, custom(crate::http::checks::at_most::<200, TeamMember>))]
    #[schema(nullable = false, max_items = 200)]
    #[serde(deserialize_with = "kept")]
    hiring_team: Option<Vec<TeamMember>>,
    /// Who decides. Null: the hiring manager.
    #[garde(skip)]
    #[serde(deserialize_with = "given")]
    #[schema(value_type = Option<UserId>)]
    decider_id: Option<Option<UserId>>,
    /// When those who owe no scorecard may read what others wrote.
    #[garde(skip)]
    #[schema(nullable = false)]
    #[serde(deserialize_with = "kept")]
    scorecards_visible: Option<ScorecardsVisible>,
    /// Applies from the next move on; dates that were promised stay.
    #[garde(inner(range(min = 1, max = 90)))]
    #[schema(nullable = false, minimum = 1, maximum = 90)]
    #[serde(deserialize_with = "kept")]
    answer_within_days: Option<i64>,
}

/// A job.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct JobView {
    /// Its id.
    id: JobId,
    /// What is hired for.
    #[schema(example = "Backend Developer")]
    title: String,
    /// The number in the company's HR system.
    requisition_id: Option<String>,
    /// Whether people are still wanted.
    #[schema(example = "open")]
    status: Status,
    /// The guide version that new applications are judged against.
    guide_version_id: GuideVersionId,
    /// That version by title and number.
    guide: PinnedGuide,
    /// The values of the guide's variables.
    variables: BTreeMap<String, String>,
    /// Variables of the guide that have no value; where they stand in a text, the blank shows.
    unfilled_variables: Vec<String>,
    /// How many people are wanted.
    openings: i64,
    /// Where it is.
    location: Option<String>,
    /// Null for those who may not see what the job pays.
    salary_range: Option<SalaryRange>,
    /// Empty for analysts, who see no names.
    hiring_team: Vec<MemberView>,
    /// Who decides; null where the hiring manager does.
    decider_id: Option<UserId>,
    /// When those who owe no scorecard may read what others wrote.
    scorecards_visible: ScorecardsVisible,
    /// Within how many days a candidate is told what comes next.
    #[schema(example = 10)]
    answer_within_days: i64,
    /// How many applications stand where.
    counts: Counts,
    /// When it was made.
    created_at: DateTime<Utc>,
    /// When it last changed.
    updated_at: DateTime<Utc>,
    /// Counts the changes; the `ETag` begins with it, and `If-Match` may be just it.
    version: i64,
}

/// The guide that a job pins.
#[derive(Debug, Serialize, ToSchema)]
struct PinnedGuide {
    /// The guide's id.
    id: GuideId,
    /// The version's title.
    title: String,
    /// The number of the version.
    number: i64,
}

/// Somebody on a hiring team.
#[derive(Debug, Serialize, ToSchema)]
struct MemberView {
    /// Who.
    user_id: UserId,
    /// Their name.
    name: String,
    /// As what. It wins over the role in the organization.
    role: Role,
}

/// How many applications stand where.
#[derive(Debug, Serialize, ToSchema)]
struct Counts {
    /// Under way.
    active: i64,
    /// Ended in a hire.
    hired: i64,
    /// Rejected.
    rejected: i64,
    /// Ended by the candidate.
    withdrawn: i64,
}

/// A stage of a job, with how many applications are in it.
#[derive(Debug, Serialize, ToSchema)]
struct StageView {
    /// Its id.
    id: StageId,
    /// The same across versions of the guide.
    #[schema(example = "technical-interview")]
    key: String,
    /// What kind of stage it is.
    #[schema(value_type = StageKind, example = "technical")]
    kind: String,
    /// What people call it.
    #[schema(example = "Technical interview")]
    title: String,
    /// How long it takes, in minutes; null where the guide does not say.
    minutes: Option<i64>,
    /// Its place, from 0.
    position: i64,
    /// How many questions it asks.
    questions: i64,
    /// How many attributes are rated in it.
    attributes: i64,
    /// Active applications in this stage, whichever version of the guide they are judged against.
    active_applications: i64,
}

impl Versioned for JobView {
    fn version(&self) -> i64 {
        self.version
    }
}

impl JobView {
    fn of(row: JobRow, team: Vec<Member>, standing: &Standing, unfilled: Vec<String>) -> Self {
        Self {
            id: row.id,
            title: row.title,
            requisition_id: row.requisition_id,
            status: row.status,
            guide_version_id: row.guide_version_id,
            guide: PinnedGuide { id: row.guide_id, title: row.guide_title, number: row.guide_number },
            variables: row.variables.0,
            unfilled_variables: unfilled,
            openings: row.openings,
            location: row.location,
            salary_range: row.salary_range.map(|json| json.0).filter(|_| standing.is_any(MANAGERS)),
            hiring_team: team
                .into_iter()
                .filter(|_| standing.sees_names())
                .map(|member| MemberView { user_id: member.user_id, name: member.name, role: member.role })
                .collect(),
            decider_id: row.decider_id,
            scorecards_visible: row.scorecards_visible,
            answer_within_days: row.answer_within_days,
            counts: Counts {
                active: row.active,
                hired: row.hired,
                rejected: row.rejected,
                withdrawn: row.withdrawn,
            },
            created_at: row.created_at,
            updated_at: row.updated_at,
            version: row.version,
        }
    }
}

/// List jobs
///
/// The jobs that you may see: recruiters, coordinators, admins and analysts see all, everybody else those they take
/// part in. The newest first; sort by `created_at` or `title`.
#[utoipa::path(get, path = "/jobs", operation_id = "list_jobs", tag = "jobs",
    params(ListParameters, JobFilter),
    extensions(("x-sort" = json!(["-created_at", "title"]))),
    responses((status = 200, description = "A page of jobs", body = PageOf<JobView>)))]
async fn list(State(app): State<App>, scope: Scope, listing: Listing<JobFilter>) -> Result<PageOf<JobView>> {
    let mut tx = app.read(&scope).await?;
    let page = store::list(&mut tx, &listing.filter, &listing.page).await?;
    let mut teams: HashMap<JobId, Vec<Member>> = HashMap::new();
    for member in store::teams(&mut tx).await? {
        teams.entry(member.job_id).or_default().push(member);
    }
    let unfilled = Unfilled::read(&mut tx, &page.rows).await?;
    Ok(PageOf::of(page, listing.address, |row| {
        let team = teams.remove(&row.id).unwrap_or_default();
        let mine = team.iter().find(|member| member.user_id == scope.user_id);
        let standing = Standing::of(&scope.roles, mine.map(|member| member.role));
        let blanks = unfilled.of(&row);
        JobView::of(row, team, &standing, blanks)
    }))
}

/// The guides of a page of jobs, each read once.
struct Unfilled(HashMap<GuideVersionId, touchstone_guide::Guide>);

impl Unfilled {
    async fn read(tx: &mut Tx, rows: &[JobRow]) -> Result<Self> {
        let mut read = HashMap::new();
        for row in rows {
            if let hash_map::Entry::Vacant(place) = read.entry(row.guide_version_id) {
                place.insert(guides::version(tx, row.guide_version_id).await?.guide()?);
            }
        }
        Ok(Self(read))
    }

    fn of(&self, row: &JobRow) -> Vec<String> {
        let guide = self.0.get(&row.guide_version_id);
        guide.map(|guide| touchstone_guide::variables::fill(guide, &row.variables).1).unwrap_or_default()
    }
}

/// Get a job
///
/// The job with its team and how many applications stand where. What it pays is shown to those who run it.
#[utoipa::path(get, path = "/jobs/{id}", operation_id = "get_job", tag = "jobs",
    params(("id" = JobId, Path)),
    responses((status = 200, description = "The job", body = JobView)))]
async fn show(State(app): State<App>, scope: Scope, Path(id): Path<JobId>) -> Result<Entity<JobView>> {
    let mut tx = app.read(&scope).await?;
    Ok(Entity(view(&mut tx, id).await?))
}

async fn view(tx: &mut Tx, id: JobId) -> Result<JobView> {
    let row = store::job(tx, id).await?;
    let team = store::team(tx, id).await?;
    let standing = standing(tx, id).await?;
    let unfilled = Unfilled::read(tx, std::slice::from_ref(&row)).await?.of(&row);
    Ok(JobView::of(row, team, &standing, unfilled))
}

/// List the stages of a job
///
/// The stages of the guide version that the job pins, in order, with how many active applications are in each.
/// Applications that hold another version may be in a stage that this one does not have; they are counted by the stage's
/// key. Always whole.
#[utoipa::path(get, path = "/jobs/{id}/stages", operation_id = "list_job_stages", tag = "jobs",
    params(("id" = JobId, Path)),
    responses((status = 200, description = "All stages", body = PageOf<StageView>)))]
async fn stages(State(app): State<App>, scope: Scope, Path(id): Path<JobId>) -> Result<PageOf<StageView>> {
    let mut tx = app.read(&scope).await?;
    let job = store::job(&mut tx, id).await?;
    let active: HashMap<String, i64> = store::active_by_stage(&mut tx, id).await?.into_iter().collect();
    let stages = guides::stages_of(&mut tx, job.guide_version_id).await?;
    let stages = stages.into_iter().map(|row| StageView {
        active_applications: active.get(&row.key).copied().unwrap_or_default(),
        id: row.id,
        key: row.key,
        kind: row.kind,
        title: row.title,
        minutes: row.minutes,
        position: row.position,
        questions: row.questions,
        attributes: row.attributes,
    });
    Ok(PageOf::whole(stages.collect()))
}

/// Open a job
///
/// Opens a job on a published guide version. A hiring manager who names no hiring manager becomes it. People named
/// in the team must belong to the organization, each once.
#[utoipa::path(post, path = "/jobs", operation_id = "create_job", tag = "jobs",
    request_body = NewJob,
    responses((status = 201, description = "The job", body = JobView)))]
async fn open(State(app): State<App>, scope: Scope, Body(input): Body<NewJob>) -> Result<Created<JobView>> {
    let mut tx = app.begin(&scope).await?;
    let id = create(&mut tx, input).await?;
    let view = view(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Created::at(format!("/api/v1/jobs/{id}"), view))
}

/// Opens a job. A hiring manager who opens one without naming a hiring manager is it.
pub async fn create(tx: &mut Tx, input: NewJob) -> Result<JobId> {
    check_salary(input.salary_range.as_ref())?;
    require_version(tx, input.guide_version_id).await?;
    let mut team = input.hiring_team;
    let managed = team.iter().any(|member| member.role == Role::HiringManager);
    let (user, roles) = (tx.user(), tx.scope().roles.clone());
    if !managed && roles.contains(&Role::HiringManager) && team.iter().all(|member| member.user_id != user) {
        team.push(TeamMember { user_id: user, role: Role::HiringManager });
    }
    let team = check_team(tx, &team).await?;
    if let Some(decider) = input.decider_id {
        identity::require_member(tx, decider, "/decider_id").await?;
    }
    let id = JobId::generate();
    let fields = JobFields {
        title: input.title.trim(),
        requisition_id: input.requisition_id.as_deref(),
        status: Status::Open,
        guide_version_id: input.guide_version_id,
        variables: &input.variables,
        salary_range: input.salary_range.as_ref(),
        location: input.location.as_deref(),
        openings: input.openings.unwrap_or(1),
        decider_id: input.decider_id,
        scorecards_visible: input.scorecards_visible,
        answer_within_days: input.answer_within_days.unwrap_or(ANSWER_WITHIN_DAYS),
    };
    store::insert(tx, id, &fields).await?;
    store::set_team(tx, id, &team).await?;
    let details =
        json!({"title": fields.title, "guide_version_id": fields.guide_version_id, "hiring_team": team});
    audit::record(tx, Entry::new("job.created", "job", id).with(details)).await?;
    tx.publish("job.created", |change| change.job_id = Some(id));
    Ok(id)
}

async fn require_version(tx: &mut Tx, id: GuideVersionId) -> Result<()> {
    guides::readable_version(tx, id).await.map(|_| ()).map_err(|problem| {
        if problem.status == 404 {
            Problem::field(
                "/guide_version_id",
                "unknown",
                "is no published guide version of this organization",
            )
        } else {
            problem
        }
    })
}

async fn check_team(tx: &mut Tx, team: &[TeamMember]) -> Result<Vec<(UserId, Role)>> {
    let mut members: Vec<(UserId, Role)> = Vec::new();
    for (index, member) in team.iter().enumerate() {
        let pointer = format!("/hiring_team/{index}/user_id");
        identity::require_member(tx, member.user_id, &pointer).await?;
        if members.iter().any(|(user, _)| *user == member.user_id) {
            return Err(Problem::field(
                &pointer,
                "repeated",
                "is on the team already; each person has one role",
            ));
        }
        members.push((member.user_id, member.role));
    }
    Ok(members)
}

fn check_salary(range: Option<&SalaryRange>) -> Result<()> {
    match range {
        Some(range) if range.min > range.max => {
            Err(Problem::field("/salary_range/max", "less_than_min", "is less than the minimum"))
        }
        _ => Ok(()),
    }
}

/// Change a job
///
/// Changes what is sent and leaves the rest. A new guide version applies to new applications; those under way keep
/// theirs. `hiring_team` replaces the whole team.
#[utoipa::path(patch, path = "/jobs/{id}", operation_id = "update_job", tag = "jobs",
    params(("id" = JobId, Path), ("If-Match" = String, Header)), request_body = ChangeJob,
    responses((status = 200, description = "The job as it is now", body = JobView)))]
async fn change(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<JobId>,
    if_match: IfMatch,
    Body(input): Body<ChangeJob>,
) -> Result<Entity<JobView>> {
    let mut tx = app.begin(&scope).await?;
    let row = store::job(&mut tx, id).await?;
    standing(&mut tx, id).await?.require(MANAGERS)?;
    if_match.check_required(row.version)?;
    check_salary(input.salary_range.as_ref().and_then(Option::as_ref))?;
    // What the job pins already may stay, also when its guide is not shared with whoever changes the job.
    if let Some(version) = input.guide_version_id.filter(|version| *version != row.guide_version_id) {
        require_version(&mut tx, version).await?;
    }
    if let Some(Some(decider)) = input.decider_id {
        identity::require_member(&mut tx, decider, "/decider_id").await?;
    }
    if let Some(team) = &input.hiring_team {
        let team = check_team(&mut tx, team).await?;
        store::set_team(&mut tx, id, &team).await?;
        let details = json!({"hiring_team": team});
        audit::record(&mut tx, Entry::new("job.team_changed", "job", id).with(details)).await?;
    }
    let requisition_id = input.requisition_id.unwrap_or(row.requisition_id);
    let location = input.location.unwrap_or(row.location);
    let salary = input.salary_range.unwrap_or_else(|| row.salary_range.map(|json| json.0));
    let fields = JobFields {
        title: input.title.as_deref().unwrap_or(&row.title).trim(),
        requisition_id: requisition_id.as_deref(),
        status: input.status.unwrap_or(row.status),
        guide_version_id: input.guide_version_id.unwrap_or(row.guide_version_id),
        variables: input.variables.as_ref().unwrap_or(&row.variables),
        salary_range: salary.as_ref(),
        location: location.as_deref(),
        openings: input.openings.unwrap_or(row.openings),
        decider_id: input.decider_id.unwrap_or(row.decider_id),
        scorecards_visible: input.scorecards_visible.unwrap_or(row.scorecards_visible),
        answer_within_days: input.answer_within_days.unwrap_or(row.answer_within_days),
    };
    if !store::update(&mut tx, id, row.version, &fields).await? {
        return Err(Problem::stale("Somebody else changed it at the same moment. Nothing was changed."));
    }
    let details = json!({"title": fields.title, "status": fields.status, "guide_version_id": fields.guide_version_id,
        "variables": fields.variables, "decider_id": fields.decider_id, "scorecards_visible": fields.scorecards_visible,
        "answer_within_days": fields.answer_within_days});
    audit::record(&mut tx, Entry::new("job.changed", "job", id).with(details)).await?;
    tx.publish("job.changed", |change| change.job_id = Some(id));
    let view = view(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Entity(view))
}
