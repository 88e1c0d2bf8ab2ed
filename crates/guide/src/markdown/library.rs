//! Reads what the library holds beside guides: `docs/library-format.md`. Here stand questions, scenarios and exercises, and
//! what all files share.

pub(crate) mod candidates;
pub(crate) mod take_homes;

use serde::{Deserialize, de::IntoDeserializer, de::value::Error as ValueError};

use super::attributes::{self, Named};
use super::cursor::{Cursor, Located};
use super::parse::{Keys, Once, attribute, question_parts, title};
use super::{ParseError, front, lists, names, quoted};
use crate::MAX_BYTES;
use crate::library::{
    CodingExercise, Figure, Level, LibraryQuestion, Part, Probe, QuestionBank, QuestionKind, Scenario, Topic,
    Weighed,
};
use crate::model::{Attribute, Question};
use crate::text::one_line;

const SCENARIO_PARTS: &str =
    "`## Prompt`, `## Figures`, `## Probing questions`, `## Outline` or `## Rubric`, each once";
const EXERCISE_PARTS: &str =
    "`## Statement`, `## Extensions`, `## What good looks like` or `## Red flags`, each once";

/// The front matter of a file of questions.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BankFront {
    touchstone: String,
    #[serde(default)]
    title: Option<String>,
    #[serde(default = "english")]
    language: String,
}

/// The front matter of a scenario, an exercise or a take-home.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ItemFront {
    touchstone: String,
    #[serde(default)]
    title: Option<String>,
    level: Level,
    minutes: u32,
    #[serde(default)]
    competencies: Vec<String>,
    #[serde(default = "english")]
    language: String,
}

fn english() -> String {
    "en".to_owned()
}

/// Reads a file of questions.
///
/// # Errors
/// With the line and what could stand there, if it is not one.
pub fn questions(file: &str) -> Result<QuestionBank, ParseError> {
    const EXPECTED: &str = "`## Question: …`";
    let mut cursor = cursor(file)?;
    let front: BankFront = front::read(&mut cursor)?;
    front::format(&front.touchstone, "questions/1")?;
    let title = title(&mut cursor, front.title)?;
    let introduction = text(&cursor.prose(2)?);
    let mut questions = Vec::new();
    let mut keys = Keys::default();
    while let Some(heading) = cursor.heading(2, EXPECTED)? {
        let words = heading.text.strip_prefix(names::QUESTION).ok_or_else(|| heading.unexpected(EXPECTED))?;
        let named = attributes::named(heading, words, &["kind", "level", "minutes"])?;
        let kind = named_value::<QuestionKind>(heading, &named, "kind")?;
        let level = named_value::<Level>(heading, &named, "level")?;
        let question = asked(&mut cursor, heading, &named, &mut keys, 3)?;
        questions.push(LibraryQuestion { kind, level, question });
    }
    at_end(&cursor)?;
    Ok(QuestionBank { title, language: front.language, introduction, questions })
}

/// Reads a system-design scenario.
///
/// # Errors
/// With the line and what could stand there, if it is not one.
pub fn scenario(file: &str) -> Result<Scenario, ParseError> {
    let mut cursor = cursor(file)?;
    let front: ItemFront = front::read(&mut cursor)?;
    front::format(&front.touchstone, "scenario/1")?;
    let mut scenario = Scenario {
        title: title(&mut cursor, front.title)?,
        level: front.level,
        minutes: front.minutes,
        competencies: front.competencies,
        language: front.language,
        introduction: text(&cursor.prose(2)?),
        prompt: Vec::new(),
        figures: Vec::new(),
        probes: Vec::new(),
        outline: String::new(),
        rubric: Vec::new(),
    };
    let mut once = Once::default();
    while let Some(heading) = cursor.heading(2, SCENARIO_PARTS)? {
        once.check(heading, SCENARIO_PARTS)?;
        match heading.text {
            "Prompt" => scenario.prompt = prompt(&mut cursor)?,
            "Figures" => scenario.figures = figures(&cursor.until_heading())?,
            "Probing questions" => scenario.probes = probes(&mut cursor)?,
            "Outline" => scenario.outline = text(&cursor.prose(2)?),
            "Rubric" => scenario.rubric = rubric(&mut cursor)?,
            _ => return Err(heading.unexpected(SCENARIO_PARTS)),
        }
    }
    at_end(&cursor)?;
    Ok(scenario)
}

