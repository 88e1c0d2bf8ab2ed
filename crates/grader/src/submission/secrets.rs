//! Secrets that were handed in with the sources (OWASP ASVS 5.0, 13.3; CWE-798). What is found is named by its place, never
//! repeated.

use super::files::Files;

/// Findings that are named at most.
const NAMED: usize = 8;

/// What was found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Secrets {
    /// Keys whose form leaves no doubt, and private keys.
    pub(super) certain: Vec<String>,
    /// Text given to a name that speaks of a secret.
    pub(super) likely: Vec<String>,
}

/// How keys of well-known services begin, with how many letters and digits follow at least.
const FORMS: [(&str, usize, &str); 12] = [
    ("AKIA", 16, "an AWS access key"),
    ("ghp_", 36, "a GitHub token"),
    ("gho_", 36, "a GitHub token"),
    ("github_pat_", 40, "a GitHub token"),
    ("glpat-", 20, "a GitLab token"),
    ("sk_live_", 20, "a Stripe key"),
    ("rk_live_", 20, "a Stripe key"),
    ("xoxb-", 30, "a Slack token"),
    ("xoxp-", 30, "a Slack token"),
    ("AIza", 35, "a Google API key"),
    ("SG.", 60, "a SendGrid key"),
    ("npm_", 36, "an npm token"),
];

/// Names that speak of a secret, in small letters.
const NAMES: [&str; 10] = [
    "secret",
    "secret_key",
    "secretkey",
    "passwd",
    "password",
    "api_key",
    "apikey",
    "private_key",
    "access_key",
    "signing_key",
];

/// Words that say a value is none: to be replaced, or for show.
const PLACEHOLDERS: [&str; 14] = [
    "change",
    "example",
    "your",
    "xxx",
    "todo",
    "placeholder",
    "dummy",
    "test",
    "sample",
    "replace",
    "<",
    "${",
    "{{",
    "process.env",
];

pub(super) fn find(files: &Files) -> Secrets {
    let mut secrets = Secrets::default();
    for (path, text) in files.texts() {
        for (number, line) in text.lines().enumerate().take(20_000) {
            // Generated files have lines without end; no secret is written there by hand.
            let line = &line[..line.floor_char_boundary(2_000)];
            let at = || format!("{path}:{}", number + 1);
            if let Some(what) = certain(line) {
                push(&mut secrets.certain, format!("{what} in {}", at()));
            } else if !is_aside(path) && likely(path, line) {
                push(&mut secrets.likely, at());
            }
        }
    }
    secrets
}

fn push(list: &mut Vec<String>, what: String) {
    if list.len() < NAMED {
        list.push(what);
    }
}

fn certain(line: &str) -> Option<&'static str> {
    if line.contains("-----BEGIN ") && line.contains("PRIVATE KEY-----") {
        return Some("a private key");
    }
    FORMS.iter().find_map(|(start, length, what)| {
        line.match_indices(start)
            .any(|(place, _)| {
                let before = line[..place].chars().next_back();
                let rest = &line[place + start.len()..];
                let key: Vec<char> =
                    rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).collect();
                let is_varied = key.iter().collect::<std::collections::BTreeSet<_>>().len() > 6;
                let says_none = PLACEHOLDERS.iter().any(|word| rest.to_lowercase().starts_with(word))
                    || rest.contains("EXAMPLE");
                before.is_none_or(|c| !c.is_alphanumeric()) && key.len() >= *length && is_varied && !says_none
            })
            .then_some(*what)
    })
}

/// Whether a file is for show, for tests, or made by a tool: what stands there opens nothing.
fn is_aside(path: &str) -> bool {
    let path = path.to_lowercase();
    let parts = [
        "test",
        "spec",
        "example",
        "sample",
        "readme",
        "takehome.toml",
        "lock",
        "docker-compose",
        ".md",
        "fixture",
        "mock",
        ".html",
        ".css",
    ];
    parts.iter().any(|part| path.contains(part))
}

/// Whether a line gives text to a name that speaks of a secret: `SECRET_KEY = "…"`, or `SECRET_KEY=…` in `.env`.
fn likely(path: &str, line: &str) -> bool {
    let name_of_file = path.rsplit('/').next().unwrap_or(path);
    let is_env = name_of_file == ".env" || name_of_file.starts_with(".env.");
    let Some(place) = line.find(['=', ':']) else { return false };
    let (name, value) =
        (line[..place].trim().to_lowercase(), line[place + 1..].trim().trim_start_matches(['=', ' ']));
    let name = name.trim_matches(['"', '\'', '`']);
    let word = name.rsplit([' ', '.']).next().unwrap_or(name).trim_matches(['"', '\'']);
    if !NAMES.iter().any(|secret| word.ends_with(secret) || word.ends_with(&secret.replace('_', "-"))) {
        return false;
    }
    let text = match value.chars().next() {
        Some(quote @ ('"' | '\'')) => value[1..].split(quote).next().unwrap_or_default(),
        _ if is_env => value.split_whitespace().next().unwrap_or_default(),
        _ => return false,
    };
    let low = text.to_lowercase();
    text.len() >= 8 && !text.contains(' ') && !PLACEHOLDERS.iter().any(|word| low.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_a_known_form_are_certain_and_never_repeated() {
        let key = ["AKIA", "Q3EGRIZ7HTKX5W2M"].concat();
        let found = find(&Files::of(&[
            ("a.py", &format!("x = 1\nkey = '{key}'")),
            ("k.pem", "-----BEGIN RSA PRIVATE KEY-----"),
        ]));
        assert_eq!(found.certain, ["an AWS access key in a.py:2", "a private key in k.pem:1"]);
        assert!(!format!("{found:?}").contains(&key));
        for line in [
            "AKIAIOSFODNN7EXAMPLE",
            "AKIAAAAAAAAAAAAAAAAA",
            "MAKIAQ3EGRIZ7HTKX5W2M",
            "sk_live_your_key_goes_right_here",
        ] {
            assert_eq!(certain(line), None, "{line}");
        }
    }

    #[test]
    fn text_given_to_a_secret_name_is_likely() {
        for (path, line) in [
            ("settings.py", "SECRET_KEY = 'w8h2kq91ks'"),
            ("config.js", "  jwtSecret: \"w8h2kq91ks\","),
            (".env", "DB_PASSWORD=w8h2kq91ks"),
            ("app.properties.json", "\"api_key\": \"w8h2kq91ks\""),
        ] {
            assert!(likely(path, line), "{line}");
        }
        for (path, line) in [
            ("settings.py", "SECRET_KEY = os.environ['SECRET_KEY']"),
            ("settings.py", "SECRET_KEY = 'change-me-please'"),
            ("a.js", "const secret = process.env.SECRET;"),
            ("a.py", "password: str"),
            ("a.py", "if password == 'x'"),
            ("a.py", "raise Invalid('password: is too short')"),
            (".env", "DB_PASSWORD="),
        ] {
            assert!(!likely(path, line), "{line}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_line_makes_it_panic(line in "(\\PC{0,8}|AKIA|secret|=|:|'|\"){0,8}") {
            certain(&line);
            likely("a", &line);
        }
    }
}
