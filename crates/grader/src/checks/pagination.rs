//! P: long lists come in pages.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::Value;

use super::{Entry, Phase};
use crate::finding::{Checked, Reply, Tally, fail, inconclusive, note, pass, skip, unknown};
use crate::json;
use crate::paging::{Place, Walk, next_cursor, next_link};
use crate::probe::{Probe, join};
use crate::shape::Paging;

/// Rows that a list should not give at once.
const MANY: usize = 130;

pub(super) const CHECKS: &[Entry] = &[
    ("P01", "The size of a page can be chosen", "the exercise", Phase::Any, keeps_size),
    ("P02", "Pages do not overlap", "the exercise", Phase::Any, pages_are_disjoint),
    ("P03", "All pages together are the list", "the exercise", Phase::Any, pages_are_all),
    ("P04", "Beyond the end is nothing", "RFC 9110, 15.3.1, 15.5.5", Phase::Any, ends),
    ("P05", "A page that is no number is no failure", "RFC 9110, 15.5.1", Phase::Any, bears_words),
    ("P06", "A negative page is no failure", "RFC 9110, 15.5.1", Phase::Any, bears_negative),
    ("P07", "A page of size 0 is no failure", "RFC 9110, 15.5.1", Phase::Any, bears_zero),
    ("P08", "The size of a page has an upper bound", "OWASP API4:2023", Phase::Many, is_capped),
    ("P09", "A list without parameters is bounded", "OWASP API4:2023", Phase::Many, is_bounded),
    ("P10", "A page tells the total or what follows", "RFC 8288", Phase::Any, tells_total),
    ("P11", "A page reads the same twice", "the exercise", Phase::Any, is_stable),
];

/// Rows enough for three pages of three.
pub(crate) fn plant(probe: &mut Probe<'_>, count: usize) -> Checked<Vec<String>> {
    let mut ids = Vec::with_capacity(count);
    for _ in 0..count {
        ids.push(probe.made()?.id);
    }
    Ok(ids.iter().filter_map(json::text).collect())
}

fn page(probe: &mut Probe<'_>, size: u64, place: &Place) -> Checked<(Reply, Vec<String>)> {
    let target = probe.page_target(size, place, "");
    let reply = probe.ask("GET", &target)?;
    match probe.ids_in(&reply) {
        Some(ids) if reply.succeeded() => Ok((reply, ids)),
        _ => inconclusive(format!("a page could not be read ({})", reply.said()), &reply),
    }
}

/// P01: three rows are asked for, three come.
fn keeps_size(probe: &mut Probe<'_>) -> Checked {
    plant(probe, 7)?;
    let Some(name) = probe.shape.size.clone() else {
        let (reply, _) = probe.listed("")?;
        return Ok(fail("no common parameter bounds the size of a page, and none is declared").show(&reply));
    };
    let mut tally = Tally::default();
    for size in [2, 3] {
        let (reply, ids) = page(probe, size, &Place::Number(0))?;
        match ids.len() as u64 {
            count if count == size => tally.good(&reply),
            0 => tally.bad(format!("with `{name}`, a page holds no row"), &reply),
            count if count < size => tally
                .bad(format!("with `{name}`, a page holds fewer rows than asked for and there are"), &reply),
            _ => tally.bad(format!("`{name}` is ignored: a page holds more rows than asked for"), &reply),
        }
    }
    tally.verdict(&format!("`{name}` bounds the page"))
}

fn paged(probe: &Probe<'_>) -> Checked<Paging> {
    probe
        .shape
        .paging
        .clone()
        .map_or_else(|| skip("no parameter leads to the next page, and none is declared"), Ok)
}

/// The first pages of a size.
fn first_pages(probe: &mut Probe<'_>, size: u64) -> Checked<Walk> {
    probe.walk_up_to(size, "", 3)
}

