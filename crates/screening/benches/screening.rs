//! How long it takes to find skills, to assess a resume, and to weigh a hundred thousand again.

#![allow(missing_docs, reason = "the macro's items")]

use std::hint::black_box;

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use touchstone_extract::{Line, Reading};
use touchstone_screening::score::{self, Credits};
use touchstone_screening::{criteria, facts, skills};

const RESUME: &str = "\
Ada Example
Backend developer
ada@example.com | +1 555 010 0199

Summary
Developer of services with ten years of work in Python and Go.

Experience

Senior Software Engineer, Example Works
Mar 2020 – Present
Built services in Python and Go on Kubernetes that other teams depend on, with PostgreSQL and Redis behind them
Moved the queue from RabbitMQ to Kafka without losing a message, and wrote down how
Was on call for two products and led the reviews of incidents

Programmer, Invented Systems
2015 – 2018
Maintained Python and Perl scripts that billed twelve thousand customers a night
Wrote reports in Excel and moved them to Tableau

Education
MSc Computer Science, Sample University

Skills
Terraform, Docker, Spark, React, TypeScript, Node.js, Jenkins, Git, Linux, AWS

Languages
English (C1), German (B2)
";

fn reading(times: usize) -> Reading {
    let mut reading = Reading::default();
    for words in std::iter::repeat_n(RESUME, times).flat_map(str::lines) {
        let start = reading.text.len();
        reading.text.push_str(words);
        if !words.is_empty() {
            reading.lines.push(Line { range: start..reading.text.len(), size: 100, ..Line::default() });
        }
        reading.text.push('\n');
    }
    reading
}

fn benches(bench: &mut Criterion) {
    let day = NaiveDate::from_ymd_opt(2026, 2, 1).unwrap_or_default();
    // About as long as most resumes: 5,000 characters.
    let resume = reading(5);
    let facts = facts(&resume, day);
    let Ok(criteria) = criteria::parse(criteria::EXAMPLE) else { return };
    let assessment = score::assess(&resume, &facts, &criteria, day);
    bench.bench_function("skills of a resume", |b| b.iter(|| skills::find(black_box(&resume), &facts)));
    bench.bench_function("a resume against nine criteria", |b| {
        b.iter(|| score::assess(black_box(&resume), &facts, &criteria, day));
    });
    let mut credits = Credits::new(criteria.list.len());
    for _ in 0..100_000 {
        credits.push(&assessment);
    }
    let weights: Vec<f64> = criteria.list.iter().map(|criterion| criterion.weight).collect();
    bench.bench_function("100,000 resumes weighed again", |b| b.iter(|| credits.scores(black_box(&weights))));
}

criterion_group!(all, benches);
criterion_main!(all);
