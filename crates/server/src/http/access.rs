//! Who may call an operation, declared beside its route: enforced here, written into the OpenAPI document, and
//! proven by a test that walks the document.
//!
//! The guard decides what can be decided without looking at the data: whether somebody is signed in, whether the
//! token has the scope, whether any role of the person could allow it. What depends on the job or the interview
//! is decided in the capability, since a person may be a hiring manager on one job and nobody on the next.

use std::{collections::BTreeMap, sync::Arc};

use axum::{
    extract::{FromRequestParts, Request},
    http::request::Parts,
    middleware::{Next, from_fn},
    response::IntoResponse,
};
use serde_json::json;
use utoipa::openapi::{RefOr, path::Operation, path::PathItem, security::SecurityRequirement};
use utoipa_axum::router::UtoipaMethodRouter;

use super::{accept::accepts, problem::Problem};
use crate::{
    app::App,
    scope::{Role, Scope},
};

/// Who may call an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Access {
    rule: Rule,
    scope: &'static str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    Anyone,
    Member,
    Organization(&'static [Role]),
    Job(&'static [Role]),
}

impl Access {
    /// Anyone, signed in or not.
    pub const fn anyone() -> Self {
        Self { rule: Rule::Anyone, scope: "" }
    }

    /// Every member of the organization, each for what is theirs.
    pub const fn member(scope: &'static str) -> Self {
        Self { rule: Rule::Member, scope }
    }

    /// Members with one of these roles in the organization.
    pub const fn organization(roles: &'static [Role], scope: &'static str) -> Self {
        Self { rule: Rule::Organization(roles), scope }
    }

    /// Members with one of these roles on the job that it is about; a role on the job wins over one in the
    /// organization. Checked in the capability, which knows the job.
    pub const fn job(roles: &'static [Role], scope: &'static str) -> Self {
        Self { rule: Rule::Job(roles), scope }
    }

    fn check(self, caller: Option<&Scope>) -> Result<(), Problem> {
        if self.rule == Rule::Anyone {
            return Ok(());
        }
        let caller = caller.ok_or_else(|| Problem::unauthenticated("Sign in, or send an API token."))?;
        if !caller.allows(self.scope) {
            return Err(Problem::insufficient_scope(format!("The token needs the scope {}.", self.scope)));
        }
        match self.rule {
            Rule::Organization(roles) if !caller.has_any(roles) => {
                Err(Problem::forbidden(format!("This needs one of the roles: {}.", names(roles))))
            }
            _ => Ok(()),
        }
    }

    fn document(self) -> serde_json::Value {
        let roles = |roles: &[Role]| roles.iter().map(|role| role.as_str()).collect::<Vec<_>>();
        match self.rule {
            Rule::Anyone => json!({"for": "anyone"}),
            Rule::Member => json!({"for": "member", "scope": self.scope}),
            Rule::Organization(r) => json!({"for": "organization", "roles": roles(r), "scope": self.scope}),
            Rule::Job(r) => json!({"for": "job", "roles": roles(r), "scope": self.scope}),
        }
    }
}

fn names(roles: &[Role]) -> String {
    roles.iter().map(|role| role.as_str()).collect::<Vec<_>>().join(", ")
}

/// Puts routes behind an access rule and writes the rule into their documentation.
pub fn guard(routes: UtoipaMethodRouter<App>, access: Access) -> UtoipaMethodRouter<App> {
    let (schemas, mut paths, router) = routes;
    let mut produced = BTreeMap::new();
    for item in paths.paths.values_mut() {
        for (method, operation) in by_method(item) {
            document(operation, access);
            produced.insert(method, media_types(operation));
        }
    }
    let produced = Arc::new(produced);
    let router = router.layer(from_fn(move |request: Request, next: Next| {
        let produced = produced.clone();
        async move {
            let checked = access.check(request.extensions().get::<Scope>());
            match checked.and_then(|()| check_accept(&request, &produced)) {
                Ok(()) => next.run(request).await,
                Err(problem) => problem.into_response(),
            }
        }
    }));
    (schemas, paths, router)
}

/// Refuses what cannot be answered in a form that the caller accepts, before it is carried out.
fn check_accept(request: &Request, produced: &BTreeMap<&str, Vec<String>>) -> Result<(), Problem> {
    let offers = produced.get(request.method().as_str()).map_or(&[][..], Vec::as_slice);
    if offers.is_empty() || accepts(request.headers(), offers) {
        Ok(())
    } else {
        Err(Problem::not_acceptable(format!("The answer would be {}.", offers.join(" or "))))
    }
}

/// The media types of the answers of an operation that is carried out; none where these have no body.
fn media_types(operation: &Operation) -> Vec<String> {
    let answers = operation.responses.responses.iter().filter(|(status, _)| status.starts_with('2'));
    let contents = answers.filter_map(|(_, answer)| match answer {
        RefOr::T(answer) => Some(answer.content.keys().cloned()),
        RefOr::Ref(_) => None,
    });
    contents.flatten().collect()
}

fn by_method(item: &mut PathItem) -> impl Iterator<Item = (&'static str, &mut Operation)> {
    let all = [
        ("GET", &mut item.get),
        ("POST", &mut item.post),
        ("PUT", &mut item.put),
        ("PATCH", &mut item.patch),
        ("DELETE", &mut item.delete),
    ];
    all.into_iter().filter_map(|(method, operation)| Some((method, operation.as_mut()?)))
}

fn document(operation: &mut Operation, access: Access) {
    let mut extensions = operation.extensions.take().unwrap_or_default();
    extensions
        .merge(utoipa::openapi::extensions::Extensions::builder().add("x-access", access.document()).build());
    operation.extensions = Some(extensions);
    if access.rule == Rule::Anyone {
        operation.security = Some(Vec::new());
        return;
    }
    let scopes: [&str; 0] = [];
    operation.security =
        Some(vec![SecurityRequirement::new("session", scopes), SecurityRequirement::new("token", scopes)]);
}

impl<S: Send + Sync> FromRequestParts<S> for Scope {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts
            .extensions
            .get::<Self>()
            .cloned()
            .ok_or_else(|| Problem::unauthenticated("Sign in, or send an API token."))
    }
}