/// Reads the description of a coding exercise.
///
/// # Errors
/// With the line and what could stand there, if it is not one.
pub fn exercise(file: &str) -> Result<CodingExercise, ParseError> {
    let mut cursor = cursor(file)?;
    let front: ItemFront = front::read(&mut cursor)?;
    front::format(&front.touchstone, "exercise/1")?;
    let mut exercise = CodingExercise {
        title: title(&mut cursor, front.title)?,
        level: front.level,
        minutes: front.minutes,
        competencies: front.competencies,
        language: front.language,
        introduction: text(&cursor.prose(2)?),
        statement: String::new(),
        extensions: Vec::new(),
        what_good_looks_like: Vec::new(),
        red_flags: Vec::new(),
    };
    let mut once = Once::default();
    while let Some(heading) = cursor.heading(2, EXERCISE_PARTS)? {
        once.check(heading, EXERCISE_PARTS)?;
        match heading.text {
            "Statement" => exercise.statement = text(&cursor.prose(2)?),
            "Extensions" => exercise.extensions = listed(&mut cursor)?,
            names::GOOD => exercise.what_good_looks_like = listed(&mut cursor)?,
            names::RED_FLAGS => exercise.red_flags = listed(&mut cursor)?,
            _ => return Err(heading.unexpected(EXERCISE_PARTS)),
        }
    }
    at_end(&cursor)?;
    Ok(exercise)
}

fn cursor(file: &str) -> Result<Cursor<'_>, ParseError> {
    if file.len() > MAX_BYTES {
        return Err(ParseError::new(1, format!("at most {} MiB", MAX_BYTES / 1024 / 1024), "more"));
    }
    Ok(Cursor::new(file.strip_prefix('\u{feff}').unwrap_or(file)))
}

fn at_end(cursor: &Cursor<'_>) -> Result<(), ParseError> {
    if cursor.peek().is_some() { Err(cursor.unexpected("one heading of level 1")) } else { Ok(()) }
}

fn text(prose: &str) -> String {
    prose.trim_matches('\n').to_owned()
}

fn listed(cursor: &mut Cursor<'_>) -> Result<Vec<String>, ParseError> {
    let texts = lists::texts(&cursor.until_heading())?;
    Ok(texts.into_iter().map(|item| item.trim().to_owned()).collect())
}

/// What a name in the braces says, which must be there and be known.
fn named_value<T: for<'de> Deserialize<'de>>(
    heading: Located<'_>,
    named: &Named<'_>,
    name: &str,
) -> Result<T, ParseError> {
    let value = named.value(name);
    let value =
        value.ok_or_else(|| ParseError::new(heading.line, format!("`{name}=…` in braces"), "none"))?;
    let read: Result<T, ValueError> = T::deserialize(value.into_deserializer());
    read.map_err(|error| ParseError::new(heading.line, format!("a known `{name}`"), error.to_string()))
}

fn minutes(heading: Located<'_>, named: &Named<'_>) -> Result<Option<u32>, ParseError> {
    whole(heading, named, "minutes")
}

/// A whole number of minutes or hours.
fn whole(heading: Located<'_>, named: &Named<'_>, unit: &str) -> Result<Option<u32>, ParseError> {
    let Some(value) = named.value(unit) else { return Ok(None) };
    let error = || ParseError::new(heading.line, format!("a whole number of {unit}"), format!("`{value}`"));
    value.parse().map(Some).map_err(|_| error())
}

/// A text and the list that follows it.
fn text_and_list(cursor: &mut Cursor<'_>) -> Result<(String, Vec<lists::Item>), ParseError> {
    let lines = cursor.until_heading();
    let start = lines.iter().position(|(_, line)| lists::starts_item(line).is_some()).unwrap_or(lines.len());
    let before: Vec<&str> = lines[..start].iter().map(|(_, line)| *line).collect();
    Ok((text(&before.join("\n")), lists::items(&lines[start..])?))
}

/// Questions, each with what a good answer shows on the lines below it.
fn weighed(items: Vec<lists::Item>) -> Result<Vec<Weighed>, ParseError> {
    const EXPECTED: &str = "a question and, indented below it, what a good answer shows";
    let read = |item: lists::Item| {
        let (question, answer) = item.text.trim().split_once('\n').unwrap_or((item.text.trim(), ""));
        if answer.trim().is_empty() {
            return Err(ParseError::new(item.line, EXPECTED, quoted(question)));
        }
        Ok(Weighed { question: one_line(question), answer: one_line(answer) })
    };
    items.into_iter().map(read).collect()
}

