//! The processes that read resumes are gone with the program that started them.
#![allow(clippy::unwrap_used, reason = "a test that cannot make its input has failed")]

use std::{fs, process::Command};

use rustix::process::{Pid, getpid, set_child_subreaper};

/// What processes have left behind comes to this one, running or ended; nobody else waits for it.
fn left_behind() -> Vec<String> {
    let own = getpid().as_raw_nonzero().to_string();
    let processes = fs::read_dir("/proc").unwrap().flatten();
    let about = processes.filter_map(|entry| fs::read_to_string(entry.path().join("stat")).ok());
    let is_own = |stat: &String| {
        stat.rsplit(") ").next().and_then(|rest| rest.split(' ').nth(1)).is_some_and(|parent| parent == own)
    };
    about.filter(is_own).collect()
}

#[test]
fn no_reader_is_left_when_the_program_ends() {
    set_child_subreaper(Some(Pid::INIT)).unwrap();
    let folder = std::env::temp_dir().join(format!("touchstone-readers-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    for name in ["a.txt", "b.txt", "c.txt"] {
        fs::write(folder.join(name), format!("Nora Vance\n\nExperience\n\nGardener, {name}\n2016 - 2020\n"))
            .unwrap();
    }
    let files = ["a.txt", "b.txt", "c.txt"];
    let output = Command::new(env!("CARGO_BIN_EXE_touchstone"))
        .args(["resume", "text"])
        .args(files)
        .current_dir(&folder)
        .output()
        .unwrap();
    let left = left_behind();
    fs::remove_dir_all(&folder).unwrap();
    assert!(output.status.success());
    assert_eq!(left, Vec::<String>::new());
}
