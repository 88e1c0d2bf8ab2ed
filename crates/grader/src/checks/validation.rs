//! V: input that makes no sense is refused before it is stored.

use serde_json::{Map, Value, json};

use super::values::{Form, odd, wrong_type};
use super::{Entry, Phase};
use crate::finding::{Checked, Reply, Tally, fail, inconclusive, note, pass, skip};
use crate::http::Request;
use crate::json as reading;
use crate::probe::{Probe, Row};

pub(super) const CHECKS: &[Entry] = &[
    ("V01", "A body without fields is refused", "RFC 9110, 15.5.21", Phase::Odd, refuses_nothing),
    ("V02", "Each required field is required", "RFC 9110, 15.5.21", Phase::Odd, requires),
    ("V03", "A value of another type is refused", "RFC 9110, 15.5.21", Phase::Odd, refuses_other_types),
    ("V04", "Empty text is refused where text is required", "the exercise", Phase::Odd, refuses_empty),
    ("V05", "Blank text is refused where text is required", "the exercise", Phase::Odd, refuses_blank),
    ("V06", "Endless text is refused", "RFC 9110, 15.5.14; OWASP API4:2023", Phase::Odd, refuses_endless),
    ("V07", "NUL in text is no failure", "RFC 8259, 7", Phase::Odd, bears_nul),
    ("V08", "Text of any language comes back as it was", "RFC 8259, 8.1", Phase::Odd, keeps_unicode),
    ("V09", "Negative amounts are refused", "the exercise", Phase::Odd, refuses_negative),
    ("V10", "Text in place of a number is refused", "RFC 9110, 15.5.21", Phase::Odd, refuses_text_for_number),
    (
        "V11",
        "Malformed addresses, dates and codes are refused",
        "the exercise",
        Phase::Odd,
        refuses_malformed,
    ),
    ("V12", "An invalid update is refused", "RFC 5789, 2.2", Phase::Odd, refuses_invalid_update),
    ("V13", "Null in an update is no failure", "RFC 7396", Phase::Odd, bears_null_update),
    ("V14", "A negative amount in an update is refused", "the exercise", Phase::Odd, refuses_negative_update),
    ("V15", "A duplicate is refused", "RFC 9110, 15.5.10", Phase::Odd, refuses_duplicate),
    ("V16", "Invalid UTF-8 is no failure", "RFC 8259, 8.1, 8.2", Phase::Odd, bears_invalid_utf8),
    ("V17", "What happens to a field that is not known", "the exercise", Phase::Odd, meets_unknown_field),
    ("V18", "No accepted value breaks a row or the list", "the exercise", Phase::Odd, breaks_nothing),
];

/// Tries to create a row with one field changed; what is accepted is read again and deleted.
fn create_with(probe: &mut Probe<'_>, name: &str, value: Value) -> Checked<Reply> {
    let mut body = probe.fresh();
    body.insert(name.to_owned(), value);
    let reply = probe.create(&body)?;
    look_after(probe, &reply, &format!("an odd value in `{name}`"))?;
    Ok(reply)
}

/// After an odd value was accepted, reads its row and the list, which must bear it, and deletes it. What failed may have left a row, too,
/// so the list is read after that as well. A list that is broken already says nothing of what comes after.
pub(super) fn look_after(probe: &mut Probe<'_>, reply: &Reply, what: &str) -> Checked<()> {
    if !(reply.succeeded() || reply.crashed() && reply.was_asked()) {
        return Ok(());
    }
    let id = probe.id_in(reply).filter(|_| reply.succeeded());
    let mut reads = Vec::new();
    if !probe.watch.is_list_broken {
        reads.push(probe.list_of_many()?);
    }
    if let Some(id) = &id {
        reads.push(probe.get(id)?);
    }
    let broken = reads.into_iter().find(|read| read.crashed());
    let is_poison = broken.is_some();
    if let Some(read) = broken {
        probe.watch.poisoned.push((what.to_owned(), read));
    }
    if let Some(id) = &id
        && probe.delete(id)?.succeeded()
    {
        probe.forget(id);
    }
    if is_poison {
        probe.watch.is_list_broken = probe.list_of_many()?.crashed();
    }
    Ok(())
}

