//! Towns, regions and countries: where the person says that they live.

use touchstone_extract::{Line, Reading};

use super::Seen;
use super::words::{among, is_title_word};
use crate::Span;
use crate::sections::{Section, SectionKind};

/// Where the person says that they live, as it is written, without street and house, with the postal code behind it. Never used for a score.
///
/// `others`: the name, addresses and numbers, which are no places and part what stands beside them.
pub(super) fn location(reading: &Reading, sections: &[Section], others: &[Span]) -> Option<Seen> {
    let mut best: Option<(i32, Span)> = None;
    for section in
        sections.iter().filter(|section| matches!(section.kind, SectionKind::Top | SectionKind::Contact))
    {
        let lines = &reading.lines[section.body()];
        for (rank, line) in lines.iter().enumerate().take(25) {
            let next = lines.get(rank + 1).filter(|next| next.range.start == line.range.end + 1);
            let Some(text) = line_of(&reading.text, line, next, others) else { continue };
            for (start, end) in pieces(&text) {
                let labelled = is_label(&text[..start]);
                let span = Span { start: line.range.start + start, end: line.range.start + end };
                let Some((score, within)) = place(&text[start..end]) else { continue };
                // Beside an address or a number stands a place, even one that nobody knows. In a headline stand other things.
                let parted = text.contains(['@', '|', '•', '·']) || text.contains("http");
                let reaches = parted && reaches(&reading.text[line.range.clone()]);
                if parted && !reaches && !labelled && score < KNOWN {
                    continue;
                }
                let mixed = if reaches { 3 } else { 0 };
                let beside = if section.kind == SectionKind::Contact { 3 } else { 0 };
                let rank = i32::try_from(rank).unwrap_or(0);
                let score = score + if labelled { 20 } else { mixed + beside } - rank / 3;
                let span = Span { start: span.start + within.0, end: span.start + within.1 };
                let good = score >= 5 && best.is_none_or(|(highest, _)| score > highest);
                if good && !span.of(&reading.text).is_empty() {
                    best = Some((score, span));
                }
            }
        }
    }
    let (_, span) = best?;
    Some(Seen { value: span.of(&reading.text).split_whitespace().collect::<Vec<_>>().join(" "), span })
}

/// What a place scores by itself of which the name is known.
const KNOWN: i32 = 8;

/// The line says how to reach somebody.
fn reaches(line: &str) -> bool {
    let digits = line.bytes().filter(u8::is_ascii_digit).count();
    digits >= 6 || line.contains(['@', '/']) || line.contains("www.") || line.contains(".com")
}

/// A line in which what is no place is a mark that parts, of the same length; with the next where a comma ends it.
fn line_of(text: &str, line: &Line, next: Option<&Line>, others: &[Span]) -> Option<String> {
    let own = text.get(line.range.clone())?;
    let wraps = own.trim_end().ends_with(',');
    let end =
        next.filter(|next| wraps && next.range.len() < 40).map_or(line.range.end, |next| next.range.end);
    if end - line.range.start > 400 {
        return None;
    }
    let mut words = text.get(line.range.start..end)?.replace('\n', " ");
    for other in others {
        let range = other.start.saturating_sub(line.range.start)
            ..other.end.saturating_sub(line.range.start).min(words.len());
        if other.start >= line.range.start && range.start < range.end && words.get(range.clone()).is_some() {
            words.replace_range(range.clone(), &"|".repeat(range.len()));
        }
    }
    Some(words)
}

