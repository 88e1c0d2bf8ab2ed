//! Everything that is held about a person, as a file.

use axum::{extract::State, response::Response};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    app::App,
    applications::{self, ApplicationView, Seen},
    assessments::{self, Assessment},
    audit,
    candidates::{self, CandidateView},
    debriefs::{self, DecisionView},
    http::{Access, ListParameters, Path, Result, answer::attachment, guard},
    ids::CandidateId,
    interviews::{self, InterviewFilter, InterviewView},
    portal::{self, RequestView},
    scope::{Role, Scope},
    scorecards::{self, ScorecardView},
    screenings::{self, ScreenedData},
    take_homes::{self, TakeHome},
    tx::Tx,
};

/// Who gives out what is held.
const EXPORTERS: &[Role] = &[Role::Admin, Role::Recruiter];

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(guard(routes!(export), Access::organization(EXPORTERS, "candidates:read")))
}

/// Everything that is held about a person and that the person who asks may see.
#[derive(Debug, Serialize, ToSchema)]
struct PersonalData {
    /// When the file was made.
    exported_at: DateTime<Utc>,
    /// The person.
    candidate: CandidateView,
    /// Their applications, as far as you may see them.
    applications: Vec<ApplicationData>,
}

/// What is held about one application.
#[derive(Debug, Serialize, ToSchema)]
struct ApplicationData {
    /// The application.
    application: ApplicationView,
    /// Its interviews.
    interviews: Vec<InterviewView>,
    /// As far as you may read them by now.
    scorecards: Vec<ScorecardView>,
    /// Why some scorecards may be missing, in words.
    #[schema(example = "Scorecards open when the debrief opens.")]
    scorecards_readable: &'static str,
    /// Exercises that they were given, with what they handed in as far as you may read it.
    assessments: Vec<Assessment>,
    /// Take-homes, as far as you may read them. The bytes of what was handed in are downloaded apart.
    take_homes: Vec<TakeHome>,
    /// The latest first; empty until you may know.
    decisions: Vec<DecisionView>,
    /// What the candidate asked for on their page; empty for those who do not run the job.
    requests: Vec<RequestView>,
    /// What was read in their resume and found in it; null where there is none, and for those who do not run the job.
    screening: Option<ScreenedData>,
    /// What happened and when, in order.
    events: Vec<EventData>,
}

/// Something that happened.
#[derive(Debug, Serialize, ToSchema)]
struct EventData {
    /// What happened.
    #[serde(rename = "type")]
    #[schema(example = "application.moved")]
    kind: String,
    /// When.
    #[schema(value_type = DateTime<Utc>)]
    at: String,
}

/// Get everything that is held about a person
///
/// As a file, for answering a person who asks what is held about them. Scorecards stand in it as far as you may read
/// them: reading them here ends your independence as it does anywhere else.
#[utoipa::path(get, path = "/candidates/{id}/export", operation_id = "export_candidate", tag = "personal data",
    params(("id" = CandidateId, Path)),
    responses((status = 200, description = "The file", body = PersonalData)))]
async fn export(State(app): State<App>, scope: Scope, Path(id): Path<CandidateId>) -> Result<Response> {
    let mut tx = app.read(&scope).await?;
    let candidate: CandidateView = candidates::candidate(&mut tx, id).await?.into();
    let mut data = PersonalData { exported_at: tx.now(), candidate, applications: Vec::new() };
    for row in applications::of_candidate(&mut tx, id).await? {
        match applications::see(&mut tx, row.id).await {
            Ok(seen) => data.applications.push(read(&mut tx, &seen).await?),
            // An application on whose job the person has a lesser role does not exist for them.
            Err(problem) if problem.status == 404 => {}
            Err(problem) => return Err(problem),
        }
    }
    drop(tx);
    for application in &data.applications {
        scorecards::note_reading(&app, &scope, &application.scorecards).await?;
    }
    attachment("personal-data.json", &data)
}

async fn read(tx: &mut Tx, seen: &Seen) -> Result<ApplicationData> {
    let id = seen.row.id;
    let (scorecards, visibility) = scorecards::see_all(tx, seen).await?;
    let filter = InterviewFilter { application_id: Some(id), ..InterviewFilter::default() };
    let all = ListParameters { limit: Some(200), ..ListParameters::default() };
    let events = audit::chain_of(tx, id).await?.into_iter();
    Ok(ApplicationData {
        application: applications::view(tx, id).await?,
        interviews: interviews::views(tx, &filter, &all).await?.rows,
        scorecards,
        scorecards_readable: visibility.why(),
        assessments: assessments::of_application(tx, seen).await?,
        take_homes: take_homes::of_application(tx, seen).await?,
        decisions: debriefs::decisions(tx, seen).await?,
        requests: if seen.may.manage() { portal::requests(tx, id).await? } else { Vec::new() },
        screening: if seen.may.manage() { screenings::held(tx, id).await? } else { None },
        events: events.map(|one| EventData { kind: one.event.event_type, at: one.event.at }).collect(),
    })
}
