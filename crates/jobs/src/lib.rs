//! Durable background jobs over the database that is there anyway.
//!
//! A job is a value with a name and a [`Job::run`] that may be carried out more than once. It is enqueued in the
//! caller's transaction ([`enqueue`]), so it exists exactly when what it belongs to does. A [`Worker`] claims it with a
//! lease and a fence, keeps the lease while it works, and puts it back with a growing delay when it fails.
//!
//! ```text
//!            claim                 ok
//!  queued ─────────▶ running ─────────────▶ done
//!    ▲                 │ │ └── cancelled ──▶ cancelled
//!    └─ failed, again ─┘ └── failed for good, or too often ──▶ failed   (kept, to be looked at)
//! ```
//!
//! A worker that dies leaves its lease behind; when that has run out another claims the job with a higher fence, and
//! whatever the first still says about it is ignored.

mod job;
mod store;
mod worker;

pub use job::{Failure, Job, Outcome, Progress};
pub use store::{Enqueue, Standing, Status, cancel, enqueue, forget, standing};
pub use worker::{Clock, Worker};
