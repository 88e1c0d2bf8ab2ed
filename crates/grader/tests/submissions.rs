//! What is handed in, honest and hostile, graded in a box. The submissions are Python, so `/usr/bin/python3` must be there.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot make its input has failed")]
#![allow(clippy::print_stdout, reason = "the list of tests goes to standard output")]

use std::fs;
use std::io::{BufRead as _, BufReader, Cursor, Write as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use touchstone_grader::{
    Finding, GradeError, Means, Options, Origin, Outcome, Patience, Progress, Report, Requirement, Standing,
    Trial, grade_submission, room, try_out,
};
use touchstone_sandbox::egress::{AllowList, SystemResolver};
use touchstone_sandbox::{Native, Policy, Root};

const TESTS: &[(&str, fn())] = &[
    ("a_good_submission_has_no_failure", good_submission),
    ("a_submission_comes_as_an_archive_too", as_an_archive),
    ("archives_that_lead_elsewhere_are_refused", hostile_archives),
    ("an_endless_installation_ends", endless_installation),
    ("a_server_that_never_answers_leaves_a_report", silent_server),
    ("results_that_are_made_up_do_not_pass_for_tests", made_up_results),
    ("what_looks_around_finds_nothing_of_the_machine", looks_around),
    ("a_readme_of_containers_alone_decides_nothing", containers_alone),
    ("a_broken_contract_and_a_missing_readme_are_told", broken_contract),
    ("grading_can_be_stopped_while_it_installs", stopped),
    ("a_repository_is_not_cloned_without_a_network", no_network),
    ("a_repository_is_cloned_through_the_proxy_from_a_host_that_is_allowed", cloned),
    ("what_a_host_that_cannot_be_reached_leaves_undone_fails_nothing", unreached),
    ("an_installation_that_is_documented_wrongly_says_nothing_of_the_start", badly_documented),
    ("a_readme_is_followed_into_the_folders_that_it_goes_to", documented_below),
    ("a_declared_database_is_there_for_the_server_and_its_tests", with_postgres),
    ("a_declared_cache_is_there", with_redis),
    ("a_service_that_is_missing_blocks_and_fails_nothing", missing_service),
    ("what_the_tests_reach_is_noted_where_a_tool_says_it", coverage),
    ("what_a_linter_that_is_there_remarks_is_a_fact", linted),
];

fn main() -> ExitCode {
    if let Some(code) = touchstone_sandbox::helper_main() {
        return code;
    }
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let has = |wanted: &str| arguments.iter().any(|argument| argument == wanted);
    if has("--list") {
        TESTS.iter().filter(|_| !has("--ignored")).for_each(|(name, _)| println!("{name}: test"));
        return ExitCode::SUCCESS;
    }
    let is_part = |argument: &&String| TESTS.iter().any(|(name, _)| name.contains(argument.as_str()));
    let wanted: Vec<&String> = arguments.iter().filter(is_part).collect();
    for (name, test) in TESTS {
        if wanted.is_empty() || wanted.iter().any(|part| name.contains(part.as_str())) {
            println!("{name}");
            test();
        }
    }
    ExitCode::SUCCESS
}

/// A folder of this test alone, with these files.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let folder =
            std::env::temp_dir().join(format!("touchstone-submission-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        for (path, text) in files {
            let file = folder.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        Self(folder)
    }

    fn grade(&self) -> Report {
        grade(&Origin::Folder(self.0.clone()), &Options::default()).expect("can be graded")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn grade(origin: &Origin, options: &Options<'_>) -> Result<Report, GradeError> {
    grade_with(origin, options, Root::host(), AllowList::default())
}

fn grade_with(
    origin: &Origin,
    options: &Options<'_>,
    root: Root,
    allow: AllowList,
) -> Result<Report, GradeError> {
    with_means(root, allow, |means| grade_submission(origin, None, means, options))
}

fn with_means<T>(root: Root, allow: AllowList, use_them: impl FnOnce(&Means<'_>) -> T) -> T {
    // Where the tests run, the kernel may offer less than a server should have; what is tested here is the grader.
    static NATIVE: LazyLock<Native> =
        LazyLock::new(|| Native::new(Native::this_program(), &Policy::allowing_degraded()).unwrap());
    let second = Duration::from_secs(1);
    // Whoever fetches something gets time for it; what never ends should end soon.
    let install = if allow.is_empty() { 5 * second } else { 60 * second };
    let means = Means {
        engine: &*NATIVE,
        root,
        path: Vec::new(),
        allow,
        resolver: Arc::new(SystemResolver),
        room: room(),
        patience: Patience { install, test: 120 * second, mutants: 240 * second },
    };
    use_them(&means)
}

fn try_out_with(origin: &Origin) -> Result<Trial, GradeError> {
    with_means(Root::host(), AllowList::default(), |means| try_out(origin, None, means, &Options::default()))
}

fn of<'r>(report: &'r Report, check: &str) -> &'r Finding {
    let found = report.findings.iter().find(|finding| finding.check == check);
    found.unwrap_or_else(|| panic!("{check} was not tried: {:?}", report.skipped))
}

const SERVER: &str = "
import os
from http.server import BaseHTTPRequestHandler, HTTPServer
class Handler(BaseHTTPRequestHandler):
    def answer(self):
        self.rfile.read(int(self.headers.get('Content-Length') or 0))
        body = b'[]' if self.path == '/things' else b'{}'
        self.send_response(200 if self.path == '/things' else 404)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = answer
    def log_message(self, *_): pass
if __name__ == '__main__':
    HTTPServer(('127.0.0.1', int(os.environ.get('PORT', 8000))), Handler).serve_forever()
";

const RESOURCE: &str = "\n[resource]\npath = \"/things\"\nbody = { name = \"x {n}\" }\n";

fn contract(run: &str) -> String {
    format!("[run]\n{run}\n{RESOURCE}")
}

fn good_submission() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("references/python-bookshop");
    let report = grade(&Origin::Folder(folder), &Options::default()).expect("can be graded");
    let failed: Vec<_> = report
        .findings
        .iter()
        .filter(|finding| finding.outcome == Outcome::Fail)
        .map(|f| (f.check, &f.summary))
        .collect();
    assert!(failed.is_empty(), "{failed:?}");
    for check in ["C01", "C20", "T01", "T02", "T03", "T05", "D02", "D03", "S14"] {
        assert_ne!(of(&report, check).outcome, Outcome::Inconclusive, "{check}");
    }
    assert_eq!(report.requirements[&Requirement::Tests], Standing::Met);
    assert_eq!(report.requirements[&Requirement::Docs], Standing::Met);
    let fact =
        |name: &str| report.facts.iter().find(|fact| fact.name == name).map(|fact| fact.value.as_str());
    assert!(fact("files.lines").unwrap().starts_with("Python "), "{:?}", fact("files.lines"));
    let json: serde_json::Value = serde_json::from_str(&report.json().unwrap()).unwrap();
    for key in ["requirements", "findings", "facts", "timings"] {
        assert!(!json[key].is_null(), "{key}");
    }
}

fn archive(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in files {
        zip.start_file(*path, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    let file = std::env::temp_dir().join(format!("touchstone-submission-{}-{name}.zip", std::process::id()));
    fs::write(&file, zip.finish().unwrap().into_inner()).unwrap();
    file
}

fn as_an_archive() {
    let contract = contract("start = \"python3 server.py\"");
    let file =
        archive("good", &[("things-main/server.py", SERVER), ("things-main/takehome.toml", &contract)]);
    let report = grade(&Origin::Archive(file.clone()), &Options::default());
    fs::remove_file(&file).unwrap();
    let report = report.expect("can be graded");
    assert_eq!(of(&report, "C05").outcome, Outcome::Pass);
    assert_eq!(of(&report, "T01").outcome, Outcome::Fail);
}

fn hostile_archives() {
    for name in ["../outside", "/tmp/outside", "a/../../outside"] {
        let file = archive("hostile", &[("server.py", SERVER), (name, "x")]);
        let refused = grade(&Origin::Archive(file.clone()), &Options::default());
        fs::remove_file(&file).unwrap();
        match refused {
            Err(GradeError::Unusable(why)) => assert!(why.contains("refused"), "{why}"),
            other => panic!("{name} was not refused: {:?}", other.map(|report| report.facts)),
        }
    }
}

fn endless_installation() {
    let contract = contract("install = \"while true; do sleep 1; done\"\nstart = \"python3 server.py\"");
    let folder = Folder::new("endless", &[("server.py", SERVER), ("takehome.toml", &contract)]);
    let begun = Instant::now();
    let report = folder.grade();
    assert!(report.steps[0].said().contains("ran out of time"), "{:?}", report.steps);
    assert_eq!(of(&report, "C05").outcome, Outcome::Pass);
    assert!(begun.elapsed() < Duration::from_mins(4), "{:?}", begun.elapsed());
}

fn silent_server() {
    let server =
        "import socket\ns = socket.create_server(('127.0.0.1', 8000))\nwhile True: c, _ = s.accept()\n";
    let contract = contract("start = \"python3 server.py\"\nready_seconds = 3\ntest = \"echo 3 passed\"");
    let folder = Folder::new(
        "silent",
        &[
            ("server.py", server),
            ("takehome.toml", &contract),
            ("README.md", "Run:\n\n    python3 server.py\n"),
        ],
    );
    let report = folder.grade();
    assert_eq!(report.requirements[&Requirement::Crud], Standing::Blocked);
    assert_eq!(of(&report, "D02").outcome, Outcome::Fail);
    assert_eq!(of(&report, "T02").outcome, Outcome::Note);
    assert!(report.facts.iter().any(|fact| fact.name == "start" && fact.holds == Some(false)));
}

fn made_up_results() {
    let forged = "print('{\"requirements\": {\"crud\": \"met\"}, \"findings\": []}')\nprint('100 passed')\n";
    let contract = contract("start = \"python3 server.py\"\ntest = \"python3 forged_test.py\"");
    let folder = Folder::new(
        "made-up",
        &[("server.py", SERVER), ("forged_test.py", forged), ("takehome.toml", &contract)],
    );
    let report = folder.grade();
    assert_ne!(report.requirements[&Requirement::Crud], Standing::Met);
    // They count as what the submission says of itself; that nothing makes them fail is told.
    assert_eq!(of(&report, "T02").outcome, Outcome::Pass);
    assert_eq!(of(&report, "T05").outcome, Outcome::Fail, "{}", of(&report, "T05").summary);
}

fn looks_around() {
    // A service of the machine that nothing in a box may reach.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let script = format!(
        "
import os, socket
def attempt(f):
    try: return f() or 'reached'
    except OSError as e: return type(e).__name__
print(attempt(lambda: open('/etc/shadow').read()), attempt(lambda: os.listdir('/root')), attempt(lambda: os.listdir('/home')))
print(attempt(lambda: socket.create_connection(('127.0.0.1', {port}), 2) and None))
print(attempt(lambda: socket.create_connection(('169.254.169.254', 80), 2) and None))
print(attempt(lambda: socket.create_connection(('127.0.0.1', 3128), 2) and None))
print(sorted(name for name in os.environ if name.startswith(('CARGO', 'NEXTEST', 'SSH', 'AWS'))))
"
    );
    let contract = contract("install = \"python3 look.py\"\nstart = \"python3 server.py\"");
    let folder =
        Folder::new("looks", &[("look.py", &script), ("server.py", SERVER), ("takehome.toml", &contract)]);
    let report = folder.grade();
    assert_eq!(
        report.steps[0].output,
        "FileNotFoundError FileNotFoundError FileNotFoundError\nConnectionRefusedError\nOSError\nConnectionRefusedError\n[]"
    );
    listener.set_nonblocking(true).unwrap();
    assert!(listener.accept().is_err(), "somebody came from the box");
}

fn containers_alone() {
    let contract = contract("install = \"touch x\"\nstart = \"python3 server.py\"");
    let readme = "# Things\n\n```sh\ndocker-compose up\n```\n";
    let files = [("server.py", SERVER), ("takehome.toml", &contract[..]), ("README.md", readme)];
    let report = Folder::new("containers", &files).grade();
    for check in ["D01", "D02", "D03"] {
        let found = of(&report, check);
        assert_eq!(found.outcome, Outcome::Inconclusive, "{check}: {}", found.summary);
    }
}

fn broken_contract() {
    let folder = Folder::new("broken", &[("server.py", SERVER), ("takehome.toml", "[resource\n")]);
    let report = folder.grade();
    let told = report.facts.iter().find(|fact| fact.name == "contract").unwrap();
    assert!(told.value.contains("line 1"), "{}", told.value);
    for check in ["D01", "D02", "D03"] {
        assert_eq!(of(&report, check).summary, "there is no README");
    }
}

fn stopped() {
    let contract = contract("install = \"sleep 100\"\nstart = \"python3 server.py\"");
    let folder = Folder::new("stopped", &[("server.py", SERVER), ("takehome.toml", &contract)]);
    let cancel = AtomicBool::new(false);
    let progress =
        |progress: Progress<'_>| cancel.store(progress.doing.starts_with("Installing"), Ordering::Relaxed);
    let options = Options { cancel: Some(&cancel), progress: Some(&progress), ..Options::default() };
    let begun = Instant::now();
    let ended = grade(&Origin::Folder(folder.0.clone()), &options);
    assert!(matches!(ended, Err(GradeError::Ended(_))), "{:?}", ended.map(|report| report.facts));
    assert!(begun.elapsed() < Duration::from_mins(1));
}

fn no_network() {
    let refused = grade(&Origin::Git("https://git.example.com/x.git".to_owned()), &Options::default());
    match refused {
        Err(GradeError::Unusable(why)) => assert!(why.contains("git.example.com"), "{why}"),
        other => panic!("{:?}", other.map(|report| report.facts)),
    }
}

fn unreached() {
    let install = "python3 -c 'import urllib.request as u; u.urlopen(\"https://packages.example.com/x\")'";
    let contract = format!(
        "[run]\ninstall = {install:?}\nstart = \"python3 gone.py\"\ntest = \"python3 gone_test.py\"\n\n\
                            [resource]\npath = \"/things\"\nbody = {{ name = \"x\" }}\n"
    );
    let readme = "# Things\n\n```sh\npip install -r requirements.txt\npython3 gone.py\npytest\n```\n";
    let folder = Folder::new(
        "unreached",
        &[("takehome.toml", &contract), ("README.md", readme), ("requirements.txt", "things==1.0\n")],
    );
    let mut allow = AllowList::default();
    allow.allow("mirror.example.com").unwrap();
    let report = grade_with(
        &Origin::Folder(folder.0.clone()),
        &Options::default(),
        Root::host().with("/etc/ssl/certs"),
        allow,
    )
    .unwrap();
    for (check, host) in [
        ("T01", "packages.example.com:443 cannot be reached"),
        ("D01", "cannot be reached here"),
        ("D02", "cannot be reached here"),
        ("D03", "cannot be reached here"),
    ] {
        let found = of(&report, check);
        assert_eq!(found.outcome, Outcome::Inconclusive, "{check}: {}", found.summary);
        assert!(found.summary.contains(host), "{check}: {}", found.summary);
    }
    assert_eq!(report.requirements[&Requirement::Docs], Standing::Blocked);
}

fn badly_documented() {
    let server = format!("import things_here\n{SERVER}");
    let contract = contract(
        "install = \"touch $(python3 -c 'import site; print(site.getsitepackages()[0])')/things_here.py\"\n\
         start = \"python3 server.py\"",
    );
    let readme = "# Things\n\n```sh\npython3 -m venv own\nsource own/bin/activate\npip install -r none.txt\npython3 server.py\n```\n";
    let folder = Folder::new(
        "documented",
        &[
            ("server.py", &server),
            ("requirements.txt", ""),
            ("takehome.toml", &contract),
            ("README.md", readme),
        ],
    );
    let mut allow = AllowList::default();
    allow.allow("mirror.example.com").unwrap();
    let report =
        grade_with(&Origin::Folder(folder.0.clone()), &Options::default(), Root::host(), allow).unwrap();
    assert_eq!(of(&report, "D01").outcome, Outcome::Fail, "{}", of(&report, "D01").summary);
    assert_eq!(of(&report, "D02").outcome, Outcome::Pass, "{:?}", of(&report, "D02").runs);
}

fn documented_below() {
    let install = "touch made && test \"$(basename $PWD)\" = app";
    let contract =
        contract("install = \"true\"\nstart = \"python3 app/server.py\"\ntest = \"python3 app/test_it.py\"");
    let readme = "# Things\n\n```sh\ngit clone https://example.com/things.git\ncd things\ncd app\nmake install\n```\n\n\
        ```sh\ncd app && python3 main.py\n```\n\nTests:\n\n```sh\npython3 -m unittest checks/test_it.py\n```\n";
    let main = "import server\nserver.HTTPServer(('127.0.0.1', 8000), server.Handler).serve_forever()\n";
    let tests =
        "import unittest\nclass Things(unittest.TestCase):\n    def test_one(self): self.assertTrue(True)\n";
    let makefile = format!("install:\n\t{}\n", install.replace('$', "$$"));
    let folder = Folder::new(
        "below",
        &[
            ("app/server.py", SERVER),
            ("app/main.py", main),
            ("app/Makefile", &makefile),
            ("checks/test_it.py", tests),
            ("app/test_it.py", tests),
            ("takehome.toml", &contract),
            ("README.md", readme),
        ],
    );
    let report = folder.grade();
    for check in ["D01", "D02", "D03"] {
        let found = of(&report, check);
        assert_eq!(found.outcome, Outcome::Pass, "{check}: {} {:?}", found.summary, found.runs);
    }
    let command = &of(&report, "D01").runs[0].command;
    assert_eq!(command, "cd app\nmake install");
}

/// A server of a Git repository over HTTPS, as a person would set one up at home.
const GIT_SERVER: &str = include_str!("git_server.py");

/// Runs a program to its end.
fn run(program: &str, arguments: &[&str], folder: &Path) {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("HOME", folder)
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn cloned() {
    let contract = contract("start = \"python3 server.py\"");
    let folder = Folder::new(
        "git",
        &[("things/server.py", SERVER), ("things/takehome.toml", &contract), ("serve.py", GIT_SERVER)],
    );
    let [things, path] = [folder.0.join("things"), folder.0.clone()];
    for arguments in [
        &["init", "-q"][..],
        &["add", "."],
        &[
            "-c",
            "user.name=Ann",
            "-c",
            "user.email=ann@example.com",
            "commit",
            "-q",
            "-m",
            "A list of things",
        ],
    ] {
        run("git", arguments, &things);
    }
    let name = ["-subj", "/CN=git.example.com", "-addext", "subjectAltName=DNS:git.example.com"];
    let key = [
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-keyout",
        "key.pem",
        "-out",
        "certificate.pem",
    ];
    run("openssl", &[&key[..], &name[..]].concat(), &path);
    let mut child = Command::new("python3")
        .args(["serve.py", path.to_str().unwrap()])
        .current_dir(&path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut port = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut port).unwrap();
    let _running = Running(child);

    // The box trusts whom the machine trusts; here that is the server of this test alone.
    let certificate = path.join("certificate.pem");
    let root = || Root::host().with_at(&certificate, "/etc/ssl/certs/ca-certificates.crt");
    let mut allow = AllowList::default();
    allow.allow(&format!("git.example.com=127.0.0.1:{}", port.trim())).unwrap();
    let origin = |host: &str| Origin::Git(format!("https://{host}/things/.git"));
    let report = grade_with(&origin("git.example.com"), &Options::default(), root(), allow.clone());
    let report = report.expect("can be cloned");
    assert_eq!(of(&report, "C05").outcome, Outcome::Pass);
    let fact = |name: &str| report.facts.iter().find(|fact| fact.name == name).map(|fact| &fact.value[..]);
    assert_eq!(fact("git.commits"), Some("1"));
    assert!(fact("git.messages").unwrap().starts_with("A list of things ("), "{:?}", fact("git.messages"));
    assert_eq!(fact("network.reached"), Some("git.example.com:443"));
    // Its neighbour is not allowed.
    match grade_with(&origin("other.example.com"), &Options::default(), root(), allow) {
        Err(GradeError::Unusable(why)) => assert!(why.contains("git could not clone it"), "{why}"),
        other => panic!("{:?}", other.map(|report| report.facts)),
    }
}

/// Things in PostgreSQL, by its own client.
const DATABASE_SERVER: &str = r#"
import json, os, re, subprocess
from http.server import BaseHTTPRequestHandler, HTTPServer
# One client for all requests: starting it takes longer than asking it.
psql = subprocess.Popen(['psql', '-X', '-q', '-A', '-t', os.environ['DATABASE_URL']],
                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
def ask(sql):
    psql.stdin.write(sql + ';\n\\echo end of answer\n')
    psql.stdin.flush()
    return ''.join(iter(psql.stdout.readline, 'end of answer\n')).strip()
class Handler(BaseHTTPRequestHandler):
    def answer(self):
        body = self.rfile.read(int(self.headers.get('Content-Length') or 0))
        status, result = 404, '{}'
        try:
            if self.path == '/things' and self.command == 'GET':
                status, result = 200, ask("select coalesce(json_agg(t), '[]') from things t")
            elif self.path == '/things' and self.command == 'POST':
                name = re.sub('[^A-Za-z0-9 ]', '', str(json.loads(body)['name']))
                status, result = 201, ask(f"insert into things (name) values ('{name}') returning json_build_object('id', id, 'name', name)")
            elif re.fullmatch('/things/[0-9]{1,8}', self.path) and self.command == 'GET':
                row = ask(f"select json_build_object('id', id, 'name', name) from things where id = {self.path[8:]}")
                status, result = (200, row) if row else (404, '{}')
        except Exception as error:
            status, result = 400, '{}'
        self.send_response(status)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(result.encode())))
        self.end_headers()
        self.wfile.write(result.encode())
    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = answer
    def log_message(self, *_): pass
if __name__ == '__main__':
    HTTPServer(('127.0.0.1', int(os.environ.get('PORT', 8000))), Handler).serve_forever()
"#;

fn with_postgres() {
    let is_there = fs::read_dir("/usr/lib/postgresql").is_ok_and(|mut entries| entries.next().is_some());
    if !is_there {
        println!("  PostgreSQL is not installed here: not tested");
        return;
    }
    let contract = r#"
[run]
start = "python3 server.py"
setup = '''psql -X -q -v ON_ERROR_STOP=1 "$DATABASE_URL" -c "create table things (id serial primary key, name text not null)"'''
test = '''psql -X -A -t "$DATABASE_URL" -c "select count(*) >= 0 from things" | grep -q t && echo 1 passed'''
services = ["postgres"]
[run.env]
DATABASE_URL = "postgresql://shop:secret@localhost:5432/things"
[resource]
path = "/things"
body = { name = "x {n}" }
"#;
    let folder = Folder::new("postgres", &[("server.py", DATABASE_SERVER), ("takehome.toml", contract)]);
    let report = folder.grade();
    let fact = report.facts.iter().find(|fact| fact.name == "services").expect("is told");
    assert_eq!((fact.value.as_str(), fact.holds), ("PostgreSQL", Some(true)), "{:?}", report.steps);
    for check in ["C01", "C05", "C07", "C20", "T01", "T03"] {
        assert_eq!(of(&report, check).outcome, Outcome::Pass, "{check}: {}", of(&report, check).summary);
    }
}

fn with_redis() {
    let is_there = |name: &str| {
        ["/usr/bin", "/usr/local/bin"].iter().any(|folder| Path::new(folder).join(name).exists())
    };
    if !is_there("redis-server") && !is_there("valkey-server") {
        println!("  Redis is not installed here: not tested");
        return;
    }
    let test = r"
import os, socket, urllib.parse
s = socket.create_connection(('localhost', urllib.parse.urlparse(os.environ['REDIS_URL']).port))
s.sendall(b'PING\r\n')
assert s.recv(9) == b'+PONG\r\n'
print('1 passed')
";
    let contract =
        contract("start = \"python3 server.py\"\ntest = \"python3 check_test.py\"\nservices = [\"redis\"]");
    let folder =
        Folder::new("redis", &[("server.py", SERVER), ("check_test.py", test), ("takehome.toml", &contract)]);
    let report = folder.grade();
    assert_eq!(of(&report, "T03").outcome, Outcome::Pass, "{}", of(&report, "T01").summary);
    // Whoever tries theirs out has it as well.
    let asks = format!("{test}\n{SERVER}");
    let folder = Folder::new("redis-tried", &[("server.py", &asks), ("takehome.toml", &contract)]);
    let trial = try_out_with(&Origin::Folder(folder.0.clone())).expect("can be tried");
    assert_eq!((trial.starts, trial.answers), (Some(true), Some(true)), "{}", trial.log);
}

fn missing_service() {
    let server = "import socket\nsocket.create_connection(('127.0.0.1', 27017))\n";
    let contract = contract(
        "start = \"python3 server.py\"\ntest = \"python3 server.py\"\nservices = [\"mongodb\"]\nready_seconds = 5",
    );
    let folder = Folder::new(
        "missing",
        &[
            ("server.py", server),
            ("takehome.toml", &contract),
            ("README.md", "Run:\n\n    python3 server.py\n\nTest:\n\n    sh test.sh\n"),
        ],
    );
    let report = folder.grade();
    let told = report.facts.iter().find(|fact| fact.name == "services").expect("is told");
    assert_eq!(told.holds, Some(false));
    assert_eq!(told.value, "it needs mongodb, which is not provided: PostgreSQL and Redis are");
    for check in ["T01", "D02", "D03"] {
        let finding = of(&report, check);
        assert_eq!(finding.outcome, Outcome::Inconclusive, "{check}");
        assert!(finding.summary.contains("mongodb"), "{check}: {}", finding.summary);
    }
    assert_eq!(report.requirements[&Requirement::Crud], Standing::Blocked);
    assert_eq!(report.requirements[&Requirement::Tests], Standing::Blocked);
}

/// A linter that the submission brings, as npm installs them.
fn linted() {
    let eslint = "#!/bin/sh\necho '✖ 3 problems (2 errors, 1 warning)'\nexit 1\n";
    let contract = contract(
        "install = \"mkdir -p node_modules/.bin && cp eslint node_modules/.bin/ && chmod +x node_modules/.bin/eslint\"\n\
         start = \"python3 server.py\"",
    );
    let files = [
        ("server.py", SERVER),
        ("eslint", eslint),
        ("eslint.config.js", "export default [];\n"),
        ("takehome.toml", &contract[..]),
    ];
    let report = Folder::new("lint", &files).grade();
    let told: Vec<&str> =
        report.facts.iter().filter(|fact| fact.name == "files.lint").map(|fact| &fact.value[..]).collect();
    assert!(told.contains(&"ESLint: 3 remarks"), "{told:?}");
}

fn coverage() {
    let writes =
        "open('coverage.xml', 'w').write('<coverage line-rate=\"0.85\" version=\"7\">')\nprint('3 passed')\n";
    let contract = contract("start = \"python3 server.py\"\ntest = \"python3 check_test.py\"");
    let files = [("server.py", SERVER), ("check_test.py", writes), ("takehome.toml", &contract[..])];
    let report = Folder::new("coverage", &files).grade();
    let found = of(&report, "T04");
    assert_eq!(
        (found.outcome, found.summary.as_str()),
        (Outcome::Note, "the tests reach 85 % of the program, by the words of Cobertura")
    );
    // A report that was handed in says nothing of what was run here.
    let handed_in = [
        files[0],
        ("check_test.py", "print('3 passed')"),
        files[2],
        ("coverage.xml", "<coverage line-rate=\"1\" version=\"7\">"),
    ];
    let report = Folder::new("coverage-old", &handed_in).grade();
    assert!(report.findings.iter().all(|finding| finding.check != "T04"));
    assert!(report.skipped.iter().any(|skipped| skipped.check == "T04"));
}
