//! What the output of a test runner says: how many tests there were, and how many of them failed.
//!
//! It is the submission's own account of itself. That tests which never fail prove nothing shows when the sources are changed.

/// Counted tests.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) passed: u64,
    pub(super) failed: u64,
    pub(super) skipped: u64,
}

impl Counts {
    pub(super) fn all(self) -> u64 {
        self.passed + self.failed + self.skipped
    }

    fn and(self, other: Self) -> Self {
        Self {
            passed: self.passed.saturating_add(other.passed),
            failed: self.failed.saturating_add(other.failed),
            skipped: self.skipped.saturating_add(other.skipped),
        }
    }
}

type Reader = fn(&[Vec<String>]) -> Option<Counts>;

/// The runners, those with the most particular words first.
const READERS: [(&str, Reader); 10] = [
    ("cargo test", cargo),
    ("JUnit", surefire),
    ("JUnit console", junit_console),
    ("unittest", unittest),
    ("node --test", node),
    ("jest or vitest", jest),
    ("go test", go),
    ("mocha", mocha),
    ("pytest", pytest),
    ("the runner", words_of_numbers),
];

/// What an output says, and whose words those are.
pub(super) fn read(output: &str) -> Option<(&'static str, Counts)> {
    let plain = without_colours(output);
    let lines: Vec<Vec<String>> = plain.lines().map(words).collect();
    let read = READERS.iter().find_map(|(name, reader)| Some((*name, reader(&lines)?)))?;
    // A file of tests that could not be loaded holds tests that nobody counted.
    let was_loaded = !lines.iter().any(|line| {
        begins(line, &["test", "suites"]) && before(line, &["failed"]).is_some_and(|count| count > 0)
    });
    (read.1.all() > 0 || was_loaded).then_some(read)
}

/// Without the sequences by which terminals are told colours (ECMA-48, 5.4).
fn without_colours(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if c == '\u{1b}' && rest.peek() == Some(&'[') {
            rest.next();
            for c in rest.by_ref() {
                if ('@'..='~').contains(&c) {
                    break;
                }
            }
        } else {
            plain.push(c);
        }
    }
    plain
}

/// The words and numbers of a line, in small letters.
fn words(line: &str) -> Vec<String> {
    let parts = line.split(|c: char| !c.is_alphanumeric());
    parts.filter(|part| !part.is_empty()).map(str::to_lowercase).collect()
}

/// The number right before a word: `3 passed`.
fn before(line: &[String], names: &[&str]) -> Option<u64> {
    line.windows(2).find_map(|pair| names.contains(&pair[1].as_str()).then(|| pair[0].parse().ok()).flatten())
}

/// The number right after a word: `failures=1`.
fn after(line: &[String], names: &[&str]) -> Option<u64> {
    line.windows(2).find_map(|pair| names.contains(&pair[0].as_str()).then(|| pair[1].parse().ok()).flatten())
}

fn begins(line: &[String], with: &[&str]) -> bool {
    line.len() >= with.len() && line.iter().zip(with).all(|(word, with)| word == with)
}

/// `test result: ok. 3 passed; 0 failed; 1 ignored; …`, once for each program.
fn cargo(lines: &[Vec<String>]) -> Option<Counts> {
    let of = |line: &Vec<String>| Counts {
        passed: before(line, &["passed"]).unwrap_or(0),
        failed: before(line, &["failed"]).unwrap_or(0),
        skipped: before(line, &["ignored"]).unwrap_or(0),
    };
    lines.iter().filter(|line| begins(line, &["test", "result"])).map(of).reduce(Counts::and)
}

/// `Tests run: 5, Failures: 1, Errors: 0, Skipped: 0`; the last of these lines is the sum.
fn surefire(lines: &[Vec<String>]) -> Option<Counts> {
    let is_sum = |line: &&Vec<String>| {
        line.windows(2).any(|pair| pair == ["tests", "run"]) && !line.contains(&"elapsed".to_owned())
    };
    let line = lines.iter().rev().find(is_sum)?;
    let all = after(line, &["run"])?;
    let failed =
        after(line, &["failures"]).unwrap_or(0).saturating_add(after(line, &["errors"]).unwrap_or(0));
    let skipped = after(line, &["skipped"]).unwrap_or(0);
    Some(Counts { passed: all.saturating_sub(failed).saturating_sub(skipped), failed, skipped })
}

