//! Reads what candidates are told.

use super::super::attributes;
use super::super::cursor::{Cursor, Located};
use super::super::parse::{Keys, Once, title};
use super::super::{ParseError, front, lists, names, quoted};
use super::{BankFront, at_end, cursor, key, listed, named_value, text, text_and_list, weighed, whole};
use crate::library::{
    CandidateGuide, CandidateStage, CandidateStageKind, PracticeStep, PracticeTask, QuestionTopic, TitledText,
};
use crate::text::one_line;

const PARTS: &str =
    "`## Stage: …`, or `## Questions worth asking`, `## Practice path` or `## Your rights`, each once";
const STAGE_PARTS: &str = "`### What it is`, `### How it is judged`, `### How to prepare`, `### What goes wrong` or \
    `### On the day`, each once";

/// Reads what candidates are told.
///
/// # Errors
/// With the line and what could stand there, if it is not such a file.
pub fn candidate_guide(file: &str) -> Result<CandidateGuide, ParseError> {
    let mut cursor = cursor(file)?;
    let front: BankFront = front::read(&mut cursor)?;
    front::format(&front.touchstone, "candidate-guide/1")?;
    let mut guide = CandidateGuide {
        title: title(&mut cursor, front.title)?,
        language: front.language,
        introduction: text(&cursor.prose(2)?),
        stages: Vec::new(),
        questions_introduction: String::new(),
        questions: Vec::new(),
        practice_introduction: String::new(),
        practice: Vec::new(),
        rights_introduction: String::new(),
        rights: Vec::new(),
    };
    let (mut once, mut keys) = (Once::default(), Keys::default());
    while let Some(heading) = cursor.heading(2, PARTS)? {
        if let Some(words) = heading.text.strip_prefix(names::STAGE) {
            guide.stages.push(stage(&mut cursor, heading, words, &mut keys)?);
            continue;
        }
        once.check(heading, PARTS)?;
        match heading.text {
            "Questions worth asking" => {
                guide.questions_introduction = text(&cursor.prose(3)?);
                guide.questions = topics(&mut cursor)?;
            }
            "Practice path" => {
                guide.practice_introduction = text(&cursor.prose(3)?);
                guide.practice = practice(&mut cursor)?;
            }
            "Your rights" => {
                guide.rights_introduction = text(&cursor.prose(3)?);
                guide.rights = rights(&mut cursor)?;
            }
            _ => return Err(heading.unexpected(PARTS)),
        }
    }
    at_end(&cursor)?;
    Ok(guide)
}

fn stage(
    cursor: &mut Cursor<'_>,
    heading: Located<'_>,
    words: &str,
    keys: &mut Keys,
) -> Result<CandidateStage, ParseError> {
    let named = attributes::named(heading, words, &["kind"])?;
    let mut stage = CandidateStage {
        key: key(heading, &named, keys)?,
        kind: named_value::<CandidateStageKind>(heading, &named, "kind")?,
        title: one_line(named.text),
        what_it_is: String::new(),
        how_judged: Vec::new(),
        how_to_prepare: Vec::new(),
        what_goes_wrong: Vec::new(),
        on_the_day: Vec::new(),
    };
    let mut once = Once::default();
    while let Some(heading) = cursor.heading(3, STAGE_PARTS)? {
        once.check(heading, STAGE_PARTS)?;
        match heading.text {
            "What it is" => stage.what_it_is = text(&cursor.prose(3)?),
            "How it is judged" => stage.how_judged = listed(cursor)?,
            "How to prepare" => stage.how_to_prepare = listed(cursor)?,
            "What goes wrong" => stage.what_goes_wrong = listed(cursor)?,
            "On the day" => stage.on_the_day = listed(cursor)?,
            _ => return Err(heading.unexpected(STAGE_PARTS)),
        }
    }
    Ok(stage)
}

fn topics(cursor: &mut Cursor<'_>) -> Result<Vec<QuestionTopic>, ParseError> {
    let (mut topics, mut keys) = (Vec::new(), Keys::default());
    while let Some(heading) = cursor.heading(3, "`### ` and what the questions are about")? {
        let named = attributes::named(heading, heading.text, &[])?;
        let key = key(heading, &named, &mut keys)?;
        let questions = weighed(lists::items(&cursor.until_heading())?)?;
        topics.push(QuestionTopic { key, title: one_line(named.text), questions });
    }
    Ok(topics)
}

fn practice(cursor: &mut Cursor<'_>) -> Result<Vec<PracticeStep>, ParseError> {
    const EXPECTED: &str = "`### Week: …` or `### Weekend: …`";
    let (mut steps, mut keys) = (Vec::new(), Keys::default());
    while let Some(heading) = cursor.heading(3, EXPECTED)? {
        let (kind, words) = heading.text.split_once(':').ok_or_else(|| heading.unexpected(EXPECTED))?;
        if !matches!(kind, "Week" | "Weekend") {
            return Err(heading.unexpected(EXPECTED));
        }
        let named = attributes::named(heading, words, &["hours"])?;
        let key = key(heading, &named, &mut keys)?;
        let hours = whole(heading, &named, "hours")?;
        let hours = hours.ok_or_else(|| ParseError::new(heading.line, "`hours=…` in braces", "none"))?;
        let (text, items) = text_and_list(cursor)?;
        let tasks = items.into_iter().map(task).collect::<Result<_, _>>()?;
        steps.push(PracticeStep {
            key,
            title: one_line(named.text),
            short: kind == "Weekend",
            hours,
            text,
            tasks,
        });
    }
    Ok(steps)
}

