//! What both readers of web pages know of tags.

use html5gum::{DefaultEmitter, Token, Tokenizer};

/// The tags and texts of a page, in their order.
pub(crate) fn tokens(source: &str) -> impl Iterator<Item = Token> + '_ {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(source, emitter).map(|token| {
        let Ok(token) = token;
        token
    })
}

/// Whether the content of an element is no text of the page.
pub(crate) fn is_skipped(name: &str) -> bool {
    matches!(
        name,
        "script" | "style" | "template" | "svg" | "math" | "noscript" | "iframe" | "object" | "select"
    )
}

/// Whether an element begins and ends a paragraph and is nothing more than that.
pub(crate) fn is_paragraph(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "main"
            | "aside"
            | "nav"
            | "blockquote"
            | "figure"
            | "figcaption"
            | "address"
            | "form"
            | "fieldset"
            | "legend"
            | "details"
            | "summary"
            | "body"
            | "html"
            | "dl"
            | "dd"
            | "caption"
            | "center"
    )
}
