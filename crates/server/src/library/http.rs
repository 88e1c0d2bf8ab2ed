//! Lists of what ships, and each thing whole.

use axum::Json;
use garde::Validate;
use serde::Deserialize;
use touchstone_library::Filter;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    shelves,
    views::{
        CompetencyCoverage, LibraryCandidateGuide, LibraryCandidateGuideSummary, LibraryCoverage,
        LibraryExercise, LibraryGuide, LibraryItem, LibraryKind, LibraryLevel, LibraryQuestion,
        LibraryQuestionSummary, LibraryScenario, LibraryTakeHome,
    },
};
use crate::{
    app::App,
    http::{Access, PageOf, Path, Problem, Query, Result, guard},
};

/// The routes of this capability.
pub fn routes() -> OpenApiRouter<App> {
    let read = Access::member("guides:read");
    OpenApiRouter::new()
        .routes(guard(routes!(guides), read))
        .routes(guard(routes!(questions), read))
        .routes(guard(routes!(question), read))
        .routes(guard(routes!(tally), read))
        .routes(guard(routes!(coverage), read))
        .routes(guard(routes!(scenarios), read))
        .routes(guard(routes!(scenario), read))
        .routes(guard(routes!(exercises), read))
        .routes(guard(routes!(exercise), read))
        .routes(guard(routes!(take_homes), read))
        .routes(guard(routes!(take_home), read))
        .routes(guard(routes!(candidate_guides), read))
        .routes(guard(routes!(candidate_guide), read))
}

/// List the shipped guides
///
/// Guides that come with Touchstone, to start from.
#[utoipa::path(get, path = "/guide-library", operation_id = "list_library_guides", tag = "library",
    responses((status = 200, description = "All shipped guides", body = PageOf<LibraryGuide>)))]
async fn guides() -> Result<PageOf<LibraryGuide>> {
    Ok(PageOf::whole(shelves()?.guides.iter().map(LibraryGuide::from).collect()))
}

/// Which questions a list shows.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct QuestionFilter {
    /// Words that all stand in the question or in what is beside it.
    #[garde(length(chars, max = 200))]
    #[serde(default)]
    q: Option<String>,
    /// A competency that an answer shows, by its name.
    #[garde(length(chars, max = 200))]
    #[serde(default)]
    #[param(example = "Databases")]
    competency: Option<String>,
    /// The seniority that it is pitched at.
    #[garde(skip)]
    #[serde(default)]
    #[param(inline)]
    level: Option<LibraryLevel>,
    /// What sort of question it is.
    #[garde(skip)]
    #[serde(default)]
    #[param(inline)]
    kind: Option<LibraryKind>,
}

/// List the questions of the library
///
/// Questions that come with Touchstone, to take into guides, in the order of their ids.
#[utoipa::path(get, path = "/question-library", operation_id = "list_library_questions", tag = "library",
    params(QuestionFilter),
    responses((status = 200, description = "The questions", body = PageOf<LibraryQuestionSummary>)))]
async fn questions(Query(filter): Query<QuestionFilter>) -> Result<PageOf<LibraryQuestionSummary>> {
    let filter = Filter {
        words: filter.q,
        competency: filter.competency,
        level: filter.level.map(Into::into),
        kind: filter.kind.map(Into::into),
    };
    Ok(PageOf::whole(shelves()?.search(&filter).into_iter().map(Into::into).collect()))
}

/// Read a question of the library
///
/// With its areas to cover, follow-ups, what good looks like and red flags, as a guide takes it in.
#[utoipa::path(get, path = "/question-library/{bank}/{key}", operation_id = "get_library_question", tag = "library",
    params(("bank" = String, Path, description = "The first part of its id", example = "databases"),
        ("key" = String, Path, description = "The second part of its id", example = "slow-report")),
    responses((status = 200, description = "The question", body = LibraryQuestion),
        (status = 404, description = "`not_found`: The library has no such question.")))]
async fn question(Path((bank, key)): Path<(String, String)>) -> Result<Json<LibraryQuestion>> {
    let id = format!("{bank}/{key}");
    let found = shelves()?.questions.iter().find(|question| question.id == id);
    let found = found.ok_or_else(|| Problem::not_found("The library has no such question."))?;
    Ok(Json(found.into()))
}

/// Count the questions of the library
///
/// How many there are of each competency, by level and kind. A question counts for every competency that it names.
#[utoipa::path(get, path = "/question-coverage", operation_id = "count_library_questions", tag = "library",
    responses((status = 200, description = "Every competency", body = PageOf<LibraryCoverage>)))]
async fn tally() -> Result<PageOf<LibraryCoverage>> {
    Ok(PageOf::whole(shelves()?.tally().into_iter().map(Into::into).collect()))
}

/// Count what the library has of each competency
///
/// Questions, scenarios, exercises, take-homes and stages of shipped guides, by level and by the kind of stage that they
/// are for. Everything counts for every competency that it names.
#[utoipa::path(get, path = "/library-coverage", operation_id = "count_library", tag = "library",
    responses((status = 200, description = "Every competency", body = PageOf<CompetencyCoverage>)))]
