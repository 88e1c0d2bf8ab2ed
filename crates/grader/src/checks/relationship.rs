//! R: rows belong to a parent.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{Entry, Phase};
use crate::contract::Prepare;
use crate::finding::{Checked, Reply, fail, inconclusive, note, pass, skip, unknown};
use crate::json;
use crate::probe::{Probe, Row};
use crate::shape::Source;

pub(super) const CHECKS: &[Entry] = &[
    (
        "R01",
        "A row of a parent that does not exist is refused",
        "RFC 9110, 15.5",
        Phase::Any,
        refuses_unknown_parent,
    ),
    (
        "R02",
        "A row cannot be moved to a parent that does not exist",
        "RFC 9110, 15.5",
        Phase::Any,
        refuses_unknown_parent_on_update,
    ),
    ("R03", "The list of a parent's rows holds these alone", "the exercise", Phase::Any, lists_own_rows),
    ("R04", "A row shows its parent", "the exercise", Phase::Any, shows_parent),
    ("R05", "Deleting a parent leaves nothing unreadable", "the exercise", Phase::Last, deletes_parent),
];

const NONE: &str = "no relationship is declared, and none was found";

/// Whether the parent is named in the body.
fn field(probe: &Probe<'_>) -> Option<String> {
    let body = probe.shape.body.as_ref()?;
    probe.shape.parent_field.clone().filter(|name| body.contains_key(name))
}

/// The prepared thing that the rows belong to: the one that the field, the nested path or the related list names. Without it, R01 says so.
fn parent(probe: &Probe<'_>) -> Checked<Prepare> {
    let prepared = probe.shape.prepare.clone().unwrap_or_default();
    let shape = &probe.shape;
    let in_body = field(probe).and_then(|name| shape.body.as_ref().map(|body| body[&name].to_string()));
    let paths = [in_body, shape.nested_path.clone(), shape.expand.clone(), shape.create_path.clone()];
    let named = |prepare: &&Prepare| {
        paths.iter().flatten().any(|text| text.contains(&format!("${{{}}}", prepare.name)))
    };
    match prepared.iter().rev().find(named) {
        Some(prepare) => Ok(prepare.clone()),
        None => skip(NONE),
    }
}

fn created_with_parent(
    probe: &mut Probe<'_>,
    parent: &Prepare,
    id: &Value,
) -> Checked<(Reply, Map<String, Value>)> {
    let mut variables = probe.variables.clone();
    let old = variables.insert(parent.name.clone(), id.clone());
    let before = std::mem::replace(&mut probe.variables, variables);
    let body = probe.fresh();
    let target = probe.create_path();
    probe.variables = before;
    drop(old);
    let reply = probe.create_at(&target, &Value::Object(body.clone()))?;
    Ok((reply, body))
}

/// Where a contract tells of the resource and of no relationship, and no field of a row leads elsewhere, there is none. Rows that belong
/// to whoever made them, and rows that nobody can read, leave it open.
fn not_declared(probe: &mut Probe<'_>) -> Checked {
    let is_told = probe.shape.facts.iter().any(|fact| fact.source == Source::Contract);
    let has_parts = probe.shape.prepare.as_ref().is_some_and(|prepare| !prepare.is_empty());
    if !is_told || has_parts || probe.me.is_some() {
        return unknown(NONE);
    }
    let Ok(row) = probe.made() else { return unknown(NONE) };
    let Ok(reply) = probe.read(&row.id) else { return unknown(NONE) };
    let Some(shown) = probe.row_in(&reply) else { return unknown(NONE) };
    let id = probe.shape.id_field.as_deref();
    let fields = shown.iter().chain(&row.sent).filter(|(name, _)| Some(name.as_str()) != id);
    if fields.into_iter().any(|(name, value)| leads_elsewhere(name, value)) {
        return unknown(NONE);
    }
    Ok(fail("no relationship is declared, and no field of a row leads to another").show(&reply))
}

/// Whether a field may name another row or hold one: `author_id`, `createdBy`, an object, a list of ids or objects.
fn leads_elsewhere(name: &str, value: &Value) -> bool {
    let plain = json::plain(name);
    let is_own = ["id", "uuid", "guid"].contains(&plain.as_str());
    let named =
        ["id", "ids", "by", "owner", "user", "parent", "uuid", "ref"].iter().any(|end| plain.ends_with(end));
    let held = match value {
        Value::Object(_) => true,
        Value::Array(items) => {
            items.is_empty() || items.iter().any(|item| item.is_object() || item.is_number())
        }
        _ => false,
    };
    held || named && !is_own
}

/// R01: 400, 404, 409 or 422.
fn refuses_unknown_parent(probe: &mut Probe<'_>) -> Checked {
    let Ok(parent) = parent(probe) else { return not_declared(probe) };
    let Some(id) = probe.variables.get(&parent.name).cloned() else {
        return unknown("the parent could not be made");
    };
    // That a row with a parent that exists is accepted is what the refusal is compared with.
    probe.made()?;
    let missing = probe.missing(&id);
    let (reply, _) = created_with_parent(probe, &parent, &missing)?;
    Ok(judged(&reply, "a row of a parent that does not exist"))
}

