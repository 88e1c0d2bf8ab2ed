//! A: who may do what is asked for and checked.

use serde_json::{Map, Value};

use super::{Entry, Phase};
use crate::contract::{Auth, Scheme};
use crate::finding::{Checked, Reply, Tally, Verdict, fail, inconclusive, note, pass, skip, unknown};
use crate::http::{Header, Request};
use crate::probe::Probe;
use crate::session::{basic, name_and_password, password_field, token_in, with_format};

pub(super) const CHECKS: &[Entry] = &[
    ("A01", "One can authenticate", "RFC 6750; OWASP API2:2023", Phase::Any, lets_in),
    ("A02", "A wrong password is refused", "OWASP API2:2023", Phase::Odd, refuses_wrong_password),
    ("A03", "Changes need authentication", "RFC 9110, 15.5.2; OWASP API5:2023", Phase::Any, protects_changes),
    ("A04", "A made-up token is refused", "RFC 6750, 3.1", Phase::Any, refuses_garbage),
    ("A05", "A header without a token is no failure", "RFC 6750, 3.1", Phase::Any, bears_empty_header),
    ("A06", "401 says how to authenticate", "RFC 9110, 11.6.1", Phase::Any, says_how),
    ("A07", "Whether reading needs authentication", "the exercise", Phase::Any, reads_anonymously),
];

/// The declared authentication. Without it, what needs it cannot be decided, and has no meaning where none is needed to create a row.
pub(super) fn declared(probe: &Probe<'_>) -> Checked<Auth> {
    match &probe.shape.auth {
        Some(auth) => Ok(auth.clone()),
        None if probe.is_open => skip("there is no authentication"),
        None => unknown("no authentication is declared, and none was found"),
    }
}

/// Nobody says how to authenticate, and a row is created without.
fn is_missing(probe: &mut Probe<'_>) -> Checked<Option<Verdict>> {
    if probe.shape.auth.is_some() || !probe.is_open {
        return Ok(None);
    }
    let body = probe.fresh();
    let reply = probe.create(&body)?;
    if !reply.succeeded() {
        return inconclusive(format!("no row could be created ({})", reply.said()), &reply);
    }
    Ok(Some(fail("no authentication is declared, and creating a row needs none").show(&reply)))
}

/// An operation that anonymous requests are proven to be barred from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operation {
    Create,
    Update,
    Delete,
    List,
}

impl Operation {
    fn called(self) -> &'static str {
        match self {
            Self::Create => "creating",
            Self::Update => "updating",
            Self::Delete => "deleting",
            Self::List => "listing",
        }
    }
}

/// Does something with the given headers in place of the usual ones.
pub(super) fn attempt(probe: &mut Probe<'_>, operation: Operation, headers: &[Header]) -> Checked<Reply> {
    let request = match operation {
        Operation::Create => {
            let body = Value::Object(probe.fresh());
            Request::json("POST", probe.create_path(), &body)
        }
        Operation::Update => {
            let row = probe.made()?;
            let mut body = if probe.update_method() == "PUT" { row.sent.clone() } else { Map::new() };
            if let Some(name) = probe.text_field() {
                body.insert(name.clone(), probe.fresh()[&name].clone());
            } else {
                body.clone_from(&row.sent);
            }
            Request::json(probe.update_method(), probe.item_path(&row.id), &Value::Object(body))
        }
        Operation::Delete => {
            let row = probe.made()?;
            Request::new("DELETE", probe.delete_path(&row.id))
        }
        Operation::List => Request::new("GET", probe.list_path()),
    };
    let reply = probe.send(request.with(headers))?;
    if operation == Operation::Create {
        probe.remember(&reply);
    }
    Ok(reply)
}

/// The first operation that is proven protected. A token that is accepted elsewhere proves nothing.
pub(super) fn protected(probe: &mut Probe<'_>) -> Checked<Operation> {
    const ALL: [Operation; 4] = [Operation::Create, Operation::Update, Operation::Delete, Operation::List];
    declared(probe)?;
    if probe.me.is_none() {
        return blocked(probe);
    }
    let mut refused = Vec::new();
    for operation in ALL {
        let reply = attempt(probe, operation, &[])?;
        if reply.barred() {
            return Ok(operation);
        }
        if reply.refused() {
            refused.push(operation);
        }
    }
    // Some answer 400 to a request without a token: it is proven where the same is allowed to somebody.
    for operation in refused {
        let own = probe.credentials().to_vec();
        if attempt(probe, operation, &own)?.succeeded() {
            return Ok(operation);
        }
    }
    unknown("no operation was found that needs authentication")
}

