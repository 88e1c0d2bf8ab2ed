//! A first list of criteria, from the words in which a job is described. People mend it; nothing is ranked by it unseen.

use std::collections::BTreeMap;

use touchstone_extract::{Line, Reading};

use super::parse::slug;
use super::{Criteria, Criterion, Fluency, Level, Wanted, check};
use crate::{Facts, skills};

/// The most criteria that are proposed: more than that nobody weighs with care.
const MAX: usize = 20;

/// The longest description that is read, in bytes.
const MAX_BYTES: usize = 200_000;

/// Languages that jobs ask for.
const LANGUAGES: &[&str] = &[
    "English",
    "German",
    "French",
    "Spanish",
    "Italian",
    "Portuguese",
    "Dutch",
    "Polish",
    "Swedish",
    "Danish",
    "Norwegian",
    "Finnish",
    "Czech",
    "Hungarian",
    "Romanian",
    "Greek",
    "Turkish",
    "Ukrainian",
    "Russian",
    "Arabic",
    "Hebrew",
    "Hindi",
    "Japanese",
    "Korean",
    "Mandarin",
    "Chinese",
    "Cantonese",
    "Vietnamese",
    "Thai",
    "Indonesian",
];

/// How a line of the description speaks of what it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Wish {
    Nice,
    Plain,
    Must,
}

impl Wish {
    fn weight(self) -> f64 {
        match self {
            Self::Nice => 1.0,
            Self::Plain => 2.0,
            Self::Must => 3.0,
        }
    }
}

/// Proposes criteria from the description of a job and the names of its competencies: skills that are named, years of work,
/// languages, degrees and certificates. What is a must weighs 3 and is required, what is nice to have 1, all else 2.
///
/// What the law or fairness rules out is not proposed, even if the description asks for it.
pub fn propose(description: &str, competencies: &[String]) -> Criteria {
    let mut end = description.len().min(MAX_BYTES);
    while !description.is_char_boundary(end) {
        end -= 1;
    }
    let mut found: Vec<(Wanted, Wish)> = Vec::new();
    let mut under = Wish::Plain;
    for line in description[..end].lines().map(str::trim).filter(|line| !line.is_empty()) {
        let said = wish(line);
        // "Nice to have:" stands over what follows.
        if is_heading(line) {
            under = said.unwrap_or(Wish::Plain);
        }
        let wish = said.unwrap_or(under);
        found.extend(of_line(line).into_iter().map(|wanted| (wanted, wish)));
    }
    for competency in competencies {
        found.extend(named(competency).into_iter().map(|name| (skill(name, None), Wish::Plain)));
    }
    Criteria { list: listed(found) }
}

/// A line that only announces others.
fn is_heading(line: &str) -> bool {
    line.starts_with('#')
        || line.trim_end_matches(['*', '_']).ends_with(':')
        || (line.split_whitespace().count() <= 5
            && !line.starts_with(['-', '*', '•'])
            && !line.ends_with('.'))
}

fn wish(line: &str) -> Option<Wish> {
    const NICE: &[&str] = &[
        "nice to have",
        "nice-to-have",
        "preferred",
        "preferably",
        "a plus",
        "bonus",
        "ideally",
        "desirable",
        "advantage",
        "optional",
        "would be great",
        "good to have",
    ];
    const MUST: &[&str] = &[
        "must",
        "required",
        "requirement",
        "need to",
        "you need",
        "essential",
        "mandatory",
        "minimum",
        "you have",
        "at least",
    ];
    let line = line.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| line.contains(word));
    if has(NICE) {
        Some(Wish::Nice)
    } else if has(MUST) {
        Some(Wish::Must)
    } else {
        None
    }
}

/// What a line asks for.
fn of_line(line: &str) -> Vec<Wanted> {
    let mut wanted = Vec::new();
    let years = years(line);
    let skills = named(line);
    // "3 years of Python" is of Python; "5 years of experience with Go and Kafka" of all together.
    match (skills.len(), years) {
        (1, Some(years)) => wanted.push(skill(skills[0].clone(), Some(years))),
        (0, Some(years)) => wanted.push(Wanted::Years { years }),
        (_, years) => {
            wanted.extend(years.map(|years| Wanted::Years { years }));
            wanted.extend(skills.into_iter().map(|name| skill(name, None)));
        }
    }
    wanted.extend(language(line));
    wanted.extend(degree(line));
    wanted.extend(certificate(line));
    wanted
}

