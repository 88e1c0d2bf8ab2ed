//! What the template of a guide reads.

use std::collections::HashMap;

use serde::Serialize;
use touchstone_guide::Guide;
use touchstone_guide::export::{self, Block, Look, Run, Side, Table};
use touchstone_guide::model::{
    self, Attribute, AttributeKind, GuidedQuestion, Profile, Scorecard, StageKind,
};

/// The blanks of a guide, by name, with what stands in the text until a job fills them in.
pub(super) type Blanks = HashMap<String, String>;

/// A guide, ready for the page.
#[derive(Debug, Serialize)]
pub(super) struct Page {
    title: Line,
    /// The role and the level, where the title does not say them.
    facts: Vec<String>,
    introduction: Vec<Prose>,
    job_description: Vec<Prose>,
    profile: Option<Candidate>,
    stages: Vec<Stage>,
    debrief: Option<Talk>,
    reference_calls: Option<Talk>,
    faq: Vec<Answer>,
    unplaced: Vec<Vec<Prose>>,
    variables: Vec<Variable>,
}

/// A line of text: its runs, each with a letter for its look.
pub(super) type Line = Vec<(String, &'static str)>;

/// A block of text.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Prose {
    Heading {
        text: Line,
    },
    Paragraph {
        text: Line,
    },
    Code {
        text: String,
    },
    List {
        start: Option<u32>,
        items: Vec<Vec<Prose>>,
    },
    Quote {
        paragraphs: Vec<Line>,
    },
    /// `shares` says how the width goes to the columns; it is empty if each can be as wide as its words.
    Table {
        head: Vec<Line>,
        sides: Vec<&'static str>,
        rows: Vec<Vec<Line>>,
        shares: Vec<usize>,
    },
}

#[derive(Debug, Serialize)]
struct Candidate {
    summary: Vec<Prose>,
    competencies: Vec<(Line, Vec<Prose>)>,
    outcomes: Vec<Line>,
    traits: Vec<Vec<Prose>>,
}

#[derive(Debug, Serialize)]
struct Stage {
    title: Line,
    kind: Option<&'static str>,
    minutes: Option<u32>,
    directions: Vec<Prose>,
    script: Vec<Prose>,
    agenda: Vec<(Option<u32>, Line)>,
    questions: Vec<Question>,
    exercise: Option<Exercise>,
    scorecard: Option<Card>,
}

#[derive(Debug, Serialize)]
struct Question {
    text: Line,
    minutes: Option<u32>,
    competencies: Vec<String>,
    areas: Vec<Vec<Prose>>,
    follow_ups: Vec<Vec<Prose>>,
    good: Vec<Vec<Prose>>,
    red_flags: Vec<Vec<Prose>>,
}

#[derive(Debug, Serialize)]
struct Exercise {
    title: Line,
    brief: Vec<Prose>,
    requirements: Vec<Vec<Prose>>,
    criteria: Vec<Vec<Prose>>,
}

#[derive(Debug, Serialize)]
struct Card {
    attributes: Vec<Rated>,
    /// How the width goes to the levels.
    shares: Vec<usize>,
    recommendation: Vec<Line>,
}

#[derive(Debug, Serialize)]
struct Rated {
    name: Line,
    is_outcome: bool,
    anchors: Vec<Vec<Prose>>,
    /// The bytes of the longest text, by which the page tells what fits into a row.
    longest: usize,
}

/// A conversation without stages: the debrief, or the reference calls.
#[derive(Debug, Serialize)]
struct Talk {
    directions: Vec<Prose>,
    questions: Vec<(Line, Vec<Prose>)>,
    attributes: Vec<Rated>,
    shares: Vec<usize>,
}

#[derive(Debug, Serialize)]
struct Answer {
    question: Line,
    answer: Vec<Prose>,
}

#[derive(Debug, Serialize)]
struct Variable {
    label: String,
    default: Option<String>,
}

/// Turns the texts of a guide into what the page shows.
struct Setter<'a> {
    blanks: &'a Blanks,
}

/// What stands in the text for each variable: its value until a job gives another, else what it is called.
pub(super) fn blanks(guide: &Guide) -> Blanks {
    let shown = |variable: &model::Variable| {
        let default = variable.default.clone().filter(|text| !text.is_empty());
        default.unwrap_or_else(|| called(variable))
    };
    guide.variables.iter().map(|variable| (variable.name.clone(), shown(variable))).collect()
}

fn called(variable: &model::Variable) -> String {
    if variable.label.is_empty() { variable.name.clone() } else { variable.label.clone() }
}

