//! Splits a document into units: headings, paragraphs, list items, tables, code.
//!
//! Files differ in how they break lines. Some wrap at a column, some keep a paragraph on one line, and some put one
//! paragraph after another without a blank line. So two lines are one paragraph only if the second was evidently
//! pushed down: its first word would not have fitted on the first.

use super::scales;
use super::shape;
use super::words;
use crate::{text, work};

/// A piece of the document that is placed as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) kind: Kind,
    /// The first and the last line, counted from 1.
    pub(super) start: usize,
    pub(super) end: usize,
    /// The column in which it starts.
    pub(super) indent: usize,
    /// Whether a blank line stands before and after it.
    pub(super) blank_before: bool,
    pub(super) blank_after: bool,
    /// It is marked as what the interviewer says: `Q: …`, `Interviewer: …`.
    pub(super) asks: bool,
    /// The words, without markers. Lines of a paragraph are kept apart by `\n`.
    pub(super) text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A Markdown heading.
    Heading(usize),
    Text,
    /// A list item with its number, if it has one.
    Item(Option<u32>),
    Code,
    Table,
    Rule,
}

impl Unit {
    pub(super) fn is_item(&self) -> bool {
        matches!(self.kind, Kind::Item(_))
    }

    pub(super) fn level(&self) -> Option<usize> {
        if let Kind::Heading(level) = self.kind { Some(level) } else { None }
    }
}

/// Line lengths from which on a file counts as wrapped by hand or by an editor.
const WRAPS: std::ops::RangeInclusive<usize> = 60..=120;

struct Line<'a> {
    number: usize,
    indent: usize,
    text: &'a str,
}

/// Splits a document into units.
pub(super) fn units(document: &str) -> Vec<Unit> {
    let lines: Vec<_> = text::lines(document).enumerate().map(|(index, raw)| line(index + 1, raw)).collect();
    let mut splitter = Splitter {
        width: wrap_width(&lines),
        units: Vec::new(),
        fence: None,
        last_width: 0,
        in_quotation: false,
    };
    let mut blank = true;
    for line in &lines {
        if line.text.is_empty() && splitter.fence.is_none() {
            if let Some(unit) = splitter.units.last_mut() {
                unit.blank_after = true;
            }
            blank = true;
            continue;
        }
        splitter.take(line, blank);
        blank = false;
    }
    if let Some(unit) = splitter.units.last_mut() {
        unit.blank_after = true;
    }
    if lines.iter().rev().skip_while(|line| line.text.is_empty()).all(|line| !line.text.is_empty()) {
        set_apart(&mut splitter.units);
    }
    free_titles(&mut splitter.units);
    splitter.units
}

/// Numbered headings are none of the list that their numbers suggest.
pub(super) fn free_titles(units: &mut [Unit]) {
    for index in 0..units.len() {
        let Kind::Item(Some(number)) = units[index].kind else { continue };
        if shape::is_numbered_title(&units[index], units.get(index + 1)) {
            units[index].kind = Kind::Text;
            units[index].text = format!("{number}. {}", units[index].text);
        }
    }
}

/// In a document without blank lines every paragraph stands alone.
fn set_apart(units: &mut [Unit]) {
    for unit in units.iter_mut().filter(|unit| unit.kind == Kind::Text) {
        unit.blank_before = true;
        unit.blank_after = true;
    }
}

fn line(number: usize, raw: &str) -> Line<'_> {
    let text = raw.trim();
    let lead = &raw[..raw.len() - raw.trim_start().len()];
    let indent = lead.chars().map(|char| if char == '\t' { 4 } else { 1 }).sum();
    Line { number, indent, text }
}

