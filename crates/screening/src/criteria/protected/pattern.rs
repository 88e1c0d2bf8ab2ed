//! Wordings as small patterns over words.
//!
//! `a|b` one of them, `stem*` any word that begins so, `#` a number, `_` any word, `~` up to three words, `^` the start and
//! `$` the end of the text.

/// Where a pattern stands: the words that it names, without those that `_` and `~` jump over.
pub(super) fn find(pattern: &str, words: &[String]) -> Vec<Vec<usize>> {
    let parts: Vec<&str> = pattern.split_whitespace().collect();
    (0..words.len())
        .filter_map(|start| {
            let mut named = Vec::new();
            stands(&parts, words, start, start, &mut named).then_some(named)
        })
        .collect()
}

fn stands(parts: &[&str], words: &[String], at: usize, start: usize, named: &mut Vec<usize>) -> bool {
    let Some((part, rest)) = parts.split_first() else { return true };
    match *part {
        "^" => at == 0 && stands(rest, words, at, start, named),
        "$" => at == words.len() && stands(rest, words, at, start, named),
        "~" => (0..=3).any(|jump| {
            let kept = named.len();
            let found = at + jump <= words.len() && stands(rest, words, at + jump, start, named);
            if !found {
                named.truncate(kept);
            }
            found
        }),
        _ => {
            if !words.get(at).is_some_and(|word| is(part, word)) {
                return false;
            }
            if *part != "_" {
                named.push(at);
            }
            stands(rest, words, at + 1, start, named)
        }
    }
}

fn is(part: &str, word: &str) -> bool {
    part.split('|').any(|choice| match choice {
        "_" => true,
        "#" => !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit()),
        _ => match choice.strip_suffix('*') {
            Some(stem) => word.starts_with(stem),
            None => choice == word,
        },
    })
}
