//! What a README's curl commands say of an API.

use serde_json::{Map, Value};

use crate::contract::{Auth, User};
use crate::json;
use crate::shape::Shape;

/// Commands that are read at most.
const COMMANDS: usize = 200;

/// One curl command.
#[derive(Debug, PartialEq)]
struct Command {
    method: String,
    path: String,
    body: Option<Map<String, Value>>,
}

/// What the commands in a text say, taken together.
pub(crate) fn read(text: &str) -> Shape {
    let commands = commands(text);
    let mut shape = Shape::default();
    let reads = commands
        .iter()
        .filter(|command| command.method == "GET")
        .map(|command| command.path.split('?').next().unwrap_or_default().to_owned());
    shape.documented = reads.filter(|path| !path.contains(['<', '$', ':'])).collect();
    let (users, rows): (Vec<&Command>, Vec<&Command>) = commands
        .iter()
        .filter(|command| command.method == "POST" && command.body.is_some())
        .partition(|command| is_user(command));
    // The resource is what is updated or deleted under its own id; else what is created with the most fields.
    let changed = |path: &str| {
        commands.iter().any(|command| {
            matches!(command.method.as_str(), "PUT" | "PATCH" | "DELETE")
                && command.path.starts_with(&format!("{path}/"))
        })
    };
    let main =
        rows.iter().max_by_key(|command| (changed(&command.path), command.body.as_ref().map_or(0, Map::len)));
    if let Some(main) = main {
        shape.list_path = Some(main.path.clone());
        shape.item_path = Some(format!("{}/{{id}}", main.path.trim_end_matches('/')));
        shape.body = main.body.as_ref().map(numbered);
        shape.update = commands
            .iter()
            .find(|command| {
                matches!(command.method.as_str(), "PUT" | "PATCH")
                    && command.path.starts_with(&format!("{}/", main.path))
            })
            .map(|command| command.method.clone());
    }
    shape.auth = auth(&users);
    shape
}

fn is_user(command: &Command) -> bool {
    command.body.as_ref().is_some_and(|body| body.keys().any(|key| json::plain(key).contains("pass")))
}

fn auth(users: &[&Command]) -> Option<Auth> {
    let says = |command: &&&Command, words: &[&str]| {
        words.iter().any(|word| json::plain(&command.path).contains(word))
    };
    let login = users.iter().find(|command| says(command, &["login", "token", "signin", "session"]))?;
    let register = users.iter().find(|command| says(command, &["register", "signup", "users"]));
    // Two users, so that one can try the other's rows.
    let user = |extra: &str| User {
        login: login.body.as_ref().map(|body| personal(body, extra)).unwrap_or_default(),
        register: register
            .and_then(|command| command.body.as_ref())
            .map(|body| personal(body, extra))
            .unwrap_or_default(),
        key: None,
    };
    let users = if register.is_some() {
        vec![user("a{n}"), user("b{n}")]
    } else {
        vec![User { login: login.body.clone()?, register: Map::new(), key: None }]
    };
    Some(Auth {
        login: login.path.clone(),
        register: register.map(|command| command.path.clone()).unwrap_or_default(),
        users,
        ..Auth::default()
    })
}

/// The body of a user of our own: another name, the same password. Name and password differ by user alone, so that registration and
/// login fit together.
fn personal(body: &Map<String, Value>, extra: &str) -> Map<String, Value> {
    let of = |name: &String, value: &Value| match value {
        Value::String(text) if !json::plain(name).contains("pass") => {
            Value::String(match text.split_once('@') {
                Some((local, domain)) => format!("{local}{extra}@{domain}"),
                None => format!("{text}{extra}"),
            })
        }
        other => other.clone(),
    };
    body.iter().map(|(name, value)| (name.clone(), of(name, value))).collect()
}

fn numbered(body: &Map<String, Value>) -> Map<String, Value> {
    let of = |value: &Value| match value {
        Value::String(text) if text.contains(' ') => Value::String(format!("{text} {{n}}")),
        other => other.clone(),
    };
    body.iter().map(|(name, value)| (name.clone(), of(value))).collect()
}

fn commands(text: &str) -> Vec<Command> {
    let joined = text.replace("\\\r\n", " ").replace("\\\n", " ");
    let mut list = Vec::new();
    let mut rest = joined.as_str();
    while let Some(start) = rest.find("curl ") {
        rest = &rest[start + 5..];
        let (words, end) = words(rest);
        list.extend(command(&words));
        rest = &rest[end..];
        if list.len() >= COMMANDS {
            break;
        }
    }
    list
}

