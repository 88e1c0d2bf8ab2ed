//! Guides on paper: every part prints, says what the guide says, and is the same each time.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at once")]

mod support;

use support::{bare, text_of};
use touchstone_guide::export::Part;
use touchstone_guide::model::{Guide, Scorecard, Stage};
use touchstone_guide::{markdown, variables};
use touchstone_print::{Fonts, GuidePages, PrintError};

fn sample() -> Guide {
    markdown::parse(include_str!("data/guide.md")).unwrap()
}

fn print(guide: &Guide, part: Part) -> Vec<u8> {
    let pages = GuidePages { guide, part, edition: Some("Version 7"), date: None, meeting: None };
    touchstone_print::guide(&pages, Fonts::built_in()).unwrap()
}

fn text(guide: &Guide, part: Part) -> String {
    text_of(&print(guide, part))
}

/// The words of a guide as the page shows them: its blanks filled in, no marks of Markdown.
fn shown(text: &str) -> String {
    bare(&text.replace("**", "").replace("{{company}}", "Larkspur Works"))
}

/// What an interviewer reads of a stage, and what is rated.
fn words(stage: &Stage, with_scorecard: bool, with_talk: bool) -> Vec<String> {
    let mut words = vec![stage.title.clone()];
    if with_talk {
        words.extend([stage.interviewer_directions.clone(), stage.candidate_script.clone()]);
        words.extend(stage.agenda.iter().map(|item| item.title.clone()));
        for question in &stage.questions {
            words.push(question.text.clone());
            let lists = [
                &question.areas_to_cover,
                &question.follow_ups,
                &question.what_good_looks_like,
                &question.red_flags,
                &question.competencies,
            ];
            words.extend(lists.into_iter().flatten().cloned());
        }
        if let Some(exercise) = &stage.exercise {
            words.extend([exercise.title.clone(), exercise.brief.clone()]);
            words.extend(exercise.requirements.iter().chain(&exercise.criteria).cloned());
        }
    }
    if let Some(card) = stage.scorecard.as_ref().filter(|_| with_scorecard) {
        words.extend(card.attributes.iter().map(|attribute| attribute.name.clone()));
        words.extend(card.attributes.iter().flat_map(|attribute| attribute.anchors.clone()));
        words.extend(card.recommendation.iter().cloned());
    }
    words
}

fn assert_all(page: &str, words: impl IntoIterator<Item = String>) {
    for each in words {
        assert!(page.contains(&shown(&each)), "{each:?} is not on the page:\n{page}");
    }
}

#[test]
fn the_whole_guide_is_on_its_pages() {
    let guide = sample();
    let page = text(&guide, Part::Whole);
    assert_all(&page, guide.stages.iter().flat_map(|stage| words(stage, true, true)));
    assert_all(&page, [guide.title.clone(), guide.introduction.clone()]);
    assert_all(&page, guide.profile.outcomes.iter().map(|outcome| outcome.text.clone()));
    assert_all(
        &page,
        guide.profile.competencies.iter().flat_map(|each| [each.name.clone(), each.description.clone()]),
    );
    let asked = guide.debrief.questions.iter().chain(&guide.reference_calls.questions);
    assert_all(&page, asked.flat_map(|each| [each.text.clone(), each.guidance.clone()]));
    assert_all(&page, guide.reference_calls.attributes.iter().flat_map(|each| each.anchors.clone()));
    assert_all(&page, guide.faq.iter().flat_map(|entry| [entry.question.clone(), entry.answer.clone()]));
    assert_all(&page, guide.unplaced.clone());
    assert!(page.contains("letx=1;"), "code is printed");
    assert!(!page.contains("{{"), "blanks are shown by what stands for them");
}

#[test]
fn the_contents_give_the_page_of_each_part() {
    let guide = sample();
    let page = text(&guide, Part::Whole);
    let contents = &page[page.find("CONTENTS").unwrap()..];
    for entry in
        ["Jobdescription2", "Candidateprofile2", "Firstcall30minutes·2questions3", "Debrief1question"]
    {
        assert!(contents.contains(entry), "{entry} is not in {}", &contents[..600]);
    }
}

#[test]
fn a_kit_holds_its_stage_and_no_other() {
    let guide = sample();
    let page = text(&guide, Part::Kit("first-call"));
    assert_all(&page, words(&guide.stages[0], true, true));
    assert!(page.contains("Candidate") && page.contains("Whatwassaidordonethatshowsit"));
    assert!(!page.contains(&shown(&guide.stages[1].title)) && !page.contains(&shown(&guide.job_description)));
}

