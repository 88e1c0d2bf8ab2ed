//! The address that a request comes from.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{HeaderMap, request::Parts},
};
use ipnet::IpNet;

use super::problem::Problem;
use crate::app::App;

/// Who a request comes from: the machine at the other end or, where that is a proxy named in the configuration, the one
/// that the proxy names. An IPv6 address stands for its /64, which is what one customer is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

impl FromRequestParts<App> for ClientAddress {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        // Without a connection, as in tests, everybody is at one address.
        let peer = peer.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
        Ok(Self(customer(client(peer, &parts.headers, &app.config.trusted_proxies))))
    }
}

/// The nearest address that is no proxy of ours. What stands further left in the header, anybody may have written.
fn client(peer: IpAddr, headers: &HeaderMap, proxies: &[IpNet]) -> IpAddr {
    let ours = |address: &IpAddr| proxies.iter().any(|network| network.contains(address));
    let mut nearest = peer.to_canonical();
    let lines = headers.get_all("x-forwarded-for").iter().rev();
    let mut hops = lines.flat_map(|line| line.to_str().unwrap_or_default().rsplit(','));
    while ours(&nearest) {
        let Some(Ok(address)) = hops.next().map(|hop| hop.trim().parse::<IpAddr>()) else { break };
        nearest = address.to_canonical();
    }
    nearest
}

fn customer(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(peer: &str, lines: &[&str], proxies: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append("x-forwarded-for", line.parse().unwrap());
        }
        let proxies: Vec<IpNet> = proxies.iter().map(|text| text.parse().unwrap()).collect();
        customer(client(peer.parse().unwrap(), &headers, &proxies)).to_string()
    }

    #[test]
    fn only_a_proxy_of_ours_is_believed() {
        assert_eq!(found("192.0.2.7", &["198.51.100.1"], &[]), "192.0.2.7");
        assert_eq!(found("192.0.2.7", &["198.51.100.1"], &["10.0.0.0/8"]), "192.0.2.7");
        assert_eq!(found("10.0.0.5", &["198.51.100.1"], &["10.0.0.0/8"]), "198.51.100.1");
        assert_eq!(found("::ffff:10.0.0.5", &["198.51.100.1"], &["10.0.0.0/8"]), "198.51.100.1");
    }

    #[test]
    fn what_a_client_wrote_itself_is_not_believed() {
        let ours = ["10.0.0.0/8"];
        assert_eq!(found("10.0.0.5", &["203.0.113.9, 198.51.100.1"], &ours), "198.51.100.1");
        assert_eq!(found("10.0.0.5", &["203.0.113.9", "198.51.100.1, 10.0.0.6"], &ours), "198.51.100.1");
        assert_eq!(found("10.0.0.5", &["198.51.100.1, nonsense"], &ours), "10.0.0.5");
        assert_eq!(found("10.0.0.5", &[], &ours), "10.0.0.5");
    }

    #[test]
    fn a_network_of_ipv6_is_one_customer() {
        assert_eq!(found("2001:db8:1:2:3:4:5:6", &[], &[]), found("2001:db8:1:2:9::", &[], &[]));
        assert_ne!(found("2001:db8:1:2::1", &[], &[]), found("2001:db8:1:3::1", &[], &[]));
    }
}
