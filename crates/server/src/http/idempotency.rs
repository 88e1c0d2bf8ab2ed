//! `Idempotency-Key`: the same key with the same request is answered with the first answer for 24 hours.
//!
//! Answers that hold secrets are never kept: set-up, sessions, invitations, API tokens and the links of
//! candidates.
//!
//! ```text
//! claimed ──▶ spent ──▶ kept        spent: in the transaction that carries the request out
//!    │                              kept: with the answer, in one of its own
//!    └──▶ free again                refused, or not spent a minute later
//! ```
//!
//! A server that dies after it has carried the request out leaves the key spent. A retry is then told so, and nothing
//! is done twice. A request that is slower than a minute loses its claim to a retry, and cannot commit any more.
use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderName, HeaderValue, Method, StatusCode, header, response::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use chrono::TimeDelta;
use sha2::{Digest, Sha256};
use sqlx::types::Json;
use touchstone_db::on_tx;
use tracing::Instrument;
use uuid::Uuid;

use super::{
    extract::BODY_LIMIT,
    problem::{Problem, Result},
};
use crate::{
    app::App,
    scope::{Claim, Scope},
    tx::Tx,
};

const KEY: HeaderName = HeaderName::from_static("idempotency-key");
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");
/// Headers that belong to the answer and are kept with it.
const KEPT: [HeaderName; 3] = [header::CONTENT_TYPE, header::LOCATION, header::ETAG];
/// Paths whose answers hold secrets.
const SECRET: [&str; 8] =
    ["/setup", "/sessions", "/invitations", "/api-tokens", "/users", "/demo", "/portal", "/links"];
/// A request whose server died is given up after this long, and the key is free again.
const ABANDONED: TimeDelta = TimeDelta::minutes(1);
/// How long an answer is kept for a retry.
pub(crate) const KEPT_FOR: TimeDelta = TimeDelta::hours(24);

#[derive(Debug, sqlx::FromRow)]
struct Kept {
    request_hash: Vec<u8>,
    spent: bool,
    status: Option<i64>,
    headers: Option<Json<Vec<(String, String)>>>,
    body: Option<Vec<u8>>,
}

/// Replays or keeps the answer to a POST that carries a key.
pub async fn replay(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let key = request.headers().get(KEY).cloned();
    let scope = request.extensions().get::<Scope>().cloned();
    let (Some(key), Some(scope)) = (key, scope) else { return next.run(request).await };
    let secret = answers_secrets(&path);
    let upload = request
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|value| value.as_bytes().starts_with(b"multipart/"));
    if request.method() != Method::POST || secret || upload {
        return next.run(request).await;
    }
    // Whoever hangs up before the answer will send it again: it is carried to its end, so that they are answered then.
    let task = tokio::spawn(async move { run(&app, &scope, &key, request, next).await }.in_current_span());
    match task.await {
        Ok(response) => response.unwrap_or_else(IntoResponse::into_response),
        Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
        Err(error) => Problem::fault(&error).into_response(),
    }
}

/// Whether a path answers with secrets, which are kept nowhere.
pub(super) fn answers_secrets(path: &str) -> bool {
    SECRET.iter().any(|secret| path.contains(secret))
}

async fn run(app: &App, scope: &Scope, key: &HeaderValue, request: Request, next: Next) -> Result<Response> {
    let key = key.to_str().ok().filter(|key| (1..=255).contains(&key.len()));
    let key =
        key.ok_or_else(|| Problem::malformed("Idempotency-Key is 1 to 255 ASCII characters."))?.to_owned();
    let claim = Claim { key, id: touchstone_db::new_id() };
    let (mut parts, body) = request.into_parts();
    let body = to_bytes(body, BODY_LIMIT).await.map_err(|_| Problem::too_large("The body is too large."))?;
    // A token of less may not fetch an answer that it could not have asked for: what the caller may do is a part of the
    // request.
    let limits = serde_json::to_vec(&scope.token_scopes)?;
    let uri = parts.uri.to_string();
    let hash = fingerprint(&[parts.method.as_str().as_bytes(), uri.as_bytes(), &limits, &body]);
    if let Some(kept) = take(app, scope, &claim, &hash).await? {
        return answer(kept, &hash);
    }
    parts.extensions.insert(Scope { claim: Some(claim.clone()), ..scope.clone() });
    let response = next.run(Request::from_parts(parts, Body::from(body))).await;
    if !response.status().is_success() {
        release(app, scope, &claim).await?;
        return Ok(response);
    }
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.map_err(|error| Problem::fault(&error))?;
    if let Err(problem) = keep(app, scope, &claim, &parts, &body).await {
        // It is carried out all the same, and whoever asked is there to hear it.
        tracing::warn!(code = problem.code, "an answer could not be kept for a retry");
    }
    Ok(Response::from_parts(parts, Body::from(body)))
}

fn fingerprint(parts: &[&[u8]]) -> Vec<u8> {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part);
    }
    hasher.finalize().to_vec()
}

