//! What is drawn on a page.

use std::rc::Rc;

use super::color::Rgb;
use super::geometry::Rect;
use super::path::Outline;
use crate::font::{Font, Text};

/// Everything that is drawn on a page, as far as it matters to what can be read there.
#[derive(Debug, Default)]
pub(crate) struct Drawing {
    /// In the order in which they are drawn.
    pub(crate) glyphs: Vec<Glyph>,
    /// What is filled, with the pictures, in the order in which they are drawn; too thin ones are left out.
    pub(crate) shapes: Vec<Shape>,
    /// The places of the pictures, as far as they are shown.
    pub(crate) images: Vec<Rect>,
    pub(crate) fonts: Vec<Rc<Font>>,
    /// Texts that the file gives for groups of glyphs.
    pub(crate) replacements: Vec<String>,
}

/// A letter.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Glyph {
    pub(crate) text: Text,
    /// Its font, by its place in [`Drawing::fonts`].
    pub(crate) font: u16,
    /// One more than the place of its text in [`Drawing::replacements`], which goes before `text`; 0 if there is none.
    pub(crate) replacement: u32,
    /// Where its base line starts.
    pub(crate) x: f32,
    pub(crate) y: f32,
    /// The direction of its base line: a vector of length 1.
    pub(crate) toward: (f32, f32),
    /// Along its base line, in points.
    pub(crate) width: f32,
    /// Of the font, across its base line, in points.
    pub(crate) size: f32,
    /// `None` if it is not known.
    pub(crate) color: Option<Rgb>,
    /// It is marked as not to be drawn, or is wholly transparent.
    pub(crate) is_undrawn: bool,
    /// What clips it cuts it off.
    pub(crate) is_clipped: bool,
    /// Also its outline is drawn in its colour, which makes it bold.
    pub(crate) is_outlined: bool,
    /// When it is drawn.
    pub(crate) order: u32,
}

impl Glyph {
    /// A point in the middle of its lower half, where letters have ink.
    pub(crate) fn middle(&self) -> (f32, f32) {
        let (x, y) = self.toward;
        let (along, up) = (self.width / 2.0, self.size * 0.3);
        // Up is a quarter turn against the clock, where the axis points down.
        (self.x + x * along + y * up, self.y + y * along - x * up)
    }
}

/// A filled shape, or a picture.
#[derive(Debug)]
pub(crate) struct Shape {
    pub(crate) outline: Outline,
    /// `None` if it is not known.
    pub(crate) color: Option<Rgb>,
    /// 0 is transparent, 1 is not.
    pub(crate) alpha: f32,
    /// What is drawn before can for certain not be seen where the shape is.
    pub(crate) is_cover: bool,
    pub(crate) order: u32,
}