/// The words of a shell command up to the end of its line; quotes may hold line breaks. Also says where it ends.
fn words(text: &str) -> (Vec<String>, usize) {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut quote = None;
    let mut begun = false;
    let mut escaped = false;
    for (place, c) in text.char_indices() {
        match (quote, c) {
            (Some('"'), c) if escaped => {
                word.push(c);
                escaped = false;
            }
            (Some('"'), '\\') => escaped = true,
            (Some(open), c) if c == open => quote = None,
            (Some(_), c) => word.push(c),
            (None, '\'' | '"') => {
                quote = Some(c);
                begun = true;
            }
            (None, '\n' | '|' | ';' | '`') => {
                if begun {
                    words.push(word);
                }
                return (words, place);
            }
            (None, c) if c.is_whitespace() => {
                if begun {
                    words.push(std::mem::take(&mut word));
                }
                begun = false;
            }
            (None, c) => {
                word.push(c);
                begun = true;
            }
        }
    }
    if begun {
        words.push(word);
    }
    (words, text.len())
}

fn command(words: &[String]) -> Option<Command> {
    let mut method = None;
    let mut path = None;
    let mut body = None;
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "-X" | "--request" => method = words.next().map(|word| word.to_uppercase()),
            "-d" | "--data" | "--data-raw" | "--json" | "--data-binary" => body = words.next().cloned(),
            "-H" | "--header" | "-u" | "--user" | "-o" | "-b" | "-c" | "-w" | "-F" => {
                words.next();
            }
            word if word.starts_with("-X") => method = Some(word[2..].to_uppercase()),
            word if word.starts_with('-') => {}
            word => path = path.or_else(|| path_of(word)),
        }
    }
    let body = body.and_then(|text| serde_json::from_str(&text).ok());
    let default = if body.is_some() { "POST" } else { "GET" };
    Some(Command { method: method.unwrap_or_else(|| default.to_owned()), path: path?, body })
}

/// The path of a URL, also where host and port are variables.
fn path_of(word: &str) -> Option<String> {
    let rest = word.strip_prefix("http://").or_else(|| word.strip_prefix("https://")).unwrap_or(word);
    let local = ["localhost", "127.0.0.1", "0.0.0.0", "$", "{"].iter().any(|start| rest.starts_with(start));
    (local || rest.len() < word.len())
        .then(|| rest.find('/').map_or("/".to_owned(), |slash| rest[slash..].to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const README: &str = "# Books\n```\ncurl -X POST http://localhost:8000/auth/register -H 'Content-Type: application/json' \\\n  -d '{\"username\": \"ann\", \"password\": \"secret12\"}'\n\
        curl -X POST localhost:8000/auth/login -d '{\"username\": \"ann\", \"password\": \"secret12\"}'\n\
        curl -s http://localhost:8000/books?limit=2 | jq\n\
        curl -XPOST http://localhost:8000/books -d \"{\\\"title\\\": \\\"Dune one\\\", \\\"price\\\": 3}\"\n\
        curl -X PUT http://localhost:8000/books/1 -d '{\"title\":\n \"x\"}'\n```\n";

    #[test]
    fn resource_body_and_login_are_read_from_commands() {
        let shape = read(README);
        assert_eq!(shape.list_path.as_deref(), Some("/books"));
        assert_eq!(shape.update.as_deref(), Some("PUT"));
        assert_eq!(shape.documented, ["/books"]);
        let auth = shape.auth.expect("auth");
        assert_eq!((auth.login.as_str(), auth.register.as_str()), ("/auth/login", "/auth/register"));
        assert_eq!(auth.users[0].login["username"], "anna{n}");
    }

    #[test]
    fn bodies_in_single_quotes_are_read_over_several_lines() {
        let list = commands("curl -d '{\"a\":\n1}' http://127.0.0.1:1/x\n");
        assert_eq!(
            list,
            [Command {
                method: "POST".into(),
                path: "/x".into(),
                body: json!({"a": 1}).as_object().cloned()
            }]
        );
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,80}") {
            read(&format!("curl {text}\ncurl -X POST {text}"));
        }
    }
}
