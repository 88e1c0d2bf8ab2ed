//! Sample data: a realistic organization, made through the same commands as everything else, so that its record and
//! its packets verify.

mod calendar;
mod content;
mod exercise;
mod http;
mod screening;
mod script;
mod take_home;

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use utoipa_axum::router::OpenApiRouter;

use crate::{
    app::App,
    guides,
    http::{Problem, Result},
    identity,
    ids::{ApplicationId, DebriefId, GuideVersionId, JobId},
    jobs::{self, NewJob, SalaryRange, ScorecardsVisible, TeamMember},
    library,
    scope::{Role, Scope},
};
use content::Content;
use script::Cast;

/// The routes of this capability.
pub fn routes() -> OpenApiRouter<App> {
    http::routes()
}

/// The password of everybody in the sample organization.
pub const PASSWORD: &str = "touchstone-sample";
/// The job was opened this long ago.
const OPENED: TimeDelta = TimeDelta::days(45);

/// What was made.
#[derive(Debug)]
pub struct Sample {
    /// The job.
    pub job_id: JobId,
    /// The application whose debrief is ready to run.
    pub application_id: ApplicationId,
    /// That debrief.
    pub debrief_id: DebriefId,
    /// Who can sign in, with [`PASSWORD`].
    pub people: Vec<Person>,
}

/// Somebody of the sample organization.
#[derive(Debug)]
pub struct Person {
    /// Their name.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// What they do.
    pub role: Role,
}

/// Fills an organization that has no jobs yet. `now` is when the story has arrived at the present.
pub async fn fill(app: &App, admin: &Scope, now: DateTime<Utc>) -> Result<Sample> {
    let content = content::read()?;
    let mut tx = app.read(admin).await?;
    if jobs::any(&mut tx).await? {
        return Err(Problem::conflict(
            "There is a job already. Sample data goes into an empty organization only.",
        ));
    }
    drop(tx);
    let opened = now - OPENED;
    let people = add_people(app, admin, &content, opened).await?;
    let job_id = open_job(app, &people, &content, opened + TimeDelta::hours(2)).await?;
    let cast = Cast::new(app, &people, &content, job_id, now).await?;
    let (application_id, debrief_id, candidates) = cast.play().await?;
    exercise::give(app, &people, &candidates, now).await?;
    take_home::give(app, &people, &candidates, now).await?;
    screening::screen(app, &people, &content, job_id, now).await?;
    let people = content.people.iter().map(|person| Person {
        name: person.name.clone(),
        email: person.email.clone(),
        role: person.role,
    });
    Ok(Sample { job_id, application_id, debrief_id, people: people.collect() })
}

async fn add_people(
    app: &App,
    admin: &Scope,
    content: &Content,
    at: DateTime<Utc>,
) -> Result<BTreeMap<String, Scope>> {
    let hash = identity::hash_password(PASSWORD.to_owned()).await?;
    let mut tx = app.at(at).begin(admin).await?;
    let mut people = BTreeMap::new();
    for person in &content.people {
        let user =
            identity::add_active_user(&mut tx, &person.name, &person.email, person.role, &hash).await?;
        let scope = Scope::new(admin.organization_id, user.id, user.name, vec![person.role]);
        people.insert(person.key.clone(), scope);
    }
    tx.commit().await?;
    Ok(people)
}

async fn open_job(
    app: &App,
    people: &BTreeMap<String, Scope>,
    content: &Content,
    at: DateTime<Utc>,
) -> Result<JobId> {
    let recruiter = content::member(people, "recruiter")?;
    let mut tx = app.at(at).begin(recruiter).await?;
    let guide = library::shipped("backend-developer")?
        .ok_or_else(|| Problem::fault(&"the shipped guide is missing"))?;
    let guide_id = guides::add(&mut tx, &guide, "backend-developer").await?;
    let version = guides::publish_by_id(&mut tx, guide_id).await?;
    let job = jobs::create(&mut tx, job(people, content, version.id)).await?;
    tx.commit().await?;
    Ok(job)
}

fn job(people: &BTreeMap<String, Scope>, content: &Content, version: GuideVersionId) -> NewJob {
    let role = |key: &str| match key {
        "manager" => Some(Role::HiringManager),
        "recruiter" => Some(Role::Recruiter),
        "coordinator" => Some(Role::Coordinator),
        "lead" | "designer" | "culture" | "shadow" => Some(Role::Interviewer),
        _ => None,
    };
    let member =
        |(key, scope): (&String, &Scope)| role(key).map(|role| TeamMember { user_id: scope.user_id, role });
    NewJob {
        title: "Backend Developer".to_owned(),
        guide_version_id: version,
        variables: content.variables.clone(),
        requisition_id: Some("REQ-204".to_owned()),
        salary_range: Some(SalaryRange::yearly(6_000_000, 7_800_000, "GBP")),
        location: Some("Leeds or remote in the UK".to_owned()),
        openings: Some(3),
        hiring_team: people.iter().filter_map(member).collect(),
        decider_id: None,
        scorecards_visible: ScorecardsVisible::Debrief,
        answer_within_days: None,
    }
}

/// Makes an organization of its own with sample data, for the command line.
pub async fn new_organization(app: &App, new: identity::NewOrganization) -> Result<Sample> {
    let scope = identity::create_organization(app, new, false).await?;
    fill(app, &scope, app.now()).await
}
