//! Attacks 18 to 21 and 23: system calls that no program needs. Numbers are those of x86-64.
#![cfg(target_arch = "x86_64")]

use touchstone_sandbox::Status;

use crate::support::{Arena, attack};

/// Asserts that each call is refused in the way that is named.
fn refuses(arena: &mut Arena, calls: &[(&str, &str, &str)]) {
    let script: Vec<_> = calls.iter().map(|(_, call, _)| format!("print({call})")).collect();
    let said = arena.says(&script.join("\n"));
    assert_eq!(said.lines().count(), calls.len(), "{said}");
    for ((name, _, expected), said) in calls.iter().zip(said.lines()) {
        assert!(expected.split('|').any(|one| one == said), "{name}: {said}, not {expected}");
    }
}

#[test]
fn looking_into_other_processes_is_refused() {
    attack(|arena| {
        refuses(
            arena,
            &[
                ("ptrace traceme", "call(101, 0, 0, 0, 0)", "EPERM"),
                ("ptrace seize of 1", "call(101, 0x4206, 1, 0, 0)", "EPERM"),
                ("process_vm_readv", "call(310, 1, 0, 0, 0, 0, 0)", "EPERM"),
                ("process_vm_writev", "call(311, 1, 0, 0, 0, 0, 0)", "EPERM"),
                ("pidfd_getfd", "call(438, os.pidfd_open(os.getpid()), 0, 0)", "EPERM"),
                ("kcmp", "call(312, 1, 1, 0, 0, 0)", "EPERM"),
            ],
        );
    });
}

#[test]
fn namespaces_and_mounts_are_refused() {
    attack(|arena| {
        refuses(
            arena,
            &[
                ("mount", "call(165, b'tmpfs', b'/tmp', b'tmpfs', 0, 0)", "EPERM"),
                ("umount2", "call(166, b'/proc', 2)", "EPERM"),
                ("pivot_root", "call(155, b'/tmp', b'/tmp')", "EPERM"),
                ("unshare user", "call(272, 0x10000000)", "EPERM"),
                ("setns", "call(308, os.open('/proc/self/ns/net', 0), 0)", "EPERM"),
                ("clone new user", "call(56, 0x10000000 | 17, 0, 0, 0, 0)", "EPERM"),
                (
                    "clone new user, high bits set",
                    "call(56, 0xffffffff10000011 - (1 << 64), 0, 0, 0, 0)",
                    "EPERM",
                ),
                ("clone3", "call(435, bytes(88), 88)", "ENOSYS"),
                ("fsopen", "call(430, b'tmpfs', 0)", "EPERM"),
                ("open_tree", "call(428, -100, b'/', 1)", "EPERM"),
                ("move_mount", "call(429, 0, b'', 0, b'', 4)", "EPERM"),
                ("mount_setattr", "call(442, -100, b'/', 0, bytes(32), 32)", "EPERM"),
                ("open_by_handle_at", "call(304, -100, bytes(32), 0)", "EPERM"),
            ],
        );
    });
}

#[test]
fn no_rights_are_gained() {
    attack(|arena| {
        refuses(
            arena,
            &[
                ("setuid 0", "attempt(lambda: os.setuid(0))", "EPERM|EINVAL"),
                ("setgid 0", "attempt(lambda: os.setgid(0))", "EPERM|EINVAL"),
                ("setgroups", "attempt(lambda: os.setgroups([0]))", "EPERM"),
                ("chroot", "attempt(lambda: os.chroot('/tmp'))", "EPERM"),
                (
                    "chown to root",
                    "attempt(lambda: (open('/tmp/f', 'w'), os.chown('/tmp/f', 0, 0)))",
                    "EPERM|EINVAL",
                ),
                (
                    "a suid copy of a shell",
                    "attempt(lambda: (open('/tmp/f', 'w'), os.chmod('/tmp/f', 0o4755)))",
                    "ok",
                ),
            ],
        );
        let script = "
import subprocess, glob, re
ids = [subprocess.run([p, '-c', 'id -u'] if p.endswith('su') else [p], capture_output=True, stdin=subprocess.DEVNULL).returncode for p in glob.glob('/usr/bin/su')]
status = open('/proc/self/status').read()
print(re.findall(r'(Cap\\w+|NoNewPrivs|Seccomp):\\t(\\w+)', status), [i for i in ids if i == 0])";
        let seen = arena.says(script);
        let none = "0000000000000000";
        for name in ["CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"] {
            assert!(seen.contains(&format!("('{name}', '{none}')")), "{seen}");
        }
        assert!(seen.contains("('NoNewPrivs', '1')") && seen.contains("('Seccomp', '2')"), "{seen}");
        assert!(seen.ends_with("[]"), "a suid program ran with success: {seen}");
    });
}

