//! Headings: which part of the guide begins, and what to make of one that the vocabulary does not know.

use super::labels::named_exercise;
use super::{Here, Place, Placer};
use crate::import::lines::{Kind, Unit};
use crate::import::shape::{self, Shape};
use crate::import::words::{self, Label, Part, Section};
use crate::import::{minutes, ordinals};
use crate::model::{Exercise, Stage, StageKind};
use crate::text::one_line;
use crate::work;

/// What websites put around their text.
const CHROME: [&str; 16] = [
    "sign up",
    "subscribe",
    "newsletter",
    "get started",
    "your submission has been received",
    "something went wrong",
    "was this helpful",
    "guide helpful?",
    "all rights reserved",
    "cookie",
    "privacy policy",
    "terms of service",
    "share this",
    "related articles",
    "related resources",
    "©",
];

impl Placer<'_> {
    /// The first title of the document is the guide's, unless it opens a part.
    pub(super) fn take_title(&mut self, unit: &Unit, shape: Shape) -> bool {
        const NEAR_THE_TOP: usize = 6;
        let above = self.units[..self.at].iter().take(NEAR_THE_TOP);
        let is_first = self.here.place == Place::Beginning
            && self.at < NEAR_THE_TOP
            && above.into_iter().all(|unit| shape::word_count(&unit.text, 20) <= 20);
        let is_path = unit.text.matches(" / ").count() > 1;
        let is_part = shape.label.is_numbered_stage
            || shape.label.part.is_some() && unit.level() != Some(1) && !names_the_document(&unit.text);
        if !is_first
            || !shape.is_title
            || is_part
            || is_path
            || !self.guide.title.is_empty() && !self.guide.title.ends_with(" for")
        {
            return false;
        }
        if self.is_outranked(unit) {
            self.note_label(unit);
            return true;
        }
        let title = &mut self.guide.title;
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(&one_line(words::bare(&unit.text)));
        true
    }

    /// True for a heading above the title of the document, such as the name of a house: a larger one follows at once.
    fn is_outranked(&self, unit: &Unit) -> bool {
        const NEAR: usize = 3;
        let below = self.units[self.at + 1..].iter().take(NEAR);
        let mut levels = below.map_while(Unit::level);
        levels.any(|level| unit.level().is_some_and(|own| level < own))
    }

    /// Entries of a table of contents repeat titles that come again.
    pub(super) fn take_contents(&mut self, unit: &Unit, shape: Shape) -> bool {
        if shape.label.part == Some(Part::Contents) {
            self.note_label(unit);
            let repeats =
                self.shapes.get(self.at + 1).is_some_and(|next| next.is_title) && self.repeats(self.at + 1);
            if !repeats {
                self.here = Here { place: Place::Nowhere, ..Here::default() };
            }
            return true;
        }
        let follows_contents = self.at > 0
            && (self.shapes[self.at - 1].label.part == Some(Part::Contents)
                || self.is_in_contents(self.at - 1));
        if follows_contents && shape.is_title && self.repeats(self.at) {
            self.unplaced(unit);
            return true;
        }
        if shape.is_title {
            self.seen.insert(super::title_key(unit));
        }
        false
    }

    /// True if the title stands elsewhere too: further down, or above outside a table of contents.
    fn repeats(&self, at: usize) -> bool {
        let Some(unit) = self.units.get(at) else { return false };
        let title = super::title_key(unit);
        self.titles.get(&title).is_some_and(|last| *last > at) || self.seen.contains(&title)
    }

    /// True if the unit was reported as an entry of a table of contents.
    fn is_in_contents(&self, at: usize) -> bool {
        let unit = &self.units[at];
        self.report.unplaced.last().is_some_and(|last| last.line_end == unit.end) && self.repeats(at)
    }

    /// Parts of a website end a part of the guide, except in its introduction.
    pub(super) fn take_chrome(&mut self, unit: &Unit) -> bool {
        const LONGEST: usize = 320;
        if unit.is_item() || unit.text.len() > LONGEST || self.here.place == Place::Nowhere {
            return false;
        }
        let lower = unit.text.to_lowercase();
        let is_legal = self.at + 1 == self.units.len()
            && shape::word_count(&lower, 12) <= 12
            && lower
                .split(|char: char| !char.is_alphanumeric())
                .any(|word| matches!(word, "ltd" | "inc" | "gmbh" | "llc" | "plc"));
        if !is_legal && !CHROME.iter().any(|phrase| lower.contains(phrase)) {
            return false;
        }
        if self.here.place.is_early() && self.here.place != Place::Beginning
            || self.here.place.is_meeting() && !is_legal
        {
            return false;
        }
        self.unplaced(unit);
        if self.here.place != Place::Beginning {
            self.here = Here { place: Place::Nowhere, ..Here::default() };
        }
        true
    }

    /// Enters the part that a heading names. False if the heading does not open one here.
    pub(super) fn enter(&mut self, unit: &Unit, label: Label) -> bool {
        let Some(part) = label.part.filter(|_| !unit.is_item()) else { return false };
        if !self.may_enter(unit, part, label) {
            return false;
        }
        if part == Part::ForCandidates {
            self.warn(
                unit.start,
                "what candidates ask is no part of the interviewers' guide; kept as unplaced",
            );
            self.unplaced(unit);
            self.open_part(unit, Place::Part(part));
            return true;
        }
        self.open_part(unit, Place::Part(part));
        let is_questions = label.section == Some(Section::Questions);
        self.here.section =
            if is_questions { label.section } else { label.section.filter(|_| part == Part::References) };
        match part {
            Part::Stage(kind) => self.add_stage(unit, kind),
            Part::Introduction => self.prose(unit),
            _ => self.note_label(unit),
        }
        true
    }

    pub(super) fn open_part(&mut self, unit: &Unit, place: Place) {
        self.here = Here {
            place,
            heading: Some(self.at),
            level: unit.level(),
            indent: unit.indent,
            ..Here::default()
        };
    }

    fn may_enter(&self, unit: &Unit, part: Part, label: Label) -> bool {
        let here = self.here.place;
        let is_deeper = matches!((unit.level(), self.here.level), (Some(level), Some(part)) if level > part);
        let is_early = matches!(part, Part::Introduction | Part::JobDescription | Part::Profile);
        let before_stages = here.is_early() || here == Place::Nowhere && self.guide.stages.is_empty();
        if is_early && !before_stages && (unit.level().is_none() || is_deeper) {
            return false;
        }
        if part == Part::ForCandidates {
            return true;
        }
        if is_deeper && (!here.is_early() || !self.has_questions_below()) && here != Place::Beginning {
            return is_early && part != Part::Introduction && here != Place::Part(Part::JobDescription);
        }
        match part {
            Part::Stage(kind) if here == Place::Part(Part::Stage(kind)) => self.is_another_stage(label),
            Part::Stage(_) => label.section != Some(Section::Scorecard),
            _ => here != Place::Part(part),
        }
    }

    /// Two stages of one kind may follow each other; a section of a stage repeats its name.
    fn is_another_stage(&self, label: Label) -> bool {
        let has_questions = self.guide.stages.last().is_some_and(|stage| !stage.questions.is_empty());
        match label.section {
            None => true,
            Some(Section::Questions) => has_questions,
            Some(_) => label.is_numbered_stage,
        }
    }

    pub(super) fn add_stage(&mut self, unit: &Unit, kind: StageKind) {
        let (title, minutes) = stage_title(words::bare(&unit.text));
        let minutes =
            minutes.or_else(|| self.timing_below().and_then(minutes::find).map(|found| found.minutes));
        self.here.minutes = minutes;
        self.guide.stages.push(Stage { kind, title, minutes, ..Stage::default() });
        self.stage_lines.push(unit.start);
        self.stage_level = unit.level();
    }

    /// The line below the heading, if it says how long the stage takes.
    pub(super) fn timing_below(&self) -> Option<&str> {
        let below = self.units.get(self.at + 1)?;
        let is_line = below.kind == Kind::Text && below.start == below.end;
        (is_line && minutes::is_timing(&below.text)).then_some(&below.text)
    }

    /// A heading that the vocabulary does not know. False if it is better read as text.
    pub(super) fn take_heading(&mut self, unit: &Unit, shape: Shape) -> bool {
        let is_deeper = matches!((unit.level(), self.here.level), (Some(level), Some(part)) if level > part);
        let is_outer = matches!((unit.level(), self.here.level), (Some(level), Some(part)) if level <= part);
        // A job description may tell candidates of the steps, and is not the guide to them.
        let is_told =
            !is_outer && matches!(self.here.place, Place::Part(Part::JobDescription | Part::Profile));
        let is_step = if is_told {
            self.is_more_than_a_number(unit, shape)
        } else {
            !is_deeper || self.here.place.is_early()
        };
        if shape.label.is_numbered_stage && is_step {
            return self.open_stage(unit, words::likely_kind(&unit.text));
        }
        match self.here.place {
            Place::Part(Part::Stage(kind)) if !is_outer => {
                self.heading_in_stage(unit, shape, kind, is_deeper)
            }
            Place::Part(Part::Debrief | Part::References) if is_deeper => {
                self.ask(unit);
                true
            }
            Place::Part(Part::Faq) if is_deeper || shape.is_question => false,
            place if place.is_early() && !is_outer => self.heading_early(unit),
            Place::Part(Part::ForCandidates) if !is_outer => {
                self.unplaced(unit);
                true
            }
            Place::Nowhere if is_deeper => false,
            _ if self.has_questions_below() => self.open_custom(unit),
            place if place.is_early() => {
                self.open_part(unit, Place::Part(Part::Introduction));
                self.prose(unit);
                true
            }
            Place::Part(Part::Debrief | Part::References) if unit.level().is_none() => false,
            _ => {
                self.open_part(unit, Place::Nowhere);
                self.unplaced(unit);
                true
            }
        }
    }

    fn open_custom(&mut self, unit: &Unit) -> bool {
        self.open_stage(unit, StageKind::Custom)
    }

    fn open_stage(&mut self, unit: &Unit, kind: StageKind) -> bool {
        self.open_part(unit, Place::Part(Part::Stage(kind)));
        self.add_stage(unit, kind);
        true
    }

    /// Before the stages, a heading belongs to the text, unless a list of questions follows.
    fn heading_early(&mut self, unit: &Unit) -> bool {
        let is_opening = matches!(self.here.place, Place::Beginning | Place::Part(Part::Introduction));
        if is_opening && self.has_questions_below() {
            return self.open_custom(unit);
        }
        self.here.section = self.here.section.filter(|_| self.here.place != Place::Part(Part::Profile));
        self.prose(unit);
        true
    }

    fn heading_in_stage(&mut self, unit: &Unit, shape: Shape, kind: StageKind, is_deeper: bool) -> bool {
        let is_below_questions = self.here.section == Some(Section::Questions)
            && matches!((unit.level(), self.here.section_level), (Some(level), Some(section)) if level > section);
        let asks = shape.is_question
            || is_below_questions
            || shape::is_quoted(&unit.text)
            || self.is_followed_by_label();
        let ends_section = shape.is_question
            && self.may_end_section()
            && matches!((unit.level(), self.here.section_level), (Some(level), Some(section)) if level <= section);
        if asks && (self.may_ask() || ends_section) {
            self.ask(unit);
            return true;
        }
        let stage = self.guide.stages.last_mut();
        // "Before" and "After" below the directions are no exercise.
        let is_within = matches!(self.here.section, Some(Section::Directions | Section::Script))
            && matches!((unit.level(), self.here.section_level), (Some(level), Some(section)) if level > section);
        let opens_exercise = kind == StageKind::TakeHome && is_deeper && !is_within;
        if self.here.section == Some(Section::Exercise) || opens_exercise {
            return stage.is_some_and(|stage| open_exercise(stage, unit)) && {
                self.here.section = Some(Section::Exercise);
                true
            };
        }
        let has_questions = self.here.has_asked;
        self.here.asked = None;
        self.here.open = None;
        let is_block = self.here.block == Some(self.at);
        if is_deeper || is_block || !has_questions {
            self.here.section = self.here.section.filter(|section| is_within || *section == Section::Script);
            self.prose(unit);
        } else if self.here.section != Some(Section::Questions) && self.has_questions_below() {
            self.open_custom(unit);
        } else if self.here.section == Some(Section::Questions) && self.has_questions_below() {
            self.warn(unit.start, "a heading among the questions has no place of its own");
            self.unplaced(unit);
        } else {
            self.open_part(unit, Place::Nowhere);
            self.unplaced(unit);
        }
        true
    }

    /// True if a question comes before the next heading.
    ///
    /// In prose a question in quotation marks may be quoted for any reason. It is asked where a marked heading divides
    /// the text, or where the document has no other questions.
    pub(super) fn has_questions_below(&self) -> bool {
        let quotes_count = self.units[self.at].level().is_some() || !self.has_bare_questions;
        self.shapes[self.at + 1..]
            .iter()
            .inspect(|_| work::step())
            .take_while(|shape| !shape.is_title || shape.is_question)
            .any(|shape| shape.is_question || shape.quotes && quotes_count)
    }

    /// True if the next unit is a label such as "Areas to cover".
    pub(super) fn is_followed_by_label(&self) -> bool {
        let Some(next) = self.shapes.get(self.at + 1) else { return false };
        next.label.section.or(next.inline).is_some_and(Section::is_about_question)
    }
}

