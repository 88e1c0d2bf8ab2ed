//! The submission as checks see it: requests in its own terms.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::{Map, Value};

use crate::finding::{Checked, Reply, Stop, inconclusive};
use crate::http::{Client, Exchange, Header, Request};
use crate::json;
use crate::life::Life;
use crate::session::{Known, Session};
use crate::shape::Shape;
use crate::watch::Watch;

/// Rows that are remembered, to be deleted in the end.
const REMEMBERED: usize = 2_000;
/// Names under which a row's id is commonly kept.
const ID_NAMES: [&str; 5] = ["id", "_id", "uuid", "guid", "slug"];

/// A row that the probe made.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) id: Value,
    pub(crate) sent: Map<String, Value>,
    pub(crate) reply: Reply,
}

/// Sends requests and remembers what checks have in common.
pub(crate) struct Probe<'a> {
    pub(crate) client: Client<'a>,
    pub(crate) shape: Shape,
    /// Ids of what `[[prepare]]` made, by name.
    pub(crate) variables: BTreeMap<String, Value>,
    /// Who asks; nobody if there is no authentication.
    pub(crate) me: Option<Session>,
    /// Somebody else.
    pub(crate) other: Option<Session>,
    /// Why there is no session although there should be one.
    pub(crate) auth_problem: Option<(String, Option<Reply>)>,
    /// The OpenAPI document, and the answer it was served in.
    pub(crate) openapi: Option<(Value, Option<Reply>)>,
    /// Exchanges in which sessions were obtained.
    pub(crate) logins: Vec<Reply>,
    pub(crate) watch: Watch,
    /// Times of some requests in milliseconds, by name.
    pub(crate) timings: BTreeMap<&'static str, f64>,
    /// Whether the first page is page 0.
    pub(crate) counts_from_zero: bool,
    /// Whether a row could be created without authentication.
    pub(crate) is_open: bool,
    /// Whether rows are deleted at the path that has, or lacks, a slash at its end.
    deletes_otherwise: bool,
    /// The field that a list is sorted by, where the query that sorts it does not say so.
    pub(crate) sorted_by: Option<String>,
    /// A page size that the server does not refuse, 100 at most.
    pub(crate) largest_page: u64,
    /// Ends the server and starts it again, where that can be done.
    pub(crate) restart: Option<crate::Restart<'a>>,
    /// What became of the server.
    pub(crate) life: Life,
    /// Who was registered, with what.
    pub(crate) known: Vec<Known>,
    cancel: Option<&'a AtomicBool>,
    made: Vec<Value>,
    number: u64,
    digits: u32,
}

impl<'a> Probe<'a> {
    pub(crate) fn new(client: Client<'a>, shape: Shape, seed: u64, cancel: Option<&'a AtomicBool>) -> Self {
        Self {
            client,
            shape,
            variables: BTreeMap::new(),
            me: None,
            other: None,
            auth_problem: None,
            openapi: None,
            logins: Vec::new(),
            watch: Watch::default(),
            timings: BTreeMap::new(),
            counts_from_zero: false,
            is_open: false,
            deletes_otherwise: false,
            sorted_by: None,
            largest_page: 100,
            restart: None,
            life: Life::default(),
            known: Vec::new(),
            cancel,
            made: Vec::new(),
            number: seed,
            digits: 6,
        }
    }

    // Sending

    /// Sends a request as it is, whoever it is from.
    pub(crate) fn send(&mut self, request: Request) -> Checked<Reply> {
        self.may_go_on()?;
        if !self.life.is_up() {
            return Ok(Reply::new(Exchange::unasked(request)));
        }
        let reply = self.saw(self.client.paced(request));
        if reply.status() == 429 {
            return inconclusive("the server asked to slow down (429) again and again", &reply);
        }
        Ok(reply)
    }

    /// The same without a second try after a 429.
    pub(crate) fn send_once(&mut self, request: Request) -> Checked<Reply> {
        self.may_go_on()?;
        if !self.life.is_up() {
            return Ok(Reply::new(Exchange::unasked(request)));
        }
        Ok(self.saw(self.client.once(request)))
    }

    /// Keeps what an answer says of the whole run.
    pub(crate) fn saw(&mut self, exchange: Exchange) -> Reply {
        let reply = self.outlived(Reply::new(exchange));
        if reply.was_asked() {
            self.watch.see(&reply);
        }
        reply
    }