/// P02: no row is on two pages, and the second page is not the first again.
fn pages_are_disjoint(probe: &mut Probe<'_>) -> Checked {
    plant(probe, 9)?;
    if probe.shape.paging.is_none() {
        let (reply, _) = probe.listed("")?;
        return Ok(fail("no common parameter leads to the next page, and none is declared").show(&reply));
    }
    let name = paged(probe)?.parameter().to_owned();
    for size in [3, 2] {
        let walk = first_pages(probe, size)?;
        // Odd rows that were accepted may share an id; a row that is shown twice is alike in all it says.
        let told = |row: &Value| Some(format!("{} {row}", probe.id_text(row)?));
        let ids: Vec<Vec<String>> =
            walk.pages.iter().map(|rows| rows.iter().filter_map(told).collect()).collect();
        if walk.replies.len() > 1 && walk.pages.len() < 2 {
            let repeated =
                !walk.replies.last().and_then(|reply| probe.ids_in(reply)).unwrap_or_default().is_empty();
            let what = if repeated {
                format!("`{name}` is ignored: the second page is the first again")
            } else {
                "there is no second page although there are more rows".to_owned()
            };
            return Ok(fail(what).show_all(&walk.replies));
        }
        if walk.pages.len() < 2 {
            let first = walk.replies.first();
            return match first {
                Some(reply) if ids.first().is_some_and(|ids| ids.len() as u64 > size) => {
                    inconclusive("the first page already holds all rows", reply)
                }
                Some(reply) => {
                    Ok(fail("the first page does not lead to a second although there are more rows")
                        .show(reply))
                }
                None => unknown("no page could be read"),
            };
        }
        for pair in ids.windows(2) {
            let first: BTreeSet<&String> = pair[0].iter().collect();
            if pair[1].iter().any(|id| first.contains(id)) {
                let what = if pair[0] == pair[1] {
                    format!("`{name}` is ignored: two pages are the same")
                } else {
                    "a row is on two pages".to_owned()
                };
                return Ok(fail(what).show_all(&walk.replies));
            }
        }
        if size == 2 {
            return Ok(
                pass("pages that follow one another have no row in common").show_all(&walk.replies[..2])
            );
        }
    }
    unknown("no page could be read")
}

/// P03: every row that was made is on exactly one page.
fn pages_are_all(probe: &mut Probe<'_>) -> Checked {
    let planted = plant(probe, 7)?;
    paged(probe)?;
    let mut walk = probe.walk(3, "")?;
    if !walk.complete {
        walk = probe.walk(50, "")?;
    }
    if !walk.complete {
        return unknown("the list is too long to be read to its end");
    }
    let listed: Vec<(String, &Value)> =
        walk.rows().filter_map(|row| Some((probe.id_text(row)?, row))).collect();
    let shown = &walk.replies[walk.replies.len().saturating_sub(3)..];
    Ok(match spread(&planted, &listed) {
        None => return unknown("the ids in the list are not those that creating told, one for each row"),
        Some(Spread::Lost) => fail("rows that exist are on none of the pages").show_all(shown),
        Some(Spread::Repeated) => fail("rows are on several of the pages").show_all(shown),
        Some(Spread::Once) => pass("every row is on exactly one page").show_all(shown),
    })
}

/// How rows are spread over the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spread {
    Once,
    Repeated,
    Lost,
}

/// By the ids of rows that were just made, since odd rows that were accepted may share one; of others, two that are alike in all they say
/// are one. Where the new rows have not one id each, or none of them is listed although as many rows are, ids tell nothing.
fn spread(planted: &[String], listed: &[(String, &Value)]) -> Option<Spread> {
    let own: BTreeSet<&String> = planted.iter().collect();
    let times: Vec<usize> =
        own.iter().map(|id| listed.iter().filter(|(other, _)| other == *id).count()).collect();
    let are_known = times.iter().any(|times| *times > 0) || listed.len() < own.len();
    let once: BTreeSet<String> = listed.iter().map(|(id, row)| format!("{id} {row}")).collect();
    let is_told = own.len() == planted.len() && are_known;
    is_told.then(|| match () {
        () if times.contains(&0) => Spread::Lost,
        () if once.len() < listed.len() || times.iter().any(|times| *times > 1) => Spread::Repeated,
        () => Spread::Once,
    })
}

