//! An exercise that a candidate does without their page: for sample data.

use chrono::{DateTime, Utc};

use super::{
    store,
    work::{self, Draft, SubmitInput, Worker},
};
use crate::{
    app::App,
    applications,
    http::{Problem, Result},
    ids::{AssessmentId, OrganizationId, UserId},
    scope::Scope,
};

/// Begins an exercise as its candidate at the one moment and hands it in at the other.
pub async fn hand_in_alone(
    app: &App,
    organization: OrganizationId,
    id: AssessmentId,
    language: &str,
    source: &str,
    (begins, ends): (DateTime<Utc>, DateTime<Utc>),
) -> Result<()> {
    let mut scope = Scope::new(organization, UserId::from(id.uuid()), String::new(), Vec::new());
    let mut tx = app.at(begins).begin(&scope).await?;
    let row = work::held(&mut tx, id).await?;
    let application = applications::application(&mut tx, row.application_id).await?;
    let candidate =
        application.ok_or_else(|| Problem::fault(&"an assessment of no application"))?.candidate_id;
    let worker = Worker::Candidate(candidate);
    work::start(&mut tx, &row, worker).await?;
    tx.commit().await?;
    scope.user_id = UserId::from(candidate.uuid());
    let mut tx = app.at(ends).begin(&scope).await?;
    let row = work::held(&mut tx, id).await?;
    let draft = Draft { language: language.to_owned(), source: source.to_owned(), sequence: 1, after: None };
    store::save_draft(&mut tx, id, &draft, worker.by()).await?;
    let program = SubmitInput { language: language.to_owned(), source: source.to_owned() };
    work::submit(&mut tx, &row, &program, worker).await?;
    tx.commit().await
}