    pub(crate) fn may_go_on(&self) -> Checked<()> {
        if self.cancel.is_some_and(|cancel| cancel.load(Ordering::Relaxed)) {
            return Err(Stop::Ended("the grading was stopped"));
        }
        if self.client.out_of_time() {
            return Err(Stop::Ended("the time for grading was used up"));
        }
        Ok(())
    }

    /// The headers that say who asks.
    pub(crate) fn credentials(&self) -> &[Header] {
        self.me.as_ref().map_or(&[], |session| &session.headers)
    }

    pub(crate) fn ask(&mut self, method: &str, target: &str) -> Checked<Reply> {
        let request = Request::new(method, target).with(self.credentials());
        self.send(request)
    }

    pub(crate) fn ask_json(&mut self, method: &str, target: &str, body: &Value) -> Checked<Reply> {
        let request = Request::json(method, target, body).with(self.credentials());
        self.send(request)
    }

    // Bodies

    /// A whole number that no other request of this run has.
    pub(crate) fn number(&mut self) -> u64 {
        self.number = self.number.wrapping_add(1);
        let least = 10_u64.pow(self.digits - 1);
        least + self.number % (least * 9)
    }

    /// How many digits `{n}` has: fields of a fixed length want a certain number.
    pub(crate) fn set_digits(&mut self, digits: u32) {
        self.digits = digits;
    }

    /// A valid body that no row has yet, with its number.
    pub(crate) fn body(&mut self) -> (Map<String, Value>, u64) {
        let number = self.number();
        (self.numbered(number), number)
    }

    /// A valid body of this number, which no other has.
    pub(crate) fn numbered(&self, number: u64) -> Map<String, Value> {
        let mut body = self.shape.body.as_ref().map(|sample| self.expand(sample, number)).unwrap_or_default();
        set_apart(&mut body, self.shape.unique.as_deref().unwrap_or_default(), number);
        body
    }

    pub(crate) fn fresh(&mut self) -> Map<String, Value> {
        self.body().0
    }

    pub(crate) fn expand(&self, body: &Map<String, Value>, number: u64) -> Map<String, Value> {
        body.iter().map(|(key, value)| (key.clone(), self.expanded(value, number))).collect()
    }

    fn expanded(&self, value: &Value, number: u64) -> Value {
        match value {
            Value::String(text) => self.expanded_text(text, number),
            Value::Array(list) => list.iter().map(|value| self.expanded(value, number)).collect(),
            Value::Object(object) => Value::Object(self.expand(object, number)),
            other => other.clone(),
        }
    }

    /// `${author}` alone keeps the type of the id.
    fn expanded_text(&self, text: &str, number: u64) -> Value {
        let whole = text.strip_prefix("${").and_then(|rest| rest.strip_suffix('}'));
        if let Some(id) = whole.and_then(|name| self.variables.get(name)) {
            return id.clone();
        }
        let mut text = text.replace("{n}", &number.to_string());
        for (name, id) in &self.variables {
            text = text.replace(&format!("${{{name}}}"), &json::text(id).unwrap_or_default());
        }
        Value::String(text)
    }

    /// A path with its variables filled in.
    pub(crate) fn path(&self, path: &str) -> String {
        self.path_with(path, &self.variables)
    }

    #[expect(clippy::unused_self, reason = "reads like the others")]
    pub(crate) fn path_with(&self, path: &str, variables: &BTreeMap<String, Value>) -> String {
        variables.iter().fold(path.to_owned(), |path, (name, id)| {
            path.replace(&format!("${{{name}}}"), &json::escape(&json::text(id).unwrap_or_default()))
        })
    }

    // The resource

    pub(crate) fn list_path(&self) -> String {
        self.path(self.shape.list_path.as_deref().unwrap_or("/"))
    }

    pub(crate) fn create_path(&self) -> String {
        self.path(self.shape.create_path.as_deref().or(self.shape.list_path.as_deref()).unwrap_or("/"))
    }

    pub(crate) fn item_path(&self, id: &Value) -> String {
        self.item_path_text(&json::text(id).unwrap_or_default())
    }

    pub(crate) fn item_path_text(&self, id: &str) -> String {
        let path = self.path(self.shape.item_path.as_deref().unwrap_or("/{id}"));
        path.replace("{id}", &json::escape(id))
    }

