//! RTF, as a person sees it in a word processor. Groups, control words and text are read one after another; what is
//! not known is skipped as the format asks.

use std::collections::HashMap;

use encoding_rs::Encoding;

use super::color::Color;
use super::docx::link_of;
use super::flow::{Flow, Look, Mark};
use super::truncated;
use crate::limits::{Budget, MAX_DEPTH};
use crate::reading::{Concealment, Reading};
use crate::{ExtractError, Format};

/// Letters under this many half points are not meant to be read.
const TINY: i32 = 4;

/// Space of a paragraph from which on it is set off, in twentieths of a point.
const APART: i32 = 100;

/// A picture as wide and as high as this, in twentieths of a point, may be a photograph.
const PHOTOGRAPH: i32 = 720;

/// The most fonts, colours and styles that are kept.
const MAX_ENTRIES: usize = 10_000;

/// The most of the name of a style or the instruction of a field, in bytes.
const MAX_NAME: usize = 4_096;

/// Reads a document.
pub(crate) fn read(bytes: &[u8]) -> Result<Reading, ExtractError> {
    let mut text = Text::default();
    let mut left_out = None;
    let read = text.read(bytes);
    let flow = text.finish();
    truncated(read, &flow, &mut left_out)?;
    Ok(Reading { truncated: left_out, ..flow.finish(Format::Rtf) })
}

/// What a group is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Purpose {
    /// Text of the document.
    #[default]
    Text,
    /// Not for reading.
    Skipped,
    Fonts,
    Colors,
    Styles,
    Instruction,
    Picture,
    /// A bullet or number that the list puts before an entry.
    Bullet,
}

/// What holds until the group ends.
#[derive(Debug, Clone, Default)]
struct State {
    purpose: Purpose,
    bold: bool,
    /// In half points.
    size: Option<i32>,
    color: usize,
    background: usize,
    hidden: bool,
    deleted: bool,
    font: i32,
    /// How many characters stand behind `\u` for readers that do not know it.
    fallback: usize,
    /// The group is the result of a field that leads somewhere.
    is_result: bool,
}

/// What holds for a paragraph.
#[derive(Debug, Clone, Default)]
struct Paragraph {
    in_table: bool,
    background: usize,
    before: i32,
    after: i32,
    heading: bool,
    item: bool,
    has_begun: bool,
}

/// The document so far.
#[derive(Default)]
struct Text {
    budget: Option<Budget>,
    states: Vec<State>,
    state: State,
    paragraph: Paragraph,
    body: Flow,
    /// The cell that is written, those of the row before it, and whether the row is shaded.
    cell: Flow,
    cells: Vec<Flow>,
    is_shaded: bool,
    /// Headers and footers.
    header: Flow,
    footer: Flow,
    target: Target,
    /// At which depth the header or footer began.
    target_depth: usize,
    /// Space behind the paragraph before.
    space: i32,
    page_code: Option<&'static Encoding>,
    fonts: HashMap<i32, u16>,
    colors: Vec<Option<Color>>,
    color: Option<[i32; 3]>,
    headings: Vec<i32>,
    /// The number and the name of the style that is being read.
    style: (i32, String),
    instruction: String,
    /// Where the field that is open leads, and where its result began.
    link: Option<(String, Option<Mark>)>,
    /// Bytes in the encoding of the font, not yet decoded.
    bytes: Vec<u8>,
    /// UTF-16 that has come with `\u`, not yet decoded.
    units: Vec<u16>,
    /// How many characters are still to be skipped.
    skip: usize,
    /// The next control word follows `\*`.
    is_optional: bool,
    picture: (i32, i32),
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Target {
    #[default]
    Body,
    Header,
    Footer,
}

impl Text {
    fn read(&mut self, bytes: &[u8]) -> Result<(), ExtractError> {
        self.state.fallback = 1;
        let mut at = 0;
        while at < bytes.len() {
            self.budget().event()?;
            match bytes[at] {
                b'{' => {
                    self.flush()?;
                    if self.states.len() >= MAX_DEPTH {
                        let limit = MAX_DEPTH as u64;
                        return Err(ExtractError::TooMuch { what: "groups in one another", limit });
                    }
                    self.states.push(self.state.clone());
                    at += 1;
                }
                b'}' => {
                    self.close()?;
                    at += 1;
                }
                b'\\' => at = self.control(bytes, at + 1)?,
                b'\r' | b'\n' | 0 => at += 1,
                _ => {
                    let rest = &bytes[at..];
                    let end =
                        rest.iter().position(|byte| matches!(byte, b'{' | b'}' | b'\\' | b'\r' | b'\n' | 0));
                    let run = &rest[..end.unwrap_or(rest.len())];
                    at += run.len();
                    self.run(run)?;
                }
            }
        }
        self.flush()
    }

