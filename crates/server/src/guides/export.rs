//! Guides as files to read, print, edit and keep.

use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use garde::Validate;
use serde::Deserialize;
use tokio::sync::Semaphore;
use touchstone_guide::export::{self, ExportError, Part};
use touchstone_guide::{Guide, markdown};
use touchstone_print::{Fonts, GuidePages, PrintError};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{http::read_document, store};
use crate::{
    app::App,
    http::{Access, FieldError, Path, Problem, Query, Result, accepts, guard},
    ids::GuideId,
    scope::Scope,
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(guard(routes!(download), Access::member("guides:read")))
}

/// The form of a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// Canonical Markdown.
    #[default]
    Markdown,
    /// JSON by the schema of guides.
    Json,
    /// One web page that needs nothing else.
    Html,
    /// Pages to print, which the import reads back.
    Pdf,
    /// A document for word processors, which the import reads back with what was edited in it.
    Docx,
}

/// What of a guide a file holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExportPart {
    /// The whole guide.
    #[default]
    Whole,
    /// What one interviewer needs for a stage.
    Kit,
    /// The scorecard of a stage, to be filled in by hand.
    Scorecard,
}

/// What to write, and how.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Export {
    /// The form of the file. Markdown unless it is said.
    #[garde(skip)]
    #[serde(default)]
    #[param(inline)]
    format: ExportFormat,
    /// What of the guide it holds. The whole guide unless it is said.
    #[garde(skip)]
    #[serde(default)]
    #[param(inline)]
    part: ExportPart,
    /// The key of the stage, for a kit or a scorecard.
    #[garde(length(bytes, min = 1, max = 200))]
    #[serde(default)]
    #[param(min_length = 1, max_length = 200, example = "screening")]
    stage: Option<String>,
    /// The number of a published version. The draft unless it is said.
    #[garde(range(min = 1, max = 999_999_999))]
    #[serde(default)]
    #[param(minimum = 1, maximum = 999_999_999, example = 1)]
    version: Option<i64>,
}

impl ExportFormat {
    fn media_type(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Json => "application/json",
            Self::Html => "text/html; charset=utf-8",
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }

    fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Json => "json",
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
        }
    }
}

/// A state of a guide, or of a part of it, to be written.
#[derive(Debug)]
pub struct Edition {
    /// The guide.
    pub guide: Guide,
    /// What of it.
    pub part: ExportPart,
    /// The key of the stage, for a kit or a scorecard.
    pub stage: String,
    /// Which state it is, such as "Version 3".
    pub name: String,
    /// Since when the guide is like this.
    pub date: DateTime<Utc>,
    /// Which meeting its pages are for.
    pub meeting: Option<Meeting>,
}

/// A meeting that a kit is printed for.
#[derive(Debug)]
pub struct Meeting {
    /// The candidate's name.
    pub candidate: String,
    /// The interviewer's name.
    pub interviewer: Option<String>,
    /// When it is, as people write it.
    pub date: Option<String>,
}

impl Edition {
    fn part(&self) -> Part<'_> {
        match self.part {
            ExportPart::Whole => Part::Whole,
            ExportPart::Kit => Part::Kit(&self.stage),
            ExportPart::Scorecard => Part::BlankScorecard(&self.stage),
        }
    }

    fn bytes(&self, format: ExportFormat) -> Result<Vec<u8>> {
        let part = self.part();
        let written = match format {
            ExportFormat::Markdown => part.of(&self.guide).map(|guide| markdown::render(&guide).into_bytes()),
            ExportFormat::Json => return Ok(serde_json::to_vec(&part.of(&self.guide).map_err(refused)?)?),
            ExportFormat::Html => export::html(&self.guide, part).map(String::into_bytes),
            ExportFormat::Docx => export::docx(&self.guide, part),
            ExportFormat::Pdf => {
                let pages = GuidePages {
                    guide: &self.guide,
                    part,
                    edition: Some(&self.name),
                    date: Some(self.date),
                    meeting: self.meeting.as_ref().map(|meeting| touchstone_print::Meeting {
                        candidate: &meeting.candidate,
                        interviewer: meeting.interviewer.as_deref(),
                        date: meeting.date.as_deref(),
                    }),
                };
                return touchstone_print::guide(&pages, Fonts::built_in()).map_err(not_printed);
            }
        };
        written.map_err(refused)
    }
}

/// Pages take much memory while they are set, so that few are set at the same time.
static PRESSES: Semaphore = Semaphore::const_new(2);

