//! Ids with the type of what they name, so that the id of a job is never taken for that of an application.

/// Makes a type of its own for each kind of id. In JSON, in a path and in the database each is a UUID, version 7.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => { $(
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            ::serde::Serialize, ::serde::Deserialize, ::sqlx::Type, ::utoipa::ToSchema,
        )]
        #[serde(transparent)]
        #[sqlx(transparent)]
        #[schema(value_type = ::uuid::Uuid)]
        pub struct $name(::uuid::Uuid);

        impl $name {
            /// A new one. Ids that are made later sort later.
            pub fn generate() -> Self {
                Self(::touchstone_db::new_id())
            }

            /// The UUID itself, for what takes ids of every kind.
            pub fn uuid(self) -> ::uuid::Uuid {
                self.0
            }
        }

        impl From<::uuid::Uuid> for $name {
            fn from(id: ::uuid::Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for ::uuid::Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl From<$name> for ::touchstone_db::list::Value {
            fn from(id: $name) -> Self {
                id.0.into()
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+ };
}

ids! {
    /// An organization.
    OrganizationId,
    /// A person of an organization.
    UserId,
    /// A session.
    SessionId,
    /// An API token.
    TokenId,
    /// An invitation.
    InvitationId,
    /// A guide, whatever its version.
    GuideId,
    /// A published version of a guide.
    GuideVersionId,
    /// A comment on a guide.
    GuideCommentId,
    /// A link by which a guide may be read.
    GuideLinkId,
    /// A stage of one version of a guide.
    StageId,
    /// A job.
    JobId,
    /// A candidate.
    CandidateId,
    /// An application of a candidate to a job.
    ApplicationId,
    /// A reason to reject.
    ReasonId,
    /// An interview.
    InterviewId,
    /// A scorecard.
    ScorecardId,
    /// A debrief.
    DebriefId,
    /// A decision.
    DecisionId,
    /// A candidate's request.
    RequestId,
    /// A screening of resumes.
    ScreeningId,
    /// A resume in a screening.
    ResumeId,
    /// One pass over the resumes of a screening.
    ScreeningRunId,
    /// A program that is run.
    CodeRunId,
    /// A process that runs programs.
    CodeRunnerId,
    /// A coding exercise, whatever its version.
    CodingExerciseId,
    /// An exercise that was given to an application.
    AssessmentId,
    /// A take-home exercise, whatever its version.
    TakeHomeExerciseId,
    /// A take-home exercise that was given to an application.
    TakeHomeId,
    /// A deadline of a take-home that was moved.
    TakeHomeExtensionId,
    /// A grading of what was handed in, or a dry run.
    GradeReportId,
    /// An event of the record.
    EventId,
}
