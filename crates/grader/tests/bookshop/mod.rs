//! A small bookshop over HTTP, for tests: correct, in several styles, and with one defect at a time.

mod contract;
mod mortal;
mod wire;

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Map, Value, json};
use sha2::Sha256;
use unicode_normalization::UnicodeNormalization as _;

pub(crate) use mortal::{End, Mortal};
pub(crate) use wire::{Answer, Asked, answer};
use wire::{is_date, part};

/// What can be wrong with it, one at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Defect {
    ValidationAnswered200,
    CreateAnswered200,
    MissingCrashes,
    NoLocation,
    WrongEcho,
    GetIgnoresId,
    UpdateNotStored,
    PatchWipes,
    UpdateOfMissing200,
    DeleteDoesNothing,
    SecondDeleteCrashes,
    StackTrace,
    BrokenJsonCrashes,
    TextErrors,
    NegativeAccepted,
    EmptyAccepted,
    EndlessAccepted,
    NegativeUpdateAccepted,
    MalformedAccepted,
    NoCap,
    NegativePageCrashes,
    PagesOverlap,
    PageIgnored,
    SizeIgnored,
    BeyondEndCrashes,
    DuplicateCrashes,
    DuplicateAccepted,
    NoTotal,
    UnknownParentCrashes,
    UnknownParentAccepted,
    RelatedUnfiltered,
    SortIgnored,
    DescendingIgnored,
    SortIsCode,
    OwnerAssignable,
    PasswordShown,
    UnsignedAccepted,
    DeleteWithoutAuth,
    AnyPassword,
    OthersRow,
    NullUpdateCrashes,
    PoisonRow,
    LargeIdCrashes,
    IdReused,
    IdCounted,
    NumbersAsText,
    FailedCreateStays,
    GuessableKey,
    SignatureUnchecked,
    NoExpiry,
    OriginReflected,
    LettersLost,
    FailedCreatePoisons,
    NoReading,
    FailedUpdateStays,
}

/// Matters of style, none of which is a defect.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch")]
pub(crate) struct Style {
    /// 403 where 401 would say more.
    pub forbidden: bool,
    /// 400 in place of 422.
    pub bad_request: bool,
    /// PUT alone.
    pub put_only: bool,
    /// Books are created under their author.
    pub nested: bool,
    /// A list without an envelope.
    pub bare: bool,
    /// Cursors in place of pages.
    pub cursor: bool,
    /// An unknown field to sort by is ignored.
    pub lenient_sort: bool,
    /// Reading needs no authentication.
    pub public: bool,
    /// Another user's row is not there (404).
    pub hidden: bool,
    /// What no two books may share is a whole number.
    pub numbered: bool,
    /// Titles are kept in capitals.
    pub capitals: bool,
    /// Titles are kept with their accents as letters of their own (NFD).
    pub decomposed: bool,
    /// Creating does not say what was created.
    pub silent: bool,
    /// A book's own number is its id.
    pub keyed: bool,
    /// DELETE alone is at the path without a slash at its end.
    pub slashed: bool,
    /// Without a token, a request is malformed (400).
    pub malformed: bool,
    /// `order` says how prices are sorted, and no field is named.
    pub ordered: bool,
    /// `desc` says whether what came last is listed first, and no field is named.
    pub arrival: bool,
    /// What is not valid is answered 401.
    pub unauthorized: bool,
    /// Nobody need say who they are.
    pub open: bool,
    /// The list has no pages and no order.
    pub whole: bool,
    /// Who logs in sends a form; who registers sends JSON.
    pub form: bool,
    /// Reading one book leaves out the day on which it was published.
    pub reticent: bool,
}

#[derive(Default)]
struct Data {
    last: i64,
    authors: BTreeMap<i64, Value>,
    books: BTreeMap<i64, Map<String, Value>>,
    users: BTreeMap<String, String>,
}

