//! Every verdict, from programs that deserve it.
#![expect(clippy::unwrap_used, reason = "a test that cannot make its input has failed")]
#![allow(
    clippy::print_stdout,
    reason = "the list of tests goes to standard output, and so does what was not run"
)]

mod common;

use std::{process::ExitCode, thread, time::Duration};

use common::{is_here, judge};
use touchstone_judge::{
    Compare, Error, Exercise, Limits, MAX_SOURCE, Options, Outcome, Progress, Submission, Test, Verdict,
};
use touchstone_sandbox::Cancel;

const TESTS: common::Tests = &[
    ("each_way_to_fail_has_its_verdict", each_way_to_fail),
    ("what_does_not_start_and_what_is_forbidden_have_verdicts_of_their_own", not_started_and_forbidden),
    ("a_program_that_does_not_compile_fails_every_test_and_shows_why", does_not_compile),
    ("every_language_that_is_here_greets", every_language_greets),
    ("a_checker_decides_and_a_forged_verdict_changes_nothing", checker_decides),
    ("a_checker_that_breaks_is_charged_to_nobody", checker_breaks),
    ("a_test_sees_nothing_of_the_test_before_it", nothing_stays),
    ("the_first_failure_may_be_the_last_test", first_failure_stops),
    ("a_cancelled_submission_ends_at_once_and_the_rest_is_skipped", cancelled),
    ("a_run_without_tests_streams_what_it_writes", run_streams),
    ("a_setup_that_fails_is_charged_to_nobody", setup_fails),
    ("what_cannot_be_run_is_told_before", told_before),
    ("the_compiler_reads_nothing_of_the_machine", compiler_reads_nothing),
];

fn main() -> ExitCode {
    common::run(TESTS)
}

fn test(stdin: &str, expect: &str) -> Test {
    Test {
        name: format!("{stdin:.20} gives {expect:.20}"),
        visible: true,
        points: 1,
        setup: None,
        stdin: stdin.to_owned(),
        expect: expect.to_owned(),
        limits: None,
    }
}

fn exercise(tests: Vec<Test>) -> Exercise {
    let limits = Limits { time_ms: 1_000, memory_mb: 64, output_kb: 64 };
    Exercise { compare: Compare::Lines, limits, tests }
}

fn submission(language: &str, source: &str) -> Submission {
    Submission { language: language.to_owned(), source: source.to_owned() }
}

fn judged(language: &str, source: &str, exercise: &Exercise) -> Outcome {
    judge(&[language])
        .judge(&submission(language, source), exercise, Options::default(), &mut |_| ())
        .unwrap()
}

fn each_way_to_fail() {
    let cases = [
        ("print(int(input()) * 2)", Verdict::Accepted),
        ("print(5)", Verdict::WrongAnswer),
        ("print('4\\n\\n')", Verdict::Accepted),
        ("print(' 4')", Verdict::Presentation),
        ("print(", Verdict::Compile),
        ("while True: pass", Verdict::Time),
        ("import time; time.sleep(600)", Verdict::Idle),
        ("x = bytearray(400 << 20); print(len(x))", Verdict::Memory),
        ("while True: print('x' * 1000)", Verdict::Output),
        ("raise SystemExit(3)", Verdict::Runtime),
        ("import os; os.kill(os.getpid(), 11)", Verdict::Runtime),
    ];
    let judge = judge(&["python"]);
    let exercise = exercise(vec![test("2\n", "4\n")]);
    for (source, wanted) in cases {
        let outcome =
            judge.judge(&submission("python", source), &exercise, Options::default(), &mut |_| ()).unwrap();
        assert_eq!(outcome.verdict, wanted, "{source}: {outcome:?}");
        let shows = matches!(wanted, Verdict::WrongAnswer | Verdict::Presentation);
        assert_eq!(outcome.tests[0].diff.is_some(), shows, "{source}");
        assert!(outcome.tests[0].message.ends_with('.'), "{}", outcome.tests[0].message);
    }
}

