//! Fonts: what the codes of a string stand for, how wide they are, and whether they are bold.

mod cmap;
mod encoding;
mod program;
mod simple;
mod standard;
mod tables;
mod texts;
mod truetype;

use std::borrow::Cow;

use cmap::{Collection, Encoding};
pub(crate) use texts::{Text, Texts};

use crate::syntax::{Dict, File, Object};

/// A font.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each says something else of its looks")]
pub(crate) struct Font {
    pub(crate) texts: Texts,
    /// In ems, by code of a simple font and by CID of a composite one; the other codes have the usual width.
    widths: Vec<f32>,
    usual_width: f32,
    /// How the bytes of a string fall into codes; `None` if each is one.
    encoding: Option<Encoding>,
    /// How large its letters are at size 1: not 1 only in fonts that draw in units of their own.
    pub(crate) em: f32,
    /// Its letters are bold.
    pub(crate) is_bold: bool,
    /// It holds signs rather than letters: one of them at the start of a line is a bullet.
    pub(crate) is_symbolic: bool,
    /// All its letters are of one width, as in code.
    pub(crate) is_mono: bool,
    /// Its lines run down the page.
    pub(crate) is_vertical: bool,
}

/// A code of a string.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Code {
    pub(crate) text: Text,
    /// In ems.
    pub(crate) width: f32,
    /// It is the single byte 32, which word spacing widens.
    pub(crate) is_space: bool,
}

/// Widths above this many ems are mistakes.
const MAX_WIDTH: f32 = 20.0;

impl Default for Font {
    /// What stands for a font that is missing.
    fn default() -> Self {
        simple::windows(Vec::new(), 0.5)
    }
}

impl Font {
    /// Reads a font from its dictionary.
    pub(crate) fn read(file: &File<'_>, dict: &Dict) -> Self {
        let mut font = match file.get(dict, b"Subtype").name() {
            Some(b"Type0") => composite(file, dict),
            _ => simple::read(file, dict),
        };
        // A single code may make the tables as long as all codes are.
        file.budget.mappings((font.texts.reserved() + font.widths.len()) / 16);
        font.widths.iter_mut().chain([&mut font.usual_width]).for_each(|width| {
            *width = if width.is_finite() { width.clamp(-MAX_WIDTH, MAX_WIDTH) } else { 0.0 };
        });
        font
    }

    /// The codes of a string, in order.
    pub(crate) fn codes(&self, string: &[u8], mut each: impl FnMut(Code)) {
        let Some(encoding) = &self.encoding else {
            for byte in string {
                let text = self.texts.get(u32::from(*byte));
                each(Code { text, width: self.width(u32::from(*byte)), is_space: *byte == 32 });
            }
            return;
        };
        let mut rest = string;
        while !rest.is_empty() {
            let (code, length) = encoding.next(rest);
            let cid = encoding.cid(code, length);
            let text = self.texts.get(code);
            each(Code { text, width: self.width(cid), is_space: length == 1 && code == 32 });
            rest = &rest[length.clamp(1, rest.len())..];
        }
    }

    fn width(&self, at: u32) -> f32 {
        self.widths.get(at as usize).copied().unwrap_or(self.usual_width)
    }
}

/// What the descriptor and the name of a font say of its looks.
struct Looks {
    is_bold: bool,
    is_symbolic: bool,
    is_mono: bool,
}

fn looks(file: &File<'_>, descriptor: Option<&Dict>, name: &[u8]) -> Looks {
    let name = String::from_utf8_lossy(name).to_ascii_lowercase();
    let name = name.split_once('+').map_or(&*name, |(_, name)| name);
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    let number = |key: &[u8]| descriptor.and_then(|descriptor| file.get(descriptor, key).integer());
    let flags = number(b"Flags").unwrap_or(0);
    let is_bold = has(&["bold", "black", "heavy", "demi"])
        || name.starts_with("cmb")
        || flags & (1 << 18) != 0
        || number(b"FontWeight").is_some_and(|weight| weight >= 600);
    let is_symbolic = has(&["symbol", "dingbat", "wingding", "webding", "awesome", "icon", "marvosym"]);
    let is_mono = has(&["mono", "courier", "consol", "menlo"]) || flags & 1 != 0;
    Looks { is_bold, is_symbolic, is_mono }
}

