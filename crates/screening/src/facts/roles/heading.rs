//! What in the heading of a role is the title, and what the employer.

use std::ops::Range;

use crate::Span;
use crate::facts::words::{among, is_title_word};
use crate::facts::{Seen, places};

/// A piece of a heading: a line, or what stands before or behind the dates on one.
pub(super) struct Source {
    pub(super) range: Range<usize>,
    pub(super) row: usize,
}

/// What a heading says.
#[derive(Default)]
pub(super) struct Fields {
    pub(super) title: Option<Seen>,
    pub(super) employer: Option<Seen>,
    /// The title was told by its words, not by where it stands.
    pub(super) sure: bool,
    /// The employer stands on a line of its own above the title: it may hold for what follows.
    pub(super) above: bool,
}

/// A run of words between marks that part things.
#[derive(Clone)]
struct Piece {
    range: Range<usize>,
    row: usize,
    title: i32,
    employer: i32,
}

pub(super) fn fields(text: &str, sources: &[Source], employer_first: bool) -> Fields {
    let mut pieces: Vec<Piece> = Vec::new();
    for source in sources.iter().take(12) {
        for range in strong(text, source.range.clone()) {
            pieces.push(Piece::new(text, range, source.row));
        }
    }
    pieces.retain(|piece| !is_aside(&text[piece.range.clone()]));
    let pieces = with_commas(text, pieces);
    let title = pieces
        .iter()
        .enumerate()
        .filter(|(_, piece)| piece.title > piece.employer.max(0))
        .max_by_key(|(index, piece)| (piece.title - piece.employer, std::cmp::Reverse(*index)))
        .map(|(index, _)| index);
    let sure = title.is_some();
    let others = |most: Place| -> Vec<usize> {
        let fits =
            |index: &usize| Some(*index) != title && place(&text[pieces[*index].range.clone()]) <= most;
        (0..pieces.len()).filter(fits).collect()
    };
    // `Acme, Germany` and `Springfield, Germany` look alike: where nothing else is an employer, it is the former.
    let others =
        Some(others(Place::No)).filter(|others| !others.is_empty()).unwrap_or_else(|| others(Place::Maybe));
    let (title, employer) = match title {
        Some(title) => (Some(title), employer_of(&pieces, &others, title)),
        None => unsure(&pieces, &others, employer_first),
    };
    let above = match (title, employer) {
        (Some(title), Some(employer)) => pieces[employer].row < pieces[title].row,
        _ => false,
    };
    let title = title.and_then(|index| seen(text, pieces[index].range.clone()));
    let employer = employer.and_then(|index| seen_employer(text, pieces[index].range.clone()));
    let (title, employer) = in_brackets(text, title, employer);
    Fields { title, employer, sure, above }
}

impl Piece {
    fn new(text: &str, range: Range<usize>, row: usize) -> Self {
        let words = &text[range.clone()];
        Self { title: title_score(words), employer: employer_score(words), range, row }
    }
}

/// The employer among the other pieces: what is marked as an organisation, else what stands nearest to the title.
fn employer_of(pieces: &[Piece], others: &[usize], title: usize) -> Option<usize> {
    let fits = |index: &&usize| pieces[**index].title <= 2 || pieces[**index].employer > 0;
    let marked = others
        .iter()
        .filter(fits)
        .filter(|index| pieces[**index].employer > 0)
        .max_by_key(|index| pieces[**index].employer);
    let row = pieces[title].row;
    let near = others.iter().filter(fits).min_by_key(|index| {
        // On the same line behind it, on the same line, above, below.
        let same = pieces[**index].row == row;
        (!same, **index < title && same, pieces[**index].row.abs_diff(row), **index)
    });
    marked.or(near).copied()
}

/// No word tells: one that is marked as an organisation is the employer; else the order of the other headings decides.
fn unsure(pieces: &[Piece], others: &[usize], employer_first: bool) -> (Option<usize>, Option<usize>) {
    let marked = others.iter().copied().find(|index| pieces[*index].employer > 0);
    match (others, marked) {
        ([], _) => (None, None),
        (others, Some(employer)) => (others.iter().copied().find(|index| *index != employer), Some(employer)),
        ([first], None) => (None, Some(*first)),
        ([first, second, ..], None) if employer_first => (Some(*second), Some(*first)),
        ([first, second, ..], None) => (Some(*first), Some(*second)),
    }
}

