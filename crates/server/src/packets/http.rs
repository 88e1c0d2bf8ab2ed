//! Decision packets over HTTP.

use std::collections::BTreeMap;

use axum::{
    Json,
    extract::{DefaultBodyLimit, State},
    http::header,
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use serde_json::Value;
use touchstone_print::Fonts;
use touchstone_record::{MAX_PACKET_BYTES, Signer, verify_packet};
use utoipa::ToSchema;
use utoipa_axum::{
    router::{OpenApiRouter, UtoipaMethodRouterExt},
    routes,
};

use super::{dossier::Dossier, paper};
use crate::{
    app::App,
    applications::see,
    http::{Access, Path, Problem, Raw, Result, guard},
    ids::{ApplicationId, OrganizationId},
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

/// A signed decision packet. Its canonical form is what is signed: keep the file byte for byte.
#[derive(ToSchema)]
#[allow(dead_code, reason = "describes the file to the document")]
struct Packet {
    /// The format of the file.
    #[schema(example = "touchstone-packet/1")]
    format: String,
    /// When the last thing happened that it tells of. Until something else happens, the file stays the same byte for byte.
    generated_at: DateTime<Utc>,
    /// The installation that signed it.
    installation: PacketInstallation,
    /// Whose decision it is.
    organization: OrganizationName,
    /// The application, the guide, the interviews, the scorecards with all their versions, the debrief, the decision, and
    /// the names of everybody in it.
    sections: BTreeMap<String, Value>,
    /// The SHA-256 of the canonical form of each section, in hexadecimal.
    section_digests: BTreeMap<String, String>,
    /// The last event of each chain, by the chain's name.
    chains: BTreeMap<String, PacketChain>,
    /// The record: every event of the application, each signed and holding the hash of the one before.
    #[schema(value_type = Vec<Object>)]
    events: Vec<Value>,
    /// The signature over everything else: Ed25519, in base64.
    signature: String,
}

/// The installation that signed a packet.
#[derive(ToSchema)]
#[allow(dead_code, reason = "describes the file to the document")]
struct PacketInstallation {
    /// The public key, in base64. Compare its fingerprint with one that you have from elsewhere.
    public_key: String,
    /// The fingerprint of the key.
    fingerprint: String,
}

/// An organization in a packet.
#[derive(ToSchema)]
#[allow(dead_code, reason = "describes the file to the document")]
struct OrganizationName {
    /// Which.
    id: OrganizationId,
    /// What it is called.
    name: String,
}

/// Where a chain of events ends.
#[derive(ToSchema)]
#[allow(dead_code, reason = "describes the file to the document")]
struct PacketChain {
    /// How many events it has.
    seq: u64,
    /// The hash of the last.
    hash: String,
}

/// What verification found.
#[derive(ToSchema)]
#[allow(dead_code, reason = "describes the answer to the document")]
struct Verification {
    /// Everything holds under the installation's key.
    valid: bool,
    /// The fingerprint of the key that the packet names; null where that cannot be read.
    fingerprint: Option<String>,
    /// It was signed by this installation.
    trusted: bool,
    /// How many events the packet holds.
    events: u64,
    /// What was altered, and notes, which do no harm.
    findings: Vec<Finding>,
    /// How many more were found than are listed.
    unlisted: u64,
}

/// One thing that verification has to say.
#[derive(ToSchema)]
#[allow(dead_code, reason = "describes the answer to the document")]
struct Finding {
    /// Whether it makes the packet invalid.
    severity: Severity,
    /// Where it was found: its `kind`, and what names the place.
    #[schema(value_type = Object, example = json!({"kind": "section", "name": "decision"}))]
    place: Value,
    /// What is wrong, in words that follow the place.
    #[schema(example = "was altered")]
    message: String,
}

/// How much a finding matters.
#[derive(ToSchema)]
#[schema(as = FindingSeverity, rename_all = "snake_case")]
#[allow(dead_code, reason = "describes the answer to the document")]
enum Severity {
    /// Something was changed, is missing or is not what it claims to be.
    Failure,
    /// Worth knowing, and no sign of tampering.
    Note,
}

/// Reads the dossier for whoever runs the job, or decides, and owes no scorecard.
async fn open(tx: &mut Tx, id: ApplicationId) -> Result<Dossier> {
    let seen = see(tx, id).await?;
    if !(seen.may.manage() || seen.may.decide()) {
        return Err(Problem::forbidden("The decision packet is for those who run the job."));
    }
    if scorecards::is_locked(tx, id).await? {
        return Err(Problem::forbidden("Submit your own scorecard first: the packet holds everybody's."));
    }
    Dossier::read(tx, seen).await
}

/// Opens the packet as its reader, with the signed file. Reading it is on the record before it is made, so that one's second
/// download is the same as the first.
async fn read(app: &App, scope: &Scope, id: ApplicationId) -> Result<(Dossier, Vec<u8>)> {
    open(&mut app.read(scope).await?, id).await?;
    scorecards::note_reading_of(app, scope, id).await?;
    let mut tx = app.read(scope).await?;
    let dossier = open(&mut tx, id).await?;
    let file = dossier.seal(&tx)?;
    Ok((dossier, file))
}

/// Get the decision packet
///
/// The decision, the evidence, and the chain of events, signed, for those who run the job and whoever decides. The
/// file is the canonical form itself: keep it byte for byte, and check it offline with `touchstone verify`. Reading
/// it counts as reading all scorecards.
#[utoipa::path(get, path = "/applications/{id}/packet", operation_id = "get_packet", tag = "packets",
    params(("id" = ApplicationId, Path)),
    responses((status = 200, description = "The packet", content_type = "application/json", body = Packet),
        (status = 403, description = "`forbidden`: Submit your own scorecard first: the packet holds everybody's."),
        (status = 409, description = "`conflict`: There is no decision about the application yet.")))]
