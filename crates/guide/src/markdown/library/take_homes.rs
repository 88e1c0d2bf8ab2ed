//! Reads take-homes.

use super::super::cursor::Cursor;
use super::super::parse::{Once, title};
use super::super::{ParseError, front};
use super::{ItemFront, at_end, cursor, rubric, text, text_and_list, weighed};
use crate::library::{Contract, TakeHome};

const PARTS: &str = "`## Brief`, `## Contract`, `## Criteria` or `## Review`, each once";
const CONVERSATION: &str = "The conversation afterwards";

/// Reads a take-home.
///
/// # Errors
/// With the line and what could stand there, if it is not one.
pub fn take_home(file: &str) -> Result<TakeHome, ParseError> {
    let mut cursor = cursor(file)?;
    let front: ItemFront = front::read(&mut cursor)?;
    front::format(&front.touchstone, "take-home/1")?;
    let mut take_home = TakeHome {
        title: title(&mut cursor, front.title)?,
        level: front.level,
        minutes: front.minutes,
        competencies: front.competencies,
        language: front.language,
        introduction: text(&cursor.prose(2)?),
        brief: String::new(),
        contract: Contract::default(),
        criteria: Vec::new(),
        review: String::new(),
        conversation: String::new(),
        review_questions: Vec::new(),
    };
    let mut once = Once::default();
    while let Some(heading) = cursor.heading(2, PARTS)? {
        once.check(heading, PARTS)?;
        match heading.text {
            "Brief" => take_home.brief = text(&cursor.prose(2)?),
            "Contract" => take_home.contract = contract(&mut cursor)?,
            "Criteria" => criteria(&mut cursor, &mut take_home)?,
            "Review" => review(&mut cursor, &mut take_home)?,
            _ => return Err(heading.unexpected(PARTS)),
        }
    }
    at_end(&cursor)?;
    Ok(take_home)
}

/// A text for the candidate, and the template in a fenced block at the end.
fn contract(cursor: &mut Cursor<'_>) -> Result<Contract, ParseError> {
    const EXPECTED: &str = "one block of code that begins with ```toml, and nothing after it";
    let first = cursor.number();
    let prose = cursor.prose(2)?;
    let lines: Vec<&str> = prose.lines().collect();
    let error = |at: usize, found: &str| ParseError::new(first + at, EXPECTED, found);
    let is_fence = |line: &&str| line.starts_with("```");
    let start = lines.iter().position(is_fence).ok_or_else(|| error(0, "none"))?;
    if lines[start].trim_ascii_end() != "```toml" {
        return Err(error(start, &super::quoted(lines[start])));
    }
    // The block ends, or the text would not have been read.
    let length = lines[start + 1..].iter().position(is_fence).unwrap_or_default();
    let end = start + 1 + length;
    if let Some(after) = lines[end + 1..].iter().position(|line| !line.trim_ascii().is_empty()) {
        let at = end + 1 + after;
        return Err(error(at, &super::quoted(lines[at])));
    }
    Ok(Contract {
        text: text(&lines[..start].join("\n")),
        template: lines[start + 1..end].iter().flat_map(|line| [*line, "\n"]).collect(),
    })
}

fn criteria(cursor: &mut Cursor<'_>, take_home: &mut TakeHome) -> Result<(), ParseError> {
    let line = cursor.number();
    take_home.criteria = rubric(cursor)?;
    let whole = |anchors: &[String]| anchors.iter().all(|anchor| !anchor.is_empty());
    match take_home.criteria.iter().find(|criterion| !whole(&criterion.anchors)) {
        None => Ok(()),
        Some(criterion) => {
            let found = format!("fewer below `{}`", criterion.name);
            Err(ParseError::new(line, "all five levels, `0.` to `4.`, of every criterion", found))
        }
    }
}