/// What stands between marks that part things in a line of contacts.
fn pieces(text: &str) -> Vec<(usize, usize)> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let bytes =
        text.char_indices().map(|(at, char)| (at, char, char.len_utf8())).chain([(text.len(), '|', 0)]);
    let mut previous = ' ';
    for (at, char, length) in bytes {
        let spaced = previous.is_whitespace() && text[at + length..].starts_with(' ');
        let parts = match char {
            '|' | '•' | '·' | '\t' | ':' | ';' | '●' | '◆' | '▪' | '~' => true,
            '-' | '–' | '—' | '/' => spaced || at == text.len(),
            ' ' => previous == ' ',
            _ => false,
        };
        if parts {
            let piece = &text[start..at];
            let lead = piece.len() - piece.trim_start_matches(|char: char| !char.is_alphanumeric()).len();
            let trimmed =
                piece.trim_matches(|char: char| !char.is_alphanumeric() && char != '.' && char != ')');
            let trimmed = without_label(trimmed);
            if !trimmed.is_empty() {
                pieces.push((
                    start + lead,
                    start + lead + trimmed.trim_start_matches(|char: char| !char.is_alphanumeric()).len(),
                ));
            }
            start = at + length;
        }
        previous = char;
    }
    pieces.retain(|(start, end)| start < end && *end <= text.len());
    pieces
}

/// `Basel, Switzerland E-mail`: the word before what comes next.
fn without_label(piece: &str) -> &str {
    let mut piece = piece;
    while let Some((before, last)) = piece.rsplit_once(' ') {
        let plain = last.trim_end_matches([':', '.']).to_lowercase();
        if ![
            "e-mail",
            "email",
            "mail",
            "phone",
            "tel",
            "telephone",
            "mobile",
            "cell",
            "fax",
            "linkedin",
            "github",
            "web",
            "website",
        ]
        .contains(&plain.as_str())
        {
            break;
        }
        piece = before.trim_end_matches([' ', ',', '-', '–']);
    }
    piece
}

fn is_label(before: &str) -> bool {
    let word = before
        .trim_end()
        .trim_end_matches(':')
        .rsplit(['|', '•', '·'])
        .next()
        .unwrap_or_default()
        .trim()
        .to_lowercase();
    matches!(
        word.as_str(),
        "location"
            | "address"
            | "city"
            | "residence"
            | "based in"
            | "lives in"
            | "place"
            | "home"
            | "current location"
            | "adresse"
            | "town"
    )
}

/// Whether some words are a place, how surely, and which part of them names it.
fn place(words: &str) -> Option<(i32, (usize, usize))> {
    let (mut from, mut to) = (0, words.len());
    for lead in ["based in ", "living in ", "lives in ", "located in ", "resident of "] {
        if words.get(..lead.len()).is_some_and(|start| start.eq_ignore_ascii_case(lead)) {
            from = lead.len();
        }
    }
    let mut bonus = if from > 0 { 12 } else { 0 };
    if words.contains('@') || words.contains("www.") || words.contains("://") || is_number_like(words) {
        return None;
    }
    let mut parts = commas(words, from);
    // The street and the house come first.
    while parts.len() > 1 && is_street(&words[parts[0].0..parts[0].1]) {
        parts.remove(0);
        bonus += 6;
    }
    if parts.len() > 4 || parts.is_empty() || is_street(&words[parts[0].0..parts[0].1]) {
        return None;
    }
    // A postal code before the town, behind the region or behind all.
    from = parts[0].0 + leading_code(&words[parts[0].0..parts[0].1]);
    bonus += if from > parts[0].0 { 5 } else { 0 };
    // A code behind is of the place; it is no name of one.
    let mut whole = to;
    if let Some(last) = parts.last().copied() {
        let text = &words[last.0..last.1];
        let open = text.find('(').unwrap_or(text.len());
        let cut = trailing_code(&text[..open]);
        bonus += if cut < open { 5 } else { 0 };
        whole = last.0 + open;
        if cut == 0 && parts.len() > 1 {
            parts.pop();
            to = parts.last().map_or(to, |part| part.1);
        } else {
            to = last.0 + cut;
        }
    }
    let names: Vec<&str> = parts
        .iter()
        .map(|part| words[part.0.max(from)..part.1.min(to).max(part.0.max(from))].trim())
        .collect();
    if names.iter().any(|name| !is_place_name(name)) {
        return None;
    }
    let last = names.last()?;
    // `Melbourne VIC`
    let behind = last.rsplit_once(' ').is_some_and(|(_, region)| region.len() <= 4 && is_known(region));
    let known = is_known(last) || behind;
    let score = match (names.len(), known) {
        (1, true) => 8 + if behind { 4 } else { 0 },
        (1, false) if is_city(last) => 8,
        (1, false) => 2,
        (_, true) => 18,
        (_, false) => 6,
    };
    let end = from + words[from..whole.max(to)].trim_end_matches([',', ' ', '.']).len();
    Some((score + bonus, (from, end)))
}

