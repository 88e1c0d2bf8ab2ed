//! What is different between two guides, as a person would say it: what was added, removed, moved and reworded.
//!
//! Entries with keys are matched by them, so that a question that moved and was reworded is still that question. Its cost
//! is bounded: in proportion to the documents, and a constant for comparing words. What the constant does not reach is told
//! more coarsely, never left out.

mod pairs;
mod words;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

pub use self::words::{WordSpan, WordSpanKind};
use self::{
    pairs::{label, pairs},
    words::spans,
};
use crate::Guide;

/// How much is spent on comparing the words of texts that were reworded, in pairs of words.
const SPANS: usize = 10_000_000;
/// How much is spent on finding out which entries without keys were reworded, in bytes.
const PAIRS: usize = 10_000_000;
/// Lists whose places have a meaning: what stands third is the third, whatever it says.
const BY_PLACE: [&str; 2] = ["anchors", "recommendation"];

/// One difference between two guides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Change {
    /// What happened.
    pub kind: ChangeKind,
    /// Where it stands before, as a JSON pointer; null for what was added.
    pub before: Option<String>,
    /// Where it stands after, as a JSON pointer; null for what was removed.
    pub after: Option<String>,
    /// What it says before, or what it is called there; null for what was added.
    pub text_before: Option<String>,
    /// What it says after, or what it is called there; null for what was removed.
    pub text_after: Option<String>,
    /// Word by word, for what was reworded; empty otherwise.
    pub spans: Vec<WordSpan>,
}

/// What happened to a part of a guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// It is new, with everything in it.
    Added,
    /// It is gone, with everything in it.
    Removed,
    /// It stands at another place in its list.
    Moved,
    /// A text has other words.
    Reworded,
    /// A number or a choice is another.
    Changed,
}

/// Lists what is different, part by part. Fails where a guide cannot be written as JSON.
pub fn diff(before: &Guide, after: &Guide) -> serde_json::Result<Vec<Change>> {
    let (before, after) = (serde_json::to_value(before)?, serde_json::to_value(after)?);
    let mut diff = Diff { changes: Vec::new(), spans: SPANS, pairs: PAIRS };
    diff.values(&Place::default(), &before, &after);
    Ok(diff.changes)
}

/// Where a part stands on both sides.
#[derive(Debug, Default)]
struct Place {
    before: String,
    after: String,
}

impl Place {
    fn field(&self, name: &str) -> Self {
        Self { before: format!("{}/{name}", self.before), after: format!("{}/{name}", self.after) }
    }

    fn entry(&self, before: usize, after: usize) -> Self {
        Self { before: format!("{}/{before}", self.before), after: format!("{}/{after}", self.after) }
    }
}

struct Diff {
    changes: Vec<Change>,
    spans: usize,
    pairs: usize,
}

impl Diff {
    fn values(&mut self, place: &Place, before: &Value, after: &Value) {
        match (before, after) {
            _ if before == after => {}
            (Value::Object(old), Value::Object(new)) => self.fields(place, old, new),
            (Value::Array(old), Value::Array(new)) => {
                if BY_PLACE.iter().any(|name| place.after.ends_with(&format!("/{name}"))) {
                    self.by_place(place, old, new);
                } else {
                    self.entries(place, old, new);
                }
            }
            (Value::String(old), Value::String(new)) => {
                // A kind of stage or attribute is a choice, not a text.
                let kind =
                    if place.after.ends_with("/kind") { ChangeKind::Changed } else { ChangeKind::Reworded };
                self.both(kind, place, old.clone(), new.clone());
            }
            (Value::Null, new) => self.added(&place.after, new),
            (old, Value::Null) => self.removed(&place.before, old),
            (old, new) => self.both(ChangeKind::Changed, place, old.to_string(), new.to_string()),
        }
    }

    fn fields(&mut self, place: &Place, old: &Map<String, Value>, new: &Map<String, Value>) {
        let names = old.keys().chain(new.keys().filter(|name| !old.contains_key(*name)));
        for name in names {
            let (old, new) = (old.get(name).unwrap_or(&Value::Null), new.get(name).unwrap_or(&Value::Null));
            self.values(&place.field(name), old, new);
        }
    }

