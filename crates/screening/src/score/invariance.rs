//! What may not change a score changes it by nothing.

use chrono::NaiveDate;
use proptest::prelude::*;
use touchstone_extract::{Concealment, Hidden, Link, Reading};

use super::{Assessment, Score, assess};
use crate::criteria::{self, Criteria};
use crate::{facts, sample::reading};

/// Who a resume is of.
#[derive(Debug, Clone)]
struct Person {
    name: String,
    email: String,
    phone: String,
    page: String,
    address: String,
    school: String,
    they: &'static str,
    their: &'static str,
    title: &'static str,
}

fn resume(person: &Person) -> String {
    let Person { name, email, phone, page, address, school, they, their, title } = person;
    let last = name.rsplit(' ').next().unwrap_or_default();
    format!(
        "# {name}\nBackend Developer\n{email} | {phone} | {page}\n{address}\n\n## Summary\n{name} builds services in Python. {they} \
         has led {their} team for years; {title} {last} writes.\n\n## Experience\n**Senior Backend Developer, Example Works**\nMar 2020 \
         – Present\n* Built services in Go and Python on Kubernetes that other teams depend on\n* Moved the queue to \
         Kafka\n\n**Programmer, Invented Systems**\nJan 2015 – Feb 2020\n* Maintained Perl and PostgreSQL\n\n## Education\nMSc \
         Computer Science, {school}, 2010 – 2014\n\n## Skills\nTerraform, Docker, Spark, React\n\n## Languages\nEnglish (C1), German \
         (B2)\n"
    )
}

fn criteria() -> Criteria {
    criteria::parse(criteria::EXAMPLE).unwrap()
}

fn assessed(reading: &Reading) -> Assessment {
    let day = NaiveDate::from_ymd_opt(2026, 2, 1).unwrap();
    assess(reading, &facts(reading, day), &criteria(), day)
}

fn score(person: &Person) -> Score {
    assessed(&reading(&resume(person))).score
}

fn somebody() -> Person {
    Person {
        name: "Jane Doe".to_owned(),
        email: "jane.doe@example.com".to_owned(),
        phone: "+1 555 010 0199".to_owned(),
        page: "github.com/janedoe".to_owned(),
        address: "12 Elm Street, Springfield".to_owned(),
        school: "Invented University".to_owned(),
        they: "She",
        their: "her",
        title: "Ms.",
    }
}

/// First names and surnames of many places; some are also words of the trade.
const FIRST: &[&str] = &[
    "Jane",
    "John",
    "Ruby",
    "Julia",
    "Python",
    "Mohammed",
    "Wei",
    "Aisha",
    "Søren",
    "José",
    "Will",
    "May",
    "Go",
    "Swift",
    "Anne-Marie",
];
const LAST: &[&str] = &[
    "Doe", "Baker", "Jenkins", "Kafka", "O'Brien", "Müller", "Nguyen", "Perl", "García", "Service", "Docker",
];
const SCHOOLS: &[&str] = &[
    "Invented University",
    "University of Example",
    "Example Institute of Technology",
    "Python College",
    "Sample State University",
    "Kubernetes University",
];
const ADDRESSES: &[&str] = &[
    "12 Elm Street, Springfield",
    "7 Docker Road, Exampleton",
    "Beispielstraße 5, Musterstadt",
    "99 Python Avenue, Sampleville",
];

