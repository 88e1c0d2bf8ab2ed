//! Whose health a wording speaks of: that of people who are looked after is work, the applicant's own is private.
//!
//! A list of harmless wordings never ends: descriptions of care, research, inspection and teaching name diseases in every
//! form. What they have in common is a sentence that first says what is done, and then to what: "advise patients on disease
//! prevention". A demand on a person says "be", "have" or "no" instead.

use super::pattern::Words;

/// Of the applicant, whatever else the wording looks like.
pub(super) const OF_THE_APPLICANT: &[&str] = &[
    "no|any|without|never|own mental|physical|serious|major|chronic|known|ongoing health|illness|illnesses|disease|diseases|condition|\
     conditions issues|issue|problems|problem|concerns|history|record $",
    "no|any|without|never|own health issues|issue|problems|problem|concerns|condition|conditions|history|record",
    "candidate|candidates|applicant|applicants|your ~ mental|physical|general|overall|own health",
    "passes|pass|passed|passing|undergo|undergoes ~ health check|checks|examination|test",
    "bill of health",
    "ill|sick|disabled people|persons|employees|staff are|need|cannot",
    "lead|leads|leading|live|lives|living ~ healthy life|lifestyle",
    "mentally|emotionally|psychologically stable|balanced|resilient",
    "no|not|without ~ therapy|psychotherapy|migraine|migraines|asthma|allergies|diabetics|epileptics|alcoholics",
    "suffer|suffers|suffered|suffering from ~ migraine|migraines|asthma|allergies|illness|disease",
];

/// What people do about the health of others, as work. Left out is what one also does with one's own: keep, maintain, have.
const DONE: &[&str] = &[
    "address",
    "adjust",
    "administer",
    "advise",
    "advocate",
    "aid",
    "analyse",
    "analyze",
    "answer",
    "apply",
    "assess",
    "assist",
    "build",
    "calculate",
    "care for",
    "check",
    "classify",
    "code",
    "collect",
    "compile",
    "compute",
    "conduct",
    "coordinate",
    "counsel",
    "deliver",
    "describe",
    "design",
    "detect",
    "determine",
    "develop",
    "diagnose",
    "direct",
    "dispense",
    "draft",
    "edit",
    "educate",
    "enforce",
    "evaluate",
    "examine",
    "explain",
    "fund",
    "guide",
    "handle",
    "help",
    "identify",
    "implement",
    "improve",
    "inform",
    "inspect",
    "install",
    "instruct",
    "interpret",
    "interview",
    "investigate",
    "label",
    "lecture",
    "manage",
    "market",
    "measure",
    "mend",
    "model",
    "monitor",
    "observe",
    "operate",
    "order",
    "organise",
    "organize",
    "oversee",
    "perform",
    "plan",
    "prepare",
    "prescribe",
    "prevent",
    "print",
    "process",
    "produce",
    "program",
    "promote",
    "protect",
    "provide",
    "publish",
    "raise",
    "recommend",
    "record",
    "refer",
    "rehabilitate",
    "repair",
    "report",
    "research",
    "respond",
    "restore",
    "review",
    "sample",
    "screen",
    "sell",
    "serve",
    "sort",
    "study",
    "supervise",
    "support",
    "teach",
    "test",
    "track",
    "train",
    "transcribe",
    "translate",
    "transport",
    "treat",
    "triage",
    "vaccinate",
    "write",
];

/// Forms that no rule makes.
const IRREGULAR: &[&str] = &["built", "oversaw", "overseen", "sold", "taught", "wrote", "written", "studied"];

/// What turns such a sentence into one about whoever applies, near the word or, for the second, anywhere before or after it.
const DENIALS: &[&str] = &["no", "not", "never", "without", "free", "rarely", "nor", "cannot"];
const APPLICANTS: &[&str] = &[
    "candidate",
    "candidates",
    "applicant",
    "applicants",
    "certificate",
    "certificates",
    "proof",
    "declaration",
    "declare",
    "disclose",
    "own",
    "yourself",
    "your",
    "himself",
    "herself",
    "themselves",
];
/// "serves in robust health"
const OF_ONESELF: &[&str] = &[
    "in|of|with good|best|excellent|full|perfect|robust|sound|strong|reasonable|stable health",
    "while|be|being|is|are|stays|stay|remain|remains|must be ~ healthy|ill|sick",
];

/// How far before a word a denial concerns it.
const NEAR: usize = 4;

/// Whether the sentence says what is done for the health of others before it comes to the words that it was stopped for.
pub(super) fn is_work(words: &Words, named: &[usize]) -> bool {
    let (Some(&first), Some(&last)) = (named.first(), named.last()) else { return false };
    let sentence = words.sentence_of(first);
    if sentence.end <= last {
        return false;
    }
    let word = |at: usize| words.word(at);
    let is_done = (sentence.start..first).any(|at| is_doing(word(at), word(at + 1)));
    let is_denied =
        (first.saturating_sub(NEAR).max(sentence.start)..first).any(|at| DENIALS.contains(&word(at)));
    let is_of_applicant = sentence.clone().any(|at| APPLICANTS.contains(&word(at)));
    let is_of_oneself =
        OF_ONESELF.iter().flat_map(|pattern| words.find(pattern)).flatten().any(|at| sentence.contains(&at));
    is_done && !is_denied && !is_of_applicant && !is_of_oneself
}

/// The word is a form of one of what is done: advise, advises, advised, advising.
fn is_doing(word: &str, next: &str) -> bool {
    IRREGULAR.contains(&word)
        || DONE.iter().any(|base| match base.split_once(' ') {
            Some((base, follows)) => next == follows && is_form(word, base),
            None => is_form(word, base),
        })
}

fn is_form(word: &str, base: &str) -> bool {
    let stem = base.strip_suffix(['e', 'y']).unwrap_or(base);
    let Some(ending) = word.strip_prefix(stem) else { return false };
    let doubled = stem.chars().next_back().and_then(|letter| ending.strip_prefix(letter)).unwrap_or(ending);
    let silent = base.strip_prefix(stem).unwrap_or_default();
    ending == silent
        || matches!(ending, "s" | "es" | "ies")
        || matches!(doubled, "ed" | "ing" | "ied" | "ying")
}

#[cfg(test)]
mod tests {
    use super::is_form;

    #[test]
    fn the_forms_of_a_word_are_known_and_other_words_are_not() {
        for (word, base) in [
            ("advise", "advise"),
            ("advises", "advise"),
            ("advised", "advise"),
            ("advising", "advise"),
            ("study", "study"),
            ("studies", "study"),
            ("studying", "study"),
            ("planning", "plan"),
            ("planned", "plan"),
            ("teaches", "teach"),
            ("treat", "treat"),
        ] {
            assert!(is_form(word, base), "{word} of {base}");
        }
        for (word, base) in
            [("assistant", "assist"), ("planet", "plan"), ("ordinary", "order"), ("testament", "test")]
        {
            assert!(!is_form(word, base), "{word} of {base}");
        }
    }
}
