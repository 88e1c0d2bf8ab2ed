//! The candidate's page over HTTP. The link is the right; nobody signs in.

use std::collections::BTreeMap;

use axum::{Json, extract::FromRequestParts, http::request::Parts, response::Response};
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    rules::{OPEN_REQUESTS, RequestKind},
    store::{self, Holder},
    views::{
        PortalCandidate, PortalInterview, PortalJob, PortalOrganization, PortalPage, PortalPreparation,
        PortalStage, RequestView, stages,
    },
};
use crate::{
    app::App,
    applications::{self, ApplicationRow, Logistics, Status},
    assessments::{self, OwnAssessment},
    audit::{self, Entry},
    candidates, guides,
    http::{Access, Body, ClientAddress, Created, Path, Problem, Result, answer::attachment, guard},
    identity,
    ids::{ApplicationId, CandidateId, RequestId, UserId},
    interviews, library,
    scope::Scope,
    screenings::{self, ReadOfResume},
    take_homes::{self, OwnTakeHome},
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(guard(routes!(show), Access::anyone()))
        .routes(guard(routes!(prepare), Access::anyone()))
        .routes(guard(routes!(resume), Access::anyone()))
        .routes(guard(routes!(ask), Access::anyone()))
        .routes(guard(routes!(export), Access::anyone()))
}

const GONE: &str =
    "The link does not exist, was replaced, or has expired. Ask whoever sent it for a new one.";

/// Says what else is held, in the file that a candidate takes with them.
const ALSO_HELD: &str = "The organization also holds what its people wrote about you: scorecards with ratings and notes, the \
    debrief's decision and the reasons for it, the reason and words with which an application was moved or ended, and the \
    record of who did what when. A person reads these out to you: ask for it on your page, under \"Your data\".";

/// Whoever holds a link that works, with the application that it opens.
#[derive(Debug)]
pub struct Visitor {
    app: App,
    scope: Scope,
    holder: Holder,
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Path(named) = Path::<BTreeMap<String, String>>::from_request_parts(parts, app).await?;
        let token = named.get("token").cloned().unwrap_or_default();
        let mut tx = app.db.read().await?;
        let holder = store::holder(&mut tx, &identity::digest(&token), app.now()).await?;
        drop(tx);
        let Some(holder) = holder else {
            // Guessing is slowed down where it comes from; whoever has a link is not held up by it.
            let ClientAddress(address) = ClientAddress::from_request_parts(parts, app).await?;
            app.limits.sign_in_by_address.require(&address)?;
            return Err(Problem::not_found(GONE));
        };
        app.limits.portal.require(&holder.application_id)?;
        // Whoever acts here is no person of the organization: what they do is recorded as the candidate's.
        let scope = Scope::new(
            holder.organization_id,
            UserId::from(holder.candidate_id.uuid()),
            holder.candidate_name.clone(),
            Vec::new(),
        );
        Ok(Self { app: app.clone(), scope, holder })
    }
}

impl Visitor {
    /// The application that the link opens.
    pub fn application_id(&self) -> ApplicationId {
        self.holder.application_id
    }

    /// The candidate.
    pub fn candidate_id(&self) -> CandidateId {
        self.holder.candidate_id
    }

    /// What the whole server shares.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// Begins a unit of work that may write, as the candidate.
    pub async fn begin(&self) -> Result<Tx> {
        self.app.begin(&self.scope).await
    }

    /// Begins one that only reads.
    pub async fn read(&self) -> Result<Tx> {
        self.app.read(&self.scope).await
    }

    /// The application as it stands.
    pub async fn application(&self, tx: &mut Tx) -> Result<ApplicationRow> {
        let row = applications::application(tx, self.holder.application_id).await?;
        row.ok_or_else(|| Problem::not_found(GONE))
    }
}

/// Get a candidate's page
///
/// For whoever has the link: the true stage, what to expect, when the answer is due. Nothing of scorecards, the
/// debrief, reasons or notes.
#[utoipa::path(get, path = "/portal/{token}", operation_id = "get_portal_page", tag = "portal",
    params(("token" = String, Path)),
    responses((status = 200, description = "The page", body = PortalPage)))]
