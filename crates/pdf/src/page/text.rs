//! Text: from strings to letters at their places.

use std::collections::HashMap;
use std::rc::Rc;

use super::content::{Painter, name, numbers};
use super::drawing::Glyph;
use super::geometry::Matrix;
use crate::font::Font;
use crate::syntax::{Dict, Object, Token};

/// The most fonts that are read of a document.
const MAX_FONTS: usize = 400;

/// What is more transparent cannot be read.
const TRANSPARENT: f32 = 0.05;

/// Places farther out than this are mistakes.
const MAX_PLACE: f32 = 1e6;

/// Where the next letter goes, and where the line began.
#[derive(Debug, Clone, Copy)]
pub(super) struct TextMatrices {
    text: Matrix,
    line: Matrix,
}

impl Default for TextMatrices {
    fn default() -> Self {
        Self { text: Matrix::IDENTITY, line: Matrix::IDENTITY }
    }
}

/// The marks that are open around content.
#[derive(Debug, Default)]
pub(super) struct Marks {
    open: Vec<Mark>,
    /// How many more are open than are kept.
    beyond: usize,
    hidden: usize,
}

#[derive(Debug)]
struct Mark {
    is_hidden: bool,
    /// A text that goes before that of the glyphs, with the place of the first glyph.
    replacement: Option<(String, usize)>,
}

/// The most marks that are kept open.
const MAX_MARKS: usize = 256;

impl Marks {
    pub(super) fn is_hidden(&self) -> bool {
        self.hidden > 0
    }

    pub(super) fn depth(&self) -> usize {
        self.open.len() + self.beyond
    }
}

/// The fonts that a content stream has named.
pub(super) type Named = HashMap<Vec<u8>, (Rc<Font>, u16)>;

