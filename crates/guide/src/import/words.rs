//! The words by which documents call their parts: one table, and how a line is looked up in it.

use crate::model::StageKind;

/// A part of a guide that a heading opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Introduction,
    JobDescription,
    Profile,
    Stage(StageKind),
    Debrief,
    References,
    Faq,
    /// A table of contents.
    Contents,
    /// What candidates ask or how they prepare: not a part of the interviewers' guide.
    ForCandidates,
}

/// A place inside a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Directions,
    /// Like directions, but the word says something of its own: "Objective: …".
    Purpose,
    Script,
    Agenda,
    Questions,
    Exercise,
    Requirements,
    Criteria,
    Scorecard,
    Recommendation,
    Areas,
    FollowUps,
    Good,
    RedFlags,
    Guidance,
    Competencies,
    Outcomes,
    Traits,
    Summary,
    /// Competencies if they are defined there, else a part of the job description.
    Seeking,
}

impl Section {
    /// True for what stands below one question.
    pub(super) fn is_about_question(self) -> bool {
        matches!(self, Self::Areas | Self::FollowUps | Self::Good | Self::RedFlags | Self::Guidance)
    }
}

/// A phrase, what it stands for, and how many other words may stand beside it.
type Entry<T> = (&'static str, T, usize);

const PARTS: &[Entry<Part>] = &[
    ("introduction", Part::Introduction, 4),
    ("how to use", Part::Introduction, 2),
    ("about this", Part::Introduction, 1),
    ("ground rules", Part::Introduction, 1),
    ("job description", Part::JobDescription, 1),
    ("role description", Part::JobDescription, 1),
    ("job posting", Part::JobDescription, 1),
    ("job", Part::JobDescription, 1),
    ("role", Part::JobDescription, 0),
    ("position", Part::JobDescription, 0),
    ("responsibilities", Part::JobDescription, 2),
    ("benefits", Part::JobDescription, 2),
    ("hiring process", Part::JobDescription, 1),
    ("interview process", Part::JobDescription, 1),
    ("profile", Part::Profile, 3),
    ("persona", Part::Profile, 2),
    ("debrief", Part::Debrief, 3),
    ("debriefing", Part::Debrief, 3),
    ("wash up", Part::Debrief, 2),
    ("round up", Part::Debrief, 1),
    ("hiring committee", Part::Debrief, 1),
    ("decision meeting", Part::Debrief, 2),
    ("hiring decision", Part::Debrief, 1),
    ("reference calls", Part::References, 3),
    ("reference call", Part::References, 3),
    ("reference checks", Part::References, 3),
    ("reference check", Part::References, 3),
    ("references", Part::References, 2),
    ("referees", Part::References, 2),
    ("frequently asked questions", Part::Faq, 2),
    ("faq", Part::Faq, 2),
    ("faqs", Part::Faq, 2),
    ("common questions", Part::Faq, 2),
    ("questions we get", Part::Faq, 3),
    ("questions and answers", Part::Faq, 2),
    ("good to know", Part::Faq, 0),
    ("table of contents", Part::Contents, 0),
    ("contents", Part::Contents, 0),
    ("whats inside", Part::Contents, 1),
    ("in this guide", Part::Contents, 1),
    ("on this page", Part::Contents, 0),
    ("candidates should ask", Part::ForCandidates, 2),
    ("candidates may ask", Part::ForCandidates, 2),
    ("questions to ask us", Part::ForCandidates, 2),
    ("ask the interviewer", Part::ForCandidates, 2),
    ("preparation tips", Part::ForCandidates, 2),
    ("tips for candidates", Part::ForCandidates, 2),
];

const SECTIONS: &[Entry<Section>] = &[
    ("directions", Section::Directions, 4),
    ("instructions", Section::Directions, 2),
    ("for the interviewer", Section::Directions, 2),
    ("for interviewers", Section::Directions, 2),
    ("interviewer notes", Section::Directions, 1),
    ("how to run", Section::Directions, 3),
    ("objective", Section::Purpose, 1),
    ("objectives", Section::Purpose, 1),
    ("goal", Section::Purpose, 0),
    ("focus", Section::Purpose, 0),
    ("share with candidate", Section::Script, 2),
    ("share with the candidate", Section::Script, 2),
    ("tell the candidate", Section::Script, 1),
    ("to the candidate", Section::Script, 1),
    ("to candidate", Section::Script, 1),
    ("for the candidate", Section::Script, 1),
    ("read aloud", Section::Script, 1),
    ("script", Section::Script, 2),
    ("say", Section::Script, 0),
    ("agenda", Section::Agenda, 1),
    ("timetable", Section::Agenda, 1),
    ("timing", Section::Agenda, 1),
    ("schedule", Section::Agenda, 1),
    ("questions", Section::Questions, 3),
    ("exercise", Section::Exercise, 2),
    ("assignment", Section::Exercise, 1),
    ("challenge", Section::Exercise, 1),
    ("task", Section::Exercise, 1),
    ("brief", Section::Exercise, 1),
    ("requirements", Section::Requirements, 2),
    ("deliverables", Section::Requirements, 1),
    ("solution must", Section::Requirements, 1),
    ("solution should", Section::Requirements, 1),
    ("evaluation criteria", Section::Criteria, 1),
    ("assessment criteria", Section::Criteria, 1),
    ("review criteria", Section::Criteria, 1),
    ("criteria", Section::Criteria, 1),
    ("look at", Section::Criteria, 2),
    ("scorecard", Section::Scorecard, 4),
    ("score card", Section::Scorecard, 3),
    ("score sheet", Section::Scorecard, 3),
    ("score", Section::Scorecard, 3),
    ("scoring", Section::Scorecard, 2),
    ("rubric", Section::Scorecard, 3),
    ("rating scale", Section::Scorecard, 2),
    ("evaluation form", Section::Scorecard, 2),
    ("recommendation", Section::Recommendation, 2),
    ("hire or no hire", Section::Recommendation, 1),
    ("areas to cover", Section::Areas, 2),
    ("topics to cover", Section::Areas, 2),
    ("points to cover", Section::Areas, 2),
    ("what to cover", Section::Areas, 1),
    ("cover", Section::Areas, 0),
    ("key points", Section::Areas, 1),
    ("talking points", Section::Areas, 1),
    ("follow up", Section::FollowUps, 3),
    ("follow ups", Section::FollowUps, 2),
    ("followup", Section::FollowUps, 2),
    ("followups", Section::FollowUps, 2),
    ("probes", Section::FollowUps, 1),
    ("probe", Section::FollowUps, 1),
    ("probing questions", Section::FollowUps, 1),
    ("prompts", Section::FollowUps, 1),
    ("dig deeper", Section::FollowUps, 1),
    ("what to expect", Section::Good, 1),
    ("what good looks like", Section::Good, 1),
    ("what great looks like", Section::Good, 1),
    ("good answer", Section::Good, 2),
    ("good answers", Section::Good, 2),
    ("strong answer", Section::Good, 2),
    ("strong answers", Section::Good, 2),
    ("great answer", Section::Good, 2),
    ("great answers", Section::Good, 2),
    ("ideal answer", Section::Good, 2),
    ("model answer", Section::Good, 2),
    ("sample answer", Section::Good, 2),
    ("expected answer", Section::Good, 2),
    ("listen for", Section::Good, 2),
    ("look for", Section::Good, 4),
    ("like to see", Section::Good, 2),
    ("want to see", Section::Good, 2),
    ("green flags", Section::Good, 1),
    ("positive signs", Section::Good, 1),
    ("red flags", Section::RedFlags, 2),
    ("warning signs", Section::RedFlags, 2),
    ("pitfalls", Section::RedFlags, 2),
    ("poor answer", Section::RedFlags, 2),
    ("poor answers", Section::RedFlags, 2),
    ("weak answer", Section::RedFlags, 2),
    ("weak answers", Section::RedFlags, 2),
    ("bad answer", Section::RedFlags, 2),
    ("bad answers", Section::RedFlags, 2),
    ("worries us", Section::RedFlags, 1),
    ("concerns", Section::RedFlags, 1),
    ("negative signs", Section::RedFlags, 1),
    ("watch out for", Section::RedFlags, 1),
    ("guidance", Section::Guidance, 1),
    ("note", Section::Guidance, 0),
    ("notes", Section::Guidance, 0),
    ("hint", Section::Guidance, 0),
    ("rationale", Section::Guidance, 0),
    ("why ask", Section::Guidance, 2),
    ("why we ask", Section::Guidance, 2),
    ("competencies", Section::Competencies, 2),
    ("competency", Section::Competencies, 1),
    ("skills assessed", Section::Competencies, 1),
    ("we assess", Section::Competencies, 1),
    ("outcomes", Section::Outcomes, 2),
    ("success looks like", Section::Outcomes, 4),
    ("goals for", Section::Outcomes, 3),
    ("results after", Section::Outcomes, 3),
    ("results", Section::Outcomes, 1),
    ("traits", Section::Traits, 2),
    ("qualities", Section::Traits, 2),
    ("role overview", Section::Summary, 1),
    ("role summary", Section::Summary, 1),
    ("overview", Section::Summary, 1),
    ("looking for", Section::Seeking, 3),
];

/// Words that make a stage of a word in [`KINDS`]: "technical interview", but not "technical skills".
const MEETINGS: &[&str] = &[
    "interview",
    "interviews",
    "round",
    "stage",
    "call",
    "screen",
    "screening",
    "assessment",
    "session",
    "questions",
    "test",
    "conversation",
    "chat",
    "discussion",
    "exercise",
    "challenge",
    "panel",
    "dive",
    "task",
    "assignment",
    "study",
    "meet",
];

/// Which words make a stage of which kind; the first that fits counts.
const KINDS: &[(&str, StageKind)] = &[
    ("system design", StageKind::SystemDesign),
    ("systems design", StageKind::SystemDesign),
    ("architecture", StageKind::SystemDesign),
    ("take home", StageKind::TakeHome),
    ("takehome", StageKind::TakeHome),
    ("homework", StageKind::TakeHome),
    ("technical questions", StageKind::Technical),
    ("technical assessment questions", StageKind::Technical),
    ("technical screen", StageKind::Technical),
    ("technical assessment", StageKind::TakeHome),
    ("coding challenge", StageKind::TakeHome),
    ("coding exercise", StageKind::TakeHome),
    ("coding test", StageKind::TakeHome),
    ("coding assignment", StageKind::TakeHome),
    ("screening", StageKind::Screening),
    ("screen", StageKind::Screening),
    ("phone", StageKind::Screening),
    ("recruiter", StageKind::Screening),
    ("intro", StageKind::Screening),
    ("introductory", StageKind::Screening),
    ("technical", StageKind::Technical),
    ("coding", StageKind::Technical),
    ("programming", StageKind::Technical),
    ("pairing", StageKind::Technical),
    ("hard skills", StageKind::Technical),
    ("culture", StageKind::Culture),
    ("cultural", StageKind::Culture),
    ("values", StageKind::Culture),
    ("team", StageKind::Culture),
    ("behavioral", StageKind::Culture),
    ("behavioural", StageKind::Culture),
    ("soft skills", StageKind::Culture),
    ("leadership", StageKind::Culture),
];

/// Words that neither make nor spoil a label.
const FILLERS: &[&str] = &[
    "a",
    "an",
    "and",
    "the",
    "to",
    "of",
    "for",
    "in",
    "on",
    "at",
    "with",
    "this",
    "these",
    "your",
    "our",
    "we",
    "us",
    "you",
    "is",
    "are",
    "s",
    "possible",
    "suggested",
    "sample",
    "example",
    "key",
    "general",
    "optional",
    "internal",
    "interview",
    "what",
    "who",
    "about",
];

/// More words than this are a sentence, not a label.
const LONGEST: usize = 12;

/// What a heading or a label stands for. Both may be set: "Reference check scorecard".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) part: Option<Part>,
    pub(super) section: Option<Section>,
    /// The line calls itself a round, a stage or a step: "Round 2: …".
    pub(super) is_numbered_stage: bool,
}

