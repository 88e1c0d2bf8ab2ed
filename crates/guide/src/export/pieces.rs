//! The pieces of a guide in canonical Markdown: each heading, paragraph, item and level, with what it is there.
//!
//! The sources of all pieces one after another are the file, so that a file can be put together again from pieces of
//! which some were edited.

use super::inline::{self, Run};
use super::{quote, table};
use crate::markdown::{attributes, names};
use crate::text::{self, Fences};

/// A piece of a guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) role: Role,
    /// Its lines in the file, with the blank lines that follow.
    pub(super) source: String,
    /// What a reader sees.
    pub(super) runs: Vec<Run>,
    /// What stands beside it: the minutes of a stage or a question.
    pub(super) minutes: Option<u32>,
}

/// What a piece is in a guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Title,
    /// A part other than a stage, by its fixed name.
    Part,
    Stage,
    /// A section of a part, by its fixed name.
    Section,
    /// A list below a question or an exercise, by its fixed name.
    Label,
    Question,
    Exercise,
    /// "Competencies: …" below a question.
    Competencies,
    Attribute {
        is_outcome: bool,
    },
    /// A level of an attribute, from 0.
    Level(u8),
    /// The heading of the overall recommendation, and its choices.
    Recommendation,
    Choice(u8),
    /// A heading in prose.
    Heading(u8),
    Item {
        depth: u8,
        number: Option<u32>,
    },
    Paragraph {
        depth: u8,
    },
    Code,
    /// A paragraph of a quotation.
    Quote,
    /// A cell of a table.
    Cell(table::Cell),
    /// The line between the head of a table and its rows. It says how columns are aligned and shows no words.
    Divider,
}

impl Role {
    /// True for what may stand below the heading of a scale.
    pub(super) fn is_in_scale(self) -> bool {
        matches!(
            self,
            Self::Level(_)
                | Self::Choice(_)
                | Self::Item { .. }
                | Self::Paragraph { .. }
                | Self::Code
                | Self::Quote
                | Self::Cell(_)
                | Self::Divider
        )
    }
}

impl Piece {
    /// What a reader sees, as text: the words, and behind a tab what stands beside them.
    pub(super) fn visible(&self) -> String {
        let text = inline::text(&self.runs);
        match self.minutes {
            Some(minutes) => format!("{text}\t{minutes} min"),
            None => text,
        }
    }

    /// The lines of the piece with other words in it.
    pub(super) fn rewritten(&self, visible: &str) -> String {
        let body = self.source.trim_end_matches('\n');
        let tail = &self.source[body.len()..];
        let (words, beside) = visible.split_once('\t').unwrap_or((visible, ""));
        let words = text::one_line(words);
        let minutes = text::one_line(beside).split(' ').next().and_then(|number| number.parse().ok());
        let keyed = |mark: &str| {
            let heading = text::heading(body).map_or("", |heading| heading.text);
            let found = attributes::split(heading, 1).map(|(_, found)| found).unwrap_or_default();
            let mut out = format!("{mark}{words}");
            attributes::write(
                &mut out,
                &found.key.unwrap_or_default(),
                found.kind,
                minutes.or(found.minutes),
            );
            out.replace(" {#}", "")
        };
        let line = match self.role {
            Role::Part | Role::Section | Role::Label | Role::Recommendation | Role::Divider => {
                body.to_owned()
            }
            Role::Quote => return quote::rewritten(&self.source, &words),
            Role::Cell(_) => table::rewritten(body, &words),
            Role::Title => format!("# {words}"),
            Role::Stage => keyed("## Stage: "),
            Role::Question if body.starts_with("### Question:") => keyed("### Question: "),
            Role::Question => format!("### {words}"),
            Role::Exercise => format!("### Exercise: {words}"),
            Role::Attribute { is_outcome: true } => keyed("#### Desired outcome: "),
            Role::Attribute { is_outcome: false } => keyed("#### "),
            Role::Level(number) | Role::Choice(number) => format!("{number}. {words}").trim_end().to_owned(),
            Role::Competencies => {
                format!("{}: {}", names::COMPETENCIES, words.trim_start_matches("Competencies:").trim())
            }
            Role::Heading(level) => format!("{} {words}", "#".repeat(usize::from(level))),
            Role::Item { .. } => {
                let indent = body.len() - body.trim_start_matches(' ').len();
                let marker = body[indent..].split(' ').next().unwrap_or("-");
                format!("{}{marker} {words}", &body[..indent])
            }
            Role::Paragraph { .. } => {
                let indent = body.len() - body.trim_start_matches(' ').len();
                format!("{}{words}", &body[..indent])
            }
            Role::Code => {
                let indent = body.len() - body.trim_start_matches(' ').len();
                let lines: Vec<_> =
                    visible.split('\n').map(|line| format!("{}{line}", &body[..indent])).collect();
                format!("{0}```\n{1}\n{0}```", &body[..indent], lines.join("\n"))
            }
        };
        format!("{line}{tail}")
    }
}

