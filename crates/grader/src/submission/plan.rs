//! How a submission is installed, started and tested: as its contract says, else as its manifest suggests.

use serde_json::Value;

use super::files::Files;
use crate::contract::Run;

/// The commands, each for a shell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Plan {
    pub(super) install: Option<String>,
    pub(super) setup: Option<String>,
    pub(super) start: Option<String>,
    pub(super) test: Option<String>,
    /// The manifest that was found.
    pub(super) manifest: Option<&'static str>,
    /// Ports that it may listen on, the likeliest first. The first is in `$PORT`.
    pub(super) ports: Vec<u16>,
    pub(super) health: String,
    pub(super) ready_seconds: u32,
    pub(super) env: Vec<(String, String)>,
    /// What it needs beside itself.
    pub(super) services: Vec<String>,
    /// What of that cannot be had here, in words: what fails then may fail for want of it.
    pub(super) lacking: Option<String>,
}

/// Where servers listen that were not told.
const PORTS: [u16; 11] = [8000, 3000, 5000, 8080, 4000, 3001, 5001, 8081, 8888, 9000, 7000];

/// Longest that a submission may take to be ready.
const MOST_READY: u32 = 180;

impl Plan {
    pub(super) fn of(run: Option<&Run>, files: &Files) -> Self {
        let found = of_manifest(files);
        let run = run.cloned().unwrap_or_default();
        let mut ports: Vec<u16> = run.port.into_iter().collect();
        ports.extend(files.readme().iter().flat_map(|text| ports_in(text)));
        ports.extend(PORTS);
        let mut seen = std::collections::BTreeSet::new();
        ports.retain(|port| seen.insert(*port));
        Self {
            install: run.install.or(found.install),
            setup: run.setup,
            start: run.start.or(found.start),
            test: run.test.or(found.test),
            manifest: found.manifest,
            ports,
            health: run.health.unwrap_or_else(|| "/".to_owned()),
            ready_seconds: run.ready_seconds.unwrap_or(60).clamp(1, MOST_READY),
            env: run.env.into_iter().collect(),
            services: if run.services.is_empty() { of_compose(files) } else { run.services },
            lacking: None,
        }
    }

    /// Whether Python's packages are to be installed, for which the box needs a place.
    pub(super) fn is_python(&self) -> bool {
        matches!(self.manifest, Some("requirements.txt" | "pyproject.toml"))
            || self.install.as_deref().is_some_and(installs_python)
    }
}

/// Whether a command installs packages of Python.
pub(super) fn installs_python(command: &str) -> bool {
    let of_python = |word: &str| matches!(word.trim_end_matches('3'), "pip" | "poetry" | "uv" | "pipenv");
    command.split([' ', '&', ';']).any(of_python)
}

/// Services whose images a Compose file names, for submissions that do not declare them.
fn of_compose(files: &Files) -> Vec<String> {
    const NAMES: [&str; 4] = ["docker-compose.yml", "docker-compose.yaml", "compose.yml", "compose.yaml"];
    let texts: Vec<String> = NAMES.iter().filter_map(|name| files.text(name)).collect();
    let images = texts.iter().flat_map(|text| text.lines()).filter_map(|line| {
        let image = line.trim().strip_prefix("image:")?.trim().trim_matches(['"', '\'']);
        let name = image.rsplit('/').next()?;
        name.split(':').next()
    });
    let images: Vec<&str> = images.collect();
    let is_there = |service: &&&str| images.contains(*service);
    ["postgres", "redis"].iter().filter(is_there).map(|name| (*name).to_owned()).collect()
}

/// Ports that a text names with this machine's address.
fn ports_in(text: &str) -> Vec<u16> {
    let mut found = Vec::new();
    for host in ["localhost:", "127.0.0.1:", "0.0.0.0:"] {
        for rest in text.split(host).skip(1).take(20) {
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            found.extend(digits.parse::<u16>().ok().filter(|port| *port >= 1024));
        }
    }
    found
}

/// A manifest's name, and what it suggests.
type Suggests = fn(&Files) -> Plan;

