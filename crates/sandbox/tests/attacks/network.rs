//! Attack 22: getting out. Every address is tried from inside the box alone; nothing leaves its network namespace.

use std::net::TcpListener;

use touchstone_sandbox::Net;

use crate::support::attack;

#[test]
fn without_a_network_no_internet_socket_can_be_made() {
    attack(|arena| {
        let script = "
print(*(attempt(lambda: socket.socket(f, t)) for f in (socket.AF_INET, socket.AF_INET6) for t in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW)),
      attempt(lambda: socket.socket(socket.AF_UNIX)), attempt(lambda: socket.socketpair()))";
        let no = "EAFNOSUPPORT";
        assert_eq!(arena.says(script), format!("{no} {no} {no} {no} {no} {no} ok ok"));
    });
}

#[test]
fn families_that_leave_the_box_are_refused() {
    attack(|arena| {
        // Packet, ALG, vsock, Bluetooth, XDP, TIPC, key, CAN, and netlink other than the list of interfaces.
        let script = "
for family in (17, 38, 40, 31, 44, 30, 15, 29, 2 ** 31 - 1): print(call(41, family, 1, 0), call(41, family | 1 << 32, 3, 0))
for protocol in (4, 9, 12, 15, 16): print(call(41, 16, 3, protocol), 'EAFNOSUPPORT')";
        for line in arena.says_with(script, Net::Loopback).lines() {
            assert_eq!(line, "EAFNOSUPPORT EAFNOSUPPORT");
        }
    });
}

#[test]
fn the_loopback_reaches_nothing_beyond_the_box() {
    // A service of the machine that a program must not reach.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    attack(|arena| {
        let script = format!(
            "
def reach(family, kind, address):
    s = socket.socket(family, kind)
    s.settimeout(2)
    s.connect(address)
    s.send(b'x')
print(attempt(lambda: reach(2, 1, ('127.0.0.1', {port}))))
for address in (('192.0.2.1', 80), ('169.254.169.254', 80), ('10.0.0.1', 443), ('198.51.100.7', 53)):
    print(attempt(lambda: reach(2, 1, address)), attempt(lambda: reach(2, 2, address)))
print(attempt(lambda: reach(10, 1, ('2001:db8::1', 80))))
print(attempt(lambda: socket.socket(2, 3, 1)))
try: print(socket.gethostbyname('example.com'))
except socket.gaierror as e: print('no name')
print(sorted(name for _, name in socket.if_nameindex()))"
        );
        assert_eq!(
            arena.says_with(&script, Net::Loopback),
            "ECONNREFUSED\nENETUNREACH ENETUNREACH\nENETUNREACH ENETUNREACH\nENETUNREACH ENETUNREACH\nENETUNREACH ENETUNREACH\n\
             ENETUNREACH\nEPERM\nno name\n['lo']"
        );
    });
    listener.set_nonblocking(true).unwrap();
    assert!(listener.accept().is_err(), "somebody came from a box");
}

#[test]
fn sockets_of_the_machine_without_a_file_are_not_reached() {
    use std::os::linux::net::SocketAddrExt as _;
    let name = format!("touchstone-attack-{}", std::process::id());
    let address = std::os::unix::net::SocketAddr::from_abstract_name(&name).unwrap();
    let _listener = std::os::unix::net::UnixListener::bind_addr(&address).unwrap();
    attack(|arena| {
        let script = format!("print(attempt(lambda: socket.socket(socket.AF_UNIX).connect('\\0{name}')))");
        assert_eq!(arena.says(&script), "ECONNREFUSED");
    });
}

#[test]
fn through_the_proxy_listed_hosts_are_reached_and_nothing_else() {
    use std::io::{Read as _, Write as _};
    use std::net::IpAddr;
    use std::sync::Arc;
    use touchstone_sandbox::egress::{AllowList, Proxy, Resolve, TrafficLimits};

    /// Every name leads to this machine, as an attacker's own name server would answer.
    struct Here;
    impl Resolve for Here {
        fn resolve(&self, _: &str) -> std::io::Result<Vec<IpAddr>> {
            Ok(vec!["127.0.0.1".parse().unwrap()])
        }
    }
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let port = address.port();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut asked = [0; 4];
            let _ = stream.read_exact(&mut asked);
            let _ = stream.write_all(b"reached");
        }
    });
    attack(|arena| {
        let mut allow = AllowList::default();
        allow.allow(&format!("mirror.example.com:8081={address}")).unwrap();
        allow.allow(&format!("listed.example.com:{port}")).unwrap();
        let script = format!(
            "
def through(target):
    s = socket.create_connection(('127.0.0.1', 3128), 5)
    s.sendall(f'CONNECT {{target}} HTTP/1.1\\r\\n\\r\\n'.encode())
    head = b''
    while b'\\r\\n\\r\\n' not in head and (more := s.recv(4096)): head += more
    status = head.split()[1].decode()
    if status != '200': return status
    s.sendall(b'ping')
    return s.recv(100).decode()
print(*(through(t) for t in ('mirror.example.com:8081', 'listed.example.com:{port}', 'other.example.com:443', '127.0.0.1:{port}')),
      attempt(lambda: socket.create_connection(('127.0.0.1', {port}), 2)))"
        );
        let proxy =
            Proxy::start(arena.session.as_ref(), allow, Arc::new(Here), TrafficLimits::default()).unwrap();
        assert_eq!(arena.says_with(&script, Net::Loopback), "reached 403 403 400 ECONNREFUSED");
        let traffic = proxy.stop();
        assert_eq!(traffic.reached, ["mirror.example.com:8081"]);
        // What comes after the installation finds no proxy any more.
        assert_eq!(
            arena.says_with(
                "print(attempt(lambda: socket.create_connection(('127.0.0.1', 3128), 2)))",
                Net::Loopback
            ),
            "ECONNREFUSED"
        );
    });
}
