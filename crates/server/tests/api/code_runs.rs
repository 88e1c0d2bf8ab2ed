//! Programs that are run: through the queue, in processes without secrets, and told as they come further.

use std::{
    collections::HashMap, fs, os::unix::fs::PermissionsExt as _, path::PathBuf, process::Command,
    time::Duration,
};

use chrono::TimeDelta;
use serde_json::json;
use tokio::{
    sync::{oneshot, watch},
    time::{Instant, sleep, timeout},
};
use touchstone_judge::{Compare, Exercise, Limits, Submission, Test, Verdict};
use touchstone_server::{
    code_runs::{self, CodeRun, Options, Request, Runner, Status, What},
    housekeeping,
    ids::CodeRunId,
};

use crate::support::{Person, TestApp, World, both_engines};

both_engines!(
    a_program_goes_through_the_queue_and_comes_back_with_verdicts,
    what_a_program_writes_is_seen_before_it_ends,
    the_process_that_runs_programs_holds_nothing_of_the_database,
    a_run_survives_the_end_of_the_process_that_runs_it,
    a_run_that_ends_its_process_every_time_fails_with_a_sentence,
    a_run_that_nobody_wants_any_more_ends_soon,
    two_runners_share_what_there_is_to_do,
    who_runs_programs_is_told_to_every_member,
    where_protections_are_missing_nothing_is_run_and_everybody_learns_why,
    what_a_machine_cannot_run_fails_with_a_sentence,
    runs_go_after_thirty_days_unless_they_are_a_result,
    nothing_of_an_erased_application_stays_in_its_runs,
    a_run_is_found_in_its_own_organization_alone,
    what_does_not_start_and_what_is_forbidden_have_verdicts_of_their_own,
);

/// Longest that a test waits for anything.
const PATIENCE: Duration = Duration::from_mins(1);

/// What is tested here is the way through the queue: a kernel that offers less than a server should have will do.
fn options() -> Options {
    Options { at_once: 1, unprotected: true, ..Options::new(env!("CARGO_BIN_EXE_judge-box").into()) }
}

async fn runner(app: &TestApp) -> Runner {
    let runner = Runner::start(&app.app, options()).await;
    assert_eq!(runner.refusal(), None);
    runner
}

fn python(source: &str) -> Submission {
    Submission { language: "python".to_owned(), source: source.to_owned() }
}

fn test(name: &str, stdin: &str, expect: &str) -> Test {
    Test {
        name: name.to_owned(),
        visible: true,
        points: 1,
        setup: None,
        stdin: stdin.to_owned(),
        expect: expect.to_owned(),
        limits: None,
    }
}

fn with_tests(source: &str, tests: Vec<Test>) -> Request {
    let exercise = Exercise { compare: Compare::Lines, limits: Limits::default(), tests };
    Request { submission: python(source), what: What::Tests(exercise) }
}

/// A program that says this, with what it reads, and then waits until it is let go on.
fn that_waits(says: &str, then: &str) -> String {
    // Whoever does not wait for this signal is not disturbed by it.
    format!(
        "import signal\nsignal.pthread_sigmask(signal.SIG_BLOCK, {{signal.SIGURG}})\n\
         print('{says}' + input(), flush=True)\nsignal.sigwait({{signal.SIGURG}})\nprint('{then}')"
    )
}

/// A run of such a program, which would wait for two minutes.
fn run_that_waits(says: &str, then: &str, stdin: &str) -> Request {
    let limits = Limits { time_ms: 60_000, ..Limits::default() };
    let what = What::Input { stdin: stdin.to_owned(), setup: None, limits };
    Request { submission: python(&that_waits(says, then)), what }
}

