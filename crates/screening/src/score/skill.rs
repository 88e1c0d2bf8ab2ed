//! Skills: named in dated work, or only named.

use super::credit::mentions;
use super::months::{covered, ended_ago};
use super::verdicts::Resume;
use super::{Credit, Finding, Outcome};
use crate::Span;
use crate::skills;

/// A role that ended so many months ago or less is recent.
const RECENT: u32 = 24;

pub(super) fn finding(resume: &Resume<'_>, any_of: &[String], years: Option<f64>) -> Finding {
    let mut places: Vec<Span> = any_of.iter().flat_map(|wanted| places(resume, wanted)).collect();
    places.sort_unstable();
    places.dedup();
    if places.is_empty() {
        return Finding::none();
    }
    let dated =
        |place: &Span| resume.roles.holding(*place).filter(|role| resume.facts.roles[*role].start.is_some());
    let mut roles: Vec<usize> = places.iter().filter_map(dated).collect();
    roles.sort_unstable();
    roles.dedup();
    let months = covered(roles.iter().map(|role| &resume.facts.roles[*role]), resume.as_of);
    // What the taxonomy does not know is graded as words are.
    let is_known = any_of.iter().any(|wanted| skills::canonical(wanted).is_some());
    let worded = (!is_known).then(|| resume.worded(&places));
    let standing = resume.standing(&places);
    // Dated roles first, as the facts have them: the latest first.
    let count = places.len();
    places.sort_by_key(|place| (dated(place).unwrap_or(usize::MAX), *place));
    let needed = years.map_or(0, months_of);
    if !roles.is_empty() && months >= needed {
        let finer = how_well(resume, &roles, months, count) * 2 / 5 + standing * 3 / 5;
        let credit = worded.unwrap_or(Credit::practised(finer));
        return Finding { outcome: Outcome::Met, credit, evidence: places };
    }
    let finer = if roles.is_empty() {
        let in_role = places.iter().any(|place| resume.roles.holding(*place).is_some());
        mentions(count) / 2 + if in_role { 300 } else { 0 }
    } else {
        // In dated work, but not for so long: the share of it.
        300 + 700 * months / needed.max(1)
    };
    let credit = worded.map_or(Credit::named(finer), Credit::at_most_partly);
    Finding { outcome: Outcome::Partly, credit, evidence: places }
}

/// More roles, more months, recent work and more mentions, in this order of worth.
fn how_well(resume: &Resume<'_>, roles: &[usize], months: u32, count: usize) -> u32 {
    let several = [0, 0, 200, 300][roles.len().min(3)];
    let long = 250 * months.min(60) / 60;
    let recent = roles.iter().any(|role| {
        ended_ago(&resume.facts.roles[*role], resume.as_of).is_some_and(|months| months <= RECENT)
    });
    several + long + if recent { 200 } else { 0 } + mentions(count) / 4
}

/// Years as whole months.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between 0 and 50 years")]
pub(super) fn months_of(years: f64) -> u32 {
    (years.clamp(0.0, 100.0) * 12.0).round() as u32
}

/// Where a skill is named: by any name if the taxonomy knows it, else in its own words.
fn places(resume: &Resume<'_>, wanted: &str) -> Vec<Span> {
    if let Some(name) = skills::canonical(wanted) {
        return resume
            .facts
            .skills
            .iter()
            .find(|skill| skill.name == name)
            .map(|skill| skill.places.clone())
            .unwrap_or_default();
    }
    let tokens = resume.index.tokens();
    resume
        .index
        .find(wanted)
        .into_iter()
        .filter(|(from, to)| !skills::negated(tokens, *from, *to))
        .map(|(from, to)| tokens.span(from, to))
        .collect()
}
