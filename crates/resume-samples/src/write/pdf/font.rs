//! Fonts that need no file: the standard ones with their widths, and glyph numbers with a table back to letters.

use std::collections::BTreeMap;

use anyhow::Result;

use super::file::File;
use crate::sheet::{Sheet, Style};
use crate::words::names::base;
use crate::write::txt::{WINDOWS_1252, byte};

/// Widths from space to tilde, in thousandths of the size: Helvetica, Helvetica-Bold, Times-Roman, Times-Bold.
const WIDTHS: [[u16; 95]; 4] = [
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556,
        556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778,
        722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278,
        278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ],
    [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556,
        556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778,
        722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333,
        278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
        611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ],
    [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500,
        500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722,
        722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333,
        278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
        500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
    ],
    [
        250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500,
        500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778,
        778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333,
        278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500,
        556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
    ],
];
const NAMES: [&str; 4] = ["Helvetica", "Helvetica-Bold", "Times-Roman", "Times-Bold"];

/// How letters become bytes.
enum Coding {
    /// One byte: Windows-1252, with other letters in places that this sheet leaves free.
    Byte { free: BTreeMap<char, u8>, back: bool },
    /// Two bytes: a number for each glyph, and a table back. A ligature has a number of its own.
    Glyph { numbers: BTreeMap<String, u16>, ligatures: bool },
}

/// A font of the file.
pub(super) struct Font {
    /// Its place in [`WIDTHS`].
    face: usize,
    coding: Coding,
}

/// The two fonts of a sheet: plain and bold.
pub(super) fn choose(sheet: &Sheet) -> Vec<Font> {
    let turn = sheet.turn / 64;
    let serif = turn.is_multiple_of(3);
    let kind = (turn / 3) % 5;
    let mut letters: Vec<char> = sheet.pieces().concat().chars().collect();
    letters.extend(sheet.bullet.chars());
    letters.extend(sheet.hidden.iter().flat_map(|hidden| hidden.text.chars()));
    letters.push(' ');
    letters.sort_unstable();
    letters.dedup();
    let faces = if serif { [2, 3] } else { [0, 1] };
    let coding = |face: usize| match kind {
        0 | 1 => glyphs(&letters, face + sheet.turn % 97, kind == 1),
        _ => Coding::Byte { free: free(&letters), back: kind == 2 },
    };
    faces.into_iter().map(|face| Font { face, coding: coding(face) }).collect()
}

/// Places for the letters that Windows-1252 lacks, among those whose letters do not occur.
fn free(letters: &[char]) -> BTreeMap<char, u8> {
    let used: Vec<u8> = letters.iter().filter_map(|letter| byte(*letter, WINDOWS_1252)).collect();
    let mut places = (0xa1..=0xff).rev().filter(|place| !used.contains(place) && *place != 0xad);
    let foreign = letters.iter().filter(|letter| byte(**letter, WINDOWS_1252).is_none());
    foreign.filter_map(|letter| Some((*letter, places.next()?))).collect()
}

/// Numbers for glyphs, far from those of the letters.
fn glyphs(letters: &[char], first: usize, ligatures: bool) -> Coding {
    let mut all: Vec<String> = letters.iter().map(char::to_string).collect();
    if ligatures {
        all.extend(["fi", "fl", "ffi"].map(str::to_owned));
    }
    // A step that has no divisor in common with the range visits every number once.
    let number = |at: usize| u16::try_from(3 + (at * 389 + first * 7) % 1021).unwrap_or(3);
    let numbers = all.into_iter().enumerate().map(|(at, letter)| (letter, number(at))).collect();
    Coding::Glyph { numbers, ligatures }
}

fn letter_width(face: usize, letter: char) -> u16 {
    let widths = &WIDTHS[face];
    let of = |letter: char| widths.get((u32::from(letter) as usize).wrapping_sub(32)).copied();
    let bold = face % 2 == 1;
    if letter.is_ascii() {
        return of(letter).unwrap_or(0);
    }
    match letter {
        '–' => [556, 556, 500, 500][face],
        '—' => 1000,
        '•' | '▪' => 350,
        '’' | '‘' => if bold { 278 } else { 222 }.max(if face > 1 { 333 } else { 0 }),
        '“' | '”' => [333, 500, 444, 500][face],
        '·' => 278,
        _ => base(letter).map_or(556, |base| base.chars().filter_map(of).sum()),
    }
}

impl Font {
    /// Its place among the fonts, by what it is for.
    pub(super) fn of(style: Option<Style>) -> usize {
        usize::from(matches!(style, None | Some(Style::Name | Style::Entry | Style::Banner)))
    }