/// Lets every program go on that this process has begun and that waits.
fn let_go() {
    let processes = fs::read_dir("/proc").expect("processes").flatten();
    let stats: HashMap<u32, (String, u32)> = processes
        .filter_map(|entry| {
            let status = fs::read_to_string(entry.path().join("stat")).ok()?;
            let (name, rest) = status.split_once('(')?.1.rsplit_once(") ")?;
            let id = entry.file_name().to_str()?.parse().ok()?;
            Some((id, (name.to_owned(), rest.split(' ').nth(1)?.parse().ok()?)))
        })
        .collect();
    let parent = |id: &u32| stats.get(id).map(|(_, parent)| *parent);
    for (id, (name, _)) in &stats {
        let mut above = std::iter::successors(Some(*id), parent);
        if name.starts_with("python") && above.any(|id| id == std::process::id()) {
            // It may have ended by itself.
            let _ = Command::new("kill").args(["-URG", &id.to_string()]).status();
        }
    }
}

/// Lets a program go on until its run has ended.
async fn let_go_until_the_end(app: &TestApp, who: &Person, id: CodeRunId) {
    let until = Instant::now() + PATIENCE;
    while !find(app, who, id).await.status.has_ended() {
        assert!(Instant::now() < until, "it was let go on and does not end");
        let_go();
        sleep(Duration::from_millis(50)).await;
    }
}

fn with_input(source: &str, stdin: &str) -> Request {
    let what = What::Input { stdin: stdin.to_owned(), setup: None, limits: Limits::default() };
    Request { submission: python(source), what }
}

async fn enqueue(app: &TestApp, who: &Person, request: &Request) -> CodeRunId {
    let mut tx = app.app.begin(&who.scope).await.expect("a transaction");
    let id = code_runs::enqueue(&mut tx, None, request).await.expect("a run");
    tx.commit().await.expect("a commit");
    id
}

async fn find(app: &TestApp, who: &Person, id: CodeRunId) -> CodeRun {
    let mut tx = app.app.read(&who.scope).await.expect("a transaction");
    code_runs::find(&mut tx, id).await.expect("a database").expect("a run")
}

async fn cancel(app: &TestApp, who: &Person, id: CodeRunId) -> bool {
    let mut tx = app.app.begin(&who.scope).await.expect("a transaction");
    let cancelled = code_runs::cancel(&mut tx, id).await.expect("a database");
    tx.commit().await.expect("a commit");
    cancelled
}

/// The run, as soon as it is as it should be.
async fn wait(app: &TestApp, who: &Person, id: CodeRunId, is: impl Fn(&CodeRun) -> bool) -> CodeRun {
    let until = Instant::now() + PATIENCE;
    loop {
        let run = find(app, who, id).await;
        if is(&run) {
            return run;
        }
        assert!(Instant::now() < until, "it stays {run:?}");
        sleep(Duration::from_millis(20)).await;
    }
}

async fn attempts(app: &TestApp, id: CodeRunId) -> i64 {
    app.count("SELECT attempts FROM code_runs WHERE id = $1", id.uuid()).await
}

/// A program that plays the process that runs programs: what it says when it is set up, and what it does with a run.
struct Actor(PathBuf);

impl Actor {
    fn new(name: &str, ready: &str, on_run: &str) -> Self {
        let file = std::env::temp_dir().join(format!("touchstone-actor-{name}-{}", touchstone_db::new_id()));
        fs::write(&file, format!("#!/bin/sh\nread -r setup\necho '{ready}'\nread -r run\n{on_run}\n"))
            .expect("a file");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).expect("its rights");
        Self(file)
    }

    fn options(&self) -> Options {
        Options { at_once: 1, ..Options::new(self.0.clone()) }
    }
}

