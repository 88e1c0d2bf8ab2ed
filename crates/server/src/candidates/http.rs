//! Candidates over HTTP.

use axum::extract::State;
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::store::{self, CandidateFields, CandidateRow};
use crate::{
    app::App,
    audit::{self, Entry},
    http::{
        Access, Body, Created, Entity, IfMatch, ListParameters, Listing, PageOf, Path, Problem, Result,
        Versioned,
        extract::{given, kept},
        guard,
    },
    ids::{CandidateId, JobId},
    scope::{Role, Scope},
    tx::Tx,
};

/// Who adds candidates.
const ADDERS: &[Role] = &[Role::Admin, Role::Recruiter, Role::HiringManager, Role::Coordinator];

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(guard(routes!(list), Access::member("candidates:read")))
        .routes(guard(routes!(show), Access::member("candidates:read")))
        .routes(guard(routes!(add), Access::organization(ADDERS, "candidates:write")))
        .routes(guard(routes!(change), Access::job(ADDERS, "candidates:write")))
}

/// Which candidates a list shows.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct CandidateFilter {
    /// Part of the name.
    #[garde(length(chars, max = 200))]
    #[serde(default)]
    pub q: Option<String>,
    /// Only with an application to this job.
    #[garde(skip)]
    #[serde(default)]
    pub job_id: Option<JobId>,
}

/// A candidate who is to be added.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCandidate {
    /// Their name.
    #[garde(custom(crate::http::checks::line), length(chars, max = 200))]
    #[schema(pattern = "line", example = "Priya Raman", min_length = 1, max_length = 200)]
    pub name: String,
    /// Their e-mail address.
    #[garde(inner(email, length(chars, max = 254)))]
    #[serde(default)]
    #[schema(example = "priya@example.com", format = Email, max_length = 254)]
    pub email: Option<String>,
    /// Their telephone number.
    #[garde(inner(custom(crate::http::checks::line), length(chars, max = 50)))]
    #[serde(default)]
    #[schema(pattern = "line", example = "+44 113 496 0000", max_length = 50)]
    pub phone: Option<String>,
    /// Where more of them can be seen.
    #[garde(length(max = 20), inner(custom(crate::http::checks::web_address), length(chars, max = 500)))]
    #[serde(default)]
    #[schema(pattern = "web_address", max_length = 500, example = json!(["https://code.example.com/priya"]), max_items = 20)]
    pub links: Vec<String>,
}

/// What is to change of a candidate. What is left out stays; null takes a value away.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct ChangeCandidate {
    /// Their name.
    #[garde(inner(custom(crate::http::checks::line), length(chars, max = 200)))]
    #[schema(nullable = false, pattern = "line", min_length = 1, max_length = 200)]
    #[serde(deserialize_with = "kept")]
    name: Option<String>,
    /// Their e-mail address.
    #[garde(inner(inner(email, length(chars, max = 254))))]
    #[serde(deserialize_with = "given")]
    #[schema(value_type = Option<String>, format = Email, max_length = 254)]
    email: Option<Option<String>>,
    /// Their telephone number.
    #[garde(inner(inner(custom(crate::http::checks::line), length(chars, max = 50))))]
    #[serde(deserialize_with = "given")]
    #[schema(pattern = "line", value_type = Option<String>, max_length = 50)]
    phone: Option<Option<String>>,
    /// Where more of them can be seen, in place of the links there are.
    #[garde(inner(
        length(max = 20),
        inner(custom(crate::http::checks::web_address), length(chars, max = 500))
    ))]
    #[schema(nullable = false, pattern = "web_address", max_length = 500, max_items = 20)]
    #[serde(deserialize_with = "kept")]
    links: Option<Vec<String>>,
}

/// A candidate.
#[derive(Debug, Serialize, ToSchema)]
pub struct CandidateView {
    /// Its id.
    id: CandidateId,
    /// Their name.
    #[schema(example = "Priya Raman")]
    name: String,
    /// Null for those who do not need to reach them.
    email: Option<String>,
    /// Null for those who do not need to reach them.
    phone: Option<String>,
    /// Empty for those who do not need to reach them.
    links: Vec<String>,
    /// When they were added.
    created_at: DateTime<Utc>,
    /// When their data was erased. Nothing of them is left but that they were here.
    erased_at: Option<DateTime<Utc>>,
    /// Counts the changes; the `ETag` begins with it, and `If-Match` may be just it.
    version: i64,
}

impl Versioned for CandidateView {
    fn version(&self) -> i64 {
        self.version
    }
}

impl From<CandidateRow> for CandidateView {
    fn from(row: CandidateRow) -> Self {
        let open = row.contacts;
        Self {
            id: row.id,
            name: row.name,
            email: row.email.filter(|_| open),
            phone: row.phone.filter(|_| open),
            links: if open { row.links.0 } else { Vec::new() },
            created_at: row.created_at,
            erased_at: row.erased_at,
            version: row.version,
        }
    }
}