fn composite(file: &File<'_>, dict: &Dict) -> Font {
    let descendants = file.get(dict, b"DescendantFonts");
    let descendant = match descendants.array() {
        Some([first, ..]) => file.resolve(first),
        _ => descendants.clone(),
    };
    let nothing = Dict::default();
    let descendant = descendant.dict().unwrap_or(&nothing);
    let descriptor = file.get(descendant, b"FontDescriptor");
    let name = file.get(dict, b"BaseFont");
    let looks = looks(file, descriptor.dict(), name.name().unwrap_or_default());
    let encoding = match file.get(dict, b"Encoding") {
        Object::Name(name) => Encoding::predefined(&name).unwrap_or_else(|| Encoding::identity(false)),
        Object::Stream(stream) => Encoding::parse(&file.unpack(&stream), file.budget),
        _ => Encoding::identity(false),
    };
    let mut texts = Texts::default();
    if let Some(stream) = file.get(dict, b"ToUnicode").stream() {
        cmap::to_unicode(&file.unpack(stream), file.budget, &mut texts);
    }
    if texts.is_empty() {
        by_collection(file, descendant, &encoding, &mut texts);
    }
    if texts.is_empty()
        && let Some(descriptor) = descriptor.dict()
    {
        by_program(file, descendant, descriptor, &encoding, &mut texts);
    }
    let usual_width = file.get(descendant, b"DW").number().unwrap_or(1000.0) / 1000.0;
    Font {
        texts,
        widths: composite_widths(file, descendant, usual_width),
        usual_width,
        is_vertical: encoding.is_vertical,
        encoding: Some(encoding),
        em: 1.0,
        is_bold: looks.is_bold,
        is_symbolic: looks.is_symbolic,
        is_mono: looks.is_mono,
    }
}

/// The most CIDs and codes that are tried for what they stand for.
const MAX_CID: u32 = 0xffff;

/// The texts of a font of one of Adobe's collections of characters.
fn by_collection(file: &File<'_>, descendant: &Dict, encoding: &Encoding, texts: &mut Texts) {
    let info = file.get(descendant, b"CIDSystemInfo");
    let Some(info) = info.dict() else { return };
    let part = |key: &[u8]| file.get(info, key).string().map(<[u8]>::to_vec).unwrap_or_default();
    let Some(collection) = Collection::named(&part(b"Registry"), &part(b"Ordering")) else { return };
    fill(file, encoding, texts, |cid| collection.text(cid));
}

/// The texts of a font whose program tells them.
fn by_program(file: &File<'_>, descendant: &Dict, descriptor: &Dict, encoding: &Encoding, texts: &mut Texts) {
    let program = file.get(descriptor, b"FontFile2");
    let Some(program) = program.stream() else { return };
    let program = file.unpack(program);
    let glyphs = truetype::characters_of_glyphs(&program);
    let map = file.get(descendant, b"CIDToGIDMap");
    let map: Option<Cow<'_, [u8]>> = map.stream().map(|stream| file.unpack(stream));
    fill(file, encoding, texts, |cid| {
        let at = cid as usize * 2;
        let glyph = match &map {
            Some(map) => u32::from(u16::from_be_bytes([*map.get(at)?, *map.get(at + 1)?])),
            None => cid,
        };
        glyphs.get(&(glyph as u16)).map(char::to_string)
    });
}

fn fill(file: &File<'_>, encoding: &Encoding, texts: &mut Texts, text: impl Fn(u32) -> Option<String>) {
    // Codes of two bytes are all that such fonts have in practice.
    for code in 1..=MAX_CID {
        let Some(text) = text(encoding.cid(code, if code > 0xff { 2 } else { encoding.length_of(code) }))
        else {
            continue;
        };
        if !file.budget.mappings(1) {
            return;
        }
        texts.insert(code, &text);
    }
}

fn composite_widths(file: &File<'_>, descendant: &Dict, usual: f32) -> Vec<f32> {
    let mut widths = Vec::new();
    let array = file.get(descendant, b"W");
    let Some(array) = array.array() else { return widths };
    let mut set = |cid: i64, width: f32| {
        if let Ok(cid @ 0..=0xffff) = usize::try_from(cid) {
            if cid >= widths.len() {
                widths.resize((cid + 1).next_multiple_of(128), usual);
            }
            widths[cid] = width / 1000.0;
        }
    };
    let mut rest = array;
    while let [first, second, tail @ ..] = rest {
        let Some(first) = file.resolve(first).integer() else { break };
        match file.resolve(second) {
            Object::Array(list) => {
                for (cid, width) in (first..).zip(list.iter()) {
                    set(cid, file.resolve(width).number().unwrap_or(0.0));
                }
                rest = tail;
            }
            Object::Number(last) => {
                let [width, tail @ ..] = tail else { break };
                let width = file.resolve(width).number().unwrap_or(0.0);
                let last = (last as i64).min(0xffff);
                if !file.budget.mappings(usize::try_from(last.saturating_sub(first)).unwrap_or(0) / 64) {
                    break;
                }
                (first.max(0)..=last).for_each(|cid| set(cid, width));
                rest = tail;
            }
            _ => break,
        }
    }
    widths
}
