//! C: rows can be created, read, listed, updated and deleted.

use serde_json::{Map, Value};

use super::{Entry, Phase};
use crate::finding::{Checked, Reply, Tally, fail, inconclusive, note, pass, skip, unknown};
use crate::json;
use crate::probe::{Probe, Row};

pub(super) const CHECKS: &[Entry] = &[
    ("C01", "A valid row can be created", "RFC 9110, 9.3.3", Phase::Any, creates),
    ("C02", "Creating answers 201", "RFC 9110, 15.3.2", Phase::Any, answers_created),
    ("C03", "The new row's id can be learnt", "RFC 9110, 15.3.2", Phase::Any, names_id),
    ("C04", "Creating names the new row's address", "RFC 9110, 10.2.2", Phase::Any, names_location),
    ("C05", "Rows can be listed", "RFC 9110, 9.3.1", Phase::Any, lists),
    ("C06", "A list is an array, bare or in an envelope", "the exercise", Phase::Any, lists_rows),
    ("C07", "A row can be read, and it is the one asked for", "RFC 9110, 9.3.1", Phase::Any, reads),
    ("C08", "What is stored is what was sent", "RFC 9110, 9.3.3", Phase::Any, stores),
    ("C09", "A row can be updated", "RFC 5789, 2; RFC 9110, 9.3.4", Phase::Any, updates),
    ("C10", "An update is stored", "RFC 5789, 2; RFC 9110, 9.3.4", Phase::Any, stores_update),
    ("C11", "An update leaves other fields alone", "RFC 5789, 2", Phase::Any, keeps_others),
    ("C12", "The answer to a create shows what is stored", "RFC 9110, 9.3.3", Phase::Any, echoes),
    ("C13", "Reading changes nothing", "RFC 9110, 9.2.1", Phase::Any, reads_safely),
    ("C14", "A row can be deleted", "RFC 9110, 9.3.5", Phase::Any, deletes),
    ("C15", "204 comes without a body", "RFC 9110, 15.3.5", Phase::Any, says_nothing),
    ("C16", "A deleted row is gone", "RFC 9110, 9.3.5", Phase::Any, is_gone),
    ("C17", "Deleting twice is harmless", "RFC 9110, 9.2.2", Phase::Any, deletes_twice),
    ("C18", "A new row never takes another's id", "the exercise", Phase::Any, gives_new_ids),
    ("C19", "Ids in a list are unique", "the exercise", Phase::Any, lists_unique_ids),
    ("C20", "Rows survive a restart", "for information", Phase::Restart, survives_restart),
];

/// C01: POST with a valid body is answered 2xx (RFC 9110, 9.3.3).
fn creates(probe: &mut Probe<'_>) -> Checked {
    let body = probe.fresh();
    let reply = probe.create(&body)?;
    if reply.barred() && probe.me.is_none() {
        let why = probe.auth_problem.as_ref().map_or("no way to authenticate is known", |(why, _)| why);
        return inconclusive(format!("blocked: auth ({why})"), &reply);
    }
    Ok(match reply.succeeded() {
        true => pass("a valid row was created").show(&reply),
        false => fail(format!("a valid row was answered {}", reply.said())).show(&reply),
    })
}

/// C02: 201 says that something was made; another 2xx is a note (RFC 9110, 15.3.2).
fn answers_created(probe: &mut Probe<'_>) -> Checked {
    let row = probe.made()?;
    Ok(match row.reply.status() {
        201 => pass("answered 201").show(&row.reply),
        status => note(format!("answered {status}; 201 would say that a row was made")).show(&row.reply),
    })
}

/// C03: the id is in the body, in `Location` or in the list.
fn names_id(probe: &mut Probe<'_>) -> Checked {
    let body = probe.fresh();
    let reply = probe.create(&body)?;
    if !reply.succeeded() {
        return inconclusive(format!("no row could be created ({})", reply.said()), &reply);
    }
    if probe.id_in(&reply).is_some() {
        return Ok(pass("the answer names the new row's id").show(&reply));
    }
    Ok(match probe.made() {
        Ok(_) => note("only the list names the new row's id").show(&reply),
        Err(_) => fail("neither the answer nor the list names the new row's id").show(&reply),
    })
}