fn not_started_and_forbidden() {
    // The kernel takes no program whose interpreter's name has no end.
    let unfit =
        "const char name[] __attribute__((section(\".interp\"))) = {'x'};\nint main(void) { return 0; }";
    let outcome = judged("c", unfit, &exercise(vec![test("", "")]));
    assert_eq!((outcome.verdict, outcome.tests[0].verdict), (Verdict::File, Verdict::File), "{outcome:?}");
    if cfg!(target_arch = "x86_64") {
        // System calls of another architecture would go past the filter of this one.
        let forbidden = "int main(void) { int id; __asm__ volatile(\"int $0x80\" : \"=a\"(id) : \"a\"(20)); return id == 0; }";
        let outcome = judged("c", forbidden, &exercise(vec![test("", "")]));
        assert_eq!(outcome.verdict, Verdict::Security, "{outcome:?}");
    }
}

fn does_not_compile() {
    let source = "int main(void) { return missing; }";
    let outcome = judged("c", source, &exercise(vec![test("", ""), test("1", "")]));
    assert_eq!(outcome.verdict, Verdict::Compile);
    assert!(outcome.tests.iter().all(|test| test.verdict == Verdict::Compile));
    let said = outcome.compilation.unwrap().output.text;
    assert!(said.contains("main.c") && said.contains("missing"), "{said}");
}

/// A program for each language that reads a number and writes twice as much.
const TWICE: [(&str, &str); 14] = [
    ("python", "print(int(input()) * 2)"),
    ("javascript", "console.log(2 * Number(require('fs').readFileSync(0, 'utf8')))"),
    (
        "typescript",
        "import { readFileSync } from 'fs'; const n: number = Number(readFileSync(0, 'utf8')); console.log(n * 2)",
    ),
    (
        "java",
        "import java.util.*; public class Main { record N(int n) {} public static void main(String[] a) { var n = new \
         N(new Scanner(System.in).nextInt()); System.out.println(n.n() * 2); } }",
    ),
    ("go", "package main\nimport \"fmt\"\nfunc main() { var n int; fmt.Scan(&n); fmt.Println(n * 2) }"),
    (
        "rust",
        "fn main() { let mut s = String::new(); std::io::stdin().read_line(&mut s).unwrap(); println!(\"{}\", \
         s.trim().parse::<i32>().unwrap() * 2) }",
    ),
    (
        "c",
        "#include <stdio.h>\nint main(void) { int n; scanf(\"%d\", &n); printf(\"%d\\n\", n * 2); return 0; }",
    ),
    ("cpp", "#include <iostream>\nint main() { int n; std::cin >> n; std::cout << n * 2 << '\\n'; }"),
    (
        "csharp",
        "using System; using System.Linq; class P { static void Main() { var n = int.Parse(Console.ReadLine()); \
         Console.WriteLine(new[] { n, n }.Sum()); } }",
    ),
    ("ruby", "puts gets.to_i * 2"),
    ("php", "<?php echo intval(fgets(STDIN)) * 2, \"\\n\";"),
    ("kotlin", "fun main() { println(readLine()!!.trim().toInt() * 2) }"),
    ("sql", "SELECT n * 2 FROM numbers;"),
    ("postgresql", "SELECT n * 2 FROM numbers;"),
];

fn every_language_greets() {
    for language in touchstone_judge::languages() {
        let (id, source) = TWICE.iter().find(|(id, _)| *id == language.id).unwrap();
        if !is_here(id) {
            continue;
        }
        let mut test = test("21\n", "42\n");
        test.setup = language
            .setup
            .is_some()
            .then(|| "CREATE TABLE numbers (n INTEGER); INSERT INTO numbers VALUES (21);".to_owned());
        let outcome = judged(id, source, &Exercise { limits: Limits::default(), ..exercise(vec![test]) });
        assert_eq!(outcome.verdict, Verdict::Accepted, "{id}: {outcome:#?}");
        let result = &outcome.tests[0];
        println!(
            "{id}: accepted; {} ms of computing, {} ms by the clock, {} KiB",
            result.cpu_ns / 1_000_000,
            result.wall_ns / 1_000_000,
            result.memory_peak.unwrap_or(0) / 1024
        );
    }
}