/// How to read a submission, and last the conversation about it.
fn review(cursor: &mut Cursor<'_>, take_home: &mut TakeHome) -> Result<(), ParseError> {
    const EXPECTED: &str = "`### The conversation afterwards` as the last part of the review";
    let mut review = cursor.prose(3)?;
    while let Some(heading) = cursor.heading(3, EXPECTED)? {
        if heading.text == CONVERSATION {
            let (text, questions) = text_and_list(cursor)?;
            take_home.conversation = text;
            take_home.review_questions = weighed(questions)?;
            if let Some(next) = cursor.heading(3, EXPECTED)? {
                return Err(next.unexpected(EXPECTED));
            }
            break;
        }
        review.push_str("\n### ");
        review.push_str(heading.text);
        review.push('\n');
        review.push_str(&cursor.prose(3)?);
    }
    take_home.review = text(&review);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::{Level, Weighed};

    const FILE: &str = "---\ntouchstone: take-home/1\ntitle: A tide table\nlevel: mid\nminutes: 200\ncompetencies: [APIs]\n---\n\n\
        # A tide table\n\nFor the team.\n\n## Brief\n\n### The task\n\nBuild it.\n\n## Contract\n\nFill it in.\n\n```toml\n[run]\n\
        start = \"./run\" # required\n```\n\n## Criteria\n\n### Tests {#tests}\n\n0. Not seen.\n1. None.\n2. Some.\n3. Most.\n4. All.\n\n\
        ## Review\n\nAlone.\n\n### The order\n\n1. Start it.\n\n### The conversation afterwards\n\nHalf an hour.\n\n- What is missing?\n  \
        A good answer knows\n  and says why.\n- What next?\n  One step.\n";

    #[test]
    fn a_take_home_is_read_as_it_is_described() {
        let read = take_home(FILE).unwrap();
        assert_eq!((read.title.as_str(), read.level, read.minutes), ("A tide table", Level::Mid, 200));
        assert_eq!((read.introduction.as_str(), read.competencies.len()), ("For the team.", 1));
        assert_eq!(read.brief, "### The task\n\nBuild it.");
        let template = "[run]\nstart = \"./run\" # required\n";
        assert_eq!(read.contract, Contract { text: "Fill it in.".into(), template: template.into() });
        assert_eq!((read.criteria[0].key.as_str(), read.criteria[0].anchors[4].as_str()), ("tests", "All."));
        assert_eq!(read.review, "Alone.\n\n### The order\n\n1. Start it.");
        assert_eq!(read.conversation, "Half an hour.");
        let answer = "A good answer knows and says why.";
        let question = Weighed { question: "What is missing?".into(), answer: answer.into() };
        assert_eq!(read.review_questions[0], question);
        assert_eq!(read.review_questions.len(), 2);
    }

    #[test]
    fn what_is_wrong_with_a_take_home_is_said_with_its_line() {
        const CONTRACT: &str = "one block of code that begins with ```toml, and nothing after it";
        let cases = [
            ("```toml", "```yaml", format!("line 23: expected {CONTRACT}, found ````yaml`")),
            (
                "```\n\n## Crit",
                "```\n\nMore.\n\n## Crit",
                format!("line 28: expected {CONTRACT}, found `More.`"),
            ),
            (
                "4. All.\n",
                "",
                "line 29: expected all five levels, `0.` to `4.`, of every criterion".to_owned(),
            ),
            ("{#tests}", "", "line 30: expected `{#key}` after the name".to_owned()),
            ("  One step.\n", "", "line 53: expected a question and, indented below it".to_owned()),
            (
                "One step.\n",
                "One step.\n\n### More\n\nNo.\n",
                "line 56: expected `### The conversation".to_owned(),
            ),
            ("## Review", "## Notes", "line 38: expected `## Brief`".to_owned()),
            ("minutes: 200\n", "", "line 2: expected front matter".to_owned()),
            ("take-home/1", "exercise/1", "line 2: expected `touchstone: take-home/1`".to_owned()),
        ];
        for (from, to, expected) in cases {
            let error = take_home(&FILE.replacen(from, to, 1)).unwrap_err().to_string();
            assert!(error.starts_with(&expected), "{to}: {error}");
        }
        let bare = FILE.replacen("```toml", "", 1).replacen("```\n", "", 1);
        assert!(take_home(&bare).unwrap_err().to_string().ends_with("found none"));
    }
}
