use super::*;
use crate::sample::reading;

fn kinds(source: &str) -> Vec<SectionKind> {
    sections(&reading(source)).iter().map(|section| section.kind).collect()
}

#[test]
fn headings_are_known_by_their_words_in_many_wordings() {
    use SectionKind::*;
    for (heading, kind) in [
        ("EXPERIENCE", Experience),
        ("Work Experience", Experience),
        ("Professional Experience:", Experience),
        ("Employment History", Experience),
        ("Career History", Experience),
        ("Work History", Experience),
        ("Relevant Experience", Experience),
        ("E X P E R I E N C E", Experience),
        ("W O R K  E X P E R I E N C E", Experience),
        ("■ Experience", Experience),
        ("Internships", Experience),
        ("Where I've worked", Experience),
        ("Professional Background", Experience),
        ("Education", Education),
        ("Education & Training", Education),
        ("Education and Certifications", Education),
        ("Academic Background", Education),
        ("Academic Qualifications", Education),
        ("Educational Background", Education),
        ("Skills", Skills),
        ("Technical Skills", Skills),
        ("Core Competencies", Skills),
        ("Areas of Expertise", Skills),
        ("Programming Languages", Skills),
        ("Core Qualifications", Skills),
        ("Tools & Technologies", Skills),
        ("Tech Stack", Skills),
        ("Languages", Languages),
        ("Language Skills", Languages),
        ("Certifications", Certificates),
        ("Licenses & Certifications", Certificates),
        ("Professional Summary", Summary),
        ("Profile", Summary),
        ("Career Objective", Summary),
        ("About Me", Summary),
        ("Summary of Qualifications", Summary),
        ("Projects", Projects),
        ("Selected Projects", Projects),
        ("Open Source Projects", Projects),
        ("Volunteer Experience", Volunteering),
        ("Extracurricular Activities", Volunteering),
        ("Honors & Awards", Awards),
        ("Publications", Publications),
        ("Hobbies and Interests", Interests),
        ("References", References),
        ("Contact", Contact),
        ("Personal Details", Contact),
        ("Declaration", Other),
    ] {
        let found = kinds(&format!("# Jane Roe\n## Summary\nwords\n\n## {heading}\nmore words"));
        assert_eq!(found[1..], [Summary, kind], "{heading}");
    }
}

#[test]
fn the_words_of_a_heading_in_a_sentence_are_no_heading() {
    for line in [
        "* Education of new colleagues",
        "Experience with Kafka",
        "Technologies: Kafka, Go",
        "Key Achievements:",
        "Skills: Kafka",
        "* Training",
        "Led training",
        "Head of Education",
    ] {
        let found = kinds(&format!(
            "## Summary\nwords\n## Experience\nEngineer 2019 – 2020\n{line}\n* more\n## Skills\nGo"
        ));
        assert_eq!(found, [SectionKind::Summary, SectionKind::Experience, SectionKind::Skills], "{line}");
    }
}

#[test]
fn plain_text_has_headings_too() {
    let found = kinds("Jane Roe\n\nExperience\nEngineer\n\nEducation\nBSc\n\nSkills\nGo");
    assert_eq!(
        found,
        [SectionKind::Top, SectionKind::Experience, SectionKind::Education, SectionKind::Skills]
    );
}

#[test]
fn a_label_holds_for_its_paragraph() {
    let reading = reading(
        "Jane Roe\n\n## Experience\nEngineer 2019 – 2020\n\nLanguages: English,\nFrench\n\nTester 2018",
    );
    let found = sections(&reading);
    let kinds: Vec<_> =
        found.iter().map(|section| (section.kind, section.titled, section.lines.clone())).collect();
    assert_eq!(
        kinds,
        [
            (SectionKind::Top, false, 0..1),
            (SectionKind::Experience, true, 1..3),
            (SectionKind::Languages, false, 3..5),
            (SectionKind::Experience, false, 5..6),
        ]
    );
}

#[test]
fn a_column_goes_on_where_it_stopped_on_the_page_before() {
    let source = "# Jane Roe\n## Experience\nEngineer\n>1 ## Skills\n>1 Go\n\u{c}\nTester\n>1 Rust";
    let found: Vec<_> =
        sections(&reading(source)).iter().map(|section| (section.kind, section.lines.clone())).collect();
    assert_eq!(
        found,
        [
            (SectionKind::Top, 0..1),
            (SectionKind::Experience, 1..3),
            (SectionKind::Skills, 3..5),
            (SectionKind::Experience, 5..6),
            (SectionKind::Skills, 6..7),
        ]
    );
}

#[test]
fn a_name_beside_a_sidebar_is_above_the_first_heading() {
    let found = kinds(
        "## Contact\njane@example.com\n## Languages\nEnglish\n>1 # Jane Roe\n>1 ## Experience\n>1 Engineer",
    );
    assert_eq!(
        found,
        [SectionKind::Contact, SectionKind::Languages, SectionKind::Top, SectionKind::Experience]
    );
}

#[test]
fn sections_cover_every_line_once() {
    let reading = reading("a\n\n## Skills\nb\n## Skills\n>1 c\n\u{c}\nd");
    let mut next = 0;
    for section in sections(&reading) {
        assert_eq!(section.lines.start, next);
        next = section.lines.end;
        assert!(section.span.start < section.span.end && section.span.end <= reading.text.len());
    }
    assert_eq!(next, reading.lines.len());
    assert!(sections(&Reading::default()).is_empty());
}

#[test]
fn work_in_a_field_is_experience() {
    for heading in ["WORK IN SOFTWARE", "CAREER IN TEACHING"] {
        let found = kinds(&format!("# JANE ROE\n## {heading}\nEngineer\n## EDUCATION\nBSc\n## SKILLS\nGo"));
        assert_eq!(
            found,
            [SectionKind::Top, SectionKind::Experience, SectionKind::Education, SectionKind::Skills],
            "{heading}"
        );
    }
}

#[test]
fn a_headline_beside_a_sidebar_is_above_the_first_heading_without_a_name_too() {
    use SectionKind::*;
    let mut reading =
        reading("## Skills\nGo\n>1 Backend Developer\n>1 ## Experience\n>1 Developer, 2019 – 2020");
    for (line, top) in reading.lines.iter_mut().zip([60.0, 72.0, 40.0, 60.0, 72.0]) {
        #[expect(clippy::cast_precision_loss, reason = "few columns")]
        let left = 40.0 + 200.0 * line.column as f32;
        line.place = Some(touchstone_extract::Place { left, top, right: left + 90.0, bottom: top + 10.0 });
    }
    let kinds = |reading: &Reading| sections(reading).iter().map(|section| section.kind).collect::<Vec<_>>();
    assert_eq!(kinds(&reading), [Skills, Top, Experience]);
    // What stands below a heading goes on with it.
    reading.lines[2].place.as_mut().unwrap().top = 84.0;
    assert_eq!(kinds(&reading), [Skills, Experience]);
}
