//! What tables and columns a database has, so that a test can hold the two engines' migrations together.

use std::collections::BTreeMap;

use crate::{Db, Tx};

/// The columns of every table and view of ours, in order of name.
pub async fn columns(db: &Db) -> sqlx::Result<BTreeMap<String, Vec<String>>> {
    const SQLITE: &str = "SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p \
         WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '\\_sqlx%' ESCAPE '\\' ORDER BY 1, 2";
    const POSTGRES: &str = "SELECT table_name::text, column_name::text FROM information_schema.columns \
         WHERE table_schema = 'public' AND table_name NOT LIKE '\\_sqlx%' ORDER BY 1, 2";
    let rows: Vec<(String, String)> = match db.read().await? {
        Tx::Sqlite(mut t) => sqlx::query_as(SQLITE).fetch_all(&mut *t).await?,
        Tx::Postgres(mut t) => sqlx::query_as(POSTGRES).fetch_all(&mut *t).await?,
    };
    let mut tables = BTreeMap::<String, Vec<String>>::new();
    for (table, column) in rows {
        tables.entry(table).or_default().push(column);
    }
    for names in tables.values_mut() {
        names.sort();
    }
    Ok(tables)
}
