//! S: what somebody with bad intentions would try first.

use serde_json::{Map, Value, json};

use super::auth::{Operation, attempt, declared, protected};
use super::forged::{self, Token, altered};
use super::{Entry, Phase};
use crate::contract::Scheme;
use crate::finding::{Checked, Reply, Tally, fail, inconclusive, note, pass, skip, unknown};
use crate::http::{Header, Request};
use crate::json as reading;
use crate::probe::{Probe, join};
use crate::session::{password_field, with_format};

pub(super) const CHECKS: &[Entry] = &[
    ("S01", "An unsigned token is refused", "RFC 8725, 3.1; OWASP API2:2023", Phase::Any, refuses_unsigned),
    ("S02", "A tampered token is refused", "RFC 8725, 3.3; OWASP API2:2023", Phase::Any, refuses_tampered),
    ("S03", "Tokens expire", "RFC 8725, 3; OWASP API2:2023", Phase::Any, tokens_expire),
    (
        "S04",
        "The key of tokens cannot be guessed",
        "RFC 8725, 3.5; OWASP API2:2023",
        Phase::Any,
        key_is_not_common,
    ),
    ("S05", "Whether logins are throttled", "OWASP API4:2023", Phase::Last, throttles_logins),
    ("S06", "Whether a login tells who exists", "OWASP API2:2023", Phase::Odd, hides_users),
    ("S07", "No answer shows a password or its hash", "OWASP API3:2023", Phase::Whole, hides_passwords),
    ("S08", "A client cannot set id, owner or role", "OWASP API3:2023", Phase::Odd, refuses_assignment),
    ("S09", "Another user's row cannot be changed", "OWASP API1:2023", Phase::Any, protects_owner),
    ("S10", "The order cannot carry a statement", "CWE-89", Phase::Odd, sort_is_no_statement),
    ("S11", "Ids and text cannot carry a statement", "CWE-89; CWE-943", Phase::Odd, values_are_no_statement),
    (
        "S12",
        "Other sites' pages cannot read with the user's cookies",
        "Fetch, 3.2; OWASP API8:2023",
        Phase::Any,
        reflects_no_origin,
    ),
    ("S13", "No debug page is open", "OWASP API8:2023", Phase::Whole, shows_no_debug_page),
    ("S15", "No administrative path is open to everybody", "OWASP API5:2023", Phase::Last, opens_no_admin),
];

/// The token in use; the check does not apply to authentication without one.
fn token(probe: &Probe<'_>) -> Checked<String> {
    let auth = declared(probe)?;
    if !matches!(auth.scheme, Scheme::Bearer | Scheme::Cookie) {
        return skip("requests carry no token that a login gives out");
    }
    match probe.me.as_ref().and_then(|me| me.token.clone()) {
        Some(token) => Ok(token),
        None => unknown("blocked: auth"),
    }
}

fn jwt(probe: &Probe<'_>) -> Checked<Token> {
    match Token::parse(&token(probe)?) {
        Some(token) => Ok(token),
        None => skip("the token is no JSON Web Token"),
    }
}

fn refuses(probe: &mut Probe<'_>, tokens: Vec<String>, what: &str) -> Checked {
    let operation = protected(probe)?;
    let mut tally = Tally::default();
    for token in tokens {
        let header = probe.me.as_ref().map(|me| me.with_token(&token));
        let reply = attempt(probe, operation, header.as_slice())?;
        match () {
            () if reply.succeeded() => tally.bad(format!("{what} token is accepted"), &reply),
            () if reply.crashed() => tally.bad(format!("{what} token is answered {}", reply.said()), &reply),
            () => tally.good(&reply),
        }
    }
    tally.verdict(&format!("{what} token is refused"))
}

/// S01: the same claims with `alg` none.
fn refuses_unsigned(probe: &mut Probe<'_>) -> Checked {
    let tokens = jwt(probe)?.unsigned();
    refuses(probe, tokens, "an unsigned")
}

/// S02: other claims, or another signature.
fn refuses_tampered(probe: &mut Probe<'_>) -> Checked {
    let text = token(probe)?;
    let tokens = Token::parse(&text).map_or_else(|| altered(&text), |token| token.tampered());
    refuses(probe, tokens, "a tampered")
}

