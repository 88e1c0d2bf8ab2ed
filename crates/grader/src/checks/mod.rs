//! The catalogue of checks, by requirement.
//!
//! A check is a short function: it makes what it needs, asks, and says what it saw. Any answer of the right class passes; where
//! the exact code is a matter of style, another one is a note at most.
//!
//! What needs more than a running server is not here but in `submission`: T01–T05 (the submission's own tests), D01–D03 (the
//! commands of the README), S14 (secrets among the files). C20 (rows survive a restart) is here and needs
//! [`crate::Options::restart`].

mod auth;
mod crud;
mod docs;
mod errors;
mod forged;
mod pagination;
mod performance;
mod relationship;
mod security;
mod sorting;
mod validation;
mod values;

pub(crate) use sorting::{Order, find_field, names_sort_field, plant, planted_order};

use crate::finding::{Checked, Requirement};
use crate::probe::Probe;

/// One check.
pub(crate) struct Check {
    pub(crate) id: &'static str,
    pub(crate) requirement: Requirement,
    pub(crate) title: &'static str,
    /// The rule behind it.
    pub(crate) source: &'static str,
    pub(crate) run: fn(&mut Probe<'_>) -> Checked,
    /// When it runs: the order of the run is not the order of the report.
    pub(crate) phase: Phase,
}

/// What must be over before a check may run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Phase {
    /// Nothing.
    Any,
    /// Odd rows may be left behind, which would disturb lists.
    Odd,
    /// Makes so many rows that lists grow long.
    Many,
    /// Says something of the whole run.
    Whole,
    /// May lock out or wipe.
    Last,
    /// Looks back on everything that was asked.
    End,
    /// Starts the server again.
    Restart,
}

/// A requirement's checks as they are written down.
type Entry = (&'static str, &'static str, &'static str, Phase, fn(&mut Probe<'_>) -> Checked);

/// All checks that work over HTTP alone, in the order of a report.
pub(crate) fn all() -> Vec<Check> {
    let lists: [(Requirement, &[Entry]); 10] = [
        (Requirement::Crud, crud::CHECKS),
        (Requirement::Errors, errors::CHECKS),
        (Requirement::Validation, validation::CHECKS),
        (Requirement::Relationship, relationship::CHECKS),
        (Requirement::Pagination, pagination::CHECKS),
        (Requirement::Sorting, sorting::CHECKS),
        (Requirement::Auth, auth::CHECKS),
        (Requirement::Security, security::CHECKS),
        (Requirement::Performance, performance::CHECKS),
        (Requirement::Docs, docs::CHECKS),
    ];
    let check = |requirement, entry: &Entry| {
        let (id, title, source, phase, run) = *entry;
        Check { id, requirement, title, source, run, phase }
    };
    lists
        .iter()
        .flat_map(|(requirement, list)| list.iter().map(move |entry| check(*requirement, entry)))
        .collect()
}
