//! Questions that are unlawful, or unwise, to ask a candidate or a referee.
//!
//! Texts are compared with phrases ([`phrases`]), word by word. What interviewers are told *not* to ask is no finding. What a
//! guide rates, or looks for, is compared with others ([`ratings`]), and a question that is not about work with single words
//! ([`signs`]).

mod categories;
mod classes;
mod persons;
mod phrases;
mod ratings;
mod signs;
#[cfg(test)]
mod table;
mod talk;

pub use categories::{CATEGORIES, Category, Law, category_of};

use super::lexicon::{self, marks};
use super::passages::{Passage, Place};
use super::pattern::{Match, Patterns, words};
use super::report::Report;
use super::words::{Id, Reading, Sentence, Vocabulary, Word};
use classes::{CLASSES, FILLERS};
use persons::OF_PERSONS;
use ratings::{OF_OTHERS, RATINGS};
use signs::{OF_DOING, OF_WORK, SIGNS};
use talk::TALK;

/// What tells that somebody is not to ask, wherever it stands before the phrase.
const DO_NOT_ASK: &[&str] = &[
    "not|never|nobody|cannot|nor !forget|hesitate|fail|mind ~3 ask|asked|asking|asks|inquire|enquire|probe",
    "avoid|refrain|skip|omit|stop|without ~3 ask|asking|asks|question|questions",
    "no question|questions",
];

/// What tells the hiring team, in its own directions, that a question is out of place.
const OUT_OF_PLACE: &[&str] = &[
    "unlawful|illegal|discriminatory|inappropriate|forbidden|prohibited|taboo|unwise|unacceptable|impermissible",
    "leave|leaves|leaving ~4 out|aside",
    "stay|steer|keep|shy ~2 away|clear|off|out",
    "no place",
    "off limits",
    "instead of",
    "rather than",
    "not ~1 permitted|allowed|lawful|legal|acceptable|appropriate|raise|discuss|mention|say|touch|bring|record|note|use",
    "avoid|never",
    "bad|wrong|poor example|examples|question|questions",
    "against law",
    "^ do not $",
    "not to ask|say",
];

/// Words before a topic that make a text ask about it.
const CUES: &str = "@told|discuss|check|establish|clarify|state|disclose|tell|share|describe|confirm|explain|give|what|which|about|\
                    cover|record|note|verify|find|out";

/// An area to cover with more words is about more than its topic.
const TOPIC_WORDS: usize = 6;

/// How far before a topic the cue stands.
const CUE_DISTANCE: usize = 4;

/// Phrases by the names of their categories.
type Lists = &'static [(&'static str, &'static [&'static str])];

/// The phrases, ready to be looked for.
#[derive(Debug)]
pub(crate) struct Knowledge {
    /// Questions, and after them topics.
    plain: Patterns,
    /// The category of each of them.
    plain_of: Vec<usize>,
    /// How many of them are questions.
    questions: usize,
    /// By category.
    lawful: Vec<Patterns>,
    do_not_ask: Patterns,
    ratings: Patterns,
    /// The category of each of them.
    rating_of: Vec<usize>,
    of_others: Patterns,
    /// Signs of a question about private life, and after them what is one if the sentence speaks of a person.
    private: Patterns,
    /// The category of each of them.
    private_of: Vec<usize>,
    /// How many of them need no person.
    signs: usize,
    of_work: Patterns,
    of_doing: Patterns,
    out_of_place: Patterns,
    /// By the number of a word.
    is_filler: Vec<bool>,
    told: Vec<Id>,
    /// Words for whoever is asked, or asked about.
    persons: Vec<Id>,
    cues: Vec<Id>,
}