/// Marks that part title, employer and place beyond doubt: `|`, bullets, tabs, wide gaps, spaced dashes, ` at `.
fn strong(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let Some(words) = text.get(range.clone()) else { return Vec::new() };
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut titled = false;
    let mut previous = ' ';
    let mut at_word = 0;
    for (at, char) in words.char_indices() {
        let after = at + char.len_utf8();
        let next = words[after..].chars().next().unwrap_or(' ');
        let split = match char {
            '|' | '•' | '·' | '\t' | '●' | '▪' | '¦' | '◆' | '@' | ';' | '→' => true,
            '–' | '—' | '-' | '~' | '/' => {
                previous.is_whitespace() && next.is_whitespace() || at == 0 && next.is_whitespace()
            }
            ':' => next.is_whitespace() && words[start.min(at)..at].split_whitespace().count() <= 5,
            ' ' => {
                previous == ' ' || {
                    titled |= is_title_word(trimmed(&words[at_word..at]));
                    at_word = after;
                    titled && is_at(&words[after..])
                }
            }
            _ => false,
        };
        if split {
            push(&mut pieces, words, start, at);
            start = if char == ' ' && previous != ' ' {
                after + words[after..].find(' ').unwrap_or(0)
            } else {
                after
            };
            titled = false;
        }
        previous = char;
    }
    push(&mut pieces, words, start, words.len());
    pieces.into_iter().map(|piece| range.start + piece.start..range.start + piece.end).collect()
}

/// `at Employer`, `with Employer` comes next; `in` and `for` where a mark of organisations follows.
fn is_at(rest: &str) -> bool {
    let marked = ["in ", "for "].iter().any(|word| {
        rest.strip_prefix(word).is_some_and(|name| {
            let name = name.split(" at ").next().unwrap_or_default();
            let name = name.split(['|', ',', '•', '·', '–', '—', '(', '\t']).next().unwrap_or_default();
            employer_score(name) > 0
        })
    });
    if marked && rest.len() < 120 {
        return true;
    }
    ["at ", "with ", "AT ", "At ", "chez "].iter().any(|word| {
        rest.strip_prefix(word).is_some_and(|name| {
            name.chars().next().is_some_and(|char| char.is_uppercase() || char.is_numeric())
        })
    })
}

fn trimmed(word: &str) -> &str {
    word.trim_matches(|char: char| !char.is_alphanumeric())
}

fn push(pieces: &mut Vec<Range<usize>>, words: &str, start: usize, end: usize) {
    let Some(piece) = words.get(start..end.max(start)) else { return };
    let junk = |char: char| {
        char.is_whitespace()
            || matches!(
                char,
                ',' | '-' | '–' | '—' | ':' | '*' | '_' | '\u{200b}' | '[' | ']' | '{' | '}' | '.' | '('
            )
    };
    let lead = piece.len() - piece.trim_start_matches(junk).len();
    let body = piece[lead..]
        .trim_end_matches(|char: char| junk(char) && char != '.' || char == '.' && !ends_in_point(piece));
    let body = [" from", " From", " since", " between"]
        .iter()
        .find_map(|word| body.strip_suffix(word))
        .unwrap_or(body);
    let body =
        if body.ends_with(')') && !body.contains('(') { body.trim_end_matches([')', ' ']) } else { body };
    if body.chars().any(char::is_alphanumeric) {
        pieces.push(start + lead..start + lead + body.len());
    }
}

/// `Acme Inc.` keeps its point.
fn ends_in_point(piece: &str) -> bool {
    let last = piece.trim_end().rsplit([' ', ',']).next().unwrap_or_default();
    let letters = last.trim_end_matches('.');
    last.ends_with('.')
        && (letters.contains('.') || is_legal(letters) || ["Jr", "Sr", "St"].contains(&letters))
}

