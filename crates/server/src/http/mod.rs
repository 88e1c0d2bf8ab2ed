//! What all capabilities share over HTTP: problems, extractors, access, paging, the document, the page.

pub mod accept;
pub mod access;
pub mod answer;
pub mod checks;
pub mod conditional;
pub mod extract;
pub mod idempotency;
pub mod limits;
pub mod live;
pub mod names;
pub mod openapi;
pub mod outer;
pub mod page;
pub mod paging;
pub mod peer;
pub mod problem;
pub mod trace;

pub use accept::accepts;
pub use access::{Access, guard};
pub use answer::{Created, Entity, Versioned};
pub use extract::{Body, Form, IfMatch, OptionalBody, Path, Query, Raw};
pub use paging::{ListParameters, Listing, PageOf};
pub use peer::ClientAddress;
pub use problem::{FieldError, Problem, Result};