fn judged(reply: &Reply, what: &str) -> crate::finding::Verdict {
    match reply.status() {
        400 | 404 | 409 | 410 | 422 => pass(format!("{what} is answered {}", reply.said())).show(reply),
        status if (400..500).contains(&status) => note(format!("{what} is answered {status}")).show(reply),
        status if (200..300).contains(&status) => fail(format!("{what} is accepted ({status})")).show(reply),
        _ => fail(format!("{what} is answered {}", reply.said())).show(reply),
    }
}

/// R02: an update that names a parent that does not exist is refused, or leaves the link as it was.
fn refuses_unknown_parent_on_update(probe: &mut Probe<'_>) -> Checked {
    let parent = parent(probe)?;
    let Some(name) = field(probe) else { return skip("the body does not name the parent") };
    let Some(id) = probe.variables.get(&parent.name).cloned() else {
        return unknown("the parent could not be made");
    };
    let row = probe.made()?;
    let missing = probe.missing(&id);
    let reply = probe.update(&row, &Map::from_iter([(name.clone(), missing.clone())]))?;
    if reply.succeeded() {
        let after = probe.get(&row.id)?;
        let moved = probe
            .row_in(&after)
            .and_then(|row| json::field(row, &name))
            .is_some_and(|got| json::same(&missing, got));
        return Ok(match moved || after.crashed() {
            true => fail("a row was moved to a parent that does not exist").show(&reply).show(&after),
            false => note("an update to a parent that does not exist is accepted and ignored")
                .show(&reply)
                .show(&after),
        });
    }
    Ok(judged(&reply, "an update to a parent that does not exist"))
}

/// Two parents with a row each.
fn two(probe: &mut Probe<'_>) -> Checked<(Prepare, [Value; 2], [Row; 2])> {
    let parent = parent(probe)?;
    let mut ids = Vec::new();
    let mut rows = Vec::new();
    for _ in 0..2 {
        let id = probe.prepare_one(&parent)?;
        let (reply, sent) = created_with_parent(probe, &parent, &id)?;
        let made = if reply.succeeded() { probe.id_of(&reply, &sent)? } else { None };
        let Some(row) = made else {
            return inconclusive(
                format!("no row could be created under a second parent ({})", reply.said()),
                &reply,
            );
        };
        rows.push(Row { id: row, sent, reply });
        ids.push(id);
    }
    match (<[Value; 2]>::try_from(ids), <[Row; 2]>::try_from(rows)) {
        (Ok(ids), Ok(rows)) => Ok((parent, ids, rows)),
        _ => unknown("two parents could not be made"),
    }
}

fn related(probe: &mut Probe<'_>, parent: &Prepare, id: &Value) -> Checked<Reply> {
    let Some(expand) = probe.shape.expand.clone().or_else(|| probe.shape.nested_path.clone()) else {
        return unknown("no list of a parent's rows is declared");
    };
    let variables: BTreeMap<String, Value> = [(parent.name.clone(), id.clone())]
        .into_iter()
        .chain(probe.variables.clone().into_iter().filter(|(name, _)| *name != parent.name))
        .collect();
    let target = probe.path_with(&expand, &variables);
    probe.ask("GET", &target)
}

/// R03: each parent's list has its own row and not the other's.
fn lists_own_rows(probe: &mut Probe<'_>) -> Checked {
    parent(probe)?;
    if probe.shape.expand.is_none() && probe.shape.nested_path.is_none() {
        return skip("no list of a parent's rows is declared");
    }
    let (parent, ids, rows) = two(probe)?;
    let mut replies = Vec::new();
    for (own, other) in [(0, 1), (1, 0)] {
        let reply = related(probe, &parent, &ids[own])?;
        if !reply.succeeded() {
            return Ok(fail(format!("the list of a parent's rows is answered {}", reply.said())).show(&reply));
        }
        let Some(listed) = probe.ids_in(&reply) else {
            return Ok(fail("the list of a parent's rows holds no array").show(&reply));
        };
        let has = |row: &Row| json::text(&row.id).is_some_and(|id| listed.contains(&id));
        if has(&rows[other]) {
            return Ok(fail("the list of a parent's rows holds another parent's")
                .show(&rows[other].reply)
                .show(&reply));
        }
        if !has(&rows[own]) {
            return Ok(fail("the list of a parent's rows lacks one that was just created")
                .show(&rows[own].reply)
                .show(&reply));
        }
        replies.push(reply);
    }
    Ok(pass("each parent's list holds its own rows alone").show_all(&replies))
}

