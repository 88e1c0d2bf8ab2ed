//! Criteria as a file that people write.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use toml::{Spanned, Value};

use super::{Criteria, Criterion, Fluency, Level, Wanted, check, protected};

/// A file to start from: every kind once, with what it means.
pub const EXAMPLE: &str = include_str!("../../data/criteria.example.toml");

/// The largest file that is read, in bytes.
const MAX_BYTES: usize = 1024 * 1024;

/// The first line of a file says what it is.
const FORMAT: &str = "criteria/1";

/// What is wrong in a file, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The line, counted from 1.
    pub line: usize,
    /// The id of the criterion, or its number where it has none: `#2`. None for the file as a whole.
    pub criterion: Option<String>,
    /// What is wrong and what would be right.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.criterion {
            Some(criterion) => write!(f, "line {}: criterion {criterion}: {}", self.line, self.message),
            None => write!(f, "line {}: {}", self.line, self.message),
        }
    }
}

#[derive(Deserialize)]
struct File {
    touchstone: Option<Spanned<Value>>,
    title: Option<Spanned<Value>>,
    #[serde(default)]
    criterion: Option<Spanned<Value>>,
    #[serde(flatten)]
    others: BTreeMap<String, Value>,
}

#[derive(Deserialize)]
struct Tables {
    #[serde(default)]
    criterion: Vec<Spanned<Table>>,
}

type Table = BTreeMap<String, Spanned<Value>>;

/// Reads criteria from TOML.
///
/// # Errors
/// Everything that is wrong, in the order of the lines: the syntax (then that alone), unknown fields, values of the wrong
/// type, ids that are there twice, limits, and criteria that the law or fairness rules out, with the reason.
pub fn parse(text: &str) -> Result<Criteria, Vec<Problem>> {
    if text.len() > MAX_BYTES {
        let message = format!("The file has {} bytes; at most {MAX_BYTES} are read.", text.len());
        return Err(vec![Problem { line: 1, criterion: None, message }]);
    }
    let lines = Lines::of(text);
    let syntax = |error: &toml::de::Error| {
        let line = error.span().map_or(1, |span| lines.line(span.start));
        vec![Problem {
            line,
            criterion: None,
            message: format!("Not TOML as it is meant: {}.", error.message().trim_end_matches('.')),
        }]
    };
    let file: File = toml::from_str(text).map_err(|error| syntax(&error))?;
    let mut problems = Vec::new();
    head(&file, &lines, &mut problems);
    let tables: Tables = match toml::from_str(text) {
        Ok(tables) => tables,
        Err(error) => {
            problems.extend(syntax(&error));
            return Err(problems);
        }
    };
    if tables.criterion.is_empty() {
        problems.push(Problem {
            line: 1,
            criterion: None,
            message: "There is no criterion: begin one with [[criterion]].".to_owned(),
        });
    }
    let mut read: Vec<(Criterion, Table, usize)> = Vec::new();
    for (number, table) in tables.criterion.into_iter().enumerate() {
        let span = table.span();
        let table = table.into_inner();
        let line = table_line(text, &lines, &span, &table);
        let name = name_of(&table, number);
        let mut reader = Reader { table: &table, lines: &lines, line, name, problems: &mut problems };
        if let Some(criterion) = reader.criterion(number) {
            read.push((criterion, table, line));
        }
    }
    let mut list: Vec<Criterion> = read.iter().map(|(criterion, ..)| criterion.clone()).collect();
    name_the_nameless(&mut list);
    for fault in check::faults(&list) {
        let (line, criterion) =
            match fault.criterion.and_then(|index| read.get(index).map(|read| (index, read))) {
                Some((index, (_, table, line))) => {
                    let field = if fault.field == "any_of" && !table.contains_key("any_of") {
                        "name"
                    } else {
                        fault.field
                    };
                    let line = table.get(field).map_or(*line, |value| lines.line(value.span().start));
                    (line, Some(list[index].id.clone()))
                }
                None => (1, None),
            };
        problems.push(Problem { line, criterion, message: fault.message });
    }
    if problems.is_empty() {
        return Ok(Criteria { list });
    }
    problems.sort_by_key(|problem| problem.line);
    Err(problems)
}

/// What the file says of itself.
fn head(file: &File, lines: &Lines<'_>, problems: &mut Vec<Problem>) {
    let mut add = |line, message: String| problems.push(Problem { line, criterion: None, message });
    match &file.touchstone {
        Some(value) if value.get_ref().as_str() == Some(FORMAT) => {}
        Some(value) => add(
            lines.line(value.span().start),
            format!("`touchstone` is {}; this program reads \"{FORMAT}\".", shown(value.get_ref())),
        ),
        None => add(1, format!("The file does not say what it is: begin with touchstone = \"{FORMAT}\".")),
    }
    if let Some(title) = &file.title {
        let text = title.get_ref().as_str();
        if text.is_none_or(|text| text.chars().count() > 200) {
            add(lines.line(title.span().start), "`title` is a text of at most 200 characters.".to_owned());
        }
        if let Some(refusal) = text.and_then(|text| protected::refusal(text, "title")) {
            add(lines.line(title.span().start), format!("`title` {refusal}"));
        }
    }
    if let Some(criterion) = &file.criterion
        && !criterion.get_ref().is_array()
    {
        add(
            lines.line(criterion.span().start),
            "Criteria begin with [[criterion]], in double brackets.".to_owned(),
        );
    }
    for name in file.others.keys() {
        add(
            lines.find(name),
            format!("`{name}` is not known here; known are touchstone, title and [[criterion]]."),
        );
    }
}

