//! The live channel: server-sent events that say what changed, by id. The page then asks, and is answered by its
//! own rights, so that nothing can leak here that the API would not give.

use std::{convert::Infallible, time::Duration};

use axum::{
    Extension,
    extract::State,
    response::sse::{Event, KeepAlive, Sse},
};
use futures::Stream;
use tokio::sync::broadcast::error::RecvError;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{Access, Problem, guard, outer::Credential};
use crate::{
    app::App,
    applications, guides, identity, jobs,
    scope::Scope,
    tx::{Change, Message, Tx},
};

/// The route of the live channel.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(guard(routes!(events), Access::member("events:read")))
}

/// Listen to what changes
///
/// A stream of server-sent events named `change`. Each says what changed, by id, never to what: read it again. An
/// event named `missed` says that some were lost and that everything should be read again. Only what you may see is
/// spoken of. A comment every 15 seconds keeps the connection open; the stream ends when you are signed out or the
/// server stops.
#[utoipa::path(get, path = "/events", operation_id = "stream_events", tag = "live",
    responses((status = 200, description = "The stream", content_type = "text/event-stream", body = Change)))]
async fn events(
    State(app): State<App>,
    scope: Scope,
    Extension(credential): Extension<Credential>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let receiver = app.wake.subscribe();
    let stopped = app.stopped();
    let listener = Listener { app, scope, credential };
    let stream = futures::stream::unfold(
        (receiver, stopped, listener),
        |(mut receiver, mut stopped, listener)| async move {
            loop {
                let received = tokio::select! {
                    // An open stream must not keep the server from stopping.
                    _ = stopped.changed() => return None,
                    received = receiver.recv() => received,
                };
                let heard = match received {
                    Ok(text) => listener.hear(&text).await,
                    Err(RecvError::Lagged(_)) => Ok(Some(Event::default().event("missed").data("{}"))),
                    Err(RecvError::Closed) => return None,
                };
                match heard {
                    Ok(None) => {}
                    Ok(Some(event)) => return Some((Ok(event), (receiver, stopped, listener))),
                    // Whoever was signed out or sent away hears nothing more; a page that may come back reconnects.
                    Err(_) => return None,
                }
            }
        },
    );
    Sse::new(stream).keep_alive(KeepAlive::new().interval(Duration::from_secs(15)))
}

/// Somebody who listens, with what they proved when they began.
struct Listener {
    app: App,
    scope: Scope,
    credential: Credential,
}

impl Listener {
    /// What a message says to this listener; nothing when it is about what they cannot see. An error ends the stream.
    async fn hear(&self, text: &str) -> Result<Option<Event>, Problem> {
        let message: Message = serde_json::from_str(text)?;
        if message.organization_id != self.scope.organization_id {
            return Ok(None);
        }
        let mut tx = self.app.read(&self.scope).await?;
        identity::require_still_valid(&mut tx, self.credential).await?;
        if !sees(&mut tx, &message.change).await? {
            return Ok(None);
        }
        Ok(Event::default().event("change").json_data(message.change).ok())
    }
}

/// Whether the person sees what a change is about.
async fn sees(tx: &mut Tx, change: &Change) -> Result<bool, Problem> {
    let found = match (change.application_id, change.job_id, change.guide_id) {
        (Some(id), ..) => applications::see(tx, id).await.map(|_| ()),
        (None, Some(id), _) => jobs::job(tx, id).await.map(|_| ()),
        (None, None, Some(id)) => guides::see(tx, id).await,
        (None, None, None) => Ok(()),
    };
    match found {
        Ok(()) => Ok(true),
        Err(problem) if problem.status == 404 => Ok(false),
        Err(problem) => Err(problem),
    }
}
