//! Which system calls a box may make. Everything that programs and compilers need passes; what escapes are made of does
//! not. Arguments are compared by their low 32 bits where the kernel looks at no more (CVE-2019-10063).

use std::collections::BTreeMap;
use std::io;
use std::sync::OnceLock;

use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
    TargetArch, apply_filter, sock_filter,
};

use crate::Net;

/// The instruction by which a filter decides.
const RETURN: u16 = 0x06;

type Rules = BTreeMap<i64, Vec<SeccompRule>>;

/// Refused with EPERM, whatever their arguments.
const REFUSED: &[i64] = &[
    // Looking into other processes.
    libc::SYS_ptrace,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_process_madvise,
    libc::SYS_pidfd_getfd,
    libc::SYS_kcmp,
    // Namespaces and mounts.
    libc::SYS_unshare,
    libc::SYS_setns,
    libc::SYS_mount,
    libc::SYS_umount2,
    libc::SYS_pivot_root,
    libc::SYS_chroot,
    libc::SYS_open_tree,
    libc::SYS_move_mount,
    libc::SYS_fsopen,
    libc::SYS_fsconfig,
    libc::SYS_fsmount,
    libc::SYS_fspick,
    libc::SYS_mount_setattr,
    libc::SYS_name_to_handle_at,
    libc::SYS_open_by_handle_at,
    libc::SYS_fanotify_init,
    libc::SYS_quotactl,
    // Parts of the kernel that programs run without, and that have had holes.
    libc::SYS_bpf,
    libc::SYS_perf_event_open,
    libc::SYS_userfaultfd,
    libc::SYS_io_uring_setup,
    libc::SYS_io_uring_enter,
    libc::SYS_io_uring_register,
    libc::SYS_keyctl,
    libc::SYS_add_key,
    libc::SYS_request_key,
    libc::SYS_move_pages,
    libc::SYS_migrate_pages,
    libc::SYS_lookup_dcookie,
    // The machine itself.
    libc::SYS_init_module,
    libc::SYS_finit_module,
    libc::SYS_delete_module,
    libc::SYS_kexec_load,
    libc::SYS_kexec_file_load,
    libc::SYS_reboot,
    libc::SYS_swapon,
    libc::SYS_swapoff,
    libc::SYS_acct,
    libc::SYS_syslog,
    libc::SYS_vhangup,
    libc::SYS_sethostname,
    libc::SYS_setdomainname,
    libc::SYS_settimeofday,
    libc::SYS_clock_settime,
    libc::SYS_clock_adjtime,
    libc::SYS_adjtimex,
    libc::SYS_nfsservctl,
    // `open_tree_attr`, `quotactl_fd` and `listmount` have the same number on every architecture, and no name yet.
    467,
    443,
    458,
];

/// Refused as well, where they exist.
#[cfg(target_arch = "x86_64")]
const REFUSED_HERE: &[i64] = &[
    libc::SYS_iopl,
    libc::SYS_ioperm,
    libc::SYS_modify_ldt,
    libc::SYS_uselib,
    libc::SYS_ustat,
    libc::SYS_sysfs,
    libc::SYS__sysctl,
];
#[cfg(not(target_arch = "x86_64"))]
const REFUSED_HERE: &[i64] = &[];

/// Every flag of `clone` that makes a namespace.
const NAMESPACES: i32 = libc::CLONE_NEWUSER
    | libc::CLONE_NEWNS
    | libc::CLONE_NEWPID
    | libc::CLONE_NEWNET
    | libc::CLONE_NEWIPC
    | libc::CLONE_NEWUTS
    | libc::CLONE_NEWCGROUP;

/// The filters, made once in a process and in all copies of it.
pub(super) struct Programs {
    of_box: BpfProgram,
    without_network: BpfProgram,
}

/// Makes the filters, if they are not there yet.
pub(super) fn programs() -> io::Result<&'static Programs> {
    static PROGRAMS: OnceLock<Programs> = OnceLock::new();
    if let Some(programs) = PROGRAMS.get() {
        return Ok(programs);
    }
    let rules = BTreeMap::from([(libc::SYS_socket, vec![rule(vec![differs(0, libc::AF_UNIX)?])?])]);
    let programs = Programs {
        of_box: joined(vec![
            other_numbers(),
            with_errno(without_clone3(), libc::ENOSYS)?,
            with_errno(families()?, libc::EAFNOSUPPORT)?,
            with_errno(dangerous()?, libc::EPERM)?,
        ])?,
        without_network: with_errno(rules, libc::EAFNOSUPPORT)?,
    };
    Ok(PROGRAMS.get_or_init(|| programs))
}

/// Installs the filter of a box, for this process and all that come from it.
pub(super) fn install() -> io::Result<()> {
    apply(&programs()?.of_box)
}

/// Installs what a run's network asks for beyond the filter of its box.
pub(super) fn install_for(net: Net) -> io::Result<()> {
    match net {
        Net::Loopback => Ok(()),
        Net::None => apply(&programs()?.without_network),
    }
}

