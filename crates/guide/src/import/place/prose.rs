//! Prose: text that is kept as Markdown.

use super::{Place, Placer};
use crate::import::lines::{Kind, Unit};
use crate::import::words::{self, Part, Section};
use crate::text::one_line;

impl Placer<'_> {
    /// Adds a unit to the prose of the place that the reader is in.
    pub(super) fn prose(&mut self, unit: &Unit) {
        let is_first_item = unit.is_item() && (self.at == 0 || !self.units[self.at - 1].is_item());
        if is_first_item {
            self.list_base = unit.indent;
        }
        let base = self.list_base;
        let is_title = self.shapes[self.at].is_title;
        match self.target() {
            Some(target) => append(target, &markdown(unit, base, is_title), unit.blank_before || is_title),
            None => self.unplaced(unit),
        }
    }

    /// Adds to what the interviewer says to the candidate.
    pub(super) fn say(&mut self, unit: &Unit, text: &str) {
        if let Some(stage) = self.guide.stages.last_mut() {
            append(&mut stage.candidate_script, text, unit.blank_before);
        }
    }

    /// Adds to the directions of the part.
    pub(super) fn direct(&mut self, unit: &Unit, text: &str) {
        let directions = match (self.here.place, self.guide.stages.last_mut()) {
            (Place::Part(Part::Debrief), _) => &mut self.guide.debrief.directions,
            (Place::Part(Part::Stage(_)), Some(stage)) => &mut stage.interviewer_directions,
            _ => &mut self.guide.reference_calls.directions,
        };
        append(directions, text, unit.blank_before);
    }

    fn target(&mut self) -> Option<&mut String> {
        match self.here.place {
            Place::Beginning | Place::Part(Part::Introduction) => Some(&mut self.guide.introduction),
            Place::Part(Part::JobDescription) => Some(&mut self.guide.job_description),
            Place::Part(Part::Profile) => Some(&mut self.guide.profile.summary),
            Place::Part(Part::Debrief) => Some(&mut self.guide.debrief.directions),
            Place::Part(Part::References) => match self.here.section {
                Some(Section::Scorecard) => None,
                _ => Some(&mut self.guide.reference_calls.directions),
            },
            Place::Part(Part::Faq) => self.guide.faq.last_mut().map(|entry| &mut entry.answer),
            Place::Part(Part::Stage(_)) => self.target_in_stage(),
            Place::Part(Part::Contents | Part::ForCandidates) | Place::Nowhere => None,
        }
    }

    fn target_in_stage(&mut self) -> Option<&mut String> {
        let stage = self.guide.stages.last_mut()?;
        match self.here.section {
            Some(Section::Script) => Some(&mut stage.candidate_script),
            Some(Section::Exercise | Section::Requirements | Section::Criteria) => {
                Some(&mut stage.exercise.get_or_insert_default().brief)
            }
            Some(Section::Scorecard | Section::Recommendation) => None,
            _ => Some(&mut stage.interviewer_directions),
        }
    }
}

/// A unit as Markdown. Bullets of any kind become `-`, titles become headings, and lists keep their nesting.
fn markdown(unit: &Unit, base: usize, is_title: bool) -> String {
    let marker = match unit.kind {
        Kind::Heading(level) => {
            return format!("{} {}", "#".repeat(level), one_line(words::bare(&unit.text)));
        }
        Kind::Text if is_title => return format!("### {}", one_line(words::bare(&unit.text))),
        Kind::Item(None) => "-".to_owned(),
        Kind::Item(Some(number)) => format!("{number}."),
        _ => return unit.text.clone(),
    };
    // Deeper nesting than anyone reads is not worth its white space.
    let depth = unit.indent.saturating_sub(base).min(24);
    format!("{:depth$}{marker} {}", "", one_line(&unit.text))
}

pub(super) fn append(prose: &mut String, text: &str, is_paragraph: bool) {
    if !prose.is_empty() {
        prose.push_str(if is_paragraph { "\n\n" } else { "\n" });
    }
    prose.push_str(text);
}
