//! O: lists can be sorted.

use serde_json::{Map, Value};

use super::{Entry, Phase};
use crate::finding::{Checked, Reply, Tally, fail, inconclusive, note, pass, skip, unknown};
use crate::json;
use crate::probe::{Probe, join};

pub(super) const CHECKS: &[Entry] = &[
    ("O01", "Ascending order is ascending", "the exercise", Phase::Any, ascends),
    ("O02", "Descending order is descending", "the exercise", Phase::Any, descends),
    ("O03", "Numbers are sorted as numbers", "the exercise", Phase::Any, sorts_numbers),
    (
        "O04",
        "An unknown field to sort by is refused or ignored",
        "RFC 9110, 15.5.1",
        Phase::Any,
        bears_unknown_field,
    ),
    ("O05", "Order holds across pages", "the exercise", Phase::Any, sorts_pages),
];

/// In what order planted rows came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    Ascending,
    Descending,
    Other,
}

/// The field that a sort query names, and whether the body has it.
fn sort_field(probe: &Probe<'_>, query: &str) -> Option<String> {
    let names = probe.shape.body.iter().flat_map(|body| body.keys());
    let words: Vec<String> = query
        .split('&')
        .filter_map(|pair| pair.split_once('=').map(|(_, value)| json::unescape(value)))
        .flat_map(|value| value.split([',', ':', ' ', '.']).map(json::plain).collect::<Vec<_>>())
        .collect();
    let found = |name: &&String| {
        words.iter().any(|word| {
            *word == json::plain(name)
                || word.trim_end_matches("asc").trim_end_matches("desc") == json::plain(name)
        })
    };
    names.into_iter().find(found).cloned().or_else(|| probe.sorted_by.clone())
}

/// Whether a query says by which field it sorts.
pub(crate) fn names_sort_field(probe: &mut Probe<'_>, query: &str) -> Checked<bool> {
    let words: Vec<String> = query.split(['=', '&', ',', ':', '-', '+']).map(json::plain).collect();
    let (listed, _) = probe.listed("")?;
    let row = probe.rows_in(&listed).and_then(|rows| rows.first()?.as_object().cloned()).unwrap_or_default();
    Ok(sort_field(probe, query).is_some() || row.keys().any(|key| words.contains(&json::plain(key))))
}

/// Which field a list is sorted by, where the query says only in which order: the one whose planted rows come in it.
pub(crate) fn find_field(probe: &mut Probe<'_>, query: &str) -> Checked<()> {
    if names_sort_field(probe, query)? {
        return Ok(());
    }
    for name in probe.shape.body.iter().flat_map(|body| body.keys().cloned()).collect::<Vec<_>>() {
        let is_sorted = plant(probe, &name)
            .and_then(|planted| planted_order(probe, &planted, query))
            .is_ok_and(|(order, _)| order == Order::Ascending);
        if is_sorted {
            probe.sorted_by = Some(name);
            return Ok(());
        }
        probe.may_go_on()?;
    }
    Ok(())
}

/// Numbers that text puts in another order: some of them are valid for most amounts.
const NUMBERS: [[f64; 4]; 4] =
    [[9.0, 100.0, 2.0, 10.0], [9.0, 11.0, 8.0, 10.0], [99.0, 101.0, 98.0, 100.0], [9.0, 10.0, 8.0, 7.0]];
/// Numbers for scales that end early, which say nothing of text.
const SMALL: [[f64; 4]; 2] = [[4.0, 2.0, 5.0, 3.0], [3.0, 1.0, 4.0, 2.0]];

/// Makes rows whose values of a field are neither ascending nor descending in the order in which they are made. Gives the ids in
/// ascending order of their values.
pub(crate) fn plant(probe: &mut Probe<'_>, name: &str) -> Checked<Vec<String>> {
    let sample = probe.shape.body.as_ref().and_then(|body| body.get(name)).cloned().unwrap_or_default();
    let values = candidates(probe, name, &sample);
    plant_one_of(probe, name, values)
}

