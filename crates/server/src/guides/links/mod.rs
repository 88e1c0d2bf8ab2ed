//! Links by which somebody without an account reads a guide, until they expire: made by those who edit the guide, shown
//! once, ended by them.

mod store;

use axum::{
    Json,
    extract::{FromRequestParts, State},
    http::{StatusCode, request::Parts},
};
use chrono::{DateTime, TimeDelta, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use self::store::{LinkRow, NewRow, SharedRow};
use super::{
    sharing::{AUTHORS, require_editor},
    store as guides,
};
use crate::{
    app::App,
    audit::{self, Entry},
    http::{Access, ClientAddress, Created, OptionalBody, PageOf, Path, Problem, Result, checks, guard},
    identity,
    ids::{GuideId, GuideLinkId, GuideVersionId},
    scope::Scope,
    tx::Tx,
};

/// How many days a link works unless it is said.
const DAYS: i64 = 14;
/// How many links of a guide may work. It keeps the list short; two who make the last one at once may both have it.
const MOST: i64 = 50;
/// How long a link is listed, and kept, after it has stopped working.
pub const LISTED: TimeDelta = TimeDelta::days(30);
/// How many links a list shows.
const LISTED_AT_MOST: i64 = 200;
/// A link that is followed again within this time is not written down again: reading should cost no writing.
const USED_AGAIN: TimeDelta = TimeDelta::minutes(10);
const GONE: &str = "The link does not exist, was ended, or has expired. Ask whoever sent it for a new one.";
const NONE: &str = "No link has this id.";

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(guard(routes!(list), Access::organization(AUTHORS, "guides:read")))
        .routes(guard(routes!(make), Access::organization(AUTHORS, "guides:write")))
        .routes(guard(routes!(end), Access::organization(AUTHORS, "guides:write")))
        .routes(guard(routes!(show), Access::anyone()))
}

/// What became of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum GuideLinkState {
    /// Whoever has it reads the guide.
    Active,
    /// Its time is over.
    Expired,
    /// Somebody ended it.
    Ended,
}

impl GuideLinkState {
    fn of(row: &LinkRow, now: DateTime<Utc>) -> Self {
        match row.ended_at {
            Some(_) => Self::Ended,
            None if row.expires_at <= now => Self::Expired,
            None => Self::Active,
        }
    }
}

/// A link to a guide. The link itself is shown once, when it is made.
#[derive(Debug, Serialize, ToSchema)]
struct GuideLink {
    /// Its id.
    id: GuideLinkId,
    /// Whom or what it is for; null where nobody said.
    #[schema(example = "For the agency")]
    label: Option<String>,
    /// Whether it works.
    state: GuideLinkState,
    /// The number of the published version that it shows; null where it shows the draft as it is then.
    #[schema(example = 3)]
    version_number: Option<i64>,
    /// Who made it.
    #[schema(example = "Jonas Weber")]
    created_by: String,
    /// When it was made.
    created_at: DateTime<Utc>,
    /// Until when it works, unless somebody ends it.
    expires_at: DateTime<Utc>,
    /// When somebody last read the guide by it, to ten minutes; null while nobody has.
    last_used_at: Option<DateTime<Utc>>,
    /// When it was ended; null where nobody ended it.
    ended_at: Option<DateTime<Utc>>,
    /// Who ended it.
    ended_by: Option<String>,
}

impl GuideLink {
    fn of(row: LinkRow, now: DateTime<Utc>) -> Self {
        Self {
            id: row.id,
            state: GuideLinkState::of(&row, now),
            label: row.label,
            version_number: row.version_number,
            created_by: row.created_by,
            created_at: row.created_at,
            expires_at: row.expires_at,
            last_used_at: row.last_used_at,
            ended_at: row.ended_at,
            ended_by: row.ended_by,
        }
    }
}

/// What a link is to show, and how long.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
struct NewGuideLink {
    /// Whom or what it is for. Only those who edit the guide read it.
    #[garde(length(chars, max = 100), inner(custom(checks::line)))]
    #[schema(example = "For the agency", max_length = 100, pattern = "line")]
    label: Option<String>,
    /// A published version of the guide; without one, the draft as it is whenever the link is followed.
    #[garde(skip)]
    guide_version_id: Option<GuideVersionId>,
    /// How many days it works.
    #[garde(inner(range(min = 1, max = 90)))]
    #[schema(example = 14, minimum = 1, maximum = 90)]
    days: Option<i64>,
}

