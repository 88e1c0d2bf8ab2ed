//! Looks lines up in the vocabulary.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::LazyLock;

use super::ordinals;
use super::vocabulary::{Entry, FILLERS, HINTS, KINDS, MEETINGS, PARTS, SECTIONS};
pub(super) use super::vocabulary::{Part, Section};
use crate::model::StageKind;
use crate::work;

/// More words than this are a sentence, not a label.
const LONGEST: usize = 12;

/// As are more bytes than this.
const LONGEST_BYTES: usize = 240;

/// What a heading or a label stands for. Both may be set: "Reference check scorecard".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) part: Option<Part>,
    pub(super) section: Option<Section>,
    /// The line has a number among other steps: "Session 2: …".
    pub(super) is_numbered: bool,
    /// The line calls itself a round, a stage or a step: "Round 2: …".
    pub(super) is_numbered_stage: bool,
    /// A word of the line says that people meet.
    pub(super) meets: bool,
}

impl Label {
    pub(super) fn is_known(self) -> bool {
        self.part.is_some() || self.section.is_some()
    }
}

/// Looks a line up as a whole.
pub(super) fn label(line: &str) -> Label {
    if line.len() > LONGEST_BYTES {
        return Label::default();
    }
    let line = bare(line);
    let ordinal = ordinals::split(line);
    let rest = ordinal.map_or(line, |ordinal| ordinal.title);
    let is_numbered = ordinal.is_some();
    let is_numbered_stage = ordinal.is_some_and(|ordinal| ordinal.names_stage);
    let words = words(rest);
    if words.is_empty() || words.len() > LONGEST {
        return Label { is_numbered, is_numbered_stage, ..Label::default() };
    }
    let part = best(PARTS, &PART_INDEX, &words);
    let stage = stage_kind(rest, is_numbered).map(Part::Stage);
    let part = match (part, stage) {
        // "Debrief" names no meeting of another kind; a longer phrase says more than a stage's two words.
        (Some((part, _)), None) => Some(part),
        (Some((part, length)), Some(_))
            if length >= 2 || matches!(part, Part::Debrief | Part::References) =>
        {
            Some(part)
        }
        (_, stage) => stage,
    };
    Label {
        part,
        section: best(SECTIONS, &SECTION_INDEX, &words).map(|(section, _)| section),
        is_numbered,
        is_numbered_stage,
        meets: words.iter().any(|word| is_meeting(word)),
    }
}

/// Looks up what stands before the first colon of a line: the label and the rest of the line.
pub(super) fn inline(line: &str) -> Option<(Section, &str)> {
    let (head, rest) = line.split_once(':').filter(|(head, _)| head.len() <= LONGEST_BYTES)?;
    let head_words = words(head);
    // `A: …` answers `Q: …`.
    if matches!(head.trim().trim_matches('*'), "A" | "a") {
        return Some((Section::Good, rest.trim_start_matches('*').trim()));
    }
    if head_words.is_empty() || head_words.len() > 5 {
        return None;
    }
    let (section, _) = best(SECTIONS, &SECTION_INDEX, &head_words)?;
    // The emphasis may end after the colon: `*Directions:* …`.
    let closes = ["**", "__", "*", "_"].iter().find(|mark| head.starts_with(**mark));
    let rest = closes.and_then(|mark| rest.strip_prefix(*mark)).unwrap_or(rest);
    Some((section, rest.trim()))
}

/// True for a word that says that people meet. "Questions" stand in many a heading that opens no stage.
fn is_meeting(word: &str) -> bool {
    MEETINGS.contains(&word) && !matches!(word, "questions" | "interviews")
}

/// True for "Design round (60 min)", which asks for nothing, unlike "Design a shop (20 min)".
pub(super) fn names_meeting(heading: &str) -> bool {
    const ARTICLES: [&str; 7] = ["a", "an", "the", "your", "our", "how", "what"];
    let words = words(heading);
    words.last().is_some_and(|word| is_meeting(word))
        && !heading.contains('?')
        && !words.iter().any(|word| ARTICLES.contains(&word.as_str()))
}

/// True for a line that only says how long something takes: "Duration: 30 min", "Total time".
pub(super) fn names_duration(line: &str) -> bool {
    const WORDS: [&str; 5] = ["duration", "length", "time", "timing", "total"];
    words(line).iter().all(|word| WORDS.contains(&word.as_str()))
}

