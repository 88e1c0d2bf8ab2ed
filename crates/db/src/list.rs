//! Lists that people filter, sort and page through: the one place that builds SQL at run time.
//!
//! The pieces are whitelisted `&'static str` fragments; what a person types only ever travels as a bound value.
//! Paging is by keyset (the sort key and the id of the last row), so that a page costs the same at any depth and
//! rows that come in meanwhile neither repeat nor hide others.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use chrono::{DateTime, Datelike, Utc};
use serde::{Deserialize, Serialize};
use sqlx::{FromRow, QueryBuilder, postgres::PgRow, sqlite::SqliteRow};
use uuid::Uuid;

use crate::Tx;

/// A value that a filter binds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// An id.
    Id(Uuid),
    /// Text.
    Text(String),
    /// A moment.
    Time(DateTime<Utc>),
    /// A whole number.
    Int(i64),
    /// Yes or no.
    Bool(bool),
}

impl From<Uuid> for Value {
    fn from(value: Uuid) -> Self {
        Self::Id(value)
    }
}
impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}
impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}
impl From<DateTime<Utc>> for Value {
    fn from(value: DateTime<Utc>) -> Self {
        Self::Time(value)
    }
}
impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}
impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

/// The type of a sort column, which the cursor's value must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyType {
    /// Text.
    Text,
    /// A moment.
    Time,
    /// A whole number.
    Int,
}

/// A column that a list may be sorted by. It must never be null.
#[derive(Debug, Clone, Copy)]
pub struct SortKey {
    /// The name in the `sort` parameter and the row's field.
    pub name: &'static str,
    /// The SQL expression.
    pub column: &'static str,
    /// Its type.
    pub kind: KeyType,
}

/// A chosen order: a key and its direction.
#[derive(Debug, Clone, Copy)]
pub struct Sort {
    /// What to sort by.
    pub key: SortKey,
    /// Greatest first.
    pub descending: bool,
}

/// Where a page starts: after the row with this sort key and id.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Position {
    /// The order that the position belongs to; a cursor of another order is refused.
    order: String,
    key: CursorKey,
    id: Uuid,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum CursorKey {
    Text(String),
    Time(DateTime<Utc>),
    Int(i64),
}

/// Why a list cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    /// The cursor is not one that this list gave out.
    #[error("the cursor does not belong to this list and order")]
    BadCursor,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// A row that a list can be paged by.
pub trait Keyed {
    /// The row's id.
    fn id(&self) -> Uuid;
    /// The row's value of the sort key of that name.
    fn key(&self, name: &str) -> Value;
}

/// One page of a list.
#[derive(Debug)]
pub struct Page<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// Where the next page starts, if there is one.
    pub next_cursor: Option<String>,
    /// How many rows there are on all pages, when asked for.
    pub total: Option<i64>,
}

enum Piece {
    Sql(&'static str),
    Bind(Value),
}

/// A list under construction: `SELECT … FROM … WHERE …` and the conditions added to it.
pub struct ListQuery {
    select: Vec<Piece>,
    from: &'static str,
    id: &'static str,
    pieces: Vec<Piece>,
}

impl ListQuery {
    /// Starts a list. `id` is the unique column that breaks ties in the order.
    pub fn new(select: &'static str, from: &'static str, id: &'static str) -> Self {
        Self { select: vec![Piece::Sql(select)], from, id, pieces: Vec::new() }
    }

    /// Adds columns; every `?` in them is bound to the next value.
    #[must_use]
    pub fn select(mut self, columns: &'static str, values: impl IntoIterator<Item = Value>) -> Self {
        self.select.push(Piece::Sql(", "));
        bind(&mut self.select, columns, values);
        self
    }

    /// Adds a condition; every `?` in it is bound to the next value.
    #[must_use]
    pub fn and(mut self, condition: &'static str, values: impl IntoIterator<Item = Value>) -> Self {
        let lead = if self.pieces.is_empty() { " WHERE (" } else { " AND (" };
        self.pieces.push(Piece::Sql(lead));
        bind(&mut self.pieces, condition, values);
        self.pieces.push(Piece::Sql(")"));
        self
    }