impl Label {
    pub(super) fn is_known(self) -> bool {
        self.part.is_some() || self.section.is_some()
    }
}

/// Looks a line up as a whole.
pub(super) fn label(line: &str) -> Label {
    let (ordinal, rest) = split_ordinal(bare(line));
    let words = words(rest);
    if words.is_empty() || words.len() > LONGEST {
        return Label { is_numbered_stage: ordinal.is_some_and(is_stage_word), ..Label::default() };
    }
    let is_numbered_stage = ordinal.is_some_and(is_stage_word);
    let part = best(PARTS, &words);
    let stage = stage_kind(rest, is_numbered_stage || ordinal.is_some()).map(Part::Stage);
    let part = match (part, stage) {
        // "Debrief" names no meeting of another kind; a longer phrase says more than a stage's two words.
        (Some((part, _)), None) => Some(part),
        (Some((part, length)), Some(_))
            if length >= 2 || matches!(part, Part::Debrief | Part::References) =>
        {
            Some(part)
        }
        (_, stage) => stage,
    };
    Label { part, section: best(SECTIONS, &words).map(|(section, _)| section), is_numbered_stage }
}

/// Looks up what stands before the first colon of a line: the label and the rest of the line.
pub(super) fn inline(line: &str) -> Option<(Section, &str)> {
    let (head, rest) = line.split_once(':')?;
    let head_words = words(head);
    if head_words.is_empty() || head_words.len() > 5 {
        return None;
    }
    let (section, _) = best(SECTIONS, &head_words)?;
    // The emphasis may end after the colon: `*Directions:* …`.
    let closes = ["**", "__", "*", "_"].iter().find(|mark| head.starts_with(**mark));
    let rest = closes.and_then(|mark| rest.strip_prefix(*mark)).unwrap_or(rest);
    Some((section, rest.trim()))
}

