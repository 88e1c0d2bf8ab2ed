//! Sharing a guide by role: who in the organization reads it, and who edits it. For everybody else it does not exist; but
//! whoever interviews by a version of it has their kit all the same.

mod rules;
mod store;

use axum::extract::State;
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) use self::{
    rules::{AUTHORS, Sharing},
    store::{READABLE, bound_roles, sharing},
};
use super::{
    http::{GuideView, view},
    store::{self as guides, GuideRow},
};
use crate::{
    app::App,
    audit::{self, Entry},
    http::{Access, Body, Entity, FieldError, IfMatch, Path, Problem, Result, guard},
    ids::GuideId,
    scope::{Role, Scope},
    tx::Tx,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(guard(routes!(share), Access::organization(AUTHORS, "guides:write")))
}

/// Who reads and who edits a guide.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct GuideAccess {
    /// The roles that read it.
    readers: Vec<Role>,
    /// The roles that edit it.
    editors: Vec<Role>,
}

/// What the person may do with a guide.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct GuideCan {
    /// Change its draft and publish it.
    edit: bool,
    /// Say who reads and edits it, and make links to it.
    share: bool,
}

impl From<&Sharing> for GuideAccess {
    fn from(sharing: &Sharing) -> Self {
        Self { readers: sharing.readers.clone(), editors: sharing.editors.clone() }
    }
}

impl GuideCan {
    /// What somebody may do. Whoever edits a guide also shares it.
    pub(super) fn of(scope: &Scope, sharing: &Sharing) -> Self {
        let edit = sharing.edits(&scope.roles);
        Self { edit, share: edit }
    }
}

/// Refuses whoever may read a guide and not edit it.
pub(super) fn require_editor(tx: &Tx, guide: &GuideRow) -> Result<()> {
    if guide.sharing.edits(&tx.scope().roles) {
        return Ok(());
    }
    Err(Problem::forbidden("This guide was shared with you to read, not to edit."))
}

/// Gives a copy to those who have the original.
pub(super) async fn share_copy(tx: &mut Tx, copy: GuideId, original: &Sharing) -> Result<()> {
    if *original == Sharing::default() {
        return Ok(());
    }
    let sharing = original.copied_by(&tx.scope().roles.clone());
    store::set(tx, copy, &sharing).await
}

/// Whom a guide is for.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct ShareGuide {
    /// The roles that read it. Admins and those that edit it always do.
    #[garde(length(max = 20))]
    #[schema(max_items = 20)]
    readers: Vec<Role>,
    /// The roles that edit it: of admins, who always do, recruiters and hiring managers.
    #[garde(length(max = 20))]
    #[schema(max_items = 20)]
    editors: Vec<Role>,
}

impl ShareGuide {
    fn sharing(&self) -> Result<Sharing> {
        let wrong = self.editors.iter().enumerate().filter(|(_, role)| !AUTHORS.contains(role));
        let errors: Vec<FieldError> = wrong
            .map(|(index, _)| {
                FieldError::new(format!("/editors/{index}"), "invalid", "is no role that writes guides")
            })
            .collect();
        if errors.is_empty() {
            Ok(Sharing::new(&self.readers, &self.editors))
        } else {
            Err(Problem::invalid("Guides are written by admins, recruiters and hiring managers.")
                .with(errors))
        }
    }
}

/// Share a guide by role
///
/// Says which roles of the organization read the guide, and which edit it. For everybody else it does not exist: not in
/// lists, nor its versions and comments. Whoever interviews by a published version opens their kit all the same. Nobody
/// takes the guide from themselves.
#[utoipa::path(put, path = "/guides/{id}/access", operation_id = "share_guide", tag = "guides",
    params(("id" = GuideId, Path), ("If-Match" = String, Header)), request_body = ShareGuide,
    responses((status = 200, description = "The guide as it is now", body = GuideView),
        (status = 403, description = "`forbidden`: The guide was shared with you to read, not to edit.")))]
async fn share(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<GuideId>,
    if_match: IfMatch,
    Body(input): Body<ShareGuide>,
) -> Result<Entity<GuideView>> {
    if_match.require()?;
    let sharing = input.sharing()?;
    let mut tx = app.begin(&scope).await?;
    let guide = guides::guide(&mut tx, id).await?;
    require_editor(&tx, &guide)?;
    if_match.check(guide.version)?;
    if !sharing.edits(&scope.roles) {
        return Err(Problem::field("/editors", "invalid", "leaves you out: name one of your own roles"));
    }
    if !store::hold(&mut tx, id, guide.version).await? {
        return Err(Problem::stale("Somebody else changed it at the same moment. Nothing was changed."));
    }
    store::set(&mut tx, id, &sharing).await?;
    let details = json!({"readers": sharing.readers, "editors": sharing.editors});
    audit::record(&mut tx, Entry::new("guide.shared", "guide", id).with(details)).await?;
    tx.publish("guide.shared", |change| change.guide_id = Some(id));
    let view = view(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Entity(view))
}