/// S03: the token says when it ends. Of a cookie, the server may keep the end to itself, so that one without is a note.
fn tokens_expire(probe: &mut Probe<'_>) -> Checked {
    let text = token(probe)?;
    let shown = probe.logins.last().cloned();
    let ends = |claims: &Value| {
        ["exp", "expires", "expires_at", "expiresAt"].iter().any(|name| !claims[*name].is_null())
    };
    let verdict = match Token::parse(&text) {
        Some(token) if token.payload["exp"].is_number() => pass("the token says when it ends"),
        Some(_) => fail("the token never ends: it has no exp"),
        None if declared(probe)?.scheme != Scheme::Cookie => return skip("the token is no JSON Web Token"),
        None => {
            let cookies: Vec<String> = shown
                .iter()
                .flat_map(|reply| reply.headers("set-cookie"))
                .map(str::to_ascii_lowercase)
                .collect();
            let bounded =
                cookies.iter().any(|cookie| cookie.contains("max-age=") || cookie.contains("expires="));
            match bounded || forged::claims(&text).is_some_and(|claims| ends(&claims)) {
                true => pass("the session says when it ends"),
                false => note("the session's cookie does not say when it ends"),
            }
        }
    };
    Ok(shown.iter().fold(verdict, super::super::finding::Verdict::show))
}

/// S04: the signature was not made with a key from a tutorial.
fn key_is_not_common(probe: &mut Probe<'_>) -> Checked {
    let token = token(probe)?;
    let shown = probe.logins.last().cloned();
    let verdict = match forged::guessed(&token) {
        Some(key) => fail(format!("tokens are signed with the key {key:?}, which anybody guesses")),
        None => pass("tokens are not signed with a common key"),
    };
    Ok(shown.iter().fold(verdict, super::super::finding::Verdict::show))
}

/// The login with another password or user.
fn login_with(probe: &mut Probe<'_>, change: &dyn Fn(&mut Map<String, Value>)) -> Checked<Option<Request>> {
    let auth = declared(probe)?;
    let Some(me) = probe.me.clone() else { return unknown("blocked: auth") };
    if auth.login.is_empty() || password_field(&me.login).is_none() {
        return Ok(None);
    }
    let mut login = me.login;
    change(&mut login);
    Ok(Some(with_format(&auth, &auth.login, &login)))
}

fn wrong_password(login: &mut Map<String, Value>) {
    if let Some(name) = password_field(login) {
        login.insert(name, json!("not-the-password-2"));
    }
}

/// S05: after fifteen wrong passwords in a row, the server answers 429 or locks; worth knowing, no more.
fn throttles_logins(probe: &mut Probe<'_>) -> Checked {
    for _ in 0..15 {
        let Some(request) = login_with(probe, &wrong_password)? else {
            return skip("there is no login with a password");
        };
        let reply = probe.send_once(request)?;
        if matches!(reply.status(), 423 | 429) {
            return Ok(
                pass(format!("many wrong passwords in a row are answered {}", reply.said())).show(&reply)
            );
        }
    }
    Ok(note("fifteen wrong passwords in a row are answered like the first"))
}

/// S06: an unknown user and a wrong password are answered alike; otherwise a note.
fn hides_users(probe: &mut Probe<'_>) -> Checked {
    let Some(wrong) = login_with(probe, &wrong_password)? else {
        return skip("there is no login with a password");
    };
    let nobody = |login: &mut Map<String, Value>| {
        wrong_password(login);
        let password = password_field(login);
        for (name, value) in login.iter_mut() {
            if Some(name) != password.as_ref()
                && let Value::String(text) = value
            {
                *text = format!("nobody{text}");
            }
        }
    };
    let Some(unknown) = login_with(probe, &nobody)? else { return skip("there is no login with a password") };
    let (known, unknown) = (probe.send(wrong)?, probe.send(unknown)?);
    let alike = known.status() == unknown.status() && known.text().len().abs_diff(unknown.text().len()) <= 8;
    Ok(match alike {
        true => pass("a login does not tell who exists").show(&known).show(&unknown),
        false => {
            note("an unknown user and a wrong password are answered differently").show(&known).show(&unknown)
        }
    })
}

