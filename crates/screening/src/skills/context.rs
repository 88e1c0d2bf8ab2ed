//! Whether an ambiguous name means the skill: Go the language, not the verb.

use touchstone_extract::Reading;

use super::{Mention, taxonomy};
use crate::Span;
use crate::tokens::{Break, Gap, Tokens};

/// Headings over lists of skills have one of these words.
const SKILL_HEADINGS: &[&str] = &[
    "skills",
    "skill",
    "technologies",
    "technology",
    "tools",
    "competencies",
    "proficiencies",
    "stack",
    "expertise",
    "languages",
    "software",
    "frameworks",
    "programming",
    "skillset",
    "toolbox",
    "technical",
    "platforms",
];

/// Words that lead to the name of a tool.
const LEADING: &[&str] = &[
    "in",
    "with",
    "using",
    "via",
    "on",
    "knows",
    "know",
    "knowing",
    "of",
    "like",
    "including",
    "include",
    "includes",
    "through",
    "language",
    "languages",
    "framework",
    "frameworks",
    "tools",
    "technologies",
    "proficient",
    "advanced",
    "learned",
    "used",
    "basic",
    "intermediate",
    "expert",
    "microsoft",
    "ms",
    "apache",
    "into",
];

/// Words that tell that what stands before them is a tool.
const FOLLOWING: &[&str] = &[
    "programming",
    "developer",
    "developers",
    "engineer",
    "engineers",
    "language",
    "service",
    "services",
    "microservice",
    "microservices",
    "backend",
    "code",
    "codebase",
    "codebases",
    "script",
    "scripts",
    "scripting",
    "application",
    "applications",
    "app",
    "apps",
    "library",
    "libraries",
    "framework",
    "cluster",
    "clusters",
    "job",
    "jobs",
    "pipeline",
    "pipelines",
    "spreadsheet",
    "spreadsheets",
    "macro",
    "macros",
    "formula",
    "formulas",
    "module",
    "modules",
    "package",
    "packages",
    "cookbook",
    "cookbooks",
    "recipes",
    "manifest",
    "manifests",
    "playbooks",
    "server",
    "servers",
    "api",
    "apis",
    "sdk",
    "compiler",
    "streaming",
    "database",
    "databases",
    "db",
    "dashboards",
    "workbooks",
    "charts",
    "backends",
    "daemon",
    "tooling",
    "programmer",
    "functions",
    "bindings",
    "extension",
    "extensions",
    "component",
    "components",
    "templates",
    "stack",
    "models",
    "queries",
    "tables",
    "components",
    "states",
    "tests",
    "dags",
    "based",
    "powered",
    "driven",
    "stored",
];

/// Words that may follow a name which a leading word has announced.
const AFTER: &[&str] = &[
    "and",
    "or",
    "for",
    "on",
    "at",
    "to",
    "as",
    "with",
    "using",
    "which",
    "that",
    "since",
    "including",
    "by",
    "via",
    "from",
    "while",
    "during",
    "over",
    "in",
    "is",
    "was",
];

/// How far, in words, another skill vouches for an ambiguous one in the same sentence.
const NEAR: usize = 8;

/// The names that mean skills: all that are plain, and the ambiguous that a context vouches for.
pub(super) fn settle(reading: &Reading, tokens: &Tokens, lists: &[Span], found: &[Mention]) -> Vec<Mention> {
    let mut sure: Vec<bool> = found.iter().map(|mention| !mention.name.ambiguous).collect();
    // Twice: a name that was settled vouches for its own neighbours, from the left and from the right.
    for index in (0..found.len()).chain((0..found.len()).rev()) {
        if !sure[index] {
            sure[index] = means_skill(reading, tokens, lists, found, &sure, index);
        }
    }
    found.iter().zip(&sure).filter(|(_, sure)| **sure).map(|(mention, _)| *mention).collect()
}

