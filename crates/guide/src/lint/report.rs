//! Collects findings, rule by rule, up to a limit.

use std::collections::BTreeMap;

use super::address::{Address, path};
use super::{Finding, MOST_PER_RULE, Severity, SourceMap, registry};
use crate::Guide;

/// What was found so far.
#[derive(Debug, Default)]
pub(crate) struct Report {
    findings: Vec<Finding>,
    counts: BTreeMap<&'static str, usize>,
    spare: Option<Finding>,
}

impl Report {
    /// Adds a finding with the severity of its rule, and returns it for what is special about it. Beyond the limit it
    /// is counted and goes nowhere.
    pub(crate) fn add(
        &mut self,
        rule: &'static str,
        address: Address,
        message: impl Into<String>,
    ) -> &mut Finding {
        let severity = registry::rule(rule).map_or(Severity::Warning, |rule| rule.severity);
        let count = self.counts.entry(rule).or_default();
        *count += 1;
        let is_shown = *count <= MOST_PER_RULE;
        let finding = Finding {
            rule: rule.to_owned(),
            severity,
            message: message.into(),
            help: Vec::new(),
            pointer: address.to_string(),
            path: String::new(),
            line: None,
            category: None,
        };
        if is_shown {
            self.findings.push(finding);
            let last = self.findings.len() - 1;
            &mut self.findings[last]
        } else {
            self.spare.insert(finding)
        }
    }

    /// The findings with their paths and lines, and a note for each rule that found more than is shown.
    pub(crate) fn finish(mut self, guide: &Guide, source: Option<&SourceMap>) -> Vec<Finding> {
        for (rule, count) in std::mem::take(&mut self.counts) {
            if count > MOST_PER_RULE {
                let message = format!("and {} more of {rule}", count - MOST_PER_RULE);
                self.add(rule, Address::default(), message).severity = Severity::Note;
            }
        }
        for finding in &mut self.findings {
            finding.path = path(guide, &finding.pointer);
            finding.line = source.map(|source| source.line(&finding.pointer));
        }
        self.findings
    }
}