    /// Adds a condition with one value, if there is one.
    #[must_use]
    pub fn and_some(self, condition: &'static str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.and(condition, [value.into()]),
            None => self,
        }
    }

    /// Reads one page of at most `limit` rows after `cursor`, and the total when `count` is set.
    pub async fn fetch<T>(
        self,
        tx: &mut Tx,
        sort: Sort,
        limit: i64,
        cursor: Option<&str>,
        count: bool,
    ) -> Result<Page<T>, ListError>
    where
        T: Keyed + Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow>,
    {
        let order = format!("{}{}", if sort.descending { "-" } else { "" }, sort.key.name);
        let after = cursor.map(|text| decode(text, &order, sort.key.kind)).transpose()?;
        let total = if count { Some(self.count(tx).await?) } else { None };
        let mut rows: Vec<T> = match tx {
            Tx::Sqlite(t) => {
                let mut query = self.build::<sqlx::Sqlite>(sort, limit, after.as_ref());
                query.build_query_as().fetch_all(&mut **t).await?
            }
            Tx::Postgres(t) => {
                let mut query = self.build::<sqlx::Postgres>(sort, limit, after.as_ref());
                query.build_query_as().fetch_all(&mut **t).await?
            }
        };
        let more = rows.len() > usize::try_from(limit).unwrap_or(usize::MAX);
        if more {
            rows.pop();
        }
        let next_cursor = if more {
            rows.last().and_then(|row| encode(&order, &row.key(sort.key.name), row.id()))
        } else {
            None
        };
        Ok(Page { rows, next_cursor, total })
    }

    async fn count(&self, tx: &mut Tx) -> sqlx::Result<i64> {
        match tx {
            Tx::Sqlite(t) => {
                let mut query = QueryBuilder::<sqlx::Sqlite>::new("SELECT COUNT(*) FROM ");
                self.push_body(&mut query);
                query.build_query_scalar().fetch_one(&mut **t).await
            }
            Tx::Postgres(t) => {
                let mut query = QueryBuilder::<sqlx::Postgres>::new("SELECT COUNT(*) FROM ");
                self.push_body(&mut query);
                query.build_query_scalar().fetch_one(&mut **t).await
            }
        }
    }

    fn push_body<D: Bindable>(&self, query: &mut QueryBuilder<D>) {
        query.push(self.from);
        push(&self.pieces, query);
    }

    /// Finds the rows of the page first, by what is filtered and sorted alone, and then reads them: what is costly to
    /// select is done for the rows of one page, whichever way the database chooses to find them.
    fn build<D: Bindable>(&self, sort: Sort, limit: i64, after: Option<&Position>) -> QueryBuilder<D> {
        let mut query = QueryBuilder::<D>::new("SELECT ");
        push(&self.select, &mut query);
        query.push(" FROM ").push(self.from);
        query.push(" WHERE ").push(self.id).push(" IN (SELECT ").push(self.id).push(" FROM ");
        self.push_body(&mut query);
        if let Some(position) = after {
            query.push(if self.pieces.is_empty() { " WHERE (" } else { " AND (" });
            query.push(sort.key.column).push(", ").push(self.id);
            query.push(if sort.descending { ") < (" } else { ") > (" });
            D::bind(&mut query, position.key.clone().into());
            query.push(", ");
            D::bind(&mut query, Value::Id(position.id));
            query.push(")");
        }
        self.push_order(&mut query, sort);
        query.push(" LIMIT ");
        // One more than asked for tells whether there is a next page.
        D::bind(&mut query, Value::Int(limit.saturating_add(1)));
        query.push(")");
        self.push_order(&mut query, sort);
        query
    }

    fn push_order<D: Bindable>(&self, query: &mut QueryBuilder<D>, sort: Sort) {
        let direction = if sort.descending { " DESC" } else { " ASC" };
        query.push(" ORDER BY ").push(sort.key.column).push(direction);
        query.push(", ").push(self.id).push(direction);
    }
}

