//! Letters in the frame of their direction, in which all base lines run to the right.

use crate::page::Drawing;

/// A letter in the frame of its direction.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Letter {
    /// Where it starts and ends on its base line.
    pub(crate) left: f32,
    pub(crate) right: f32,
    /// The place of the base line, which grows downwards.
    pub(crate) base: f32,
    pub(crate) size: f32,
    /// Its place among the glyphs of the drawing.
    pub(crate) glyph: usize,
    pub(crate) is_space: bool,
}

/// The letters of one direction.
pub(crate) struct Group {
    /// The direction: a vector of length 1.
    pub(crate) toward: (f32, f32),
    pub(crate) letters: Vec<Letter>,
}

/// How many degrees directions may differ and still be one.
const SAME: f32 = 3.0;

/// The most directions; what has another is read along the first.
const MAX_DIRECTIONS: usize = 16;

/// Sorts glyphs by direction, the one that most have first.
pub(crate) fn by_direction(drawing: &Drawing, visible: &[usize]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let nearly = SAME.to_radians().cos();
    for index in visible {
        let glyph = &drawing.glyphs[*index];
        let (x, y) = glyph.toward;
        let is_near = |group: &&mut Group| group.toward.0 * x + group.toward.1 * y > nearly;
        let at = match groups.iter_mut().position(|mut group| is_near(&&mut group)) {
            Some(at) => at,
            None if groups.len() < MAX_DIRECTIONS => {
                groups.push(Group { toward: glyph.toward, letters: Vec::new() });
                groups.len() - 1
            }
            None => 0,
        };
        let group = &mut groups[at];
        let (x, y) = group.toward;
        let left = glyph.x * x + glyph.y * y;
        let text = glyph.text.character();
        group.letters.push(Letter {
            left,
            right: left + glyph.width,
            base: glyph.y * x - glyph.x * y,
            size: glyph.size,
            glyph: *index,
            is_space: glyph.replacement == 0 && text.is_some_and(char::is_whitespace),
        });
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.letters.len()));
    groups
}