/// Writes a guide as a file to download.
pub async fn file(edition: Edition, format: ExportFormat) -> Result<Response> {
    let _press = match format {
        ExportFormat::Pdf => Some(PRESSES.acquire().await.map_err(|error| Problem::fault(&error))?),
        _ => None,
    };
    let stem = edition.part().file_stem(&edition.guide);
    // A long guide takes a moment of pure work, which must not hold up other requests.
    let written = tokio::task::spawn_blocking(move || edition.bytes(format)).await;
    let bytes = written.map_err(|error| Problem::fault(&error))??;
    let name = format!("attachment; filename=\"{stem}.{}\"", format.extension());
    let headers =
        [(header::CONTENT_TYPE, format.media_type().to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, bytes).into_response())
}

#[expect(clippy::needless_pass_by_value, reason = "it stands in `map_err`")]
fn refused(error: ExportError) -> Problem {
    match error {
        ExportError::NoStage(_) => Problem::field("stage", "invalid", "names no stage of this guide"),
        ExportError::NoScorecard(_) => {
            Problem::field("stage", "invalid", "names a stage that has no scorecard")
        }
        ExportError::Write(_) => Problem::fault(&error),
    }
}

fn not_printed(error: PrintError) -> Problem {
    match error {
        PrintError::Part(error) => refused(error),
        PrintError::TooLong { .. } => {
            let message = error.to_string();
            let field = FieldError::new("format", "too_long", message.clone());
            Problem::invalid(format!("It is too long to print: {message}.")).with(vec![field])
        }
        PrintError::Values(_) | PrintError::Template(_) => Problem::fault(&error),
    }
}

/// Download a guide as a file
///
/// The draft or a published version as Markdown, JSON, a web page, PDF or DOCX: the whole guide, one interviewer's kit, or a
/// blank scorecard to fill in by hand. Markdown, JSON, PDF and DOCX are read back by the import. The same state of a guide
/// gives the same bytes. A PDF may have 300,000 characters, 4,000 lines and 100 stages.
#[utoipa::path(get, path = "/guides/{id}/export", operation_id = "export_guide", tag = "guides",
    params(("id" = GuideId, Path), Export),
    responses((status = 200, description = "The file", content(
        (String = "text/markdown"),
        (Value = "application/json", example = json!({"title": "Backend Developer", "language": "en", "stages": []})),
        (String = "text/html", example = json!("<!DOCTYPE html>…")),
        (Vec<u8> = "application/pdf"),
        (Vec<u8> = "application/vnd.openxmlformats-officedocument.wordprocessingml.document")))))]
async fn download(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<GuideId>,
    Query(asked): Query<Export>,
    headers: HeaderMap,
) -> Result<Response> {
    check_stage(asked.part, asked.stage.as_deref())?;
    check_accepted(asked.format, &headers)?;
    let edition = edition(&mut app.read(&scope).await?, id, &asked).await?;
    file(edition, asked.format).await
}

/// Refuses to send a form that was not asked for.
pub fn check_accepted(format: ExportFormat, headers: &HeaderMap) -> Result<()> {
    let kind = format.media_type();
    if accepts(headers, &[kind.to_owned()]) {
        return Ok(());
    }
    Err(Problem::not_acceptable(format!("The answer would be {kind}.")))
}

/// A part is of a stage, and the whole is of none.
pub fn check_stage(part: ExportPart, stage: Option<&str>) -> Result<()> {
    match (part, stage) {
        (ExportPart::Whole, Some(_)) => {
            Err(Problem::field("stage", "invalid", "is for a kit or a scorecard alone"))
        }
        (ExportPart::Kit | ExportPart::Scorecard, None) => {
            Err(Problem::field("stage", "required", "is missing: a kit or a scorecard is of a stage"))
        }
        _ => Ok(()),
    }
}

async fn edition(tx: &mut Tx, id: GuideId, asked: &Export) -> Result<Edition> {
    let row = store::guide(tx, id).await?;
    let (guide, name, date) = match asked.version {
        None => (read_document(&row)?, "Draft".to_owned(), row.updated_at),
        Some(number) => {
            let version = store::version_by_number(tx, id, Some(number)).await?.ok_or_else(|| {
                Problem::field("version", "invalid", "names no published version of this guide")
            })?;
            (version.guide()?, format!("Version {number}"), version.published_at)
        }
    };
    let stage = asked.stage.clone().unwrap_or_default();
    Ok(Edition { guide, part: asked.part, stage, name, date, meeting: None })
}