type Planned = Vec<(usize, Map<String, Value>)>;

fn plant_one_of(probe: &mut Probe<'_>, name: &str, plans: Vec<Planned>) -> Checked<Vec<String>> {
    for values in plans {
        let mut rows: Vec<(usize, String)> = Vec::new();
        for (place, body) in &values {
            let reply = probe.create(body)?;
            if reply.crashed() || reply.barred() {
                return inconclusive(format!("no row could be created ({})", reply.said()), &reply);
            }
            if reply.succeeded() {
                let id = probe.id_of(&reply, body)?;
                rows.extend(id.and_then(|id| json::text(&id)).map(|id| (*place, id)));
            }
        }
        if rows.len() == values.len() {
            rows.sort_by_key(|(place, _)| *place);
            return Ok(rows.into_iter().map(|(_, id)| id).collect());
        }
    }
    unknown(format!("no rows with different values of `{name}` could be created"))
}

/// Bodies with the place that their value has in ascending order; several ways, if the first is refused.
fn candidates(probe: &mut Probe<'_>, name: &str, sample: &Value) -> Vec<Planned> {
    // The order in which rows are made: third, first, fourth, second.
    const MADE: [usize; 4] = [2, 0, 3, 1];
    match sample {
        Value::Number(number) => {
            let near = number.as_f64().map(|v| [v, v - 2.0, v + 1.0, v - 1.0]);
            NUMBERS
                .iter()
                .chain(&SMALL)
                .copied()
                .chain(near)
                .map(|values| numbers(probe, name, values, number.is_f64()))
                .collect()
        }
        Value::String(text) if text.contains("{n}") => {
            let mut drawn: Vec<u64> = MADE.iter().map(|_| probe.number()).collect();
            drawn.sort_unstable();
            vec![MADE.iter().map(|place| (*place, probe.numbered(drawn[*place]))).collect()]
        }
        Value::String(text) if text.get(..10).is_some_and(json::is_date) => {
            let days = ["04", "11", "19", "27"];
            vec![
                MADE.iter()
                    .map(|place| {
                        with(probe, *place, name, format!("{}{}{}", &text[..8], days[*place], &text[10..]))
                    })
                    .collect(),
            ]
        }
        Value::String(text) => {
            let before = ["Alpha ", "Kilo ", "Mike ", "Zulu "];
            let spaced = MADE
                .iter()
                .map(|place| with(probe, *place, name, format!("{}{text}", before[*place])))
                .collect();
            let joined = MADE
                .iter()
                .map(|place| {
                    with(probe, *place, name, format!("{}{text}", before[*place].trim().to_lowercase()))
                })
                .collect();
            vec![spaced, joined]
        }
        _ => Vec::new(),
    }
}

fn with(probe: &mut Probe<'_>, place: usize, name: &str, value: String) -> (usize, Map<String, Value>) {
    let mut body = probe.fresh();
    body.insert(name.to_owned(), value.into());
    (place, body)
}

#[expect(clippy::cast_possible_truncation, reason = "whole numbers up to 101")]
fn numbers(probe: &mut Probe<'_>, name: &str, values: [f64; 4], fraction: bool) -> Planned {
    let place = |value: f64| values.iter().filter(|other| **other < value).count();
    let made = values.iter().map(|value| {
        let mut body = probe.fresh();
        body.insert(name.to_owned(), if fraction { (*value).into() } else { (*value as i64).into() });
        (place(*value), body)
    });
    made.collect()
}

/// The order in which a sorted list gives the planted rows.
pub(crate) fn planted_order(
    probe: &mut Probe<'_>,
    planted: &[String],
    query: &str,
) -> Checked<(Order, Reply)> {
    let (reply, seen) = seen(probe, planted, query)?;
    let reversed: Vec<String> = planted.iter().rev().cloned().collect();
    let order = match () {
        () if seen == planted => Order::Ascending,
        () if seen == reversed => Order::Descending,
        () => Order::Other,
    };
    Ok((order, reply))
}

