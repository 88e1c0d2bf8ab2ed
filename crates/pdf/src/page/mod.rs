//! Pages, and what is drawn on them: every letter, filled shape and picture, with its place.
//!
//! Places are in points from the upper left corner of the page as it is shown.

mod accents;
mod color;
mod content;
mod drawing;
mod geometry;
mod links;
mod paint;
mod path;
mod state;
mod text;
mod tree;

pub(crate) use color::{Rgb, WHITE};
pub(crate) use content::draw;
pub(crate) use drawing::{Drawing, Glyph, Shape};
pub(crate) use geometry::{Matrix, Rect};
pub(crate) use links::{LinkArea, links};
pub(crate) use tree::{Groups, Page, pages};
