//! The files of what was handed in, for those who review it. They are read from the archive's bytes and never unpacked.

use axum::{
    Json,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use garde::Validate;
use serde::{Deserialize, Serialize};
use tokio::task::spawn_blocking;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    archive::{self, Entry, Form},
    require,
    rules::Kind,
    store::{self, TakeHomeRow},
    views,
};
use crate::{
    app::App,
    http::{Access, Path, Problem, Query, Result, guard},
    ids::TakeHomeId,
    scope::Scope,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    let read = Access::member("take-homes:read");
    OpenApiRouter::new()
        .routes(guard(routes!(list), read))
        .routes(guard(routes!(show), read))
        .routes(guard(routes!(download), read))
}

/// A file of what was handed in.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"path": "hives/app.py", "bytes": 4_210, "language": "python", "text": true}))]
struct TakeHomeFile {
    /// Below the root of what was handed in.
    path: String,
    /// How long it is.
    bytes: u64,
    /// The id of its language, as an editor names it; null where its ending tells none.
    language: Option<&'static str>,
    /// Whether it can be shown.
    text: bool,
}

impl From<Entry> for TakeHomeFile {
    fn from(entry: Entry) -> Self {
        let Entry { path, bytes, text } = entry;
        Self { language: archive::language(&path), path, bytes, text }
    }
}

/// The files of what was handed in.
#[derive(Debug, Serialize, ToSchema)]
struct TakeHomeFiles {
    /// In the order of their paths.
    files: Vec<TakeHomeFile>,
    /// How many were left out, since installing makes them again or version control keeps them: `node_modules`, `.git` and the like.
    #[schema(example = 0)]
    left_out: usize,
}

/// Which file.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct WhichFile {
    /// Its path, as the list of files names it.
    #[garde(length(chars, min = 1, max = 1024))]
    #[param(example = "hives/app.py", min_length = 1, max_length = 1024)]
    path: String,
}

/// A file as text.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"path": "hives/app.py", "text": "print(1)\n", "truncated": false}))]
struct TakeHomeText {
    /// Its path.
    path: String,
    /// Its text, from the beginning, at most 200 KiB.
    text: String,
    /// Whether there is more.
    truncated: bool,
}

/// What was handed in, for somebody who may read it.
async fn submitted(app: &App, scope: &Scope, id: TakeHomeId) -> Result<(TakeHomeRow, Vec<u8>)> {
    let mut tx = app.read(scope).await?;
    let (seen, row) = require(&mut tx, id).await?;
    if !views::rights(&mut tx, &seen, &row).await?.reads {
        return Err(Problem::forbidden(
            "What was handed in is read by those who run the job and the reviewers of its stage. For others it opens with the \
             evidence of the debrief.",
        ));
    }
    if row.submitted_at.is_none() {
        return Err(Problem::not_found("Nothing was handed in yet."));
    }
    let content = store::archive(&mut tx, id).await?;
    let content = content.ok_or_else(|| match (row.kind, &row.url) {
        (Some(kind), Some(_)) if kind.0 == Kind::Git => {
            Problem::not_found("The files of a repository are kept when it is graded, which it was not yet.")
        }
        _ => Problem::not_found("What was handed in was erased."),
    })?;
    Ok((row, content))
}

/// Reads an archive where that holds nobody up.
async fn reading<T: Send + 'static>(
    read: impl FnOnce() -> std::result::Result<T, String> + Send + 'static,
) -> Result<T> {
    let outcome = spawn_blocking(read).await.map_err(|error| Problem::fault(&error))?;
    outcome.map_err(|why| Problem::conflict(format!("The archive cannot be read. {why}")))
}

/// List the files of a take-home
///
/// What was handed in; of a repository, the files that were graded. For those who may read results.
#[utoipa::path(get, path = "/take-homes/{id}/files", operation_id = "list_take_home_files", tag = "take-homes",
    params(("id" = TakeHomeId, Path)),
    responses((status = 200, description = "The files", body = TakeHomeFiles),
        (status = 403, description = "`forbidden`: You may not read it yet."),
        (status = 409, description = "`conflict`: The archive cannot be read.")))]
async fn list(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<TakeHomeId>,
) -> Result<Json<TakeHomeFiles>> {
    let (_, content) = submitted(&app, &scope, id).await?;
    let (files, left_out) = reading(move || archive::list(&content)).await?;
    Ok(Json(TakeHomeFiles { files: files.into_iter().map(TakeHomeFile::from).collect(), left_out }))
}

/// Get a file of a take-home
///
/// As text, at most 200 KiB from its beginning. For those who may read results.
#[utoipa::path(get, path = "/take-homes/{id}/file", operation_id = "get_take_home_file", tag = "take-homes",
    params(("id" = TakeHomeId, Path), WhichFile),
    responses((status = 200, description = "The file", body = TakeHomeText),
        (status = 403, description = "`forbidden`: You may not read it yet."),
        (status = 409, description = "`conflict`: The archive cannot be read.")))]
async fn show(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<TakeHomeId>,
    Query(which): Query<WhichFile>,
) -> Result<Json<TakeHomeText>> {
    let (_, content) = submitted(&app, &scope, id).await?;
    let path = which.path.clone();
    let shown = reading(move || archive::read(&content, &path)).await?;
    let shown = shown.ok_or_else(|| Problem::not_found("There is no such file, or it is no text."))?;
    Ok(Json(TakeHomeText { path: which.path, text: shown.text, truncated: shown.truncated }))
}

/// Download what was handed in
///
/// The bytes as they were uploaded; of a repository, the files that were graded as a tar archive. For those who may read results.
/// Take care where you unpack it: it is a stranger's.
#[utoipa::path(get, path = "/take-homes/{id}/archive", operation_id = "download_take_home", tag = "take-homes",
    params(("id" = TakeHomeId, Path)),
    responses((status = 200, description = "The bytes", content_type = "application/octet-stream"),
        (status = 403, description = "`forbidden`: You may not read it yet.")))]
async fn download(State(app): State<App>, scope: Scope, Path(id): Path<TakeHomeId>) -> Result<Response> {
    let (row, content) = submitted(&app, &scope, id).await?;
    let form = Form::of(&content).unwrap_or(Form::Tar);
    let name = format!("attachment; filename=\"{}\"", plain_name(&row, form));
    // It may hold anything: it is kept, never shown in the page's own name.
    let headers =
        [(header::CONTENT_TYPE, "application/octet-stream".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, content).into_response())
}

/// A name of a file that every system and header can bear.
fn plain_name(row: &TakeHomeRow, form: Form) -> String {
    let given = row.filename.as_deref().unwrap_or_default();
    let name: String = given
        .chars()
        .map(|c| if c.is_ascii_graphic() && c != '"' && c != '\\' && c != '/' { c } else { '-' })
        .collect();
    if name.trim_matches(['-', '.']).is_empty() { format!("submission.{}", form.ending()) } else { name }
}
