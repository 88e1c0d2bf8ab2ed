//! What a submission needs beside itself: PostgreSQL and Redis, started in its box where they are installed.
//!
//! Nothing of it leaves the box: the data lies in the box's own memory and ends with it.

use std::io::{Read as _, Write as _};
use std::thread;
use std::time::{Duration, Instant};

use super::bench::{BESIDE, Bench};
use super::plan::Plan;
use crate::GradeError;
use crate::http::Dial as _;

/// A service that can be started.
struct Known {
    /// What contracts call it.
    names: &'static [&'static str],
    shown: &'static str,
    /// What an administrator installs where it is missing.
    package: &'static str,
    port: u16,
    /// Makes what it needs, for a shell. Exit code 127 says that it is not installed.
    prepare: &'static str,
    start: &'static str,
    /// What is sent to see whether it is ready, and how its answer begins then.
    hello: &'static [u8],
    answer: u8,
    /// How the submission finds it.
    env: &'static [(&'static str, &'static str)],
}

/// The database that every submission finds, whatever it calls its own.
const DATABASE: &str = "app";

const KNOWN: [Known; 2] = [
    Known {
        names: &["postgres", "postgresql"],
        shown: "PostgreSQL",
        package: "postgresql",
        port: 5432,
        // In single-user mode no client is needed, which may be missing.
        prepare: "command -v initdb >/dev/null && command -v postgres >/dev/null || exit 127\n\
            initdb -D \"$DATA\" -U postgres -A trust -E UTF8 --no-locale --no-sync >/dev/null && \
            printf '%s\\n' \"$SQL\" | postgres --single -c dynamic_shared_memory_type=mmap -D \"$DATA\" postgres",
        start: "exec postgres -D \"$DATA\" -k /tmp -p 5432 -c listen_addresses=localhost -c fsync=off \
            -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=32MB \
            -c dynamic_shared_memory_type=mmap -c max_connections=100",
        // A startup message of version 3.0; `R` asks nothing of trusted users, `E` says that it is not ready.
        hello: b"\0\0\0\x29\0\x03\0\0user\0postgres\0database\0postgres\0\0",
        answer: b'R',
        env: &[
            ("DATABASE_URL", "postgresql://postgres:postgres@localhost:5432/app"),
            ("PGHOST", "localhost"),
            ("PGPORT", "5432"),
            ("PGUSER", "postgres"),
            ("PGPASSWORD", "postgres"),
            ("PGDATABASE", DATABASE),
        ],
    },
    Known {
        names: &["redis", "valkey"],
        shown: "Redis",
        package: "redis-server",
        port: 6379,
        prepare: "command -v redis-server || command -v valkey-server || exit 127\nmkdir -p \"$DATA\"",
        start: "exec $(command -v redis-server || command -v valkey-server) --port 6379 --bind 127.0.0.1 -::1 \
            --save '' --appendonly no --dir \"$DATA\"",
        hello: b"PING\r\n",
        answer: b'+',
        env: &[
            ("REDIS_URL", "redis://localhost:6379/0"),
            ("REDIS_HOST", "localhost"),
            ("REDIS_PORT", "6379"),
        ],
    },
];

/// Programs of packages that put them beside the search path, the newest first.
const PATH: &str = "PATH=$(printf '%s\\n' /usr/lib/postgresql/*/bin | sort -rV | tr '\\n' ':')$PATH\n";

/// How long one may take to be ready.
const PATIENCE: Duration = Duration::from_mins(1);

/// What came of it.
#[derive(Debug, Default)]
pub(super) struct Provided {
    /// How the submission finds what was started.
    pub(super) env: Vec<(String, String)>,
    /// What runs, by its names.
    pub(super) running: Vec<&'static str>,
    /// What is needed and not there, in words.
    pub(super) lacking: Option<String>,
}