#[test]
fn parts_of_the_kernel_that_have_had_holes_are_closed() {
    attack(|arena| {
        refuses(
            arena,
            &[
                ("bpf", "call(321, 0, 0, 0)", "EPERM"),
                ("perf_event_open", "call(298, 0, 0, -1, -1, 0)", "EPERM"),
                ("userfaultfd", "call(323, 0)", "EPERM"),
                ("io_uring_setup", "call(425, 1, 0)", "EPERM"),
                ("io_uring_enter", "call(426, 0, 0, 0, 0, 0)", "EPERM"),
                ("io_uring_register", "call(427, 0, 0, 0, 0)", "EPERM"),
                ("keyctl", "call(250, 0, 0, 0, 0)", "EPERM"),
                ("add_key", "call(248, b'user', b'x', b'x', 1, -2)", "EPERM"),
                ("request_key", "call(249, b'user', b'x', 0, -2)", "EPERM"),
                ("init_module", "call(175, 0, 0, 0)", "EPERM"),
                ("kexec_load", "call(246, 0, 0, 0, 0)", "EPERM"),
                ("modify_ldt", "call(154, 0, 0, 0)", "EPERM"),
                ("personality", "call(135, 0x0400000)", "EPERM"),
                ("syslog", "call(103, 3, 0, 0)", "EPERM"),
                ("quotactl", "call(179, 0, 0, 0, 0)", "EPERM"),
                ("fanotify_init", "call(300, 0, 0)", "EPERM"),
                ("reboot", "call(169, 0, 0, 0, 0)", "EPERM"),
                ("swapon", "call(167, b'/tmp/x', 0)", "EPERM"),
                ("sethostname", "call(170, b'x', 1)", "EPERM"),
            ],
        );
    });
}

#[test]
fn pushing_input_into_a_terminal_is_refused_even_with_high_bits_set() {
    attack(|arena| {
        refuses(
            arena,
            &[
                ("TIOCSTI", "call(16, 0, 0x5412, b'x')", "EPERM"),
                ("TIOCSTI with high bits", "call(16, 0, 0x100005412, b'x')", "EPERM"),
                ("TIOCSTI with the highest bit", "call(16, 0, 0x5412 - (1 << 63), b'x')", "EPERM"),
                ("TIOCLINUX", "call(16, 0, 0x541c, b'x')", "EPERM"),
                ("TIOCLINUX with high bits", "call(16, 0, 0x700000541c, b'x')", "EPERM"),
            ],
        );
        assert_eq!(arena.says("print(os.getsid(0) == os.getpid())"), "True");
    });
}

#[test]
fn calls_by_the_numbers_of_another_abi_end_the_program() {
    attack(|arena| {
        // The same number as `ptrace`, once more for x32.
        let report = arena.python("call(0x40000000 + 521, 0, 0, 0, 0)\nprint('passed')");
        assert_eq!(
            (report.status, report.stdout.as_slice()),
            (Status::DangerousSyscall, &b""[..]),
            "{report:?}"
        );
        // `int 0x80` with the number of `getpid` for 32 bits.
        let script = "
import mmap
code = bytes([0xb8, 20, 0, 0, 0, 0xcd, 0x80, 0xc3])
page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
page.write(code)
f = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))
print(f())";
        let report = arena.python(script);
        assert!(matches!(report.status, Status::DangerousSyscall | Status::Signalled), "{report:?}");
        assert_eq!(report.stdout, b"");
    });
}

#[test]
fn the_clock_cannot_be_set() {
    attack(|arena| {
        refuses(
            arena,
            &[
                ("clock_settime", "attempt(lambda: time.clock_settime(time.CLOCK_REALTIME, 0))", "EPERM"),
                ("settimeofday", "call(164, bytes(16), 0)", "EPERM"),
                ("adjtimex", "call(159, bytes(208))", "EPERM"),
                ("clock_adjtime", "call(305, 0, bytes(208))", "EPERM"),
            ],
        );
    });
}