fn skill(name: String, years: Option<f64>) -> Wanted {
    Wanted::Skill { any_of: vec![name], years }
}

/// The skills that a text names, in its order.
fn named(text: &str) -> Vec<String> {
    let line = Line { range: 0..text.len(), size: 100, ..Line::default() };
    let reading = Reading { text: format!("{text}\n"), lines: vec![line], ..Reading::default() };
    let mut skills = skills::find(&reading, &Facts::default());
    skills.sort_by_key(|skill| skill.places.first().copied());
    skills.into_iter().map(|skill| skill.name).collect()
}

/// "5+ years", "three years", "3-5 years": the least of them.
fn years(line: &str) -> Option<f64> {
    const NUMBERS: &[&str] = &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let words: Vec<String> = line
        .to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let number = |word: &String| {
        let named = NUMBERS.iter().position(|name| name == word).and_then(|at| u32::try_from(at + 1).ok());
        word.parse::<u32>().ok().or(named).filter(|number| (1..=30).contains(number))
    };
    let at = words.iter().position(|word| word == "years" || word == "year")?;
    let work = words.iter().skip(at).take(8).any(|word| {
        matches!(
            word.as_str(),
            "experience" | "of" | "with" | "in" | "working" | "professional" | "as" | "developing"
        )
    });
    let old = words.get(at + 1).is_some_and(|word| word == "old" || word == "ago");
    let before: Vec<u32> = words[at.saturating_sub(3)..at].iter().filter_map(number).collect();
    before.first().filter(|_| work && !old).map(|years| f64::from(*years))
}

fn language(line: &str) -> Vec<Wanted> {
    let lower = line.to_lowercase();
    let level = ["A1", "A2", "B1", "B2", "C1", "C2"]
        .into_iter()
        .find(|level| line.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == *level))
        .and_then(Fluency::of)
        .or_else(|| {
            // A native speaker is not asked for: the highest level is.
            [
                ("native", Fluency::C2),
                ("mother tongue", Fluency::C2),
                ("fluent", Fluency::C1),
                ("proficient", Fluency::C1),
                ("excellent", Fluency::C1),
                ("business", Fluency::C1),
                ("very good", Fluency::C1),
                ("good", Fluency::B2),
                ("professional", Fluency::B2),
                ("conversational", Fluency::B1),
                ("basic", Fluency::A2),
            ]
            .into_iter()
            .find_map(|(word, level)| lower.contains(word).then_some(level))
        });
    let asks = ["fluent", "english", "language", "speak", "written", "spoken", "command", "proficien"]
        .iter()
        .any(|word| lower.contains(word));
    let named = LANGUAGES
        .iter()
        .filter(|language| line.split(|letter: char| !letter.is_alphabetic()).any(|word| word == **language));
    named
        .filter(|_| asks || level.is_some())
        .map(|language| Wanted::Language { any_of: vec![(*language).to_owned()], level })
        .collect()
}

fn degree(line: &str) -> Option<Wanted> {
    let lower = line.to_lowercase();
    let level = if ["phd", "doctorate", "doctoral"].iter().any(|word| lower.contains(word)) {
        Level::Doctorate
    } else if lower.contains("bachelor")
        || lower.contains("bsc")
        || lower.contains("b.sc")
        || lower.contains("university degree")
    {
        Level::Bachelor
    } else if lower.contains("master's")
        || lower.contains("masters degree")
        || lower.contains("master’s")
        || lower.contains("msc")
    {
        Level::Master
    } else if lower.contains("degree in") {
        Level::Bachelor
    } else {
        return None;
    };
    const FIELDS: &[&str] = &[
        "computer science",
        "software engineering",
        "electrical engineering",
        "mechanical engineering",
        "engineering",
        "mathematics",
        "physics",
        "statistics",
        "economics",
        "finance",
        "accounting",
        "business administration",
        "marketing",
        "design",
        "law",
        "nursing",
        "psychology",
        "chemistry",
        "biology",
        "information technology",
        "information systems",
        "data science",
    ];
    let mut fields: Vec<String> = Vec::new();
    for field in FIELDS {
        if lower.contains(field) && !fields.iter().any(|known| known.contains(field)) {
            fields.push((*field).to_owned());
        }
    }
    Some(Wanted::Education { level, fields })
}

