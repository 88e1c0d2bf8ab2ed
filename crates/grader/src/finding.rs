//! What a check found, and what follows for a requirement.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::http::Exchange;
use crate::submission::Ran;

/// Exchanges that one finding shows at most.
const SHOWN: usize = 6;

/// What the exercise asks for. Findings are gathered under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Requirement {
    Crud,
    Errors,
    Validation,
    Relationship,
    Pagination,
    Sorting,
    Auth,
    Security,
    Performance,
    Tests,
    Docs,
}

impl Requirement {
    /// All, in the order of a report.
    pub const ALL: [Self; 11] = [
        Self::Crud,
        Self::Errors,
        Self::Validation,
        Self::Relationship,
        Self::Pagination,
        Self::Sorting,
        Self::Auth,
        Self::Security,
        Self::Performance,
        Self::Tests,
        Self::Docs,
    ];

    /// In words, for a heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Crud => "Create, read, update, delete",
            Self::Errors => "Errors and status codes",
            Self::Validation => "Validation of input",
            Self::Relationship => "Relationship",
            Self::Pagination => "Pagination",
            Self::Sorting => "Sorting",
            Self::Auth => "Authentication",
            Self::Security => "Security",
            Self::Performance => "Performance",
            Self::Tests => "Tests",
            Self::Docs => "Documentation",
        }
    }

    /// The checks that decide. Of a group, one that passed is enough. Without any, every check decides. What is counted here is what the
    /// exercise asks for by name; E14, which gathers what is answered 5xx anywhere, would count it twice.
    fn decisive(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Crud => &[&["C01"], &["C05"], &["C07"], &["C10"], &["C16"]],
            Self::Errors => &[&["E01"], &["E04"], &["E07"], &["E11"]],
            Self::Validation => &[&["V01"], &["V02"], &["V03"], &["V09"]],
            Self::Relationship => &[&["R01"], &["R03", "R04"]],
            Self::Pagination => &[&["P01"], &["P02"]],
            Self::Sorting => &[&["O01"], &["O02"]],
            Self::Auth => &[&["A01"], &["A02"], &["A03"]],
            Self::Tests => &[&["T01"], &["T02"]],
            Self::Docs => &[&["D01", "D02", "D03"]],
            Self::Security | Self::Performance => &[],
        }
    }

    /// Checks of another requirement that keep this one from being met: where anybody can make a token, authentication keeps nobody out.
    fn undone_by(self) -> &'static [&'static str] {
        if self == Self::Auth { &["S01", "S02", "S04"] } else { &[] }
    }

    /// Checks whose note says that it is there in part.
    fn halved_by(self) -> &'static [&'static str] {
        if self == Self::Tests { &["T02"] } else { &[] }
    }
}

/// How a check ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// As expected.
    Pass,
    /// Not as expected.
    Fail,
    /// Worth knowing; neither right nor wrong.
    Note,
    /// Could not be decided, because something it needs failed.
    Inconclusive,
}

/// What one check found.
#[derive(Debug, Clone, Serialize)]
pub struct Finding {
    /// The check's id, such as `C07`.
    pub check: &'static str,
    /// What it belongs to.
    pub requirement: Requirement,
    /// What it asks, in a few words.
    pub title: &'static str,
    /// How it ended.
    pub outcome: Outcome,
    /// What was seen. The same words on every run.
    pub summary: String,
    /// The rule behind the check: a section of an RFC or another source.
    pub source: &'static str,
    /// What shows it.
    pub exchanges: Vec<Reply>,
    /// Commands that show it, for what is seen in files and commands.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub runs: Vec<Ran>,
}

/// A check that has no meaning for this submission.
#[derive(Debug, Clone, Serialize)]
pub struct Skipped {
    /// The check's id.
    pub check: &'static str,
    /// Why it does not apply.
    pub reason: String,
}

/// Whether a requirement is met, as far as the findings say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// No check that counts for it failed.
    Met,
    /// Some did, but what decides mostly passed; or it is there in part.
    Partly,
    /// Nothing that decides passed, or more than half of it failed.
    Not,
    /// What decides was not tried, or could not be decided.
    Blocked,
}