/// Pieces that hold title and employer with a comma between them, parted.
fn with_commas(text: &str, pieces: Vec<Piece>) -> Vec<Piece> {
    let named =
        pieces.iter().filter(|piece| piece.title <= 2 && !is_place(&text[piece.range.clone()])).count();
    let mut parted = Vec::new();
    for piece in pieces {
        let words = &text[piece.range.clone()];
        let groups = groups(words);
        if piece.title <= 0 || groups.len() < 2 {
            parted.push(piece);
            continue;
        }
        let scores: Vec<i32> = groups.iter().map(|group| title_score(&words[group.clone()])).collect();
        let best =
            (0..groups.len()).max_by_key(|index| (scores[*index], std::cmp::Reverse(*index))).unwrap_or(0);
        // The field of a position goes with it: `Director, Product Management`.
        let mut last = best;
        while last + 1 < groups.len() && is_field(&words[groups[last + 1].clone()]) {
            last += 1;
        }
        let rest = last + 1;
        let unmarked =
            groups[rest.min(groups.len())..].iter().all(|group| employer_score(&words[group.clone()]) <= 0);
        let place = groups[rest.min(groups.len())..].iter().all(|group| is_place(&words[group.clone()]));
        // Something else is the employer already, so that what follows the comma is of the title.
        if best == 0
            && named > 0
            && rest + 1 == groups.len()
            && unmarked
            && !place
            && last == 0
            && groups[rest].len() > 25
        {
            parted.push(piece);
            continue;
        }
        let base = piece.range.start;
        if best > 0 {
            parted.push(Piece::new(text, base + groups[0].start..base + groups[best - 1].end, piece.row));
        }
        parted.push(Piece::new(text, base + groups[best].start..base + groups[last].end, piece.row));
        if rest < groups.len() {
            parted.push(Piece::new(
                text,
                base + groups[rest].start..base + groups[groups.len() - 1].end,
                piece.row,
            ));
        }
    }
    parted
}

fn groups(words: &str) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    let mut depth = 0_i32;
    for (at, char) in words.char_indices().chain([(words.len(), ',')]) {
        match char {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth <= 0 || at == words.len() => {
                let part = &words[start..at];
                let lead = part.len() - part.trim_start().len();
                let body = part.trim();
                let goes_on = is_legal(body.trim_end_matches('.')) || is_later(body);
                if let Some(last) = groups.last_mut().filter(|_| goes_on) {
                    last.end = start + lead + body.len();
                } else if !body.is_empty() {
                    groups.push(start + lead..start + lead + body.len());
                }
                start = at + 1;
            }
            _ => {}
        }
    }
    groups
}

/// `Developer, then Team Lead`: one position that became another, at the same employer.
fn is_later(words: &str) -> bool {
    let next = ["then ", "later ", "now ", "subsequently ", "promoted to "];
    next.iter().any(|word| words.strip_prefix(word).is_some_and(|rest| title_score(rest) > 0))
}

/// How much some words are a position.
fn title_score(words: &str) -> i32 {
    let mut score = 0;
    let list: Vec<&str> = words
        .split([' ', '/', ',', '(', ')', '&', '\u{a0}'])
        .map(trimmed)
        .filter(|word| !word.is_empty())
        .collect();
    if list.len() > 14 {
        return 0;
    }
    for (index, word) in list.iter().enumerate() {
        let head = is_title_word(word) || word.rsplit('-').next().is_some_and(is_title_word);
        if head {
            let following = list.get(index + 1).copied().unwrap_or_default();
            let ends = following.is_empty()
                || among(BEHIND, &following.to_lowercase())
                || following.chars().all(|char| char.is_ascii_digit());
            score = score.max(if ends { 4 } else { 2 });
            let level = list
                .get(index + 1..)
                .is_some_and(|rest| rest.iter().all(|word| ["I", "II", "III", "IV", "V"].contains(word)));
            if level {
                score = score.max(5);
            }
        }
        if index == 0 && among(SENIORITY, &word.to_lowercase()) && list.len() > 1 {
            score += 1;
        }
    }
    score
}

/// A line that ends in the noun of a position, or in its degree.
pub(super) fn ends_in_title(words: &str) -> bool {
    let words = words.trim();
    words.split_whitespace().count() <= 8 && title_score(words) >= 5 && employer_score(words) <= 0
}

/// `Position | Employer | Dates`: what the columns of a table are, and nothing of a role.
pub(super) fn names_columns(words: &str) -> bool {
    #[rustfmt::skip]
    const COLUMNS: &[&str] = &[
        "company", "company name", "date", "dates", "description", "designation", "duration", "duties", "employer",
        "employment dates", "end", "end date", "from", "from - to", "job title", "location", "organisation",
        "organization", "period", "place", "position", "responsibilities", "role", "start", "start date", "title",
        "to", "year", "years",
    ];
    let cells: Vec<&str> = words.split(['\t', '|']).map(str::trim).filter(|cell| !cell.is_empty()).collect();
    let is_column = |cell: &&str| {
        let parts = cell.split(['/', '&']).map(trimmed);
        parts.clone().count() <= 3 && parts.into_iter().all(|part| among(COLUMNS, &part.to_lowercase()))
    };
    cells.len() >= 2 && cells.iter().all(is_column)
}

/// Words that follow the noun of a position and go on with it.
#[rustfmt::skip]
const BEHIND: &[&str] = &[
    "-", "for", "i", "ii", "iii", "in", "intern", "iv", "jr", "level", "of", "on", "sr", "to", "trainee",
    "v",
];