/// Where lines begin.
struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, starts }
    }

    fn line(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte)
    }

    /// The line on which a key begins.
    fn find(&self, key: &str) -> usize {
        let begins = |line: &str| {
            let line = line.trim_start_matches([' ', '\t', '[', '"']);
            line.strip_prefix(key).is_some_and(|rest| rest.starts_with([' ', '=', '\t', '.', ']', '"']))
        };
        self.text.lines().position(begins).map_or(1, |line| line + 1)
    }
}

/// The line of a criterion's `[[criterion]]`.
fn table_line(text: &str, lines: &Lines<'_>, span: &Range<usize>, table: &Table) -> usize {
    let first = table.values().map(|value| value.span().start).min().unwrap_or(span.start);
    let header = text.get(..first).and_then(|before| before.rfind("[[")).unwrap_or(span.start);
    lines.line(header)
}

fn name_of(table: &Table, number: usize) -> String {
    table
        .get("id")
        .and_then(|id| id.get_ref().as_str())
        .map_or_else(|| format!("#{}", number + 1), str::to_owned)
}

/// Reads one criterion's fields and notes what is wrong with them.
struct Reader<'a> {
    table: &'a Table,
    lines: &'a Lines<'a>,
    line: usize,
    name: String,
    problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    fn criterion(&mut self, number: usize) -> Option<Criterion> {
        let before = self.problems.len();
        let Some(kind) = self.table.get("kind") else {
            self.problem(
                self.line,
                "`kind` is missing: skill, years, title, education, certificate, language, keyword or text.",
            );
            return None;
        };
        let kind = kind.get_ref();
        self.refuse_unused(kind.as_str().unwrap_or_default());
        let wanted = match kind.as_str() {
            Some("skill") => self.names().map(|any_of| Wanted::Skill { any_of, years: self.years() }),
            Some("years") => self.required_years().map(|years| Wanted::Years { years }),
            Some("title") => self.names().map(|any_of| Wanted::Title { any_of }),
            Some("education") => self.education(),
            Some("certificate") => self.names().map(|any_of| Wanted::Certificate { any_of }),
            Some("language") => self.language(),
            Some("keyword") => self.names().map(|any_of| Wanted::Keyword { any_of }),
            Some("text") => self.text("text").map(|text| Wanted::Text { text }),
            _ => {
                let message = format!(
                    "`kind` is {}; it can be skill, years, title, education, certificate, language, keyword or text.",
                    shown(kind)
                );
                self.problem_at("kind", &message);
                None
            }
        };
        let id = if self.table.contains_key("id") { self.text("id") } else { Some(String::new()) };
        let weight = if self.table.contains_key("weight") { self.number("weight") } else { Some(1.0) };
        let required = match self.table.get("required").map(Spanned::get_ref) {
            None => Some(false),
            Some(Value::Boolean(required)) => Some(*required),
            Some(other) => {
                let message = format!("`required` is {}; it is true or false.", shown(other));
                self.problem_at("required", &message);
                None
            }
        };
        if wanted.is_none() && self.problems.len() == before {
            let message = format!("The criterion {} says too little.", number + 1);
            self.problem(self.line, &message);
        }
        Some(Criterion { id: id?, wanted: wanted?, weight: weight?, required: required? })
    }

    /// Notes fields that the kind does not have. `name` is another way to write `any_of`.
    fn refuse_unused(&mut self, kind: &str) {
        let keys: Vec<String> = self.table.keys().cloned().collect();
        for key in keys {
            let field = if key == "name" { "any_of" } else { &key };
            if super::unused(kind, field).is_some()
                && let Some(message) = super::unused(kind, &key)
            {
                self.problem_at(&key, &message);
            }
        }
    }

    fn problem(&mut self, line: usize, message: &str) {
        self.problems.push(Problem { line, criterion: Some(self.name.clone()), message: message.to_owned() });
    }

    fn problem_at(&mut self, field: &str, message: &str) {
        let line = self.table.get(field).map_or(self.line, |value| self.lines.line(value.span().start));
        self.problem(line, message);
    }

    fn text(&mut self, field: &str) -> Option<String> {
        match self.table.get(field).map(Spanned::get_ref) {
            Some(Value::String(text)) => Some(text.trim().to_owned()),
            Some(other) => {
                let message = format!("`{field}` is {}; it is a text in quotes.", shown(other));
                self.problem_at(field, &message);
                None
            }
            None => {
                let message = format!("`{field}` is missing.");
                self.problem(self.line, &message);
                None
            }
        }
    }

    fn number(&mut self, field: &str) -> Option<f64> {
        match self.table.get(field).map(Spanned::get_ref) {
            #[expect(clippy::cast_precision_loss, reason = "numbers of this size are refused all the same")]
            Some(Value::Integer(number)) => Some(*number as f64),
            Some(Value::Float(number)) => Some(*number),
            Some(other) => {
                let message = format!("`{field}` is {}; it is a number.", shown(other));
                self.problem_at(field, &message);
                None
            }
            None => None,
        }
    }

    fn years(&mut self) -> Option<f64> {
        self.number("years")
    }

    fn required_years(&mut self) -> Option<f64> {
        if !self.table.contains_key("years") {
            self.problem(self.line, "`years` is missing: how many years of work at least.");
        }
        self.years()
    }

    fn list(&mut self, field: &str) -> Option<Vec<String>> {
        match self.table.get(field).map(Spanned::get_ref) {
            Some(Value::Array(values)) if values.iter().all(Value::is_str) => {
                Some(values.iter().filter_map(Value::as_str).map(|text| text.trim().to_owned()).collect())
            }
            Some(other) => {
                let message =
                    format!("`{field}` is {}; it is a list of texts: [\"one\", \"another\"].", shown(other));
                self.problem_at(field, &message);
                None
            }
            None => None,
        }
    }

    fn names(&mut self) -> Option<Vec<String>> {
        match (self.table.contains_key("name"), self.table.contains_key("any_of")) {
            (true, true) => {
                self.problem_at("name", "`name` and `any_of` say the same; keep one of them.");
                None
            }
            (true, false) => self.text("name").map(|name| vec![name]),
            (false, true) => self.list("any_of"),
            (false, false) => {
                self.problem(
                    self.line,
                    "`any_of` is missing: what to look for, as a list of texts (or `name` for one).",
                );
                None
            }
        }
    }

    fn education(&mut self) -> Option<Wanted> {
        let level = match self.text("level")?.to_ascii_lowercase().as_str() {
            "school" => Level::School,
            "vocational" => Level::Vocational,
            "bachelor" => Level::Bachelor,
            "master" => Level::Master,
            "doctorate" => Level::Doctorate,
            other => {
                let message = format!(
                    "`level` is \"{other}\"; it can be school, vocational, bachelor, master or doctorate."
                );
                self.problem_at("level", &message);
                return None;
            }
        };
        let fields = if self.table.contains_key("fields") { self.list("fields")? } else { Vec::new() };
        Some(Wanted::Education { level, fields })
    }

    fn language(&mut self) -> Option<Wanted> {
        let any_of = self.names()?;
        if !self.table.contains_key("level") {
            return Some(Wanted::Language { any_of, level: None });
        }
        let said = self.text("level")?;
        if ["native", "mother tongue", "native speaker"].contains(&said.to_lowercase().as_str()) {
            self.problem_at("level", check::NATIVE);
            return None;
        }
        let Some(level) = Fluency::of(&said) else {
            let message = format!("`level` is \"{said}\"; it can be A1, A2, B1, B2, C1 or C2.");
            self.problem_at("level", &message);
            return None;
        };
        Some(Wanted::Language { any_of, level: Some(level) })
    }
}