/// Checks that ask only whether an odd value makes the server fail. E14 gathers what is answered 5xx, and it is held against the handling
/// of errors, not once more against what works with ordinary values.
const COUNTED_ELSEWHERE: [&str; 5] = ["P05", "P06", "P07", "V07", "V16"];

/// How each requirement stands.
pub(crate) fn standings(findings: &[Finding]) -> BTreeMap<Requirement, Standing> {
    Requirement::ALL.into_iter().map(|requirement| (requirement, standing(requirement, findings))).collect()
}

fn standing(requirement: Requirement, findings: &[Finding]) -> Standing {
    let own: Vec<&Finding> = findings.iter().filter(|finding| finding.requirement == requirement).collect();
    let groups: Vec<Vec<&'static str>> = match requirement.decisive() {
        [] => own.iter().map(|finding| vec![finding.check]).collect(),
        groups => groups.iter().map(|group| group.to_vec()).collect(),
    };
    let decided: Vec<bool> = groups.iter().filter_map(|group| passed(group, &own)).collect();
    let failed = decided.iter().filter(|passed| !**passed).count();
    if decided.is_empty() {
        Standing::Blocked
    } else if failed == decided.len() || failed * 2 > decided.len() {
        Standing::Not
    } else if findings.iter().any(|finding| keeps_from_met(requirement, finding)) {
        Standing::Partly
    } else {
        Standing::Met
    }
}

fn keeps_from_met(requirement: Requirement, finding: &Finding) -> bool {
    let is_own = finding.requirement == requirement && !COUNTED_ELSEWHERE.contains(&finding.check);
    match finding.outcome {
        Outcome::Fail => is_own || requirement.undone_by().contains(&finding.check),
        Outcome::Note => requirement.halved_by().contains(&finding.check),
        Outcome::Pass | Outcome::Inconclusive => false,
    }
}

/// Whether one of the group passed; none if nothing of it was decided. A note does not hold anything against a submission.
fn passed(group: &[&str], findings: &[&Finding]) -> Option<bool> {
    let outcomes =
        findings.iter().filter(|finding| group.contains(&finding.check)).map(|finding| finding.outcome);
    let decided: Vec<Outcome> = outcomes.filter(|outcome| *outcome != Outcome::Inconclusive).collect();
    (!decided.is_empty()).then(|| decided.iter().any(|outcome| *outcome != Outcome::Fail))
}

/// An exchange that findings share.
#[derive(Debug, Clone)]
pub struct Reply(Arc<Exchange>);

impl Serialize for Reply {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl Reply {
    pub(crate) fn new(exchange: Exchange) -> Self {
        Self(Arc::new(exchange))
    }

    /// Whether it is the very same exchange.
    pub(crate) fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Reply {
    type Target = Exchange;

    fn deref(&self) -> &Exchange {
        &self.0
    }
}

/// What a check says.
#[derive(Debug)]
pub(crate) struct Verdict {
    pub(crate) outcome: Outcome,
    pub(crate) summary: String,
    pub(crate) shown: Vec<Reply>,
}

pub(crate) fn pass(summary: impl Into<String>) -> Verdict {
    Verdict { outcome: Outcome::Pass, summary: summary.into(), shown: Vec::new() }
}

pub(crate) fn fail(summary: impl Into<String>) -> Verdict {
    Verdict { outcome: Outcome::Fail, ..pass(summary) }
}

pub(crate) fn note(summary: impl Into<String>) -> Verdict {
    Verdict { outcome: Outcome::Note, ..pass(summary) }
}

impl Verdict {
    /// With an exchange that shows it.
    pub(crate) fn show(self, reply: &Reply) -> Self {
        self.show_all(std::slice::from_ref(reply))
    }

