//! Characters that are not what they seem: blanks of all kinds, letters without form, bullets.

/// What stands before an entry of a list, with a blank behind it.
const BULLETS: [char; 27] = [
    '•', '‣', '⁃', '∙', '·', '●', '○', '◦', '▪', '■', '□', '▫', '◆', '◇', '❖', '➢', '➤', '►', '▶', '▸', '✓',
    '✔', '»', '›', '*', '-', '–',
];

/// Adds what can be seen of a text. What is written in letters without form (the tags of Unicode, which spell ASCII) is
/// given back.
pub(crate) fn push_visible(line: &mut String, text: &str) -> Option<String> {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\t')) {
        line.push_str(text);
        return None;
    }
    let mut smuggled = String::new();
    line.reserve(text.len());
    for char in text.chars() {
        match char {
            '\t' => line.push('\t'),
            '\u{e0020}'..='\u{e007e}' => smuggled.extend(char::from_u32(u32::from(char) - 0xe_0000)),
            _ if is_formless(char) => {}
            _ if char.is_whitespace() => line.push(' '),
            _ => line.push(char),
        }
    }
    Some(smuggled).filter(|smuggled| !smuggled.is_empty())
}

/// Characters that show nothing and would only part the letters of a word.
fn is_formless(char: char) -> bool {
    char.is_control() && !char.is_whitespace()
        || matches!(char, '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffc}' | '\u{e0000}'..='\u{e007f}' | '\u{e0100}'..='\u{e01ef}')
}

/// A line without the bullet that it begins with, and whether it had one.
pub(crate) fn without_bullet(line: &str) -> (bool, &str) {
    let rest = line.trim_start_matches(|char: char| BULLETS.contains(&char) || is_private(char));
    let length = line.len() - rest.len();
    if length == 0 || line[..length].chars().nth(1).is_some() {
        return (false, line);
    }
    let words = rest.trim_start();
    // `-5 %` and `*note` are no entries; a bullet of its own form needs no blank.
    let is_bullet =
        words.len() < rest.len() || rest.is_empty() || !line.starts_with(['*', '-', '–', '·', '›', '»']);
    if is_bullet { (true, words) } else { (false, line) }
}

/// Symbol fonts keep their bullets in the private use area.
fn is_private(char: char) -> bool {
    ('\u{e000}'..='\u{f8ff}').contains(&char)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets_are_told_from_signs() {
        for (line, expected) in [
            ("• Rust", (true, "Rust")),
            ("•Rust", (true, "Rust")),
            ("- Rust", (true, "Rust")),
            ("-5 %", (false, "-5 %")),
            ("** bold", (false, "** bold")),
            ("*note", (false, "*note")),
            ("\u{f0b7}\tRust", (true, "Rust")),
            ("–", (true, "")),
            ("", (false, "")),
        ] {
            assert_eq!(without_bullet(line), expected, "{line}");
        }
    }

    #[test]
    fn what_has_no_form_parts_no_word_and_is_told_where_it_spells() {
        let mut line = String::new();
        let text = "Re\u{200b}dis\u{a0}and\u{ad} \u{feff}Go\u{1}";
        assert_eq!(push_visible(&mut line, text), None);
        assert_eq!(line, "Redis and Go");
        let tags: String =
            "Kafka".chars().filter_map(|char| char::from_u32(u32::from(char) + 0xe_0000)).collect();
        assert_eq!(push_visible(&mut line, &tags).as_deref(), Some("Kafka"));
        assert_eq!(line, "Redis and Go");
    }
}
