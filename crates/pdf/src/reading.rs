//! A document as one text.

use std::collections::HashMap;

use touchstone_extract::{Concealment, ExtractError, Format, Hidden, Line, Link, Page, Place, Reading};

use crate::layout::{self, Line as Laid, Visible};
use crate::limits::{Budget, Limits};
use crate::page::{self, Drawing, Groups, LinkArea, Rect};
use crate::syntax::File;
use crate::{hyphens, visibility};

/// The most bytes that are kept of the hidden text of a page, by reason.
const MAX_HIDDEN: usize = 2_000;

/// A picture smaller than this, in points, is an ornament.
const PICTURE: f32 = 36.0;

/// Reads the text of a PDF in the order in which a person reads it.
///
/// Fails if the bytes are no PDF ([`ExtractError::Malformed`]), are protected by a password
/// ([`ExtractError::Protected`]), hold pictures instead of text ([`ExtractError::NoText`]), or pass a limit before
/// there is any text ([`ExtractError::TooMuch`]). What passes a limit later is left out, and
/// [`Reading::truncated`] says so.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Reading, ExtractError> {
    let budget = Budget::new(*limits);
    let file = File::open(bytes, &budget)?;
    let groups = Groups::read(&file);
    let (pages, has_more) = page::pages(&file, limits.pages);
    let mut reading = Reading { format: Format::Pdf, ..Reading::default() };
    let mut flow = Flow::default();
    let mut links = Vec::new();
    let mut fonts = HashMap::new();
    for page in &pages {
        let drawing = page::draw(&file, &groups, page, &mut fonts);
        flow.add(take_page(drawing, page, &mut reading));
        links.push(page::links(&file, page));
        if flow.length > limits.text {
            budget.fail("text", limits.text);
        }
        if budget.breach().is_some() {
            break;
        }
    }
    let mut texts = flow.finish();
    hyphens::join(&mut texts);
    write(&mut reading, &texts, links);
    drop_repeated(&mut reading);
    if let Some(breach) = budget.breach() {
        if reading.lines.is_empty() {
            return Err(breach.into());
        }
        reading.truncated =
            Some(format!("the file has more {} than {}; the rest is left out", breach.what, breach.limit));
    } else if has_more {
        reading.truncated = Some(format!("only the first {} pages are read", limits.pages));
    }
    if reading.lines.is_empty() && (reading.hidden.is_empty() || !reading.unread.is_empty()) {
        return Err(ExtractError::NoText);
    }
    Ok(reading)
}

/// How many pages are read together at most, and how many glyphs: a bound for memory, which no resume reaches.
const TOGETHER: (usize, usize) = (12, 60_000);

/// Pages that are read together, and the lines of those before.
#[derive(Default)]
struct Flow {
    open: Vec<(Drawing, Vec<usize>)>,
    glyphs: usize,
    /// The lines of the pages that were read together.
    texts: Vec<Vec<Laid>>,
    /// How many pages these are.
    done: usize,
    /// Of the texts, in bytes.
    length: usize,
}

impl Flow {
    /// `visible`: the glyphs of the page that can be seen.
    fn add(&mut self, (drawing, visible): (Drawing, Vec<usize>)) {
        let glyphs = visible.len();
        if self.open.len() >= TOGETHER.0 || self.glyphs + glyphs > TOGETHER.1 {
            self.close();
        }
        self.glyphs += glyphs;
        self.open.push((drawing, visible));
    }

    fn close(&mut self) {
        let open = self.open.iter().map(|(drawing, glyphs)| Visible { drawing, glyphs });
        let mut lines = layout::lines(&open.collect::<Vec<_>>());
        for line in &mut lines {
            line.page += self.done;
        }
        self.length += lines.iter().map(|line| line.text.len() + 1).sum::<usize>();
        self.done += self.open.len();
        self.texts.push(lines);
        (self.open, self.glyphs) = (Vec::new(), 0);
    }

    fn finish(mut self) -> Vec<Vec<Laid>> {
        self.close();
        self.texts
    }
}