async fn file(State(app): State<App>, scope: Scope, Path(id): Path<ApplicationId>) -> Result<Response> {
    let (_, bytes) = read(&app, &scope, id).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"decision-packet.json\""),
    ];
    Ok((headers, bytes).into_response())
}

/// Get the decision packet as a PDF
///
/// A few printable pages. They name the SHA-256 of the signed file that goes with them.
#[utoipa::path(get, path = "/applications/{id}/packet.pdf", operation_id = "get_packet_pdf", tag = "packets",
    params(("id" = ApplicationId, Path)),
    responses((status = 200, description = "The pages", content_type = "application/pdf", body = Vec<u8>),
        (status = 403, description = "`forbidden`: Submit your own scorecard first: the packet holds everybody's."),
        (status = 409, description = "`conflict`: There is no decision about the application yet.")))]
async fn paper_packet(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<ApplicationId>,
) -> Result<Response> {
    let (dossier, file) = read(&app, &scope, id).await?;
    let pages = paper::pages(&dossier, Signer::fingerprint(&app.signer), touchstone_record::sha256_of(&file));
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

/// Get the installation's public key
///
/// As PEM, for `touchstone verify --key`. Compare its fingerprint with the one that the server prints when it
/// starts.
#[utoipa::path(get, path = "/signing-key", operation_id = "get_signing_key", tag = "packets",
    responses((status = 200, description = "The key", content_type = "application/x-pem-file", body = String)))]
async fn key(State(app): State<App>) -> Result<Response> {
    let pem = app.signer.public_key().to_pem().map_err(|error| Problem::fault(&error))?;
    Ok(([(header::CONTENT_TYPE, "application/x-pem-file")], pem).into_response())
}

/// Verify a decision packet
///
/// The same check as `touchstone verify`, against this installation's key. Send the file byte for byte. A packet
/// that was altered is answered 200 with `valid` false and what was altered. Nothing is kept.
#[utoipa::path(post, path = "/packets/verify", operation_id = "verify_packet", tag = "packets",
    request_body(content = Packet, content_type = "application/json", description = "The packet, byte for byte"),
    responses((status = 200, description = "Whether it verifies and, if not, what was altered", body = Verification)))]
async fn verify(State(app): State<App>, Raw(bytes): Raw) -> Result<Json<Value>> {
    let key = app.signer.public_key();
    let verified = tokio::task::spawn_blocking(move || verify_packet(&bytes, Some(&key))).await;
    let verification = verified.map_err(|error| Problem::fault(&error))?;
    Ok(Json(serde_json::to_value(verification)?))
}