#[rustfmt::skip]
const SENIORITY: &[&str] = &[
    "associate", "chief", "deputy", "executive", "graduate", "interim", "jr", "junior", "lead", "mid-level",
    "principal", "senior", "sr", "staff", "trainee", "vice",
];

/// How much some words are an organisation.
fn employer_score(words: &str) -> i32 {
    let mut score = 0;
    for word in words.split([' ', '/', ',', '(', ')']).map(trimmed) {
        if is_legal(word) {
            score += 6;
        } else if among(ORGANISATIONS, &word.to_lowercase()) {
            score += 3;
        }
    }
    score
}

/// A company's legal form.
fn is_legal(word: &str) -> bool {
    #[rustfmt::skip]
    const FORMS: &[&str] = &[
        "ab", "ag", "aps", "as", "bv", "co", "corp", "gmbh", "inc", "incorporated", "kft", "kg", "limited",
        "llc", "llp", "ltd", "ltda", "nv", "oy", "oyj", "plc", "pte", "pty", "pvt", "sa", "sarl", "sas",
        "se", "sl", "spa", "srl", "sro", "zoo",
    ];
    let lower: String = word.chars().filter(|char| *char != '.').flat_map(char::to_lowercase).collect();
    let sure = lower.len() > 2
        || word.chars().all(|char| char.is_uppercase() || char == '.')
        || lower == "co"
        || lower == "sa";
    among(FORMS, &lower)
        && sure
        && word
            .chars()
            .next()
            .is_some_and(|char| char.is_uppercase() || lower.len() > 3 || word.contains('.'))
}

/// Words that organisations have in their names.
#[rustfmt::skip]
const ORGANISATIONS: &[&str] = &[
    "academy", "agency", "airlines", "airways", "army", "associates", "association", "bank", "brothers",
    "bureau", "center", "centre", "church", "clinic", "college", "company", "consultancy", "corporation",
    "council", "district", "enterprises", "faculty", "federation", "foundation", "group", "holding",
    "holdings", "hospital", "hotel", "hotels", "industries", "institute", "institution", "international",
    "lab", "laboratories", "laboratory", "labs", "ministry", "museum", "navy", "organisation",
    "organization", "partners", "pharmacy", "restaurant", "school", "schools", "services", "society",
    "solutions", "store", "stores", "studio", "studios", "systems", "technologies", "trust", "university",
    "universität", "université", "ventures", "works",
];

/// The field of a position, behind a comma.
fn is_field(words: &str) -> bool {
    #[rustfmt::skip]
    const FIELDS: &[&str] = &[
        "accounts", "analytics", "api", "applications", "backend", "business", "cloud", "communications",
        "compliance", "content", "core", "customer", "data", "delivery", "design", "development", "devops",
        "digital", "emea", "engineering", "europe", "finance", "frontend", "growth", "hr", "human",
        "infrastructure", "innovation", "internal", "it", "learning", "legal", "machine", "maintenance",
        "manufacturing", "marketing", "mobile", "north", "operations", "payments", "platform", "platforms",
        "procurement", "product", "production", "programs", "projects", "qa", "quality", "r&d",
        "reliability", "research", "resources", "risk", "sales", "security", "site", "software", "south",
        "strategy", "supply", "support", "team", "tools", "training", "web",
    ];
    let mut list = words.split(' ').map(trimmed).filter(|word| !word.is_empty());
    let small = |word: &str| ["and", "of", "the", "&"].contains(&word);
    let count = words.split(' ').count();
    count <= 4
        && employer_score(words) <= 0
        && list.all(|word| among(FIELDS, &word.to_lowercase()) || small(word) || word == "Management")
        || words.ends_with(" Team")
        || words.ends_with(" Department")
        || words.ends_with(" Division")
}

/// The kind of employment or how long it was: neither title nor employer nor place.
fn is_aside(words: &str) -> bool {
    let lower = words.to_lowercase();
    let plain = lower.trim_matches(|char: char| !char.is_alphanumeric());
    let kinds = [
        "full-time",
        "full time",
        "part-time",
        "part time",
        "permanent",
        "temporary",
        "contract",
        "freelance basis",
        "fixed-term",
        "seasonal",
        "remote",
        "hybrid",
        "on-site",
        "onsite",
        "on site",
        "from",
        "to",
        "present",
        "current",
        "period",
        "duration",
        "dates",
        "date",
        "company",
        "employer",
        "position",
        "role",
        "designation",
        "organization",
        "client",
        "title",
        "job title",
        "apprenticeship basis",
        "promoted",
    ];
    let long = ["yr", "yrs", "year", "years", "mo", "mos", "month", "months"];
    let span = plain.split([' ', ',']).filter(|word| !word.is_empty());
    let durations = span.clone().all(|word| {
        word.chars().all(|char| char.is_ascii_digit() || char == '.' || char == '+')
            || long.contains(&word)
            || word == "and"
    });
    kinds.contains(&plain) || durations || !words.chars().any(char::is_alphabetic)
}

