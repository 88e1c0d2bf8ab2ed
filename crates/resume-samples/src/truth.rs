//! What is true of a sample: its facts, the exact words of each, and the right verdicts.

use serde::Serialize;

use crate::criteria;
use crate::dates::{Month, Period, Said};
use crate::person::{Finish, Person, Role};
use crate::sheet::{Line, Sheet, Style};
use crate::verdict::{Judged, judge, months_of_work};
use crate::words::skills::SKILLS;

/// What is true of a person as their sheet says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// As it is written.
    pub name: String,
    /// The person's own.
    pub email: String,
    /// As it is written.
    pub phone: String,
    /// Without their scheme where the sheet has none.
    pub links: Vec<String>,
    /// The town.
    pub location: Option<String>,
    /// Latest first.
    pub roles: Vec<RoleFacts>,
    /// In the order of the sheet.
    pub education: Vec<StudyFacts>,
    /// By name.
    pub skills: Vec<SkillFacts>,
    /// Name and level.
    pub languages: Vec<LanguageFacts>,
    /// By the rule, intervals merged.
    pub months_of_work: i32,
    /// Addresses on the sheet that are not the person's.
    pub foreign_emails: Vec<String>,
    /// People on the sheet who are not the person.
    pub foreign_names: Vec<String>,
}

/// A position.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoleFacts {
    /// As it is written.
    pub title: String,
    /// As it is written, without a town.
    pub employer: String,
    /// Every right form: `2021-03`, or `2021`; empty where no date is given.
    pub start: Vec<String>,
    /// As the start; `present` where it lasts.
    pub end: Vec<String>,
    /// The words of the dates.
    pub dates: Option<String>,
}

/// Studies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StudyFacts {
    /// All of the words of the degree.
    pub words: String,
    /// 1 school, 2 vocational, 3 bachelor, 4 master, 5 doctorate.
    pub level: u8,
    /// In what.
    pub field: Option<String>,
    /// Where.
    pub school: String,
    /// Whether it is finished.
    pub finished: bool,
}

/// A skill that the sheet names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SkillFacts {
    /// Its name.
    pub name: &'static str,
    /// Other names for it.
    pub aliases: Vec<&'static str>,
    /// The words that name it.
    pub words: Vec<String>,
    /// Which of the roles name it.
    pub roles: Vec<usize>,
}

/// A language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LanguageFacts {
    /// In English.
    pub name: &'static str,
    /// `A1` to `C2`, or `native`.
    pub level: Option<&'static str>,
}

/// The verdicts for one list of criteria.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Judgement {
    /// The file of the criteria.
    pub criteria: &'static str,
    /// In the order of the file.
    pub verdicts: Vec<Judged>,
}

fn points(said: Said) -> Vec<String> {
    let month = |month: Month| format!("{}-{:02}", month.year(), month.month());
    match said {
        Said::Month(at) => vec![month(at)],
        Said::Year(year) => vec![year.to_string()],
        // The start of a season, its end, or its year alone: each is a fair reading.
        Said::Season(first) => vec![month(first), month(Month(first.0 + 2)), first.year().to_string()],
        Said::Present => vec!["present".to_owned()],
    }
}

fn role(role: &Role) -> RoleFacts {
    let points = |of: fn(&Period) -> Said| role.period.as_ref().map(|period| points(of(period)));
    RoleFacts {
        title: role.title.clone(),
        employer: role.employer.clone(),
        start: points(|period| period.start).unwrap_or_default(),
        end: points(|period| period.end).unwrap_or_default(),
        dates: role.period.as_ref().map(|period| period.words.clone()),
    }
}

fn skills(person: &Person) -> Vec<SkillFacts> {
    let mut out = Vec::new();
    for (at, forms) in SKILLS.iter().enumerate() {
        let elsewhere = person.phrases().flat_map(|phrase| &phrase.named);
        let all = person.roles.iter().flat_map(Role::named).chain(elsewhere);
        let mut words: Vec<String> =
            all.filter(|named| named.skill == at).map(|named| named.words.clone()).collect();
        words.sort();
        words.dedup();
        if words.is_empty() {
            continue;
        }
        let naming =
            person.roles.iter().enumerate().filter(|(_, role)| role.named().any(|named| named.skill == at));
        out.push(SkillFacts {
            name: forms[0],
            aliases: forms[1..].to_vec(),
            words,
            roles: naming.map(|(at, _)| at).collect(),
        });
    }
    out
}

/// The facts of a person.
pub(crate) fn facts(person: &Person, sheet: &Sheet, as_of: Month) -> Facts {
    let identity = &person.identity;
    let studies = person.studies.iter().zip(&identity.schools);
    let mut foreign_emails: Vec<String> = person.referees.iter().map(|referee| referee.2.clone()).collect();
    let bullets = person.roles.iter().flat_map(|role| &role.bullets);
    if bullets.into_iter().any(|bullet| bullet.trap == Some("foreign e-mail")) {
        foreign_emails.push("orders@example.org".to_owned());
    }
    let name = sheet.header.iter().find(|line| line.style == Style::Name);
    Facts {
        name: name.map_or_else(|| identity.name.clone(), Line::text),
        email: identity.email.clone(),
        phone: identity.phone.clone(),
        links: identity.links.clone(),
        location: identity.town.clone(),
        roles: person.roles.iter().map(role).collect(),
        education: studies
            .map(|(study, school)| StudyFacts {
                words: study.words.clone(),
                level: study.level,
                field: study.field.clone(),
                school: school.clone(),
                finished: study.finish == Finish::Finished,
            })
            .collect(),
        skills: skills(person),
        languages: person
            .languages
            .iter()
            .map(|spoken| LanguageFacts {
                name: spoken.name,
                level: spoken.level.map(|level| criteria::LANGUAGE_LEVELS[usize::from(level - 1)]),
            })
            .collect(),
        months_of_work: months_of_work(person, as_of),
        foreign_emails,
        foreign_names: person.referees.iter().map(|referee| referee.0.clone()).collect(),
    }
}

/// The right verdicts for every list of criteria.
pub(crate) fn judgements(person: &Person, sheet: &Sheet, as_of: Month) -> Vec<Judgement> {
    let pieces = sheet.pieces();
    let of = |criteria: &criteria::Criteria| Judgement {
        criteria: criteria.file,
        verdicts: criteria.list.iter().map(|criterion| judge(person, &pieces, criterion, as_of)).collect(),
    };
    criteria::ALL.iter().map(of).collect()
}
