//! Finds questions.

use touchstone_guide::library::{Level, LibraryQuestion, QuestionKind};

use crate::{Library, Shelved};

/// What is looked for; what is absent does not matter.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Words that stand in the question or in what is beside it, in any order and case.
    pub words: Option<String>,
    /// A competency that an answer shows, by its name.
    pub competency: Option<String>,
    /// The level that it is pitched at.
    pub level: Option<Level>,
    /// What sort of question it is.
    pub kind: Option<QuestionKind>,
}

impl Library {
    /// The questions that a filter lets through, in the order of their ids.
    pub fn search(&self, filter: &Filter) -> Vec<&Shelved<LibraryQuestion>> {
        let words = filter.words.as_deref().unwrap_or_default().to_lowercase();
        let words: Vec<&str> = words.split_whitespace().collect();
        self.questions.iter().filter(|question| filter.takes(&question.item, &words)).collect()
    }
}

impl Filter {
    fn takes(&self, question: &LibraryQuestion, words: &[&str]) -> bool {
        self.level.is_none_or(|level| level == question.level)
            && self.kind.is_none_or(|kind| kind == question.kind)
            && self.competency.as_ref().is_none_or(|name| question.question.competencies.contains(name))
            && has_all(question, words)
    }
}

fn has_all(question: &LibraryQuestion, words: &[&str]) -> bool {
    if words.is_empty() {
        return true;
    }
    let question = &question.question;
    let lists = [
        &question.competencies,
        &question.areas_to_cover,
        &question.follow_ups,
        &question.what_good_looks_like,
        &question.red_flags,
    ];
    let mut text = question.text.to_lowercase();
    for item in lists.into_iter().flatten() {
        text.push('\n');
        text.push_str(&item.to_lowercase());
    }
    words.iter().all(|word| text.contains(word))
}