/// The kind of a stage that is one whatever its heading says; [`StageKind::Custom`] if the heading says nothing of it.
pub(super) fn likely_kind(heading: &str) -> StageKind {
    let words = words(heading);
    let hinted =
        || HINTS.iter().find(|(word, _)| words.iter().any(|each| each == word)).map(|(_, kind)| *kind);
    stage_kind(heading, true).or_else(hinted).unwrap_or_default()
}

/// The kind of stage that a heading names: a word of [`KINDS`] with one of [`MEETINGS`], and little else.
pub(super) fn stage_kind(heading: &str, is_stage: bool) -> Option<StageKind> {
    const OTHER_WORDS: usize = 3;
    // What follows a colon or stands in brackets describes the stage; its name comes first.
    let head = heading.split(':').next().unwrap_or(heading);
    [head, heading].iter().find_map(|text| {
        let words = words(text);
        let named =
            candidates(&KIND_INDEX, &words).filter(|(entry, from)| starts_with(from, KINDS[*entry].0));
        let (phrase, kind) = KINDS[named.map(|(entry, _)| entry).min()?];
        let is_alone = words.len() == phrase.split(' ').count();
        let has_meeting = words.iter().any(|word| MEETINGS.contains(&word.as_str()));
        let others = others(&words, phrase);
        let fits = is_stage
            || ((has_meeting || (is_alone && !matches!(phrase, "team" | "introduction")))
                && others <= OTHER_WORDS);
        fits.then_some(kind)
    })
}

/// The phrases of a table by their first words: most lines hold none of these, and are done with at once.
type Index = HashMap<&'static str, Vec<usize>>;

static PART_INDEX: LazyLock<Index> = LazyLock::new(|| index(PARTS.iter().map(|(phrase, ..)| *phrase)));
static SECTION_INDEX: LazyLock<Index> = LazyLock::new(|| index(SECTIONS.iter().map(|(phrase, ..)| *phrase)));
static KIND_INDEX: LazyLock<Index> = LazyLock::new(|| index(KINDS.iter().map(|(phrase, _)| *phrase)));

fn index(phrases: impl Iterator<Item = &'static str>) -> Index {
    let mut index = Index::new();
    for (entry, phrase) in phrases.enumerate() {
        index.entry(first_word(phrase)).or_default().push(entry);
    }
    index
}

fn first_word(phrase: &str) -> &str {
    phrase.split(' ').next().unwrap_or(phrase)
}

/// The entries whose first word is among the words, with the words from there on.
fn candidates<'a>(index: &'a Index, words: &'a [String]) -> impl Iterator<Item = (usize, &'a [String])> {
    work::step();
    let at = words.iter().enumerate().filter_map(|(at, word)| Some((at, index.get(word.as_str())?)));
    at.flat_map(move |(at, entries)| entries.iter().map(move |entry| (*entry, &words[at..])))
}

fn starts_with(words: &[String], phrase: &str) -> bool {
    let mut words = words.iter();
    phrase.split(' ').all(|part| words.next().is_some_and(|word| word == part))
}

/// The entry with the longest phrase among the words, and of those the one that leaves the fewest other words.
fn best<T: Copy>(table: &[Entry<T>], index: &Index, words: &[String]) -> Option<(T, usize)> {
    candidates(index, words)
        .filter(|(entry, from)| starts_with(from, table[*entry].0))
        .filter_map(|(entry, _)| {
            let (phrase, _, slack) = table[entry];
            let others = others(words, phrase);
            (others <= slack).then_some((phrase.split(' ').count(), Reverse(others), Reverse(entry)))
        })
        .max()
        .map(|(length, _, Reverse(entry))| (table[entry].1, length))
}

fn others(words: &[String], phrase: &str) -> usize {
    words
        .iter()
        .filter(|word| !FILLERS.contains(&word.as_str()))
        .filter(|word| !phrase.split(' ').any(|part| part == word.as_str()))
        .count()
}

/// The words of a text in lower case, without numbers, durations and apostrophes.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|char: char| !char.is_alphanumeric() && !matches!(char, '\'' | '’'))
        .map(|word| word.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect())
        .filter(|word: &String| !word.is_empty() && !word.chars().all(char::is_numeric))
        .filter(|word| !is_measure(word))
        .take(LONGEST + 2)
        .collect()
}