async fn show(visitor: Visitor) -> Result<Json<PortalPage>> {
    let mut tx = visitor.app.read(&visitor.scope).await?;
    let row = visitor.application(&mut tx).await?;
    let now = tx.now();
    let mut interviews = interviews::meetings(&mut tx, row.id).await?;
    interviews.retain(|meeting| meeting.ends_at > now && row.status == Status::Active);
    Ok(Json(PortalPage {
        organization: PortalOrganization { name: visitor.holder.organization_name },
        job: PortalJob {
            location: store::job_location(&mut tx, row.job_id).await?,
            title: row.job_title.clone(),
        },
        stages: stages(&mut tx, &row).await?,
        requests: super::requests(&mut tx, row.id).await?,
        interviews: interviews.into_iter().map(PortalInterview::from).collect(),
        candidate: PortalCandidate { name: row.candidate_name },
        answer_due_at: row.answer_due_at.filter(|_| row.status == Status::Active),
        status: row.status,
        applied_at: row.applied_at,
        ended_at: row.closed_at,
        link_expires_at: visitor.holder.expires_at,
    }))
}

/// Get what helps a candidate to prepare
///
/// For whoever has the link: what each kind of stage is, how it is judged and how to prepare for it, questions worth asking,
/// a practice path, and the candidate's rights. It is the same for everybody, and holds nothing of the hiring team's own:
/// no anchors, no tasks, nothing of what to listen for.
#[utoipa::path(get, path = "/portal/{token}/preparation", operation_id = "get_portal_preparation", tag = "portal",
    params(("token" = String, Path)),
    responses((status = 200, description = "What helps to prepare", body = PortalPreparation)))]
async fn prepare(visitor: Visitor) -> Result<Json<PortalPreparation>> {
    let mut tx = visitor.app.read(&visitor.scope).await?;
    let row = visitor.application(&mut tx).await?;
    let guide = guides::version(&mut tx, row.guide_version_id).await?.guide()?;
    Ok(Json(PortalPreparation { guide: library::for_candidates(&guide.language)? }))
}

/// Get what was read in a candidate's resume
///
/// For whoever has the link: what a program read in the file that they sent, so that they can say what is wrong. To put
/// something right, ask for a correction; to have a person look, ask for a human look. Null where no file was read.
#[utoipa::path(get, path = "/portal/{token}/resume", operation_id = "get_portal_resume", tag = "portal",
    params(("token" = String, Path)),
    responses((status = 200, description = "What was read", body = PortalResume)))]
async fn resume(visitor: Visitor) -> Result<Json<PortalResume>> {
    let mut tx = visitor.app.read(&visitor.scope).await?;
    Ok(Json(PortalResume { resume: screenings::read_of(&mut tx, visitor.holder.application_id).await? }))
}

/// What was read in a candidate's resume.
#[derive(Debug, Serialize, ToSchema)]
struct PortalResume {
    /// Null where no file was read.
    resume: Option<ReadOfResume>,
}

/// Something that a candidate asks for.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewCandidateRequest)]
struct NewRequest {
    /// What.
    #[garde(skip)]
    kind: RequestKind,
    /// In your words. A look by a human, and a correction, need some.
    #[garde(length(chars, max = 5000))]
    #[serde(default)]
    #[schema(
        example = "The exercise was judged without its last commit. Could somebody look again?",
        max_length = 5000
    )]
    message: String,
}

/// Ask for something as a candidate
///
/// For a human look, a correction, one's data, or its erasure. A person of the organization answers; the answer stands on
/// the page. Also after the application has ended.
#[utoipa::path(post, path = "/portal/{token}/requests", operation_id = "create_candidate_request", tag = "portal",
    params(("token" = String, Path)), request_body = NewRequest,
    responses((status = 201, description = "The request", body = RequestView),
        (status = 409, description = "`conflict`: As many requests as may be are waiting for an answer.")))]
async fn ask(visitor: Visitor, Body(input): Body<NewRequest>) -> Result<Created<RequestView>> {
    let message = input.message.trim();
    if input.kind.needs_words() && message.is_empty() {
        return Err(Problem::field("/message", "required", "may not be blank"));
    }
    let mut tx = visitor.app.begin(&visitor.scope).await?;
    let application = visitor.holder.application_id;
    if !store::hold_link(&mut tx, application).await? {
        return Err(Problem::not_found(GONE));
    }
    if store::count_open(&mut tx, application).await? >= OPEN_REQUESTS {
        return Err(Problem::conflict(format!(
            "{OPEN_REQUESTS} of your requests wait for an answer. Ask again when some have been answered."
        )));
    }
    let row = visitor.application(&mut tx).await?;
    let id = RequestId::generate();
    store::insert_request(&mut tx, id, application, input.kind, message).await?;
    let entry = Entry::new("candidate_request.created", "candidate_request", id).application(application);
    let details = json!({"kind": input.kind, "message": message});
    audit::record(&mut tx, entry.by_candidate(visitor.holder.candidate_id).with(details)).await?;
    tx.publish("candidate_request.created", |change| {
        change.application_id = Some(application);
        change.job_id = Some(row.job_id);
    });
    let made = store::request(&mut tx, id).await?.ok_or_else(|| Problem::fault(&"a request vanished"))?;
    tx.commit().await?;
    Ok(Created::plain(format!("/api/v1/applications/{application}/requests"), made.into()))
}

