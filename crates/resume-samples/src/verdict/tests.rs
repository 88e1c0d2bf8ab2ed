use super::*;
use crate::criteria::Criterion;
use crate::dates::{Period, Said};
use crate::person::{Certificate, Spoken, Study};
use crate::words::skills;

const AS_OF: Month = Month(2026 * 12 + 5);

/// Somebody with no facts but one position, which names Python and began `months` ago.
fn person(months: i32) -> Person {
    let mut person = Person::draw(1, 1, AS_OF);
    person.roles.truncate(1);
    person.headline = None;
    for list in [&mut person.summary, &mut person.listed, &mut person.courses, &mut person.hobbies] {
        list.clear();
    }
    person.presented.clear();
    person.studies.clear();
    person.languages.clear();
    person.certificates.clear();
    let role = &mut person.roles[0];
    (role.title, role.base) = ("Senior Tester".to_owned(), "Tester".to_owned());
    role.title_named.clear();
    role.bullets = vec![python()];
    let start = Said::Month(Month(AS_OF.0 - months + 1));
    role.period = Some(Period { start, end: Said::Present, words: "some time".to_owned() });
    person
}

fn python() -> Phrase {
    let named = crate::person::Named { skill: skills::of("Python"), words: "Python".to_owned() };
    Phrase { named: vec![named], ..Phrase::plain("Python") }
}

fn verdict(person: &Person, asks: Asks) -> (Verdict, bool) {
    let criterion = Criterion { id: "it", asks, weight: 1, required: false };
    let judged = judge(person, &[], &criterion, AS_OF);
    (judged.verdict, judged.disputed)
}

const PYTHON: Asks = Asks::Skill { any_of: &["python"], years: None };

#[test]
fn a_skill_is_met_in_a_dated_role_and_partly_elsewhere() {
    let mut one = person(3);
    assert_eq!(verdict(&one, PYTHON), (Verdict::Met, false));
    one.roles[0].period = None;
    assert_eq!(verdict(&one, PYTHON), (Verdict::Partly, false));
    one.roles[0].bullets.clear();
    assert_eq!(verdict(&one, PYTHON), (Verdict::NotFound, false));
    one.listed.push(python());
    assert_eq!(verdict(&one, PYTHON), (Verdict::Partly, false));
}

#[test]
fn a_skill_for_years_counts_the_months_of_its_roles() {
    for (months, right) in [(24, Verdict::Met), (23, Verdict::Partly), (1, Verdict::Partly)] {
        let asks = Asks::Skill { any_of: &["Python"], years: Some(2) };
        assert_eq!(verdict(&person(months), asks), (right, false), "{months}");
    }
}

#[test]
fn whether_the_months_of_two_skills_add_up_is_open() {
    let mut one = person(12);
    let mut before = one.roles[0].clone();
    let named = crate::person::Named { skill: skills::of("Go"), words: "Go".to_owned() };
    before.bullets = vec![Phrase { named: vec![named], ..Phrase::plain("Go") }];
    let (start, end) = (Month(AS_OF.0 - 23), Month(AS_OF.0 - 12));
    before.period = Some(Period { start: Said::Month(start), end: Said::Month(end), words: String::new() });
    one.roles.push(before);
    let asks = |years| Asks::Skill { any_of: &["Python", "Go"], years: Some(years) };
    assert_eq!(verdict(&one, asks(2)), (Verdict::Partly, true));
    assert_eq!(verdict(&one, asks(1)), (Verdict::Met, false));
}

#[test]
fn a_title_that_only_the_headline_says_is_partly_met() {
    let mut one = person(3);
    let asks = || Asks::Title(&["Backend Developer"]);
    assert_eq!(verdict(&one, asks()).0, Verdict::NotFound);
    one.presented.push("Back-End Engineer".to_owned());
    assert_eq!(verdict(&one, asks()).0, Verdict::Partly);
    one.roles[0].title = "Backend Programmer II".to_owned();
    assert_eq!(verdict(&one, asks()).0, Verdict::Met);
}

#[test]
fn a_degree_counts_by_level_field_and_end() {
    use Finish::{Dropped, Finished, Ongoing};
    let asks = || Asks::Education { level: 3, fields: &["physics"] };
    for (level, field, finish, right) in [
        (3, "Physics", Finished, (Verdict::Met, false)),
        (4, "Physics", Finished, (Verdict::Met, false)),
        (2, "Physics", Finished, (Verdict::NotFound, false)),
        (3, "Law", Finished, (Verdict::Partly, false)),
        (3, "Physics", Ongoing, (Verdict::Partly, false)),
        (4, "Physics", Dropped, (Verdict::Partly, false)),
        (3, "Law", Ongoing, (Verdict::NotFound, true)),
    ] {
        let mut one = person(3);
        one.studies.push(Study {
            words: "a degree".to_owned(),
            degree: "a degree".to_owned(),
            level,
            field: Some(field.to_owned()),
            finish,
            period: None,
        });
        assert_eq!(verdict(&one, asks()), right, "{level} {field} {finish:?}");
    }
}

