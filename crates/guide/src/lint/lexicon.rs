//! The words and phrases of all rules, prepared once.

use std::sync::LazyLock;

use super::words::Vocabulary;
use super::{components, inclusive, questions, unlawful};

/// Everything that the rules look for in English texts.
#[derive(Debug)]
pub(crate) struct Lexicon {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) unlawful: unlawful::Knowledge,
    pub(crate) questions: questions::Knowledge,
    pub(crate) inclusive: inclusive::Knowledge,
    pub(crate) signs: components::Knowledge,
}

/// What a word may be a part of: most sentences have no such word, and need not be read again.
pub(crate) mod marks {
    use crate::lint::words::Marks;

    /// What must not be asked.
    pub(crate) const ASKED: Marks = 1;
    /// What must not count.
    pub(crate) const RATED: Marks = 1 << 1;
    /// Words that leave people out.
    pub(crate) const INCLUSIVE: Marks = 1 << 2;
    /// Words that tell somebody to ask.
    pub(crate) const TOLD: Marks = 1 << 4;
    /// Signs of a question about private life.
    pub(crate) const PRIVATE: Marks = 1 << 5;
    /// Signs of the components of structure.
    pub(crate) const SIGNS: Marks = 1 << 3;
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut vocabulary = Vocabulary::default();
    let unlawful = unlawful::Knowledge::new(&mut vocabulary);
    let questions = questions::Knowledge::new(&mut vocabulary);
    let inclusive = inclusive::Knowledge::new(&mut vocabulary);
    let signs = components::Knowledge::new(&mut vocabulary);
    unlawful.mark(&mut vocabulary);
    inclusive.mark(&mut vocabulary);
    signs.mark(&mut vocabulary);
    Lexicon { vocabulary, unlawful, questions, inclusive, signs }
});

/// The words and phrases.
pub(crate) fn get() -> &'static Lexicon {
    &LEXICON
}