/// `[ 5 tests successful ]`, or Gradle's `5 tests completed, 1 failed`.
fn junit_console(lines: &[Vec<String>]) -> Option<Counts> {
    let triple = |word: &str| {
        lines.iter().find_map(|line| {
            line.windows(3).find_map(|part| {
                (part[1] == "tests" && part[2] == word).then(|| part[0].parse().ok()).flatten()
            })
        })
    };
    if let Some(passed) = triple("successful") {
        return Some(Counts {
            passed,
            failed: triple("failed").unwrap_or(0),
            skipped: triple("skipped").unwrap_or(0),
        });
    }
    let all: u64 = triple("completed")?;
    let failed = lines.iter().find_map(|line| triple_line(line)).unwrap_or(0);
    Some(Counts { passed: all.saturating_sub(failed), failed, skipped: 0 })
}

fn triple_line(line: &[String]) -> Option<u64> {
    line.contains(&"completed".to_owned()).then(|| before(line, &["failed"])).flatten()
}

/// `Ran 5 tests in 0.1s`, and then `OK` or `FAILED (failures=1, errors=1)`.
fn unittest(lines: &[Vec<String>]) -> Option<Counts> {
    let place = lines
        .iter()
        .rposition(|line| begins(line, &["ran"]) && line.len() >= 3 && line[2].starts_with("test"))?;
    let all: u64 = lines[place].get(1)?.parse().ok()?;
    let end = lines[place..].iter().find(|line| begins(line, &["ok"]) || begins(line, &["failed"]))?;
    let failed = after(end, &["failures"]).unwrap_or(0).saturating_add(after(end, &["errors"]).unwrap_or(0));
    let skipped = after(end, &["skipped"]).unwrap_or(0);
    Some(Counts { passed: all.saturating_sub(failed).saturating_sub(skipped), failed, skipped })
}

/// `# pass 5` and `# fail 0`, or the same behind an information sign.
fn node(lines: &[Vec<String>]) -> Option<Counts> {
    let number = |name: &str| {
        let is_one = |line: &&Vec<String>| {
            matches!(&line[..], [word, _] if word == name)
                || matches!(&line[..], [_, word, _] if word == name)
        };
        lines.iter().rev().find(is_one).and_then(|line| line.last()?.parse::<u64>().ok())
    };
    let passed = number("pass")?;
    Some(Counts { passed, failed: number("fail").unwrap_or(0), skipped: number("skipped").unwrap_or(0) })
}

/// `Tests:  1 failed, 2 passed, 3 total`, or vitest's `Tests  1 failed | 2 passed (3)`.
fn jest(lines: &[Vec<String>]) -> Option<Counts> {
    let is_sum = |line: &&Vec<String>| {
        begins(line, &["tests"]) && (before(line, &["passed", "failed", "total"]).is_some())
    };
    let line = lines.iter().rev().find(is_sum)?;
    let number = |names: &[&str]| before(line, names).unwrap_or(0);
    Some(Counts {
        passed: number(&["passed"]),
        failed: number(&["failed"]),
        skipped: number(&["skipped", "todo"]),
    })
}

/// `--- PASS: TestX` with `-v`; without it, `ok` and the package, of which one counts as one.
fn go(lines: &[Vec<String>]) -> Option<Counts> {
    let is_test = |line: &[String]| {
        line.get(1).is_some_and(|name| ["test", "fuzz"].iter().any(|start| name.starts_with(start)))
    };
    let count =
        |with: &str| lines.iter().filter(|line| begins(line, &[with]) && is_test(line)).count() as u64;
    let tests = Counts { passed: count("pass"), failed: count("fail"), skipped: count("skip") };
    // A package's line ends with the time it took, or says that it was not run anew.
    let is_time = |word: &String| {
        word.strip_suffix('s').is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
    };
    let is_go = lines.iter().any(|line| {
        (begins(line, &["ok"]) || begins(line, &["fail"]))
            && line.len() > 2
            && line.last().is_some_and(|word| is_time(word) || word == "cached")
    });
    let packages = lines.iter().filter(|line| begins(line, &["ok"]) && line.len() > 2).count() as u64;
    let packages = Counts { passed: packages, ..Counts::default() };
    match () {
        () if !is_go => None,
        () if tests.all() > 0 => Some(tests),
        () => Some(packages),
    }
}

/// `5 passing (10ms)` and `1 failing`.
fn mocha(lines: &[Vec<String>]) -> Option<Counts> {
    let number = |name: &str| {
        lines.iter().find_map(|line| {
            matches!(line.get(1), Some(word) if word == name).then(|| line[0].parse::<u64>().ok()).flatten()
        })
    };
    Some(Counts {
        passed: number("passing")?,
        failed: number("failing").unwrap_or(0),
        skipped: number("pending").unwrap_or(0),
    })
}

/// `1 failed, 2 passed in 0.1s`
fn pytest(lines: &[Vec<String>]) -> Option<Counts> {
    let timed = lines.iter().filter(|line| line.iter().any(|word| word == "in"));
    words_of_numbers(&timed.cloned().collect::<Vec<_>>())
}

