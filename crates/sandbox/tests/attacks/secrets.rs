//! Attacks 14 to 17, and reading on: what the machine keeps to itself.

use touchstone_sandbox::{Io, Net, Root};

use crate::support::{attack, box_limits, limits, python};

#[test]
fn files_of_the_machine_are_not_there() {
    attack(|arena| {
        let script = "
for path in ('/etc/shadow', '/etc/ssh', '/root', '/home', '/var', '/sys', '/boot', '/etc/machine-id', '/run', '/proc/1/root/etc/shadow',
             '/proc/self/root/../../etc/shadow', '/proc/1/cwd', '/etc/resolv.conf', '/etc/hostname', '/srv', '/opt'):
    print(path, attempt(lambda: os.stat(path)))";
        for line in arena.says(script).lines() {
            assert!(line.ends_with(" ENOENT") || line.ends_with(" EACCES"), "{line}");
        }
        assert_eq!(
            arena.says("print(open('/etc/passwd').read().count('\\n'), os.getuid() == 1000)"),
            "1 True"
        );
    });
}

#[test]
fn nothing_of_the_machine_can_be_written() {
    attack(|arena| {
        let script = "
for path in ('/x', '/usr/x', '/usr/bin/x', '/etc/x', '/dev/x', '/proc/x', '/usr/bin/python3', '/etc/passwd', '/proc/self/oom_score_adj',
             '/proc/sysrq-trigger', '/proc/sys/kernel/core_pattern'):
    print(path, attempt(lambda: open(path, 'r+b' if os.path.exists(path) else 'wb').write(b'0')))";
        for line in arena.says(script).lines().filter(|line| !line.starts_with("/proc/self/oom_score_adj")) {
            let refused = ["EROFS", "EACCES", "EPERM", "ENOENT"].iter().any(|error| line.ends_with(error));
            assert!(refused, "{line}");
        }
    });
}

#[test]
fn all_that_is_shown_of_the_machine_is_read_only() {
    attack(|arena| {
        let seen = arena.says("for line in open('/proc/self/mountinfo'): print(*line.split()[4:6])");
        assert!(seen.lines().any(|line| line.starts_with("/usr ")), "{seen}");
        for line in seen.lines() {
            let (place, options) = line.split_once(' ').unwrap();
            let has = |wanted: &str| options.split(',').any(|option| option == wanted);
            assert!(has("nosuid"), "{line}");
            // A device of a read-only mount is written to all the same, and bubblewrap mounts it as it is.
            let is_device = place.starts_with("/dev/");
            assert!(is_device || has("ro") != ["/tmp", "/work", "/proc"].contains(&place), "{line}");
            assert!(has("nodev") || place.starts_with("/dev/"), "{line}");
        }
    });
}

#[test]
fn a_folder_that_everybody_may_write_is_read_only_in_a_box() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = std::env::temp_dir().join(format!("touchstone-writable-{}", std::process::id()));
    std::fs::create_dir(&folder).unwrap();
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o777)).unwrap();
    attack(|arena| {
        let root = Root::host().with_at(&folder, "/tools");
        let mut session = arena.engine.open(&root, &box_limits()).unwrap();
        let script = python("print(os.listdir('/tools'), attempt(lambda: open('/tools/x', 'w')))");
        let report = session.exec(&script, Io::default(), &limits(), Net::None).unwrap();
        let said = String::from_utf8(report.stdout).unwrap();
        assert!(["[] EROFS\n", "[] EACCES\n"].contains(&said.as_str()), "{said}");
        session.close().unwrap();
    });
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
    std::fs::remove_dir(&folder).unwrap();
}

