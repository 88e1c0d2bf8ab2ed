//! Silences: what a guide says is right as it is, and why.

use super::address::Address;
use super::report::Report;
use super::{Finding, Silenced, registry};
use crate::Guide;
use crate::model::Allowance;

/// Silences beyond this number are not read: findings are compared with each of them.
const MOST: usize = 1000;

/// Takes out what the guide silences, and adds what is wrong with the silences themselves.
pub(crate) fn apply(
    guide: &Guide,
    findings: Vec<Finding>,
    report: &mut Report,
) -> (Vec<Finding>, Vec<Silenced>) {
    let valid: Vec<bool> =
        guide.lint.iter().enumerate().map(|(index, each)| is_valid(index, each, report)).collect();
    let mut used = vec![false; guide.lint.len()];
    let mut open = Vec::with_capacity(findings.len());
    let mut silenced = Vec::new();
    for finding in findings {
        let fits = |index: &usize| valid[*index] && covers(&guide.lint[*index], &finding);
        let matching = (0..guide.lint.len()).filter(fits).collect::<Vec<_>>();
        for index in &matching {
            used[*index] = true;
        }
        match matching.first() {
            Some(first) => silenced.push(Silenced {
                finding,
                reason: guide.lint[*first].reason.clone(),
                silence: Address::of("lint").at(*first).to_string(),
            }),
            None => open.push(finding),
        }
    }
    for (index, allowance) in guide.lint.iter().enumerate() {
        if valid[index] && !used[index] {
            let place = allowance.at.as_ref().map(|at| format!(" at {at}")).unwrap_or_default();
            let message =
                format!("there is nothing of “{}”{place} to silence. Take this out", allowance.allow);
            report.add("unused-allowance", Address::of("lint").at(index), message);
        }
    }
    (open, silenced)
}

fn is_valid(index: usize, allowance: &Allowance, report: &mut Report) -> bool {
    let at = Address::of("lint").at(index);
    if index >= MOST {
        report.add("unused-allowance", at, format!("at most {MOST} silences are read"));
        return false;
    }
    let rule = registry::rule(&allowance.allow);
    if rule.is_none_or(|rule| !rule.can_be_silenced()) {
        let message = format!(
            "“{}” is no rule that can be silenced. `touchstone guide rules` lists them",
            allowance.allow
        );
        report.add("unknown-rule", at.name("allow"), message);
        return false;
    }
    if allowance.reason.trim().is_empty() {
        let message = format!(
            "“{}” is silenced without a reason. Say why it is right here; until then it is not silenced",
            allowance.allow
        );
        report.add("allowance-without-reason", at, message);
        return false;
    }
    true
}

/// True if a silence is meant for a finding: the rule, and the place or one above it, by keys or as a JSON pointer.
fn covers(allowance: &Allowance, finding: &Finding) -> bool {
    if allowance.allow != finding.rule {
        return false;
    }
    let Some(at) = allowance.at.as_deref() else { return true };
    let at = at.trim_end_matches('/');
    let within =
        |path: &str| path.strip_prefix(at).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    within(&finding.path) || within(&finding.pointer)
}
