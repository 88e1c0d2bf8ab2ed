//! Headings that open a stage by what they look like and by what follows, whatever they are called.

use super::{Kicker, Place, Placer};
use crate::import::lines::{Kind, Unit};
use crate::import::minutes;
use crate::import::scales;
use crate::import::shape::Shape;
use crate::import::tables;
use crate::import::words::{self, Part, Section};
use crate::model::StageKind;
use crate::work;

/// A heading opens a stage from this many points on.
const ENOUGH: u32 = 4;

/// How far below a heading signs are looked for. A stage shows what it is soon, and a long document costs no more.
const WINDOW: usize = 60;

/// What stands below a heading, up to the next that may open a part.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Below {
    /// Something that candidates are asked.
    asks: bool,
    /// A rating scale or a rubric.
    rates: bool,
    /// A label such as "Agenda" or "Directions".
    instructs: bool,
}

impl Below {
    fn points(self) -> u32 {
        [self.asks, self.rates, self.instructs].iter().map(|sign| 2 * u32::from(*sign)).sum()
    }
}

impl Placer<'_> {
    /// A heading with enough that speaks for a stage: a number among others, a duration, a word for a meeting, and
    /// questions, instructions or a rating below it.
    pub(super) fn take_stage(&mut self, unit: &Unit, shape: Shape) -> bool {
        let may_be =
            shape.is_title && !shape.is_question && !unit.is_item() && self.may_open_stage(unit, shape);
        if !may_be || !self.speaks_for_stage(unit, shape) {
            self.note_block(shape);
            return false;
        }
        let kind = words::likely_kind(&unit.text);
        self.open_part(unit, Place::Part(Part::Stage(kind)));
        if shape.label.section == Some(Section::Questions) {
            self.here.section = Some(Section::Questions);
        }
        self.add_stage(unit, kind);
        true
    }

    /// A line right above a larger heading that calls it a step of the process: the heading opens a stage. A heading that
    /// such a line stands above opens one.
    pub(super) fn take_kicker(&mut self, unit: &Unit, shape: Shape) -> bool {
        if let Some(kicker) = self.kicker.take_if(|kicker| kicker.heading == self.at) {
            let named = words::stage_kind(&unit.text, true).unwrap_or_default();
            let kind = if kicker.kind == StageKind::Custom { named } else { kicker.kind };
            self.open_part(unit, Place::Part(Part::Stage(kind)));
            self.add_stage(unit, kind);
            if let Some(stage) = self.guide.stages.last_mut() {
                stage.minutes = stage.minutes.or(kicker.minutes);
                self.here.minutes = stage.minutes;
            }
            return true;
        }
        let is_small = shape.is_title && shape.label.is_numbered_stage && !shape.is_question;
        let heading = self.units.get(self.at + 1).and_then(Unit::level);
        let is_above = heading.is_some_and(|heading| unit.level().is_none_or(|level| heading < level));
        if !is_small || !is_above || unit.is_item() {
            return false;
        }
        self.kicker = Some(Kicker {
            heading: self.at + 1,
            kind: words::likely_kind(&unit.text),
            minutes: minutes::find(&unit.text).map(|found| found.minutes),
        });
        self.note_label(unit);
        true
    }

    /// Notes a heading that divides the stage: the first before its questions, the next after another, as long as the
    /// stage has the time.
    fn note_block(&mut self, shape: Shape) {
        let Some(minutes) = shape.minutes.filter(|_| shape.is_title && self.is_in_stage()) else { return };
        if (self.here.block.is_some() || !self.here.has_asked) && self.has_time_for(minutes) {
            self.here.block = Some(self.at);
            self.here.minutes = self.here.minutes.map(|left| left - minutes);
        }
    }

    fn has_time_for(&self, minutes: u32) -> bool {
        self.here.minutes.is_none_or(|left| minutes <= left)
    }

    /// True if a heading that calls itself a step of the process says or is followed by something that makes it one.
    pub(super) fn is_more_than_a_number(&self, unit: &Unit, shape: Shape) -> bool {
        shape.minutes.is_some() || shape.label.meets || self.below(unit, shape) != Below::default()
    }

    fn speaks_for_stage(&self, unit: &Unit, shape: Shape) -> bool {
        let label = shape.label;
        let is_timed = shape.minutes.is_some() || self.timing_below().is_some();
        let number = match (label.is_numbered_stage, label.is_numbered) {
            (true, _) => 3,
            (false, true) => 2,
            (false, false) => 0,
        };
        let signs = number + 2 * u32::from(is_timed) + u32::from(label.meets);
        let is_beside_stage = unit.level().is_some() && unit.level() == self.stage_level;
        if signs == 0 {
            return false;
        }
        let below = self.below(unit, shape);
        let needs_below = self.here.place.is_early() || !label.is_numbered_stage;
        if needs_below && below == Below::default() {
            return false;
        }
        signs + u32::from(is_beside_stage) + below.points() >= ENOUGH
    }

    fn is_in_stage(&self) -> bool {
        matches!(self.here.place, Place::Part(Part::Stage(_)))
    }

    /// True where a stage may begin with a heading that the vocabulary gives to none.
    fn may_open_stage(&self, unit: &Unit, shape: Shape) -> bool {
        let label = shape.label;
        let levels = unit.level().zip(self.here.level);
        let is_deeper = levels.is_some_and(|(level, part)| level > part);
        let is_peer = levels.is_some_and(|(level, part)| level <= part);
        let is_other_part =
            !matches!(label.part, None | Some(Part::Introduction | Part::JobDescription | Part::Profile));
        if is_other_part || label.section.is_some() && !label.is_numbered && shape.minutes.is_none() {
            return false;
        }
        match self.here.place {
            place if place.is_early() => true,
            _ if is_deeper => false,
            Place::Part(Part::Stage(_)) if !is_peer => {
                (label.is_numbered || label.section.is_none()) && self.is_like_stage_heading(unit, shape)
            }
            Place::Part(_) if !is_peer => label.is_numbered,
            _ => true,
        }
    }

    /// True if a heading without a level stands like the one that opened the stage, which has had its questions.
    fn is_like_stage_heading(&self, unit: &Unit, shape: Shape) -> bool {
        let is_rated = matches!(self.here.section, Some(Section::Scorecard | Section::Recommendation));
        let is_divided =
            self.here.block.is_some() && shape.minutes.is_none_or(|minutes| self.has_time_for(minutes));
        let is_over = is_rated || self.here.has_asked && !is_divided;
        let has_sign = shape.label.is_numbered || self.here.minutes.is_some();
        is_over && has_sign && unit.indent == self.here.indent
    }

    /// What stands below the heading. Headings whose durations fit into its own are parts of it.
    fn below(&self, heading: &Unit, shape: Shape) -> Below {
        let mut below = Below::default();
        let mut left = shape.minutes.unwrap_or_default();
        let start = self.at + 1;
        for (at, (unit, shape)) in self.units.iter().zip(self.shapes).enumerate().skip(start).take(WINDOW) {
            work::step();
            let is_block = shape.minutes.is_some_and(|minutes| minutes <= left);
            let is_peer = match (unit.level(), heading.level()) {
                (Some(level), Some(opened)) => level <= opened,
                _ => shape.is_title && (shape.minutes.is_some() && !is_block || shape.label.is_numbered),
            };
            left -= shape.minutes.filter(|_| is_block && shape.is_title).unwrap_or_default();
            let is_part =
                shape.is_title && shape.label.part.is_some_and(|part| !matches!(part, Part::Stage(_)));
            let is_part = is_part && unit.level().is_none() && heading.level().is_none();
            if is_peer || is_part {
                break;
            }
            below.asks |= shape.is_question || shape.label.section == Some(Section::Questions);
            below.rates |= self.rates(at);
            below.instructs |= shape.label.section.is_some_and(instructs);
        }
        below
    }

    fn rates(&self, at: usize) -> bool {
        let unit = &self.units[at];
        if unit.kind == Kind::Table {
            return tables::has_levels(&unit.text);
        }
        let is_text = !matches!(unit.kind, Kind::Item(Some(_)));
        is_text && scales::run(&self.units[at..]) > 0
    }
}

/// True for a section that only stages have.
fn instructs(section: Section) -> bool {
    matches!(
        section,
        Section::Directions
            | Section::Script
            | Section::Agenda
            | Section::Exercise
            | Section::Scorecard
            | Section::Recommendation
    )
}
