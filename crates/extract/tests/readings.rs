//! Documents as one text: what a person sees is in it, in order; what nobody sees is set apart with its reason.
#![expect(clippy::unwrap_used, reason = "a test that cannot make its input has failed")]

mod readings {
    pub(crate) mod docx;
    mod html;
    pub(crate) mod odt;
    mod rtf;
    mod text;
    mod wild;

    use std::io::{Cursor, Write as _};

    use touchstone_extract::{Concealment, Reading};
    use zip::write::{SimpleFileOptions, ZipWriter};

    /// A file of these parts.
    pub(crate) fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(content).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    /// What is hidden and why.
    pub(crate) fn hidden(reading: &Reading) -> Vec<(&str, Concealment)> {
        reading.hidden.iter().map(|hidden| (hidden.text.as_str(), hidden.reason)).collect()
    }

    /// The words of each link and where it leads.
    pub(crate) fn links(reading: &Reading) -> Vec<(&str, &str)> {
        reading.links.iter().map(|link| (&reading.text[link.range.clone()], link.target.as_str())).collect()
    }

    /// The lines of which something holds.
    pub(crate) fn lines_that(reading: &Reading, holds: fn(&touchstone_extract::Line) -> bool) -> Vec<&str> {
        reading
            .lines
            .iter()
            .filter(|line| holds(line))
            .map(|line| &reading.text[line.range.clone()])
            .collect()
    }

    /// What holds for every reading: lines in order, within the text, without white space at their ends.
    pub(crate) fn assert_sound(reading: &Reading) {
        let mut end = 0;
        for line in &reading.lines {
            assert!(line.range.start >= end && line.range.end > line.range.start, "{line:?}");
            let words = reading.text.get(line.range.clone()).unwrap();
            assert_eq!(words.trim(), words);
            assert!(!words.contains(['\n', '\u{c}']));
            assert_eq!(reading.text.as_bytes().get(line.range.end), Some(&b'\n'));
            let between = &reading.text[end..line.range.start];
            assert!(between.chars().all(|char| matches!(char, '\n' | '\u{c}')), "{between:?}");
            assert!(line.page < reading.pages.len());
            end = line.range.end;
        }
        assert!(reading.text[end..].chars().all(|char| matches!(char, '\n' | '\u{c}')));
        assert_eq!(reading.text.matches('\u{c}').count() + 1, reading.pages.len());
        for link in &reading.links {
            assert!(reading.text.get(link.range.clone()).is_some(), "{link:?}");
        }
        for hidden in &reading.hidden {
            assert!(hidden.text.len() <= 2_000 && !hidden.text.trim().is_empty());
            assert!(hidden.page < reading.pages.len());
        }
    }
}
