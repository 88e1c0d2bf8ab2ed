//! The rules of the process, as decisions without I/O: what a scorecard needs before it can be submitted, who may read
//! it when, how a debrief goes, who may do what on a job and on an application.
//!
//! They stand apart from the server so that the compiler keeps them pure, and so that every one of them can be tested
//! in an instant, with every condition turned around. The server asks them; it decides nothing of this itself.

pub mod application;
pub mod debrief;
pub mod interview;
pub mod job;
pub mod role;
pub mod scorecard;
pub mod visibility;

mod field_error;
mod names;

pub use field_error::FieldError;
pub use names::UnknownName;
pub use role::Role;

/// What a rule does not allow, in words that a person can act on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Not for this person.
    #[error("{0}")]
    NotYours(String),
    /// Not in the present state.
    #[error("{0}")]
    NotNow(String),
}
