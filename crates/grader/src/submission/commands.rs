//! The commands of a README: what it tells a reader to type to install, start and test.

use super::folders::{Line, Walk};

/// Commands that are read at most.
const COMMANDS: usize = 60;

/// What a README tells its reader to type, in its own words and order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Documented {
    pub(super) install: Vec<Line>,
    pub(super) start: Vec<Line>,
    pub(super) test: Vec<Line>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Install,
    Start,
    Test,
}

/// Languages of blocks that hold no commands. Any other may: people write whatever colours their commands well.
const NO_SHELL: [&str; 32] = [
    "json",
    "json5",
    "jsonc",
    "yaml",
    "yml",
    "toml",
    "xml",
    "html",
    "css",
    "js",
    "javascript",
    "jsx",
    "ts",
    "typescript",
    "tsx",
    "python",
    "py",
    "java",
    "kotlin",
    "go",
    "rust",
    "rs",
    "ruby",
    "rb",
    "php",
    "csharp",
    "cs",
    "sql",
    "http",
    "diff",
    "env",
    "mermaid",
];

/// What a command is for, by its words. The first row that fits decides.
const KINDS: [(Kind, &[&str]); 3] = [
    (
        Kind::Test,
        &[
            "pytest",
            "python -m unittest",
            "python -m pytest",
            "npm test",
            "npm t",
            "npm run test",
            "yarn test",
            "yarn run test",
            "pnpm test",
            "npx jest",
            "npx vitest",
            "npx mocha",
            "npx playwright test",
            "playwright test",
            "npx cypress run",
            "newman run",
            "npx newman run",
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
            "bundle exec rspec",
            "bundle exec rake test",
            "rspec",
            "rails test",
            "php artisan test",
            "phpunit",
            "vendor/bin/phpunit",
            "dotnet test",
            "bun test",
            "deno test",
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
            "bundle install",
            "composer install",
            "dotnet restore",
            "dotnet build",
            "bun install",
            "go get",
            "npx sequelize",
            "npx knex",
            "rails db",
            "php artisan migrate",
            "python -m flask db",
            "python -m alembic",
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
            "npm run serve",
            "npm run server",
            "npm run watch",
            "yarn serve",
            "nest start",
            "rails server",
            "rails s",
            "php artisan serve",
            "php -S",
            "dotnet run",
            "bun run",
            "deno run",
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

/// Reads a README's blocks of code, fenced and indented. Of what they do not say, code within sentences and lines that are a command
/// and nothing else may tell. `cd` is followed into folders that `is_folder` knows.
pub(super) fn read(readme: &str, is_folder: &dyn Fn(&str) -> bool) -> Documented {
    let mut found = Documented::default();
    let mut walk = Walk::new(is_folder);
    for command in blocks(readme).into_iter().take(COMMANDS) {
        for line in walk.typed(&command) {
            if let Some(kind) = kind(&line.command) {
                found.add(kind, line);
            }
        }
    }
    let silent: Vec<Kind> = [Kind::Install, Kind::Start, Kind::Test]
        .into_iter()
        .filter(|kind| found.of(*kind).is_empty())
        .collect();
    let mut walk = Walk::new(is_folder);
    for command in loose(readme).into_iter().take(COMMANDS) {
        for line in walk.typed(&command) {
            if let Some(kind) = kind(&line.command).filter(|kind| silent.contains(kind)) {
                found.add(kind, line);
            }
        }
    }
    found
}

/// What prepares, and brings nothing that is to be installed.
const PREPARES: [&str; 14] = [
    "alembic",
    "python -m alembic",
    "flask db",
    "python -m flask db",
    "npx prisma",
    "npx sequelize",
    "npx knex",
    "rails db",
    "php artisan",
    "source",
    ". ",
    "export",
    "cp ",
    "python -m venv",
];

impl Documented {
    /// Whether anything is documented that installs. A migration alone does not.
    pub(super) fn installs(&self) -> bool {
        let prepares = |line: &Line| {
            let plain = line.command.replacen("python3", "python", 1);
            PREPARES.iter().any(|start| plain.starts_with(start)) || plain.contains("manage.py ")
        };
        !self.install.iter().all(prepares)
    }

    fn of(&mut self, kind: Kind) -> &mut Vec<Line> {
        match kind {
            Kind::Install => &mut self.install,
            Kind::Start => &mut self.start,
            Kind::Test => &mut self.test,
        }
    }

    fn add(&mut self, kind: Kind, line: Line) {
        let list = self.of(kind);
        if !list.contains(&line) {
            list.push(line);
        }
    }
}

/// Commands outside blocks of code: `npm test` within a sentence, or a line that holds nothing else.
fn loose(readme: &str) -> Vec<String> {
    // Of prose, which may begin with the name of a program.
    const PROSE: [&str; 18] = [
        "is", "are", "to", "the", "and", "for", "will", "your", "you", "in", "with", "then", "first", "or",
        "a", "it", "if", "as",
    ];
    let mut commands = Vec::new();
    let mut is_fenced = false;
    for line in readme.lines() {
        let bare = line.trim();
        if bare.starts_with("```") || bare.starts_with("~~~") {
            is_fenced = !is_fenced;
            continue;
        }
        if is_fenced {
            continue;
        }
        // Of programs, one installs when it is typed alone.
        let is_typed =
            |text: &str| text.split_whitespace().count() > 1 || text.starts_with("./") || text == "yarn";
        // What stands behind a prompt is typed, also if it is one word alone.
        let is_prompted = |span: &str| without_prompt(span.trim()) != span.trim();
        // Code, and what stands out in other ways.
        for mark in ["`", "__", "**"] {
            let spans = bare.split(mark).skip(1).step_by(2);
            let typed = spans.filter(|span| is_prompted(span) || is_typed(without_prompt(span.trim())));
            commands.extend(typed.map(|span| without_prompt(span.trim()).to_owned()));
        }
        let item = bare.trim_start_matches(|c: char| c.is_ascii_digit() || "-*.) ".contains(c));
        let alone = without_prompt(item);
        let is_prose = || {
            alone.ends_with(['.', ':', ',', '!', '?'])
                || alone.split_whitespace().any(|word| PROSE.contains(&word.to_lowercase().as_str()))
        };
        if !alone.contains('`') && is_typed(alone) && alone.len() < 120 && !is_prose() {
            commands.push(alone.to_owned());
        }
    }
    commands
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
                    let language = bare.trim_start_matches(['`', '~']).trim().to_ascii_lowercase();
                    let word =
                        language.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
                    is_shell = !NO_SHELL.contains(&word);
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

/// Without what a shell shows before what is typed: `$ `, `>> `, `(venv) $ `.
fn without_prompt(line: &str) -> &str {
    let typed = match line.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((name, rest)) if !name.contains(' ') => rest.trim_start(),
        _ => line,
    };
    let end = typed.trim_start_matches(['$', '>', '%']);
    let is_prompt = end.len() < typed.len() && end.starts_with(' ');
    if is_prompt || typed.len() < line.len() { end.trim_start() } else { line }
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
    lines.filter_map(|part| if part == "yarn" { Some(Kind::Install) } else { kind_of_one(part) }).last()
}

fn kind_of_one(command: &str) -> Option<Kind> {
    // Of Django, these two stand among the tests and what starts; the rest prepares, but for what asks its reader something.
    let django = command.split_once("manage.py ").map(|(_, rest)| rest.trim());
    if let Some(rest) = django.filter(|rest| !rest.starts_with("runserver") && !rest.starts_with("test")) {
        return (!rest.starts_with("createsuperuser") && !rest.starts_with("shell")).then_some(Kind::Install);
    }
    // It shows a page, not the program.
    if command.contains("-m http.server") {
        return None;
    }
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

    fn read(readme: &str) -> Documented {
        super::read(readme, &|_| false)
    }

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
    fn blocks_of_any_language_but_those_of_programs_hold_commands() {
        let readme = "```buildoutcfg\npip install -r requirements.txt\n```\n```buildoutcfg\nflask run\n```\n\
            ```buildoutcfg\npython -m pytest tests/\n```\n```python\npython = 3\n```\n";
        let found = read(readme);
        assert_eq!(found.install, ["pip install -r requirements.txt"]);
        assert_eq!(found.start, ["flask run"]);
        assert_eq!(found.test, ["python -m pytest tests/"]);
    }

    #[test]
    fn commands_stand_out_in_bold_too() {
        let found = read(
            "Create __python -m venv .venv__, then **pip install -r app/requirements.txt**.\n\n- __/books__ is the list\n",
        );
        assert_eq!(found.install, ["python -m venv .venv", "pip install -r app/requirements.txt"]);
        assert_eq!((found.start.len(), found.test.len()), (0, 0));
    }

    #[test]
    fn prompts_are_not_typed() {
        for line in
            ["$ npm start", "> npm start", ">> npm start", "% npm start", "(venv) $ npm start", "npm start"]
        {
            assert_eq!(without_prompt(line), "npm start", "{line}");
        }
        for line in ["$HOME/run", "(cd api && npm start)", ">out"] {
            assert_eq!(without_prompt(line), line);
        }
        let readme = "```bash\n>> pip3 install -r requirements.txt\n```\n`>> pytest`\n";
        let found = read(readme);
        assert_eq!(
            (&found.install[0].command[..], &found.test[0].command[..]),
            ("pip3 install -r requirements.txt", "pytest")
        );
    }

    #[test]
    fn scripts_of_other_names_start_a_server_too() {
        assert_eq!(kind("npm run serve"), Some(Kind::Start));
        assert_eq!(kind("dotnet run"), Some(Kind::Start));
        assert_eq!(kind("bundle exec rspec"), Some(Kind::Test));
        assert_eq!(kind("npx playwright test tests/api"), Some(Kind::Test));
        assert_eq!(kind("python3 -m http.server 3000"), None);
        assert_eq!(kind("python manage.py loaddata dump.json"), Some(Kind::Install));
        assert_eq!(kind("python3 manage.py runserver"), Some(Kind::Start));
        assert_eq!(kind("python manage.py createsuperuser"), None);
        assert_eq!(read("* `yarn` - to install\n* `yarn dev` - to start").install, ["yarn"]);
    }

    #[test]
    fn what_no_block_says_stands_in_sentences_or_alone_on_a_line() {
        let readme = "## Run Project\n\ngo mod tidy\ngo run cmd/server/main.go\n\nServer running at:\nhttp://localhost:8080\n\n\
            Test it with `npm test`; `python` is not needed. Go run it.\nnpm start is not there for you.\n";
        let found = read(readme);
        assert_eq!(found.install, ["go mod tidy"]);
        assert_eq!(found.start, ["go run cmd/server/main.go"]);
        assert_eq!(found.test, ["npm test"]);
        // Where a block says it, nothing else is asked.
        let both = "```sh\nnpm start\n```\nOr `npm run dev`.\n";
        assert_eq!(read(both).start, ["npm start"]);
    }

    #[test]
    fn a_migration_alone_is_no_installation() {
        let of = |readme: &str| read(readme).installs();
        assert!(!of("For migrations run `alembic revision -m \"init\"` then `alembic upgrade head`."));
        assert!(!of("```sh\npython3 manage.py migrate\nsource venv/bin/activate\n```"));
        assert!(!of("Nothing."));
        assert!(of("```sh\npip install -r requirements.txt\nalembic upgrade head\n```"));
        assert!(of("```sh\nnpm run build\n```"));
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
