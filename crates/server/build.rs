//! Builds the page that is embedded in the binary, when it is missing or older than its sources.
//!
//! With `TOUCHSTONE_SKIP_PAGE=1` a placeholder is embedded instead, so that work on the server needs no Node.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    time::SystemTime,
};

fn main() {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../..");
    let web = root.join("web");
    println!("cargo::rerun-if-env-changed=TOUCHSTONE_SKIP_PAGE");
    let skip = env::var("TOUCHSTONE_SKIP_PAGE").is_ok_and(|value| value == "1")
        || !web.join("package.json").exists();
    let folder = if skip { placeholder() } else { built(&web) };
    println!("cargo::rustc-env=TOUCHSTONE_PAGE={}", folder.display());
}

fn placeholder() -> PathBuf {
    let folder = PathBuf::from(env::var("OUT_DIR").unwrap_or_default()).join("page");
    let _ = fs::create_dir_all(&folder);
    for name in ["index.html", "portal.html", "shared.html"] {
        let text = "<!doctype html><title>Touchstone</title><p>Built without the page.";
        let _ = fs::write(folder.join(name), text);
    }
    folder
}

fn built(web: &Path) -> PathBuf {
    for path in [
        "src",
        "build",
        "public",
        "index.html",
        "portal.html",
        "shared.html",
        "package-lock.json",
        "vite.config.ts",
        "tsconfig.json",
    ] {
        println!("cargo::rerun-if-changed={}", web.join(path).display());
    }
    let dist = web.join("dist");
    println!("cargo::rerun-if-changed={}", dist.join("index.html").display());
    if newest(&web.join("src")).max(newest(&web.join("index.html"))) > newest(&dist.join("index.html")) {
        if !web.join("node_modules").exists() {
            run(web, &["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        }
        run(web, &["run", "build"]);
    }
    dist
}

fn run(web: &Path, arguments: &[&str]) {
    let status = Command::new("npm").args(arguments).current_dir(web).status();
    let done = status.is_ok_and(|status| status.success());
    assert!(
        done,
        "`npm {}` failed in {}; TOUCHSTONE_SKIP_PAGE=1 builds without the page",
        arguments.join(" "),
        web.display()
    );
}

/// When the newest file in a folder was changed; the beginning of time when there is none.
fn newest(path: &Path) -> SystemTime {
    let own = fs::metadata(path).and_then(|m| m.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
    let Ok(entries) = fs::read_dir(path) else { return own };
    entries.flatten().map(|entry| newest(&entry.path())).max().unwrap_or(SystemTime::UNIX_EPOCH)
}
