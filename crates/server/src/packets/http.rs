//! Decision packets over HTTP.

use axum::{
    Json,
    body::Bytes,
    extract::{DefaultBodyLimit, State},
    http::header,
    response::{IntoResponse, Response},
};
use serde_json::Value;
use touchstone_print::Fonts;
use touchstone_record::{MAX_PACKET_BYTES, Signer, verify_packet};
use utoipa_axum::{
    router::{OpenApiRouter, UtoipaMethodRouterExt},
    routes,
};
use uuid::Uuid;

use super::{
    dossier::{Dossier, sha256},
    paper,
};
use crate::{
    app::App,
    applications::see,
    http::{Access, Path, Problem, Result, guard},
    jobs::MANAGERS,
    scope::Scope,
    scorecards,
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    let read = Access::job(MANAGERS, "packets:read");
    let verify =
        guard(routes!(verify), Access::member("packets:read")).layer(DefaultBodyLimit::max(MAX_PACKET_BYTES));
    OpenApiRouter::new()
        .routes(guard(routes!(key), Access::member("packets:read")))
        .routes(guard(routes!(file), read))
        .routes(guard(routes!(paper_packet), read))
        .routes(verify)
}

/// Reads the dossier for whoever runs the job, or decides, and owes no scorecard.
async fn open(tx: &mut Tx, id: Uuid) -> Result<Dossier> {
    let seen = see(tx, id).await?;
    if !(seen.may.manage() || seen.may.decide()) {
        return Err(Problem::forbidden("The decision packet is for those who run the job."));
    }
    if scorecards::is_locked(tx, id).await? {
        return Err(Problem::forbidden("Submit your own scorecard first: the packet holds everybody's."));
    }
    Dossier::read(tx, seen).await
}

/// The decision packet
///
/// The decision, the evidence, and the chain of events, signed. The file is the canonical form itself: keep it byte for
/// byte, and check it with `touchstone verify`.
#[utoipa::path(get, path = "/applications/{id}/packet", tag = "packets", params(("id" = Uuid, Path)),
    responses((status = 200, description = "The packet", content_type = "application/json", body = Object),
        (status = 409, description = "There is no decision yet", body = Problem, content_type = "application/problem+json")))]
async fn file(State(app): State<App>, scope: Scope, Path(id): Path<Uuid>) -> Result<Response> {
    let mut tx = app.read(&scope).await?;
    let dossier = open(&mut tx, id).await?;
    let bytes = dossier.seal(&tx)?;
    drop(tx);
    scorecards::note_reading_of(&app, &scope, id).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"decision-packet.json\""),
    ];
    Ok((headers, bytes).into_response())
}

/// The decision packet on paper
///
/// A few printable pages. They name the digest of the signed file that goes with them.
#[utoipa::path(get, path = "/applications/{id}/packet.pdf", tag = "packets", params(("id" = Uuid, Path)),
    responses((status = 200, description = "The pages", content_type = "application/pdf", body = Vec<u8>),
        (status = 409, description = "There is no decision yet", body = Problem, content_type = "application/problem+json")))]
async fn paper_packet(State(app): State<App>, scope: Scope, Path(id): Path<Uuid>) -> Result<Response> {
    let mut tx = app.read(&scope).await?;
    let dossier = open(&mut tx, id).await?;
    let digest = sha256(&dossier.seal(&tx)?);
    drop(tx);
    scorecards::note_reading_of(&app, &scope, id).await?;
    let pages = paper::pages(&dossier, Signer::fingerprint(&app.signer), digest);
    // Setting pages takes a moment of pure work, which must not hold up other requests.
    let printed =
        tokio::task::spawn_blocking(move || touchstone_print::decision_packet(&pages, Fonts::built_in()))
            .await;
    let bytes = printed.map_err(|error| Problem::fault(&error))?.map_err(|error| Problem::fault(&error))?;
    let headers = [
        (header::CONTENT_TYPE, "application/pdf"),
        (header::CONTENT_DISPOSITION, "inline; filename=\"decision-packet.pdf\""),
    ];
    Ok((headers, bytes).into_response())
}

/// The installation's public key
///
/// As PEM, for `touchstone verify --key`. Its fingerprint is shown when the server starts.
#[utoipa::path(get, path = "/signing-key", tag = "packets",
    responses((status = 200, description = "The key", content_type = "application/x-pem-file", body = String)))]
async fn key(State(app): State<App>) -> Result<Response> {
    let pem = app.signer.public_key().to_pem().map_err(|error| Problem::fault(&error))?;
    Ok(([(header::CONTENT_TYPE, "application/x-pem-file")], pem).into_response())
}

/// Verify a packet
///
/// The same check as `touchstone verify`, against this installation's key. Nothing is kept.
#[utoipa::path(post, path = "/packets/verify", tag = "packets",
    request_body(content = Object, content_type = "application/json", description = "The packet, byte for byte"),
    responses((status = 200, description = "Whether it verifies and, if not, what was altered", body = Object)))]
async fn verify(State(app): State<App>, bytes: Bytes) -> Result<Json<Value>> {
    let key = app.signer.public_key();
    let verified = tokio::task::spawn_blocking(move || verify_packet(&bytes, Some(&key))).await;
    let verification = verified.map_err(|error| Problem::fault(&error))?;
    Ok(Json(serde_json::to_value(verification)?))
}
