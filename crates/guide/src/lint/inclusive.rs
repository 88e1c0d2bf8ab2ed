//! Words that leave people out, with words that do not.

use super::lexicon::{self, marks};
use super::passages::{Passage, Place};
use super::pattern::{Classes, Match, Patterns};
use super::report::Report;
use super::words::{Reading, Vocabulary};

const CLASSES: Classes = &[];

/// Phrases, and what to say instead.
const TERMS: &[(&str, &str)] = &[
    ("guys|dudes|lads", "everyone, people, the team"),
    ("girls|gals !in", "women, people"),
    ("he or she|her", "they"),
    ("she or he", "they"),
    ("his or her|hers", "their"),
    ("him or her", "them"),
    ("himself or herself", "themselves"),
    ("chairman|chairwoman", "chair"),
    ("manpower", "people, staff"),
    ("mankind", "people"),
    ("man|men hours|hour|days|day|months", "person hours, person days, effort"),
    ("middleman", "intermediary"),
    ("foreman", "supervisor"),
    ("craftsman|craftsmanship", "craft, expert"),
    ("salesman|salesmen", "salesperson"),
    (
        "ninja|ninjas|rockstar|rockstars|guru|gurus|superhero|unicorn|hacker !news",
        "what the person does: developer, expert",
    ),
    ("rock star|stars", "what the person does: developer, expert"),
    ("10x developer|engineer|programmer", "what the person does and achieves"),
    ("young ~2 dynamic|team|company|environment|energetic", "what the team does; age says nothing about it"),
    ("youthful|youngsters", "what is meant: curious, new to the work"),
    ("recent graduate|graduates|grad|grads", "the level of the role: entry-level"),
    ("digital native|natives", "the skill that is meant"),
    ("overqualified", "whether the job offers what the person looks for"),
    ("native ~1 speaker|speakers", "the level that the work needs, such as fluent"),
    ("culture|cultural fit", "the behaviour that is meant, as an attribute with anchors"),
    ("good|right|great fit ~2 culture|team", "the behaviour that is meant, as an attribute with anchors"),
    ("work hard play hard", "the hours and what is expected"),
    ("master|masters slave|slaves", "primary and replica, leader and follower"),
    ("master and slave|slaves", "primary and replica, leader and follower"),
    ("slave|slaves", "replica, follower, worker"),
    ("whitelist|whitelists|whitelisted|whitelisting", "allow list"),
    ("blacklist|blacklists|blacklisted|blacklisting", "deny list"),
    ("white|black list|listed|lists", "allow list, deny list"),
    ("grandfathered|grandfather in|clause|clauses", "exempt, legacy"),
    ("sanity check|checks|test", "quick check, plausibility check"),
    ("crazy|insane|insanely|lunatic|psycho", "surprising, unusual, extreme"),
    ("lame|retarded|spastic|schizophrenic|bipolar", "what is meant, without naming a disability"),
    ("tone deaf|blind to", "unaware, ignoring"),
    ("handicapped|crippled|wheelchair bound", "disabled people; for a system: limited"),
    ("suffers|suffering from ~1 disability|autism|adhd|dyslexia", "has, lives with"),
    ("normal people|person|users", "most people, non-disabled people"),
    ("tribe|tribal knowledge", "team; undocumented knowledge"),
    ("powwow|spirit animal", "meeting; favourite"),
    ("off ~1 reservation", "outside what was agreed"),
    ("housekeeping wife|mother", "clean-up"),
    (
        "mother|wife|grandmother|granny|grandma could|can|understand|understands",
        "somebody new to the subject",
    ),
    ("explain ~3 grandmother|grandma|granny|mother|mum|mom|wife", "explain to somebody new to the subject"),
    ("man up", "be brave"),
    ("ladies and gentlemen", "everyone"),
    (
        "aggressive|dominant|dominate|fearless|cutthroat personality|attitude|mindset|character",
        "the behaviour that is meant",
    ),
    ("exotic name|accent|look", "leave it out"),
    ("third world", "the countries that are meant"),
    ("illegal|illegals immigrant|immigrants|alien|aliens", "undocumented people"),
    ("elderly|seniors|oldies", "older people"),
    ("maternity leave", "parental leave, where every parent has it"),
];

/// The terms, ready to be looked for.
#[derive(Debug)]
pub(crate) struct Knowledge {
    terms: Patterns,
}

impl Knowledge {
    pub(crate) fn new(vocabulary: &mut Vocabulary) -> Self {
        Self { terms: Patterns::new(TERMS.iter().map(|(source, _)| *source), CLASSES, vocabulary) }
    }

    pub(crate) fn mark(&self, vocabulary: &mut Vocabulary) {
        self.terms.mark(marks::INCLUSIVE, vocabulary);
    }
}

/// Looks for words that leave people out. What stands in quotation marks may be what not to say.
pub(crate) fn check(passage: &Passage<'_>, reading: &Reading, report: &mut Report) {
    if passage.place == Place::FaqQuestion {
        return;
    }
    let terms = &lexicon::get().inclusive.terms;
    for sentence in
        reading.sentences.iter().filter(|sentence| !sentence.quotes && sentence.marks & marks::INCLUSIVE != 0)
    {
        let words = reading.of(sentence);
        let mut found: Vec<Match> = Vec::new();
        terms.find(words, &mut |phrase| {
            if !found.iter().any(|other| phrase.first < other.last && other.first < phrase.last) {
                found.push(phrase);
            }
        });
        for phrase in found {
            let quote = &passage.text[words[phrase.first].start..words[phrase.last - 1].end];
            let (_, instead) = TERMS[phrase.pattern];
            report.add(
                "inclusive-language",
                passage.address,
                format!("“{}” may leave people out. Better: {instead}", quote.replace('\n', " ")),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::pattern::mistakes;
    use super::*;

    #[test]
    fn the_terms_are_well_formed() {
        for (source, instead) in TERMS {
            assert_eq!(mistakes(source, CLASSES), [""; 0], "{source:?}");
            assert!(!instead.is_empty());
        }
    }
}
