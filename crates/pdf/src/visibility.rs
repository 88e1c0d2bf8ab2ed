//! Which letters of a page a person would see, and why not the others.

use touchstone_extract::Concealment;

use crate::page::{Drawing, Glyph, Page, Rect, Rgb, Shape, WHITE};

/// Letters of a size below this many points cannot be read on paper.
const TINY: f32 = 2.0;

/// Colours that differ by less in red, green and blue are one to the eye.
const SAME_COLOR: u8 = 16;

/// A page of which pictures cover this share may be a scan.
const SCAN: f32 = 0.6;

/// A scan with fewer letters than this has not been read by text recognition.
const FEW: usize = 40;

/// How many comparisons of letters with shapes are made on a page. Of more, only the last shapes are compared.
const MAX_COMPARISONS: usize = 40_000_000;

/// The letters of a page, by their places in the drawing.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    pub(crate) visible: Vec<usize>,
    pub(crate) hidden: Vec<(Concealment, Vec<usize>)>,
    /// The page is a picture; the letters are what text recognition has found in it.
    pub(crate) is_recognized: bool,
    /// The page is a picture with hardly any text.
    pub(crate) is_unread: bool,
}

/// Tells the letters that can be seen from the others.
pub(crate) fn sort(drawing: &Drawing, page: &Page) -> Seen {
    let most = MAX_COMPARISONS / drawing.glyphs.len().max(1);
    let shapes = &drawing.shapes[drawing.shapes.len().saturating_sub(most)..];
    let shown = Rect { left: 0.0, top: 0.0, right: page.width, bottom: page.height };
    let mut seen = Seen::default();
    let mut last = None;
    for (index, glyph) in drawing.glyphs.iter().enumerate() {
        // A space is seen as far as the letter before it is.
        let is_space = glyph.replacement == 0 && glyph.text.character().is_some_and(char::is_whitespace);
        let reason = if is_space { last } else { concealment(glyph, shapes, &shown) };
        last = reason;
        match reason {
            None => seen.visible.push(index),
            Some(reason) => match seen.hidden.iter_mut().find(|(known, _)| *known == reason) {
                Some((_, indexes)) => indexes.push(index),
                None => seen.hidden.push((reason, vec![index])),
            },
        }
    }
    let covered: f32 = drawing.images.iter().map(Rect::area).sum();
    if covered >= SCAN * shown.area() {
        take_recognized(&mut seen);
        seen.is_unread = seen.visible.len() < FEW;
    }
    seen
}

/// On a scan, text recognition puts what it has found under the picture, or over it without drawing it.
fn take_recognized(seen: &mut Seen) {
    let is_layer = |reason: Concealment| matches!(reason, Concealment::NotDrawn | Concealment::Covered);
    let layer: usize =
        seen.hidden.iter().filter(|(reason, _)| is_layer(*reason)).map(|(_, indexes)| indexes.len()).sum();
    if layer < FEW || seen.visible.len() * 10 > layer {
        return;
    }
    seen.is_recognized = true;
    for (_, indexes) in seen.hidden.extract_if(.., |(reason, _)| is_layer(*reason)) {
        seen.visible.extend(indexes);
    }
    seen.visible.sort_unstable();
}

/// Why a letter would not be seen; `None` if it would.
fn concealment(glyph: &Glyph, shapes: &[Shape], page: &Rect) -> Option<Concealment> {
    let (x, y) = glyph.middle();
    if glyph.is_undrawn {
        return Some(Concealment::NotDrawn);
    }
    if glyph.is_clipped || !page.contains(x, y) {
        return Some(Concealment::OffPage);
    }
    if glyph.size < TINY {
        return Some(Concealment::Tiny);
    }
    let later = shapes.partition_point(|shape| shape.order < glyph.order);
    if shapes[later..].iter().any(|shape| shape.is_cover && shape.outline.contains(x, y)) {
        return Some(Concealment::Covered);
    }
    let color = glyph.color?;
    let behind = background(&shapes[..later], x, y)?;
    let is_same = color.iter().zip(behind).all(|(own, behind)| own.abs_diff(behind) < SAME_COLOR);
    is_same.then_some(Concealment::Color)
}

/// The colour at a point after some shapes were drawn on white paper; `None` if it is not known.
fn background(shapes: &[Shape], x: f32, y: f32) -> Option<Rgb> {
    let mut color = Some(WHITE);
    for shape in shapes {
        if !shape.outline.contains(x, y) {
            continue;
        }
        color = match (color, shape.color) {
            (_, Some(over)) if shape.alpha > 0.99 => Some(over),
            (Some(under), Some(over)) => Some(mixed(under, over, shape.alpha)),
            _ => None,
        };
    }
    color
}

fn mixed(under: Rgb, over: Rgb, alpha: f32) -> Rgb {
    let mix =
        |under: u8, over: u8| (f32::from(under) * (1.0 - alpha) + f32::from(over) * alpha).round() as u8;
    [mix(under[0], over[0]), mix(under[1], over[1]), mix(under[2], over[2])]
}
