//! A repository that a candidate names: cloned through the proxy, graded, and kept as it was graded.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use axum::http::Method;
use serde_json::json;
use touchstone_server::take_homes::{Grader, GraderOptions};

use super::{
    Given,
    grading::{CONTRACT, SERVER},
};
use crate::support::{TestApp, both_engines};

both_engines! {
    a_repository_is_cloned_tried_graded_and_kept,
}

/// Serves the repositories of a folder over HTTPS, as a company would in its own house.
const GIT_SERVER: &str = include_str!("../../../../grader/tests/git_server.py");

/// A folder with a repository, and the server of it. Both end with the test.
struct House {
    folder: PathBuf,
    server: Child,
    port: String,
}

impl House {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("touchstone-git-{}", touchstone_db::new_id()));
        let hives = folder.join("hives");
        fs::create_dir_all(&hives).expect("a folder");
        for (name, text) in
            [("hives/app.py", SERVER), ("hives/takehome.toml", CONTRACT), ("serve.py", GIT_SERVER)]
        {
            fs::write(folder.join(name), text).expect("a file");
        }
        run("git", "init -q -b main", &hives);
        run("git", "add .", &hives);
        run("git", "-c user.name=Noor -c user.email=noor@example.com commit -q -m Hives", &hives);
        let certificate = "req -x509 -newkey rsa:2048 -nodes -days 2 -keyout key.pem -out certificate.pem \
                           -subj /CN=git.example.com -addext subjectAltName=DNS:git.example.com";
        run("openssl", certificate, &folder);
        let mut server = Command::new("python3")
            .arg("serve.py")
            .arg(&folder)
            .current_dir(&folder)
            .stdout(Stdio::piped())
            .spawn()
            .expect("Python");
        let mut port = String::new();
        let said = server.stdout.take().expect("its output");
        BufReader::new(said).read_line(&mut port).expect("a port");
        Self { folder, server, port: port.trim().to_owned() }
    }

    /// The process that grades, on a machine that trusts the house's authority.
    fn grading(&self) -> PathBuf {
        let program = self.folder.join("grade");
        let script = format!(
            "#!/bin/sh\nexec unshare --mount sh -c 'mount --bind \"$0\" /etc/ssl/certs/ca-certificates.crt && exec \"$@\"' \
             {}/certificate.pem {} \"$@\"\n",
            self.folder.display(),
            env!("CARGO_BIN_EXE_judge-box")
        );
        fs::write(&program, script).expect("a program");
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("its rights");
        program
    }

    fn allowed(&self) -> Vec<String> {
        vec![format!("git.example.com=127.0.0.1:{}", self.port)]
    }
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Runs a program to its end.
fn run(program: &str, arguments: &str, folder: &Path) {
    let output = Command::new(program)
        .args(arguments.split_whitespace())
        .current_dir(folder)
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("HOME", folder)
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Whether this machine's list of authorities can be another one for a single process.
fn can_trust_another() -> bool {
    let tried = Command::new("unshare").args(["--mount", "true"]).output();
    tried.is_ok_and(|output| output.status.success())
        && Path::new("/etc/ssl/certs/ca-certificates.crt").exists()
}

#[allow(clippy::print_stdout, reason = "a test says when it cannot run here")]
async fn a_repository_is_cloned_tried_graded_and_kept(app: &TestApp) {
    if !can_trust_another() {
        println!("mounts cannot be made here: not tested");
        return;
    }
    let (given, guest) = (Given::new(app).await, app.guest());
    let mut house = House::new();
    let open = app.configured(|config| config.grade_allow = house.allowed()).await;
    let guest = guest.on(&open);
    let options =
        GraderOptions { allow: house.allowed(), unprotected: true, ..GraderOptions::new(house.grading()) };
    let grader = Grader::new(&app.app, options);
    let name = json!({"url": "https://git.example.com/hives/.git", "reference": "main"});
    guest.call(Method::PUT, &given.own("/repository")).json(&name).await.is(200);
    let tried = guest.post(&given.own("/dry-runs"), json!({})).await.is(202).id();
    assert!(grader.run_next().await.expect("a database"));
    let tried = guest.get(&given.own(&format!("/dry-runs/{tried}"))).await.is(200).json();
    assert_eq!((&tried["status"], &tried["answers"]), (&json!("done"), &json!(true)), "{tried}");
    guest.post(&given.own("/submit"), json!({})).await.is(200);
    assert!(grader.run_next().await.expect("a database"));
    let manager = &given.world.manager;
    let told = given.see(manager).await;
    assert_eq!(told["status"], "graded", "{told}");
    assert_eq!(told["submission"]["commit"].as_str().map(str::len), Some(40), "{}", told["submission"]);
    let facts = told["report"]["facts"].to_string();
    assert!(facts.contains("git.example.com:443"), "{facts}");
    let files = manager.get(&given.team("/files")).await.is(200).text();
    assert!(files.contains("app.py"), "{files}");
    // The repository may be gone by the time that it is graded again.
    house.server.kill().expect("it runs");
    manager.post(&given.team("/grade"), json!({})).await.is(202);
    assert!(grader.run_next().await.expect("a database"));
    let again = given.see(manager).await;
    assert_eq!(again["status"], "graded", "{again}");
    assert_eq!(
        again["report"]["requirements"], told["report"]["requirements"],
        "what was graded is graded again"
    );
}
