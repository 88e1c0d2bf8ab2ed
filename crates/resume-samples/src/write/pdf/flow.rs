//! Where every line stands: wrapping, columns, pages.

use super::font::Font;
use crate::sheet::{Block, Columns, Line, Section, Sheet, Style};

/// A page with what is placed on it.
pub(super) struct Page {
    /// In points.
    pub(super) size: (f32, f32),
    pub(super) items: Vec<Item>,
    pub(super) links: Vec<Target>,
    /// What is filled with a dark colour before anything is drawn, x, y, width, height, and the column that it is behind.
    pub(super) dark: Option<((f32, f32, f32, f32), Column)>,
    /// Rules beneath headings: x, y, width.
    pub(super) rules: Vec<(f32, f32, f32)>,
}

/// Words at a place.
pub(super) struct Item {
    pub(super) x: f32,
    /// The baseline, from the lower edge.
    pub(super) y: f32,
    pub(super) size: f32,
    /// Its place among the fonts.
    pub(super) font: usize,
    pub(super) text: String,
    pub(super) column: Column,
    /// What is added between the letters.
    pub(super) spread: f32,
}

/// To which column something belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Header,
    Side,
    Main,
}

/// A place that leads somewhere.
pub(super) struct Target {
    pub(super) at: (f32, f32, f32, f32),
    pub(super) target: String,
}

/// The upright room for lines, and how far it is filled.
struct Room<'a> {
    fonts: &'a [Font],
    pages: &'a mut Vec<Page>,
    size: (f32, f32),
    column: Column,
    x: f32,
    width: f32,
    bottom: f32,
    page: usize,
    y: f32,
    body: f32,
    bullet: &'static str,
    /// Lines stand in the middle.
    centred: bool,
    /// A rule goes beneath each heading.
    ruled: bool,
    /// What is added between the letters of a name.
    spread: f32,
}

/// What is alike in every column.
struct Frame<'a> {
    fonts: &'a [Font],
    size: (f32, f32),
    margin: f32,
    body: f32,
    bullet: &'static str,
    turn: usize,
}

impl Frame<'_> {
    fn room<'r>(&'r self, pages: &'r mut Vec<Page>, column: Column, x: f32, width: f32, y: f32) -> Room<'r> {
        Room {
            fonts: self.fonts,
            pages,
            size: self.size,
            column,
            x,
            width,
            bottom: self.margin,
            page: 0,
            y,
            body: self.body,
            bullet: self.bullet,
            centred: column == Column::Header && (self.turn / 1000).is_multiple_of(3),
            ruled: (self.turn / 300).is_multiple_of(2),
            spread: if (self.turn / 7).is_multiple_of(5) { 1.6 } else { 0.0 },
        }
    }
}

/// Lays the sheet onto pages.
pub(super) fn flow(sheet: &Sheet, fonts: &[Font]) -> Vec<Page> {
    let size = if sheet.turn.is_multiple_of(2) { (595.0, 842.0) } else { (612.0, 792.0) };
    let body = [9.0, 9.5, 10.0, 10.5, 11.0][(sheet.turn / 2) % 5];
    let margin = [42.0, 50.0, 57.0][(sheet.turn / 10) % 3];
    let mut pages = Vec::new();
    let inner = size.0 - 2.0 * margin;
    let frame = Frame { fonts, size, margin, body, bullet: sheet.bullet, turn: sheet.turn };
    let photo = if sheet.photo.is_some() { 80.0 } else { 0.0 };
    let top = size.1 - margin;
    let mut header = frame.room(&mut pages, Column::Header, margin, inner - photo, top);
    for line in &sheet.header {
        header.line(line);
    }
    let below = if sheet.photo.is_some() { header.y.min(top - 85.0) } else { header.y } - 8.0;
    if banded(sheet) {
        let page = &mut pages[0];
        page.dark = Some(((0.0, below + 2.0, size.0, size.1 - below), Column::Header));
    }
    match sheet.columns {
        Columns::One => {
            let mut main = frame.room(&mut pages, Column::Main, margin, inner, below);
            main.sections(sheet.sections.iter());
        }
        Columns::Side { left, .. } => {
            // As narrow as its longest word allows: letters that leave a dark column would be white on white.
            let longest =
                sheet.column(true).flat_map(Section::pieces).map(|piece| longest(fonts, &piece, body));
            let narrow = longest.fold(inner * 0.3, f32::max);
            let wide = inner - narrow - 22.0;
            let (side_x, main_x) =
                if left { (margin, margin + narrow + 22.0) } else { (margin + wide + 22.0, margin) };
            frame.room(&mut pages, Column::Side, side_x, narrow, below).sections(sheet.column(true));
            frame.room(&mut pages, Column::Main, main_x, wide, below).sections(sheet.column(false));
            for (at, page) in pages.iter_mut().enumerate().filter(|_| sheet.dark) {
                let top = if at == 0 { below + 6.0 } else { size.1 };
                page.dark = Some(((side_x - 8.0, 0.0, narrow + 16.0, top), Column::Side));
            }
        }
    }
    pages
}

/// Whether the header stands on a dark band, in white letters.
pub(super) fn banded(sheet: &Sheet) -> bool {
    !sheet.dark && sheet.photo.is_none() && (sheet.turn / 11).is_multiple_of(4)
}

/// The width of the longest word, as a heading would have it at least.
fn longest(fonts: &[Font], text: &str, body: f32) -> f32 {
    let bold = Font::of(None);
    text.split(' ').map(|word| fonts[bold].width(word, body * 1.1) + 14.0).fold(0.0, f32::max)
}