/// S07: neither a password that the probe uses, nor a field of such a name, nor a hash, in any answer of the whole run and at the
/// paths where users commonly see themselves.
fn hides_passwords(probe: &mut Probe<'_>) -> Checked {
    if let Some(auth) = probe.shape.auth.clone() {
        let prefixes = [
            auth.login.as_str(),
            auth.register.as_str(),
            probe.shape.list_path.as_deref().unwrap_or_default(),
        ];
        let prefix =
            |path: &str| path.rsplit_once('/').map_or(String::new(), |(prefix, _)| prefix.to_owned());
        let mut paths: Vec<String> = Vec::new();
        for prefix in
            prefixes.iter().filter(|path| !path.is_empty()).map(|path| prefix(path)).chain([String::new()])
        {
            for path in ["/me", "/users/me", "/users", "/profile", "/account", "/user"] {
                paths.push(format!("{prefix}{path}"));
            }
        }
        paths.sort();
        paths.dedup();
        for path in paths {
            probe.ask("GET", &path)?;
        }
    }
    let found = &probe.watch.passwords;
    let shown: Vec<Reply> = found.iter().map(|(_, reply)| reply.clone()).collect();
    Ok(match found.first() {
        Some((name, _)) => {
            fail(format!("an answer shows a password or its hash in `{name}`")).show_all(&shown)
        }
        None => pass("no answer shows a password or its hash"),
    })
}

/// Names of what only the server may say of a row or a user.
const OWNED: [&str; 14] = [
    "owner",
    "ownerid",
    "userid",
    "user",
    "createdby",
    "createdbyid",
    "creator",
    "creatorid",
    "username",
    "owneruser",
    "accountid",
    "role",
    "isadmin",
    "admin",
];

/// Fields of a row that the server adds, and other values for them.
fn forbidden(
    probe: &Probe<'_>,
    row: &Map<String, Value>,
    id: &Value,
    others: Option<&Map<String, Value>>,
) -> Vec<(String, Value)> {
    let sent =
        |name: &str| probe.shape.body.as_ref().is_some_and(|body| reading::field(body, name).is_some());
    let mut list = Vec::new();
    for (name, value) in row {
        if sent(name) {
            continue;
        }
        let plain = reading::plain(name);
        if reading::text(value) == reading::text(id) {
            list.push((
                name.clone(),
                match value {
                    Value::Number(_) => json!(876_543_210),
                    _ => json!("touchstone-chosen-id"),
                },
            ));
        } else if OWNED.contains(&plain.as_str()) {
            let other = others.and_then(|row| row.get(name)).filter(|other| *other != value).cloned();
            list.push((
                name.clone(),
                other.unwrap_or_else(|| match value {
                    Value::Number(_) => json!(876_543_210),
                    Value::Bool(flag) => json!(!flag),
                    _ => json!("somebody-else"),
                }),
            ));
        }
    }
    list
}

/// S08: what only the server may say, it says also when the client tries to: on create, on update and at registration.
fn refuses_assignment(probe: &mut Probe<'_>) -> Checked {
    let row = probe.made()?;
    let read = probe.read(&row.id)?;
    let Some(shown) = probe.row_in(&read).cloned() else {
        return inconclusive("the row could not be read", &read);
    };
    let theirs = row_of_other(probe)?;
    let mut tally = Tally::default();
    let list = forbidden(probe, &shown, &row.id, theirs.as_ref());
    for (name, value) in &list {
        let mut body = probe.fresh();
        body.insert(name.clone(), value.clone());
        let reply = probe.create(&body)?;
        judge(probe, &mut tally, &reply, name, value, None)?;
        let fresh = probe.made()?;
        let reply = probe.update(&fresh, &Map::from_iter([(name.clone(), value.clone())]))?;
        judge(probe, &mut tally, &reply, name, value, Some(&fresh.id))?;
    }
    // Fields that rows do not show, but may have.
    for name in ["owner_id", "role", "is_admin"] {
        let mut body = probe.fresh();
        body.insert(name.to_owned(), json!("touchstone-chosen"));
        let reply = probe.create(&body)?;
        let kept = reply.json().is_some_and(|body| holds(body, name, &json!("touchstone-chosen")));
        if kept && list.iter().any(|(known, _)| reading::plain(known) == reading::plain(name)) {
            tally.bad(format!("a client can set `{name}`"), &reply);
        } else {
            tally.good(&reply);
        }
    }
    register_as_admin(probe, &mut tally)?;
    tally.verdict("what only the server may say, a client cannot set")
}

fn row_of_other(probe: &mut Probe<'_>) -> Checked<Option<Map<String, Value>>> {
    let Some(other) = probe.other.clone() else { return Ok(None) };
    let reply = attempt(probe, Operation::Create, &other.headers)?;
    Ok(probe.row_in(&reply).cloned())
}