fn is_stage_word(word: &str) -> bool {
    matches!(word, "round" | "stage" | "step" | "interview")
}

/// The kind of stage that a heading names: a word of [`KINDS`] with one of [`MEETINGS`], and little else.
pub(super) fn stage_kind(heading: &str, is_stage: bool) -> Option<StageKind> {
    const OTHER_WORDS: usize = 3;
    // What follows a colon or stands in brackets describes the stage; its name comes first.
    let head = heading.split(':').next().unwrap_or(heading);
    [head, heading].iter().find_map(|text| {
        let words = words(text);
        let (phrase, kind) = KINDS.iter().find(|(phrase, _)| find(&words, phrase).is_some())?;
        let is_alone = words.len() == phrase.split(' ').count();
        let has_meeting = words.iter().any(|word| MEETINGS.contains(&word.as_str()));
        let others = others(&words, phrase);
        let fits = is_stage || ((has_meeting || (is_alone && *phrase != "team")) && others <= OTHER_WORDS);
        fits.then_some(*kind)
    })
}

fn best<T: Copy>(table: &[Entry<T>], words: &[String]) -> Option<(T, usize)> {
    let fitting = table.iter().filter_map(|(phrase, meaning, slack)| {
        find(words, phrase)?;
        let length = phrase.split(' ').count();
        let others = others(words, phrase);
        (others <= *slack).then_some((length, slack_left(others), *meaning))
    });
    let best = fitting.reduce(|best, next| if (next.0, next.1) > (best.0, best.1) { next } else { best })?;
    Some((best.2, best.0))
}

