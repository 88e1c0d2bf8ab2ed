//! Where a line of a page breaks hangs on how wide a name or an address beside it is, and may change no verdict.

use chrono::NaiveDate;
use touchstone_extract::Reading;

use super::{Assessment, Outcome, assess};
use crate::{criteria, facts};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 2, 1).unwrap()
}

/// A page: before a line with `~ `, the one above had no room for its first word; before the others it had.
fn page(source: &str) -> Reading {
    let wraps: Vec<bool> =
        source.lines().filter(|line| !line.trim().is_empty()).map(|line| line.starts_with("~ ")).collect();
    let mut reading = crate::sample::reading(&source.replace("~ ", ""));
    for (line, wraps) in reading.lines.iter_mut().zip(wraps) {
        line.wraps = Some(wraps);
    }
    reading
}

fn assessed(reading: &Reading, list: &str) -> Assessment {
    let text = format!("touchstone='criteria/1'\n{list}");
    let criteria = criteria::parse(&text).unwrap();
    assess(reading, &facts(reading, day()), &criteria, day())
}

/// What a criterion gives is the same for all pages.
fn alike(list: &str, pages: &[&str], outcome: Outcome) {
    let told = |source: &&str| {
        let verdict = assessed(&page(source), list).verdicts.remove(0);
        (verdict.outcome, verdict.credit)
    };
    let first = told(&pages[0]);
    assert_eq!(first.0, outcome, "{}", pages[0]);
    for other in &pages[1..] {
        assert_eq!(told(other), first, "{other}");
    }
}

#[test]
fn a_skill_that_is_a_common_word_counts_wherever_the_line_breaks() {
    let role = "## Experience\n**Developer, Example Works**\nMar 2020 – Present\n";
    let of = |words: &str| format!("{role}{words}\nOrganized the move to Node.js for all teams\n");
    let pages = [
        "Replaced a home-grown scheduler by Java, fed from Rust",
        "Replaced a home-grown scheduler by Java, fed from\n~ Rust",
        "Replaced a home-grown scheduler by Java, fed\n~ from Rust",
    ]
    .map(of);
    // Without a sign before its entries, a list can be read as one line.
    let joined = pages[0].replace("Rust\n", "Rust ");
    let turned = pages[0].replace("Rust\n", "Rust\n~ ");
    let pages: Vec<&str> = pages.iter().chain([&joined, &turned]).map(String::as_str).collect();
    alike("[[criterion]]\nkind='skill'\nname='Rust'\n", &pages, Outcome::Met);
}

#[test]
fn what_a_label_announces_is_a_list_wherever_the_line_begins() {
    let role = "## Experience\n**Developer, Example Works**\nMar 2020 – Present\n";
    let of = |words: &str| format!("{role}{words}\n");
    let pages = [
        "Drew up the plan with sales and support. Technologies: Go. Took over an order ledger.",
        "Drew up the plan with sales and support.\n~ Technologies: Go. Took over an order ledger.",
        "Drew up the plan with sales and support. Technologies:\n~ Go. Took over an order ledger.",
    ]
    .map(of);
    let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
    alike("[[criterion]]\nkind='skill'\nname='Go'\n", &pages, Outcome::Met);
}

