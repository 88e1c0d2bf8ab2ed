//! Which part of a resume a line belongs to.

use std::ops::Range;

use touchstone_extract::{Line, Reading};

use crate::{Span, torn};

mod headings;

pub(crate) use headings::names_section;

/// What a part of a resume is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SectionKind {
    /// What stands above the first heading, or above a column's: name, headline, how to reach the person.
    Top,
    /// How to reach the person, and details of them.
    Contact,
    /// A few words about themselves, what they look for.
    Summary,
    /// Positions held.
    Experience,
    /// Schools and degrees.
    Education,
    /// Skills, tools, technologies.
    Skills,
    /// Languages that people speak.
    Languages,
    /// Certificates and licences.
    Certificates,
    /// Courses and training.
    Courses,
    /// Projects.
    Projects,
    /// Unpaid work, clubs, memberships.
    Volunteering,
    /// Prizes and achievements.
    Awards,
    /// Articles, talks, patents.
    Publications,
    /// Hobbies.
    Interests,
    /// Other people, who can be asked. Their names and addresses are not the person's.
    References,
    /// Under a heading that is none of these.
    Other,
}

/// A part of a resume. The parts follow one another and cover all of its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What it is about.
    pub kind: SectionKind,
    /// Its lines, as indices of [`Reading::lines`], its heading included.
    pub lines: Range<usize>,
    /// The first line is a heading and nothing else. Without it, the section may begin with a label before its words
    /// (`Languages: English, French`).
    pub titled: bool,
    /// From the first byte of its first line to the last of its last.
    pub span: Span,
}

impl Section {
    /// The lines below the heading.
    pub fn body(&self) -> Range<usize> {
        self.lines.start + usize::from(self.titled)..self.lines.end
    }
}

/// The parts of a resume, in the order of its text.
pub fn sections(reading: &Reading) -> Vec<Section> {
    let whole = torn::whole(reading);
    let mut parts = parts(&whole.reading);
    for part in &mut parts {
        let of = |index: usize| whole.origins.get(index).copied().unwrap_or(reading.lines.len());
        part.lines = of(part.lines.start)..of(part.lines.end);
    }
    parts
}

/// The parts of a resume whose lines are whole.
pub(crate) fn parts(reading: &Reading) -> Vec<Section> {
    let marks = headings::marks(reading);
    let mut parts = Parts { reading, found: Vec::new(), columns: Vec::new() };
    let mut label: Option<SectionKind> = None;
    for (index, line) in reading.lines.iter().enumerate() {
        let before = index.checked_sub(1).map(|index| &reading.lines[index]);
        if let Some((under, titled)) = marks[index] {
            // A label holds until the paragraph ends; then goes on what it stands in.
            label = (!titled).then(|| parts.kind());
            parts.begin(index, under, titled);
        } else if let Some(kind) = parts.of_new_column(before, line) {
            label = None;
            parts.begin(index, kind, false);
        } else if let Some(outer) = label.filter(|_| before.is_some_and(|before| set_off(before, line))) {
            label = None;
            parts.begin(index, outer, false);
        }
        parts.remember(line);
    }
    parts.close(reading.lines.len());
    parts.found
}

/// An empty line, or more, stands between two lines. Where the format says where lines stand, the end of a page is none.
pub(crate) fn set_off(before: &Line, line: &Line) -> bool {
    line.range.start > before.range.end + 1 + usize::from(is_page_break(before, line))
}

/// Between two lines, nothing but the page ends.
fn is_page_break(before: &Line, line: &Line) -> bool {
    before.page != line.page && before.place.is_some() && line.place.is_some()
}

struct Column {
    number: usize,
    kind: SectionKind,
    page: usize,
    left: Option<f32>,
}

/// How far, in points, an entry of a list may begin from the edge of its column.
const INDENT: f32 = 30.0;

struct Parts<'a> {
    reading: &'a Reading,
    found: Vec<Section>,
    /// What each column was about when it was left, and where it begins on the page.
    columns: Vec<Column>,
}

impl Parts<'_> {
    fn kind(&self) -> SectionKind {
        self.found.last().map_or(SectionKind::Top, |section| section.kind)
    }

    fn begin(&mut self, index: usize, kind: SectionKind, titled: bool) {
        self.close(index);
        self.found.push(Section { kind, lines: index..index, titled, span: Span::default() });
    }

    fn close(&mut self, end: usize) {
        if let Some(section) = self.found.last_mut() {
            section.lines.end = end;
            let start = self.reading.lines[section.lines.start].range.start;
            section.span = Span { start, end: self.reading.lines[end - 1].range.end };
        }
    }

    /// What a line is about that begins another column, if that changes: what the column was about on the page before;
    /// else what comes first on a page, if the letters are large; else what the last column was about.
    fn of_new_column(&self, before: Option<&Line>, line: &Line) -> Option<SectionKind> {
        let Some(before) = before else { return Some(SectionKind::Top) };
        if before.column == line.column && before.page == line.page {
            return None;
        }
        let seen = self.column_of(before, line).map(|column| column.kind);
        let kind = match seen {
            _ if line.size >= 130 && line.page == 0 => SectionKind::Top,
            // Beside a column that begins below it: the headline, with or without the name.
            None if self.is_above_headings(line) => SectionKind::Top,
            Some(kind) if before.column != line.column || before.page != line.page => kind,
            _ => return None,
        };
        (kind != self.kind()).then_some(kind)
    }

    /// A line of the first page stands higher than every heading before it in the text.
    fn is_above_headings(&self, line: &Line) -> bool {
        let top = |line: &Line| line.place.filter(|_| line.page == 0).map(|place| place.top);
        let headings =
            self.found.iter().filter(|part| part.titled).map(|part| &self.reading.lines[part.lines.start]);
        let highest = headings.filter_map(top).reduce(f32::min);
        top(line).zip(highest).is_some_and(|(line, highest)| line < highest - 1.0)
    }

    /// The column that a line goes on with. On another page, where columns may be others, that is told by where they begin.
    fn column_of(&self, before: &Line, line: &Line) -> Option<&Column> {
        let numbered = self.columns.iter().find(|column| column.number == line.column);
        let Some(place) = line.place.filter(|_| before.page != line.page) else {
            return numbered.filter(|_| before.column != line.column);
        };
        let away = |column: &&Column| column.left.map_or(f32::MAX, |left| (place.left - left).abs());
        let nearest = self.columns.iter().min_by(|one, other| away(one).total_cmp(&away(other)));
        nearest.filter(|column| away(column) <= INDENT).or(numbered.filter(|_| before.column != line.column))
    }

    fn remember(&mut self, line: &Line) {
        let kind = self.kind();
        let room = self.columns.len() < 8;
        let left = line.place.map(|place| place.left);
        match self.columns.iter_mut().find(|column| column.number == line.column) {
            Some(known) => {
                known.kind = kind;
                known.left = match (known.left.filter(|_| known.page == line.page), left) {
                    (Some(known), Some(left)) => Some(known.min(left)),
                    (known, left) => left.or(known),
                };
                known.page = line.page;
            }
            // Tables of many columns are no layout of a page.
            None if room => self.columns.push(Column { number: line.column, kind, page: line.page, left }),
            None => {}
        }
    }
}

#[cfg(test)]
mod tests;
