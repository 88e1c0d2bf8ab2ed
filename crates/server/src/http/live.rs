//! The live channel: server-sent events that say what changed, by id. The page then asks, and is answered by its
//! own rights, so that nothing can leak here that the API would not give.

use std::{convert::Infallible, time::Duration};

use axum::{
    extract::State,
    response::sse::{Event, KeepAlive, Sse},
};
use futures::Stream;
use tokio::sync::broadcast::error::RecvError;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{Access, guard};
use crate::{
    app::App,
    scope::Scope,
    tx::{Change, Message},
};

/// The route of the live channel.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(guard(routes!(events), Access::member("events:read")))
}

/// What changes, as it changes
///
/// A stream of server-sent events named `change`. Each says what changed, by id, never to what: read it again.
/// An event named `missed` says that some were lost and everything on screen should be read again.
#[utoipa::path(get, path = "/events", tag = "live",
    responses((status = 200, description = "The stream", content_type = "text/event-stream", body = Change)))]
async fn events(State(app): State<App>, scope: Scope) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let receiver = app.wake.subscribe();
    let stopped = app.stopped();
    let stream = futures::stream::unfold(
        (receiver, stopped, scope),
        |(mut receiver, mut stopped, scope)| async move {
            loop {
                let received = tokio::select! {
                    // An open stream must not keep the server from stopping.
                    _ = stopped.changed() => return None,
                    received = receiver.recv() => received,
                };
                let event = match received {
                    Ok(text) => change_of(&text, &scope),
                    Err(RecvError::Lagged(_)) => Some(Event::default().event("missed").data("{}")),
                    Err(RecvError::Closed) => return None,
                };
                if let Some(event) = event {
                    return Some((Ok(event), (receiver, stopped, scope)));
                }
            }
        },
    );
    Sse::new(stream).keep_alive(KeepAlive::new().interval(Duration::from_secs(15)))
}

fn change_of(text: &str, scope: &Scope) -> Option<Event> {
    let message: Message = serde_json::from_str(text).ok()?;
    if message.organization_id != scope.organization_id {
        return None;
    }
    Event::default().event("change").json_data(message.change).ok()
}
