//! Languages that people speak, and how well they say they do.

use touchstone_extract::Reading;

use super::Language;
use crate::Span;
use crate::sections::{Section, SectionKind};

/// Nobody speaks more that matter.
const MOST: usize = 30;
/// As much of a section as is looked at, in bytes.
const LONGEST: usize = 8000;

/// The languages of a resume, each once, in the order of the text. In a section on languages every name of one counts;
/// elsewhere only beside a level.
pub(super) fn languages(reading: &Reading, sections: &[Section]) -> Vec<Language> {
    let mut found: Vec<Language> = Vec::new();
    for section in sections {
        let own = match section.kind {
            SectionKind::Languages => true,
            SectionKind::Skills
            | SectionKind::Contact
            | SectionKind::Other
            | SectionKind::Top
            | SectionKind::Summary
            | SectionKind::Certificates
            | SectionKind::Interests => false,
            _ => continue,
        };
        if own {
            let span = section.span.start..section.span.end.min(section.span.start + LONGEST);
            let span = span.start..reading.text.floor_char_boundary(span.end);
            let text = unwrapped(reading.text.get(span).unwrap_or_default());
            in_text(&text, section.span.start, true, &mut found);
            continue;
        }
        let lines = &reading.lines[section.lines.clone()];
        for line in lines.iter().take(4000) {
            let text = reading.text.get(line.range.clone()).unwrap_or_default();
            if text.len() <= 300 {
                in_text(text, line.range.start, false, &mut found);
            }
        }
    }
    let mut known: Vec<Language> = Vec::new();
    for language in found {
        match known.iter_mut().find(|other| other.name == language.name) {
            Some(other) if other.level.is_none() && language.level.is_some() => *other = language,
            Some(_) => {}
            None => known.push(language),
        }
    }
    known.truncate(MOST);
    known
}

/// A name of a language or a level, and where it is.
enum Mark {
    Name(&'static str),
    Level(&'static str),
    /// Something between two entries.
    Break,
    And,
}

/// A section as one text of the same length: a line end within brackets, behind a colon or within words for a level is a
/// narrow column's.
fn unwrapped(text: &str) -> String {
    const BEGUN: [&str; 10] = [
        "business",
        "full",
        "limited",
        "mother",
        "near",
        "professional",
        "upper",
        "very",
        "working",
        "native or",
    ];
    let mut joined = String::with_capacity(text.len());
    let mut open = false;
    for char in text.chars() {
        open = char == '(' || open && char != ')';
        let cut = char == '\n' && {
            let before = joined.trim_end();
            let near = before
                .get(before.ceil_char_boundary(before.len().saturating_sub(16))..)
                .unwrap_or_default()
                .to_lowercase();
            open || before.ends_with(':') || BEGUN.iter().any(|word| near.ends_with(word))
        };
        joined.push(if cut { ' ' } else { char });
    }
    joined
}

fn in_text(text: &str, offset: usize, own: bool, found: &mut Vec<Language>) {
    let marks = marks(text);
    let names = marks.iter().filter(|(mark, _)| matches!(mark, Mark::Name(_))).count();
    let levels = marks.iter().filter(|(mark, _)| matches!(mark, Mark::Level(_))).count();
    let label = text.trim_start().get(..8).is_some_and(|start| start.eq_ignore_ascii_case("language"));
    let spoken = own || label || (levels > 0 && is_terse(text, names, levels));
    if !spoken || names == 0 || found.len() >= MOST * 4 {
        return;
    }
    for (index, (mark, range)) in marks.iter().enumerate() {
        let Mark::Name(name) = mark else { continue };
        let level = behind(&marks, index).or_else(|| before(&marks, index));
        let span = Span { start: offset + range.start, end: offset + range.end };
        found.push(Language { name: (*name).to_owned(), level: level.map(str::to_owned), span });
    }
}

/// Outside of a section on languages: little else on the line, or "fluent in".
fn is_terse(text: &str, names: usize, levels: usize) -> bool {
    let words = text.split_whitespace().count();
    let lower = text.to_lowercase();
    words <= (names + levels) * 3 + 2
        || ["fluent in ", "fluent ", "native speaker", "mother tongue", "native "]
            .iter()
            .any(|phrase| lower.contains(phrase))
            && names <= levels + 2
}

/// The level behind a name, up to the next name: `English (native)`, `French: B2`, `German and Dutch – fluent`.
fn behind(marks: &[(Mark, std::ops::Range<usize>)], index: usize) -> Option<&'static str> {
    let mut joined = false;
    for (step, (mark, _)) in marks.iter().enumerate().skip(index + 1) {
        match mark {
            Mark::Level(level) => {
                // `Native English, fluent French`: the level is of the name behind it, where it stands right before one
                // and nothing parts them, and the name before has its own.
                let next = marks.get(step + 1).is_some_and(|(mark, _)| matches!(mark, Mark::Name(_)));
                let leads = matches!(marks.first(), Some((Mark::Level(_), _)));
                return (!(next && leads)).then_some(*level);
            }
            Mark::And => joined = true,
            Mark::Name(_) if joined => joined = false,
            Mark::Name(_) => return None,
            Mark::Break => {
                let level_alone = matches!(marks.get(step + 1), Some((Mark::Level(_), _)))
                    && !matches!(marks.get(step + 2), Some((Mark::Name(_), _)));
                if !level_alone {
                    return None;
                }
            }
        }
    }
    None
}

/// The level before a name: `fluent English`, `C1 German`, `fluent in French and Dutch`.
fn before(marks: &[(Mark, std::ops::Range<usize>)], index: usize) -> Option<&'static str> {
    for (mark, _) in marks[..index].iter().rev() {
        match mark {
            Mark::Level(level) => return Some(level),
            Mark::And | Mark::Name(_) => {}
            Mark::Break => return None,
        }
    }
    None
}