impl Knowledge {
    pub(crate) fn new(vocabulary: &mut Vocabulary) -> Self {
        let all = |list: fn(&Category) -> &'static [&'static str]| {
            let pairs = CATEGORIES.iter().enumerate();
            pairs.flat_map(move |(index, category)| list(category).iter().map(move |source| (index, *source)))
        };
        let questions = || all(|category| category.phrases.questions);
        let topics = || all(|category| category.phrases.topics);
        let by_name = |lists: Lists| {
            lists.iter().flat_map(|(id, list)| {
                let category = CATEGORIES.iter().position(|category| category.id == *id);
                list.iter().filter_map(move |source| Some((category?, *source)))
            })
        };
        let signs = || by_name(SIGNS).chain(by_name(TALK));
        let plain = || questions().chain(topics());
        let private = || signs().chain(by_name(OF_PERSONS));
        let fillers = words(FILLERS, CLASSES, vocabulary);
        let lawful = CATEGORIES.iter().map(|category| category.phrases.lawful.iter().copied());
        Self {
            plain: Patterns::new(plain().map(|(_, source)| source), CLASSES, vocabulary),
            plain_of: plain().map(|(category, _)| category).collect(),
            questions: questions().count(),
            lawful: lawful.map(|list| Patterns::new(list, CLASSES, vocabulary)).collect(),
            do_not_ask: Patterns::new(DO_NOT_ASK.iter().copied(), CLASSES, vocabulary),
            ratings: Patterns::new(by_name(RATINGS).map(|(_, source)| source), CLASSES, vocabulary),
            rating_of: by_name(RATINGS).map(|(category, _)| category).collect(),
            private: Patterns::new(private().map(|(_, source)| source), CLASSES, vocabulary),
            private_of: private().map(|(category, _)| category).collect(),
            signs: signs().count(),
            of_work: Patterns::new(OF_WORK.iter().copied(), CLASSES, vocabulary),
            of_doing: Patterns::new(OF_DOING.iter().copied(), CLASSES, vocabulary),
            of_others: Patterns::new(OF_OTHERS.iter().copied(), CLASSES, vocabulary),
            out_of_place: Patterns::new(OUT_OF_PLACE.iter().copied(), CLASSES, vocabulary),
            is_filler: (0..vocabulary.len())
                .map(|id| fillers.iter().any(|each| usize::from(*each) == id))
                .collect(),
            persons: words("@thou|@ones", CLASSES, vocabulary),
            told: words("@told", CLASSES, vocabulary),
            cues: words(CUES, CLASSES, vocabulary),
        }
    }

    /// Marks the words without which nothing is found.
    pub(crate) fn mark(&self, vocabulary: &mut Vocabulary) {
        self.plain.mark(marks::ASKED, vocabulary);
        self.private.mark(marks::PRIVATE, vocabulary);
        self.ratings.mark(marks::RATED, vocabulary);
        for id in &self.told {
            vocabulary.mark(*id, marks::TOLD);
        }
    }

    /// Takes out what overlaps with a phrase that makes it lawful.
    fn keep_unlawful(&self, words: &[Word], found: &mut Vec<(usize, Match)>) {
        found.retain(|(category, phrase)| {
            let mut is_lawful = false;
            self.lawful[*category].find(words, &mut |lawful| {
                is_lawful |= lawful.first < phrase.last && phrase.first < lawful.last;
            });
            !is_lawful
        });
    }

    /// Where the clause begins and ends in which a phrase stands.
    fn clause(words: &[Word], phrase: &Match) -> (usize, usize) {
        let first = words[..phrase.first].iter().rposition(|word| word.closes).map_or(0, |at| at + 1);
        let last = words[phrase.last - 1..].iter().position(|word| word.closes);
        (first, last.map_or(words.len(), |at| phrase.last + at))
    }

    /// True if the clause in which a phrase stands is about work in other words than its first and its last, or about how
    /// something is done.
    fn is_of_work(&self, words: &[Word], phrase: &Match) -> bool {
        let (first, last) = Self::clause(words, phrase);
        let within = &words[phrase.first..phrase.last];
        let around = [&words[first..phrase.first], &words[phrase.last..last]];
        around.into_iter().any(|words| self.of_work.any(words))
            || within.len() > 2 && self.of_work.any(&within[1..within.len() - 1])
            || self.of_doing.starts(&words[first..last])
    }

    /// True of a word for whoever is asked, or asked about.
    fn is_person(&self, word: &Word) -> bool {
        self.persons.binary_search(&word.id).is_ok()
    }

    /// True if a clause speaks of how something is done, or of work and of nobody.
    fn is_of_nobody(&self, words: &[Word], phrase: &Match) -> bool {
        let (first, last) = Self::clause(words, phrase);
        let clause = &words[first..last];
        let is_told = clause.iter().any(|word| self.is_person(word));
        self.of_doing.starts(clause) || !is_told && self.of_work.any(clause)
    }

    /// The words of a sentence without those that change nothing.
    fn telling(&self, words: &[Word]) -> Vec<Word> {
        let mut telling: Vec<Word> = Vec::with_capacity(words.len());
        let mut opens = false;
        for word in words {
            opens |= word.opens;
            if self.is_filler.get(usize::from(word.id)).is_some_and(|is_filler| *is_filler) {
                if let Some(last) = telling.last_mut().filter(|_| word.closes) {
                    last.closes = true;
                }
            } else {
                telling.push(Word { opens, ..*word });
                opens = false;
            }
        }
        telling
    }
}

