//! Text of scans and pictures, by programs that may be installed: `tesseract`, which recognises it, and `pdftoppm`,
//! which makes pictures of the pages of a PDF.
//!
//! Both are run for a page at a time, with the file on their standard input and the answer on their standard output,
//! within limits. Nothing is written to disk.

use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Resource, Rlimit, prlimit};
use touchstone_extract::limits::MAX_READING_TEXT;
use touchstone_extract::{ExtractError, Format, Line, Page, Place, Reading, is_picture};

use crate::unreadable::Unreadable;

/// Dots per inch at which pages are drawn. Recognition gains little from more.
const RESOLUTION: f32 = 200.0;

/// The largest picture of a page that is taken, in bytes.
const MAX_PICTURE: u64 = 64 * 1024 * 1024;

/// The most that is taken of what describes the words of a page.
const MAX_WORDS: u64 = 4 * MAX_READING_TEXT as u64;

/// Recognition of text by installed programs.
#[derive(Debug, Clone)]
pub struct Ocr {
    /// The program `tesseract`, from version 4 on.
    pub tesseract: PathBuf,
    /// The program `pdftoppm` of Poppler. Without it, pictures are read and PDFs are not.
    pub renderer: Option<PathBuf>,
    /// The languages that tesseract looks for: `eng`, `eng+deu`.
    pub languages: String,
    /// The most pages of a document that are recognised.
    pub pages: usize,
    /// How long a page may take.
    pub wait: Duration,
    /// Bytes of address space that each program may ask for.
    pub memory: u64,
}

impl Ocr {
    /// Recognition with the programs at these places and the usual limits.
    pub fn new(tesseract: &Path, renderer: Option<&Path>) -> Self {
        Self {
            tesseract: tesseract.to_owned(),
            renderer: renderer.map(Path::to_owned),
            languages: "eng".to_owned(),
            pages: 10,
            wait: Duration::from_secs(60),
            memory: 2 * 1024 * 1024 * 1024,
        }
    }

    /// Recognition with the programs that are installed; none without tesseract.
    pub fn find() -> Option<Self> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let find = |program: &str| {
            std::env::split_paths(&path).map(|folder| folder.join(program)).find(|program| program.is_file())
        };
        Some(Self::new(&find("tesseract")?, find("pdftoppm").as_deref()))
    }

    /// Reads a scan: a PDF without text, or a picture.
    pub fn read(&self, bytes: &[u8]) -> Result<Reading, Unreadable> {
        if is_picture(bytes) {
            let mut reading = Reading { format: Format::Image, ocr: true, ..Reading::default() };
            self.page(bytes, &mut reading)?;
            return found(reading);
        }
        let no_text = || Unreadable::from(&ExtractError::NoText);
        let renderer = self.renderer.as_ref().ok_or_else(no_text)?;
        let mut reading = Reading { format: Format::Pdf, ocr: true, ..Reading::default() };
        for page in 1..=self.pages {
            let picture = self.draw(renderer, bytes, page)?;
            // There is no such page.
            if picture.is_empty() {
                return found(reading);
            }
            self.page(&picture, &mut reading)?;
        }
        if !self.draw(renderer, bytes, self.pages + 1)?.is_empty() {
            reading.truncated =
                Some(format!("the text of {} pages was recognised, and there are more", self.pages));
        }
        found(reading)
    }

    /// A picture of a page, counted from 1.
    fn draw(&self, renderer: &Path, bytes: &[u8], page: usize) -> Result<Vec<u8>, Unreadable> {
        let page = page.to_string();
        let resolution = RESOLUTION.to_string();
        let arguments =
            ["-png", "-gray", "-singlefile", "-r", &resolution, "-f", &page, "-l", &page, "-", "-"];
        self.run(renderer, &arguments, bytes, MAX_PICTURE)
    }

    /// Adds the text of a picture as a page.
    fn page(&self, picture: &[u8], reading: &mut Reading) -> Result<(), Unreadable> {
        let resolution = RESOLUTION.to_string();
        let arguments = ["stdin", "stdout", "-l", &self.languages, "--dpi", &resolution, "tsv"];
        let words = self.run(&self.tesseract, &arguments, picture, MAX_WORDS)?;
        add(&String::from_utf8_lossy(&words), reading);
        Ok(())
    }

    /// Runs a program within limits. What it answers before it fails counts; whether it fails does not.
    fn run(
        &self,
        program: &Path,
        arguments: &[&str],
        input: &[u8],
        most: u64,
    ) -> Result<Vec<u8>, Unreadable> {
        // Where its data is, if that is not the usual place; one thread, so that the limits of time hold.
        let data: Option<OsString> = std::env::var_os("TESSDATA_PREFIX");
        let mut child = Command::new(program)
            .args(arguments)
            .env_clear()
            .envs(data.map(|data| ("TESSDATA_PREFIX", data)))
            .env("OMP_THREAD_LIMIT", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| Unreadable::unavailable(&error))?;
        let answer = self.limit(&child).and_then(|()| converse(&mut child, input, most, self.wait));
        // It has ended, or has to.
        let _ = child.kill();
        let _ = child.wait();
        answer
    }

    fn limit(&self, child: &Child) -> Result<(), Unreadable> {
        let limit = |resource, amount| {
            let limit = Rlimit { current: Some(amount), maximum: Some(amount) };
            prlimit(Some(Pid::from_child(child)), resource, limit)
        };
        let limited = limit(Resource::As, self.memory)
            .and_then(|_| limit(Resource::Cpu, self.wait.as_secs().max(1)))
            .and_then(|_| limit(Resource::Core, 0))
            .and_then(|_| limit(Resource::Fsize, 0));
        match limited {
            // It has ended already: what it said still counts.
            Ok(_) | Err(rustix::io::Errno::SRCH) => Ok(()),
            Err(error) => Err(Unreadable::unavailable(&error.into())),
        }
    }
}

