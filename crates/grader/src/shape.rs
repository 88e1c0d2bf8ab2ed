//! What is known of a submission's shape, and from where.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::contract::{Auth, Contract, Prepare, Relationship};

/// Where a fact comes from. Earlier ones are believed before later ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// `takehome.toml`
    Contract,
    /// An OpenAPI document, given or served.
    OpenApi,
    /// A command in the README.
    Readme,
    /// Found by trying.
    Observed,
    /// Read in the submission's files, or seen when its commands were run.
    Files,
}

/// One thing that is known.
#[derive(Debug, Clone, Serialize)]
pub struct Fact {
    /// Its name, as in the contract: `list.size`.
    pub name: &'static str,
    /// Its value.
    pub value: String,
    /// Who says so.
    pub source: Source,
    /// Whether it was seen to hold; none if nothing depended on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holds: Option<bool>,
}

/// How pages follow one another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Paging {
    Page(String),
    Offset(String),
    Cursor(String),
}

impl Paging {
    /// What a parameter of that name means.
    pub(crate) fn named(name: &str) -> Self {
        match crate::json::plain(name).as_str() {
            "offset" | "skip" | "start" | "from" => Self::Offset(name.to_owned()),
            "cursor" | "after" | "next" | "pagetoken" | "startingafter" | "continuation" | "marker"
            | "nextcursor" | "token" => Self::Cursor(name.to_owned()),
            _ => Self::Page(name.to_owned()),
        }
    }

    pub(crate) fn parameter(&self) -> &str {
        match self {
            Self::Page(name) | Self::Offset(name) | Self::Cursor(name) => name,
        }
    }
}

/// Everything that requests are built from.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shape {
    pub(crate) list_path: Option<String>,
    pub(crate) create_path: Option<String>,
    pub(crate) item_path: Option<String>,
    pub(crate) id_field: Option<String>,
    pub(crate) body: Option<Map<String, Value>>,
    pub(crate) required: Option<Vec<String>>,
    pub(crate) unique: Option<Vec<String>>,
    pub(crate) non_negative: Option<Vec<String>>,
    pub(crate) update: Option<String>,
    pub(crate) prepare: Option<Vec<Prepare>>,
    pub(crate) parent_field: Option<String>,
    pub(crate) nested_path: Option<String>,
    pub(crate) expand: Option<String>,
    pub(crate) items: Option<String>,
    pub(crate) size: Option<String>,
    pub(crate) paging: Option<Paging>,
    pub(crate) next_cursor: Option<String>,
    pub(crate) sort_asc: Option<String>,
    pub(crate) sort_desc: Option<String>,
    pub(crate) auth: Option<Auth>,
    /// Paths that documentation says can be read, for D04.
    pub(crate) documented: Vec<String>,
    pub(crate) facts: Vec<Fact>,
}

impl Shape {
    /// Takes over what is not yet known, and keeps where it comes from.
    pub(crate) fn fill(&mut self, other: Shape, source: Source) {
        macro_rules! take {
            ($($field:ident, $name:literal, $show:expr;)*) => { $(
                if self.$field.is_none() && let Some(value) = other.$field {
                    #[allow(clippy::redundant_closure_call)]
                    self.facts.push(Fact { name: $name, value: ($show)(&value), source, holds: None });
                    self.$field = Some(value);
                }
            )* };
        }
        let list = |names: &Vec<String>| names.join(", ");
        take! {
            list_path, "resource.path", String::clone;
            create_path, "resource.create_path", String::clone;
            item_path, "resource.item_path", String::clone;
            id_field, "resource.id_field", String::clone;
            body, "resource.body", |body: &Map<String, Value>| Value::Object(body.clone()).to_string();
            required, "resource.required", list;
            unique, "resource.unique", list;
            non_negative, "resource.non_negative", list;
            update, "resource.update", String::clone;
            prepare, "prepare", |all: &Vec<Prepare>| all.iter().map(|one| one.path.as_str()).collect::<Vec<_>>().join(", ");
            parent_field, "relationship.field", String::clone;
            nested_path, "relationship.nested_path", String::clone;
            expand, "relationship.expand", String::clone;
            items, "list.items", String::clone;
            size, "list.size", String::clone;
            paging, "list.page", |paging: &Paging| paging.parameter().to_owned();
            next_cursor, "list.next_cursor", String::clone;
            sort_asc, "list.sort_asc", String::clone;
            sort_desc, "list.sort_desc", String::clone;
            auth, "auth.scheme", |auth: &Auth| format!("{:?}", auth.scheme).to_lowercase();
        }
        self.documented.extend(other.documented);
    }

    /// Notes whether what somebody said was seen to hold.
    pub(crate) fn holds(&mut self, name: &str, holds: bool) {
        if let Some(fact) = self.facts.iter_mut().find(|fact| fact.name == name) {
            fact.holds = Some(holds);
        }
    }

    pub(crate) fn of(contract: &Contract) -> Self {
        let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let some = |names: &[String]| (!names.is_empty()).then(|| names.to_vec());
        let Contract { resource, prepare, relationship, list, auth, .. } = contract;
        let Relationship { field, nested_path, expand } = relationship.clone();
        let create = given(&resource.create_path).or_else(|| nested_path.clone());
        let paging = list.page.as_deref().map(Paging::named);
        let paging =
            list.offset.clone().map(Paging::Offset).or(list.cursor.clone().map(Paging::Cursor)).or(paging);
        Self {
            item_path: Some(resource.item_path.replace("{path}", &resource.path)),
            list_path: Some(resource.path.clone()),
            create_path: create.or_else(|| Some(resource.path.clone())),
            id_field: resource.id_field.clone(),
            body: Some(resource.body.clone()),
            required: some(&resource.required),
            unique: some(&resource.unique),
            non_negative: some(&resource.non_negative),
            update: resource.update.clone(),
            prepare: Some(prepare.clone()),
            parent_field: field,
            nested_path,
            expand,
            items: given(&list.items),
            size: list.size.clone(),
            paging,
            next_cursor: list.next_cursor.clone(),
            sort_asc: list.sort_asc.clone(),
            sort_desc: list.sort_desc.clone(),
            auth: auth.clone(),
            ..Self::default()
        }
    }
}
