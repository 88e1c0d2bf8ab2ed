//! Who a resume is of, kept apart from what it says.
//!
//! What is redacted here counts for nothing in a score, so that whoever reviews blind sees all that decided.

mod again;
mod identity;

use touchstone_extract::{Line, Link, Reading};

use crate::tokens::Tokens;
use crate::{Facts, Span};
use identity::{Kind, Mark};

/// The places that tell who the person is, and that no score may use.
pub(crate) fn identity(reading: &Reading, facts: &Facts, tokens: &Tokens) -> Vec<Span> {
    identity::marks(reading, facts, tokens).into_iter().map(|mark| mark.span).collect()
}

/// A resume without what tells who it is of.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Redacted {
    /// The text with placeholders, its lines, and neither pictures nor targets of links nor hidden words.
    pub reading: Reading,
    /// What was replaced and by what, in the order of the text.
    cuts: Vec<Cut>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cut {
    original: Span,
    redacted: Span,
}

impl Redacted {
    /// Where a place of the original text stands in the redacted one. A place that begins or ends within a placeholder takes
    /// it in whole.
    pub fn place(&self, original: Span) -> Span {
        let start = match self.cut_before(original.start) {
            Some(cut) if original.start < cut.original.end => cut.redacted.start,
            cut => moved(cut, original.start),
        };
        let end = match self.cut_before(original.end.saturating_sub(1)) {
            Some(cut) if original.end <= cut.original.end && original.end > original.start => {
                cut.redacted.end
            }
            cut => moved(cut, original.end),
        };
        Span { start, end: end.max(start) }
    }

    /// The last cut that begins at or before a byte.
    fn cut_before(&self, byte: usize) -> Option<&Cut> {
        let after = self.cuts.partition_point(|cut| cut.original.start <= byte);
        self.cuts.get(after.checked_sub(1)?)
    }

    /// What to call the file by: made of the redacted text alone.
    pub fn token(&self) -> String {
        let hash = self.reading.text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        format!("resume-{hash:016x}")
    }
}

fn moved(cut: Option<&Cut>, byte: usize) -> usize {
    cut.map_or(byte, |cut| cut.redacted.end + (byte - cut.original.end.min(byte)))
}

/// Takes out of a resume what tells who it is of: name, contacts, links, address, schools and when they were attended, words
/// that tell a gender, labelled personal details; also where the name or a handle stands again.
pub fn redact(reading: &Reading, facts: &Facts) -> Redacted {
    let whole = crate::torn::whole(reading);
    let reading = whole.reading.as_ref();
    let tokens = Tokens::of(reading);
    let mut marks = identity::marks(reading, facts, &tokens);
    again::marks(reading, facts, &tokens, &mut marks);
    marks.sort_unstable();
    let mut redacted = Redacted::default();
    let mut text = String::with_capacity(reading.text.len());
    let mut copied = 0;
    for mark in merged(marks) {
        let Some(between) = reading.text.get(copied..mark.span.start) else { continue };
        text.push_str(between);
        let start = text.len();
        text.push_str(placeholder(mark, &reading.text));
        redacted.cuts.push(Cut { original: mark.span, redacted: Span { start, end: text.len() } });
        copied = mark.span.end;
    }
    text.push_str(reading.text.get(copied..).unwrap_or_default());
    let lines = reading.lines.iter().map(|line| {
        let place = redacted.place(line.range.clone().into());
        Line { range: place.start..place.end, ..line.clone() }
    });
    redacted.reading = Reading {
        format: reading.format,
        lines: lines.collect(),
        pages: reading.pages.clone(),
        links: Vec::<Link>::new(),
        text,
        truncated: reading.truncated.clone(),
        ..Reading::default()
    };
    redacted
}

/// In the order of the text, none over another: of two that overlap the first stays, as long as both. None goes over the end of
/// a line.
fn merged(marks: Vec<Mark>) -> Vec<Mark> {
    let mut merged: Vec<Mark> = Vec::with_capacity(marks.len());
    for mark in marks.into_iter().filter(|mark| mark.span.start < mark.span.end) {
        match merged.last_mut() {
            Some(last) if mark.span.start < last.span.end => last.span.end = last.span.end.max(mark.span.end),
            _ => merged.push(mark),
        }
    }
    merged
}

fn placeholder(mark: Mark, text: &str) -> &'static str {
    match mark.kind {
        Kind::Name => "[name]",
        Kind::Email => "[e-mail]",
        Kind::Phone => "[phone]",
        Kind::Link => "[link]",
        Kind::Address => "[address]",
        Kind::School => "[school]",
        Kind::Personal => "[personal]",
        Kind::Dates => "[dates]",
        Kind::Gendered => match mark.span.of(text).to_lowercase().as_str() {
            "he" | "she" => "[they]",
            "his" | "her" => "[their]",
            "hers" => "[theirs]",
            "him" => "[them]",
            "himself" | "herself" => "[themself]",
            "mr" | "mrs" | "ms" | "miss" | "mx" | "sir" | "madam" => "[title]",
            _ => "[person]",
        },
    }
}

#[cfg(test)]
mod tests;
