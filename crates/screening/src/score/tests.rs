use chrono::NaiveDate;
use touchstone_extract::Reading;

use super::*;
use crate::sample::reading;
use crate::{Education, Language, Month, Role, Seen, Until, criteria, skills};

const TEXT: &str = "\
# Ada Example
Backend developer

## Summary
Developer of services with a taste for Haskell.

## Experience
**Senior Software Engineer, Example Works**
Mar 2020 – Present
* Built services in Python and Go on Kubernetes
* Moved the queue to Kafka; no experience with Flink

**Programmer, Invented Systems**
2015 – 2018
* Maintained Python and Perl scripts

## Education
MSc Computer Science, Zzyzx University
## Skills
Terraform, Python, Java
## Certifications
Certified Kubernetes Administrator (CKA)
PMP (in progress)
## Languages
English (C1), German (basic)
";

fn seen(reading: &Reading, words: &str) -> Seen {
    let start = reading.text.find(words).unwrap();
    Seen { value: words.to_owned(), span: (start..start + words.len()).into() }
}

fn between(reading: &Reading, from: &str, to: &str) -> Span {
    let start = reading.text.find(from).unwrap();
    let end = start + reading.text[start..].find(to).unwrap();
    Span { start, end }
}

fn month(year: i32, month: Option<u32>) -> Month {
    Month { year, month }
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 2, 10).unwrap()
}

fn sample() -> (Reading, Facts) {
    let reading = reading(TEXT);
    let mut facts = Facts {
        name: Some(seen(&reading, "Ada Example")),
        roles: vec![
            Role {
                title: Some(seen(&reading, "Senior Software Engineer")),
                employer: Some(seen(&reading, "Example Works")),
                start: Some(month(2020, Some(3))),
                end: Some(Until::Present),
                dates: Some(seen(&reading, "Mar 2020 – Present").span),
                span: between(&reading, "Senior Software", "Programmer"),
            },
            Role {
                title: Some(seen(&reading, "Programmer")),
                employer: Some(seen(&reading, "Invented Systems")),
                start: Some(month(2015, None)),
                end: Some(Until::Month(month(2018, None))),
                dates: Some(seen(&reading, "2015 – 2018").span),
                span: between(&reading, "Programmer", "Education"),
            },
        ],
        education: vec![Education {
            degree: Some(seen(&reading, "MSc")),
            level: Some(4),
            field: Some(seen(&reading, "Computer Science")),
            school: Some(seen(&reading, "Zzyzx University")),
            span: between(&reading, "MSc", "Skills"),
            ..Education::default()
        }],
        languages: vec![
            Language {
                name: "English".to_owned(),
                level: Some("C1".to_owned()),
                span: seen(&reading, "English (C1)").span,
            },
            Language {
                name: "German".to_owned(),
                level: Some("A2".to_owned()),
                span: seen(&reading, "German (basic)").span,
            },
        ],
        months_of_work: 72 + 36,
        ..Facts::default()
    };
    facts.skills = skills::find(&reading, &facts);
    (reading, facts)
}

/// The outcome of one criterion against the sample, and the words of its evidence.
fn verdict(fields: &str) -> (Outcome, Vec<String>) {
    let (reading, facts) = sample();
    let text = format!("touchstone = \"criteria/1\"\n[[criterion]]\n{fields}\n");
    let criteria = criteria::parse(&text).unwrap();
    let assessment = assess(&reading, &facts, &criteria, day());
    let verdict = assessment.verdicts.into_iter().next().unwrap();
    let band = match (&criteria.list[0].wanted, verdict.outcome) {
        (_, Outcome::NotFound | Outcome::Unreadable) => 0..=0,
        (criteria::Wanted::Keyword { .. }, _) => 1_000..=10_000,
        (criteria::Wanted::Skill { any_of, .. }, outcome) => {
            let known = any_of.iter().any(|name| skills::canonical(name).is_some());
            match (known, outcome) {
                (true, Outcome::Met) => 5_000..=10_000,
                (true, _) => 1_500..=4_500,
                (false, Outcome::Met) => 1_000..=10_000,
                (false, _) => 1_000..=6_000,
            }
        }
        (_, Outcome::Met) => 7_500..=10_000,
        (_, Outcome::Partly) => 2_500..=6_000,
    };
    assert!(band.contains(&verdict.credit.0), "{fields}: {verdict:?}");
    (verdict.outcome, verdict.evidence.iter().map(|place| place.of(&reading.text).to_owned()).collect())
}

#[track_caller]
fn is(fields: &str, outcome: Outcome, evidence: &[&str]) {
    assert_eq!(
        verdict(fields),
        (outcome, evidence.iter().map(|words| (*words).to_owned()).collect()),
        "{fields}"
    );
}