fn is_number_like(words: &str) -> bool {
    words.bytes().filter(u8::is_ascii_digit).count() > 14
}

fn commas(words: &str, from: usize) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    let mut start = from;
    for (at, _) in words.match_indices(',').filter(|(at, _)| *at >= from).chain([(words.len(), "")]) {
        let part = &words[start..at];
        let lead = part.len() - part.trim_start().len();
        if !part.trim().is_empty() {
            parts.push((start + lead, start + lead + part.trim().len()));
        }
        start = at + 1;
    }
    parts
}

fn is_street(part: &str) -> bool {
    #[rustfmt::skip]
    const STREETS: &[&str] = &[
        "allee", "apartment", "apt", "av", "ave", "avenida", "avenue", "block", "blvd", "boulevard", "box",
        "calle", "circle", "close", "court", "crescent", "cross", "ct", "dr", "drive", "flat", "floor",
        "gasse", "house", "lane", "ln", "nagar", "parkway", "pl", "place", "plaza", "plot", "rd", "road",
        "rua", "rue", "sector", "square", "st", "str", "straat", "strasse", "straße", "street", "suite",
        "terrace", "ulica", "unit", "via", "way", "weg",
    ];
    let numbered = part.chars().any(|char| char.is_ascii_digit());
    let named =
        part.split(|char: char| !char.is_alphanumeric()).any(|word| among(STREETS, &word.to_lowercase()));
    let ending = part.to_lowercase().split_whitespace().any(|word| {
        ["straße", "strasse", "str.", "straat", "gasse", "weg", "gatan", "vej"]
            .iter()
            .any(|ending| word.ends_with(ending) && word.len() > ending.len())
    });
    let code = leading_code(part) > 0 || trailing_code(part) < part.len();
    // `Gesztenye utca 7`
    let house = part
        .rsplit(' ')
        .next()
        .is_some_and(|last| (1..=3).contains(&last.len()) && last.bytes().all(|byte| byte.is_ascii_digit()));
    numbered && (house || named || ending || !code)
}

/// The length of a postal code before a town: `75001 Paris`, `CH-4051 Basel`.
fn leading_code(part: &str) -> usize {
    let Some((code, _)) = part.split_once(' ') else { return 0 };
    let digits = code.bytes().filter(u8::is_ascii_digit).count();
    let fine = (4..=6).contains(&digits)
        && code.len() <= 8
        && code.chars().all(|char| char.is_ascii_alphanumeric() || char == '-');
    let ends = code.ends_with(|char: char| char.is_ascii_digit());
    if fine && ends { code.len() + 1 } else { 0 }
}

/// Where a postal code behind a region begins: `IL 62701`, `London SW1A 1AA`; the length where there is none.
fn trailing_code(part: &str) -> usize {
    let mut end = part.trim_end().len();
    let whole = part.len();
    for _ in 0..2 {
        let rest = part[..end].trim_end();
        let start = rest.rfind(' ').map_or(0, |space| space + 1);
        let word = &rest[start..];
        let digits = word.bytes().filter(u8::is_ascii_digit).count();
        let code = digits >= 1
            && word.len() <= 10
            && word.chars().all(|char| char.is_ascii_uppercase() || char.is_ascii_digit() || char == '-');
        if !code {
            break;
        }
        end = start;
    }
    if end == part.trim_end().len() { whole } else { part[..end].trim_end().len() }
}

