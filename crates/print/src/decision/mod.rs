//! The decision packet on paper.

mod model;

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

pub use model::{
    AgendaItem, Amendment, Attribute, Change, Debrief, Decision, DecisionPacket, Guide, Interview, Job,
    NextStep, Person, Phase, Rating, Recommendation, Record, RecordEntry, ReferenceCheck, Scorecard, Stage,
    VersionChange,
};

use crate::Fonts;
use crate::engine::{Document, PrintError, pdf};
use crate::limits;

/// Ratings of one attribute that are this far apart are marked.
const FAR_APART: u8 = 2;

/// What fits on a line at the head or the foot of a page, in characters.
const LINE: usize = 80;

pub(crate) fn print(packet: &DecisionPacket, fonts: &Fonts) -> Result<Vec<u8>, PrintError> {
    let data = data(packet, fonts)?;
    pdf(
        Document {
            template: include_str!("packet.typ"),
            data: &data,
            ident: format!("decision {} {}", packet.record.head_hash, packet.record.generated_at),
            date: Some(packet.record.generated_at),
        },
        fonts,
    )
}

/// What the template reads: the [`Page`], bounded, with a word on what it lacks.
fn data(packet: &DecisionPacket, fonts: &Fonts) -> Result<Value, serde_json::Error> {
    let matrix = matrix(packet);
    let page = Page {
        packet,
        running: line(&format!("{} · {}", packet.candidate, packet.job.title)),
        fingerprint: line(&packet.record.fingerprint),
        facts: facts(packet, &matrix),
        columns: packet.scorecards.iter().map(column).collect(),
        matrix,
        first_events: limits::longest_list("events").0,
    };
    let mut data = serde_json::to_value(&page)?;
    let mut left_out = limits::bound(&mut data);
    // The matrix is made of attributes and scorecards, which are counted already.
    left_out.retain(|list, _| !["columns", "matrix", "cells"].contains(&list.as_str()));
    let lacking = fonts.lacking(&data.to_string());
    data["lacking_points"] = code_points(&lacking).into();
    data["lacking"] = lacking.into();
    data["left_out"] = serde_json::to_value(left_out)?;
    Ok(data)
}

#[derive(Serialize)]
struct Page<'a> {
    packet: &'a DecisionPacket,
    /// The line at the head of the pages that follow the first.
    running: String,
    /// The fingerprint at the foot of every page.
    fingerprint: String,
    facts: Facts,
    columns: Vec<Column>,
    matrix: Vec<Row<'a>>,
    /// How many events stand before the gap, if there is one.
    first_events: usize,
}

/// A text that repeats on every page: one line, and not a long one.
fn line(text: &str) -> String {
    text.replace(['\n', '\r'], " ").chars().take(LINE).collect()
}

/// Characters by name, such as U+674E; "…" stands for the rest of many.
fn code_points(characters: &str) -> String {
    const MANY: usize = 40;
    let points = characters.chars().map(|c| format!("U+{:04X}", u32::from(c)));
    let rest = characters.chars().nth(MANY).map(|_| "…".to_owned());
    points.take(MANY).chain(rest).collect::<Vec<_>>().join(", ")
}

/// The process in numbers.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Facts {
    scorecards: usize,
    independent: usize,
    /// Ratings from 1 to 4.
    ratings: usize,
    /// Those of them that have a note or linked evidence.
    with_evidence: usize,
    /// Ratings of 0: not enough information.
    unknown: usize,
    /// Recommendations that were changed after the reveal.
    changed: usize,
    /// Attributes whose ratings are far apart.
    apart: usize,
}

fn facts(packet: &DecisionPacket, matrix: &[Row]) -> Facts {
    let ratings: Vec<&Rating> = packet.scorecards.iter().flat_map(|scorecard| &scorecard.ratings).collect();
    let given: Vec<&&Rating> = ratings.iter().filter(|rating| rating.rating > 0).collect();
    let has_evidence = |rating: &Rating| !rating.note.trim().is_empty() || !rating.evidence.is_empty();
    Facts {
        scorecards: packet.scorecards.len(),
        independent: packet.scorecards.iter().filter(|scorecard| scorecard.independent).count(),
        ratings: given.len(),
        with_evidence: given.iter().filter(|rating| has_evidence(rating)).count(),
        unknown: ratings.len() - given.len(),
        changed: packet.recommendations.iter().filter(|one| one.changed_to.is_some()).count(),
        apart: matrix.iter().filter(|row| row.apart.is_some()).count(),
    }
}

