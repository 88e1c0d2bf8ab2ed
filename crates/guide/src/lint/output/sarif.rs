//! The findings in SARIF 2.1.0, which code hosts and editors read.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::Checked;
use crate::lint::{Finding, RULES, Severity};

/// A SARIF log with one run. What the guide silences is in it, with the suppression and its reason.
pub fn sarif(files: &[Checked<'_>]) -> Value {
    let open =
        files.iter().flat_map(|each| each.lint.findings.iter().map(|finding| result(each.file, finding)));
    let silenced = files.iter().flat_map(|each| {
        each.lint.silenced.iter().map(|silenced| {
            let mut result = result(each.file, &silenced.finding);
            result["suppressions"] = json!([{"kind": "inSource", "justification": silenced.reason}]);
            result
        })
    });
    let results: Vec<Value> = open.chain(silenced).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "touchstone",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn rules() -> Vec<Value> {
    let rule = |rule: &crate::lint::Rule| {
        json!({
            "id": rule.id,
            "shortDescription": {"text": rule.summary},
            "fullDescription": {"text": rule.why},
            "help": {"text": format!("{} Source: {}.", rule.fix, rule.source)},
            "defaultConfiguration": {"level": level(rule.severity)},
        })
    };
    RULES.iter().map(rule).collect()
}

fn result(file: &str, finding: &Finding) -> Value {
    let text = std::iter::once(&finding.message)
        .chain(&finding.help)
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join("\n");
    let mut place = json!({"artifactLocation": {"uri": uri(file)}});
    if let Some(line) = finding.line {
        place["region"] = json!({"startLine": line.max(1)});
    }
    json!({
        "ruleId": finding.rule,
        "ruleIndex": RULES.iter().position(|rule| rule.id == finding.rule),
        "level": level(finding.severity),
        "message": {"text": text},
        "locations": [{
            "physicalLocation": place,
            "logicalLocations": [{"fullyQualifiedName": finding.path}],
        }],
        "partialFingerprints": {"path/v1": format!("{}:{}", finding.rule, finding.path)},
    })
}

fn level(severity: Severity) -> &'static str {
    severity.name()
}

/// A file name as a relative URI reference: what is not plain is percent-encoded.
fn uri(file: &str) -> String {
    let mut uri = String::with_capacity(file.len());
    for byte in file.bytes() {
        let is_plain = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/');
        if is_plain {
            uri.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_become_uris() {
        assert_eq!(uri("guides/back end é.md"), "guides/back%20end%20%C3%A9.md");
    }
}