/// What to do, and on lines of their own below it `Check: …` and `Stop: …`.
fn task(item: lists::Item) -> Result<PracticeTask, ParseError> {
    const EXPECTED: &str = "a task and, indented below it, `Check: …` and `Stop: …`";
    let words = item.text.trim();
    let parts = words.split_once("\nCheck: ").and_then(|(text, rest)| {
        let (check, stop) = rest.split_once("\nStop: ")?;
        Some(PracticeTask { text: one_line(text), check: one_line(check), stop: one_line(stop) })
    });
    let first = words.lines().next().unwrap_or_default();
    parts.ok_or_else(|| ParseError::new(item.line, EXPECTED, quoted(first)))
}

fn rights(cursor: &mut Cursor<'_>) -> Result<Vec<TitledText>, ParseError> {
    let mut rights = Vec::new();
    while let Some(heading) = cursor.heading(3, "`### ` and a title")? {
        rights.push(TitledText { title: one_line(heading.text), text: text(&cursor.prose(3)?) });
    }
    Ok(rights)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::Weighed;

    const FILE: &str = "---\ntouchstone: candidate-guide/1\n---\n\n# Before you come\n\nWelcome.\n\n\
        ## Stage: First call {#call kind=screening}\n\n### What it is\n\nA call.\n\n### How to prepare\n\n- Sleep.\n- Eat\n  well.\n\n\
        ### On the day\n\n- Answer.\n\n## Questions worth asking\n\nAsk four.\n\n### Team {#team}\n\n- Who is on it?\n  Names.\n\n\
        ## Practice path\n\nSlowly.\n\n### Week: Tell it {#tell hours=3}\n\nAloud.\n\n- Tell a story,\n  twice.\n  Check: it is short.\n  \
        Stop: after the second.\n\n### Weekend: All of it {#all hours=6}\n\n- Walk.\n  Check: air.\n  Stop: at noon.\n\n\
        ## Your rights\n\nThey hold.\n\n### Ask\n\nDo.\n";

    #[test]
    fn what_candidates_are_told_is_read_as_it_is_described() {
        let read = candidate_guide(FILE).unwrap();
        assert_eq!((read.title.as_str(), read.introduction.as_str()), ("Before you come", "Welcome."));
        let [stage] = read.stages.as_slice() else { panic!("{read:?}") };
        assert_eq!((stage.key.as_str(), stage.kind), ("call", CandidateStageKind::Screening));
        assert_eq!((stage.title.as_str(), stage.what_it_is.as_str()), ("First call", "A call."));
        assert_eq!(stage.how_to_prepare, ["Sleep.", "Eat\nwell."]);
        assert_eq!((stage.on_the_day.len(), stage.how_judged.len()), (1, 0));
        assert_eq!(
            (read.questions_introduction.as_str(), read.questions[0].key.as_str()),
            ("Ask four.", "team")
        );
        let asked = Weighed { question: "Who is on it?".into(), answer: "Names.".into() };
        assert_eq!(read.questions[0].questions, [asked]);
        let [week, weekend] = read.practice.as_slice() else { panic!("{read:?}") };
        assert_eq!((week.title.as_str(), week.hours, week.short), ("Tell it", 3, false));
        assert_eq!((week.text.as_str(), week.tasks.len(), weekend.short), ("Aloud.", 1, true));
        let task = PracticeTask {
            text: "Tell a story, twice.".into(),
            check: "it is short.".into(),
            stop: "after the second.".into(),
        };
        assert_eq!(week.tasks, [task]);
        assert_eq!(read.rights, [TitledText { title: "Ask".into(), text: "Do.".into() }]);
        assert_eq!(read.rights_introduction, "They hold.");
    }

    #[test]
    fn what_is_wrong_with_the_file_is_said_with_its_line() {
        let cases = [
            ("kind=screening", "kind=chat", "line 9: expected a known `kind`, found unknown variant `chat`"),
            (" kind=screening", "", "line 9: expected `kind=…` in braces, found none"),
            ("### On the day", "### Afterwards", "line 21: expected `### What it is`"),
            ("### On the day", "### How to prepare", "line 21: expected `### What it is`"),
            ("  Names.\n", "", "line 31: expected a question and, indented below it"),
            (" {#team}", "", "line 29: expected `{#key}` after the text"),
            (" hours=3", "", "line 38: expected `hours=…` in braces"),
            ("hours=3", "hours=some", "line 38: expected a whole number of hours, found `some`"),
            ("### Week:", "### Month:", "line 38: expected `### Week: …`"),
            ("  Check: it is short.\n", "", "line 42: expected a task and"),
            ("## Your rights", "## Practice path", "line 53: expected `## Stage: …`"),
            ("candidate-guide/1", "guide/1", "line 2: expected `touchstone: candidate-guide/1`"),
        ];
        for (from, to, expected) in cases {
            let error = candidate_guide(&FILE.replacen(from, to, 1)).unwrap_err().to_string();
            assert!(error.starts_with(expected), "{to}: {error}");
        }
    }
}
