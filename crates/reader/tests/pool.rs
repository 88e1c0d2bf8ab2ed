//! A pool of processes that read documents: this test's own program, started anew.
#![expect(clippy::unwrap_used, reason = "a test that cannot make its input has failed")]
#![allow(clippy::print_stdout, reason = "the list of tests goes to standard output")]

use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use touchstone_extract::limits::MAX_BYTES;
use touchstone_extract::{ExtractError, Reading};
use touchstone_reader::isolated::COMMAND;
use touchstone_reader::pool::{self, Limits, MANY, Pool};
use touchstone_reader::{Reason, reading};

const TESTS: [(&str, fn()); 11] = [
    ("many_documents_in_any_order_read_as_they_do_alone", many_documents_in_any_order_read_as_they_do_alone),
    ("errors_keep_their_names", errors_keep_their_names),
    ("a_document_without_end_is_given_up_and_the_next_is_read", without_end),
    ("computing_without_end_is_ended_by_the_kernel", computing_without_end),
    ("a_document_that_asks_for_all_memory_is_given_up", all_memory),
    ("a_child_that_fails_costs_one_document", a_child_that_fails),
    ("a_child_that_is_killed_costs_one_document", a_child_that_is_killed),
    ("children_are_replaced_and_have_nothing", children_are_replaced_and_have_nothing),
    ("no_child_is_left", no_child_is_left),
    ("a_closed_pool_has_no_child_and_reads_on", a_closed_pool_has_no_child_and_reads_on),
    ("a_child_ends_with_its_parent", a_child_ends_with_its_parent),
];

/// The argument by which this program starts a pool and ends without a word while a document is read.
const LEAVE: &str = "start-a-pool-and-leave";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    if arguments.get(1).is_some_and(|first| first == COMMAND) {
        assert_eq!(arguments[6], MANY);
        let number = |at: usize| arguments[at].parse().unwrap();
        return pool::run_child_with(number(3), number(5), read);
    }
    if arguments.get(1).is_some_and(|first| first == LEAVE) {
        leave();
    }
    let has = |wanted: &str| arguments.iter().any(|argument| argument == wanted);
    if has("--list") {
        for (name, _) in TESTS.iter().filter(|_| !has("--ignored")) {
            println!("{name}: test");
        }
        return ExitCode::SUCCESS;
    }
    // What is no part of any name belongs to an option.
    let is_part = |argument: &&String| TESTS.iter().any(|(name, _)| name.contains(argument.as_str()));
    let wanted: Vec<&String> = arguments[1..].iter().filter(is_part).collect();
    for (name, test) in TESTS {
        if wanted.is_empty() || wanted.iter().any(|part| name.contains(part.as_str())) {
            println!("{name}");
            test();
        }
    }
    ExitCode::SUCCESS
}

/// Reads as the program does, and misbehaves for files of some names.
fn read(name: &str, bytes: &[u8]) -> Result<Reading, ExtractError> {
    let said = |text: String| Ok(Reading { text, ..Reading::default() });
    match name {
        "sleep" => loop {
            thread::sleep(Duration::from_secs(1));
        },
        "compute" => loop {
            std::hint::black_box(bytes.len());
        },
        "allocate" => {
            let mut all = Vec::new();
            loop {
                all.push(std::hint::black_box(vec![1_u8; 16 * 1024 * 1024]));
            }
        }
        "grow" => said(std::hint::black_box(vec![1_u8; 64 * 1024 * 1024]).len().to_string()),
        "panic" => panic!("as it was asked to"),
        "exit" => std::process::exit(0),
        "process" => said(std::process::id().to_string()),
        "possessions" => {
            let files: Vec<u32> =
                files().into_iter().map(|(file, _)| file).filter(|file| *file > 2).collect();
            said(format!("{} {files:?}", std::env::vars().count()))
        }
        _ => reading(name, bytes),
    }
}

fn pool(limits: Limits) -> Pool {
    Pool::new(limits).unwrap()
}