    pub(crate) fn get(&mut self, id: &Value) -> Checked<Reply> {
        let target = self.item_path(id);
        self.ask("GET", &target)
    }

    /// The row of this id as it reads now. Where it cannot be read alone, which C07 says, the list may show it.
    pub(crate) fn read(&mut self, id: &Value) -> Checked<Reply> {
        let reply = self.get(id)?;
        let why = if !reply.succeeded() {
            format!("the row could not be read ({})", reply.said())
        } else if self.is_of_another(&reply, id) {
            "another row is answered than the one asked for".to_owned()
        } else {
            return Ok(reply);
        };
        if !reply.crashed()
            && let Some(listed) = self.read_in_list(id)?
        {
            return Ok(listed);
        }
        inconclusive(why, &reply)
    }

    /// The row of this id as the list shows it, if it does.
    pub(crate) fn read_in_list(&mut self, id: &Value) -> Checked<Option<Reply>> {
        let list = self.list_of_many()?;
        let wanted = json::text(id);
        let row = self.rows_in(&list).filter(|_| list.succeeded()).and_then(|rows| {
            rows.iter().find(|row| wanted.is_some() && self.id_text(row) == wanted).cloned()
        });
        Ok(row.map(|row| Reply::new(list.narrowed(row))))
    }

    /// Whether an answer holds a row of another id.
    pub(crate) fn is_of_another(&self, reply: &Reply, id: &Value) -> bool {
        let shown = self.row_in(reply).and_then(|row| self.id_in_row(row));
        shown.is_some_and(|shown| json::text(&shown) != json::text(id))
    }

    pub(crate) fn list(&mut self, query: &str) -> Checked<Reply> {
        let path = self.list_path();
        self.ask("GET", &join(&path, query))
    }

    /// The list with as many rows as a page commonly holds at most.
    pub(crate) fn list_of_many(&mut self) -> Checked<Reply> {
        let query =
            self.shape.size.as_ref().map(|name| format!("{name}={}", self.largest_page)).unwrap_or_default();
        self.list(&query)
    }

    /// Tries to create a row, and remembers it to be deleted in the end.
    pub(crate) fn create(&mut self, body: &Map<String, Value>) -> Checked<Reply> {
        let target = self.create_path();
        self.create_at(&target, &Value::Object(body.clone()))
    }

    pub(crate) fn create_at(&mut self, target: &str, body: &Value) -> Checked<Reply> {
        let reply = self.ask_json("POST", target, body)?;
        self.remember(&reply);
        // Whoever nobody knows was not asked who they are.
        self.is_open |= reply.succeeded() && self.me.is_none();
        Ok(reply)
    }

    /// Sends bytes where rows are created.
    pub(crate) fn create_raw(&mut self, content_type: &str, body: &[u8]) -> Checked<Reply> {
        let request = Request::new("POST", self.create_path())
            .with_body(content_type, body.to_vec())
            .with(self.credentials());
        let reply = self.send(request)?;
        self.remember(&reply);
        Ok(reply)
    }

    pub(crate) fn remember(&mut self, reply: &Reply) {
        if reply.succeeded()
            && self.made.len() < REMEMBERED
            && let Some(id) = self.id_in(reply)
        {
            self.made.push(id);
        }
    }

    /// The method that updates a row.
    pub(crate) fn update_method(&self) -> &str {
        self.shape.update.as_deref().unwrap_or("PATCH")
    }

    /// Changes fields of a row: alone with PATCH, with all others as they were sent with PUT (RFC 9110, 9.3.4).
    pub(crate) fn update(&mut self, row: &Row, changes: &Map<String, Value>) -> Checked<Reply> {
        let mut body = if self.update_method() == "PUT" { row.sent.clone() } else { Map::new() };
        body.extend(changes.clone());
        self.update_at(&self.item_path(&row.id), &body)
    }

    pub(crate) fn update_at(&mut self, target: &str, body: &Map<String, Value>) -> Checked<Reply> {
        let method = self.update_method().to_owned();
        self.ask_json(&method, target, &Value::Object(body.clone()))
    }

    pub(crate) fn delete(&mut self, id: &Value) -> Checked<Reply> {
        let target = self.delete_path(id);
        let reply = self.ask("DELETE", &target)?;
        // Frameworks that tell a path from the same with a slash at its end make this mistake easy.
        if reply.status() != 405 || self.deletes_otherwise {
            return Ok(reply);
        }
        self.deletes_otherwise = true;
        let otherwise = self.delete_path(id);
        let other = self.ask("DELETE", &otherwise)?;
        self.deletes_otherwise = other.succeeded();
        Ok(if other.succeeded() { other } else { reply })
    }