/// P04: a page far beyond the end is empty or 404; of a cursor, one that points far beyond.
fn ends(probe: &mut Probe<'_>) -> Checked {
    plant(probe, 3)?;
    let paging = paged(probe)?;
    let mut tally = Tally::default();
    for place in beyond(probe, &paging)? {
        let target = probe.page_target(5, &place, "");
        let reply = probe.ask("GET", &target)?;
        let rows = probe.rows_in(&reply).map(Vec::len);
        match (reply.status(), rows) {
            (200..=299, Some(0)) | (404, _) => tally.good(&reply),
            // The server reads its own cursors; what it does with another is a matter of style.
            (200..=299, _) if matches!(paging, Paging::Cursor(_)) => tally.good(&reply),
            (200..=299, _) => tally.bad("a page far beyond the end holds rows", &reply),
            (status, _) if (400..500).contains(&status) && matches!(paging, Paging::Cursor(_)) => {
                tally.good(&reply);
            }
            (status, _) if (400..500).contains(&status) => {
                tally.odd(format!("a page beyond the end is answered {status}"), &reply);
            }
            _ => tally.bad(format!("a page beyond the end is answered {}", reply.said()), &reply),
        }
    }
    tally.verdict("beyond the end, there is nothing")
}

fn beyond(probe: &mut Probe<'_>, paging: &Paging) -> Checked<Vec<Place>> {
    let Paging::Cursor(name) = paging else { return Ok(vec![Place::Number(10_000)]) };
    let target = probe.page_target(2, &Place::Number(0), "");
    let first = probe.ask("GET", &target)?;
    let mut cursors = vec!["999999999".to_owned(), STANDARD.encode("999999999")];
    if let Some(Place::Cursor(cursor)) = next_cursor(&first, name, probe.shape.next_cursor.as_deref()) {
        cursors.extend(later(&cursor));
    }
    Ok(cursors.into_iter().map(Place::Cursor).collect())
}

/// The same cursor with numbers that no row has, also within base64: as many digits as before, and nine at least.
fn later(cursor: &str) -> Vec<String> {
    let standard = STANDARD.decode(cursor).ok();
    let decoded = standard.clone().or_else(|| URL_SAFE_NO_PAD.decode(cursor.trim_end_matches('=')).ok());
    let inner = decoded
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .filter(|text| text.contains(|c: char| c.is_ascii_digit()));
    let encoded =
        |text: &str| if standard.is_some() { STANDARD.encode(text) } else { URL_SAFE_NO_PAD.encode(text) };
    let plain = cursor.chars().all(|c| c.is_ascii_digit());
    [1, 9]
        .into_iter()
        .flat_map(|digits| {
            let inner = inner.as_ref().map(|text| encoded(&nines(text, digits)));
            inner.into_iter().chain(plain.then(|| nines(cursor, digits)))
        })
        .collect()
}

/// Text with each number replaced by nines, of so many digits at least.
fn nines(text: &str, digits: usize) -> String {
    let mut out = String::new();
    let mut run = 0;
    for c in text.chars().chain(['\0']) {
        if c.is_ascii_digit() {
            run += 1;
            continue;
        }
        if run > 0 {
            out.push_str(&"9".repeat(digits.max(run)));
            run = 0;
        }
        out.push(c);
    }
    out.pop();
    out
}

/// Odd values of the parameters of paging, of which none is a failure.
fn bears(probe: &mut Probe<'_>, values: &[&str], names: Vec<String>, what: &str) -> Checked {
    if names.is_empty() {
        return skip("no parameter of paging is known");
    }
    let path = probe.list_path();
    let mut tally = Tally::default();
    for name in names {
        for value in values {
            let reply = probe.ask("GET", &join(&path, &format!("{name}={value}")))?;
            if reply.crashed() {
                tally.bad(format!("{what} in `{name}` is answered {}", reply.said()), &reply);
            } else {
                tally.good(&reply);
            }
        }
    }
    tally.verdict(&format!("{what} is refused or ignored"))
}

