//! E: what goes wrong is said with the right status, in one form, and without a crash.

use serde_json::{Map, Value, json};

use super::{Entry, Phase};
use crate::finding::{Checked, Reply, Tally, fail, inconclusive, note, pass, skip, unknown};
use crate::http::Request;
use crate::json as reading;
use crate::probe::Probe;

pub(super) const CHECKS: &[Entry] = &[
    ("E01", "Reading a row that does not exist answers 404", "RFC 9110, 15.5.5", Phase::Any, misses_on_read),
    (
        "E02",
        "Updating a row that does not exist answers 404",
        "RFC 9110, 15.5.5",
        Phase::Any,
        misses_on_update,
    ),
    (
        "E03",
        "Deleting a row that does not exist answers 404",
        "RFC 9110, 15.5.5",
        Phase::Any,
        misses_on_delete,
    ),
    ("E04", "A malformed id is refused", "RFC 9110, 15.5.1, 15.5.5", Phase::Any, refuses_malformed_id),
    ("E05", "An unknown path answers 404", "RFC 9110, 15.5.5", Phase::Any, misses_path),
    ("E06", "A method that a path does not have is refused", "RFC 9110, 15.5.6", Phase::Any, refuses_method),
    ("E07", "Broken JSON is refused", "RFC 9110, 15.5.1", Phase::Odd, refuses_broken_json),
    ("E08", "An empty body is refused", "RFC 9110, 15.5.1", Phase::Odd, refuses_empty_body),
    ("E09", "An array in place of an object is refused", "RFC 9110, 15.5.1", Phase::Odd, refuses_array),
    ("E10", "Another content type is refused", "RFC 9110, 15.5.16", Phase::Odd, refuses_other_type),
    ("E11", "Errors are JSON", "RFC 9457", Phase::Odd, answers_json),
    ("E12", "Errors have one form", "RFC 9457", Phase::Odd, has_one_form),
    ("E13", "An error names the field", "RFC 9457, 3", Phase::Odd, names_field),
    ("E14", "The server never fails (5xx)", "RFC 9110, 15.6", Phase::End, never_fails),
    ("E15", "Errors do not show the inside of the program", "OWASP API8:2023", Phase::End, hides_inside),
    ("E16", "A refused create leaves nothing behind", "RFC 9110, 15.5", Phase::Odd, leaves_nothing),
    ("E17", "Ids and numbers beyond 64 bits are no failure", "RFC 8259, 6", Phase::Odd, bears_large_numbers),
    ("E18", "The server never ends or hangs", "the exercise", Phase::End, stays_alive),
];

/// E01: 404 or 410 (RFC 9110, 15.5.5).
fn misses_on_read(probe: &mut Probe<'_>) -> Checked {
    let row = probe.made()?;
    let own = probe.get(&row.id)?;
    let id = probe.missing(&row.id);
    let reply = probe.get(&id)?;
    // Where no row can be read, that is said in C07.
    if !own.succeeded() && own.status() == reply.status() {
        return inconclusive(format!("the row could not be read ({})", own.said()), &own);
    }
    Ok(missed(&reply, "reading a row that does not exist"))
}

/// E02: 404 or 410; 201 where PUT creates (RFC 9110, 9.3.4) is a note.
fn misses_on_update(probe: &mut Probe<'_>) -> Checked {
    let row = probe.made()?;
    let target = probe.item_path(&probe.missing(&row.id));
    let body = probe.fresh();
    let reply = probe.update_at(&target, &body)?;
    if is_not_there(&reply) {
        return skip("rows cannot be updated, which C09 says");
    }
    Ok(match reply.status() {
        201 => note("updating a row that does not exist creates one (201)").show(&reply),
        _ => missed(&reply, "updating a row that does not exist"),
    })
}

/// E03: 404 or 410; 204 says that it is gone, which is true, and is a note.
fn misses_on_delete(probe: &mut Probe<'_>) -> Checked {
    let row = probe.made()?;
    let id = probe.missing(&row.id);
    let reply = probe.delete(&id)?;
    if is_not_there(&reply) {
        return skip("rows cannot be deleted, which C14 says");
    }
    Ok(match reply.status() {
        204 => note("deleting a row that does not exist is answered 204").show(&reply),
        _ => missed(&reply, "deleting a row that does not exist"),
    })
}

/// A method that the path does not have.
fn is_not_there(reply: &Reply) -> bool {
    matches!(reply.status(), 405 | 501)
}

