//! How the questions spread over competencies, levels and kinds.

use std::collections::BTreeMap;

use serde::Serialize;
use touchstone_guide::library::{Level, LibraryQuestion, QuestionKind};

use crate::Library;

/// How many questions there are of one competency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// The competency.
    pub competency: String,
    /// All questions that an answer shows it in.
    pub total: usize,
    /// How many of each level and kind, without those that are none.
    pub cells: Vec<Cell>,
}

/// A number of questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cell {
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
    pub fn coverage(&self) -> Vec<Coverage> {
        self.banks.iter().map(|bank| self.covered(&bank.item.title)).collect()
    }

    fn covered(&self, competency: &str) -> Coverage {
        let names = |question: &&LibraryQuestion| {
            question.question.competencies.iter().any(|name| name == competency)
        };
        let mut cells: BTreeMap<(Level, QuestionKind), usize> = BTreeMap::new();
        for question in self.questions.iter().map(|shelved| &shelved.item).filter(names) {
            *cells.entry((question.level, question.kind)).or_default() += 1;
        }
        Coverage {
            competency: competency.to_owned(),
            total: cells.values().sum(),
            cells: cells
                .into_iter()
                .map(|((level, kind), questions)| Cell { level, kind, questions })
                .collect(),
        }
    }
}
