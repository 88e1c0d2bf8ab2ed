//! Paths, as far as it matters what they cover.

use super::geometry::{Matrix, Rect};

/// The most points that are kept of a path; of one that has more, only the rectangle around it counts.
const MAX_POINTS: usize = 512;

/// A path under construction, in the coordinates of the page.
#[derive(Debug, Default)]
pub(super) struct Path {
    points: Vec<(f32, f32)>,
    /// Where each part of it starts.
    starts: Vec<usize>,
    bounds: Option<Rect>,
    last: (f32, f32),
    has_more: bool,
}

impl Path {
    pub(super) fn clear(&mut self) {
        self.points.clear();
        self.starts.clear();
        self.bounds = None;
        self.has_more = false;
    }

    pub(super) fn move_to(&mut self, by: &Matrix, x: f32, y: f32) {
        if self.starts.last() != Some(&self.points.len()) {
            self.starts.push(self.points.len());
        }
        self.line_to(by, x, y);
    }

    pub(super) fn line_to(&mut self, by: &Matrix, x: f32, y: f32) {
        self.last = (x, y);
        let (x, y) = by.apply(x, y);
        if !x.is_finite() || !y.is_finite() {
            return;
        }
        self.bounds.get_or_insert(Rect::EMPTY).add(x, y);
        if self.points.len() < MAX_POINTS {
            self.points.push((x, y));
        } else {
            self.has_more = true;
        }
    }

    /// A Bézier curve from the last point, as four lines.
    pub(super) fn curve_to(
        &mut self,
        by: &Matrix,
        first: Option<(f32, f32)>,
        second: (f32, f32),
        end: (f32, f32),
    ) {
        let start = self.last;
        let first = first.unwrap_or(start);
        for step in 1..=4_u8 {
            let t = f32::from(step) / 4.0;
            let s = 1.0 - t;
            let at = |a: f32, b: f32, c: f32, d: f32| {
                s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d
            };
            self.line_to(by, at(start.0, first.0, second.0, end.0), at(start.1, first.1, second.1, end.1));
        }
    }

    pub(super) fn rectangle(&mut self, by: &Matrix, x: f32, y: f32, width: f32, height: f32) {
        self.move_to(by, x, y);
        self.line_to(by, x + width, y);
        self.line_to(by, x + width, y + height);
        self.line_to(by, x, y + height);
        self.last = (x, y);
    }

    pub(super) fn bounds(&self) -> Option<Rect> {
        self.bounds
    }

    /// What the path covers within a rectangle.
    pub(super) fn outline(&self, clip: &Rect) -> Option<Outline> {
        let around = self.bounds?.intersection(clip);
        let is_rectangle = self.starts.len() == 1 && is_upright(&self.points);
        let (points, starts) = if is_rectangle || self.has_more {
            (Box::default(), Box::default())
        } else {
            (self.points.clone().into(), self.starts.clone().into())
        };
        Some(Outline { around, points, starts, is_exact: !self.has_more })
    }
}

/// True if four or five points are the corners of an upright rectangle.
fn is_upright(points: &[(f32, f32)]) -> bool {
    let near = |a: f32, b: f32| (a - b).abs() < 0.05;
    let [a, b, c, d, rest @ ..] = points else { return false };
    let closes = rest.iter().all(|point| near(point.0, a.0) && near(point.1, a.1));
    let turns = |a: &(f32, f32), b: &(f32, f32), c: &(f32, f32), d: &(f32, f32)| {
        near(a.1, b.1) && near(b.0, c.0) && near(c.1, d.1) && near(d.0, a.0)
    };
    closes && rest.len() < 2 && (turns(a, b, c, d) || turns(b, c, d, a))
}

/// What a filled path covers.
#[derive(Debug)]
pub(crate) struct Outline {
    pub(crate) around: Rect,
    /// Empty if it covers all of `around`.
    points: Box<[(f32, f32)]>,
    starts: Box<[usize]>,
    /// False if the path had more points than are kept.
    pub(crate) is_exact: bool,
}

impl Outline {
    /// A whole rectangle.
    pub(crate) fn rectangle(around: Rect) -> Self {
        Self { around, points: Box::default(), starts: Box::default(), is_exact: true }
    }

    /// True if a point is inside, by the rule of even and odd.
    pub(crate) fn contains(&self, x: f32, y: f32) -> bool {
        if !self.around.contains(x, y) {
            return false;
        }
        if self.points.is_empty() {
            return true;
        }
        let ends = self.starts.iter().skip(1).copied().chain([self.points.len()]);
        let crossings: usize = self
            .starts
            .iter()
            .zip(ends)
            .filter_map(|(start, end)| self.points.get(*start..end))
            .map(|part| crossings(part, x, y))
            .sum();
        crossings % 2 == 1
    }
}

fn crossings(part: &[(f32, f32)], x: f32, y: f32) -> usize {
    let Some(last) = part.last() else { return 0 };
    let mut from = *last;
    let mut count = 0;
    for to in part {
        if (from.1 > y) != (to.1 > y) && x < (to.0 - from.0) * (y - from.1) / (to.1 - from.1) + from.0 {
            count += 1;
        }
        from = *to;
    }
    count
}
