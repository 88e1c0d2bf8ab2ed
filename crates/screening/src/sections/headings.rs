//! Which lines are headings of sections, and of which.

use touchstone_extract::{Line, Reading};

use super::{SectionKind, set_off};

/// For each line, the section that it begins, and whether it does nothing else.
pub(super) fn marks(reading: &Reading) -> Vec<Option<(SectionKind, bool)>> {
    let candidates: Vec<_> = reading.lines.iter().map(|line| candidate(&reading.text, line)).collect();
    let style = Style::of(reading, &candidates);
    let mut current = SectionKind::Top;
    let mut marks = vec![None; candidates.len()];
    for (index, line) in reading.lines.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| &reading.lines[before]);
        let apart = before.is_none_or(|before| set_off(before, line) || before.column != line.column);
        let mark = match &candidates[index] {
            Some(candidate) if style.accepts(candidate, line, apart, current) => {
                Some((candidate.kind, candidate.whole))
            }
            None if style.is_of_another(reading, index) => Some((SectionKind::Other, true)),
            _ => None,
        };
        if let Some((kind, true)) = mark {
            current = kind;
        }
        marks[index] = mark;
    }
    marks
}

/// Words that name a section, before it is known whether they stand there as its heading.
#[expect(clippy::struct_excessive_bools, reason = "independent observations of one line")]
struct Candidate {
    kind: SectionKind,
    /// Nobody writes these words on a line of their own for anything else.
    strong: bool,
    /// The words are all of the line; else a label before a colon.
    whole: bool,
    colon: bool,
    capitals: bool,
}

impl Candidate {
    fn is_styled(&self, line: &Line) -> bool {
        self.capitals || line.bold || line.heading || line.size > 105
    }
}

/// The longest line that can be a heading, in bytes.
const LONGEST: usize = 80;

fn candidate(text: &str, line: &Line) -> Option<Candidate> {
    let full = text.get(line.range.clone())?;
    let start = full.get(..full.floor_char_boundary(LONGEST + 1)).unwrap_or(full);
    let trimmed = start.trim().trim_matches(is_ornament).trim();
    let (words, whole, colon) = match trimmed.split_once(':') {
        Some((label, rest)) if !rest.trim().is_empty() => (label, false, true),
        _ if full.len() > LONGEST => return None,
        Some((label, _)) => (label, true, true),
        None => (trimmed, true, full.trim_end().ends_with(':')),
    };
    let words = words.trim();
    if !(words.chars().next()?.is_uppercase() || line.heading || line.size > 115) {
        return None;
    }
    let (kind, strong) = kind(words)?;
    let capitals = !words.chars().any(char::is_lowercase);
    Some(Candidate { kind, strong, whole, colon, capitals })
}

fn is_ornament(char: char) -> bool {
    !char.is_alphanumeric() && !matches!(char, ':' | '(' | ')' | '?' | '.') || matches!(char, '.' | '?')
}

/// What the headings of this resume look like, by those that are headings without a doubt.
#[expect(clippy::struct_excessive_bools, reason = "independent habits of one resume")]
struct Style {
    /// Most of them are set in capitals, bold, large or marked as headings, so the others must be too.
    styled: bool,
    capitals: bool,
    bold: bool,
    size: u16,
    known: bool,
}

impl Style {
    fn of(reading: &Reading, candidates: &[Option<Candidate>]) -> Self {
        let sure: Vec<_> = candidates
            .iter()
            .zip(&reading.lines)
            .filter_map(|(candidate, line)| Some((candidate.as_ref()?, line)))
            .filter(|(candidate, line)| candidate.strong && candidate.whole && !line.item)
            .collect();
        let styled: Vec<_> = sure.iter().filter(|(candidate, line)| candidate.is_styled(line)).collect();
        let count = |test: &dyn Fn(&Candidate, &Line) -> bool| {
            styled.iter().filter(|(candidate, line)| test(candidate, line)).count() * 2 > styled.len()
        };
        let mut sizes: Vec<u16> = styled.iter().map(|(_, line)| line.size).collect();
        sizes.sort_unstable();
        Self {
            styled: styled.len() >= 2,
            capitals: count(&|candidate, _| candidate.capitals),
            bold: count(&|_, line| line.bold || line.heading),
            size: sizes.get(sizes.len() / 2).copied().unwrap_or(100),
            known: !sure.is_empty(),
        }
    }

