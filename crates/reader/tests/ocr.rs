//! Recognition of text, with programs of the test in place of those that would be installed.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot make its input has failed")]

use std::fmt::Write as _;
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use touchstone_extract::Format;
use touchstone_reader::Reason;
use touchstone_reader::ocr::Ocr;

/// A folder of programs that goes with the test.
struct Programs(PathBuf);

impl Programs {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("touchstone-ocr-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    /// A program that does what a script says.
    fn add(&self, name: &str, script: &str) -> PathBuf {
        let program = self.0.join(name);
        std::fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&program, Permissions::from_mode(0o755)).unwrap();
        program
    }
}

impl Drop for Programs {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\nAda";

/// Says the words of its input, of which the first eight bytes are the signature of a picture, and its arguments.
const TESSERACT: &str = r#"printf 'level\n1\t1\t0\t0\t0\t0\t0\t0\t1700\t2200\t-1\t\n'
printf '5\t1\t1\t1\t1\t1\t1\t2\t3\t4\t90\t%s\n' "$(tail -c +9)" "$1,$2,$3,$4,$5,$6,$7" "$HOME""#;

/// Draws page N of two as a picture that says so.
const RENDERER: &str =
    r#"[ "$7" -le 2 ] && [ "$7" = "$9" ] && cat > /dev/null && printf '\211PNG\r\n\032\npage-%s' "$7""#;

fn ocr(tesseract: &Path, renderer: Option<&Path>) -> Ocr {
    Ocr::new(tesseract, renderer)
}

#[test]
fn pictures_and_pages_are_recognised_and_say_so() {
    let programs = Programs::new("good");
    let tesseract = programs.add("tesseract", TESSERACT);
    let renderer = programs.add("pdftoppm", RENDERER);
    let reading = ocr(&tesseract, None).read(PICTURE).unwrap();
    assert_eq!(reading.text, "Ada stdin,stdout,-l,eng,--dpi,200,tsv\n");
    assert!(reading.ocr && reading.format == Format::Image);
    let reading = ocr(&tesseract, Some(&renderer)).read(b"%PDF-1.7 a scan").unwrap();
    let lines: Vec<_> = reading.text.lines().map(|line| line.split(' ').next().unwrap_or_default()).collect();
    assert_eq!(lines, ["page-1", "\u{c}page-2"]);
    assert!(reading.ocr && reading.format == Format::Pdf && reading.truncated.is_none());
    let one = Ocr { pages: 1, ..ocr(&tesseract, Some(&renderer)) };
    let reading = one.read(b"%PDF-1.7 a scan").unwrap();
    assert_eq!(reading.pages.len(), 1);
    assert!(reading.truncated.unwrap().contains("1 pages"));
}

/// The fake renderer takes its arguments as the true one does: this asks that, where it is installed.
#[test]
fn the_renderer_draws_pages_to_its_standard_output() {
    let Some(renderer) = ["/usr/bin/pdftoppm", "/usr/local/bin/pdftoppm"]
        .map(Path::new)
        .into_iter()
        .find(|path| path.is_file())
    else {
        return;
    };
    let programs = Programs::new("true");
    // Says how the picture begins that it is given, in letters.
    let said = r#"printf '5\t1\t1\t1\t1\t1\t1\t2\t3\t4\t90\t%s\n' "$(head -c 4 | tail -c 3)""#;
    let reading = ocr(&programs.add("tesseract", said), Some(renderer)).read(&empty_pages()).unwrap();
    assert_eq!(reading.text, "PNG\n\u{c}PNG\n");
}

/// A PDF of two pages without text.
fn empty_pages() -> Vec<u8> {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 72 72] >>",
        "<< /Type /Page /Parent 2 0 R >>",
        "<< /Type /Page /Parent 2 0 R >>",
    ];
    let mut file = String::from("%PDF-1.4\n");
    let mut table = String::from("xref\n0 5\n0000000000 65535 f \n");
    for (index, object) in objects.iter().enumerate() {
        let _ = writeln!(table, "{:010} 00000 n ", file.len());
        let _ = writeln!(file, "{} 0 obj\n{object}\nendobj", index + 1);
    }
    let start = file.len();
    format!("{file}{table}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").into_bytes()
}

#[test]
fn programs_that_fail_hang_or_are_missing_cost_the_document_alone() {
    let programs = Programs::new("bad");
    let nothing = programs.add("nothing", "exit 1");
    let endless = programs.add("endless", "exec sleep 600");
    let chatty = programs.add("chatty", "exec cat /dev/zero");
    let reason = |ocr: &Ocr, bytes: &[u8]| ocr.read(bytes).unwrap_err().reason;
    assert_eq!(reason(&ocr(&nothing, None), PICTURE), Reason::NoText);
    assert_eq!(reason(&ocr(&nothing, None), b"%PDF-1.7"), Reason::NoText);
    assert_eq!(reason(&ocr(&nothing, Some(&nothing)), b"%PDF-1.7"), Reason::NoText);
    assert_eq!(reason(&ocr(&chatty, None), PICTURE), Reason::TooExpensive);
    assert_eq!(reason(&ocr(Path::new("/does/not/exist"), None), PICTURE), Reason::Unavailable);
    // A program that was waited for to its end would have said nothing, which is another reason.
    let impatient = Ocr { wait: Duration::from_millis(300), ..ocr(&endless, None) };
    // More than a pipe takes, so that the program's not reading is met as well.
    let large = [PICTURE, &vec![0; 1024 * 1024]].concat();
    assert_eq!(reason(&impatient, &large), Reason::TooExpensive);
}
