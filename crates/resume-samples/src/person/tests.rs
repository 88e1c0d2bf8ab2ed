use super::*;
use crate::words::bullets::{NONE, ONE, PLAIN_SUMMARIES, SKILLED_SUMMARIES, SUMMARIES, TOPICS, TWO};
use crate::words::professions::PROFESSIONS;

fn found(text: &str) -> Vec<usize> {
    let named = |skill: &&[&str]| skill.iter().any(|form| whole(text, form));
    skills::SKILLS.iter().enumerate().filter(|(_, skill)| named(skill)).map(|(at, _)| at).collect()
}

#[test]
fn templates_name_no_skill_by_themselves() {
    let topics = TOPICS.iter().flat_map(|(_, sentences)| *sentences);
    let all = ONE.iter().chain(TWO).chain(NONE).chain(SUMMARIES).chain(PLAIN_SUMMARIES);
    for template in all.chain(SKILLED_SUMMARIES).chain(topics).chain(traps::HOBBIES) {
        let text = template.replace("{s}", "").replace("{t}", "");
        assert_eq!(found(&text), Vec::<usize>::new(), "{template}");
    }
    assert!(ONE.len() + TWO.len() + NONE.len() >= 60);
}

#[test]
fn what_a_phrase_names_is_what_stands_in_it() {
    for index in 0..400 {
        let person = Person::draw(2, index, Month::new(2026, 6));
        let roles = person.roles.iter().flat_map(|role| &role.bullets);
        for phrase in person.phrases().chain(roles).filter(|phrase| !phrase.denies()) {
            let mut named: Vec<usize> = phrase.named.iter().map(|named| named.skill).collect();
            named.sort_unstable();
            named.dedup();
            assert_eq!(found(&phrase.text), named, "{}", phrase.text);
        }
        for role in &person.roles {
            let named: Vec<usize> = role.title_named.iter().map(|named| named.skill).collect();
            assert_eq!(found(&role.title), named, "{}", role.title);
            assert_eq!(found(&role.employer), Vec::<usize>::new(), "{}", role.employer);
        }
    }
}

#[test]
fn every_skill_of_a_profession_is_known() {
    for name in PROFESSIONS.iter().flat_map(|profession| profession.skills) {
        assert_eq!(skills::SKILLS[skills::of(name)][0], *name);
    }
}

#[test]
fn skills_are_found_as_whole_words_only() {
    for (text, words, stands) in [
        ("in C++ and C#", "C", false),
        ("in C, then", "C", true),
        ("R&D", "R", false),
        ("JavaScript", "Java", false),
        ("Vue.js", "Vue", false),
        ("with Vue.", "Vue", true),
        ("go hiking", "Go", false),
        ("Go-to-market", "Go", false),
        ("(.NET)", ".NET", true),
        ("postgresql", "PostgreSQL", true),
    ] {
        assert_eq!(whole(text, words), stands, "{words} in {text}");
    }
}
