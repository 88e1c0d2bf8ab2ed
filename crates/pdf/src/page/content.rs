//! Carries out content streams.

use std::collections::HashMap;
use std::rc::Rc;

use super::accents;
use super::color::Space;
use super::drawing::Drawing;
use super::geometry::{Matrix, Rect};
use super::path::Path;
use super::state::{Paint, State};
use super::text::{Marks, TextMatrices};
use super::tree::{Groups, Page};
use crate::font::Font;
use crate::syntax::{Dict, File, Lexer, Object, Stream, Token};

/// How deep forms may stand in one another.
const MAX_FORMS: usize = 12;

/// How often the state may be kept.
const MAX_STATES: usize = 256;

/// The most operands that are kept for an operator.
const MAX_OPERANDS: usize = 20_000;

/// The fonts of a document by the number of their object, read once.
pub(crate) type Fonts = HashMap<u32, Rc<Font>>;

/// Draws a page.
pub(crate) fn draw(file: &File<'_>, groups: &Groups, page: &Page, fonts: &mut Fonts) -> Drawing {
    let mut content = Vec::new();
    let contents = page.object.dict().map(|dict| file.get(dict, b"Contents")).unwrap_or_default();
    match &contents {
        Object::Stream(stream) => content = file.unpack(stream).into_owned(),
        Object::Array(parts) => {
            for part in parts.iter() {
                if let Some(stream) = file.resolve(part).stream() {
                    content.extend_from_slice(&file.unpack(stream));
                    content.push(b'\n');
                    // Parts without a filter cost nothing to unpack, and may be named many times.
                    if content.len() > file.budget.limits.unpacked {
                        file.budget.fail("unpacked bytes", file.budget.limits.unpacked);
                    }
                }
                if file.budget.breach().is_some() {
                    break;
                }
            }
        }
        _ => {}
    }
    let shown = Rect { left: 0.0, top: 0.0, right: page.width, bottom: page.height };
    let mut painter = Painter {
        file,
        groups,
        fonts,
        drawing: Drawing::default(),
        state: State::new(page.base, shown),
        states: Vec::new(),
        path: Path::default(),
        pending_clip: false,
        matrices: TextMatrices::default(),
        marks: Marks::default(),
        order: 0,
        forms: 0,
    };
    painter.run(&content, page.resources.dict());
    accents::join(&mut painter.drawing.glyphs);
    painter.drawing
}

/// What carries out operators.
pub(super) struct Painter<'f> {
    pub(super) file: &'f File<'f>,
    pub(super) groups: &'f Groups,
    pub(super) fonts: &'f mut Fonts,
    pub(super) drawing: Drawing,
    pub(super) state: State,
    states: Vec<State>,
    pub(super) path: Path,
    pub(super) pending_clip: bool,
    pub(super) matrices: TextMatrices,
    pub(super) marks: Marks,
    /// Counts what was drawn.
    pub(super) order: u32,
    forms: usize,
}