    pub(super) fn kind(fonts: &[Self]) -> &'static str {
        match fonts.first().map(|font| &font.coding) {
            Some(Coding::Glyph { ligatures: true, .. }) => "glyph numbers with ligatures",
            Some(Coding::Glyph { .. }) => "glyph numbers",
            Some(Coding::Byte { back: true, .. }) => "bytes with a table back",
            _ => "bytes",
        }
    }

    /// How wide the text is at this size.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        let sum: u32 = text.chars().map(|letter| u32::from(letter_width(self.face, letter))).sum();
        f32::from(u16::try_from(sum).unwrap_or(u16::MAX)) * size / 1000.0
    }

    /// The text as a string of PDF.
    pub(super) fn string(&self, text: &str) -> Vec<u8> {
        match &self.coding {
            Coding::Byte { free, .. } => {
                let code = |letter: char| free.get(&letter).copied().or_else(|| byte(letter, WINDOWS_1252));
                super::file::literal(&text.chars().filter_map(code).collect::<Vec<u8>>())
            }
            Coding::Glyph { numbers, ligatures } => {
                let mut hex = String::from("<");
                let mut rest = text;
                while let Some(letter) = rest.chars().next() {
                    let joined =
                        ["ffi", "fi", "fl"].into_iter().find(|joined| *ligatures && rest.starts_with(joined));
                    let length = joined.map_or(letter.len_utf8(), str::len);
                    if let Some(number) = numbers.get(&rest[..length]) {
                        hex.push_str(&format!("{number:04X}"));
                    }
                    rest = &rest[length..];
                }
                hex.push('>');
                hex.into_bytes()
            }
        }
    }

    /// Adds the font to the file.
    pub(super) fn put(&self, file: &mut File) -> Result<usize> {
        match &self.coding {
            Coding::Byte { free, back } => self.put_bytes(file, free, *back),
            Coding::Glyph { numbers, .. } => self.put_glyphs(file, numbers),
        }
    }

    fn put_bytes(&self, file: &mut File, free: &BTreeMap<char, u8>, back: bool) -> Result<usize> {
        let mut differences: Vec<(u8, char)> = free.iter().map(|(letter, place)| (*place, *letter)).collect();
        differences.sort_unstable();
        let names: String =
            differences.iter().map(|(place, letter)| format!("{place} /{} ", glyph_name(*letter))).collect();
        let encoding = if names.is_empty() {
            "/WinAnsiEncoding".to_owned()
        } else {
            format!("<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [{names}] >>")
        };
        let letter = |place: u8| {
            let own = differences.iter().find(|(other, _)| *other == place).map(|(_, letter)| *letter);
            own.or_else(|| match place {
                ..0x80 => Some(char::from(place)),
                _ => WINDOWS_1252.chars().nth(usize::from(place) - 0x80),
            })
        };
        let widths = (32..=255).filter_map(letter).map(|letter| letter_width(self.face, letter).to_string());
        let widths = widths.collect::<Vec<_>>().join(" ");
        let mut table = String::new();
        if back {
            let codes = (32..=255_u8)
                .filter_map(|place| Some((format!("<{place:02X}>"), letter(place)?.to_string())));
            let at = file.stream("", to_unicode(&codes.collect::<Vec<_>>(), "<00> <FF>").as_bytes())?;
            table = format!("/ToUnicode {at} 0 R");
        }
        Ok(file.add(format!(
            "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding {encoding} /FirstChar 32 /LastChar 255 \
             /Widths [{widths}] {table} >>",
            NAMES[self.face]
        )))
    }

    fn put_glyphs(&self, file: &mut File, numbers: &BTreeMap<String, u16>) -> Result<usize> {
        let name = format!("SMPLXX+{}", NAMES[self.face]);
        let mut widths = String::new();
        let mut codes = Vec::new();
        for (letters, number) in numbers {
            let wide: u16 = letters.chars().map(|letter| letter_width(self.face, letter)).sum();
            widths.push_str(&format!("{number} [{wide}] "));
            codes.push((format!("<{number:04X}>"), letters.clone()));
        }
        let descriptor = file.add(format!(
            "<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [-200 -250 1200 950] /ItalicAngle 0 \
             /Ascent 905 /Descent -212 /CapHeight 716 /StemV 80 >>"
        ));
        let descendant = file.add(format!(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) \
             /Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /DW 500 /W [{widths}] \
             /CIDToGIDMap /Identity >>"
        ));
        let back = file.stream("", to_unicode(&codes, "<0000> <FFFF>").as_bytes())?;
        Ok(file.add(format!(
            "<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H \
             /DescendantFonts [{descendant} 0 R] /ToUnicode {back} 0 R >>"
        )))
    }
}

/// A table from codes back to letters.
fn to_unicode(codes: &[(String, String)], range: &str) -> String {
    let mut out = format!(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Sample-UCS def\n\
         /CMapType 2 def\n1 begincodespacerange\n{range}\nendcodespacerange\n"
    );
    for part in codes.chunks(100) {
        out.push_str(&format!("{} beginbfchar\n", part.len()));
        for (code, letters) in part {
            let hex: String = letters.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
            out.push_str(&format!("{code} <{hex}>\n"));
        }
        out.push_str("endbfchar\n");
    }
    out.push_str("endcmap\nend\nend\n");
    out
}

/// The name of a glyph: its own in the standard list, or the number of its letter.
fn glyph_name(letter: char) -> String {
    const MARKS: [(&str, &str); 8] = [
        ("ćśźńĆŚŹŃ", "acute"),
        ("čďěňřťľČĎĚŇŘŤĽ", "caron"),
        ("őűŐŰ", "hungarumlaut"),
        ("ğăĞĂ", "breve"),
        ("ąęĄĘ", "ogonek"),
        ("āēōūĀĒŌŪ", "macron"),
        ("żŻİ", "dotaccent"),
        ("şŞ", "cedilla"),
    ];
    let mark = MARKS.iter().find(|(letters, _)| letters.contains(letter));
    match (letter, mark) {
        ('ł', _) => "lslash".to_owned(),
        ('Ł', _) => "Lslash".to_owned(),
        ('ı', _) => "dotlessi".to_owned(),
        ('đ', _) => "dcroat".to_owned(),
        ('Đ', _) => "Dcroat".to_owned(),
        (_, Some((_, mark))) => format!("{}{mark}", base(letter).unwrap_or_default()),
        _ => format!("uni{:04X}", u32::from(letter)),
    }
}