/// What a candidate takes with them.
#[derive(Debug, Serialize, ToSchema)]
struct CandidateExport {
    /// When the file was made.
    exported_at: DateTime<Utc>,
    /// Who holds the data.
    organization: PortalOrganization,
    /// The person.
    candidate: ExportedCandidate,
    /// Their application.
    application: ExportedApplication,
    /// The stages of their way, in order.
    stages: Vec<PortalStage>,
    /// All of them, those that are over as well.
    interviews: Vec<PortalInterview>,
    /// What they asked for, the newest first.
    requests: Vec<RequestView>,
    /// What a program read in their resume; null where no file was read.
    resume: Option<ReadOfResume>,
    /// Exercises that they were given, and what they wrote.
    assessments: Vec<OwnAssessment>,
    /// Take-homes that they were given, and what they handed in.
    take_homes: Vec<OwnTakeHome>,
    /// What the organization holds besides, and how to ask for it.
    also_held: &'static str,
}

/// What is held about the candidate as a person.
#[derive(Debug, Serialize, ToSchema)]
struct ExportedCandidate {
    /// Their name.
    #[schema(example = "Priya Raman")]
    name: String,
    /// Their e-mail address.
    #[schema(example = "priya.raman@example.com")]
    email: Option<String>,
    /// Their telephone number.
    phone: Option<String>,
    /// Where more of them can be seen.
    links: Vec<String>,
    /// When they were added.
    created_at: DateTime<Utc>,
}

/// What is held about their application.
#[derive(Debug, Serialize, ToSchema)]
struct ExportedApplication {
    /// For what.
    job: PortalJob,
    /// Where it stands.
    #[schema(example = "active")]
    status: Status,
    /// Where the candidate came from.
    source: Option<String>,
    /// Answers that are never part of a rating.
    logistics: Logistics,
    /// When it was made.
    applied_at: DateTime<Utc>,
    /// When it ended; null until then.
    ended_at: Option<DateTime<Utc>>,
    /// When the candidate is to be told what comes next; null where nothing was promised.
    answer_due_at: Option<DateTime<Utc>>,
}

/// Get a candidate's own data
///
/// For whoever has the link: what is held about the candidate and this application, as a file. It says what else is held
/// and how to ask for it.
#[utoipa::path(get, path = "/portal/{token}/export", operation_id = "export_portal_data", tag = "portal",
    params(("token" = String, Path)),
    responses((status = 200, description = "The file", body = CandidateExport)))]
async fn export(visitor: Visitor) -> Result<Response> {
    let mut tx = visitor.app.read(&visitor.scope).await?;
    let row = visitor.application(&mut tx).await?;
    let person = candidates::held(&mut tx, row.candidate_id).await?;
    let interviews = interviews::meetings(&mut tx, row.id).await?;
    let file = CandidateExport {
        exported_at: tx.now(),
        organization: PortalOrganization { name: visitor.holder.organization_name },
        candidate: ExportedCandidate {
            name: person.name,
            email: person.email,
            phone: person.phone,
            links: person.links.0,
            created_at: person.created_at,
        },
        stages: stages(&mut tx, &row).await?,
        interviews: interviews.into_iter().map(PortalInterview::from).collect(),
        requests: super::requests(&mut tx, row.id).await?,
        resume: screenings::read_of(&mut tx, row.id).await?,
        assessments: assessments::of_candidate(&mut tx, row.id).await?,
        take_homes: take_homes::of_candidate(&mut tx, row.id).await?,
        application: ExportedApplication {
            job: PortalJob {
                location: store::job_location(&mut tx, row.job_id).await?,
                title: row.job_title.clone(),
            },
            logistics: row.logistics().clone(),
            status: row.status,
            source: row.source,
            applied_at: row.applied_at,
            ended_at: row.closed_at,
            answer_due_at: row.answer_due_at,
        },
        also_held: ALSO_HELD,
    };
    attachment("my-data.json", &file)
}