fn blocked<T>(probe: &Probe<'_>) -> Checked<T> {
    match &probe.auth_problem {
        Some((why, Some(reply))) => inconclusive(format!("blocked: auth ({why})"), reply),
        Some((why, None)) => unknown(format!("blocked: auth ({why})")),
        None => unknown("blocked: auth"),
    }
}

/// A01: the login gives a token, and with it a row can be created.
fn lets_in(probe: &mut Probe<'_>) -> Checked {
    if let Some(missing) = is_missing(probe)? {
        return Ok(missing);
    }
    declared(probe)?;
    if probe.me.is_none() {
        let (why, reply) =
            probe.auth_problem.clone().unwrap_or_else(|| ("nobody could log in".to_owned(), None));
        let verdict = fail(why);
        return Ok(match reply {
            Some(reply) => verdict.show(&reply),
            None => verdict,
        });
    }
    let body = probe.fresh();
    let reply = probe.create(&body)?;
    let logins = probe.logins.clone();
    Ok(match reply.barred() {
        true => fail(format!("although logged in, creating a row is answered {}", reply.said()))
            .show_all(&logins)
            .show(&reply),
        false => pass("with what the login gives, a row can be created")
            .show_all(&logins[..logins.len().min(2)])
            .show(&reply),
    })
}

/// A02: with another password, the login is refused and gives no token.
fn refuses_wrong_password(probe: &mut Probe<'_>) -> Checked {
    let auth = declared(probe)?;
    let Some(me) = probe.me.clone() else { return blocked(probe) };
    match auth.scheme {
        Scheme::Basic => {
            let operation = protected(probe)?;
            let (name, _) = name_and_password(&me.login);
            let reply = attempt(probe, operation, &[basic(&name, "not-the-password-1")])?;
            Ok(refused(&reply, operation, "a wrong password"))
        }
        Scheme::ApiKey if password_field(&me.login).is_none() => {
            let operation = protected(probe)?;
            let headers = garbage(&me.headers);
            let reply = attempt(probe, operation, &headers)?;
            Ok(refused(&reply, operation, "a wrong key"))
        }
        _ => {
            let Some(name) = password_field(&me.login) else { return skip("the login has no password") };
            let mut login = me.login.clone();
            login.insert(name, Value::from("not-the-password-1"));
            let path = if auth.login.is_empty() { auth.register.clone() } else { auth.login.clone() };
            let reply = probe.send(with_format(&auth, &path, &login))?;
            let gives = |reply: &Reply| {
                reply.succeeded()
                    && (token_in(&auth, reply).is_some() || reply.header("set-cookie").is_some())
            };
            if !gives(&reply)
                && let Some(open) = without_password(probe, &auth, &path, &me.login)?.into_iter().find(gives)
            {
                return Ok(fail("a login without a password gives a token").show(&open));
            }
            let gives = gives(&reply);
            Ok(match reply.status() {
                _ if gives => fail("a login with a wrong password gives a token").show(&reply),
                400 | 401 | 403 | 404 | 422 => {
                    pass(format!("a wrong password is answered {}", reply.said())).show(&reply)
                }
                status if (400..500).contains(&status) => {
                    note(format!("a wrong password is answered {status}")).show(&reply)
                }
                _ if reply.succeeded() => {
                    note(format!("a wrong password is answered {}, without a token", reply.said()))
                        .show(&reply)
                }
                _ => fail(format!("a wrong password is answered {}", reply.said())).show(&reply),
            })
        }
    }
}

/// Logins of this user and of one who does not exist, each without a password: what is compared with nothing may equal it.
fn without_password(
    probe: &mut Probe<'_>,
    auth: &Auth,
    path: &str,
    login: &Map<String, Value>,
) -> Checked<Vec<Reply>> {
    let Some(password) = password_field(login) else { return Ok(Vec::new()) };
    let mut own = login.clone();
    own.remove(&password);
    let nobody = own.keys().map(|name| (name.clone(), Value::from("nobody-at-all"))).collect();
    let mut replies = Vec::new();
    for body in [own, nobody] {
        replies.push(probe.send(with_format(auth, path, &body))?);
    }
    Ok(replies)
}

fn refused(reply: &Reply, operation: Operation, what: &str) -> Verdict {
    match reply.status() {
        401 | 403 => {
            pass(format!("with {what}, {} is answered {}", operation.called(), reply.said())).show(reply)
        }
        status if (400..500).contains(&status) => {
            note(format!("with {what}, {} is answered {status}", operation.called())).show(reply)
        }
        status if (200..300).contains(&status) => {
            fail(format!("with {what}, {} is allowed ({status})", operation.called())).show(reply)
        }
        _ => fail(format!("with {what}, {} is answered {}", operation.called(), reply.said())).show(reply),
    }
}