/// The planted rows as a sorted list gives them, whichever pages they are on.
fn seen(probe: &mut Probe<'_>, planted: &[String], query: &str) -> Checked<(Reply, Vec<String>)> {
    let walk = probe.walk_all(query)?;
    let ids: Vec<String> =
        walk.rows().filter_map(|row| probe.id_text(row)).filter(|id| planted.contains(id)).collect();
    match walk.replies.into_iter().next() {
        Some(reply) if ids.len() >= planted.len() => Ok((reply, ids)),
        Some(reply) => inconclusive("the sorted list does not hold the rows that were made", &reply),
        None => unknown("the sorted list could not be read"),
    }
}

fn sorted(probe: &mut Probe<'_>, query: Option<String>, expected: Order) -> Checked {
    let Some(query) = query else {
        if let Some(other) = probe.shape.sort_desc.clone()
            && !names_sort_field(probe, &other)?
        {
            // What is turned around by it is the list's own order.
            return either_way(probe, expected);
        }
        // Whoever may not read the list cannot tell.
        let (reply, _) = probe.listed("")?;
        return Ok(fail("no common parameter sorts the list, and none is declared").show(&reply));
    };
    let Some(name) = sort_field(probe, &query) else { return by_rows(probe, &query, expected) };
    let planted = plant(probe, &name)?;
    let refused = probe.list(&query)?;
    if !refused.succeeded() {
        return Ok(fail(format!("a list sorted by `{name}` is answered {}", refused.said())).show(&refused));
    }
    let (order, reply) = planted_order(probe, &planted, &query)?;
    let (right, wrong) = match expected {
        Order::Descending => ("descending", "ascending"),
        _ => ("ascending", "descending"),
    };
    Ok(match order {
        order if order == expected => pass(format!("`{name}` is {right}")).show(&reply),
        Order::Other => {
            fail(format!("`{name}` is in no order although {right} order was asked for")).show(&reply)
        }
        _ => fail(format!("`{name}` is {wrong} although {right} order was asked for")).show(&reply),
    })
}

/// Where the field that is sorted by is not in the body, such as a time of creation, the rows themselves say whether it is in order.
fn by_rows(probe: &mut Probe<'_>, query: &str, expected: Order) -> Checked {
    for _ in 0..4 {
        probe.made()?;
    }
    let walk = probe.walk_all(query)?;
    let Some(reply) = walk.replies.first().cloned() else {
        return unknown("the sorted list could not be read");
    };
    let words: Vec<String> = query.split(['=', '&', ',', ':', '-', '+']).map(json::plain).collect();
    let first = walk.rows().next().and_then(Value::as_object).cloned().unwrap_or_default();
    let Some(name) = first.keys().find(|key| words.contains(&json::plain(key))) else {
        return either_way(probe, expected);
    };
    let values: Vec<&Value> =
        walk.rows().filter_map(|row| row.get(name)).filter(|value| !value.is_null()).collect();
    let fits = values.windows(2).all(|pair| match (expected, compare(pair[0], pair[1])) {
        (Order::Descending, order) => order.is_ge(),
        (_, order) => order.is_le(),
    });
    Ok(match fits {
        true => pass(format!("`{name}` is in the order that was asked for")).show(&reply),
        false => fail(format!("`{name}` is not in the order that was asked for")).show(&reply),
    })
}