pub(super) fn page(guide: &Guide, blanks: &Blanks) -> Page {
    let set = Setter { blanks };
    let role = guide.role.clone().filter(|role| *role != guide.title);
    Page {
        title: set.line(&guide.title),
        facts: [role, guide.level.clone()].into_iter().flatten().collect(),
        introduction: set.prose(&guide.introduction),
        job_description: set.prose(&guide.job_description),
        profile: set.profile(&guide.profile),
        stages: guide.stages.iter().map(|stage| set.stage(stage)).collect(),
        debrief: set.talk(&guide.debrief.directions, &guide.debrief.questions, &[]),
        reference_calls: set.talk(
            &guide.reference_calls.directions,
            &guide.reference_calls.questions,
            &guide.reference_calls.attributes,
        ),
        faq: guide.faq.iter().map(|entry| set.answer(entry)).collect(),
        unplaced: guide.unplaced.iter().map(|text| set.prose(text)).collect(),
        variables: guide.variables.iter().map(variable).collect(),
    }
}

fn variable(variable: &model::Variable) -> Variable {
    Variable { label: called(variable), default: variable.default.clone().filter(|text| !text.is_empty()) }
}

fn kind(kind: StageKind) -> Option<&'static str> {
    match kind {
        StageKind::Screening => Some("Screening"),
        StageKind::TakeHome => Some("Take-home"),
        StageKind::Technical => Some("Technical"),
        StageKind::SystemDesign => Some("System design"),
        StageKind::Culture => Some("Culture"),
        StageKind::Custom => None,
    }
}

/// How much a line across the page holds at the size of a table, in characters.
const ACROSS: usize = 92;

/// How the width of the page goes to the columns of a table: by their longest text, at least what their longest word
/// takes; a head may stand on three lines. Empty if all columns fit beside each other as they are.
fn shares(table: &Table) -> Vec<usize> {
    const AIR: usize = 3;
    const LONG: usize = 40;
    const HEAD_LINES: usize = 3;
    let text = |runs: &Vec<Run>| runs.iter().map(|run| run.text.as_str()).collect::<String>();
    let length = |text: &str| text.chars().count();
    let longest_word = |text: &str| text.split_whitespace().map(length).max().unwrap_or(0);
    let column = |(at, head): (usize, &Vec<Run>)| {
        let head = text(head);
        let cells: Vec<_> = table.rows.iter().filter_map(|row| row.get(at)).map(text).collect();
        let longest = cells.iter().map(|cell| length(cell)).max().unwrap_or(0);
        let word = cells.iter().chain([&head]).map(|text| longest_word(text)).max().unwrap_or(0);
        let share = longest.max(word).min(LONG).max(length(&head).min(LONG).div_ceil(HEAD_LINES));
        (longest.max(length(&head)) + AIR, share + AIR)
    };
    let columns: Vec<_> = table.head.iter().enumerate().map(column).collect();
    let all: usize = columns.iter().map(|(whole, _)| whole).sum();
    if all <= ACROSS { Vec::new() } else { columns.into_iter().map(|(_, share)| share).collect() }
}

/// How the width of the page goes to the levels of attributes, which all stand below each other: by how much their
/// anchors say, but none much narrower than the rest.
fn level_shares(attributes: &[Attribute]) -> Vec<usize> {
    let said =
        |level: usize| attributes.iter().map(|each| each.anchors[level].chars().count()).sum::<usize>();
    let said: Vec<usize> = (0..5).map(said).collect();
    let mean = said.iter().sum::<usize>() / said.len();
    let share = |said: &usize| (1000 * said).checked_div(mean).unwrap_or(1000).clamp(820, 1150);
    said.iter().map(share).collect()
}