/// The size of the letters, and the space above a line.
fn measure(style: Style, body: f32) -> (f32, f32) {
    match style {
        Style::Name => (body * 2.0, 2.0),
        Style::Banner => (body * 1.3, 0.0),
        Style::Headline => (body * 1.2, 2.0),
        Style::Entry => (body, 5.0),
        Style::Contact | Style::Sub | Style::Body | Style::Bullet => (body, 0.0),
    }
}

impl Room<'_> {
    fn sections<'s>(&mut self, sections: impl Iterator<Item = &'s Section>) {
        for section in sections {
            self.heading(&section.heading);
            for block in &section.blocks {
                match block {
                    Block::Line(line) => self.line(line),
                    Block::Grid(rows) => rows.iter().for_each(|row| self.row(row)),
                }
            }
        }
    }

    /// Takes the height of a line, on the next page if this is full; gives its baseline.
    fn take(&mut self, height: f32, together: f32) -> f32 {
        if self.y - height - together < self.bottom {
            self.page += 1;
            self.y = self.size.1 - self.bottom;
        }
        while self.pages.len() <= self.page {
            self.pages.push(Page {
                size: self.size,
                items: Vec::new(),
                links: Vec::new(),
                dark: None,
                rules: Vec::new(),
            });
        }
        self.y -= height;
        self.y
    }

    fn put(&mut self, x: f32, y: f32, size: f32, font: usize, text: &str) {
        if text.is_empty() {
            return;
        }
        let spread = if size > self.body * 1.8 { self.spread } else { 0.0 };
        let item = Item { x, y, size, font, text: text.to_owned(), column: self.column, spread };
        self.pages[self.page].items.push(item);
    }

    fn heading(&mut self, text: &str) {
        let size = self.body * 1.25;
        self.y -= 9.0;
        for part in self.wrap(text, Font::of(None), size, self.width) {
            let y = self.take(size * 1.3, size * 3.0);
            self.put(self.x, y, size, Font::of(None), &part);
        }
        if self.ruled {
            self.pages[self.page].rules.push((self.x, self.y - 3.0, self.width));
            self.y -= 2.0;
        }
        self.y -= 2.0;
    }

    fn row(&mut self, cells: &[String]) {
        let wide = self.width / 2.0;
        let font = Font::of(Some(Style::Body));
        if cells.iter().any(|cell| self.fonts[font].width(cell, self.body) > wide - 6.0) {
            // Too wide for half of a column: one beneath the other.
            for cell in cells {
                self.line(&Line::new(Style::Body, cell.clone()));
            }
            return;
        }
        let y = self.take(self.body * 1.35, 0.0);
        for (at, cell) in cells.iter().enumerate() {
            let x = self.x + if at == 0 { 0.0 } else { wide };
            self.put(x, y, self.body, font, cell);
        }
    }

    fn line(&mut self, line: &Line) {
        let (size, above) = measure(line.style, self.body);
        self.y -= above;
        let leading = size * 1.3;
        let font = Font::of(Some(line.style));
        let indent = match (line.style, &line.left) {
            (_, Some(left)) => (self.width * 0.27).max(self.fonts[0].width(left, size) + 12.0),
            (Style::Bullet, _) => 12.0,
            _ => 0.0,
        };
        let text = line.text();
        let right = line.right.as_ref().map(|right| (right.as_str(), self.fonts[0].width(right, size)));
        let room = self.width - indent;
        let beside = right.is_some_and(|(_, wide)| self.fonts[font].width(&text, size) + wide + 10.0 <= room);
        for (at, part) in self.wrap(&text, font, size, room).into_iter().enumerate() {
            let y = self.take(leading, if at == 0 { leading } else { 0.0 });
            let free = room - self.fonts[font].width(&part, size);
            let x = self.x + indent + if self.centred { free.max(0.0) / 2.0 } else { 0.0 };
            if at == 0 {
                self.aside(line, y, size);
            }
            self.put(x, y, size, font, &part);
            self.link(line, &part, x, y, size, font);
            if let Some((words, wide)) = right.filter(|_| at == 0 && beside) {
                self.put(self.x + self.width - wide, y, size, 0, words);
            }
        }
        // In a narrow column, dates take more lines than one rather than stand over what is beside it.
        for part in right
            .filter(|_| !beside)
            .map_or_else(Vec::new, |(words, _)| self.wrap(words, 0, size, self.width))
        {
            let y = self.take(leading, 0.0);
            let wide = self.fonts[0].width(&part, size);
            self.put((self.x + self.width - wide).max(self.x), y, size, 0, &part);
        }
    }

    /// What stands to the left of a line: its bullet, or its dates.
    fn aside(&mut self, line: &Line, y: f32, size: f32) {
        if line.style == Style::Bullet {
            self.put(self.x, y, size, 0, self.bullet);
        }
        if let Some(left) = &line.left {
            self.put(self.x, y, size, 0, left);
        }
    }

    fn link(&mut self, line: &Line, part: &str, x: f32, y: f32, size: f32, font: usize) {
        for run in &line.runs {
            let (Some(target), Some(at)) = (&run.link, part.find(&run.text)) else { continue };
            let before = self.fonts[font].width(&part[..at], size);
            let wide = self.fonts[font].width(&run.text, size);
            let target = Target { at: (x + before, y - 2.0, wide, size), target: target.clone() };
            self.pages[self.page].links.push(target);
        }
    }

    fn wrap(&self, text: &str, font: usize, size: f32, room: f32) -> Vec<String> {
        let mut out = Vec::new();
        let mut current = String::new();
        for word in text.split(' ') {
            let longer = if current.is_empty() { word.to_owned() } else { format!("{current} {word}") };
            if !current.is_empty() && self.fonts[font].width(&longer, size) > room {
                out.push(std::mem::replace(&mut current, word.to_owned()));
            } else {
                current = longer;
            }
        }
        out.push(current);
        out
    }
}
