//! Which line of a file in our format each part of the guide stands on.

use super::{lists, names};
use crate::text::{self, Fences};

/// The parts of the guide by JSON pointer, with their lines, counted from 1. Made for files that [`super::parse`]
/// reads; of any other it gives what it can.
pub(crate) fn locate(file: &str) -> Vec<(String, usize)> {
    let mut walk = Walk::default();
    let mut lines = text::lines(file).enumerate().map(|(index, line)| (index + 1, line));
    lines.next();
    for (number, line) in lines.by_ref() {
        if line.trim_ascii_end() == "---" {
            break;
        }
        walk.front(number, line);
    }
    let mut fences = Fences::default();
    for (number, line) in lines {
        if fences.takes(line) {
            if walk.kind == Target::Prose {
                walk.line(number, line);
            }
            continue;
        }
        match text::heading(line) {
            Some(heading) => walk.heading(number, heading.level, heading.text),
            None => walk.line(number, line),
        }
    }
    walk.found
}

/// Where the walk down the file is.
#[derive(Debug, Default)]
struct Walk {
    found: Vec<(String, usize)>,
    /// The list of the front matter, and how many entries it has had.
    front: (String, usize),
    /// The part of level 2: `/profile`, `/stages/3`.
    part: String,
    /// What is open below it: a question, the exercise, the scorecard.
    section: String,
    /// The list or prose that the next lines belong to.
    target: String,
    kind: Target,
    stages: usize,
    questions: usize,
    attributes: usize,
    entries: usize,
    items: usize,
}

/// What the lines below a heading are.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Target {
    #[default]
    Nothing,
    /// Prose: its first line counts.
    Prose,
    /// `- item`s, each a text or with this member.
    Items(&'static str),
    /// `0. level`s.
    Levels,
    /// `1. label`s.
    Labels,
}

impl Walk {
    fn put(&mut self, pointer: String, line: usize) {
        self.found.push((pointer, line));
    }

    fn front(&mut self, number: usize, line: &str) {
        let is_entry = line.trim_start().starts_with("- ");
        if is_entry && !self.front.0.is_empty() {
            let pointer = format!("/{}/{}", self.front.0, self.front.1);
            self.front.1 += 1;
            self.put(pointer, number);
        } else if let Some((name, _)) = line.split_once(':').filter(|_| !line.starts_with([' ', '#', '-'])) {
            self.front = (name.to_owned(), 0);
            self.put(format!("/{name}"), number);
        }
    }

    fn open(&mut self, target: String, kind: Target) {
        self.target = target;
        self.kind = kind;
        self.items = 0;
    }

    fn heading(&mut self, line: usize, level: usize, heading: &str) {
        match level {
            1 => {
                self.put("/title".to_owned(), line);
                self.open("/introduction".to_owned(), Target::Prose);
            }
            2 => self.part(line, heading),
            3 if self.takes_sections() => self.section(line, heading),
            4 if self.takes_subsections(heading) => self.subsection(line, heading),
            // A heading of the prose, whatever it says.
            _ if self.kind == Target::Prose => self.line(line, "#"),
            _ => {}
        }
    }

    /// The job description holds headings of its own from level 3 down; so does the prose of every other part from level
    /// 4 down.
    fn takes_sections(&self) -> bool {
        !self.part.is_empty() && self.part != "/job_description"
    }

    fn takes_subsections(&self, heading: &str) -> bool {
        let in_scorecard = self.section.ends_with("/scorecard") || self.section.ends_with("/attributes");
        let known = [
            names::AREAS,
            names::FOLLOW_UPS,
            names::GOOD,
            names::RED_FLAGS,
            names::REQUIREMENTS,
            names::CRITERIA,
        ];
        let in_lists = self.section.contains("/questions/") || self.section.ends_with("/exercise");
        in_scorecard || self.part.starts_with("/stages") && in_lists && known.contains(&heading)
    }

    fn part(&mut self, line: usize, heading: &str) {
        self.section.clear();
        (self.questions, self.entries, self.attributes) = (0, 0, 0);
        if heading.starts_with(names::STAGE) {
            self.part = format!("/stages/{}", self.stages);
            self.stages += 1;
            self.put(self.part.clone(), line);
            self.put(format!("{}/title", self.part), line);
            return self.open(String::new(), Target::Nothing);
        }
        let (part, prose, kind) = match heading {
            names::JOB_DESCRIPTION => ("/job_description", "/job_description", Target::Prose),
            names::PROFILE => ("/profile", "/profile/summary", Target::Prose),
            names::DEBRIEF => ("/debrief", "/debrief/directions", Target::Prose),
            names::REFERENCE_CALLS => ("/reference_calls", "/reference_calls/directions", Target::Prose),
            names::FAQ => ("/faq", "", Target::Nothing),
            names::UNPLACED => ("/unplaced", "/unplaced", Target::Items("")),
            _ => ("", "", Target::Nothing),
        };
        part.clone_into(&mut self.part);
        self.put(part.to_owned(), line);
        self.open(prose.to_owned(), kind);
    }

