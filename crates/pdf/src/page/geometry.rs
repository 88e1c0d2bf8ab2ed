//! Rectangles and transformations.

use crate::syntax::{File, Object};

/// A rectangle; empty if its right is left of its left.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Rect {
    pub(crate) left: f32,
    pub(crate) top: f32,
    pub(crate) right: f32,
    pub(crate) bottom: f32,
}

impl Rect {
    /// Holds nothing, and takes in whatever is added.
    pub(crate) const EMPTY: Self =
        Self { left: f32::INFINITY, top: f32::INFINITY, right: f32::NEG_INFINITY, bottom: f32::NEG_INFINITY };

    pub(crate) fn width(&self) -> f32 {
        (self.right - self.left).max(0.0)
    }

    pub(crate) fn height(&self) -> f32 {
        (self.bottom - self.top).max(0.0)
    }

    pub(crate) fn area(&self) -> f32 {
        self.width() * self.height()
    }

    pub(crate) fn contains(&self, x: f32, y: f32) -> bool {
        x >= self.left && x <= self.right && y >= self.top && y <= self.bottom
    }

    pub(crate) fn intersection(&self, other: &Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    pub(crate) fn union(&self, other: &Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    pub(crate) fn add(&mut self, x: f32, y: f32) {
        *self = self.union(&Self { left: x, top: y, right: x, bottom: y });
    }

    /// The smallest rectangle around the place to which a transformation takes this one.
    pub(crate) fn transformed(&self, by: &Matrix) -> Self {
        let mut rect = Self::EMPTY;
        for (x, y) in [
            (self.left, self.top),
            (self.right, self.top),
            (self.left, self.bottom),
            (self.right, self.bottom),
        ] {
            let (x, y) = by.apply(x, y);
            rect.add(x, y);
        }
        rect
    }

    /// From an array of four numbers, in any order of corners.
    pub(crate) fn from_object(file: &File<'_>, object: &Object) -> Option<Self> {
        let object = file.resolve(object);
        let [a, b, c, d] = object.array()? else { return None };
        let number = |object| file.resolve(object).number().filter(|number| number.abs() < 1e6);
        let (a, b, c, d) = (number(a)?, number(b)?, number(c)?, number(d)?);
        Some(Self { left: a.min(c), top: b.min(d), right: a.max(c), bottom: b.max(d) })
    }
}

/// An affine transformation: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Matrix {
    pub(crate) a: f32,
    pub(crate) b: f32,
    pub(crate) c: f32,
    pub(crate) d: f32,
    pub(crate) e: f32,
    pub(crate) f: f32,
}

impl Matrix {
    pub(crate) const IDENTITY: Self = Self { a: 1.0, b: 0.0, c: 0.0, d: 1.0, e: 0.0, f: 0.0 };

    /// This transformation, and then another.
    pub(crate) fn then(&self, next: &Self) -> Self {
        Self {
            a: self.a * next.a + self.b * next.c,
            b: self.a * next.b + self.b * next.d,
            c: self.c * next.a + self.d * next.c,
            d: self.c * next.b + self.d * next.d,
            e: self.e * next.a + self.f * next.c + next.e,
            f: self.e * next.b + self.f * next.d + next.f,
        }
    }

    pub(crate) fn apply(&self, x: f32, y: f32) -> (f32, f32) {
        (self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)
    }

    pub(crate) fn from_object(file: &File<'_>, object: &Object) -> Option<Self> {
        let object = file.resolve(object);
        let numbers: Vec<f32> =
            object.array()?.iter().filter_map(|entry| file.resolve(entry).number()).collect();
        Self::from_numbers(&numbers)
    }

    pub(crate) fn from_numbers(numbers: &[f32]) -> Option<Self> {
        let [a, b, c, d, e, f] = *numbers else { return None };
        Some(Self { a, b, c, d, e, f })
    }
}
