//! Words with what they name.

use crate::chance::Chance;
use crate::words::bullets::BUSINESSES;
use crate::words::professions::Profession;
use crate::words::skills::{EXACT_CASE, SKILLS};

/// A skill that is named, in these words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    /// Its place in the list of skills.
    pub(crate) skill: usize,
    pub(crate) words: String,
}

/// A sentence, an entry of a list, a title.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Phrase {
    pub(crate) text: String,
    pub(crate) named: Vec<Named>,
    /// What a careless reader would take from it.
    pub(crate) trap: Option<&'static str>,
    /// Which of the topics it speaks of.
    pub(crate) topic: Option<usize>,
}

impl Phrase {
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    pub(crate) fn naming(chance: &mut Chance, skill: usize) -> Self {
        let words = form(chance, skill);
        Self { text: words.clone(), named: vec![Named { skill, words }], ..Self::default() }
    }

    /// The phrase denies what it names.
    pub(crate) fn deny(&mut self, trap: &'static str) {
        self.named.clear();
        self.trap = Some(trap);
    }

    /// It mentions words of skills that it does not name.
    pub(crate) fn denies(&self) -> bool {
        self.trap.is_some_and(|trap| trap != "foreign e-mail")
    }
}

/// How a skill is written: mostly by its name.
pub(crate) fn form(chance: &mut Chance, skill: usize) -> String {
    let forms = SKILLS[skill];
    let at = if chance.odds(65) { 0 } else { chance.below(forms.len()) };
    forms[at].to_owned()
}

/// Fills the slots of templates.
pub(crate) struct Filler {
    pub(crate) profession: &'static Profession,
    pub(crate) british: bool,
}

impl Filler {
    /// Fills a template; `skills` go into its slots `{s}` and `{t}` in turn.
    pub(crate) fn fill(&mut self, chance: &mut Chance, template: &str, skills: &[usize]) -> Phrase {
        let mut text = template.to_owned();
        let mut named = Vec::new();
        for (slot, skill) in ["{s}", "{t}"].iter().zip(skills) {
            if text.contains(slot) {
                let words = form(chance, *skill);
                text = text.replacen(slot, &words, 1);
                named.push(Named { skill: *skill, words });
            }
        }
        // A sentence for two, of a person who has one.
        text = text.replace(" and {t}", "").replace("{t}", "");
        let number = match chance.below(3) {
            0 => (chance.between(2, 9) * 10).to_string(),
            1 => (chance.between(12, 99) * 10).to_string(),
            _ => format!("{},{:03}", chance.between(1, 60), chance.between(1, 9) * 100),
        };
        let percent = chance.between(3, 85);
        let percent = if chance.odds(20) { format!("{percent} percent") } else { format!("{percent}%") };
        let slots = [
            ("{thing}", (chance.pick(self.profession.things)).to_owned()),
            ("{n}", number),
            ("{p}", percent),
            (
                "{few}",
                (chance.pick(&["three", "four", "5", "six", "eight", "a dozen", "9", "two"])).to_owned(),
            ),
            ("{field}", (chance.pick(BUSINESSES)).to_owned()),
            ("{iz}", if self.british { "is" } else { "iz" }.to_owned()),
            ("{u}", if self.british { "u" } else { "" }.to_owned()),
        ];
        for (slot, value) in slots {
            text = text.replace(slot, &value);
        }
        Phrase { text, named, ..Phrase::default() }
    }
}

/// Where `words` stand in `text` as whole words, case counting where the words need it.
pub(crate) fn whole(text: &str, words: &str) -> bool {
    let exact = EXACT_CASE.contains(&words);
    let fold = |text: &str| if exact { text.to_owned() } else { text.to_lowercase() };
    let (text, words) = (fold(text), fold(words));
    let ends = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    text.match_indices(&words).any(|(at, _)| {
        let mut earlier = text[..at].chars().rev();
        let before = earlier.next();
        // “JS” is not in “Node.js”.
        if before == Some('.') && earlier.next().is_some_and(char::is_alphanumeric) {
            return false;
        }
        let mut after = text[at + words.len()..].chars();
        let next = after.next();
        // “C” is not in “C++”, nor “.NET” or “R” in a word that a mark goes on.
        let joined = matches!(next, Some('+' | '#' | '&'))
            || (next == Some('.') && after.next().is_some_and(char::is_alphanumeric))
            || (exact && matches!(next, Some('-')));
        ends(before) && ends(next) && !joined
    })
}