/// A running bookshop. It ends with the test's process.
#[derive(Clone)]
pub(crate) struct Bookshop {
    style: Style,
    defect: Option<Defect>,
    data: Arc<Mutex<Data>>,
}

impl Bookshop {
    /// Starts one on a free port.
    pub(crate) fn start(style: Style, defect: Option<Defect>) -> SocketAddr {
        let shop = Self { style, defect, data: Arc::default() };
        wire::serve(move |asked| shop.answer(asked))
    }

    /// Starts one that is right and serves this OpenAPI document.
    pub(crate) fn documented(document: Value) -> SocketAddr {
        let shop = Self { style: Style::default(), defect: None, data: Arc::default() };
        wire::serve(move |asked| match asked.path.as_str() {
            "/openapi.json" => answer(200, &document),
            _ => shop.answer(asked),
        })
    }

    fn has(&self, defect: Defect) -> bool {
        self.defect == Some(defect)
    }

    fn problem(&self, status: u16, detail: &str) -> Answer {
        if self.has(Defect::TextErrors) {
            return Answer {
                status,
                headers: vec![("Content-Type", "text/plain".to_owned())],
                body: detail.to_owned(),
            };
        }
        if self.has(Defect::StackTrace) && status == 404 {
            return answer(
                status,
                &json!({"error": detail, "trace": "Traceback (most recent call last):\n  File \"shop.py\", line 8"}),
            );
        }
        answer(status, &json!({"error": detail}))
    }

    fn invalid(&self, detail: &str) -> Answer {
        let status = match self.style {
            Style { unauthorized: true, .. } => 401,
            Style { bad_request: true, .. } => 400,
            _ => 422,
        };
        self.problem(if self.has(Defect::ValidationAnswered200) { 200 } else { status }, detail)
    }

    fn answer(&self, asked: &Asked) -> Answer {
        let mut data = self.data.lock().unwrap_or_else(PoisonError::into_inner);
        let mut answer = self.route(&mut data, asked).unwrap_or_else(|answer| answer);
        if self.has(Defect::OriginReflected)
            && let Some(origin) = asked.header("origin")
        {
            answer.headers.push(("Access-Control-Allow-Origin", origin.to_owned()));
            answer.headers.push(("Access-Control-Allow-Credentials", "true".to_owned()));
        }
        answer
    }

    fn route(&self, data: &mut Data, asked: &Asked) -> Result<Answer, Answer> {
        let parts: Vec<&str> = asked.path.trim_matches('/').split('/').collect();
        let method = asked.method.as_str();
        let named = parts.get(1).and_then(|name| {
            let of_name = |(_, book): &(&i64, &Map<String, Value>)| book.get("sku") == Some(&json!(name));
            data.books.iter().find(of_name).map(|(id, _)| id.to_string())
        });
        let parts = match parts[..] {
            ["books", _] if self.style.keyed => vec!["books", named.as_deref().unwrap_or("0")],
            _ => parts,
        };
        match (method, parts.as_slice()) {
            ("POST", ["register"]) => self.register(data, asked),
            ("POST", ["login"]) => self.login(data, asked),
            ("POST", ["authors"]) => {
                self.user(asked)?;
                data.last += 1;
                let id = data.last;
                data.authors.insert(id, json!({"id": id, "name": "Ann"}));
                Ok(answer(201, &data.authors[&id]))
            }
            ("DELETE", ["authors", id]) => {
                self.user(asked)?;
                let id = self.id(id)?;
                if data.books.values().any(|book| book.get("author_id") == Some(&json!(id))) {
                    return Err(self.problem(409, "the author has books"));
                }
                data.authors
                    .remove(&id)
                    .map(|_| Answer::empty(204))
                    .ok_or_else(|| self.problem(404, "no such author"))
            }
            ("GET", ["authors", id, "books"]) => {
                self.reader(asked)?;
                let id = self.id(id)?;
                self.list(data, asked, Some(id))
            }
            ("POST", ["authors", id, "books"]) if self.style.nested => self.create(data, asked, Some(id)),
            ("GET", ["books"]) => {
                self.reader(asked)?;
                self.list(data, asked, None)
            }
            ("POST", ["books"]) if !self.style.nested => self.create(data, asked, None),
            (_, ["books"]) => Err(Answer {
                headers: vec![("Allow", "GET, POST".to_owned())],
                ..self.problem(405, "not here")
            }),
            ("GET", ["books", _]) if self.has(Defect::NoReading) => Err(self.problem(405, "not here")),
            ("GET", ["books", id]) => {
                self.reader(asked)?;
                self.read(data, id)
            }
            ("PATCH", ["books", _]) if self.style.put_only => Err(self.problem(405, "PUT alone")),
            ("PATCH" | "PUT", ["books", id]) => self.update(data, asked, id),
            ("DELETE", ["books", _]) if self.style.slashed && asked.path.ends_with('/') => {
                Err(self.problem(405, "not here"))
            }
            ("DELETE", ["books", id]) => self.delete(data, asked, id),
            _ => Err(self.problem(404, "no such path")),
        }
    }