/// The title of a stage without its number and its duration, and the duration. "Round 2 (45 min)" is called "Round 2".
fn stage_title(heading: &str) -> (String, Option<u32>) {
    let words = |text: &str| one_line(text.trim_matches(['*', '_', ' ']));
    let rest = ordinals::split(heading).map_or(heading, |ordinal| ordinal.title);
    let (title, minutes) = minutes::split_title(rest);
    if words::words(&title).is_empty() {
        let (title, minutes) = minutes::split_title(heading);
        return (words(&title), minutes);
    }
    (words(&title), minutes)
}

/// A heading in the exercise is its title, or one within the brief.
fn open_exercise(stage: &mut Stage, unit: &Unit) -> bool {
    let is_new = stage.exercise.is_none();
    let exercise = stage.exercise.get_or_insert_default();
    if is_new || *exercise == Exercise::default() {
        exercise.title = named_exercise(&unit.text).unwrap_or_else(|| one_line(words::bare(&unit.text)));
        return true;
    }
    false
}

/// "Interview pack: …" is the title of a document, whatever else its words may open.
fn names_the_document(text: &str) -> bool {
    const NAMES: [&str; 8] = ["guide", "handbook", "pack", "playbook", "kit", "loop", "hiring", "template"];
    words::words(text).iter().any(|word| NAMES.contains(&word.as_str()))
}

impl Unit {
    pub(super) fn is_numbered(&self) -> bool {
        matches!(self.kind, Kind::Item(Some(_)))
    }
}
