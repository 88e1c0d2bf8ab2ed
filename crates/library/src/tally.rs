//! How the questions spread over competencies, levels and kinds.

use std::collections::BTreeMap;

use serde::Serialize;
use touchstone_guide::library::{Level, LibraryQuestion, QuestionKind};

use crate::Library;

/// How many questions there are of one competency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// The competency.
    pub competency: String,
    /// All questions that an answer shows it in.
    pub total: usize,
    /// How many of each level and kind, without those that are none.
    pub cells: Vec<TallyCell>,
}

/// A number of questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TallyCell {
    /// The level that they are pitched at.
    pub level: Level,
    /// What sort they are.
    pub kind: QuestionKind,
    /// How many.
    pub questions: usize,
}

impl Library {
    /// How many questions there are of each competency that a file is about, by level and kind.
    ///
    /// A question counts for every competency that it names.
    pub fn tally(&self) -> Vec<Tally> {
        self.banks.iter().map(|bank| self.tallied(&bank.item.title)).collect()
    }

    fn tallied(&self, competency: &str) -> Tally {
        let names = |question: &&LibraryQuestion| {
            question.question.competencies.iter().any(|name| name == competency)
        };
        let mut cells: BTreeMap<(Level, QuestionKind), usize> = BTreeMap::new();
        for question in self.questions.iter().map(|shelved| &shelved.item).filter(names) {
            *cells.entry((question.level, question.kind)).or_default() += 1;
        }
        Tally {
            competency: competency.to_owned(),
            total: cells.values().sum(),
            cells: cells
                .into_iter()
                .map(|((level, kind), questions)| TallyCell { level, kind, questions })
                .collect(),
        }
    }
}