    fn id(&self, text: &str) -> Result<i64, Answer> {
        if self.has(Defect::LargeIdCrashes)
            && text.len() > 18
            && text.bytes().all(|byte| byte.is_ascii_digit())
        {
            return Err(self.problem(500, "overflow"));
        }
        text.parse().map_err(|_| self.problem(404, "no such book"))
    }

    fn missing(&self) -> Answer {
        self.problem(if self.has(Defect::MissingCrashes) { 500 } else { 404 }, "no such book")
    }

    fn register(&self, data: &mut Data, asked: &Asked) -> Result<Answer, Answer> {
        let body = self.body(asked)?;
        let text = |name: &str| body.get(name).and_then(Value::as_str);
        let (Some(name), Some(password)) = (text("username"), text("password")) else {
            return Err(self.invalid("username and password are text"));
        };
        data.users.insert(name.to_owned(), password.to_owned());
        let mut user = json!({"username": name});
        if self.has(Defect::PasswordShown) {
            user["password_hash"] = json!("5f4dcc3b5aa765d61d8327deb882cf99");
        }
        Ok(answer(201, &user))
    }

    fn login(&self, data: &mut Data, asked: &Asked) -> Result<Answer, Answer> {
        let form = || asked.form().ok_or_else(|| self.invalid("a form is wanted"));
        let body = if self.style.form { form()? } else { self.body(asked)? };
        let text = |name: &str| body.get(name).and_then(Value::as_str);
        let (Some(name), Some(password)) = (text("username"), text("password")) else {
            return Err(self.invalid("username and password are text"));
        };
        if data.users.get(name).is_none_or(|known| known != password && !self.has(Defect::AnyPassword)) {
            return Err(self.problem(401, "wrong username or password"));
        }
        let mut claims = json!({"sub": name});
        if !self.has(Defect::NoExpiry) {
            claims["exp"] = json!(4_102_444_800_u64);
        }
        let message = format!("{}.{}", part(&json!({"alg": "HS256", "typ": "JWT"})), part(&claims));
        Ok(answer(200, &json!({"token": format!("{message}.{}", self.signature(&message))})))
    }

    fn signature(&self, message: &str) -> String {
        let key: &[u8] =
            if self.has(Defect::GuessableKey) { b"secret" } else { b"1f8e0c52-no-tutorial-has-it" };
        let mac = Hmac::<Sha256>::new_from_slice(key)
            .expect("any key")
            .chain_update(message)
            .finalize()
            .into_bytes();
        URL_SAFE_NO_PAD.encode(mac)
    }

    fn reader(&self, asked: &Asked) -> Result<(), Answer> {
        if self.style.public { Ok(()) } else { self.user(asked).map(drop) }
    }