/// C04: `Location` names the new row (RFC 9110, 10.2.2). A note without it.
fn names_location(probe: &mut Probe<'_>) -> Checked {
    let row = probe.made()?;
    let Some(location) = row.reply.header("location").map(str::to_owned) else {
        return Ok(note("there is no Location header").show(&row.reply));
    };
    let target = match location.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("/", |slash| &rest[slash..]).to_owned(),
        None if location.starts_with('/') => location,
        None => format!("{}/{location}", probe.create_path().trim_end_matches('/')),
    };
    let reply = probe.ask("GET", &target)?;
    Ok(match reply.succeeded() {
        true => pass("Location leads to the new row").show(&row.reply).show(&reply),
        false => note(format!("Location leads nowhere ({})", reply.said())).show(&row.reply).show(&reply),
    })
}

/// C05: GET on the list is answered 200.
fn lists(probe: &mut Probe<'_>) -> Checked {
    let reply = probe.list("")?;
    if reply.barred() && probe.auth_problem.is_some() {
        return inconclusive("blocked: auth", &reply);
    }
    Ok(match reply.status() {
        200 => pass("the list is answered 200").show(&reply),
        206 => note("the list is answered 206").show(&reply),
        _ => fail(format!("the list is answered {}", reply.said())).show(&reply),
    })
}

/// C06: the answer holds an array of rows.
fn lists_rows(probe: &mut Probe<'_>) -> Checked {
    probe.made()?;
    let reply = probe.list("")?;
    if !reply.succeeded() {
        return inconclusive(format!("the list could not be read ({})", reply.said()), &reply);
    }
    Ok(match probe.rows_in(&reply).map(Vec::len) {
        None => fail("the answer holds no array").show(&reply),
        Some(0) => fail("the list is empty although a row was just created").show(&reply),
        Some(_) => pass("the answer holds the rows in an array").show(&reply),
    })
}

/// C07: GET on a row is answered 200 with that row, not with any.
fn reads(probe: &mut Probe<'_>) -> Checked {
    let (first, second) = (probe.made()?, probe.made()?);
    let mut tally = Tally::default();
    for row in [&first, &second] {
        let reply = probe.get(&row.id)?;
        if !reply.succeeded() {
            tally.bad(format!("a row that was just created is answered {}", reply.said()), &reply);
        } else if probe.row_in(&reply).is_none() {
            tally.bad("the answer does not hold the row", &reply);
        } else if probe.is_of_another(&reply, &row.id) {
            tally.bad("another row is answered than the one asked for", &reply);
        } else {
            tally.good(&reply);
        }
    }
    tally.verdict("each row is answered under its own id")
}

/// C08: every field reads as it was sent.
fn stores(probe: &mut Probe<'_>) -> Checked {
    let row = probe.made()?;
    let reply = probe.read(&row.id)?;
    compared(
        probe,
        &row.sent,
        &reply,
        "is stored as something else than was sent",
        "every field reads as it was sent",
    )
}

/// C12: the answer to a create, if it shows the row, shows what is stored.
fn echoes(probe: &mut Probe<'_>) -> Checked {
    let row = probe.made()?;
    let reply = row.reply.clone();
    let shows = |shown: &Map<String, Value>| row.sent.keys().any(|name| json::field(shown, name).is_some());
    if !probe.row_in(&reply).is_some_and(shows) {
        return skip("the answer to a create does not show the row");
    }
    compared(
        probe,
        &row.sent,
        &reply,
        "is shown with another value than was sent",
        "the answer shows what was sent",
    )
}

fn compared(
    probe: &Probe<'_>,
    sent: &Map<String, Value>,
    reply: &Reply,
    wrong: &str,
    right: &str,
) -> Checked {
    let Some(got) = probe.row_in(reply) else {
        return inconclusive("the answer does not hold the row", reply);
    };
    let different = differences(sent, got, json::alike);
    if !different.is_empty() {
        return Ok(fail(format!("{} {wrong}", different.join(", "))).show(reply));
    }
    let reformed = differences(sent, got, json::same);
    if !reformed.is_empty() {
        return Ok(note(format!("{} comes back in other letters or spaces", reformed.join(", "))).show(reply));
    }
    let seen = sent.keys().filter(|name| json::field(got, name).is_some()).count();
    Ok(match seen {
        0 => fail("none of the fields that were sent is in the answer").show(reply),
        _ => pass(right).show(reply),
    })
}

