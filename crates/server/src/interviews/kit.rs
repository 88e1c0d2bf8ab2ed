//! The interview kit: everything an interviewer needs on one screen, with the job's values filled in.

use axum::{Json, extract::State};
use chrono::{DateTime, Utc};
use serde::Serialize;
use touchstone_guide::model::{Attribute, Question, RECOMMENDATIONS, Stage};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{InterviewerRole, http::InterviewView, store};
use crate::{
    app::App,
    applications::{Seen, see},
    guides,
    http::{
        Access, Path, Problem, Result, guard,
        names::{CandidateName, JobName, StageKind},
    },
    ids::{ApplicationId, InterviewId, StageId, UserId},
    jobs,
    scope::Scope,
    scorecards,
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(guard(routes!(of_interview), Access::member("interviews:read")))
        .routes(guard(routes!(of_stage), Access::member("interviews:read")))
}

/// A kit.
#[derive(Debug, Serialize, ToSchema)]
struct Kit {
    /// The meeting; null for a stage without one, such as the review of a take-home.
    interview: Option<InterviewView>,
    /// The application.
    application_id: ApplicationId,
    /// The candidate, without contacts.
    candidate: CandidateName,
    /// The job.
    job: JobName,
    /// The guide version that the candidate is judged against.
    guide: KitGuide,
    /// The stage with all that the guide says about it.
    stage: KitStage,
    /// Topics that interviewers of other stages ask to follow up. They hold no ratings.
    probe_next: Vec<scorecards::ProbeNext>,
    /// Who else interviews for this application.
    panel: Vec<KitPerson>,
}

/// The guide version that the candidate is judged against.
#[derive(Debug, Serialize, ToSchema)]
struct KitGuide {
    /// Its title.
    title: String,
    /// Its number, from 1.
    number: i64,
}

/// Somebody who interviews for the application.
#[derive(Debug, Serialize, ToSchema)]
struct KitPerson {
    /// Who.
    user_id: UserId,
    /// Their name.
    name: String,
    /// What they do in the interview.
    role: InterviewerRole,
    /// In which stage.
    stage_id: StageId,
    /// The same in every version of the guide.
    stage_key: String,
}

impl From<store::Assignment> for KitPerson {
    fn from(one: store::Assignment) -> Self {
        let store::Assignment { user_id, name, role, stage_id, stage_key } = one;
        Self { user_id, name, role, stage_id, stage_key }
    }
}

/// The stage with all that the guide says about it.
#[derive(Debug, Serialize, ToSchema)]
struct KitStage {
    /// Its id.
    id: StageId,
    /// The same across versions of the guide.
    key: String,
    /// What kind of stage it is.
    #[schema(value_type = StageKind, example = "technical")]
    kind: String,
    /// What people call it.
    title: String,
    /// How long it takes, in minutes; null where the guide does not say.
    minutes: Option<u32>,
    /// Markdown.
    interviewer_directions: String,
    /// Markdown.
    candidate_script: String,
    /// How the time is spent.
    agenda: Vec<KitAgendaItem>,
    /// What every candidate is asked, in order.
    questions: Vec<KitQuestion>,
    /// What the candidate builds; null where there is nothing to build.
    exercise: Option<KitExercise>,
    /// What is rated afterwards.
    attributes: Vec<KitAttribute>,
    /// The labels of the recommendation, from 1 to 4.
    recommendation: Vec<String>,
}

/// A part of the stage with its time.
#[derive(Debug, Serialize, ToSchema)]
struct KitAgendaItem {
    /// What happens.
    title: String,
    /// How long it takes, in minutes; null where the guide does not say.
    minutes: Option<u32>,
}

