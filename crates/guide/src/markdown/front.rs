//! The front matter: what software needs to know of a guide before it reads the text.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::cursor::Cursor;
use super::{FORMAT, ParseError};
use crate::model::{Allowance, Guide, Variable};

/// More front matter than this is refused: YAML is the one part whose reader is not ours.
const MAX_BYTES: usize = 256 * 1024;

/// Brackets may be open to this depth. Our own fields need one; the time that YAML readers take grows with its square.
const MAX_DEPTH: usize = 100;

const FENCE: &str = "---";

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Front {
    touchstone: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) role: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) level: Option<String>,
    #[serde(default)]
    pub(super) language: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) variables: Vec<FrontVariable>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) lint: Vec<FrontAllowance>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FrontVariable {
    name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    label: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    default: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FrontAllowance {
    allow: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    reason: String,
}

/// Reads the front matter, which starts on the first line.
pub(super) fn parse(cursor: &mut Cursor<'_>) -> Result<Front, ParseError> {
    let front: Front = read(cursor)?;
    format(&front.touchstone, FORMAT)?;
    Ok(front)
}

/// Refuses a file of another format.
pub(super) fn format(found: &str, expected: &str) -> Result<(), ParseError> {
    if found == expected {
        return Ok(());
    }
    Err(ParseError::new(2, format!("`touchstone: {expected}`"), format!("`{found}`")))
}

/// The fields between the fences, within limits.
pub(super) fn read<T: DeserializeOwned>(cursor: &mut Cursor<'_>) -> Result<T, ParseError> {
    if cursor.peek().map(str::trim_ascii_end) != Some(FENCE) {
        return Err(cursor.unexpected("`---` and the front matter"));
    }
    cursor.take();
    let mut yaml = String::new();
    let mut depth = 0;
    loop {
        let Some(line) = cursor.take() else {
            return Err(cursor.unexpected("`---` after the front matter"));
        };
        if line.trim_ascii_end() == FENCE {
            break;
        }
        if yaml.len() + line.len() > MAX_BYTES {
            return Err(ParseError::new(cursor.number() - 1, "front matter of at most 256 KiB", "more"));
        }
        depth = open_brackets(line, depth);
        if depth > MAX_DEPTH {
            return Err(ParseError::new(cursor.number() - 1, "brackets at most 100 deep", "more"));
        }
        yaml.push_str(line);
        yaml.push('\n');
    }
    serde_norway::from_str(&yaml).map_err(|error| from_yaml(&error))
}

/// The number of brackets open at the end of a line, or at once on it if those were too many.
fn open_brackets(line: &str, before: usize) -> usize {
    line.bytes().fold(before, |depth, byte| match byte {
        b'[' | b'{' => depth + 1,
        b']' | b'}' if depth <= MAX_DEPTH => depth.saturating_sub(1),
        _ => depth,
    })
}

fn from_yaml(error: &serde_norway::Error) -> ParseError {
    // One more for the `---` above.
    let line = error.location().map_or(2, |location| location.line() + 1);
    ParseError::new(line, "front matter as the format describes it", error.to_string())
}

/// Writes the front matter of a guide.
pub(super) fn write(out: &mut String, guide: &Guide) {
    let front = Front {
        touchstone: FORMAT.to_owned(),
        title: Some(guide.title.clone()),
        role: guide.role.clone(),
        level: guide.level.clone(),
        language: guide.language.clone(),
        variables: guide.variables.iter().cloned().map(FrontVariable::from).collect(),
        lint: guide.lint.iter().cloned().map(FrontAllowance::from).collect(),
    };
    out.push_str(FENCE);
    out.push('\n');
    // Strings, options and lists have a YAML form, so this cannot fail.
    out.push_str(&serde_norway::to_string(&front).unwrap_or_default());
    out.push_str(FENCE);
    out.push('\n');
}

impl From<Variable> for FrontVariable {
    fn from(Variable { name, label, default }: Variable) -> Self {
        Self { name, label, default }
    }
}

impl From<FrontVariable> for Variable {
    fn from(FrontVariable { name, label, default }: FrontVariable) -> Self {
        Self { name, label, default }
    }
}

impl From<Allowance> for FrontAllowance {
    fn from(Allowance { allow, at, reason }: Allowance) -> Self {
        Self { allow, at, reason }
    }
}

impl From<FrontAllowance> for Allowance {
    fn from(FrontAllowance { allow, at, reason }: FrontAllowance) -> Self {
        Self { allow, at, reason }
    }
}