/// The column at which the file wraps, if it does: the longest line that another line of text follows directly.
fn wrap_width(lines: &[Line<'_>]) -> Option<usize> {
    let followed = lines.windows(2).filter(|pair| is_text(pair[1].text) && !pair[0].text.is_empty());
    let longest = followed.map(|pair| width(&pair[0])).max()?;
    WRAPS.contains(&longest).then_some(longest)
}

fn is_text(line: &str) -> bool {
    !line.is_empty() && marker(line, 0).is_none() && text::heading(line).is_none() && !line.starts_with('|')
}

fn width(line: &Line<'_>) -> usize {
    line.indent + line.text.chars().count()
}

struct Splitter {
    width: Option<usize>,
    units: Vec<Unit>,
    fence: Option<char>,
    /// The length of the last line of text.
    last_width: usize,
    /// The last unit has a quotation that has not ended.
    in_quotation: bool,
}

impl Splitter {
    fn take(&mut self, line: &Line<'_>, blank: bool) {
        work::step();
        if self.takes_code(line, blank) || self.underlines(line, blank) {
            return;
        }
        let (kind, text) = classify(line);
        let joins = match kind {
            Kind::Text => !blank && self.goes_on(line),
            Kind::Table => !blank && self.units.last().is_some_and(|last| last.kind == Kind::Table),
            _ => false,
        };
        self.last_width = width(line);
        if joins {
            self.append(line);
        } else {
            self.in_quotation = false;
            self.push(kind, line, text, blank);
        }
        self.in_quotation =
            line.text.chars().inspect(|_| work::step()).fold(self.in_quotation, |open, char| match char {
                '"' => !open,
                '“' => true,
                '”' => false,
                _ => open,
            });
    }

    fn push(&mut self, kind: Kind, line: &Line<'_>, text: &str, blank: bool) {
        self.units.push(Unit {
            kind,
            start: line.number,
            end: line.number,
            indent: line.indent,
            blank_before: blank,
            blank_after: false,
            asks: asker(line.text).is_some(),
            text: text.to_owned(),
        });
    }

    fn append(&mut self, line: &Line<'_>) {
        if let Some(last) = self.units.last_mut() {
            last.text.push('\n');
            last.text.push_str(line.text);
            last.end = line.number;
        }
    }

    fn takes_code(&mut self, line: &Line<'_>, blank: bool) -> bool {
        let fence = ["```", "~~~"].iter().find(|fence| line.text.starts_with(**fence));
        match (self.fence, fence.and_then(|fence| fence.chars().next())) {
            (None, None) => return false,
            (None, Some(mark)) => {
                self.fence = Some(mark);
                self.push(Kind::Code, line, line.text, blank);
            }
            (Some(open), mark) => {
                self.append(line);
                if mark == Some(open) && line.text.chars().all(|char| char == open) {
                    self.fence = None;
                }
            }
        }
        true
    }

    /// `===` or `---` below a line makes that line a heading.
    fn underlines(&mut self, line: &Line<'_>, blank: bool) -> bool {
        let level = match line.text.chars().next() {
            Some('=') => 1,
            Some('-') => 2,
            _ => return false,
        };
        let is_rule = line.text.len() >= 3 && line.text.bytes().all(|byte| matches!(byte, b'=' | b'-'));
        let below = self.units.last_mut().filter(|last| last.kind == Kind::Text && last.start == last.end);
        match below.filter(|_| is_rule && !blank) {
            Some(last) => {
                last.kind = Kind::Heading(level);
                last.end = line.number;
                true
            }
            None => false,
        }
    }

    /// True if the line was pushed down from the one before.
    fn goes_on(&self, line: &Line<'_>) -> bool {
        let (Some(wrap), Some(last)) = (self.width, self.units.last()) else { return false };
        let aligned = match last.kind {
            Kind::Text => line.indent == last.indent,
            Kind::Item(_) => line.indent >= last.indent,
            _ => false,
        };
        let first_word = line.text.split_whitespace().next().map_or(0, |word| word.chars().count());
        aligned
            && (self.in_quotation || self.last_width + 1 + first_word > wrap)
            && scales::entry(line.text).is_none()
            && words::inline(line.text).is_none()
    }
}

/// A line that stands by itself, without regard to the lines around it.
pub(super) fn single(number: usize, indent: usize, raw: &str) -> Unit {
    let line = Line { number, indent, text: raw.trim() };
    let (kind, text) = classify(&line);
    Unit {
        kind,
        start: number,
        end: number,
        indent,
        blank_before: true,
        blank_after: true,
        asks: asker(line.text).is_some(),
        text: text.to_owned(),
    }
}

fn classify<'a>(line: &Line<'a>) -> (Kind, &'a str) {
    if let Some(heading) = text::heading(line.text) {
        return (Kind::Heading(heading.level), heading.text.trim_end_matches('#').trim_end());
    }
    if let Some(title) = framed(line.text) {
        return (Kind::Heading(2), title);
    }
    if line.text.starts_with('|') && line.text.len() > 1 {
        return (Kind::Table, line.text);
    }
    if is_rule(line.text) {
        return (Kind::Rule, line.text);
    }
    match marker(line.text, line.indent) {
        Some((number, text)) => (Kind::Item(number), text),
        None => (Kind::Text, line.text),
    }
}