impl Painter<'_> {
    /// Carries out an operator on text; false if it is none.
    pub(super) fn text_operator(&mut self, operator: &[u8], operands: &[Token<'_>]) -> bool {
        match operator {
            b"Tj" => self.show_last(operands),
            b"TJ" => self.show_spaced(operands),
            b"'" => {
                self.next_line();
                self.show_last(operands);
            }
            b"\"" => {
                if let [Token::Number(word), Token::Number(letter), _] = operands {
                    self.state.text.word_space = *word as f32;
                    self.state.text.letter_space = *letter as f32;
                }
                self.next_line();
                self.show_last(operands);
            }
            b"Td" | b"TD" => {
                let [x, y] = numbers(operands);
                if operator == b"TD" {
                    self.state.text.leading = -y;
                }
                self.move_line(x, y);
            }
            b"Tm" => {
                if let Some(matrix) = Matrix::from_numbers(&numbers::<6>(operands)) {
                    self.matrices = TextMatrices { text: matrix, line: matrix };
                }
            }
            b"T*" => self.next_line(),
            b"BT" => self.matrices = TextMatrices::default(),
            b"ET" => {}
            b"Tc" => [self.state.text.letter_space] = numbers(operands),
            b"Tw" => [self.state.text.word_space] = numbers(operands),
            b"Tz" => self.state.text.stretch = numbers::<1>(operands)[0] / 100.0,
            b"TL" => [self.state.text.leading] = numbers(operands),
            b"Ts" => [self.state.text.rise] = numbers(operands),
            b"Tr" => self.state.text.mode = numbers::<1>(operands)[0] as u8,
            _ => return false,
        }
        true
    }

    fn next_line(&mut self) {
        self.move_line(0.0, -self.state.text.leading);
    }

    fn move_line(&mut self, x: f32, y: f32) {
        let moved = Matrix { e: x, f: y, ..Matrix::IDENTITY }.then(&self.matrices.line);
        self.matrices = TextMatrices { text: moved, line: moved };
    }

    fn show_last(&mut self, operands: &[Token<'_>]) {
        if let Some(Token::String(string)) = operands.last() {
            self.show(string);
        }
    }

    fn show_spaced(&mut self, operands: &[Token<'_>]) {
        for operand in operands {
            match operand {
                Token::String(string) => self.show(string),
                Token::Number(number) => {
                    let text = &self.state.text;
                    let is_vertical = text.font.as_ref().is_some_and(|(font, _)| font.is_vertical);
                    let back = -(*number as f32) / 1000.0 * text.size;
                    if is_vertical { self.advance(0.0, back) } else { self.advance(back * text.stretch, 0.0) }
                }
                _ => {}
            }
        }
    }

    fn advance(&mut self, x: f32, y: f32) {
        let text = &mut self.matrices.text;
        (text.e, text.f) = text.apply(x, y);
    }

    fn show(&mut self, string: &[u8]) {
        let Some((font, index)) = self.state.text.font.clone() else { return };
        self.order += 1;
        let text = self.state.text.clone();
        let whole = self.matrices.text.then(&self.state.matrix);
        // Where lines run down, so does the pen; a letter is as high as it is wide.
        let along = if font.is_vertical { (-whole.c, -whole.d) } else { (whole.a, whole.b) };
        let across = if font.is_vertical { (whole.a, whole.b) } else { (whole.c, whole.d) };
        let along_length = along.0.hypot(along.1);
        let size = (across.0.hypot(across.1) * text.size * font.em).abs();
        // Letters without width are lines at most.
        let is_flat = text.stretch.abs() < 0.05;
        let sign = if text.size < 0.0 { -1.0 } else { 1.0 };
        if along_length <= 0.0 || !along_length.is_finite() || !size.is_finite() {
            return;
        }
        let stretch = if font.is_vertical { 1.0 } else { text.stretch };
        let paint = if matches!(text.mode, 1 | 5) { &self.state.stroke } else { &self.state.fill };
        let (fill, stroke) = (&self.state.fill, &self.state.stroke);
        let sample = Glyph {
            text: crate::font::Text::default(),
            font: index,
            replacement: 0,
            x: 0.0,
            y: 0.0,
            toward: (along.0 / along_length * sign, along.1 / along_length * sign),
            width: 0.0,
            size,
            color: paint.color,
            is_undrawn: matches!(text.mode, 3 | 7..)
                || paint.alpha < TRANSPARENT
                || is_flat
                || self.marks.is_hidden(),
            is_clipped: false,
            is_outlined: matches!(text.mode, 2 | 6) && fill.color == stroke.color,
            order: self.order,
        };
        let start = whole.apply(0.0, text.rise);
        let clip = self.state.clip;
        let most = self.file.budget.limits.glyphs;
        let glyphs = &mut self.drawing.glyphs;
        let mut pen = 0.0_f32;
        font.codes(string, |code| {
            let width = if font.is_vertical { 1.0 } else { code.width } * text.size * stretch;
            let space = text.letter_space + if code.is_space { text.word_space } else { 0.0 };
            let mut glyph = Glyph {
                text: code.text,
                x: start.0 + along.0 * pen,
                y: start.1 + along.1 * pen,
                width: (width * along_length).abs(),
                ..sample
            };
            pen += width + space * stretch;
            let (x, y) = glyph.middle();
            let is_sane = x.abs() < MAX_PLACE && y.abs() < MAX_PLACE && glyph.width < MAX_PLACE;
            if is_sane && !code.text.is_none() && glyphs.len() < most {
                glyph.is_clipped = !clip.contains(x, y);
                glyphs.push(glyph);
            }
        });
        if font.is_vertical { self.advance(0.0, -pen) } else { self.advance(pen, 0.0) }
    }

    pub(super) fn set_font(&mut self, operands: &[Token<'_>], resources: Option<&Dict>, named: &mut Named) {
        let [.., Token::Name(font_name), Token::Number(size)] = operands else { return };
        let size = *size as f32;
        if let Some(font) = named.get(&**font_name) {
            self.state.text.font = Some(font.clone());
            self.state.text.size = size;
            return;
        }
        let object = self.resource(resources, b"Font", font_name);
        self.use_font(&object, size);
        if let Some(font) = &self.state.text.font
            && named.len() < MAX_FONTS
        {
            named.insert(font_name.to_vec(), font.clone());
        }
    }

    pub(super) fn use_font(&mut self, object: &Object, size: f32) {
        let font = self.font(object);
        let fonts = &mut self.drawing.fonts;
        let index = fonts.iter().position(|known| Rc::ptr_eq(known, &font)).unwrap_or_else(|| {
            fonts.push(font.clone());
            fonts.len() - 1
        });
        self.state.text.font = u16::try_from(index).ok().map(|index| (font, index));
        self.state.text.size = size;
    }

    fn font(&mut self, object: &Object) -> Rc<Font> {
        let number = if let Object::Reference(number) = object { *number } else { u32::MAX };
        if let Some(font) = self.fonts.get(&number) {
            return font.clone();
        }
        if self.fonts.len() + self.drawing.fonts.len() > MAX_FONTS {
            self.file.budget.fail("fonts", MAX_FONTS);
            return Rc::default();
        }
        let resolved = self.file.resolve(object);
        let font = resolved.dict().map(|dict| Rc::new(Font::read(self.file, dict))).unwrap_or_default();
        if number != u32::MAX {
            self.fonts.insert(number, font.clone());
        }
        font
    }

    pub(super) fn begin_mark(&mut self, operands: &[Token<'_>], resources: Option<&Dict>) {
        if self.marks.open.len() >= MAX_MARKS {
            self.marks.beyond += 1;
            return;
        }
        let tag = match operands.first() {
            Some(Token::Name(tag)) => &**tag,
            _ => b"",
        };
        let properties = match operands {
            [_, Token::Name(_)] => self.resource(resources, b"Properties", name(operands)),
            _ => Object::Null,
        };
        let is_hidden = tag == b"OC" && self.groups.is_hidden(self.file, &properties);
        let first = self.drawing.glyphs.len();
        let replacement = actual_text(operands)
            .or_else(|| {
                let properties = self.file.resolve(&properties);
                let text = self.file.get(properties.dict()?, b"ActualText");
                text.string().map(text_string)
            })
            .map(|text| (text, first));
        self.marks.hidden += usize::from(is_hidden);
        self.marks.open.push(Mark { is_hidden, replacement });
    }

    pub(super) fn end_mark(&mut self) {
        if self.marks.beyond > 0 {
            self.marks.beyond -= 1;
            return;
        }
        let Some(mark) = self.marks.open.pop() else { return };
        self.marks.hidden -= usize::from(mark.is_hidden);
        if let Some((text, first)) = mark.replacement {
            self.replace(&text, first);
        }
    }

    /// Puts a text in the place of the glyphs from `first` on, if it can be what they show.
    fn replace(&mut self, text: &str, first: usize) {
        let glyphs = &mut self.drawing.glyphs;
        let Some((head, rest)) = glyphs.get_mut(first..).and_then(<[Glyph]>::split_first_mut) else { return };
        let is_one_line = rest.iter().all(|glyph| {
            let (across, along) = (glyph.y - head.y, glyph.x - head.x);
            (across * head.toward.0 - along * head.toward.1).abs() < head.size * 0.5
        });
        // A text much longer than what is drawn is not what a reader sees.
        let is_likely = text.chars().count() <= 4 + 3 * (rest.len() + 1);
        if !is_one_line || !is_likely {
            return;
        }
        if let Some(last) = rest.last() {
            head.width = head.width.max((last.x - head.x).hypot(last.y - head.y) + last.width);
        }
        self.drawing.replacements.push(text.to_owned());
        head.replacement = self.drawing.replacements.len() as u32;
        glyphs.truncate(first + 1);
    }
}

/// The `ActualText` of a dictionary among operands.
fn actual_text(operands: &[Token<'_>]) -> Option<String> {
    let is_key = |operand: &Token<'_>| matches!(operand, Token::Name(name) if **name == *b"ActualText");
    let at = operands.iter().position(is_key)?;
    match operands.get(at + 1)? {
        Token::String(text) => Some(text_string(text)),
        _ => None,
    }
}

/// A text string: UTF-16 or UTF-8 if it says so, else Latin-1, which the standard's own encoding is nearly.
fn text_string(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => {
            let units = rest.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(units).filter_map(Result::ok).collect()
        }
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Lexer;

    #[test]
    fn the_text_of_a_mark_is_found_among_its_operands() {
        let operands = |content: &'static [u8]| {
            let mut lexer = Lexer::new(content, 0);
            std::iter::from_fn(move || lexer.token()).collect::<Vec<_>>()
        };
        assert_eq!(actual_text(&operands(b"/Span <</ActualText <FEFF0066>>>")).as_deref(), Some("f"));
        assert_eq!(actual_text(&operands(b"/Span <</MCID 3>>")), None);
    }
}
