//! What can only be found by trying, and whether what was said holds.

use serde_json::{Map, Value, json};

use crate::checks::{Order, planted_order};
use crate::finding::{Checked, Stop};
use crate::json as reading;
use crate::probe::{Probe, join};
use crate::shape::{Paging, Shape, Source};

/// Common names of the parameter that bounds a page.
pub(crate) const SIZES: [&str; 10] =
    ["limit", "per_page", "size", "page_size", "pageSize", "perPage", "take", "count", "page[size]", "max"];
/// Common names of the parameter that leads to the next page.
const PAGES: [&str; 6] = ["page", "offset", "skip", "page_number", "pageNumber", "page[number]"];
/// Common lists of rows, where nothing at all is known.
const NOUNS: [&str; 14] = [
    "books",
    "items",
    "tasks",
    "todos",
    "products",
    "posts",
    "notes",
    "users",
    "orders",
    "movies",
    "recipes",
    "events",
    "articles",
    "employees",
];

/// Tries what is not known, and compares what is declared with what is seen.
pub(crate) fn observe(probe: &mut Probe<'_>) -> Checked<()> {
    let steps: [fn(&mut Probe<'_>) -> Checked<()>; 7] =
        [digits, id_field, update_method, page_size, largest_page, paging, sorting];
    for step in steps {
        probe.revive()?;
        match step(probe) {
            // What cannot be found out leaves the checks that need it inconclusive.
            Ok(()) | Err(Stop::Inconclusive(..) | Stop::Skip(_)) => {}
            Err(ended) => return Err(ended),
        }
    }
    Ok(())
}

/// Fields of a fixed length want `{n}` to have a certain number of digits.
fn digits(probe: &mut Probe<'_>) -> Checked<()> {
    for digits in [6, 4, 3, 5, 7, 8, 9, 10, 2] {
        probe.set_digits(digits);
        let body = probe.fresh();
        let reply = probe.create(&body)?;
        if !reply.refused() {
            return Ok(());
        }
    }
    probe.set_digits(6);
    Ok(())
}

fn learn(probe: &mut Probe<'_>, shape: Shape) {
    probe.shape.fill(shape, Source::Observed);
}

fn id_field(probe: &mut Probe<'_>) -> Checked<()> {
    let row = probe.made()?;
    let name = probe
        .row_in(&row.reply)
        .and_then(|got| got.iter().find(|(_, value)| **value == row.id).map(|(name, _)| name.clone()));
    let known = probe.shape.id_field.clone();
    if let (Some(known), Some(name)) = (&known, &name) {
        let holds = reading::plain(known) == reading::plain(name);
        probe.shape.holds("resource.id_field", holds);
    }
    learn(probe, Shape { id_field: name, ..Shape::default() });
    Ok(())
}

fn update_method(probe: &mut Probe<'_>) -> Checked<()> {
    let declared = probe.shape.update.clone();
    let row = probe.made()?;
    let body = probe.fresh();
    let first = declared.clone().unwrap_or_else(|| "PATCH".to_owned());
    let second = if first == "PATCH" { "PUT" } else { "PATCH" };
    let target = probe.item_path(&row.id);
    for method in [first.as_str(), second] {
        let reply = probe.ask_json(method, &target, &Value::Object(body.clone()))?;
        if !matches!(reply.status(), 404 | 405 | 501) {
            if declared.is_some() {
                probe.shape.holds("resource.update", declared.as_deref() == Some(method));
                probe.shape.update = Some(method.to_owned());
            }
            learn(probe, Shape { update: Some(method.to_owned()), ..Shape::default() });
            return Ok(());
        }
    }
    Ok(())
}

fn count(probe: &mut Probe<'_>, query: &str) -> Checked<Option<usize>> {
    let reply = probe.list(query)?;
    Ok(probe.rows_in(&reply).filter(|_| reply.succeeded()).map(Vec::len))
}

fn page_size(probe: &mut Probe<'_>) -> Checked<()> {
    for _ in 0..5 {
        probe.made()?;
    }
    let declared = probe.shape.size.clone();
    if let Some(name) = &declared {
        let holds = count(probe, &format!("{name}=3"))? == Some(3);
        probe.shape.holds("list.size", holds);
        if holds {
            return Ok(());
        }
    }
    // A list that gives three rows whatever it is asked for says nothing of a parameter.
    if count(probe, "")? == Some(3) {
        return Ok(());
    }
    for name in SIZES {
        if count(probe, &format!("{name}=3"))? == Some(3) {
            // That another name works than the declared one is the declaration's fault, not the page's.
            if declared.is_some() {
                probe.shape.size = None;
            }
            learn(probe, Shape { size: Some(name.to_owned()), ..Shape::default() });
            return Ok(());
        }
    }
    Ok(())
}

/// A server may refuse pages that are larger than its bound, where others give what they have.
fn largest_page(probe: &mut Probe<'_>) -> Checked<()> {
    let Some(name) = probe.shape.size.clone() else { return Ok(()) };
    for size in [100, 50, 25, 10] {
        if count(probe, &format!("{name}={size}"))?.is_some() {
            probe.largest_page = size;
            return Ok(());
        }
    }
    Ok(())
}

fn paging(probe: &mut Probe<'_>) -> Checked<()> {
    if probe.shape.paging.is_none() {
        find_paging(probe)?;
    }
    if let Some(Paging::Page(name)) = probe.shape.paging.clone() {
        let size = probe.shape.size.as_ref().map(|size| format!("{size}=3&")).unwrap_or_default();
        let first = probe.listed(size.trim_end_matches('&'))?.1;
        let ids = |probe: &mut Probe<'_>, number: u8| -> Checked<Option<Vec<String>>> {
            let reply = probe.list(&format!("{size}{name}={number}"))?;
            Ok(probe.ids_in(&reply).filter(|_| reply.succeeded()))
        };
        let (zeroth, second) = (ids(probe, 0)?, ids(probe, 1)?);
        probe.counts_from_zero =
            zeroth.as_ref() == Some(&first) && second.is_some() && second.as_ref() != Some(&first);
    }
    Ok(())
}

fn find_paging(probe: &mut Probe<'_>) -> Checked<()> {
    let size = probe.shape.size.as_ref().map(|size| format!("{size}=3&")).unwrap_or_default();
    let (reply, first) = probe.listed(size.trim_end_matches('&'))?;
    for name in PAGES {
        let value = if matches!(Paging::named(name), Paging::Offset(_)) { 3 } else { 2 };
        let (_, next) = match probe.listed(&format!("{size}{name}={value}")) {
            Err(Stop::Inconclusive(..)) => continue,
            other => other?,
        };
        if !next.is_empty() && next != first {
            learn(probe, Shape { paging: Some(Paging::named(name)), ..Shape::default() });
            return Ok(());
        }
    }
    for name in ["cursor", "after", "page_token", "starting_after", "next"] {
        if let Some(crate::paging::Place::Cursor(cursor)) = crate::paging::next_cursor(&reply, name, None) {
            let next = probe.listed(&format!("{size}{name}={}", reading::escape(&cursor)));
            if matches!(&next, Ok((_, ids)) if !ids.is_empty() && *ids != first) {
                learn(probe, Shape { paging: Some(Paging::Cursor(name.to_owned())), ..Shape::default() });
                return Ok(());
            }
        }
    }
    Ok(())
}

/// The common ways to ask for an order.
fn orders(field: &str) -> Vec<(String, String)> {
    let pair = |asc: String, desc: String| (asc, desc);
    let mut list = vec![
        pair(format!("sort={field}"), format!("sort=-{field}")),
        pair(format!("sort={field}&order=asc"), format!("sort={field}&order=desc")),
        pair(format!("sort={field},asc"), format!("sort={field},desc")),
        pair(format!("sort={field}:asc"), format!("sort={field}:desc")),
    ];
    for name in ["sort_by", "sortBy", "order_by", "orderBy"] {
        for (order, asc, desc) in [
            ("order", "asc", "desc"),
            ("sort_order", "asc", "desc"),
            ("sortOrder", "asc", "desc"),
            ("direction", "asc", "desc"),
            ("sort_dir", "asc", "desc"),
        ] {
            list.push(pair(
                format!("{name}={field}&{order}={asc}"),
                format!("{name}={field}&{order}={desc}"),
            ));
        }
    }
    list.push(pair(format!("order_by={field}"), format!("order_by=-{field}")));
    list.push(pair(format!("ordering={field}"), format!("ordering=-{field}")));
    list
}

fn sorting(probe: &mut Probe<'_>) -> Checked<()> {
    if let Some(query) = probe.shape.sort_asc.clone() {
        // A declared ascending order whose descending one is missing is usually the other sign.
        return crate::checks::find_field(probe, &query);
    }
    if let Some(query) = probe.shape.sort_desc.clone()
        && !crate::checks::names_sort_field(probe, &query)?
    {
        // An order that is declared without a field is turned around from the list's own.
        return Ok(());
    }
    let fields: Vec<String> = probe.text_field().into_iter().chain(probe.number_fields()).take(2).collect();
    for field in fields {
        let planted = crate::checks::plant(probe, &field)?;
        for (asc, desc) in orders(&field) {
            let order = |probe: &mut Probe<'_>, query: &str| {
                planted_order(probe, &planted, query).map(|(order, _)| order)
            };
            if !matches!(order(probe, &asc), Ok(Order::Ascending)) {
                probe.may_go_on()?;
                continue;
            }
            let descending = matches!(order(probe, &desc), Ok(Order::Descending));
            if descending {
                learn(probe, Shape { sort_asc: Some(asc), sort_desc: Some(desc), ..Shape::default() });
                return Ok(());
            }
        }
    }
    Ok(())
}

