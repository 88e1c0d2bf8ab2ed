//! The wiring: what every request shares, and the router made of all capabilities.

use std::{
    path::Path,
    sync::{Arc, LazyLock},
};

use axum::{
    Router,
    extract::DefaultBodyLimit,
    middleware::{from_fn, from_fn_with_state, map_response},
};
use chrono::{DateTime, Utc};
use rand::{Rng, rand_core::UnwrapErr, rngs::SysRng};
use tokio::sync::watch;
use touchstone_db::{Db, micros, on_tx, wake::Wake};
use touchstone_extract::{ExtractError, Reading};
use touchstone_guide::import::{Import, ImportError};
use touchstone_record::Signer;
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer};
use utoipa_axum::router::OpenApiRouter;

use crate::{
    applications, assessments, audit, candidates, code_runs, coding_exercises,
    config::Config,
    debriefs, demo, guides, home,
    http::{
        Problem, Result,
        conditional::{conditional, name_coding},
        extract::BODY_LIMIT,
        idempotency,
        limits::{Limits, limit},
        live, openapi, outer, page,
    },
    identity, interviews, jobs, library, packets, personal_data, portal,
    scope::Scope,
    scorecards, screenings, take_home_exercises, take_homes,
    tx::Tx,
};

/// What every request shares. Cheap to clone.
#[derive(Debug, Clone)]
pub struct App {
    /// The database.
    pub db: Db,
    /// Wake-ups to open pages, on every node.
    pub wake: Wake,
    /// The configuration.
    pub config: Arc<Config>,
    /// The installation's key.
    pub signer: Arc<Signer>,
    /// How much anybody may still ask.
    pub limits: Arc<Limits>,
    /// The one-time code that set-up from elsewhere asks for.
    pub setup_code: Arc<str>,
    /// Who has which debrief open.
    pub presence: Arc<debriefs::Presence>,
    /// Room for what candidates upload.
    pub uploads: Arc<take_homes::Uploads>,
    /// How a guide is read from a file.
    pub importer: Importer,
    /// How a resume is read from a file.
    pub resume_reader: ResumeReader,
    clock: Clock,
    stop: watch::Sender<bool>,
}

/// Reads a guide from a file by its name and its bytes. The program gives the server one that reads PDF too, in a process of
/// its own; without it, PDF is refused.
pub type Importer = fn(&str, &[u8]) -> std::result::Result<Import, ImportError>;

/// Reads a resume from a file by its name and its bytes. The program gives the server one that reads every format, each file
/// in a process of its own; without it, PDF is refused.
pub type ResumeReader = fn(&str, &[u8]) -> std::result::Result<Reading, UnreadResume>;

/// Why a resume was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadResume {
    /// Its pages are pictures.
    pub needs_ocr: bool,
    /// What is wrong, and what helps, in plain words.
    pub why: String,
}

/// Reads what can be read without a process of its own.
fn read_here(name: &str, bytes: &[u8]) -> std::result::Result<Reading, UnreadResume> {
    touchstone_extract::reading(name, bytes)
        .and_then(touchstone_extract::worded)
        .map_err(|error| UnreadResume { needs_ocr: error == ExtractError::NoText, why: error.to_string() })
}

/// Where the time comes from; a test may stand still.
#[derive(Debug, Clone, Copy)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// One moment.
    Fixed(DateTime<Utc>),
}

impl App {
    /// Opens the database that the configuration names and prepares everything a request needs.
    pub async fn start(config: Config) -> Result<Self> {
        let db = match &config.database_url {
            Some(url) => Db::connect(url).await?,
            None => Db::open_file(&database_file(&config.data)?).await?,
        };
        Self::with(db, config, Clock::System).await
    }

    /// The same over a database that is already open.
    pub async fn with(db: Db, config: Config, clock: Clock) -> Result<Self> {
        let signer = load_signer(&db, clock).await?;
        Ok(Self {
            wake: Wake::start(db.clone()),
            db,
            limits: Arc::new(Limits::new(&config.rate_limits, clock)),
            config: Arc::new(config),
            signer: Arc::new(signer),
            setup_code: setup_code().into(),
            presence: Arc::default(),
            uploads: Arc::default(),
            importer: touchstone_guide::import::import,
            resume_reader: read_here,
            clock,
            stop: watch::Sender::new(false),
        })
    }

    /// Now, as the database keeps it.
    #[allow(clippy::disallowed_methods, reason = "the one place that asks the machine's clock")]
    pub fn now(&self) -> DateTime<Utc> {
        micros(match self.clock {
            Clock::System => Utc::now(),
            Clock::Fixed(at) => at,
        })
    }

    /// The same application at another time, for sample data that has a past.
    #[must_use]
    pub fn at(&self, now: DateTime<Utc>) -> Self {
        self.limits.set_time(now);
        Self { clock: Clock::Fixed(now), ..self.clone() }
    }