fn means_skill(
    reading: &Reading,
    tokens: &Tokens,
    lists: &[Span],
    found: &[Mention],
    sure: &[bool],
    index: usize,
) -> bool {
    let mention = found[index];
    let (before, after) = (tokens.gap(mention.from), tokens.gap(mention.to));
    if is_part_of_a_word(tokens, mention, before, after) {
        return false;
    }
    let place = tokens.span(mention.from, mention.to);
    let as_written = place.of(&reading.text) == taxonomy::written(mention.name);
    let entry = ends(before) && ends(after);
    if is_listed(lists, place) {
        if entry {
            return as_written || starts_capital(place.of(&reading.text)) || stands_in_list(before, after);
        }
        if as_written && fills_line(reading, tokens, mention) {
            return true;
        }
    }
    if listed_with_another(tokens, found, sure, index) {
        return as_written || entry;
    }
    if !as_written {
        return false;
    }
    if FOLLOWING.contains(&tokens.word(mention.to)) && after.joins() {
        return !begins_sentence(before)
            || vouched_near(tokens, found, sure, index)
            || is_strong(tokens, mention);
    }
    let announced = mention.from > 0 && before.is_white() && LEADING.contains(&tokens.word(mention.from - 1));
    let closed = !after.joins() || AFTER.contains(&tokens.word(mention.to)) || after == Gap::Line;
    if announced && closed {
        // "In Excel" and "with Chef" need no more, unless a plain word goes on ("in Go to market").
        return !after.joins() || tokens.word(mention.to) != "to";
    }
    // Below the last line of an entry without a full stop, another begins; whether a line ends there on a page says nothing.
    let closed = closed || after.is_white() && begins_large(reading, tokens, mention.to);
    closed && !begins_sentence(before) && vouched_near(tokens, found, sure, index)
}

/// The name is all there is on a line of a list, where neither the line above nor the one below goes on with it in small letters.
fn fills_line(reading: &Reading, tokens: &Tokens, mention: Mention) -> bool {
    let (before, after) = (tokens.gap(mention.from), tokens.gap(mention.to));
    let large_before =
        before == Gap::Stop || mention.from > 0 && begins_large(reading, tokens, mention.from - 1);
    let large_after = after == Gap::Stop || begins_large(reading, tokens, mention.to);
    before.is_line_end() && after.is_line_end() && large_before && large_after
}

/// A word begins with a capital letter or a digit.
fn begins_large(reading: &Reading, tokens: &Tokens, index: usize) -> bool {
    let first = tokens.span(index, index + 1).of(&reading.text).chars().next();
    first.is_some_and(|first| first.is_uppercase() || first.is_ascii_digit())
}

/// "R&D", "C-level", "Go's", an initial.
fn is_part_of_a_word(tokens: &Tokens, mention: Mention, before: Gap, after: Gap) -> bool {
    let bound = |gap| matches!(gap, Gap::Joint(b'-' | b'&' | b'\'' | b'.'));
    let based = matches!(tokens.word(mention.to), "based" | "like" | "powered" | "driven");
    let initial = after == Gap::Stop
        && mention.to - mention.from == 1
        && tokens.word(mention.from).len() == 1
        && before.is_white()
        && is_name(tokens, mention.to);
    bound(before) || (bound(after) && !based) || initial
}

/// After "C." comes a word on the same line: rather an initial than the end of a sentence.
fn is_name(tokens: &Tokens, next: usize) -> bool {
    next < tokens.len() && tokens.gap(next + 1) == Gap::Stop
}

fn ends(gap: Gap) -> bool {
    matches!(gap, Gap::Stop | Gap::Line | Gap::Break(_) | Gap::Joint(b'/'))
}

fn stands_in_list(before: Gap, after: Gap) -> bool {
    let separates = |gap| matches!(gap, Gap::Break(Break::List | Break::Colon) | Gap::Joint(b'/'));
    separates(before) || separates(after)
}

fn begins_sentence(gap: Gap) -> bool {
    matches!(gap, Gap::Stop)
}

fn starts_capital(words: &str) -> bool {
    words.chars().next().is_some_and(char::is_uppercase)
}

/// "Go developer" needs no other sign than its capital letter, in a title.
fn is_strong(tokens: &Tokens, mention: Mention) -> bool {
    matches!(
        tokens.word(mention.to),
        "programming"
            | "developer"
            | "developers"
            | "engineer"
            | "engineers"
            | "microservices"
            | "language"
            | "programmer"
            | "scripting"
            | "database"
            | "databases"
            | "codebase"
            | "macros"
            | "spreadsheets"
            | "cookbooks"
            | "manifests"
    )
}

/// A neighbour in the same list is a skill: "Python, Go and Rust", "C/C++".
fn listed_with_another(tokens: &Tokens, found: &[Mention], sure: &[bool], index: usize) -> bool {
    let separated = |left: Mention, right: Mention| {
        let gap = tokens.gap(right.from);
        match right.from - left.to {
            0 => matches!(gap, Gap::Break(_) | Gap::Joint(b'/' | b'&')),
            1 => {
                matches!(tokens.word(left.to), "and" | "or" | "plus" | "nor")
                    && gap.joins()
                    && !matches!(tokens.gap(left.to), Gap::Stop)
            }
            _ => false,
        }
    };
    let vouches = |at: usize| sure[at] && found[at].name.vouches;
    (index > 0 && vouches(index - 1) && separated(found[index - 1], found[index]))
        || (index + 1 < found.len() && vouches(index + 1) && separated(found[index], found[index + 1]))
}