fn people() -> impl Strategy<Value = Person> {
    let pick = |list: &'static [&'static str]| prop::sample::select(list.to_vec());
    let pronouns =
        prop::sample::select(vec![("She", "her", "Ms."), ("He", "his", "Mr."), ("He", "his", "Mr")]);
    let handles = prop::sample::select(vec!["jd", "python.dev", "go.rust", "kafka", "x_y_z"]);
    (pick(FIRST), pick(LAST), pick(SCHOOLS), pick(ADDRESSES), pronouns, handles, 100..999_u32).prop_map(
        |(first, last, school, address, (they, their, title), handle, number)| Person {
            name: format!("{first} {last}"),
            email: format!("{handle}@example.com"),
            phone: format!("+1 555 010 0{number}"),
            page: format!("github.com/{handle}"),
            address: address.to_owned(),
            school: school.to_owned(),
            they,
            their,
            title,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn who_somebody_is_changes_no_score(person in people()) {
        prop_assert_eq!(score(&person), score(&somebody()), "{:?}", person);
    }

    #[test]
    fn any_text_is_assessed_within_its_bounds(text in "(\\PC{0,30}|Python|Go|no |[(),./&-]|\n|20[0-9]{2}){0,60}") {
        let reading = reading(&text);
        let assessment = assessed(&reading);
        prop_assert!(assessment.score <= Score(100_000));
        for verdict in &assessment.verdicts {
            for place in &verdict.evidence {
                prop_assert!(reading.text.get(place.start..place.end).is_some_and(|words| !words.is_empty()), "{:?}", verdict);
            }
        }
        let day = NaiveDate::from_ymd_opt(2026, 2, 1).unwrap();
        let redacted = crate::blind::redact(&reading, &facts(&reading, day));
        for line in &redacted.reading.lines {
            prop_assert!(redacted.reading.text.get(line.range.clone()).is_some());
        }
    }
}

#[test]
fn hidden_text_pictures_and_links_change_only_flags() {
    let plain = reading(&resume(&somebody()));
    let mut stuffed = plain.clone();
    stuffed.hidden.push(Hidden {
        text: "Certified Kubernetes Administrator, pager duty, on-call, mathematics".to_owned(),
        page: 0,
        reason: Concealment::Color,
    });
    stuffed.pictures = 1;
    stuffed.links.push(Link { target: "https://example.com/on-call/python".to_owned(), range: 0..0 });
    let (before, after) = (assessed(&plain), assessed(&stuffed));
    assert_eq!(after.score, before.score);
    assert_eq!(after.verdicts, before.verdicts);
    assert_eq!(after.flags, [super::Flag::HiddenText, super::Flag::Photo]);
}

#[test]
fn a_name_above_one_column_or_above_both_gives_the_same_score() {
    // A name that is too long for the column beside stands across the page, and is read before it.
    let name = "# Jane Roe\nBackend Developer\n";
    let side = "## Personal details\nBerlin, Germany\njane@example.com\n+1 555 010 0199\n\n## Skills\nTerraform, Docker\n";
    let main = "\n## Experience\nDeveloper, Example Works (2019 – 2020)\n* Built services in Go\n";
    let column = |line: &str| if line.is_empty() { "\n".to_owned() } else { format!(">1 {line}\n") };
    let beside = |text: &str| text.lines().map(column).collect::<String>();
    let across = format!("{name}{side}{}", beside(main));
    let within = format!("{side}{}{}", beside(name), beside(main));
    let wanted = |words: &str| {
        let text = format!(
            "touchstone = \"criteria/1\"\ntitle = \"Developer\"\n\n[[criterion]]\nid = \"backend\"\nkind = \"keyword\"\nany_of = [{words:?}]\nweight = 1\n\n[[criterion]]\nid = \"job\"\nkind = \"text\"\n\
             text = \"Develops the servers, databases and interfaces of computer programs, tests software, writes documentation and advises other developers\"\nweight = 1\n"
        );
        criteria::parse(&text).unwrap()
    };
    let day = NaiveDate::from_ymd_opt(2026, 2, 1).unwrap();
    let scored = |source: &str, words: &str| {
        let reading = reading(source);
        assess(&reading, &facts(&reading, day), &wanted(words), day)
    };
    for words in ["backend developer", "docker", "go"] {
        let (one, other) = (scored(&across, words), scored(&within, words));
        assert_eq!(one.score, other.score, "{words}");
    }
    assert!(scored(&across, "backend developer").score > scored(&across, "docker").score);
}

#[test]
fn runs_and_threads_give_the_same_to_the_byte() {
    let first = serde_json::to_string(&assessed(&reading(&resume(&somebody())))).unwrap();
    let threads: Vec<_> = (0..4)
        .map(|_| {
            std::thread::spawn(|| serde_json::to_string(&assessed(&reading(&resume(&somebody())))).unwrap())
        })
        .collect();
    for thread in threads {
        assert_eq!(thread.join().unwrap(), first);
    }
}

#[test]
fn a_rank_does_not_depend_on_the_order_of_the_input() {
    let scores = [3, 9, 9, 1, 5].map(Score);
    let mut turned = scores;
    turned.reverse();
    let mut ranks = super::rank(&turned);
    ranks.reverse();
    assert_eq!(ranks, super::rank(&scores));
}
