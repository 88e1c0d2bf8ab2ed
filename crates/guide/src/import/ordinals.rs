//! Numbers that headings give to the steps of a process: "Round 3 | Pairing", "Stage II", "Second interview – Design".

/// A numbered heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ordinal<'a> {
    /// The heading calls itself a round, a stage, a step or an interview, which makes it one. A part or a session may
    /// be anything.
    pub(super) names_stage: bool,
    /// What follows the number; empty if nothing does.
    pub(super) title: &'a str,
}

/// The words that are numbered, and whether they name a stage.
const STEPS: [(&str, bool); 15] = [
    ("part", false),
    ("round", true),
    ("stage", true),
    ("step", true),
    ("interview", true),
    ("phase", false),
    ("session", false),
    ("call", false),
    ("meeting", false),
    ("conversation", true),
    ("runde", true),
    ("gespräch", true),
    ("entretien", true),
    ("étape", true),
    ("teil", false),
];

const CARDINALS: [&str; 10] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

const POSITIONS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "final",
    "last",
];

const SEPARATORS: [char; 11] = [':', '.', ')', '-', '–', '—', '|', '·', '•', '/', ','];

/// Reads the number at the start of a heading.
pub(super) fn split(line: &str) -> Option<Ordinal<'_>> {
    numbered_after(line).or_else(|| numbered_before(line))
}

/// `Round 3 of 4: Title`, `Part 2 – Title`, `Stage II`.
fn numbered_after(line: &str) -> Option<Ordinal<'_>> {
    let (word, rest) = first_word(line);
    let names_stage = step(word)?;
    let (number, after) = first_word(rest.trim_start());
    let is_digits = number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_number = !number.is_empty() && (is_digits || is_roman(number));
    if !is_number && !CARDINALS.contains(&number.to_ascii_lowercase().as_str()) {
        return None;
    }
    let after = without_total(after);
    // "Part one of the team" is a sentence, and "Round 2 Pairing" is not.
    let needs_separator = !is_digits;
    let title = title(after, needs_separator)?;
    Some(Ordinal { names_stage, title })
}

/// `2nd round: Title`, `Second interview (45 min)`.
fn numbered_before(line: &str) -> Option<Ordinal<'_>> {
    let (position, rest) = first_word(line);
    let lower = position.to_ascii_lowercase();
    let digits = lower.trim_end_matches(|char: char| char.is_ascii_alphabetic());
    let is_short = matches!(&lower[digits.len()..], "st" | "nd" | "rd" | "th")
        && matches!(digits.len(), 1..=2)
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_short && !POSITIONS.contains(&lower.as_str()) {
        return None;
    }
    let (word, after) = first_word(rest.trim_start());
    let names_stage =
        step(word).filter(|_| !matches!(word.to_ascii_lowercase().as_str(), "step" | "part"))?;
    Some(Ordinal { names_stage, title: title(after, true)? })
}

fn step(word: &str) -> Option<bool> {
    STEPS.iter().find(|(step, _)| step.eq_ignore_ascii_case(word)).map(|(_, names_stage)| *names_stage)
}

fn first_word(text: &str) -> (&str, &str) {
    let end = text.find(|char: char| !char.is_alphanumeric()).unwrap_or(text.len());
    text.split_at(end)
}

fn is_roman(word: &str) -> bool {
    word.len() <= 4 && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

/// What follows `3 of 4` or `3/4`.
fn without_total(after: &str) -> &str {
    let rest = after.trim_start();
    let total =
        rest.strip_prefix("of ").or_else(|| rest.strip_prefix("OF ")).or_else(|| rest.strip_prefix('/'));
    let Some(total) = total else { return after };
    let digits = total.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 { after } else { &total[digits..] }
}

fn title(after: &str, needs_separator: bool) -> Option<&str> {
    let rest = after.trim_start();
    let title = rest.trim_start_matches(SEPARATORS).trim_start();
    let title = title.trim_start_matches(|char: char| SEPARATORS.contains(&char) || char == ' ');
    let is_apart = rest.is_empty() || rest.starts_with(['(', '[']) || title.len() < rest.len();
    let is_spaced = rest.len() < after.len();
    (is_apart || is_spaced && !needs_separator).then_some(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_in_many_forms() {
        let cases = [
            ("Round 2: Delivery case", Some((true, "Delivery case"))),
            ("Round 3 | Pair programming | 1 h 30", Some((true, "Pair programming | 1 h 30"))),
            ("PART 10 - Close", Some((false, "Close"))),
            ("Stage II – Design", Some((true, "Design"))),
            ("Interview 1/4: Hello", Some((true, "Hello"))),
            ("Round 1 of 4 · Hello", Some((true, "Hello"))),
            ("Step one: Hello", Some((true, "Hello"))),
            ("Round 2 Pairing", Some((true, "Pairing"))),
            ("Round 2", Some((true, ""))),
            ("Session 2 (45 min)", Some((false, "(45 min)"))),
            ("2nd round: Pairing", Some((true, "Pairing"))),
            ("Second interview – Design", Some((true, "Design"))),
            ("Final round", Some((true, ""))),
            ("Part of the team", None),
            ("Part one of the team", None),
            ("Interview questions", None),
            ("First interview questions", None),
            ("First step: apply", None),
            ("Round 2024: Pairing", None),
            ("Roundabout 2: Pairing", None),
            ("2x round: Pairing", None),
        ];
        for (line, expected) in cases {
            let found = split(line).map(|found| (found.names_stage, found.title));
            assert_eq!(found, expected, "{line:?}");
        }
    }
}