/// Fields that are in both and differ. A parent may be shown whole where its id was sent.
fn differences(
    sent: &Map<String, Value>,
    got: &Map<String, Value>,
    equal: fn(&Value, &Value) -> bool,
) -> Vec<String> {
    let differs = |(name, value): &(&String, &Value)| {
        json::field(got, name)
            .is_some_and(|other| !equal(value, other) && (value.is_object() || !other.is_object()))
            && !is_password(name)
    };
    sent.iter().filter(differs).map(|(name, _)| format!("`{name}`")).collect()
}

/// A change of one field that is valid: the value that a new body has for it, or another number.
fn change(probe: &mut Probe<'_>, row: &Row) -> Checked<Map<String, Value>> {
    if let Some(name) = probe.text_field() {
        let fresh = probe.fresh();
        if fresh[&name] != row.sent[&name] {
            return Ok(Map::from_iter([(name.clone(), fresh[&name].clone())]));
        }
        let text = format!("{} changed", row.sent[&name].as_str().unwrap_or_default());
        return Ok(Map::from_iter([(name, text.into())]));
    }
    match probe.number_fields().first() {
        Some(name) => {
            let value = row.sent[name].as_i64().map_or_else(
                || (json::number(&row.sent[name]).unwrap_or(1.0) + 1.0).into(),
                |n| (n + 1).into(),
            );
            Ok(Map::from_iter([(name.clone(), value)]))
        }
        None => unknown("the body has no field that could be changed"),
    }
}

/// C09: PATCH or PUT is answered 200, 202 or 204.
fn updates(probe: &mut Probe<'_>) -> Checked {
    let row = probe.made()?;
    let changes = change(probe, &row)?;
    let reply = probe.update(&row, &changes)?;
    Ok(match reply.status() {
        200 | 202 | 204 => {
            pass(format!("{} is answered {}", probe.update_method(), reply.said())).show(&reply)
        }
        201 | 203 | 205..=299 => note(format!("an update is answered {}", reply.said())).show(&reply),
        _ => fail(format!("a valid update is answered {}", reply.said())).show(&reply),
    })
}

fn updated(probe: &mut Probe<'_>) -> Checked<(Row, Map<String, Value>, [Reply; 2])> {
    let row = probe.made()?;
    let changes = change(probe, &row)?;
    let update = probe.update(&row, &changes)?;
    if !update.succeeded() {
        return inconclusive(format!("the row could not be updated ({})", update.said()), &update);
    }
    let after = probe.read(&row.id)?;
    Ok((row, changes, [update, after]))
}

/// C10: the row reads as it was updated.
fn stores_update(probe: &mut Probe<'_>) -> Checked {
    let (_, changes, replies) = updated(probe)?;
    let Some(got) = probe.row_in(&replies[1]) else {
        return inconclusive("the answer does not hold the row", &replies[1]);
    };
    let kept = changes
        .iter()
        .all(|(name, value)| json::field(got, name).is_some_and(|other| json::alike(value, other)));
    Ok(match kept {
        true => pass("the row reads as it was updated").show_all(&replies),
        false => fail("the update was accepted, but the row reads as before").show_all(&replies),
    })
}

/// C11: what was not part of a PATCH, or was sent again with a PUT, reads as before. What reading never shows cannot be told.
fn keeps_others(probe: &mut Probe<'_>) -> Checked {
    let row = probe.made()?;
    let before = probe.read(&row.id)?;
    let changes = change(probe, &row)?;
    let update = probe.update(&row, &changes)?;
    if !update.succeeded() {
        return inconclusive(format!("the row could not be updated ({})", update.said()), &update);
    }
    let after = probe.read(&row.id)?;
    let (Some(first), Some(then)) = (probe.row_in(&before), probe.row_in(&after)) else {
        return inconclusive("the answer does not hold the row", &after);
    };
    let others = row.sent.iter().filter(|(name, _)| !changes.contains_key(*name));
    let (told, untold): (Vec<_>, Vec<_>) =
        others.partition(|(name, _)| json::field(first, name).is_some_and(|value| !value.is_null()));
    // With a PUT, the row may be as it was sent again: a value that had been kept in another form is in this one then.
    let is_kept = |name: &String, sent: &Value| {
        json::field(then, name).is_some_and(|value| {
            json::alike(sent, value) || json::field(first, name).is_some_and(|old| json::alike(old, value))
        }) || is_password(name)
    };
    let named = |name: &String| format!("`{name}`");
    let lost: Vec<String> =
        told.iter().filter(|(name, sent)| !is_kept(name, sent)).map(|(name, _)| named(name)).collect();
    let untold: Vec<String> = untold.into_iter().map(|(name, _)| named(name)).collect();
    let shown = [before.clone(), update, after.clone()];
    if !lost.is_empty() {
        return Ok(fail(format!("an update of another field changed {}", lost.join(", "))).show_all(&shown));
    }
    if untold.is_empty() || !told.is_empty() {
        return Ok(pass("the other fields are as before").show_all(&shown[1..]));
    }
    inconclusive(format!("reading never shows {}", untold.join(", ")), &after)
}