fn names(probe: &Probe<'_>) -> Vec<String> {
    let paging = probe.shape.paging.as_ref().map(|paging| paging.parameter().to_owned());
    probe.shape.size.iter().cloned().chain(paging).collect()
}

/// P05: words where a number belongs.
fn bears_words(probe: &mut Probe<'_>) -> Checked {
    let names = names(probe);
    bears(probe, &["abc", "1.5", "", "%00", "99999999999999999999"], names, "no number, or too large a one,")
}

/// P06: less than nothing.
fn bears_negative(probe: &mut Probe<'_>) -> Checked {
    let names = names(probe);
    bears(probe, &["-1", "-100"], names, "a negative number")
}

/// P07: a page of nothing.
fn bears_zero(probe: &mut Probe<'_>) -> Checked {
    let names = names(probe);
    bears(probe, &["0"], names, "0")
}

/// Makes rows until there are many.
pub(super) fn many(probe: &mut Probe<'_>) -> Checked<usize> {
    let walk = probe.walk_all("")?;
    let there = walk.rows().count();
    if there > MANY {
        return Ok(there);
    }
    plant(probe, MANY + 5 - there)?;
    Ok(MANY + 5)
}

/// P08: a hundred thousand rows are asked for; the server decides how many it gives. That a bound lies above what was seen cannot
/// be ruled out, so it is a note.
fn is_capped(probe: &mut Probe<'_>) -> Checked {
    let Some(name) = probe.shape.size.clone() else { return skip("no parameter bounds a page") };
    let there = many(probe)?;
    let target = probe.page_target(100_000, &Place::Number(0), "");
    let reply = probe.ask("GET", &target)?;
    let count = probe.rows_in(&reply).map_or(0, Vec::len);
    Ok(match () {
        () if reply.crashed() => {
            fail(format!("`{name}` of 100,000 is answered {}", reply.said())).show(&reply)
        }
        () if !reply.succeeded() => pass(format!("`{name}` of 100,000 is refused")).show(&reply),
        () if count >= there => {
            note(format!("`{name}` of 100,000 gives all of more than {MANY} rows: no upper bound was seen"))
                .show(&reply)
        }
        () => pass("the server bounds the page however large it is asked for").show(&reply),
    })
}

/// P09: without parameters, not everything comes.
fn is_bounded(probe: &mut Probe<'_>) -> Checked {
    let there = many(probe)?;
    let (reply, ids) = probe.listed("")?;
    Ok(match ids.len() >= there {
        true => note(format!("without parameters, the list gives all of more than {MANY} rows")).show(&reply),
        false => pass("without parameters, the list gives a page").show(&reply),
    })
}

/// P10: the number of all rows, in the body or in a header; a link to what follows alone is a note (RFC 8288).
fn tells_total(probe: &mut Probe<'_>) -> Checked {
    plant(probe, 4)?;
    let walk = probe.walk_all("")?;
    let there = walk.rows().count();
    let (reply, ids) = page(probe, 2, &Place::Number(0))?;
    if let Some(total) = total(&reply) {
        let is = |count: usize| u64::try_from(count).is_ok_and(|count| total == count);
        let right = !walk.complete || is(there);
        return Ok(match right {
            true => pass("a page tells the total").show(&reply),
            false if is(ids.len()) => {
                note("what looks like the total is the number of rows on the page").show(&reply)
            }
            false => note("the total that a page tells is not the number of rows").show(&reply),
        });
    }
    let parameter = probe.shape.paging.as_ref().map_or("", Paging::parameter);
    let follows = next_link(&reply).is_some()
        || next_cursor(&reply, parameter, probe.shape.next_cursor.as_deref()).is_some();
    Ok(match follows {
        true => note("a page tells what follows, but not the total").show(&reply),
        false => note("a page tells neither the total nor what follows").show(&reply),
    })
}

