//! The contract: what a candidate says of a submission in `takehome.toml`.
//!
//! Everything in it is a claim. The grader acts on it and compares it with what it sees.

use serde::Deserialize;
use serde_json::{Map, Value};

/// No honest contract comes near this many bytes.
pub(crate) const MAX_BYTES: usize = 64 * 1024;

/// The template that candidates are given, with comments.
pub fn template() -> &'static str {
    include_str!("../contract.toml")
}

/// A contract as it was read: syntactically valid, its fields consistent with one another.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contract {
    /// How to install, start and test the submission. Nothing of it matters for a server that already runs.
    #[serde(default)]
    pub run: Run,
    /// The main resource.
    pub resource: Resource,
    /// What must exist before a row can be made, in this order.
    #[serde(default)]
    pub prepare: Vec<Prepare>,
    /// How rows belong to a parent.
    #[serde(default)]
    pub relationship: Relationship,
    /// How the list is paged and sorted.
    #[serde(default)]
    pub list: List,
    /// How to authenticate; none if the submission has no authentication.
    pub auth: Option<Auth>,
}

/// `[run]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Run {
    /// Installs dependencies. Without it, the manifest decides.
    pub install: Option<String>,
    /// Runs once before the start.
    pub setup: Option<String>,
    /// Starts the server. Needed by whoever starts it, not by the checks.
    pub start: Option<String>,
    /// Runs the submission's own tests.
    pub test: Option<String>,
    /// The port it listens on if it cannot take `$PORT`.
    pub port: Option<u16>,
    /// A path that answers once the server is ready.
    pub health: Option<String>,
    /// How long it may take to be ready, in seconds.
    pub ready_seconds: Option<u32>,
    /// Services it needs: `redis`, `postgres`.
    #[serde(default)]
    pub services: Vec<String>,
    /// Further environment variables.
    #[serde(default)]
    pub env: std::collections::BTreeMap<String, String>,
}

/// `[resource]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// The path of the list.
    pub path: String,
    /// The path that rows are created at; the list's if empty.
    #[serde(default)]
    pub create_path: String,
    /// The path of one row, with `{id}`; `{path}` stands for the list's.
    #[serde(default = "item_path")]
    pub item_path: String,
    /// The field that holds a row's id.
    pub id_field: Option<String>,
    /// A valid body, with `{n}` and `${name}`.
    #[serde(deserialize_with = "json_map")]
    pub body: Map<String, Value>,
    /// Fields without which a body is refused.
    #[serde(default)]
    pub required: Vec<String>,
    /// Fields in which no two rows are alike.
    #[serde(default)]
    pub unique: Vec<String>,
    /// Numbers that cannot be below zero.
    #[serde(default)]
    pub non_negative: Vec<String>,
    /// `PATCH` or `PUT`.
    pub update: Option<String>,
}

/// One `[[prepare]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prepare {
    /// `${name}` stands for the id of what this makes.
    pub name: String,
    /// Where it is created.
    pub path: String,
    /// With what.
    #[serde(deserialize_with = "json_map")]
    pub body: Map<String, Value>,
}

/// `[relationship]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relationship {
    /// The field of the body that names the parent.
    pub field: Option<String>,
    /// The path under which a parent's rows are created.
    pub nested_path: Option<String>,
    /// The list of one parent's rows.
    pub expand: Option<String>,
}

/// `[list]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// The key of the rows in the answer, with dots between levels.
    #[serde(default)]
    pub items: String,
    /// The parameter that bounds a page.
    pub size: Option<String>,
    /// The parameter that numbers a page.
    pub page: Option<String>,
    /// The parameter that says how many rows to pass over.
    pub offset: Option<String>,
    /// The parameter that takes the cursor of the page before.
    pub cursor: Option<String>,
    /// The key of the next cursor in the answer, with dots between levels.
    pub next_cursor: Option<String>,
    /// The query that sorts ascending, such as `sort=title`.
    pub sort_asc: Option<String>,
    /// The query that sorts descending.
    pub sort_desc: Option<String>,
}