impl Setter<'_> {
    fn line(&self, text: &str) -> Line {
        self.runs(export::line(text))
    }

    fn runs(&self, runs: Vec<Run>) -> Line {
        runs.into_iter().map(|run| self.run(run)).collect()
    }

    fn run(&self, run: Run) -> (String, &'static str) {
        match run.look {
            Look::Plain => (run.text, "p"),
            Look::Strong => (self.filled(&run.text), "s"),
            Look::Emphasis => (self.filled(&run.text), "e"),
            Look::Code => (run.text, "c"),
            Look::Blank => {
                let name = run.text.trim_matches(['{', '}', ' ']);
                (self.blanks.get(name).cloned().unwrap_or(run.text), "b")
            }
        }
    }

    /// A text that is all of one look, with its blanks.
    fn filled(&self, text: &str) -> String {
        if !text.contains("{{") {
            return text.to_owned();
        }
        export::line(text).into_iter().map(|run| self.run(run).0).collect()
    }

    fn prose(&self, text: &str) -> Vec<Prose> {
        self.blocks(export::blocks(text))
    }

    fn blocks(&self, blocks: Vec<Block>) -> Vec<Prose> {
        blocks.into_iter().map(|block| self.block(block)).collect()
    }

    fn block(&self, block: Block) -> Prose {
        match block {
            Block::Heading(runs) => Prose::Heading { text: self.runs(runs) },
            Block::Paragraph(runs) => Prose::Paragraph { text: self.runs(runs) },
            Block::Code(text) => Prose::Code { text },
            Block::Quote(paragraphs) => Prose::Quote { paragraphs: self.lines(paragraphs) },
            Block::Table(table) => self.table(table),
            Block::List { start, items } => {
                Prose::List { start, items: items.into_iter().map(|item| self.blocks(item)).collect() }
            }
        }
    }

    fn lines(&self, lines: Vec<Vec<Run>>) -> Vec<Line> {
        lines.into_iter().map(|runs| self.runs(runs)).collect()
    }

    fn table(&self, table: Table) -> Prose {
        let side = |side: &Side| match side {
            Side::Start => "start",
            Side::Center => "center",
            Side::End => "end",
        };
        Prose::Table {
            shares: shares(&table),
            sides: table.sides.iter().map(side).collect(),
            head: self.lines(table.head),
            rows: table.rows.into_iter().map(|row| self.lines(row)).collect(),
        }
    }

    fn items(&self, items: &[String]) -> Vec<Vec<Prose>> {
        items.iter().map(|item| self.blocks(export::item_blocks(item))).collect()
    }

    fn profile(&self, profile: &Profile) -> Option<Candidate> {
        let competencies = &profile.competencies;
        (*profile != Profile::default()).then(|| Candidate {
            summary: self.prose(&profile.summary),
            competencies: competencies
                .iter()
                .map(|each| (self.line(&each.name), self.prose(&each.description)))
                .collect(),
            outcomes: profile.outcomes.iter().map(|outcome| self.line(&outcome.text)).collect(),
            traits: self.items(&profile.traits),
        })
    }

    fn stage(&self, stage: &model::Stage) -> Stage {
        Stage {
            title: self.line(&stage.title),
            kind: kind(stage.kind),
            minutes: stage.minutes,
            directions: self.prose(&stage.interviewer_directions),
            script: self.prose(&stage.candidate_script),
            agenda: stage.agenda.iter().map(|item| (item.minutes, self.line(&item.title))).collect(),
            questions: stage.questions.iter().map(|question| self.question(question)).collect(),
            exercise: stage.exercise.as_ref().map(|exercise| self.exercise(exercise)),
            scorecard: stage.scorecard.as_ref().map(|card| self.card(card)),
        }
    }

    fn question(&self, question: &model::Question) -> Question {
        Question {
            text: self.line(&question.text),
            minutes: question.minutes,
            competencies: question.competencies.clone(),
            areas: self.items(&question.areas_to_cover),
            follow_ups: self.items(&question.follow_ups),
            good: self.items(&question.what_good_looks_like),
            red_flags: self.items(&question.red_flags),
        }
    }

    fn exercise(&self, exercise: &model::Exercise) -> Exercise {
        Exercise {
            title: self.line(&exercise.title),
            brief: self.prose(&exercise.brief),
            requirements: self.items(&exercise.requirements),
            criteria: self.items(&exercise.criteria),
        }
    }

    fn card(&self, card: &Scorecard) -> Card {
        Card {
            attributes: card.attributes.iter().map(|attribute| self.rated(attribute)).collect(),
            shares: level_shares(&card.attributes),
            recommendation: card.recommendation.iter().map(|label| self.line(label)).collect(),
        }
    }

    fn rated(&self, attribute: &Attribute) -> Rated {
        let texts = attribute.anchors.iter().chain([&attribute.name]);
        Rated {
            name: self.line(&attribute.name),
            is_outcome: attribute.kind == AttributeKind::Outcome,
            anchors: self.items(&attribute.anchors),
            longest: texts.map(String::len).max().unwrap_or(0),
        }
    }

    fn talk(&self, directions: &str, questions: &[GuidedQuestion], attributes: &[Attribute]) -> Option<Talk> {
        let is_empty = directions.is_empty() && questions.is_empty() && attributes.is_empty();
        (!is_empty).then(|| Talk {
            directions: self.prose(directions),
            questions: questions
                .iter()
                .map(|each| (self.line(&each.text), self.prose(&each.guidance)))
                .collect(),
            attributes: attributes.iter().map(|attribute| self.rated(attribute)).collect(),
            shares: level_shares(attributes),
        })
    }

    fn answer(&self, entry: &model::FaqEntry) -> Answer {
        Answer { question: self.line(&entry.question), answer: self.prose(&entry.answer) }
    }
}
