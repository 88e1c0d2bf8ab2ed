//! Control groups: what a box as a whole may take, and what it took. Version 2 where it is delegated to this process, else
//! version 1, controller by controller; what cannot be had is said.

use std::fs;
use std::io::{self, Read as _, Seek as _, Write as _};
use std::os::unix::fs::{FileExt as _, MetadataExt as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::thread;
use std::time::Duration;

use crate::{BoxLimits, Error, Finding, Protection, State};

/// How the groups of boxes begin. Then come who made it, when that process started, and a number.
const PREFIX: &str = "touchstone-box-";

/// The group of version 2 for the processes that make boxes, beside those of the boxes.
const SUPERVISORS: &str = "touchstone-supervisor";

/// The hierarchies in which boxes get groups.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cgroups {
    memory: Option<PathBuf>,
    pids: Option<PathBuf>,
    cpu: Option<PathBuf>,
    is_version_2: bool,
}

impl Cgroups {
    /// Finds the hierarchies that this process may use, and removes what a process that is gone left in them.
    pub(crate) fn find() -> Self {
        let found = Self::version_2().unwrap_or_else(Self::version_1);
        for place in found.places() {
            sweep(place);
        }
        found
    }

    /// Version 2 takes processes only in groups that have no children, so this process has to move into one of its own,
    /// beside those of its boxes, and so have those that it came from and that it has begun. They do so only if nobody else
    /// is in their group.
    fn version_2() -> Option<Self> {
        let group = own_group("")?;
        let mount = mount_of("cgroup2", None)?;
        let own = mount.join(group.strip_prefix("/").ok()?);
        let base = bases(&own)
            .into_iter()
            .find(|place| place.starts_with(&mount) && offers(place) && prepared(place))?;
        let base = Some(base.to_owned());
        Some(Self { memory: base.clone(), pids: base.clone(), cpu: base, is_version_2: true })
    }

    fn version_1() -> Self {
        let place = |controller: &str| {
            let mount = mount_of("cgroup", Some(controller))?;
            let group = own_group(controller)?;
            let own = mount.join(group.strip_prefix("/").ok()?);
            let base = if own.is_dir() { own } else { mount };
            is_writable(&base).then_some(base)
        };
        Self { memory: place("memory"), pids: place("pids"), cpu: place("cpuacct"), is_version_2: false }
    }

    fn places(&self) -> Vec<&PathBuf> {
        let mut places: Vec<_> = [&self.memory, &self.pids, &self.cpu].into_iter().flatten().collect();
        places.sort();
        places.dedup();
        places
    }

    /// What is counted less well than it should.
    pub(crate) fn findings(&self) -> Vec<Finding> {
        let lacking = [
            (
                &self.memory,
                Protection::MemoryLimit,
                "memory",
                "Memory is limited for each process alone, not for all together",
            ),
            (
                &self.cpu,
                Protection::CpuLimit,
                "cpu",
                "Computing time is limited for each process alone while it runs",
            ),
            (&self.pids, Protection::ProcessLimit, "pids", "Processes are limited by a resource limit alone"),
        ];
        let lacking = lacking.into_iter().filter(|(place, ..)| place.is_none());
        let finding = |(_, protection, controller, words): (_, _, _, &str)| Finding {
            protection,
            state: State::Weaker,
            words: format!(
                "{words}: the {controller} control group is not delegated to this process. Under systemd, set \
                 Delegate=yes in its unit."
            ),
        };
        lacking.map(finding).collect()
    }

    /// Whether memory is counted for a box as a whole.
    pub(crate) fn counts_memory(&self) -> bool {
        self.memory.is_some()
    }

    /// Makes the group of a box, with its limits. Beyond the processes that it may have there are so many of its helper.
    pub(crate) fn create(&self, limits: &BoxLimits, helpers: u32) -> Result<BoxGroup, Error> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        static STARTED: OnceLock<(u32, u64)> = OnceLock::new();
        let (own, started) = *STARTED.get_or_init(|| {
            let own = std::process::id();
            (own, started(own).unwrap_or(0))
        });
        let name = format!("{PREFIX}{own}-{started}-{}", NEXT.fetch_add(1, Ordering::Relaxed));
        let below = |place: &Option<PathBuf>| place.as_ref().map(|place| place.join(&name));
        let group = BoxGroup {
            memory: below(&self.memory),
            pids: below(&self.pids),
            cpu: below(&self.cpu),
            is_version_2: self.is_version_2,
            most: limits.memory,
            helpers,
            cpu_file: OnceLock::new(),
            peak: Mutex::new(None),
        };
        for folder in group.folders() {
            fs::create_dir(folder).map_err(Error::system("making a control group"))?;
        }
        group.limit(limits).map_err(Error::system("limiting a control group"))?;
        Ok(group)
    }
}