use Outcome::{Met, NotFound, Partly};

#[test]
fn a_skill_is_met_in_dated_work_and_partly_elsewhere() {
    is("kind='skill'\nname='Python'", Met, &["Python", "Python", "Python"]);
    is("kind='skill'\nname='k8s'", Met, &["Kubernetes", "Kubernetes"]);
    is("kind='skill'\nname='Terraform'", Partly, &["Terraform"]);
    is("kind='skill'\nname='Haskell'", Partly, &["Haskell"]);
    is("kind='skill'\nname='Flink'", NotFound, &[]);
    is("kind='skill'\nname='COBOL'", NotFound, &[]);
    is("kind='skill'\nany_of=['COBOL', 'Golang']", Met, &["Go"]);
    is("kind='skill'\nname='JavaScript'", NotFound, &[]);
    is("kind='skill'\nname='scripts'", Met, &["scripts"]);
}

#[test]
fn a_skill_for_years_needs_the_months_of_the_roles_that_name_it() {
    is("kind='skill'\nname='Perl'\nyears=3", Met, &["Perl"]);
    is("kind='skill'\nname='Perl'\nyears=4", Partly, &["Perl"]);
    is("kind='skill'\nname='Python'\nyears=9", Met, &["Python", "Python", "Python"]);
    is("kind='skill'\nname='Python'\nyears=10", Partly, &["Python", "Python", "Python"]);
    is("kind='skill'\nname='Terraform'\nyears=1", Partly, &["Terraform"]);
}

#[test]
fn years_of_work_are_met_from_half_on_in_part() {
    is("kind='years'\nyears=9", Met, &["Mar 2020 – Present", "2015 – 2018"]);
    is("kind='years'\nyears=18", Partly, &["Mar 2020 – Present", "2015 – 2018"]);
    is("kind='years'\nyears=19", NotFound, &[]);
}

#[test]
fn a_title_is_met_by_a_role_and_partly_by_a_headline() {
    is("kind='title'\nname='Software developer'", Met, &["Senior Software Engineer"]);
    is("kind='title'\nname='Engineer'", Met, &["Senior Software Engineer", "Programmer"]);
    is("kind='title'\nname='Back-end engineer'", Partly, &["Backend developer"]);
    is("kind='title'\nname='Architect'", NotFound, &[]);
}

#[test]
fn a_degree_is_met_from_its_level_in_its_field() {
    is("kind='education'\nlevel='bachelor'", Met, &["MSc Computer Science"]);
    is("kind='education'\nlevel='master'\nfields=['computer science']", Met, &["MSc Computer Science"]);
    is("kind='education'\nlevel='master'\nfields=['law']", Partly, &["MSc Computer Science"]);
    is("kind='education'\nlevel='doctorate'", NotFound, &[]);
}

#[test]
fn a_certificate_is_met_if_held_and_partly_if_planned() {
    let both = ["Certified Kubernetes Administrator", "CKA"];
    is("kind='certificate'\nname='CKA'", Met, &both);
    is("kind='certificate'\nname='Certified Kubernetes Administrator'", Met, &both);
    is("kind='certificate'\nname='Project Management Professional'", Partly, &["PMP"]);
    is("kind='certificate'\nname='PMP'", Partly, &["PMP"]);
    is("kind='certificate'\nname='CISSP'", NotFound, &[]);
}

#[test]
fn a_language_is_met_from_its_level() {
    is("kind='language'\nname='English'\nlevel='B2'", Met, &["English (C1)"]);
    is("kind='language'\nname='English'\nlevel='C2'", Partly, &["English (C1)"]);
    is("kind='language'\nname='german'\nlevel='B1'", Partly, &["German (basic)"]);
    is("kind='language'\nname='German'", Met, &["German (basic)"]);
    is("kind='language'\nname='Polish'", NotFound, &[]);
}

#[test]
fn a_keyword_is_met_by_whole_words() {
    is("kind='keyword'\nname='the queue'", Met, &["the queue"]);
    is("kind='keyword'\nname='que'", NotFound, &[]);
    is("kind='keyword'\nname='TASTE FOR'", Met, &["taste for"]);
}

#[test]
fn the_name_and_the_school_count_for_nothing() {
    is("kind='keyword'\nname='Ada'", NotFound, &[]);
    is("kind='keyword'\nname='Zzyzx'", NotFound, &[]);
}

#[test]
fn an_abbreviation_counts_in_capitals_and_an_exam_ahead_is_no_certificate() {
    let held = |text: &str, name: &str| {
        let reading = reading(text);
        let criteria = format!("touchstone='criteria/1'\n[[criterion]]\nkind='certificate'\nname='{name}'\n");
        let criteria = criteria::parse(&criteria).unwrap();
        assess(&reading, &Facts::default(), &criteria, day()).verdicts[0].outcome
    };
    assert_eq!(held("Certificates\n\nCIA, 2021\n", "Certified Internal Auditor"), Met);
    assert_eq!(held("Sang in a cia choir\n", "Certified Internal Auditor"), NotFound);
    assert_eq!(held("Certificates\n\nITIL 4 Foundation (exam booked)\n", "ITIL 4 Foundation"), Partly);
}

