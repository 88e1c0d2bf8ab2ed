//! The right verdicts, by the words of the rule, from the planted facts alone.

use serde::Serialize;

use crate::criteria::{Asks, Criterion};
use crate::dates::{Interval, Month, merged};
use crate::person::{Finish, Person, Phrase, Role, whole};
use crate::words::bullets::MAYBE;
use crate::words::skills::SKILLS;

/// How far a criterion is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It is not said.
    NotFound,
    /// It is said in part, or without a dated position.
    Partly,
    /// It is met.
    Met,
}

/// The verdict that is right for a criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Judged {
    /// The criterion's id.
    pub criterion: &'static str,
    /// Its kind.
    pub kind: &'static str,
    /// What is right.
    pub verdict: Verdict,
    /// The rule leaves open what is right: another careful reading gives another verdict. Not to be scored.
    pub disputed: bool,
    /// Words, each a place on which evidence may lie.
    pub words: Vec<String>,
    /// What on the sheet invites another verdict.
    pub trap: Option<&'static str>,
}

/// Judges a person by a criterion. `pieces` are the visible words of the sheet.
pub(crate) fn judge(person: &Person, pieces: &[String], criterion: &Criterion, as_of: Month) -> Judged {
    let mut judged = Judged {
        criterion: criterion.id,
        kind: criterion.asks.kind(),
        verdict: Verdict::NotFound,
        disputed: false,
        words: Vec::new(),
        trap: None,
    };
    match &criterion.asks {
        Asks::Skill { any_of, years } => skill(person, any_of, *years, as_of, &mut judged),
        Asks::Years(years) => worked(person, *years, as_of, &mut judged),
        Asks::Title(wanted) => title(person, wanted, &mut judged),
        Asks::Education { level, fields } => education(person, *level, fields, &mut judged),
        Asks::Certificate(wanted) => certificate(person, wanted, &mut judged),
        Asks::Language { name, level } => language(person, name, *level, &mut judged),
        Asks::Keyword(wanted) => keyword(pieces, wanted, &mut judged),
        Asks::Text(topic) => text(person, *topic, &mut judged),
    }
    judged
}

/// The verdict of months against years.
pub(crate) fn of_months(months: i32, years: i32) -> Verdict {
    match months {
        months if months >= 12 * years => Verdict::Met,
        months if 2 * months >= 12 * years => Verdict::Partly,
        _ => Verdict::NotFound,
    }
}

/// The readings of dates that the rule leaves open; the first is the expected one.
fn readings(roles: &[&Role], as_of: Month) -> [i32; 4] {
    let months = |read: &dyn Fn(&Role) -> Option<Interval>| {
        merged(roles.iter().filter_map(|role| read(role)).filter(|(first, last)| last >= first).collect())
    };
    // Where six months of one year lie is open: what overlaps them may count more or less.
    let shifted = |role: &Role, by: i32| {
        let period = role.period.as_ref()?;
        let (first, last) = period.interval(as_of);
        let alone = period.start == period.end && matches!(period.start, crate::dates::Said::Year(_));
        Some(if alone { (first + by, last + by) } else { (first, last) })
    };
    [
        months(&|role| role.period.as_ref().map(|period| period.interval(as_of))),
        months(&|role| role.period.as_ref().map(|period| period.interval_by_years(as_of))),
        months(&|role| shifted(role, -3)),
        months(&|role| shifted(role, 3)),
    ]
}

/// Months of work in all, by the expected reading.
pub(crate) fn months_of_work(person: &Person, as_of: Month) -> i32 {
    readings(&person.roles.iter().collect::<Vec<_>>(), as_of)[0]
}

fn worked(person: &Person, years: i32, as_of: Month, judged: &mut Judged) {
    let all = readings(&person.roles.iter().collect::<Vec<_>>(), as_of);
    judged.verdict = of_months(all[0], years);
    judged.disputed = all.iter().any(|months| of_months(*months, years) != judged.verdict);
    if judged.verdict != Verdict::NotFound {
        judged.words =
            person.roles.iter().filter_map(|role| Some(role.period.as_ref()?.words.clone())).collect();
    }
}

/// The place in the list of the skill that a criterion calls by one of its names.
fn known(name: &str) -> Option<usize> {
    SKILLS.iter().position(|skill| skill.iter().any(|form| form.eq_ignore_ascii_case(name)))
}

