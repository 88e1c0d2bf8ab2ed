//! Grading in a process of its own: this very program, started anew with the argument [`CHILD`], an environment of a few harmless
//! words and no descriptor but its three pipes. Whoever holds secrets starts it and passes bytes; what candidates handed in is
//! never handled beside the secrets.
//!
//! The parent says one line of JSON ([`Task`]) and keeps the pipe open. It is answered by any number of lines that tell how far it
//! has come ([`Tell::Doing`]), and by one end ([`Tell::is_end`]), after which the process ends. It ends as well when its standard
//! input does, so it never outlives its parent.

mod child;
mod words;

pub use child::child_main;
pub use words::{Mode, Submitted, Task, Tell};

/// The argument by which a program knows that it is to be this process.
pub const CHILD: &str = "grade-box";

/// The longest line that either side takes, in bytes.
pub const MAX_LINE: usize = 64 * 1024 * 1024;

/// The most bytes of the files of a repository that are told, as a tar archive. Larger ones are graded and not told.
pub const MAX_FILES: usize = 20 * 1024 * 1024;

/// The longest words that tell what is being done, in bytes.
pub const MAX_DOING: usize = 500;
