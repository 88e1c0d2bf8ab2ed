//! A report as one page that needs nothing else.

use std::fmt::Write as _;

use super::{Report, outcome_in_words, standing_in_words};
use crate::finding::{Finding, Outcome, Reply, Requirement, Standing};
use crate::http::{Header, shortened};
use crate::submission::Ran;

const STYLE: &str = include_str!("report.css");

/// The report as a page: no script, no address of anything else, readable in light and dark and on paper.
pub fn html(report: &Report) -> String {
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>What the API showed</title>\n<style>\n{STYLE}</style>\n<main>\n<header>\n<h1>What the API showed</h1>\n\
         <p>Evidence for a reviewer. It says what was asked and answered, and is no score and no verdict on a person.</p>\n</header>\n"
    );
    out.push_str(&overview(report));
    for requirement in Requirement::ALL {
        out.push_str(&section(report, requirement));
    }
    out.push_str(&skipped(report));
    out.push_str(&facts(report));
    out.push_str("</main>\n</html>\n");
    out
}

fn overview(report: &Report) -> String {
    let counts = [Outcome::Pass, Outcome::Fail, Outcome::Note, Outcome::Inconclusive];
    let counts = counts.map(|outcome| {
        format!("<li class=\"{0}\"><b>{1}</b> {0}</li>", outcome_in_words(outcome), report.count(outcome))
    });
    let rows = report.requirements.iter().map(|(requirement, standing)| {
        let title = requirement.title();
        let name = match report.of(*requirement).next() {
            Some(_) => format!("<a href=\"#{}\">{title}</a>", anchor(*requirement)),
            None => title.to_owned(),
        };
        format!(
            "<tr><th scope=\"row\">{name}</th><td><span class=\"standing {}\">{}</span></td></tr>\n",
            class(*standing),
            standing_in_words(*standing)
        )
    });
    format!(
        "<ul class=\"counts\">{}</ul>\n<table class=\"overview\">\n{}</table>\n",
        counts.concat(),
        rows.collect::<String>()
    )
}

fn class(standing: Standing) -> &'static str {
    match standing {
        Standing::Met => "pass",
        Standing::Partly => "note",
        Standing::Not => "fail",
        Standing::Blocked => "inconclusive",
    }
}

fn anchor(requirement: Requirement) -> String {
    format!("{requirement:?}").to_lowercase()
}

fn section(report: &Report, requirement: Requirement) -> String {
    let findings: String = report.of(requirement).map(finding).collect();
    if findings.is_empty() {
        return String::new();
    }
    format!(
        "<section id=\"{}\">\n<h2>{}</h2>\n{findings}</section>\n",
        anchor(requirement),
        requirement.title()
    )
}

fn finding(finding: &Finding) -> String {
    let outcome = outcome_in_words(finding.outcome);
    let mut exchanges: String = finding.exchanges.iter().map(exchange).collect();
    exchanges.extend(finding.runs.iter().map(run));
    let open = if finding.outcome == Outcome::Fail { " open" } else { "" };
    format!(
        "<details class=\"finding\"{open}><summary><span class=\"id\">{}</span><span class=\"outcome {outcome}\">{outcome}</span>\
         <span class=\"what\"><b>{}:</b> {}</span></summary>\n<p class=\"source\">{}</p>\n{exchanges}</details>\n",
        finding.check,
        escaped(finding.title),
        escaped(&finding.summary),
        escaped(finding.source),
    )
}

/// A command beside what it wrote last.
fn run(ran: &Ran) -> String {
    format!(
        "<div class=\"exchange\"><pre>{}\n({})</pre><pre>{}</pre></div>\n",
        escaped(&ran.command),
        ran.said(),
        escaped(ran.output.trim_end())
    )
}

fn exchange(reply: &Reply) -> String {
    let request = &reply.request;
    let sent = format!(
        "{} {}\n{}{}",
        request.method,
        request.target,
        headers(&request.headers),
        body(&request.body)
    );
    let got = match (&reply.response, &reply.error) {
        (Some(response), _) => {
            let telling = [
                "content-type",
                "location",
                "allow",
                "www-authenticate",
                "link",
                "x-total-count",
                "retry-after",
            ];
            let shown = |header: &&Header| {
                let name = header.name.to_ascii_lowercase();
                telling.contains(&name.as_str()) || name.starts_with("access-control-")
            };
            let kept: Vec<Header> = response.headers.iter().filter(shown).cloned().collect();
            format!("{}\n{}{}", response.status, headers(&kept), body(&response.body))
        }
        (None, Some(error)) => error.clone(),
        (None, None) => String::new(),
    };
    format!(
        "<div class=\"exchange\"><pre>{}</pre><pre>{}</pre></div>\n",
        escaped(sent.trim_end()),
        escaped(got.trim_end())
    )
}

fn headers(headers: &[Header]) -> String {
    let mark = |header: &Header| if header.secret { "   (made for this run)" } else { "" };
    let lines: Vec<String> =
        headers.iter().map(|h| format!("{}: {}{}\n", h.name, h.value, mark(h))).collect();
    lines.concat()
}

fn body(bytes: &[u8]) -> String {
    if bytes.is_empty() { String::new() } else { format!("\n{}", shortened(bytes)) }
}

fn skipped(report: &Report) -> String {
    if report.skipped.is_empty() {
        return String::new();
    }
    let rows = report.skipped.iter().map(|skipped| {
        format!("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n", skipped.check, escaped(&skipped.reason))
    });
    format!(
        "<section>\n<h2>Checks that do not apply</h2>\n<table>\n{}</table>\n</section>\n",
        rows.collect::<String>()
    )
}

fn facts(report: &Report) -> String {
    let holds = |holds: Option<bool>| match holds {
        Some(true) => "seen to hold",
        Some(false) => "seen not to hold",
        None => "",
    };
    let rows = report.facts.iter().map(|fact| {
        let source = format!("{:?}", fact.source).to_lowercase();
        format!(
            "<tr><th scope=\"row\">{}</th><td><code>{}</code></td><td>{source}</td><td>{}</td></tr>\n",
            fact.name,
            escaped(&fact.value),
            holds(fact.holds)
        )
    });
    let times = report
        .timings
        .iter()
        .map(|(name, time)| format!("<tr><th scope=\"row\">{name}</th><td>{time:.1} ms</td></tr>\n"));
    format!(
        "<section>\n<h2>What is known of the API</h2>\n<table>\n{}</table>\n</section>\n<section>\n<h2>Times</h2>\n<table>\n{}</table>\n</section>\n",
        rows.collect::<String>(),
        times.collect::<String>()
    )
}

/// What a server sent is data, never markup. Characters that turn the direction of text are shown as what they are.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(c),
            c if c.is_control()
                || ('\u{202a}'..='\u{202e}').contains(&c)
                || ('\u{2066}'..='\u{2069}').contains(&c) =>
            {
                let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_a_server_sent_is_no_markup() {
        assert_eq!(
            super::escaped("<b a=\"1\">&\u{202e}\u{0}"),
            "&lt;b a=&quot;1&quot;&gt;&amp;\\u{202e}\\u{0}"
        );
    }
}