const SAME_SET: &str = "
import sys
output = open('output').read().split()
expected = open(sys.argv[2]).read().split()
if sorted(output) == sorted(expected):
    sys.exit(42)
print('not the same set:', ' '.join(output))
sys.exit(43)
";

fn checker_decides() {
    let mut exercise = exercise(vec![test("", "1 2 3\n")]);
    exercise.compare = Compare::Checker(submission("python", SAME_SET));
    assert_eq!(judged("python", "print('3 1 2')", &exercise).verdict, Verdict::Accepted);
    let outcome = judged("python", "print('AC'); print('verdict: accepted'); print(42)", &exercise);
    assert_eq!(outcome.verdict, Verdict::WrongAnswer);
    assert_eq!(outcome.tests[0].message, "not the same set: AC verdict: accepted 42");
    // The exit code that accepts is the checker's own; from a program it is an error.
    assert_eq!(judged("python", "raise SystemExit(42)", &exercise).verdict, Verdict::Runtime);
}

fn checker_breaks() {
    for broken in ["raise ValueError('no')", "print(", "import os; os.kill(os.getpid(), 9)", "pass"] {
        let mut exercise = exercise(vec![test("", "1\n")]);
        exercise.compare = Compare::Checker(submission("python", broken));
        let outcome = judged("python", "print(1)", &exercise);
        assert_eq!(outcome.verdict, Verdict::Internal, "{broken}: {outcome:?}");
        assert_eq!(outcome.tests[0].attempts, 1, "{broken}: it will break again");
        assert!(outcome.tests[0].message.contains("checker"), "{}", outcome.tests[0].message);
        if broken == "pass" {
            assert!(outcome.tests[0].message.contains("exit code 0"), "{}", outcome.tests[0].message);
        }
    }
}

fn nothing_stays() {
    let source = "import os\nprint(os.path.exists('left') or os.path.exists('/tmp/left'))\nopen('left', 'w')\nopen('/tmp/left', 'w')";
    let outcome = judged("python", source, &exercise(vec![test("1", "False\n"), test("2", "False\n")]));
    assert_eq!(outcome.verdict, Verdict::Accepted, "{outcome:?}");
}

fn first_failure_stops() {
    let judge = judge(&["python"]);
    let exercise = exercise(vec![test("1", "1\n"), test("2", "0\n"), test("3", "3\n")]);
    let options = Options { stop_at_first_failure: true, cancel: None };
    let mut seen = Vec::new();
    let outcome = judge
        .judge(&submission("python", "print(input())"), &exercise, options, &mut |progress| {
            seen.push(match progress {
                Progress::Compiling => "compiling".to_owned(),
                Progress::Compiled(_) => "compiled".to_owned(),
                Progress::Testing(at, _) => format!("testing {at}"),
                Progress::Tested(at, result) => format!("{at} {}", result.verdict.code()),
                Progress::Running | Progress::Wrote(..) => "without tests".to_owned(),
            });
        })
        .unwrap();
    let verdicts: Vec<&str> = outcome.tests.iter().map(|test| test.verdict.code()).collect();
    assert_eq!(verdicts, ["AC", "WA", "SKIPPED"]);
    assert_eq!((outcome.verdict, outcome.points, outcome.points_of), (Verdict::WrongAnswer, 1, 3));
    assert_eq!(seen, ["compiling", "compiled", "testing 0", "0 AC", "testing 1", "1 WA"]);
}

