//! What a unit looks like before its place is known: a title, a question, a label, or neither.

use super::lines::{Kind, Unit};
use super::minutes;
use super::ordinals;
use super::words::{self, Label, Section};
use crate::work;

/// How candidates are asked without a question mark.
const IMPERATIVES: [&str; 26] = [
    "tell me",
    "tell us",
    "describe ",
    "explain ",
    "walk me",
    "walk us",
    "talk me",
    "talk us",
    "talk about",
    "give me",
    "give us",
    "give an",
    "show me",
    "show us",
    "share ",
    "imagine ",
    "design ",
    "let's ",
    "let’s ",
    "lets ",
    "discuss ",
    "suppose ",
    "how would you",
    "how do you",
    "what would you",
    "why did you",
];

/// A title has at most this many words.
const TITLE_WORDS: usize = 12;

/// A question has at most this many words; longer ones are prose.
const QUESTION_WORDS: usize = 50;

/// What takes longer than this is no meeting, but a week of work or a notice period.
const A_DAY: u32 = 10 * 60;

/// What a unit looks like.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shape {
    /// It stands like a heading: marked as one, bold, in capitals, or a short line on its own.
    pub(super) is_title: bool,
    pub(super) is_question: bool,
    /// It is prose with questions in quotation marks.
    pub(super) quotes: bool,
    /// The duration that stands apart from its words, as in "Pairing (60 minutes)".
    pub(super) minutes: Option<u32>,
    /// What the whole line stands for.
    pub(super) label: Label,
    /// What the words before its first colon stand for.
    pub(super) inline: Option<Section>,
}

/// A numbered line that stands alone and names a meeting or a duration is a heading, not an entry of a list.
pub(super) fn is_numbered_title(unit: &Unit, next: Option<&Unit>) -> bool {
    let stands_alone = unit.blank_before && unit.blank_after && unit.start == unit.end;
    let heads_text = next.is_some_and(|next| !matches!(next.kind, Kind::Item(Some(_))));
    let label = || words::label(&unit.text);
    matches!(unit.kind, Kind::Item(Some(_)))
        && unit.indent == 0
        && stands_alone
        && heads_text
        && !ends_sentence(&unit.text)
        && word_count(&unit.text, TITLE_WORDS) <= TITLE_WORDS
        && (minutes_apart(unit).is_some() || label().part.is_some())
}

/// Looks at every unit once.
pub(super) fn shapes(units: &[Unit]) -> Vec<Shape> {
    (0..units.len()).map(|index| shape(units, index)).collect()
}

fn shape(units: &[Unit], index: usize) -> Shape {
    work::step();
    let unit = &units[index];
    if matches!(unit.kind, Kind::Code | Kind::Table | Kind::Rule) {
        let asks = unit.kind == Kind::Table && super::tables::questions(&unit.text).is_some();
        return Shape { is_question: asks, ..Shape::default() };
    }
    let minutes = minutes_apart(unit).filter(|_| !unit.is_item());
    let asks =
        |text: &str| is_question(text) || minutes.is_some() && is_question(&minutes::split_title(text).0);
    let is_question =
        (unit.asks || asks(&unit.text)) && !(minutes.is_some() && words::names_meeting(&unit.text));
    let is_title = is_title(unit, units.get(index + 1), is_question);
    let is_level = unit.level().is_none() && super::scales::entry(&unit.text).is_some();
    Shape {
        is_title,
        is_question,
        quotes: quotes_questions(unit),
        minutes,
        label: if is_label(unit, is_title) && !is_level {
            words::label(&unit.text)
        } else {
            Label::default()
        },
        inline: words::inline(&unit.text).filter(|(_, rest)| !rest.is_empty()).map(|(section, _)| section),
    }
}

