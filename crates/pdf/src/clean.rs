//! Characters as text has them.

/// Adds a character to a text as it is written: ligatures as their letters, spaces as spaces, and nothing of what is
/// no text.
pub(crate) fn push(character: char, out: &mut String) {
    match character {
        'ﬀ' => out.push_str("ff"),
        'ﬁ' => out.push_str("fi"),
        'ﬂ' => out.push_str("fl"),
        'ﬃ' => out.push_str("ffi"),
        'ﬄ' => out.push_str("ffl"),
        'ﬅ' | 'ﬆ' => out.push_str("st"),
        // What joins or parts letters without being seen, and marks of order.
        '\u{200b}'..='\u{200f}'
        | '\u{2060}'..='\u{2064}'
        | '\u{202a}'..='\u{202e}'
        | '\u{feff}'
        | '\u{fffd}' => {}
        '\u{e000}'..='\u{f8ff}' => {
            // The usual bullets of Wingdings and Symbol. The rest are pictures.
            let is_bullet = matches!(
                u32::from(character),
                0xf0b7 | 0xf0a7 | 0xf0d8 | 0xf0fc | 0xf076 | 0xf06e | 0xf071 | 0xf0a8 | 0xf09f | 0xf0d2
            );
            if is_bullet {
                out.push('•');
            }
        }
        _ if character.is_whitespace() => out.push(' '),
        _ if character.is_control() => {}
        _ => out.push(character),
    }
}

/// Signs that stand before the entries of a list, and nowhere else at the start of a line.
fn is_bullet(character: char) -> bool {
    matches!(
        character,
        '•' | '◦'
            | '▪'
            | '▫'
            | '‣'
            | '⁃'
            | '●'
            | '○'
            | '■'
            | '□'
            | '◆'
            | '◇'
            | '❖'
            | '➢'
            | '➤'
            | '►'
            | '▶'
            | '▸'
            | '✓'
            | '✔'
            | '❑'
            | '➔'
            | '⦁'
            | '∙'
            | '⚫'
            | '◼'
            | '◾'
            | '★'
            | '✦'
            | '➜'
            | '→'
            | '⇒'
            | '✧'
    )
}

/// Signs that stand before the entries of a list if a space follows, and have other uses.
pub(crate) fn is_dash(character: char) -> bool {
    matches!(character, '-' | '–' | '—' | '*' | '·' | '»' | '>' | '+' | '¤' | '§')
}

/// How many bytes of a line are its bullet and the space after it, if it is an entry of a list. `is_sign` tells that
/// its first letter is of a font of signs.
pub(crate) fn bullet(line: &str, is_sign: bool) -> Option<usize> {
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    let text = rest.trim_start();
    let has_space = text.len() < rest.len();
    let is_item = is_bullet(first) || (is_dash(first) || is_sign) && has_space && !ends_range(first, text);
    (is_item && !text.is_empty()).then(|| line.len() - text.len())
}

/// `– Jun 2020` or `- present)`: the end of a range of dates that begins on the line above, and no entry of a list.
fn ends_range(first: char, text: &str) -> bool {
    let words: Vec<&str> = text.trim_end_matches(')').split_whitespace().collect();
    let is_date = |word: &str| {
        word.bytes().filter(u8::is_ascii_digit).count() >= 4
            && word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'/' | b'-'))
    };
    let is_word = |word: &str| word.trim_end_matches('.').chars().all(char::is_alphabetic);
    let is_now = |word: &str| {
        ["present", "now", "today", "current", "date", "ongoing"].contains(&word.to_lowercase().as_str())
    };
    let is_end = match words[..] {
        [only] => is_date(only) || is_now(only),
        [month, year] => is_word(month) && (is_date(year) || is_now(year)),
        _ => false,
    };
    matches!(first, '-' | '–' | '—') && is_end
}

/// True if a line is nothing but a bullet.
pub(crate) fn is_only_bullet(line: &str) -> bool {
    let mut characters = line.trim().chars();
    characters.next().is_some_and(is_bullet) && characters.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_kept_and_what_is_not_is_dropped() {
        let mut out = String::new();
        "eﬃcient\u{a0}work\u{200b}\u{7}\u{f0b7}\u{e123}"
            .chars()
            .for_each(|character| push(character, &mut out));
        assert_eq!(out, "efficient work•");
    }

    #[test]
    fn a_bullet_is_told_from_text() {
        let cases = [
            ("• Led a team", false, Some("Led a team")),
            ("•Led a team", false, Some("Led a team")),
            ("- Led a team", false, Some("Led a team")),
            ("-40 degrees", false, None),
            ("– Jun 2020", false, None),
            ("- 2020/06)", false, None),
            ("— present", false, None),
            ("— to date)", false, None),
            ("– Ongoing", false, None),
            ("– Jun 2020 in Oslo", false, Some("Jun 2020 in Oslo")),
            ("o Led a team", true, Some("Led a team")),
            ("o Led a team", false, None),
            ("•", false, None),
            ("", true, None),
        ];
        for (line, is_sign, text) in cases {
            assert_eq!(bullet(line, is_sign).map(|at| &line[at..]), text, "{line}");
        }
    }
}