/// Refused is good, accepted is bad.
fn judge(probe: &Probe<'_>, tally: &mut Tally, reply: &Reply, accepted: &str) -> Checked<()> {
    match reply.status() {
        status @ (401 | 403) if probe.is_open => {
            tally.odd(
                format!("{accepted} is refused with {status}, which says that it is about who asks"),
                reply,
            );
        }
        401 | 403 => return inconclusive(format!("not allowed ({})", reply.said()), reply),
        status if (400..500).contains(&status) => tally.good(reply),
        status if (200..300).contains(&status) => {
            tally.bad(format!("{accepted} is accepted ({status})"), reply);
        }
        _ => tally.bad(format!("{accepted} is answered {}", reply.said()), reply),
    }
    Ok(())
}

/// V01: `{}` is refused.
fn refuses_nothing(probe: &mut Probe<'_>) -> Checked {
    let reply = probe.create(&Map::new())?;
    look_after(probe, &reply, "a body without fields")?;
    let mut tally = Tally::default();
    judge(probe, &mut tally, &reply, "a body without fields")?;
    tally.verdict("a body without fields is refused")
}

/// What leaving out each field is answered with.
fn without_each(probe: &mut Probe<'_>) -> Checked<Vec<(String, Reply)>> {
    let names: Vec<String> = probe.shape.body.iter().flat_map(|body| body.keys().cloned()).collect();
    let mut list = Vec::new();
    for name in names {
        let mut body = probe.fresh();
        body.remove(&name);
        let reply = probe.create(&body)?;
        look_after(probe, &reply, &format!("a body without `{name}`"))?;
        list.push((name, reply));
    }
    Ok(list)
}

/// V02: without a required field, a body is refused. If none is declared, at least one must turn out to be.
fn requires(probe: &mut Probe<'_>) -> Checked {
    let list = without_each(probe)?;
    let mut tally = Tally::default();
    if let Some(required) = probe.shape.required.clone() {
        for (name, reply) in list.iter().filter(|(name, _)| required.contains(name)) {
            judge(probe, &mut tally, reply, &format!("a body without `{name}`"))?;
        }
    } else {
        let refused: Vec<&(String, Reply)> =
            list.iter().filter(|(_, reply)| probe.is_refused(reply)).collect();
        if refused.is_empty()
            && let Some((_, reply)) = list.first()
        {
            if reply.barred() {
                return inconclusive(format!("not allowed ({})", reply.said()), reply);
            }
            tally.bad("whichever field is left out, the body is accepted", reply);
        }
        for (name, reply) in refused {
            judge(probe, &mut tally, reply, &format!("a body without `{name}`"))?;
        }
        for (name, reply) in list.iter().filter(|(_, reply)| reply.crashed()) {
            tally.bad(format!("a body without `{name}` is answered {}", reply.said()), reply);
        }
    }
    tally.verdict("without a required field, a body is refused")
}

/// Text fields without which a body is refused, as declared or as seen, free text first.
fn required_texts(probe: &mut Probe<'_>) -> Checked<Vec<String>> {
    let required = if let Some(required) = probe.shape.required.clone() {
        required
    } else {
        let list = without_each(probe)?;
        list.into_iter().filter(|(_, reply)| probe.is_refused(reply)).map(|(name, _)| name).collect()
    };
    let texts: Vec<String> = probe
        .fields()
        .into_iter()
        .filter(|(name, value)| value.is_string() && required.contains(name))
        .map(|(name, _)| name)
        .collect();
    if texts.is_empty() { skip("no text field is required") } else { Ok(texts) }
}

/// V03: an object or an array in place of text or a number is refused.
fn refuses_other_types(probe: &mut Probe<'_>) -> Checked {
    let mut tally = Tally::default();
    for (name, sample) in probe.fields() {
        for value in wrong_type(&sample) {
            let reply = create_with(probe, &name, value)?;
            judge(probe, &mut tally, &reply, &format!("`{name}` of another type"))?;
        }
    }
    tally.verdict("values of another type are refused")
}

/// V04: `""` in a required field is refused.
fn refuses_empty(probe: &mut Probe<'_>) -> Checked {
    let mut tally = Tally::default();
    for name in required_texts(probe)? {
        let reply = create_with(probe, &name, json!(""))?;
        judge(probe, &mut tally, &reply, &format!("an empty `{name}`"))?;
    }
    tally.verdict("empty text is refused where text is required")
}