fn judge(
    probe: &mut Probe<'_>,
    tally: &mut Tally,
    reply: &Reply,
    name: &str,
    value: &Value,
    id: Option<&Value>,
) -> Checked<()> {
    if reply.crashed() {
        tally.bad(format!("setting `{name}` is answered {}", reply.said()), reply);
        return Ok(());
    }
    let id = id.cloned().or_else(|| probe.id_in(reply));
    // The answer may merely repeat what was sent: what counts is what is stored.
    let stored = match id {
        Some(id) if reply.succeeded() => Some(probe.get(&id)?),
        _ => None,
    };
    match stored {
        Some(read) if read.json().is_some_and(|body| holds(body, name, value)) => {
            tally.bad(format!("a client can set `{name}`"), reply);
        }
        _ => tally.good(reply),
    }
    Ok(())
}

fn holds(body: &Value, name: &str, value: &Value) -> bool {
    let mut found = false;
    reading::each(body, &mut |key, other| found |= key == name && reading::same(value, other));
    found
}

fn register_as_admin(probe: &mut Probe<'_>, tally: &mut Tally) -> Checked<()> {
    let Some(auth) = probe.shape.auth.clone().filter(|auth| !auth.register.is_empty()) else { return Ok(()) };
    let Some(user) = auth.users.first() else { return Ok(()) };
    let number = probe.number();
    let template = if user.register.is_empty() { &user.login } else { &user.register };
    let mut body = probe.expand(template, number);
    let password = password_field(&body);
    for (name, value) in &mut body {
        if Some(name) != password.as_ref()
            && let Value::String(text) = value
        {
            *text = match text.split_once('@') {
                Some((local, domain)) => format!("{local}{number}@{domain}"),
                None => format!("{text}{number}"),
            };
        }
    }
    body.insert("role".to_owned(), json!("admin"));
    body.insert("is_admin".to_owned(), json!(true));
    let reply = probe.register(&auth, &body)?;
    let taken = reply.succeeded()
        && reply.json().is_some_and(|body| {
            holds(body, "role", &json!("admin"))
                || holds(body, "is_admin", &json!(true))
                || holds(body, "isAdmin", &json!(true))
        });
    if taken {
        tally.bad("who registers can make themselves an administrator", &reply);
    } else {
        tally.good(&reply);
    }
    Ok(())
}

/// S09: where rows have owners, another user's update and delete are answered 403 or 404 and change nothing.
fn protects_owner(probe: &mut Probe<'_>) -> Checked {
    let auth = declared(probe)?;
    if !auth.ownership {
        return skip("rows are not declared to have owners");
    }
    let Some(other) = probe.other.clone() else { return unknown("a second user could not log in") };
    let row = probe.made()?;
    let before = probe.get(&row.id)?;
    let mut changes = if probe.update_method() == "PUT" { row.sent.clone() } else { Map::new() };
    if let Some(name) = probe.text_field() {
        changes.insert(name.clone(), probe.fresh()[&name].clone());
    } else {
        changes = probe.fresh();
    }
    let update = Request::json(probe.update_method(), probe.item_path(&row.id), &Value::Object(changes))
        .with(&other.headers);
    let update = probe.send(update)?;
    let between = probe.get(&row.id)?;
    let delete = Request::new("DELETE", probe.delete_path(&row.id)).with(&other.headers);
    let delete = probe.send(delete)?;
    let after = probe.get(&row.id)?;
    let mut tally = Tally::default();
    let changed =
        before.succeeded() && between.succeeded() && probe.row_in(&before) != probe.row_in(&between);
    for (reply, done, what) in
        [(&update, changed, "changed"), (&delete, before.succeeded() && !after.succeeded(), "deleted")]
    {
        match reply.status() {
            _ if reply.succeeded() || done => tally.bad(format!("another user's row can be {what}"), reply),
            401 | 403 | 404 | 410 => tally.good(reply),
            _ if reply.crashed() => {
                tally.bad(format!("an attempt on another user's row is answered {}", reply.said()), reply);
            }
            _ => tally.odd(format!("an attempt on another user's row is answered {}", reply.said()), reply),
        }
    }
    tally.verdict("another user's row cannot be changed or deleted")
}