/// A03: creating, updating and deleting without authentication is answered 401 (403 is a matter of style).
fn protects_changes(probe: &mut Probe<'_>) -> Checked {
    if let Some(missing) = is_missing(probe)? {
        return Ok(missing);
    }
    declared(probe)?;
    if probe.me.is_none() {
        return blocked(probe);
    }
    let mut tally = Tally::default();
    for operation in [Operation::Create, Operation::Update, Operation::Delete] {
        let reply = attempt(probe, operation, &[])?;
        match reply.status() {
            401 | 403 => tally.good(&reply),
            status if (200..300).contains(&status) => {
                tally.bad(format!("{} needs no authentication", operation.called()), &reply);
            }
            status if (400..500).contains(&status) => tally
                .odd(format!("{} without authentication is answered {status}", operation.called()), &reply),
            _ => tally.bad(
                format!("{} without authentication is answered {}", operation.called(), reply.said()),
                &reply,
            ),
        }
    }
    tally.verdict("creating, updating and deleting need authentication")
}

/// The same headers with values that nobody gave out.
pub(super) fn garbage(headers: &[Header]) -> Vec<Header> {
    let made_up = |value: &str| match value.split_once(' ') {
        Some((scheme, _)) if scheme.chars().all(char::is_alphabetic) => format!("{scheme} bm90LWE6dG9rZW4x"),
        _ => match value.split_once('=') {
            Some((name, _)) => format!("{name}=bm90LWEtdG9rZW4x"),
            None => "bm90LWEtdG9rZW4x".to_owned(),
        },
    };
    headers.iter().map(|header| Header::secret(&header.name, made_up(&header.value))).collect()
}

/// A04: 401 or 403; any other refusal is a note.
fn refuses_garbage(probe: &mut Probe<'_>) -> Checked {
    let operation = protected(probe)?;
    let headers = garbage(probe.credentials());
    let reply = attempt(probe, operation, &headers)?;
    Ok(refused(&reply, operation, "a made-up token"))
}

/// A05: the scheme alone, or nothing, is refused and is no failure.
fn bears_empty_header(probe: &mut Probe<'_>) -> Checked {
    let operation = protected(probe)?;
    let Some(own) = probe.credentials().first().cloned() else { return unknown("no header is known") };
    let scheme = own
        .value
        .split(' ')
        .next()
        .filter(|word| word.chars().all(char::is_alphabetic))
        .unwrap_or("Bearer")
        .to_owned();
    let mut tally = Tally::default();
    for value in [
        String::new(),
        scheme.clone(),
        format!("{scheme} "),
        format!("{scheme} a b c"),
        "?".to_owned(),
        format!("{scheme} ...."),
    ] {
        let reply = attempt(probe, operation, &[Header::new(&own.name, value)])?;
        match () {
            () if reply.crashed() => {
                tally.bad(format!("a header without a token is answered {}", reply.said()), &reply);
            }
            () if reply.succeeded() => tally.bad("a header without a token is accepted", &reply),
            () => tally.good(&reply),
        }
    }
    tally.verdict("a header without a token is refused")
}

/// A06: 401 comes with `WWW-Authenticate` (RFC 9110, 11.6.1). A note without it.
fn says_how(probe: &mut Probe<'_>) -> Checked {
    let operation = protected(probe)?;
    let reply = attempt(probe, operation, &[])?;
    Ok(match (reply.status(), reply.header("www-authenticate")) {
        (401, Some(_)) => pass("401 comes with WWW-Authenticate").show(&reply),
        (401, None) => note("401 comes without WWW-Authenticate").show(&reply),
        _ => note(format!("a request without authentication is answered {}", reply.said())).show(&reply),
    })
}

/// A07: a fact for the reviewer, and whether it is as declared.
fn reads_anonymously(probe: &mut Probe<'_>) -> Checked {
    let auth = declared(probe)?;
    let reply = attempt(probe, Operation::List, &[])?;
    let public = reply.succeeded();
    Ok(match (auth.public_read, public) {
        (Some(false), true) => {
            note("reading needs no authentication, although it is declared to").show(&reply)
        }
        (Some(true), false) => {
            note("reading needs authentication, although it is declared not to").show(&reply)
        }
        (_, true) => pass("reading needs no authentication").show(&reply),
        (_, false) => pass("reading needs authentication").show(&reply),
    })
}