    /// Where a row is deleted.
    pub(crate) fn delete_path(&self, id: &Value) -> String {
        let path = self.item_path(id);
        match (self.deletes_otherwise, path.strip_suffix('/')) {
            (false, _) => path,
            (true, Some(without)) => without.to_owned(),
            (true, None) => format!("{path}/"),
        }
    }

    /// Whether a body was refused for what it holds. Where anybody may create, 401 and 403 can be meant for nothing else.
    pub(crate) fn is_refused(&self, reply: &Reply) -> bool {
        reply.refused() || reply.barred() && self.is_open
    }

    /// A new row that is known to be there, for checks that need one.
    pub(crate) fn made(&mut self) -> Checked<Row> {
        let body = self.fresh();
        self.made_of(body)
    }

    pub(crate) fn made_of(&mut self, sent: Map<String, Value>) -> Checked<Row> {
        let reply = self.create(&sent)?;
        if !reply.succeeded() {
            return inconclusive(format!("no row could be created ({})", reply.said()), &reply);
        }
        match self.id_of(&reply, &sent)? {
            Some(id) => Ok(Row { id, sent, reply }),
            None => inconclusive("the id of a created row could not be found", &reply),
        }
    }

    // Reading answers

    /// The row that an answer holds.
    pub(crate) fn row_in<'r>(&self, reply: &'r Reply) -> Option<&'r Map<String, Value>> {
        let mut fields: Vec<&str> =
            self.shape.body.iter().flat_map(|body| body.keys().map(String::as_str)).collect();
        if let Some(id) = &self.shape.id_field {
            fields.insert(0, id);
        }
        fields.extend(ID_NAMES);
        json::row(reply.json()?, &fields)
    }

    /// The id of a row, by its declared name or a common one.
    pub(crate) fn id_in_row(&self, row: &Map<String, Value>) -> Option<Value> {
        let scalar = |value: &Value| json::text(value).is_some();
        let declared = self
            .shape
            .id_field
            .as_deref()
            .and_then(|name| json::field(row, name))
            .filter(|value| scalar(value));
        let common = || ID_NAMES.iter().find_map(|name| json::field(row, name).filter(|value| scalar(value)));
        // `book_id` in a row whose fields do not say so is its own id.
        let named = || {
            let sent =
                |key: &str| self.shape.body.as_ref().is_some_and(|body| json::field(body, key).is_some());
            row.iter()
                .find(|(key, value)| json::plain(key).ends_with("id") && !sent(key) && scalar(value))
                .map(|(_, value)| value)
        };
        declared.or_else(common).or_else(named).cloned()
    }

    /// The id that the answer to a create names, in its body or in `Location`.
    pub(crate) fn id_in(&self, reply: &Reply) -> Option<Value> {
        let in_body = self.row_in(reply).and_then(|row| self.id_in_row(row));
        in_body.or_else(|| {
            let location = reply.header("location")?;
            let last = location.trim_end_matches('/').rsplit('/').next()?.split(['?', '#']).next()?;
            let last = json::unescape(last);
            (!last.is_empty()).then(|| last.parse::<i64>().map_or(Value::String(last), Value::from))
        })
    }

    /// The id that the client chooses, such as an address.
    pub(crate) fn id_sent(&self, sent: &Map<String, Value>) -> Option<Value> {
        let name = self.shape.id_field.as_deref()?;
        json::field(sent, name).filter(|value| json::text(value).is_some()).cloned()
    }

    /// The id of what was just created: as the answer says, as it was sent, or as the list does.
    pub(crate) fn id_of(&mut self, reply: &Reply, sent: &Map<String, Value>) -> Checked<Option<Value>> {
        if let Some(id) = self.id_in(reply).or_else(|| self.id_sent(sent)) {
            return Ok(Some(id));
        }
        // The newest is often on the first page, and at its end or its beginning, or on the last.
        let list = self.list_of_many()?;
        let found = self.rows_in(&list).and_then(|rows| self.row_like(rows.iter(), sent));
        if found.is_some() || self.shape.paging.is_none() {
            return Ok(found);
        }
        let walk = self.walk_all("")?;
        let found = self.row_like(walk.rows(), sent);
        Ok(found)
    }

    /// The id of the last row that has what was sent.
    fn row_like<'r>(
        &self,
        rows: impl Iterator<Item = &'r Value>,
        sent: &Map<String, Value>,
    ) -> Option<Value> {
        let like = rows.filter(|row| matches(sent, row)).last()?;
        self.id_in_row(like.as_object()?)
    }

    /// The rows that the answer of a list holds.
    pub(crate) fn rows_in<'r>(&self, reply: &'r Reply) -> Option<&'r Vec<Value>> {
        json::rows(reply.json()?, self.shape.items.as_deref().unwrap_or_default())
    }

    /// The ids of the rows of a list, as text.
    pub(crate) fn ids_in(&self, reply: &Reply) -> Option<Vec<String>> {
        let rows = self.rows_in(reply)?;
        Some(rows.iter().filter_map(|row| self.id_text(row)).collect())
    }

    pub(crate) fn id_text(&self, row: &Value) -> Option<String> {
        row.as_object().and_then(|row| self.id_in_row(row)).and_then(|id| json::text(&id))
    }

    /// Reads a list that must work for a check to say anything.
    pub(crate) fn listed(&mut self, query: &str) -> Checked<(Reply, Vec<String>)> {
        let reply = self.list(query)?;
        if !reply.succeeded() {
            return inconclusive(format!("the list could not be read ({})", reply.said()), &reply);
        }
        match self.ids_in(&reply) {
            Some(ids) => Ok((reply, ids)),
            None => inconclusive("no list of rows was found in the answer", &reply),
        }
    }

    /// An id of the same kind as a real one that no row has.
    #[expect(clippy::unused_self, reason = "reads like the others")]
    pub(crate) fn missing(&self, like: &Value) -> Value {
        match like {
            Value::Number(_) => Value::from(987_654_321),
            Value::String(text) if text.parse::<u64>().is_ok() => Value::String("987654321".to_owned()),
            Value::String(text) => Value::String(altered(text)),
            _ => Value::from("missing"),
        }
    }

    // Preparing

    /// Makes what the contract says must exist first, and remembers the ids.
    pub(crate) fn prepare(&mut self) -> Checked<()> {
        for prepare in self.shape.prepare.clone().unwrap_or_default() {
            let id = self.prepare_one(&prepare)?;
            self.variables.insert(prepare.name.clone(), id);
        }
        Ok(())
    }

    /// After a restart: what is no longer there is made again. It is made unique at once, since more may be left than can be read.
    pub(crate) fn prepare_again(&mut self) -> Checked<()> {
        for prepare in self.shape.prepare.clone().unwrap_or_default() {
            let known = self.variables.get(&prepare.name).and_then(json::text).unwrap_or_default();
            let path = self.path(&prepare.path);
            let target = format!("{}/{}", path.trim_end_matches('/'), json::escape(&known));
            if known.is_empty() || !self.ask("GET", &target)?.succeeded() {
                let id = self.prepared(&prepare, [true, false])?;
                self.variables.insert(prepare.name.clone(), id);
            }
        }
        Ok(())
    }

    /// Makes one of them; its fields are made unique if they have to be.
    pub(crate) fn prepare_one(&mut self, prepare: &crate::contract::Prepare) -> Checked<Value> {
        self.prepared(prepare, [false, true])
    }

    fn prepared(&mut self, prepare: &crate::contract::Prepare, unique: [bool; 2]) -> Checked<Value> {
        let target = self.path(&prepare.path);
        let number = self.number();
        let plain = self.expand(&prepare.body, number);
        let made_apart =
            plain.iter().map(|(key, value)| (key.clone(), made_unique(value.clone(), number))).collect();
        let bodies = unique.map(|unique| Value::Object(if unique { &made_apart } else { &plain }.clone()));
        let mut reply = self.ask_json("POST", &target, &bodies[0])?;
        if reply.refused() {
            reply = self.ask_json("POST", &target, &bodies[1])?;
        }
        let id = reply.json().and_then(Value::as_object).and_then(|_| self.id_of_other(&reply));
        match id {
            Some(id) if reply.succeeded() => Ok(id),
            _ => inconclusive(
                format!("what [[prepare]] calls `{}` could not be made ({})", prepare.name, reply.said()),
                &reply,
            ),
        }
    }

    /// The id of something that is not the resource itself.
    fn id_of_other(&self, reply: &Reply) -> Option<Value> {
        let row = json::row(reply.json()?, &ID_NAMES).or_else(|| reply.json()?.as_object())?;
        let common = ID_NAMES.iter().find_map(|name| json::field(row, name));
        let named = row.iter().find(|(key, _)| json::plain(key).ends_with("id")).map(|(_, value)| value);
        common.or(named).filter(|value| json::text(value).is_some()).cloned().or_else(|| self.id_in(reply))
    }

    // Tidying up

    /// Deletes what was made, as far as it is still there. Whether that works is no finding.
    pub(crate) fn tidy(&mut self) {
        for id in std::mem::take(&mut self.made).into_iter().rev() {
            if self.delete(&id).is_err() {
                return;
            }
        }
    }

    /// Forgets a row that is gone.
    pub(crate) fn forget(&mut self, id: &Value) {
        if let Some(place) = self.made.iter().rposition(|made| made == id) {
            self.made.remove(place);
        }
    }
}