fn skill(person: &Person, any_of: &[&str], years: Option<i32>, as_of: Month, judged: &mut Judged) {
    let wanted: Vec<usize> = any_of.iter().filter_map(|name| known(name)).collect();
    let roles = |wanted: &[usize]| -> Vec<&Role> {
        let naming = |role: &&Role| role.named().any(|named| wanted.contains(&named.skill));
        person.roles.iter().filter(naming).collect()
    };
    let verdicts = |wanted: &[usize]| -> Vec<Verdict> {
        let roles = roles(wanted);
        let elsewhere =
            person.phrases().flat_map(|phrase| &phrase.named).any(|named| wanted.contains(&named.skill));
        if roles.is_empty() && !elsewhere {
            return vec![Verdict::NotFound];
        }
        let dated: Vec<&Role> = roles.into_iter().filter(|role| role.period.is_some()).collect();
        let enough = |months: i32| match years {
            Some(years) => months >= 12 * years,
            None => !dated.is_empty(),
        };
        let verdict = |months: &i32| if enough(*months) { Verdict::Met } else { Verdict::Partly };
        readings(&dated, as_of).iter().map(verdict).collect()
    };
    // One of several is enough; whether their months add up, the rule does not say.
    let each: Vec<Vec<Verdict>> = wanted.iter().map(|one| verdicts(&[*one])).collect();
    judged.verdict = each.iter().map(|verdicts| verdicts[0]).max().unwrap_or(Verdict::NotFound);
    let together = verdicts(&wanted);
    let best = |at: usize| each.iter().filter_map(|verdicts| verdicts.get(at).or(verdicts.first())).max();
    judged.disputed = together.iter().any(|verdict| *verdict != judged.verdict)
        || (0..4).any(|at| best(at).is_some_and(|verdict| *verdict != judged.verdict));
    let all = person.roles.iter().flat_map(Role::named);
    let all = all.chain(person.phrases().flat_map(|phrase| &phrase.named));
    let mut words: Vec<String> =
        all.filter(|named| wanted.contains(&named.skill)).map(|named| named.words.clone()).collect();
    words.sort();
    words.dedup();
    judged.words = words;
    let phrases = person.phrases().chain(person.roles.iter().flat_map(|role| &role.bullets));
    judged.trap = phrases.filter(|phrase| phrase.trap.is_some()).find_map(|phrase| tempts(phrase, &wanted));
}

fn tempts(phrase: &Phrase, wanted: &[usize]) -> Option<&'static str> {
    let trap = phrase.trap?;
    wanted.iter().find_map(|skill| {
        let looks = SKILLS[*skill][0] == trap;
        let denied = phrase.denies() && SKILLS[*skill].iter().any(|form| whole(&phrase.text, form));
        (looks || denied).then_some(if looks { "looks alike" } else { trap })
    })
}

const SENIORITY: &[&str] =
    &["junior", "senior", "lead", "principal", "staff", "sr", "jr", "i", "ii", "iii", "iv"];

/// The words of a title as they are compared.
pub(crate) fn title_words(title: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for word in title.to_lowercase().split(|letter: char| !letter.is_alphanumeric()) {
        if word.is_empty() || SENIORITY.contains(&word) {
            continue;
        }
        match (out.last_mut(), word) {
            (Some(before), "end") if before == "back" || before == "front" => before.push_str("end"),
            (_, "developer" | "programmer") => out.push("engineer".to_owned()),
            (_, word) => out.push(word.to_owned()),
        }
    }
    out
}

/// Whether `title` has the words of `wanted` in their order.
pub(crate) fn has_title(title: &str, wanted: &str) -> bool {
    let mut words = title_words(title).into_iter();
    title_words(wanted).into_iter().all(|wanted| words.any(|word| word == wanted))
}

fn title(person: &Person, wanted: &[&str], judged: &mut Judged) {
    let fits = |title: &str| wanted.iter().any(|wanted| has_title(title, wanted));
    let roles: Vec<&Role> = person.roles.iter().filter(|role| fits(&role.title)).collect();
    if !roles.is_empty() {
        judged.verdict = Verdict::Met;
        judged.words = roles.iter().flat_map(|role| [role.title.clone(), role.base.clone()]).collect();
        return;
    }
    let presented: Vec<&String> = person.presented.iter().filter(|title| fits(title)).collect();
    if presented.is_empty() {
        let sentences = person.summary.iter().chain(&person.headline);
        judged.disputed = sentences.map(|phrase| &phrase.text).any(|text| fits(text));
        return;
    }
    judged.verdict = Verdict::Partly;
    judged.words = presented.into_iter().cloned().collect();
    judged.words.extend(person.headline.iter().map(|phrase| phrase.text.clone()));
}