impl Drop for Actor {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

const READY: &str = r#"{"ready":{"engine":"native","degraded":[],"unprotected":false,"languages":[]}}"#;

async fn a_program_goes_through_the_queue_and_comes_back_with_verdicts(app: &TestApp) {
    let ada = app.organization("Quayside", "Ada Obi", "ada@example.com").await;
    let source = "n = int(input())\nprint(n * 2 if n < 10 else n)";
    let tests = vec![test("small", "4\n", "8\n"), test("large", "12\n", "24\n")];
    let id = enqueue(app, &ada, &with_tests(source, tests)).await;
    let waiting = find(app, &ada, id).await;
    assert_eq!((waiting.status, waiting.progress.total), (Status::Queued, 2));
    assert_eq!((waiting.started_at, waiting.finished_at), (None, None));
    let runner = runner(app).await;
    assert!(runner.run_next().await.expect("a database"));
    let run = find(app, &ada, id).await;
    assert_eq!(run.status, Status::Done, "{run:?}");
    let outcome = run.outcome.expect("an outcome");
    let verdicts: Vec<Verdict> = outcome.tests.iter().map(|test| test.verdict).collect();
    assert_eq!(verdicts, [Verdict::Accepted, Verdict::WrongAnswer]);
    assert_eq!((run.progress.done, run.progress.total), (2, 2));
    assert!(run.started_at.is_some() && run.finished_at >= run.started_at && run.error.is_none());
    assert!(!runner.run_next().await.expect("a database"), "it runs once");
    assert_eq!(
        app.rows_with("n * 2").await,
        Vec::<String>::new(),
        "what was sent is not kept beyond the run"
    );
}

async fn what_a_program_writes_is_seen_before_it_ends(app: &TestApp) {
    let ada = app.organization("Quayside", "Ada Obi", "ada@example.com").await;
    let runner = runner(app).await;
    let mut heard = app.app.wake.subscribe();
    let id = enqueue(app, &ada, &run_that_waits("first: ", "second", "Grüße\n")).await;
    let seen = async {
        let early = wait(app, &ada, id, |run| !run.progress.stdout.is_empty()).await;
        assert_eq!(early.status, Status::Running, "{early:?}");
        assert_eq!(early.progress.stdout, "first: Grüße\n");
        assert!(early.report.is_none());
        let_go_until_the_end(app, &ada, id).await;
    };
    let (ran, ()) = tokio::join!(runner.run_next(), seen);
    ran.expect("a database");
    let run = find(app, &ada, id).await;
    assert_eq!((run.status, run.error.as_deref()), (Status::Done, None));
    let report = run.report.expect("a report");
    assert_eq!((report.verdict, report.exit_code), (Verdict::Accepted, Some(0)));
    assert_eq!(report.stdout.text, "first: Grüße\nsecond\n");
    let mut kinds = Vec::new();
    // On PostgreSQL messages take a moment.
    while let Ok(Ok(message)) = timeout(Duration::from_millis(500), heard.recv()).await {
        assert!(!message.contains("first"), "{message}");
        let message: serde_json::Value = serde_json::from_str(&message).expect("a message");
        let kind = message["change"]["type"].as_str().expect("a type");
        if kind.starts_with("code_run.") {
            assert_eq!(message["change"]["code_run_id"], json!(id));
            kinds.push(kind.to_owned());
        }
    }
    assert_eq!(kinds.first().map(String::as_str), Some("code_run.queued"));
    assert_eq!(kinds.last().map(String::as_str), Some("code_run.ended"));
    let progress = kinds.iter().filter(|kind| *kind == "code_run.progress").count();
    assert!((2..=20).contains(&progress), "{kinds:?}");
}

/// The numbers of the connections that this machine has over the network, as descriptors name them.
fn connections() -> Vec<String> {
    let tables =
        ["/proc/net/tcp", "/proc/net/tcp6"].map(|table| fs::read_to_string(table).unwrap_or_default());
    let lines = tables.iter().flat_map(|table| table.lines().skip(1));
    lines.filter_map(|line| Some(format!("socket:[{}]", line.split_whitespace().nth(9)?))).collect()
}

/// The descriptors of a process that lead to a database: its file, or a connection over the network.
fn descriptors_of_databases(process: &str) -> Vec<String> {
    let connections = connections();
    let entries = fs::read_dir(format!("/proc/{process}/fd")).expect("descriptors");
    let links = entries.flatten().filter_map(|entry| fs::read_link(entry.path()).ok());
    let names = links.map(|link| link.to_string_lossy().into_owned());
    names.filter(|name| name.contains("touchstone.db") || connections.contains(name)).collect()
}

async fn the_process_that_runs_programs_holds_nothing_of_the_database(app: &TestApp) {
    let ada = app.organization("Quayside", "Ada Obi", "ada@example.com").await;
    let runner = runner(app).await;
    // It has run something: nothing comes to it later either.
    let id = enqueue(app, &ada, &with_tests("print(1)", vec![test("one", "", "1\n")])).await;
    runner.run_next().await.expect("a database");
    assert_eq!(find(app, &ada, id).await.status, Status::Done);
    let children = runner.children().await;
    let [child] = children[..] else { panic!("one child, not {children:?}") };
    let environment = fs::read(format!("/proc/{child}/environ")).expect("an environment");
    let environment = String::from_utf8_lossy(&environment).into_owned();
    let names: Vec<&str> = environment.split('\0').filter_map(|pair| Some(pair.split_once('=')?.0)).collect();
    assert!(
        names.iter().all(|name| touchstone_judge::apart::ENVIRONMENT.contains(name)),
        "it knows {names:?}"
    );
    // This process has what the child must not have, or the test would say nothing.
    assert!(std::env::vars().count() > names.len());
    assert_ne!(descriptors_of_databases("self"), Vec::<String>::new());
    assert_eq!(descriptors_of_databases(&child.to_string()), Vec::<String>::new());
    let standard: Vec<String> = (0..3)
        .map(|number| fs::read_link(format!("/proc/{child}/fd/{number}")).expect("a descriptor"))
        .map(|link| link.to_string_lossy().into_owned())
        .collect();
    assert!(
        standard.iter().all(|link| link.starts_with("pipe:") || link.starts_with("socket:")),
        "{standard:?}"
    );
    drop(runner);
    let until = Instant::now() + PATIENCE;
    while is_alive(child) {
        assert!(Instant::now() < until, "it outlives its parent");
        sleep(Duration::from_millis(20)).await;
    }
}

/// Whether a process is there and has not ended.
fn is_alive(process: u32) -> bool {
    let status = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let state = status.rsplit(") ").next().and_then(|rest| rest.chars().next());
    state.is_some_and(|state| !['Z', 'X'].contains(&state))
}

fn kill(process: u32) {
    let status = Command::new("kill").args(["-9", &process.to_string()]).status().expect("kill is there");
    assert!(status.success());
}

async fn a_run_survives_the_end_of_the_process_that_runs_it(app: &TestApp) {
    let ada = app.organization("Quayside", "Ada Obi", "ada@example.com").await;
    let runner = runner(app).await;
    let [child] = runner.children().await[..] else { panic!("one child") };
    let id = enqueue(app, &ada, &run_that_waits("begun", "done", "\n")).await;
    let killed = async {
        wait(app, &ada, id, |run| !run.progress.stdout.is_empty()).await;
        kill(child);
        let_go_until_the_end(app, &ada, id).await;
    };
    let (ran, ()) = tokio::join!(runner.run_next(), killed);
    ran.expect("a database");
    let run = find(app, &ada, id).await;
    assert_eq!(run.status, Status::Done, "{run:?}");
    assert_eq!(run.report.expect("a report").stdout.text, "begun\ndone\n");
    assert_eq!(attempts(app, id).await, 2);
    assert_ne!(runner.children().await, [child]);
}

async fn a_run_that_ends_its_process_every_time_fails_with_a_sentence(app: &TestApp) {
    let ada = app.organization("Quayside", "Ada Obi", "ada@example.com").await;
    let actor = Actor::new("dies", READY, "exit 3");
    let runner = Runner::start(&app.app, actor.options()).await;
    let id = enqueue(app, &ada, &with_input("print(1)", "")).await;
    runner.run_next().await.expect("a database");
    let run = find(app, &ada, id).await;
    assert_eq!(run.status, Status::Failed, "{run:?}");
    assert_eq!(
        run.error.as_deref(),
        Some(
            "It could not be run, which is not the program's fault. The process that runs programs ended: it left with \
             exit code 3."
        )
    );
    assert_eq!(attempts(app, id).await, 3);
    assert!(!runner.run_next().await.expect("a database"), "it is not tried for ever");
}

async fn a_run_that_nobody_wants_any_more_ends_soon(app: &TestApp) {
    let ada = app.organization("Quayside", "Ada Obi", "ada@example.com").await;
    let runner = runner(app).await;
    let waiting = enqueue(app, &ada, &with_input("print(1)", "")).await;
    assert!(cancel(app, &ada, waiting).await);
    assert!(!cancel(app, &ada, waiting).await, "it had ended");
    runner.run_next().await.expect("a database");
    assert_eq!(find(app, &ada, waiting).await.status, Status::Cancelled);
    assert_eq!(attempts(app, waiting).await, 0, "it was never begun");
    // Nobody lets it go on: it would wait for longer than this test does.
    let id = enqueue(app, &ada, &run_that_waits("begun", "end", "\n")).await;
    let (sender, receiver) = oneshot::channel();
    let cancelled = async {
        wait(app, &ada, id, |run| !run.progress.stdout.is_empty()).await;
        assert!(cancel(app, &ada, id).await);
        let _ = sender.send(Instant::now());
    };
    let (ran, ()) = tokio::join!(runner.run_next(), cancelled);
    ran.expect("a database");
    let took = receiver.await.expect("a time").elapsed();
    assert!(took < PATIENCE, "{took:?}");
    let run = find(app, &ada, id).await;
    assert_eq!((run.status, run.report, run.error), (Status::Cancelled, None, None));
    assert_eq!(runner.children().await.len(), 1, "the process goes on to the next");
    let next = enqueue(app, &ada, &with_tests("print(1)", vec![test("one", "", "1\n")])).await;
    runner.run_next().await.expect("a database");
    assert_eq!(find(app, &ada, next).await.outcome.expect("an outcome").verdict, Verdict::Accepted);
}

async fn two_runners_share_what_there_is_to_do(app: &TestApp) {
    let ada = app.organization("Quayside", "Ada Obi", "ada@example.com").await;
    let (first, second) = (runner(app).await, runner(app).await);
    let mut ids = Vec::new();
    for number in 0..4 {
        let source = format!("import time\ntime.sleep(0.3)\nprint({number})");
        ids.push(enqueue(app, &ada, &with_tests(&source, vec![test("it", "", &number.to_string())])).await);
    }
    let (stop, stopped) = watch::channel(false);
    let ended = async {
        for id in &ids {
            let run = wait(app, &ada, *id, |run| run.status.has_ended()).await;
            assert_eq!(run.outcome.expect("an outcome").verdict, Verdict::Accepted);
            assert_eq!(attempts(app, *id).await, 1);
        }
        let languages = ada.get("/code-languages").await.is(200).json();
        assert_ne!(languages["runner"]["state"], "none");
        stop.send_replace(true);
    };
    tokio::join!(first.run(stopped.clone()), second.run(stopped), ended);
    let languages = ada.get("/code-languages").await.is(200).json();
    assert_eq!(languages["runner"]["state"], "none", "whoever stops says so");
}

async fn who_runs_programs_is_told_to_every_member(app: &TestApp) {
    let world = World::new(app).await;
    let nobody = world.ada.get("/code-languages").await.is(200).json();
    assert_eq!((&nobody["runner"]["state"], &nobody["runner"]["engine"]), (&json!("none"), &json!(null)));
    assert!(nobody["runner"]["why"].as_str().expect("words").contains("touchstone worker --sandbox"));
    assert!(nobody["data"].as_array().expect("languages").iter().all(|one| one["available"] == false));
    let runner = runner(app).await;
    runner.say_here().await.expect("a database");
    let ready = world.ada.get("/code-languages").await.is(200).json();
    let state = if runner.is_unprotected() { "unprotected" } else { "ready" };
    assert_eq!(ready["runner"]["state"], state, "{}", ready["runner"]);
    assert_eq!(ready["runner"]["why"].is_null(), state == "ready");
    let find = |id: &str| {
        let languages = ready["data"].as_array().expect("languages");
        languages.iter().find(|one| one["id"] == id).expect("a language").clone()
    };
    let python = find("python");
    assert_eq!((&python["available"], &python["extension"]), (&json!(true), &json!("py")));
    assert!(python["version"].as_str().expect("a version").starts_with("Python 3"), "{python}");
    // A runner that lacks a language takes the next run as well.
    let actor = Actor::new("bare", READY, "exit 0");
    let bare = Runner::start(&app.app, actor.options()).await;
    bare.say_here().await.expect("a database");
    let both = world.ada.get("/code-languages").await.is(200).json();
    assert!(both["data"].as_array().expect("languages").iter().all(|one| one["available"] == false));
    // Whoever was not seen for two minutes does not count.
    app.execute("UPDATE code_runners SET seen_at = '2026-01-01T00:00:00+00:00'").await;
    assert_eq!(world.ada.get("/code-languages").await.is(200).json()["runner"]["state"], "none");
    app.guest().get("/code-languages").await.problem(401, "unauthenticated");
}

async fn where_protections_are_missing_nothing_is_run_and_everybody_learns_why(app: &TestApp) {
    let ada = app.organization("Quayside", "Ada Obi", "ada@example.com").await;
    let why = "the sandbox refuses to run programs here: users of its own: allow user namespaces.";
    let actor = Actor::new("refuses", &format!(r#"{{"refused":{{"why":"{why}"}}}}"#), "exit 0");
    let runner = Runner::start(&app.app, actor.options()).await;
    assert_eq!(runner.refusal(), Some(why));
    runner.say_here().await.expect("a database");
    let id = enqueue(app, &ada, &with_input("print(1)", "")).await;
    assert!(!runner.run_next().await.expect("a database"));
    assert_eq!(find(app, &ada, id).await.status, Status::Queued);
    let told = ada.get("/code-languages").await.is(200).json();
    assert_eq!((&told["runner"]["state"], &told["runner"]["why"]), (&json!("refused"), &json!(why)));
    // Whoever runs them all the same says so.
    let lacking =
        r#"{"ready":{"engine":"native","degraded":["disk limit: none"],"unprotected":true,"languages":[]}}"#;
    let actor = Actor::new("lacks", lacking, "exit 0");
    let runner = Runner::start(&app.app, actor.options()).await;
    assert!(runner.is_unprotected() && runner.refusal().is_none());
    runner.say_here().await.expect("a database");
    let told = ada.get("/code-languages").await.is(200).json();
    assert_eq!(told["runner"]["state"], "unprotected");
    assert_eq!(told["runner"]["degraded"], json!(["disk limit: none"]));
    let missing = Runner::start(&app.app, Options::new("/nowhere/touchstone".into())).await;
    assert!(missing.refusal().expect("words").contains("does not start"));
}

async fn what_a_machine_cannot_run_fails_with_a_sentence(app: &TestApp) {
    let ada = app.organization("Quayside", "Ada Obi", "ada@example.com").await;
    let runner = runner(app).await;
    let mut request = with_input("print(1)", "");
    "cobol".clone_into(&mut request.submission.language);
    let id = enqueue(app, &ada, &request).await;
    runner.run_next().await.expect("a database");
    let run = find(app, &ada, id).await;
    assert_eq!((run.status, run.error.as_deref()), (Status::Failed, Some("There is no language “cobol”.")));
    assert_eq!(attempts(app, id).await, 1, "another time would be no better");
    // Broken tests of the author's are charged to nobody.
    let mut tests = vec![test("one", "", "1\n")];
    tests[0].setup = Some("CREATE".to_owned());
    let id = enqueue(app, &ada, &with_tests("print(1)", tests)).await;
    runner.run_next().await.expect("a database");
    let run = find(app, &ada, id).await;
    assert_eq!(run.status, Status::Failed, "{run:?}");
    assert!(run.error.expect("words").contains("not the program's fault"));
    assert_eq!(run.outcome.expect("an outcome").tests[0].verdict, Verdict::Internal);
}

async fn runs_go_after_thirty_days_unless_they_are_a_result(app: &TestApp) {
    let ada = app.organization("Quayside", "Ada Obi", "ada@example.com").await;
    let request = with_input("print(1)", "");
    let (gone, result) = (enqueue(app, &ada, &request).await, enqueue(app, &ada, &request).await);
    let mut tx = app.app.begin(&ada.scope).await.expect("a transaction");
    code_runs::keep(&mut tx, result).await.expect("a database");
    tx.commit().await.expect("a commit");
    for id in [gone, result] {
        assert!(cancel(app, &ada, id).await);
    }
    for (days, left) in [(29, vec![true, true]), (31, vec![false, true])] {
        let worker = housekeeping::worker(&app.later(TimeDelta::days(days)));
        while worker.run_next().await.expect("a database").is_some() {}
        let mut tx = app.app.read(&ada.scope).await.expect("a transaction");
        let mut found = Vec::new();
        for id in [gone, result] {
            found.push(code_runs::find(&mut tx, id).await.expect("a database").is_some());
        }
        assert_eq!(found, left, "after {days} days");
    }
}

async fn nothing_of_an_erased_application_stays_in_its_runs(app: &TestApp) {
    let world = World::new(app).await;
    let application =
        touchstone_server::ids::ApplicationId::from(world.application.parse::<uuid::Uuid>().expect("an id"));
    let runner = runner(app).await;
    let request = with_input("print('a mark of Lin')", "");
    let mut ids = Vec::new();
    for _ in 0..2 {
        let mut tx = app.app.begin(&world.recruiter.scope).await.expect("a transaction");
        ids.push(code_runs::enqueue(&mut tx, Some(application), &request).await.expect("a run"));
        tx.commit().await.expect("a commit");
        if ids.len() == 1 {
            runner.run_next().await.expect("a database");
        }
    }
    assert!(app.rows_with("a mark of Lin").await.len() >= 2);
    let mut tx = app.app.begin(&world.recruiter.scope).await.expect("a transaction");
    code_runs::erase(&mut tx, application).await.expect("a database");
    tx.commit().await.expect("a commit");
    assert_eq!(app.rows_with("a mark of Lin").await, Vec::<String>::new());
    runner.run_next().await.expect("a database");
    let standing = [find(app, &world.recruiter, ids[0]).await, find(app, &world.recruiter, ids[1]).await];
    assert_eq!(standing.map(|run| run.status), [Status::Done, Status::Cancelled]);
}

async fn a_run_is_found_in_its_own_organization_alone(app: &TestApp) {
    let ada = app.organization("Quayside", "Ada Obi", "ada@example.com").await;
    let eve = app.organization("Elsewhere", "Eve Sand", "eve@example.com").await;
    let id = enqueue(app, &ada, &with_input("print(1)", "")).await;
    let mut tx = app.app.begin(&eve.scope).await.expect("a transaction");
    assert!(code_runs::find(&mut tx, id).await.expect("a database").is_none());
    assert!(!code_runs::cancel(&mut tx, id).await.expect("a database"));
    drop(tx);
    assert_eq!(find(app, &ada, id).await.status, Status::Queued);
}

async fn what_does_not_start_and_what_is_forbidden_have_verdicts_of_their_own(app: &TestApp) {
    let ada = app.organization("Quayside", "Ada Obi", "ada@example.com").await;
    let runner = runner(app).await;
    let cases = [
        // The kernel takes no program whose interpreter's name has no end.
        (
            "const char name[] __attribute__((section(\".interp\"))) = {'x'};\nint main(void) { return 0; }",
            Verdict::File,
        ),
        // System calls of another architecture would go past the filter of this one.
        (
            "int main(void) { int id; __asm__ volatile(\"int $0x80\" : \"=a\"(id) : \"a\"(20)); return id == 0; }",
            Verdict::Security,
        ),
    ];
    for (source, wanted) in cases {
        let mut request = with_tests(source, vec![test("it", "", "")]);
        "c".clone_into(&mut request.submission.language);
        let id = enqueue(app, &ada, &request).await;
        runner.run_next().await.expect("a database");
        let run = find(app, &ada, id).await;
        let outcome = run.outcome.expect("an outcome");
        assert_eq!((outcome.verdict, outcome.tests[0].verdict), (wanted, wanted), "{outcome:?}");
        assert_eq!(
            (run.status, outcome.tests[0].attempts),
            (Status::Done, 1),
            "it is the program's own doing"
        );
    }
}
