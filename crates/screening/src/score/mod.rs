//! A resume held against criteria: verdicts with their evidence, a score, an order.
//!
//! A credit is a function of one resume, one criterion and the day of the screening, in ten-thousandths; a score is made of
//! credits and weights alone, in whole numbers. So a score does not depend on other resumes, on threads or on the order of
//! sums, and when a weight moves, only [`Credits::scores`] is asked.

#[cfg(test)]
mod breaks;
mod certificates;
mod credit;
mod flags;
#[cfg(test)]
mod invariance;
mod months;
mod skill;
mod title;
mod verdicts;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use touchstone_extract::Reading;

use crate::criteria::{Criteria, Criterion};
use crate::{Facts, Span};

pub use credit::Credit;
pub use flags::Flag;

/// The most places that a verdict names.
pub const MAX_EVIDENCE: usize = 5;

/// How a resume stands to criteria.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Assessment {
    /// The sum of what the criteria gave.
    pub score: Score,
    /// One for each criterion, in their order.
    pub verdicts: Vec<Verdict>,
    /// What people should know about the resume. It changes no score.
    pub flags: Vec<Flag>,
    /// The pages, counted from 1, that are pictures with hardly any text ([`Flag::PagesUnread`]).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pages_unread: Vec<usize>,
}

/// Whether a resume meets a criterion, and what shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// The id of the criterion.
    pub criterion: String,
    /// Whether it is met.
    pub outcome: Outcome,
    /// How well, within the outcome.
    pub credit: Credit,
    /// The weight of the criterion.
    pub weight: f64,
    /// What it adds to the sum: weight × credit.
    pub contribution: f64,
    /// What decided, the best first, at most [`MAX_EVIDENCE`].
    pub evidence: Vec<Span>,
}

/// Whether a criterion is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The resume says so.
    Met,
    /// It says something less.
    Partly,
    /// It does not say so. The person may still be able to.
    NotFound,
    /// The resume could not be read; nobody knows.
    Unreadable,
}

/// What a rule makes of a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Finding {
    outcome: Outcome,
    credit: Credit,
    evidence: Vec<Span>,
}

impl Finding {
    fn none() -> Self {
        Self { outcome: Outcome::NotFound, credit: Credit::NONE, evidence: Vec::new() }
    }

    fn met(finer: u32, evidence: Vec<Span>) -> Self {
        Self { outcome: Outcome::Met, credit: Credit::met(finer), evidence }
    }

    fn partly(finer: u32, evidence: Vec<Span>) -> Self {
        Self { outcome: Outcome::Partly, credit: Credit::partly(finer), evidence }
    }
}

/// Holds a resume against criteria on a day.
///
/// `facts` are those of the same reading, with its skills.
pub fn assess(reading: &Reading, facts: &Facts, criteria: &Criteria, as_of: NaiveDate) -> Assessment {
    // Words are those of the lines as they are laid out, whichever of these were told to be one.
    let mut tokens = crate::tokens::Tokens::of(reading);
    let whole = crate::torn::whole(reading);
    let reading = whole.reading.as_ref();
    let identity = crate::blind::identity(reading, facts, &tokens);
    tokens.mask(&identity);
    let index = crate::phrase::Index::of(&tokens);
    let resume = verdicts::Resume {
        reading,
        facts,
        index: &index,
        roles: crate::skills::Roles::of(facts),
        as_of,
        opening: crate::relevance::opening(reading, facts, &tokens, &identity),
        profile: std::cell::OnceCell::new(),
    };
    let verdicts: Vec<Verdict> =
        criteria.list.iter().map(|criterion| verdict(criterion, resume.finding(&criterion.wanted))).collect();
    let flags = flags::flags(reading, facts, &tokens, as_of);
    let pages_unread = reading.unread.iter().map(|page| page + 1).collect();
    Assessment { score: score_of(&verdicts), verdicts, flags, pages_unread }
}

