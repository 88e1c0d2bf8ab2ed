//! Reads a guide. Each function takes one heading's worth of the file and stops before the next.

use std::collections::HashMap;

use super::attributes::{self, Attributes};
use super::cursor::{Cursor, Located};
use super::{ParseError, front, lists, names};
use crate::model::{
    Attribute, AttributeKind, Debrief, Exercise, FaqEntry, Guide, GuidedQuestion, Profile, Question,
    ReferenceCalls, Scorecard, Stage,
};
use crate::text::one_line;
use crate::{MAX_BYTES, text};

const PARTS: &str = "`## Job description`, `## Candidate profile`, `## Stage: …`, `## Debrief`, `## Reference calls`, \
                     `## Frequently asked questions` or `## Unplaced`, each but the stages once";
const PROFILE_PARTS: &str = "`### Competencies`, `### Desired outcomes` or `### Traits`, each once";
const STAGE_PARTS: &str = "`### For the interviewer`, `### To the candidate`, `### Agenda`, `### Question: …`, \
                           `### Exercise: …` or `### Scorecard`, each but the questions once";
const QUESTION_PARTS: &str =
    "`Competencies: …`, `Areas to cover`, `Follow-ups`, `What good looks like` or `Red flags`, each once";
const EXERCISE_PARTS: &str = "`#### Requirements` or `#### Evaluation criteria`, each once";

/// Reads a guide in the format of `docs/guide-format.md`.
pub fn parse(file: &str) -> Result<Guide, ParseError> {
    if file.len() > MAX_BYTES {
        let found = format!("{} MiB", file.len().div_ceil(1024 * 1024));
        return Err(ParseError::new(1, format!("at most {} MiB", MAX_BYTES / 1024 / 1024), found));
    }
    let mut cursor = Cursor::new(file.strip_prefix('\u{feff}').unwrap_or(file));
    let front = front::parse(&mut cursor)?;
    let mut guide = Guide {
        title: title(&mut cursor, front.title)?,
        role: front.role,
        level: front.level,
        language: front.language,
        variables: front.variables.into_iter().map(Into::into).collect(),
        lint: front.lint.into_iter().map(Into::into).collect(),
        introduction: cursor.prose(2)?,
        ..Guide::default()
    };
    parts(&mut cursor, &mut guide)?;
    guide.normalize();
    Ok(guide)
}

/// The heading of level 1. The front matter repeats it for other software, so the two must agree.
pub(super) fn title(cursor: &mut Cursor<'_>, front: Option<String>) -> Result<String, ParseError> {
    cursor.skip_blank();
    let Some(heading) = cursor.heading(1, "`# ` and the title")? else {
        return Err(cursor.unexpected("`# ` and the title"));
    };
    let title = one_line(heading.text);
    match front.map(|title| one_line(&title)) {
        Some(front) if front != title => {
            Err(heading.unexpected(&format!("the title of the front matter, `{front}`")))
        }
        _ => Ok(title),
    }
}

fn parts(cursor: &mut Cursor<'_>, guide: &mut Guide) -> Result<(), ParseError> {
    let mut once = Once::default();
    let mut stage_keys = Keys::default();
    while let Some(heading) = cursor.heading(2, PARTS)? {
        if let Some(title) = heading.text.strip_prefix(names::STAGE) {
            guide.stages.push(stage(cursor, heading, title, &mut stage_keys)?);
            continue;
        }
        once.check(heading, PARTS)?;
        match heading.text {
            names::JOB_DESCRIPTION => guide.job_description = cursor.prose(2)?,
            names::PROFILE => guide.profile = profile(cursor)?,
            names::DEBRIEF => guide.debrief = debrief(cursor)?,
            names::REFERENCE_CALLS => guide.reference_calls = reference_calls(cursor)?,
            names::FAQ => guide.faq = faq(cursor)?,
            names::UNPLACED => guide.unplaced = lists::texts(&cursor.until_heading())?,
            _ => return Err(heading.unexpected(PARTS)),
        }
    }
    if cursor.peek().is_some() { Err(cursor.unexpected("one heading of level 1")) } else { Ok(()) }
}

fn profile(cursor: &mut Cursor<'_>) -> Result<Profile, ParseError> {
    let mut profile = Profile { summary: cursor.prose(3)?, ..Profile::default() };
    let mut once = Once::default();
    while let Some(heading) = cursor.heading(3, PROFILE_PARTS)? {
        once.check(heading, PROFILE_PARTS)?;
        let lines = cursor.until_heading();
        match heading.text {
            names::COMPETENCIES => profile.competencies = lists::competencies(&lines)?,
            names::OUTCOMES => {
                let texts = lists::texts(&lines)?;
                profile.outcomes = texts.into_iter().map(|text| crate::model::Outcome { text }).collect();
            }
            names::TRAITS => profile.traits = lists::texts(&lines)?,
            _ => return Err(heading.unexpected(PROFILE_PARTS)),
        }
    }
    Ok(profile)
}