    fn budget(&mut self) -> &mut Budget {
        self.budget.get_or_insert_with(Budget::for_reading)
    }

    /// Reads what stands behind a backslash and says where it ends.
    fn control(&mut self, bytes: &[u8], at: usize) -> Result<usize, ExtractError> {
        let Some(first) = bytes.get(at) else { return Ok(at) };
        if !first.is_ascii_alphabetic() {
            return self.symbol(bytes, at, *first);
        }
        let rest = &bytes[at..];
        let word = rest.iter().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(rest.len()).min(32);
        let mut end = word;
        if rest.get(end) == Some(&b'-') {
            end += 1;
        }
        let digits =
            rest[end..].iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len() - end).min(10);
        end = if digits == 0 { word } else { end + digits };
        let number = std::str::from_utf8(&rest[word..end]).ok().and_then(|number| number.parse().ok());
        // One blank ends the word and belongs to it.
        let next = at + end + usize::from(rest.get(end) == Some(&b' '));
        let name = std::str::from_utf8(&rest[..word]).unwrap_or_default();
        if name == "bin" {
            let length = usize::try_from(number.unwrap_or(0)).unwrap_or(0);
            return Ok(next.saturating_add(length).min(bytes.len()));
        }
        if name == "u" {
            self.unicode(number.unwrap_or(0))?;
        } else if self.skip > 0 && number.is_none() && special(name).is_some() {
            self.skip -= 1;
        } else {
            self.skip = 0;
            self.word(name, number)?;
        }
        Ok(next)
    }

