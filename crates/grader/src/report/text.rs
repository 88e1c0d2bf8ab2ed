//! A report for a terminal.

use std::fmt::Write as _;

use super::{Report, outcome_in_words, standing_in_words};
use crate::finding::{Outcome, Reply};
use crate::http::shortened;
use crate::submission::Ran;

/// The report as plain text, 120 columns at most where the words allow.
pub fn text(report: &Report) -> String {
    let mut out = String::from("What the API showed. Evidence for a reviewer; no score.\n\n");
    for (requirement, standing) in &report.requirements {
        let _ = writeln!(out, "  {:<30} {}", requirement.title(), standing_in_words(*standing));
    }
    let _ = writeln!(
        out,
        "\n  {} passed, {} failed, {} notes, {} inconclusive, {} do not apply",
        report.count(Outcome::Pass),
        report.count(Outcome::Fail),
        report.count(Outcome::Note),
        report.count(Outcome::Inconclusive),
        report.skipped.len(),
    );
    for requirement in report.requirements.keys() {
        let own: Vec<_> = report.of(*requirement).collect();
        if own.is_empty() {
            continue;
        }
        let _ = writeln!(out, "\n{}", requirement.title());
        for finding in own {
            let _ = writeln!(
                out,
                "  {}  {:<12}  {}: {}",
                finding.check,
                outcome_in_words(finding.outcome),
                finding.title,
                printable(&finding.summary)
            );
            if finding.outcome == Outcome::Fail
                && let Some(reply) = finding.exchanges.first()
            {
                out.push_str(&shown(reply));
            }
            if finding.outcome != Outcome::Pass {
                finding.runs.iter().for_each(|ran| out.push_str(&shown_run(ran)));
            }
        }
    }
    let failed: Vec<_> = report.steps.iter().filter(|ran| !ran.succeeded()).collect();
    if !failed.is_empty() {
        out.push_str("\nSteps that failed\n");
        for ran in failed {
            out.push_str(&shown_run(ran));
        }
    }
    out.push_str("\nFacts\n");
    for fact in &report.facts {
        let holds = match fact.holds {
            Some(true) => ", seen to hold",
            Some(false) => ", seen not to hold",
            None => "",
        };
        let source = format!("{:?}", fact.source).to_lowercase();
        let _ = writeln!(out, "  {} = {} ({source}{holds})", fact.name, printable(&fact.value));
    }
    out.push_str("\nTimings (ms)\n");
    for (name, time) in &report.timings {
        let _ = writeln!(out, "  {name} = {time:.1}");
    }
    out
}

fn shown(reply: &Reply) -> String {
    let line = |text: &str| {
        let head: String = printable(text).chars().take(160).collect();
        format!("                       {head}\n")
    };
    let body = |bytes: &[u8]| if bytes.is_empty() { String::new() } else { format!(" {}", shortened(bytes)) };
    let request =
        line(&format!("> {} {}{}", reply.request.method, reply.request.target, body(&reply.request.body)));
    let response = match (&reply.response, &reply.error) {
        (Some(response), _) => line(&format!("< {}{}", response.status, body(&response.body))),
        (None, Some(error)) => line(&format!("< {error}")),
        (None, None) => String::new(),
    };
    request + &response
}

/// A command, how it ended, and the last lines that it wrote.
fn shown_run(ran: &Ran) -> String {
    let line = |text: &str| {
        format!("                       {}\n", printable(text).chars().take(160).collect::<String>())
    };
    let mut text: String = ran.command.lines().map(|command| line(&format!("$ {command}"))).collect();
    text += &line(&format!("  {}", ran.said()));
    let lines: Vec<&str> = ran.output.lines().filter(|line| !line.trim().is_empty()).collect();
    text.extend(
        lines.iter().skip(lines.len().saturating_sub(5)).map(|written| line(&format!("  | {written}"))),
    );
    text
}

/// What a server sent must not steer a terminal.
fn printable(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c) { ' ' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_a_server_sent_cannot_steer_a_terminal() {
        assert_eq!(super::printable("a\u{1b}[31mb\r\nc\u{202e}"), "a [31mb  c ");
    }
}