fn marks(text: &str) -> Vec<(Mark, std::ops::Range<usize>)> {
    let mut marks = Vec::new();
    let mut at = 0;
    while let Some(offset) =
        text.get(at..).and_then(|rest| rest.find(|char: char| !char.is_whitespace() || char == '\n'))
    {
        let start = at + offset;
        let rest = &text[start..];
        let Some(first) = rest.chars().next() else { break };
        if !first.is_alphanumeric() {
            at = start + first.len_utf8();
            if matches!(first, ',' | '\n' | ';' | '|' | '•' | '·' | '/' | '\t' | '&' | '●' | '▪') {
                marks.push((if first == '&' { Mark::And } else { Mark::Break }, start..at));
            }
            continue;
        }
        let end = start
            + rest
                .find(|char: char| !(char.is_alphanumeric() || char == '-' || char == '\'' || char == '’'))
                .unwrap_or(rest.len());
        let word = &text[start..end];
        at = end;
        if let Some((level, length)) = level(rest) {
            marks.push((Mark::Level(level), start..start + length));
            at = start + length.max(1);
        } else if let Some(name) = name(word) {
            marks.push((Mark::Name(name), start..end));
        } else if word.eq_ignore_ascii_case("and") {
            marks.push((Mark::And, start..end));
        }
        if marks.len() > 200 {
            break;
        }
    }
    marks
}

/// Phrases for levels, longest first where one begins with another, with the framework's level. The steps of `LinkedIn` are
/// among them.
const LEVELS: &[(&str, &str)] = &[
    ("native or bilingual", "native"),
    ("mother tongue", "native"),
    ("mother-tongue", "native"),
    ("mothertongue", "native"),
    ("first language", "native"),
    ("native-level", "native"),
    ("near-native", "C2"),
    ("near native", "C2"),
    ("native", "native"),
    ("bilingual", "native"),
    ("full professional", "C1"),
    ("business fluent", "C1"),
    ("fluently", "C1"),
    ("fluent", "C1"),
    ("fluency", "C1"),
    ("proficient", "C1"),
    ("advanced", "C1"),
    ("excellent", "C1"),
    ("very good", "C1"),
    ("business level", "B2"),
    ("professional working", "B2"),
    ("working proficiency", "B2"),
    ("working knowledge", "B1"),
    ("limited working", "B1"),
    ("professional proficiency", "B2"),
    ("professional", "B2"),
    ("business", "B2"),
    ("upper-intermediate", "B2"),
    ("upper intermediate", "B2"),
    ("good command", "B2"),
    ("good", "B2"),
    ("lower intermediate", "B1"),
    ("pre-intermediate", "A2"),
    ("intermediate", "B1"),
    ("conversational", "B1"),
    ("conversation", "B1"),
    ("moderate", "B1"),
    ("elementary", "A2"),
    ("basics", "A2"),
    ("basic", "A2"),
    ("beginner", "A1"),
    ("some knowledge", "A1"),
    ("c2", "C2"),
    ("c1", "C1"),
    ("b2", "B2"),
    ("b1", "B1"),
    ("a2", "A2"),
    ("a1", "A1"),
];