/// R04: the row names its parent's id, or holds the parent, or the parent's list names the row.
fn shows_parent(probe: &mut Probe<'_>) -> Checked {
    let (parent, ids, rows) = two(probe)?;
    let reply = probe.read(&rows[0].id)?;
    let Some(row) = probe.row_in(&reply) else {
        return inconclusive("the answer does not hold the row", &reply);
    };
    let name = json::plain(&parent.name);
    let shown = row.iter().any(|(key, value)| {
        let declared =
            probe.shape.parent_field.as_deref().is_some_and(|field| json::plain(field) == json::plain(key));
        (declared || json::plain(key).contains(&name)) && holds(value, &ids[0])
    });
    if shown {
        return Ok(pass("the row shows its parent").show(&reply));
    }
    let wrong = probe
        .shape
        .parent_field
        .as_deref()
        .and_then(|field| json::field(row, field))
        .is_some_and(|value| !value.is_null() && !value.is_object() && !value.is_array());
    if wrong {
        return Ok(fail("the row shows another parent than it was created with")
            .show(&rows[0].reply)
            .show(&reply));
    }
    let list = related(probe, &parent, &ids[0])?;
    let listed = probe
        .ids_in(&list)
        .is_some_and(|listed| json::text(&rows[0].id).is_some_and(|id| listed.contains(&id)));
    Ok(match listed {
        true => pass("the parent's list shows that the row belongs to it").show(&list),
        false => {
            fail("neither the row nor its parent shows that they belong together").show(&reply).show(&list)
        }
    })
}

/// An id, something that has it, or a list of these.
fn holds(value: &Value, id: &Value) -> bool {
    let is_id = |value: &Value| json::text(value).is_some() && json::text(value) == json::text(id);
    match value {
        Value::Object(inner) => inner.values().any(is_id),
        Value::Array(items) => items.iter().any(|item| holds(item, id)),
        value => is_id(value),
    }
}

/// R05: deleting a parent is refused (409), or its rows go with it, or lose the link; what is left can be read.
fn deletes_parent(probe: &mut Probe<'_>) -> Checked {
    let (parent, ids, rows) = two(probe)?;
    let path = probe.path(&parent.path);
    let target =
        format!("{}/{}", path.trim_end_matches('/'), json::escape(&json::text(&ids[0]).unwrap_or_default()));
    let reply = probe.ask("DELETE", &target)?;
    if matches!(reply.status(), 404 | 405 | 501) {
        return skip("parents cannot be deleted");
    }
    if reply.crashed() {
        return Ok(fail(format!("deleting a parent with rows is answered {}", reply.said())).show(&reply));
    }
    let after = probe.get(&rows[0].id)?;
    let list = probe.list("")?;
    if after.crashed() || list.crashed() {
        return Ok(fail("after its parent was deleted, a row or the list can no longer be read")
            .show(&reply)
            .show(&after)
            .show(&list));
    }
    let dangling = reply.succeeded()
        && after.succeeded()
        && probe.row_in(&after).is_some_and(|row| {
            row.values().any(|value| json::text(value) == json::text(&ids[0]))
                && json::text(&rows[0].id) != json::text(&ids[0])
                && names_parent(probe, row, &ids[0])
        });
    Ok(match () {
        () if dangling => {
            note("after its parent was deleted, a row still names it").show(&reply).show(&after)
        }
        () if reply.succeeded() => {
            pass("deleting a parent leaves its rows readable or takes them along").show(&reply).show(&after)
        }
        () => pass(format!("deleting a parent that has rows is answered {}", reply.said())).show(&reply),
    })
}

fn names_parent(probe: &Probe<'_>, row: &Map<String, Value>, id: &Value) -> bool {
    let named = probe.shape.parent_field.as_deref().and_then(|field| json::field(row, field));
    named.is_some_and(|value| json::text(value) == json::text(id))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_row_shows_its_parent_by_id_or_whole_alone_or_among_others() {
        for value in [json!(7), json!("7"), json!({"id": 7}), json!([3, 7]), json!([{"id": 3}, {"id": 7}])] {
            assert!(holds(&value, &json!(7)), "{value}");
        }
        for value in [json!(8), json!({"id": 8}), json!([]), json!(null), json!([[]])] {
            assert!(!holds(&value, &json!(7)), "{value}");
        }
    }

    #[test]
    fn fields_that_may_lead_to_another_row_are_told_apart() {
        for (name, value) in [
            ("author_id", json!(1)),
            ("categoryId", json!("c-1")),
            ("created_by", json!("ann")),
            ("owner", json!(2)),
            ("author", json!({"name": "Ann"})),
            ("tags", json!([{"name": "old"}])),
            ("parts", json!([])),
        ] {
            assert!(leads_elsewhere(name, &value), "{name}");
        }
        for (name, value) in
            [("id", json!(1)), ("title", json!("Dune")), ("tags", json!(["old"])), ("price", json!(9))]
        {
            assert!(!leads_elsewhere(name, &value), "{name}");
        }
    }
}