    fn user(&self, asked: &Asked) -> Result<String, Answer> {
        if self.style.open {
            return Ok("everybody".to_owned());
        }
        if self.style.malformed && asked.header("authorization").is_none_or(str::is_empty) {
            return Err(self.problem(400, "a token is missing"));
        }
        let refused = || {
            let mut answer = self.problem(if self.style.forbidden { 403 } else { 401 }, "who are you?");
            answer.headers.push(("WWW-Authenticate", "Bearer".to_owned()));
            answer
        };
        let token = asked
            .header("authorization")
            .and_then(|value| value.strip_prefix("Bearer "))
            .ok_or_else(refused)?;
        let parts: Vec<&str> = token.split('.').collect();
        let [header, payload, signature] = parts[..] else { return Err(refused()) };
        let decoded = |part: &str| {
            URL_SAFE_NO_PAD.decode(part).ok().and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok())
        };
        let header_value = decoded(header).ok_or_else(refused)?;
        let unsigned = self.has(Defect::UnsignedAccepted) && header_value["alg"] == "none";
        let signed = self.signature(&format!("{header}.{payload}")) == signature;
        if !signed && !unsigned && !self.has(Defect::SignatureUnchecked) {
            return Err(refused());
        }
        decoded(payload).and_then(|claims| claims["sub"].as_str().map(str::to_owned)).ok_or_else(refused)
    }

    // Books

    fn body(&self, asked: &Asked) -> Result<Map<String, Value>, Answer> {
        match serde_json::from_slice::<Value>(&asked.body) {
            Ok(Value::Object(body)) => Ok(body),
            Ok(_) => Err(self.problem(400, "the body is no object")),
            Err(_) => Err(self
                .problem(if self.has(Defect::BrokenJsonCrashes) { 500 } else { 400 }, "the body is no JSON")),
        }
    }

    /// The fields of a body that are valid; all of them, unless it is a part.
    fn checked(&self, body: &Map<String, Value>, part: bool) -> Result<Map<String, Value>, Answer> {
        let mut fields = Map::new();
        for name in ["title", "sku", "price", "published"] {
            let Some(value) = body.get(name) else {
                if part || name == "published" {
                    continue;
                }
                return Err(self.invalid(&format!("{name} is missing")));
            };
            if self.has(Defect::NullUpdateCrashes) && part && value.is_null() {
                return Err(self.problem(500, "null"));
            }
            let fits = match name {
                "price" => value.as_f64().is_some_and(|price| self.price_fits(price, part)),
                "published" => {
                    value.as_str().is_some_and(|text| self.has(Defect::MalformedAccepted) || is_date(text))
                }
                "sku" if self.style.numbered => value.as_u64().is_some_and(|number| number <= 1 << 53),
                _ => value.as_str().is_some_and(|text| self.text_fits(text)),
            };
            if !fits {
                return Err(self.invalid(&format!("{name} is not valid")));
            }
            let kept = value.as_str().filter(|_| name == "title").map(|title| json!(self.kept(title)));
            fields.insert(name.to_owned(), kept.unwrap_or_else(|| value.clone()));
        }
        Ok(fields)
    }

    fn kept(&self, title: &str) -> String {
        let title = if self.style.capitals { title.to_uppercase() } else { title.to_owned() };
        let title = if self.style.decomposed { title.nfd().collect() } else { title };
        let is_lost = |letter: &char| self.has(Defect::LettersLost) && !letter.is_ascii();
        title.chars().map(|letter| if is_lost(&letter) { '?' } else { letter }).collect()
    }

    fn price_fits(&self, price: f64, part: bool) -> bool {
        let lenient = if part { Defect::NegativeUpdateAccepted } else { Defect::NegativeAccepted };
        (price >= 0.0 || self.has(lenient)) && price <= 1e9
    }

    fn text_fits(&self, text: &str) -> bool {
        let empty = text.trim().is_empty() && !(self.has(Defect::EmptyAccepted) && text.is_empty());
        !empty && (text.len() <= 200 || self.has(Defect::EndlessAccepted))
    }

    fn create(&self, data: &mut Data, asked: &Asked, author: Option<&str>) -> Result<Answer, Answer> {
        let owner = self.user(asked)?;
        let body = self.body(asked)?;
        let author = match author {
            Some(author) => json!(self.id(author)?),
            None => body.get("author_id").cloned().unwrap_or_default(),
        };
        let checked = self.checked(&body, false);
        if self.has(Defect::FailedCreatePoisons) && !body.contains_key("title") {
            data.last += 1;
            data.books.insert(data.last, Map::from_iter([("id".to_owned(), json!(data.last))]));
            return Err(self.problem(500, "no title"));
        }
        if self.has(Defect::FailedCreateStays)
            && checked.is_err()
            && body.get("title").is_some_and(Value::is_string)
        {
            data.last += 1;
            let id = data.last;
            data.books.insert(
                id,
                Map::from_iter([("id".to_owned(), json!(id)), ("title".to_owned(), body["title"].clone())]),
            );
        }
        let mut book = checked?;
        if !author.as_i64().is_some_and(|id| data.authors.contains_key(&id)) {
            if self.has(Defect::UnknownParentCrashes) {
                return Err(self.problem(500, "no author"));
            }
            if !self.has(Defect::UnknownParentAccepted) {
                return Err(if self.style.nested {
                    self.problem(404, "no such author")
                } else {
                    self.invalid("author_id: no such author")
                });
            }
        }
        self.unique(data, &book, None)?;
        data.last += 1;
        if self.has(Defect::IdReused) {
            data.last = data.books.keys().chain(data.authors.keys()).max().unwrap_or(&0) + 1;
        }
        // As many as there are and one: after a delete, the number of a row that is still there.
        let counted = (1..).nth(data.books.len()).filter(|_| self.has(Defect::IdCounted));
        let id = counted.unwrap_or(data.last);
        let place = if data.books.contains_key(&id) { -data.last } else { id };
        book.insert("id".to_owned(), json!(id));
        book.insert("author_id".to_owned(), author);
        let assigned = body.get("owner").filter(|_| self.has(Defect::OwnerAssignable)).cloned();
        book.insert("owner".to_owned(), assigned.unwrap_or_else(|| json!(owner)));
        data.books.insert(place, book.clone());
        if self.has(Defect::WrongEcho) {
            book.insert("title".to_owned(), json!("another"));
        }
        if self.style.silent {
            return Ok(answer(201, &json!({"message": "created"})));
        }
        let mut created =
            answer(if self.has(Defect::CreateAnswered200) { 200 } else { 201 }, &Value::Object(book));
        if !self.has(Defect::NoLocation) {
            created.headers.push(("Location", format!("/books/{id}")));
        }
        Ok(created)
    }

    fn unique(&self, data: &Data, book: &Map<String, Value>, own: Option<i64>) -> Result<(), Answer> {
        let twice = data.books.iter().any(|(id, other)| {
            Some(*id) != own && book.get("sku").is_some_and(|sku| other.get("sku") == Some(sku))
        });
        match () {
            () if !twice || self.has(Defect::DuplicateAccepted) => Ok(()),
            () => {
                Err(self
                    .problem(if self.has(Defect::DuplicateCrashes) { 500 } else { 409 }, "the sku is taken"))
            }
        }
    }

    fn read(&self, data: &Data, id: &str) -> Result<Answer, Answer> {
        let id = self.id(id)?;
        let found =
            if self.has(Defect::GetIgnoresId) { data.books.values().next() } else { data.books.get(&id) };
        let mut book = found.cloned().ok_or_else(|| self.missing())?;
        if self.style.reticent {
            book.remove("published");
        }
        Ok(answer(200, &Value::Object(book)))
    }

    /// Whose it is decides who may change it.
    fn own(&self, data: &Data, asked: &Asked, id: i64) -> Result<(), Answer> {
        let user = self.user(asked)?;
        let book = data.books.get(&id).ok_or_else(|| self.missing())?;
        match () {
            () if book.get("owner") == Some(&json!(user))
                || self.has(Defect::OthersRow)
                || self.has(Defect::OwnerAssignable) =>
            {
                Ok(())
            }
            () if self.style.hidden => Err(self.problem(404, "no such book")),
            () => Err(self.problem(403, "not yours")),
        }
    }

    fn update(&self, data: &mut Data, asked: &Asked, id: &str) -> Result<Answer, Answer> {
        self.user(asked)?;
        let id = self.id(id)?;
        let body = self.body(asked)?;
        if self.has(Defect::UpdateOfMissing200) && !data.books.contains_key(&id) {
            return Ok(answer(200, &Value::Object(body)));
        }
        self.own(data, asked, id)?;
        let part = asked.method == "PATCH";
        if self.has(Defect::FailedUpdateStays) && body.get("price").is_some_and(Value::is_null) {
            data.books.entry(id).and_modify(|book| drop(book.insert("price".to_owned(), Value::Null)));
            return Err(self.problem(500, "no price"));
        }
        let mut fields = self.checked(&body, part)?;
        self.unique(data, &fields, Some(id))?;
        if let Some(author) = body.get("author_id") {
            if !author.as_i64().is_some_and(|id| data.authors.contains_key(&id)) {
                return Err(self.invalid("author_id: no such author"));
            }
            fields.insert("author_id".to_owned(), author.clone());
        }
        let Some(book) = data.books.get_mut(&id) else { return Err(self.missing()) };
        let mut changed = book.clone();
        if part && self.has(Defect::PatchWipes) {
            changed.retain(|name, _| ["id", "owner", "title"].contains(&name.as_str()));
        }
        changed.extend(fields);
        if !self.has(Defect::UpdateNotStored) {
            book.clone_from(&changed);
        }
        Ok(answer(200, &Value::Object(changed)))
    }

    fn delete(&self, data: &mut Data, asked: &Asked, id: &str) -> Result<Answer, Answer> {
        let is_odd = |book: &Map<String, Value>| book["price"].is_null();
        if self.has(Defect::FailedUpdateStays) && data.books.get(&self.id(id)?).is_some_and(is_odd) {
            return Err(self.problem(500, "no price"));
        }
        let id = if self.has(Defect::DeleteWithoutAuth) && asked.header("authorization").is_none() {
            self.id(id)?
        } else {
            self.user(asked)?;
            let id = self.id(id)?;
            if self.has(Defect::SecondDeleteCrashes) && !data.books.contains_key(&id) && id <= data.last {
                return Err(self.problem(500, "gone"));
            }
            self.own(data, asked, id)?;
            id
        };
        if !self.has(Defect::DeleteDoesNothing) {
            data.books.remove(&id);
        }
        Ok(Answer::empty(204))
    }

    fn list(&self, data: &Data, asked: &Asked, author: Option<i64>) -> Result<Answer, Answer> {
        let author = author.filter(|_| !self.has(Defect::RelatedUnfiltered));
        let mut rows: Vec<&Map<String, Value>> = data
            .books
            .values()
            .filter(|book| author.is_none_or(|author| book.get("author_id") == Some(&json!(author))))
            .collect();
        if self.has(Defect::FailedUpdateStays) && rows.iter().any(|book| book["price"].is_null()) {
            return Err(self.problem(500, "no price"));
        }
        if self.has(Defect::FailedCreatePoisons) && rows.iter().any(|book| !book.contains_key("title")) {
            return Err(self.problem(500, "no title"));
        }
        if self.has(Defect::PoisonRow)
            && rows.iter().any(|book| {
                book.get("title").and_then(Value::as_str).is_some_and(|title| title.contains('\0'))
            })
        {
            return Err(self.problem(500, "cannot write"));
        }
        if self.style.whole {
            let rows: Vec<Value> = rows.into_iter().map(|row| Value::Object(row.clone())).collect();
            return Ok(answer(200, &json!({"items": rows})));
        }
        let by_order = |order: String| if order == "desc" { "-price" } else { "price" }.to_owned();
        let by = if self.style.ordered { asked.query("order").map(by_order) } else { asked.query("sort") };
        self.sort(&mut rows, by)?;
        if self.style.arrival
            && asked.query("desc").as_deref() == Some("true")
            && !self.has(Defect::DescendingIgnored)
        {
            rows.reverse();
        }
        let size = self.number(asked, "limit", 20)?;
        let size = if self.has(Defect::SizeIgnored) {
            20
        } else {
            size.min(if self.has(Defect::NoCap) { usize::MAX } else { 100 })
        };
        let total = rows.len();
        let from = if self.style.cursor {
            asked.query("after").and_then(|after| after.parse().ok()).unwrap_or(0)
        } else {
            let page = self.number(asked, "page", 1)?.max(1);
            let step = if self.has(Defect::PagesOverlap) { size.saturating_sub(1) } else { size };
            if self.has(Defect::PageIgnored) { 0 } else { (page - 1).saturating_mul(step) }
        };
        if self.has(Defect::BeyondEndCrashes) && from > total {
            return Err(self.problem(500, "range"));
        }
        let page: Vec<Value> =
            rows.into_iter().skip(from).take(size).map(|row| Value::Object(row.clone())).collect();
        let next = (self.style.cursor && from + page.len() < total).then(|| (from + page.len()).to_string());
        let mut body =
            if self.style.bare { json!(page) } else { json!({"items": page, "total": total, "next": next}) };
        let mut headers = Vec::new();
        if self.has(Defect::NoTotal)
            && let Some(body) = body.as_object_mut()
        {
            body.remove("total");
        } else if self.style.bare {
            headers.push(("X-Total-Count", total.to_string()));
        }
        let mut listed = answer(200, &body);
        listed.headers.extend(headers);
        if self.style.bare
            && let Some(next) = next
        {
            listed.headers.push(("Link", format!("</books?after={next}>; rel=\"next\"")));
        }
        Ok(listed)
    }

    fn number(&self, asked: &Asked, name: &str, default: usize) -> Result<usize, Answer> {
        match asked.query(name) {
            None => Ok(default),
            Some(text) if self.has(Defect::NegativePageCrashes) && text.starts_with('-') => {
                Err(self.problem(500, "negative"))
            }
            Some(text) => text.parse().map_err(|_| self.invalid(&format!("{name} is no number"))),
        }
    }

    fn sort(&self, rows: &mut [&Map<String, Value>], by: Option<String>) -> Result<(), Answer> {
        let Some(by) = by.filter(|_| !self.has(Defect::SortIgnored)) else { return Ok(()) };
        let (field, descending) = by
            .strip_prefix('-')
            .map_or((by.as_str(), false), |field| (field, !self.has(Defect::DescendingIgnored)));
        let known: BTreeSet<&str> = ["title", "price", "id"].into();
        if !known.contains(field) {
            let code = self.has(Defect::SortIsCode) && field.contains(['\'', '(', ';']);
            return match () {
                () if code => Err(self.problem(500, "unrecognized token")),
                () if self.style.lenient_sort => Ok(()),
                () => Err(self.problem(400, "sort: no such field")),
            };
        }
        let text = |row: &Map<String, Value>| match row.get(field) {
            Some(Value::String(text)) => text.clone(),
            other => other.map(ToString::to_string).unwrap_or_default(),
        };
        let number = |row: &Map<String, Value>| {
            row.get(field).and_then(Value::as_f64).filter(|_| !self.has(Defect::NumbersAsText))
        };
        rows.sort_by(|a, b| match (number(a), number(b)) {
            (Some(a), Some(b)) => a.total_cmp(&b),
            _ => text(a).cmp(&text(b)),
        });
        if descending {
            rows.reverse();
        }
        Ok(())
    }
}
