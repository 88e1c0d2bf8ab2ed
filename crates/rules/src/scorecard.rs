//! What a scorecard holds, and what it needs before it can be submitted (the second rule: evidence before numbers).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use touchstone_guide::model::{Attribute, Question};
use utoipa::ToSchema;

use crate::{FieldError, field_error::escape, named};

/// The longest note, in characters.
const NOTE_LIMIT: usize = 20_000;
/// The most topics to follow up.
const PROBES: usize = 20;
/// The most links from one rating.
const LINKS: usize = 50;

/// Where a scorecard stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ScorecardStatus)]
pub enum Status {
    /// Being written; only its author sees it.
    Draft,
    /// In, and never changed again.
    Submitted,
    /// In, with later versions beside the first.
    Amended,
}

named!(Status { Draft = "draft", Submitted = "submitted", Amended = "amended" });

/// What a reviewer writes. The same fields whether draft or submitted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Content {
    /// By attribute id.
    pub ratings: BTreeMap<String, Rating>,
    /// By question id.
    pub question_notes: BTreeMap<String, QuestionNote>,
    /// 1 strong no hire, 2 no hire, 3 hire, 4 strong hire.
    #[schema(example = 3, minimum = 1, maximum = 4)]
    pub overall_recommendation: Option<u8>,
    /// What others should know, in a few sentences.
    #[schema(example = "Designs from the failure inwards; thin on schema changes.")]
    pub summary: String,
    /// Topics for the interviewers of other stages. They are shown without ratings.
    pub probe_next: Vec<String>,
}

/// How one attribute is rated.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Rating {
    /// 0 (not enough information) to 4.
    #[schema(example = 3, minimum = 0, maximum = 4)]
    pub rating: Option<u8>,
    /// What was seen or heard.
    #[schema(example = "Asked for the failure rate before proposing retries.")]
    pub note: String,
    /// Where it can be seen.
    pub evidence: Vec<Evidence>,
}

impl Rating {
    /// Whether it is a number that means something: 0 is missing data.
    fn is_informative(&self) -> bool {
        self.rating.is_some_and(|rating| rating > 0)
    }
}

/// A link to what a rating rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// What is linked.
    pub kind: EvidenceKind,
    /// Its id: a question's id, a test's (`<assessment id>/<name of the test>`), a finding's (`<take-home id>/<check>`), a
    /// moment's.
    #[serde(rename = "ref")]
    #[schema(example = "walk-through")]
    pub reference: String,
}

/// What evidence can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceKind {
    /// The notes under a question.
    #[serde(alias = "question", alias = "question_note")]
    QuestionNotes,
    /// The result of a test.
    TestResult,
    /// A finding of the grade report.
    Finding,
    /// A moment in the playback of the code pad.
    PadMoment,
    /// A moment on the whiteboard.
    BoardMoment,
}

/// What was noted while a question was asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct QuestionNote {
    /// What the candidate said.
    pub text: String,
    /// Whether it was asked.
    pub asked: bool,
    /// The areas and follow-ups that were covered, word for word.
    pub covered: Vec<String>,
}

/// What a stage asks a reviewer to rate.
#[derive(Debug, Clone, Copy)]
pub struct Form<'a> {
    /// What is rated.
    pub attributes: &'a [Attribute],
    /// What is asked.
    pub questions: &'a [Question],
    /// The results of tests that may be linked, as `assessment/test`.
    pub tests: &'a [String],
    /// What grading found that may be linked, as `take-home/check`.
    pub findings: &'a [String],
}

impl Content {
    /// Whether a rating links the result of a test.
    pub fn links_tests(&self) -> bool {
        let mut all = self.ratings.values().flat_map(|rating| &rating.evidence);
        all.any(|evidence| evidence.kind == EvidenceKind::TestResult)
    }

    /// Whether a rating links a finding of a grade report.
    pub fn links_findings(&self) -> bool {
        let mut all = self.ratings.values().flat_map(|rating| &rating.evidence);
        all.any(|evidence| evidence.kind == EvidenceKind::Finding)
    }

    /// The document after a merge patch (RFC 7396), still to be read as a [`Content`]. Patches merge per attribute and
    /// per question, so that two devices that change different ones both win.
    pub fn merged(&self, patch: &Value) -> serde_json::Result<Value> {
        let mut value = serde_json::to_value(self)?;
        json_patch::merge(&mut value, patch);
        Ok(value)
    }

    /// What does not belong into the scorecard of this stage; nothing where all is well.
    pub fn check(&self, form: Form<'_>) -> Vec<FieldError> {
        let mut errors = Vec::new();
        for (id, rating) in &self.ratings {
            let pointer = format!("/ratings/{}", escape(id));
            if form.attributes.iter().all(|attribute| attribute.key != *id) {
                errors.push(FieldError::new(&pointer, "unknown_attribute", "is no attribute of this stage"));
            }
            rating.check(&pointer, form, &mut errors);
        }
        for (id, note) in &self.question_notes {
            let pointer = format!("/question_notes/{}", escape(id));
            if form.questions.iter().all(|question| question.key != *id) {
                errors.push(FieldError::new(&pointer, "unknown_question", "is no question of this stage"));
            }
            check_length(&note.text, &format!("{pointer}/text"), &mut errors);
            if note.covered.len() > 100 || note.covered.iter().any(|area| area.len() > 2000) {
                errors.push(FieldError::new(
                    format!("{pointer}/covered"),
                    "too_long",
                    "holds at most 100 areas",
                ));
            }
        }
        if self.overall_recommendation.is_some_and(|value| !(1..=4).contains(&value)) {
            errors.push(FieldError::new("/overall_recommendation", "out_of_range", "is 1 to 4"));
        }
        check_length(&self.summary, "/summary", &mut errors);
        if self.probe_next.len() > PROBES || self.probe_next.iter().any(|text| text.chars().count() > 2000) {
            errors.push(FieldError::new(
                "/probe_next",
                "too_long",
                format!("holds at most {PROBES} topics of 2000 characters"),
            ));
        }
        errors
    }

