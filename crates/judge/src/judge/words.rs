//! What happened, in plain words.

use touchstone_sandbox::{Report, Status};

use crate::{
    diff,
    exercise::{Compare, Limits, Test},
    languages::Language,
    verdict::{TestResult, Verdict},
};

/// The verdict on a run by how it ended, before any comparison, and what it means.
pub(super) fn ended(report: &Report, language: &Language, limits: Limits) -> (Verdict, String) {
    match report.status {
        Status::Accepted => (Verdict::Accepted, "Ended well.".to_owned()),
        Status::NonzeroExit | Status::Signalled if out_of_memory(report, language) => {
            (Verdict::Memory, memory(limits))
        }
        Status::NonzeroExit | Status::Signalled => (Verdict::Runtime, broke(report)),
        Status::TimeLimitExceeded if report.idle => (
            Verdict::Idle,
            format!(
                "Did not end within {}, and hardly computed: it may wait for input that does not come, or sleep.",
                seconds(limits.wall_ms() + language.extra_time_ms * 2)
            ),
        ),
        Status::TimeLimitExceeded => {
            (Verdict::Time, format!("Took more than {} of computing time.", seconds(limits.time_ms)))
        }
        Status::MemoryLimitExceeded => (Verdict::Memory, memory(limits)),
        Status::OutputLimitExceeded => {
            (Verdict::Output, format!("Wrote more than {} KiB.", limits.output_kb))
        }
        Status::FileError => (Verdict::File, "The program could not be started.".to_owned()),
        Status::DangerousSyscall => {
            (Verdict::Security, "Made a system call that no program may make, and was ended.".to_owned())
        }
        Status::Cancelled => (Verdict::Skipped, "Ended before it was done.".to_owned()),
        _ => (Verdict::Internal, internal(report)),
    }
}

/// A runtime that keeps its memory in bounds by itself ends with an error of its own.
fn out_of_memory(report: &Report, language: &Language) -> bool {
    let has = |text: &str| report.stderr.windows(text.len().max(1)).any(|window| window == text.as_bytes());
    report.oom_killed || language.out_of_memory.iter().any(|text| has(text))
}

fn memory(limits: Limits) -> String {
    format!("Took more than {} MiB of memory.", limits.memory_mb)
}

fn broke(report: &Report) -> String {
    let how = match (report.signal, report.exit_code) {
        (Some(signal), _) => format!("Was ended by signal {signal}{}", signal_words(signal)),
        (None, Some(code)) => format!("Ended with exit code {code}"),
        (None, None) => "Ended with an error".to_owned(),
    };
    if report.pids_limit_hit {
        return format!("{how}, after trying to start more processes or threads than it may.");
    }
    format!("{how}.")
}

fn signal_words(signal: i32) -> &'static str {
    match signal {
        4 => " (an instruction that does not exist)",
        6 => " (it gave up)",
        7 | 11 => " (it reached for memory that is not its own)",
        8 => " (an arithmetic error, such as a division by zero)",
        9 => " (it was killed)",
        13 => " (it wrote to a pipe that nobody reads)",
        _ => "",
    }
}

fn seconds(milliseconds: u32) -> String {
    if milliseconds.is_multiple_of(1_000) {
        format!("{} s", milliseconds / 1_000)
    } else {
        format!("{:.1} s", f64::from(milliseconds) / 1_000.0)
    }
}

/// What the sandbox said where it failed.
pub(super) fn internal(report: &Report) -> String {
    let why = report.message.as_deref().unwrap_or("it does not say why");
    format!("The sandbox failed: {why}.")
}

/// Why there is no program.
pub(super) fn not_compiled(report: &Report, limits: Limits) -> (Verdict, String) {
    let words = match report.status {
        Status::NonzeroExit => "It does not compile.".to_owned(),
        Status::TimeLimitExceeded => format!("Compiling took more than {}.", seconds(limits.time_ms)),
        Status::MemoryLimitExceeded => format!("Compiling took more than {} MiB.", limits.memory_mb),
        Status::OutputLimitExceeded => "The compiler wrote too much.".to_owned(),
        Status::Cancelled => return (Verdict::Skipped, "Ended before it was compiled.".to_owned()),
        _ => "The compiler broke.".to_owned(),
    };
    (Verdict::Compile, words)
}