#[test]
fn a_language_counts_by_its_level() {
    for (said, asked, right) in [
        (Some(7), Some(6), Verdict::Met),
        (Some(5), Some(5), Verdict::Met),
        (Some(4), Some(5), Verdict::Partly),
        (None, Some(1), Verdict::Partly),
        (None, None, Verdict::Met),
    ] {
        let mut one = person(3);
        one.languages.push(Spoken { name: "German", level: said, words: "German".to_owned() });
        let asks = Asks::Language { name: "German", level: asked };
        assert_eq!(verdict(&one, asks).0, right, "{said:?} for {asked:?}");
        assert_eq!(verdict(&one, Asks::Language { name: "Dutch", level: asked }).0, Verdict::NotFound);
    }
}

#[test]
fn a_certificate_that_is_only_planned_is_partly_met() {
    for (held, right) in [(true, Verdict::Met), (false, Verdict::Partly)] {
        let mut one = person(3);
        let name = "Certified Something (CSO)".to_owned();
        one.certificates.push(Certificate { phrase: Phrase::plain(name.clone()), name, held });
        assert_eq!(verdict(&one, Asks::Certificate(&["CSO"])).0, right);
        assert_eq!(verdict(&one, Asks::Certificate(&["CS"])).0, Verdict::NotFound);
    }
}

#[test]
fn the_same_year_at_both_ends_is_disputed_only_where_its_place_decides() {
    let mut one = person(1);
    let year = |year| Period { start: Said::Year(year), end: Said::Year(year), words: String::new() };
    one.roles[0].period = Some(year(2020));
    assert_eq!(verdict(&one, Asks::Years(1)), (Verdict::Partly, false));
    let mut other = one.roles[0].clone();
    let (start, end) = (Month::new(2020, 1), Month::new(2020, 9));
    other.period = Some(Period { start: Said::Month(start), end: Said::Month(end), words: String::new() });
    one.roles.push(other);
    // Nine months, and three more if the half year lies at the end.
    assert_eq!(verdict(&one, Asks::Years(1)), (Verdict::Partly, true));
}

#[test]
fn months_are_met_from_the_whole_and_partly_from_the_half() {
    for (months, years, verdict) in [
        (36, 3, Verdict::Met),
        (35, 3, Verdict::Partly),
        (18, 3, Verdict::Partly),
        (17, 3, Verdict::NotFound),
        (0, 1, Verdict::NotFound),
        (6, 1, Verdict::Partly),
        (12, 1, Verdict::Met),
    ] {
        assert_eq!(of_months(months, years), verdict, "{months} months for {years} years");
    }
}

#[test]
fn titles_compare_without_seniority_and_spelling() {
    for (title, wanted, fits) in [
        ("Senior Back-End Engineer", "Backend Developer", true),
        ("Back End Programmer II", "back-end engineer", true),
        ("Backend Software Engineer", "Backend Developer", true),
        ("Software Backend", "Backend Software", false),
        ("Frontend Developer", "Backend Developer", false),
        ("Sr. Data Engineer", "Data Engineer", true),
        ("Database Engineer", "Data Engineer", false),
        ("Embedded Systems Developer", "Embedded Engineer", true),
        ("Information Security Analyst", "Security Analyst", true),
    ] {
        assert_eq!(has_title(title, wanted), fits, "{title} for {wanted}");
    }
}

#[test]
fn words_count_as_whole_tokens() {
    for (text, words, stands) in [
        ("on the on-call rota", "on-call", true),
        ("ON-CALL", "on-call", true),
        ("code reviews", "code review", false),
        ("the month-end close", "month-end close", true),
        ("", "budget", false),
    ] {
        assert_eq!(has_words(text, words), stands, "{words} in {text}");
    }
}

#[test]
fn what_may_be_held_to_say_a_topic_is_left_open() {
    let mut one = person(3);
    assert_eq!(verdict(&one, Asks::Text(1)), (Verdict::NotFound, false));
    one.roles[0].bullets.push(Phrase::plain("Trained 12 colleagues in Go"));
    assert_eq!(verdict(&one, Asks::Text(1)), (Verdict::NotFound, true));
    assert_eq!(verdict(&one, Asks::Text(0)), (Verdict::NotFound, false));
    let planted = Phrase { topic: Some(1), ..Phrase::plain("Mentored two new people") };
    one.roles[0].bullets.push(planted);
    assert_eq!(verdict(&one, Asks::Text(1)), (Verdict::Met, false));
    let mut teacher = person(3);
    teacher.roles[0].title = "Mathematics Teacher".to_owned();
    assert_eq!(verdict(&teacher, Asks::Text(1)), (Verdict::NotFound, true));
}