/// One to four words that begin large and are of no position and no resume.
fn is_place_name(name: &str) -> bool {
    let words: Vec<&str> = name.split([' ', '-', '/']).filter(|word| !word.is_empty()).collect();
    let small = [
        "of", "on", "de", "on", "la", "le", "del", "da", "do", "am", "an", "der", "upon", "sur", "and",
        "area", "the", "im", "bei", "den", "los", "el", "di",
    ];
    (1..=5).contains(&words.len())
        && words.iter().all(|word| {
            let first = word.trim_start_matches(['(', '\'']).chars().next();
            let fine = first.is_some_and(|char| char.is_alphabetic() && !char.is_lowercase())
                || small.contains(word);
            let plain =
                word.chars().all(|char| char.is_alphabetic() || matches!(char, '.' | '\'' | '’' | '(' | ')'));
            fine && plain
                && !is_title_word(word)
                && !among(NO_PLACES, word.trim_end_matches('.').to_lowercase().as_str())
        })
}

/// Words that begin large in the first lines of a resume and name no place.
#[rustfmt::skip]
const NO_PLACES: &[&str] = &[
    "about", "active", "additional", "address", "administration", "agile", "android", "apartment", "apt",
    "available", "avenue", "aws", "b2b", "bachelor", "business", "cell", "citizen", "citizenship", "cloud",
    "company", "computer", "contact", "curriculum", "cv", "data", "degree", "department", "design",
    "development", "divorced", "driving", "e-mail", "education", "email", "engineering", "experience",
    "female", "finance", "full", "gender", "github", "graduate", "group", "information", "java",
    "javascript", "leadership", "licence", "license", "linkedin", "location", "mail", "male", "management",
    "marital", "marketing", "married", "mobile", "objective", "open", "page", "passionate", "phone",
    "portfolio", "product", "profile", "project", "pronouns", "python", "react", "research", "resume",
    "résumé", "sales", "science", "security", "senior", "service", "services", "single", "skills",
    "software", "sql", "stack", "strategy", "strong", "student", "summary", "support", "systems", "team",
    "tech", "technology", "tel", "telephone", "university", "vitae", "web", "website", "widowed", "work",
    "years",
];

/// Words that are the name of a country, a region or a large town and nothing else.
pub(crate) fn is_place(words: &str) -> bool {
    is_known(words) || is_city(words)
}

/// A country, or a region that stands behind a town: states and provinces with their letters, nations, emirates.
pub(super) fn is_known(words: &str) -> bool {
    let words = words.trim().trim_end_matches('.').trim_start_matches('(').trim_end_matches(')');
    let known = words.to_lowercase().replace('.', "");
    let letters = words.len() <= 4 && words.chars().all(|char| char.is_ascii_uppercase() || char == '.');
    letters && STATES.binary_search(&known.to_uppercase().as_str()).is_ok() || among(COUNTRIES, &known)
}

#[rustfmt::skip]
const STATES: &[&str] = &[
    "AB", "ACT", "AK", "AL", "AR", "AZ", "BC", "CA", "CH", "CO", "CT", "DC", "DE", "FL", "GA", "HI", "IA",
    "ID", "IL", "IN", "KS", "KY", "LA", "MA", "MB", "MD", "ME", "MI", "MN", "MO", "MS", "MT", "NB", "NC",
    "ND", "NE", "NH", "NJ", "NL", "NM", "NS", "NSW", "NV", "NY", "OH", "OK", "ON", "OR", "PA", "PE", "PR",
    "QC", "QLD", "RI", "SA", "SC", "SD", "SK", "TAS", "TN", "TX", "UAE", "UK", "US", "USA", "UT", "VA",
    "VIC", "VT", "WA", "WI", "WV", "WY",
];

