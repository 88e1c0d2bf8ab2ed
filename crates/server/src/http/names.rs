//! How one thing speaks of another: by id, and by what people call it.

use serde::Serialize;
use utoipa::ToSchema;

use crate::ids::{CandidateId, JobId, StageId, UserId};

/// Somebody of the organization, by name.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PersonName {
    /// Which.
    pub id: UserId,
    /// Their name.
    #[schema(example = "Priya Raman")]
    pub name: String,
}

/// A candidate, by name.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CandidateName {
    /// Which.
    pub id: CandidateId,
    /// Their name.
    #[schema(example = "Priya Raman")]
    pub name: String,
}

/// A job by title.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct JobTitle {
    /// Which.
    pub id: JobId,
    /// What is hired for.
    #[schema(example = "Backend Developer")]
    pub title: String,
}

/// A job by title and requisition.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct JobName {
    /// Which.
    pub id: JobId,
    /// What is hired for.
    #[schema(example = "Backend Developer")]
    pub title: String,
    /// The number in the company's HR system.
    #[schema(example = "REQ-204")]
    pub requisition_id: Option<String>,
}

/// A stage by title.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StageTitle {
    /// Which.
    pub id: StageId,
    /// The same in every version of the guide.
    #[schema(example = "technical-interview")]
    pub key: String,
    /// What people call it.
    #[schema(example = "Technical interview")]
    pub title: String,
}

/// A stage by title and kind.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StageName {
    /// Which.
    pub id: StageId,
    /// The same in every version of the guide.
    #[schema(example = "technical-interview")]
    pub key: String,
    /// What people call it.
    #[schema(example = "Technical interview")]
    pub title: String,
    /// What kind of stage it is.
    #[schema(value_type = StageKind, example = "technical")]
    pub kind: String,
}

/// What kind of conversation or exercise a stage is.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[allow(dead_code, reason = "describes the guide's own words to the document")]
pub enum StageKind {
    /// A first call about experience and interest.
    Screening,
    /// An exercise done alone, in the candidate's own time.
    TakeHome,
    /// A technical conversation or live coding.
    Technical,
    /// Designing a system together.
    SystemDesign,
    /// Ways of working with others.
    Culture,
    /// Anything else.
    Custom,
}
