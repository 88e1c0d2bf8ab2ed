use chrono::NaiveDate;
use touchstone_extract::Place;

use super::*;
use crate::sample::reading;
use crate::{Facts, Until, facts};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 2, 1).unwrap()
}

/// A reading whose lines stand on a page: letters are five points wide, lines twelve points high, entries begin ten points
/// further to the right; nothing but `^` at the end of a line of the source is left out.
fn placed(source: &str) -> Reading {
    let mut reading = reading(source);
    for (index, line) in reading.lines.iter_mut().enumerate() {
        let letters = reading.text[line.range.clone()].chars().count();
        #[expect(clippy::cast_precision_loss)]
        let (width, top) = (letters as f32 * 5.0 * f32::from(line.size) / 100.0, index as f32 * 12.0);
        #[expect(clippy::cast_precision_loss)]
        let left = 40.0 + line.column as f32 * 250.0 + if line.item { 10.0 } else { 0.0 };
        line.place = Some(Place { left, top, right: left + width, bottom: top + 10.0 });
    }
    reading
}

fn lines(source: &str) -> Vec<String> {
    let reading = placed(source);
    let whole = whole(&reading);
    assert_eq!(whole.reading.text.len(), reading.text.len());
    whole.reading.lines.iter().map(|line| whole.reading.text[line.range.clone()].to_owned()).collect()
}

fn roles(facts: &Facts) -> Vec<String> {
    let words = |seen: &Option<crate::Seen>| seen.as_ref().map_or("-".to_owned(), |seen| seen.value.clone());
    let one = |role: &crate::Role| {
        let end = match role.end {
            Some(Until::Month(month)) => month.to_string(),
            Some(Until::Present) => "now".to_owned(),
            None => "?".to_owned(),
        };
        let start = role.start.map_or("?".to_owned(), |start| start.to_string());
        format!("{} @ {} {start}..{end}", words(&role.title), words(&role.employer))
    };
    facts.roles.iter().map(one).collect()
}

const WIDE: &str = "# Jane Roe\n## EXPERIENCE\n\n**Example Works, Springfield — Machine Learning Engineer II (Jul 2023 – Mar 2025)**\n\
    * Moved the queue of the billing service to another program in a week\n* Led five people\n\n\
    **Invented Systems, Springfield — Developer (Since February 2019)**\n* Built a thing\n\n## ACADEMIC BACKGROUND\n\
    Bachelor of Science in Physics, Invented University\n2010 – 2014\n";

#[test]
fn a_narrow_column_says_what_a_wide_one_says() {
    let narrow = "# Jane Roe\n## EXPERIENCE\n\n**Example Works, Springfield — Machine**\n**Learning Engineer II (Jul 2023 – Mar**\n**2025)**\n\
        * Moved the queue of the billing service\nto another program in a week\n* Led five people\n\n\
        **Invented Systems, Springfield —**\n**Developer (Since February**\n**2019)**\n* Built a thing\n\n## ACADEMIC\n## BACKGROUND\n\
        Bachelor of Science in Physics, Invented\nUniversity\n2010 – 2014\n";
    let (wide, narrow) = (facts(&placed(WIDE), day()), facts(&placed(narrow), day()));
    assert_eq!(
        roles(&wide),
        [
            "Developer @ Invented Systems 2019-02..now",
            "Machine Learning Engineer II @ Example Works 2023-07..2025-03",
        ]
    );
    assert_eq!(roles(&narrow), roles(&wide));
    let studies = |facts: &Facts| {
        let school = facts.education[0].school.as_ref().map(|school| school.value.clone());
        (facts.education.len(), facts.education[0].level, school, facts.education[0].end)
    };
    assert_eq!(studies(&narrow), studies(&wide));
    assert_eq!(narrow.months_of_work, wide.months_of_work);
}

#[test]
fn a_date_that_is_torn_is_one_even_where_nothing_tells_the_width() {
    for torn in [
        "Engineer III, Example Works (Jul 2023 – Mar\n2025)",
        "Engineer III, Example Works (Jul\n2023 – Mar 2025)",
        "Engineer III, Example Works (Jul 2023\n– Mar 2025)",
        "Engineer III, Example Works, July 2023 to March\n2025",
        "Engineer III | Example Works | From July 2023 until March\n2025",
    ] {
        let facts = facts(&reading(&format!("# Jane Roe\n## Experience\n{torn}\n* Built it")), day());
        assert_eq!(roles(&facts), ["Engineer III @ Example Works 2023-07..2025-03"], "{torn}");
    }
}

