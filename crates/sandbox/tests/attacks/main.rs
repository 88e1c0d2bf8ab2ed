//! What hostile programs try, each against every engine. After each attack nothing of it is left on the machine, the
//! machine is as it was, and the next program runs as if nothing had been.
//!
//! The programs are Python, so `/usr/bin/python3` must be there. Their traffic stays in their own network namespaces.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod archives;
mod compressed;
mod kernel;
mod network;
mod processes;
mod resources;
mod secrets;
mod support;