/// Takes a fragment apart at its `?`.
fn bind(pieces: &mut Vec<Piece>, fragment: &'static str, values: impl IntoIterator<Item = Value>) {
    let mut values = values.into_iter();
    for (index, part) in fragment.split('?').enumerate() {
        if index > 0 {
            pieces.extend(values.next().map(Piece::Bind));
        }
        pieces.push(Piece::Sql(part));
    }
}

fn push<D: Bindable>(pieces: &[Piece], query: &mut QueryBuilder<D>) {
    for piece in pieces {
        match piece {
            Piece::Sql(sql) => {
                query.push(sql);
            }
            Piece::Bind(value) => D::bind(query, value.clone()),
        }
    }
}

impl From<CursorKey> for Value {
    fn from(key: CursorKey) -> Self {
        match key {
            CursorKey::Text(text) => Self::Text(text),
            CursorKey::Time(time) => Self::Time(time),
            CursorKey::Int(int) => Self::Int(int),
        }
    }
}

fn encode(order: &str, key: &Value, id: Uuid) -> Option<String> {
    let key = match key {
        Value::Text(text) => CursorKey::Text(text.clone()),
        Value::Time(time) => CursorKey::Time(*time),
        Value::Int(int) => CursorKey::Int(*int),
        Value::Id(_) | Value::Bool(_) => return None,
    };
    let position = Position { order: order.to_owned(), key, id };
    serde_json::to_vec(&position).ok().map(|bytes| BASE64_URL_SAFE_NO_PAD.encode(bytes))
}

fn decode(text: &str, order: &str, kind: KeyType) -> Result<Position, ListError> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(text).map_err(|_| ListError::BadCursor)?;
    let position: Position = serde_json::from_slice(&bytes).map_err(|_| ListError::BadCursor)?;
    let same_type = matches!(
        (&position.key, kind),
        (CursorKey::Text(_), KeyType::Text)
            | (CursorKey::Time(_), KeyType::Time)
            | (CursorKey::Int(_), KeyType::Int)
    );
    // A NUL would be refused by PostgreSQL as text and must not surface as a server error.
    let clean = !matches!(&position.key, CursorKey::Text(text) if text.contains('\0'));
    // Nor would it store a time far outside of the calendar.
    let usual = !matches!(&position.key, CursorKey::Time(time) if !(0..=9999).contains(&time.year()));
    if same_type && clean && usual && position.order == order {
        Ok(position)
    } else {
        Err(ListError::BadCursor)
    }
}

/// An engine that values can be bound on.
trait Bindable: sqlx::Database {
    fn bind(query: &mut QueryBuilder<Self>, value: Value)
    where
        Self: Sized;
}

macro_rules! bindable {
    ($engine:ty) => {
        impl Bindable for $engine {
            fn bind(query: &mut QueryBuilder<Self>, value: Value) {
                match value {
                    Value::Id(v) => query.push_bind(v),
                    Value::Text(v) => query.push_bind(v),
                    Value::Time(v) => query.push_bind(v),
                    Value::Int(v) => query.push_bind(v),
                    Value::Bool(v) => query.push_bind(v),
                };
            }
        }
    };
}
bindable!(sqlx::Sqlite);
bindable!(sqlx::Postgres);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_as_it_went_out() {
        let id = crate::new_id();
        let text = encode("name", &Value::Text("Ada".into()), id).unwrap();
        let position = decode(&text, "name", KeyType::Text).unwrap();
        assert_eq!((position.key, position.id), (CursorKey::Text("Ada".into()), id));
    }

    #[test]
    fn a_cursor_of_another_order_or_type_or_a_made_up_one_is_refused() {
        let text = encode("name", &Value::Text("Ada".into()), crate::new_id()).unwrap();
        assert!(decode(&text, "-name", KeyType::Text).is_err());
        assert!(decode(&text, "name", KeyType::Time).is_err());
        assert!(decode("%%%", "name", KeyType::Text).is_err());
        assert!(decode("e30", "name", KeyType::Text).is_err());
    }
}
