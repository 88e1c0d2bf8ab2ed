//! Criteria as the API has them. What they mean, and which are refused, is the business of `touchstone-screening`.

use garde::Validate;
use serde::{Deserialize, Serialize};
use touchstone_guide::variables;
use touchstone_screening::criteria;
use utoipa::ToSchema;

use crate::{
    guides,
    http::{FieldError, Problem, Result, checks, extract::kept},
    jobs::JobRow,
    tx::Tx,
};

/// What is looked for in a resume.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = CriterionKind)]
pub enum Kind {
    /// A skill, best in a dated position.
    Skill,
    /// So many years of work.
    Years,
    /// A position held.
    Title,
    /// A degree.
    Education,
    /// A certificate.
    Certificate,
    /// A language that people speak.
    Language,
    /// Words that stand in the text.
    Keyword,
    /// Something said in plain words.
    Text,
}

/// Something that a resume is held against.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its name among the criteria of the screening, made from its words where it is left out.
    #[garde(inner(custom(checks::line), length(chars, max = 60)))]
    #[serde(default, deserialize_with = "kept", skip_serializing_if = "Option::is_none")]
    #[schema(pattern = "line", example = "postgresql", max_length = 60, nullable = false)]
    pub id: Option<String>,
    /// What is looked for.
    #[garde(skip)]
    pub kind: Kind,
    /// Skills, titles, certificates, languages or words, of which one is enough.
    #[garde(length(max = 30), inner(custom(checks::line), length(chars, max = 120)))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(pattern = "line", example = json!(["PostgreSQL", "MySQL"]), max_items = 30, max_length = 120)]
    pub any_of: Vec<String>,
    /// How many years of work, in all or with the skill.
    #[garde(inner(range(min = 0.0, max = 60.0)))]
    #[serde(default, deserialize_with = "kept", skip_serializing_if = "Option::is_none")]
    #[schema(example = 3.0, minimum = 0.0, maximum = 60.0, nullable = false)]
    pub years: Option<f64>,
    /// The degree (`school`, `vocational`, `bachelor`, `master`, `doctorate`), or how well a language is spoken (`A1` to `C2`).
    #[garde(inner(custom(checks::line), length(chars, max = 20)))]
    #[serde(default, deserialize_with = "kept", skip_serializing_if = "Option::is_none")]
    #[schema(pattern = "line", example = "bachelor", max_length = 20, nullable = false)]
    pub level: Option<String>,
    /// Fields of study, of which one is enough.
    #[garde(length(max = 30), inner(custom(checks::line), length(chars, max = 120)))]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(pattern = "line", example = json!(["computer science"]), max_items = 30, max_length = 120)]
    pub fields: Vec<String>,
    /// What is looked for, in plain words.
    #[garde(inner(custom(checks::line), length(chars, max = 300)))]
    #[serde(default, deserialize_with = "kept", skip_serializing_if = "Option::is_none")]
    #[schema(
        pattern = "line",
        example = "has run a service that others depended on",
        max_length = 300,
        nullable = false
    )]
    pub text: Option<String>,
    /// How much it counts beside the others: above 0, at most 10.
    #[garde(range(min = 0.01, max = 10.0))]
    #[serde(default = "one")]
    #[schema(example = 3.0, minimum = 0.01, maximum = 10.0, default = 1.0)]
    pub weight: f64,
    /// Whether the job cannot be done without it. Where it is not found, that is shown; nobody is rejected by it.
    #[garde(skip)]
    #[serde(default)]
    pub required: bool,
}

fn one() -> f64 {
    1.0
}

/// The criteria as the screening keeps them, or everything that is wrong with them, each with its place.
pub(super) fn checked(given: &[Criterion]) -> Result<criteria::Criteria> {
    let (mut list, mut errors) = (Vec::with_capacity(given.len()), Vec::new());
    for (index, criterion) in given.iter().enumerate() {
        let value = serde_json::to_value(criterion)?;
        let kind = value.get("kind").and_then(serde_json::Value::as_str).unwrap_or_default();
        for field in value.as_object().into_iter().flat_map(serde_json::Map::keys) {
            if let Some(message) = criteria::unused(kind, field) {
                errors.push(FieldError::new(format!("/criteria/{index}/{field}"), "invalid", message));
            }
        }
        match serde_json::from_value::<criteria::Criterion>(value) {
            Ok(criterion) => list.push(criterion),
            Err(error) => {
                errors.push(FieldError::new(format!("/criteria/{index}"), "invalid", error.to_string()));
            }
        }
    }
    let mut criteria = criteria::Criteria { list };
    criteria.name_the_nameless();
    if errors.is_empty() {
        errors.extend(criteria.faults().into_iter().map(|fault| {
            let place = fault.criterion.map_or_else(String::new, |index| format!("/{index}/{}", fault.field));
            FieldError::new(format!("/criteria{place}"), "refused_criterion", fault.message)
        }));
    }
    if errors.is_empty() {
        Ok(criteria)
    } else {
        Err(Problem::invalid("The criteria cannot be used like this. Nothing was changed.").with(errors))
    }
}

/// Kept criteria as the API shows them.
pub(super) fn shown(criteria: &criteria::Criteria) -> Result<Vec<Criterion>> {
    let shown = criteria.list.iter().map(|one| serde_json::to_value(one).and_then(serde_json::from_value));
    Ok(shown.collect::<serde_json::Result<_>>()?)
}

/// Criteria read out of the guide that a job is filled by.
pub(super) async fn proposed(tx: &mut Tx, job: &JobRow) -> Result<Vec<Criterion>> {
    let guide = guides::version(tx, job.guide_version_id).await?.guide()?;
    let (guide, _) = variables::fill(&guide, &job.variables);
    let scorecards = guide.stages.iter().filter_map(|stage| stage.scorecard.as_ref());
    let attributes = scorecards.flat_map(|scorecard| &scorecard.attributes);
    let mut competencies: Vec<String> = attributes.map(|attribute| attribute.name.clone()).collect();
    competencies.dedup();
    shown(&criteria::propose(&guide.job_description, &competencies))
}