/// Passwords are kept in another form at each write, and are better not shown at all, which S07 says.
fn is_password(name: &str) -> bool {
    json::plain(name).contains("pass")
}

/// C13: reading a row twice, and the list between, shows the same (RFC 9110, 9.2.1: GET is safe).
fn reads_safely(probe: &mut Probe<'_>) -> Checked {
    let row = probe.made()?;
    let before = probe.read(&row.id)?;
    probe.list("")?;
    let after = probe.read(&row.id)?;
    let (Some(first), Some(second)) = (probe.row_in(&before), probe.row_in(&after)) else {
        return inconclusive("the answer does not hold the row", &before);
    };
    let sent = |row: &Map<String, Value>| {
        row.iter()
            .filter(|(name, _)| json::field(first, name).is_some())
            .map(|(k, v)| (k.clone(), v.clone()))
            .collect::<Map<_, _>>()
    };
    let fields: Map<String, Value> =
        sent(first).into_iter().filter(|(name, _)| json::field(&row.sent, name).is_some()).collect();
    Ok(match differences(&fields, second, json::same).is_empty() {
        true => pass("two reads in a row are alike").show(&after),
        false => fail("a row reads differently the second time").show(&before).show(&after),
    })
}

/// C14: DELETE is answered 200, 202 or 204.
fn deletes(probe: &mut Probe<'_>) -> Checked {
    let row = probe.made()?;
    let reply = probe.delete(&row.id)?;
    Ok(match reply.status() {
        200 | 202 | 204 => pass(format!("DELETE is answered {}", reply.said())).show(&reply),
        _ => fail(format!("DELETE is answered {}", reply.said())).show(&reply),
    })
}

/// C15: 204 has no body (RFC 9110, 15.3.5).
fn says_nothing(probe: &mut Probe<'_>) -> Checked {
    let (_, reply) = deleted(probe)?;
    if reply.status() != 204 {
        return skip("DELETE is not answered 204");
    }
    let length = reply.header("content-length").unwrap_or("0");
    Ok(match length.trim() {
        "0" => pass("204 has no body").show(&reply),
        _ => fail("204 announces a body").show(&reply),
    })
}

fn deleted(probe: &mut Probe<'_>) -> Checked<(Row, Reply)> {
    let row = probe.made()?;
    let reply = probe.delete(&row.id)?;
    if !reply.succeeded() {
        return inconclusive(format!("the row could not be deleted ({})", reply.said()), &reply);
    }
    Ok((row, reply))
}

/// Whether a row is answered as one that never was. How these are answered is said in E01 to E03.
fn is_as_missing(probe: &mut Probe<'_>, method: &str, id: &Value, reply: &Reply) -> Checked<bool> {
    let id = probe.missing(id);
    let missing = if method == "DELETE" { probe.delete(&id)? } else { probe.get(&id)? };
    Ok(!reply.succeeded() && reply.status() != 0 && missing.status() == reply.status())
}

/// C16: a deleted row is answered 404 or 410, or as any that never was, and the list no longer has it.
fn is_gone(probe: &mut Probe<'_>) -> Checked {
    let row = probe.made()?;
    let before = probe.get(&row.id)?;
    // Where no row can be read alone, which C07 says, the list shows whether it is gone.
    if !before.succeeded() {
        probe.read(&row.id)?;
    }
    let reply = probe.delete(&row.id)?;
    if !reply.succeeded() {
        return inconclusive(format!("the row could not be deleted ({})", reply.said()), &reply);
    }
    if !before.succeeded() {
        probe.forget(&row.id);
        return Ok(match probe.read_in_list(&row.id)? {
            Some(list) => fail("a deleted row is still in the list").show(&reply).show(&list),
            None => pass("a deleted row is no longer in the list").show(&reply),
        });
    }
    let after = probe.get(&row.id)?;
    let says_so = matches!(after.status(), 404 | 410);
    if !says_so && !is_as_missing(probe, "GET", &row.id, &after)? {
        return Ok(fail(format!("a deleted row is answered {}", after.said())).show(&reply).show(&after));
    }
    probe.forget(&row.id);
    let list = probe.list("")?;
    let listed =
        probe.ids_in(&list).is_some_and(|ids| json::text(&row.id).is_some_and(|id| ids.contains(&id)));
    let answered = format!("a deleted row is answered {}", after.said());
    Ok(match (listed, says_so) {
        (true, _) => fail("a deleted row is still in the list").show(&after).show(&list),
        (false, true) => pass(answered).show(&reply).show(&after),
        (false, false) => note(format!("{answered}, like one that never was")).show(&reply).show(&after),
    })
}