/// A key, which everything in the library has: a guide or an exercise is known by it.
fn key(heading: Located<'_>, named: &Named<'_>, keys: &mut Keys) -> Result<String, ParseError> {
    let key = named.key.ok_or_else(|| ParseError::new(heading.line, "`{#key}` after the text", "none"))?;
    keys.take(Some(key.to_owned()), heading.line)
}

/// A question with what stands below it; its lists are below headings of this level.
fn asked(
    cursor: &mut Cursor<'_>,
    heading: Located<'_>,
    named: &Named<'_>,
    keys: &mut Keys,
    level: usize,
) -> Result<Question, ParseError> {
    let question = Question {
        key: key(heading, named, keys)?,
        text: one_line(named.text),
        minutes: minutes(heading, named)?,
        ..Question::default()
    };
    let mut question = question_parts(cursor, question, level)?;
    for list in [
        &mut question.competencies,
        &mut question.areas_to_cover,
        &mut question.follow_ups,
        &mut question.what_good_looks_like,
        &mut question.red_flags,
    ] {
        for item in list {
            *item = item.trim().to_owned();
        }
    }
    Ok(question)
}

fn prompt(cursor: &mut Cursor<'_>) -> Result<Vec<Part>, ParseError> {
    const EXPECTED: &str = "`### Part: …`";
    let mut parts = Vec::new();
    let mut keys = Keys::default();
    while let Some(heading) = cursor.heading(3, EXPECTED)? {
        let words = heading.text.strip_prefix("Part:").ok_or_else(|| heading.unexpected(EXPECTED))?;
        let named = attributes::named(heading, words, &["minutes"])?;
        let key = key(heading, &named, &mut keys)?;
        let minutes = minutes(heading, &named)?;
        parts.push(Part { key, title: one_line(named.text), minutes, text: text(&cursor.prose(3)?) });
    }
    Ok(parts)
}

fn figures(lines: &[(usize, &str)]) -> Result<Vec<Figure>, ParseError> {
    let items = lists::competencies(lines)?;
    Ok(items
        .into_iter()
        .map(|item| Figure { name: item.name, value: item.description.trim().to_owned() })
        .collect())
}

fn probes(cursor: &mut Cursor<'_>) -> Result<Vec<Probe>, ParseError> {
    const EXPECTED: &str = "`### Question: …`";
    let mut probes = Vec::new();
    let mut keys = Keys::default();
    while let Some(heading) = cursor.heading(3, EXPECTED)? {
        let words = heading.text.strip_prefix(names::QUESTION).ok_or_else(|| heading.unexpected(EXPECTED))?;
        let named = attributes::named(heading, words, &["topic", "minutes"])?;
        let topic = named_value::<Topic>(heading, &named, "topic")?;
        probes.push(Probe { topic, question: asked(cursor, heading, &named, &mut keys, 4)? });
    }
    Ok(probes)
}

