//! Fonts whose codes are single bytes: Type 1, TrueType, Type 3.

use super::encoding::{self, Base, Bitmap};
use super::{Font, Looks, cmap, looks, program, standard, truetype};
use crate::font::Texts;
use crate::page::{Matrix, Rect};
use crate::syntax::{Dict, File, Object};

/// A font in the encoding of Windows.
pub(super) fn windows(widths: Vec<f32>, usual_width: f32) -> Font {
    let mut texts = Texts::default();
    base_texts(Base::Windows, &mut texts);
    Font { texts, widths, usual_width, ..Font::plain() }
}

fn base_texts(base: Base, texts: &mut Texts) {
    for (code, character) in (0..).zip(base.characters()) {
        if let Some(character) = character {
            texts.insert(code, character.encode_utf8(&mut [0; 4]));
        }
    }
}

pub(super) fn read(file: &File<'_>, dict: &Dict) -> Font {
    let name = file.get(dict, b"BaseFont");
    let name = name.name().unwrap_or_default();
    let descriptor = file.get(dict, b"FontDescriptor");
    let descriptor = descriptor.dict();
    let Looks { is_bold, is_symbolic, is_mono } = looks(file, descriptor, name);
    let mut texts = Texts::default();
    encoded(file, dict, descriptor, name, &mut texts);
    // What `ToUnicode` says goes before what the encoding says, code by code.
    if let Some(stream) = file.get(dict, b"ToUnicode").stream() {
        cmap::to_unicode(&file.unpack(stream), file.budget, &mut texts);
    }
    let (widths, usual_width) = widths(file, dict, descriptor, name, &texts);
    let em = if file.get(dict, b"Subtype").name() == Some(b"Type3") { own_em(file, dict) } else { 1.0 };
    Font { texts, widths, usual_width, em, is_bold, is_symbolic, is_mono, ..Font::plain() }
}

impl Font {
    fn plain() -> Self {
        Self {
            em: 1.0,
            texts: Texts::default(),
            widths: Vec::new(),
            usual_width: 0.5,
            encoding: None,
            is_bold: false,
            is_symbolic: false,
            is_mono: false,
            is_vertical: false,
        }
    }
}

/// How large the letters of a Type 3 font are at size 1: as high as the box around them all.
fn own_em(file: &File<'_>, dict: &Dict) -> f32 {
    let scale = Matrix::from_object(file, dict.get(b"FontMatrix")).map_or(0.001, |matrix| matrix.d.abs());
    let height = Rect::from_object(file, dict.get(b"FontBBox")).map_or(0.0, |around| around.height());
    let em = height * scale;
    if (0.01..100.0).contains(&em) { em } else { 1.0 }
}

/// What the encoding of a font says of its codes: that which it names, the font's own, and what differs.
fn encoded(file: &File<'_>, dict: &Dict, descriptor: Option<&Dict>, name: &[u8], texts: &mut Texts) {
    let encoding = file.get(dict, b"Encoding");
    let named = match &encoding {
        Object::Name(name) => Base::named(name),
        object => object.dict().and_then(|dict| Base::named(file.get(dict, b"BaseEncoding").name()?)),
    };
    let has_differences = encoding.dict().is_some_and(|dict| !dict.get(b"Differences").is_null());
    let is_true_type = file.get(dict, b"Subtype").name() == Some(b"TrueType");
    let is_own =
        descriptor.is_some_and(|descriptor| file.get(descriptor, b"Flags").integer().unwrap_or(0) & 4 != 0);
    match (named, standard::base(name)) {
        (_, Some(base)) => base_texts(base, texts),
        (Some(base), None) if !(is_own && is_true_type) => base_texts(base, texts),
        (base, None) => {
            // The font's own encoding lies over the usual one.
            base_texts(base.unwrap_or(if is_true_type { Base::Windows } else { Base::Standard }), texts);
            if let Some(descriptor) = descriptor {
                own_encoding(file, descriptor, texts);
            }
        }
    }
    if has_differences && let Some(encoding) = encoding.dict() {
        differences(file, dict, encoding, texts);
    }
}

fn differences(file: &File<'_>, dict: &Dict, encoding: &Dict, texts: &mut Texts) {
    let list = file.get(encoding, b"Differences");
    let kind = bitmap(file, dict, list.array().unwrap_or_default());
    let mut code = 0_u32;
    for entry in list.array().unwrap_or_default() {
        match file.resolve(entry) {
            Object::Number(number) => code = number as u32,
            Object::Name(name) => {
                if code < 256
                    && let Some(text) =
                        encoding::by_code(&name, code, kind).or_else(|| encoding::by_name(&name))
                {
                    texts.insert(code, &text);
                }
                code = code.saturating_add(1);
            }
            _ => {}
        }
    }
}

/// What a Type 3 font whose glyphs are named by their codes has: the bitmaps of a TeX font.
fn bitmap(file: &File<'_>, dict: &Dict, differences: &[Object]) -> Option<Bitmap> {
    let is_letter = |object: &Object| {
        let name = file.resolve(object);
        let number = name.name().and_then(encoding::number);
        number.is_some_and(|number| u8::try_from(number).is_ok_and(|code| code.is_ascii_alphanumeric()))
    };
    (file.get(dict, b"Subtype").name() == Some(b"Type3"))
        .then(|| if differences.iter().any(is_letter) { Bitmap::Letters } else { Bitmap::Signs })
}

/// What the program of a font says of its codes.
fn own_encoding(file: &File<'_>, descriptor: &Dict, texts: &mut Texts) {
    let of = |key: &[u8]| file.get(descriptor, key).stream().map(|stream| file.unpack(stream));
    if let Some(program) = of(b"FontFile2") {
        for (code, character) in truetype::characters_of_codes(&program) {
            texts.insert(u32::from(code), character.encode_utf8(&mut [0; 4]));
        }
    } else if let Some(program) = of(b"FontFile") {
        for (code, name) in program::type1_encoding(&program) {
            texts.insert(u32::from(code), &encoding::by_name(name).unwrap_or_default());
        }
    } else if let Some(program) = of(b"FontFile3") {
        for (code, name) in program::cff_encoding(&program).unwrap_or_default() {
            texts.insert(u32::from(code), &encoding::by_name(&name).unwrap_or_default());
        }
    }
}

/// The widths by code, and that of the codes that have none.
fn widths(
    file: &File<'_>,
    dict: &Dict,
    descriptor: Option<&Dict>,
    name: &[u8],
    texts: &Texts,
) -> (Vec<f32>, f32) {
    let scale = if file.get(dict, b"Subtype").name() == Some(b"Type3") {
        let matrix = file.get(dict, b"FontMatrix");
        let first = matrix.array().and_then(|matrix| file.resolve(matrix.first()?).number());
        first.map_or(0.001, f32::abs)
    } else {
        0.001
    };
    let list = file.get(dict, b"Widths");
    let Some(list) = list.array() else {
        return (standard::widths(name, texts), 0.5);
    };
    let first = file.get(dict, b"FirstChar").integer().unwrap_or(0).clamp(0, 255) as usize;
    let missing = descriptor.and_then(|descriptor| file.get(descriptor, b"MissingWidth").number());
    let missing = missing.unwrap_or(0.0) * scale;
    let mut widths = vec![missing; first];
    widths.extend(list.iter().take(256).map(|width| file.resolve(width).number().unwrap_or(0.0) * scale));
    (widths, missing)
}