fn missed(reply: &Reply, what: &str) -> crate::finding::Verdict {
    match reply.status() {
        404 | 410 => pass(format!("{what} is answered {}", reply.said())).show(reply),
        // Whose rows exist may be nobody's business.
        403 => note(format!("{what} is answered 403")).show(reply),
        _ => fail(format!("{what} is answered {}", reply.said())).show(reply),
    }
}

/// E04: an id that is none is answered 400, 404 or 422.
fn refuses_malformed_id(probe: &mut Probe<'_>) -> Checked {
    let row = probe.made()?;
    let missing = probe.missing(&row.id);
    let as_missing = probe.get(&missing)?.status();
    let mut tally = Tally::default();
    for id in ["not-an-id!", "-1", "1.5", "null", "%"] {
        let target = probe.item_path_text(id);
        let reply = probe.ask("GET", &target)?;
        match reply.status() {
            // A whole number may be an id that does not exist, and that is said in E01.
            status if id == "-1" && status == as_missing => {}
            400 | 404 | 410 | 422 => tally.good(&reply),
            status if (400..500).contains(&status) => {
                tally.odd(format!("a malformed id is answered {status}"), &reply);
            }
            _ => tally.bad(format!("a malformed id is answered {}", reply.said()), &reply),
        }
    }
    tally.verdict("malformed ids are refused")
}

/// E05: a path beside the resource that does not exist is answered 404.
fn misses_path(probe: &mut Probe<'_>) -> Checked {
    let path = probe.list_path();
    let prefix = path.trim_end_matches('/').rsplit_once('/').map_or("", |(prefix, _)| prefix).to_owned();
    let reply = probe.ask("GET", &format!("{prefix}/no-such-thing-here"))?;
    Ok(match reply.status() {
        404 => pass("an unknown path is answered 404").show(&reply),
        status if (400..500).contains(&status) => {
            note(format!("an unknown path is answered {status}")).show(&reply)
        }
        _ => fail(format!("an unknown path is answered {}", reply.said())).show(&reply),
    })
}

/// E06: 405 with `Allow` (RFC 9110, 15.5.6); 404 is a note.
fn refuses_method(probe: &mut Probe<'_>) -> Checked {
    let path = probe.list_path();
    let reply = probe.ask_json("PATCH", &path, &json!({}))?;
    Ok(match reply.status() {
        405 if reply.header("allow").is_some() => pass("answered 405 with Allow").show(&reply),
        405 => note("answered 405, but without Allow").show(&reply),
        status if (400..500).contains(&status) || status == 501 => {
            note(format!("a method that the list does not have is answered {status}; 405 would say it"))
                .show(&reply)
        }
        _ => fail(format!("a method that the list does not have is answered {}", reply.said())).show(&reply),
    })
}

/// What a body that cannot be one should be answered with.
fn refuses(probe: &mut Probe<'_>, content_type: &str, bodies: &[&[u8]], what: &str) -> Checked {
    let mut tally = Tally::default();
    for body in bodies {
        let reply = probe.create_raw(content_type, body)?;
        judge(probe, &mut tally, &reply, what)?;
    }
    tally.verdict(&format!("{what} is refused"))
}

fn judge(probe: &Probe<'_>, tally: &mut Tally, reply: &Reply, what: &str) -> Checked<()> {
    match reply.status() {
        // Where anybody may create, it can be meant for nothing but the body.
        status @ (401 | 403) if probe.is_open => tally.odd(format!("{what} is answered {status}"), reply),
        401 | 403 => return inconclusive(format!("not allowed to create ({})", reply.said()), reply),
        status if (400..500).contains(&status) => tally.good(reply),
        _ => tally.bad(format!("{what} is answered {}", reply.said()), reply),
    }
    Ok(())
}

/// E07: a body that is no JSON.
fn refuses_broken_json(probe: &mut Probe<'_>) -> Checked {
    refuses(probe, "application/json", &[b"{\"a\": ", b"{'a': 1}", b"not json"], "broken JSON")
}

/// E08: no body at all.
fn refuses_empty_body(probe: &mut Probe<'_>) -> Checked {
    refuses(probe, "application/json", &[b""], "an empty body")
}

/// E09: JSON, but no object.
fn refuses_array(probe: &mut Probe<'_>) -> Checked {
    refuses(probe, "application/json", &[b"[]", b"[1, 2]", b"\"text\"", b"null"], "JSON that is no object")
}

/// E10: a content type that no API of JSON reads (415 or any other refusal).
fn refuses_other_type(probe: &mut Probe<'_>) -> Checked {
    refuses(probe, "text/plain", &[b"hello"], "text in place of JSON")
}

