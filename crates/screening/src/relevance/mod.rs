//! How much a text in plain words and a resume are about the same.
//!
//! Words weigh by how rare they are among the descriptions of a thousand occupations ([`model`]), a text that is frozen with the
//! program: no pool of resumes has a say. Two texts are near by the words that they share and by the occupations that both come
//! near to, so that "keeps the books" finds an accountant. The numbers are made in a fixed order from whole-number weights: the
//! same texts give the same similarity on every machine.

mod model;
mod stem;

use touchstone_extract::{Line, Reading};

use crate::facts::{is_place, is_title_word};
use crate::sections::{Section, SectionKind, names_section, parts};
use crate::tokens::{Gap, Tokens};
use crate::torn::is_contact;
use crate::{Facts, Span};
use model::{Model, Vector};

/// How near, in thousandths, something must come to what is asked for to meet it, and to meet it in part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Edges {
    pub(crate) met: u32,
    pub(crate) partly: u32,
}

/// For a passage and a sentence: fitted on resumes with planted facts, and tried on others of them.
const PASSAGES: Edges = Edges { met: 240, partly: 220 };

/// For a whole resume and the description of a whole job: where resumes of known trades are told best from those of others
/// (0.13 to 0.16 on either half of the resumes), and half of that.
const WHOLES: Edges = Edges { met: 150, partly: 75 };

/// A passage ends with a paragraph or an entry, and after so many words.
const PASSAGE: usize = 80;
/// No resume has more passages than this that are worth a look.
const MOST: usize = 2_000;
/// A passage of fewer words that the model knows says too little.
const LEAST: usize = 2;
/// A text of so many words that the model knows describes a whole job, and is held against the whole resume.
const WHOLE: usize = 12;
/// The first words tell what somebody is.
const HEAD: usize = 40;
/// So many of them tell as much as a line does.
const AT_ONCE: usize = 20;
/// So many lines above all headings do so.
const MOST_TOP: usize = 3;

/// What a text says and what it is about.
#[derive(Debug, Default)]
struct Sense {
    words: Vector,
    work: Vector,
}

impl Sense {
    fn of(model: &Model, words: Vector) -> Self {
        Self { work: model.work(&words), words }
    }

    /// How near another comes, from 0 to 1.
    fn nearness(&self, other: &Self) -> f64 {
        f64::midpoint(self.words.cosine(&other.words), self.work.cosine(&other.work))
    }
}

/// What is asked for, ready to be compared with many resumes.
#[derive(Debug)]
pub(crate) struct Query(Sense);

impl Query {
    pub(crate) fn of(text: &str) -> Self {
        let model = model::model();
        let tokens = Tokens::of_text(text);
        Self(Sense::of(model, model.vector(&tokens, 0..tokens.len())))
    }
}

/// What was found: how near, in thousandths, and the passages that come nearest, the best first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Nearness {
    pub(crate) thousandths: u32,
    pub(crate) edges: Edges,
    /// The whole resume was compared, with the description of a whole job.
    pub(crate) is_of_whole: bool,
    pub(crate) passages: Vec<Span>,
}

/// The vectors of a resume, made once for all criteria in plain words.
#[derive(Debug)]
pub(crate) struct Profile {
    passages: Vec<(Span, Sense)>,
    whole: Sense,
    head: Sense,
    headline: Sense,
}

impl Profile {
    pub(crate) fn of(opening: &[Span], facts: &Facts, tokens: &Tokens) -> Self {
        let model = model::model();
        let passages = passages(tokens)
            .into_iter()
            .filter(|(from, to)| !is_heading(tokens, *from, *to))
            .map(|(from, to)| (tokens.span(from, to), model.vector(tokens, from..to)))
            .filter(|(_, vector)| vector.words() >= LEAST)
            .take(MOST)
            .map(|(span, vector)| (span, Sense::of(model, vector)))
            .collect();
        let whole = Sense::of(model, model.vector(tokens, 0..tokens.len()));
        let head = Sense::of(model, head(model, opening, facts, tokens));
        let words = opening.first().map_or(0..0, |line| tokens.at(line.start)..tokens.at(line.end));
        let headline = Sense::of(model, model.vector(tokens, words));
        Self { passages, whole, head, headline }
    }

    /// How near the whole comes, and what it says first: the headline says most of what somebody is.
    fn of_whole(&self, query: &Sense) -> f64 {
        let headline = if self.headline.words.words() == 0 { &self.head } else { &self.headline };
        (query.nearness(&self.whole) * 4.0 + query.nearness(&self.head) + query.nearness(headline) * 2.0)
            / 7.0
    }

    /// How near the resume comes to what is asked for.
    pub(crate) fn nearness(&self, query: &Query) -> Nearness {
        let mut near: Vec<(u32, Span)> = self
            .passages
            .iter()
            .map(|(span, sense)| (thousandths(query.0.nearness(sense)), *span))
            .filter(|(nearness, _)| *nearness > 0)
            .collect();
        near.sort_by_key(|(nearness, span)| (std::cmp::Reverse(*nearness), *span));
        let best = near.first().map_or(0, |(nearness, _)| *nearness);
        let whole = thousandths(self.of_whole(&query.0));
        let is_of_whole = query.0.words.words() >= WHOLE;
        near.truncate(crate::score::MAX_EVIDENCE);
        Nearness {
            thousandths: if is_of_whole { whole } else { best },
            edges: if is_of_whole { WHOLES } else { PASSAGES },
            is_of_whole,
            passages: near.into_iter().map(|(_, span)| span).collect(),
        }
    }
}

