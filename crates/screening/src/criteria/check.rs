//! What is wrong with criteria, whichever way they came.

use std::collections::HashSet;

use super::protected;
use super::{Criterion, MAX_CRITERIA, Wanted};

/// Something wrong with a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Which of the criteria, counted from 0; none if it is the list.
    pub criterion: Option<usize>,
    /// The field it is in: `id`, `weight`, `years`, `any_of`, `fields`, `text`.
    pub field: &'static str,
    /// What is wrong and what would be right.
    pub message: String,
}

/// Why `level = "native"` is refused.
pub(super) const NATIVE: &str = "Asking for native speakers rules people out by where they come from, which anti-discrimination law \
                                 forbids or restricts in most countries. Ask for the level that the work needs: C2 is the highest.";

/// The most texts in one list.
const MAX_TEXTS: usize = 50;
/// The most characters in a name, a phrase or an id.
const MAX_PHRASE: usize = 100;
/// The most characters in a text in plain words.
const MAX_TEXT: usize = 20_000;
/// The most years that can be asked for.
const MAX_YEARS: f64 = 50.0;

/// Everything that is wrong with a list of criteria, in its order.
pub(super) fn faults(list: &[Criterion]) -> Vec<Fault> {
    let mut faults = Vec::new();
    if list.len() > MAX_CRITERIA {
        let message = format!("There are {} criteria; at most {MAX_CRITERIA} are possible.", list.len());
        faults.push(Fault { criterion: None, field: "criterion", message });
    }
    let mut ids = HashSet::new();
    for (index, criterion) in list.iter().enumerate() {
        let mut add = |field, message: String| faults.push(Fault { criterion: Some(index), field, message });
        if !ids.insert(&criterion.id) {
            add(
                "id",
                format!("The id \"{}\" is there twice; every criterion has an id of its own.", criterion.id),
            );
        }
        id(&criterion.id).into_iter().for_each(|message| add("id", message));
        weight(criterion.weight).into_iter().for_each(|message| add("weight", message));
        limits(&criterion.wanted).into_iter().for_each(|(field, message)| add(field, message));
        for (field, text) in [("id", criterion.id.as_str())].into_iter().chain(criterion.wanted.texts()) {
            if let Some(refusal) = protected::refusal(text, criterion.wanted.kind()) {
                add(field, format!("\"{}\" {}", shortened(text), refusal));
                break;
            }
        }
    }
    faults
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= 80 {
        text.to_owned()
    } else {
        text.chars().take(77).chain("…".chars()).collect()
    }
}

fn id(id: &str) -> Option<String> {
    let letters =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || matches!(letter, '-' | '_');
    let good = !id.is_empty() && id.len() <= MAX_PHRASE && id.chars().all(letters);
    (!good).then(|| {
        format!(
            "The id \"{}\" is not one: use 1 to {MAX_PHRASE} lower-case letters, digits and dashes.",
            shortened(id)
        )
    })
}

fn weight(weight: f64) -> Option<String> {
    let hundredths = weight * 100.0;
    let good = weight > 0.0 && weight <= 10.0 && (hundredths - hundredths.round()).abs() < 1e-6;
    (!good)
        .then(|| format!("The weight is {weight}; it is above 0 and at most 10, with at most two decimals."))
}

fn years(years: f64) -> Option<(&'static str, String)> {
    let good = years > 0.0 && years <= MAX_YEARS;
    (!good).then(|| ("years", format!("The years are {years}; they are above 0 and at most {MAX_YEARS}.")))
}

fn limits(wanted: &Wanted) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    match wanted {
        Wanted::Skill { years: Some(asked), .. } | Wanted::Years { years: asked } => {
            found.extend(years(*asked))
        }
        Wanted::Text { text } => {
            let length = text.chars().count();
            if length == 0 || length > MAX_TEXT {
                found.push(("text", format!("The text has {length} characters; it has 1 to {MAX_TEXT}.")));
            }
            return found;
        }
        _ => {}
    }
    let texts = wanted.texts();
    let may_be_empty = matches!(wanted, Wanted::Years { .. } | Wanted::Education { .. });
    if texts.is_empty() && !may_be_empty {
        found.push(("any_of", "`any_of` is empty; name at least one.".to_owned()));
    }
    if texts.len() > MAX_TEXTS {
        found.push((
            texts[0].0,
            format!("There are {} texts in the list; at most {MAX_TEXTS} are possible.", texts.len()),
        ));
    }
    for (field, text) in texts {
        let length = text.chars().count();
        if length > MAX_PHRASE {
            found.push((
                field,
                format!("\"{}\" has {length} characters; it has at most {MAX_PHRASE}.", shortened(text)),
            ));
        } else if !text.chars().any(char::is_alphanumeric) {
            found.push((
                field,
                format!("\"{text}\" has no letter and no digit; there is nothing to look for."),
            ));
        }
    }
    found
}