/// The last line that counts in words, whoever wrote it.
fn words_of_numbers(lines: &[Vec<String>]) -> Option<Counts> {
    let names = ["passed", "failed", "error", "errors"];
    let line = lines
        .iter()
        .rev()
        .find(|line| before(line, &names).is_some() || before_tests(line, &names).is_some())?;
    let number = |names: &[&str]| before(line, names).or_else(|| before_tests(line, names)).unwrap_or(0);
    Some(Counts {
        passed: number(&["passed"]),
        failed: number(&["failed"]).saturating_add(number(&["error", "errors"])),
        skipped: number(&["skipped", "deselected", "xfailed"]),
    })
}

/// `5 tests passed`.
fn before_tests(line: &[String], names: &[&str]) -> Option<u64> {
    line.windows(3).find_map(|part| {
        (part[1].starts_with("test") && names.contains(&part[2].as_str()))
            .then(|| part[0].parse().ok())
            .flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(output: &str) -> Option<(&'static str, [u64; 3])> {
        read(output).map(|(name, counts)| (name, [counts.passed, counts.failed, counts.skipped]))
    }

    #[test]
    fn the_usual_runners_are_read() {
        for (output, expected) in [
            ("====== 1 failed, 2 passed, 1 skipped in 0.12s ======", ("pytest", [2, 1, 1])),
            ("..\n5 passed in 1.20s", ("pytest", [5, 0, 0])),
            ("2 passed, 1 error in 0.3s", ("pytest", [2, 1, 0])),
            (
                ".F\nRan 5 tests in 0.003s\n\nFAILED (failures=1, errors=1, skipped=1)",
                ("unittest", [2, 2, 1]),
            ),
            ("Ran 1 test in 0.003s\n\nOK", ("unittest", [1, 0, 0])),
            ("Ran 0 tests in 0.000s\n\nOK", ("unittest", [0, 0, 0])),
            (
                "# tests 5\n# suites 0\n# pass 4\n# fail 1\n# cancelled 0\n# skipped 0",
                ("node --test", [4, 1, 0]),
            ),
            ("ℹ tests 3\nℹ pass 3\nℹ fail 0\nℹ skipped 0", ("node --test", [3, 0, 0])),
            (
                "Test Suites: 1 passed, 1 total\nTests:       1 failed, 2 skipped, 3 passed, 6 total\n",
                ("jest or vitest", [3, 1, 2]),
            ),
            (
                " \u{1b}[2m Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m4 passed\u{1b}[39m (4)\n",
                ("jest or vitest", [4, 0, 0]),
            ),
            (
                "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured\ntest result: FAILED. 1 passed; 2 failed; 0 ignored",
                ("cargo test", [4, 2, 1]),
            ),
            (
                "[INFO] Tests run: 2, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.1 s\n[ERROR] Tests run: 5, Failures: 1, Errors: 1, Skipped: 1",
                ("JUnit", [2, 2, 1]),
            ),
            (
                "[         5 tests found      ]\n[         4 tests successful ]\n[         1 tests failed     ]",
                ("JUnit console", [4, 1, 0]),
            ),
            ("5 tests completed, 1 failed", ("JUnit console", [4, 1, 0])),
            (
                "=== RUN   TestA\n--- PASS: TestA (0.00s)\n--- FAIL: TestB (0.00s)\nFAIL\nFAIL\texample.com/x\t0.002s",
                ("go test", [1, 1, 0]),
            ),
            ("ok  \texample.com/x\t0.002s\nok  \texample.com/y\t(cached)", ("go test", [2, 0, 0])),
            ("  7 passing (20ms)\n  1 failing\n", ("mocha", [7, 1, 0])),
            ("21 tests passed, 0 failed", ("the runner", [21, 0, 0])),
            (
                "TAP version 13\nok 1 returns rows\nok 2 takes rows\n# tests 2\n# pass  2",
                ("node --test", [2, 0, 0]),
            ),
        ] {
            assert_eq!(counted(output), Some(expected), "{output}");
        }
    }

    #[test]
    fn other_words_are_not_counted() {
        for output in [
            "",
            "all good",
            "Error: Cannot find module",
            "error: 3 files changed",
            "Listening on 3000",
            "Test Suites: 1 failed, 1 total\nTests:       0 total\n",
        ] {
            assert_eq!(counted(output), None, "{output}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_output_makes_it_panic(output in "(\\PC{0,10}|[0-9]{1,25} (passed|failed|tests|passing)|Tests run: |\n){0,20}") {
            read(&output);
        }
    }
}