/// Where the splitter is in the guide.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Place {
    /// The introduction and the job description, whose headings are text from level 3 down.
    #[default]
    Text,
    Profile,
    Stage,
    Calls,
    Faq,
}

/// What the last heading has opened below a part.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Below {
    #[default]
    Text,
    Question,
    Exercise,
    Scorecard,
    Levels,
    Choices,
}

/// Splits the file of a guide, without its front matter, into pieces.
pub(super) fn split(file: &str) -> Vec<Piece> {
    let mut splitter = Splitter::default();
    for line in file.split_inclusive('\n') {
        splitter.take(line);
    }
    splitter.pieces.iter_mut().for_each(|piece| piece.runs = runs(piece));
    splitter.pieces
}

#[derive(Default)]
struct Splitter {
    pieces: Vec<Piece>,
    place: Place,
    below: Below,
    fences: Fences,
    /// A fence within an item, with its indentation.
    inner_fence: Option<String>,
    was_blank: bool,
    /// The columns of the last table.
    columns: u8,
}

impl Splitter {
    fn take(&mut self, source: &str) {
        crate::work::step();
        let line = source.trim_end_matches('\n');
        let was_code = self.fences.missing_end().is_some();
        if self.fences.takes(line) {
            if was_code { self.append(source) } else { self.push(Role::Code, source) }
        } else if self.takes_inner_code(line, source) {
        } else if line.trim_ascii().is_empty() {
            self.append(source);
            self.was_blank = true;
            return;
        } else if let Some(heading) = text::heading(line) {
            let role = self.heading(heading);
            self.push(role, source);
        } else if quote::is_quote(line) {
            self.quote(line, source);
        } else if self.takes_row(line, source) || self.begins_table(line, source) {
        } else if let Some(role) = self.item(line) {
            self.push(role, source);
        } else if self.goes_on() {
            self.append(source);
        } else {
            let role = self.paragraph(line);
            self.push(role, source);
        }
        self.was_blank = false;
    }

    fn push(&mut self, role: Role, source: &str) {
        let heading = text::heading(source.trim_end_matches('\n'));
        let minutes = heading.and_then(|heading| attributes::split(heading.text, 1).ok()?.1.minutes);
        let minutes = minutes.filter(|_| matches!(role, Role::Stage | Role::Question));
        self.pieces.push(Piece { role, source: source.to_owned(), runs: Vec::new(), minutes });
    }

    fn append(&mut self, source: &str) {
        if let Some(piece) = self.pieces.last_mut() {
            piece.source.push_str(source);
        } else if !source.trim_ascii().is_empty() {
            self.push(Role::Paragraph { depth: 0 }, source);
        }
    }