/// Fewer other words are better.
fn slack_left(others: usize) -> usize {
    LONGEST.saturating_sub(others)
}

fn find(words: &[String], phrase: &str) -> Option<usize> {
    let length = phrase.split(' ').count();
    words
        .windows(length)
        .position(|window| window.iter().zip(phrase.split(' ')).all(|(word, part)| word == part))
}

fn others(words: &[String], phrase: &str) -> usize {
    words
        .iter()
        .filter(|word| !FILLERS.contains(&word.as_str()))
        .filter(|word| !phrase.split(' ').any(|part| part == word.as_str()))
        .count()
}

/// The words of a text in lower case, without numbers, durations and apostrophes.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|char: char| !char.is_alphanumeric() && !matches!(char, '\'' | '’'))
        .map(|word| word.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect())
        .filter(|word: &String| !word.is_empty() && !word.chars().all(char::is_numeric))
        .filter(|word| !matches!(word.as_str(), "min" | "mins" | "minute" | "minutes" | "hour" | "hours"))
        .take(LONGEST + 2)
        .collect()
}

/// A line without emphasis, numbering and the colon at its end.
pub(super) fn bare(line: &str) -> &str {
    let line = line.trim().trim_matches(['*', '_']).trim_end_matches(':').trim_end_matches(['*', '_']).trim();
    without_number(line)
}

/// A heading without its number: `3.2 Questions`, `IV. Debrief`.
fn without_number(line: &str) -> &str {
    let number = line.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
    let rest = line[number..].trim_start_matches(')');
    let is_number = number > 0 && line.as_bytes()[0].is_ascii_digit() && rest.starts_with(' ');
    let is_level = is_number && line[..number].contains('.');
    if is_level { rest.trim_start() } else { line }
}

