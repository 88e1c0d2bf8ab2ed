//! Submissions to one exercise that share more than the task explains: pairs to look at, never a verdict.

use axum::{Json, extract::State};
use serde::Serialize;
use touchstone_judge::{language, similarity};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::store::{self, HandedInRow};
use crate::{
    app::App,
    applications, coding_exercises,
    http::{Access, Path, Problem, Result, guard, names::CandidateName},
    ids::{ApplicationId, AssessmentId, CodingExerciseId},
    scope::{Role, Scope},
};

/// So many submissions are compared, the newest, so that the time it takes has an end.
const SUBMISSIONS: i64 = 200;
/// So many bytes of them in all.
const BYTES: usize = 2 * 1024 * 1024;
/// So many pairs are shown, those that share most.
const PAIRS: usize = 100;

pub(super) fn routes() -> OpenApiRouter<App> {
    let access =
        Access::organization(&[Role::Admin, Role::Recruiter, Role::HiringManager], "assessments:read");
    OpenApiRouter::new().routes(guard(routes!(list), access))
}

/// One of two submissions.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"assessment_id": "0197c0de-0000-7000-8000-000000000001", "application_id": "0197c0de-0000-7000-8000-000000000002",
    "candidate": {"id": "0197c0de-0000-7000-8000-000000000003", "name": "Priya Raman"}}))]
struct SimilarSubmission {
    /// The assessment.
    assessment_id: AssessmentId,
    /// Its application.
    application_id: ApplicationId,
    /// Whose it is.
    candidate: CandidateName,
}

/// A run of lines that stands in both.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"a_start": 3, "a_end": 21, "b_start": 5, "b_end": 23}))]
struct SimilarRegion {
    /// Its first line in the one, from 1.
    a_start: usize,
    /// Its last line in the one.
    a_end: usize,
    /// Its first line in the other.
    b_start: usize,
    /// Its last line in the other.
    b_end: usize,
}

/// Two submissions that share something.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"a": {"assessment_id": "0197c0de-0000-7000-8000-000000000001", "application_id": "0197c0de-0000-7000-8000-000000000002",
    "candidate": {"id": "0197c0de-0000-7000-8000-000000000003", "name": "Priya Raman"}}, "b": {"assessment_id": "0197c0de-0000-7000-8000-000000000004",
    "application_id": "0197c0de-0000-7000-8000-000000000005", "candidate": {"id": "0197c0de-0000-7000-8000-000000000006", "name": "Leo Sand"}},
    "shared_lines": 19, "share_of_a": 0.62, "share_of_b": 0.58, "regions": [{"a_start": 3, "a_end": 21, "b_start": 5, "b_end": 23}]}))]
struct SimilarPair {
    /// The one.
    a: SimilarSubmission,
    /// The other.
    b: SimilarSubmission,
    /// How many lines of the one stand in the other, too.
    shared_lines: usize,
    /// The part of the one's own words that it shares, 0 to 1. What candidates start from is nobody's own.
    share_of_a: f64,
    /// The part of the other's own words that it shares.
    share_of_b: f64,
    /// Where, the longest first.
    regions: Vec<SimilarRegion>,
}

/// Pairs of submissions to look at.
#[derive(Debug, Serialize, ToSchema)]
struct SimilarPairs {
    /// Those that share most first, at most 100.
    data: Vec<SimilarPair>,
    /// How many submissions were compared: the newest of the jobs that you run, at most 200 and 2 MiB.
    #[schema(example = 14)]
    compared: usize,
}

/// List pairs of submissions that are alike
///
/// Submissions to this exercise that share more than what candidates start from. Look at a pair and ask: short tasks have few
/// solutions, and two people may have learned from the same book. It is no verdict, and nothing follows from it by itself.
#[utoipa::path(get, path = "/coding-exercises/{id}/similar-pairs", operation_id = "list_similar_pairs", tag = "assessments",
    params(("id" = CodingExerciseId, Path)),
    responses((status = 200, description = "The pairs", body = SimilarPairs)))]
async fn list(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<CodingExerciseId>,
) -> Result<Json<SimilarPairs>> {
    let mut tx = app.read(&scope).await?;
    let exercise = coding_exercises::exercise(&mut tx, id).await?;
    let starters = coding_exercises::document(&mut tx, id, exercise.version).await?.starters;
    let mut rows = Vec::new();
    let mut bytes = 0;
    for row in store::handed_in(&mut tx, id, SUBMISSIONS).await? {
        bytes += row.source.len();
        if bytes > BYTES {
            break;
        }
        // A hiring manager looks at the submissions to their own jobs.
        match applications::see(&mut tx, row.application_id).await {
            Ok(seen) if seen.may.manage() => rows.push(row),
            Ok(_) => {}
            Err(problem) if problem.status == 404 => {}
            Err(problem) => return Err(problem),
        }
    }
    drop(tx);
    // Comparing takes a while, which must not hold up other requests.
    let found = tokio::task::spawn_blocking(move || pairs(&rows, &starters.into_iter().collect::<Vec<_>>()));
    Ok(Json(found.await.map_err(|error| Problem::fault(&error))?))
}

fn pairs(rows: &[HandedInRow], starters: &[(String, String)]) -> SimilarPairs {
    let known: Vec<(&HandedInRow, similarity::Source<'_>)> = rows
        .iter()
        .filter_map(|row| {
            let language = language(&row.language)?;
            Some((row, similarity::Source { language, text: &row.source }))
        })
        .collect();
    let sources: Vec<similarity::Source<'_>> = known.iter().map(|(_, source)| *source).collect();
    let starters: Vec<similarity::Source<'_>> = starters
        .iter()
        .filter_map(|(id, text)| Some(similarity::Source { language: language(id)?, text }))
        .collect();
    let of = |at: usize| known.get(at).map(|(row, _)| row.candidate_id);
    // Who was given the same exercise again may well write the same again.
    let found = similarity::pairs(&sources, &starters)
        .into_iter()
        .filter(|pair| of(pair.left) != of(pair.right))
        .take(PAIRS);
    let submission = |at: usize| {
        let (row, _) = known.get(at)?;
        Some(SimilarSubmission {
            assessment_id: row.id,
            application_id: row.application_id,
            candidate: CandidateName { id: row.candidate_id, name: row.candidate_name.clone() },
        })
    };
    let data = found.filter_map(|pair| {
        Some(SimilarPair {
            a: submission(pair.left)?,
            b: submission(pair.right)?,
            shared_lines: pair
                .matches
                .iter()
                .map(|one| one.left.1 + 1 - one.left.0.min(one.left.1 + 1))
                .sum(),
            share_of_a: pair.left_share,
            share_of_b: pair.right_share,
            regions: pair.matches.iter().map(region).collect(),
        })
    });
    SimilarPairs { data: data.collect(), compared: known.len() }
}

fn region(shared: &similarity::Shared) -> SimilarRegion {
    SimilarRegion {
        a_start: shared.left.0,
        a_end: shared.left.1,
        b_start: shared.right.0,
        b_end: shared.right.1,
    }
}