/// Where no field is named at all, as in `desc=true`: that which rises in the ascending list and falls in the descending one is what
/// the list is sorted by, be it the id or a time of creation.
fn either_way(probe: &mut Probe<'_>, expected: Order) -> Checked {
    for _ in 0..4 {
        probe.made()?;
    }
    let (up, down) = (probe.shape.sort_asc.clone(), probe.shape.sort_desc.clone());
    let up = probe.walk_all(up.as_deref().unwrap_or_default())?;
    let down = probe.walk_all(down.as_deref().unwrap_or_default())?;
    let asked = if expected == Order::Descending { &down } else { &up };
    let Some(reply) = asked.replies.first().cloned() else {
        return unknown("the sorted list could not be read");
    };
    if !reply.succeeded() {
        return Ok(fail(format!("a sorted list is answered {}", reply.said())).show(&reply));
    }
    let keys: Vec<String> =
        up.rows().next().and_then(Value::as_object).into_iter().flat_map(|row| row.keys().cloned()).collect();
    let turns = |name: &&String| {
        rises(up.rows(), name) == Some(Order::Ascending)
            && rises(down.rows(), name) == Some(Order::Descending)
    };
    if let Some(name) = keys.iter().find(turns) {
        return Ok(pass(format!("`{name}` is in the order that was asked for")).show(&reply));
    }
    let ids = |rows: Vec<Option<String>>| {
        rows.into_iter().collect::<Option<Vec<String>>>().filter(|ids| ids.len() > 3)
    };
    let listed = [&up, &down].map(|walk| ids(walk.rows().map(|row| probe.id_text(row)).collect()));
    if expected == Order::Descending && listed[0].is_some() && listed[0] == listed[1] {
        return Ok(fail("the list comes in the same order, ascending or descending").show(&reply));
    }
    inconclusive("the field that the list is sorted by is not in its rows", &reply)
}

/// Whether the values of a field rise or fall from row to row, with three that differ at least.
fn rises<'a>(rows: impl Iterator<Item = &'a Value>, name: &str) -> Option<Order> {
    let values: Vec<&Value> =
        rows.filter_map(|row| row.get(name)).filter(|value| value.is_number() || value.is_string()).collect();
    let steps: Vec<std::cmp::Ordering> = values.windows(2).map(|pair| compare(pair[0], pair[1])).collect();
    let (up, down) =
        (steps.iter().filter(|step| step.is_lt()).count(), steps.iter().filter(|step| step.is_gt()).count());
    match (up, down) {
        (2.., 0) => Some(Order::Ascending),
        (0, 2..) => Some(Order::Descending),
        _ => None,
    }
}

fn compare(a: &Value, b: &Value) -> std::cmp::Ordering {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => {
            a.as_f64().partial_cmp(&b.as_f64()).unwrap_or(std::cmp::Ordering::Equal)
        }
        (Value::String(a), Value::String(b)) => a.to_lowercase().cmp(&b.to_lowercase()),
        _ => std::cmp::Ordering::Equal,
    }
}

/// O01: rows planted out of order come in ascending order.
fn ascends(probe: &mut Probe<'_>) -> Checked {
    let query = probe.shape.sort_asc.clone();
    sorted(probe, query, Order::Ascending)
}

/// O02: rows planted out of order come in descending order.
fn descends(probe: &mut Probe<'_>) -> Checked {
    let query = probe.shape.sort_desc.clone();
    sorted(probe, query, Order::Descending)
}

/// O03: 2, 9, 10, 100 are not 10, 100, 2, 9. Where the number cannot be sorted by, the check does not apply.
fn sorts_numbers(probe: &mut Probe<'_>) -> Checked {
    let Some(query) = probe.shape.sort_asc.clone() else {
        return skip("no parameter that sorts is known");
    };
    let Some(sorted) = sort_field(probe, &query) else {
        return skip("no field can be named to sort by");
    };
    let mut fields = probe.number_fields();
    fields.sort_by_key(|name| *name != sorted);
    for name in fields {
        let fraction = probe.shape.body.as_ref().is_some_and(|body| body[&name].is_f64());
        let plans = NUMBERS.iter().map(|values| numbers(probe, &name, *values, fraction)).collect();
        let Ok(planted) = plant_one_of(probe, &name, plans) else { continue };
        let query = renamed(&query, &sorted, &name);
        let reply = probe.list(&query)?;
        if !reply.succeeded() {
            continue;
        }
        let (reply, ids) = seen(probe, &planted, &query)?;
        // Ascending as text: by the digits of the values, which were planted in the places 9, 100, 2, 10.
        let text = |values: [f64; 4]| {
            let mut places: Vec<usize> = (0..4).collect();
            let mut ascending = values;
            ascending.sort_by(f64::total_cmp);
            places.sort_by_key(|place| ascending[*place].to_string());
            places.into_iter().map(|place| planted[place].clone()).collect::<Vec<String>>()
        };
        if ids == planted {
            return Ok(pass(format!("`{name}` is sorted as a number")).show(&reply));
        }
        if NUMBERS.iter().any(|values| ids == text(*values)) {
            return Ok(fail(format!("`{name}` is sorted as text: 10 comes before 9")).show(&reply));
        }
    }
    skip("no number can be sorted by")
}

