//! The rule of each kind of criterion.

use std::cell::OnceCell;

use chrono::{Datelike, NaiveDate};
use touchstone_extract::Reading;

use super::credit::{mentions, often};
use super::skill::months_of;
use super::{Credit, Finding, Outcome, certificates, skill, title};
use crate::criteria::{Fluency, Level, Wanted};
use crate::phrase::Index;
use crate::relevance::{Edges, Profile, Query};
use crate::skills::{Roles, negated};
use crate::tokens::Tokens;
use crate::{Education, Facts, Language, Month, Span, Until};

/// A resume, ready to be asked.
#[derive(Debug)]
pub(super) struct Resume<'a> {
    pub(super) reading: &'a Reading,
    pub(super) facts: &'a Facts,
    pub(super) index: &'a Index<'a>,
    pub(super) roles: Roles,
    pub(super) as_of: NaiveDate,
    /// The lines that say first what the person is, the headline before the others.
    pub(super) opening: Vec<Span>,
    /// Made when the first criterion in plain words asks.
    pub(super) profile: OnceCell<Profile>,
}

impl Resume<'_> {
    pub(super) fn finding(&self, wanted: &Wanted) -> Finding {
        match wanted {
            Wanted::Skill { any_of, years } => skill::finding(self, any_of, *years),
            Wanted::Years { years } => self.years(months_of(*years)),
            Wanted::Title { any_of } => title::finding(self, any_of),
            Wanted::Education { level, fields } => self.education(*level, fields),
            Wanted::Certificate { any_of } => self.certificate(any_of),
            Wanted::Language { any_of, level } => self.language(any_of, *level),
            Wanted::Keyword { any_of } => self.keyword(any_of),
            Wanted::Text { text } => self.text(text),
        }
    }

    fn years(&self, needed: u32) -> Finding {
        let months = self.facts.months_of_work;
        let evidence: Vec<Span> = self
            .facts
            .roles
            .iter()
            .filter(|role| role.start.is_some())
            .filter_map(|role| role.dates)
            .collect();
        if months >= needed {
            // Twice as long is as good as it gets.
            return Finding::met(1_000 * (months - needed).min(needed) / needed.max(1), evidence);
        }
        if months * 2 >= needed {
            return Finding::partly(1_000 * (months * 2 - needed) / needed.max(1), evidence);
        }
        Finding::none()
    }

    fn education(&self, level: Level, fields: &[String]) -> Finding {
        let high = |one: &&Education| one.level.is_some_and(|held| held >= level as u8);
        let in_field =
            |one: &&Education| fields.is_empty() || fields.iter().any(|field| self.is_in(one, field));
        let place = |one: &Education| self.degree_and_field(one);
        let mut met: Vec<&Education> = self
            .facts
            .education
            .iter()
            .filter(high)
            .filter(in_field)
            .filter(|one| self.is_finished(one))
            .collect();
        met.sort_by_key(|one| std::cmp::Reverse(one.level));
        if let Some(best) = met.first() {
            let above = u32::from(best.level.unwrap_or_default().saturating_sub(level as u8));
            return Finding::met(600 + 200 * above, met.iter().copied().map(place).collect());
        }
        let partly: Vec<&Education> = self.facts.education.iter().filter(high).collect();
        match partly.iter().any(in_field) {
            _ if partly.is_empty() => Finding::none(),
            related => {
                Finding::partly(if related { 700 } else { 300 }, partly.iter().copied().map(place).collect())
            }
        }
    }

    /// The words that say the degree, with its field where that follows on the same line: `BSc in Computer Science`.
    fn degree_and_field(&self, one: &Education) -> Span {
        let Some(degree) = one.degree.as_ref().map(|seen| seen.span) else { return one.span };
        let field = one.field.as_ref().map(|seen| seen.span).filter(|field| field.start >= degree.end);
        let between = field.and_then(|field| self.reading.text.get(degree.end..field.start));
        match field {
            Some(field) if between.is_some_and(|words| words.len() <= 12 && !words.contains('\n')) => {
                Span { start: degree.start, end: field.end }
            }
            _ => degree,
        }
    }

    /// A degree's field has the words of the wanted one; the name of the school does not count.
    fn is_in(&self, one: &Education, field: &str) -> bool {
        let has = |text: &str| {
            let tokens = Tokens::of_text(text);
            !Index::of(&tokens).find(field).is_empty()
        };
        one.field.as_ref().is_some_and(|seen| has(&seen.value))
            || one.degree.as_ref().is_some_and(|seen| has(&seen.value))
            || self
                .index
                .spans(field)
                .iter()
                .any(|place| one.span.start <= place.start && place.end <= one.span.end)
    }

    /// Nothing says that the studies go on or were left.
    fn is_finished(&self, one: &Education) -> bool {
        const OPEN: &[&str] = &[
            "expected",
            "ongoing",
            "pursuing",
            "candidate",
            "incomplete",
            "unfinished",
            "anticipated",
            "dropped",
            "discontinued",
            "enrolled",
            "currently",
            "undergoing",
            "present",
            "abandoned",
            "left",
            "interrupted",
            "partial",
            "coursework",
        ];
        let today = Month { year: self.as_of.year(), month: Some(self.as_of.month()) };
        let later = match one.end {
            Some(Until::Present) => true,
            Some(Until::Month(end)) => {
                (end.year, end.month.unwrap_or(1)) > (today.year, today.month.unwrap_or(12))
            }
            None => false,
        };
        let tokens = self.index.tokens();
        let from = tokens.at(one.span.start);
        let to = tokens.at(one.span.end);
        let open = (from..to).any(|at| {
            OPEN.contains(&tokens.word(at))
                || (tokens.word(at) == "in" && tokens.word(at + 1) == "progress")
                || (tokens.word(at) == "not" && matches!(tokens.word(at + 1), "completed" | "finished"))
        });
        !later && !open
    }

    fn certificate(&self, any_of: &[String]) -> Finding {
        let tokens = self.index.tokens();
        let own: Vec<&str> = any_of.iter().flat_map(|name| certificates::all_names(name)).collect();
        let mut held = Vec::new();
        let mut planned = Vec::new();
        for (from, to) in any_of.iter().flat_map(|name| self.certificate_places(name)) {
            if negated(tokens, from, to) {
                continue;
            }
            let is_planned = certificates::is_planned(tokens, from, to, &own);
            if is_planned { planned.push(tokens.span(from, to)) } else { held.push(tokens.span(from, to)) }
        }
        match (held.is_empty(), planned.is_empty()) {
            (false, _) => Finding::met(700 + 100 * mentions(held.len()) / 1_000, held),
            (true, false) => Finding::partly(500, planned),
            (true, true) => Finding::none(),
        }
    }

    /// Where a certificate is named: its whole name, what stands in brackets in it, or another of its names.
    fn certificate_places(&self, name: &str) -> Vec<(usize, usize)> {
        let given = certificates::given(name);
        let mut places: Vec<(usize, usize)> = given
            .into_iter()
            .filter(|name| !name.is_empty())
            .flat_map(|name| self.index.find(name))
            .collect();
        let tokens = self.index.tokens();
        for other in given.into_iter().flat_map(certificates::other_names) {
            let in_capitals = |place: &(usize, usize)| {
                let words = tokens.span(place.0, place.1).of(&self.reading.text);
                !words.chars().any(char::is_lowercase)
            };
            let found = self.index.find(other).into_iter();
            places.extend(found.filter(|place| !certificates::is_abbreviation(other) || in_capitals(place)));
        }
        places.sort_unstable();
        places.dedup();
        // Of names that stand in one another, the longest shows best what is meant.
        let all = places.clone();
        places.retain(|one| !all.iter().any(|other| other != one && other.0 <= one.0 && one.1 <= other.1));
        places
    }

    fn language(&self, any_of: &[String], level: Option<Fluency>) -> Finding {
        let spoken: Vec<&Language> = self
            .facts
            .languages
            .iter()
            .filter(|language| any_of.iter().any(|wanted| wanted.eq_ignore_ascii_case(&language.name)))
            .collect();
        let enough = |said: Option<&str>| match level {
            None => true,
            Some(asked) => said.is_some_and(|said| Fluency::reaches(said, asked)),
        };
        let (met, below): (Vec<&Language>, Vec<&Language>) =
            spoken.into_iter().partition(|language| enough(language.level.as_deref()));
        match (met.is_empty(), below.is_empty()) {
            (false, _) => Finding::met(1_000, met.iter().map(|language| language.span).collect()),
            (true, false) => {
                let said = below.iter().any(|language| language.level.is_some());
                Finding::partly(
                    if said { 500 } else { 400 },
                    below.iter().map(|language| language.span).collect(),
                )
            }
            (true, true) => Finding::none(),
        }
    }

    fn keyword(&self, any_of: &[String]) -> Finding {
        let mut places: Vec<Span> = any_of.iter().flat_map(|phrase| self.index.spans(phrase)).collect();
        places.sort_unstable();
        places.dedup();
        if places.is_empty() {
            return Finding::none();
        }
        let credit = self.worded(&places);
        Finding { outcome: Outcome::Met, credit, evidence: places }
    }

    /// What words as they are give by where they stand and how often.
    pub(super) fn worded(&self, places: &[Span]) -> Credit {
        Credit::worded(often(places.len()) * 28 / 100 + self.standing(places) * 72 / 100)
    }

    /// How much the places say of what the person is, in thousandths: all in the headline, less in the title of the latest position,
    /// in the lines below the headline, in the title of an earlier position.
    pub(super) fn standing(&self, places: &[Span]) -> u32 {
        let within = |place: &Span, span: &Span| span.start <= place.start && place.end <= span.end;
        let in_opening = |place: &Span| match self.opening.iter().position(|line| within(place, line)) {
            Some(0) => 1_000,
            Some(_) => 400,
            None => 0,
        };
        let in_title = |place: &Span| {
            let role = self.roles.holding(*place);
            let title = role.and_then(|role| self.facts.roles.get(role)?.title.as_ref());
            match (role, title) {
                (Some(0), Some(title)) if within(place, &title.span) => 600,
                (Some(_), Some(title)) if within(place, &title.span) => 300,
                _ => 0,
            }
        };
        places.iter().map(|place| in_opening(place).max(in_title(place))).max().unwrap_or(0)
    }

    fn text(&self, text: &str) -> Finding {
        let profile =
            self.profile.get_or_init(|| Profile::of(&self.opening, self.facts, self.index.tokens()));
        let found = profile.nearness(&Query::of(text));
        let near = found.thousandths;
        let Edges { met, partly } = found.edges;
        if near >= met {
            return Finding::met(1_000 * (near - met) / (1_000 - met), found.passages);
        }
        if near >= partly {
            return Finding::partly(1_000 * (near - partly) / (met - partly), found.passages);
        }
        let credit = if found.is_of_whole { Credit::far(1_000 * near / partly) } else { Credit::NONE };
        Finding { credit, ..Finding::none() }
    }
}