/// A new link. It is shown this once.
#[derive(Debug, Serialize, ToSchema)]
struct NewLink {
    /// Its id, to end it by.
    id: GuideLinkId,
    /// Whoever has it reads the guide.
    #[schema(example = "https://hire.example.com/shared-guides/tg_…")]
    url: String,
    /// Until when it works.
    expires_at: DateTime<Utc>,
}

/// Whose guide it is.
#[derive(Debug, Serialize, ToSchema)]
struct SharedGuideOrganization {
    /// What the organization is called.
    #[schema(example = "Example Systems")]
    name: String,
}

/// A guide as whoever has the link reads it.
#[derive(Debug, Serialize, ToSchema)]
struct SharedGuide {
    /// Whose guide it is.
    organization: SharedGuideOrganization,
    /// Its title.
    #[schema(example = "Backend Developer")]
    title: String,
    /// The number of the published version; null for a draft.
    #[schema(example = 3)]
    version_number: Option<i64>,
    /// The guide. Its schema is `docs/guide.schema.json`.
    #[schema(value_type = Object)]
    document: Value,
    /// Until when the link works.
    expires_at: DateTime<Utc>,
}

/// A guide that the person may edit, and so share.
async fn require_shared_by(tx: &mut Tx, id: GuideId) -> Result<()> {
    let guide = guides::guide(tx, id).await?;
    require_editor(tx, &guide)
}

/// List the links to a guide
///
/// Those that work, and those that expired or were ended in the last 30 days; the newest first, 200 at most. Never the links
/// themselves, of which only digests are kept.
#[utoipa::path(get, path = "/guides/{id}/links", operation_id = "list_guide_links", tag = "guides",
    params(("id" = GuideId, Path)),
    responses((status = 200, description = "The links", body = PageOf<GuideLink>),
        (status = 403, description = "`forbidden`: The guide was shared with you to read, not to edit.")))]
async fn list(State(app): State<App>, scope: Scope, Path(id): Path<GuideId>) -> Result<PageOf<GuideLink>> {
    let mut tx = app.read(&scope).await?;
    require_shared_by(&mut tx, id).await?;
    let now = tx.now();
    let links = store::links(&mut tx, id, now - LISTED, LISTED_AT_MOST).await?;
    Ok(PageOf::whole(links.into_iter().map(|row| GuideLink::of(row, now)).collect()))
}

/// Make a link to a guide
///
/// Whoever has the link reads the guide without an account, until it expires after 1 to 90 days, 14 unless it is said. It
/// is shown this once. The body may be left out.
#[utoipa::path(post, path = "/guides/{id}/links", operation_id = "create_guide_link", tag = "guides",
    params(("id" = GuideId, Path)), request_body = NewGuideLink,
    responses((status = 201, description = "The link", body = NewLink),
        (status = 403, description = "`forbidden`: The guide was shared with you to read, not to edit."),
        (status = 409, description = "`conflict`: As many links to the guide as may be work already.")))]
async fn make(
    State(app): State<App>,
    scope: Scope,
    Path(guide): Path<GuideId>,
    OptionalBody(input): OptionalBody<NewGuideLink>,
) -> Result<Created<NewLink>> {
    let mut tx = app.begin(&scope).await?;
    require_shared_by(&mut tx, guide).await?;
    if let Some(version) = input.guide_version_id {
        require_version_of(&mut tx, guide, version).await?;
    }
    if store::working(&mut tx, guide).await? >= MOST {
        return Err(Problem::conflict(format!(
            "{MOST} links to this guide work. End one that is not needed."
        )));
    }
    let (id, secret) = (GuideLinkId::generate(), identity::secret("tg_"));
    let expires_at = tx.now() + TimeDelta::days(input.days.unwrap_or(DAYS));
    let token_hash = identity::digest(&secret);
    let label = input.label.as_deref().map(str::trim);
    let new =
        NewRow { id, guide, label, version: input.guide_version_id, token_hash: &token_hash, expires_at };
    store::insert(&mut tx, &new).await?;
    let details = json!({"guide_id": guide, "version_id": input.guide_version_id, "expires_at": expires_at,
        "label": label});
    audit::record(&mut tx, Entry::new("guide_link.created", "guide_link", id).with(details)).await?;
    tx.publish("guide_link.created", |change| change.guide_id = Some(guide));
    tx.commit().await?;
    let url = format!("{}/shared-guides/{secret}", app.config.base_url());
    Ok(Created::plain(format!("/api/v1/guides/{guide}/links"), NewLink { id, url, expires_at }))
}