/// The errors whose form is looked at: a row that is missing, a body that is none, a body without fields.
fn errors(probe: &mut Probe<'_>) -> Checked<Vec<Reply>> {
    let row = probe.made()?;
    let id = probe.missing(&row.id);
    let replies =
        [probe.get(&id)?, probe.create_raw("application/json", b"{\"a\": ")?, probe.create(&Map::new())?];
    let errors: Vec<Reply> = replies.into_iter().filter(|reply| reply.status() >= 400).collect();
    if errors.is_empty() { unknown("no request was answered with an error") } else { Ok(errors) }
}

/// E11: the body of an error is JSON. None at all is a note.
fn answers_json(probe: &mut Probe<'_>) -> Checked {
    let mut tally = Tally::default();
    for reply in errors(probe)? {
        let structured = reply.json().is_some_and(|body| body.is_object() || body.is_array());
        if reply.text().trim().is_empty() {
            tally.odd("an error has no body", &reply);
        } else if structured {
            tally.good(&reply);
        } else {
            tally.bad("an error is not JSON", &reply);
        }
    }
    tally.verdict("errors are JSON")
}

/// E12: errors share at least one key at the top. Otherwise a client needs to know several forms, which is a note.
fn has_one_form(probe: &mut Probe<'_>) -> Checked {
    let errors = errors(probe)?;
    let keys: Vec<Vec<&String>> = errors
        .iter()
        .filter_map(|reply| reply.json()?.as_object().map(|object| object.keys().collect()))
        .collect();
    if keys.len() < 2 {
        return unknown("fewer than two errors are JSON objects");
    }
    let shared = keys[0].iter().any(|key| keys.iter().all(|others| others.contains(key)));
    Ok(match shared {
        true => pass("errors have one form").show_all(&errors),
        false => note("errors have different forms").show_all(&errors),
    })
}

/// E13: the answer to a body in which something is missing says what.
fn names_field(probe: &mut Probe<'_>) -> Checked {
    let reply = probe.create(&Map::new())?;
    if !probe.is_refused(&reply) {
        return inconclusive(format!("a body without fields is answered {}", reply.said()), &reply);
    }
    let text = reading::plain(&reply.text());
    let named = probe.shape.body.iter().flatten().any(|(name, _)| text.contains(&reading::plain(name)));
    Ok(match named {
        true => pass("the error names a field").show(&reply),
        false => note("the error does not name a field").show(&reply),
    })
}

/// E14: whatever was asked in the whole run, the server answered, and not with 5xx.
#[expect(clippy::unnecessary_wraps, reason = "a check like every other")]
fn never_fails(probe: &mut Probe<'_>) -> Checked {
    let crashes = &probe.watch.crashes;
    if crashes.is_empty() {
        let ends = probe.life.ends();
        return Ok(match ends.is_empty() {
            true => pass("no request was answered 5xx or not at all"),
            false => fail("the server had ended when the next request came").show_all(ends),
        });
    }
    Ok(fail("requests were answered 5xx or not at all").show_all(crashes))
}

/// E15: no stack trace, no SQL, no path of a source file in any error of the whole run.
#[expect(clippy::unnecessary_wraps, reason = "a check like every other")]
fn hides_inside(probe: &mut Probe<'_>) -> Checked {
    let inside = &probe.watch.inside;
    let shown: Vec<Reply> = inside.iter().map(|(_, reply)| reply.clone()).collect();
    Ok(match shown.is_empty() {
        true => pass("no error shows the inside of the program"),
        false => fail(
            "an error shows the inside of the program: a stack trace, a statement or a place in its source",
        )
        .show_all(&shown),
    })
}

/// E16: creates that were refused for different reasons leave as many rows as there were.
fn leaves_nothing(probe: &mut Probe<'_>) -> Checked {
    let wrongs = wrongs(probe)?;
    let before = all_ids(probe)?;
    let mut accepted: Vec<String> = Vec::new();
    // Of these, nobody says which they are.
    let mut nameless = 0;
    let mut refused: Vec<Reply> = Vec::new();
    for (name, wrong) in wrongs {
        let mut body = probe.fresh();
        match wrong {
            Some(value) => body.insert(name.clone(), value),
            None => body.remove(&name),
        };
        let reply = probe.create(&body)?;
        // What is accepted although it is wrong is for other checks to say, which must not find it taken.
        super::validation::look_after(probe, &reply, &format!("an odd value in `{name}`"))?;
        if reply.succeeded() {
            match probe.id_in(&reply).or_else(|| probe.id_sent(&body)).and_then(|id| reading::text(&id)) {
                Some(id) => accepted.push(id),
                None => nameless += 1,
            }
        } else {
            refused.push(reply);
        }
    }
    let Some(first) = refused.first().cloned() else { return unknown("no create was refused") };
    let after = all_ids(probe)?;
    let left = after.iter().filter(|id| !before.contains(id) && !accepted.contains(id)).count();
    Ok(match left > nameless {
        false => pass("creates that were refused left no row behind").show(&first),
        true => {
            let list = probe.list_of_many()?;
            fail("a create was refused, but there is a row more in the list").show(&first).show(&list)
        }
    })
}