/// C17: a second DELETE is answered 404, 410 or 204 (RFC 9110, 9.2.2: DELETE is idempotent).
fn deletes_twice(probe: &mut Probe<'_>) -> Checked {
    let (row, first) = deleted(probe)?;
    let second = probe.delete(&row.id)?;
    Ok(match second.status() {
        404 | 410 | 204 => pass(format!("a second DELETE is answered {}", second.said())).show(&second),
        200 | 202 => note(format!(
            "a second DELETE is answered {} as if there were still something to delete",
            second.said()
        ))
        .show_all(&[first, second]),
        status if (400..500).contains(&status) => {
            note(format!("a second DELETE is answered {status}")).show(&second)
        }
        _ if is_as_missing(probe, "DELETE", &row.id, &second)? => {
            note(format!("a second DELETE is answered {}, like one of a row that never was", second.said()))
                .show_all(&[first, second])
        }
        _ => fail(format!("a second DELETE is answered {}", second.said())).show_all(&[first, second]),
    })
}

/// C18: an id that was counted from the number of rows collides after a delete; an id that is given again misleads links and
/// histories, which is a note.
fn gives_new_ids(probe: &mut Probe<'_>) -> Checked {
    let rows = [probe.made()?, probe.made()?, probe.made()?];
    let middle = probe.delete(&rows[1].id)?;
    if !middle.succeeded() {
        return inconclusive(format!("the row could not be deleted ({})", middle.said()), &middle);
    }
    let fourth = probe.made()?;
    if fourth.id == rows[0].id || fourth.id == rows[2].id {
        probe.watch.doubled.extend(json::text(&fourth.id));
        return Ok(fail("after a delete, a new row was given the id of another")
            .show(&rows[2].reply)
            .show(&fourth.reply));
    }
    if fourth.id == rows[1].id {
        return Ok(note("a new row was given the id of a deleted one").show(&middle).show(&fourth.reply));
    }
    let last = probe.delete(&fourth.id)?;
    let fifth = probe.made()?;
    Ok(match fifth.id == fourth.id && last.succeeded() {
        true => note("a new row was given the id of a deleted one").show(&last).show(&fifth.reply),
        false => pass("new rows have new ids, also after a delete").show(&fifth.reply),
    })
}

/// C20: a row is there after the server was started again. Data in memory are a choice; it is good to know.
fn survives_restart(probe: &mut Probe<'_>) -> Checked {
    let Some(restart) = probe.restart else { return skip("the server was not started by the grader") };
    let row = probe.made()?;
    if let Err(why) = restart() {
        return Ok(note(format!("the server could not be started again: the command {why}")));
    }
    let mut reply = probe.get(&row.id)?;
    if reply.barred() {
        // Sessions may end with the server.
        probe.authenticate_again()?;
        reply = probe.get(&row.id)?;
    }
    Ok(match reply.succeeded() {
        true => pass("a row is there after a restart"),
        false => note(format!("after a restart a row is gone: reading it is answered {}", reply.said())),
    }
    .show(&reply))
}

/// C19: no id is in the list twice.
fn lists_unique_ids(probe: &mut Probe<'_>) -> Checked {
    probe.made()?;
    let (reply, ids) = probe.listed("")?;
    if ids.is_empty() {
        return inconclusive("rows in the list have no id", &reply);
    }
    let mut sorted = ids;
    sorted.sort();
    let twice: Vec<&String> =
        sorted.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| &pair[0]).collect();
    if !twice.is_empty() && twice.iter().all(|id| probe.watch.doubled.contains(id)) {
        return skip("an id that was given to two rows is said where it was given");
    }
    Ok(match twice.is_empty() {
        true => pass("every row in the list has an id of its own").show(&reply),
        false => fail("an id is in the list twice").show(&reply),
    })
}
