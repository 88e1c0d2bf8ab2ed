//! Calls operations, checks what the document promises of the answer, and keeps one call of each as an example.

use std::collections::BTreeMap;

use axum::http::Method;
use serde_json::{Map, Value, json};

use crate::support::{Answer, Person, operations};

/// Lists of answers are kept to one entry, those of requests to a few, and texts to this many characters.
const ENTRIES: usize = 1;
const SENT: usize = 3;
const CHARACTERS: usize = 400;
/// What is random in each run, and stands for itself in the examples.
const SIGNATURE: &str =
    "VGhpcyBpcyB3aGVyZSB0aGUgc2lnbmF0dXJlIHN0YW5kcyBpbiBhIHJlYWwgcmVjb3JkLCBpbiBiYXNlNjQ=";
/// It holds an id, so it is new in each run as well.
const CURSOR: &str =
    "eyJvcmRlciI6Ii1hdCIsImtleSI6eyJUaW1lIjoiMjAyNi0wMy0wMlQwOTowMDowMFoifSwiaWQiOiIwMTk3YzBkZSJ9";
/// What stands for news of a shared program: it holds the id of a run.
const TAG: &str = "3-0197c0de000070008000000000000001";
const SALT: &str = "VGhpcyBzYWx0IGlzIG9mIHRoZSBleGFtcGxlIGFsb25lLg==";

/// The calls that become examples, in the order in which they were made.
#[derive(Default)]
pub(super) struct Recorder {
    calls: Vec<(String, Value)>,
}

impl Recorder {
    /// Calls an operation and keeps the first call of it. Ids take the places of the path's parameters.
    pub(super) async fn call(
        &mut self,
        who: &Person,
        operation: &str,
        ids: &[&str],
        request: Value,
    ) -> Answer {
        let (address, parameters) = address(operation, ids);
        let answer = send(who, operation, &address, &request).await;
        check(operation, &answer);
        if !self.has(operation) {
            let kept = json!({"parameters": parameters, "request": request, "status": answer.status, "response": body(&answer)});
            self.put_call(operation, kept);
        }
        answer
    }

    /// Calls an operation that there is an example of.
    pub(super) async fn again(
        &mut self,
        who: &Person,
        operation: &str,
        ids: &[&str],
        request: Value,
    ) -> Answer {
        assert!(self.has(operation), "{operation} is called again before it was called");
        self.call(who, operation, ids, request).await
    }

    /// Sends a file.
    pub(super) async fn upload(
        &mut self,
        who: &Person,
        operation: &str,
        ids: &[&str],
        (name, file): (&str, &[u8]),
    ) -> Answer {
        let (address, parameters) = address(operation, ids);
        let answer = who.upload(&address, name, file).await;
        check(operation, &answer);
        let text = String::from_utf8_lossy(file);
        let request =
            if operation.ends_with("/resumes") { json!({"files": [text]}) } else { json!({"file": text}) };
        let kept = json!({"parameters": parameters, "request": request, "status": answer.status, "response": body(&answer)});
        self.put_call(operation, kept);
        answer
    }

    /// Asks for a file by its path.
    pub(super) async fn file(&mut self, who: &Person, operation: &str, id: &str, path: &str) {
        let (address, mut parameters) = address(operation, &[id]);
        parameters.insert("path".to_owned(), path.to_owned());
        let answer = who.get(&format!("{address}?path={path}")).await;
        check(operation, &answer);
        let kept = json!({"parameters": parameters, "status": answer.status, "response": body(&answer)});
        self.put_call(operation, kept);
    }

    /// Sends an archive as the body itself.
    pub(super) async fn archive(
        &mut self,
        who: &Person,
        operation: &str,
        ids: &[&str],
        bytes: Vec<u8>,
    ) -> Answer {
        let (address, parameters) = address(operation, ids);
        let call = who.call(Method::PUT, &format!("{address}?filename=hives.zip"));
        let answer = call.header("content-type", "application/zip").bytes(bytes).await;
        check(operation, &answer);
        let request = "The bytes of the archive.";
        let kept = json!({"parameters": parameters, "request": request, "status": answer.status, "response": body(&answer)});
        self.put_call(operation, kept);
        answer
    }

    /// Keeps what a stream said.
    pub(super) fn put(&mut self, operation: &str, said: &Value) {
        self.put_call(operation, json!({"status": 200, "response": said}));
    }

    fn put_call(&mut self, operation: &str, call: Value) {
        self.calls.push((operation.to_owned(), call));
    }

    pub(super) fn has(&self, operation: &str) -> bool {
        self.calls.iter().any(|(known, _)| known == operation)
    }

    /// Whose id it is.
    pub(super) async fn me(&self, who: &Person) -> Value {
        who.get("/me").await.is(200).json()["id"].clone()
    }

    /// Everything that was kept, the same whenever it is recorded.
    pub(super) fn text(self) -> String {
        let mut stable = Stable::default();
        let mut all = Map::new();
        for (name, mut call) in self.calls {
            for (name, entries) in [("request", SENT), ("response", ENTRIES)] {
                if let Some(body) = call.get_mut(name) {
                    shorten(body, entries);
                }
            }
            stable.settle(&mut call);
            if let Some(fields) = call.as_object_mut() {
                fields.retain(|_, value| !value.is_null());
            }
            all.insert(name, call);
        }
        format!("{}\n", serde_json::to_string_pretty(&Value::Object(all)).expect("JSON"))
    }
}