/// True for a line that may be a label as a whole. An item is one only with a colon at its end.
fn is_label(unit: &Unit, is_title: bool) -> bool {
    const SHORT: usize = 8;
    let ends_with_colon = words::bare(&unit.text).len() < unit.text.len() && plain(&unit.text).ends_with(':');
    if unit.start != unit.end && unit.level().is_none() {
        return false;
    }
    match unit.kind {
        Kind::Item(_) => ends_with_colon || is_leading_word(unit),
        _ => {
            is_title
                || ends_with_colon
                || (!ends_sentence(&unit.text) && word_count(&unit.text, SHORT) <= SHORT)
        }
    }
}

/// A bullet that is itself bold, as in `- **Follow-ups**`.
fn is_leading_word(unit: &Unit) -> bool {
    is_emphasised(&unit.text, "**")
}

/// The duration that stands apart in a short line. "Duration: 30 min" has no words that it could stand apart from.
fn minutes_apart(unit: &Unit) -> Option<u32> {
    let is_short = unit.start == unit.end && word_count(&unit.text, TITLE_WORDS) <= TITLE_WORDS;
    let line = words::bare(&unit.text);
    minutes::set_apart(line).filter(|minutes| is_short && *minutes <= A_DAY && !words::names_duration(line))
}

fn is_title(unit: &Unit, next: Option<&Unit>, is_question: bool) -> bool {
    if unit.level().is_some() {
        return true;
    }
    if unit.kind != Kind::Text || unit.start != unit.end || is_question {
        return unit.kind == Kind::Text && is_bold_title(unit);
    }
    if is_bold_title(unit) || is_in_capitals(&unit.text) {
        return true;
    }
    let first = unit.text.chars().next().unwrap_or(' ');
    let starts = first.is_uppercase() || first.is_numeric() || !first.is_ascii() && first.is_alphabetic();
    let heads_list =
        next.is_some_and(|next| next.is_item() && next.start == unit.end + 1 && !next.blank_before);
    let heads_block = next.is_some_and(|next| next.indent > unit.indent);
    starts
        && !plain(&unit.text).ends_with(':')
        && !ends_sentence(&unit.text)
        && word_count(&unit.text, TITLE_WORDS) <= TITLE_WORDS
        && (unit.blank_before || unit.indent == 0 && heads_block)
        && (unit.blank_after || heads_list || heads_block || heads_step(unit, next))
}

/// True for a line that says which step of a process comes next, with its text directly below.
fn heads_step(unit: &Unit, next: Option<&Unit>) -> bool {
    let names_stage = ordinals::split(words::bare(&unit.text)).is_some_and(|ordinal| ordinal.names_stage);
    // A line each with a time of its own is a timetable.
    names_stage || minutes_apart(unit).is_some() && next.is_some_and(|next| minutes_apart(next).is_none())
}

fn is_bold_title(unit: &Unit) -> bool {
    const LONGEST: usize = 30;
    is_emphasised(&unit.text, "**") && word_count(&unit.text, LONGEST) <= LONGEST
}

/// True if one emphasis spans the whole text.
fn is_emphasised(text: &str, mark: &str) -> bool {
    text.strip_prefix(mark)
        .and_then(|rest| rest.strip_suffix(mark))
        .is_some_and(|inner| !inner.is_empty() && !inner.contains(mark))
}

fn is_in_capitals(text: &str) -> bool {
    let letters = || text.chars().filter(|char| char.is_alphabetic());
    letters().count() >= 3
        && letters().all(|char| !char.is_lowercase())
        && letters().any(char::is_uppercase)
        && word_count(text, TITLE_WORDS) <= TITLE_WORDS
}

fn ends_sentence(text: &str) -> bool {
    plain(text).trim_end_matches(['"', '”', '\'', '’', ')']).ends_with(['.', '?', '!', ';', ',', '…'])
}

/// The number of words, counted no further than just past `most`.
pub(super) fn word_count(text: &str, most: usize) -> usize {
    text.split_whitespace().take(most + 1).count()
}

/// A text without the emphasis and quotation marks around it.
pub(super) fn plain(text: &str) -> &str {
    let text = text.trim().trim_matches(['*', '_']).trim();
    let inner =
        text.strip_prefix(['"', '“', '„', '«']).and_then(|rest| rest.strip_suffix(['"', '”', '“', '»']));
    match inner {
        Some(inner) if !inner.contains(['"', '“', '”']) => inner.trim(),
        _ => text,
    }
}