pub(crate) fn join(path: &str, query: &str) -> String {
    match (query.is_empty(), path.contains('?')) {
        (true, _) => path.to_owned(),
        (false, true) => format!("{path}&{query}"),
        (false, false) => format!("{path}?{query}"),
    }
}

/// Whether a row has what was sent, wherever it has the field at all.
pub(crate) fn matches(sent: &Map<String, Value>, row: &Value) -> bool {
    let Some(row) = row.as_object() else { return false };
    let mut seen = false;
    let all = sent.iter().filter(|(_, value)| value.is_string() || value.is_number()).all(|(name, value)| {
        json::field(row, name).is_none_or(|got| {
            seen = true;
            json::same(value, got)
        })
    });
    all && seen
}

/// A text of the same form with other letters and digits at its end.
fn altered(text: &str) -> String {
    let keep = text.chars().count().saturating_sub(8);
    let other = |c: char| match c {
        '0'..='8' | 'a'..='e' => char::from_u32(u32::from(c) + 1).unwrap_or(c),
        '9' => '0',
        'f' => 'a',
        c if c.is_ascii_alphabetic() => {
            if c == 'z' || c == 'Z' {
                'a'
            } else {
                char::from_u32(u32::from(c) + 1).unwrap_or(c)
            }
        }
        c => c,
    };
    text.chars().enumerate().map(|(i, c)| if i >= keep { other(c) } else { c }).collect()
}