/// Who says a text to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// It is asked as it stands.
    Asked,
    /// It names what to talk about.
    Topic,
    /// It tells of much else, too.
    Prose,
}

impl Mode {
    fn of(place: Place) -> Option<Self> {
        match place {
            Place::Question | Place::FollowUp | Place::Reference | Place::Debrief => Some(Self::Asked),
            Place::Topic => Some(Self::Topic),
            Place::Internal | Place::Published | Place::Script => Some(Self::Prose),
            Place::Name | Place::Criterion | Place::Anchor | Place::FaqQuestion => None,
        }
    }
}

/// Looks for unlawful questions in a text.
pub(crate) fn check(passage: &Passage<'_>, reading: &Reading, report: &mut Report) {
    let knowledge = &lexicon::get().unlawful;
    if is_rated(passage) {
        check_rating(knowledge, passage, reading, report);
    }
    let Some(mode) = Mode::of(passage.place) else { return };
    for (index, sentence) in reading.sentences.iter().enumerate() {
        let speaks =
            mode != Mode::Prose || sentence.asks || sentence.quotes || sentence.marks & marks::TOLD != 0;
        let wanted = if mode == Mode::Asked { marks::ASKED | marks::PRIVATE } else { marks::ASKED };
        if !speaks || sentence.marks & wanted == 0 {
            continue;
        }
        let words = knowledge.telling(reading.of(sentence));
        let found = asked(knowledge, mode, sentence, &words);
        for (category, phrase) in strongest(found) {
            let is_forbidden = knowledge.do_not_ask.any(&words[..phrase.first])
                || mode == Mode::Prose && is_out_of_place(knowledge, reading, index, &words);
            if !is_forbidden {
                add(passage, &words[phrase.first..phrase.last], &CATEGORIES[category], report);
            }
        }
    }
}

/// What a sentence asks: categories and phrases.
fn asked(knowledge: &Knowledge, mode: Mode, sentence: &Sentence, words: &[Word]) -> Vec<(usize, Match)> {
    let mut found = plain(knowledge, mode, sentence, words);
    if mode == Mode::Asked {
        found.retain(|(_, phrase)| !knowledge.is_of_nobody(words, phrase));
    }
    longest_first(&mut found);
    if mode == Mode::Asked && sentence.marks & marks::PRIVATE != 0 {
        found.extend(private(knowledge, words));
    }
    knowledge.keep_unlawful(words, &mut found);
    found
}

