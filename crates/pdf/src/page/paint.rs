//! Paths and pictures.

use super::color::Rgb;
use super::content::{Painter, numbers};
use super::drawing::Shape;
use super::geometry::Rect;
use super::path::Outline;
use crate::syntax::{Dict, Lexer, Token};

/// The most filled shapes that are kept of a page.
const MAX_SHAPES: usize = 20_000;

/// The most pictures that are kept of a page.
const MAX_IMAGES: usize = 2_000;

/// Lines and underlines are thinner than this, and cover no letters.
const THIN: f32 = 1.5;

/// What is less transparent lets nothing through that could be read.
const OPAQUE: f32 = 0.9;

/// Lines of this width in points, and up to that, are bands.
const BAND: f32 = 4.0;
const MAX_BAND: f32 = 5_000.0;

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
            b"S" | b"s" => {
                self.stroke();
                self.end_path();
            }
            b"n" => self.end_path(),
            b"w" => [self.state.line_width] = numbers(operands),
            b"sh" => self.shape_of_clip(),
            _ => return false,
        }
        true
    }

    fn fill(&mut self) {
        let Some(outline) = self.path.outline(&self.state.clip) else { return };
        let fill = &self.state.fill;
        let (color, alpha) = (fill.color, fill.alpha);
        let is_cover = alpha >= OPAQUE && color.is_some() && outline.is_exact && !self.state.is_blended;
        self.add_shape(outline, color, alpha, is_cover);
    }

    /// A line so thick that it is a band of colour behind text.
    fn stroke(&mut self) {
        let by = &self.state.matrix;
        let width = self.state.line_width * (by.a * by.d - by.b * by.c).abs().sqrt();
        let Some(bounds) = self.path.bounds().filter(|_| (BAND..MAX_BAND).contains(&width)) else { return };
        let is_straight = bounds.width() < 1.0 || bounds.height() < 1.0;
        let (across, along) =
            if bounds.width() < bounds.height() { (width / 2.0, 0.0) } else { (0.0, width / 2.0) };
        let band = Rect {
            left: bounds.left - across,
            top: bounds.top - along,
            right: bounds.right + across,
            bottom: bounds.bottom + along,
        };
        let color = self.state.stroke.color.filter(|_| is_straight);
        let outline = Outline::rectangle(band.intersection(&self.state.clip));
        self.add_shape(outline, color, self.state.stroke.alpha, false);
    }

    fn add_shape(&mut self, outline: Outline, color: Option<Rgb>, alpha: f32, is_cover: bool) {
        let is_hidden = alpha < 0.05 || self.marks.is_hidden();
        let is_thin = outline.around.width() < THIN || outline.around.height() < THIN;
        if is_hidden || is_thin || self.drawing.shapes.len() >= MAX_SHAPES {
            return;
        }
        self.order += 1;
        let color = color.filter(|_| !self.state.is_blended);
        self.drawing.shapes.push(Shape { outline, color, alpha, is_cover, order: self.order });
    }

    /// A shading fills what is not cut off, in colours that are not known.
    fn shape_of_clip(&mut self) {
        self.add_shape(Outline::rectangle(self.state.clip), None, self.state.fill.alpha, false);
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
        if place.area() > 0.0
            && alpha >= 0.05
            && self.drawing.images.len() < MAX_IMAGES
            && !self.marks.is_hidden()
        {
            self.drawing.images.push(place);
            let is_cover = is_solid && alpha >= OPAQUE && !self.state.is_blended;
            self.add_shape(Outline::rectangle(place), None, alpha, is_cover);
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
            let is_text =
                follows.iter().all(|byte| (b' '..=b'~').contains(byte) || byte.is_ascii_whitespace());
            space(at.checked_sub(1).and_then(|at| rest.get(at))) && space(rest.get(at + 2)) && is_text
        };
        let end = memchr::memmem::find_iter(rest, b"EI").find(is_end);
        lexer.at += end.map_or(rest.len(), |end| end + 2);
        self.add_image(!is_mask);
    }
}