/// The last `N` operands as numbers; what is missing or none is 0.
pub(super) fn numbers<const N: usize>(operands: &[Token<'_>]) -> [f32; N] {
    let mut numbers = [0.0; N];
    let from = operands.len().saturating_sub(N);
    for (slot, operand) in numbers.iter_mut().zip(&operands[from..]) {
        if let Token::Number(number) = operand {
            *slot = *number as f32;
        }
    }
    numbers
}

pub(super) fn name<'t>(operands: &'t [Token<'_>]) -> &'t [u8] {
    match operands.last() {
        Some(Token::Name(name)) => name,
        _ => b"",
    }
}

impl Painter<'_> {
    /// Carries out a content stream.
    fn run(&mut self, content: &[u8], resources: Option<&Dict>) {
        let mut lexer = Lexer::new(content, 0);
        let mut operands: Vec<Token<'_>> = Vec::with_capacity(64);
        let mut local = HashMap::new();
        while let Some(token) = lexer.token() {
            let Token::Keyword(operator) = token else {
                if operands.len() < MAX_OPERANDS {
                    operands.push(token);
                }
                continue;
            };
            if !self.file.budget.operator() || self.drawing.glyphs.len() >= self.file.budget.limits.glyphs {
                break;
            }
            match operator {
                b"true" | b"false" | b"null" => {
                    operands.push(Token::Keyword(operator));
                    continue;
                }
                b"Tf" => self.set_font(&operands, resources, &mut local),
                b"Do" => self.external(name(&operands), resources),
                b"gs" => self.external_state(name(&operands), resources),
                b"cs" | b"CS" => self.set_space(&operands, resources, operator == b"cs"),
                b"BI" => self.inline_image(&mut lexer),
                b"BDC" | b"BMC" => self.begin_mark(&operands, resources),
                b"EMC" => self.end_mark(),
                b"q" if self.states.len() < MAX_STATES => self.states.push(self.state.clone()),
                b"Q" => self.state = self.states.pop().unwrap_or_else(|| self.state.clone()),
                b"cm" => {
                    if let Some(matrix) = Matrix::from_numbers(&numbers::<6>(&operands)) {
                        self.state.matrix = matrix.then(&self.state.matrix);
                    }
                }
                _ => {
                    let _ = self.text_operator(operator, &operands)
                        || self.path_operator(operator, &operands)
                        || self.color_operator(operator, &operands);
                }
            }
            operands.clear();
        }
    }

    /// An entry of the resources. Looking one up among many costs as much as many operators.
    pub(super) fn resource(&self, resources: Option<&Dict>, kind: &[u8], name: &[u8]) -> Object {
        let Some(resources) = resources else { return Object::Null };
        let kinds = self.file.get(resources, kind);
        let Some(entries) = kinds.dict() else { return Object::Null };
        for _ in 0..entries.len() / 32 {
            self.file.budget.operator();
        }
        entries.get(name).clone()
    }

    fn set_space(&mut self, operands: &[Token<'_>], resources: Option<&Dict>, is_fill: bool) {
        let spaces = resources.map(|resources| self.file.get(resources, b"ColorSpace"));
        let spaces = spaces.as_ref().and_then(Object::dict);
        let space = Space::read(self.file, spaces, name(operands));
        let paint = if is_fill { &mut self.state.fill } else { &mut self.state.stroke };
        *paint = Paint { space, color: space.initial(), alpha: paint.alpha };
    }

    fn color_operator(&mut self, operator: &[u8], operands: &[Token<'_>]) -> bool {
        let is_fill = operator.first().is_some_and(u8::is_ascii_lowercase);
        let paint = if is_fill { &mut self.state.fill } else { &mut self.state.stroke };
        let (space, count) = match operator {
            b"g" | b"G" => (Space::Gray, 1),
            b"rg" | b"RG" => (Space::Rgb, 3),
            b"k" | b"K" => (Space::Cmyk, 4),
            b"sc" | b"SC" | b"scn" | b"SCN" => (paint.space, usize::MAX),
            _ => return false,
        };
        let numbers: Vec<f32> = operands
            .iter()
            .skip(operands.len().saturating_sub(count))
            .filter_map(
                |operand| if let Token::Number(number) = operand { Some(*number as f32) } else { None },
            )
            .collect();
        *paint = Paint { space, color: space.color(&numbers), alpha: paint.alpha };
        true
    }

    fn external_state(&mut self, name: &[u8], resources: Option<&Dict>) {
        let object = self.file.resolve(&self.resource(resources, b"ExtGState", name));
        let Some(dict) = object.dict() else { return };
        let alpha = |key: &[u8]| self.file.get(dict, key).number().map(|alpha| alpha.clamp(0.0, 1.0));
        if let Some(alpha) = alpha(b"ca") {
            self.state.fill.alpha = alpha;
        }
        if let Some(alpha) = alpha(b"CA") {
            self.state.stroke.alpha = alpha;
        }
        let blend = match self.file.get(dict, b"BM") {
            Object::Array(modes) => modes.first().map(|mode| self.file.resolve(mode)).unwrap_or_default(),
            mode => mode,
        };
        if let Some(mode) = blend.name() {
            self.state.is_blended = !matches!(mode, b"Normal" | b"Compatible");
        }
        let font = self.file.get(dict, b"Font");
        if let Some([font, size]) = font.array() {
            let size = self.file.resolve(size).number().unwrap_or(0.0);
            self.use_font(font, size);
        }
    }

    fn external(&mut self, name: &[u8], resources: Option<&Dict>) {
        let object = self.file.resolve(&self.resource(resources, b"XObject", name));
        let Some(stream) = object.stream() else { return };
        if self.groups.is_hidden(self.file, stream.dict.get(b"OC")) {
            return;
        }
        match self.file.get(&stream.dict, b"Subtype").name() {
            Some(b"Image") => self.image(&stream.dict),
            Some(b"Form") if self.forms < MAX_FORMS => self.form(stream, resources),
            _ => {}
        }
    }

    fn form(&mut self, stream: &Stream, resources: Option<&Dict>) {
        let kept = self.state.clone();
        let outer_states = std::mem::take(&mut self.states);
        let matrices = self.matrices;
        if let Some(matrix) = Matrix::from_object(self.file, stream.dict.get(b"Matrix")) {
            self.state.matrix = matrix.then(&self.state.matrix);
        }
        if let Some(bounds) = Rect::from_object(self.file, stream.dict.get(b"BBox")) {
            let bounds = bounds.transformed(&self.state.matrix);
            self.state.clip = self.state.clip.intersection(&bounds);
        }
        let own = self.file.get(&stream.dict, b"Resources");
        self.forms += 1;
        let depth = self.marks.depth();
        self.run(&self.file.unpack(stream), own.dict().or(resources));
        while self.marks.depth() > depth {
            self.end_mark();
        }
        self.forms -= 1;
        self.state = kept;
        self.states = outer_states;
        self.matrices = matrices;
    }
}