/// Questions, and after them topics that are asked about.
fn plain(knowledge: &Knowledge, mode: Mode, sentence: &Sentence, words: &[Word]) -> Vec<(usize, Match)> {
    let told = || words.iter().position(|word| knowledge.told.contains(&word.id));
    let speaks = |phrase: &Match| {
        mode != Mode::Prose
            || sentence.asks
            || sentence.quotes
            || told().is_some_and(|told| told <= phrase.first)
    };
    let is_topic = mode == Mode::Topic && words.len() <= TOPIC_WORDS;
    let (mut questions, mut topics) = (Vec::new(), Vec::new());
    knowledge.plain.find(words, &mut |phrase| {
        let category = knowledge.plain_of[phrase.pattern];
        if phrase.pattern < knowledge.questions {
            if speaks(&phrase) {
                questions.push((category, phrase));
            }
            return;
        }
        let before = &words[phrase.first.saturating_sub(CUE_DISTANCE)..phrase.first];
        let is_asked = || before.iter().any(|word| knowledge.cues.contains(&word.id));
        if is_topic || is_asked() && speaks(&phrase) {
            topics.push((category, phrase));
        }
    });
    questions.append(&mut topics);
    questions
}

/// What is asked about private life, the longest phrases first.
fn private(knowledge: &Knowledge, words: &[Word]) -> Vec<(usize, Match)> {
    let of_person = || words.iter().any(|word| knowledge.is_person(word));
    let (mut signs, mut of_persons) = (Vec::new(), Vec::new());
    knowledge.private.find(words, &mut |sign| {
        let is_sign = sign.pattern < knowledge.signs;
        if !knowledge.is_of_work(words, &sign) && (is_sign || of_person()) {
            let kind = if is_sign { &mut signs } else { &mut of_persons };
            kind.push((knowledge.private_of[sign.pattern], sign));
        }
    });
    signs.append(&mut of_persons);
    longest_first(&mut signs);
    signs
}

fn longest_first(found: &mut [(usize, Match)]) {
    found.sort_by_key(|(_, phrase)| std::cmp::Reverse(phrase.last - phrase.first));
}

/// The first phrase of each category, without those that overlap with one of another category that comes before.
fn strongest(found: Vec<(usize, Match)>) -> Vec<(usize, Match)> {
    let mut kept: Vec<(usize, Match)> = Vec::new();
    for (category, phrase) in found {
        let is_covered = kept.iter().any(|(other, longer)| {
            *other == category || phrase.first < longer.last && longer.first < phrase.last
        });
        if !is_covered {
            kept.push((category, phrase));
        }
    }
    kept
}

/// True if directions say of a sentence, in it or around it, that it is not to be asked.
fn is_out_of_place(knowledge: &Knowledge, reading: &Reading, index: usize, words: &[Word]) -> bool {
    let warns = |words: &[Word]| knowledge.do_not_ask.any(words) || knowledge.out_of_place.any(words);
    let sentence = &reading.sentences[index];
    let neighbour = |other: Option<usize>| {
        let other = other.and_then(|other| reading.sentences.get(other));
        other.filter(|other| other.block == sentence.block).map(|other| reading.of(other))
    };
    let around = [
        neighbour(index.checked_sub(1)),
        neighbour(index.checked_add(1)).filter(|_| sentence.quotes),
        sentence.lead.map(|lead| reading.of(&reading.sentences[lead])),
        sentence.heading.map(|heading| reading.of(&reading.sentences[heading])),
    ];
    warns(words) || around.into_iter().flatten().any(|words| warns(&knowledge.telling(words)))
}

/// True of texts that say what is rated or looked for: not how to ask, but what counts.
fn is_rated(passage: &Passage<'_>) -> bool {
    match passage.place {
        Place::Name | Place::Criterion | Place::Anchor | Place::Published => true,
        Place::Internal => passage.address.is_in("profile"),
        _ => false,
    }
}

