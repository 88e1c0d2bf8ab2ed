//! The rules: what they are, why, and what to do. `docs/guide-lint.md` is made of this.

use super::Severity;
use Severity::{Error, Note, Warning};

/// A rule of the lint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Rule {
    /// Its name.
    pub id: &'static str,
    /// How bad its findings are.
    pub severity: Severity,
    /// What it finds.
    pub summary: &'static str,
    /// Why that matters.
    pub why: &'static str,
    /// What to do.
    pub fix: &'static str,
    /// Where it comes from.
    pub source: &'static str,
    /// It goes by English words, and runs on guides in English alone.
    pub english_only: bool,
}

impl Rule {
    /// True for all but the rules about silences.
    pub fn can_be_silenced(&self) -> bool {
        !matches!(self.id, "allowance-without-reason" | "unknown-rule" | "unused-allowance")
    }
}

/// The rule with a name.
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id)
}

const CAMPION: &str = "Campion, Palmer & Campion (1997), A review of structure in the selection interview, Personnel Psychology 50";
const LEVASHINA: &str = "Levashina, Hartwell, Morgeson & Campion (2014), The structured employment interview, Personnel Psychology 67";
const SURVEY: &str =
    "the craft of asking: Schuman & Presser (1981), Questions and answers in attitude surveys";
const FORMAT: &str = "docs/guide-format.md";
const PRODUCT: &str = "docs/process.md";

const fn rule_of(
    id: &'static str,
    severity: Severity,
    summary: &'static str,
    why: &'static str,
    fix: &'static str,
    source: &'static str,
) -> Rule {
    Rule { id, severity, summary, why, fix, source, english_only: false }
}

const fn in_english(rule: Rule) -> Rule {
    Rule { english_only: true, ..rule }
}