/// A reading, if there is anything in it.
fn found(reading: Reading) -> Result<Reading, Unreadable> {
    if reading.lines.is_empty() { Err(Unreadable::from(&ExtractError::NoText)) } else { Ok(reading) }
}

/// Hands a program its input and takes its answer, no longer than the time allows.
fn converse(child: &mut Child, input: &[u8], most: u64, wait: Duration) -> Result<Vec<u8>, Unreadable> {
    let (Some(mut to), Some(from)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(Unreadable::crashed());
    };
    let deadline = Instant::now() + wait;
    let mut is_late = false;
    let answer = thread::scope(|scope| {
        // A program that ends early closes its input.
        scope.spawn(move || drop(to.write_all(input)));
        let reader = scope.spawn(move || {
            let mut answer = Vec::new();
            from.take(most + 1).read_to_end(&mut answer).map(|_| answer)
        });
        while !reader.is_finished() {
            if Instant::now() > deadline {
                is_late = true;
                // With the child gone both threads come to their ends.
                let _ = child.kill();
            }
            thread::sleep(Duration::from_millis(5));
        }
        reader.join().ok().and_then(Result::ok).unwrap_or_default()
    });
    if is_late || answer.len() as u64 > most { Err(Unreadable::too_expensive()) } else { Ok(answer) }
}

/// A word as tesseract describes it: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
struct Word<'a> {
    paragraph: [u32; 2],
    line: u32,
    place: Place,
    text: &'a str,
}

impl<'a> Word<'a> {
    /// Reads a row; none for a row that is of no word.
    fn read(row: &'a str) -> Option<Self> {
        let fields: Vec<&str> = row.split('\t').collect();
        let [level, _, block, paragraph, line, _, left, top, width, height, _, text] = fields[..] else {
            return None;
        };
        let text = text.trim();
        if level != "5" || text.is_empty() {
            return None;
        }
        let number = |field: &str| field.parse().ok();
        let place = place([left, top, width, height])?;
        Some(Self { paragraph: [number(block)?, number(paragraph)?], line: number(line)?, place, text })
    }
}

/// A rectangle in points of one in dots.
fn place(fields: [&str; 4]) -> Option<Place> {
    let mut points = [0.0; 4];
    for (point, field) in points.iter_mut().zip(fields) {
        *point = field.parse::<f32>().ok().filter(|dots| (0.0..1e6).contains(dots))? * 72.0 / RESOLUTION;
    }
    let [left, top, width, height] = points;
    Some(Place { left, top, right: left + width, bottom: top + height })
}