    pub(crate) fn show_all(mut self, replies: &[Reply]) -> Self {
        let room = SHOWN.saturating_sub(self.shown.len());
        self.shown.extend(replies.iter().take(room).cloned());
        self
    }
}

/// Why a check ended before it could say anything.
#[derive(Debug)]
pub(crate) enum Stop {
    /// Something that it needs failed.
    Inconclusive(String, Vec<Reply>),
    /// It has no meaning here.
    Skip(String),
    /// Somebody asked to stop, or the time is up. Every later check ends so, too.
    Ended(&'static str),
}

pub(crate) type Checked<T = Verdict> = Result<T, Stop>;

pub(crate) fn inconclusive<T>(why: impl Into<String>, reply: &Reply) -> Checked<T> {
    Err(Stop::Inconclusive(why.into(), vec![reply.clone()]))
}

pub(crate) fn unknown<T>(why: impl Into<String>) -> Checked<T> {
    Err(Stop::Inconclusive(why.into(), Vec::new()))
}

pub(crate) fn skip<T>(why: impl Into<String>) -> Checked<T> {
    Err(Stop::Skip(why.into()))
}

/// Gathers what several tries of one check found: the worst decides, and only that is shown. What was not asked any more, since the
/// server had ended, is left out.
#[derive(Default)]
pub(crate) struct Tally {
    bad: Vec<(String, Reply)>,
    odd: Vec<(String, Reply)>,
    good: Vec<Reply>,
}

impl Tally {
    pub(crate) fn bad(&mut self, what: impl Into<String>, reply: &Reply) {
        if reply.was_asked() {
            self.bad.push((what.into(), reply.clone()));
        }
    }

    pub(crate) fn odd(&mut self, what: impl Into<String>, reply: &Reply) {
        if reply.was_asked() {
            self.odd.push((what.into(), reply.clone()));
        }
    }

    pub(crate) fn good(&mut self, reply: &Reply) {
        if reply.was_asked() {
            self.good.push(reply.clone());
        }
    }