#[test]
fn a_keyword_in_passing_gives_less_than_one_that_says_what_somebody_is() {
    let credit = |name: &str| {
        let (reading, facts) = sample();
        let text = format!("touchstone='criteria/1'\n[[criterion]]\nkind='keyword'\nname='{name}'\n");
        assess(&reading, &facts, &criteria::parse(&text).unwrap(), day()).verdicts[0].credit
    };
    assert_eq!(credit("queue"), Credit(1_000));
    assert!(credit("python") > credit("queue"), "more often");
    assert!(credit("backend developer") > credit("python"), "the headline");
}

#[test]
fn what_somebody_is_now_gives_more_than_what_they_once_were() {
    let credit = |kind: &str, name: &str| {
        let (reading, facts) = sample();
        let text = format!("touchstone='criteria/1'\n[[criterion]]\nkind='{kind}'\nname='{name}'\n");
        assess(&reading, &facts, &criteria::parse(&text).unwrap(), day()).verdicts[0].credit
    };
    // In the headline, in the title of the latest position, in that of an earlier one, in passing.
    let falling = ["backend", "engineer", "programmer", "queue"];
    for kind in ["keyword", "skill"] {
        let credits = falling.map(|name| credit(kind, name));
        let met = if kind == "skill" { &credits[1..] } else { &credits[..] };
        assert!(met.windows(2).all(|pair| pair[0] > pair[1]), "{kind}: {credits:?}");
    }
}

#[test]
fn pages_that_are_pictures_are_flagged_by_their_numbers() {
    let (mut reading, facts) = sample();
    reading.unread = vec![1, 3];
    let criteria = Criteria::default();
    let flags = crate::flags(&assess(&reading, &facts, &criteria, day()), &criteria);
    assert_eq!(flags, ["pages_unread:2,4"]);
}

fn two() -> (Assessment, Criteria) {
    let (reading, facts) = sample();
    let text = "touchstone = 'criteria/1'\n[[criterion]]\nkind='keyword'\nname='queue'\nweight=3\n[[criterion]]\nkind='skill'\nname='COBOL'\n";
    let criteria = criteria::parse(text).unwrap();
    (assess(&reading, &facts, &criteria, day()), criteria)
}

#[test]
fn a_score_is_the_weighted_share_of_the_credits() {
    let (assessment, _) = two();
    let sum: f64 = assessment.verdicts.iter().map(|verdict| verdict.contribution).sum();
    assert!((assessment.score.points() - 100.0 * sum / 4.0).abs() < 0.001);
    assert_eq!(assessment.score, Score(7_500));
}

#[test]
fn weighing_again_is_the_same_as_assessing_again() {
    let (mut assessment, mut criteria) = two();
    let mut pack = Credits::new(2);
    assert!(pack.push(&assessment));
    criteria.list[0].weight = 1.0;
    criteria.list[1].weight = 2.5;
    let (reading, facts) = sample();
    let again = assess(&reading, &facts, &criteria, day());
    reweigh(&mut assessment, &[1.0, 2.5]);
    assert_eq!(assessment, again);
    assert_eq!(pack.scores(&[1.0, 2.5]), [again.score]);
    assert_eq!(pack.scores(&[1.0]), []);
}

#[test]
fn equal_scores_share_a_rank() {
    assert_eq!(rank(&[Score(5), Score(9), Score(5), Score(1)]), [2, 1, 2, 4]);
    assert_eq!(rank(&[]), [] as [usize; 0]);
}

#[test]
fn what_is_wrong_with_a_file_is_flagged() {
    let (mut reading, mut facts) = sample();
    let flags = |reading: &Reading, facts: &Facts| assess(reading, facts, &Criteria::default(), day()).flags;
    assert_eq!(flags(&reading, &facts), []);
    reading.pictures = 1;
    reading.truncated = Some("too long".to_owned());
    facts.roles[0].end = Some(Until::Month(month(2027, Some(1))));
    assert_eq!(flags(&reading, &facts), [Flag::FutureDates, Flag::Truncated, Flag::Photo]);
    facts.roles.clear();
    assert_eq!(flags(&reading, &facts), [Flag::NoDates, Flag::Truncated, Flag::Photo]);
    let stuffed = crate::sample::reading("Python Python Python Python Python Python");
    assert!(flags(&stuffed, &Facts::default()).contains(&Flag::KeywordStuffing));
}