/// A question of the kit.
#[derive(Debug, Serialize, ToSchema)]
struct KitQuestion {
    /// The question's key, the same across versions of the guide.
    id: String,
    /// The words to ask.
    text: String,
    /// How long it takes, in minutes; null where the guide does not say.
    minutes: Option<u32>,
    /// The competencies that an answer shows, by name.
    competencies: Vec<String>,
    /// What an answer should touch before the interviewer moves on.
    areas_to_cover: Vec<String>,
    /// What to ask if there is time or an area stays open.
    follow_ups: Vec<String>,
    /// What a good answer shows.
    what_good_looks_like: Vec<String>,
    /// What should worry the interviewer.
    red_flags: Vec<String>,
}

/// What the candidate was asked to build.
#[derive(Debug, Serialize, ToSchema)]
struct KitExercise {
    /// What the exercise is called.
    title: String,
    /// Markdown.
    brief: String,
    /// What the work must do.
    requirements: Vec<String>,
    /// What reviewers look at.
    criteria: Vec<String>,
}

/// What an attribute is about.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[allow(dead_code, reason = "describes the guide's own words to the document")]
enum AttributeKind {
    /// A skill or behaviour.
    Competency,
    /// A desired outcome: how likely the person is to achieve it.
    Outcome,
}

/// Something that is rated.
#[derive(Debug, Serialize, ToSchema)]
struct KitAttribute {
    /// The attribute's key, the same across versions of the guide.
    id: String,
    /// What is rated.
    name: String,
    /// A competency, or a desired outcome.
    #[schema(value_type = AttributeKind, example = "competency")]
    kind: String,
    /// What each level looks like, from 0 (not enough information) to 4.
    #[schema(min_items = 5, max_items = 5)]
    anchors: Vec<String>,
}

/// What a guide says about a stage, with the values of a job filled in.
#[derive(Debug)]
pub struct StageContent {
    /// The stage's id in the version.
    pub row: guides::StageRow,
    /// The stage.
    pub stage: Stage,
    /// The guide's title.
    pub guide_title: String,
    /// The number of the version.
    pub guide_number: i64,
    /// The language that the guide is written in.
    pub language: String,
    /// When the version was published.
    pub published_at: DateTime<Utc>,
}

impl StageContent {
    /// Reads a stage that an application has to do with, see [`super::stage_of`].
    pub async fn read(tx: &mut Tx, seen: &Seen, stage_id: StageId) -> Result<Self> {
        let row = super::stage_of(tx, seen, stage_id).await?;
        let version = guides::version(tx, row.guide_version_id).await?;
        let variables = jobs::variables(tx, seen.row.job_id).await?;
        let (guide, _) = touchstone_guide::variables::fill(&version.guide()?, &variables);
        let stage = guide.stages.into_iter().find(|stage| stage.key == row.key);
        let stage = stage.ok_or_else(|| Problem::fault(&"a stage that its guide version does not have"))?;
        Ok(Self {
            row,
            stage,
            guide_title: guide.title,
            guide_number: version.number,
            language: guide.language,
            published_at: version.published_at,
        })
    }

    /// What is rated.
    pub fn attributes(&self) -> &[Attribute] {
        self.stage.scorecard.as_ref().map_or(&[], |scorecard| &scorecard.attributes)
    }
}

impl From<Question> for KitQuestion {
    fn from(question: Question) -> Self {
        Self {
            id: question.key,
            text: question.text,
            minutes: question.minutes,
            competencies: question.competencies,
            areas_to_cover: question.areas_to_cover,
            follow_ups: question.follow_ups,
            what_good_looks_like: question.what_good_looks_like,
            red_flags: question.red_flags,
        }
    }
}