#[test]
fn the_environment_of_the_supervisor_is_not_to_be_seen() {
    // Every process that the sandbox starts for itself is looked into, the first above all.
    attack(|arena| {
        let script = "
found = b''
for p in [p for p in os.listdir('/proc') if p.isdigit()] + ['1']:
    for name in ('environ', 'cmdline', 'maps', 'mem', 'cwd', 'exe', 'fd'):
        try: found += open(f'/proc/{p}/{name}', 'rb').read(100000)
        except OSError: pass
print(any(word in found for word in (''.join(('CAR', 'GO')).encode(), ''.join(('NEX', 'TEST')).encode())), sorted(os.environ))";
        let seen = arena.says(script);
        assert_eq!(seen, "False ['HOME', 'LANG', 'PATH', 'TMPDIR', 'TOUCHSTONE_ATTACK', 'USER']");
        assert!(
            std::env::vars().any(|(name, _)| name.starts_with("CARGO")),
            "the planted secret is there to be found"
        );
    });
}

#[test]
fn the_first_process_cannot_be_looked_into() {
    attack(|arena| {
        let script = "
for name in ('environ', 'mem', 'maps', 'cwd', 'exe', 'fd', 'root', 'auxv', 'stack', 'syscall'):
    print(name, attempt(lambda: os.listdir('/proc/1/fd') if name == 'fd' else open(f'/proc/1/{name}', 'rb').read(1)))";
        for line in arena.says(script).lines() {
            assert!(["EACCES", "EPERM", "ENOENT"].iter().any(|error| line.ends_with(error)), "{line}");
        }
    });
}

#[test]
fn descriptors_of_the_supervisor_are_not_inherited() {
    attack(|arena| {
        // The fourth is the listing's own.
        assert_eq!(
            arena.says(
                "print(sorted(map(int, os.listdir('/proc/self/fd')))[:3], len(os.listdir('/proc/self/fd')))"
            ),
            "[0, 1, 2] 4"
        );
    });
}

#[test]
fn the_kernel_tells_nothing_of_itself() {
    attack(|arena| {
        let script = "
for name in ('kallsyms', 'cmdline', 'config.gz', 'kcore', 'kmsg', 'modules', 'mounts/../../kallsyms', 'sysrq-trigger', 'keys', 'timer_list',
             'sys/kernel/hostname', 'net/../kallsyms', 'scsi', 'bus', 'partitions', 'version'):
    print(name, attempt(lambda: open('/proc/' + name, 'rb').read(1)))";
        for line in arena.says(script).lines() {
            assert!(line.ends_with(" ENOENT") || line.ends_with(" EACCES"), "{line}");
        }
    });
}

#[test]
fn devices_are_few_and_none_can_be_made() {
    attack(|arena| {
        let script = "
print(sorted(os.listdir('/dev')))
for path in ('vda', 'sda', 'kvm', 'mem', 'vsock', 'fuse', 'net/tun', 'loop0', 'ptmx', 'tty', 'console'):
    assert attempt(lambda: os.stat('/dev/' + path)) == 'ENOENT', path
import stat
for device in (os.makedev(1, 1), os.makedev(254, 0), os.makedev(1, 3)):
    print(attempt(lambda: os.mknod('/work/d', 0o666 | stat.S_IFBLK, device)), attempt(lambda: os.mknod('/tmp/d', 0o666 | stat.S_IFCHR, device)))
open('/dev/null', 'w').write('x'); print(len(open('/dev/urandom', 'rb').read(8)))";
        assert_eq!(
            arena.says(script),
            "['fd', 'full', 'null', 'random', 'shm', 'stderr', 'stdin', 'stdout', 'urandom', 'zero']\n\
             EPERM EPERM\nEPERM EPERM\nEPERM EPERM\n8"
        );
    });
}

#[test]
fn a_box_sees_nothing_of_another() {
    attack(|arena| {
        let mut other = arena.engine.open(&Root::host(), &box_limits()).unwrap();
        let secret = python("open('/tmp/secret', 'w').write('x'); open('/work/secret', 'w').write('x')");
        other.exec(&secret, Io::default(), &limits(), Net::None).unwrap();
        assert_eq!(arena.says("print(os.listdir('/tmp'), os.listdir('/work'))"), "[] []");
        other.close().unwrap();
    });
}
