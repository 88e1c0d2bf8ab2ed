//! An exercise that a candidate and interviewers do together: what each page shows of the other's work.
//!
//! A page asks with the tag of what it knows and is answered when there is something new. Text is joined on the pages: a draft
//! names the one that it goes on from, and the server refuses one that goes on from another, so that the page reads what is
//! there, puts its own words into it and sends both.

use std::{fmt::Write as _, time::Duration};

use chrono::{DateTime, Utc};
use garde::Validate;
use serde::{Deserialize, Serialize};
use tokio::sync::broadcast::{Receiver, error::RecvError};
use utoipa::{IntoParams, ToSchema};

use super::{
    rules::{Mode, Status},
    store::{self, AssessmentRow, DraftRow},
    views::{AssessmentRun, DraftView},
};
use crate::{
    app::App,
    http::{Problem, Result},
    ids::{AssessmentId, UserId},
    tx::{Message, Tx},
};

/// The longest that a page may wait for something new, in seconds.
const LONGEST: u64 = 20;

/// What a page knows.
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Known {
    /// The `tag` of the answer that is known. Left out, or where there is something newer, it is answered at once.
    #[garde(length(chars, max = 2000))]
    #[serde(default)]
    #[param(max_length = 2000)]
    after: Option<String>,
    /// How many seconds to wait for something new, at most 20.
    #[garde(range(max = LONGEST))]
    #[serde(default)]
    #[param(example = 20, maximum = 20)]
    wait: u64,
}

/// The work on an exercise that is done together, as it stands.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct SharedWork {
    /// Where the exercise stands.
    status: Status,
    /// What was written last in each language, the latest first. The language of the latest is the one that is worked in.
    drafts: Vec<DraftView>,
    /// The latest run; null where there was none.
    run: Option<AssessmentRun>,
    /// Names this state: `after` waits for another. What you save yourself is no news to you.
    #[schema(example = "3-python.17-0199c2f8d2a07c1e8f2b3a4d5e6f7081")]
    tag: String,
    /// The server's clock.
    now: DateTime<Utc>,
}

impl SharedWork {
    /// As a person of the team sees it, or the candidate where none is named.
    pub(super) async fn of(tx: &mut Tx, row: &AssessmentRow, reader: Option<UserId>) -> Result<Self> {
        if row.mode != Mode::Interview {
            return Err(Problem::conflict("This exercise is done alone."));
        }
        let drafts = store::drafts(tx, row.id).await?;
        let run = match row.latest_run_id {
            Some(id) => store::run(tx, id).await?,
            None => None,
        };
        Ok(Self {
            status: row.status(tx.now()),
            tag: tag(row, &drafts, reader),
            drafts: drafts.into_iter().map(|draft| DraftView::of(draft, reader)).collect(),
            run: run.map(AssessmentRun::from),
            now: tx.now(),
        })
    }
}

/// Another one for everything that is news to the reader.
fn tag(row: &AssessmentRow, drafts: &[DraftRow], reader: Option<UserId>) -> String {
    let mut tag = row.version.to_string();
    let mut others: Vec<&DraftRow> = drafts.iter().filter(|draft| !draft.is_by(reader)).collect();
    others.sort_by(|a, b| a.language.cmp(&b.language));
    for draft in others {
        let _ = write!(tag, "-{}.{}", draft.language, draft.sequence);
    }
    if let Some(run) = row.latest_run_id {
        let _ = write!(tag, "-{}", run.uuid().simple());
    }
    tag
}

/// Looks until there is something that the page does not know, or the time to wait is over.
pub(super) async fn follow<F>(
    app: &App,
    id: AssessmentId,
    known: &Known,
    look: impl Fn() -> F,
) -> Result<SharedWork>
where
    F: Future<Output = Result<SharedWork>>,
{
    // From before the first look on, so that nothing falls in between.
    let mut messages = app.wake.subscribe();
    let mut stopped = app.stopped();
    let over = tokio::time::sleep(Duration::from_secs(known.wait));
    tokio::pin!(over);
    loop {
        let work = look().await?;
        if known.after.as_ref() != Some(&work.tag) {
            return Ok(work);
        }
        tokio::select! {
            () = &mut over => return Ok(work),
            // A page that waits must not keep the server from stopping.
            _ = stopped.changed() => return Ok(work),
            () = spoken_of(&mut messages, id) => {}
        }
    }
}

/// Returns when something was said of the assessment, or may have been.
async fn spoken_of(messages: &mut Receiver<String>, id: AssessmentId) {
    loop {
        match messages.recv().await {
            Ok(text) => {
                let message = serde_json::from_str::<Message>(&text);
                if message.is_ok_and(|message| message.change.assessment_id == Some(id)) {
                    return;
                }
            }
            Err(RecvError::Lagged(_)) => return,
            Err(RecvError::Closed) => std::future::pending().await,
        }
    }
}