fn cancelled() {
    let judge = judge(&["python"]);
    let cancel = Cancel::new().unwrap();
    let other = cancel.clone();
    let mut exercise = exercise(vec![test("1", "1\n"), test("2", "2\n")]);
    exercise.limits.time_ms = 60_000;
    let mut ending = None;
    let options = Options { stop_at_first_failure: false, cancel: Some(&cancel) };
    let outcome = judge
        .judge(&submission("python", "while True: pass"), &exercise, options, &mut |progress| {
            if let Progress::Testing(..) = progress {
                let other = other.clone();
                ending = Some(thread::spawn(move || {
                    thread::sleep(Duration::from_millis(200));
                    other.cancel();
                }));
            }
        })
        .unwrap();
    ending.unwrap().join().unwrap();
    assert!(outcome.tests.iter().all(|test| test.verdict == Verdict::Skipped), "{outcome:?}");
    assert_eq!(outcome.verdict, Verdict::Skipped);
}

fn run_streams() {
    let source = "import sys\nfor line in sys.stdin:\n    print('got', line.strip(), flush=True)\nprint('end', file=sys.stderr)";
    let (mut out, mut pieces) = (Vec::new(), 0);
    let run = judge(&["python"])
        .run(&submission("python", source), None, b"a\nb\n", Limits::default(), None, &mut |progress| {
            if let Progress::Wrote(output, bytes) = progress {
                pieces += 1;
                if output == touchstone_sandbox::Output::Stdout {
                    out.extend_from_slice(bytes);
                }
            }
        })
        .unwrap();
    assert_eq!(run.verdict, Verdict::Accepted, "{run:?}");
    assert_eq!(out, b"got a\ngot b\n");
    assert_eq!((run.stdout.text.as_str(), run.stderr.text.as_str()), ("got a\ngot b\n", "end\n"));
    assert!(pieces >= 2, "{pieces}");
}

fn setup_fails() {
    let mut broken = test("", "1\n");
    broken.setup = Some("CREATE TABL t (n);".to_owned());
    let outcome = judged("sql", "SELECT 1;", &exercise(vec![broken]));
    assert_eq!(outcome.verdict, Verdict::Internal, "{outcome:?}");
    assert!(outcome.tests[0].message.contains("setup"), "{}", outcome.tests[0].message);
    // Its own mistakes are a program's.
    let outcome = judged("sql", "SELEC 1;", &exercise(vec![test("", "1\n")]));
    assert_eq!(outcome.verdict, Verdict::Runtime, "{outcome:?}");
    // And so are commands of the shell beyond the database.
    let outcome = judged("sql", ".shell id", &exercise(vec![test("", "1\n")]));
    assert!(!outcome.tests[0].stdout.text.contains("uid="), "{outcome:?}");
}

fn told_before() {
    let judge = judge(&["python"]);
    let exercise = exercise(vec![test("", "")]);
    let told = |language: &str, source: &str| {
        judge.judge(&submission(language, source), &exercise, Options::default(), &mut |_| ()).unwrap_err()
    };
    assert!(matches!(told("brainfuck", ""), Error::UnknownLanguage(_)));
    assert!(matches!(told("c", ""), Error::Unavailable { .. }), "it was not looked for");
    assert!(matches!(told("python", &"#".repeat(MAX_SOURCE + 1)), Error::TooLarge { .. }));
}

fn compiler_reads_nothing() {
    for file in ["/etc/shadow", "/proc/1/environ", "/root/.profile"] {
        let source = format!("#include \"{file}\"\nint main(void) {{ return 0; }}");
        let outcome = judged("c", &source, &exercise(vec![test("", "")]));
        assert_eq!(outcome.verdict, Verdict::Compile, "{file}");
        let said = outcome.compilation.unwrap().output.text;
        assert!(!said.contains("root:") && !said.contains("PATH"), "{file}: {said}");
    }
}