/// `[auth]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Auth {
    /// How requests carry who is asking.
    #[serde(default)]
    pub scheme: Scheme,
    /// The header of an API key.
    pub header: Option<String>,
    /// Where users register, if they can.
    #[serde(default)]
    pub register: String,
    /// Where users log in, if they must.
    #[serde(default)]
    pub login: String,
    /// How the login's body is written.
    #[serde(default)]
    pub format: Format,
    /// The key of the token in the login's answer, with dots between levels.
    pub token: Option<String>,
    /// Whether reading needs no authentication.
    pub public_read: Option<bool>,
    /// Whether only its owner may change a row.
    #[serde(default)]
    pub ownership: bool,
    /// Who can log in.
    #[serde(default)]
    pub users: Vec<User>,
}

/// How requests carry who is asking.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    /// `Authorization: Bearer …` with the token of a login (RFC 6750).
    #[default]
    Bearer,
    /// `Authorization: Basic …` (RFC 7617).
    Basic,
    /// A fixed key in a header.
    ApiKey,
    /// The cookies that a login sets.
    Cookie,
}

/// How a login's body is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// `application/json`
    #[default]
    Json,
    /// `application/x-www-form-urlencoded`
    Form,
}

/// One `[[auth.users]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct User {
    /// The body of the login; for basic, name and password.
    #[serde(default, deserialize_with = "json_map")]
    pub login: Map<String, Value>,
    /// The body of the registration, if it is not the login's.
    #[serde(default, deserialize_with = "json_map")]
    pub register: Map<String, Value>,
    /// The API key, where keys are not handed out.
    pub key: Option<String>,
}

/// What is wrong with a contract, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("takehome.toml, line {line}: {message}")]
pub struct ContractError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong and what is expected.
    pub message: String,
}

impl Contract {
    /// Reads `takehome.toml`.
    pub fn parse(text: &str) -> Result<Self, ContractError> {
        if text.len() > MAX_BYTES {
            return Err(ContractError { line: 1, message: format!("is larger than {MAX_BYTES} bytes") });
        }
        // A file saved on Windows may begin with a byte order mark.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let contract: Self = toml::from_str(text).map_err(|error| {
            let line = error.span().map_or(1, |span| line_at(text, span.start));
            ContractError { line, message: error.message().replace('\n', ", ") }
        })?;
        contract.check().map_err(|(table, key, message)| ContractError {
            line: line_of(text, table, key),
            message: format!("`{key}` in [{table}] {message}"),
        })?;
        Ok(contract)
    }

    fn check(&self) -> Result<(), Wrong> {
        let Resource { path, create_path, item_path, body, update, .. } = &self.resource;
        let mut names = Vec::new();
        for prepare in &self.prepare {
            route("prepare", "path", &prepare.path, &names)?;
            variables("prepare", "body", &prepare.body, &names)?;
            names.push(prepare.name.as_str());
        }
        route("resource", "path", path, &names)?;
        if !create_path.is_empty() {
            route("resource", "create_path", create_path, &names)?;
        }
        let item = item_path.replace("{path}", path);
        route("resource", "item_path", &item, &names)?;
        if !item.contains("{id}") {
            return Err(("resource", "item_path", "must contain {id}, such as \"{path}/{id}\"".to_owned()));
        }
        if body.is_empty() {
            return Err(("resource", "body", "must hold at least one field".to_owned()));
        }
        variables("resource", "body", body, &names)?;
        if update.as_deref().is_some_and(|method| !["PATCH", "PUT"].contains(&method)) {
            return Err(("resource", "update", "must be \"PATCH\" or \"PUT\"".to_owned()));
        }
        self.check_fields()?;
        let optional = |key, path: &Option<String>| {
            path.as_deref().map_or(Ok(()), |path| route("relationship", key, path, &names))
        };
        optional("nested_path", &self.relationship.nested_path)?;
        optional("expand", &self.relationship.expand)?;
        self.check_list()?;
        self.auth.as_ref().map_or(Ok(()), Auth::check)
    }

    /// Fields that are named elsewhere must be fields of the body.
    fn check_fields(&self) -> Result<(), Wrong> {
        let resource = &self.resource;
        let lists = [
            ("required", &resource.required),
            ("unique", &resource.unique),
            ("non_negative", &resource.non_negative),
        ];
        for (key, fields) in lists {
            if let Some(field) = fields.iter().find(|field| !resource.body.contains_key(*field)) {
                return Err(("resource", key, format!("names `{field}`, which is no field of body")));
            }
        }
        match &self.relationship.field {
            Some(field) if !resource.body.contains_key(field) && self.relationship.nested_path.is_none() => {
                Err((
                    "relationship",
                    "field",
                    format!("names `{field}`, which is no field of [resource] body"),
                ))
            }
            _ => Ok(()),
        }
    }

    fn check_list(&self) -> Result<(), Wrong> {
        let list = &self.list;
        let names =
            [("size", &list.size), ("page", &list.page), ("offset", &list.offset), ("cursor", &list.cursor)];
        for (key, name) in names {
            if name.as_deref().is_some_and(|name| !is_query(name) || name.contains(['=', '&'])) {
                return Err((
                    "list",
                    key,
                    "must be the name of a query parameter, such as \"limit\"".to_owned(),
                ));
            }
        }
        for (key, query) in [("sort_asc", &list.sort_asc), ("sort_desc", &list.sort_desc)] {
            if query.as_deref().is_some_and(|query| !is_query(query) || !query.contains('=')) {
                return Err((
                    "list",
                    key,
                    "must be a query, such as \"sort=title\", without spaces and without ?".to_owned(),
                ));
            }
        }
        Ok(())
    }
}

