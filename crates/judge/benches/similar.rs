//! What it takes to compare the submissions to one exercise, at the most that the server compares: 200 of them, 2 MiB together.
//!
//! `cargo bench -p touchstone-judge --bench similar`
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement prints")]

use std::fmt::Write as _;
use std::fs;

use touchstone_judge::language;
use touchstone_judge::similarity::{Source, pairs};

const SUBMISSIONS: usize = 200;
const BYTES: usize = 2 * 1024 * 1024 / SUBMISSIONS;

fn main() {
    println!("{SUBMISSIONS} submissions of {BYTES} bytes: seconds of computing, MiB beyond before, pairs");
    let independent: Vec<_> = (0..SUBMISSIONS).map(|number| program(number as u64, 0)).collect();
    measure("each written alone", &independent);
    let groups: Vec<_> = (0..SUBMISSIONS).map(|number| program(number as u64 / 4, 0)).collect();
    measure("four and four the same", &groups);
    let same: Vec<_> = (0..SUBMISSIONS).map(|_| program(1, 0)).collect();
    measure("all the same", &same);
    let halves: Vec<_> = (0..SUBMISSIONS).map(|number| program(number as u64, BYTES / 2)).collect();
    measure("all the same but for one half", &halves);
    let repeated: Vec<_> = (0..SUBMISSIONS).map(|_| line_after_line()).collect();
    measure("all the same, one line again and again", &repeated);
    let few: Vec<_> = (0..SUBMISSIONS).map(|number| few_shapes(number as u64)).collect();
    measure("each alone, of few kinds of lines", &few);
}

fn measure(name: &str, texts: &[String]) {
    let language = language("python").unwrap();
    let sources: Vec<_> = texts.iter().map(|text| Source { language, text }).collect();
    // Lets the kernel count the most memory anew.
    fs::write("/proc/self/clear_refs", "5").unwrap();
    let before = memory("VmRSS:");
    let start = computing();
    let found = pairs(&sources, &[]);
    let seconds = computing() - start;
    println!(
        "{name:42} {seconds:8.2} {:8} {:8}",
        memory("VmHWM:").saturating_sub(before) / 1024,
        found.len()
    );
}

/// Seconds that this process, which has one thread, has computed.
fn computing() -> f64 {
    let nanoseconds = fs::read_to_string("/proc/self/schedstat").unwrap();
    nanoseconds.split(' ').next().unwrap().parse::<f64>().unwrap() / 1e9
}

/// A line of this process's status, in KiB.
fn memory(line: &str) -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let value = status.lines().find_map(|text| text.strip_prefix(line)).unwrap();
    value.trim().trim_end_matches(" kB").parse().unwrap()
}

/// A program whose beginning is everybody's, and the rest of it the seed's.
fn program(seed: u64, of_everybody: usize) -> String {
    let mut text = String::new();
    let mut random = Random(1);
    while text.len() < of_everybody {
        statement(&mut text, &mut random);
    }
    let mut random = Random(seed.wrapping_mul(7919) + 2);
    while text.len() < BYTES {
        statement(&mut text, &mut random);
    }
    text
}

fn statement(text: &mut String, random: &mut Random) {
    let operators = ["+", "-", "*", "//", "%", "and", "or", "<", ">", "==", "in", "is"];
    let mut expression = format!("v{}", random.below(30));
    for _ in 0..random.below(6) {
        let operator = operators[random.below(operators.len())];
        match random.below(4) {
            0 => write!(expression, " {operator} {}", random.below(100)).unwrap(),
            1 => write!(expression, " {operator} f{}(v{})", random.below(9), random.below(30)).unwrap(),
            2 => write!(expression, " {operator} v{}[{}]", random.below(30), random.below(9)).unwrap(),
            _ => write!(expression, " {operator} v{}", random.below(30)).unwrap(),
        }
    }
    let (to, line) = (random.below(30), random.below(6));
    match line {
        0 => writeln!(text, "def f{to}(v1, v2):\n    return {expression}"),
        1 => writeln!(text, "for v{to} in range({expression}):\n    print(v{to})"),
        2 => writeln!(text, "if {expression}:\n    v{to} = None\nelse:\n    v{to} += 1"),
        3 => writeln!(text, "while {expression}:\n    v{to}.append({expression})"),
        4 => writeln!(text, "v{to} = [v for v in v{to} if {expression}]"),
        _ => writeln!(text, "v{to} = {expression}"),
    }
    .unwrap();
}

/// The worst for whoever follows fingerprints: each place of the one begins like each of the other.
fn line_after_line() -> String {
    "total = total + values[index] * 2\n".repeat(BYTES / 34)
}

/// Lines of four kinds in the seed's own order, as a table of constants has them.
fn few_shapes(seed: u64) -> String {
    let mut random = Random(seed + 3);
    let lines = ["a = b + 1\n", "f(a, b)\n", "if a:\n    b = a\n", "a[1] = b[2]\n"];
    let mut text = String::new();
    while text.len() < BYTES {
        text.push_str(lines[random.below(lines.len())]);
    }
    text
}

/// The same numbers each time.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }
}