/// True if the text asks for an answer.
pub(super) fn is_question(text: &str) -> bool {
    let text = plain(split_competencies(text).0).trim_end_matches(['\u{a0}', ' ']);
    if word_count(text, QUESTION_WORDS) > QUESTION_WORDS {
        return false;
    }
    let head = &text[..text.floor_char_boundary(16)];
    let lower = head.to_lowercase();
    text.ends_with('?') || IMPERATIVES.iter().any(|start| lower.starts_with(start))
}

/// True if a text is in quotation marks as a whole.
pub(super) fn is_quoted(text: &str) -> bool {
    plain(text).len() < text.trim().trim_matches(['*', '_']).trim().len()
}

/// The questions in quotation marks in a paragraph: `You could ask, “Why?”`.
pub(super) fn quoted_questions(text: &str) -> impl Iterator<Item = &str> {
    // German quotations end with the mark that opens English ones.
    const CLOSING: [char; 4] = ['”', '"', '»', '“'];
    let mut rest = text;
    std::iter::from_fn(move || {
        work::step();
        let start = rest.find(['“', '"', '«', '„'])?;
        let inside = rest[start..].char_indices().nth(1).map_or("", |(width, _)| &rest[start + width..]);
        let end = inside.find(CLOSING)?;
        rest = inside[end..].char_indices().nth(1).map_or("", |(width, _)| &inside[end + width..]);
        Some(inside[..end].trim().trim_end_matches(','))
    })
    .filter(|quoted| is_question(quoted))
}

/// True for prose with questions in quotation marks, and not for a question that is itself in them.
pub(super) fn quotes_questions(unit: &Unit) -> bool {
    unit.kind == Kind::Text
        && unit.text.contains(['“', '"', '«', '„'])
        && !is_quoted(&unit.text)
        && !plain(&unit.text).ends_with('?')
        && quoted_questions(&unit.text).next().is_some()
}

/// Splits `Why? (Communication, Adaptability)` into the question and the names.
///
/// Names are capitalised, short, and stand in brackets after the end of a sentence.
pub(super) fn split_competencies(text: &str) -> (&str, Vec<String>) {
    let whole = (text, Vec::new());
    let trimmed = text.trim_end();
    let Some(inside) = trimmed.strip_suffix(')') else { return whole };
    let Some(open) = inside.rfind('(') else { return whole };
    let question = inside[..open].trim_end();
    let names: Vec<_> = inside[open + 1..].split(',').map(str::trim).collect();
    let is_name = |name: &&str| name.starts_with(char::is_uppercase) && word_count(name, 4) <= 4;
    if question.ends_with(['?', '.', '!', '"', '”']) && names.iter().all(is_name) {
        (question, names.into_iter().map(str::to_owned).collect())
    } else {
        whole
    }
}

/// Splits `**Lead** and the rest`.
pub(super) fn split_lead(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix("**")?;
    let (lead, rest) = inner.split_once("**")?;
    (!lead.is_empty() && !rest.trim().is_empty()).then(|| (lead.trim(), rest.trim()))
}

/// Splits `Name: what it means`, with a colon or a dash after at most six words.
pub(super) fn split_definition(text: &str) -> Option<(&str, &str)> {
    const NAME_WORDS: usize = 6;
    const NAME_LENGTH: usize = 120;
    let head = &text[..text.floor_char_boundary(NAME_LENGTH)];
    let (start, length) = [":", " – ", " — ", " - "]
        .iter()
        .filter_map(|mark| Some((head.find(mark)?, mark.len())))
        .min_by_key(|(start, _)| *start)?;
    let name = text[..start].trim_matches(['*', '_', ' ']);
    let meaning = text[start + length..].trim_start_matches(['*', '_']).trim();
    let is_definition = !name.is_empty()
        && name.starts_with(|char: char| !char.is_lowercase())
        && !name.contains(['.', '?', '!', '"'])
        && word_count(name, NAME_WORDS) <= NAME_WORDS;
    is_definition.then_some((name, meaning))
}

