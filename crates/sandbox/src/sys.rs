//! The calls that no safe crate offers. All `unsafe` of this crate is here, each with what makes it sound.
#![allow(unsafe_code, reason = "this is where it is kept")]

use std::ffi::{CStr, CString};
use std::io;
use std::mem;
use std::os::fd::{AsRawFd, BorrowedFd, FromRawFd as _, OwnedFd, RawFd};

use rustix::process::Pid;
use rustix::thread::UnshareFlags;

/// The two sides of a fork.
pub(crate) enum Fork {
    /// In the parent: the child.
    Parent(Pid),
    /// In the child.
    Child,
}

/// Splits this process in two. For the helper alone, which has one thread.
pub(crate) fn fork() -> io::Result<Fork> {
    // SAFETY: only the helper calls this, and it starts no threads: nothing can hold a lock at this moment, so the child
    // may go on to allocate as it likes.
    let pid = unsafe { libc::fork() };
    match pid {
        -1 => Err(io::Error::last_os_error()),
        0 => Ok(Fork::Child),
        pid => Pid::from_raw(pid).map(Fork::Parent).ok_or_else(|| io::Error::from(io::ErrorKind::Other)),
    }
}

/// Ends this process at once, without running anything on the way.
pub(crate) fn exit_now(code: i32) -> ! {
    // SAFETY: it only ends the process.
    unsafe { libc::_exit(code) }
}

/// Splits this process in two, the child in namespaces of its own and a child of this one's parent. For the starter
/// alone, which has one thread.
pub(crate) fn clone_beside(namespaces: UnshareFlags) -> io::Result<Fork> {
    let flags = libc::c_long::from(namespaces.bits() | libc::CLONE_PARENT.cast_unsigned());
    // SAFETY: as for `fork`. Without a stack and `CLONE_VM` the child goes on with a copy of this one's memory. What the C
    // library does around its own `fork` is for other threads and their locks, of which there are none; the number of
    // the thread that it keeps is not asked for.
    let pid = unsafe { libc::syscall(libc::SYS_clone, flags, 0, 0, 0, 0) };
    match pid {
        -1 => Err(io::Error::last_os_error()),
        0 => Ok(Fork::Child),
        pid => i32::try_from(pid)
            .ok()
            .and_then(Pid::from_raw)
            .map(Fork::Parent)
            .ok_or_else(|| io::Error::from(io::ErrorKind::Other)),
    }
}

/// As the kernel defines it for `mount_setattr`.
#[repr(C)]
struct MountAttributes {
    set: u64,
    clear: u64,
    propagation: u64,
    user_namespace: u64,
}

/// `MOUNT_ATTR_RDONLY`.
pub(crate) const READ_ONLY: u64 = 1;
/// `MOUNT_ATTR_NOSUID`.
pub(crate) const NO_SUID: u64 = 2;
/// `MOUNT_ATTR_NODEV`.
pub(crate) const NO_DEVICES: u64 = 4;
/// `MOUNT_ATTR_NOEXEC`.
pub(crate) const NO_EXEC: u64 = 8;

/// Sets attributes of a mount that a descriptor of its root names, and with `recursive` of all below it.
pub(crate) fn set_mount_attributes(mount: BorrowedFd<'_>, set: u64, recursive: bool) -> io::Result<()> {
    let attributes = MountAttributes { set, clear: 0, propagation: 0, user_namespace: 0 };
    let flags = libc::AT_EMPTY_PATH | if recursive { libc::AT_RECURSIVE } else { 0 };
    // SAFETY: the path is an empty string that ends with a NUL, and the structure is laid out as the kernel wants it and
    // lives through the call; its size is given.
    let result = unsafe {
        libc::syscall(
            libc::SYS_mount_setattr,
            mount.as_raw_fd(),
            c"".as_ptr(),
            flags,
            &raw const attributes,
            size_of::<MountAttributes>(),
        )
    };
    check(result)
}

/// Closes every descriptor from `first` on.
pub(crate) fn close_from(first: RawFd) -> io::Result<()> {
    // SAFETY: only the helper, and the processes that are to be as bare, call this, right after their start, before they
    // own any descriptor from `first` on.
    let result = unsafe { libc::syscall(libc::SYS_close_range, first, libc::c_uint::MAX, 0) };
    check(result)
}

/// Takes over a descriptor that whoever started this process has put there.
pub(crate) fn inherited(number: RawFd) -> io::Result<OwnedFd> {
    // SAFETY: duplicating any number is harmless; a wrong one is an error. The result is new, so nobody else owns it.
    unsafe {
        let copy = libc::fcntl(number, libc::F_DUPFD_CLOEXEC, 3);
        if copy < 0 { Err(io::Error::last_os_error()) } else { Ok(OwnedFd::from_raw_fd(copy)) }
    }
}

/// A descriptor that is readable while a child has ended. From now on the signal itself does not come.
pub(crate) fn child_signals() -> io::Result<OwnedFd> {
    // SAFETY: the set is initialised by `sigemptyset` before it is used; the descriptor is new and owned by nobody else.
    unsafe {
        let mut set: libc::sigset_t = mem::zeroed();
        libc::sigemptyset(&raw mut set);
        libc::sigaddset(&raw mut set, libc::SIGCHLD);
        if libc::sigprocmask(libc::SIG_SETMASK, &raw const set, std::ptr::null_mut()) < 0 {
            return Err(io::Error::last_os_error());
        }
        let descriptor = libc::signalfd(-1, &raw const set, libc::SFD_CLOEXEC | libc::SFD_NONBLOCK);
        if descriptor < 0 { Err(io::Error::last_os_error()) } else { Ok(OwnedFd::from_raw_fd(descriptor)) }
    }
}