/// Starts what is needed. What cannot be had is told, and blames nobody.
pub(super) fn start(bench: &mut Bench<'_>, plan: &Plan) -> Result<Provided, GradeError> {
    let mut provided = Provided::default();
    let mut lacking = Vec::new();
    for wanted in &plan.services {
        let low = wanted.to_lowercase();
        let Some(known) = KNOWN.iter().find(|known| known.names.contains(&low.as_str())) else {
            lacking.push(format!("it needs {wanted}, which is not provided: PostgreSQL and Redis are"));
            continue;
        };
        if provided.running.contains(&known.shown) {
            continue;
        }
        match begin(bench, known, &plan.env)? {
            Ok(()) => {
                provided.running.push(known.shown);
                provided
                    .env
                    .extend(known.env.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
            }
            Err(why) => lacking.push(why),
        }
    }
    provided.lacking = (!lacking.is_empty()).then(|| lacking.join("; "));
    Ok(provided)
}

fn begin(
    bench: &mut Bench<'_>,
    known: &Known,
    env: &[(String, String)],
) -> Result<Result<(), String>, GradeError> {
    let Known { shown, package, .. } = known;
    let data = format!("{BESIDE}/{package}");
    let set = format!("{PATH}export DATA={data} SQL='{}'\n", statements(env));
    let ran = bench.run(&format!("{set}{}", known.prepare), PATIENCE)?;
    if ran.exit_code == Some(127) {
        return Ok(Err(format!(
            "it needs {shown}, which is not installed here: install the package {package}"
        )));
    }
    if !ran.succeeded() {
        return Ok(Err(format!("it needs {shown}, which could not be set up: {}", ran.output.trim())));
    }
    bench.keep(&format!("{set}{}", known.start))?;
    let until = Instant::now() + PATIENCE;
    while Instant::now() < until {
        if is_ready(bench, known) {
            return Ok(Ok(()));
        }
        thread::sleep(Duration::from_millis(30));
    }
    Ok(Err(format!("it needs {shown}, which did not start")))
}

fn is_ready(bench: &Bench<'_>, known: &Known) -> bool {
    let second = Duration::from_secs(1);
    let Ok(mut stream) = bench.dial(known.port).dial(second) else { return false };
    let mut first = [0];
    stream.set_timeout(second).is_ok()
        && stream.write_all(known.hello).is_ok()
        && stream.read_exact(&mut first).is_ok()
        && first[0] == known.answer
}

/// The database that every submission finds, and the users and databases that its own settings name.
fn statements(env: &[(String, String)]) -> String {
    let mut users: Vec<String> = Vec::new();
    let mut databases = vec![DATABASE.to_owned()];
    for (name, value) in env {
        let (user, database) = match name.as_str() {
            "PGUSER" | "POSTGRES_USER" | "DB_USER" | "DB_USERNAME" => (Some(value.as_str()), None),
            "PGDATABASE" | "POSTGRES_DB" | "DB_NAME" | "DB_DATABASE" => (None, Some(value.as_str())),
            _ => named(value),
        };
        let is_name = |text: &&str| {
            !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c))
        };
        users.extend(user.filter(is_name).map(str::to_owned));
        databases.extend(database.filter(is_name).map(str::to_owned));
    }
    users.retain(|user| user != "postgres");
    databases.retain(|database| !["postgres", "template0", "template1"].contains(&database.as_str()));
    for list in [&mut users, &mut databases] {
        list.sort();
        list.dedup();
    }
    let users = users.iter().map(|user| format!("CREATE ROLE \"{user}\" SUPERUSER LOGIN;"));
    let databases = databases.iter().map(|database| format!("CREATE DATABASE \"{database}\";"));
    users.chain(databases).collect::<Vec<_>>().join("\n")
}

/// The user and the database in an address such as `postgresql://user:password@host:5432/database?option`.
fn named(url: &str) -> (Option<&str>, Option<&str>) {
    let Some((scheme, rest)) = url.split_once("://") else { return (None, None) };
    if !scheme.starts_with("postgres") && !scheme.starts_with("jdbc:postgres") {
        return (None, None);
    }
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    let user = authority.rsplit_once('@').map(|(user, _)| user.split(':').next().unwrap_or(user));
    (user, path.split('?').next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn users_and_databases_that_settings_name_are_made() {
        let env = |pairs: &[(&str, &str)]| {
            let pairs: Vec<_> =
                pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
            statements(&pairs)
        };
        assert_eq!(env(&[]), "CREATE DATABASE \"app\";");
        assert_eq!(
            env(&[("URL", "postgresql+asyncpg://ann:pw@localhost:5432/books?ssl=off"), ("DB_NAME", "books")]),
            "CREATE ROLE \"ann\" SUPERUSER LOGIN;\nCREATE DATABASE \"app\";\nCREATE DATABASE \"books\";"
        );
        assert_eq!(env(&[("A", "postgres://postgres@localhost"), ("B", "mysql://ann@x/y")]), env(&[]));
    }

    #[test]
    fn what_is_no_plain_name_is_never_part_of_a_statement() {
        let odd = [("PGUSER", "x\"; DROP"), ("URL", "postgres://a'b@h/c'd"), ("PGDATABASE", "")];
        let odd: Vec<_> = odd.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        assert_eq!(statements(&odd), "CREATE DATABASE \"app\";");
    }
}