/// Splits `Part 2: Title` into `part` and `Title`.
pub(super) fn split_ordinal(line: &str) -> (Option<&'static str>, &str) {
    const WORDS: [&str; 5] = ["part", "round", "stage", "step", "interview"];
    for word in WORDS {
        let Some(rest) = line.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word)) else {
            continue;
        };
        let after = line[rest.len()..].trim_start();
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        let title = after[digits..].trim_start_matches([':', '.', ')', '-', '–', '—', ' ']);
        if digits > 0 && title.len() < after.len() - digits {
            return (Some(word), title);
        }
    }
    (None, line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_say_which_part_they_open() {
        let cases = [
            ("Job Description", Some(Part::JobDescription)),
            ("2. The role", Some(Part::JobDescription)),
            ("Candidate profile (internal)", Some(Part::Profile)),
            ("Screening interview", Some(Part::Stage(StageKind::Screening))),
            ("RECRUITER CALL (30 MINUTES)", Some(Part::Stage(StageKind::Screening))),
            ("3. Phone screen (30 minutes)", Some(Part::Stage(StageKind::Screening))),
            ("Technical assessment", Some(Part::Stage(StageKind::TakeHome))),
            ("Technical assessment questions", Some(Part::Stage(StageKind::Technical))),
            ("Take-home task (about 3 hours)", Some(Part::Stage(StageKind::TakeHome))),
            ("Technical deep dive (75 minutes)", Some(Part::Stage(StageKind::Technical))),
            ("TECHNICAL INTERVIEW: BROKEN STAGING", Some(Part::Stage(StageKind::Technical))),
            ("Part 2: Pairing session (technical), 80 minutes", Some(Part::Stage(StageKind::Technical))),
            ("System design", Some(Part::Stage(StageKind::SystemDesign))),
            ("Team & culture interview", Some(Part::Stage(StageKind::Culture))),
            ("Part 3: Meet the team, 45 minutes", Some(Part::Stage(StageKind::Culture))),
            ("Soft skills interview questions", Some(Part::Stage(StageKind::Culture))),
            ("Hiring committee", Some(Part::Debrief)),
            ("7. References", Some(Part::References)),
            ("Questions for reference calls", Some(Part::References)),
            ("Questions we get from interviewers", Some(Part::Faq)),
            ("Essential behavioral competencies", None),
            ("Technical skills", None),
            ("Timetable", None),
        ];
        for (heading, expected) in cases {
            assert_eq!(label(heading).part, expected, "{heading:?}");
        }
    }

    #[test]
    fn labels_say_which_section_they_open() {
        let cases = [
            ("Directions for the Interviewer", Some(Section::Directions)),
            ("Directions to Share with Candidate", Some(Section::Script)),
            ("Interview Questions", Some(Section::Questions)),
            ("Areas to Cover", Some(Section::Areas)),
            ("Possible Follow-up Questions", Some(Section::FollowUps)),
            ("Follow up with:", Some(Section::FollowUps)),
            ("What we like to see:", Some(Section::Good)),
            ("What worries us:", Some(Section::RedFlags)),
            ("Interview scorecard", Some(Section::Scorecard)),
            ("SCORE FOR THE RECRUITER CALL", Some(Section::Scorecard)),
            ("Hiring recommendation", Some(Section::Recommendation)),
            ("What success looks like in the first year", Some(Section::Outcomes)),
            ("2.2 What we assess", Some(Section::Competencies)),
            ("Best practices for this interview:", None),
        ];
        for (line, expected) in cases {
            assert_eq!(label(line).section, expected, "{line:?}");
        }
    }

    #[test]
    fn a_label_may_share_its_line() {
        assert_eq!(inline("What to expect: A clear story"), Some((Section::Good, "A clear story")));
        assert_eq!(inline("*Directions:* Be on time."), Some((Section::Directions, "Be on time.")));
        assert_eq!(inline("*Competency: Design*"), Some((Section::Competencies, "Design*")));
        assert_eq!(inline("Note that this is a sentence: it has no label"), None);
        assert_eq!(inline("Owner: recruiting"), None);
    }

    #[test]
    fn rounds_and_parts_are_numbered() {
        assert_eq!(split_ordinal("Round 2: Delivery case"), (Some("round"), "Delivery case"));
        assert_eq!(split_ordinal("PART 10 - Close"), (Some("part"), "Close"));
        assert_eq!(split_ordinal("Part of the team"), (None, "Part of the team"));
        assert_eq!(split_ordinal("Interview questions"), (None, "Interview questions"));
    }
}
