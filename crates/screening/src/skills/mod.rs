//! The skills that a resume names.
//!
//! A skill is one name in the taxonomy with its other names: Postgres is PostgreSQL. One pass over the words, the longest
//! name first; ambiguous names need a context, and what is said not to be there is not named.

mod context;
mod negation;
mod taxonomy;

use touchstone_extract::Reading;

use crate::tokens::Tokens;
use crate::{Facts, Skill, Span};

pub(crate) use negation::negated;
use taxonomy::Name;
pub use taxonomy::{canonical, names};

/// Names the list of skills of this build: how many bytes it has, and their FNV-1a hash.
pub fn version() -> String {
    let data = taxonomy::DATA.as_bytes();
    let hash = data.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{}-{hash:016x}", data.len())
}

/// The skills that a resume names, in the order of the taxonomy's names, with every place that counts.
///
/// What tells who the person is counts for nothing: a school named after a language is not a skill. The roles must be in
/// `facts` already.
pub fn find(reading: &Reading, facts: &Facts) -> Vec<Skill> {
    named(reading, facts, &words(reading, reading, facts))
}

/// The words of a resume that count: what tells who the person is is none of them. They are read from the lines as they are laid
/// out, whichever of these were told to be one (`whole`).
pub(crate) fn words(reading: &Reading, whole: &Reading, facts: &Facts) -> Tokens {
    let mut tokens = Tokens::of(reading);
    let identity = crate::blind::identity(whole, facts, &tokens);
    tokens.mask(&identity);
    tokens
}

/// The same over words that are there already.
pub(crate) fn named(reading: &Reading, facts: &Facts, tokens: &Tokens) -> Vec<Skill> {
    let lists = context::skill_lists(reading, tokens);
    let mut places: Vec<(u32, Span)> = Vec::new();
    for found in context::settle(reading, tokens, &lists, &mentions(tokens)) {
        if !negated(tokens, found.from, found.to) {
            places.push((found.name.skill, tokens.span(found.from, found.to)));
        }
    }
    places.sort_unstable();
    let mut skills: Vec<Skill> = Vec::new();
    let mut last = None;
    for (skill, place) in places {
        if last != Some(skill) {
            skills.push(Skill { name: taxonomy::name_of(skill).to_owned(), ..Skill::default() });
            last = Some(skill);
        }
        if let Some(skill) = skills.last_mut() {
            skill.places.push(place);
        }
    }
    let roles = Roles::of(facts);
    for skill in &mut skills {
        skill.roles = roles.that_hold(&skill.places);
    }
    skills.sort_by(|a, b| a.name.cmp(&b.name));
    skills
}

/// Whether some words name a skill, an ambiguous one or not.
pub(crate) fn names_any(words: &str) -> bool {
    !mentions(&Tokens::of_text(words)).is_empty()
}

/// Where the roles stand, in the order of the text, to find the one that a place is in.
#[derive(Debug)]
pub(crate) struct Roles(Vec<(Span, usize)>);

impl Roles {
    pub(crate) fn of(facts: &Facts) -> Self {
        let mut roles: Vec<_> =
            facts.roles.iter().enumerate().map(|(index, role)| (role.span, index)).collect();
        roles.sort_unstable();
        Self(roles)
    }

    /// The role whose text holds a place, as an index in [`Facts::roles`].
    pub(crate) fn holding(&self, place: Span) -> Option<usize> {
        let after = self.0.partition_point(|(span, _)| span.start <= place.start);
        let (span, role) = self.0.get(after.checked_sub(1)?)?;
        (place.end <= span.end).then_some(*role)
    }

    /// The roles that hold one of the places, ascending.
    pub(crate) fn that_hold(&self, places: &[Span]) -> Vec<usize> {
        let mut roles: Vec<usize> = places.iter().filter_map(|place| self.holding(*place)).collect();
        roles.sort_unstable();
        roles.dedup();
        roles
    }
}

/// A name of a skill in the text: its words, from one up to another.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mention {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) name: Name,
}

/// Every name in the text, ambiguous or not, longest first, none within another.
fn mentions(tokens: &Tokens) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut from = 0;
    while from < tokens.len() {
        match taxonomy::longest(tokens, from) {
            Some((to, name)) => {
                found.push(Mention { from, to, name });
                from = to;
            }
            None => from += 1,
        }
    }
    found
}

#[cfg(test)]
mod tests;