async fn coverage() -> Result<PageOf<CompetencyCoverage>> {
    Ok(PageOf::whole(shelves()?.coverage().into_iter().map(Into::into).collect()))
}

/// List the system-design scenarios of the library
///
/// Systems to design in an interview, in the order of their ids.
#[utoipa::path(get, path = "/scenario-library", operation_id = "list_library_scenarios", tag = "library",
    responses((status = 200, description = "All scenarios", body = PageOf<LibraryItem>)))]
async fn scenarios() -> Result<PageOf<LibraryItem>> {
    Ok(PageOf::whole(shelves()?.scenarios.iter().map(Into::into).collect()))
}

/// Read a system-design scenario of the library
///
/// Its prompt, figures, probing questions, worked outline and rubric. For interviewers.
#[utoipa::path(get, path = "/scenario-library/{id}", operation_id = "get_library_scenario", tag = "library",
    params(("id" = String, Path, description = "Its id", example = "notification-service")),
    responses((status = 200, description = "The scenario", body = LibraryScenario),
        (status = 404, description = "`not_found`: The library has no such scenario.")))]
async fn scenario(Path(id): Path<String>) -> Result<Json<LibraryScenario>> {
    let found = shelves()?.scenario(&id);
    let found = found.ok_or_else(|| Problem::not_found("The library has no such scenario."))?;
    Ok(Json(LibraryScenario { id: &found.id, scenario: &found.item }))
}

/// List the coding exercises of the library
///
/// Things to program in an interview, in the order of their ids.
#[utoipa::path(get, path = "/exercise-library", operation_id = "list_library_exercises", tag = "library",
    responses((status = 200, description = "All exercises", body = PageOf<LibraryItem>)))]
async fn exercises() -> Result<PageOf<LibraryItem>> {
    Ok(PageOf::whole(shelves()?.exercises.iter().map(Into::into).collect()))
}

/// Read a coding exercise of the library
///
/// Its statement, what candidates start from, solutions, and all tests. For interviewers.
#[utoipa::path(get, path = "/exercise-library/{id}", operation_id = "get_library_exercise", tag = "library",
    params(("id" = String, Path, description = "Its id", example = "csv-orders")),
    responses((status = 200, description = "The exercise", body = LibraryExercise),
        (status = 404, description = "`not_found`: The library has no such exercise.")))]
async fn exercise(Path(id): Path<String>) -> Result<Json<LibraryExercise>> {
    let found = shelves()?.exercise(&id);
    let found = found.ok_or_else(|| Problem::not_found("The library has no such exercise."))?;
    Ok(Json(found.into()))
}

/// List the take-homes of the library
///
/// Things to build at home, in the order of their ids.
#[utoipa::path(get, path = "/take-home-library", operation_id = "list_library_take_homes", tag = "library",
    responses((status = 200, description = "All take-homes", body = PageOf<LibraryItem>)))]
async fn take_homes() -> Result<PageOf<LibraryItem>> {
    Ok(PageOf::whole(shelves()?.take_homes.iter().map(Into::into).collect()))
}

/// Read a take-home of the library
///
/// Its brief, the template of the file that a submission brings along, the criteria with their anchors, and how to review
/// it. The review is for the hiring team.
#[utoipa::path(get, path = "/take-home-library/{id}", operation_id = "get_library_take_home", tag = "library",
    params(("id" = String, Path, description = "Its id", example = "rest-api")),
    responses((status = 200, description = "The take-home", body = LibraryTakeHome),
        (status = 404, description = "`not_found`: The library has no such take-home.")))]
async fn take_home(Path(id): Path<String>) -> Result<Json<LibraryTakeHome>> {
    let found = shelves()?.take_home(&id);
    let found = found.ok_or_else(|| Problem::not_found("The library has no such take-home."))?;
    Ok(Json(LibraryTakeHome { id: &found.id, take_home: &found.item }))
}

/// List what candidates are told
///
/// Guides for candidates, one a language: what awaits them, how it is judged, what they may ask.
#[utoipa::path(get, path = "/candidate-guide-library", operation_id = "list_library_candidate_guides", tag = "library",
    responses((status = 200, description = "All of them", body = PageOf<LibraryCandidateGuideSummary>)))]
async fn candidate_guides() -> Result<PageOf<LibraryCandidateGuideSummary>> {
    Ok(PageOf::whole(shelves()?.candidate_guides.iter().map(Into::into).collect()))
}

/// Read what candidates are told
///
/// As they read it on their own page.
#[utoipa::path(get, path = "/candidate-guide-library/{id}", operation_id = "get_library_candidate_guide",
    tag = "library", params(("id" = String, Path, description = "Its id", example = "preparing")),
    responses((status = 200, description = "What they are told", body = LibraryCandidateGuide),
        (status = 404, description = "`not_found`: The library has no such guide.")))]
async fn candidate_guide(Path(id): Path<String>) -> Result<Json<LibraryCandidateGuide>> {
    let found = shelves()?.candidate_guide(&id);
    let found = found.ok_or_else(|| Problem::not_found("The library has no such guide."))?;
    Ok(Json(LibraryCandidateGuide { id: &found.id, guide: &found.item }))
}