fn all_ids(probe: &mut Probe<'_>) -> Checked<Vec<String>> {
    let walk = probe.walk_all("")?;
    if !walk.complete {
        return unknown("the list is too long to be read to its end");
    }
    Ok(walk.rows().filter_map(|row| probe.id_text(row)).collect())
}

/// Bodies with one field wrong: missing, of a wrong type, negative, empty, endless, taken, or a parent that does not exist.
fn wrongs(probe: &mut Probe<'_>) -> Checked<Vec<(String, Option<Value>)>> {
    let body = probe.shape.body.clone().unwrap_or_default();
    let row = probe.made()?;
    let unique = probe.shape.unique.clone().unwrap_or_default();
    let mut list = Vec::new();
    for (name, value) in &body {
        list.push((name.clone(), None));
        list.push((name.clone(), Some(json!({"no": "value"}))));
        if value.is_number() {
            list.push((name.clone(), Some(json!(-5))));
        } else if value.is_string() && !value.to_string().contains("${") {
            list.push((name.clone(), Some(json!(""))));
            list.push((name.clone(), Some(json!("x".repeat(100_000)))));
        }
        if unique.contains(name) {
            list.push((name.clone(), Some(row.sent[name].clone())));
        }
        if Some(name) == probe.shape.parent_field.as_ref() {
            list.push((name.clone(), Some(probe.missing(&row.sent[name]))));
        }
    }
    list.truncate(48);
    Ok(list)
}

/// E17: 2^63 and 10^20 do not fit into 64 bits; they are refused or borne, but are no failure.
fn bears_large_numbers(probe: &mut Probe<'_>) -> Checked {
    let mut tally = Tally::default();
    for id in ["9223372036854775807", "9223372036854775808", "100000000000000000000"] {
        let target = probe.item_path_text(id);
        for method in ["GET", "DELETE"] {
            let reply = probe.ask(method, &target)?;
            if reply.crashed() || reply.succeeded() && method == "GET" {
                tally.bad(format!("an id beyond 64 bits is answered {}", reply.said()), &reply);
            } else {
                tally.good(&reply);
            }
        }
    }
    for name in probe.number_fields() {
        for number in ["9223372036854775808", "100000000000000000000", "1e400"] {
            let reply = create_with_raw(probe, &name, number)?;
            if reply.crashed() {
                tally
                    .bad(format!("a number beyond 64 bits in `{name}` is answered {}", reply.said()), &reply);
            } else {
                tally.good(&reply);
            }
        }
    }
    tally.verdict("ids and numbers beyond 64 bits are answered without a failure")
}

/// Creates a row in which one field is written as it is given, also if no JSON library would write it so.
pub(super) fn create_with_raw(probe: &mut Probe<'_>, name: &str, raw: &str) -> Checked<Reply> {
    const PLACE: &str = "\"here stands the value\"";
    let mut body = probe.fresh();
    body.insert(name.to_owned(), Value::from("here stands the value"));
    let text = Value::Object(body).to_string().replace(PLACE, raw);
    let reply = probe.create_raw("application/json", text.as_bytes())?;
    super::validation::look_after(probe, &reply, &format!("an odd number in `{name}`"))?;
    Ok(reply)
}

/// E18: the server answered to the end, without being started again.
#[expect(clippy::unnecessary_wraps, reason = "a check like every other")]
fn stays_alive(probe: &mut Probe<'_>) -> Checked {
    let ends = probe.life.ends();
    if !ends.is_empty() {
        let mut places: Vec<String> = Vec::new();
        for end in ends {
            let place = probe.place(end);
            if !places.contains(&place) {
                places.push(place);
            }
        }
        let then = probe.life.lost().unwrap_or("it was started again each time");
        let times = if ends.len() == 1 { "once".to_owned() } else { format!("{} times", ends.len()) };
        let summary = format!("the server ended or hung, {times}, at {}; {then}", places.join(", "));
        return Ok(fail(summary).show_all(ends));
    }
    let path = probe.list_path();
    let reply = Reply::new(probe.client.once(Request::new("GET", path).with(probe.credentials())));
    Ok(match reply.crashed() {
        true => fail(format!("at the end, the list is answered {}", reply.said())).show(&reply),
        false => pass("at the end, the server still answers").show(&reply),
    })
}
