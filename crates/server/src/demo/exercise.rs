//! The coding exercise of the sample organization: given to three candidates, of whom two have handed something in. What the
//! tests say of it comes when there is a runner.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;

use super::content::member;
use crate::{
    app::App,
    applications,
    assessments::{self, AssessmentMode, NewAssessment},
    coding_exercises,
    http::{Problem, Result},
    ids::ApplicationId,
    scope::Scope,
};

const EXERCISE: &str = include_str!("exercise/exercise.json");

/// The candidates, by their place in the sample, who were given the exercise, with what they handed in. What happens here
/// comes after all else that has happened to them.
pub(super) const GIVEN: [(usize, Option<&str>); 3] = [
    (10, Some(include_str!("exercise/sorted.py"))),
    (11, Some(include_str!("exercise/counted.py"))),
    (14, None),
];

/// Gives the exercise, and has it handed in.
pub(super) async fn give(
    app: &App,
    people: &BTreeMap<String, Scope>,
    candidates: &[ApplicationId],
    now: DateTime<Utc>,
) -> Result<()> {
    let ago = |hours: i64| now - TimeDelta::hours(hours);
    let fields: Value = serde_json::from_str(EXERCISE)?;
    let mut tx = app.at(ago(46)).begin(member(people, "lead")?).await?;
    let exercise_id = coding_exercises::add(&mut tx, None, &fields).await?;
    tx.commit().await?;
    for (at, handed_in) in GIVEN {
        let application =
            *candidates.get(at).ok_or_else(|| Problem::fault(&"the sample lacks a candidate"))?;
        let mut tx = app.at(ago(30)).begin(member(people, "coordinator")?).await?;
        let stage_id = applications::see(&mut tx, application).await?.row.stage_id;
        let new = NewAssessment {
            exercise_id,
            stage_id: stage_id.ok_or_else(|| Problem::fault(&"a candidate of the sample is in no stage"))?,
            mode: AssessmentMode::Alone,
            minutes: None,
            opens_until: None,
        };
        let id = assessments::give(&mut tx, application, &new).await?;
        tx.commit().await?;
        if let Some(source) = handed_in {
            assessments::hand_in_alone(
                app,
                member(people, "lead")?.organization_id,
                id,
                "python",
                source,
                (ago(8), ago(8) + TimeDelta::minutes(38)),
            )
            .await?;
        }
    }
    Ok(())
}