/// Where the first difference is.
pub(super) fn difference(by: &Compare, test: &Test, got: &[u8]) -> String {
    match diff::first(by, test.expect.as_bytes(), got) {
        Some((1, Some(_), None)) => "Nothing was written.".to_owned(),
        Some((line, Some(expected), Some(got))) => {
            format!("Line {line} is “{got}” where “{expected}” is expected.")
        }
        Some((line, Some(expected), None)) => format!("The output ends before line {line}, “{expected}”."),
        Some((line, None, Some(got))) => format!("Line {line}, “{got}”, is one too many."),
        _ => "The output differs from what is expected.".to_owned(),
    }
}

/// Where white space differs.
pub(super) fn spacing(by: &Compare, test: &Test, got: &[u8]) -> String {
    match diff::first(by, test.expect.as_bytes(), got) {
        Some((line, ..)) => format!("Right but for white space, first in line {line}."),
        None => "Right but for white space at the end.".to_owned(),
    }
}

/// The whole, in a sentence.
pub(super) fn whole(verdict: Verdict, tests: &[TestResult]) -> String {
    let accepted = tests.iter().filter(|test| test.verdict == Verdict::Accepted).count();
    let of = tests.len();
    match verdict {
        Verdict::Accepted => format!("All {of} tests passed."),
        Verdict::Internal => {
            format!(
                "{accepted} of {of} tests passed; others could not be run, which is not the program's fault."
            )
        }
        Verdict::Skipped => format!("{accepted} of {of} tests passed before it was ended."),
        _ => format!("{accepted} of {of} tests passed."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(status: Status, change: impl FnOnce(&mut Report)) -> (Verdict, String) {
        let mut report = Report::new("test", status);
        change(&mut report);
        let language = crate::language("java").unwrap();
        ended(&report, language, Limits { time_ms: 2_500, ..Limits::default() })
    }

    #[test]
    fn every_way_to_end_has_its_verdict_and_a_sentence() {
        let cases = [
            (Status::NonzeroExit, Verdict::Runtime),
            (Status::Signalled, Verdict::Runtime),
            (Status::TimeLimitExceeded, Verdict::Time),
            (Status::MemoryLimitExceeded, Verdict::Memory),
            (Status::OutputLimitExceeded, Verdict::Output),
            (Status::FileError, Verdict::File),
            (Status::DangerousSyscall, Verdict::Security),
            (Status::InternalError, Verdict::Internal),
            (Status::Cancelled, Verdict::Skipped),
        ];
        for (status, wanted) in cases {
            let (verdict, message) = said(status, |_| ());
            assert_eq!(verdict, wanted, "{status:?}");
            assert!(message.ends_with('.'), "{message}");
        }
    }

    #[test]
    fn waiting_is_told_from_computing() {
        assert_eq!(said(Status::TimeLimitExceeded, |_| ()).1, "Took more than 2.5 s of computing time.");
        let (verdict, message) = said(Status::TimeLimitExceeded, |report| report.idle = true);
        assert_eq!(verdict, Verdict::Idle);
        assert!(message.contains("wait for input"), "{message}");
    }

    #[test]
    fn a_runtime_that_ends_for_want_of_memory_has_exceeded_it() {
        let dump = b"Exception in thread \"main\" java.lang.OutOfMemoryError: Java heap space".to_vec();
        let (verdict, message) = said(Status::NonzeroExit, |report| report.stderr = dump);
        assert_eq!((verdict, message.as_str()), (Verdict::Memory, "Took more than 256 MiB of memory."));
    }

    #[test]
    fn signals_and_refused_processes_are_named() {
        let (_, message) = said(Status::Signalled, |report| report.signal = Some(11));
        assert_eq!(message, "Was ended by signal 11 (it reached for memory that is not its own).");
        let (_, message) = said(Status::NonzeroExit, |report| {
            report.exit_code = Some(1);
            report.pids_limit_hit = true;
        });
        assert_eq!(
            message,
            "Ended with exit code 1, after trying to start more processes or threads than it may."
        );
    }

    #[test]
    fn the_first_difference_is_named() {
        let test = Test {
            name: "t".to_owned(),
            visible: true,
            points: 1,
            setup: None,
            stdin: String::new(),
            expect: "1\n2\n".to_owned(),
            limits: None,
        };
        let say = |got: &str| difference(&Compare::Lines, &test, got.as_bytes());
        assert_eq!(say("1\n3\n"), "Line 2 is “3” where “2” is expected.");
        assert_eq!(say("1\n"), "The output ends before line 2, “2”.");
        assert_eq!(say("1\n2\n3\n"), "Line 3, “3”, is one too many.");
        assert_eq!(say(""), "Nothing was written.");
        assert_eq!(spacing(&Compare::Exact, &test, b"1\n2"), "Right but for white space at the end.");
    }
}
