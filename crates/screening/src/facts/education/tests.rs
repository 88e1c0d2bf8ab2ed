use super::*;
use crate::facts::Month;
use crate::sample::reading;
use crate::sections::sections;

fn found(lines: &str) -> Vec<Education> {
    let reading = reading(&format!("# Jane Roe\n## Education\n{lines}"));
    education(&reading, &sections(&reading))
}

fn value(seen: Option<&Seen>) -> &str {
    seen.map_or("", |seen| seen.value.as_str())
}

#[test]
fn degrees_have_their_level_and_field() {
    for (line, level, degree, field) in [
        ("BSc Computer Science", 3, "BSc", "Computer Science"),
        ("B.Sc. in Computer Science", 3, "B.Sc.", "Computer Science"),
        ("B.S. Computer Science", 3, "B.S.", "Computer Science"),
        ("BS, Mathematics", 3, "BS", "Mathematics"),
        ("BA (Hons) History", 3, "BA (Hons)", "History"),
        ("Bachelor of Science in Physics", 3, "Bachelor of Science", "Physics"),
        ("Bachelor of Science, Physics", 3, "Bachelor of Science", "Physics"),
        ("Bachelor of Science (Physics)", 3, "Bachelor of Science", "Physics"),
        ("Bachelor's degree in Economics", 3, "Bachelor's degree", "Economics"),
        (
            "Bachelor of Business Administration",
            3,
            "Bachelor of Business Administration",
            "Business Administration",
        ),
        ("B.Tech in Electronics", 3, "B.Tech", "Electronics"),
        ("B.E. Mechanical Engineering", 3, "B.E.", "Mechanical Engineering"),
        ("BEng Civil Engineering", 3, "BEng", "Civil Engineering"),
        ("BCA", 3, "BCA", ""),
        ("MSc Data Science", 4, "MSc", "Data Science"),
        ("M.Sc. Data Science", 4, "M.Sc.", "Data Science"),
        ("Master of Science in Data Science", 4, "Master of Science", "Data Science"),
        ("Master's in Finance", 4, "Master's", "Finance"),
        ("MBA", 4, "MBA", ""),
        ("MBA, Marketing", 4, "MBA", "Marketing"),
        ("Executive MBA", 4, "MBA", ""),
        ("M.A. Linguistics", 4, "M.A.", "Linguistics"),
        ("MEng Software Engineering", 4, "MEng", "Software Engineering"),
        ("PhD in Chemistry", 5, "PhD", "Chemistry"),
        ("Ph.D. Chemistry", 5, "Ph.D.", "Chemistry"),
        ("Doctor of Philosophy in Chemistry", 5, "Doctor of Philosophy", "Chemistry"),
        ("Doctorate in Physics", 5, "Doctorate", "Physics"),
        ("Associate of Applied Science in Nursing", 2, "Associate of Applied Science", "Nursing"),
        ("Associate's degree in Accounting", 2, "Associate's degree", "Accounting"),
        ("Diploma in Mechanical Engineering", 2, "Diploma", "Mechanical Engineering"),
        ("HND Computing", 2, "HND", "Computing"),
        ("High School Diploma", 1, "High School Diploma", ""),
        ("A-Levels", 1, "A-Levels", ""),
        ("GED", 1, "GED", ""),
        ("Vocational diploma in Nursing", 2, "Vocational diploma", "Nursing"),
        ("Computer Science, BSc", 3, "BSc", "Computer Science"),
    ] {
        let found = found(line);
        assert_eq!(found.len(), 1, "{line}: {found:?}");
        let entry = &found[0];
        assert_eq!(
            (entry.level, value(entry.degree.as_ref()), value(entry.field.as_ref())),
            (Some(level), degree, field),
            "{line}"
        );
    }
}

#[test]
fn schools_and_dates_go_with_their_degrees() {
    for lines in [
        "**BSc Computer**\n**Science**\nExample\nUniversity (2012\n– 2016)\n\nMSc in\nData Science\nInvented Institute of\nTechnology\n2016 – 2018",
        "Example University From 2012 until 2016\nBSc Computer Science\n\nInvented Institute of Technology (from 2016 to 2018)\nMSc Data Science",
        "BSc Computer Science\nExample University, Springfield\n2012 – 2016\n\nMSc Data Science\nInvented Institute of Technology\n2016 – 2018",
        "BSc Computer Science, Example University, 2012 – 2016\nMSc Data Science, Invented Institute of Technology, 2016 – 2018",
        "Example University 2012 – 2016\nBSc Computer Science\n* GPA 3.8\n\nInvented Institute of Technology 2016 – 2018\nMSc Data Science",
        "2012 – 2016 BSc Computer Science | Example University\n2016 – 2018 MSc Data Science | Invented Institute of Technology",
        "BSc in Computer Science from Example University (2012 – 2016)\nMSc in Data Science from Invented Institute of Technology (2016 – 2018)",
        "2012 – 2016\nBSc Computer Science\nExample University\n\n2016 – 2018\nMSc Data Science\nInvented Institute of Technology",
    ] {
        let found = found(lines);
        let facts: Vec<_> = found
            .iter()
            .map(|entry| {
                (
                    entry.level,
                    value(entry.field.as_ref()),
                    value(entry.school.as_ref()),
                    entry.start,
                    entry.end,
                )
            })
            .collect();
        let year = |year| Month { year, month: None };
        assert_eq!(
            facts,
            [
                (
                    Some(3),
                    "Computer Science",
                    "Example University",
                    Some(year(2012)),
                    Some(Until::Month(year(2016)))
                ),
                (
                    Some(4),
                    "Data Science",
                    "Invented Institute of Technology",
                    Some(year(2016)),
                    Some(Until::Month(year(2018)))
                ),
            ],
            "{lines}"
        );
    }
}

#[test]
fn one_date_is_the_end() {
    let found = found("BSc Physics, Example University, 2016");
    assert_eq!((found[0].start, found[0].end), (None, Some(Until::Month(Month { year: 2016, month: None }))));
}

#[test]
fn prose_is_no_degree() {
    for line in ["Relevant coursework: MS Office, BE systems", "to be or not to be", "as a student"] {
        assert!(found(line).is_empty(), "{line}");
    }
}

#[test]
fn degrees_on_following_lines_are_kept_apart() {
    for (lines, wanted) in [
        (
            "BSc Physics\nBSc Mathematics\nBeta College, 2015",
            vec!["BSc / Physics / ", "BSc / Mathematics / Beta College"],
        ),
        (
            "Master of Science in Physics\nBachelor of Science in Mathematics\nBeta College, 2011 – 2015",
            vec!["Master of Science / Physics / ", "Bachelor of Science / Mathematics / Beta College"],
        ),
        (
            "Alpha University\nMSc Physics, 2018\nBSc Mathematics, 2015\nBeta College",
            vec!["MSc / Physics / Alpha University", "BSc / Mathematics / Beta College"],
        ),
        // The same degree in other words.
        ("BSc Physics\nBachelor of Science in Physics\nBeta College", vec!["BSc / Physics / Beta College"]),
    ] {
        let found: Vec<String> = found(lines)
            .iter()
            .map(|one| {
                let value = |seen: &Option<Seen>| value(seen.as_ref()).to_owned();
                format!("{} / {} / {}", value(&one.degree), value(&one.field), value(&one.school))
            })
            .collect();
        assert_eq!(found, wanted, "{lines}");
    }
}