/// Every rule, in the order of the documentation.
pub const RULES: &[Rule] = &[
    in_english(rule_of(
        "unlawful-question",
        Error,
        "A question about age, family, health, religion, origin, race, gender, arrests, earlier pay, union or politics, discharge, genes, \
         money or private life.",
        "It is unlawful or unwise in the US, the EU or the UK: it gathers what must not count, and a rejected candidate may take it as the \
         reason. The law differs from place to place; this rule is a net and no legal advice.",
        "Take the question out, or ask for what the job needs in the words that the finding gives.",
        "the laws that each finding names; EEOC, Pre-employment inquiries; Acas, Asking questions in an interview",
    )),
    in_english(rule_of(
        "unlawful-criterion",
        Error,
        "An anchor, red flag, attribute, trait or job description in which something counts that must not: “no accent”, “recent graduate”.",
        "What is written down is rated, and it is the first thing that a court reads. The same things must not count as must not be asked about.",
        "Take it out, or say what a person does that the work needs.",
        "the laws that each finding names",
    )),
    rule_of(
        "structure",
        Error,
        "Something that every guide must have: titles, keys that stand once, four labels of the recommendation.",
        "A guide with such an error cannot be published.",
        "Do what the message says.",
        FORMAT,
    ),
    rule_of(
        "undeclared-variable",
        Error,
        "A `{{variable}}` in the text that the front matter does not declare.",
        "No job can fill it in, and candidates would read the braces.",
        "Declare it under `variables`, or mend its name.",
        FORMAT,
    ),
    rule_of(
        "missing-anchor",
        Error,
        "A level of an attribute without a text.",
        "Raters fill the gap with their own idea of the level, and their ratings stop being comparable.",
        "Write for each of the five levels what a person says or does; level 0 is “Not enough information”.",
        CAMPION,
    ),
    rule_of(
        "allowance-without-reason",
        Error,
        "A silence that gives no reason.",
        "Whoever reads the guide next cannot tell whether it still holds.",
        "Write the reason. Until then nothing is silenced.",
        FORMAT,
    ),
    rule_of(
        "unknown-rule",
        Error,
        "A silence for a rule that does not exist, or that cannot be silenced.",
        "It silences nothing, and somebody believes that it does.",
        "Mend the name: `touchstone guide rules` lists them.",
        FORMAT,
    ),
    rule_of(
        "same-anchors",
        Warning,
        "Two levels of an attribute that read the same, or differ only in degree.",
        "Two raters who saw the same thing cannot tell which level it is.",
        "Name something that is seen at the higher level and not at the lower.",
        CAMPION,
    ),
    rule_of(
        "vague-anchor",
        Warning,
        "An anchor that only says how good somebody is, or how the rater feels.",
        "Anchors that describe behaviour make raters agree; “good” is whatever each of them means by it.",
        "Write what a person at that level says, does or builds.",
        CAMPION,
    ),
    rule_of(
        "missing-scorecard",
        Warning,
        "A stage without a scorecard.",
        "Nothing of it can count in the decision but an impression.",
        "Add the attributes that the stage shows.",
        CAMPION,
    ),
    rule_of(
        "minutes",
        Warning,
        "Minutes that are missing or do not add up.",
        "When the time does not suffice, the last questions are skipped for some candidates and not for others.",
        "Make the agenda add up to the stage, and drop a question if there are too many.",
        CAMPION,
    ),
    in_english(rule_of(
        "candidate-time",
        Warning,
        "An interview without at least five minutes for the candidate's own questions.",
        "Questions in between take time from rated ones and steer the talk; no time for them at all is discourteous, and the candidate is \
         deciding, too.",
        "End the agenda with `- 5 min: Their questions`.",
        CAMPION,
    )),
    rule_of(
        "uncovered-competency",
        Warning,
        "A competency of the profile that no stage asks for or rates.",
        "What the job needs is not looked at, and is made up in the debrief.",
        "Add a question and an attribute, or take the competency out.",
        CAMPION,
    ),
    rule_of(
        "unrated-competency",
        Warning,
        "A question that shows a competency which its stage does not rate.",
        "The evidence has no place to go.",
        "Add an attribute with the competency's name to the scorecard, or take the name off the question.",
        CAMPION,
    ),
    rule_of(
        "unrated-outcome",
        Warning,
        "A desired outcome that no scorecard rates.",
        "The outcomes are what the person is hired for.",
        "Add an attribute `Desired outcome: …` with the same words.",
        PRODUCT,
    ),
    rule_of(
        "unknown-competency",
        Warning,
        "A question that names a competency which the profile does not have.",
        "It is mostly a slip of the pen, and the question is missing from the coverage.",
        "Mend the name, or add the competency to the profile.",
        FORMAT,
    ),
    rule_of(
        "duplicate-question",
        Warning,
        "Two questions of the guide with the same words, or nearly.",
        "The candidate tells the same story twice, and the panel learns nothing new from it.",
        "Keep it in one stage and ask for something else in the other.",
        CAMPION,
    ),
    in_english(rule_of(
        "yes-no-question",
        Warning,
        "A question that a yes or a no answers.",
        "There is nothing to rate in a yes.",
        "Start with “Tell me about”, “How” or “What”.",
        LEVASHINA,
    )),
    in_english(rule_of(
        "leading-question",
        Warning,
        "A question that shows which answer is wanted.",
        "It measures how well somebody reads the interviewer.",
        "Ask openly, without an opinion or a tag such as “right?”.",
        SURVEY,
    )),
    in_english(rule_of(
        "double-barrelled-question",
        Warning,
        "Several questions in one.",
        "Candidates answer the one they like or remember, so that they have not been asked the same.",
        "Ask one. The others become follow-ups or areas to cover.",
        SURVEY,
    )),
    in_english(rule_of(
        "hypothetical-question",
        Warning,
        "A question that only asks what somebody would do, in a stage about what they have done.",
        "What people did predicts better what they will do, for experienced people above all. A case worked through together, as in a \
         design interview, is something else and is left alone.",
        "Ask “Tell me about a time when …”, or add a follow-up that asks for a real occasion.",
        LEVASHINA,
    )),
    in_english(rule_of(
        "long-question",
        Warning,
        "A question of more than 45 words.",
        "Nobody keeps it in mind while listening, least of all in a second language.",
        "Keep the heart of it, and move the rest into the script or the follow-ups.",
        SURVEY,
    )),
    rule_of(
        "no-guidance",
        Warning,
        "A question without areas to cover and without what good looks like.",
        "Two interviewers listen for different things.",
        "Write down what an answer should touch and what a good one shows.",
        CAMPION,
    ),
    rule_of(
        "unfilled-variable",
        Warning,
        "A blank such as `[Company]`, `TBD` or `____` in a text.",
        "Somebody reads it aloud to a candidate.",
        "Write it out, or make it a variable: `{{company}}`.",
        FORMAT,
    ),
    in_english(rule_of(
        "inclusive-language",
        Warning,
        "Words that leave people out.",
        "They tell part of the candidates that they are not meant.",
        "Say it in the words that the finding gives. What stands in quotation marks is left alone.",
        "Gaucher, Friesen & Kay (2011), Evidence that gendered wording in job advertisements exists and sustains gender inequality, Journal of \
         Personality and Social Psychology 101; Inclusive Naming Initiative, word lists",
    )),
    in_english(rule_of(
        "reading-level",
        Warning,
        "A text for candidates that reads like more than school year 12.",
        "It asks for practice in reading, not for what the job needs, and is hardest on people who read in a second language.",
        "Shorten sentences and use everyday words.",
        "Kincaid, Fishburne, Rogers & Chissom (1975), Derivation of new readability formulas",
    )),
    rule_of(
        "unplaced-text",
        Warning,
        "Text that an import found no place for.",
        "Nobody reads it there.",
        "Move it to where it belongs, or delete it.",
        FORMAT,
    ),
    rule_of(
        "unused-allowance",
        Warning,
        "A silence for something that is not there.",
        "It may one day silence something else.",
        "Take it out.",
        FORMAT,
    ),
    rule_of(
        "covered-once",
        Note,
        "A competency that a single stage covers.",
        "One interviewer agrees with another at about .44; the mean of two or three is worth far more (Huffcutt 2013).",
        "Ask for it, or rate it, in a second stage with another interviewer.",
        PRODUCT,
    ),
    rule_of(
        "missing-directions",
        Note,
        "A stage without directions for the interviewer.",
        "Everyone runs it in their own way.",
        "Say what to do before, during and after.",
        CAMPION,
    ),
    rule_of(
        "missing-script",
        Note,
        "An interview without words to the candidate.",
        "What candidates are told about it changes how they answer.",
        "Write what everyone is told at the start.",
        CAMPION,
    ),
    rule_of(
        "unused-variable",
        Note,
        "A variable that no text uses.",
        "Somebody has to fill it in for every job.",
        "Use it or take it out.",
        FORMAT,
    ),
    rule_of(
        "language-not-covered",
        Note,
        "A guide that is not in English.",
        "Rules that go by words know English alone, and did not run: no finding means nothing there.",
        "Have somebody who knows the language and the law of the place read the questions.",
        FORMAT,
    ),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn rules_are_complete_and_unique() {
        let ids: HashSet<_> = RULES.iter().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), RULES.len());
        for rule in RULES {
            assert!(rule.id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{}", rule.id);
            for text in [rule.summary, rule.why, rule.fix] {
                assert!(text.ends_with('.'), "{}: {text}", rule.id);
            }
            assert!(!rule.source.is_empty());
        }
    }
}