fn education(person: &Person, level: u8, fields: &[&str], judged: &mut Judged) {
    let in_field = |field: &Option<String>| {
        fields.is_empty()
            || field.as_ref().is_some_and(|field| fields.iter().any(|wanted| has_words(field, wanted)))
    };
    let mut open = false;
    for study in person.studies.iter().filter(|study| study.level >= level) {
        let verdict = match (study.finish, in_field(&study.field)) {
            (Finish::Finished, true) => Verdict::Met,
            (Finish::Finished, false) | (_, true) => Verdict::Partly,
            // Unfinished, and in another field: the rule names each, not both.
            (_, false) => {
                open = true;
                continue;
            }
        };
        judged.words.extend([study.words.clone(), study.degree.clone()]);
        judged.words.extend(study.field.clone());
        judged.verdict = judged.verdict.max(verdict);
    }
    judged.disputed = open && judged.verdict == Verdict::NotFound;
}

/// Words as tokens, in lower case.
fn tokens(text: &str) -> Vec<String> {
    let tokens = text.split(|letter: char| !letter.is_alphanumeric());
    tokens.filter(|token| !token.is_empty()).map(str::to_lowercase).collect()
}

/// Whether the words stand in the text, one after another, as whole tokens.
pub(crate) fn has_words(text: &str, words: &str) -> bool {
    let (text, words) = (tokens(text), tokens(words));
    text.windows(words.len().max(1)).any(|window| window == words)
}

fn certificate(person: &Person, wanted: &[&str], judged: &mut Judged) {
    let fits = |name: &str| wanted.iter().any(|wanted| has_words(name, wanted));
    for certificate in person.certificates.iter().filter(|certificate| fits(&certificate.name)) {
        let verdict = if certificate.held { Verdict::Met } else { Verdict::Partly };
        judged.verdict = judged.verdict.max(verdict);
        judged.words.extend([certificate.name.clone(), certificate.phrase.text.clone()]);
        judged.words.extend(
            wanted
                .iter()
                .filter(|wanted| has_words(&certificate.name, wanted))
                .map(|&wanted| wanted.to_owned()),
        );
    }
}

fn language(person: &Person, name: &str, level: Option<u8>, judged: &mut Judged) {
    for spoken in person.languages.iter().filter(|spoken| spoken.name == name) {
        let enough = level.is_none_or(|level| spoken.level.is_some_and(|spoken| spoken >= level));
        judged.verdict = judged.verdict.max(if enough { Verdict::Met } else { Verdict::Partly });
        judged.words.extend([spoken.words.clone(), spoken.name.to_owned()]);
    }
}

fn keyword(pieces: &[String], wanted: &[&str], judged: &mut Judged) {
    for wanted in wanted {
        if pieces.iter().any(|piece| has_words(piece, wanted)) {
            judged.verdict = Verdict::Met;
            judged.words.push((*wanted).to_owned());
        }
    }
}

/// A planted sentence says it; where another may be held to say it, nobody can compute the verdict.
fn text(person: &Person, topic: usize, judged: &mut Judged) {
    let bullets = person.roles.iter().flat_map(|role| &role.bullets);
    judged.words =
        bullets.filter(|bullet| bullet.topic == Some(topic)).map(|bullet| bullet.text.clone()).collect();
    if !judged.words.is_empty() {
        judged.verdict = Verdict::Met;
        return;
    }
    let says = |text: &str| MAYBE[topic].iter().any(|words| text.contains(words));
    let sentences =
        person.roles.iter().flat_map(|role| &role.bullets).chain(&person.summary).chain(&person.listed);
    let mut titles = person.roles.iter().map(|role| &role.title).chain(&person.presented);
    judged.disputed =
        sentences.map(|phrase| &phrase.text).any(|text| says(text)) || titles.any(|title| says(title));
}

#[cfg(test)]
mod tests;
