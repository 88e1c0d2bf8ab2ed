//! The graphics state.

use std::rc::Rc;

use super::color::{BLACK, Rgb, Space};
use super::geometry::{Matrix, Rect};
use crate::font::Font;

/// What `q` keeps and `Q` brings back.
#[derive(Debug, Clone)]
pub(super) struct State {
    pub(super) matrix: Matrix,
    /// What is drawn outside of it is not seen.
    pub(super) clip: Rect,
    pub(super) fill: Paint,
    pub(super) stroke: Paint,
    pub(super) line_width: f32,
    /// What is drawn is mixed with what is behind it otherwise than by covering it.
    pub(super) is_blended: bool,
    pub(super) text: TextState,
}

/// With what is drawn.
#[derive(Debug, Clone)]
pub(super) struct Paint {
    pub(super) space: Space,
    /// `None` if it is not known.
    pub(super) color: Option<Rgb>,
    pub(super) alpha: f32,
}

/// What `BT` does not put back.
#[derive(Debug, Clone)]
pub(super) struct TextState {
    /// The font, with its place in the drawing.
    pub(super) font: Option<(Rc<Font>, u16)>,
    pub(super) size: f32,
    pub(super) letter_space: f32,
    pub(super) word_space: f32,
    /// 1 is as wide as the font says.
    pub(super) stretch: f32,
    pub(super) leading: f32,
    pub(super) rise: f32,
    pub(super) mode: u8,
}

impl State {
    pub(super) fn new(matrix: Matrix, clip: Rect) -> Self {
        let paint = Paint { space: Space::Gray, color: Some(BLACK), alpha: 1.0 };
        Self {
            matrix,
            clip,
            fill: paint.clone(),
            stroke: paint,
            line_width: 1.0,
            is_blended: false,
            text: TextState {
                font: None,
                size: 0.0,
                letter_space: 0.0,
                word_space: 0.0,
                stretch: 1.0,
                leading: 0.0,
                rise: 0.0,
                mode: 0,
            },
        }
    }
}