/// V05: blanks are no text either; accepting them is a note.
fn refuses_blank(probe: &mut Probe<'_>) -> Checked {
    let mut tally = Tally::default();
    for name in required_texts(probe)? {
        let reply = create_with(probe, &name, json!("   "))?;
        match () {
            () if reply.crashed() => {
                tally.bad(format!("a blank `{name}` is answered {}", reply.said()), &reply);
            }
            () if reply.succeeded() => tally.odd(format!("a blank `{name}` is accepted"), &reply),
            () => tally.good(&reply),
        }
    }
    tally.verdict("blank text is refused where text is required")
}

/// V06: 100,000 characters are refused, as invalid or as too large (413). A bound on whole bodies may be all that refuses them, so
/// fewer are tried as well; that 10,000 are accepted may be meant, and is a note.
fn refuses_endless(probe: &mut Probe<'_>) -> Checked {
    let mut tally = Tally::default();
    for name in required_texts(probe)? {
        let reply = create_with(probe, &name, json!("x".repeat(100_000)))?;
        judge(probe, &mut tally, &reply, &format!("100,000 characters in `{name}`"))?;
        let reply = create_with(probe, &name, json!("x".repeat(10_000)))?;
        if reply.succeeded() {
            tally.odd(format!("10,000 characters in `{name}` are accepted"), &reply);
        } else {
            judge(probe, &mut tally, &reply, &format!("10,000 characters in `{name}`"))?;
        }
    }
    tally.verdict("endless text is refused")
}

/// V07: a NUL is refused or kept, but is no failure.
fn bears_nul(probe: &mut Probe<'_>) -> Checked {
    let mut tally = Tally::default();
    for (name, _) in probe.fields().iter().filter(|(_, value)| value.is_string()) {
        let reply = create_with(probe, name, json!("a\u{0}b"))?;
        borne(&mut tally, &reply, &format!("NUL in `{name}`"));
    }
    tally.verdict("NUL in text is refused or kept")
}

fn borne(tally: &mut Tally, reply: &Reply, what: &str) {
    if reply.crashed() {
        tally.bad(format!("{what} is answered {}", reply.said()), reply);
    } else {
        tally.good(reply);
    }
}

/// V08: letters of many scripts and an emoji read as they were sent. Names that are kept in capitals are no loss of letters.
fn keeps_unicode(probe: &mut Probe<'_>) -> Checked {
    let name = probe.some_text_field()?;
    let mut body = probe.fresh();
    let text = format!("Žluťoučký кот 漢字 عربي 🙂 {}", probe.number());
    body.insert(name.clone(), text.clone().into());
    let reply = probe.create(&body)?;
    if reply.refused() {
        return Ok(note(format!("letters beyond ASCII in `{name}` are refused")).show(&reply));
    }
    if reply.barred() {
        return inconclusive(format!("not allowed ({})", reply.said()), &reply);
    }
    if !reply.succeeded() {
        return Ok(
            fail(format!("letters beyond ASCII in `{name}` are answered {}", reply.said())).show(&reply)
        );
    }
    let Some(id) = probe.id_of(&reply, &body)? else {
        return inconclusive("the id of a created row could not be found", &reply);
    };
    let read = probe.read(&id)?;
    let got = probe.row_in(&read).and_then(|row| reading::field(row, &name)).filter(|got| got.is_string());
    Ok(match got {
        Some(got) if got.as_str() == Some(&text) => {
            pass("text of any language comes back as it was").show(&read)
        }
        Some(got) if reading::alike(&text.into(), got) => {
            note(format!("letters come back as they were, `{name}` in other capitals or another form"))
                .show(&reply)
                .show(&read)
        }
        Some(_) => fail("letters beyond ASCII do not come back as they were sent").show(&reply).show(&read),
        None => return inconclusive("the row could not be read", &read),
    })
}

/// V09: an amount below zero is refused. Where only the field's name says that it is one, too.
fn refuses_negative(probe: &mut Probe<'_>) -> Checked {
    let (names, _) = probe.non_negative();
    if names.is_empty() {
        return skip("no field is known to be an amount");
    }
    let mut tally = Tally::default();
    for name in names {
        let reply = create_with(probe, &name, json!(-5))?;
        judge(probe, &mut tally, &reply, &format!("a negative `{name}`"))?;
    }
    tally.verdict("negative amounts are refused")
}

