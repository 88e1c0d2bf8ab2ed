//! How long the lint and the import take: `cargo bench -p touchstone-guide`.
#![allow(missing_docs, reason = "the macro's items")]
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot read its input has failed")]

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use touchstone_guide::Guide;
use touchstone_guide::import::import;
use touchstone_guide::lint::{self, SourceMap};
use touchstone_guide::markdown;

const SHIPPED: &str = include_str!("../../../guides/backend-developer.md");
const SMALL: &str = include_str!("../tests/fixtures/canonical.md");

/// A guide as teams write them in plain text, of about 70 KB.
fn plain_text() -> String {
    let mut text = "Interview guide for a Data Engineer\n\n".to_owned();
    for stage in 1..=8 {
        write!(text, "Round {stage}: Conversation (45 min)\n\nQuestions\n\n").unwrap();
        for question in 1..=18 {
            write!(
                text,
                "{question}. Tell me about pipeline {question} of system {stage} that you built from nothing.\n\n\
                 Areas to cover:\n- What it carried, for whom and how much of it in an ordinary week\n\
                 - How they found out that something in it was wrong\n- What they would leave out if they built it again\n\n\
                 Follow-ups:\n- Which part of that was your own work?\n- What did the people who used it complain about?\n\n\
                 What good looks like:\n- Gives figures, and says how they were measured and by whom\n\
                 - Names a weakness and why it was left as it was\n\n"
            )
            .unwrap();
        }
        text.push_str("Scorecard\n\nDepth\n0: Not enough information\n1: Names tools\n2: Names parts\n3: Names reasons\n4: Names limits\n\n");
    }
    text
}

/// The shipped guide without two of its stages: real words at the size that the goal is set for, about 70 KB.
fn of_seventy_kilobytes() -> Guide {
    let mut guide = markdown::parse(SHIPPED).unwrap();
    guide.stages.retain(|stage| !["technical-interview", "system-design"].contains(&stage.key.as_str()));
    let size = markdown::render(&guide).len();
    assert!((68_000..76_000).contains(&size), "{size} bytes");
    guide
}

fn benches(criterion: &mut Criterion) {
    let shipped = markdown::parse(SHIPPED).unwrap();
    let small = markdown::parse(SMALL).unwrap();
    let text = plain_text();
    let imported = import("notes.txt", text.as_bytes()).unwrap().guide;
    let source = SourceMap::of(&shipped, SHIPPED);
    assert!((60_000..80_000).contains(&text.len()), "{} bytes", text.len());
    criterion.bench_function("lint, shipped guide", |bencher| {
        bencher.iter(|| lint::check(black_box(&shipped), None));
    });
    let middling = of_seventy_kilobytes();
    criterion.bench_function("lint, guide of 70 KB", |bencher| {
        bencher.iter(|| lint::check(black_box(&middling), None));
    });
    criterion.bench_function("lint with lines, shipped guide", |bencher| {
        bencher.iter(|| lint::check(black_box(&shipped), Some(&source)));
    });
    criterion.bench_function("map of lines, shipped guide", |bencher| {
        bencher.iter(|| SourceMap::of(black_box(&shipped), SHIPPED));
    });
    criterion
        .bench_function("lint, small guide", |bencher| bencher.iter(|| lint::check(black_box(&small), None)));
    criterion.bench_function("lint, imported text", |bencher| {
        bencher.iter(|| lint::check(black_box(&imported), None));
    });
    criterion.bench_function("parse, shipped guide", |bencher| {
        bencher.iter(|| markdown::parse(black_box(SHIPPED)).unwrap());
    });
    criterion.bench_function("import, plain text", |bencher| {
        bencher.iter(|| import("notes.txt", black_box(text.as_bytes())).unwrap());
    });
}

criterion_group!(guide, benches);
criterion_main!(guide);
