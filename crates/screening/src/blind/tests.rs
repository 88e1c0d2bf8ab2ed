use chrono::NaiveDate;

use super::*;
use crate::sample::reading;

const TEXT: &str = "\
# Jane Q. Doe
jane.doe@example.com | +1 555 010 0199 | github.com/janedoe42 | 12 Elm Street, Springfield
Gender: Female | Date of birth: 1 May 1990

## Summary
Jane is an engineer. She leads her team; Ms. Doe speaks at meetups as janedoe42.

## Experience
**Backend Developer, Example Works**
Mar 2020 – Present
* Built services in Python for Doe's team; may travel
## Education
BSc Computer Science, Zzyzx University, 2008 – 2012
";

fn redacted() -> (Reading, Facts, Redacted) {
    let reading = reading(TEXT);
    let facts = crate::facts(&reading, NaiveDate::from_ymd_opt(2026, 2, 1).unwrap());
    let redacted = redact(&reading, &facts);
    (reading, facts, redacted)
}

#[test]
fn nothing_that_tells_who_it_is_is_left() {
    let (_, _, redacted) = redacted();
    let text = redacted.reading.text.to_lowercase();
    for token in [
        "jane",
        "doe",
        "janedoe42",
        "@",
        "555",
        "github",
        "elm",
        "female",
        "1990",
        " she ",
        " her ",
        "ms.",
        "zzyzx",
        "2008",
        "2012",
    ] {
        assert!(!text.contains(token), "{token} in\n{text}");
    }
    for kept in [
        "engineer",
        "backend developer, example works",
        "mar 2020 – present",
        "python",
        "bsc computer science",
        "may travel",
    ] {
        assert!(text.contains(kept), "{kept} not in\n{text}");
    }
}

#[test]
fn evidence_is_found_again() {
    let (reading, facts, redacted) = redacted();
    for skill in &facts.skills {
        for place in &skill.places {
            assert_eq!(redacted.place(*place).of(&redacted.reading.text), place.of(&reading.text));
        }
    }
    let name = facts.name.unwrap().span;
    assert_eq!(redacted.place(name).of(&redacted.reading.text), "[name]");
    for (old, new) in reading.lines.iter().zip(&redacted.reading.lines) {
        let words = redacted.reading.text.get(new.range.clone()).unwrap();
        assert!(!words.contains('\n'), "{old:?} {words}");
    }
}

#[test]
fn the_token_of_a_file_does_not_tell_the_name() {
    let (_, _, redacted) = redacted();
    let token = redacted.token();
    assert!(token.starts_with("resume-") && token.len() == 23, "{token}");
}

#[test]
fn what_is_said_of_a_family_is_of_the_person_whatever_stands_beside_it() {
    for line in [
        "Married, two children",
        "Springfield • Nationality: Norwegian • Married, no children",
        "Civil partnership · Gender: male",
        "Date of birth: 1 May 1990 – single",
    ] {
        let reading = reading(&format!(
            "# Jane Q. Doe\nBackend Developer\n{line}\n## Summary\nA Single Page Application\n"
        ));
        let facts = crate::facts(&reading, NaiveDate::from_ymd_opt(2026, 2, 1).unwrap());
        let text = redact(&reading, &facts).reading.text;
        for told in ["arried", "children", "ivil", "– single", "Norwegian", "male", "1990"] {
            assert!(!text.contains(told), "{told} of {line} in\n{text}");
        }
        // A word of these alone, in what somebody does, tells nothing.
        assert!(text.contains("A Single Page Application"), "{text}");
    }
}

#[test]
fn an_address_is_found_beside_other_contacts_wherever_these_stand_and_however_its_lines_break() {
    let work = "* Built a thing in Rust\n".repeat(30);
    for contact in [
        "412 NE Juniper Ave, Portland, OR\njane.doe@example.com",
        "jane.doe@example.com\n412 NE Juniper\nAve, Portland, OR",
        "Lives in: 412 NE Juniper Ave, Portland, OR – jane.doe@example.com – +1 555 010 0199 – github.com/janedoe42 – linkedin.com/in/janedoe",
    ] {
        let source = format!(
            "# Jane Doe\n## Experience\nDeveloper, Acme Works 2016 – 2018\n{work}## Contact\n{contact}\n"
        );
        let reading = crate::sample::reading(&source);
        let facts = crate::facts(&reading, NaiveDate::from_ymd_opt(2026, 2, 1).unwrap());
        let skills: Vec<&str> = facts.skills.iter().map(|skill| skill.name.as_str()).collect();
        assert_eq!(skills, ["Rust"], "{contact}");
    }
}