#[test]
fn the_parts_of_a_heading_are_one_heading() {
    for torn in [
        "ACADEMIC\n## BACKGROUND",
        "CORE\n## COMPETENCIES",
        "EDUCATION AND\n## TRAINING",
        "EMPLOYMENT\n## HISTORY",
    ] {
        let found = lines(&format!("# Jane Roe\n## {torn}\nwords"));
        assert_eq!(found[1], torn.replace("\n## ", " "));
    }
}

#[test]
fn a_heading_right_below_a_heading_begins_a_part_of_its_own() {
    let reading = reading("# Jane Roe\n## Experience\n## Education\nBSc Physics");
    assert_eq!(whole(&reading).reading.lines.len(), 4);
}

#[test]
fn lines_that_had_room_for_more_stay_apart() {
    let source = "# Jane Roe\n## Experience\nExample Works\nSenior Developer, 2019 – 2020\n* Built services\n* Led a large team of engineers for years\nTester (2015 – 2019)";
    assert_eq!(lines(source).len(), 7);
    for source in [
        "German (C1)\nEnglish (C2)\nFrench (B1)",
        "Go\nRust\nPython",
        "Example Works\nBerlin\n2019 – 2020",
        "jane@example.com\n+1 555 010 0199\ngithub.com/jane",
    ] {
        assert_eq!(lines(source).len(), 3, "{source}");
    }
}

#[test]
fn a_number_between_two_positions_is_of_neither() {
    for number in ["Mobile: +44 20 7946 0003", "+44 20 7946 0003", "Tel.: (555) 010-0199"] {
        let source = format!(
            "# Jane Roe\n## Experience\nSenior Developer (2019 – 2020)\n* Built a thing\n{number}\nTester (2015 – 2018)\n* Tested"
        );
        let facts = facts(&reading(&source), day());
        assert_eq!(roles(&facts), ["Senior Developer @ - 2019..2020", "Tester @ - 2015..2018"], "{number}");
    }
    for words in ["2019 – 2020", "2015 2016 2017", "Version 1.2", "05/2019 – 06/2020", "12345678"] {
        assert!(!is_number(words), "{words}");
    }
}

#[test]
fn a_column_goes_on_by_where_it_stands() {
    // The sidebar has ended; the column beside it goes on alone on the next page.
    let mut reading = placed(
        "## Skills\nGo\n>1 # Jane Roe\n>1 ## Experience\n>1 Senior Developer (2019 – 2020)\n>1 * Built\n\u{c}\nTester (2015 – 2018)\n* Tested",
    );
    for line in reading.lines.iter_mut().filter(|line| line.page == 1) {
        let place = line.place.as_mut().unwrap();
        (place.left, place.right) = (place.left + 250.0, place.right + 250.0);
    }
    assert_eq!(facts(&reading, day()).roles.len(), 2);
}

#[test]
fn a_position_is_torn_behind_a_word_that_says_how_high_it_is() {
    for rank in ["Principal", "Lead", "Chief"] {
        let source = format!(
            "# Jane Roe\n## Experience\nExample Works — {rank} Sales\nRepresentative (May 2019 –\nMarch 2021)\n* Built it"
        );
        let facts = facts(&placed(&source), day());
        assert_eq!(roles(&facts), [format!("{rank} Sales Representative @ Example Works 2019-05..2021-03")]);
    }
}

/// A reading whose lines say whether the one above has room for them, as those of a PDF do: `~` begins one that it has none for.
fn told(source: &str) -> Reading {
    let wraps: Vec<bool> = source
        .lines()
        .filter(|line| !line.trim().is_empty() && *line != "\u{c}")
        .map(|line| line.contains('~'))
        .collect();
    let mut reading = placed(&source.replace('~', ""));
    for (line, wraps) in reading.lines.iter_mut().zip(wraps) {
        (line.wraps, line.ends_bold) = (Some(wraps), Some(line.bold));
    }
    reading
}

#[test]
fn what_has_no_room_on_its_line_goes_on_below() {
    let wide = "# Jane Roe\n## Experience\n**From May 2019 until March 2021**\nPlatform Engineer at Example Housing Association, Oslo\n\
        * Built it\n\n**06/2015 to 01/2018 Security Operations Lead**\nExample Works\n* Built it";
    let narrow = "# Jane Roe\n## Experience\n**From May 2019 until March 2021**\nPlatform Engineer at Example Housing\n\
        ~Association, Oslo\n* Built it\n\n**06/2015 to 01/2018 Security Operations**\n**~Lead**\nExample Works\n* Built it";
    let (wide, narrow) = (facts(&told(wide), day()), facts(&told(narrow), day()));
    assert_eq!(
        roles(&wide),
        [
            "Platform Engineer @ Example Housing Association 2019-05..2021-03",
            "Security Operations Lead @ Example Works 2015-06..2018-01"
        ]
    );
    assert_eq!(roles(&narrow), roles(&wide));
}

