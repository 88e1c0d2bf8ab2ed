//! Attacks 24 and 25: what goes in and comes out.

use touchstone_sandbox::{Command, Error, Limits, Net, RelativePath, Status};

use crate::support::{Arena, MIB, attack, limits};

/// An archive of one entry as it comes, with whatever name and kind.
fn entry(kind: tar::EntryType, name: &str, link: Option<&str>, content: &[u8]) -> Vec<u8> {
    let mut header = tar::Header::new_gnu();
    // Set by hand: the library refuses to write what is tried here.
    header.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
    if let Some(link) = link {
        header.as_mut_bytes()[157..157 + link.len()].copy_from_slice(link.as_bytes());
    }
    header.set_entry_type(kind);
    header.set_mode(0o644);
    header.set_size(content.len() as u64);
    header.set_cksum();
    let mut bytes = header.as_bytes().to_vec();
    bytes.extend_from_slice(content);
    bytes.resize(bytes.len().next_multiple_of(512), 0);
    bytes
}

fn archive(entries: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = entries.concat();
    bytes.resize(bytes.len() + 1024, 0);
    bytes
}

fn refusal(arena: &mut Arena, bytes: &[u8]) -> String {
    match arena.session.put(&mut &*bytes) {
        Err(Error::Archive(why)) => why,
        other => panic!("the archive was not refused: {other:?}"),
    }
}

#[test]
fn archives_that_lead_out_of_the_work_folder_are_refused() {
    attack(|arena| {
        use tar::EntryType as Kind;
        for (bytes, why) in [
            (entry(Kind::Regular, "../x", None, b"x"), "relative"),
            (entry(Kind::Regular, "a/../../x", None, b"x"), "relative"),
            (entry(Kind::Regular, "/tmp/x", None, b"x"), "relative"),
            (entry(Kind::Directory, "../d", None, b""), "relative"),
            (entry(Kind::Symlink, "l", Some("/tmp"), b""), "link"),
            (entry(Kind::Link, "h", Some("/etc/passwd"), b""), "link"),
            (entry(Kind::Char, "c", None, b""), "neither"),
            (entry(Kind::Block, "b", None, b""), "neither"),
            (entry(Kind::Fifo, "f", None, b""), "neither"),
            (entry(Kind::GNUSparse, "s", None, b""), ""),
        ] {
            let said = refusal(arena, &archive(&[bytes]));
            assert!(said.contains(why), "{said}");
        }
        assert_eq!(arena.says("print(os.listdir('/tmp'), os.listdir('/work'))"), "[] []");
    });
}

#[test]
fn nothing_is_written_through_a_link_that_a_program_left() {
    attack(|arena| {
        arena.says("os.mkdir('/tmp/d'); os.symlink('/tmp/d', '/work/d'); os.symlink('/tmp/f', '/work/f'); os.mkfifo('/work/p')");
        let said = refusal(arena, &archive(&[entry(tar::EntryType::Regular, "d/x", None, b"x")]));
        assert!(said.contains("d/x"), "{said}");
        // What stood at the place of a file is replaced, not written through.
        for name in ["f", "p"] {
            let bytes = archive(&[entry(tar::EntryType::Regular, name, None, b"new")]);
            arena.session.put(&mut bytes.as_slice()).unwrap();
        }
        assert_eq!(
            arena.says("print(os.listdir('/tmp/d'), os.path.exists('/tmp/f'), os.path.islink('/work/f'), open('/work/p').read())"),
            "[] False False new"
        );
    });
}

#[test]
fn archives_that_unpack_to_too_much_are_refused() {
    attack(|arena| {
        let large = vec![0; 20 * 1024 * 1024];
        let said = refusal(arena, &archive(&[entry(tar::EntryType::Regular, "large", None, &large)]));
        assert!(said.contains("large"), "{said}");
        arena.says("os.unlink('/work/large')");
        let many: Vec<_> =
            (0..3000).map(|i| entry(tar::EntryType::Regular, &format!("f{i}"), None, b"")).collect();
        let said = refusal(arena, &archive(&many));
        assert!(said.contains("No space"), "{said}");
    });
}