/// The control group of one box. It is removed with it.
#[derive(Debug)]
pub(crate) struct BoxGroup {
    memory: Option<PathBuf>,
    pids: Option<PathBuf>,
    cpu: Option<PathBuf>,
    is_version_2: bool,
    /// The memory of the box, in bytes.
    most: u64,
    /// Processes of the helper, which are in the group as well.
    helpers: u32,
    /// Where computing time is read, again and again while a program runs.
    cpu_file: OnceLock<Option<fs::File>>,
    /// Version 2 counts the peak anew for whoever asked by the same descriptor.
    peak: Mutex<Option<fs::File>>,
}

impl BoxGroup {
    fn folders(&self) -> Vec<&PathBuf> {
        let mut folders: Vec<_> = [&self.memory, &self.pids, &self.cpu].into_iter().flatten().collect();
        folders.sort();
        folders.dedup();
        folders
    }

    fn limit(&self, limits: &BoxLimits) -> io::Result<()> {
        if let Some(memory) = &self.memory {
            let (most, swap, no_swap) = if self.is_version_2 {
                ("memory.max", "memory.swap.max", "0".to_owned())
            } else {
                ("memory.limit_in_bytes", "memory.memsw.limit_in_bytes", limits.memory.to_string())
            };
            write(&memory.join(most), &limits.memory.to_string())?;
            // Where swap is not counted there is no such file.
            let _ = write(&memory.join(swap), &no_swap);
        }
        if let Some(pids) = &self.pids {
            let most = limits.processes.saturating_add(self.helpers);
            write(&pids.join("pids.max"), &most.to_string())?;
        }
        Ok(())
    }

    /// Puts a process into the group; its children come there by themselves.
    pub(crate) fn add(&self, process: u32) -> io::Result<()> {
        self.folders().iter().try_for_each(|folder| write(&folder.join("cgroup.procs"), &process.to_string()))
    }

    /// Computing time of all processes so far, in nanoseconds.
    pub(crate) fn cpu_ns(&self) -> Option<u64> {
        let file = self.cpu_file.get_or_init(|| {
            let name = if self.is_version_2 { "cpu.stat" } else { "cpuacct.usage" };
            fs::File::open(self.cpu.as_ref()?.join(name)).ok()
        });
        let mut text = [0; 512];
        let length = file.as_ref()?.read_at(&mut text, 0).ok()?;
        let text = str::from_utf8(&text[..length]).ok()?;
        if self.is_version_2 {
            number_after(text, "usage_usec").map(|usage| usage * 1000)
        } else {
            text.trim().parse().ok()
        }
    }

    /// The longest that a thread now in the box has waited for a processor while it was ready to compute. Time of
    /// processes that have ended is not in it.
    pub(crate) fn waited(&self) -> Duration {
        let Some(folder) = self.folders().into_iter().next() else { return Duration::ZERO };
        let processes = fs::read_to_string(folder.join("cgroup.procs")).unwrap_or_default();
        let threads = processes.lines().flat_map(|process| {
            fs::read_dir(format!("/proc/{process}/task"))
                .into_iter()
                .flatten()
                .flatten()
                .map(|entry| entry.path())
        });
        // The second number of `schedstat`, in nanoseconds; a kernel without it counts nothing.
        let waited = threads.filter_map(|thread| {
            let text = fs::read_to_string(thread.join("schedstat")).ok()?;
            text.split(' ').nth(1)?.parse().ok()
        });
        Duration::from_nanos(waited.max().unwrap_or(0))
    }

    /// Begins counting the peak anew, and lets the box take so much more than it holds, within its own limit. The result
    /// is what it holds now.
    pub(crate) fn begin(&self, memory: u64) -> Option<u64> {
        let folder = self.memory.as_ref()?;
        let file = |v2: &str, v1: &str| folder.join(if self.is_version_2 { v2 } else { v1 });
        let held = number(&file("memory.current", "memory.usage_in_bytes"))?;
        let most = held.saturating_add(memory).min(self.most);
        let _ = write(&file("memory.max", "memory.limit_in_bytes"), &most.to_string());
        if self.is_version_2 {
            let mut peak = self.peak.lock().unwrap_or_else(PoisonError::into_inner);
            let file = folder.join("memory.peak");
            *peak = fs::File::options().read(true).write(true).open(&file).ok();
            let is_reset = peak.as_mut().is_some_and(|peak| peak.write_all(b"reset").is_ok());
            if !is_reset {
                // Before Linux 6.12 nobody can reset it; the peak is then that of the box so far.
                *peak = fs::File::open(&file).ok();
            }
        } else {
            let _ = write(&folder.join("memory.max_usage_in_bytes"), "0");
        }
        Some(held)
    }

