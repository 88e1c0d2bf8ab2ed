//! Take-home exercises: a task in words that a candidate does alone, in days, with the contract that says how a submission is
//! run.
//!
//! A change makes the next version. One that was given never changes and stays, so that everybody is judged by what they were
//! given; others are not kept.

mod http;
mod kit;
mod library;
mod rules;
mod store;

use utoipa_axum::router::OpenApiRouter;

pub use http::add;
pub use kit::{file_name as kit_name, kit};
pub use rules::Document;
pub use store::ExerciseRow;

use crate::{
    app::App,
    http::{Problem, Result},
    ids::TakeHomeExerciseId,
    tx::Tx,
};

/// The routes of this capability.
pub fn routes() -> OpenApiRouter<App> {
    http::routes()
}

const NONE: &str = "No take-home exercise has this id.";

/// An exercise of the organization.
pub async fn exercise(tx: &mut Tx, id: TakeHomeExerciseId) -> Result<ExerciseRow> {
    store::exercise(tx, id).await?.ok_or_else(|| Problem::not_found(NONE))
}

/// The same, held until the end of the transaction, so that its present version can be given.
pub async fn to_give(tx: &mut Tx, id: TakeHomeExerciseId) -> Result<ExerciseRow> {
    store::hold(tx, id).await?;
    exercise(tx, id).await
}

/// A version of an exercise.
pub async fn document(tx: &mut Tx, id: TakeHomeExerciseId, version: i64) -> Result<Document> {
    store::document(tx, id, version).await
}
