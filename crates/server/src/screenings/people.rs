//! What a screening holds of somebody who became a candidate: shown to them, given out, erased.

use chrono::{DateTime, Utc};
use serde::Serialize;
use touchstone_screening::Facts;
use utoipa::ToSchema;

use super::{
    store,
    views::{FactsView, Finding, ResumeView},
};
use crate::{audit, http::Result, ids::ApplicationId, tx::Tx};

/// What a program read in somebody's resume, as they see it on their own page.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"received_at": "2026-03-02T09:00:00Z", "file_name": "raman-cv.pdf", "problem": null, "facts": {"name": "Priya Raman", "emails": ["priya@example.com"], "phones": [], "links": [],
        "location": "Leeds", "roles": [{"title": "Backend developer", "employer": "Example Systems", "start": "2021-03", "end": "present"}],
        "education": [], "skills": ["PostgreSQL", "Rust"], "languages": ["English (C1)"], "months_of_work": 69}}))]
pub struct ReadOfResume {
    /// When the file came in.
    received_at: DateTime<Utc>,
    /// The name of the file.
    #[schema(example = "raman-cv.pdf")]
    file_name: String,
    /// What was read; null where the file could not be read, and a person looked at it.
    facts: Option<FactsView>,
    /// Why the file could not be read.
    problem: Option<String>,
}

/// What was read in the resume that an application came from, if it came from one.
pub async fn read_of(tx: &mut Tx, application: ApplicationId) -> Result<Option<ReadOfResume>> {
    let Some(row) = store::resume_of(tx, application).await? else { return Ok(None) };
    let facts: Option<Facts> = row.facts.as_deref().map(serde_json::from_str).transpose()?;
    Ok(Some(ReadOfResume {
        received_at: row.created_at,
        file_name: row.file_name,
        facts: facts.as_ref().map(FactsView::of),
        problem: row.problem,
    }))
}

/// What is held about somebody from a screening, for whoever gives out what is held.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"read": {"received_at": "2026-03-02T09:00:00Z", "file_name": "raman-cv.pdf", "problem": null, "facts": {"name": "Priya Raman", "emails": ["priya@example.com"], "phones": [], "links": [],
            "location": "Leeds", "roles": [{"title": "Backend developer", "employer": "Example Systems", "start": "2021-03", "end": "present"}],
            "education": [], "skills": ["PostgreSQL", "Rust"], "languages": ["English (C1)"], "months_of_work": 69}},
    "verdicts": [], "flags": [], "text": "Priya Raman\nBackend developer …"}))]
pub struct ScreenedData {
    /// What was read in the file.
    read: ReadOfResume,
    /// How it was held against the criteria.
    verdicts: Vec<Finding>,
    /// What the program pointed out.
    flags: Vec<String>,
    /// Its text.
    text: Option<String>,
}

/// What the screening holds of an application's candidate.
pub async fn held(tx: &mut Tx, application: ApplicationId) -> Result<Option<ScreenedData>> {
    let Some(row) = store::resume_of(tx, application).await? else { return Ok(None) };
    let Some(read) = read_of(tx, application).await? else { return Ok(None) };
    let text = match store::readings(tx, row.id).await?.0 {
        Some(json) => Some(serde_json::from_str::<touchstone_extract::Reading>(&json)?.text),
        None => None,
    };
    let (verdicts, flags) = ResumeView::of(row, false)?.into_findings();
    Ok(Some(ScreenedData { read, verdicts, flags, text }))
}

/// Takes the resumes of an application away, with all that was read in them and what the record says of them.
pub async fn erase(tx: &mut Tx, application: ApplicationId) -> Result<()> {
    for id in store::ids_of(tx, application).await? {
        store::delete_resume(tx, id).await?;
        audit::erase_target(tx, "resume", id.uuid(), "resume.erased").await?;
    }
    Ok(())
}