async fn require_version_of(tx: &mut Tx, guide: GuideId, id: GuideVersionId) -> Result<()> {
    let unknown = || Problem::field("/guide_version_id", "unknown", "is no published version of this guide");
    match guides::version(tx, id).await {
        Ok(version) if version.guide_id == guide => Ok(()),
        Ok(_) => Err(unknown()),
        Err(problem) if problem.status == 404 => Err(unknown()),
        Err(problem) => Err(problem),
    }
}

/// End a link to a guide
///
/// Whoever has it reads nothing more.
#[utoipa::path(delete, path = "/guide-links/{id}", operation_id = "delete_guide_link", tag = "guides",
    params(("id" = GuideLinkId, Path)),
    responses((status = 204, description = "It works no more"),
        (status = 403, description = "`forbidden`: The guide was shared with you to read, not to edit.")))]
async fn end(State(app): State<App>, scope: Scope, Path(id): Path<GuideLinkId>) -> Result<StatusCode> {
    let mut tx = app.begin(&scope).await?;
    let guide = store::guide_of(&mut tx, id).await?.ok_or_else(|| Problem::not_found(NONE))?;
    let allowed = require_shared_by(&mut tx, guide).await;
    allowed.map_err(|problem| problem.absent_as(NONE))?;
    if !store::end(&mut tx, id).await? {
        return Err(Problem::not_found(NONE));
    }
    let details = json!({"guide_id": guide});
    audit::record(&mut tx, Entry::new("guide_link.ended", "guide_link", id).with(details)).await?;
    tx.publish("guide_link.ended", |change| change.guide_id = Some(guide));
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What somebody reads who holds a link that works.
struct Reader(SharedRow);

impl FromRequestParts<App> for Reader {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Path(token) = Path::<String>::from_request_parts(parts, app).await?;
        let mut tx = app.db.read().await?;
        let found = store::shared(&mut tx, &identity::digest(&token), app.now()).await?;
        drop(tx);
        let Some(shared) = found else {
            // Guessing is slowed down where it comes from; whoever has a link is not held up by it.
            let ClientAddress(address) = ClientAddress::from_request_parts(parts, app).await?;
            app.limits.sign_in_by_address.require(&address)?;
            return Err(Problem::not_found(GONE));
        };
        app.limits.shared_guides.require(&shared.id)?;
        note_use(app, &shared).await?;
        Ok(Self(shared))
    }
}

/// Keeps when a link was last followed.
async fn note_use(app: &App, shared: &SharedRow) -> Result<()> {
    let now = app.now();
    if shared.last_used_at.is_some_and(|last| now - last < USED_AGAIN) {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    store::used(&mut tx, shared, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Read a guide by a link
///
/// For whoever has the link: the guide alone and whose it is, without its comments and without the names of those who wrote
/// it.
#[utoipa::path(get, path = "/shared-guides/{token}", operation_id = "get_shared_guide", tag = "guides",
    params(("token" = String, Path)),
    responses((status = 200, description = "The guide", body = SharedGuide)))]
async fn show(Reader(shared): Reader) -> Json<SharedGuide> {
    let document = shared.document.0;
    Json(SharedGuide {
        organization: SharedGuideOrganization { name: shared.organization_name },
        title: document["title"].as_str().unwrap_or_default().to_owned(),
        version_number: shared.version_number,
        document,
        expires_at: shared.expires_at,
    })
}
