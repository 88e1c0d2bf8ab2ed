//! A way out of a box, for the time in which a program's dependencies are installed: an HTTP proxy that stands outside and
//! listens on the box's own loopback. It connects to hosts that a list allows and to no others.
//!
//! The list is an administrator's policy, never a candidate's wish. The proxy resolves names by itself and refuses addresses
//! that are not of the public internet, so that a name which leads to this machine or its neighbours leads nowhere; an
//! in-house mirror gets its address in the list. The box itself has no route and no names: what does not speak to the
//! proxy reaches nothing.

mod address;
mod allow;
mod proxy;

use std::io;
use std::net::{IpAddr, ToSocketAddrs as _};

pub use address::is_public;
pub use allow::{AllowList, AllowListError, REGISTRIES};
pub use proxy::{PORT, Proxy, Traffic, TrafficLimits};

/// Turns names into addresses.
pub trait Resolve: Send + Sync {
    /// All addresses of a host.
    fn resolve(&self, host: &str) -> io::Result<Vec<IpAddr>>;
}

/// The machine's own resolver.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemResolver;

impl Resolve for SystemResolver {
    fn resolve(&self, host: &str) -> io::Result<Vec<IpAddr>> {
        Ok((host, 0).to_socket_addrs()?.map(|address| address.ip()).collect())
    }
}