#[cfg(test)]
mod tests {
    use super::super::lines;
    use super::*;

    fn titles(document: &str) -> Vec<String> {
        let units = lines::units(document);
        let shapes = shapes(&units);
        units.into_iter().zip(shapes).filter(|(_, shape)| shape.is_title).map(|(unit, _)| unit.text).collect()
    }

    #[test]
    fn titles_stand_out_in_one_way_or_another() {
        let document = "# Marked\n\nPlain title\n\nText that ends with a full stop.\n\nIN CAPITALS\nand text below it.\n\
                        \n**In bold**\n\nList head\n- item\n\nA label:\n- item\n";
        assert_eq!(titles(document), ["Marked", "Plain title", "IN CAPITALS", "**In bold**", "List head"]);
    }

    #[test]
    fn questions_need_no_question_mark() {
        let cases = [
            ("Why?", true),
            ("Tell us about a release.", true),
            ("**\"Let's build the list first.\"**", true),
            ("What happened? (Communication, Adaptability)", true),
            ("Read the resume", false),
            ("We describe the role here.", false),
        ];
        for (text, expected) in cases {
            assert_eq!(is_question(text), expected, "{text:?}");
        }
    }

    #[test]
    fn questions_in_quotation_marks_are_found_in_prose() {
        let found = |text| quoted_questions(text).collect::<Vec<_>>();
        assert_eq!(found("Ask, “Why now?” or “How?” Then wait."), ["Why now?", "How?"]);
        assert_eq!(found("A \"friend\" asked \"Why?\" and left \"open"), ["Why?"]);
    }

    #[test]
    fn competencies_follow_the_question_in_brackets() {
        let names = |text| split_competencies(text).1;
        assert_eq!(names("Why? (Problem Solving, Adaptability)"), ["Problem Solving", "Adaptability"]);
        assert!(names("Which databases do you know (SQL)").is_empty());
        assert!(names("Why? (if there is time)").is_empty());
    }

    #[test]
    fn a_definition_has_a_short_name() {
        assert_eq!(split_definition("**User focus** – watches"), Some(("User focus", "watches")));
        assert_eq!(split_definition("**Data**: grain"), Some(("Data", "grain")));
        assert_eq!(split_definition("one page: short"), None);
        assert_eq!(split_definition("No mark here"), None);
    }

    fn labels(document: &str) -> Vec<bool> {
        let units = lines::units(document);
        shapes(&units).iter().map(|shape| shape.label.is_known()).collect()
    }

    #[test]
    fn a_label_is_a_heading_a_short_line_or_ends_with_a_colon() {
        let cases = [
            ("## Follow-ups", true),
            ("Follow-ups", true),
            ("Follow up with:", true),
            ("- Follow-ups:", true),
            ("- **Follow-ups**", true),
            ("- Follow-ups", false),
            ("Follow-ups.", false),
            ("And if there is some time left in the end, follow up with:", false),
            ("What to tell the candidate in this interview and for what:", true),
            ("What to tell the candidate in this interview and for what", false),
            ("Good: clear", false),
            ("```\nFollow-ups\n```", false),
        ];
        for (document, expected) in cases {
            // Text goes on below, so that no line is a title by standing alone.
            let document = format!("Some text.\n{document}\nmore text.\n\nEnd.\n");
            assert_eq!(labels(&document)[1], expected, "{document:?}");
        }
    }

    #[test]
    fn a_title_is_short_and_starts_like_one() {
        let is_title = |line: &str| {
            let units = lines::units(&format!("Above.\n\n{line}\n\nBelow.\n"));
            shapes(&units)[1].is_title
        };
        for title in [
            "Title",
            "3 things",
            "**Bold, with a full stop.**",
            "ÜBER UNS",
            "質問",
            "A b c d e f g h i j k l",
        ] {
            assert!(is_title(title), "{title:?}");
        }
        for text in [
            "title",
            "Title:",
            "A sentence.",
            "Why?",
            "A b c d e f g h i j k l m",
            "**Bold** and not",
            "(Title)",
        ] {
            assert!(!is_title(text), "{text:?}");
        }
    }