/// Takes the key for this request, or gives what it was used for.
async fn take(app: &App, scope: &Scope, claim: &Claim, hash: &[u8]) -> Result<Option<Kept>> {
    let mut tx = Tx::begin(app, scope).await?;
    let (user, now) = (tx.user(), tx.now());
    on_tx!(tx.db(), c => sqlx::query(
        "DELETE FROM idempotency_key WHERE user_id = $1
             AND (created_at < $2 OR (status IS NULL AND done_at IS NULL AND created_at < $3))")
        .bind(user).bind(now - KEPT_FOR).bind(now - ABANDONED).execute(c).await.map(|_| ()))?;
    let taken: Option<String> = on_tx!(tx.db(), c => sqlx::query_scalar(
        "INSERT INTO idempotency_key (user_id, key, claim, request_hash, created_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (user_id, key) DO NOTHING RETURNING key")
        .bind(user).bind(&claim.key).bind(claim.id).bind(hash).bind(now).fetch_optional(c).await)?;
    let kept = if taken.is_some() {
        None
    } else {
        on_tx!(tx.db(), c => sqlx::query_as(
            "SELECT request_hash, done_at IS NOT NULL AS spent, status, headers, body FROM idempotency_key
             WHERE user_id = $1 AND key = $2")
            .bind(user).bind(&claim.key).fetch_optional(c).await)?
    };
    tx.commit().await?;
    Ok(kept)
}

/// Marks the key as spent, in the transaction that carries the request out.
pub async fn spend(tx: &mut Tx, claim: &Claim) -> Result<()> {
    let (user, now) = (tx.user(), tx.now());
    let spent = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE idempotency_key SET done_at = COALESCE(done_at, $4) WHERE user_id = $1 AND key = $2 AND claim = $3")
        .bind(user).bind(&claim.key).bind(claim.id).bind(now).execute(c).await.map(|done| done.rows_affected()))?;
    if spent == 1 {
        return Ok(());
    }
    Err(Problem::conflict("It took too long, and a retry with the same key took over. Nothing was changed."))
}

fn answer(kept: Kept, hash: &[u8]) -> Result<Response> {
    if kept.request_hash != hash {
        return Err(Problem::idempotency_key_reused("Use a new key for a new request."));
    }
    let (Some(status), Some(headers), Some(body)) = (kept.status, kept.headers, kept.body) else {
        return Err(unanswered(kept.spent));
    };
    let status =
        u16::try_from(status).ok().and_then(|s| StatusCode::from_u16(s).ok()).unwrap_or(StatusCode::OK);
    let mut response = (status, body).into_response();
    for (name, value) in headers.0 {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response.headers_mut().insert(REPLAYED, HeaderValue::from_static("true"));
    Ok(response)
}

fn unanswered(spent: bool) -> Problem {
    if spent {
        return Problem::answer_lost(
            "The first request with this key was carried out. Look for what it made; to do it once more, use a new key.",
        );
    }
    let mut problem = Problem::conflict("The first request with this key is still being carried out.");
    problem.retry_after = Some(1);
    problem
}

/// Frees the key after a refusal, so that the corrected request may use it; unless something was committed all the same.
async fn release(app: &App, scope: &Scope, claim: &Claim) -> Result<()> {
    let mut tx = Tx::begin(app, scope).await?;
    let user = tx.user();
    on_tx!(tx.db(), c => sqlx::query(
        "DELETE FROM idempotency_key WHERE user_id = $1 AND key = $2 AND claim = $3 AND done_at IS NULL")
        .bind(user).bind(&claim.key).bind(claim.id).execute(c).await.map(|_| ()))?;
    tx.commit().await
}

/// Keeps the answer for a retry.
async fn keep(app: &App, scope: &Scope, claim: &Claim, parts: &Parts, body: &[u8]) -> Result<()> {
    let mut tx = Tx::begin(app, scope).await?;
    let user = tx.user();
    let headers: Vec<(String, String)> = KEPT
        .iter()
        .filter_map(|name| Some((name.to_string(), parts.headers.get(name)?.to_str().ok()?.to_owned())))
        .collect();
    let status = i64::from(parts.status.as_u16());
    on_tx!(tx.db(), c => sqlx::query(
        "UPDATE idempotency_key SET status = $4, headers = $5, body = $6
         WHERE user_id = $1 AND key = $2 AND claim = $3")
        .bind(user).bind(&claim.key).bind(claim.id).bind(status).bind(Json(headers)).bind(body)
        .execute(c).await.map(|_| ()))?;
    tx.commit().await
}

/// Forgets every answer that names one of these, and what was asked for it. The keys stay spent, so that nothing is done
/// twice. A request that is under way loses its key: it commits nothing that is not committed yet, and no answer of it
/// is kept.
pub async fn forget(tx: &mut Tx, ids: &[Uuid]) -> Result<()> {
    /// Whose, which, held by which request, and what was answered.
    type Row = (Uuid, String, Option<Uuid>, Option<Vec<u8>>);
    let (organization, own) = (tx.organization(), tx.scope().claim.as_ref().map(|claim| claim.id));
    let rows: Vec<Row> = on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT k.user_id, k.key, k.claim, k.body FROM idempotency_key k JOIN users u ON u.id = k.user_id
         WHERE u.organization_id = $1").bind(organization).fetch_all(c).await)?;
    let ids: Vec<String> = ids.iter().map(Uuid::to_string).collect();
    let names = |body: &[u8]| ids.iter().any(|id| body.windows(id.len()).any(|part| part == id.as_bytes()));
    for (user, key, claim, body) in rows {
        let under_way = body.is_none() && (claim.is_none() || claim != own);
        if under_way {
            on_tx!(tx.db(), c => sqlx::query("UPDATE idempotency_key SET claim = NULL WHERE user_id = $1 AND key = $2")
                .bind(user).bind(key).execute(c).await.map(|_| ()))?;
        } else if body.is_some_and(|body| names(&body)) {
            let nothing: [u8; 0] = [];
            on_tx!(tx.db(), c => sqlx::query(
                "UPDATE idempotency_key SET request_hash = $3, status = NULL, headers = NULL, body = NULL, claim = NULL,
                     done_at = COALESCE(done_at, created_at)
                 WHERE user_id = $1 AND key = $2")
                .bind(user).bind(key).bind(&nothing[..]).execute(c).await.map(|_| ()))?;
        }
    }
    Ok(())
}