/// S10: where an unknown field is refused, so is a statement; where it is ignored, a statement changes neither the order nor the rows.
fn sort_is_no_statement(probe: &mut Probe<'_>) -> Checked {
    let Some(query) = probe.shape.sort_asc.clone() else {
        return skip("no parameter that sorts is known");
    };
    let Some((parameter, value)) = query
        .split_once('=')
        .map(|(name, rest)| (name.to_owned(), rest.split('&').next().unwrap_or(rest).to_owned()))
    else {
        return skip("no parameter that sorts is known");
    };
    let rest = query.split_once('&').map(|(_, rest)| format!("&{rest}")).unwrap_or_default();
    super::pagination::plant(probe, 3)?;
    let field = reading::unescape(&value)
        .trim_start_matches(['-', '+'])
        .split([',', ':', ' '])
        .next()
        .unwrap_or_default()
        .to_owned();
    let path = probe.list_path();
    let ask = |probe: &mut Probe<'_>, value: &str| {
        probe.ask("GET", &join(&path, &format!("{parameter}={}{rest}", reading::escape(value))))
    };
    let unknown = ask(probe, "no_such_field")?;
    let mut tally = Tally::default();
    // Neither begins with a field's name, so no honest reading makes one of them.
    let statements = [
        format!("(CASE WHEN 1=1 THEN {field} ELSE {field} END)"),
        format!("(CASE WHEN 1=1 THEN {field} ELSE {field} END) DESC"),
        "(SELECT 1)".to_owned(),
        "1 --".to_owned(),
    ];
    for statement in &statements {
        let reply = ask(probe, statement)?;
        let (rows, other) = (probe.ids_in(&reply), probe.ids_in(&unknown));
        match () {
            () if reply.crashed() => {
                tally.bad(format!("a statement in `{parameter}` is answered {}", reply.said()), &reply);
            }
            () if reply.succeeded() && unknown.refused() => tally.bad(
                format!("a statement in `{parameter}` is carried out, while an unknown field is refused"),
                &reply,
            ),
            () if reply.succeeded() && unknown.succeeded() && rows != other => {
                tally.bad(format!("a statement in `{parameter}` changes the list"), &reply);
            }
            () => tally.good(&reply),
        }
    }
    for odd in [
        format!("{field}'"),
        format!("{field}\""),
        format!("{field};"),
        format!("{field})"),
        "'".to_owned(),
        "__proto__".to_owned(),
        "constructor".to_owned(),
        "__class__".to_owned(),
        "toString".to_owned(),
        "password".to_owned(),
        format!("{field}[$ne]"),
        "$where".to_owned(),
        "%00".to_owned(),
    ] {
        let reply = ask(probe, &odd)?;
        if reply.crashed() {
            tally.bad(format!("an odd value in `{parameter}` is answered {}", reply.said()), &reply);
        } else if reply.succeeded() && !same_rows(probe, &reply, &unknown) {
            tally.bad(format!("an odd value in `{parameter}` changes which rows are listed"), &reply);
        } else {
            tally.good(&reply);
        }
    }
    tally.verdict("a statement in the order is refused or ignored")
}

/// Whether two lists hold as many rows with the same fields, in whatever order. Where one is no list, nothing can be said.
fn same_rows(probe: &Probe<'_>, one: &Reply, other: &Reply) -> bool {
    match (probe.rows_in(one), probe.rows_in(other)) {
        (Some(one), Some(other)) => {
            let keys = |row: Option<&Value>| {
                row.and_then(Value::as_object)
                    .map(|row| row.keys().cloned().collect::<std::collections::BTreeSet<_>>())
            };
            one.len() == other.len() && keys(one.first()) == keys(other.first())
        }
        (None, Some(_)) => false,
        _ => true,
    }
}

/// S11: a statement in an id finds no row, and one in text is stored as the text it is.
fn values_are_no_statement(probe: &mut Probe<'_>) -> Checked {
    let row = probe.made()?;
    let missing = reading::text(&probe.missing(&row.id)).unwrap_or_default();
    let mut tally = Tally::default();
    for id in [
        format!("{missing} OR 1=1"),
        format!("{missing}' OR '1'='1"),
        format!("{missing}\" OR \"\"=\""),
        format!("{missing}; SELECT 1"),
        "[$ne]=1".to_owned(),
        "../".to_owned(),
    ] {
        let target = probe.item_path_text(&id);
        let reply = probe.ask("GET", &target)?;
        match () {
            () if reply.crashed() => {
                tally.bad(format!("a statement in an id is answered {}", reply.said()), &reply);
            }
            // `../` may lead to the list, which is no row.
            () if reply.succeeded() && id != "../" => tally.bad("a statement in an id finds a row", &reply),
            () => tally.good(&reply),
        }
    }
    if let Some(name) = probe.text_field() {
        for text in ["x'); DROP TABLE books; --", "Robert\"; SELECT 1; --", "x' || (SELECT 1) || '"] {
            let mut body = probe.fresh();
            body.insert(name.clone(), text.into());
            let reply = probe.create(&body)?;
            let list = probe.list("")?;
            match () {
                () if reply.crashed() => {
                    tally.bad(format!("a statement in `{name}` is answered {}", reply.said()), &reply);
                }
                () if list.crashed() && !probe.watch.is_list_broken => tally.bad(
                    format!("after a statement in `{name}`, the list is answered {}", list.said()),
                    &list,
                ),
                () => tally.good(&reply),
            }
        }
    }
    if let Some(request) =
        login_with(probe, &|login| login.values_mut().for_each(|value| *value = json!({"$ne": ""})))?
    {
        let reply = probe.send(request)?;
        match () {
            () if reply.crashed() => {
                tally.bad(format!("a condition in place of a password is answered {}", reply.said()), &reply);
            }
            () if reply.succeeded() => tally.bad("a condition in place of a password logs in", &reply),
            () => tally.good(&reply),
        }
    }
    tally.verdict("a statement in an id or in text is only text")
}

