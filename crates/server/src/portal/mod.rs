//! The candidate's side: a page of their own, by a link that is theirs, and what they ask for on it.
//!
//! The link is the right: whoever has it sees the true stage, what to expect, when the answer is due. It shows nothing
//! of scorecards, the debrief, reasons or notes.

mod http;
mod links;
mod requests;
mod rules;
mod store;
mod views;

use utoipa_axum::router::OpenApiRouter;

pub use http::Visitor;
pub use requests::{OpenRequest, open_requests};
pub use store::erase;
pub use views::RequestView;

use crate::{app::App, http::Result, ids::ApplicationId, tx::Tx};

/// The routes of this capability.
pub fn routes() -> OpenApiRouter<App> {
    http::routes().merge(links::routes()).merge(requests::routes())
}

/// What a candidate has asked for in an application, and what they were answered, as the API shows it.
pub async fn requests(tx: &mut Tx, application: ApplicationId) -> Result<Vec<RequestView>> {
    Ok(store::requests_of(tx, application).await?.into_iter().map(RequestView::from).collect())
}
