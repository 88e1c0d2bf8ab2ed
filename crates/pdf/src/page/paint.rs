//! Paths and pictures.

use super::content::{Painter, numbers};
use super::drawing::{Image, Shape};
use super::geometry::Rect;
use crate::syntax::{Dict, Lexer, Token};

/// The most filled shapes that are kept of a page.
const MAX_SHAPES: usize = 20_000;

/// The most pictures that are kept of a page.
const MAX_IMAGES: usize = 2_000;

/// Lines and underlines are thinner than this, and cover no letters.
const THIN: f32 = 1.5;

/// What is less transparent lets nothing through that could be read.
const OPAQUE: f32 = 0.9;

impl Painter<'_> {
    /// Carries out an operator that builds or paints a path; false if it is none.
    pub(super) fn path_operator(&mut self, operator: &[u8], operands: &[Token<'_>]) -> bool {
        let by = self.state.matrix;
        match operator {
            b"m" | b"l" => {
                let [x, y] = numbers(operands);
                if operator == b"m" { self.path.move_to(&by, x, y) } else { self.path.line_to(&by, x, y) }
            }
            b"re" => {
                let [x, y, width, height] = numbers(operands);
                self.path.rectangle(&by, x, y, width, height);
            }
            b"c" => {
                let [a, b, c, d, e, f] = numbers(operands);
                self.path.curve_to(&by, Some((a, b)), (c, d), (e, f));
            }
            b"v" => {
                let [c, d, e, f] = numbers(operands);
                self.path.curve_to(&by, None, (c, d), (e, f));
            }
            b"y" => {
                let [a, b, e, f] = numbers(operands);
                self.path.curve_to(&by, Some((a, b)), (e, f), (e, f));
            }
            b"h" => {}
            b"W" | b"W*" => self.pending_clip = true,
            b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*" => {
                self.fill();
                self.end_path();
            }
            b"n" | b"S" | b"s" => self.end_path(),
            b"sh" => self.shape_of_clip(),
            _ => return false,
        }
        true
    }

    fn fill(&mut self) {
        let Some(outline) = self.path.outline(&self.state.clip) else { return };
        let fill = &self.state.fill;
        let is_hidden = fill.alpha < 0.05 || self.marks.is_hidden();
        if is_hidden
            || outline.around.width() < THIN
            || outline.around.height() < THIN
            || self.drawing.shapes.len() >= MAX_SHAPES
        {
            return;
        }
        self.order += 1;
        let is_opaque = fill.alpha >= OPAQUE;
        self.drawing.shapes.push(Shape { outline, color: fill.color, is_opaque, order: self.order });
    }

    /// A shading fills what is not cut off, in colours that are not known.
    fn shape_of_clip(&mut self) {
        if self.drawing.shapes.len() < MAX_SHAPES && !self.marks.is_hidden() {
            self.order += 1;
            let outline = super::path::Outline::rectangle(self.state.clip);
            self.drawing.shapes.push(Shape { outline, color: None, is_opaque: false, order: self.order });
        }
    }

    fn end_path(&mut self) {
        if std::mem::take(&mut self.pending_clip) {
            let bounds = self.path.bounds().unwrap_or(Rect::EMPTY);
            self.state.clip = self.state.clip.intersection(&bounds);
        }
        self.path.clear();
    }

    /// A picture, which fills the square from 0 to 1.
    pub(super) fn image(&mut self, dict: &Dict) {
        let is_mask = matches!(self.file.get(dict, b"ImageMask"), crate::syntax::Object::Bool(true));
        let is_veiled = !dict.get(b"SMask").is_null() || !dict.get(b"Mask").is_null();
        self.add_image(!is_mask && !is_veiled);
    }

    fn add_image(&mut self, is_solid: bool) {
        let unit = Rect { left: 0.0, top: 0.0, right: 1.0, bottom: 1.0 };
        let place = unit.transformed(&self.state.matrix).intersection(&self.state.clip);
        let alpha = self.state.fill.alpha;
        if place.area() > 0.0 && alpha >= 0.05 && self.drawing.images.len() < MAX_IMAGES && !self.marks.is_hidden() {
            self.order += 1;
            let is_opaque = is_solid && alpha >= OPAQUE;
            self.drawing.images.push(Image { place, is_opaque, order: self.order });
        }
    }

    /// A picture within the content stream, of which the bytes are passed over.
    pub(super) fn inline_image(&mut self, lexer: &mut Lexer<'_>) {
        let mut is_mask = false;
        let mut last_is_mask_key = false;
        loop {
            match lexer.token() {
                None | Some(Token::Keyword(b"ID")) => break,
                Some(Token::Name(name)) => last_is_mask_key = matches!(&*name, b"IM" | b"ImageMask"),
                Some(Token::Keyword(b"true")) => is_mask |= last_is_mask_key,
                Some(_) => {}
            }
        }
        let rest = lexer.data.get(lexer.at..).unwrap_or_default();
        let is_end = |at: &usize| {
            let space = |byte: Option<&u8>| byte.is_none_or(|byte| byte.is_ascii_whitespace() || *byte == 0);
            let follows = rest.get(at + 2..rest.len().min(at + 12)).unwrap_or_default();
            let is_text = follows.iter().all(|byte| (b' '..=b'~').contains(byte) || byte.is_ascii_whitespace());
            space(at.checked_sub(1).and_then(|at| rest.get(at))) && space(rest.get(at + 2)) && is_text
        };
        let end = memchr::memmem::find_iter(rest, b"EI").find(is_end);
        lexer.at += end.map_or(rest.len(), |end| end + 2);
        self.add_image(!is_mask);
    }
}