    /// Fails with what was bad, else notes what was odd, else passes with `summary` if anything was tried.
    pub(crate) fn verdict(self, summary: &str) -> Checked {
        let said = |list: &[(String, Reply)]| {
            let mut words: Vec<&str> = Vec::new();
            for (word, _) in list {
                if !words.contains(&word.as_str()) {
                    words.push(word);
                }
            }
            words.join("; ")
        };
        let shown = |list: Vec<(String, Reply)>| list.into_iter().map(|(_, reply)| reply).collect::<Vec<_>>();
        if !self.bad.is_empty() {
            Ok(fail(said(&self.bad)).show_all(&shown(self.bad)))
        } else if !self.odd.is_empty() {
            Ok(note(said(&self.odd)).show_all(&shown(self.odd)))
        } else if self.good.is_empty() {
            unknown("nothing could be tried")
        } else {
            Ok(pass(summary).show_all(&self.good[..self.good.len().min(2)]))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(check: &'static str, requirement: Requirement, outcome: Outcome) -> Finding {
        Finding {
            check,
            requirement,
            title: "",
            outcome,
            summary: String::new(),
            source: "",
            exchanges: Vec::new(),
            runs: Vec::new(),
        }
    }

    fn crud(outcomes: [Outcome; 5]) -> Standing {
        let checks = ["C01", "C05", "C07", "C10", "C16"];
        let findings: Vec<Finding> = checks
            .into_iter()
            .zip(outcomes)
            .map(|(check, outcome)| found(check, Requirement::Crud, outcome))
            .collect();
        standing(Requirement::Crud, &findings)
    }

    use Outcome::{Fail, Inconclusive, Note, Pass};

    #[test]
    fn a_requirement_is_met_when_nothing_failed() {
        assert_eq!(crud([Pass, Pass, Note, Pass, Inconclusive]), Standing::Met);
    }

    #[test]
    fn it_is_partly_met_when_less_than_half_of_what_decides_failed() {
        assert_eq!(crud([Pass, Pass, Pass, Fail, Fail]), Standing::Partly);
    }

    #[test]
    fn it_is_not_met_when_more_than_half_failed_or_nothing_passed() {
        assert_eq!(crud([Pass, Pass, Fail, Fail, Fail]), Standing::Not);
        assert_eq!(crud([Fail, Inconclusive, Inconclusive, Inconclusive, Inconclusive]), Standing::Not);
    }

    #[test]
    fn it_is_blocked_when_nothing_that_decides_was_decided() {
        assert_eq!(crud([Inconclusive; 5]), Standing::Blocked);
        assert_eq!(standing(Requirement::Tests, &[]), Standing::Blocked);
    }

    #[test]
    fn a_failed_check_that_does_not_decide_makes_it_partly() {
        let mut findings =
            vec![found("P01", Requirement::Pagination, Pass), found("P02", Requirement::Pagination, Pass)];
        assert_eq!(standing(Requirement::Pagination, &findings), Standing::Met);
        findings.push(found("P04", Requirement::Pagination, Fail));
        assert_eq!(standing(Requirement::Pagination, &findings), Standing::Partly);
    }

    #[test]
    fn what_odd_values_break_is_held_against_the_handling_of_errors_alone() {
        let mut findings: Vec<Finding> =
            ["P01", "P02"].map(|check| found(check, Requirement::Pagination, Pass)).into();
        findings.push(found("P06", Requirement::Pagination, Fail));
        findings.extend(["E01", "E04", "E07", "E11"].map(|check| found(check, Requirement::Errors, Pass)));
        findings.push(found("E14", Requirement::Errors, Fail));
        assert_eq!(standing(Requirement::Pagination, &findings), Standing::Met);
        assert_eq!(standing(Requirement::Errors, &findings), Standing::Partly);
    }

    #[test]
    fn a_crash_is_counted_once_among_what_decides_on_errors() {
        let of = |outcomes: [Outcome; 5]| {
            let checks = ["E01", "E04", "E07", "E11", "E14"];
            let findings: Vec<Finding> = checks
                .into_iter()
                .zip(outcomes)
                .map(|(check, outcome)| found(check, Requirement::Errors, outcome))
                .collect();
            standing(Requirement::Errors, &findings)
        };
        assert_eq!(of([Fail, Fail, Pass, Pass, Fail]), Standing::Partly);
        assert_eq!(of([Fail, Fail, Fail, Pass, Fail]), Standing::Not);
    }

    #[test]
    fn a_token_that_anybody_can_make_is_not_authentication_that_is_met() {
        let mut findings: Vec<Finding> =
            ["A01", "A02", "A03"].map(|check| found(check, Requirement::Auth, Pass)).into();
        findings.push(found("S03", Requirement::Security, Fail));
        assert_eq!(standing(Requirement::Auth, &findings), Standing::Met);
        findings.push(found("S04", Requirement::Security, Fail));
        assert_eq!(standing(Requirement::Auth, &findings), Standing::Partly);
    }

    #[test]
    fn few_tests_are_tests_in_part_and_one_documented_way_that_works_is_documentation_in_part() {
        let tests = |count| {
            let findings = [found("T01", Requirement::Tests, Pass), found("T02", Requirement::Tests, count)];
            standing(Requirement::Tests, &findings)
        };
        assert_eq!(
            (tests(Pass), tests(Note), tests(Fail)),
            (Standing::Met, Standing::Partly, Standing::Partly)
        );
        let docs = |outcomes: [Outcome; 3]| {
            let findings: Vec<Finding> = ["D01", "D02", "D03"]
                .into_iter()
                .zip(outcomes)
                .map(|(check, outcome)| found(check, Requirement::Docs, outcome))
                .collect();
            standing(Requirement::Docs, &findings)
        };
        assert_eq!(docs([Pass, Fail, Fail]), Standing::Partly);
        assert_eq!(docs([Fail; 3]), Standing::Not);
        assert_eq!(docs([Pass; 3]), Standing::Met);
    }

    #[test]
    fn one_of_a_group_is_enough() {
        let with = |related, link| {
            let findings = [("R01", Pass), ("R03", related), ("R04", link)];
            let findings: Vec<Finding> = findings
                .into_iter()
                .map(|(check, outcome)| found(check, Requirement::Relationship, outcome))
                .collect();
            standing(Requirement::Relationship, &findings)
        };
        assert_eq!(with(Inconclusive, Pass), Standing::Met);
        assert_eq!(with(Fail, Pass), Standing::Partly);
        assert_eq!(with(Inconclusive, Inconclusive), Standing::Met);
    }
}