/// Whole numbers that no two rows may share: the sample has no place for `{n}`, which is text, so it is counted on from there.
fn set_apart(body: &mut Map<String, Value>, unique: &[String], number: u64) {
    for name in unique {
        if let Some(value) = body.get_mut(name)
            && let Some(next) = value.as_u64().and_then(|sample| sample.checked_add(number))
        {
            *value = next.into();
        }
    }
}

fn made_unique(value: Value, number: u64) -> Value {
    match value {
        Value::String(text) => Value::String(match text.split_once('@') {
            Some((name, domain)) => format!("{name}{number}@{domain}"),
            None => format!("{text}{number}"),
        }),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_altered_id_keeps_its_form() {
        let id = "018f2c7e-7b1a-7c3d-9e4f-0123456789af";
        let other = altered(id);
        assert_ne!(id, other);
        assert_eq!(other.len(), id.len());
        assert!(
            other.chars().zip(id.chars()).all(|(a, b)| a.is_ascii_hexdigit() == b.is_ascii_hexdigit()),
            "{other}"
        );
    }

    #[test]
    fn unique_numbers_differ_from_row_to_row() {
        let sample = serde_json::json!({"isbn": 9_780_441_013_593_u64, "pages": 412, "title": "Dune 7"});
        let of = |number| {
            let mut body = sample.as_object().cloned().unwrap_or_default();
            set_apart(&mut body, &["isbn".to_owned(), "title".to_owned()], number);
            Value::Object(body)
        };
        assert_eq!(
            of(100_007),
            serde_json::json!({"isbn": 9_780_441_113_600_u64, "pages": 412, "title": "Dune 7"})
        );
        assert_ne!(of(1), of(2));
    }

    #[test]
    fn queries_are_joined_to_paths() {
        assert_eq!(join("/a", ""), "/a");
        assert_eq!(join("/a", "b=1"), "/a?b=1");
        assert_eq!(join("/a?c=2", "b=1"), "/a?c=2&b=1");
    }
}
