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

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut vocabulary = Vocabulary::default();
    let unlawful = unlawful::Knowledge::new(&mut vocabulary);
    let questions = questions::Knowledge::new(&mut vocabulary);
    let inclusive = inclusive::Knowledge::new(&mut vocabulary);
    let signs = components::Knowledge::new(&mut vocabulary);
    Lexicon { vocabulary, unlawful, questions, inclusive, signs }
});

/// The words and phrases.
pub(crate) fn get() -> &'static Lexicon {
    &LEXICON
}