/// A number whose name says that it counts all rows.
fn total(reply: &Reply) -> Option<u64> {
    const NAMES: [&str; 10] = [
        "total",
        "totalcount",
        "totalitems",
        "totalelements",
        "totalresults",
        "totalrows",
        "count",
        "itemcount",
        "totalrecords",
        "recordstotal",
    ];
    let headers = ["x-total-count", "x-total", "total-count", "x-count", "pagination-count"];
    if let Some(value) = headers.iter().find_map(|name| reply.header(name)) {
        return value.trim().parse().ok();
    }
    if let Some(total) =
        reply.header("content-range").and_then(|value| value.rsplit('/').next()?.parse().ok())
    {
        return Some(total);
    }
    let body = reply.json()?.as_object()?;
    let inner = body.values().filter_map(Value::as_object);
    let fields = || std::iter::once(body).chain(inner.clone()).flatten();
    NAMES.iter().find_map(|name| {
        fields().find(|(key, _)| json::plain(key) == *name).and_then(|(_, value)| value.as_u64())
    })
}

/// P11: the same page twice is the same.
fn is_stable(probe: &mut Probe<'_>) -> Checked {
    plant(probe, 4)?;
    let (_, first) = page(probe, 3, &Place::Number(0))?;
    let (reply, second) = page(probe, 3, &Place::Number(0))?;
    Ok(match first == second {
        true => pass("a page reads the same twice").show(&reply),
        false => fail("the same page holds other rows or another order the second time").show(&reply),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread_of(planted: &[&str], listed: &[(&str, u8)]) -> Option<Spread> {
        let rows: Vec<(String, Value)> =
            listed.iter().map(|(id, content)| ((*id).to_owned(), Value::from(*content))).collect();
        let listed: Vec<(String, &Value)> = rows.iter().map(|(id, row)| (id.clone(), row)).collect();
        spread(&planted.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>(), &listed)
    }

    #[test]
    fn rows_are_told_by_ids_that_were_just_given() {
        let own = ["7", "8"];
        assert_eq!(spread_of(&own, &[("1", 1), ("7", 7), ("8", 8)]), Some(Spread::Once));
        assert_eq!(spread_of(&own, &[("1", 1), ("7", 7), ("8", 8), ("8", 9)]), Some(Spread::Repeated));
        assert_eq!(spread_of(&own, &[("1", 1), ("1", 1), ("7", 7), ("8", 8)]), Some(Spread::Repeated));
        assert_eq!(spread_of(&own, &[("1", 1), ("8", 8)]), Some(Spread::Lost));
        assert_eq!(spread_of(&own, &[]), Some(Spread::Lost));
        // Rows that share an id, and were accepted earlier, are no matter of pages.
        assert_eq!(spread_of(&own, &[("1", 1), ("1", 2), ("7", 7), ("8", 8)]), Some(Spread::Once));
        // Nor is what creating told wrongly, or told twice.
        assert_eq!(spread_of(&own, &[("a", 1), ("b", 2), ("c", 3)]), None);
        assert_eq!(spread_of(&["7", "7"], &[("7", 1), ("7", 2)]), None);
    }

    #[test]
    fn a_later_cursor_has_the_form_of_the_first() {
        assert_eq!(later("12"), ["99", "999999999"]);
        assert_eq!(
            later(&STANDARD.encode("id:12")),
            [STANDARD.encode("id:99"), STANDARD.encode("id:999999999")]
        );
        assert_eq!(
            later(&URL_SAFE_NO_PAD.encode("[1,20]"))[1],
            URL_SAFE_NO_PAD.encode("[999999999,999999999]")
        );
        assert!(later("abc!").is_empty());
    }
}