fn address(operation: &str, ids: &[&str]) -> (String, BTreeMap<String, String>) {
    let (_, path) = operation.split_once(' ').expect("a method and a path");
    let mut ids = ids.iter();
    let mut parameters = BTreeMap::new();
    let parts =
        path.split('/').map(|part| match part.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some(name) => {
                let id = (*ids.next().expect("an id")).to_owned();
                parameters.insert(name.to_owned(), id.clone());
                id
            }
            None => part.to_owned(),
        });
    (parts.collect::<Vec<_>>().join("/"), parameters)
}

async fn send(who: &Person, operation: &str, address: &str, request: &Value) -> Answer {
    let method = operation.split(' ').next().unwrap_or_default();
    let call = who.call(Method::from_bytes(method.as_bytes()).expect("a method"), address);
    match (method, request) {
        // Whatever version there is.
        ("DELETE", Value::Null) => call.header("if-match", "*").await,
        (_, Value::Null) => call.await,
        ("PATCH" | "PUT", body) => call.header("if-match", "*").json(body).await,
        (_, body) => call.json(body).await,
    }
}

/// The answer is one that the document speaks of, in the form and with the headers that it names.
#[track_caller]
fn check(operation: &str, answer: &Answer) {
    let documented = operations().into_iter().find(|one| one.name() == operation).expect("an operation");
    let response = &documented.body["responses"][answer.status.to_string()];
    assert!((200..300).contains(&answer.status), "{operation}: {} {}", answer.status, answer.text());
    assert!(response.is_object(), "{operation}: {} is not in the document", answer.status);
    let kind = answer.header("content-type");
    let kinds: Vec<String> =
        response["content"].as_object().into_iter().flat_map(|all| all.keys().cloned()).collect();
    let named = kinds.iter().any(|one| kind.split(';').next() == Some(one));
    assert!(
        named || (kinds.is_empty() && answer.body.is_empty()),
        "{operation}: {kind:?} is not of {kinds:?}"
    );
    for name in response["headers"].as_object().into_iter().flat_map(Map::keys) {
        let given = !answer.header(&name.to_lowercase()).is_empty();
        let sometimes = matches!(name.as_str(), "Link" | "Idempotency-Replayed");
        assert!(given || sometimes, "{operation}: no {name}");
    }
}

/// What is kept of a body: JSON, or text; nothing of pages.
fn body(answer: &Answer) -> Value {
    if answer.body.is_empty() || answer.header("content-type") == "application/pdf" {
        return Value::Null;
    }
    // An archive is no text.
    if answer.body.starts_with(b"PK") {
        return "The bytes of the archive.".into();
    }
    serde_json::from_slice(&answer.body).unwrap_or_else(|_| answer.text().into())
}

/// Shortens lists and texts, but not the five anchors of an attribute, which belong together.
fn shorten(value: &mut Value, entries: usize) {
    match value {
        Value::Array(items) => {
            if items.len() != 5 || !items.iter().all(Value::is_string) {
                items.truncate(entries);
            }
            for item in items {
                shorten(item, entries);
            }
        }
        Value::Object(fields) => fields.values_mut().for_each(|value| shorten(value, entries)),
        Value::String(text) if text.chars().count() > CHARACTERS => {
            *text = text.chars().take(CHARACTERS).chain(['…']).collect();
        }
        _ => {}
    }
}

/// Replaces what is new in each run: ids and digests by others that stay, secrets by what they look like.
#[derive(Default)]
struct Stable {
    known: BTreeMap<String, String>,
}

impl Stable {
    fn settle(&mut self, value: &mut Value) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| self.settle(item)),
            Value::Object(fields) => {
                let old = std::mem::take(fields);
                for (name, mut value) in old {
                    match (name.as_str(), value.is_string()) {
                        ("signature", true) => value = SIGNATURE.into(),
                        ("salt", true) => value = SALT.into(),
                        ("next_cursor", true) => value = CURSOR.into(),
                        ("tag", true) => value = TAG.into(),
                        _ => self.settle(&mut value),
                    }
                    fields.insert(self.words(&name), value);
                }
            }
            Value::String(text) => *text = self.words(text),
            _ => {}
        }
    }

    /// Settles every word of a text. Words are told apart by what ids, secrets and base64 do not hold.
    fn words(&mut self, text: &str) -> String {
        let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '+' | '=');
        let mut settled = String::new();
        let mut rest = text;
        while let Some(start) = rest.find(is_word) {
            let end = rest[start..].find(|c| !is_word(c)).map_or(rest.len(), |length| start + length);
            settled.push_str(&rest[..start]);
            settled.push_str(&self.word(&rest[start..end]));
            rest = &rest[end..];
        }
        settled + rest
    }

    fn word(&mut self, word: &str) -> String {
        let number = self.known.len() + 1;
        let is_digest = word.len() == 64 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
        if uuid::Uuid::parse_str(word).is_ok() && word.len() == 36 {
            return self
                .known
                .entry(word.to_owned())
                .or_insert_with(|| format!("0197c0de-0000-7000-8000-{number:012x}"))
                .clone();
        }
        if is_digest {
            return self.known.entry(word.to_owned()).or_insert_with(|| format!("{number:064x}")).clone();
        }
        match word.split_once('_') {
            Some((prefix @ ("ts" | "ti" | "tp" | "tg"), secret)) if secret.len() > 20 => {
                format!("{prefix}_T0uchst0neT0uchst0neT0uchst0neT0uchst0neT0u")
            }
            _ => word.to_owned(),
        }
    }
}
