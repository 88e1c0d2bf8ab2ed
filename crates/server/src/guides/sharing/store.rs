//! The SQL of sharing guides by role.

use sqlx::FromRow;
use touchstone_db::on_tx;

use super::rules::Sharing;
use crate::{http::Result, ids::GuideId, scope::Role, tx::Tx};

/// What a list of guides shows of those that were shared otherwise than with everybody. It binds the person's roles, with
/// a comma around each.
pub(in crate::guides) const READABLE: &str = "NOT EXISTS (SELECT 1 FROM guide_role r WHERE r.guide_id = g.id)
    OR EXISTS (SELECT 1 FROM guide_role r WHERE r.guide_id = g.id AND ? LIKE '%,' || r.role || ',%')";

/// The person's roles as [`READABLE`] binds them.
pub(in crate::guides) fn bound_roles(roles: &[Role]) -> String {
    roles.iter().fold(String::from(","), |text, role| text + role.as_str() + ",")
}

#[derive(Debug, FromRow)]
struct RoleRow {
    #[sqlx(try_from = "String")]
    role: Role,
    may_edit: bool,
}

/// Whom a guide is for.
pub(in crate::guides) async fn sharing(tx: &mut Tx, guide: GuideId) -> Result<Sharing> {
    let organization = tx.organization();
    let rows: Vec<RoleRow> = on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT role, may_edit FROM guide_role WHERE organization_id = $1 AND guide_id = $2")
        .bind(organization).bind(guide).fetch_all(c).await)?;
    if rows.is_empty() {
        return Ok(Sharing::default());
    }
    let readers: Vec<Role> = rows.iter().map(|row| row.role).collect();
    let editors: Vec<Role> = rows.iter().filter(|row| row.may_edit).map(|row| row.role).collect();
    Ok(Sharing::new(&readers, &editors))
}

/// Shares a guide, which must be held.
pub(super) async fn set(tx: &mut Tx, guide: GuideId, sharing: &Sharing) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query("DELETE FROM guide_role WHERE organization_id = $1 AND guide_id = $2")
        .bind(organization).bind(guide).execute(c).await.map(|_| ()))?;
    // What everybody has needs no rows.
    if *sharing == Sharing::default() {
        return Ok(());
    }
    for role in &sharing.readers {
        on_tx!(tx.db(), c => sqlx::query(
            "INSERT INTO guide_role (guide_id, organization_id, role, may_edit) VALUES ($1, $2, $3, $4)")
            .bind(guide).bind(organization).bind(role.as_str()).bind(sharing.editors.contains(role))
            .execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

/// Holds a guide at a version and counts one on, so that of two who share it at once the second learns of the first;
/// false when it is at another version.
pub(super) async fn hold(tx: &mut Tx, guide: GuideId, version: i64) -> Result<bool> {
    let organization = tx.organization();
    let done = on_tx!(tx.db(), c => sqlx::query(
        "UPDATE guide SET version = version + 1 WHERE organization_id = $1 AND id = $2 AND version = $3")
        .bind(organization).bind(guide).bind(version).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(done == 1)
}