/// The title between two runs of the same mark: `=== Title ===`, `--- Title ---`.
fn framed(line: &str) -> Option<&str> {
    let mark = line.chars().next().filter(|mark| matches!(mark, '=' | '-' | '~' | '#'))?;
    let title = line.trim_start_matches(mark);
    let before = line.len() - title.len();
    let inner = title.trim_end_matches(mark);
    let is_framed =
        before >= 2 && title.len() - inner.len() >= 2 && inner.starts_with(' ') && inner.ends_with(' ');
    is_framed.then(|| inner.trim()).filter(|inner| !inner.is_empty())
}

fn is_rule(line: &str) -> bool {
    let mut marks = line.chars().filter(|char| *char != ' ');
    let Some(mark @ ('-' | '*' | '_')) = marks.next() else { return false };
    marks.clone().count() >= 2 && marks.all(|char| char == mark)
}

/// The number of a list item and its text: `- a`, `• a`, `1. a`, `2) a`, `(3) a`, `b) a`, `Q3. a`, `Q: a`.
fn marker(line: &str, indent: usize) -> Option<(Option<u32>, &str)> {
    const BULLETS: [char; 20] = [
        '-', '*', '+', '•', '‣', '◦', '▪', '●', '○', '·', '–', '—', '\u{f0b7}', '☐', '☑', '☒', '□', '■', '➢',
        '✓',
    ];
    if let Some(rest) = asker(line) {
        return Some((None, rest));
    }
    let first = line.chars().next()?;
    // Word processors export second-level bullets as the letter. Further in, a quotation mark of mail is one too.
    if BULLETS.contains(&first) || (matches!(first, 'o' | '>') && indent > 0) {
        let rest = &line[first.len_utf8()..];
        return (is_apart(rest) && !rest.is_empty()).then(|| (None, without_box(rest.trim_start())));
    }
    numbered(line).or_else(|| lettered(line))
}

fn numbered(line: &str) -> Option<(Option<u32>, &str)> {
    let bracketed = line.strip_prefix('(');
    let digits = bracketed.unwrap_or_else(|| line.strip_prefix(['Q', 'q']).unwrap_or(line));
    let length = digits.bytes().take_while(u8::is_ascii_digit).count();
    let is_question = bracketed.is_none() && digits.len() < line.len();
    let ends: &[char] = match bracketed {
        Some(_) => &[')'],
        None if is_question => &['.', ')', ':'],
        None => &['.', ')'],
    };
    let rest = digits[length..].strip_prefix(ends)?;
    let number = digits[..length].parse().ok().filter(|_| length <= 3)?;
    is_apart(rest).then(|| (Some(number), rest.trim_start()))
}

/// `a) text`, `(b) text`, `ii) text`: no more than two letters, all small.
fn lettered(line: &str) -> Option<(Option<u32>, &str)> {
    const ROMAN: [&str; 6] = ["ii", "iii", "iv", "vi", "vii", "ix"];
    let (letters, rest) = line.strip_prefix('(').unwrap_or(line).split_once(')')?;
    let is_letter = letters.len() == 1 && letters.bytes().all(|byte| byte.is_ascii_lowercase());
    ((is_letter || ROMAN.contains(&letters)) && is_apart(rest) && !rest.is_empty())
        .then(|| (None, rest.trim_start()))
}

fn is_apart(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with([' ', '\t', '\u{a0}'])
}

/// An item of a task list without its box: `- [ ] text`.
fn without_box(text: &str) -> &str {
    ["[ ] ", "[x] ", "[X] ", "[] "]
        .iter()
        .find_map(|mark| text.strip_prefix(mark))
        .unwrap_or(text)
        .trim_start()
}

