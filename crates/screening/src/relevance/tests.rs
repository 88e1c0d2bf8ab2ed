use super::*;
use crate::sample::reading;

/// The lines that tell what somebody is.
fn opened(reading: &Reading, facts: &Facts) -> Vec<Span> {
    opening(reading, facts, &Tokens::of(reading), &[])
}

fn nearness(resume: &str, asked: &str) -> Nearness {
    let reading = reading(resume);
    let tokens = Tokens::of(&reading);
    Profile::of(&opened(&reading, &Facts::default()), &Facts::default(), &tokens).nearness(&Query::of(asked))
}

const RESUME: &str = "\
Experience

* Kept the ledgers of four companies and prepared their tax returns
* Drove a van on Saturdays
";

#[test]
fn a_passage_about_the_same_comes_near_and_one_about_something_else_does_not() {
    let books = nearness(RESUME, "has examined accounting records and prepared tax returns");
    let surgery = nearness(RESUME, "has assisted surgeons in operating rooms");
    assert!(
        books.thousandths >= books.edges.partly && books.thousandths > 2 * surgery.thousandths,
        "{books:?} {surgery:?}"
    );
    let reading = reading(RESUME);
    assert!(books.passages[0].of(&reading.text).starts_with("Kept the ledgers"));
}

#[test]
fn words_that_the_model_does_not_know_change_nothing() {
    let asked = "has examined accounting records and prepared tax returns";
    let with = RESUME.replace("Drove a van", "Zaphod Beeblebrox drove a van");
    assert_eq!(nearness(RESUME, asked).thousandths, nearness(&with, asked).thousandths);
}

#[test]
fn a_heading_is_no_evidence() {
    let reading = reading("## Research and Teaching Experience\n\n* Drove a van on Saturdays\n");
    let tokens = Tokens::of(&reading);
    let found =
        Profile::of(&[], &Facts::default(), &tokens).nearness(&Query::of("has done research and teaching"));
    let words: Vec<_> = found.passages.iter().map(|span| span.of(&reading.text)).collect();
    assert!(!words.iter().any(|words| words.contains("Teaching")), "{words:?}");
}

#[test]
fn the_first_lines_say_what_somebody_is_and_not_who() {
    for (top, first) in [
        ("# Jane Roe\nBaker", "Baker"),
        ("# Jane Baker\nEngineer", "Engineer"),
        ("# Curriculum Vitae\n# Jane Roe\njane@example.com\nEngineer", "Engineer"),
        ("# Jane Roe, Engineer\nRust", "Jane Roe, Engineer"),
        // An address that goes on in a line of its own.
        ("# Jane Roe\njane@example.com\nTürkiye\nEngineer", "Engineer"),
    ] {
        let reading = reading(&format!("{top}\n## Experience\nBaker, Acme\n2019 – 2020\n"));
        let facts = crate::facts(&reading, chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap());
        let lines = opened(&reading, &facts);
        assert_eq!(lines[0].of(&reading.text), first, "{top}");
    }
}

#[test]
fn the_first_lines_are_the_same_wherever_an_address_breaks() {
    let first = |contact: &str| {
        let source = format!(
            "# Jane Roe\nEngineer\n{contact}\n\n## Experience\nDeveloper, Example Works\n2019 – 2020\n\n## Summary\nLikes small tools.\nTeaches.\n"
        );
        let reading = reading(&source);
        let facts = crate::facts(&reading, chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap());
        let lines = opened(&reading, &facts);
        lines.iter().map(|line| line.of(&reading.text).to_owned()).collect::<Vec<_>>()
    };
    for contact in [
        "jane@example.com",
        "jane@example.com |\n+44 20 7946 0003",
        "jane@example.com\nLondon",
        "+31\n20 5550622",
    ] {
        assert_eq!(first(contact), ["Engineer", "Likes small tools.\nTeaches"], "{contact}");
    }
}

#[test]
fn a_foreign_address_or_a_name_that_is_not_known_is_no_headline() {
    let of = |who: &str| {
        let source =
            format!("{who}\n\nSales Representative\n\n## Summary\nHave taught Salesforce to beginners.\n");
        let reading = crate::sample::reading(&source);
        let facts = crate::facts(&reading, chrono::NaiveDate::from_ymd_opt(2026, 2, 1).unwrap());
        let opening = opened(&reading, &facts);
        opening.iter().map(|line| line.of(&reading.text).to_owned()).collect::<Vec<_>>()
    };
    let plain = of("# Jane Roe\njane.roe@example.com");
    assert_eq!(plain, ["Sales Representative", "Have taught Salesforce to beginners"]);
    for who in
        ["# Jane Roe\njane.roe@example.com\nul. Brzozowa 12/4", "ssuharyanto21@example.net\nSuharyanto"]
    {
        assert_eq!(of(who), plain, "{who}");
    }
}

#[test]
fn a_country_in_a_line_of_its_own_is_no_headline_whatever_else_is_known() {
    for country in ["Singapore", "Germany", "United Kingdom"] {
        let reading =
            reading(&format!("{country}\nSales Representative\n\n## Summary\nHave taught others.\n"));
        let opening = opened(&reading, &Facts::default());
        let first = opening.first().map(|line| line.of(&reading.text));
        assert_eq!(first, Some("Sales Representative"), "{country}");
    }
}