    /// Code within an item is indented.
    fn takes_inner_code(&mut self, line: &str, source: &str) -> bool {
        let fence = line.trim_ascii();
        if let Some(open) = &self.inner_fence {
            if fence == open {
                self.inner_fence = None;
            }
            // What stands in the first column is outside whatever was left open.
            if !line.is_empty() && !line.starts_with(' ') {
                self.inner_fence = None;
                return false;
            }
            self.append(source);
            return true;
        }
        let is_fence = line.starts_with(' ') && fence.starts_with("```");
        if is_fence {
            self.inner_fence = Some("```".to_owned());
            self.push(Role::Code, source);
        }
        is_fence
    }

    /// A line of a quotation; one that is empty ends a paragraph of it.
    fn quote(&mut self, line: &str, source: &str) {
        let last = self.pieces.last().filter(|last| last.role == Role::Quote && !self.was_blank);
        let goes_on = last.is_some_and(|last| quote::goes_on(&last.source, line));
        if goes_on { self.append(source) } else { self.push(Role::Quote, source) }
    }

    /// A further row of the table that is open.
    fn takes_row(&mut self, line: &str, source: &str) -> bool {
        let last = self.pieces.last().filter(|_| !self.was_blank && table::is_row(line));
        let is_open = last.is_some_and(|last| matches!(last.role, Role::Divider | Role::Cell(_)));
        if is_open {
            self.cells(source, false);
        }
        is_open
    }

    /// The line below the head of a table makes it one.
    fn begins_table(&mut self, line: &str, source: &str) -> bool {
        if !self.goes_on() || !table::is_divider(line) {
            return false;
        }
        let Some(last) = self.pieces.last_mut() else { return false };
        let start = last.source.trim_end_matches('\n').rfind('\n').map_or(0, |at| at + 1);
        let columns = table::width(last.source[start..].trim_end_matches('\n'));
        if columns == 0 || columns != table::width(line) {
            return false;
        }
        let head = last.source.split_off(start);
        if start == 0 {
            self.pieces.pop();
        }
        self.columns = columns;
        self.cells(&head, true);
        self.push(Role::Divider, source);
        true
    }

    fn cells(&mut self, source: &str, is_head: bool) {
        for (column, cell) in (0..self.columns).zip(table::cells(source, self.columns)) {
            crate::work::step();
            self.push(Role::Cell(table::Cell { column, is_head }), cell);
        }
    }

    fn heading(&mut self, heading: text::Heading<'_>) -> Role {
        let name = heading.text;
        match (heading.level, self.place) {
            (1, _) => Role::Title,
            (2, _) => {
                self.below = Below::Text;
                let is_stage = name.starts_with(names::STAGE);
                self.place = match name {
                    _ if is_stage => Place::Stage,
                    names::PROFILE => Place::Profile,
                    names::DEBRIEF | names::REFERENCE_CALLS => Place::Calls,
                    names::FAQ => Place::Faq,
                    _ => Place::Text,
                };
                if is_stage { Role::Stage } else { Role::Part }
            }
            (3, Place::Faq) => Role::Question,
            (3, Place::Stage | Place::Calls | Place::Profile) => {
                let (below, role) = section(name);
                self.below = below;
                role
            }
            (4, Place::Stage | Place::Calls) => self.subheading(name),
            (level, _) => Role::Heading(u8::try_from(level).unwrap_or(6)),
        }
    }

    fn subheading(&mut self, name: &str) -> Role {
        match self.below {
            Below::Question if self.place == Place::Stage => Role::Label,
            Below::Exercise => Role::Label,
            Below::Scorecard | Below::Levels | Below::Choices if name == names::RECOMMENDATION => {
                self.below = Below::Choices;
                Role::Recommendation
            }
            Below::Scorecard | Below::Levels | Below::Choices => {
                self.below = Below::Levels;
                Role::Attribute { is_outcome: name.starts_with(names::OUTCOME) }
            }
            Below::Text | Below::Question => Role::Heading(4),
        }
    }

