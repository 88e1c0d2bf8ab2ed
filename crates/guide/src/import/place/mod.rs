//! Puts every unit of a document into its place in the guide.
//!
//! One pass from top to bottom. Headings and labels say what follows; where a document has levels or indentation, they
//! say how far. What has no place goes to the report, so nothing is lost.

mod content;
mod finish;
mod headings;
mod labels;
mod prose;
mod stages;
mod tabular;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use super::language;
use super::lines::{Kind, Unit};
use super::report::{Report, Span, Warning};
use super::scales::{self, Anchors};
use super::shape::{self, Shape};
use super::words::{self, Part, Section};
use super::{ImportError, MAX_HEADINGS};
use crate::model::{Attribute, AttributeKind, Guide, Scorecard, Stage, StageKind};
use crate::text::one_line;
use crate::work;

/// Reads the units of a document as a guide. `name` is its title if the document has none.
pub(super) fn place(units: &[Unit], name: &str) -> Result<(Guide, Report), ImportError> {
    let shapes = shape::shapes(units);
    let mut titles = units.iter().zip(&shapes).filter(|(_, shape)| shape.is_title);
    if let Some((unit, _)) = titles.nth(MAX_HEADINGS) {
        return Err(ImportError::TooManyHeadings { line: unit.start });
    }
    let mut placer = Placer {
        units,
        titles: last_of_titles(units, &shapes),
        seen: HashSet::new(),
        shapes: &shapes,
        at: 0,
        guide: Guide::default(),
        report: Report::default(),
        here: Here::default(),
        stage_lines: Vec::new(),
        stage_level: None,
        list_base: 0,
        has_bare_questions: shapes.iter().any(|shape| shape.is_question),
        kicker: None,
    };
    if !language::may_be_english(units) {
        placer.warn(
            1,
            "the text does not seem to be English; it was read by its structure more than by its words",
        );
    }
    while placer.at < units.len() {
        let taken = placer.take(&units[placer.at]);
        placer.at += taken;
    }
    Ok(placer.finish(name))
}

struct Placer<'a> {
    units: &'a [Unit],
    shapes: &'a [Shape],
    /// Where each title stands last, and which have been met: a table of contents repeats them.
    titles: HashMap<String, usize>,
    seen: HashSet<String>,
    at: usize,
    guide: Guide,
    report: Report,
    here: Here,
    /// The line on which each stage starts.
    stage_lines: Vec<usize>,
    /// The level of the last heading that opened a stage, if it had one.
    stage_level: Option<usize>,
    /// The column of the list that prose is in.
    list_base: usize,
    /// Some questions of the document stand outside quotation marks.
    has_bare_questions: bool,
    kicker: Option<Kicker>,
}

/// Where the reader is in the guide.
#[derive(Debug, Clone, Default)]
struct Here {
    place: Place,
    /// The heading that opened the part, if one did, its level, if it has one, and its column.
    heading: Option<usize>,
    level: Option<usize>,
    indent: usize,
    /// The part's text stands further in than its heading.
    is_indented: bool,
    section: Option<Section>,
    section_level: Option<usize>,
    asked: Option<Asked>,
    open: Option<Open>,
    /// Questions stand in the part by themselves, and not only in quotation marks in its prose.
    has_asked: bool,
    /// The minutes of the stage that no heading within it has taken yet, if its own heading gives any.
    minutes: Option<u32>,
    /// The last unit that is a heading within the stage with a duration of its own.
    block: Option<usize>,
}

/// What the line above a heading says of it: "Stage 2 of 5 · Take-home · 90 min".
#[derive(Debug, Clone, Copy)]
struct Kicker {
    /// The heading, among the units.
    heading: usize,
    kind: StageKind,
    minutes: Option<u32>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Place {
    #[default]
    Beginning,
    Part(Part),
    /// Text here belongs to no part of a guide.
    Nowhere,
}

/// The question that was asked last.
#[derive(Debug, Clone, Copy)]
struct Asked {
    kind: Kind,
    indent: usize,
    /// How many questions stand here one below the other with nothing between them.
    bare: usize,
}

/// A list below a question that a label has opened.
#[derive(Debug, Clone, Copy)]
struct Open {
    section: Section,
    indent: usize,
    /// The column of its items, once there is one.
    base: Option<usize>,
}

impl Place {
    /// True where questions are asked and rated.
    fn is_meeting(self) -> bool {
        matches!(self, Self::Part(Part::Stage(_) | Part::Debrief | Part::References))
    }

