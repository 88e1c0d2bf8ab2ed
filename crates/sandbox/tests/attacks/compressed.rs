//! Attack 24 once more, in the forms in which people send archives.

use std::io::{Cursor, Write as _};

use flate2::{Compression, write::GzEncoder};
use touchstone_sandbox::{Command, Error, Net, Status};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::support::{Arena, MIB, attack, limits};

fn zipped(fill: impl FnOnce(&mut ZipWriter<Cursor<Vec<u8>>>)) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    fill(&mut zip);
    zip.finish().unwrap().into_inner()
}

fn one(name: &str, content: &[u8]) -> Vec<u8> {
    zipped(|zip| {
        zip.start_file(name, SimpleFileOptions::default().unix_permissions(0o755)).unwrap();
        zip.write_all(content).unwrap();
    })
}

fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    gzip.write_all(bytes).unwrap();
    gzip.finish().unwrap()
}

fn tarred(name: &str, content: &[u8]) -> Vec<u8> {
    let mut tar = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.set_mode(0o644);
    header.set_size(content.len() as u64);
    tar.append_data(&mut header, name, content).unwrap();
    tar.into_inner().unwrap()
}

fn refusal(arena: &mut Arena, bytes: &[u8]) -> String {
    match arena.session.put(&mut &*bytes) {
        Err(Error::Archive(why)) => why,
        other => panic!("the archive was not refused: {other:?}"),
    }
}

#[test]
fn zip_and_gzip_are_unpacked() {
    attack(|arena| {
        arena.session.put(&mut one("a/run.sh", b"#!/bin/sh\necho ran\n").as_slice()).unwrap();
        arena.session.put(&mut gzipped(&tarred("b/c", b"hello")).as_slice()).unwrap();
        assert_eq!(arena.says("print(open('b/c').read(), os.listdir('/tmp'))"), "hello []");
        let report = arena.exec(&Command::new("/work/a/run.sh"), &limits(), Net::None);
        assert_eq!((report.status, report.stdout.as_slice()), (Status::Accepted, b"ran\n".as_slice()));
    });
}

#[test]
fn zip_archives_that_lead_out_of_the_work_folder_are_refused() {
    attack(|arena| {
        for name in ["../x", "a/../../x", "/tmp/x", "a/../../../tmp/x"] {
            let said = refusal(arena, &one(name, b"x"));
            assert!(said.contains("relative"), "{name}: {said}");
        }
        let link = zipped(|zip| zip.add_symlink("l", "/tmp", SimpleFileOptions::default()).unwrap());
        assert!(refusal(arena, &link).contains("link"));
        arena.says("os.mkdir('/tmp/d'); os.symlink('/tmp/d', '/work/d'); os.symlink('/tmp/f', '/work/f')");
        refusal(arena, &one("d/x", b"x"));
        arena.session.put(&mut one("f", b"new").as_slice()).unwrap();
        assert_eq!(
            arena.says("print(os.listdir('/tmp'), os.listdir('/tmp/d'), open('/work/f').read())"),
            "['d'] [] new"
        );
    });
}

#[test]
fn bombs_end_at_the_limits_of_the_box() {
    attack(|arena| {
        let zeros = vec![0; usize::try_from(60 * MIB).unwrap()];
        let said = refusal(arena, &one("zeros", &zeros));
        assert!(said.contains("zeros") || said.contains("more than the box"), "{said}");
        arena.says("os.path.exists('/work/zeros') and os.unlink('/work/zeros')");
        let said = refusal(arena, &gzipped(&tarred("zeros", &zeros)));
        assert!(said.contains("zeros") || said.contains("more than the box"), "{said}");
        arena.says("os.path.exists('/work/zeros') and os.unlink('/work/zeros')");
        let many = zipped(|zip| {
            for number in 0..3000 {
                zip.start_file(format!("f{number}"), SimpleFileOptions::default()).unwrap();
            }
        });
        assert!(refusal(arena, &many).contains("No space"));
    });
}

#[test]
fn damaged_zip_archives_are_refused() {
    attack(|arena| {
        let whole = one("x", &[b'x'; 5000]);
        refusal(arena, &whole[..whole.len() / 2]);
        refusal(arena, b"PK\x03\x04 and nothing more");
        refusal(arena, b"\x1f\x8b and nothing more");
    });
}
