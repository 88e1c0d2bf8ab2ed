//! Every text of a guide, with what it is for and where it stands.

use super::address::Address;
use crate::model::{Attribute, Guide, GuidedQuestion, Question, Stage};

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Names and titles.
    Name,
    /// What the hiring team reads: directions, guidance, the introduction, the profile.
    Internal,
    /// What candidates read: the job description, the exercise.
    Published,
    /// What is said to the candidate.
    Script,
    /// The words of a question in a stage.
    Question,
    /// A follow-up in a stage.
    FollowUp,
    /// An area to cover, or an item of the agenda.
    Topic,
    /// What a good answer shows, a red flag, or a criterion of the exercise.
    Criterion,
    /// A level of a scale.
    Anchor,
    /// A question that a referee is asked.
    Reference,
    /// A question of the debrief.
    Debrief,
    /// A question that interviewers ask about the process.
    FaqQuestion,
}

/// A text of a guide.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Passage<'a> {
    pub(crate) place: Place,
    pub(crate) address: Address,
    pub(crate) text: &'a str,
}

type Visit<'v, 'a> = &'v mut dyn FnMut(Passage<'a>);

/// Visits every text of a guide in the order of the document.
pub(crate) fn each<'a>(guide: &'a Guide, visit: Visit<'_, 'a>) {
    let mut see = |place, address, text| visit(Passage { place, address, text });
    see(Place::Name, Address::of("title"), guide.title.as_str());
    see(Place::Name, Address::of("role"), guide.role.as_deref().unwrap_or_default());
    see(Place::Name, Address::of("level"), guide.level.as_deref().unwrap_or_default());
    see(Place::Internal, Address::of("introduction"), &guide.introduction);
    see(Place::Published, Address::of("job_description"), &guide.job_description);
    profile(guide, visit);
    for (index, each) in guide.stages.iter().enumerate() {
        stage(Address::of("stages").at(index), each, visit);
    }
    let debrief = Address::of("debrief");
    visit(Passage {
        place: Place::Internal,
        address: debrief.name("directions"),
        text: &guide.debrief.directions,
    });
    guided(debrief, Place::Debrief, &guide.debrief.questions, visit);
    let calls = Address::of("reference_calls");
    let directions = &guide.reference_calls.directions;
    visit(Passage { place: Place::Internal, address: calls.name("directions"), text: directions });
    guided(calls, Place::Reference, &guide.reference_calls.questions, visit);
    attributes(calls.name("attributes"), &guide.reference_calls.attributes, visit);
    for (index, entry) in guide.faq.iter().enumerate() {
        let at = Address::of("faq").at(index);
        visit(Passage { place: Place::FaqQuestion, address: at.name("question"), text: &entry.question });
        visit(Passage { place: Place::Internal, address: at.name("answer"), text: &entry.answer });
    }
    texts(Place::Internal, Address::of("unplaced"), &guide.unplaced, visit);
}

fn profile<'a>(guide: &'a Guide, visit: Visit<'_, 'a>) {
    let (profile, at) = (&guide.profile, Address::of("profile"));
    visit(Passage { place: Place::Internal, address: at.name("summary"), text: &profile.summary });
    for (index, competency) in profile.competencies.iter().enumerate() {
        let at = at.name("competencies").at(index);
        visit(Passage { place: Place::Name, address: at.name("name"), text: &competency.name });
        visit(Passage {
            place: Place::Internal,
            address: at.name("description"),
            text: &competency.description,
        });
    }
    for (index, outcome) in profile.outcomes.iter().enumerate() {
        let address = at.name("outcomes").at(index).name("text");
        visit(Passage { place: Place::Internal, address, text: &outcome.text });
    }
    texts(Place::Criterion, at.name("traits"), &profile.traits, visit);
}