/// S12: an origin that nobody configured is not reflected together with permission to send credentials.
fn reflects_no_origin(probe: &mut Probe<'_>) -> Checked {
    const ORIGIN: &str = "https://elsewhere.example";
    let path = probe.list_path();
    let origin = [Header::new("Origin", ORIGIN)];
    let read = Request::new("GET", path.as_str()).with(probe.credentials()).with(&origin);
    let preflight = Request::new("OPTIONS", path.as_str())
        .with(&origin)
        .with(&[Header::new("Access-Control-Request-Method", "POST")]);
    let mut tally = Tally::default();
    for request in [read, preflight] {
        let reply = probe.send(request)?;
        let reflected = reply.header("access-control-allow-origin") == Some(ORIGIN);
        let credentials = reply
            .header("access-control-allow-credentials")
            .is_some_and(|value| value.eq_ignore_ascii_case("true"));
        match (reflected, credentials) {
            (true, true) => tally.bad("any origin is allowed to read with credentials", &reply),
            _ if reply.status() == 0 => tally.bad("a request from another origin is not answered", &reply),
            _ => tally.good(&reply),
        }
    }
    tally.verdict("no foreign origin is allowed to read with credentials")
}

/// S13: neither an answer of the whole run nor a well-known path shows a developer's page.
fn shows_no_debug_page(probe: &mut Probe<'_>) -> Checked {
    let marks = [
        ("/console", "Werkzeug"),
        ("/actuator/env", "propertySources"),
        ("/debug/pprof/", "profile"),
        ("/.env", "="),
        ("/.git/HEAD", "ref:"),
        ("/phpinfo.php", "phpinfo"),
        ("/__debug__/", "debug"),
    ];
    let mut tally = Tally::default();
    let nowhere = probe.ask("GET", "/no-such-thing-here")?;
    for (path, mark) in marks {
        let reply = probe.ask("GET", path)?;
        // A server that answers every path with the same page shows nothing by it.
        let told = reply.succeeded() && reply.text().contains(mark) && reply.text() != nowhere.text();
        if told { tally.bad(format!("{path} is open"), &reply) } else { tally.good(&reply) }
    }
    for reply in probe.watch.debug.clone() {
        tally.bad("an answer is a debug page", &reply);
    }
    tally.verdict("no debug page is open")
}

/// S15: paths for administrators or for resetting everything are closed to anonymous requests.
fn opens_no_admin(probe: &mut Probe<'_>) -> Checked {
    let path = probe.list_path();
    let prefix = path.trim_end_matches('/').rsplit_once('/').map_or("", |(prefix, _)| prefix).to_owned();
    let mut tally = Tally::default();
    for (method, path) in [
        ("GET", "/admin"),
        ("GET", "/admin/users"),
        ("GET", "/debug"),
        ("GET", "/config"),
        ("GET", "/env"),
        ("POST", "/reset"),
        ("POST", "/admin/reset"),
        ("POST", "/seed"),
        ("DELETE", "/reset"),
    ] {
        let nowhere = probe.send(Request::new(method, format!("{prefix}/no-such-thing-here")))?;
        let reply = probe.send(Request::new(method, format!("{prefix}{path}")))?;
        if reply.succeeded() && !nowhere.succeeded() {
            tally.bad(format!("{method} {prefix}{path} is open to everybody"), &reply);
        } else {
            tally.good(&reply);
        }
    }
    tally.verdict("no administrative path is open to everybody")
}