    fn symbol(&mut self, bytes: &[u8], at: usize, first: u8) -> Result<usize, ExtractError> {
        match first {
            b'\'' => {
                let digits = bytes.get(at + 1..at + 3).and_then(|digits| std::str::from_utf8(digits).ok());
                let Some(byte) = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) else {
                    return Ok(at + 1);
                };
                self.byte(byte)?;
                return Ok(at + 3);
            }
            b'*' => self.is_optional = true,
            b'~' => self.text(" ")?,
            b'_' => self.text("-")?,
            b'\\' | b'{' | b'}' => self.byte(first)?,
            b'\r' | b'\n' => self.word("par", None)?,
            // A hyphen that shows only at the end of a line.
            _ => {}
        }
        Ok(at + 1)
    }

    fn byte(&mut self, byte: u8) -> Result<(), ExtractError> {
        if self.skip > 0 {
            self.skip -= 1;
            return Ok(());
        }
        self.flush_units()?;
        self.bytes.push(byte);
        Ok(())
    }

    fn run(&mut self, run: &[u8]) -> Result<(), ExtractError> {
        let skipped = self.skip.min(run.len());
        self.skip -= skipped;
        let run = &run[skipped..];
        if run.is_empty() {
            return Ok(());
        }
        self.flush_units()?;
        if self.state.purpose == Purpose::Colors {
            for _ in run.iter().filter(|byte| **byte == b';') {
                self.end_color();
            }
            return Ok(());
        }
        self.bytes.extend(run);
        self.flush()
    }

    fn unicode(&mut self, number: i32) -> Result<(), ExtractError> {
        self.flush_bytes()?;
        // Numbers beyond 32767 are written as negative ones; some write them as they are.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is a number of 16 bits"
        )]
        self.units.push(number as u16);
        self.skip = self.state.fallback;
        Ok(())
    }

    /// Decodes what has come as bytes or as UTF-16.
    fn flush(&mut self) -> Result<(), ExtractError> {
        self.flush_units()?;
        self.flush_bytes()
    }

    fn flush_units(&mut self) -> Result<(), ExtractError> {
        if self.units.is_empty() {
            return Ok(());
        }
        // The private use area of symbol fonts holds their bullets.
        let text = String::from_utf16_lossy(&std::mem::take(&mut self.units));
        self.text(&text)
    }

    fn flush_bytes(&mut self) -> Result<(), ExtractError> {
        if self.bytes.is_empty() {
            return Ok(());
        }
        let bytes = std::mem::take(&mut self.bytes);
        let charset = self.fonts.get(&self.state.font).copied().unwrap_or(1);
        if bytes.is_ascii() && charset != 2 {
            return self.text(&String::from_utf8_lossy(&bytes));
        }
        let encoding = encoding_of(charset).or(self.page_code).unwrap_or(encoding_rs::WINDOWS_1252);
        let text = match charset {
            // A symbol font: signs, not letters.
            2 => bytes.iter().filter_map(|byte| char::from_u32(0xf000 + u32::from(*byte))).collect(),
            _ => super::encoding::as_text(encoding, &bytes),
        };
        self.text(&text)
    }

    /// Takes text for what the group is for.
    fn text(&mut self, text: &str) -> Result<(), ExtractError> {
        if self.skip > 0 && !text.is_empty() {
            self.skip -= 1;
            return Ok(());
        }
        let keep = |into: &mut String| {
            if into.len() < MAX_NAME {
                into.push_str(text);
            }
        };
        match self.state.purpose {
            Purpose::Text => return self.write(text),
            Purpose::Styles => keep(&mut self.style.1),
            Purpose::Instruction => keep(&mut self.instruction),
            Purpose::Bullet => self.paragraph.item = true,
            Purpose::Skipped | Purpose::Fonts | Purpose::Colors | Purpose::Picture => {}
        }
        self.budget().text(text.len())
    }

    fn write(&mut self, text: &str) -> Result<(), ExtractError> {
        if self.state.deleted {
            return Ok(());
        }
        let look = self.look();
        let (mut paragraph, space) = (std::mem::take(&mut self.paragraph), self.space);
        if let Some((_, mark @ None)) = self.link.as_mut().filter(|_| self.state.is_result) {
            *mark = Some(Mark::default());
            let here = self.flow(paragraph.in_table).mark();
            if let Some((_, mark)) = &mut self.link {
                *mark = Some(here);
            }
        }
        let (flow, budget) = self.parts(paragraph.in_table);
        if !paragraph.has_begun && !text.trim().is_empty() {
            paragraph.has_begun = true;
            if paragraph.before.max(space) >= APART || paragraph.heading {
                flow.set_apart();
            }
            flow.heading = paragraph.heading;
            flow.item = paragraph.item;
        }
        let written = flow.words(text, look, budget);
        self.paragraph = paragraph;
        written
    }

    fn flow(&mut self, in_table: bool) -> &mut Flow {
        self.parts(in_table).0
    }

    fn parts(&mut self, in_table: bool) -> (&mut Flow, &mut Budget) {
        let flow = match self.target {
            Target::Header => &mut self.header,
            Target::Footer => &mut self.footer,
            Target::Body if in_table => &mut self.cell,
            Target::Body => &mut self.body,
        };
        (flow, self.budget.get_or_insert_with(Budget::for_reading))
    }

    fn look(&self) -> Look {
        let state = &self.state;
        let color = self.colors.get(state.color).copied().flatten();
        let number = if state.background > 0 { state.background } else { self.paragraph.background };
        let is_unknown = number == 0 && self.paragraph.in_table && self.is_shaded;
        let background =
            if number > 0 { self.colors.get(number).copied().flatten() } else { Some(Color::WHITE) };
        let is_lost = match (color, background) {
            (Some(color), Some(background)) => !is_unknown && color.is_lost_on(background),
            _ => false,
        };
        let hidden = if state.hidden {
            Some(Concealment::NotDrawn)
        } else if state.size.is_some_and(|size| size < TINY) {
            Some(Concealment::Tiny)
        } else {
            is_lost.then_some(Concealment::Color)
        };
        #[expect(clippy::cast_precision_loss, reason = "sizes are small")]
        let size = state.size.unwrap_or(24).clamp(0, 3_000) as f32 / 2.0;
        Look { bold: state.bold, size, hidden }
    }

    /// Follows a control word.
    fn word(&mut self, name: &str, number: Option<i32>) -> Result<(), ExtractError> {
        self.flush()?;
        let is_optional = std::mem::take(&mut self.is_optional);
        if let Some(text) = special(name) {
            return self.text(text);
        }
        if self.purpose(name, is_optional) {
            return Ok(());
        }
        match self.state.purpose {
            Purpose::Text | Purpose::Styles => {
                if name == "s" {
                    self.style.0 = number.unwrap_or(0);
                }
                self.paragraph_word(name, number)
            }
            Purpose::Fonts => {
                match name {
                    "f" => self.state.font = number.unwrap_or(0),
                    "fcharset" if self.fonts.len() < MAX_ENTRIES => {
                        let charset = number.and_then(|number| u16::try_from(number).ok()).unwrap_or(1);
                        self.fonts.insert(self.state.font, charset);
                    }
                    _ => {}
                }
                Ok(())
            }
            Purpose::Colors => {
                let at = ["red", "green", "blue"].iter().position(|share| *share == name);
                if let Some(at) = at {
                    self.color.get_or_insert([0; 3])[at] = number.unwrap_or(0);
                }
                Ok(())
            }
            Purpose::Picture => {
                match name {
                    "picwgoal" => self.picture.0 = number.unwrap_or(0),
                    "pichgoal" => self.picture.1 = number.unwrap_or(0),
                    _ => {}
                }
                Ok(())
            }
            Purpose::Skipped | Purpose::Instruction | Purpose::Bullet => Ok(()),
        }
    }

    /// Whether a word says what its group is for.
    fn purpose(&mut self, name: &str, is_optional: bool) -> bool {
        let purpose = match name {
            "fonttbl" => Purpose::Fonts,
            "colortbl" => Purpose::Colors,
            "stylesheet" => Purpose::Styles,
            "fldinst" => {
                self.instruction.clear();
                Purpose::Instruction
            }
            "fldrslt" => {
                self.link = link_of(&self.instruction).map(|target| (target, None));
                self.state.is_result = true;
                return true;
            }
            "pict" => {
                self.picture = (0, 0);
                Purpose::Picture
            }
            "listtext" | "pntext" => Purpose::Bullet,
            "info" | "nonshppict" | "shprslt" | "listtable" | "listoverridetable" | "revtbl" | "rsidtbl"
            | "object" | "themedata" | "colorschememapping" | "datastore" | "latentstyles" | "xmlnstbl"
            | "filetbl" | "tc" | "xe" | "annotation" | "pgdsctbl" | "nesttableprops" | "sp" | "falt"
            | "panose" => Purpose::Skipped,
            // What stands in a drawing is in groups that older readers skip.
            "shpinst" | "shppict" | "shptxt" => return true,
            "header" | "headerl" | "headerr" | "headerf" => return self.turn_to(Target::Header),
            "footer" | "footerl" | "footerr" | "footerf" => return self.turn_to(Target::Footer),
            _ if is_optional => Purpose::Skipped,
            _ => return false,
        };
        // Nothing is read of what stands in a group that is not read.
        if self.state.purpose != Purpose::Skipped {
            self.state.purpose = purpose;
        }
        true
    }

    fn turn_to(&mut self, target: Target) -> bool {
        if self.target == Target::Body && self.state.purpose == Purpose::Text {
            self.target = target;
            self.target_depth = self.states.len();
            self.paragraph = Paragraph::default();
        }
        true
    }

    fn paragraph_word(&mut self, name: &str, number: Option<i32>) -> Result<(), ExtractError> {
        let is_on = number != Some(0);
        let index = usize::try_from(number.unwrap_or(0)).unwrap_or(0);
        match name {
            "par" | "sect" => self.end_paragraph()?,
            "line" | "page" | "column" => self.write("\n")?,
            "cell" | "nestcell" => self.end_cell()?,
            "row" | "nestrow" => self.end_row(),
            "trowd" => self.is_shaded = false,
            "clcbpat" | "clshdng" | "trcbpat" => self.is_shaded |= is_on,
            "intbl" => self.paragraph.in_table = true,
            "pard" => {
                let has_begun = self.paragraph.has_begun;
                self.paragraph = Paragraph { has_begun, ..Paragraph::default() };
            }
            "plain" => {
                let kept = &self.state;
                self.state = State {
                    purpose: kept.purpose,
                    fallback: kept.fallback,
                    font: kept.font,
                    is_result: kept.is_result,
                    ..State::default()
                };
            }
            "b" => self.state.bold = is_on,
            "v" => self.state.hidden = is_on,
            "deleted" => self.state.deleted = is_on,
            "fs" => self.state.size = number,
            "f" => self.state.font = number.unwrap_or(0),
            "cf" => self.state.color = index,
            "cb" | "highlight" | "chcbpat" => self.state.background = index,
            "cbpat" => self.paragraph.background = index,
            "sb" => self.paragraph.before = number.unwrap_or(0),
            "sa" => self.paragraph.after = number.unwrap_or(0),
            "s" if self.state.purpose == Purpose::Text => {
                self.paragraph.heading = self.headings.contains(&number.unwrap_or(0));
            }
            "outlinelevel" => self.paragraph.heading = number.is_some_and(|level| level < 9),
            "ls" => self.paragraph.item = is_on,
            "uc" => self.state.fallback = index.min(16),
            "ansicpg" => self.page_code = u16::try_from(index).ok().and_then(page_code),
            "mac" => self.page_code = Some(encoding_rs::MACINTOSH),
            _ => {}
        }
        Ok(())
    }

    fn end_paragraph(&mut self) -> Result<(), ExtractError> {
        if self.state.purpose != Purpose::Text {
            return Ok(());
        }
        let has_begun = std::mem::take(&mut self.paragraph.has_begun);
        self.space = self.paragraph.after;
        let in_table = self.paragraph.in_table;
        let (flow, budget) = self.parts(in_table);
        if !has_begun || flow.is_line_empty() {
            flow.set_apart();
        }
        let ended = flow.end_line(budget);
        flow.heading = false;
        flow.item = false;
        ended
    }

    fn end_cell(&mut self) -> Result<(), ExtractError> {
        self.paragraph.has_begun = false;
        self.paragraph.in_table = true;
        self.space = 0;
        let (flow, budget) = self.parts(true);
        flow.end_line(budget)?;
        budget.block()?;
        if self.target == Target::Body {
            self.cells.push(std::mem::take(&mut self.cell));
        }
        Ok(())
    }

    fn end_row(&mut self) {
        self.body.row(std::mem::take(&mut self.cells));
    }

    fn end_color(&mut self) {
        if self.colors.len() < MAX_ENTRIES {
            let byte = |share: i32| u8::try_from(share.clamp(0, 255)).unwrap_or(0);
            // The first has no shares: it is the one that always shows.
            self.colors.push(self.color.take().map(|shares| Color(shares.map(byte))));
        }
    }

    /// Ends a group.
    fn close(&mut self) -> Result<(), ExtractError> {
        self.flush()?;
        self.skip = 0;
        self.is_optional = false;
        let Some(outer) = self.states.pop() else { return Ok(()) };
        let inner = std::mem::replace(&mut self.state, outer);
        match inner.purpose {
            Purpose::Styles => {
                let (number, name) = std::mem::take(&mut self.style);
                let name = name.trim().trim_end_matches(';').to_lowercase();
                let is_heading = name == "title" || name.starts_with("heading ");
                if is_heading && self.headings.len() < MAX_ENTRIES {
                    self.headings.push(number);
                }
            }
            Purpose::Picture if self.state.purpose == Purpose::Text => {
                let (width, height) = self.picture;
                if width.min(height) >= PHOTOGRAPH {
                    self.body.pictures += 1;
                }
            }
            Purpose::Text if inner.is_result && !self.state.is_result => {
                if let Some((target, Some(mark))) = self.link.take() {
                    let in_table = self.paragraph.in_table;
                    self.flow(in_table).link(target, mark);
                }
            }
            _ => {}
        }
        if self.target != Target::Body && self.states.len() < self.target_depth {
            self.end_paragraph()?;
            self.target = Target::Body;
            self.paragraph = Paragraph::default();
        }
        Ok(())
    }

    /// The text with its headers and footers. What a limit does not let end is left out.
    fn finish(mut self) -> Flow {
        self.target = Target::Body;
        let mut spare = Budget::for_reading();
        let _ = self.cell.end_line(&mut spare);
        let _ = self.body.end_line(&mut spare);
        let cell = std::mem::take(&mut self.cell);
        self.cells.push(cell);
        self.end_row();
        let mut flow = self.header;
        flow.set_apart();
        flow.append(self.body);
        flow.set_apart();
        flow.append(self.footer);
        flow
    }
}

/// Characters that have words.
fn special(name: &str) -> Option<&'static str> {
    Some(match name {
        "tab" => "\t",
        "emdash" => "—",
        "endash" => "–",
        "emspace" | "enspace" | "qmspace" => " ",
        "bullet" => "•",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        _ => return None,
    })
}

/// The encoding of a font by its character set; none if that of the document holds.
fn encoding_of(charset: u16) -> Option<&'static Encoding> {
    page_code(match charset {
        77 => return Some(encoding_rs::MACINTOSH),
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => return None,
    })
}

/// An encoding by the number that Windows gives it.
fn page_code(number: u16) -> Option<&'static Encoding> {
    let label = match number {
        874 => "windows-874".to_owned(),
        932 => "shift_jis".to_owned(),
        936 => "gbk".to_owned(),
        949 => "euc-kr".to_owned(),
        950 => "big5".to_owned(),
        866 => "ibm866".to_owned(),
        10_000 => "macintosh".to_owned(),
        65_001 => "utf-8".to_owned(),
        1250..=1258 => format!("windows-{number}"),
        _ => return None,
    };
    Encoding::for_label(label.as_bytes())
}