#[test]
fn what_is_said_of_a_certificate_holds_wherever_the_line_breaks() {
    let of = |words: &str| format!("## Certificates\n{words}\n");
    let oracle = [
        "Oracle Certified Professional: Java SE 17 Developer – in progress",
        "Oracle Certified Professional: Java SE 17\n~ Developer – in progress",
        "Oracle Certified Professional:\n~ Java SE 17 Developer –\n~ in progress",
        "Oracle Certified Professional: Java SE 17 Developer – in progress\n~ Certified Kubernetes Administrator",
    ]
    .map(of);
    let pages: Vec<&str> = oracle.iter().map(String::as_str).collect();
    alike(
        "[[criterion]]\nkind='certificate'\nname='Oracle Certified Professional'\n",
        &pages,
        Outcome::Partly,
    );
    // In a narrow column, every line is full.
    let two = [
        "Offensive Security Certified Professional (OSCP), 2023\nCertified Information Systems Security Professional (CISSP) (exam booked)",
        "Offensive Security Certified Professional\n~ (OSCP), 2023\nCertified Information Systems Security\n~ Professional (CISSP) (exam booked)",
        "Offensive Security Certified\n~ Professional (OSCP), 2023\n~ Certified Information Systems\n~ Security Professional (CISSP)\n~ (exam booked)",
    ]
    .map(of);
    let pages: Vec<&str> = two.iter().map(String::as_str).collect();
    alike("[[criterion]]\nkind='certificate'\nname='OSCP'\n", &pages, Outcome::Met);
    alike("[[criterion]]\nkind='certificate'\nname='CISSP'\n", &pages, Outcome::Partly);
    // A word that leads to the next says nothing of the one above.
    let led = [
        "Oracle Certified Professional\nPreparing for: Certified Kubernetes Administrator",
        "Oracle Certified Professional\n~ Preparing for: Certified\n~ Kubernetes Administrator",
    ]
    .map(of);
    let pages: Vec<&str> = led.iter().map(String::as_str).collect();
    alike("[[criterion]]\nkind='certificate'\nname='Oracle Certified Professional'\n", &pages, Outcome::Met);
    alike("[[criterion]]\nkind='certificate'\nname='CKA'\n", &pages, Outcome::Partly);
}

#[test]
fn a_sentence_ends_behind_a_bracket_on_one_line_or_on_two() {
    let role = "## Experience\n**Developer, Example Works**\nMar 2020 – Present\n";
    let said = "Responsible for running a shared service on which 580 internal users depend every day.";
    let pages = [" ", "\n~ "].map(|between| {
        format!("{role}Designed and shipped an incident runbook (Wireshark, Go).{between}{said}\n")
    });
    let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
    alike("[[criterion]]\nkind='text'\ntext='runs a service that others depend on'\n", &pages, Outcome::Met);
}

#[test]
fn what_stands_above_all_headings_takes_no_place_from_what_somebody_says_of_themselves() {
    let role = "## Experience\n**Developer, Example Works**\nMar 2020 – Present\nBuilt it with Splunk.\n";
    let pages = [
        "Gender: male",
        "Gender: male\nSingle",
        "Pronouns: he/him\nCivil partnership, one child\nDate of birth: 11 May 1970",
        "Lives in: 44 Banyan Layout, 2nd Cross",
        "Lives in: 1900 Pecan Hollow Dr, Apt 3B",
        "Wulandari",
    ]
    .map(|who| format!("# Jane Roe\n{who}\njane@example.com\n\n## Summary\nLikes short meetings. Best known for work with Splunk.\n\n{role}"));
    let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
    alike("[[criterion]]\nkind='skill'\nname='Splunk'\n", &pages, Outcome::Met);
}

#[test]
fn a_street_is_no_skill_and_what_was_done_is_no_street() {
    let rest = "\n\n## Experience\n**Accountant, Example Works**\nSpring 2024 – Fall 2025\n* Built the month-end close in Excel that serves 450\n";
    for who in [
        "Lives in: 412 NE Juniper Ave, Portland, OR E-mail: thandeka_nwachukwu@post.example.co.uk Tel.: (503) 555-0197",
        "412 NE Juniper Ave, Portland, OR",
    ] {
        let reading = page(&format!("# Jane Roe\n{who}{rest}"));
        let named: Vec<String> = facts(&reading, day()).skills.into_iter().map(|skill| skill.name).collect();
        assert!(!named.iter().any(|name| name == "Juniper"), "{who}: {named:?}");
        assert!(named.iter().any(|name| name == "Month-end close"), "{who}: {named:?}");
        let close = assessed(&reading, "[[criterion]]\nkind='keyword'\nname='month-end close'\n");
        assert_eq!(close.verdicts[0].outcome, Outcome::Met, "{who}");
    }
}