#[test]
fn a_blank_scorecard_holds_what_is_rated_and_fits_on_a_page() {
    let guide = sample();
    let pdf = print(&guide, Part::BlankScorecard("first-call"));
    let page = text_of(&pdf);
    assert_all(&page, words(&guide.stages[0], true, false));
    assert!(!page.contains(&shown(&guide.stages[0].questions[0].text)));
    assert_eq!(pages(&pdf), 1);
    // With ten attributes there are two pages, and nothing is lost.
    let mut guide = guide;
    let card = guide.stages[0].scorecard.as_mut().unwrap();
    card.attributes = (0..10)
        .map(|number| {
            let mut attribute = card.attributes[0].clone();
            attribute.key = format!("a{number}");
            attribute.name = format!("Attribute number {number}");
            attribute
        })
        .collect();
    let pdf = print(&guide, Part::BlankScorecard("first-call"));
    assert_all(&text_of(&pdf), words(&guide.stages[0], true, false));
    assert_eq!(pages(&pdf), 2);
}

fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type/Page/").count() + text.matches("/Type /Page\n").count()
}

#[test]
fn the_same_guide_gives_the_same_bytes_and_another_edition_others() {
    let guide = sample();
    let part = Part::Kit("first-call");
    let first = print(&guide, part);
    assert!(first.starts_with(b"%PDF-"));
    assert_eq!(first, print(&guide, part));
    let edition = GuidePages { guide: &guide, part, edition: Some("Version 8"), date: None, meeting: None };
    assert_ne!(first, touchstone_print::guide(&edition, Fonts::built_in()).unwrap());
}

#[test]
fn a_stage_without_a_scorecard_has_none_to_print() {
    let guide = sample();
    for part in [Part::Kit("nowhere"), Part::BlankScorecard("nowhere"), Part::BlankScorecard("task")] {
        let pages = GuidePages { guide: &guide, part, edition: None, date: None, meeting: None };
        let refused = touchstone_print::guide(&pages, Fonts::built_in());
        assert!(matches!(refused, Err(PrintError::Part(_))), "{part:?}");
    }
}

#[test]
fn guides_that_say_next_to_nothing_print() {
    let empty = Guide { language: "en".to_owned(), ..Guide::default() };
    print(&empty, Part::Whole);
    let mut guide = sample();
    guide.stages =
        vec![Stage { key: "s".to_owned(), scorecard: Some(Scorecard::default()), ..Stage::default() }];
    print(&guide, Part::Whole);
    print(&guide, Part::Kit("s"));
    print(&guide, Part::BlankScorecard("s"));
}

/// A letter that no other text has, so that it can be counted.
const LETTER: char = 'Ж';

/// Markup of every kind, quotes that Typst would turn, scripts from right to left, and characters that no font at hand
/// has.
const HOSTILE: &str = r#"#import "x": $a^2$ ] [ } <e> //g /h =1 -- fi 'q' ~ &amp; end שלום 李伟 مرحبا"#;

#[test]
fn text_is_data_in_every_language() {
    for language in ["en", "ar", "he", "zh", "x-none"] {
        let mut guide = sample();
        guide.language = language.to_owned();
        let stage = &mut guide.stages[0];
        let question = &mut stage.questions[0];
        question.text = HOSTILE.to_owned();
        question.areas_to_cover = vec![HOSTILE.to_owned()];
        stage.scorecard.as_mut().unwrap().attributes[0].name = HOSTILE.to_owned();
        let page = text(&guide, Part::Kit("first-call"));
        let found = page.matches(&bare(HOSTILE)).count();
        assert_eq!(found, 3, "{language}: {page}");
    }
}

#[test]
fn long_words_stay_on_the_page_everywhere() {
    const LENGTH: usize = 300;
    let mut guide = sample();
    guide.stages.truncate(1);
    let mut file = markdown::render(&guide);
    // In every text that a person reads, the longest word gives way to a longer one.
    let word = LETTER.to_string().repeat(LENGTH);
    file = file.replace("orchard", &word);
    let guide = markdown::parse(&file).unwrap();
    let planted = file.matches(&word).count();
    assert!(planted > 20, "{planted}");
    assert!(variables::used(&guide).contains("company"));
    let page = text(&guide, Part::Whole);
    // The title repeats in no counted place: heads and feet are not read, and the contents name stages.
    assert!(
        page.matches(LETTER).count() >= (planted - 1) * LENGTH,
        "{} of {planted}",
        page.matches(LETTER).count() / LENGTH
    );
}