/// V10: words in place of a number are refused.
fn refuses_text_for_number(probe: &mut Probe<'_>) -> Checked {
    let names = probe.number_fields();
    if names.is_empty() {
        return skip("the body has no number");
    }
    let mut tally = Tally::default();
    for name in names {
        let reply = create_with(probe, &name, json!("abc"))?;
        judge(probe, &mut tally, &reply, &format!("text in `{name}`"))?;
    }
    tally.verdict("text in place of a number is refused")
}

/// V11: what is no address, date, URL or ISBN is refused; free text in what looks like a code is a note.
fn refuses_malformed(probe: &mut Probe<'_>) -> Checked {
    let mut tally = Tally::default();
    let forms: Vec<(String, Form)> = probe
        .fields()
        .into_iter()
        .filter_map(|(name, value)| Form::of(&name, value.as_str()?).map(|form| (name, form)))
        .collect();
    if forms.is_empty() {
        return skip("no field is known to have a form");
    }
    for (name, form) in forms {
        for wrong in form.wrong() {
            let reply = create_with(probe, &name, json!(wrong))?;
            if form == Form::Code && reply.succeeded() {
                tally.odd(format!("any text is accepted in `{name}`"), &reply);
            } else {
                judge(probe, &mut tally, &reply, &format!("a malformed {} in `{name}`", form.called()))?;
            }
        }
    }
    tally.verdict("malformed values are refused")
}

/// Tries an update that should be refused; says what it was answered with and whether it was stored.
fn try_update(probe: &mut Probe<'_>, name: &str, value: &Value) -> Checked<(Row, Reply, bool)> {
    let row = probe.made()?;
    let reply = probe.update(&row, &Map::from_iter([(name.to_owned(), value.clone())]))?;
    let mut stored = false;
    let after = probe.get(&row.id)?;
    let list = if probe.watch.is_list_broken { after.clone() } else { probe.list_of_many()? };
    // What failed may have been stored all the same.
    let broken = [&after, &list].into_iter().find(|read| read.crashed()).filter(|_| reply.was_asked());
    if let Some(broken) = broken {
        probe.watch.poisoned.push((format!("an odd value in an update of `{name}`"), broken.clone()));
    }
    let is_poison = list.crashed() && !probe.watch.is_list_broken;
    if reply.succeeded() {
        stored = probe
            .row_in(&after)
            .and_then(|row| reading::field(row, name))
            .is_some_and(|got| reading::same(value, got));
    }
    if probe.delete(&row.id)?.succeeded() {
        probe.forget(&row.id);
    }
    if is_poison {
        probe.watch.is_list_broken = probe.list_of_many()?.crashed();
    }
    Ok((row, reply, stored))
}

/// V12: a wrong type or empty text in an update is refused.
fn refuses_invalid_update(probe: &mut Probe<'_>) -> Checked {
    let mut tally = Tally::default();
    let fields = probe.fields();
    let first =
        |test: fn(&Value) -> bool| fields.iter().find(|(_, value)| test(value)).map(|(name, _)| name.clone());
    let mut tries = Vec::new();
    if let Some(name) = probe.text_field().or_else(|| first(Value::is_string)) {
        tries.push((name, json!({"no": "value"})));
    }
    if let Some(name) = first(Value::is_number) {
        tries.push((name, json!("abc")));
    }
    for (name, value) in tries {
        let (_, reply, _) = try_update(probe, &name, &value)?;
        judge(probe, &mut tally, &reply, &format!("`{name}` of another type in an update"))?;
    }
    tally.verdict("invalid updates are refused")
}

/// V13: null in an update is refused, ignored or removes the value; it is no failure.
fn bears_null_update(probe: &mut Probe<'_>) -> Checked {
    let mut tally = Tally::default();
    let names: Vec<String> = probe.shape.body.iter().flat_map(|body| body.keys().cloned()).collect();
    for name in names {
        let (_, reply, _) = try_update(probe, &name, &Value::Null)?;
        borne(&mut tally, &reply, &format!("null for `{name}` in an update"));
    }
    tally.verdict("null in an update is no failure")
}

/// V14: an amount below zero is refused in an update as well.
fn refuses_negative_update(probe: &mut Probe<'_>) -> Checked {
    let (names, _) = probe.non_negative();
    if names.is_empty() {
        return skip("no field is known to be an amount");
    }
    let mut tally = Tally::default();
    for name in names {
        let (_, reply, stored) = try_update(probe, &name, &json!(-5))?;
        if reply.succeeded() && !stored {
            tally.odd(
                format!("a negative `{name}` in an update is answered {} and not stored", reply.said()),
                &reply,
            );
        } else {
            judge(probe, &mut tally, &reply, &format!("a negative `{name}` in an update"))?;
        }
    }
    tally.verdict("negative amounts are refused in an update")
}

