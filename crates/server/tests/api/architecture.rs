//! The rules of the architecture that a compiler does not know.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::document::file;

/// The files below a folder, without what is below folders of these names.
fn files(folder: &Path, without: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if !path.is_dir() {
            found.push(path);
        } else if !without.iter().any(|name| entry.file_name() == *name) {
            found.extend(files(&path, without));
        }
    }
    found.sort();
    found
}

/// The Rust files below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let is_rust = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "rs");
    files(folder, &[]).into_iter().filter(is_rust).collect()
}

/// The code of a file without its tests and comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a file");
    let text = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn name(path: &Path) -> String {
    let root = fs::canonicalize(file(".")).expect("a root");
    let path = fs::canonicalize(path).expect("a path");
    path.strip_prefix(root).expect("in the repository").display().to_string()
}

#[test]
fn sql_stands_in_stores_alone() {
    /// Where SQL stands besides: keys for retries, and the installation's key, belong to no capability.
    const EXCEPTIONS: [&str; 2] = ["crates/server/src/http/idempotency.rs", "crates/server/src/app.rs"];
    const SQL: [&str; 6] =
        ["sqlx::query", "ListQuery::new", "on_tx!", "SELECT ", "INSERT INTO", "DELETE FROM"];
    let mut guilty = Vec::new();
    for path in sources(&file("crates/server/src")) {
        let name = name(&path);
        let is_store = path.file_name().is_some_and(|file| file == "store.rs");
        let text = code(&path);
        if !is_store && !EXCEPTIONS.contains(&name.as_str()) && SQL.iter().any(|sql| text.contains(sql)) {
            guilty.push(name);
        }
    }
    assert_eq!(guilty, Vec::<String>::new(), "SQL belongs into store.rs");
}

/// The tables and views whose rows belong to an organization and say so, from the migrations.
fn tables_of_organizations() -> Vec<String> {
    let mut tables = Vec::new();
    for entry in fs::read_dir(file("crates/db/migrations/sqlite")).expect("a folder").flatten() {
        let sql = fs::read_to_string(entry.path()).expect("a migration");
        for statement in sql.split(';').filter(|statement| statement.contains("organization_id")) {
            let words: Vec<&str> = statement.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
            let created =
                words.windows(3).find(|three| three[0] == "CREATE" && ["TABLE", "VIEW"].contains(&three[1]));
            tables.extend(created.map(|three| three[2].to_owned()));
        }
    }
    tables
}

/// The texts in a file, as they stand between quotation marks.
fn texts(code: &str) -> impl Iterator<Item = &str> {
    code.split('"').skip(1).step_by(2)
}

#[test]
fn every_statement_names_the_organization() {
    /// Work for all organizations at once: what has expired goes.
    const EXCEPTIONS: [&str; 1] = ["crates/server/src/housekeeping/store.rs"];
    let tables = tables_of_organizations();
    assert!(tables.len() > 15 && tables.contains(&"tie".to_owned()), "{tables:?}");
    let mut guilty = Vec::new();
    for path in sources(&file("crates/server/src")) {
        let name = name(&path);
        if EXCEPTIONS.contains(&name.as_str()) {
            continue;
        }
        let code = code(&path);
        for text in texts(&code) {
            let verb = text.split_whitespace().next().unwrap_or_default();
            let is_statement = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains(&verb);
            let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
            if is_statement
                && words.any(|word| tables.iter().any(|table| table == word))
                && !text.contains("organization_id")
            {
                guilty.push(format!("{name}: {text}"));
            }
        }
        for (at, _) in code.match_indices("ListQuery::new(") {
            let builder = code[at..].split("\n}").next().unwrap_or_default();
            if !builder.contains("organization_id = ?") {
                guilty.push(format!("{name}: {builder}"));
            }
        }
    }
    assert_eq!(
        guilty,
        Vec::<String>::new(),
        "a statement on an organization's rows says which organization's"
    );
}