/// List candidates
///
/// The candidates of applications that you may see. E-mail addresses, telephone numbers and links are shown to
/// those who run a job that the candidate applied to. The newest first; sort by `created_at` or `name`.
#[utoipa::path(get, path = "/candidates", operation_id = "list_candidates", tag = "candidates",
    params(ListParameters, CandidateFilter),
    extensions(("x-sort" = json!(["-created_at", "name"]))),
    responses((status = 200, description = "A page of candidates", body = PageOf<CandidateView>)))]
async fn list(
    State(app): State<App>,
    scope: Scope,
    listing: Listing<CandidateFilter>,
) -> Result<PageOf<CandidateView>> {
    let mut tx = app.read(&scope).await?;
    let page = store::list(&mut tx, &listing.filter, &listing.page).await?;
    Ok(PageOf::of(page, listing.address, CandidateView::from))
}

/// Get a candidate
///
/// One candidate, with contacts for those who need to reach them.
#[utoipa::path(get, path = "/candidates/{id}", operation_id = "get_candidate", tag = "candidates",
    params(("id" = CandidateId, Path)),
    responses((status = 200, description = "The candidate", body = CandidateView)))]
async fn show(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<CandidateId>,
) -> Result<Entity<CandidateView>> {
    let mut tx = app.read(&scope).await?;
    Ok(Entity(store::candidate(&mut tx, id).await?.into()))
}

/// Add a candidate
///
/// Adds somebody; an application is a step of its own. Two candidates may have the same name or address.
#[utoipa::path(post, path = "/candidates", operation_id = "create_candidate", tag = "candidates",
    request_body = NewCandidate,
    responses((status = 201, description = "The candidate", body = CandidateView)))]
async fn add(
    State(app): State<App>,
    scope: Scope,
    Body(input): Body<NewCandidate>,
) -> Result<Created<CandidateView>> {
    let mut tx = app.begin(&scope).await?;
    let id = create(&mut tx, &input).await?;
    tx.commit().await?;
    // Whoever added somebody may see them, even before there is an application that says why.
    let row = CandidateRow {
        id,
        name_key: String::new(),
        name: input.name.trim().to_owned(),
        email: input.email,
        phone: input.phone,
        links: sqlx::types::Json(input.links),
        created_at: app.now(),
        erased_at: None,
        version: 1,
        contacts: true,
    };
    Ok(Created::at(format!("/api/v1/candidates/{id}"), row.into()))
}

/// Adds a candidate.
pub async fn create(tx: &mut Tx, input: &NewCandidate) -> Result<CandidateId> {
    let id = CandidateId::generate();
    let fields = CandidateFields {
        name: input.name.trim(),
        email: input.email.as_deref(),
        phone: input.phone.as_deref(),
        links: &input.links,
    };
    store::insert(tx, id, &fields).await?;
    audit::record(tx, Entry::new("candidate.created", "candidate", id).with(json!({"name": fields.name})))
        .await?;
    tx.publish("candidate.created", |_| ());
    Ok(id)
}

/// Change a candidate
///
/// Changes what is sent and leaves the rest; null takes a value away. For those who run a job that the candidate
/// applied to.
#[utoipa::path(patch, path = "/candidates/{id}", operation_id = "update_candidate", tag = "candidates",
    params(("id" = CandidateId, Path), ("If-Match" = String, Header)), request_body = ChangeCandidate,
    responses((status = 200, description = "The candidate as they are now", body = CandidateView),
        (status = 409, description = "`conflict`: The candidate was erased.")))]
async fn change(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<CandidateId>,
    if_match: IfMatch,
    Body(input): Body<ChangeCandidate>,
) -> Result<Entity<CandidateView>> {
    let mut tx = app.begin(&scope).await?;
    let row = store::candidate(&mut tx, id).await?;
    if !row.contacts {
        return Err(Problem::forbidden("That is for those who run the candidate's job."));
    }
    if row.erased_at.is_some() {
        return Err(Problem::conflict(
            "The candidate's data was erased. Nothing is added about them any more.",
        ));
    }
    if_match.check_required(row.version)?;
    let (email, phone) = (input.email.unwrap_or(row.email), input.phone.unwrap_or(row.phone));
    let fields = CandidateFields {
        name: input.name.as_deref().unwrap_or(&row.name).trim(),
        email: email.as_deref(),
        phone: phone.as_deref(),
        links: input.links.as_ref().unwrap_or(&row.links),
    };
    if !store::update(&mut tx, id, row.version, &fields).await? {
        return Err(Problem::stale("Somebody else changed it at the same moment. Nothing was changed."));
    }
    audit::record(
        &mut tx,
        Entry::new("candidate.changed", "candidate", id).with(json!({"name": fields.name})),
    )
    .await?;
    tx.publish("candidate.changed", |_| ());
    let row = store::candidate(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Entity(row.into()))
}
