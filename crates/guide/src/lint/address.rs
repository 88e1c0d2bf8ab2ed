//! Where in a guide something stands.

use std::fmt;

use crate::Guide;
use crate::model::Attribute;

/// A place in a guide. It is copied for every text, so it holds no strings of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Address {
    parts: [Part; DEPTH],
    len: usize,
}

/// `stages/0/scorecard/attributes/0/anchors/0` is the deepest.
const DEPTH: usize = 7;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Name(&'static str),
    Index(usize),
}

impl Default for Part {
    fn default() -> Self {
        Self::Index(0)
    }
}

impl Address {
    /// A member of the guide.
    pub(crate) fn of(name: &'static str) -> Self {
        Self::default().name(name)
    }

    /// A member of what is addressed.
    pub(crate) fn name(self, name: &'static str) -> Self {
        self.with(Part::Name(name))
    }

    /// An entry of a list.
    pub(crate) fn at(self, index: usize) -> Self {
        self.with(Part::Index(index))
    }

    /// True of a place in a member of the guide.
    pub(crate) fn is_in(self, name: &'static str) -> bool {
        self.len > 0 && self.parts[0] == Part::Name(name)
    }

    fn with(mut self, part: Part) -> Self {
        if let Some(place) = self.parts.get_mut(self.len) {
            *place = part;
            self.len += 1;
        }
        self
    }
}

/// The JSON pointer (RFC 6901).
impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts[..self.len].iter().try_for_each(|part| match part {
            Part::Name(name) => write!(formatter, "/{name}"),
            Part::Index(index) => write!(formatter, "/{index}"),
        })
    }
}

/// The same place by keys, which stay when things move: `stages/screening/questions/why`. What has no key keeps its
/// number.
pub(crate) fn path(guide: &Guide, pointer: &str) -> String {
    let mut parts: Vec<&str> = pointer.split('/').skip(1).collect();
    let number = |place: usize| parts.get(place).and_then(|part| part.parse::<usize>().ok());
    let (first, second, third) = (number(1), number(2), number(3));
    let (fourth, head) = (number(4), parts.first().copied().unwrap_or_default());
    let member = parts.get(2).copied().unwrap_or_default();
    let mut keys: Vec<(usize, Option<&str>)> = Vec::new();
    match head {
        "stages" => {
            let stage = first.and_then(|index| guide.stages.get(index));
            keys.push((1, stage.map(|stage| stage.key.as_str())));
            let question = stage.zip(third).and_then(|(stage, index)| stage.questions.get(index));
            if member == "questions" {
                keys.push((3, question.map(|question| question.key.as_str())));
            }
            let card = stage.and_then(|stage| stage.scorecard.as_ref());
            let attribute = card.zip(fourth).and_then(|(card, index)| card.attributes.get(index));
            if member == "scorecard" {
                keys.push((4, attribute.map(key)));
            }
        }
        "debrief" => {
            keys.push((2, second.and_then(|at| Some(guide.debrief.questions.get(at)?.key.as_str()))));
        }
        "reference_calls" => {
            let calls = &guide.reference_calls;
            let question = second.and_then(|at| Some(calls.questions.get(at)?.key.as_str()));
            let attribute = second.and_then(|at| calls.attributes.get(at).map(key));
            keys.push((2, if parts.get(1) == Some(&"questions") { question } else { attribute }));
        }
        _ => {}
    }
    for (place, key) in keys {
        if let (Some(part), Some(key)) = (parts.get_mut(place), key) {
            *part = key;
        }
    }
    parts.join("/")
}

fn key(attribute: &Attribute) -> &str {
    &attribute.key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_has_a_path_of_keys() {
        let guide = crate::markdown::parse(include_str!("../../tests/fixtures/canonical.md")).unwrap();
        let stage = &guide.stages[0];
        let question = &stage.questions[0].key;
        let attribute = &stage.scorecard.as_ref().unwrap().attributes[1].key;
        let calls = &guide.reference_calls;
        let cases = [
            ("/title", "title".to_owned()),
            ("", String::new()),
            ("/stages/0", format!("stages/{}", stage.key)),
            ("/stages/0/questions/0/text", format!("stages/{}/questions/{question}/text", stage.key)),
            (
                "/stages/0/scorecard/attributes/1/anchors/3",
                format!("stages/{}/scorecard/attributes/{attribute}/anchors/3", stage.key),
            ),
            (
                "/debrief/questions/0/text",
                format!("debrief/questions/{}/text", guide.debrief.questions[0].key),
            ),
            ("/reference_calls/questions/0", format!("reference_calls/questions/{}", calls.questions[0].key)),
            (
                "/reference_calls/attributes/0",
                format!("reference_calls/attributes/{}", calls.attributes[0].key),
            ),
            ("/faq/0/answer", "faq/0/answer".to_owned()),
            ("/stages/99/title", "stages/99/title".to_owned()),
        ];
        for (pointer, expected) in cases {
            assert_eq!(path(&guide, pointer), expected, "{pointer}");
        }
        let deep = Address::of("stages").at(2).name("questions").at(0).name("follow_ups").at(1);
        assert_eq!(deep.to_string(), "/stages/2/questions/0/follow_ups/1");
    }
}