/// What can be seen of a page; what else there is to say of it goes into the reading.
fn take_page(mut drawing: Drawing, page: &page::Page, reading: &mut Reading) -> (Drawing, Vec<usize>) {
    let index = reading.pages.len();
    reading.pages.push(Page { width: page.width, height: page.height });
    let is_picture = |place: &&Rect| place.width() >= PICTURE && place.height() >= PICTURE;
    reading.pictures += drawing.images.iter().filter(is_picture).count();
    let seen = visibility::sort(&drawing, page);
    if seen.is_recognized {
        reading.recognized.push(index);
    }
    if seen.is_unread {
        reading.unread.push(index);
    }
    reading
        .hidden
        .extend(seen.hidden.iter().filter_map(|(reason, glyphs)| hidden(&drawing, glyphs, index, *reason)));
    // What covers what has been told; no more is needed.
    drawing.shapes = Vec::new();
    (drawing, seen.visible)
}

fn hidden(drawing: &Drawing, glyphs: &[usize], page: usize, reason: Concealment) -> Option<Hidden> {
    let mut text = String::new();
    for line in layout::lines(&[Visible { drawing, glyphs }]) {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&line.text);
        if text.len() > MAX_HIDDEN {
            let end = (0..=MAX_HIDDEN).rev().find(|end| text.is_char_boundary(*end));
            text.truncate(end.unwrap_or(0));
            break;
        }
    }
    (!text.is_empty()).then_some(Hidden { text, page, reason })
}

/// A line that the end of a page cuts is drawn on both pages, and seen on one: it is not hidden.
fn drop_repeated(reading: &mut Reading) {
    for hidden in reading.hidden.iter_mut().filter(|hidden| hidden.reason == Concealment::OffPage) {
        let is_missing = |line: &&str| !reading.text.contains(*line);
        hidden.text = hidden.text.lines().filter(is_missing).collect::<Vec<_>>().join("\n");
    }
    reading.hidden.retain(|hidden| !hidden.text.is_empty());
}

/// Puts the lines of pages that were read together into the text.
fn write(reading: &mut Reading, flows: &[Vec<Laid>], links: Vec<Vec<LinkArea>>) {
    let body = body_size(flows);
    let lines: Vec<&Laid> = flows.iter().flatten().collect();
    let mut starts = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| lines[before].page);
        if before.is_some() && line.is_apart {
            reading.text.push('\n');
        }
        if before.is_some_and(|before| before != line.page) {
            reading.text.push('\u{c}');
        }
        let start = reading.text.len();
        reading.text.push_str(&line.text);
        starts.push(start);
        reading.lines.push(Line {
            range: start..reading.text.len(),
            page: line.page,
            column: line.column,
            size: (line.size / body * 100.0).round() as u16,
            bold: line.is_bold,
            heading: false,
            item: line.is_item,
            place: Some(place(&line.place)),
            wraps: Some(line.wraps),
            ends_bold: Some(line.ends_bold),
        });
        reading.text.push('\n');
    }
    for (page, areas) in links.into_iter().enumerate() {
        let of_page: Vec<(&Laid, usize)> =
            lines.iter().copied().zip(starts.iter().copied()).filter(|(line, _)| line.page == page).collect();
        reading.links.extend(areas.into_iter().map(|area| link(area, &of_page)));
    }
    // Those of which the words are not known come last.
    reading.links.sort_by_key(|link| if link.range.is_empty() { usize::MAX } else { link.range.start });
}

fn place(rect: &Rect) -> Place {
    Place { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom }
}

/// A link with the words in its area: those of the first line of text that has any there, and of the lines after it.
fn link(area: LinkArea, lines: &[(&Laid, usize)]) -> Link {
    let is_inside = |place: &Rect| {
        area.place.contains(f32::midpoint(place.left, place.right), f32::midpoint(place.top, place.bottom))
    };
    let mut range = 0..0;
    for (line, start) in lines {
        let mut inside = line.words.iter().filter(|word| is_inside(&word.place));
        match inside.next() {
            Some(first) => {
                let last = inside.next_back().unwrap_or(first);
                let from = if range.is_empty() { start + first.range.start } else { range.start };
                range = from..start + last.range.end;
            }
            None if range.is_empty() => {}
            None => break,
        }
    }
    Link { target: area.target, range }
}

/// The size that most letters have, in points.
fn body_size(pages: &[Vec<Laid>]) -> f32 {
    let mut counts: HashMap<u32, usize> = HashMap::new();
    for line in pages.iter().flatten() {
        // In quarters of a point.
        *counts.entry((line.size * 4.0).round() as u32).or_default() += line.letters;
    }
    let most = counts.into_iter().max_by_key(|(size, count)| (*count, *size));
    most.map_or(10.0, |(size, _)| size as f32 / 4.0).max(0.25)
}