/// Lets all signals come again, as a program expects it.
pub(crate) fn unblock_signals() -> io::Result<()> {
    // SAFETY: the set is initialised by `sigemptyset` before it is used.
    let result = unsafe {
        let mut set: libc::sigset_t = mem::zeroed();
        libc::sigemptyset(&raw mut set);
        libc::sigprocmask(libc::SIG_SETMASK, &raw const set, std::ptr::null_mut())
    };
    check(result.into())
}

/// What a program is given: its words, the first of which is its name, and its environment. As the kernel wants it, so that
/// a child that shares this process's memory need not allocate.
pub(crate) struct Words {
    /// The lists point to these, which stay where they are as long as they live.
    _texts: [Vec<CString>; 2],
    lists: [Vec<*const libc::c_char>; 2],
}

impl Words {
    pub(crate) fn new(arguments: Vec<CString>, environment: Vec<CString>) -> Self {
        let list = |texts: &[CString]| -> Vec<_> {
            texts.iter().map(|text| text.as_ptr()).chain([std::ptr::null()]).collect()
        };
        let lists = [list(&arguments), list(&environment)];
        Self { _texts: [arguments, environment], lists }
    }

    /// Becomes a program. Returns only if it cannot. Unlike `execvp`, it never gives to a shell what the kernel does not
    /// take for a program.
    pub(crate) fn execute(&self, program: &CStr) -> io::Error {
        let [arguments, environment] = &self.lists;
        // SAFETY: both lists end with a null pointer, and what they point to lives as long as this. The signal gets its
        // default action back, which Rust's runtime had taken from it and a program expects.
        unsafe {
            libc::signal(libc::SIGPIPE, libc::SIG_DFL);
            libc::execve(program.as_ptr(), arguments.as_ptr(), environment.as_ptr());
        }
        io::Error::last_os_error()
    }
}

/// Where a child runs that shares its parent's memory.
pub(crate) struct Stack(Vec<u8>);

impl Stack {
    pub(crate) fn new() -> Self {
        // Pages that nobody touches take no memory.
        Self(vec![0; 256 * 1024])
    }

    /// Starts a child that has this process's memory until it becomes a program or ends, and goes on then. That spares a
    /// copy of the memory, which the program would throw away. What the child allocates and does not free before it
    /// becomes a program stays with this process. For the helper alone, which has one thread.
    pub(crate) fn start(&mut self, mut child: impl FnMut() -> i32) -> io::Result<Pid> {
        extern "C" fn run<F: FnMut() -> i32>(child: *mut libc::c_void) -> libc::c_int {
            // SAFETY: it points to the closure below, which lives until the child is done with this memory.
            let child = unsafe { &mut *child.cast::<F>() };
            exit_now(child())
        }
        fn entry<F: FnMut() -> i32>(_: &F) -> extern "C" fn(*mut libc::c_void) -> libc::c_int {
            run::<F>
        }
        let flags = libc::CLONE_VM | libc::CLONE_VFORK | libc::SIGCHLD;
        let entry = entry(&child);
        let top = self.0.as_mut_ptr_range().end;
        // SAFETY: the stack is the child's alone and large enough for what it does; its end is aligned as the calling
        // convention asks. The kernel lets this thread, the only one, go on when the child is done with the memory, so
        // nothing is touched by two at a time.
        let pid =
            unsafe { libc::clone(entry, top.sub(top.addr() % 16).cast(), flags, (&raw mut child).cast()) };
        match pid {
            -1 => Err(io::Error::last_os_error()),
            pid => Pid::from_raw(pid).ok_or_else(|| io::Error::from(io::ErrorKind::Other)),
        }
    }
}

/// Computing time of all children that have been waited for, in nanoseconds.
pub(crate) fn children_cpu() -> u64 {
    // SAFETY: a zeroed `rusage` is a valid one, and the kernel fills it.
    let usage = unsafe {
        let mut usage: libc::rusage = mem::zeroed();
        libc::getrusage(libc::RUSAGE_CHILDREN, &raw mut usage);
        usage
    };
    nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime)
}

fn nanoseconds(time: libc::timeval) -> u64 {
    let seconds = u64::try_from(time.tv_sec).unwrap_or(0);
    seconds * 1_000_000_000 + u64::try_from(time.tv_usec).unwrap_or(0) * 1000
}

/// Ends every process that this one may signal, but for itself: from the first process of a box, all of the box. The
/// kernel does it in one step, and a fork that is under way does not get past it.
pub(crate) fn kill_all_others() {
    // SAFETY: it takes two numbers. That nobody is left to signal is no trouble.
    if std::process::id() == 1 {
        unsafe { libc::kill(-1, libc::SIGKILL) };
    }
}

/// Raises the loopback of this process's network namespace.
pub(crate) fn raise_loopback(socket: BorrowedFd<'_>) -> io::Result<()> {
    // SAFETY: a zeroed `ifreq` is a valid one, and three bytes fit into its name; the kernel
    // only reads it.
    let result = unsafe {
        let mut request: libc::ifreq = mem::zeroed();
        std::ptr::copy_nonoverlapping(c"lo".as_ptr(), request.ifr_name.as_mut_ptr(), 3);
        request.ifr_ifru.ifru_flags =
            libc::c_short::try_from(libc::IFF_UP | libc::IFF_RUNNING).unwrap_or_default();
        libc::ioctl(socket.as_raw_fd(), libc::SIOCSIFFLAGS, &raw const request)
    };
    check(result.into())
}

fn check(result: libc::c_long) -> io::Result<()> {
    if result < 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
}