fn two() -> Limits {
    Limits { children: 2, ..Limits::default() }
}

fn text(pool: &Pool, name: &str) -> String {
    pool.read(name, b"x").unwrap().text
}

/// The files that this process has open, and whether they close when another program is started.
fn files() -> Vec<(u32, bool)> {
    const CLOSES: u32 = 0o2_000_000;
    let flags = |file: u32| {
        let info = std::fs::read_to_string(format!("/proc/self/fdinfo/{file}")).ok()?;
        let flags = info.lines().find_map(|line| line.strip_prefix("flags:"))?;
        u32::from_str_radix(flags.trim(), 8).ok()
    };
    (0..256).filter_map(|file| Some((file, flags(file)? & CLOSES != 0))).collect()
}

fn is_alive(process: &str) -> bool {
    // A process that has ended but not been waited for is no longer there for anybody.
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    !status.is_empty() && !status.contains("State:\tZ")
}

fn many_documents_in_any_order_read_as_they_do_alone() {
    let document = |n: usize| {
        let page = format!("<h1>Person {n}</h1><p>{}</p><p hidden>{n}</p>", "word ".repeat(n * 37 % 5_000));
        if n.is_multiple_of(3) {
            (format!("{n}.txt"), format!("Person {n}\n- {n} years\n").into_bytes())
        } else {
            (format!("{n}.html"), page.into_bytes())
        }
    };
    let documents: Vec<_> = (0..200).map(document).collect();
    let alone: Vec<_> = documents.iter().map(|(name, bytes)| reading(name, bytes).unwrap()).collect();
    let pool = pool(Limits { documents: 30, ..two() });
    for step in [1, 77] {
        let next = AtomicUsize::new(0);
        thread::scope(|scope| {
            for _ in 0..5 {
                scope.spawn(|| {
                    loop {
                        let turn = next.fetch_add(1, Ordering::Relaxed);
                        if turn >= documents.len() {
                            break;
                        }
                        // 77 and 200 have no divisor in common, so that each document has its turn.
                        let at = turn * step % documents.len();
                        let (name, bytes) = &documents[at];
                        assert_eq!(pool.read(name, bytes).unwrap(), alone[at]);
                    }
                });
            }
        });
    }
    // Larger than any pipe takes at once, both ways.
    let large = "line of a long text\n".repeat(40_000);
    assert_eq!(
        pool.read("large.txt", large.as_bytes()).unwrap(),
        reading("large.txt", large.as_bytes()).unwrap()
    );
}

fn errors_keep_their_names() {
    let pool = pool(two());
    let reason = |name: &str, bytes: &[u8]| pool.read(name, bytes).unwrap_err().reason;
    assert_eq!(reason("a.docx", b"PK\x03\x04"), Reason::Malformed);
    assert_eq!(reason("a.txt", &vec![b'x'; MAX_BYTES + 1]), Reason::TooLarge);
    assert_eq!(reason("a.pdf", b"%PDF-1.7"), Reason::Malformed);
    let broken = pool.read("a.docx", b"PK\x03\x04").unwrap_err();
    assert!(broken.to_string().starts_with("the file cannot be read as DOCX"), "{broken}");
}

fn without_end() {
    // Long enough for a child to begin and to answer on a machine that does much else; the sleep has no end.
    let pool = pool(Limits { children: 1, wait: Duration::from_secs(5), ..two() });
    let before = text(&pool, "process");
    assert_eq!(text(&pool, "process"), before);
    assert_eq!(pool.read("sleep", b"x").unwrap_err().reason, Reason::TooExpensive);
    assert!(!is_alive(&before));
    assert_ne!(text(&pool, "process"), before);
}

fn computing_without_end() {
    let pool = pool(Limits { cpu_seconds: 1, wait: Duration::from_mins(2), ..two() });
    assert_eq!(pool.read("compute", b"x").unwrap_err().reason, Reason::TooExpensive);
    assert_eq!(text(&pool, "a.txt"), "x\n");
}