/// Another skill stands near, in the same sentence.
fn vouched_near(tokens: &Tokens, found: &[Mention], sure: &[bool], index: usize) -> bool {
    let same_sentence = |from: usize, to: usize| {
        to - from <= NEAR && (from..=to).all(|between| tokens.gap(between) != Gap::Stop)
    };
    let vouches = |at: usize| sure[at] && found[at].name.vouches;
    (index > 0 && vouches(index - 1) && same_sentence(found[index - 1].to, found[index].from))
        || (index + 1 < found.len()
            && vouches(index + 1)
            && same_sentence(found[index].to, found[index + 1].from))
}

/// The parts of the text that list skills: what follows a heading about them, up to the next heading, and what follows
/// "Skills:" on its line.
pub(super) fn skill_lists(reading: &Reading, tokens: &Tokens) -> Vec<Span> {
    let mut lists = announced(tokens);
    let mut open: Option<usize> = None;
    for line in &reading.lines {
        let words = reading.text.get(line.range.clone()).unwrap_or_default();
        if is_heading(line, words) {
            if let Some(start) = open.take() {
                lists.push(Span { start, end: line.range.start });
            }
            if names_skills(words) {
                open = Some(line.range.end);
            }
        }
    }
    if let Some(start) = open {
        lists.push(Span { start, end: reading.text.len() });
    }
    merged(lists)
}

/// As many words may stand behind the last sign of a list that a label announces.
const LAST: usize = 6;

/// The words before a colon name skills: at most so many, of one sentence.
fn is_label(tokens: &Tokens, colon: usize) -> bool {
    const LONGEST: usize = 5;
    let goes_on = |at: &usize| {
        let gap = tokens.gap(*at + 1);
        *at + 1 == colon || gap.joins() && gap != Gap::Line
    };
    (colon.saturating_sub(LONGEST)..colon)
        .rev()
        .take_while(goes_on)
        .any(|at| SKILL_HEADINGS.contains(&tokens.word(at)))
}

/// What labels announce, from the word behind a colon on: up to the end of the sentence or of the line that was put there; on a
/// page, where lines end anywhere, up to a few words behind the last comma. A label within goes on with the same list, so that
/// words are looked at once, however many labels there are.
fn announced(tokens: &Tokens) -> Vec<Span> {
    let mut lists = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    for at in 1..=tokens.len() {
        let gap = tokens.gap(at);
        if let Some((first, last)) = &mut open {
            if matches!(gap, Gap::Break(Break::List) | Gap::Joint(b'/')) {
                *last = at;
            }
            if matches!(gap, Gap::Stop | Gap::Line) || at == tokens.len() || at - *last >= LAST {
                lists.push(tokens.span(*first, at));
                open = None;
            }
        }
        if at < tokens.len() && gap == Gap::Break(Break::Colon) && is_label(tokens, at) {
            open = Some((open.map_or(at, |(first, _)| first), at));
        }
    }
    lists
}

/// In order, none within another.
fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    spans.dedup_by(|next, last| {
        let touch = next.start <= last.end;
        if touch {
            last.end = last.end.max(next.end);
        }
        touch
    });
    spans
}

fn is_listed(lists: &[Span], place: Span) -> bool {
    let before = lists.partition_point(|list| list.start <= place.start);
    before.checked_sub(1).is_some_and(|last| place.end <= lists[last].end)
}

fn names_skills(words: &str) -> bool {
    let tokens = Tokens::of_text(words);
    (1..=5).contains(&tokens.len())
        && (0..tokens.len()).any(|index| SKILL_HEADINGS.contains(&tokens.word(index)))
}

/// Looks like the heading of a section: marked as one, larger, or a short line in capitals or of one of the usual words.
fn is_heading(line: &touchstone_extract::Line, words: &str) -> bool {
    const USUAL: &[&str] = &[
        "experience",
        "education",
        "skills",
        "summary",
        "profile",
        "projects",
        "employment",
        "certifications",
        "languages",
        "interests",
        "references",
        "awards",
        "publications",
        "achievements",
        "objective",
        "qualifications",
        "history",
        "training",
        "accomplishments",
        "highlights",
        "volunteering",
        "hobbies",
        "technologies",
        "competencies",
        "courses",
    ];
    let trimmed = words.trim().trim_end_matches(':');
    if line.heading {
        return true;
    }
    if trimmed.len() > 40 || trimmed.contains([',', '.', ';', '|']) || line.item {
        return false;
    }
    let tokens = Tokens::of_text(trimmed);
    let usual = (0..tokens.len()).any(|index| USUAL.contains(&tokens.word(index)));
    let capitals = trimmed.chars().any(char::is_alphabetic) && !trimmed.chars().any(char::is_lowercase);
    (1..=4).contains(&tokens.len()) && usual && (capitals || starts_capital(trimmed))
}
