//! Keeping no longer than is needed: sessions, invitations, links to candidates' pages and guides, kept answers, programs' runs and finished
//! background jobs that have had their time are deleted, whether or not anybody comes by.

mod store;

use std::sync::Arc;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use touchstone_jobs::{Job, Outcome, Progress, Worker};

use crate::{app::App, assessments::HandIn, screenings::Screen, take_homes::HandInTakeHome};

/// How often it is done.
const PERIOD: TimeDelta = TimeDelta::hours(1);
/// How long it can be looked up what became of a background job.
const BACKGROUND_JOBS: TimeDelta = TimeDelta::days(14);
/// How long a process that ran programs is remembered after it was last seen.
const CODE_RUNNERS: TimeDelta = TimeDelta::days(1);

/// Deletes what has had its time. There is nothing to say about it but its name.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Housekeeping {}

impl Job for Housekeeping {
    const NAME: &'static str = "housekeeping";
    type Context = App;

    async fn run(&self, app: &App, _: &Progress) -> Outcome {
        let now = app.now();
        let mut tx = app.db.begin().await?;
        store::delete_sessions(&mut tx, now).await?;
        store::delete_invitations(&mut tx, now).await?;
        store::delete_portal_links(&mut tx, now).await?;
        store::delete_guide_links(&mut tx, now - crate::guides::LINKS_LISTED).await?;
        store::delete_kept_answers(&mut tx, now - crate::http::idempotency::KEPT_FOR).await?;
        store::delete_code_runs(&mut tx, now - crate::code_runs::KEPT_FOR).await?;
        store::delete_exercise_runs(&mut tx, now - crate::code_runs::KEPT_FOR).await?;
        store::delete_code_runners(&mut tx, now - CODE_RUNNERS).await?;
        touchstone_jobs::forget(&mut tx, now - BACKGROUND_JOBS).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// A worker that knows every background job of the server.
pub fn worker(app: &App) -> Worker<App> {
    let clock = app.clone();
    Worker::new(app.db.clone(), app.clone(), Arc::new(move || clock.now()))
        .every::<Housekeeping>(PERIOD)
        .register::<Screen>()
        .register::<HandIn>()
        .register::<HandInTakeHome>()
}
