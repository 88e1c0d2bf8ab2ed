//! What is looked for in every answer, whatever it was asked for.

use serde_json::Value;

use crate::finding::Reply;
use crate::json;

/// Examples that are kept of each kind.
const KEPT: usize = 6;

/// Words that only the inside of a program says. General marks of runtimes and databases, none of a single submission.
const INSIDE: [&str; 41] = [
    "Traceback (most recent call last)",
    "File \"/",
    "\n    at ",
    "\\n    at ",
    "\n\tat ",
    "\\n\\tat ",
    "node_modules/",
    "site-packages/",
    "Exception in thread",
    "java.lang.",
    "java.util.",
    "java.sql.",
    "org.springframework.",
    "org.hibernate.",
    "jakarta.",
    "System.NullReferenceException",
    "panicked at",
    "RUST_BACKTRACE",
    "stack backtrace:",
    "goroutine ",
    "runtime error:",
    "SQLSTATE",
    "SQLITE_",
    "sqlite3.",
    "psycopg2",
    "sqlalchemy.",
    "UNIQUE constraint failed",
    "NOT NULL constraint failed",
    "FOREIGN KEY constraint failed",
    "violates unique constraint",
    "violates foreign key constraint",
    "violates not-null constraint",
    "\": syntax error",
    "syntax error at or near",
    "no such column:",
    "no such table:",
    "ORA-0",
    "PrismaClient",
    "MongoServerError",
    "CastError",
    "Whoops, looks like something went wrong",
];

/// Pages that a framework shows to its developer.
const DEBUG: [&str; 6] = [
    "Werkzeug Debugger",
    "You're seeing this error because you have <code>DEBUG = True</code>",
    "Werkzeug powered traceback interpreter",
    "Symfony Web Debug Toolbar",
    "Action Controller: Exception caught",
    "Laravel Ignition",
];

/// Names under which a password or its hash is kept.
const PASSWORD: [&str; 13] = [
    "password",
    "passwordhash",
    "hashedpassword",
    "passwd",
    "pwd",
    "passworddigest",
    "passwordsalt",
    "pwhash",
    "passhash",
    "encryptedpassword",
    "pwdhash",
    "hashpassword",
    "userpassword",
];

/// How the common password hashes begin.
const HASHES: [&str; 9] =
    ["$2a$", "$2b$", "$2y$", "$argon2", "pbkdf2", "scrypt:", "$scrypt$", "$pbkdf2", "{bcrypt}"];

/// What was seen in passing.
#[derive(Default)]
pub(crate) struct Watch {
    /// Answers that say that the server failed.
    pub(crate) crashes: Vec<Reply>,
    /// Answers that show the inside of the program.
    pub(crate) inside: Vec<(&'static str, Reply)>,
    /// Debug pages.
    pub(crate) debug: Vec<Reply>,
    /// Answers with a password or a hash.
    pub(crate) passwords: Vec<(String, Reply)>,
    /// Reads that failed after an odd value had been accepted.
    pub(crate) poisoned: Vec<(String, Reply)>,
    /// Ids that were seen to be given to a second row while the first was still there.
    pub(crate) doubled: Vec<String>,
    /// Whether the list could not be read any more when it was last looked at.
    pub(crate) is_list_broken: bool,
    /// Passwords that the probe uses, by which they are known in an answer.
    pub(crate) own: Vec<String>,
}

impl Watch {
    pub(crate) fn see(&mut self, reply: &Reply) {
        if reply.crashed() && self.crashes.len() < KEPT {
            self.crashes.push(reply.clone());
        }
        let text = reply.text();
        if reply.status() >= 400
            && self.inside.len() < KEPT
            && let Some(mark) = inside(&text)
        {
            self.inside.push((mark, reply.clone()));
        }
        if self.debug.len() < KEPT && DEBUG.iter().any(|mark| text.contains(mark)) {
            self.debug.push(reply.clone());
        }
        if reply.succeeded()
            && self.passwords.len() < KEPT
            && let Some(name) = reply.json().and_then(|body| self.password(body))
        {
            self.passwords.push((name, reply.clone()));
        }
    }

    /// The key under which an answer shows a password or a hash.
    fn password(&self, body: &Value) -> Option<String> {
        let mut found = None;
        json::each(body, &mut |key, value| {
            let Some(text) = value.as_str() else { return };
            let masked = text.is_empty() || text.chars().all(|c| "*•xX".contains(c));
            let name = json::plain(key);
            let hash = name.ends_with("hash")
                && text.len() >= 16
                && ["key", "pass", "secret", "token"].iter().any(|word| name.contains(word));
            let named = hash || PASSWORD.contains(&name.as_str()) && !masked;
            let known = text.len() >= 6 && self.own.iter().any(|own| own == text);
            if named || known || HASHES.iter().any(|start| text.starts_with(start)) {
                found.get_or_insert_with(|| key.to_owned());
            }
        });
        found
    }
}

/// What of a program's inside an error shows: a known mark, or a place in a source file.
fn inside(text: &str) -> Option<&'static str> {
    let known = INSIDE.iter().find(|mark| text.contains(*mark)).copied();
    known.or_else(|| has_place(text).then_some("a place in a source file"))
}

/// `name.py:12`, `Name.java:12`, `/src/name.ts:3:4`, `"name.py", line 12`.
fn has_place(text: &str) -> bool {
    [".py", ".js", ".ts", ".mjs", ".java", ".kt", ".rs", ".go", ".rb", ".php", ".cs"].iter().any(|ending| {
        text.match_indices(ending).any(|(start, _)| {
            let rest = &text[start + ending.len()..];
            let named = text[..start].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_');
            let line = rest
                .strip_prefix(':')
                .or_else(|| rest.strip_prefix("\", line "))
                .or_else(|| rest.strip_prefix("\\\", line "));
            named && line.is_some_and(|line| line.starts_with(|c: char| c.is_ascii_digit()))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn places_in_source_files_are_told_from_names_and_times() {
        for text in ["app.py:12", "at run (/srv/app.ts:3:4)", "File \"main.py\", line 8", "Main.java:40"] {
            assert!(inside(text).is_some(), "{text}");
        }
        for text in
            ["see example.rs for more", "title must be text", "at 10:30", "node.js 20", "no such book"]
        {
            assert!(inside(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_password_is_known_by_its_name_its_value_or_its_hash() {
        let watch = Watch { own: vec!["Correct-Horse".to_owned()], ..Watch::default() };
        for body in [
            json!({"passwordHash": "ab"}),
            json!({"x": [{"y": "Correct-Horse"}]}),
            json!({"z": "$2b$10$abc"}),
        ] {
            assert!(watch.password(&body).is_some(), "{body}");
        }
        for body in [
            json!({"password": "****"}),
            json!({"password": true}),
            json!({"password_rules": "8 letters"}),
            json!({"hash": "sha"}),
        ] {
            assert!(watch.password(&body).is_none(), "{body}");
        }
    }
}
