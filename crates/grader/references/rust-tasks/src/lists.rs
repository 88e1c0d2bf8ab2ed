//! Pages of a list in an order: `page`, `size` and `sort=-priority`.

use std::cmp::Ordering;
use std::collections::HashMap;

use serde_json::{json, Value};

use crate::defects::{on, Defect};
use crate::problem::Problem;

const SORTABLE: [&str; 5] = ["id", "title", "priority", "estimate_hours", "due"];
const DEFAULT_SIZE: usize = 20;
const LARGEST_SIZE: usize = 100;

/// The page of the rows, given in the order of their ids, that a query asks for.
pub fn page(mut rows: Vec<Value>, query: &HashMap<String, String>) -> Result<Value, Problem> {
    let negative = query.get("page").is_some_and(|page| page.starts_with('-'));
    assert!(!(negative && on(Defect::NegativePageIs500)), "attempt to subtract with overflow");
    let page = whole_number(query, "page", 1, 1_000_000_000)?;
    let largest = if on(Defect::NoCapOnPageSize) { 1_000_000_000 } else { LARGEST_SIZE };
    let size = whole_number(query, "size", DEFAULT_SIZE, largest)?;
    if let Some(field) = query.get("sort") {
        sort(&mut rows, field)?;
    }
    let total = rows.len();
    let shown = if on(Defect::SizeIgnored) { DEFAULT_SIZE } else { size };
    let start = if on(Defect::PageIgnored) { 0 } else { (page - 1) * shown };
    let start = if on(Defect::PagesOverlap) { start.saturating_sub(1) } else { start };
    assert!(!(on(Defect::BeyondTheEndIs500) && page > 1 && start >= total), "range out of bounds");
    let data: Vec<Value> = rows.into_iter().skip(start).take(shown).collect();
    let mut meta = json!({"page": page, "size": shown, "total": total});
    if on(Defect::NoTotal) {
        meta = json!({"page": page, "size": shown});
    }
    Ok(json!({"data": data, "meta": meta}))
}

fn whole_number(
    query: &HashMap<String, String>,
    name: &'static str,
    otherwise: usize,
    largest: usize,
) -> Result<usize, Problem> {
    let Some(given) = query.get(name) else { return Ok(otherwise) };
    match given.parse() {
        Ok(number) if (1..=largest).contains(&number) => Ok(number),
        _ => Err(Problem::invalid(name, format!("must be a whole number from 1 to {largest}"))),
    }
}

fn sort(rows: &mut [Value], field: &str) -> Result<(), Problem> {
    let descending = field.starts_with('-') && !on(Defect::DescendingIgnored);
    let field = field.trim_start_matches('-');
    let path = format!("/{field}");
    if on(Defect::SortInjection) {
        let key = |row: &Value| row.pointer(&path).cloned().expect("a field of the row");
        rows.sort_by(|a, b| compare(&key(a), &key(b)));
    } else if !SORTABLE.contains(&field) {
        return Err(Problem::invalid("sort", format!("must be one of {}", SORTABLE.join(", "))));
    } else if !on(Defect::SortIgnored) {
        rows.sort_by(|a, b| compare(&a[field], &b[field]));
    }
    if descending && !on(Defect::SortIgnored) {
        rows.reverse();
    }
    Ok(())
}

/// Numbers by size, texts by their letters; what is absent comes first.
fn compare(one: &Value, other: &Value) -> Ordering {
    match (one, other) {
        (Value::Number(a), Value::Number(b)) if on(Defect::NumbersSortedAsText) => {
            a.to_string().cmp(&b.to_string())
        }
        (Value::Number(a), Value::Number(b)) => {
            a.as_f64().partial_cmp(&b.as_f64()).unwrap_or(Ordering::Equal)
        }
        _ => one.as_str().cmp(&other.as_str()),
    }
}