    fn section(&mut self, line: usize, heading: &str) {
        let part = self.part.clone();
        if part == "/faq" {
            let entry = format!("{part}/{}", self.entries);
            self.entries += 1;
            self.put(entry.clone(), line);
            self.put(format!("{entry}/question"), line);
            return self.open(format!("{entry}/answer"), Target::Prose);
        }
        if heading.starts_with(names::QUESTION) {
            self.section = format!("{part}/questions/{}", self.questions);
            self.questions += 1;
            self.put(self.section.clone(), line);
            self.put(format!("{}/text", self.section), line);
            let (name, kind) = if part.starts_with("/stages") {
                ("competencies", Target::Nothing)
            } else {
                ("guidance", Target::Prose)
            };
            return self.open(format!("{}/{name}", self.section), kind);
        }
        if heading.starts_with(names::EXERCISE) {
            self.section = format!("{part}/exercise");
            self.put(self.section.clone(), line);
            self.put(format!("{}/title", self.section), line);
            return self.open(format!("{}/brief", self.section), Target::Prose);
        }
        let (name, kind) = match heading {
            names::COMPETENCIES => ("competencies", Target::Items("")),
            names::OUTCOMES => ("outcomes", Target::Items("/text")),
            names::TRAITS => ("traits", Target::Items("")),
            names::INTERVIEWER => ("interviewer_directions", Target::Prose),
            names::CANDIDATE => ("candidate_script", Target::Prose),
            names::AGENDA => ("agenda", Target::Items("")),
            names::SCORECARD if part == "/reference_calls" => ("attributes", Target::Nothing),
            names::SCORECARD => ("scorecard", Target::Nothing),
            _ => return,
        };
        self.section = format!("{part}/{name}");
        self.attributes = 0;
        self.put(self.section.clone(), line);
        self.open(self.section.clone(), kind);
    }

    fn subsection(&mut self, line: usize, heading: &str) {
        let name = match heading {
            names::AREAS => "areas_to_cover",
            names::FOLLOW_UPS => "follow_ups",
            names::GOOD => "what_good_looks_like",
            names::RED_FLAGS => "red_flags",
            names::REQUIREMENTS => "requirements",
            names::CRITERIA => "criteria",
            names::RECOMMENDATION => return self.recommendation(line),
            _ => return self.attribute(line),
        };
        if self.section.ends_with("/scorecard") || self.section.ends_with("/attributes") {
            return self.attribute(line);
        }
        let target = format!("{}/{name}", self.section);
        self.put(target.clone(), line);
        self.open(target, Target::Items(""));
    }

    fn recommendation(&mut self, line: usize) {
        let target = format!("{}/recommendation", self.section);
        self.put(target.clone(), line);
        self.open(target, Target::Labels);
    }

    fn attribute(&mut self, line: usize) {
        let list = if self.section.ends_with("/attributes") { "" } else { "/attributes" };
        let attribute = format!("{}{list}/{}", self.section, self.attributes);
        self.attributes += 1;
        self.put(attribute.clone(), line);
        self.put(format!("{attribute}/name"), line);
        self.open(format!("{attribute}/anchors"), Target::Levels);
    }

    fn line(&mut self, line: usize, text: &str) {
        match self.kind {
            Target::Nothing => {}
            Target::Prose => {
                if !text.trim_ascii().is_empty() {
                    self.put(self.target.clone(), line);
                    self.kind = Target::Nothing;
                }
            }
            Target::Items(_) | Target::Levels | Target::Labels => self.item(line, text),
        }
    }

    fn item(&mut self, line: usize, text: &str) {
        let Some((number, is_empty)) = lists::starts_item(text) else { return };
        // What has no text is no entry of the guide.
        let (index, member) = match self.kind {
            Target::Levels => (number, ""),
            Target::Labels => (number.and_then(|number| number.checked_sub(1)), ""),
            Target::Items(_) if is_empty => return,
            Target::Items(member) => (Some(self.items), member),
            _ => return,
        };
        self.items += 1;
        if let Some(index) = index {
            let entry = format!("{}/{index}", self.target);
            if !member.is_empty() {
                self.put(format!("{entry}{member}"), line);
            }
            self.put(entry, line);
        }
    }
}