    /// Gives the box its own limit back.
    pub(crate) fn finish(&self) {
        if let Some(folder) = &self.memory {
            let name = if self.is_version_2 { "memory.max" } else { "memory.limit_in_bytes" };
            let _ = write(&folder.join(name), &self.most.to_string());
        }
    }

    /// The most memory held since [`Self::begin`], in bytes.
    pub(crate) fn memory_peak(&self) -> Option<u64> {
        let folder = self.memory.as_ref()?;
        if !self.is_version_2 {
            return number(&folder.join("memory.max_usage_in_bytes"));
        }
        let mut peak = self.peak.lock().unwrap_or_else(PoisonError::into_inner);
        let peak = peak.as_mut()?;
        let mut text = String::new();
        peak.rewind().ok()?;
        peak.read_to_string(&mut text).ok()?;
        text.trim().parse().ok()
    }

    /// How many processes the kernel has ended for want of memory.
    pub(crate) fn oom_kills(&self) -> u64 {
        let file = if self.is_version_2 { "memory.events" } else { "memory.oom_control" };
        self.memory.as_ref().and_then(|memory| field(&memory.join(file), "oom_kill")).unwrap_or(0)
    }

    /// The most processes and threads at one time, without the helper's.
    pub(crate) fn pids_peak(&self) -> Option<u64> {
        number(&self.pids.as_ref()?.join("pids.peak")).map(|peak| peak.saturating_sub(self.helpers.into()))
    }

    /// How often a process or thread was refused.
    pub(crate) fn pids_refused(&self) -> u64 {
        self.pids.as_ref().and_then(|pids| field(&pids.join("pids.events"), "max")).unwrap_or(0)
    }

    /// Removes the group. All its processes have ended; the kernel may need a moment to see that.
    pub(crate) fn remove(&self) -> io::Result<()> {
        self.folders().into_iter().try_for_each(|folder| remove(folder))
    }
}

impl Drop for BoxGroup {
    fn drop(&mut self) {
        // What is left is swept when the next process starts.
        let _ = self.remove();
    }
}

fn remove(folder: &Path) -> io::Result<()> {
    const TRIES: u32 = 200;
    for _ in 0..TRIES {
        match fs::remove_dir(folder) {
            Err(error) if error.kind() == io::ErrorKind::ResourceBusy => {
                thread::sleep(Duration::from_millis(1));
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            result => return result,
        }
    }
    fs::remove_dir(folder)
}

/// Removes groups whose maker is gone, and ends what may still be in them.
fn sweep(place: &Path) {
    for entry in fs::read_dir(place).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let Some((owner, start)) = name.to_str().and_then(maker) else { continue };
        if started(owner) == Some(start) {
            continue;
        }
        for process in fs::read_to_string(entry.path().join("cgroup.procs")).unwrap_or_default().lines() {
            let process = process.parse().ok().and_then(rustix::process::Pid::from_raw);
            let _ =
                process.map(|process| rustix::process::kill_process(process, rustix::process::Signal::KILL));
        }
        let _ = remove(&entry.path());
    }
}

/// Who made a group by this name: the process, and when it started.
fn maker(name: &str) -> Option<(u32, u64)> {
    let mut parts = name.strip_prefix(PREFIX)?.split('-');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

/// When a process started, in ticks since the machine did. With its number that names it for good.
fn started(process: u32) -> Option<u64> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name may hold anything, but nothing after it holds a bracket. The start is the 22nd field, the 20th after it.
    stat.rsplit_once(')')?.1.split_whitespace().nth(19)?.parse().ok()
}

/// The group of this process in a hierarchy; that of version 2 has no controller's name.
fn own_group(controller: &str) -> Option<PathBuf> {
    let groups = fs::read_to_string("/proc/self/cgroup").ok()?;
    groups.lines().find_map(|line| {
        let mut parts = line.splitn(3, ':');
        let (_, controllers, group) = (parts.next()?, parts.next()?, parts.next()?);
        controllers.split(',').any(|name| name == controller).then(|| PathBuf::from(group))
    })
}