fn all_memory() {
    let pool = pool(two());
    assert_eq!(pool.read("allocate", b"x").unwrap_err().reason, Reason::TooExpensive);
    assert_eq!(text(&pool, "a.txt"), "x\n");
}

fn a_child_that_fails() {
    let pool = pool(Limits { children: 1, ..two() });
    for name in ["panic", "exit"] {
        assert_eq!(pool.read(name, b"x").unwrap_err().reason, Reason::Crashed, "{name}");
        assert_eq!(text(&pool, "a.txt"), "x\n");
    }
    let nothing = Pool::with_program(std::path::Path::new("/does/not/exist"), two());
    for _ in 0..3 {
        assert_eq!(nothing.read("a.txt", b"x").unwrap_err().reason, Reason::Unavailable);
    }
}

fn a_child_that_is_killed() {
    let pool = pool(Limits { children: 1, ..two() });
    let process = text(&pool, "process");
    let status = std::process::Command::new("kill").args(["-9", &process]).status().unwrap();
    assert!(status.success());
    while is_alive(&process) {
        thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(pool.read("a.txt", b"x").unwrap_err().reason, Reason::TooExpensive);
    assert_eq!(text(&pool, "a.txt"), "x\n");
}

fn children_are_replaced_and_have_nothing() {
    let pool = pool(Limits { children: 1, documents: 2, ..two() });
    let processes: Vec<String> = (0..4).map(|_| text(&pool, "process")).collect();
    assert!(processes[0] == processes[1] && processes[1] != processes[2] && processes[2] == processes[3]);
    assert!(!is_alive(&processes[0]));
    let small = Pool::new(Limits { children: 1, resident: 48 * 1024 * 1024, ..two() }).unwrap();
    let before = text(&small, "process");
    assert_eq!(text(&small, "process"), before);
    text(&small, "grow");
    assert_ne!(text(&small, "process"), before);
    // No environment, and beyond the pipes no file but what this program's own parent has left open to all.
    let left: Vec<u32> =
        files().into_iter().filter(|(file, closes)| *file > 2 && !closes).map(|(file, _)| file).collect();
    assert_eq!(text(&small, "possessions"), format!("0 {left:?}"));
}

/// How long a process has computed, in ticks of the kernel.
fn computed(process: &str) -> u64 {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap();
    // The name of the program is in brackets; the time is the twelfth after it.
    stat.rsplit(") ").next().and_then(|rest| rest.split(' ').nth(11)).unwrap().parse().unwrap()
}

fn leave() -> ! {
    let pool = pool(Limits { children: 1, cpu_seconds: 3_600, wait: Duration::from_hours(1), ..two() });
    let process = text(&pool, "process");
    let before = computed(&process);
    println!("{process}");
    thread::spawn(move || pool.read("compute", b"x"));
    while computed(&process) < before + 5 {
        thread::sleep(Duration::from_millis(5));
    }
    std::process::exit(0);
}

fn a_child_ends_with_its_parent() {
    let program = std::env::current_exe().unwrap();
    let output = std::process::Command::new(program).arg(LEAVE).output().unwrap();
    let process = String::from_utf8(output.stdout).unwrap().trim().to_owned();
    assert!(process.parse::<u32>().is_ok(), "{process}");
    // It has most of an hour of computing left, which it does not take: else this test has no end.
    while is_alive(&process) {
        thread::sleep(Duration::from_millis(5));
    }
}

fn no_child_is_left() {
    let pool = pool(two());
    let process = text(&pool, "process");
    assert!(is_alive(&process));
    drop(pool);
    assert!(!is_alive(&process));
}

fn a_closed_pool_has_no_child_and_reads_on() {
    let pool = pool(two());
    let process = text(&pool, "process");
    pool.close();
    // Not even one that has ended and that nobody has waited for.
    assert!(!std::path::Path::new(&format!("/proc/{process}")).exists());
    // As many as before may be started.
    thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| assert_ne!(text(&pool, "process"), process));
        }
    });
}
