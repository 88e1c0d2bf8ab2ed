//! Learning a submission's shape: contract, OpenAPI, the README's commands, trying, in this order.

mod observe;
pub(crate) mod openapi;
mod readme;

pub(crate) use observe::{answers, find_resource, observe};
pub(crate) use readme::read as read_readme;

use serde_json::Value;

use crate::finding::{Checked, Reply};
use crate::probe::Probe;

/// Where frameworks serve their OpenAPI document.
const SERVED: [&str; 8] = [
    "/openapi.json",
    "/v3/api-docs",
    "/swagger.json",
    "/api-docs",
    "/api/schema/",
    "/api/openapi.json",
    "/docs/openapi.json",
    "/openapi.yaml",
];

/// Looks for an OpenAPI document at the usual paths.
pub(crate) fn served(probe: &mut Probe<'_>) -> Checked<Option<(Value, Reply)>> {
    for path in SERVED {
        let reply = probe.ask("GET", path)?;
        if reply.status() == 0 {
            break;
        }
        if reply.succeeded()
            && let Some(document) = openapi::parse(&reply.text())
        {
            return Ok(Some((document, reply)));
        }
    }
    Ok(None)
}