/// Where a hierarchy is mounted.
fn mount_of(kind: &str, controller: Option<&str>) -> Option<PathBuf> {
    let mounts = fs::read_to_string("/proc/self/mountinfo").ok()?;
    mounts.lines().find_map(|line| {
        let (before, after) = line.split_once(" - ")?;
        let mut after = after.split(' ');
        let (found, _, options) = (after.next()?, after.next()?, after.next()?);
        let is_it =
            found == kind && controller.is_none_or(|name| options.split(',').any(|option| option == name));
        is_it.then(|| before.split(' ').nth(4).map(PathBuf::from)).flatten()
    })
}

/// Whether groups can be made there. Asked by making one: permission bits do not tell of read-only mounts.
fn is_writable(place: &Path) -> bool {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    // Not by the name of a box: another process that sweeps would remove it.
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let probe = place.join(format!("touchstone-probe-{}-{number}", std::process::id()));
    fs::create_dir(&probe).is_ok() && fs::remove_dir(&probe).is_ok()
}

/// Whether a group of version 2 has the controllers that a box needs.
fn offers(place: &Path) -> bool {
    let controllers = fs::read_to_string(place.join("cgroup.controllers")).unwrap_or_default();
    ["memory", "pids"].iter().all(|needed| controllers.split_whitespace().any(|name| name == *needed))
}

/// The groups in which boxes may get theirs, for a process whose own group is this: below it, else beside it. In a group of
/// supervisors it stands beside boxes already.
fn bases(own: &Path) -> Vec<&Path> {
    let below = (!own.ends_with(SUPERVISORS)).then_some(own);
    below.into_iter().chain(own.parent()).collect()
}

/// Makes a group of version 2 hand its controllers on. If only processes of this program are in it, they move one group
/// down.
fn prepared(place: &Path) -> bool {
    const TRIES: u32 = 5;
    if !is_writable(place) {
        return false;
    }
    // What is begun meanwhile is in the group as well, and found by the next try.
    (0..TRIES).any(|_| {
        let inside = read_whole(&place.join("cgroup.procs"));
        let inside: Vec<u32> = inside.lines().filter_map(|process| process.parse().ok()).collect();
        if inside.contains(&std::process::id()) && inside.iter().all(|process| is_of_this_program(*process)) {
            let supervisors = place.join(SUPERVISORS);
            let _ = fs::create_dir(&supervisors);
            for process in inside {
                // It may have ended.
                let _ = write(&supervisors.join("cgroup.procs"), &process.to_string());
            }
        }
        write(&place.join("cgroup.subtree_control"), "+memory +pids").is_ok()
    })
}

/// Whether a process runs the same file as this one, or cannot be asked because it has just ended.
fn is_of_this_program(process: u32) -> bool {
    let file =
        |process: &str| fs::metadata(format!("/proc/{process}/exe")).map(|file| (file.dev(), file.ino()));
    match (file("self"), file(&process.to_string())) {
        (Ok(own), Ok(other)) => own == other,
        (_, Err(error)) => error.kind() == io::ErrorKind::NotFound,
        (Err(_), _) => false,
    }
}

fn read_whole(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_default()
}

fn number(file: &Path) -> Option<u64> {
    read(file)?.trim().parse().ok()
}

/// The text of a small file, by as few calls as it takes: these files are read several times in each run.
fn read(file: &Path) -> Option<String> {
    let mut text = [0; 512];
    let length = fs::File::open(file).ok()?.read(&mut text).ok()?;
    String::from_utf8(text[..length].to_vec()).ok()
}

/// Writes to a file of the kernel's. One that is not there is not made.
fn write(file: &Path, text: &str) -> io::Result<()> {
    fs::File::options().write(true).truncate(true).open(file)?.write_all(text.as_bytes())
}

/// The number after a name in a file of lines.
fn field(file: &Path, name: &str) -> Option<u64> {
    number_after(&read(file)?, name)
}

