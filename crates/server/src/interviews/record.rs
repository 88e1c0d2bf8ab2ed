//! What a decision packet says of interviews.

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::store;
use crate::{http::Result, tx::Tx};

/// An interview as it goes on the record.
#[derive(Debug, Serialize)]
pub struct InterviewRecord {
    /// Which.
    pub id: Uuid,
    /// The stage's title.
    pub stage: String,
    /// The number of the guide version by which it was held.
    pub guide_number: i64,
    /// When it began.
    pub starts_at: DateTime<Utc>,
    /// When it ended.
    pub ends_at: DateTime<Utc>,
    /// Did not take place.
    pub cancelled: bool,
    /// Who took part.
    pub interviewers: Vec<InterviewerRecord>,
}

/// Somebody who took part.
#[derive(Debug, Serialize)]
pub struct InterviewerRecord {
    /// Who.
    pub user_id: Uuid,
    /// Their name.
    pub name: String,
    /// As what.
    pub role: String,
    /// Had not read scorecards of the application when assigned.
    pub independent: bool,
    /// Why they were assigned although they had.
    pub assignment_reason: Option<String>,
}

/// All interviews of an application, in the order of time.
pub async fn record(tx: &mut Tx, application: Uuid) -> Result<Vec<InterviewRecord>> {
    let rows = store::of_application(tx, application).await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let panels = store::panels(tx, &ids).await?;
    let interviewers = |id: Uuid| {
        panels.iter().filter(move |person| person.interview_id == id).map(|person| InterviewerRecord {
            user_id: person.user_id,
            name: person.name.clone(),
            role: person.role.clone(),
            independent: person.independent,
            assignment_reason: person.assignment_reason.clone(),
        })
    };
    let records = rows.into_iter().map(|row| InterviewRecord {
        interviewers: interviewers(row.id).collect(),
        id: row.id,
        stage: row.stage_title,
        guide_number: row.guide_number,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        cancelled: row.cancelled_at.is_some(),
    });
    Ok(records.collect())
}