fn stage(
    cursor: &mut Cursor<'_>,
    heading: Located<'_>,
    title: &str,
    keys: &mut Keys,
) -> Result<Stage, ParseError> {
    let (title, Attributes { key, kind, minutes }) = attributes::split(title, heading.line)?;
    let key = keys.take(key, heading.line)?;
    let mut stage =
        Stage { key, kind: kind.unwrap_or_default(), title: title.to_owned(), minutes, ..Stage::default() };
    let mut once = Once::default();
    let mut question_keys = Keys::default();
    while let Some(heading) = cursor.heading(3, STAGE_PARTS)? {
        if let Some(text) = heading.text.strip_prefix(names::QUESTION) {
            stage.questions.push(question(cursor, heading, text, &mut question_keys)?);
            continue;
        }
        let exercise_title = exercise_title(heading.text);
        once.check(
            exercise_title.map_or(heading, |_| Located { text: names::EXERCISE, ..heading }),
            STAGE_PARTS,
        )?;
        match heading.text {
            names::INTERVIEWER => stage.interviewer_directions = cursor.prose(3)?,
            names::CANDIDATE => stage.candidate_script = cursor.prose(3)?,
            names::AGENDA => stage.agenda = lists::agenda(&cursor.until_heading())?,
            names::SCORECARD => stage.scorecard = Some(scorecard(cursor)?),
            _ => {
                let title = exercise_title.ok_or_else(|| heading.unexpected(STAGE_PARTS))?;
                stage.exercise = Some(exercise(cursor, title)?);
            }
        }
    }
    Ok(stage)
}

fn exercise_title(heading: &str) -> Option<&str> {
    let rest = heading.strip_prefix(names::EXERCISE)?;
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix(':') }
}

fn question(
    cursor: &mut Cursor<'_>,
    heading: Located<'_>,
    text: &str,
    keys: &mut Keys,
) -> Result<Question, ParseError> {
    let (text, Attributes { key, minutes, .. }) = attributes::split(text, heading.line)?;
    let key = keys.take(key, heading.line)?;
    let question = Question { key, text: text.to_owned(), minutes, ..Question::default() };
    question_parts(cursor, question, 4)
}

/// What stands below a question: its competencies, and its lists below headings of this level.
pub(super) fn question_parts(
    cursor: &mut Cursor<'_>,
    mut question: Question,
    level: usize,
) -> Result<Question, ParseError> {
    question.competencies = competencies(cursor);
    let mut once = Once::default();
    while let Some(heading) = cursor.heading(level, QUESTION_PARTS)? {
        once.check(heading, QUESTION_PARTS)?;
        let list = match heading.text {
            names::AREAS => &mut question.areas_to_cover,
            names::FOLLOW_UPS => &mut question.follow_ups,
            names::GOOD => &mut question.what_good_looks_like,
            names::RED_FLAGS => &mut question.red_flags,
            _ => return Err(heading.unexpected(QUESTION_PARTS)),
        };
        *list = lists::texts(&cursor.until_heading())?;
    }
    Ok(question)
}

/// The names of a question's competencies, which may run over several lines.
fn competencies(cursor: &mut Cursor<'_>) -> Vec<String> {
    cursor.skip_blank();
    let label = |line: &str| line.strip_prefix(names::COMPETENCIES).is_some_and(|rest| rest.starts_with(':'));
    if !cursor.peek().is_some_and(label) {
        return Vec::new();
    }
    let mut paragraph = String::new();
    while let Some(line) = cursor.peek() {
        if line.trim_ascii().is_empty() || text::heading(line).is_some() {
            break;
        }
        paragraph.push_str(line);
        paragraph.push('\n');
        cursor.take();
    }
    lists::names(&paragraph[names::COMPETENCIES.len() + 1..])
}

fn exercise(cursor: &mut Cursor<'_>, title: &str) -> Result<Exercise, ParseError> {
    let mut exercise = Exercise { title: title.to_owned(), brief: cursor.prose(4)?, ..Exercise::default() };
    let mut once = Once::default();
    while let Some(heading) = cursor.heading(4, EXERCISE_PARTS)? {
        once.check(heading, EXERCISE_PARTS)?;
        let list = match heading.text {
            names::REQUIREMENTS => &mut exercise.requirements,
            names::CRITERIA => &mut exercise.criteria,
            _ => return Err(heading.unexpected(EXERCISE_PARTS)),
        };
        *list = lists::texts(&cursor.until_heading())?;
    }
    Ok(exercise)
}

