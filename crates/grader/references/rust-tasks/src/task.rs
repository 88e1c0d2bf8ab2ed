//! What a client may say about a task, and what it becomes.

use serde_json::{json, Map, Value};

use crate::defects::{on, Defect};
use crate::problem::Problem;

const LONGEST_TITLE: usize = 200;

#[derive(Clone, Debug)]
pub struct Task {
    pub id: u64,
    pub owner: String,
    pub project_id: u64,
    pub title: String,
    pub priority: i64,
    pub estimate_hours: f64,
    pub due: Option<String>,
    pub done: bool,
}

impl Task {
    pub fn new(id: u64, owner: &str) -> Self {
        let (title, owner) = (String::new(), owner.to_owned());
        Self { id, owner, project_id: 0, title, priority: 0, estimate_hours: 0.0, due: None, done: false }
    }

    /// A new task from a body that has to name a project, a title and a priority.
    pub fn parse(id: u64, owner: &str, body: &Map<String, Value>) -> Result<Self, Problem> {
        for field in ["project_id", "title", "priority"] {
            if !body.contains_key(field) {
                return Err(Problem::invalid(field, "is required"));
            }
        }
        Self::new(id, owner).patched(body, Defect::NegativeAccepted)
    }

    /// This task with the fields that a body names changed. Fields it does not know are ignored.
    pub fn patched(mut self, body: &Map<String, Value>, negative: Defect) -> Result<Self, Problem> {
        for (name, value) in body {
            match name.as_str() {
                "project_id" => self.project_id = value.as_u64().ok_or_else(|| number("project_id"))?,
                "title" => self.title = title(value)?,
                "priority" => self.priority = priority(value, negative)?,
                "estimate_hours" => self.estimate_hours = hours(value, negative)?,
                "due" if value.is_null() => self.due = None,
                "due" => self.due = Some(day(value)?),
                "done" => {
                    self.done = value.as_bool().ok_or(Problem::invalid("done", "must be true or false"))?
                }
                "id" if on(Defect::MassAssignment) => self.id = value.as_u64().unwrap_or(self.id),
                "owner" if on(Defect::MassAssignment) => {
                    self.owner = value.as_str().unwrap_or(&self.owner).to_owned()
                }
                _ => {}
            }
        }
        Ok(self)
    }

    pub fn to_json(&self) -> Value {
        json!({
            "id": self.id, "project_id": self.project_id, "title": self.title, "priority": self.priority,
            "estimate_hours": self.estimate_hours, "due": self.due, "done": self.done, "owner": self.owner,
        })
    }
}

/// A title or a name: some text on one line.
pub fn title(value: &Value) -> Result<String, Problem> {
    let text = value.as_str().ok_or(Problem::invalid("title", "must be a string"))?.trim();
    if text.is_empty() && !on(Defect::EmptyTitleAccepted) {
        return Err(Problem::invalid("title", "must not be empty"));
    }
    if text.chars().count() > LONGEST_TITLE && !on(Defect::UnboundedTitleAccepted) {
        return Err(Problem::invalid("title", format!("must be at most {LONGEST_TITLE} characters")));
    }
    if text.chars().any(char::is_control) {
        return Err(Problem::invalid("title", "must not contain control characters"));
    }
    Ok(text.to_owned())
}

fn priority(value: &Value, negative: Defect) -> Result<i64, Problem> {
    let number = value.as_i64().ok_or_else(|| number("priority"))?;
    if number < 0 && !on(negative) {
        return Err(Problem::invalid("priority", "must not be negative"));
    }
    if number > 1000 {
        return Err(Problem::invalid("priority", "must be at most 1000"));
    }
    Ok(number)
}

fn hours(value: &Value, negative: Defect) -> Result<f64, Problem> {
    let hours = value.as_f64().ok_or(Problem::invalid("estimate_hours", "must be a number"))?;
    if hours < 0.0 && !on(negative) {
        return Err(Problem::invalid("estimate_hours", "must not be negative"));
    }
    if hours > 10_000.0 {
        return Err(Problem::invalid("estimate_hours", "must be at most 10000"));
    }
    Ok(hours)
}

fn number(field: &'static str) -> Problem {
    Problem::invalid(field, "must be a whole number")
}

fn day(value: &Value) -> Result<String, Problem> {
    let text = value.as_str().ok_or(Problem::invalid("due", "must be a string"))?;
    if is_day(text) || on(Defect::BadFormatAccepted) {
        return Ok(text.to_owned());
    }
    Err(Problem::invalid("due", "must be a day of the calendar such as 2031-05-17"))
}

fn is_day(text: &str) -> bool {
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| {
            if at == 4 || at == 7 {
                byte == b'-'
            } else {
                byte.is_ascii_digit()
            }
        });
    if !shaped {
        return false;
    }
    let part = |from, to| text[from..to].parse::<u32>().unwrap_or(0);
    let (year, month, day) = (part(0, 4), part(5, 7), part(8, 10));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        for day in ["2031-05-17", "2024-02-29", "2000-02-29", "2031-12-31"] {
            assert!(is_day(day), "{day}");
        }
        for no_day in [
            "",
            "2031-5-17",
            "2031-02-29",
            "1900-02-29",
            "2031-04-31",
            "2031-13-01",
            "2031-00-01",
            "2031-01-00",
            "2031-01-éé",
        ] {
            assert!(!is_day(no_day), "{no_day}");
        }
    }
}
