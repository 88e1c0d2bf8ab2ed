//! Coding exercises: a task in words, the languages to do it in, and the tests that tell whether a program does it.
//!
//! A change makes the next version. One that an assessment was given with never changes and stays, so that everybody is
//! judged by what they were given; others are not kept.

mod http;
mod library;
mod rules;
mod runs;
mod store;

use utoipa_axum::router::OpenApiRouter;

pub use http::add;
pub use rules::{Document, Level, MINUTES, Test as CodeTest, check_submission};
pub use store::ExerciseRow;

use crate::{
    app::App,
    http::{Problem, Result},
    ids::CodingExerciseId,
    tx::Tx,
};

/// The routes of this capability.
pub fn routes() -> OpenApiRouter<App> {
    http::routes().merge(runs::routes())
}

const NONE: &str = "No coding exercise has this id.";

/// An exercise of the organization.
pub async fn exercise(tx: &mut Tx, id: CodingExerciseId) -> Result<ExerciseRow> {
    store::exercise(tx, id).await?.ok_or_else(|| Problem::not_found(NONE))
}

/// The same, held until the end of the transaction, so that its present version can be given.
pub async fn to_give(tx: &mut Tx, id: CodingExerciseId) -> Result<ExerciseRow> {
    store::hold(tx, id).await?;
    exercise(tx, id).await
}

/// A version of an exercise.
pub async fn document(tx: &mut Tx, id: CodingExerciseId, version: i64) -> Result<Document> {
    store::document(tx, id, version).await
}