    fn accepts(&self, candidate: &Candidate, line: &Line, apart: bool, current: SectionKind) -> bool {
        let inside =
            matches!(current, SectionKind::Experience | SectionKind::Projects | SectionKind::Volunteering);
        if !candidate.whole {
            // `Technologies: …` within a role is of the role; so are most labels.
            let stands_alone = matches!(
                candidate.kind,
                SectionKind::Languages
                    | SectionKind::Interests
                    | SectionKind::References
                    | SectionKind::Education
            );
            return !inside
                && !line.item
                && candidate.kind != SectionKind::Contact
                && label_opens(candidate, current)
                || inside && apart && !line.item && stands_alone && candidate.strong;
        }
        if line.heading && candidate.strong {
            return true;
        }
        if line.item && !(candidate.strong && self.looks_like(candidate, line)) {
            return false;
        }
        if candidate.strong {
            return !self.styled || candidate.is_styled(line) || (candidate.colon && !inside);
        }
        if self.styled {
            return self.looks_like(candidate, line);
        }
        // In plain text all that tells is that it stands alone.
        if self.known && apart && !candidate.colon {
            return true;
        }
        if inside {
            return self.looks_like(candidate, line);
        }
        candidate.is_styled(line) || (candidate.colon && apart)
    }

    fn looks_like(&self, candidate: &Candidate, line: &Line) -> bool {
        (candidate.capitals || !self.capitals)
            && line.size + 3 >= self.size
            && (line.bold || line.heading || !self.bold)
            && candidate.is_styled(line)
    }

    /// A heading of which the words say nothing: as large as the others, larger than text, and short.
    fn is_of_another(&self, reading: &Reading, index: usize) -> bool {
        let line = &reading.lines[index];
        if !self.known || !self.styled || self.size <= 110 || line.size.abs_diff(self.size) > 1 || line.item {
            return false;
        }
        let words = reading.text.get(line.range.clone()).unwrap_or_default();
        let capitals = !words.chars().any(char::is_lowercase);
        words.len() <= 40
            && capitals == self.capitals
            && (line.bold || line.heading) == self.bold
            && words.split_whitespace().count() <= 4
            && !words.chars().any(|char| char.is_ascii_digit() || char == ',' || char == '@')
            && (self.capitals || line.heading)
            && !words.split(|char: char| !char.is_alphanumeric()).any(crate::facts::is_title_word)
    }
}

