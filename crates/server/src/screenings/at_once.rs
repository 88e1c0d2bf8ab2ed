//! Resumes that are gone through before anybody goes on, instead of in the background: for sample data.

use touchstone_jobs::Progress;

use super::{
    require, resumes,
    runs::{self, By},
    screen,
    store::{self, RunCause},
    upload::Incoming,
};
use crate::{
    app::App,
    http::{Problem, Result},
    ids::{ResumeId, ScreeningId},
    scope::Scope,
};

/// Puts files into a screening and goes through them at once. Answers the name of each resume of the screening and its id.
pub async fn screen_at_once(
    app: &App,
    scope: &Scope,
    id: ScreeningId,
    files: Vec<Incoming>,
) -> Result<Vec<(String, ResumeId)>> {
    let files = resumes::digested(files).await?;
    let mut tx = app.begin(scope).await?;
    let screening = require(&mut tx, id).await?;
    resumes::put_in(&mut tx, &screening, files).await?;
    runs::begin(&mut tx, id, RunCause::Added, By::Beginner).await?;
    let run = store::latest_run(&mut tx, id).await?;
    let resumes = store::to_screen(&mut tx, id).await?;
    tx.commit().await?;
    let run = run.ok_or_else(|| Problem::fault(&"the run that was begun is missing"))?;
    screen::go_through(app, scope, &run, &Progress::default()).await?;
    Ok(resumes.into_iter().map(|resume| (resume.file_name, resume.id)).collect())
}