#[rustfmt::skip]
const COUNTRIES: &[&str] = &[
    "afghanistan", "alabama", "alaska", "albania", "alberta", "algeria", "andhra pradesh", "angola",
    "argentina", "arizona", "arkansas", "armenia", "australia", "austria", "azerbaijan", "bahrain",
    "bangladesh", "bavaria", "belarus", "belgium", "bolivia", "bosnia and herzegovina", "botswana",
    "brasil", "brazil", "british columbia", "bulgaria", "california", "cambodia", "cameroon", "canada",
    "chile", "china", "colombia", "colorado", "connecticut", "costa rica", "croatia", "cuba", "cyprus",
    "czech republic", "czechia", "delaware", "delhi", "denmark", "deutschland", "dominican republic",
    "ecuador", "egypt", "el salvador", "england", "españa", "estonia", "ethiopia", "finland", "florida",
    "france", "georgia", "germany", "ghana", "great britain", "greece", "guatemala", "gujarat", "haryana",
    "hawaii", "honduras", "hong kong", "hungary", "iceland", "idaho", "illinois", "india", "indiana",
    "indonesia", "iowa", "iran", "iraq", "ireland", "israel", "italia", "italy", "jamaica", "japan",
    "jordan", "kansas", "karnataka", "kazakhstan", "kentucky", "kenya", "kerala", "kuwait", "latvia",
    "lebanon", "liechtenstein", "lithuania", "louisiana", "luxembourg", "macedonia", "madhya pradesh",
    "maharashtra", "maine", "malaysia", "malta", "manitoba", "maryland", "massachusetts", "mauritius",
    "mexico", "michigan", "minnesota", "mississippi", "missouri", "moldova", "monaco", "mongolia",
    "montana", "montenegro", "morocco", "mozambique", "myanmar", "méxico", "namibia", "nebraska", "nepal",
    "netherlands", "nevada", "new brunswick", "new hampshire", "new jersey", "new mexico",
    "new south wales", "new york", "new zealand", "nicaragua", "nigeria", "north carolina", "north dakota",
    "northern ireland", "norway", "nova scotia", "ohio", "oklahoma", "oman", "ontario", "oregon",
    "pakistan", "panama", "paraguay", "pennsylvania", "peru", "philippines", "poland", "polska", "portugal",
    "puerto rico", "punjab", "qatar", "quebec", "queensland", "québec", "rajasthan", "republic of ireland",
    "rhode island", "romania", "russia", "rwanda", "saskatchewan", "saudi arabia", "schweiz", "scotland",
    "senegal", "serbia", "singapore", "slovakia", "slovenia", "south africa", "south australia",
    "south carolina", "south dakota", "south korea", "spain", "sri lanka", "suisse", "sweden",
    "switzerland", "syria", "taiwan", "tamil nadu", "tanzania", "telangana", "tennessee", "texas",
    "thailand", "the netherlands", "tunisia", "turkey", "türkiye", "uganda", "uk", "ukraine",
    "united arab emirates", "united kingdom", "united states", "united states of america", "uruguay", "usa",
    "utah", "uttar pradesh", "uzbekistan", "venezuela", "vermont", "victoria", "vietnam", "virginia",
    "wales", "washington", "west bengal", "west virginia", "western australia", "wisconsin", "wyoming",
    "zambia", "zimbabwe", "österreich",
];

/// A town so large that it stands without its country. There are far more; these part `Acme | Berlin` from `Berlin | Acme`.
pub(super) fn is_city(words: &str) -> bool {
    among(CITIES, &words.trim().to_lowercase())
}

