//! The fonts that pages are set in.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Fonts, loaded once and shared by all documents.
///
/// The built-in ones cover Latin, Greek, Cyrillic and Hebrew, and a plain Arabic. Whoever hires people with names in
/// other scripts adds fonts for them; until then such characters print as boxes, and the page says which they are.
pub struct Fonts {
    pub(crate) list: Vec<Font>,
    pub(crate) book: LazyHash<FontBook>,
}

impl Fonts {
    /// The fonts inside the program: Libertinus Serif for text, `DejaVu` Sans Mono for digests.
    pub fn built_in() -> &'static Self {
        static FONTS: OnceLock<Fonts> = OnceLock::new();
        FONTS.get_or_init(|| Self::from_files(std::iter::empty()))
    }

    /// The built-in fonts and more, each as the contents of a TrueType or OpenType file or collection. They stand in
    /// where the built-in ones lack a character. Files that are no fonts are passed over.
    pub fn with_more(files: impl IntoIterator<Item = Vec<u8>>) -> Self {
        Self::from_files(files.into_iter().map(Bytes::new))
    }

    fn from_files(more: impl Iterator<Item = Bytes>) -> Self {
        let list: Vec<Font> =
            typst_assets::fonts().map(Bytes::new).chain(more).flat_map(Font::iter).collect();
        let book = LazyHash::new(FontBook::from_fonts(&list));
        Self { list, book }
    }

    /// The characters of the text that no font has, each once, in order.
    pub(crate) fn lacking(&self, text: &str) -> String {
        let distinct: BTreeSet<char> =
            text.chars().filter(|c| !c.is_whitespace() && !is_invisible(*c)).collect();
        distinct.into_iter().filter(|c| !self.has(*c)).collect()
    }

    fn has(&self, c: char) -> bool {
        self.list.iter().any(|font| font.info().coverage.contains(u32::from(c)))
    }
}

/// Characters that shape their neighbours and have no form of their own: joiners, variation selectors, marks of
/// direction.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_fonts_know_what_they_lack() {
        let fonts = Fonts::built_in();
        assert!(fonts.lacking("Zoë Łukasiewicz, Ελένη, Дмитрий, שרה, “½ → ✓”").is_empty());
        assert_eq!(fonts.lacking("李伟 李 👩‍👩‍👧"), "伟李👧👩");
    }

    #[test]
    fn files_that_are_no_fonts_are_passed_over() {
        let fonts = Fonts::with_more([b"no font".to_vec(), Vec::new()]);
        assert_eq!(fonts.list.len(), Fonts::built_in().list.len());
    }
}