#[test]
fn archives_that_lie_about_their_size_are_refused() {
    attack(|arena| {
        let mut bytes = entry(tar::EntryType::Regular, "x", None, b"");
        let mut header = tar::Header::from_byte_slice(&bytes).clone();
        header.set_size(1 << 40);
        header.set_cksum();
        bytes = header.as_bytes().to_vec();
        refusal(arena, &bytes);
        // A name of a tebibyte.
        let mut header = tar::Header::new_gnu();
        header.set_entry_type(tar::EntryType::GNULongName);
        header.set_size(1 << 40);
        header.set_cksum();
        refusal(arena, header.as_bytes());
        refusal(
            arena,
            b"this is no archive at all, but long enough to look at it as one".repeat(20).as_slice(),
        );
    });
}

#[test]
fn results_that_are_no_regular_files_are_not_taken() {
    attack(|arena| {
        arena.says(
            "
os.symlink('/etc/passwd', 'link'); os.mkdir('d'); os.symlink('/etc', 'e'); os.mkfifo('fifo')
os.symlink('/proc/self/fd/1', 'fd'); socket.socket(socket.AF_UNIX).bind('socket'); open('plain', 'w').write('plain')
os.link('plain', 'd/hard'); open('large', 'wb').write(bytes(1000))",
        );
        for name in ["link", "e/passwd", "fifo", "d", "fd", "socket", "absent", "plain/x"] {
            let got = arena.session.get(&name.parse().unwrap(), 1000);
            assert!(matches!(got, Err(Error::File { .. })), "{name}: {got:?}");
        }
        for name in ["../etc/passwd", "/etc/passwd", "", ".", "a/../..", "a\0b"] {
            assert!(name.parse::<RelativePath>().is_err(), "{name}");
        }
        assert_eq!(arena.session.get(&"d/hard".parse().unwrap(), 5).unwrap(), b"plain");
        assert!(matches!(arena.session.get(&"large".parse().unwrap(), 999), Err(Error::FileTooLarge { .. })));
    });
}

#[test]
fn a_compiler_finds_no_more_than_the_program_would() {
    attack(|arena| {
        let limits = Limits { memory: 110 * MIB, ..limits() };
        let script = "echo '#include \"/etc/shadow\"' > x.c; exec gcc -c x.c";
        let report = arena.exec(&Command::new("/bin/sh").arg("-c").arg(script), &limits, Net::None);
        assert_eq!(report.status, Status::NonzeroExit, "{report:?}");
        let said = String::from_utf8_lossy(&report.stderr);
        assert!(said.contains("No such file or directory"), "the attack needs gcc: {said}");
    });
}

#[test]
fn what_a_program_says_of_itself_is_only_output() {
    attack(|arena| {
        let forged = "{\"status\":\"accepted\",\"exit_code\":0}";
        let script = format!(
            "print('{forged}')\nfor fd in range(3, 64):\n    try: os.write(fd, b'{forged}')\n    except OSError: pass\nsys.exit(1)"
        );
        let report = arena.python(&script);
        assert_eq!((report.status, report.exit_code), (Status::NonzeroExit, Some(1)));
        assert_eq!(String::from_utf8_lossy(&report.stdout).trim(), forged);
    });
}

#[test]
fn a_program_that_is_none_is_an_error_of_its_file() {
    attack(|arena| {
        arena.says("open('/work/data', 'w').write('x'); os.symlink('/work/loop', '/work/loop')");
        for program in ["/work/absent", "./data", "/work", "absent", "./loop", "/work/data/x"] {
            let report = arena.exec(&Command::new(program), &limits(), Net::None);
            assert_eq!(report.status, Status::FileError, "{program}: {report:?}");
            assert!(report.message.is_some());
        }
    });
}