    fn item(&self, line: &str) -> Option<Role> {
        let trimmed = line.trim_start_matches(' ');
        let indent = line.len() - trimmed.len();
        let digits = trimmed.bytes().take_while(u8::is_ascii_digit).count();
        let rest = if digits > 0 {
            trimmed[digits..].strip_prefix('.')
        } else {
            trimmed.strip_prefix(['-', '*', '+'])
        }?;
        if !rest.is_empty() && !rest.starts_with([' ', '\t']) {
            return None;
        }
        let number: Option<u32> = trimmed[..digits].parse().ok();
        let level = number.and_then(|number| u8::try_from(number).ok()).filter(|_| indent == 0);
        match (self.below, level) {
            (Below::Levels, Some(level)) => Some(Role::Level(level)),
            (Below::Choices, Some(level)) => Some(Role::Choice(level)),
            _ => Some(Role::Item { depth: u8::try_from(indent / 2).unwrap_or(8).min(8), number }),
        }
    }

    /// True if a line belongs to the paragraph or item above it.
    fn goes_on(&self) -> bool {
        let is_open = self.pieces.last().is_some_and(|last| {
            matches!(
                last.role,
                Role::Paragraph { .. }
                    | Role::Item { .. }
                    | Role::Level(_)
                    | Role::Choice(_)
                    | Role::Competencies
            )
        });
        is_open && !self.was_blank
    }

    fn paragraph(&self, line: &str) -> Role {
        let indent = line.len() - line.trim_start_matches(' ').len();
        let is_first = self.pieces.last().is_some_and(|last| last.role == Role::Question);
        let names_competencies =
            line.strip_prefix(names::COMPETENCIES).is_some_and(|rest| rest.starts_with(':'));
        if self.place == Place::Stage && self.below == Below::Question && is_first && names_competencies {
            return Role::Competencies;
        }
        Role::Paragraph { depth: u8::try_from(indent / 2).unwrap_or(8).min(8) }
    }
}

/// What a heading of level 3 opens.
fn section(name: &str) -> (Below, Role) {
    match name {
        names::SCORECARD => (Below::Scorecard, Role::Section),
        _ if name.starts_with(names::QUESTION) => (Below::Question, Role::Question),
        _ if name.starts_with(names::EXERCISE) => (Below::Exercise, Role::Exercise),
        _ => (Below::Text, Role::Section),
    }
}

/// The words of a piece, without the marks that say what it is.
fn runs(piece: &Piece) -> Vec<Run> {
    let body = piece.source.trim_end_matches('\n');
    if piece.role == Role::Code {
        let lines: Vec<_> = body.split('\n').collect();
        let inner = lines.get(1..lines.len().saturating_sub(1)).unwrap_or_default().join("\n");
        return vec![Run { text: inner, look: inline::Look::Code }];
    }
    match piece.role {
        Role::Cell(_) => return inline::runs(&table::words(body)),
        Role::Quote => return inline::runs(&quote::words(body)),
        Role::Divider => return Vec::new(),
        _ => {}
    }
    if let Some(heading) = text::heading(body) {
        let text = attributes::split(heading.text, 1).map_or(heading.text, |(text, _)| text);
        let prefix = match piece.role {
            Role::Stage => names::STAGE,
            Role::Question => names::QUESTION,
            Role::Exercise => names::EXERCISE,
            Role::Attribute { is_outcome: true } => names::OUTCOME,
            _ => "",
        };
        let text = text.strip_prefix(prefix).unwrap_or(text);
        let text = if piece.role == Role::Exercise { text.trim_start_matches(':') } else { text };
        return inline::runs(text.trim_ascii());
    }
    let text = match piece.role {
        Role::Item { .. } | Role::Level(_) | Role::Choice(_) => {
            let line = body.trim_start_matches(' ');
            line.split_once([' ', '\t', '\n']).map_or("", |(_, text)| text)
        }
        _ => body,
    };
    let lines: Vec<_> = text.split('\n').map(str::trim_ascii).collect();
    inline::runs(&lines.join(" "))
}