/// A value in a message.
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => format!("\"{}\"", text.chars().take(60).collect::<String>()),
        Value::Integer(number) => number.to_string(),
        Value::Float(number) => number.to_string(),
        Value::Boolean(is) => is.to_string(),
        Value::Datetime(_) => "a date".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        Value::Table(_) => "a table".to_owned(),
    }
}

/// Gives ids to the criteria that have none, from their words.
pub(super) fn name_the_nameless(list: &mut [Criterion]) {
    let mut taken: std::collections::BTreeSet<String> =
        list.iter().map(|criterion| criterion.id.clone()).collect();
    for criterion in list {
        if criterion.id.is_empty() {
            let base = slug(&criterion.wanted);
            let mut id = base.clone();
            let mut number = 2;
            while !taken.insert(id.clone()) {
                id = format!("{base}-{number}");
                number += 1;
            }
            criterion.id = id;
        }
    }
}

/// An id from the first words of a criterion.
pub(super) fn slug(wanted: &Wanted) -> String {
    let words = match wanted {
        Wanted::Years { .. } => "years",
        Wanted::Education { .. } => "education",
        _ => wanted.texts().first().map_or(wanted.kind(), |(_, text)| text),
    };
    let words = words.replace("C++", "cpp").replace('#', "-sharp").replace('+', "-plus");
    let mut id = String::new();
    for letter in words.chars() {
        if letter.is_ascii_alphanumeric() {
            id.push(letter.to_ascii_lowercase());
        } else if !id.ends_with('-') && !id.is_empty() {
            id.push('-');
        }
        if id.len() >= 40 {
            break;
        }
    }
    let id = id.trim_end_matches('-').to_owned();
    if id.is_empty() { wanted.kind().to_owned() } else { id }
}