    #[test]
    fn a_line_that_names_a_step_heads_the_text_directly_below() {
        let title = |document: &str| titles(document).contains(&document.lines().next().unwrap().to_owned());
        assert!(title("Round 2: Tea\nBring a cup.\n\nEnd.\n"));
        assert!(title("Tea (20 min)\nBring a cup.\n\nEnd.\n"));
        assert!(!title("Tea (20 min)\nCake (10 min)\nTalk (5 min)\n\nEnd.\n"));
        assert!(!title("Part 2: Tea\nBring a cup.\n\nEnd.\n"));
        assert!(!title("Tea (20 hours)\nBring a cup.\n\nEnd.\n"));
        assert!(!title("Tea\nBring a cup.\n\nEnd.\n"));
    }

    #[test]
    fn text_in_capitals_has_three_letters_and_few_words() {
        for (text, expected) in [
            ("ABC", true),
            ("A1B2C3", true),
            ("AB", false),
            ("ABc", false),
            ("123", false),
            ("質問質", false),
        ] {
            assert_eq!(is_in_capitals(text), expected, "{text:?}");
        }
        assert!(is_in_capitals(&["WORD"; TITLE_WORDS].join(" ")));
        assert!(!is_in_capitals(&["WORD"; TITLE_WORDS + 1].join(" ")));
    }

    #[test]
    fn emphasis_and_quotation_marks_are_left_off() {
        let cases = [
            ("**“Why?”**", "Why?"),
            ("_a_", "a"),
            ("\"a\" and \"b\"", "\"a\" and \"b\""),
            ("«a»", "a"),
            ("“a", "“a"),
        ];
        for (text, expected) in cases {
            assert_eq!(plain(text), expected, "{text:?}");
        }
        assert!(is_quoted("**“Why?”**") && !is_quoted("**Why?**") && !is_quoted(" Why? "));
        assert_eq!(split_lead("**Lead** rest"), Some(("Lead", "rest")));
        assert_eq!(split_lead("**Lead**"), None);
        assert_eq!(split_lead("****rest"), None);
    }

    #[test]
    fn a_title_has_one_line() {
        let first = format!("{} {}", "L".repeat(30), "l".repeat(31));
        assert_eq!(titles(&format!("{first}\n\nText.\n")).concat(), first);
        assert!(titles(&format!("Text.\n\n{first}\nends\n\nText.\n")).is_empty());
        assert!(titles(&format!("Text.\n\n{}\nENDS\n\nText.\n", first.to_uppercase())).is_empty());
    }

    #[test]
    fn a_question_has_at_most_fifty_words() {
        let question = |words: usize| format!("{}why?", "a ".repeat(words - 1));
        assert!(is_question(&question(QUESTION_WORDS)));
        assert!(!is_question(&question(QUESTION_WORDS + 1)));
    }

    #[test]
    fn a_title_stands_alone_or_heads_a_list_or_an_indented_block() {
        let is_title = |above: &str, title: &str, below: &str| {
            titles(&format!("Text above.\n{above}{title}\n{below}\n\nThe end.\n"))
                .contains(&title.trim().to_owned())
        };
        assert!(is_title("\n", "Head", "\nText."));
        assert!(is_title("\n", "Head", "- item"));
        assert!(is_title("", "Head", "    text"));
        assert!(is_title("\n", "  Head", "    text"));
        assert!(!is_title("\n", "Head", "text"));
        assert!(!is_title("", "Head", "- item"));
        assert!(!is_title("", "Head", "\nText."));
        assert!(!is_title("", "  Head", "    text"));
        assert!(is_title("", "**Head**", "text") && is_title("", "**Why?**", "text"));
        assert!(!is_title("", "- **Head**", "text"));
        assert!(!is_title("", "**One** and **two**", "text") && !is_title("", "****", "text"));
    }
}