/// Whether some words are only a place.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    No,
    /// `Springfield, IL`, or an employer there.
    Maybe,
    /// `Berlin`, `Berlin, Germany`, `Remote`.
    Sure,
}

fn place(words: &str) -> Place {
    let groups = groups(words);
    let Some(last) = groups.last() else { return Place::No };
    let (first, last) = (&words[groups[0].clone()], &words[last.clone()]);
    let remote = ["home office", "hybrid", "nationwide", "onsite", "remote", "worldwide"];
    let marked = employer_score(first) > 0;
    if groups.len() > 4 || marked {
        Place::No
    } else if places::is_city(first)
        || among(&remote, &first.to_lowercase())
        || groups.len() == 1 && places::is_known(last)
    {
        Place::Sure
    } else if places::is_known(last) {
        Place::Maybe
    } else {
        Place::No
    }
}

fn is_place(words: &str) -> bool {
    place(words) != Place::No
}

/// `Engineer (Acme)`: the employer in brackets behind the title, where it is nowhere else.
fn in_brackets(text: &str, title: Option<Seen>, employer: Option<Seen>) -> (Option<Seen>, Option<Seen>) {
    let (Some(whole), None) = (&title, &employer) else { return (title, employer) };
    let words = whole.value.as_str();
    let inner = words.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    let Some((before, name)) =
        inner.filter(|(_, name)| name.len() > 3 && !is_field(name) && title_score(name) <= 0)
    else {
        return (title, employer);
    };
    let start = whole.span.start;
    let open = start + before.len() + 1;
    let large = name.chars().next().is_some_and(char::is_uppercase);
    let short = seen(text, start..start + before.trim_end().len());
    if large { (short, seen(text, open..open + name.len())) } else { (title, employer) }
}

fn seen(text: &str, range: Range<usize>) -> Option<Seen> {
    let mut range = range;
    for lead in ["Currently working as ", "Working as ", "Worked as ", "as an ", "as a ", "as "] {
        if text.get(range.clone()).is_some_and(|words| words.starts_with(lead)) {
            range.start += lead.len();
        }
    }
    let words = text.get(range.clone())?;
    // `Engineer (contract)`, `Engineer (`: brackets without an end, or on the kind of employment.
    let cut = match words.rfind('(') {
        Some(open)
            if !words[open..].contains(')')
                || is_aside(&words[open..])
                || is_place(words[open + 1..].trim_end_matches(')')) =>
        {
            words[..open].trim_end().len()
        }
        _ => words.len(),
    };
    let range = range.start..range.start + cut;
    let span = Span::from(range);
    (span.start < span.end).then(|| Seen { value: span.of(text).to_owned(), span })
}

/// The employer without the place behind it: `Acme, Berlin`, `Acme, Inc., Springfield, IL`, `Acme (Berlin)`.
fn seen_employer(text: &str, range: Range<usize>) -> Option<Seen> {
    let words = text.get(range.clone())?;
    let groups = groups(words);
    let mut end = groups.first().map_or(words.len(), |group| group.end);
    // `University of Example, Institute of Physics` is one; a place is not.
    for pair in groups.windows(2) {
        if employer_score(&words[pair[1].clone()]) <= 0 {
            break;
        }
        end = pair[1].end;
    }
    let mut name = &words[..end];
    for lead in ["at ", "with ", "for ", "Company: ", "Employer: ", "Client: ", "Organization: ", "in "] {
        name = name.strip_prefix(lead).unwrap_or(name);
    }
    let start = range.start + end - name.len();
    let in_place =
        name.rfind(" in ").filter(|at| places::is_known(&name[at + 4..]) || places::is_city(&name[at + 4..]));
    let name = in_place.map_or(name, |at| &name[..at]);
    // `Acme Berlin, Germany`
    let city =
        groups.len() > 1 && end < words.len() && places::is_known(&words[groups[groups.len() - 1].clone()]);
    let name = name
        .rsplit_once(' ')
        .filter(|(_, last)| city && places::is_city(last))
        .map_or(name, |(before, _)| before.trim_end());
    seen(text, start..start + name.len())
}