    /// True where there is a scorecard.
    fn is_rated(self) -> bool {
        matches!(self, Self::Part(Part::Stage(_) | Part::References))
    }

    /// True for the parts that come before the first stage.
    fn is_early(self) -> bool {
        matches!(
            self,
            Self::Beginning | Self::Part(Part::Introduction | Part::JobDescription | Part::Profile)
        )
    }
}

impl<'a> Placer<'a> {
    /// Places the unit and says how many units that took.
    fn take(&mut self, unit: &'a Unit) -> usize {
        work::step();
        let shape = self.shapes[self.at];
        if unit.kind == Kind::Rule {
            self.leave_for_footer(unit);
            return 1;
        }
        self.leave_if_outdented(unit, shape);
        let rated = self.take_scale(unit).or_else(|| self.take_levels(unit));
        if let Some(taken) = rated.or_else(|| self.take_table(unit)) {
            return taken;
        }
        if self.take_kicker(unit, shape) {
            return 1;
        }
        if self.take_chrome(unit) || self.take_title(unit, shape) || self.take_contents(unit, shape) {
            return 1;
        }
        if self.take_stage(unit, shape) || self.take_label(unit, shape) || self.take_inline(unit, shape) {
            return 1;
        }
        if shape.is_title && self.take_heading(unit, shape) {
            return 1;
        }
        self.take_content(unit, shape);
        1
    }

    /// A rule near the end divides the guide from a footer.
    fn leave_for_footer(&mut self, unit: &Unit) {
        const FOOTER_UNITS: usize = 3;
        let rest = &self.shapes[self.at + 1..];
        let is_footer =
            rest.len() <= FOOTER_UNITS && !rest.iter().any(|shape| shape.is_title || shape.is_question);
        if is_footer && self.here.place != Place::Beginning && unit.blank_before {
            self.here = Here { place: Place::Nowhere, ..Here::default() };
        }
    }

    /// Text in the column of a heading whose own text is indented stands outside that part.
    fn leave_if_outdented(&mut self, unit: &Unit, shape: Shape) {
        let is_first_below =
            self.here.place.is_meeting() && self.here.heading.is_some_and(|heading| heading + 1 == self.at);
        if is_first_below {
            self.here.is_indented = unit.indent > self.here.indent;
        }
        let is_outside = self.here.is_indented && unit.indent <= self.here.indent && unit.kind == Kind::Text;
        if is_outside && !shape.is_title && !shape.label.is_known() && self.here.place.is_meeting() {
            self.here = Here { place: Place::Nowhere, ..Here::default() };
        }
    }

    /// A name with a scale below it is an attribute.
    fn take_scale(&mut self, unit: &Unit) -> Option<usize> {
        if !self.here.place.is_rated() || scales::level_of(unit).is_some_and(|entry| !entry.is_word) {
            return None;
        }
        let below = &self.units[self.at + 1..];
        let length = scales::run(below);
        let first = below.first().filter(|_| length > 0 && unit.start == unit.end)?;
        let is_scored = matches!(self.here.section, Some(Section::Scorecard | Section::Recommendation));
        let entries: Vec<_> = below[..length].iter().filter_map(scales::level_of).collect();
        if matches!(first.kind, Kind::Item(Some(level)) if level > 0) && !is_scored {
            return None;
        }
        let asked = entries.iter().filter(|entry| shape::is_question(entry.text)).count();
        let opens_stage = unit.level().is_some() && unit.level() <= self.here.level;
        if asked * 2 > entries.len() || opens_stage {
            return None;
        }
        let entries: Vec<_> = entries.iter().map(|entry| (entry.level, one_line(entry.text))).collect();
        let section = self.shapes[self.at].label.section;
        if section == Some(Section::Recommendation) || is_recommendation(&entries) {
            self.set_recommendation(unit, entries)?;
        } else if section == Some(Section::Scorecard) {
            return None;
        } else {
            self.add_attribute(&unit.text, scales::anchors(&entries), unit.start);
        }
        Some(length + 1)
    }