impl From<StageContent> for KitStage {
    fn from(content: StageContent) -> Self {
        let StageContent { row, stage, .. } = content;
        let scorecard = stage.scorecard.unwrap_or_default();
        let attribute = |attribute: Attribute| KitAttribute {
            id: attribute.key,
            name: attribute.name,
            kind: match attribute.kind {
                touchstone_guide::model::AttributeKind::Competency => "competency".to_owned(),
                touchstone_guide::model::AttributeKind::Outcome => "outcome".to_owned(),
            },
            anchors: attribute.anchors.to_vec(),
        };
        Self {
            id: row.id,
            key: row.key,
            kind: row.kind,
            title: stage.title,
            minutes: stage.minutes,
            interviewer_directions: stage.interviewer_directions,
            candidate_script: stage.candidate_script,
            agenda: stage
                .agenda
                .into_iter()
                .map(|item| KitAgendaItem { title: item.title, minutes: item.minutes })
                .collect(),
            questions: stage.questions.into_iter().map(KitQuestion::from).collect(),
            exercise: stage.exercise.map(|exercise| KitExercise {
                title: exercise.title,
                brief: exercise.brief,
                requirements: exercise.requirements,
                criteria: exercise.criteria,
            }),
            attributes: scorecard.attributes.into_iter().map(attribute).collect(),
            // Every scorecard ends in a recommendation; a guide may give its levels other names.
            recommendation: if scorecard.recommendation.is_empty() {
                RECOMMENDATIONS.map(str::to_owned).to_vec()
            } else {
                scorecard.recommendation
            },
        }
    }
}

async fn kit(tx: &mut Tx, seen: &Seen, stage_id: StageId, interview: Option<InterviewView>) -> Result<Kit> {
    let asked = super::stage_of(tx, seen, stage_id).await?;
    // Whoever has begun a scorecard sees the questions and anchors that it was begun with.
    let own = scorecards::stage_of_own(tx, seen.row.id, &asked.key).await?;
    let content = StageContent::read(tx, seen, own.unwrap_or(stage_id)).await?;
    let panel = store::panel_of(tx, seen.row.id).await?;
    Ok(Kit {
        interview,
        application_id: seen.row.id,
        candidate: CandidateName { id: seen.row.candidate_id, name: seen.row.candidate_name.clone() },
        job: JobName {
            id: seen.row.job_id,
            title: seen.row.job_title.clone(),
            requisition_id: seen.row.requisition_id.clone(),
        },
        guide: KitGuide { title: content.guide_title.clone(), number: content.guide_number },
        probe_next: scorecards::probe_next(tx, seen.row.id, &asked.key).await?,
        panel: panel.into_iter().map(KitPerson::from).collect(),
        stage: content.into(),
    })
}

/// Get the kit of an interview
///
/// Everything an interviewer needs: the questions, what to rate and by which anchors, the candidate, and topics
/// that other stages ask to follow up. It holds nobody's ratings.
#[utoipa::path(get, path = "/interviews/{id}/kit", operation_id = "get_interview_kit", tag = "interviews",
    params(("id" = InterviewId, Path)),
    responses((status = 200, description = "The kit", body = Kit)))]
async fn of_interview(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<InterviewId>,
) -> Result<Json<Kit>> {
    let mut tx = app.read(&scope).await?;
    let interview = super::http::view(&mut tx, id).await?;
    let (application_id, stage_id) = interview.place();
    let seen = see(&mut tx, application_id).await?;
    Ok(Json(kit(&mut tx, &seen, stage_id, Some(interview)).await?))
}

/// Get the kit of a stage without a meeting
///
/// The same for a stage that nobody meets for, such as the review of a take-home.
#[utoipa::path(get, path = "/applications/{id}/stages/{stage_id}/kit", operation_id = "get_stage_kit", tag = "interviews",
    params(("id" = ApplicationId, Path), ("stage_id" = StageId, Path)),
    responses((status = 200, description = "The kit", body = Kit)))]
async fn of_stage(
    State(app): State<App>,
    scope: Scope,
    Path((id, stage_id)): Path<(ApplicationId, StageId)>,
) -> Result<Json<Kit>> {
    let mut tx = app.read(&scope).await?;
    let seen = see(&mut tx, id).await?;
    Ok(Json(kit(&mut tx, &seen, stage_id, None).await?))
}