impl Auth {
    fn check(&self) -> Result<(), Wrong> {
        for (key, path) in [("register", &self.register), ("login", &self.login)] {
            if !path.is_empty() {
                route("auth", key, path, &[])?;
            }
        }
        if self.users.is_empty() {
            return Err((
                "auth",
                "users",
                "must name at least one user: [[auth.users]] with login = { … }".to_owned(),
            ));
        }
        let nameless = |user: &User| user.login.is_empty() && user.key.is_none();
        if self.users.iter().any(nameless) {
            return Err((
                "auth.users",
                "login",
                "is needed of every user (or key, for scheme = \"api_key\")".to_owned(),
            ));
        }
        let is_token = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
        if self.header.as_deref().is_some_and(|name| name.is_empty() || !name.chars().all(is_token)) {
            return Err(("auth", "header", "must be the name of a header, such as \"X-API-Key\"".to_owned()));
        }
        if matches!(self.scheme, Scheme::Bearer | Scheme::Cookie)
            && self.login.is_empty()
            && self.register.is_empty()
        {
            return Err((
                "auth",
                "login",
                "is needed to get a token or a cookie: the path of the login".to_owned(),
            ));
        }
        Ok(())
    }
}

/// Table, key, what is wrong.
type Wrong = (&'static str, &'static str, String);

fn item_path() -> String {
    "{path}/{id}".to_owned()
}

/// Refuses what is no path on the server under test: requests go nowhere else.
fn route(table: &'static str, key: &'static str, path: &str, names: &[&str]) -> Result<(), Wrong> {
    if !path.starts_with('/') {
        return Err((table, key, format!("must be a path that begins with /, not {path:?}")));
    }
    if path.chars().any(|c| c.is_whitespace() || c.is_control() || c == '#') {
        return Err((table, key, format!("must not contain spaces, control characters or #: {path:?}")));
    }
    known(table, key, path, names)
}

fn variables(
    table: &'static str,
    key: &'static str,
    body: &Map<String, Value>,
    names: &[&str],
) -> Result<(), Wrong> {
    body.values().try_for_each(|value| known(table, key, &value.to_string(), names))
}

/// Refuses `${name}` before `name` was made.
fn known(table: &'static str, key: &'static str, text: &str, names: &[&str]) -> Result<(), Wrong> {
    for part in text.split("${").skip(1) {
        let name = part.split('}').next().unwrap_or(part);
        if !names.contains(&name) {
            return Err((table, key, format!("uses ${{{name}}}, which no [[prepare]] before it makes")));
        }
    }
    Ok(())
}

fn is_query(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_graphic() && !"?#\"<>".contains(c))
}