#[test]
fn rules_do_nothing_but_decide() {
    const FORBIDDEN: [&str; 7] = ["async ", ".await", "sqlx::query", "Tx", "App", "std::fs", "Utc::now"];
    // Passwords are hashed off the threads that serve requests, which takes a task.
    const EXCEPTIONS: [&str; 1] = ["crates/server/src/identity/rules.rs"];
    let mut guilty = Vec::new();
    let in_server = sources(&file("crates/server/src")).into_iter();
    let in_server = in_server.filter(|path| path.file_name().is_some_and(|file| file == "rules.rs"));
    for path in in_server.chain(sources(&file("crates/rules/src"))) {
        if !EXCEPTIONS.contains(&name(&path).as_str()) {
            let text = code(&path);
            let words = |word: &str| {
                text.match_indices(word).any(|(at, _)| {
                    let before = text[..at].chars().next_back();
                    let after = text[at + word.len()..].chars().next();
                    let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
                    !inside(before) && (!word.ends_with(char::is_alphanumeric) || !inside(after))
                })
            };
            guilty.extend(
                FORBIDDEN.iter().filter(|word| words(word)).map(|word| format!("{}: {word}", name(&path))),
            );
        }
    }
    assert_eq!(guilty, Vec::<String>::new(), "rules are decisions without I/O");
}

#[test]
fn statements_for_one_engine_are_few_and_counted() {
    // Each is a pair of constants side by side, one an engine. Add to the number only what one text cannot say.
    const PAIRS: usize = 2;
    let mut found = Vec::new();
    for folder in ["crates/server/src", "crates/db/src", "crates/jobs/src"] {
        for path in sources(&file(folder)) {
            let text = code(&path);
            let (sqlite, postgres) =
                (text.matches("const SQLITE").count(), text.matches("const POSTGRES").count());
            assert_eq!(sqlite, postgres, "{}: a pair has two sides", name(&path));
            found.extend(std::iter::repeat_n(name(&path), sqlite));
            if folder == "crates/server/src" {
                assert!(
                    !text.contains("Tx::Sqlite") && !text.contains("Tx::Postgres"),
                    "{} asks for the engine",
                    name(&path)
                );
            }
        }
    }
    assert_eq!(found.len(), PAIRS, "{found:?}");
}

#[test]
fn capabilities_do_not_reach_into_one_another() {
    let root = file("crates/server/src");
    let folders: Vec<String> = fs::read_dir(&root)
        .expect("a folder")
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| name != "http")
        .collect();
    let mut guilty = Vec::new();
    for path in sources(&root) {
        let text = code(&path);
        for other in folders.iter().filter(|other| !name(&path).contains(&format!("/{other}/"))) {
            for part in ["store", "rules", "http", "views"] {
                if text.contains(&format!("crate::{other}::{part}::"))
                    || text.contains(&format!("{other}::{part}::"))
                {
                    guilty.push(format!("{} uses {other}::{part}", name(&path)));
                }
            }
        }
    }
    assert_eq!(guilty, Vec::<String>::new(), "capabilities call each other through mod.rs");
}

#[test]
fn files_stay_short_enough_to_read() {
    /// What people write; what is generated may be as long as it must.
    const WRITTEN: [(&str, &[&str]); 4] = [
        ("crates", &["rs"]),
        ("web/src", &["ts", "tsx"]),
        ("web/scripts", &["mjs"]),
        ("e2e", &["ts", "mjs"]),
    ];
    const ELSEWHERE: [&str; 3] = ["node_modules", "target", "out"];
    let mut seen = 0;
    for (folder, extensions) in WRITTEN {
        for path in files(&file(folder), &ELSEWHERE) {
            let name = name(&path);
            let written = path.extension().is_some_and(|has| extensions.iter().any(|one| has == *one));
            if written && !name.ends_with(".gen.ts") {
                let lines = fs::read_to_string(&path).expect("a file").lines().count();
                assert!(lines <= 700, "{name} has {lines} lines");
                seen += 1;
            }
        }
    }
    assert!(seen > 300, "only {seen} files were looked at");
}