const MANIFESTS: [(&str, Suggests); 8] = [
    ("package.json", of_node),
    ("requirements.txt", of_requirements),
    ("pyproject.toml", of_pyproject),
    ("Cargo.toml", of_cargo),
    ("go.mod", of_go),
    ("pom.xml", of_maven),
    ("build.gradle", of_gradle),
    ("build.gradle.kts", of_gradle),
];

fn of_manifest(files: &Files) -> Plan {
    let found = MANIFESTS.iter().find(|(name, _)| files.has(name));
    found.map_or_else(Plan::default, |(name, suggests)| Plan { manifest: Some(name), ..suggests(files) })
}

fn plan(install: &str, start: &str, test: &str) -> Plan {
    let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Plan { install: given(install), start: given(start), test: given(test), ..Plan::default() }
}

fn of_node(files: &Files) -> Plan {
    let package: Value =
        files.text("package.json").and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let script = |name: &str| package["scripts"][name].as_str();
    let (install, tool) = match () {
        () if files.has("yarn.lock") => ("yarn install --frozen-lockfile", "yarn"),
        () if files.has("pnpm-lock.yaml") => ("pnpm install --frozen-lockfile", "pnpm"),
        () if files.has("package-lock.json") => ("npm ci --no-audit --no-fund", "npm"),
        () => ("npm install --no-audit --no-fund", "npm"),
    };
    let build = if script("build").is_some() { format!(" && {tool} run build") } else { String::new() };
    let mains = ["server.js", "index.js", "app.js", "src/index.js", "src/server.js"];
    let main = package["main"].as_str().into_iter().chain(mains).find(|name| files.has(name));
    let start = match (script("start"), main) {
        (Some(_), _) => format!("{tool} start"),
        (None, Some(main)) => format!("node {main}"),
        (None, None) => String::new(),
    };
    // What `npm init` writes where there are no tests.
    let test = script("test").filter(|text| !text.contains("no test specified")).map_or("", |_| tool);
    plan(
        &format!("{install}{build}"),
        &start,
        &if test.is_empty() { String::new() } else { format!("{test} test") },
    )
}

fn of_requirements(files: &Files) -> Plan {
    python(files, "pip install -r requirements.txt")
}

fn of_pyproject(files: &Files) -> Plan {
    python(files, "pip install .")
}

fn python(files: &Files, install: &str) -> Plan {
    let tests = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        name.strip_suffix(".py").is_some_and(|stem| stem.starts_with("test_") || stem.ends_with("_test"))
    };
    let test = match () {
        () if !files.paths().any(tests) => "",
        () if files.texts().any(|(path, text)| tests(path) && text.contains("pytest")) => {
            "python3 -m pytest -q"
        }
        () if files.text("requirements.txt").is_some_and(|text| text.to_lowercase().contains("pytest")) => {
            "python3 -m pytest -q"
        }
        () => "python3 -m unittest discover",
    };
    plan(install, &python_start(files), test)
}

/// By the framework: its object, in the file it is usually in.
fn python_start(files: &Files) -> String {
    if files.has("manage.py") {
        return "python3 manage.py runserver 127.0.0.1:$PORT".to_owned();
    }
    for name in ["main", "app", "run", "server", "wsgi", "app/main", "src/main", "app/__init__"] {
        let Some(text) = files.text(&format!("{name}.py")) else { continue };
        let module = name.trim_end_matches("/__init__").replace('/', ".");
        if text.contains("FastAPI(") {
            return format!("python3 -m uvicorn {module}:app --port $PORT");
        }
        if text.contains("__main__") {
            return format!("python3 {name}.py");
        }
        if text.contains("Flask(") || text.contains("create_app") {
            return format!("python3 -m flask --app {module} run --port $PORT");
        }
    }
    String::new()
}

fn of_cargo(_: &Files) -> Plan {
    plan("cargo build", "cargo run", "cargo test")
}

fn of_go(_: &Files) -> Plan {
    plan("go build ./...", "go run .", "go test -v ./...")
}

fn of_maven(files: &Files) -> Plan {
    let maven = if files.has("mvnw") { "sh ./mvnw" } else { "mvn" };
    plan(&format!("{maven} -B -q -DskipTests package"), "java -jar target/*.jar", &format!("{maven} -B test"))
}

