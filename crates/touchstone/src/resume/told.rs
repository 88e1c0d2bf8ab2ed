//! Facts as people and programs are told them.

use std::io::{self, Write};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use touchstone_extract::Reading;
use touchstone_screening::{
    Facts, Places, Seen, Skill, Span, Until,
    sections::{Section, SectionKind, sections},
};

use super::{pages_unread, place};

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Status {
    /// It was read and has its place in the order.
    Ranked,
    /// Its pages are pictures.
    NeedsOcr,
    /// It cannot be read.
    Unreadable,
    /// It is not in English.
    UnsupportedLanguage,
}

impl Status {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Ranked => "ranked",
            Self::NeedsOcr => "needs_ocr",
            Self::Unreadable => "unreadable",
            Self::UnsupportedLanguage => "unsupported_language",
        }
    }
}

/// Years of work, to a tenth.
fn years(months: u32) -> f64 {
    (f64::from(months) / 12.0 * 10.0).round() / 10.0
}

fn end(until: Option<Until>) -> Option<String> {
    until.map(|until| match until {
        Until::Month(month) => month.to_string(),
        Until::Present => "present".to_owned(),
    })
}

/// All facts of a reading, and where they stand.
pub(super) fn facts_json(file: &str, reading: &Reading, as_of: NaiveDate) -> Value {
    let facts = touchstone_screening::facts(reading, as_of);
    let places = Places::of(reading);
    let at = |span: Span| place(&places.cite(span));
    let value = |seen: &Option<Seen>| seen.as_ref().map(|seen| seen.value.clone());
    let values = |seen: &[Seen]| seen.iter().map(|seen| seen.value.clone()).collect::<Vec<_>>();
    let spans = |seen: &[Seen]| seen.iter().map(|seen| at(seen.span)).collect::<Vec<_>>();
    let whole = |span: Span| {
        let cited = places.cite(span);
        json!({"page": cited.page, "start": cited.start, "end": cited.end})
    };
    let sections = sections(reading);
    let language = touchstone_screening::unsupported_language(reading);
    json!({
        "file": file,
        "status": if language.is_some() { "unsupported_language" } else { "read" },
        "pages_unread": pages_unread(reading),
        "name": value(&facts.name),
        "emails": values(&facts.emails),
        "phones": values(&facts.phones),
        "links": values(&facts.links),
        "location": value(&facts.location),
        "roles": facts.roles.iter().map(|role| json!({
            "title": value(&role.title),
            "employer": value(&role.employer),
            "start": role.start.map(|month| month.to_string()),
            "end": end(role.end),
            "span": whole(role.span),
            "title_span": role.title.as_ref().map(|seen| at(seen.span)),
            "employer_span": role.employer.as_ref().map(|seen| at(seen.span)),
            "dates_span": role.dates.map(at),
        })).collect::<Vec<_>>(),
        "education": facts.education.iter().map(|one| json!({
            "degree": value(&one.degree),
            "level": one.level,
            "field": value(&one.field),
            "school": value(&one.school),
            "start": one.start.map(|month| month.to_string()),
            "end": end(one.end),
            "span": whole(one.span),
        })).collect::<Vec<_>>(),
        "skills": facts.skills.iter().map(|skill| json!({
            "name": skill.name,
            "where": wheres(skill, &facts, &sections),
            "span": skill.places.first().map(|span| at(*span)),
            "spans": skill.places.iter().map(|span| at(*span)).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "languages": facts.languages.iter().map(|one| json!({
            "name": one.name,
            "level": one.level,
            "span": at(one.span),
        })).collect::<Vec<_>>(),
        "years_experience": years(facts.months_of_work),
        "months_of_work": facts.months_of_work,
        "sources": {
            "name": facts.name.as_ref().map(|seen| at(seen.span)),
            "emails": spans(&facts.emails),
            "phones": spans(&facts.phones),
            "links": spans(&facts.links),
            "location": facts.location.as_ref().map(|seen| at(seen.span)),
        },
    })
}

/// Where a skill was seen: `role:0` for the latest position, else the part of the resume.
fn wheres(skill: &Skill, facts: &Facts, sections: &[Section]) -> Vec<String> {
    let mut found: Vec<String> = skill.roles.iter().map(|role| format!("role:{role}")).collect();
    for span in &skill.places {
        let in_role =
            facts.roles.iter().any(|role| role.span.start <= span.start && span.end <= role.span.end);
        let section =
            sections.iter().find(|section| section.span.start <= span.start && span.end <= section.span.end);
        let name = section.map_or("other", |section| part(section.kind));
        if !in_role && !found.iter().any(|known| known == name) {
            found.push(name.to_owned());
        }
    }
    found
}

/// The word for a part of a resume.
fn part(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Skills => "skills",
        SectionKind::Summary | SectionKind::Top => "summary",
        SectionKind::Education => "education",
        SectionKind::Projects => "projects",
        SectionKind::Certificates => "certificates",
        SectionKind::Courses => "courses",
        _ => "other",
    }
}

/// The same for people, a few lines.
pub(super) fn facts_text(
    out: &mut impl Write,
    file: &str,
    reading: &Reading,
    as_of: NaiveDate,
) -> io::Result<()> {
    let facts = touchstone_screening::facts(reading, as_of);
    let mut line = |what: &str, text: String| {
        if text.is_empty() { Ok(()) } else { writeln!(out, "{what:<12} {text}") }
    };
    let list = |seen: &[Seen]| seen.iter().map(|seen| seen.value.as_str()).collect::<Vec<_>>().join(", ");
    let value = |seen: &Option<Seen>| seen.as_ref().map(|seen| seen.value.clone()).unwrap_or_default();
    line("File", file.to_owned())?;
    line("Name", value(&facts.name))?;
    line("E-mail", list(&facts.emails))?;
    line("Phone", list(&facts.phones))?;
    line("Links", list(&facts.links))?;
    line("Location", value(&facts.location))?;
    for role in &facts.roles {
        let dates = match (role.start, end(role.end)) {
            (Some(start), Some(end)) => format!("{start} to {end}"),
            (Some(start), None) => start.to_string(),
            (None, end) => end.unwrap_or_default(),
        };
        let what = [value(&role.title), value(&role.employer), dates];
        line("Position", what.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · "))?;
    }
    for one in &facts.education {
        let what = [value(&one.degree), value(&one.field), value(&one.school)];
        line("Education", what.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · "))?;
    }
    line("Skills", facts.skills.iter().map(|skill| skill.name.as_str()).collect::<Vec<_>>().join(", "))?;
    let spoken = facts.languages.iter().map(|one| match &one.level {
        Some(level) => format!("{} ({level})", one.name),
        None => one.name.clone(),
    });
    line("Languages", spoken.collect::<Vec<_>>().join(", "))?;
    line("Work", format!("{} years", years(facts.months_of_work)))?;
    writeln!(out)
}