fn number_after(text: &str, name: &str) -> Option<u64> {
    text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' ')?.trim().parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_names_its_maker() {
        assert_eq!(maker("touchstone-box-12-345-6"), Some((12, 345)));
        for other in
            ["touchstone-box-", "touchstone-box-x-1-2", "touchstone-box-1", "docker-12-345-6", "box-1-2-3"]
        {
            assert_eq!(maker(other), None, "{other}");
        }
    }

    #[test]
    fn a_process_is_known_by_when_it_started() {
        let own = std::process::id();
        assert!(started(own).is_some_and(|start| start > 0));
        assert_eq!(started(own), started(own));
        // The largest number that Linux gives is far below.
        assert_eq!(started(u32::MAX), None);
    }

    #[test]
    fn groups_of_makers_that_are_gone_are_swept_and_no_others() {
        let place = std::env::temp_dir().join(format!("touchstone-sweep-{}", std::process::id()));
        let own = std::process::id();
        let living = format!("{PREFIX}{own}-{}-0", started(own).unwrap());
        // The number of this process, used by another before it.
        let dead = format!("{PREFIX}{own}-1-0");
        for name in [living.as_str(), dead.as_str(), "system.slice"] {
            fs::create_dir_all(place.join(name)).unwrap();
        }
        sweep(&place);
        let left = |name: &str| place.join(name).exists();
        assert_eq!((left(&living), left(&dead), left("system.slice")), (true, false, true));
        fs::remove_dir_all(&place).unwrap();
    }

    #[test]
    fn supervisors_stand_in_one_group_however_often_they_begin() {
        let unit = Path::new("/sys/fs/cgroup/system.slice/touchstone.service");
        assert_eq!(bases(unit), [unit, unit.parent().unwrap()]);
        assert_eq!(bases(&unit.join(SUPERVISORS)), [unit]);
    }

    #[test]
    fn processes_of_this_program_are_told_from_others() {
        assert!(is_of_this_program(std::process::id()));
        let mut other = std::process::Command::new("/bin/sleep").arg("60").spawn().unwrap();
        assert!(!is_of_this_program(other.id()));
        other.kill().unwrap();
        other.wait().unwrap();
        assert!(is_of_this_program(other.id()), "what has ended stands in nobody's way");
    }

    #[test]
    fn version_2_is_read_by_its_own_files() {
        let place = std::env::temp_dir().join(format!("touchstone-v2-{}", std::process::id()));
        fs::create_dir_all(&place).unwrap();
        for (name, text) in [
            ("memory.current", "4096\n"),
            ("memory.peak", "123456\n"),
            ("memory.events", "low 0\nhigh 0\nmax 7\noom 2\noom_kill 1\noom_group_kill 0\n"),
            ("cpu.stat", "usage_usec 1500\nuser_usec 1000\nsystem_usec 500\n"),
            ("pids.peak", "9\n"),
            ("pids.events", "max 3\n"),
            ("memory.max", "max\n"),
            ("memory.swap.max", "max\n"),
            ("pids.max", "max\n"),
        ] {
            fs::write(place.join(name), text).unwrap();
        }
        let some = || Some(place.clone());
        let group = BoxGroup {
            memory: some(),
            pids: some(),
            cpu: some(),
            is_version_2: true,
            most: 1 << 30,
            helpers: 2,
            cpu_file: OnceLock::new(),
            peak: Mutex::new(fs::File::open(place.join("memory.peak")).ok()),
        };
        group.limit(&BoxLimits { memory: 1 << 30, processes: 10, ..BoxLimits::default() }).unwrap();
        let written = |name: &str| fs::read_to_string(place.join(name)).unwrap();
        assert_eq!(
            (written("memory.max"), written("memory.swap.max")),
            ((1 << 30).to_string(), "0".to_owned())
        );
        assert_eq!(written("pids.max"), "12");
        assert_eq!(group.memory_peak(), Some(123_456));
        assert_eq!((group.cpu_ns(), group.oom_kills()), (Some(1_500_000), 1));
        assert_eq!((group.pids_peak(), group.pids_refused()), (Some(7), 3));
        assert_eq!(group.begin(1000), Some(4096));
        assert_eq!(written("memory.max"), "5096");
        group.finish();
        assert_eq!(written("memory.max"), (1 << 30).to_string());
        fs::remove_dir_all(&place).unwrap();
    }

    #[test]
    fn fields_are_found_by_their_whole_name() {
        let file = std::env::temp_dir().join(format!("touchstone-field-{}", std::process::id()));
        fs::write(&file, "oom_kill_disable 1\nunder_oom 0\noom_kill 3\n").unwrap();
        assert_eq!(field(&file, "oom_kill"), Some(3));
        assert_eq!(field(&file, "oom"), None);
        fs::remove_file(&file).unwrap();
    }
}