/// The headline, and the first [`HEAD`] words of what somebody says of themselves. The lines above all headings come first, in
/// whatever column they stand, but only those that tell some work: a name or an address that was not known for one is not
/// counted, and takes no other line's place. Words and not lines are counted, since a line may end anywhere.
pub(crate) fn opening(reading: &Reading, facts: &Facts, tokens: &Tokens, identity: &[Span]) -> Vec<Span> {
    let who: Vec<Span> = facts
        .emails
        .iter()
        .chain(&facts.phones)
        .chain(&facts.links)
        .chain(&facts.location)
        .chain(&facts.name)
        .map(|seen| seen.span)
        .chain(identity.iter().copied())
        .collect();
    let parts = parts(reading);
    let of = |kind: SectionKind| parts.iter().filter(move |part| part.kind == kind).flat_map(Section::body);
    let lines = |kind: SectionKind| of(kind).filter_map(|index| reading.lines.get(index));
    let top = lines(SectionKind::Top).filter(|line| tells_work(reading, line, tokens, &who));
    let mut opening: Vec<Span> = top.take(MOST_TOP).map(|line| line.range.clone().into()).collect();
    let counted = lines(SectionKind::Summary)
        .flat_map(|line| tokens.at(line.range.start)..tokens.at(line.range.end))
        .filter(|at| !tokens.word(*at).is_empty());
    let counted: Vec<usize> = counted.take(HEAD).collect();
    let ends = |words: &[usize]| Some((*words.first()?, *words.last()?));
    let spans = counted.chunks(AT_ONCE).filter_map(ends).map(|(first, last)| tokens.span(first, last + 1));
    opening.extend(spans);
    opening
}

/// A line names a position besides who somebody is, or has nothing but words of work: `Public Relations`.
fn tells_work(reading: &Reading, line: &Line, tokens: &Tokens, who: &[Span]) -> bool {
    let words = reading.text.get(line.range.clone()).unwrap_or_default();
    if is_label(words) || is_contact(words) && !has_title_beside(reading, line, who) {
        return false;
    }
    if has_title_beside(reading, line, who) {
        return true;
    }
    let model = model::model();
    let own = tokens.at(line.range.start)..tokens.at(line.range.end);
    let told = who.iter().any(|span| span.start < line.range.end && line.range.start < span.end);
    let knows = |at: usize| model.knows(tokens.word(at));
    let counted = own.clone().filter(|at| model::counts(tokens.word(*at))).count();
    counted > 0
        && !told
        && !is_place(words)
        && !words.contains([':', '@'])
        && !words.bytes().any(|byte| byte.is_ascii_digit())
        && own.clone().all(|at| !model::counts(tokens.word(at)) || knows(at))
        && !own.into_iter().any(|at| PERSONAL.contains(&tokens.word(at)))
}

/// Words for what nobody should be judged by, which texts on work have as well.
const PERSONAL: &[&str] = &[
    "male",
    "female",
    "man",
    "woman",
    "single",
    "married",
    "divorced",
    "widowed",
    "separated",
    "partnership",
    "child",
    "children",
    "born",
    "gender",
    "sex",
    "age",
    "nationality",
    "citizen",
    "resident",
    "pronouns",
    "he",
    "she",
    "they",
    "him",
    "her",
    "them",
];

/// A line names a position besides who somebody is: `Jane Roe, Engineer`. Somebody who is called Baker is none for that.
fn has_title_beside(reading: &Reading, line: &Line, who: &[Span]) -> bool {
    let is_of_who = |at: usize| who.iter().any(|span| (span.start..span.end).contains(&at));
    let words = reading.text.get(line.range.clone()).unwrap_or_default();
    let rest: String = words
        .char_indices()
        .map(|(at, char)| if is_of_who(line.range.start + at) { ' ' } else { char })
        .collect();
    rest.split(|char: char| !char.is_alphanumeric()).any(is_title_word)
}

/// What some write above everything else.
fn is_label(words: &str) -> bool {
    ["curriculum vitae", "resume", "résumé", "cv"].contains(&words.trim().to_lowercase().as_str())
}

/// What the resume says first of what the person is, and the titles of the roles.
fn head(model: &Model, opening: &[Span], facts: &Facts, tokens: &Tokens) -> Vector {
    let mut words: Vec<usize> =
        opening.iter().flat_map(|line| tokens.at(line.start)..tokens.at(line.end)).collect();
    for title in facts.roles.iter().filter_map(|role| role.title.as_ref()) {
        words.extend(tokens.at(title.span.start)..tokens.at(title.span.end));
    }
    words.sort_unstable();
    words.dedup();
    model.vector(tokens, words.into_iter())
}

/// The passages, as words from one up to another.
fn passages(tokens: &Tokens) -> Vec<(usize, usize)> {
    let mut passages = Vec::new();
    let mut from = 0;
    for at in 1..=tokens.len() {
        if at == tokens.len() || tokens.gap(at) == Gap::Stop || at - from >= PASSAGE {
            passages.push((from, at));
            from = at;
        }
    }
    passages
}

/// The heading of a section says what follows, and nothing of the person.
fn is_heading(tokens: &Tokens, from: usize, to: usize) -> bool {
    const LONGEST: usize = 7;
    let words = || (from..to).map(|at| tokens.word(at)).collect::<Vec<_>>().join(" ");
    to - from <= LONGEST && names_section(&words()).is_some()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1,000")]
fn thousandths(nearness: f64) -> u32 {
    (nearness.clamp(0.0, 1.0) * 1_000.0).round() as u32
}

#[cfg(test)]
mod tests;