#[rustfmt::skip]
const CITIES: &[&str] = &[
    "amsterdam", "ankara", "athens", "atlanta", "austin", "bangalore", "bangkok", "barcelona", "basel",
    "beijing", "beirut", "belgrade", "bengaluru", "berlin", "birmingham", "bogotá", "bologna", "bordeaux",
    "boston", "bratislava", "bremen", "brisbane", "bristol", "brussels", "bucharest", "budapest", "cairo",
    "calgary", "cambridge", "chennai", "chicago", "cleveland", "cologne", "copenhagen", "dakar", "dallas",
    "denver", "detroit", "dhaka", "dubai", "dublin", "düsseldorf", "edinburgh", "edmonton", "frankfurt",
    "geneva", "genoa", "ghent", "glasgow", "gothenburg", "graz", "gurgaon", "gurugram", "hamburg", "hanoi",
    "hanover", "helsinki", "houston", "hyderabad", "istanbul", "jakarta", "johannesburg", "karachi",
    "kathmandu", "kolkata", "kraków", "kuala lumpur", "kyiv", "lagos", "lahore", "lausanne", "leeds",
    "leipzig", "lille", "lima", "lisbon", "liverpool", "ljubljana", "london", "los angeles", "lyon",
    "madrid", "malmö", "manchester", "manila", "marseille", "melbourne", "miami", "milan", "minneapolis",
    "montreal", "montréal", "moscow", "mumbai", "munich", "münchen", "nairobi", "nantes", "naples",
    "new delhi", "noida", "nuremberg", "osaka", "oslo", "ottawa", "oxford", "paris", "perth",
    "philadelphia", "phoenix", "pittsburgh", "portland", "porto", "poznań", "prague", "pune", "reykjavik",
    "riga", "rome", "rotterdam", "salzburg", "san diego", "san francisco", "san jose", "santiago",
    "sarajevo", "seattle", "seoul", "seville", "shanghai", "shenzhen", "skopje", "sofia", "stockholm",
    "strasbourg", "stuttgart", "sydney", "tallinn", "tampere", "tbilisi", "tel aviv", "the hague", "tokyo",
    "toronto", "toulouse", "turin", "utrecht", "valencia", "vancouver", "vienna", "vilnius", "warsaw",
    "wrocław", "yerevan", "zagreb", "zurich", "zürich",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::reading;
    use crate::sections::sections;

    #[test]
    fn tables_are_sorted() {
        for table in [STATES, COUNTRIES, NO_PLACES, CITIES] {
            assert!(table.is_sorted(), "{table:?}");
        }
    }

    fn found(line: &str) -> Option<String> {
        let reading =
            reading(&format!("# Jane Roe\nSoftware Engineer\n{line}\n## Experience\nEngineer 2019 – 2020"));
        location(&reading, &sections(&reading), &[Span { start: 0, end: 8 }]).map(|seen| seen.value)
    }

    #[test]
    fn where_somebody_lives_is_read_without_the_street() {
        for (line, expected) in [
            ("Springfield, IL", "Springfield, IL"),
            ("Springfield, IL 62701", "Springfield, IL 62701"),
            ("12 Example Street, Springfield, IL 62701", "Springfield, IL 62701"),
            ("12 Example Street, Springfield, IL, 62701", "Springfield, IL, 62701"),
            ("Basel, Switzerland", "Basel, Switzerland"),
            ("Basel, Switzerland | jane@example.com | +41 44 668 18 00", "Basel, Switzerland"),
            ("jane@example.com • Lyon, France • github.com/jane", "Lyon, France"),
            ("Location: Kraków", "Kraków"),
            ("Address: 5 Rue des Exemples, 75001 Paris, France", "Paris, France"),
            ("Musterstraße 5, 10115 Berlin, Germany", "Berlin, Germany"),
            ("Based in Porto, Portugal", "Porto, Portugal"),
            ("São Paulo, SP, Brazil", "São Paulo, SP, Brazil"),
            ("Bengaluru, Karnataka, India", "Bengaluru, Karnataka, India"),
            ("London, UK", "London, UK"),
            ("London SW1A 1AA", "London SW1A 1AA"),
            ("Gesztenye utca 7, Budapest – jane@example.com", "Budapest"),
            ("Melbourne VIC", "Melbourne VIC"),
            ("Engineer | Porto | Rust", "Porto"),
            ("Littleham | jane@example.com | +41 44 668 18 00", "Littleham"),
            ("Address: 14 Rua dos Exemplos, Lisbon,\nPortugal", "Lisbon, Portugal"),
            ("Portugal", "Portugal"),
            ("New York, NY", "New York, NY"),
            ("St. Gallen, Switzerland", "St. Gallen, Switzerland"),
            ("Stoke-on-Trent, England", "Stoke-on-Trent, England"),
        ] {
            assert_eq!(found(line).as_deref(), Some(expected), "{line}");
        }
    }

    #[test]
    fn other_lines_are_no_place() {
        for line in [
            "Java, Python, SQL",
            "jane@example.com",
            "+1 555 010 1001",
            "Senior Engineer, Acme",
            "github.com/jane",
            "10+ years of experience",
            "Data Engineer | Streaming Pipelines | Spark",
            "Backend Developer | Distributed Systems, Queues | Cloud",
            "Designer • Design Systems • Prototypes",
        ] {
            assert_eq!(found(line), None, "{line}");
        }
    }
}
