//! What stands on the sheet, before a format writes it: lines with their kind, sections, columns.

/// A resume, laid out.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    /// Who it says that it is of; the file's own title and author.
    pub(crate) owner: String,
    pub(crate) header: Vec<Line>,
    pub(crate) sections: Vec<Section>,
    pub(crate) columns: Columns,
    pub(crate) bullet: &'static str,
    pub(crate) hidden: Option<Hidden>,
    /// The shade of a photograph.
    pub(crate) photo: Option<u8>,
    /// The side column is dark, with white letters that are there to be read.
    pub(crate) dark: bool,
    /// Which of the shapes of the format is used; each reads of it what it knows.
    pub(crate) turn: usize,
}

/// How a page is parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Columns {
    One,
    /// A narrow column beside the main one.
    Side {
        left: bool,
        drawn: Drawn,
    },
}

/// In which order two columns are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Drawn {
    SideFirst,
    MainFirst,
    /// By height on the page, across both.
    Rows,
}

/// A section with its heading.
#[derive(Debug, Clone)]
pub(crate) struct Section {
    pub(crate) heading: String,
    pub(crate) side: bool,
    pub(crate) blocks: Vec<Block>,
}

/// What sections consist of.
#[derive(Debug, Clone)]
pub(crate) enum Block {
    Line(Line),
    /// Rows of cells.
    Grid(Vec<Vec<String>>),
}

/// A line; a long one is wrapped.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) style: Style,
    pub(crate) runs: Vec<Run>,
    /// At the right edge of the same line.
    pub(crate) right: Option<String>,
    /// In a narrow column to its left.
    pub(crate) left: Option<String>,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// “Curriculum Vitae”.
    Banner,
    Name,
    Headline,
    Contact,
    /// The first line of an entry.
    Entry,
    /// A further line of an entry.
    Sub,
    Body,
    Bullet,
}

/// Words of a line that are alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) text: String,
    pub(crate) link: Option<String>,
}

/// Words that nobody sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hidden {
    pub(crate) way: Way,
    pub(crate) text: String,
}

/// How words are hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// White on white.
    White,
    /// Not drawn: render mode 3, `w:vanish`, `display:none`, `\v`.
    NotDrawn,
    /// Letters of no size.
    Tiny,
    /// Beyond the edge of the page.
    OffPage,
    /// Under something opaque.
    Covered,
}

impl Line {
    pub(crate) fn new(style: Style, text: impl Into<String>) -> Self {
        Self { style, runs: vec![Run { text: text.into(), link: None }], right: None, left: None }
    }

    pub(crate) fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

impl Section {
    /// Every separate piece of its words.
    pub(crate) fn pieces(&self) -> Vec<String> {
        let mut out = vec![self.heading.clone()];
        for block in &self.blocks {
            match block {
                Block::Line(line) => out.extend(pieces(line)),
                Block::Grid(rows) => out.extend(rows.iter().flatten().cloned()),
            }
        }
        out
    }
}

fn pieces(line: &Line) -> Vec<String> {
    let mut out: Vec<String> = line.left.iter().cloned().collect();
    out.push(line.text());
    out.extend(line.right.clone());
    out
}

impl Sheet {
    /// Every separate piece of the visible words.
    pub(crate) fn pieces(&self) -> Vec<String> {
        let header = self.header.iter().flat_map(pieces);
        header.chain(self.sections.iter().flat_map(Section::pieces)).collect()
    }

    /// The sections of one column, in their order.
    pub(crate) fn column(&self, side: bool) -> impl Iterator<Item = &Section> {
        self.sections.iter().filter(move |section| section.side == side)
    }
}