/// The same query for another field.
fn renamed(query: &str, from: &str, to: &str) -> String {
    match query.find(from) {
        Some(_) => query.replacen(from, to, 1),
        None => query.to_owned(),
    }
}

/// O04: 400 or no effect; no failure.
fn bears_unknown_field(probe: &mut Probe<'_>) -> Checked {
    let Some(query) = probe.shape.sort_asc.clone() else {
        return skip("no parameter that sorts is known");
    };
    let name = sort_field(probe, &query).unwrap_or_default();
    let path = probe.list_path();
    let query = if name.is_empty() { query } else { renamed(&query, &name, "no_such_field") };
    let reply = probe.ask("GET", &join(&path, &query))?;
    Ok(match () {
        () if reply.crashed() => {
            fail(format!("an unknown field to sort by is answered {}", reply.said())).show(&reply)
        }
        () if reply.succeeded() => pass("an unknown field to sort by is ignored").show(&reply),
        () if reply.refused() => pass("an unknown field to sort by is refused").show(&reply),
        () => note(format!("an unknown field to sort by is answered {}", reply.said())).show(&reply),
    })
}

/// O05: small pages in a row hold what one large page holds, in its order.
fn sorts_pages(probe: &mut Probe<'_>) -> Checked {
    let Some(query) = probe.shape.sort_asc.clone() else {
        return skip("no parameter that sorts is known");
    };
    if probe.shape.paging.is_none() || probe.shape.size.is_none() {
        return skip("no parameters of paging are known");
    }
    if let Some(name) = sort_field(probe, &query) {
        plant(probe, &name)?;
    }
    let mut tally = Tally::default();
    let whole = probe.walk_up_to(50, &query, 1)?;
    let parts = probe.walk_up_to(3, &query, 4)?;
    let ids =
        |walk: &crate::paging::Walk| walk.rows().filter_map(|row| probe.id_text(row)).collect::<Vec<_>>();
    let (whole_ids, part_ids) = (ids(&whole), ids(&parts));
    let length = whole_ids.len().min(part_ids.len());
    for reply in parts.replies.iter().take(2) {
        if length < 4 {
            tally.odd("too few rows to compare pages", reply);
        } else if whole_ids[..length] == part_ids[..length] {
            tally.good(reply);
        } else {
            tally.bad("sorted pages in a row hold other rows than the sorted list", reply);
        }
    }
    tally.verdict("sorted pages in a row are the sorted list")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_planted_where_text_sorts_them_otherwise() {
        for values in NUMBERS {
            let text = values.map(|value| value.to_string());
            let mut numeric = values;
            numeric.sort_by(f64::total_cmp);
            let numeric = numeric.map(|value| value.to_string());
            let mut textual = text.clone();
            textual.sort();
            assert_ne!(numeric, textual);
            assert_ne!(text, numeric);
            assert_ne!(text, textual);
        }
    }

    #[test]
    fn a_query_is_renamed_in_any_style() {
        assert_eq!(renamed("sort=-title", "title", "price"), "sort=-price");
        assert_eq!(renamed("sort_by=title&order=asc", "title", "price"), "sort_by=price&order=asc");
    }
}