    /// Begins a unit of work that may write.
    pub async fn begin(&self, scope: &Scope) -> Result<Tx> {
        Tx::begin(self, scope).await
    }

    /// Begins one that only reads.
    pub async fn read(&self, scope: &Scope) -> Result<Tx> {
        Tx::read(self, scope).await
    }

    /// Changes when the server is told to stop, so that open streams end.
    pub fn stopped(&self) -> watch::Receiver<bool> {
        self.stop.subscribe()
    }

    /// Tells open streams to end.
    pub fn stop(&self) {
        self.stop.send_replace(true);
    }

    /// Everything over HTTP: the API, the page, the reference.
    pub fn router(&self) -> Router {
        let (api, document) = api().split_for_parts();
        let api = api
            .merge(openapi_route(document))
            .fallback(|| async { Problem::not_found("Nothing has this address.") })
            .method_not_allowed_fallback(|| async {
                Problem::method_not_allowed("The Allow header says what is.")
            });
        // Each layer goes around those above it.
        let api = api
            .layer(from_fn_with_state(self.clone(), idempotency::replay))
            .layer(from_fn(conditional))
            .layer(from_fn_with_state(self.clone(), limit))
            .layer(from_fn_with_state(self.clone(), outer::authenticate));
        let everything = Router::new()
            .nest(openapi::BASE, api)
            .merge(page::routes())
            .layer(DefaultBodyLimit::max(BODY_LIMIT))
            .layer(CatchPanicLayer::custom(|_| {
                axum::response::IntoResponse::into_response(Problem::fault(&"a handler panicked"))
            }))
            .layer(from_fn(outer::finish))
            .layer(CompressionLayer::new())
            .layer(map_response(name_coding))
            .with_state(self.clone());
        // What an address allows is known only outside of the router that found it.
        Router::new().fallback_service(everything).layer(from_fn(outer::options))
    }
}

/// Every operation of every capability.
fn api() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(openapi::base())
        .merge(identity::routes())
        .merge(guides::routes())
        .merge(library::routes())
        .merge(jobs::routes())
        .merge(candidates::routes())
        .merge(applications::routes())
        .merge(interviews::routes())
        .merge(scorecards::routes())
        .merge(debriefs::routes())
        .merge(packets::routes())
        .merge(portal::routes())
        .merge(personal_data::routes())
        .merge(screenings::routes())
        .merge(code_runs::routes())
        .merge(coding_exercises::routes())
        .merge(assessments::routes())
        .merge(take_home_exercises::routes())
        .merge(take_homes::routes())
        .merge(audit::routes())
        .merge(home::routes())
        .merge(demo::routes())
        .merge(live::routes())
}

/// The OpenAPI document as it is committed and served.
pub fn openapi_text() -> serde_json::Result<String> {
    openapi::text(&api().into_openapi())
}

/// Random bytes from the operating system.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    UnwrapErr(SysRng).fill_bytes(&mut bytes);
    bytes
}

/// The document is written when somebody first asks for it: that takes longer than everything else at the start together.
fn openapi_route(document: utoipa::openapi::OpenApi) -> Router<App> {
    let text = Arc::new(LazyLock::new(move || openapi::text(&document).unwrap_or_default()));
    let headers = [(axum::http::header::CONTENT_TYPE, "application/json")];
    Router::new()
        .route("/openapi.json", axum::routing::get(move || async move { (headers, String::clone(&text)) }))
}

fn database_file(data: &Path) -> Result<std::path::PathBuf> {
    std::fs::create_dir_all(data).map_err(|error| Problem::fault(&error))?;
    Ok(data.join("touchstone.db"))
}

/// The installation's key, made when there is none yet.
async fn load_signer(db: &Db, clock: Clock) -> Result<Signer> {
    #[allow(clippy::disallowed_methods, reason = "there is no application yet to ask")]
    let now = match clock {
        Clock::System => Utc::now(),
        Clock::Fixed(at) => at,
    };
    let mut tx = db.begin().await?;
    // Two nodes that start at once agree on the key of the first.
    on_tx!(&mut tx, c => sqlx::query(
        "INSERT INTO installation (id, signing_key, created_at) VALUES (1, $1, $2) ON CONFLICT (id) DO NOTHING")
        .bind(random::<32>().to_vec()).bind(micros(now)).execute(c).await.map(|_| ()))?;
    let key: Vec<u8> = on_tx!(&mut tx, c => sqlx::query_scalar("SELECT signing_key FROM installation WHERE id = 1")
        .fetch_one(c).await)?;
    tx.commit().await?;
    let key: [u8; 32] = key.try_into().map_err(|_| Problem::fault(&"the signing key is damaged"))?;
    Ok(Signer::from_secret(&key))
}

/// Eight letters and digits that cannot be mistaken for one another.
fn setup_code() -> String {
    const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    random::<8>().iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect()
}