/// The head of a column of the matrix, which repeats on every page.
#[derive(Serialize)]
struct Column {
    reviewer: String,
    stage: String,
}

fn column(scorecard: &Scorecard) -> Column {
    Column { reviewer: line(&scorecard.reviewer.name), stage: line(&scorecard.stage) }
}

/// An attribute, side by side over all scorecards.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Row<'a> {
    name: &'a str,
    /// One for each scorecard; none where it does not rate the attribute.
    cells: Vec<Option<Cell>>,
    /// By how many points the ratings differ, if that is far.
    apart: Option<u8>,
}

/// A rating in the matrix, as amended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
struct Cell {
    rating: u8,
    amended: bool,
}

fn matrix(packet: &DecisionPacket) -> Vec<Row<'_>> {
    let listed = packet.attributes.iter().map(|attribute| (attribute.key.as_str(), attribute.name.as_str()));
    listed.chain(unlisted(packet)).map(|(key, name)| row(packet, key, name)).collect()
}

/// Attributes that were rated and that the guide does not name; their keys have to do.
fn unlisted(packet: &DecisionPacket) -> impl Iterator<Item = (&str, &str)> {
    let listed: BTreeSet<&str> = packet.attributes.iter().map(|attribute| attribute.key.as_str()).collect();
    let rated = packet.scorecards.iter().flat_map(|scorecard| &scorecard.ratings);
    let unlisted: BTreeSet<&str> =
        rated.map(|rating| rating.attribute.as_str()).filter(|key| !listed.contains(key)).collect();
    unlisted.into_iter().map(|key| (key, key))
}

fn row<'a>(packet: &DecisionPacket, key: &str, name: &'a str) -> Row<'a> {
    let cells: Vec<Option<Cell>> = packet.scorecards.iter().map(|scorecard| cell(scorecard, key)).collect();
    // 0 is missing data and disagrees with nobody.
    let given = || cells.iter().flatten().map(|cell| cell.rating).filter(|rating| *rating > 0);
    let spread = given().max().unwrap_or(0) - given().min().unwrap_or(0);
    Row { name, cells, apart: (spread >= FAR_APART).then_some(spread) }
}

fn cell(scorecard: &Scorecard, key: &str) -> Option<Cell> {
    let rating = scorecard.ratings.iter().find(|rating| rating.attribute == key)?;
    Some(Cell { rating: rating.amended_to.unwrap_or(rating.rating), amended: rating.amended_to.is_some() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> DecisionPacket {
        serde_json::from_str(include_str!("../../tests/data/decision.json")).unwrap()
    }

    #[test]
    fn the_matrix_marks_ratings_two_points_apart_and_leaves_zeros_out() {
        let packet = sample();
        let matrix = matrix(&packet);
        let apart: Vec<(&str, Option<u8>)> = matrix.iter().map(|row| (row.name, row.apart)).collect();
        assert_eq!(
            apart,
            [
                ("Problem solving", None),
                ("System design", Some(2)),
                ("Database knowledge", None),
                ("API design", None),
                ("Testing and reliability", None),
                ("Communication", None),
                ("Outcome: order service under 200 ms by the second quarter", Some(2)),
            ]
        );
        let ratings: Vec<Option<u8>> =
            matrix[1].cells.iter().map(|cell| cell.map(|cell| cell.rating)).collect();
        assert_eq!(ratings, [Some(0), Some(4), Some(2), None]);
    }

    #[test]
    fn an_amended_rating_counts_as_amended() {
        let packet = sample();
        let database = &matrix(&packet)[2];
        assert_eq!(database.cells[0], Some(Cell { rating: 3, amended: true }));
    }

    #[test]
    fn a_rating_of_an_unlisted_attribute_has_a_row() {
        let mut packet = sample();
        packet.attributes.retain(|attribute| attribute.key != "communication");
        assert_eq!(matrix(&packet).last().map(|row| row.name), Some("communication"));
    }

    #[test]
    fn the_facts_are_counted() {
        let packet = sample();
        let facts = facts(&packet, &matrix(&packet));
        let expected = Facts {
            scorecards: 4,
            independent: 3,
            ratings: 18,
            with_evidence: 18,
            unknown: 2,
            changed: 1,
            apart: 2,
        };
        assert_eq!(facts, expected);
    }
}