fn scorecard(cursor: &mut Cursor<'_>) -> Result<Scorecard, ParseError> {
    const EXPECTED: &str = "`#### ` and an attribute, or `#### Overall recommendation` once";
    let mut scorecard = Scorecard::default();
    let mut once = Once::default();
    let mut keys = Keys::default();
    while let Some(heading) = cursor.heading(4, EXPECTED)? {
        // An attribute of that name has a key, the overall recommendation has none.
        if heading.text == names::RECOMMENDATION {
            once.check(heading, EXPECTED)?;
            scorecard.recommendation = lists::recommendation(&cursor.until_heading())?;
        } else {
            scorecard.attributes.push(attribute(cursor, heading, &mut keys)?);
        }
    }
    Ok(scorecard)
}

pub(super) fn attribute(
    cursor: &mut Cursor<'_>,
    heading: Located<'_>,
    keys: &mut Keys,
) -> Result<Attribute, ParseError> {
    let (text, Attributes { key, .. }) = attributes::split(heading.text, heading.line)?;
    let (kind, name) = match text.strip_prefix(names::OUTCOME) {
        Some(name) => (AttributeKind::Outcome, name),
        None => (AttributeKind::Competency, text.strip_prefix('\\').unwrap_or(text)),
    };
    let key = keys.take(key, heading.line)?;
    Ok(Attribute { key, name: name.to_owned(), kind, anchors: lists::anchors(&cursor.until_heading())? })
}

fn debrief(cursor: &mut Cursor<'_>) -> Result<Debrief, ParseError> {
    const EXPECTED: &str = "`### Question: …`";
    let mut debrief = Debrief { directions: cursor.prose(3)?, ..Debrief::default() };
    let mut keys = Keys::default();
    while let Some(heading) = cursor.heading(3, EXPECTED)? {
        let text = heading.text.strip_prefix(names::QUESTION).ok_or_else(|| heading.unexpected(EXPECTED))?;
        debrief.questions.push(guided(cursor, heading, text, &mut keys)?);
    }
    Ok(debrief)
}

fn reference_calls(cursor: &mut Cursor<'_>) -> Result<ReferenceCalls, ParseError> {
    const EXPECTED: &str = "`### Question: …`, or `### Scorecard` once";
    const ATTRIBUTE: &str = "`#### ` and an attribute";
    let mut calls = ReferenceCalls { directions: cursor.prose(3)?, ..ReferenceCalls::default() };
    let mut once = Once::default();
    let mut keys = Keys::default();
    while let Some(heading) = cursor.heading(3, EXPECTED)? {
        if let Some(text) = heading.text.strip_prefix(names::QUESTION) {
            calls.questions.push(guided(cursor, heading, text, &mut keys)?);
            continue;
        }
        once.check(heading, EXPECTED)?;
        if heading.text != names::SCORECARD {
            return Err(heading.unexpected(EXPECTED));
        }
        let mut keys = Keys::default();
        while let Some(heading) = cursor.heading(4, ATTRIBUTE)? {
            calls.attributes.push(attribute(cursor, heading, &mut keys)?);
        }
    }
    Ok(calls)
}

fn guided(
    cursor: &mut Cursor<'_>,
    heading: Located<'_>,
    text: &str,
    keys: &mut Keys,
) -> Result<GuidedQuestion, ParseError> {
    let (text, Attributes { key, .. }) = attributes::split(text, heading.line)?;
    let key = keys.take(key, heading.line)?;
    Ok(GuidedQuestion { key, text: text.to_owned(), guidance: cursor.prose(3)? })
}

fn faq(cursor: &mut Cursor<'_>) -> Result<Vec<FaqEntry>, ParseError> {
    let mut entries = Vec::new();
    while let Some(heading) = cursor.heading(3, "`### ` and a question")? {
        entries.push(FaqEntry { question: heading.text.to_owned(), answer: cursor.prose(3)? });
    }
    Ok(entries)
}

/// Refuses a heading that has been there: the second would replace the first.
#[derive(Default)]
pub(super) struct Once<'a>(Vec<&'a str>);

impl<'a> Once<'a> {
    pub(super) fn check(&mut self, heading: Located<'a>, expected: &str) -> Result<(), ParseError> {
        if self.0.contains(&heading.text) {
            return Err(heading.unexpected(expected));
        }
        self.0.push(heading.text);
        Ok(())
    }
}

/// Refuses a key that another entry of the list has. A missing key stays empty and is made from the text in the end.
#[derive(Default)]
pub(super) struct Keys(HashMap<String, usize>);

impl Keys {
    pub(super) fn take(&mut self, key: Option<String>, line: usize) -> Result<String, ParseError> {
        let Some(key) = key else { return Ok(String::new()) };
        if let Some(first) = self.0.insert(key.clone(), line) {
            let found = format!("`#{key}`, which line {first} has too");
            return Err(ParseError::new(line, "a key that nothing else in the list has", found));
        }
        Ok(key)
    }
}