fn certificate(line: &str) -> Vec<Wanted> {
    const KNOWN: &[&str] = &[
        "CKA", "CKAD", "CKS", "PMP", "CISSP", "CISA", "CISM", "CEH", "CCNA", "CCNP", "CCIE", "OSCP", "CPA",
        "CFA", "ACCA", "CSM", "PSM", "RHCE", "RHCSA", "CompTIA", "ITIL", "PRINCE2", "TOGAF", "ISTQB", "SHRM",
    ];
    KNOWN
        .iter()
        .filter(|known| line.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == **known))
        .map(|known| Wanted::Certificate { any_of: vec![(*known).to_owned()] })
        .collect()
}

/// Each once, with the strongest wish for it; the strongest first if there are too many.
fn listed(found: Vec<(Wanted, Wish)>) -> Vec<Criterion> {
    let mut order: Vec<(String, Wanted, Wish)> = Vec::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for (wanted, wish) in found {
        let id = slug(&wanted);
        if let Some(&at) = known.get(&id) {
            let (_, held, strongest) = &mut order[at];
            *strongest = wish.max(*strongest);
            if let (Wanted::Skill { years: held, .. }, Wanted::Skill { years: Some(years), .. }) =
                (held, wanted)
            {
                *held = Some(held.unwrap_or_default().max(years));
            }
        } else {
            known.insert(id.clone(), order.len());
            order.push((id, wanted, wish));
        }
    }
    let mut strongest: Vec<usize> = (0..order.len()).collect();
    strongest.sort_by_key(|at| (std::cmp::Reverse(order[*at].2), *at));
    strongest.truncate(MAX);
    strongest.sort_unstable();
    let criterion = |at: &usize| {
        let (id, wanted, wish) = order[*at].clone();
        Criterion { id, wanted, weight: wish.weight(), required: wish == Wish::Must }
    };
    strongest
        .iter()
        .map(criterion)
        .filter(|criterion| check::faults(std::slice::from_ref(criterion)).is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_gives_skills_years_languages_and_degrees() {
        let criteria = propose(
            "# Backend developer\nWe build payments.\n\nYou must have:\n- 3 years of Python\n- Experience with PostgreSQL and \
             Kafka\n- at least 5 years of professional experience\n- Bachelor's degree in computer science\n\nNice to \
             have:\n- Go, Kubernetes\n- a CKA certificate\n- German (B2)\n\nAbout us:\nWe are a young team. Native English \
             speakers, under 35 years old.\n",
            &["Writing Rust code".to_owned(), "Teamwork".to_owned()],
        );
        let said: Vec<String> = criteria
            .list
            .iter()
            .map(|criterion| {
                format!(
                    "{} {} {} {}",
                    criterion.wanted.kind(),
                    criterion.id,
                    criterion.weight,
                    criterion.required
                )
            })
            .collect();
        assert_eq!(
            said,
            [
                "skill python 3 true",
                "skill postgresql 3 true",
                "skill kafka 3 true",
                "years years 3 true",
                "education education 3 true",
                "skill go 1 false",
                "skill kubernetes 1 false",
                "certificate cka 1 false",
                "language german 1 false",
                "language english 2 false",
                "skill rust 2 false",
                "skill teamwork 2 false",
            ]
        );
        assert_eq!(
            criteria.list[0].wanted,
            Wanted::Skill { any_of: vec!["Python".to_owned()], years: Some(3.0) }
        );
        assert_eq!(
            criteria.list[9].wanted,
            Wanted::Language { any_of: vec!["English".to_owned()], level: Some(Fluency::C2) }
        );
        assert!(criteria.faults().is_empty());
    }

    #[test]
    fn nothing_comes_of_nothing() {
        assert_eq!(propose("", &[]), Criteria::default());
    }
}