/// One filter that asks several, one after the other, until one does not allow the call. The kernel takes time for each
/// that it is given.
fn joined(parts: Vec<BpfProgram>) -> io::Result<BpfProgram> {
    const JUMP: u16 = 0x05;
    let last = parts.len().saturating_sub(1);
    let mut all = BpfProgram::new();
    for (number, mut part) in parts.into_iter().enumerate() {
        let length = part.len();
        for (place, step) in part.iter_mut().enumerate() {
            if number < last && step.code == RETURN && step.k == libc::SECCOMP_RET_ALLOW {
                // To where the next one begins.
                let beyond = u32::try_from(length - place - 1).map_err(io::Error::other)?;
                *step = sock_filter { code: JUMP, jt: 0, jf: 0, k: beyond };
            }
        }
        all.append(&mut part);
    }
    Ok(all)
}

/// A program cannot look into `clone3`'s structure, so there is none; every C library falls back to `clone`.
fn without_clone3() -> Rules {
    BTreeMap::from([(libc::SYS_clone3, Vec::new())])
}

/// Unix, IPv4, IPv6 and the list of interfaces; no other family of sockets. `AF_VSOCK` reaches the host from any network
/// namespace, `AF_ALG` and `AF_PACKET` are wide.
fn families() -> io::Result<Rules> {
    let allowed = [libc::AF_UNIX, libc::AF_INET, libc::AF_INET6, libc::AF_NETLINK];
    let other = allowed.iter().map(|family| differs(0, *family)).collect::<io::Result<_>>()?;
    let netlink = vec![equals(0, libc::AF_NETLINK)?, differs(2, libc::NETLINK_ROUTE)?];
    Ok(BTreeMap::from([
        (libc::SYS_socket, vec![rule(other)?, rule(netlink)?]),
        (libc::SYS_socketpair, vec![rule(vec![differs(0, libc::AF_UNIX)?])?]),
    ]))
}

fn dangerous() -> io::Result<Rules> {
    let mut rules: Rules = REFUSED.iter().chain(REFUSED_HERE).map(|call| (*call, Vec::new())).collect();
    let namespaces = (0..31).map(|bit| 1 << bit).filter(|flag| NAMESPACES & flag != 0);
    let namespaces =
        namespaces.map(|flag| rule(vec![condition(0, SeccompCmpOp::MaskedEq(wide(flag)), flag)?]));
    rules.insert(libc::SYS_clone, namespaces.collect::<io::Result<_>>()?);
    let terminal = [number(libc::TIOCSTI)?, number(libc::TIOCLINUX)?, number(libc::TIOCSETD)?];
    let terminal = terminal.into_iter().map(|request| rule(vec![equals(1, request)?]));
    rules.insert(libc::SYS_ioctl, terminal.collect::<io::Result<_>>()?);
    // A plain process and the question which it is; everything else is for old binaries.
    let personality = rule(vec![differs(0, 0)?, differs(0, -1)?])?;
    rules.insert(libc::SYS_personality, vec![personality]);
    Ok(rules)
}

/// On x86-64 the numbers from 2³⁰ on are the same calls once more for another ABI, which a list of numbers would miss.
/// Calls of another architecture end the program by the filters themselves.
#[cfg(target_arch = "x86_64")]
fn other_numbers() -> BpfProgram {
    const LOAD: u16 = 0x20;
    const JUMP_AT_LEAST: u16 = 0x35;
    let step = |code, jt, jf, k| sock_filter { code, jt, jf, k };
    vec![
        // The number of the call stands first in what a filter sees.
        step(LOAD, 0, 0, 0),
        step(JUMP_AT_LEAST, 0, 1, 0x4000_0000),
        step(RETURN, 0, 0, libc::SECCOMP_RET_KILL_PROCESS),
        step(RETURN, 0, 0, libc::SECCOMP_RET_ALLOW),
    ]
}

#[cfg(not(target_arch = "x86_64"))]
fn other_numbers() -> BpfProgram {
    BpfProgram::new()
}

fn with_errno(rules: Rules, errno: i32) -> io::Result<BpfProgram> {
    let arch = TargetArch::try_from(std::env::consts::ARCH).map_err(io::Error::other)?;
    let refuse = SeccompAction::Errno(errno.unsigned_abs());
    let filter = SeccompFilter::new(rules, SeccompAction::Allow, refuse, arch).map_err(io::Error::other)?;
    BpfProgram::try_from(filter).map_err(io::Error::other)
}

fn apply(program: &[sock_filter]) -> io::Result<()> {
    apply_filter(program).map_err(io::Error::other)
}

fn rule(conditions: Vec<SeccompCondition>) -> io::Result<SeccompRule> {
    SeccompRule::new(conditions).map_err(io::Error::other)
}

fn equals(argument: u8, value: i32) -> io::Result<SeccompCondition> {
    condition(argument, SeccompCmpOp::Eq, value)
}

fn differs(argument: u8, value: i32) -> io::Result<SeccompCondition> {
    condition(argument, SeccompCmpOp::Ne, value)
}

fn condition(argument: u8, operator: SeccompCmpOp, value: i32) -> io::Result<SeccompCondition> {
    SeccompCondition::new(argument, SeccompCmpArgLen::Dword, operator, wide(value)).map_err(io::Error::other)
}

/// The low 32 bits as they are, without the sign.
fn wide(value: i32) -> u64 {
    value.cast_unsigned().into()
}

/// Numbers of requests have different types in different C libraries.
fn number<N: TryInto<i32>>(request: N) -> io::Result<i32> {
    request.try_into().map_err(|_| io::Error::from(io::ErrorKind::InvalidInput))
}