fn stage<'a>(at: Address, stage: &'a Stage, visit: Visit<'_, 'a>) {
    let mut see = |place, name, text| visit(Passage { place, address: at.name(name), text });
    see(Place::Name, "title", stage.title.as_str());
    see(Place::Internal, "interviewer_directions", &stage.interviewer_directions);
    see(Place::Script, "candidate_script", &stage.candidate_script);
    for (index, item) in stage.agenda.iter().enumerate() {
        let address = at.name("agenda").at(index).name("title");
        visit(Passage { place: Place::Topic, address, text: &item.title });
    }
    for (index, each) in stage.questions.iter().enumerate() {
        question(at.name("questions").at(index), each, visit);
    }
    if let Some(exercise) = &stage.exercise {
        let at = at.name("exercise");
        visit(Passage { place: Place::Name, address: at.name("title"), text: &exercise.title });
        visit(Passage { place: Place::Published, address: at.name("brief"), text: &exercise.brief });
        texts(Place::Published, at.name("requirements"), &exercise.requirements, visit);
        texts(Place::Criterion, at.name("criteria"), &exercise.criteria, visit);
    }
    if let Some(scorecard) = &stage.scorecard {
        let at = at.name("scorecard");
        attributes(at.name("attributes"), &scorecard.attributes, visit);
        texts(Place::Name, at.name("recommendation"), &scorecard.recommendation, visit);
    }
}

fn question<'a>(at: Address, question: &'a Question, visit: Visit<'_, 'a>) {
    visit(Passage { place: Place::Question, address: at.name("text"), text: &question.text });
    texts(Place::Topic, at.name("areas_to_cover"), &question.areas_to_cover, visit);
    texts(Place::FollowUp, at.name("follow_ups"), &question.follow_ups, visit);
    texts(Place::Criterion, at.name("what_good_looks_like"), &question.what_good_looks_like, visit);
    texts(Place::Criterion, at.name("red_flags"), &question.red_flags, visit);
}

fn guided<'a>(at: Address, place: Place, questions: &'a [GuidedQuestion], visit: Visit<'_, 'a>) {
    for (index, question) in questions.iter().enumerate() {
        let at = at.name("questions").at(index);
        visit(Passage { place, address: at.name("text"), text: &question.text });
        visit(Passage { place: Place::Internal, address: at.name("guidance"), text: &question.guidance });
    }
}

fn attributes<'a>(at: Address, attributes: &'a [Attribute], visit: Visit<'_, 'a>) {
    for (index, attribute) in attributes.iter().enumerate() {
        let at = at.at(index);
        visit(Passage { place: Place::Name, address: at.name("name"), text: &attribute.name });
        for (level, text) in attribute.anchors.iter().enumerate() {
            visit(Passage { place: Place::Anchor, address: at.name("anchors").at(level), text });
        }
    }
}

fn texts<'a>(place: Place, at: Address, texts: &'a [String], visit: Visit<'_, 'a>) {
    for (index, text) in texts.iter().enumerate() {
        visit(Passage { place, address: at.at(index), text });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The texts that variables are filled into are all texts there are, but for the names on `Competencies:` lines.
    #[test]
    fn no_text_is_left_out() {
        let mut guide = crate::markdown::parse(include_str!("../../tests/fixtures/canonical.md")).unwrap();
        guide.unplaced.push("left".to_owned());
        let mut seen = Vec::new();
        each(&guide, &mut |passage| {
            let json = serde_json::to_value(&guide).unwrap();
            let found = json.pointer(&passage.address.to_string()).and_then(|value| value.as_str());
            assert_eq!(found.unwrap_or_default(), passage.text, "{}", passage.address);
            seen.push(passage.text.to_owned());
        });
        let mut bare = guide.clone();
        bare.stages
            .iter_mut()
            .flat_map(|stage| &mut stage.questions)
            .for_each(|each| each.competencies.clear());
        crate::variables::each_text(&mut bare, &mut |text| assert!(seen.contains(text), "{text}"));
        assert!(seen.contains(&"left".to_owned()));
    }
}