/// The assessment of a resume that could not be read: nothing is known, and the score means nothing.
pub fn unreadable(criteria: &Criteria) -> Assessment {
    let finding = || Finding { outcome: Outcome::Unreadable, ..Finding::none() };
    let verdicts = criteria.list.iter().map(|criterion| verdict(criterion, finding())).collect();
    Assessment { verdicts, ..Assessment::default() }
}

fn verdict(criterion: &Criterion, finding: Finding) -> Verdict {
    Verdict {
        criterion: criterion.id.clone(),
        outcome: finding.outcome,
        credit: finding.credit,
        weight: criterion.weight,
        contribution: contribution(criterion.weight, finding.credit),
        evidence: finding.evidence.into_iter().take(MAX_EVIDENCE).collect(),
    }
}

/// Weight × credit, from whole numbers.
fn contribution(weight: f64, credit: Credit) -> f64 {
    f64::from(hundredths(weight)) * f64::from(credit.0) / 1_000_000.0
}

/// A score from 0 to 100, in thousandths of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Score(pub u32);

impl Score {
    /// From 0 to 100.
    pub fn points(self) -> f64 {
        f64::from(self.0) / 1_000.0
    }

    /// 100 × the sum of weight × credit ÷ the sum of weights, rounded to the nearest thousandth.
    fn of(weights: &[u32], credits: impl Iterator<Item = Credit>) -> Self {
        let whole: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
        if whole == 0 {
            return Self(0);
        }
        let sum: u64 = weights
            .iter()
            .zip(credits)
            .map(|(weight, credit)| u64::from(*weight) * u64::from(credit.0))
            .sum();
        // A credit of one is 10,000, a score of one hundred 100,000.
        Self(u32::try_from((sum * 20 + whole) / (whole * 2)).unwrap_or(u32::MAX))
    }
}

/// A weight as a whole number of hundredths.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between 0 and 10")]
fn hundredths(weight: f64) -> u32 {
    (weight.clamp(0.0, 10.0) * 100.0).round() as u32
}

fn score_of(verdicts: &[Verdict]) -> Score {
    let weights: Vec<u32> = verdicts.iter().map(|verdict| hundredths(verdict.weight)).collect();
    Score::of(&weights, verdicts.iter().map(|verdict| verdict.credit))
}

/// The credits of many resumes against the same criteria, packed to be weighed again.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Credits {
    criteria: usize,
    credits: Vec<Credit>,
}

impl Credits {
    /// An empty pack for so many criteria.
    pub fn new(criteria: usize) -> Self {
        Self { criteria, credits: Vec::new() }
    }

    /// Adds a resume; false, and nothing happens, if the number of its verdicts is another.
    pub fn push(&mut self, assessment: &Assessment) -> bool {
        let fits = assessment.verdicts.len() == self.criteria;
        if fits {
            self.credits.extend(assessment.verdicts.iter().map(|verdict| verdict.credit));
        }
        fits
    }

    /// The scores under other weights, in the order of the resumes; empty if the number of weights is another.
    pub fn scores(&self, weights: &[f64]) -> Vec<Score> {
        if weights.len() != self.criteria || self.criteria == 0 {
            return Vec::new();
        }
        let weights: Vec<u32> = weights.iter().map(|weight| hundredths(*weight)).collect();
        self.credits.chunks_exact(self.criteria).map(|row| Score::of(&weights, row.iter().copied())).collect()
    }
}

/// The score of an assessment under other weights, given in the order of its verdicts.
pub fn reweigh(assessment: &mut Assessment, weights: &[f64]) {
    for (verdict, weight) in assessment.verdicts.iter_mut().zip(weights) {
        verdict.weight = *weight;
        verdict.contribution = contribution(*weight, verdict.credit);
    }
    assessment.score = score_of(&assessment.verdicts);
}

/// The rank of each score, from 1: equal scores share one, and the next is as many further.
pub fn rank(scores: &[Score]) -> Vec<usize> {
    let mut falling = scores.to_vec();
    falling.sort_unstable_by(|a, b| b.cmp(a));
    scores.iter().map(|score| falling.partition_point(|other| other > score) + 1).collect()
}

#[cfg(test)]
mod tests;