/// A label opens a section of its own where it is not of the section that it stands in.
fn label_opens(candidate: &Candidate, current: SectionKind) -> bool {
    match current {
        SectionKind::Skills => matches!(
            candidate.kind,
            SectionKind::Languages | SectionKind::Interests | SectionKind::Certificates
        ),
        kind => kind != candidate.kind,
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Word {
    /// Says what it is about; the smaller the number, the more it counts against others.
    Head(SectionKind, u8, bool),
    /// Stands beside such words.
    Beside,
}

/// Whether words name a part of a resume, and if so, whether nobody writes them on a line of their own for anything else.
pub(crate) fn names_section(words: &str) -> Option<bool> {
    if words.len() > LONGEST {
        return None;
    }
    kind(words.trim_matches(is_ornament).trim()).map(|(_, strong)| strong)
}

/// What a heading of these words is about, and whether it is so without a doubt.
fn kind(words: &str) -> Option<(SectionKind, bool)> {
    let spaced = unspaced(words);
    let words = spaced.as_deref().unwrap_or(words);
    let lower = words.to_lowercase();
    let parts: Vec<&str> = lower
        .split(|char: char| !char.is_alphanumeric() && char != '\'' && char != '’')
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() || parts.len() > 7 {
        return None;
    }
    let has = |word: &str| parts.contains(&word);
    let mut best: Option<(SectionKind, u8, bool)> = None;
    for part in &parts {
        match word(part)? {
            Word::Head(kind, order, strong) if best.is_none_or(|(_, lowest, _)| order < lowest) => {
                best = Some((kind, order, strong));
            }
            _ => {}
        }
    }
    let (mut kind, _, mut strong) = best.or_else(|| beside_alone(&parts))?;
    if kind == SectionKind::Languages
        && ["programming", "computer", "scripting", "technical"].iter().any(|word| has(word))
    {
        kind = SectionKind::Skills;
    }
    if kind == SectionKind::Projects && has("experience") && (has("work") || has("professional")) {
        kind = SectionKind::Experience;
    }
    if kind == SectionKind::Skills && has("qualifications") {
        kind = qualifications(&has);
    }
    if kind == SectionKind::Experience
        && (has("education") || has("educational") || has("academic"))
        && !has("experience")
    {
        kind = SectionKind::Education;
    }
    // Two or more of these words make a heading more surely than one.
    // `Additional information` is not on how to reach somebody.
    if kind == SectionKind::Contact && !(has("contact") || has("personal") || has("get") || has("reach")) {
        (kind, strong) = (SectionKind::Other, false);
    }
    let within_roles = matches!(kind, SectionKind::Awards | SectionKind::Courses | SectionKind::Contact);
    strong |= parts.len() > 1 && best.is_some() && !within_roles;
    Some((kind, strong))
}

fn qualifications(has: &dyn Fn(&str) -> bool) -> SectionKind {
    if has("summary") || has("profile") || has("highlights") {
        SectionKind::Summary
    } else if has("core") || has("key") || has("skills") || has("technical") {
        SectionKind::Skills
    } else {
        SectionKind::Education
    }
}

/// `Work`, `Career`, `Academic`: words that stand beside others, and alone now and then.
fn beside_alone(parts: &[&str]) -> Option<(SectionKind, u8, bool)> {
    match parts {
        ["work" | "career"] | ["work" | "career", "in" | "as", _, ..] => {
            Some((SectionKind::Experience, 9, false))
        }
        ["get", "in", "touch"] | ["reach", "me" | "out"] => Some((SectionKind::Contact, 1, true)),
        ["outside", "work"] | ["outside", "of", "work"] | ["free", "time"] => {
            Some((SectionKind::Interests, 1, true))
        }
        ["academic"] => Some((SectionKind::Education, 9, false)),
        ["technical"] => Some((SectionKind::Skills, 9, false)),
        ["what", "i", "do"] => Some((SectionKind::Summary, 9, false)),
        ["where", "i" | "i've" | "i’ve", "worked"] | ["where", "i", "have", "worked"] => {
            Some((SectionKind::Experience, 1, true))
        }
        _ => None,
    }
}

/// `E X P E R I E N C E` without its spaces.
fn unspaced(words: &str) -> Option<String> {
    let letters = words.split(' ').filter(|part| !part.is_empty());
    let long = letters.clone().filter(|part| part.chars().count() > 1).count();
    if letters.count() < 5 || long > 0 {
        return None;
    }
    // Two spaces or more stand between the words, where there are several.
    let joined = words.split("  ").map(|word| word.replace(' ', "")).collect::<Vec<_>>().join(" ");
    Some(joined)
}

fn word(word: &str) -> Option<Word> {
    use SectionKind::{
        Awards, Certificates, Contact, Courses, Education, Experience, Interests, Languages, Other, Projects,
        Publications, References, Skills, Summary, Top, Volunteering,
    };
    let head = |kind, order, strong| Some(Word::Head(kind, order, strong));
    match word {
        "volunteer" | "volunteering" | "voluntary" => head(Volunteering, 0, true),
        "extracurricular" | "extracurriculars" | "affiliations" | "affiliation" | "memberships"
        | "membership" => head(Volunteering, 1, true),
        "activities" | "community" | "involvement" | "outreach" => head(Volunteering, 7, false),
        "references" | "referees" | "reference" => head(References, 1, true),
        "interests" | "hobbies" | "pastimes" | "hobby" => head(Interests, 1, true),
        "publications" | "patents" | "publication" => head(Publications, 2, true),
        "papers" | "talks" | "conferences" | "presentations" | "articles" | "speaking" => {
            head(Publications, 4, false)
        }
        "languages" | "language" | "linguistic" => head(Languages, 2, true),
        "project" | "projects" => head(Projects, 3, true),
        "portfolio" => head(Projects, 8, false),
        "education" | "educational" | "schooling" => head(Education, 4, true),
        "studies" | "degrees" | "academics" | "academia" | "university" => head(Education, 6, false),
        "experience" | "experiences" | "employment" | "employments" => head(Experience, 5, true),
        "internships" | "internship" | "appointments" | "engagements" | "positions" | "jobs"
        | "assignments" => head(Experience, 6, false),
        "history" | "journey" | "roles" => head(Experience, 8, false),
        "background" => head(Experience, 9, false),
        "skills" | "skill" | "competencies" | "competences" | "proficiencies" | "skillset" | "competency" => {
            head(Skills, 5, true)
        }
        "expertise" | "technologies" | "qualifications" | "toolbox" | "toolkit" | "abilities" => {
            head(Skills, 6, true)
        }
        "proficiency" | "stack" | "tools" | "strengths" | "capabilities" | "knowledge" | "tech"
        | "qualification" => head(Skills, 7, false),
        "certifications" | "certificates" | "certification" | "licenses" | "licences" | "licensure"
        | "accreditations" | "credentials" | "certificate" => head(Certificates, 6, true),
        "license" | "licence" | "licensing" | "accreditation" => head(Certificates, 6, false),
        "training" | "trainings" | "courses" | "coursework" | "seminars" | "workshops" | "development" => {
            head(Courses, 7, false)
        }
        "awards" | "honors" | "honours" | "distinctions" | "scholarships" => head(Awards, 6, true),
        "achievements" | "accomplishments" | "recognition" | "prizes" | "award" => head(Awards, 8, false),
        "summary" | "objective" | "profile" | "objectives" => head(Summary, 7, true),
        "about" | "overview" | "introduction" | "bio" | "biography" | "statement" | "synopsis" | "goal"
        | "goals" | "highlights" | "aim" => head(Summary, 8, false),
        "contact" | "contacts" => head(Contact, 7, true),
        "details" | "information" | "info" | "data" => head(Contact, 9, false),
        "declaration" | "disclaimer" => head(Other, 3, true),
        "additional" | "miscellaneous" | "others" => head(Other, 10, false),
        "personal" => head(Top, 10, false).map(|_| Word::Beside),
        "professional" | "work" | "working" | "relevant" | "career" | "key" | "core" | "technical"
        | "other" | "selected" | "my" | "and" | "of" | "the" | "academic" | "related" | "main" | "major"
        | "previous" | "current" | "past" | "recent" | "general" | "industry" | "more" | "in" | "for"
        | "a" | "full" | "time" | "brief" | "executive" | "it" | "computer" | "software" | "hands" | "on"
        | "areas" | "area" | "i" | "further" | "outside" | "free" | "reach" | "out" | "i've" | "i’ve"
        | "where" | "worked" | "what" | "do" | "me" | "programming" | "soft" | "hard" | "notable"
        | "side" | "spoken" | "foreign" | "social" | "open" | "source" | "teaching" | "research"
        | "industrial" | "practical" | "special" | "specialised" | "specialized" | "summarised" | "job"
        | "business" | "military" | "leadership" | "commercial" | "get" | "touch" | "to" | "with"
        | "scripting" | "continuing" | "formal" | "awarded" | "know" | "held" | "have" | "ve" | "use" => {
            Some(Word::Beside)
        }
        _ => None,
    }
}
