//! The take-home of the sample organization: handed in by one candidate, with the report that grading it really gave.

use std::{
    collections::BTreeMap,
    io::{Cursor, Write as _},
};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use zip::{CompressionMethod, ZipWriter, result::ZipResult, write::SimpleFileOptions};

use super::content::member;
use crate::{
    app::App,
    applications,
    http::{Problem, Result},
    ids::ApplicationId,
    scope::Scope,
    take_home_exercises,
    take_homes::{self, NewTakeHome},
};

/// The candidate, by their place in the sample.
const GIVEN: usize = 14;
const REPORT: &str = include_str!("take_home/report.json");
const FILES: [(&str, &str); 4] = [
    ("hives/README.md", include_str!("take_home/hives/README.md")),
    ("hives/app.py", include_str!("take_home/hives/app.py")),
    ("hives/takehome.toml", include_str!("take_home/hives/takehome.toml")),
    ("hives/test_app.py", include_str!("take_home/hives/test_app.py")),
];

fn archive() -> ZipResult<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    for (name, text) in FILES {
        writer.start_file(name, options)?;
        writer.write_all(text.as_bytes())?;
    }
    Ok(writer.finish()?.into_inner())
}

/// Gives the take-home, and has it handed in.
pub(super) async fn give(
    app: &App,
    people: &BTreeMap<String, Scope>,
    candidates: &[ApplicationId],
    now: DateTime<Utc>,
) -> Result<()> {
    let ago = |hours: i64| now - TimeDelta::hours(hours);
    let lead = member(people, "lead")?;
    let mut tx = app.at(ago(45)).begin(lead).await?;
    let exercise_id = take_home_exercises::add(&mut tx, Some("rest-api"), &json!({})).await?;
    tx.commit().await?;
    let lacks = || Problem::fault(&"the sample lacks a candidate in a stage");
    let application = *candidates.get(GIVEN).ok_or_else(lacks)?;
    let mut tx = app.at(ago(29)).begin(member(people, "coordinator")?).await?;
    let stage_id = applications::see(&mut tx, application).await?.row.stage_id.ok_or_else(lacks)?;
    let id =
        take_homes::give(&mut tx, application, &NewTakeHome { exercise_id, stage_id, due_at: None }).await?;
    tx.commit().await?;
    let bytes = archive().map_err(|error| Problem::fault(&error))?;
    take_homes::hand_in_graded(app, lead, id, ("hives.zip", &bytes), REPORT, ago(5)).await
}