/// True for a word that is a unit of time or has one: `minutes`, `60m`, `1h30`.
fn is_measure(word: &str) -> bool {
    let unit = word.trim_start_matches(|char: char| char.is_ascii_digit());
    let has_number = unit.len() < word.len();
    let unit = if has_number {
        unit.trim_end_matches('m').trim_end_matches(|char: char| char.is_ascii_digit())
    } else {
        unit
    };
    matches!(
        unit,
        "min"
            | "mins"
            | "minute"
            | "minutes"
            | "minuten"
            | "stunde"
            | "stunden"
            | "heure"
            | "heures"
            | "h"
            | "hr"
            | "hrs"
            | "hour"
            | "hours"
    ) || has_number && unit.is_empty() && word.ends_with('m')
}

/// A line without emphasis, numbering and the colon at its end.
pub(super) fn bare(line: &str) -> &str {
    let line = line.trim().trim_matches(['*', '_']).trim_end_matches(':').trim_end_matches(['*', '_']).trim();
    without_number(line)
}

/// A heading without its number: `3.2 Questions`, `IV. Debrief`.
fn without_number(line: &str) -> &str {
    let number = line.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
    let rest = line[number..].trim_start_matches(')');
    let is_number = number > 0 && line.as_bytes()[0].is_ascii_digit() && rest.starts_with(' ');
    let is_level = is_number && line[..number].contains('.');
    if is_level { rest.trim_start() } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_say_which_part_they_open() {
        let cases = [
            ("Job Description", Some(Part::JobDescription)),
            ("2. The role", Some(Part::JobDescription)),
            ("Candidate profile (internal)", Some(Part::Profile)),
            ("Screening interview", Some(Part::Stage(StageKind::Screening))),
            ("RECRUITER CALL (30 MINUTES)", Some(Part::Stage(StageKind::Screening))),
            ("3. Phone screen (30 minutes)", Some(Part::Stage(StageKind::Screening))),
            ("Technical assessment", Some(Part::Stage(StageKind::TakeHome))),
            ("Technical assessment questions", Some(Part::Stage(StageKind::Technical))),
            ("Take-home task (about 3 hours)", Some(Part::Stage(StageKind::TakeHome))),
            ("Technical deep dive (75 minutes)", Some(Part::Stage(StageKind::Technical))),
            ("TECHNICAL INTERVIEW: BROKEN STAGING", Some(Part::Stage(StageKind::Technical))),
            ("Part 2: Pairing session (technical), 80 minutes", Some(Part::Stage(StageKind::Technical))),
            ("System design", Some(Part::Stage(StageKind::SystemDesign))),
            ("Team & culture interview", Some(Part::Stage(StageKind::Culture))),
            ("Part 3: Meet the team, 45 minutes", Some(Part::Stage(StageKind::Culture))),
            ("Soft skills interview questions", Some(Part::Stage(StageKind::Culture))),
            ("Hiring committee", Some(Part::Debrief)),
            ("7. References", Some(Part::References)),
            ("Questions for reference calls", Some(Part::References)),
            ("Questions we get from interviewers", Some(Part::Faq)),
            ("Essential behavioral competencies", None),
            ("Technical skills", None),
            ("Timetable", None),
        ];
        for (heading, expected) in cases {
            assert_eq!(label(heading).part, expected, "{heading:?}");
        }
    }

    #[test]
    fn labels_say_which_section_they_open() {
        let cases = [
            ("Directions for the Interviewer", Some(Section::Directions)),
            ("Directions to Share with Candidate", Some(Section::Script)),
            ("Interview Questions", Some(Section::Questions)),
            ("Areas to Cover", Some(Section::Areas)),
            ("Possible Follow-up Questions", Some(Section::FollowUps)),
            ("Follow up with:", Some(Section::FollowUps)),
            ("What we like to see:", Some(Section::Good)),
            ("What worries us:", Some(Section::RedFlags)),
            ("Interview scorecard", Some(Section::Scorecard)),
            ("SCORE FOR THE RECRUITER CALL", Some(Section::Scorecard)),
            ("Hiring recommendation", Some(Section::Recommendation)),
            ("What success looks like in the first year", Some(Section::Outcomes)),
            ("2.2 What we assess", Some(Section::Competencies)),
            ("Good habits for this call:", None),
        ];
        for (line, expected) in cases {
            assert_eq!(label(line).section, expected, "{line:?}");
        }
    }

    #[test]
    fn a_label_may_share_its_line() {
        assert_eq!(inline("What to expect: A clear story"), Some((Section::Good, "A clear story")));
        assert_eq!(inline("*Directions:* Be on time."), Some((Section::Directions, "Be on time.")));
        assert_eq!(inline("*Competency: Design*"), Some((Section::Competencies, "Design*")));
        assert_eq!(inline("Note that this is a sentence: it has no label"), None);
        assert_eq!(inline("Owner: recruiting"), None);
    }

    #[test]
    fn a_heading_says_more_than_its_part() {
        let found = |heading: &str| {
            let label = label(heading);
            (label.is_numbered, label.is_numbered_stage, label.meets)
        };
        assert_eq!(found("Round 2: Tea"), (true, true, false));
        assert_eq!(found("Session 2: Tea talk and chat"), (true, false, true));
        assert_eq!(found("Tea"), (false, false, false));
        assert_eq!(found("Interview questions"), (false, false, true));
        assert_eq!(found("Questions"), (false, false, false));
        assert_eq!(found("Round 2"), (true, true, false));
        assert_eq!(found("Round 2: a b c d e f g h i j k l m"), (true, true, false));
        assert_eq!(label(&"Debrief ".repeat(31)), Label::default());
    }

    #[test]
    fn a_meeting_is_named_last_and_without_articles() {
        assert!(names_meeting("Design round (60 min)") && names_meeting("Share and discuss call"));
        for heading in ["Design a chat", "Design round rules", "Discuss our call", "Design round?", ""] {
            assert!(!names_meeting(heading), "{heading:?}");
        }
    }

    #[test]
    fn a_label_has_few_words_beside_its_phrase() {
        let sentence = "Debrief for the interview with the team and what this is about for us and you";
        assert_eq!(label(sentence).part, None);
        assert_eq!(label("Debrief for the interview with the team").part, Some(Part::Debrief));
        assert_eq!(label("Debrief notes from each office by mail").part, None);
        assert_eq!(label("Agenda of the Monday meeting in town").section, None);
        assert_eq!(label("Agenda of the meeting").section, Some(Section::Agenda));
        assert_eq!(label("Team").part, None);
        assert_eq!(
            stage_kind("Technical interview with three more words", false),
            Some(StageKind::Technical)
        );
        assert_eq!(stage_kind("Technical interview with far too many other words", false), None);
        assert_eq!(stage_kind("Technical skills", false), None);
        assert_eq!(stage_kind("Technical skills", true), Some(StageKind::Technical));
        assert_eq!(words("2 Questions & Dave's 3rd"), ["questions", "daves", "3rd"]);
    }

    #[test]
    fn a_duration_may_be_all_that_a_line_says() {
        assert!(
            names_duration("Duration: 30 min")
                && names_duration("45 minutes")
                && names_duration("TOTAL TIME, 2 h")
        );
        assert!(!names_duration("Tea time (30 min)"));
    }

    #[test]
    fn the_kind_of_a_stage_follows_from_its_words() {
        let cases = [
            ("Introduction call", StageKind::Screening),
            ("The whiteboard", StageKind::SystemDesign),
            ("Code and coffee", StageKind::Technical),
            ("Team lunch", StageKind::Culture),
            ("Values", StageKind::Culture),
            ("Lunch", StageKind::Custom),
            ("Codex", StageKind::Custom),
        ];
        for (heading, expected) in cases {
            assert_eq!(likely_kind(heading), expected, "{heading:?}");
        }
    }

    #[test]
    fn lines_lose_their_emphasis_numbers_and_colons() {
        let cases = [
            ("**3.2 Questions:**", "Questions"),
            ("3.2 Questions", "Questions"),
            ("1.) Questions", "Questions"),
            ("3 Questions", "3 Questions"),
            ("3.5x faster", "3.5x faster"),
            (".net", ".net"),
            ("*Debrief*:", "Debrief"),
        ];
        for (line, expected) in cases {
            assert_eq!(bare(line), expected, "{line:?}");
        }
    }

    #[test]
    fn an_inline_label_has_at_most_five_words() {
        assert!(inline("What a good answer shows: x").is_some());
        assert!(inline("What a very good answer shows: x").is_none());
        assert_eq!(inline("Script:"), Some((Section::Script, "")));
        assert_eq!(inline("**Script**: x"), Some((Section::Script, "x")));
        assert!(inline(": x").is_none() && inline("Script").is_none());
    }

    #[test]
    fn times_are_no_words_of_a_title() {
        assert_eq!(words("Design (60m), 1h30, 1h30m, 2 hrs, 45 MIN"), ["design"]);
        assert_eq!(words("5g h2 memo m"), ["5g", "h2", "memo", "m"]);
    }
}
