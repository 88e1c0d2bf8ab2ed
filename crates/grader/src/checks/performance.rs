//! F: speed, as far as a small machine under other load can say something of it. Numbers are in the report's timings; findings
//! speak only of what is beyond doubt.

use std::time::Duration;

use serde_json::Value;

use super::{Entry, Phase, pagination};
use crate::finding::{Checked, Reply, Tally, note, pass, unknown};
use crate::http::{Exchange, Request};
use crate::json;
use crate::paging::Place;
use crate::probe::Probe;

/// Creates that are sent at once.
const AT_ONCE: usize = 20;
/// Nobody waits longer for one row on an idle machine.
const SLOW: Duration = Duration::from_secs(1);

pub(super) const CHECKS: &[Entry] = &[
    ("F01", "One row is answered in less than a second", "the exercise", Phase::Odd, answers_quickly),
    ("F02", "A page takes no longer when there are more rows", "the exercise", Phase::Many, stays_flat),
    ("F03", "Twenty creates at once are twenty rows", "the exercise", Phase::Odd, bears_concurrency),
];

fn milliseconds(time: Duration) -> f64 {
    (time.as_secs_f64() * 10_000.0).round() / 10.0
}

/// The middle of and the near-worst of repeated requests.
fn times(probe: &mut Probe<'_>, target: &str, count: usize) -> Checked<(Duration, Duration, Reply)> {
    let mut times = Vec::with_capacity(count);
    let mut last = None;
    for _ in 0..count {
        let reply = probe.ask("GET", target)?;
        times.push(reply.took);
        last = Some(reply);
    }
    times.sort();
    match last {
        Some(reply) => Ok((times[count / 2], times[(count * 95 / 100).min(count - 1)], reply)),
        None => unknown("nothing was measured"),
    }
}

/// F01: the 50th and 95th percentile of 30 reads of a row are kept; above a second is a note.
fn answers_quickly(probe: &mut Probe<'_>) -> Checked {
    let row = probe.made()?;
    let target = probe.item_path(&row.id);
    let (middle, worst, reply) = times(probe, &target, 30)?;
    probe.timings.insert("read_p50_ms", milliseconds(middle));
    probe.timings.insert("read_p95_ms", milliseconds(worst));
    // Compared with the same page when there are many rows.
    let target = first_page(probe);
    let (page, _, _) = times(probe, &target, 9)?;
    probe.timings.insert(FEW, milliseconds(page));
    Ok(match middle > SLOW {
        true => note("reading a row takes longer than a second").show(&reply),
        false => pass("a row is answered in less than a second").show(&reply),
    })
}

/// The timing of a page before and after many rows were made.
const FEW: &str = "page_of_10_few_rows_ms";
const MANY: &str = "page_of_10_many_rows_ms";

fn first_page(probe: &Probe<'_>) -> String {
    probe.page_target(10, &Place::Number(0), "")
}

/// F02: a page of ten with more than 130 rows in the list takes about as long as with few.
fn stays_flat(probe: &mut Probe<'_>) -> Checked {
    let Some(few) = probe.timings.get(FEW).copied() else {
        return unknown("a page was not measured with few rows");
    };
    pagination::many(probe)?;
    let target = first_page(probe);
    let (many, _, reply) = times(probe, &target, 9)?;
    let many = milliseconds(many);
    probe.timings.insert(MANY, many);
    // Far apart, so that other load on the machine does not decide.
    Ok(match many > few * 6.0 + 100.0 {
        true => note("a page takes several times as long when there are many rows").show(&reply),
        false => pass("a page takes about as long when there are many rows").show(&reply),
    })
}

/// F03: twenty creates at once are answered without a failure, with twenty ids.
fn bears_concurrency(probe: &mut Probe<'_>) -> Checked {
    let target = probe.create_path();
    let requests: Vec<Request> = (0..AT_ONCE)
        .map(|_| {
            let body = Value::Object(probe.fresh());
            Request::json("POST", target.as_str(), &body).with(probe.credentials())
        })
        .collect();
    probe.may_go_on()?;
    let client = &probe.client;
    let exchanges: Vec<Exchange> = std::thread::scope(|scope| {
        let threads: Vec<_> =
            requests.into_iter().map(|request| scope.spawn(move || client.paced(request))).collect();
        threads.into_iter().filter_map(|thread| thread.join().ok()).collect()
    });
    let mut tally = Tally::default();
    let mut ids: Vec<String> = Vec::new();
    let replies: Vec<Reply> = exchanges.into_iter().map(|exchange| probe.saw(exchange)).collect();
    for reply in &replies {
        probe.remember(reply);
        let id = probe.id_in(reply).and_then(|id| json::text(&id));
        match id {
            _ if reply.status() == 429 => {
                tally.odd("the server asks to slow down when many ask at once", reply);
            }
            _ if reply.crashed() => {
                tally.bad(format!("a create among twenty at once is answered {}", reply.said()), reply);
            }
            _ if !reply.succeeded() => {
                tally.odd(format!("a create among twenty at once is answered {}", reply.said()), reply);
            }
            Some(id) if ids.contains(&id) => tally.bad("two creates at once were given the same id", reply),
            Some(id) => {
                ids.push(id);
                tally.good(reply);
            }
            None => tally.good(reply),
        }
    }
    tally.verdict("twenty creates at once are twenty rows")
}