fn level(rest: &str) -> Option<(&'static str, usize)> {
    LEVELS.iter().find_map(|(phrase, level)| {
        let start = rest.get(..phrase.len())?;
        let ends = rest[phrase.len()..].chars().next().is_none_or(|char| !char.is_alphanumeric());
        (ends && start.eq_ignore_ascii_case(phrase)).then_some((*level, phrase.len()))
    })
}

/// Whether words begin with a language.
pub(crate) fn opens_with_language(words: &str) -> bool {
    let first = words.split(|char: char| !char.is_alphabetic()).next().unwrap_or_default();
    name(first).is_some()
}

/// The English name of a language, if the word is one, also in the language itself.
fn name(word: &str) -> Option<&'static str> {
    if !word.chars().next()?.is_uppercase() && word.is_ascii() || word.len() > 30 {
        return None;
    }
    let lower = word.to_lowercase();
    let index = NAMES.binary_search(&lower.as_str()).ok();
    let own = OWN.iter().find(|(name, _)| *name == lower).map(|(_, name)| *name);
    index.and_then(|index| ENGLISH.get(index).copied()).or(own)
}

/// Sorted, in small letters; [`ENGLISH`] has them as they are written.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "afrikaans", "albanian", "amharic", "arabic", "armenian", "assamese", "azerbaijani", "basque",
    "belarusian", "bengali", "bosnian", "bulgarian", "burmese", "cantonese", "catalan", "cebuano",
    "chinese", "croatian", "czech", "danish", "dari", "dutch", "english", "esperanto", "estonian", "ewe",
    "finnish", "french", "galician", "georgian", "german", "greek", "guarani", "gujarati", "hausa",
    "hawaiian", "hebrew", "hindi", "hmong", "hungarian", "icelandic", "igbo", "indonesian", "irish",
    "italian", "japanese", "javanese", "kannada", "kazakh", "khmer", "kinyarwanda", "konkani", "korean",
    "kurdish", "kyrgyz", "lao", "latin", "latvian", "lingala", "lithuanian", "luxembourgish", "macedonian",
    "malagasy", "malay", "malayalam", "maltese", "mandarin", "maori", "marathi", "mongolian", "nepali",
    "norwegian", "oriya", "pashto", "persian", "polish", "portuguese", "punjabi", "quechua", "romanian",
    "russian", "samoan", "sanskrit", "serbian", "serbo-croatian", "sesotho", "setswana", "shona", "sindhi",
    "sinhala", "slovak", "slovene", "slovenian", "somali", "spanish", "sundanese", "swahili", "swedish",
    "tagalog", "tajik", "tamil", "tatar", "telugu", "thai", "tibetan", "tigrinya", "tswana", "turkish",
    "turkmen", "twi", "ukrainian", "urdu", "uyghur", "uzbek", "vietnamese", "welsh", "wolof", "xhosa",
    "yiddish", "yoruba", "zulu",
];

#[rustfmt::skip]
const ENGLISH: &[&str] = &[
    "Afrikaans", "Albanian", "Amharic", "Arabic", "Armenian", "Assamese", "Azerbaijani", "Basque",
    "Belarusian", "Bengali", "Bosnian", "Bulgarian", "Burmese", "Cantonese", "Catalan", "Cebuano",
    "Chinese", "Croatian", "Czech", "Danish", "Dari", "Dutch", "English", "Esperanto", "Estonian", "Ewe",
    "Finnish", "French", "Galician", "Georgian", "German", "Greek", "Guarani", "Gujarati", "Hausa",
    "Hawaiian", "Hebrew", "Hindi", "Hmong", "Hungarian", "Icelandic", "Igbo", "Indonesian", "Irish",
    "Italian", "Japanese", "Javanese", "Kannada", "Kazakh", "Khmer", "Kinyarwanda", "Konkani", "Korean",
    "Kurdish", "Kyrgyz", "Lao", "Latin", "Latvian", "Lingala", "Lithuanian", "Luxembourgish", "Macedonian",
    "Malagasy", "Malay", "Malayalam", "Maltese", "Mandarin", "Maori", "Marathi", "Mongolian", "Nepali",
    "Norwegian", "Oriya", "Pashto", "Persian", "Polish", "Portuguese", "Punjabi", "Quechua", "Romanian",
    "Russian", "Samoan", "Sanskrit", "Serbian", "Serbo-Croatian", "Sesotho", "Setswana", "Shona", "Sindhi",
    "Sinhala", "Slovak", "Slovene", "Slovenian", "Somali", "Spanish", "Sundanese", "Swahili", "Swedish",
    "Tagalog", "Tajik", "Tamil", "Tatar", "Telugu", "Thai", "Tibetan", "Tigrinya", "Tswana", "Turkish",
    "Turkmen", "Twi", "Ukrainian", "Urdu", "Uyghur", "Uzbek", "Vietnamese", "Welsh", "Wolof", "Xhosa",
    "Yiddish", "Yoruba", "Zulu",
];