/// Looks for what must not count in a text that says what counts.
fn check_rating(knowledge: &Knowledge, passage: &Passage<'_>, reading: &Reading, report: &mut Report) {
    for sentence in &reading.sentences {
        if sentence.marks & marks::RATED == 0 {
            continue;
        }
        let words = knowledge.telling(reading.of(sentence));
        let mut found = Vec::new();
        knowledge.ratings.find(&words, &mut |phrase| {
            found.push((knowledge.rating_of[phrase.pattern], phrase));
        });
        longest_first(&mut found);
        knowledge.keep_unlawful(&words, &mut found);
        if found.is_empty() || knowledge.of_others.any(&words) {
            continue;
        }
        for (category, phrase) in strongest(found) {
            let category = &CATEGORIES[category];
            let Some(quote) = quote(passage, &words[phrase.first..phrase.last]) else { continue };
            let message = format!(
                "“{quote}” lets something count that must not: it is about {}. Take it out or say what the work needs",
                category.about
            );
            let finding = report.add("unlawful-criterion", passage.address, message);
            finding.category = Some(category.id.to_owned());
            finding.help = laws(category);
        }
    }
}

/// The words of the text in which a phrase was found.
fn quote(passage: &Passage<'_>, phrase: &[Word]) -> Option<String> {
    let (first, last) = (phrase.first()?, phrase.last()?);
    Some(passage.text[first.start..last.end].replace('\n', " "))
}

fn laws(category: &Category) -> Vec<String> {
    category.laws.iter().map(|law| format!("{}: {}", law.place, law.name)).collect()
}

fn add(passage: &Passage<'_>, phrase: &[Word], category: &Category, report: &mut Report) {
    let Some(quote) = quote(passage, phrase) else { return };
    let message =
        format!("“{quote}” asks about {}. Take it out or ask for what the job needs", category.about);
    let finding = report.add("unlawful-question", passage.address, message);
    finding.category = Some(category.id.to_owned());
    finding.help = laws(category);
    finding.help.push(format!("instead: {}", category.instead));
}

/// What a question that stands alone asks about. For tests of the phrases.
#[cfg(test)]
pub(crate) fn categories_in(place: Place, text: &str) -> Vec<String> {
    use super::address::Address;
    let mut reading = Reading::default();
    reading.read(text, &lexicon::get().vocabulary);
    let mut report = Report::default();
    check(&Passage { place, address: Address::of("stages"), text }, &reading, &mut report);
    let findings = report.finish(&crate::Guide::default(), None);
    findings.into_iter().filter_map(|finding| finding.category).collect()
}

#[cfg(test)]
mod tests {
    use super::super::pattern::mistakes;
    use super::*;

    #[test]
    fn the_phrases_are_well_formed() {
        for category in CATEGORIES {
            let lists = [category.phrases.questions, category.phrases.topics, category.phrases.lawful];
            for source in lists.into_iter().flatten() {
                assert_eq!(mistakes(source, CLASSES), [""; 0], "{}: {source:?}", category.id);
                let fillers =
                    source.split([' ', '|']).find(|word| FILLERS.split('|').any(|filler| filler == *word));
                assert_eq!(fillers, None, "{}: {source:?} can never match", category.id);
            }
        }
        for (id, list) in RATINGS.iter().chain(SIGNS).chain(TALK).chain(OF_PERSONS) {
            assert!(CATEGORIES.iter().any(|category| category.id == *id), "{id} is no category");
            for source in *list {
                let fillers =
                    source.split([' ', '|']).find(|word| FILLERS.split('|').any(|filler| filler == *word));
                assert_eq!(fillers, None, "{id}: {source:?} can never match");
            }
        }
        let named = RATINGS.iter().chain(SIGNS).chain(TALK).chain(OF_PERSONS).flat_map(|(_, list)| *list);
        for source in
            DO_NOT_ASK.iter().chain(OUT_OF_PLACE).chain(OF_OTHERS).chain(OF_WORK).chain(OF_DOING).chain(named)
        {
            assert_eq!(mistakes(source, CLASSES), [""; 0], "{source:?}");
        }
    }
}