/// What the interviewer says, behind a mark that says so.
fn asker(line: &str) -> Option<&str> {
    const SPEAKERS: [&str; 11] = [
        "q",
        "question",
        "interviewer",
        "ask",
        "us",
        "we ask",
        "frage",
        "f",
        "interviewerin",
        "recruiter",
        "wir",
    ];
    const LONGEST: usize = 20;
    let head = line.get(..line.find(':').filter(|end| *end <= LONGEST)?)?;
    let rest = line[head.len() + 1..].trim_start_matches('*');
    let speaker = head.trim_matches(['*', '_', ' ']).to_lowercase();
    (SPEAKERS.contains(&speaker.as_str()) && !rest.trim().is_empty() && is_apart(rest))
        .then(|| rest.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(document: &str) -> Vec<(Kind, String)> {
        units(document).into_iter().map(|unit| (unit.kind, unit.text)).collect()
    }

    #[test]
    fn markers_of_many_kinds_are_items() {
        let cases = [
            ("- a", Some((None, "a"))),
            ("• a", Some((None, "a"))),
            ("12. a", Some((Some(12), "a"))),
            ("3) a", Some((Some(3), "a"))),
            ("Q4. a", Some((Some(4), "a"))),
            ("Q4: a", Some((Some(4), "a"))),
            ("2024. a", None),
            ("3: a", None),
            ("-a", None),
            ("Quick", None),
            ("o a", None),
            ("(3) a", Some((Some(3), "a"))),
            ("b) a", Some((None, "a"))),
            ("(iv) a", Some((None, "a"))),
            ("☐ a", Some((None, "a"))),
            ("- [ ] a", Some((None, "a"))),
            ("Q: a", Some((None, "a"))),
            ("**Interviewer:** a", Some((None, "a"))),
            ("Candidate: a", None),
            ("Questions: a", None),
            ("(see) a", None),
            ("B) a", None),
        ];
        for (line, expected) in cases {
            assert_eq!(marker(line, 0), expected, "{line:?}");
        }
        assert_eq!(marker("o a", 4), Some((None, "a")));
    }

    #[test]
    fn a_title_may_stand_between_marks() {
        assert_eq!(kinds("=== Tea (20 min) ===\n"), [(Kind::Heading(2), "Tea (20 min)".to_owned())]);
        for line in ["==Tea==", "== Tea", "=== ===", "- Tea -", "a == b =="] {
            assert!(framed(line).is_none(), "{line}");
        }
    }

    #[test]
    fn wrapped_lines_are_one_paragraph_and_short_ones_are_not() {
        let wrapped = "Ask the questions as they stand and write down what the candidate says, in\ntheir own \
                       words.\nGood answer:\n- names a cause that goes further than the last thing that somebody\n  \
                       happened to change\n";
        let units = units(wrapped);
        let texts: Vec<_> = units.iter().map(|unit| (unit.start, unit.end)).collect();
        assert_eq!(texts, [(1, 2), (3, 3), (4, 5)]);
    }

    #[test]
    fn a_line_each_is_a_paragraph_each() {
        let long = "word ".repeat(40);
        assert_eq!(units(&format!("{long}\n{long}\nShort\n{long}")).len(), 4);
    }

    #[test]
    fn headings_code_tables_and_rules_are_units() {
        let document = "Title\n=====\n\n## Two ##\n```\n# code\n\n```\n| a | b |\n|---|---|\n\n---\n";
        let expected = [
            (Kind::Heading(1), "Title"),
            (Kind::Heading(2), "Two"),
            (Kind::Code, "```\n# code\n\n```"),
            (Kind::Table, "| a | b |\n|---|---|"),
            (Kind::Rule, "---"),
        ];
        let expected: Vec<_> = expected.iter().map(|(kind, text)| (*kind, (*text).to_owned())).collect();
        assert_eq!(kinds(document), expected);
    }

    #[test]
    fn a_document_without_blank_lines_sets_every_paragraph_apart() {
        let apart = |document| {
            units(document).iter().map(|unit| (unit.blank_before, unit.blank_after)).collect::<Vec<_>>()
        };
        assert_eq!(apart("One\nTwo\nThree"), [(true, true); 3]);
        assert_eq!(apart("One\nTwo\n\nThree"), [(true, false), (false, true), (true, true)]);
        assert_eq!(apart("One\n- two\nThree\n\n\n"), [(true, true), (false, false), (true, true)]);
    }

    #[test]
    fn only_lines_that_text_follows_say_where_a_file_wraps() {
        let sentence = "A sentence that goes on until it comes to the edge of the page";
        let long = "A line of its own, longer than the others, because nothing but a list or a heading stands below it";
        for below in ["- item", "# Heading", "| cell |", ""] {
            let document = format!("{long}\n{below}\n\n{sentence}\nand further\n");
            let found = units(&document);
            assert_eq!(
                found.last().map(|unit| unit.text.as_str()),
                Some(format!("{sentence}\nand further").as_str())
            );
        }
    }

    #[test]
    fn a_quotation_joins_its_lines_and_ends() {
        let sentence = "A sentence that goes on until it comes to the edge of the page";
        for (open, close) in [('“', '”'), ('"', '"')] {
            let document = format!("{sentence}\nfurther.\n\n{open}Short.\nShorter.{close}\nApart.\n");
            let texts: Vec<_> = units(&document).into_iter().map(|unit| unit.text).collect();
            let quotation = format!("{open}Short.\nShorter.{close}");
            assert_eq!(texts, [format!("{sentence}\nfurther."), quotation, "Apart.".to_owned()]);
        }
    }
}