fn of_gradle(files: &Files) -> Plan {
    let gradle = if files.has("gradlew") { "sh ./gradlew" } else { "gradle" };
    plan(&format!("{gradle} build -x test"), &format!("{gradle} bootRun"), &format!("{gradle} test"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suggested(files: &[(&str, &str)]) -> (String, String, String) {
        let plan = Plan::of(None, &Files::of(files));
        let text = |part: Option<String>| part.unwrap_or_default();
        (text(plan.install), text(plan.start), text(plan.test))
    }

    fn words(install: &str, start: &str, test: &str) -> (String, String, String) {
        (install.to_owned(), start.to_owned(), test.to_owned())
    }

    #[test]
    fn packages_of_python_below_the_root_need_a_place_too() {
        let files = Files::of(&[("app/requirements.txt", "fastapi"), ("app/main.py", "")]);
        let run = |install: &str| Run { install: Some(install.to_owned()), ..Run::default() };
        assert!(Plan::of(Some(&run("pip install -r app/requirements.txt")), &files).is_python());
        assert!(
            Plan::of(Some(&run("cd app && python3 -m pip3 install -r requirements.txt")), &files).is_python()
        );
        assert!(Plan::of(Some(&run("cd app; poetry install")), &files).is_python());
        // The manifest below the root alone says nothing of the root, and other tools need no such place.
        assert!(!Plan::of(None, &files).is_python());
        assert!(!Plan::of(Some(&run("npm install pipes")), &files).is_python());
    }

    #[test]
    fn a_manifest_suggests_commands() {
        let package = r#"{"scripts": {"build": "tsc", "start": "node x", "test": "jest"}}"#;
        assert_eq!(
            suggested(&[("package.json", package), ("package-lock.json", "")]),
            words("npm ci --no-audit --no-fund && npm run build", "npm start", "npm test")
        );
        let bare = r#"{"scripts": {"test": "echo \"Error: no test specified\" && exit 1"}}"#;
        assert_eq!(
            suggested(&[("package.json", bare), ("index.js", "")]),
            words("npm install --no-audit --no-fund", "node index.js", "")
        );
        let flask =
            [("requirements.txt", "Flask\npytest"), ("app.py", "app = Flask(__name__)"), ("test_app.py", "")];
        assert_eq!(
            suggested(&flask),
            words(
                "pip install -r requirements.txt",
                "python3 -m flask --app app run --port $PORT",
                "python3 -m pytest -q"
            )
        );
        assert_eq!(suggested(&[("Cargo.toml", "")]), words("cargo build", "cargo run", "cargo test"));
        assert_eq!(suggested(&[("notes.txt", "")]), words("", "", ""));
    }

    #[test]
    fn services_are_those_of_the_contract_else_of_the_compose_file() {
        let compose = "services:\n  db:\n    image: \"postgres:16\"\n  cache:\n    image: docker.io/library/redis:7\n  app:\n    build: .\n";
        let files = Files::of(&[("docker-compose.yml", compose)]);
        assert_eq!(Plan::of(None, &files).services, ["postgres", "redis"]);
        let run = Run { services: vec!["redis".to_owned()], ..Run::default() };
        assert_eq!(Plan::of(Some(&run), &files).services, ["redis"]);
        assert!(Plan::of(None, &Files::of(&[("a.py", "image: postgres")])).services.is_empty());
    }

    #[test]
    fn a_contract_comes_before_a_manifest_and_its_port_before_others() {
        let run = Run {
            start: Some("./run".to_owned()),
            port: Some(1234),
            ready_seconds: Some(9999),
            ..Run::default()
        };
        let plan = Plan::of(
            Some(&run),
            &Files::of(&[("go.mod", ""), ("README.md", "see http://localhost:4567/books")]),
        );
        assert_eq!((plan.start.as_deref(), plan.install.as_deref()), (Some("./run"), Some("go build ./...")));
        assert_eq!((plan.ports[..2].to_vec(), plan.ready_seconds), (vec![1234, 4567], MOST_READY));
    }
}