/// Adds a page of words to a reading.
fn add(rows: &str, reading: &mut Reading) {
    let page = reading.pages.len();
    if page > 0 {
        reading.text.push('\u{c}');
    }
    let sheet = rows.lines().find_map(|row| {
        let fields: Vec<&str> = row.split('\t').collect();
        let is_page = fields.first() == Some(&"1") && fields.len() >= 10;
        if is_page { place([fields[6], fields[7], fields[8], fields[9]]) } else { None }
    });
    let sheet = sheet.unwrap_or_default();
    reading.pages.push(Page { width: sheet.right, height: sheet.bottom });
    let mut last: Option<([u32; 2], u32)> = None;
    for word in rows.lines().filter_map(Word::read) {
        if reading.text.len() + word.text.len() > MAX_READING_TEXT {
            reading.truncated = Some("the pages have more text than is read".to_owned());
            break;
        }
        let at = (word.paragraph, word.line);
        match reading.lines.last_mut().filter(|_| last == Some(at)) {
            Some(line) => {
                reading.text.push(' ');
                reading.text.push_str(word.text);
                line.range.end = reading.text.len();
                line.place = line.place.map(|place| around(place, word.place));
            }
            None => {
                if let Some((paragraph, _)) = last {
                    reading.text.push_str(if paragraph == word.paragraph { "\n" } else { "\n\n" });
                }
                let start = reading.text.len();
                reading.text.push_str(word.text);
                let range = start..reading.text.len();
                reading.lines.push(Line {
                    range,
                    page,
                    size: 100,
                    place: Some(word.place),
                    ..Line::default()
                });
            }
        }
        last = Some(at);
    }
    if last.is_some() {
        reading.text.push('\n');
    }
    reading.pictures += 1;
}

/// The smallest rectangle around two.
fn around(one: Place, other: Place) -> Place {
    Place {
        left: one.left.min(other.left),
        top: one.top.min(other.top),
        right: one.right.max(other.right),
        bottom: one.bottom.max(other.bottom),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: &str = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n\
        1\t1\t0\t0\t0\t0\t0\t0\t1700\t2200\t-1\t\n\
        4\t1\t1\t1\t1\t0\t200\t200\t500\t40\t-1\t\n\
        5\t1\t1\t1\t1\t1\t200\t200\t100\t40\t96.5\tAda\n\
        5\t1\t1\t1\t1\t2\t320\t200\t300\t50\t91\tExample\n\
        5\t1\t1\t1\t2\t1\t200\t260\t100\t40\t90\tBerlin\n\
        5\t1\t2\t1\t1\t1\t200\t400\t100\t40\t90\tRust\n\
        5\t1\t2\t1\t1\t2\t200\t400\t100\t40\t95\t \n";

    #[test]
    fn words_become_lines_paragraphs_and_pages_with_their_places() {
        let mut reading = Reading::default();
        add(ROWS, &mut reading);
        add(ROWS, &mut reading);
        assert_eq!(reading.text, "Ada Example\nBerlin\n\nRust\n\u{c}Ada Example\nBerlin\n\nRust\n");
        let words: Vec<_> = reading.lines.iter().map(|line| &reading.text[line.range.clone()]).collect();
        assert_eq!(words, ["Ada Example", "Berlin", "Rust", "Ada Example", "Berlin", "Rust"]);
        assert_eq!(reading.lines[3].page, 1);
        assert_eq!(reading.pages[0], Page { width: 612.0, height: 792.0 });
        let place = Place { left: 72.0, top: 72.0, right: 223.2, bottom: 90.0 };
        assert_eq!(reading.lines[0].place, Some(place));
    }

    #[test]
    fn what_is_no_description_of_words_gives_no_words() {
        let mut reading = Reading::default();
        add(
            "Error opening data file\n5\t1\n5\t1\t1\t1\t1\t1\tx\t0\t0\t0\t0\tword\n5\t1\t-1\t1\t1\t1\t0\t0\tNaN\t0\t0\tword",
            &mut reading,
        );
        assert_eq!(reading.lines, []);
        assert_eq!(reading.text, "");
    }
}