    fn add_attribute(&mut self, name: &str, anchors: Anchors, line: usize) {
        const OUTCOME: [&str; 3] = ["Desired outcome:", "Outcome:", "Goal:"];
        let name = words::bare(name);
        let outcome = OUTCOME.iter().find_map(|prefix| name.strip_prefix(prefix));
        let kind = if outcome.is_some() { AttributeKind::Outcome } else { AttributeKind::Competency };
        let attribute = Attribute {
            key: String::new(),
            name: one_line(outcome.unwrap_or(name)),
            kind,
            anchors: anchors.levels,
        };
        if let Some(change) = anchors.change {
            self.warn(line, format!("{}: {change}", attribute.name));
        }
        match (self.here.place, self.guide.stages.last_mut()) {
            (Place::Part(Part::Stage(_)), Some(stage)) => scorecard(stage).attributes.push(attribute),
            _ => self.guide.reference_calls.attributes.push(attribute),
        }
        self.here.asked = None;
        self.here.open = None;
        self.here.section = Some(Section::Scorecard);
    }

    /// Sets the recommendation of a stage that has none yet.
    fn set_recommendation(&mut self, unit: &Unit, entries: Vec<(u32, String)>) -> Option<()> {
        let stage = self
            .guide
            .stages
            .last_mut()
            .filter(|_| matches!(self.here.place, Place::Part(Part::Stage(_))))?;
        let recommendation = &mut scorecard(stage).recommendation;
        if !recommendation.is_empty() {
            return None;
        }
        *recommendation = entries.into_iter().map(|(_, label)| label).collect();
        self.here.section = Some(Section::Scorecard);
        self.note_label(unit);
        Some(())
    }

    fn warn(&mut self, line: usize, message: impl Into<String>) {
        self.report.warnings.push(Warning { line, message: message.into() });
    }

    /// Notes a line that says where things belong and is no text of the guide itself.
    fn note_label(&mut self, unit: &Unit) {
        self.report.labels.push(span(unit));
    }

    /// Reports a unit that has no place. Neighbours are reported together.
    fn unplaced(&mut self, unit: &Unit) {
        match self.report.unplaced.last_mut().filter(|last| last.line_end + 2 >= unit.start) {
            Some(last) => {
                last.text.push_str(if unit.blank_before { "\n\n" } else { "\n" });
                last.text.push_str(&unit.text);
                last.line_end = unit.end;
            }
            None => self.report.unplaced.push(span(unit)),
        }
    }
}

fn scorecard(stage: &mut Stage) -> &mut Scorecard {
    stage.scorecard.get_or_insert_default()
}

fn span(unit: &Unit) -> Span {
    Span { line_start: unit.start, line_end: unit.end, text: unit.text.clone() }
}

/// Levels that speak of hiring are the overall recommendation.
fn is_recommendation(entries: &[(u32, String)]) -> bool {
    let speaks_of_hiring = |(_, text): &&(u32, String)| {
        let text = text.to_lowercase();
        text.len() < 40 && text.contains("hire")
    };
    entries.iter().filter(speaks_of_hiring).count() * 2 > entries.len()
}

fn last_of_titles(units: &[Unit], shapes: &[Shape]) -> HashMap<String, usize> {
    let titles = units.iter().zip(shapes).enumerate().filter(|(_, (_, shape))| shape.is_title);
    titles.map(|(index, (unit, _))| (title_key(unit), index)).collect()
}

fn title_key(unit: &Unit) -> String {
    words::bare(&unit.text).to_lowercase()
}
