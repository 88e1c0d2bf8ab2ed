//! What can be said only when the whole document has been read.

use std::collections::HashSet;

use super::Placer;
use crate::import::report::{Placed, Report};
use crate::import::{minutes, placeholders, words};
use crate::model::{Attribute, AttributeKind, Guide, Stage, StageKind};
use crate::text::lines;

impl Placer<'_> {
    pub(super) fn finish(mut self, name: &str) -> (Guide, Report) {
        self.drop_empty_stages();
        self.mark_outcomes();
        self.fill_in_minutes();
        self.settle_title(name);
        self.guide.unplaced = self.report.unplaced.iter().map(|span| span.text.clone()).collect();
        placeholders::replace(&mut self.guide);
        self.guide.normalize();
        self.report.placed = Placed::count(&self.guide);
        (self.guide, self.report)
    }

    /// A heading with nothing below it opened no stage after all.
    fn drop_empty_stages(&mut self) {
        let lines = std::mem::take(&mut self.stage_lines);
        let mut stages = Vec::with_capacity(self.guide.stages.len());
        for (stage, line) in std::mem::take(&mut self.guide.stages).into_iter().zip(lines) {
            if is_empty(&stage) {
                self.report.unplaced.push(super::Span {
                    line_start: line,
                    line_end: line,
                    text: stage.title.clone(),
                });
                self.warn(line, format!("nothing stands below “{}”", stage.title));
            } else {
                stages.push(stage);
                self.stage_lines.push(line);
            }
        }
        self.guide.stages = stages;
        self.report.unplaced.sort_by_key(|span| span.line_start);
    }

    /// An attribute in the words of a desired outcome rates that outcome.
    fn mark_outcomes(&mut self) {
        let outcomes: HashSet<String> =
            self.guide.profile.outcomes.iter().map(|outcome| folded(&outcome.text)).collect();
        let scorecards = self.guide.stages.iter_mut().filter_map(|stage| stage.scorecard.as_mut());
        let in_stages = scorecards.flat_map(|scorecard| &mut scorecard.attributes);
        let mark = |attribute: &mut Attribute| {
            if outcomes.contains(&folded(&attribute.name)) {
                attribute.kind = AttributeKind::Outcome;
            }
        };
        in_stages.chain(&mut self.guide.reference_calls.attributes).for_each(mark);
    }

    /// Stages without a duration of their own take the one that the job description gives for their kind; a take-home
    /// else the one that its candidates are told.
    fn fill_in_minutes(&mut self) {
        for line in lines(&self.guide.job_description) {
            let text = line.trim_start_matches(|char: char| !char.is_alphabetic());
            let Some((head, rest)) = text.split_once(':') else { continue };
            let Some(kind) = words::stage_kind(head, false) else { continue };
            let Some(found) = minutes::find(rest) else { continue };
            let mut stages = self.guide.stages.iter_mut();
            if let Some(stage) = stages.find(|stage| stage.kind == kind && stage.minutes.is_none()) {
                stage.minutes = Some(found.minutes);
            }
        }
        let mut ranges = Vec::new();
        for (stage, line) in self.guide.stages.iter_mut().zip(&self.stage_lines) {
            let told = Some(&stage.candidate_script).filter(|_| stage.kind == StageKind::TakeHome);
            let Some(found) =
                told.and_then(|script| minutes::find(script)).filter(|_| stage.minutes.is_none())
            else {
                continue;
            };
            stage.minutes = Some(found.minutes);
            if found.is_range {
                ranges.push((*line, found.minutes));
            }
        }
        for (line, minutes) in ranges {
            self.warn(line, format!("{minutes} minutes are the upper end of a range"));
        }
    }

    fn settle_title(&mut self, name: &str) {
        const PREFIXES: [&str; 4] =
            ["interview guide for ", "interview guide: ", "interview guide - ", "guide for "];
        let lower = self.guide.title.to_lowercase();
        if let Some(prefix) = PREFIXES.iter().find(|prefix| lower.starts_with(**prefix)) {
            self.guide.title.drain(..prefix.len());
        }
        if self.guide.title.trim().is_empty() {
            name.clone_into(&mut self.guide.title);
            self.warn(1, "no title was found; it is the name of the file");
        }
    }
}

fn is_empty(stage: &Stage) -> bool {
    *stage
        == Stage { kind: stage.kind, title: stage.title.clone(), minutes: stage.minutes, ..Stage::default() }
}

fn folded(text: &str) -> String {
    text.trim_end_matches('.').to_lowercase()
}
