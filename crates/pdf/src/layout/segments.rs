//! Segments: letters that stand together on a base line.

use super::letters::Letter;

/// Letters on a base line with no wide gap between them.
#[derive(Debug, Clone)]
pub(crate) struct Segment {
    pub(crate) left: f32,
    pub(crate) right: f32,
    pub(crate) base: f32,
    /// Of its largest letter.
    pub(crate) size: f32,
    /// Its place among the leaves that are read together.
    pub(crate) leaf: usize,
    /// Its letters from left to right, without white space: a letter, and whether a word starts with it.
    pub(crate) letters: Vec<(usize, bool)>,
}

impl Segment {
    pub(crate) fn top(&self) -> f32 {
        self.base - self.size * 0.72
    }

    pub(crate) fn bottom(&self) -> f32 {
        self.base + self.size * 0.18
    }
}

/// How far base lines of one row may be apart, in sizes.
const SAME_BASE: f32 = 0.15;

/// A gap that is wider, in sizes, parts two segments.
pub(super) const WIDE: f32 = 1.0;

/// A gap that is wider, in sizes, parts two words where the file has no space.
const WORD_GAP: f32 = 0.18;

/// Puts letters together to segments.
pub(crate) fn segments(letters: &[Letter]) -> Vec<Segment> {
    let mut order: Vec<usize> = (0..letters.len()).collect();
    order.sort_by(|a, b| letters[*a].base.total_cmp(&letters[*b].base));
    let mut segments = Vec::new();
    let mut row: Vec<usize> = Vec::new();
    for index in order {
        if let Some(first) = row.first() {
            let (first, letter) = (&letters[*first], &letters[index]);
            if letter.base - first.base > SAME_BASE * first.size.min(letter.size) {
                split_row(letters, &mut row, &mut segments);
                row.clear();
            }
        }
        row.push(index);
    }
    split_row(letters, &mut row, &mut segments);
    segments
}

/// Splits a row at its wide gaps.
fn split_row(letters: &[Letter], row: &mut Vec<usize>, segments: &mut Vec<Segment>) {
    row.sort_by(|a, b| letters[*a].left.total_cmp(&letters[*b].left).then(a.cmp(b)));
    let mut open: Option<Segment> = None;
    let mut last: Option<usize> = None;
    let mut space: Option<usize> = None;
    let mut gaps: Vec<f32> = Vec::new();
    for index in row.drain(..) {
        let letter = &letters[index];
        if letter.is_space {
            space = Some(index);
            continue;
        }
        let between = space.take();
        let Some((segment, previous)) = open.as_mut().zip(last) else {
            open = Some(start(letter, index));
            last = Some(index);
            continue;
        };
        let before = &letters[previous];
        if is_double(before, letter) {
            continue;
        }
        let size = before.size.min(letter.size);
        let gap = letter.left - segment.right;
        if gap > WIDE * size {
            segments.extend(open.replace(start(letter, index)).map(|segment| tightened(segment, &mut gaps)));
        } else {
            let is_drawn_between = between.is_some_and(|space| {
                let space = letters[space].glyph;
                space == before.glyph + 1 && letter.glyph == space + 1
            });
            let starts_word =
                gap > WORD_GAP * size || is_drawn_between || between.is_some() && gap > WORD_GAP * 0.4 * size;
            gaps.push(if is_drawn_between || between.is_some() { f32::INFINITY } else { gap / size });
            segment.letters.push((index, starts_word));
            segment.right = segment.right.max(letter.right);
            segment.left = segment.left.min(letter.left);
            if letter.size > segment.size {
                segment.size = letter.size;
                segment.base = letter.base;
            }
        }
        last = Some(index);
    }
    segments.extend(open.map(|segment| tightened(segment, &mut gaps)));
}

/// Where nearly all letters of a segment stand apart, they were set wide, and only wider gaps part words. `gaps` are
/// those before each of its letters but the first, in sizes; infinite where the file has a space.
fn tightened(mut segment: Segment, gaps: &mut Vec<f32>) -> Segment {
    let all = std::mem::take(gaps);
    let mut own: Vec<f32> = all.iter().copied().filter(|gap| gap.is_finite()).collect();
    let wide = own.iter().filter(|gap| **gap > WORD_GAP).count();
    if own.len() < 3 || wide * 10 < own.len() * 8 {
        return segment;
    }
    let middle = own.len() / 3;
    let (_, usual, _) = own.select_nth_unstable_by(middle, f32::total_cmp);
    let least = *usual * 1.5 + 0.1;
    for ((_, starts_word), gap) in segment.letters.iter_mut().skip(1).zip(all) {
        *starts_word = gap > least;
    }
    segment
}

fn start(letter: &Letter, index: usize) -> Segment {
    Segment {
        left: letter.left,
        right: letter.right,
        base: letter.base,
        size: letter.size,
        leaf: 0,
        letters: vec![(index, true)],
    }
}

/// Some programs draw a letter twice, a hair apart, to make it bold.
fn is_double(before: &Letter, letter: &Letter) -> bool {
    let width = before.right - before.left;
    width > 0.0
        && letter.left - before.left < 0.15 * width
        && ((letter.right - letter.left) - width).abs() < 0.01 * width
        && letter.glyph != before.glyph + 1
}
