//! The commands of a README: what it tells a reader to type to install, start and test.

/// Commands that are read at most.
const COMMANDS: usize = 60;

/// What a README tells its reader to type, in its own words and order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Documented {
    pub(super) install: Vec<String>,
    pub(super) start: Vec<String>,
    pub(super) test: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Install,
    Start,
    Test,
}

/// What a command is for, by its words. The first row that fits decides.
const KINDS: [(Kind, &[&str]); 3] = [
    (
        Kind::Test,
        &[
            "pytest",
            "python -m unittest",
            "npm test",
            "npm t",
            "npm run test",
            "yarn test",
            "yarn run test",
            "pnpm test",
            "npx jest",
            "npx vitest",
            "node --test",
            "cargo test",
            "cargo nextest",
            "go test",
            "mvn test",
            "mvn verify",
            "gradle test",
            "make test",
            "manage.py test",
            "./test",
            "./run_tests",
            "sh test.sh",
            "bash test.sh",
            "tox",
            "nose2",
        ],
    ),
    (
        Kind::Install,
        &[
            "pip install",
            "pip3 install",
            "python -m pip install",
            "python -m venv",
            "virtualenv",
            "source",
            ". venv",
            ". .venv",
            "poetry install",
            "pipenv install",
            "uv sync",
            "npm install",
            "npm i",
            "npm ci",
            "npm run build",
            "yarn install",
            "yarn build",
            "pnpm install",
            "pnpm i",
            "cargo build",
            "go mod",
            "go build",
            "mvn package",
            "mvn install",
            "mvn clean",
            "gradle build",
            "make install",
            "make build",
            "./build",
            "flask db",
            "alembic",
            "npx prisma",
            "python manage.py migrate",
            "cp .env",
            "javac",
            "export",
        ],
    ),
    (
        Kind::Start,
        &[
            "npm start",
            "npm run start",
            "npm run dev",
            "yarn start",
            "yarn dev",
            "pnpm start",
            "pnpm dev",
            "node",
            "nodemon",
            "uvicorn",
            "gunicorn",
            "flask run",
            "flask --app",
            "fastapi",
            "python -m",
            "python manage.py runserver",
            "python",
            "poetry run",
            "cargo run",
            "go run",
            "mvn spring-boot:run",
            "gradle bootRun",
            "java -jar",
            "java -cp",
            "java",
            "make run",
            "make start",
            "./run",
            "./start",
            "target/debug/",
            "target/release/",
            "./target/",
        ],
    ),
];

/// Reads a README's blocks of code, fenced and indented.
pub(super) fn read(readme: &str) -> Documented {
    let mut found = Documented::default();
    for command in blocks(readme).into_iter().take(COMMANDS) {
        let list = match kind(&command) {
            Some(Kind::Install) => &mut found.install,
            Some(Kind::Start) => &mut found.start,
            Some(Kind::Test) => &mut found.test,
            None => continue,
        };
        if !list.contains(&command) {
            list.push(command);
        }
    }
    found
}

/// The lines of code blocks that can be commands, without prompts and comments.
fn blocks(readme: &str) -> Vec<String> {
    let mut commands = Vec::new();
    let mut fence: Option<&str> = None;
    let mut is_shell = true;
    let mut unfinished = String::new();
    for line in readme.lines() {
        let bare = line.trim();
        if let Some(mark) = ["```", "~~~"].into_iter().find(|mark| bare.starts_with(mark)) {
            match fence {
                Some(open) if open == mark => fence = None,
                Some(_) => {}
                None => {
                    fence = Some(mark);
                    let language = bare.trim_start_matches(['`', '~']).to_ascii_lowercase();
                    is_shell = ["", "sh", "bash", "shell", "console", "zsh", "text", "terminal"]
                        .contains(&language.as_str());
                }
            }
            continue;
        }
        let is_indented = fence.is_none()
            && (line.starts_with("    ") || line.starts_with('\t'))
            && !bare.starts_with(['-', '*']);
        if !(is_indented || fence.is_some() && is_shell) {
            continue;
        }
        let command = without_prompt(bare);
        if let Some(start) = command.strip_suffix('\\') {
            unfinished += start;
            continue;
        }
        let whole = std::mem::take(&mut unfinished) + command;
        let whole = without_comment(&whole).trim();
        if !whole.is_empty() {
            commands.push(whole.to_owned());
        }
    }
    commands
}

fn without_prompt(line: &str) -> &str {
    ["$ ", "> ", "% "].into_iter().find_map(|prompt| line.strip_prefix(prompt)).unwrap_or(line)
}

/// Without what stands behind a `#` that begins a word; good enough for commands, which rarely quote one.
fn without_comment(line: &str) -> &str {
    if line.starts_with('#') {
        return "";
    }
    line.find(" #").map_or(line, |place| &line[..place])
}

/// What a line is for. Variables before it, the name of Python and a wrapper's path make no difference.
fn kind(line: &str) -> Option<Kind> {
    let lines = line.split("&&").map(str::trim);
    // Of a chain, the last command that is known says what it is for: `npm ci && npm start` starts.
    lines.filter_map(kind_of_one).last()
}

fn kind_of_one(command: &str) -> Option<Kind> {
    let is_variable = |word: &&str| {
        word.split_once('=').is_some_and(|(name, _)| {
            !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        })
    };
    let words: Vec<&str> = command.split_whitespace().skip_while(is_variable).collect();
    let plain = words.join(" ").replacen("python3", "python", 1).replacen("./mvnw", "mvn", 1).replacen(
        "./gradlew",
        "gradle",
        1,
    );
    let fits = |start: &&str| {
        let rest = plain.strip_prefix(*start);
        rest.is_some_and(|rest| {
            rest.is_empty()
                || start.ends_with('/')
                || !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-')
        })
    };
    KINDS.iter().find(|(_, starts)| starts.iter().any(fits)).map(|(kind, _)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_told_apart() {
        let readme = "# Books\n\n```bash\n$ git clone https://example.com/books && cd books\npython3 -m venv venv   # once\n\
            source venv/bin/activate\npip install -r requirements.txt\nDEBUG=1 python3 app.py\n```\nTests:\n\n    pytest -q\n\n\
            ```json\n{\"python\": 1}\n```\n\n```\ncurl localhost:5000/books\nnpm run \\\n  dev\n```\n";
        let found = read(readme);
        assert_eq!(
            found.install,
            ["python3 -m venv venv", "source venv/bin/activate", "pip install -r requirements.txt"]
        );
        assert_eq!(found.start, ["DEBUG=1 python3 app.py", "npm run dev"]);
        assert_eq!(found.test, ["pytest -q"]);
    }

    #[test]
    fn a_chain_is_what_its_last_command_is() {
        assert_eq!(kind("npm ci && npm run build"), Some(Kind::Install));
        assert_eq!(kind("npm ci && npm start"), Some(Kind::Start));
        assert_eq!(kind("./test.sh"), Some(Kind::Test));
        assert_eq!(kind("./mvnw spring-boot:run"), Some(Kind::Start));
        assert_eq!(kind("nodejs-is-nice"), None);
        assert_eq!(kind("curl localhost"), None);
    }

    proptest::proptest! {
        #[test]
        fn no_readme_makes_it_panic(text in "(\\PC{0,10}|```|\n|    |\\$ |npm | #|\\\\\n){0,30}") {
            read(&text);
        }
    }
}
