//! Positions and studies as entries, in one of the shapes that resumes give them.

use crate::chance::Chance;
use crate::person::{Person, Role, Study};
use crate::sheet::{Block, Line, Style};

/// The shape of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Title, employer — dates at the right
    OneLine,
    /// Title — dates at the right; the employer beneath
    TitleFirst,
    /// The employer — dates at the right; the title beneath
    EmployerFirst,
    /// The dates on a line of their own, then title at employer
    DatesFirst,
    /// The dates in a column at the left
    DatesLeft,
    /// Title | employer | dates
    Inline,
    /// Employer — title (dates)
    Parentheses,
    /// Title, employer, dates: a line for each
    Lines,
}

const SHAPES: [Shape; 9] = [
    Shape::OneLine,
    Shape::TitleFirst,
    Shape::TitleFirst,
    Shape::EmployerFirst,
    Shape::DatesFirst,
    Shape::DatesLeft,
    Shape::Inline,
    Shape::Parentheses,
    Shape::Lines,
];

/// The positions.
pub(super) fn work(chance: &mut Chance, person: &Person) -> Vec<Block> {
    let shape = chance.pick(&SHAPES);
    let prose = chance.odds(12);
    let mut out = Vec::new();
    let mut roles = person.roles.as_slice();
    while let Some((first, rest)) = roles.split_first() {
        let more = rest.iter().take_while(|role| role.same_employer).count();
        if more > 0 {
            out.push(Line::new(Style::Entry, with_town(&first.employer, first.town.as_deref())));
            for role in &roles[..=more] {
                out.extend(beneath(role, shape));
                out.extend(bullets(role, prose));
            }
        } else {
            out.extend(entry(first, shape));
            out.extend(bullets(first, prose));
        }
        roles = &rest[more..];
    }
    out.into_iter().map(Block::Line).collect()
}

fn with_town(employer: &str, town: Option<&str>) -> String {
    town.map_or_else(|| employer.to_owned(), |town| format!("{employer}, {town}"))
}

fn line(style: Style, text: &str, right: Option<&str>, left: Option<&str>) -> Line {
    Line { right: right.map(str::to_owned), left: left.map(str::to_owned), ..Line::new(style, text) }
}

/// A position with its employer.
fn entry(role: &Role, shape: Shape) -> Vec<Line> {
    let (title, employer) = (role.title.as_str(), with_town(&role.employer, role.town.as_deref()));
    let dates = role.period.as_ref().map(|period| period.words.as_str());
    match shape {
        Shape::OneLine => vec![line(Style::Entry, &format!("{title}, {employer}"), dates, None)],
        Shape::TitleFirst => {
            vec![line(Style::Entry, title, dates, None), line(Style::Sub, &employer, None, None)]
        }
        Shape::EmployerFirst => {
            vec![line(Style::Entry, &employer, dates, None), line(Style::Sub, title, None, None)]
        }
        Shape::DatesFirst => {
            let title = format!("{title} at {employer}");
            match dates {
                // The dates begin the entry, and are set off from the one before.
                Some(dates) => vec![Line::new(Style::Entry, dates), Line::new(Style::Sub, title)],
                None => vec![Line::new(Style::Entry, title)],
            }
        }
        Shape::DatesLeft => vec![
            line(Style::Entry, title, None, Some(dates.unwrap_or_default())),
            line(Style::Sub, &employer, None, Some("")),
        ],
        Shape::Inline => {
            let dates = dates.map(|dates| format!(" | {dates}")).unwrap_or_default();
            vec![Line::new(Style::Entry, format!("{title} | {employer}{dates}"))]
        }
        Shape::Parentheses => {
            let dates = dates.map(|dates| format!(" ({dates})")).unwrap_or_default();
            vec![Line::new(Style::Entry, format!("{employer} — {title}{dates}"))]
        }
        Shape::Lines => {
            let mut out = vec![Line::new(Style::Entry, title), Line::new(Style::Sub, employer)];
            out.extend(dates.map(|dates| Line::new(Style::Sub, dates)));
            out
        }
    }
}

/// A position under the heading of its employer.
fn beneath(role: &Role, shape: Shape) -> Vec<Line> {
    let dates = role.period.as_ref().map(|period| period.words.as_str());
    match (shape, dates) {
        (Shape::Inline | Shape::DatesFirst, Some(dates)) => {
            vec![Line::new(Style::Sub, format!("{} | {dates}", role.title))]
        }
        (Shape::Parentheses, Some(dates)) => {
            vec![Line::new(Style::Sub, format!("{} ({dates})", role.title))]
        }
        (Shape::Lines, Some(dates)) => {
            vec![Line::new(Style::Sub, &*role.title), Line::new(Style::Sub, dates)]
        }
        (Shape::DatesLeft, dates) => {
            vec![line(Style::Sub, &role.title, None, Some(dates.unwrap_or_default()))]
        }
        (_, dates) => vec![line(Style::Sub, &role.title, dates, None)],
    }
}

fn bullets(role: &Role, prose: bool) -> Vec<Line> {
    if prose {
        let text: Vec<String> = role.bullets.iter().map(|bullet| format!("{}.", bullet.text)).collect();
        return vec![Line::new(Style::Body, text.join(" "))];
    }
    role.bullets.iter().map(|bullet| Line::new(Style::Bullet, bullet.text.clone())).collect()
}

/// The studies.
pub(super) fn education(chance: &mut Chance, person: &Person) -> Vec<Block> {
    let shape = chance.below(4);
    let pairs = person.studies.iter().zip(&person.identity.schools);
    pairs.flat_map(|(study, school)| study_lines(study, school, shape)).map(Block::Line).collect()
}

fn study_lines(study: &Study, school: &str, shape: usize) -> Vec<Line> {
    let dates = study.period.as_ref().map(|period| period.words.as_str());
    match shape {
        0 => vec![line(Style::Entry, &study.words, dates, None), Line::new(Style::Sub, school)],
        1 => vec![line(Style::Entry, school, dates, None), Line::new(Style::Sub, &*study.words)],
        2 => vec![line(Style::Entry, &format!("{}, {school}", study.words), dates, None)],
        _ => {
            let dates = dates.map(|dates| format!(" ({dates})")).unwrap_or_default();
            vec![Line::new(Style::Entry, &*study.words), Line::new(Style::Sub, format!("{school}{dates}"))]
        }
    }
}