/// V15: a second row with the value of a unique field is answered 409, 400 or 422.
fn refuses_duplicate(probe: &mut Probe<'_>) -> Checked {
    let (names, declared) = probe.unique_fields();
    if names.is_empty() {
        return skip("no field is known to be unique");
    }
    let mut tally = Tally::default();
    for name in names {
        let first = probe.made()?;
        let mut body = probe.fresh();
        body.insert(name.clone(), first.sent[&name].clone());
        let reply = probe.create(&body)?;
        if reply.succeeded() && !declared {
            tally.odd(format!("a second row with the same `{name}` is accepted"), &reply);
        } else {
            judge(probe, &mut tally, &reply, &format!("a second row with the same `{name}`"))?;
        }
    }
    tally.verdict("duplicates are refused")
}

/// V16: bytes that are no UTF-8, and half of a surrogate pair, are refused or kept in whatever field, but are no failure.
fn bears_invalid_utf8(probe: &mut Probe<'_>) -> Checked {
    const PLACE: &str = "here stands the value";
    let mut tally = Tally::default();
    let texts: Vec<String> =
        probe.fields().into_iter().filter(|(_, value)| value.is_string()).map(|(name, _)| name).collect();
    if texts.is_empty() {
        return skip("the body has no text");
    }
    for name in texts {
        for bytes in [b"\xff\xfe".as_slice(), b"\xc3\x28", br"\ud800", br"x\udc00\ud800y"] {
            let mut body = probe.fresh();
            body.insert(name.clone(), PLACE.into());
            let text = Value::Object(body).to_string();
            let Some((before, after)) = text.split_once(PLACE) else { continue };
            let bytes = [before.as_bytes(), bytes, after.as_bytes()].concat();
            let reply = probe.create_raw("application/json", &bytes)?;
            look_after(probe, &reply, &format!("text that is no UTF-8 in `{name}`"))?;
            borne(&mut tally, &reply, "text that is no UTF-8");
        }
    }
    tally.verdict("text that is no UTF-8 is no failure")
}

/// V17: a field that is not known is refused, ignored or kept: worth knowing, no more.
fn meets_unknown_field(probe: &mut Probe<'_>) -> Checked {
    let mut body = probe.fresh();
    body.insert("touchstone_extra".to_owned(), json!("x"));
    let reply = probe.create(&body)?;
    Ok(match () {
        () if reply.crashed() => fail(format!("an unknown field is answered {}", reply.said())).show(&reply),
        () if reply.refused() => note("an unknown field is refused").show(&reply),
        () if reply.text().contains("touchstone_extra") => note("an unknown field is kept").show(&reply),
        () => note("an unknown field is ignored").show(&reply),
    })
}

/// V18: after every odd value that was accepted, its row and the list can still be read.
fn breaks_nothing(probe: &mut Probe<'_>) -> Checked {
    // So that the list that is read again is short enough to hold the odd row.
    probe.tidy();
    for (name, sample) in probe.fields() {
        for value in odd(&sample) {
            create_with(probe, &name, value)?;
        }
    }
    // A link to the parent that is of no type an id has.
    if let Some(name) = probe
        .shape
        .parent_field
        .clone()
        .filter(|name| probe.shape.body.as_ref().is_some_and(|body| body.contains_key(name)))
    {
        for value in [Value::Null, json!(0), json!(""), json!([]), json!(true)] {
            create_with(probe, &name, value)?;
        }
    }
    let path = probe.create_path();
    let request = Request::json("POST", path, &json!({"": ""})).with(probe.credentials());
    let reply = probe.send(request)?;
    probe.remember(&reply);
    look_after(probe, &reply, "a field without a name")?;
    if probe.watch.poisoned.is_empty() {
        return Ok(pass("whatever was accepted, its row and the list could be read"));
    }
    let mut words: Vec<&str> = probe.watch.poisoned.iter().map(|(what, _)| what.as_str()).collect();
    words.dedup();
    words.truncate(3);
    let shown: Vec<Reply> = probe.watch.poisoned.iter().map(|(_, reply)| reply.clone()).collect();
    Ok(fail(format!("after {}, its row or the list could no longer be read", words.join(", ")))
        .show_all(&shown))
}