/// Where nothing is said of a resource: a list at a common path whose rows can serve as a pattern.
pub(crate) fn find_resource(probe: &mut Probe<'_>) -> Checked<()> {
    let known = probe.shape.list_path.clone();
    let mut paths: Vec<String> = known.into_iter().collect();
    if paths.is_empty() {
        paths = ["", "/api", "/api/v1", "/v1"]
            .iter()
            .flat_map(|prefix| NOUNS.iter().map(move |noun| format!("{prefix}/{noun}")))
            .collect();
    }
    for path in paths {
        let reply = probe.ask("GET", &path)?;
        if reply.status() == 0 {
            break;
        }
        let Some(rows) = probe.rows_in(&reply).filter(|_| reply.succeeded()) else { continue };
        let body = rows.first().and_then(Value::as_object).map(pattern).filter(|body| !body.is_empty());
        let item = format!("{}/{{id}}", path.trim_end_matches('/'));
        learn(probe, Shape { list_path: Some(path), item_path: Some(item), body, ..Shape::default() });
        return Ok(());
    }
    Ok(())
}

/// A body like an existing row: without what the server adds.
fn pattern(row: &Map<String, Value>) -> Map<String, Value> {
    let added = |name: &str| {
        let plain = reading::plain(name);
        plain == "id"
            || plain == "uuid"
            || plain.ends_with("at")
            || ["created", "updated", "owner", "version", "links"].iter().any(|word| plain.contains(word))
    };
    let kept = row.iter().filter(|(name, value)| {
        !added(name) && (value.is_string() || value.is_number() || value.is_boolean())
    });
    kept.map(|(name, value)| {
        let value = match value {
            Value::String(text) if text.contains(' ') => json!(format!("{text} {{n}}")),
            other => other.clone(),
        };
        (name.clone(), value)
    })
    .collect()
}

/// Whether the server answers at all.
pub(crate) fn answers(probe: &mut Probe<'_>) -> Checked<Option<String>> {
    let path = join(&probe.list_path(), "");
    let reply = probe.ask("GET", &path)?;
    Ok(reply.error.clone())
}