/// What speakers call them.
const OWN: &[(&str, &str)] = &[
    ("deutsch", "German"),
    ("español", "Spanish"),
    ("français", "French"),
    ("francais", "French"),
    ("italiano", "Italian"),
    ("português", "Portuguese"),
    ("nederlands", "Dutch"),
    ("polski", "Polish"),
    ("svenska", "Swedish"),
    ("norsk", "Norwegian"),
    ("dansk", "Danish"),
    ("suomi", "Finnish"),
    ("čeština", "Czech"),
    ("русский", "Russian"),
    ("українська", "Ukrainian"),
    ("中文", "Chinese"),
    ("日本語", "Japanese"),
    ("한국어", "Korean"),
    ("العربية", "Arabic"),
    ("türkçe", "Turkish"),
    ("magyar", "Hungarian"),
    ("română", "Romanian"),
    ("ελληνικά", "Greek"),
    ("castilian", "Spanish"),
    ("flemish", "Dutch"),
    ("farsi", "Persian"),
    ("bangla", "Bengali"),
    ("filipino", "Tagalog"),
    ("isizulu", "Zulu"),
    ("isixhosa", "Xhosa"),
    ("kiswahili", "Swahili"),
    ("gaelic", "Irish"),
    ("odia", "Oriya"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;
    use crate::sections::sections;

    fn found(source: &str) -> String {
        let reading = reading(source);
        let found = languages(&reading, &sections(&reading));
        let one = |language: &Language| match &language.level {
            Some(level) => format!("{} {level}", language.name),
            None => language.name.clone(),
        };
        found.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn tables_are_sorted() {
        assert!(NAMES.is_sorted());
        assert_eq!(NAMES.len(), ENGLISH.len());
    }

    #[test]
    fn languages_have_their_levels_however_they_are_written() {
        for (lines, expected) in [
            ("English (native), German (B2)", "English native, German B2"),
            ("English – native\nGerman – B2\nFrench – basic", "English native, German B2, French A2"),
            ("English: Native | German: Fluent", "English native, German C1"),
            ("English, French, Spanish", "English, French, Spanish"),
            ("Native English, fluent French", "English native, French C1"),
            ("Fluent in English and French", "English C1, French C1"),
            (
                "English: native; German:\nbusiness fluent; French (very\ngood)",
                "English native, German C1, French C1",
            ),
            ("English\nNative\nGerman\nIntermediate", "English native, German B1"),
            (
                "English (Native or Bilingual)\nGerman (Professional Working)\nFrench (Limited Working)",
                "English native, German B2, French B1",
            ),
            ("English C2 · Deutsch C1 · Français A2", "English C2, German C1, French A2"),
            ("English, native; German, B1", "English native, German B1"),
            ("Mother tongue: Polish\nEnglish: C1", "Polish native, English C1"),
            ("Portuguese Mother tongue", "Portuguese native"),
            ("Spanish - conversational", "Spanish B1"),
            ("Business fluent English", "English C1"),
            ("Dutch (upper-intermediate)", "Dutch B2"),
            ("English and Hindi (fluent)", "English C1, Hindi C1"),
        ] {
            assert_eq!(found(&format!("# Jane Roe\n## Languages\n{lines}")), expected, "{lines}");
        }
    }

    #[test]
    fn names_of_languages_elsewhere_need_a_level() {
        assert_eq!(found("# Jane Roe\n## Skills\nEnglish (C1), German (B2)"), "English C1, German B2");
        assert_eq!(found("# Jane Roe\n## Skills\nLanguages: English, German"), "English, German");
        assert_eq!(found("# Jane Roe\n## Experience\nTaught English to adults 2019 – 2020"), "");
        assert_eq!(
            found(
                "# Jane Roe\n## Summary\nLed the Polish and German sales teams to good results in difficult years."
            ),
            ""
        );
        assert_eq!(found("# Jane Roe\n## Languages\nJava, Python, Go"), "");
    }
}
