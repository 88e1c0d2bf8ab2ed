//! The page, embedded in the binary, the reference of the API, and the pages that explain problems.

use std::fmt::Write as _;

use axum::{
    Router,
    extract::Path,
    http::{HeaderValue, StatusCode, Uri, header},
    middleware::map_response,
    response::{Html, IntoResponse, Response},
    routing::get,
};
use rust_embed::RustEmbed;
use utoipa_swagger_ui::{Config, SwaggerUi};

use super::{
    openapi::BASE,
    problem::{KINDS, Problem},
};
use crate::app::App;

#[derive(RustEmbed)]
#[folder = "$TOUCHSTONE_PAGE"]
struct Page;

/// Scripts and styles run from here alone; a page that somebody else frames could trick people into clicking.
const POLICY: &str = "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; \
    script-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/// The routes outside the API.
pub fn routes() -> Router<App> {
    Router::new().merge(reference()).route("/problems/{code}", get(problem)).fallback(file)
}

async fn file(uri: Uri) -> Response {
    let path = uri.path().trim_start_matches('/');
    if path.starts_with("api/") {
        return Problem::not_found("Nothing has this address.").into_response();
    }
    match Page::get(path) {
        Some(file) if !path.is_empty() => embedded(path, file),
        _ if path.rsplit('/').next().is_some_and(|name| name.contains('.')) => {
            (StatusCode::NOT_FOUND, "Not found").into_response()
        }
        // Whoever comes by a link has a page of their own, which needs nothing of the team's.
        _ if path.starts_with("portal/") => by_link("portal.html"),
        _ if path.starts_with("shared-guides/") => by_link("shared.html"),
        // Every other address is the page's own; it finds out which.
        _ => whole("index.html"),
    }
}

/// A whole page, or that this build has none.
fn whole(name: &str) -> Response {
    Page::get(name).map_or_else(
        || (StatusCode::NOT_FOUND, "This build has no page in it.").into_response(),
        |file| embedded(name, file),
    )
}

/// A page whose address is a secret: it is in no index, and no address that it leads to learns where people came from.
fn by_link(name: &str) -> Response {
    let mut response = whole(name);
    let headers = response.headers_mut();
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

fn embedded(path: &str, file: rust_embed::EmbeddedFile) -> Response {
    // Built files carry a hash of their content in their names and never change.
    let cache = if path.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = [
        (header::CONTENT_TYPE, file.metadata.mimetype().to_owned()),
        (header::CACHE_CONTROL, cache.to_owned()),
        (header::CONTENT_SECURITY_POLICY, POLICY.to_owned()),
        (header::REFERRER_POLICY, "same-origin".to_owned()),
    ];
    (headers, file.data).into_response()
}

/// The reference of the API, from files inside the binary: it works offline.
fn reference() -> Router<App> {
    let document = format!("{BASE}/openapi.json");
    let config = Config::from(document).try_it_out_enabled(false).filter(true).with_credentials(true);
    let reference = Router::from(SwaggerUi::new("/api").config(config));
    // It answers for everything below `/api` that no operation has, so it has to say like the API that nothing is there.
    reference.layer(map_response(|response: Response| async {
        match response.status() {
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => {
                Problem::not_found("Nothing has this address.").into_response()
            }
            _ => response,
        }
    }))
}

async fn problem(Path(code): Path<String>) -> Response {
    let Some((code, status, title)) = KINDS.iter().find(|(known, ..)| *known == code) else {
        return (StatusCode::NOT_FOUND, "No such problem").into_response();
    };
    let mut page = String::new();
    let _ = write!(
        page,
        "<!doctype html><html lang=en><meta charset=utf-8><title>{title}</title>\
         <style>body{{font:16px/1.5 system-ui;max-width:40rem;margin:4rem auto;padding:0 1rem;color-scheme:light dark}}</style>\
         <h1>{title}</h1><p>Answers of this kind have the status {status} and the code <code>{code}</code>. \
         <code>detail</code> says what was wrong this time; <code>errors</code>, where present, with which field; \
         <code>request_id</code> finds the request in the server's log.</p>"
    );
    Html(page).into_response()
}