fn rubric(cursor: &mut Cursor<'_>) -> Result<Vec<Attribute>, ParseError> {
    let mut attributes = Vec::new();
    let mut keys = Keys::default();
    while let Some(heading) = cursor.heading(3, "`### ` and what is rated")? {
        let mut attribute = attribute(cursor, heading, &mut keys)?;
        if attribute.key.is_empty() {
            return Err(ParseError::new(heading.line, "`{#key}` after the name", "none"));
        }
        for anchor in &mut attribute.anchors {
            *anchor = anchor.trim().to_owned();
        }
        attributes.push(attribute);
    }
    Ok(attributes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BANK: &str = "---\ntouchstone: questions/1\n---\n\n# Databases\n\nWhy.\n\n## Question: What was slow? \
        {#slow kind=behavioural level=mid minutes=8}\n\nCompetencies: Databases, Performance\n\n### Follow-ups\n\n- And then?\n  \
        Twice?\n\n## Question: Where is it kept? {#kept kind=technical level=lead}\n";

    #[test]
    fn a_file_of_questions_is_read_as_it_is_described() {
        let bank = questions(BANK).unwrap();
        assert_eq!(
            (bank.title.as_str(), bank.language.as_str(), bank.introduction.as_str()),
            ("Databases", "en", "Why.")
        );
        let [slow, kept] = bank.questions.as_slice() else { panic!("{bank:?}") };
        assert_eq!((slow.kind, slow.level), (QuestionKind::Behavioural, Level::Mid));
        assert_eq!(slow.question.text, "What was slow?");
        assert_eq!(slow.question.minutes, Some(8));
        assert_eq!(slow.question.competencies, ["Databases", "Performance"]);
        assert_eq!(slow.question.follow_ups, ["And then?\nTwice?"]);
        assert_eq!((kept.question.key.as_str(), kept.question.minutes), ("kept", None));
    }

    #[test]
    fn what_is_wrong_with_a_file_is_said_with_its_line() {
        let cases = [
            ("kind=behavioural ", "", "line 9: expected `kind=…` in braces, found none"),
            (
                "kind=behavioural",
                "kind=chat",
                "line 9: expected a known `kind`, found unknown variant `chat`",
            ),
            ("level=mid", "level=top", "line 9: expected a known `level`, found unknown variant `top`"),
            ("minutes=8", "minutes=soon", "line 9: expected a whole number of minutes, found `soon`"),
            (
                "minutes=8",
                "hours=8",
                "line 9: expected `#key` and kind=…, level=…, minutes=… in the braces, found `hours=8`",
            ),
            ("#kept", "#slow", "line 18: expected a key that nothing else in the list has"),
            (
                "{#kept kind=technical level=lead}",
                "{kind=technical level=lead}",
                "line 18: expected `{#key}` after the text",
            ),
            ("### Follow-ups", "### More", "line 13: expected `Competencies: …`"),
            ("questions/1", "guide/1", "line 2: expected `touchstone: questions/1`, found `guide/1`"),
        ];
        for (from, to, expected) in cases {
            let error = questions(&BANK.replacen(from, to, 1)).unwrap_err().to_string();
            assert!(error.starts_with(expected), "{to}: {error}");
        }
    }

    const SCENARIO: &str = "---\ntouchstone: scenario/1\nlevel: senior\nminutes: 50\ncompetencies: [APIs]\n---\n\n# Search\n\nHow to run it.\n\n\
        ## Prompt\n\n### Part: The shop {#shop minutes=10}\n\nA shop.\n\n## Figures\n\n- **Visitors a day**: 2 million\n\n\
        ## Probing questions\n\n### Question: What fails first? {#fails topic=failure}\n\n#### Red flags\n\n- Nothing does.\n\n\
        ## Outline\n\n### Flow\n\nIn, out.\n\n## Rubric\n\n### Scope {#scope}\n\n0. Not seen.\n4. Asked who searches.\n";

    #[test]
    fn a_scenario_is_read_as_it_is_described() {
        let read = scenario(SCENARIO).unwrap();
        assert_eq!((read.title.as_str(), read.level, read.minutes), ("Search", Level::Senior, 50));
        assert_eq!(
            (read.introduction.as_str(), read.outline.as_str()),
            ("How to run it.", "### Flow\n\nIn, out.")
        );
        let part =
            Part { key: "shop".into(), title: "The shop".into(), minutes: Some(10), text: "A shop.".into() };
        assert_eq!(read.prompt, [part]);
        assert_eq!(read.figures, [Figure { name: "Visitors a day".into(), value: "2 million".into() }]);
        assert_eq!((read.probes[0].topic, read.probes[0].question.red_flags.len()), (Topic::Failure, 1));
        assert_eq!(
            (read.rubric[0].key.as_str(), read.rubric[0].anchors[4].as_str()),
            ("scope", "Asked who searches.")
        );
        for (from, to, expected) in [
            ("topic=failure", "topic=none", "a known `topic`"),
            ("{#scope}", "", "`{#key}` after the name"),
            ("## Outline", "## Notes", "`## Prompt`"),
            ("## Rubric", "## Figures", "`## Prompt`"),
            ("level: senior\n", "", "front matter"),
        ] {
            let error = scenario(&SCENARIO.replacen(from, to, 1)).unwrap_err();
            assert!(error.expected.starts_with(expected), "{to}: {error}");
        }
    }

    #[test]
    fn an_exercise_is_read_as_it_is_described() {
        let file = "---\ntouchstone: exercise/1\nlevel: entry\nminutes: 20\n---\n# Orders\nHints.\n## Statement\n\nRead.\n\n### Input\n\nLines.\n\
            ## Extensions\n\n- Dates.\n## What good looks like\n- Tests.\n## Red flags\n- None.\n";
        let read = exercise(file).unwrap();
        assert_eq!(read.statement, "Read.\n\n### Input\n\nLines.");
        assert_eq!(
            (read.extensions, read.what_good_looks_like, read.red_flags),
            (vec!["Dates.".into()], vec!["Tests.".into()], vec!["None.".into()])
        );
        assert!(exercise(&file.replace("## Red flags", "## Hints")).is_err());
        assert!(exercise(&"#".repeat(MAX_BYTES + 1)).is_err());
    }
}