#[test]
fn short_lines_that_fill_their_column_by_chance_stay_lines() {
    let source = "# Jane Roe\n## Skills\nContinuous integration\n~Salesforce\nExcel\n\n## Languages\nEnglish, native speaker\n\
        ~Czech, professional working\n~proficiency";
    let reading = told(source);
    let joined = whole(&reading);
    let lines: Vec<&str> =
        joined.reading.lines.iter().map(|line| &joined.reading.text[line.range.clone()]).collect();
    assert_eq!(lines[2..5], ["Continuous integration", "Salesforce", "Excel"]);
    assert_eq!(lines[6..], ["English, native speaker", "Czech, professional working proficiency"]);
}

#[test]
fn a_position_goes_on_on_the_next_page() {
    let within = "# Jane Roe\n## Experience\n**Developer (2015 – 2018)**\n* Built it in Rust\n* Led a team that\nworked in Go";
    let between = within.replace("team that\n", "team that\n\u{c}\n").replace("\nworked", "\n~worked");
    let within = within.replace("\nworked", "\n~worked");
    let skills = |source: &str| {
        let reading = told(source);
        let facts = facts(&reading, day());
        let of = |skill: &crate::Skill| (skill.name.clone(), skill.roles.clone());
        (
            roles(&facts),
            facts.skills.iter().map(of).collect::<Vec<_>>(),
            facts.roles[0].span.end - facts.roles[0].span.start,
        )
    };
    let (one, other) = (skills(&within), skills(&between));
    assert_eq!((one.0, one.1), (other.0, other.1));
    // The end of the page is within the position, one letter long.
    assert_eq!(one.2 + 1, other.2);
}

#[test]
fn what_ends_in_brackets_is_whole() {
    let source = "# Jane Roe\n## Certificates\nPreparing for: Certified Information\n~Systems Security Professional\n~(CISSP)\n\
        ~Offensive Security Certified\n~Professional (OSCP)";
    let reading = told(source);
    let joined = whole(&reading);
    let last = joined.reading.lines.last().unwrap();
    assert_eq!(&joined.reading.text[last.range.clone()], "Offensive Security Certified Professional (OSCP)");
}

#[test]
fn what_hangs_under_the_words_behind_the_dates_goes_on_with_them() {
    let said = "Built a notification service and handed it over in good order.\n";
    let role =
        |title: &str| format!("{said}January 2016 - August 2018 {title}\nConnected one with the other.");
    let source =
        |title: &str| format!("# Jane Roe\n## Experience\nMarch 2019 - June 2020 Developer\n{}", role(title));
    let of = |source: &str| {
        let mut reading = told(source);
        for (line, row) in reading.lines.iter_mut().zip(0_u16..) {
            let left = if &reading.text[line.range.clone()] == "Engineer II" { 180.0 } else { 40.0 };
            let top = f32::from(row) * 12.0;
            line.place = Some(Place { left, right: left + 100.0, top, bottom: top + 10.0 });
        }
        roles(&facts(&reading, day()))
    };
    let one = of(&source("Python Engineer II"));
    assert!(one.contains(&"Python Engineer II @ - 2016-01..2018-08".to_owned()), "{one:?}");
    assert_eq!(of(&source("Python\n~Engineer II")), one);
}

#[test]
fn a_dash_never_begins_what_no_line_above_has_begun() {
    let whole = "# Jane Roe\n## Experience\n**Fennimarsh AG, Manchester, United Kingdom — Junior Engineer (2020/02—2022/08)**\nBuilt it.";
    let torn = whole.replace(" — Junior", "**\n~**— Junior").replace(" (2020", "**\n~**(2020");
    let of = |source: &str| roles(&facts(&told(source), day()));
    assert_eq!(of(whole), ["Junior Engineer @ Fennimarsh AG 2020-02..2022-08"]);
    assert_eq!(of(&torn), of(whole));
}

/// Lines that all end because there was no room for the next word: each could be the rest of the one above.
#[test]
fn a_list_without_end_costs_work_in_proportion_to_its_length() {
    let work = |count: usize| {
        let mut reading = placed(&format!("# Jane Roe\n## SKILLS\n{}", "Wrenfold Lark\n".repeat(count)));
        for line in &mut reading.lines {
            line.wraps = Some(true);
        }
        crate::work::of(|| whole(&reading).reading.lines.len())
    };
    let (short, long) = (work(500), work(2_000));
    assert!(short > 500, "nothing was counted: {short}");
    assert!(long < 5 * short, "{short} steps, then {long}");
}
