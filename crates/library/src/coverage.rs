//! What the library has for which competency, at which level, in which stage.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize, de::IntoDeserializer, de::value::Error as ValueError};
use touchstone_guide::{
    Guide,
    library::{Level, QuestionBank, QuestionKind},
    model::{Stage, StageKind},
};

use crate::{Library, Shelved};

/// The competency whose questions belong to the system-design interview.
const SYSTEM_DESIGN: &str = "System design";

/// What there is of one competency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// The competency.
    pub competency: String,
    /// The id of the file of questions about it; none where it is named only elsewhere, as by a single guide.
    pub bank: Option<String>,
    /// What there is, ordered by level and stage, without places that have nothing.
    pub cells: Vec<Cell>,
}

/// What there is of a competency at a level in a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// The level that it is pitched at.
    pub level: Level,
    /// The kind of stage that it is for.
    pub stage: StageKind,
    /// Questions of the library.
    pub questions: usize,
    /// Systems to design.
    pub scenarios: usize,
    /// Things to program.
    pub exercises: usize,
    /// Things to build at home.
    pub take_homes: usize,
    /// Stages of shipped guides that ask for it or rate it.
    pub guide_stages: usize,
}

impl Cell {
    fn empty(level: Level, stage: StageKind) -> Self {
        Self { level, stage, questions: 0, scenarios: 0, exercises: 0, take_homes: 0, guide_stages: 0 }
    }

    /// All of it.
    pub fn total(&self) -> usize {
        self.questions + self.scenarios + self.exercises + self.take_homes + self.guide_stages
    }
}

/// The cells of every competency by its name.
#[derive(Default)]
struct Cells<'a>(BTreeMap<&'a str, BTreeMap<(Level, StageKind), Cell>>);

impl<'a> Cells<'a> {
    fn add(
        &mut self,
        competencies: impl IntoIterator<Item = &'a String>,
        (level, stage): (Level, StageKind),
        count: impl Fn(&mut Cell) -> &mut usize,
    ) {
        // Something that names a competency twice is still one thing.
        for competency in competencies.into_iter().collect::<BTreeSet<_>>() {
            let cells = self.0.entry(competency).or_default();
            *count(cells.entry((level, stage)).or_insert_with(|| Cell::empty(level, stage))) += 1;
        }
    }
}

impl Library {
    /// What there is of each competency, by level and stage: first those that a file of questions is about, then what else
    /// is named, each ordered by name.
    ///
    /// Everything counts for every competency that it names. What candidates ask belongs to no stage.
    pub fn coverage(&self) -> Vec<Coverage> {
        let mut cells = Cells::default();
        self.count_questions(&mut cells);
        for Shelved { item, .. } in &self.scenarios {
            let place = (item.level, StageKind::SystemDesign);
            cells.add(&item.competencies, place, |cell| &mut cell.scenarios);
        }
        for exercise in &self.exercises {
            let text = &exercise.item.text;
            cells.add(&text.competencies, (text.level, StageKind::Technical), |cell| &mut cell.exercises);
        }
        for Shelved { item, .. } in &self.take_homes {
            let place = (item.level, StageKind::TakeHome);
            cells.add(&item.competencies, place, |cell| &mut cell.take_homes);
        }
        for Shelved { item, .. } in &self.guides {
            let Some(level) = level(item) else { continue };
            for stage in &item.stages {
                cells.add(named(item, stage), (level, stage.kind), |cell| &mut cell.guide_stages);
            }
        }
        self.rows(cells)
    }

    fn count_questions<'a>(&'a self, cells: &mut Cells<'a>) {
        for bank in &self.banks {
            let home = home(&bank.item);
            for asked in &bank.item.questions {
                let stage = match asked.kind {
                    QuestionKind::Candidate => continue,
                    QuestionKind::Screening => StageKind::Screening,
                    QuestionKind::Technical if home == StageKind::Culture => StageKind::Technical,
                    QuestionKind::Technical | QuestionKind::Behavioural | QuestionKind::Situational => home,
                };
                let place = (asked.level, stage);
                cells.add(&asked.question.competencies, place, |cell| &mut cell.questions);
            }
        }
    }

    fn rows(&self, cells: Cells<'_>) -> Vec<Coverage> {
        let bank = |name: &str| self.banks.iter().find(|bank| bank.item.title == name);
        let row = |(competency, cells): (&str, BTreeMap<_, Cell>)| Coverage {
            competency: competency.to_owned(),
            bank: bank(competency).map(|bank| bank.id.clone()),
            cells: cells.into_values().collect(),
        };
        let mut rows: Vec<Coverage> = cells.0.into_iter().map(row).collect();
        rows.sort_by_key(|row| row.bank.is_none());
        rows
    }
}

/// The stage in which questions of a file are mostly asked: a file with many about the trade belongs to the technical
/// interview, also with what somebody did there; others to the conversation about working with people.
fn home(bank: &QuestionBank) -> StageKind {
    let technical = bank.questions.iter().filter(|asked| asked.kind == QuestionKind::Technical).count();
    match technical * 3 >= bank.questions.len() {
        _ if bank.title == SYSTEM_DESIGN => StageKind::SystemDesign,
        true => StageKind::Technical,
        false => StageKind::Culture,
    }
}

/// The level of a guide, where it is one that the library knows.
fn level(guide: &Guide) -> Option<Level> {
    let named: Result<Level, ValueError> = Level::deserialize(guide.level.as_deref()?.into_deserializer());
    named.ok()
}

/// The competencies of its guide that a stage asks for or rates.
fn named<'a>(guide: &'a Guide, stage: &'a Stage) -> Vec<&'a String> {
    let rated = stage.scorecard.iter().flat_map(|scorecard| &scorecard.attributes);
    let rated: BTreeSet<&String> = rated.map(|attribute| &attribute.name).collect();
    let asked: BTreeSet<&String> =
        stage.questions.iter().flat_map(|question| &question.competencies).collect();
    let names = guide.profile.competencies.iter().map(|competency| &competency.name);
    names.filter(|name| rated.contains(name) || asked.contains(name)).collect()
}