    fn by_place(&mut self, place: &Place, old: &[Value], new: &[Value]) {
        for index in 0..old.len().max(new.len()) {
            let (old, new) = (old.get(index).unwrap_or(&Value::Null), new.get(index).unwrap_or(&Value::Null));
            self.values(&place.entry(index, index), old, new);
        }
    }

    /// Removed entries come first, then the others in their order after.
    fn entries(&mut self, place: &Place, old: &[Value], new: &[Value]) {
        let found = pairs(old, new, &mut self.pairs);
        let mut stayed = vec![false; old.len()];
        let mut partners = vec![None; new.len()];
        for pair in found {
            stayed[pair.before] = true;
            partners[pair.after] = Some(pair);
        }
        for (index, value) in old.iter().enumerate().filter(|(index, _)| !stayed[*index]) {
            self.removed(&format!("{}/{index}", place.before), value);
        }
        for (index, value) in new.iter().enumerate() {
            let Some(pair) = partners[index] else {
                self.added(&format!("{}/{index}", place.after), value);
                continue;
            };
            let here = place.entry(pair.before, index);
            let partner = &old[pair.before];
            if pair.moved {
                self.both(ChangeKind::Moved, &here, label(partner).to_owned(), label(value).to_owned());
            }
            self.values(&here, partner, value);
        }
    }

    fn both(&mut self, kind: ChangeKind, place: &Place, before: String, after: String) {
        let reworded = kind == ChangeKind::Reworded;
        let spans = if reworded { spans(&before, &after, &mut self.spans) } else { Vec::new() };
        self.changes.push(Change {
            kind,
            before: Some(place.before.clone()),
            after: Some(place.after.clone()),
            text_before: Some(before),
            text_after: Some(after),
            spans,
        });
    }

    fn added(&mut self, at: &str, value: &Value) {
        self.changes.push(Change {
            kind: ChangeKind::Added,
            before: None,
            after: Some(at.to_owned()),
            text_before: None,
            text_after: Some(called(value)),
            spans: Vec::new(),
        });
    }

    fn removed(&mut self, at: &str, value: &Value) {
        self.changes.push(Change {
            kind: ChangeKind::Removed,
            before: Some(at.to_owned()),
            after: None,
            text_before: Some(called(value)),
            text_after: None,
            spans: Vec::new(),
        });
    }
}

/// What an entry is called; a number is called itself.
fn called(value: &Value) -> String {
    if value.is_object() || value.is_string() { label(value).to_owned() } else { value.to_string() }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::work::steps;

    /// A guide whose lists and texts are as good as all of another word.
    fn guide_of(word: &str, listed: usize) -> Guide {
        let items: Vec<String> = (0..listed).map(|at| format!("{word} number {at} of {listed}")).collect();
        let brief = (0..300).map(|at| format!("{word}{at}")).collect::<Vec<_>>().join(" ");
        let question =
            |at| json!({"key": format!("q{at}"), "text": format!("{brief} {at}?"), "areas_to_cover": items});
        let questions: Vec<Value> = (0..250).map(question).collect();
        serde_json::from_value(json!({
            "title": word, "introduction": format!("{word} ").repeat(10_000), "unplaced": items,
            "stages": [{"key": "s", "title": "S", "questions": questions}],
        }))
        .unwrap()
    }

    #[test]
    fn however_much_changed_the_cost_is_bounded() {
        let (before, after) = (guide_of("alpha", 60), guide_of("beta", 61));
        let size = |guide| serde_json::to_string(guide).unwrap().len();
        let mut changes = Vec::new();
        let took = steps(|| changes = diff(&before, &after).unwrap());
        assert!(changes.len() > 500, "{}", changes.len());
        let most = SPANS + PAIRS + 2 * (size(&before) + size(&after));
        assert!(took <= most as u64, "{took} steps of {most}");
        // Both budgets were needed to keep it there.
        assert!(took > (SPANS + PAIRS) as u64 / 2, "{took} steps");
    }
}