    /// What is left of it when the person it speaks of is erased: the numbers, without a word.
    #[must_use]
    pub fn without_words(&self) -> Self {
        let number = |(id, rating): (&String, &Rating)| {
            (id.clone(), Rating { rating: rating.rating, ..Rating::default() })
        };
        Self {
            ratings: self.ratings.iter().map(number).collect(),
            overall_recommendation: self.overall_recommendation,
            ..Self::default()
        }
    }

    /// What is missing before it can be submitted: every attribute rated, evidence for every rating of 1 to 4, and
    /// the recommendation. 0 needs no evidence: it says that there is none.
    pub fn missing(&self, form: Form<'_>) -> Vec<FieldError> {
        let mut errors: Vec<FieldError> =
            form.attributes.iter().filter_map(|one| self.missing_of(one)).collect();
        if self.overall_recommendation.is_none() {
            errors.push(FieldError::new(
                "/overall_recommendation",
                "recommendation_missing",
                "The overall recommendation is not set",
            ));
        }
        errors
    }

    fn missing_of(&self, attribute: &Attribute) -> Option<FieldError> {
        let pointer = format!("/ratings/{}", escape(&attribute.key));
        let rating = self.ratings.get(&attribute.key);
        let Some(rating) = rating.filter(|rating| rating.rating.is_some()) else {
            return Some(FieldError::new(
                pointer,
                "rating_missing",
                format!("{} is not rated", attribute.name),
            ));
        };
        if rating.is_informative() && !self.has_evidence(rating) {
            let message = format!("{} needs a note or linked evidence", attribute.name);
            return Some(FieldError::new(pointer, "evidence_missing", message));
        }
        None
    }

    /// A note, or a link to something that is there. Notes under a question count when there are any.
    fn has_evidence(&self, rating: &Rating) -> bool {
        let linked = |evidence: &Evidence| match evidence.kind {
            EvidenceKind::QuestionNotes => {
                self.question_notes.get(&evidence.reference).is_some_and(|note| !note.text.trim().is_empty())
            }
            _ => true,
        };
        !rating.note.trim().is_empty() || rating.evidence.iter().any(linked)
    }

    /// Whether it says anything: a scorecard of only zeros is no contribution and unlocks nothing. Where a stage rates
    /// nothing, the recommendation is what it says.
    pub fn is_informative(&self) -> bool {
        self.ratings.values().any(Rating::is_informative)
            || (self.ratings.is_empty() && self.overall_recommendation.is_some())
    }
}

impl Rating {
    fn check(&self, pointer: &str, form: Form<'_>, errors: &mut Vec<FieldError>) {
        if self.rating.is_some_and(|value| value > 4) {
            errors.push(FieldError::new(format!("{pointer}/rating"), "out_of_range", "is 0 to 4"));
        }
        check_length(&self.note, &format!("{pointer}/note"), errors);
        if self.evidence.len() > LINKS {
            errors.push(FieldError::new(
                format!("{pointer}/evidence"),
                "too_long",
                format!("holds at most {LINKS} links"),
            ));
        }
        for (index, evidence) in self.evidence.iter().enumerate() {
            let pointer = format!("{pointer}/evidence/{index}/ref");
            let unknown = evidence.kind == EvidenceKind::QuestionNotes
                && form.questions.iter().all(|question| question.key != evidence.reference);
            let unknown_test =
                evidence.kind == EvidenceKind::TestResult && !form.tests.contains(&evidence.reference);
            let unknown_finding =
                evidence.kind == EvidenceKind::Finding && !form.findings.contains(&evidence.reference);
            if unknown_finding {
                let message = "is no finding in a take-home that was handed in for this stage";
                errors.push(FieldError::new(pointer, "unknown_finding", message));
            } else if unknown_test {
                let message = "is no test of an exercise that was handed in for this stage";
                errors.push(FieldError::new(pointer, "unknown_test", message));
            } else if unknown {
                errors.push(FieldError::new(pointer, "unknown_question", "is no question of this stage"));
            } else if evidence.reference.trim().is_empty() || evidence.reference.len() > 500 {
                errors.push(FieldError::new(pointer, "invalid", "is 1 to 500 characters"));
            }
        }
    }
}

fn check_length(text: &str, pointer: &str, errors: &mut Vec<FieldError>) {
    if text.chars().count() > NOTE_LIMIT {
        errors.push(FieldError::new(pointer, "too_long", format!("is longer than {NOTE_LIMIT} characters")));
    }
}

/// The fields in which two versions differ, for an amendment to name: `summary`, or `ratings/design` of what is kept by id.
pub fn changed_fields(before: &Content, after: &Content) -> BTreeSet<String> {
    let (before, after) = (fields(before), fields(after));
    before.keys().chain(after.keys()).filter(|name| before.get(*name) != after.get(*name)).cloned().collect()
}

/// Every field with its value. What is kept by id has a field for each.
fn fields(content: &Content) -> BTreeMap<String, Value> {
    let Ok(Value::Object(all)) = serde_json::to_value(content) else { return BTreeMap::new() };
    let mut fields = BTreeMap::new();
    for (name, value) in all {
        match value {
            Value::Object(by_id) => {
                fields.extend(by_id.into_iter().map(|(id, value)| (format!("{name}/{id}"), value)));
            }
            value => {
                fields.insert(name, value);
            }
        }
    }
    fields
}
