//! What a decision packet says of interviews.
use chrono::{DateTime, Utc};
use serde::Serialize;
use touchstone_rules::interview::InterviewerRole;

use super::store;
use crate::{
    http::Result,
    ids::{ApplicationId, InterviewId, StageId, UserId},
    tx::Tx,
};

/// An interview as it goes on the record.
#[derive(Debug, Serialize)]
pub struct InterviewRecord {
    /// Which.
    pub id: InterviewId,
    /// The stage's title.
    pub stage: String,
    /// The stage's key, the same in every version of the guide.
    #[serde(skip)]
    pub stage_key: String,
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
    pub user_id: UserId,
    /// Their name.
    pub name: String,
    /// As what.
    pub role: InterviewerRole,
    /// Had not read scorecards of the application when assigned.
    pub independent: bool,
    /// Why they were assigned although they had.
    pub assignment_reason: Option<String>,
}

/// All interviews of an application, in the order of time.
pub async fn record(tx: &mut Tx, application: ApplicationId) -> Result<Vec<InterviewRecord>> {
    let rows = store::of_application(tx, application).await?;
    let ids: Vec<InterviewId> = rows.iter().map(|row| row.id).collect();
    let panels = store::panels(tx, &ids).await?;
    let interviewers = |id: InterviewId| {
        panels.iter().filter(move |person| person.interview_id == id).map(|person| InterviewerRecord {
            user_id: person.user_id,
            name: person.name.clone(),
            role: person.role,
            independent: person.independent,
            assignment_reason: person.assignment_reason.clone(),
        })
    };
    let records = rows.into_iter().map(|row| InterviewRecord {
        interviewers: interviewers(row.id).collect(),
        id: row.id,
        stage: row.stage_title,
        stage_key: row.stage_key,
        guide_number: row.guide_number,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        cancelled: row.cancelled_at.is_some(),
    });
    Ok(records.collect())
}

/// A meeting as the candidate is told of it: when, where and with whom, and nothing of what each of them does in it.
#[derive(Debug, Serialize)]
pub struct Meeting {
    /// In which stage.
    pub stage_id: StageId,
    /// The stage's title.
    pub stage: String,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// Where, or by which link.
    pub location: Option<String>,
    /// Whom they meet, by name.
    pub with: Vec<String>,
}

/// The meetings of an application that take place or took place, in the order of time.
pub async fn meetings(tx: &mut Tx, application: ApplicationId) -> Result<Vec<Meeting>> {
    let mut rows = store::of_application(tx, application).await?;
    rows.retain(|row| row.cancelled_at.is_none());
    let ids: Vec<InterviewId> = rows.iter().map(|row| row.id).collect();
    let panels = store::panels(tx, &ids).await?;
    let names = |id: InterviewId| {
        panels.iter().filter(move |one| one.interview_id == id).map(|one| one.name.clone()).collect()
    };
    let meetings = rows.into_iter().map(|row| Meeting {
        with: names(row.id),
        stage_id: row.stage_id,
        stage: row.stage_title,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        location: row.location,
    });
    Ok(meetings.collect())
}