fn line_at(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// The line of a key in a table, or of the table, or 1.
fn line_of(text: &str, table: &str, key: &str) -> usize {
    let mut inside = false;
    let mut found = 1;
    for (line, number) in text.lines().zip(1..) {
        let line = line.trim();
        if line.starts_with('[') {
            inside = line.trim_start_matches('[').split(']').next() == Some(table);
            if inside && found == 1 {
                found = number;
            }
        } else if inside && line.split('=').next().is_some_and(|name| name.trim() == key) {
            return number;
        }
    }
    found
}

fn json_map<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Map<String, Value>, D::Error> {
    let table = toml::Table::deserialize(deserializer)?;
    Ok(table.into_iter().map(|(key, value)| (key, json(value))).collect())
}

/// Dates have no form of their own in JSON: they are sent as the text that was written.
fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(flag) => flag.into(),
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(list) => list.into_iter().map(json).collect(),
        toml::Value::Table(table) => {
            table.into_iter().map(|(key, value)| (key, json(value))).collect::<Map<_, _>>().into()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEAST: &str = "[resource]\npath = \"/books\"\nbody = { title = \"Dune {n}\" }\n";

    fn refusal(text: &str) -> String {
        Contract::parse(text).expect_err("is refused").to_string()
    }

    #[test]
    fn the_template_is_a_valid_contract() {
        let contract = Contract::parse(template()).expect("parses");
        assert_eq!(contract.resource.path, "/books");
        assert_eq!(contract.auth.expect("has auth").users.len(), 2);
    }

    #[test]
    fn path_and_body_are_enough() {
        let contract = Contract::parse(LEAST).expect("parses");
        assert_eq!(contract.resource.item_path, "{path}/{id}");
        assert!(contract.auth.is_none());
    }

    #[test]
    fn a_misspelt_key_is_refused_with_its_line_and_what_was_expected() {
        let message = refusal(&LEAST.replace("body", "boddy"));
        assert!(message.starts_with("takehome.toml, line 3: unknown field `boddy`"), "{message}");
        assert!(message.contains("`body`"), "{message}");
    }

    #[test]
    fn a_wrong_type_is_refused_with_its_line() {
        let message = refusal(&format!("{LEAST}[list]\nsize = 3\n"));
        assert!(message.starts_with("takehome.toml, line 5: "), "{message}");
    }

    #[test]
    fn what_is_no_path_of_the_server_is_refused() {
        for path in ["books", "http://example.com/books", "/a b", "/a\\r\\nHost: x"] {
            let message = refusal(&LEAST.replace("/books", path));
            assert!(message.starts_with("takehome.toml, line 2: `path` in [resource] must"), "{message}");
        }
    }

    #[test]
    fn a_variable_must_be_made_before_it_is_used() {
        let message = refusal(&LEAST.replace("Dune {n}", "${author}"));
        assert_eq!(
            message,
            "takehome.toml, line 3: `body` in [resource] uses ${author}, which no [[prepare]] before it makes"
        );
    }

    #[test]
    fn a_field_that_the_body_lacks_is_refused() {
        let message = refusal(&format!("{LEAST}unique = [\"isbn\"]\n"));
        assert_eq!(
            message,
            "takehome.toml, line 4: `unique` in [resource] names `isbn`, which is no field of body"
        );
    }

    #[test]
    fn an_item_path_without_an_id_is_refused() {
        assert!(refusal(&format!("{LEAST}item_path = \"/book\"\n")).contains("line 4"));
    }

    #[test]
    fn users_and_a_login_are_asked_for() {
        assert!(
            refusal(&format!("{LEAST}[auth]\nlogin = \"/login\"\n")).contains("must name at least one user")
        );
        assert!(
            refusal(&format!("{LEAST}[auth]\n[[auth.users]]\nlogin = {{ a = \"b\" }}\n"))
                .contains("`login` in [auth]")
        );
    }

    #[test]
    fn dates_become_text() {
        let contract = Contract::parse(&LEAST.replace("\"Dune {n}\"", "2024-05-01")).expect("parses");
        assert_eq!(contract.resource.body["title"], "2024-05-01");
    }

    #[test]
    fn an_endless_contract_is_refused() {
        assert!(refusal(&"#".repeat(MAX_BYTES + 1)).contains("larger than"));
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,200}") {
            let _ = Contract::parse(&text);
            let _ = Contract::parse(&format!("{LEAST}{text}"));
        }
    }
}
