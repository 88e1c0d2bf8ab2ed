use super::*;
use crate::sample::reading;
use crate::sections::sections;

fn found(source: &str) -> Vec<String> {
    let reading = reading(source);
    let roles = roles(&reading, &sections(&reading));
    let words = |seen: &Option<Seen>| {
        seen.as_ref().map_or("-".to_owned(), |seen| {
            assert_eq!(seen.value, seen.span.of(&reading.text));
            seen.value.clone()
        })
    };
    let month = |month: Month| match month.month {
        Some(number) => format!("{}-{number:02}", month.year),
        None => month.year.to_string(),
    };
    let one = |role: &Role| {
        let dates = match (role.start, role.end) {
            (Some(start), Some(Until::Present)) => format!("{}..", month(start)),
            (Some(start), Some(Until::Month(end))) => format!("{}..{}", month(start), month(end)),
            _ => "?".to_owned(),
        };
        format!("{} @ {} {dates}", words(&role.title), words(&role.employer))
    };
    roles.iter().map(one).collect()
}

fn one(heading: &str) -> Vec<String> {
    found(&format!(
        "# Jane Roe\n## Experience\n{heading}\n* Built the billing service\n* Led a team of five people"
    ))
}

#[test]
fn a_heading_is_read_in_every_usual_shape() {
    let mut wrong = Vec::new();
    for heading in [
        "Software Engineer, Acme Widgets, Mar 2019 – Jun 2021",
        "Software Engineer, Acme Widgets (Mar 2019 – Jun 2021)",
        "Software Engineer at Acme Widgets, Mar 2019 – Jun 2021",
        "Software Engineer @ Acme Widgets | Mar 2019 – Jun 2021",
        "Software Engineer | Acme Widgets | Mar 2019 – Jun 2021",
        "Software Engineer | Acme Widgets | Berlin | Mar 2019 – Jun 2021",
        "Software Engineer | Acme Widgets | Springfield, IL | Mar 2019 – Jun 2021",
        "Software Engineer – Acme Widgets – Mar 2019 – Jun 2021",
        "Software Engineer — Acme Widgets    Mar 2019 – Jun 2021",
        "Acme Widgets — Software Engineer    Mar 2019 – Jun 2021",
        "Acme Widgets | Software Engineer | 03/2019 – 06/2021",
        "Acme Widgets, Software Engineer, 03/2019–06/2021",
        "Acme Widgets: Software Engineer (03/2019–06/2021)",
        "Mar 2019 – Jun 2021  Software Engineer, Acme Widgets",
        "Mar 2019 – Jun 2021: Software Engineer at Acme Widgets",
        "Mar 2019 – Jun 2021 | Software Engineer | Acme Widgets",
        "2019-03 – 2021-06 · Software Engineer · Acme Widgets",
        "Mar 2019 – Jun 2021 · Acme Widgets · Software Engineer",
        "Software Engineer\nAcme Widgets\nMar 2019 – Jun 2021",
        "Acme Widgets\nSoftware Engineer\nMar 2019 – Jun 2021",
        "**Software Engineer**\nAcme Widgets, Berlin\nMar 2019 – Jun 2021",
        "**Software Engineer**\nAcme Widgets | Mar 2019 – Jun 2021",
        "**Software Engineer Mar 2019 – Jun 2021**\nAcme Widgets",
        "Software Engineer Mar 2019 – Jun 2021\nAcme Widgets, Berlin, Germany",
        "Software Engineer    Mar 2019 – Jun 2021\nAcme Widgets, Springfield, IL",
        "Acme Widgets    Mar 2019 – Jun 2021\nSoftware Engineer",
        "Acme Widgets, Berlin    Mar 2019 – Jun 2021\nSoftware Engineer",
        "Acme Widgets    Springfield, IL\nSoftware Engineer    Mar 2019 – Jun 2021",
        "Mar 2019 – Jun 2021\nSoftware Engineer\nAcme Widgets",
        "Mar 2019 – Jun 2021\nSoftware Engineer, Acme Widgets",
        "Mar 2019 – Jun 2021\nAcme Widgets\nSoftware Engineer",
        "Mar 2019 – Jun 2021\nSoftware Engineer at Acme Widgets",
        "Mar 2019 – Jun 2021\nAcme Widgets | Software Engineer | Berlin",
        "Software Engineer\nMar 2019 – Jun 2021\nAcme Widgets",
        "Software Engineer\nAcme Widgets • Full-time\nMar 2019 – Jun 2021 (2 yrs 4 mos)",
        "Software Engineer, Acme Widgets\nMar 2019 – Jun 2021 | Berlin, Germany",
        "Software Engineer\n\nAcme Widgets -  Berlin, Germany -\n\nMarch 2019 to June 2021",
        "Software Engineer 03/2019 to 06/2021 Acme Widgets Berlin, Germany",
        "Software Engineer (Acme Widgets)\nMar 2019 – Jun 2021",
        "Role: Software Engineer\nCompany: Acme Widgets\nMar 2019 – Jun 2021",
        "Software Engineer with Acme Widgets from March 2019 to June 2021",
    ] {
        if one(heading) != ["Software Engineer @ Acme Widgets 2019-03..2021-06"] {
            wrong.push((heading, one(heading)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn titles_of_many_trades_are_told_from_employers_of_many_kinds() {
    let mut wrong = Vec::new();
    for (title, employer) in [
        ("Senior Software Engineer", "Acme Inc."),
        ("Senior Backend Developer", "Example Ltd"),
        ("Head of Engineering", "Invented GmbH"),
        ("Engineering Manager", "Northwind"),
        ("Director of Product Management", "Blue Lagoon Analytics"),
        ("VP of Sales", "Fabrikam"),
        ("Chief Technology Officer", "Contoso"),
        ("Data Scientist", "Orchard & Pine"),
        ("Software Engineering Intern", "Tailspin Toys"),
        ("Student Assistant", "Litware"),
        ("Registered Nurse", "Saint Example Hospital"),
        ("Teaching Assistant", "University of Example"),
        ("Research Fellow", "Institute for Invented Studies"),
        ("Staff Accountant", "Widget Bank"),
        ("Sous Chef", "The Blue Door Restaurant"),
        ("Office Administrator", "Ministry of Examples"),
        ("Marketing Coordinator", "Green Fields Agency"),
        ("QA Tester", "Acme, Inc."),
        ("Site Reliability Engineer II", "Adatum Corporation"),
        ("Full-Stack Developer", "Proseware"),
        ("Front End Developer", "Wide World Importers"),
        ("Machine Learning Engineer", "Lucerne Publishing"),
        ("Consultant", "Fourth Coffee Partners"),
        ("Co-Founder & CTO", "Trey Research"),
        ("Sr. Systems Analyst", "Humongous Insurance"),
        ("DevOps Engineer", "Alpine Ski House"),
        ("Database Administrator", "Coho Winery"),
        ("Project Manager", "Margie's Travel"),
        ("UX Designer", "City Power & Light"),
        ("Scrum Master", "Graphic Design Institute"),
    ] {
        for heading in [
            format!("{title}\n{employer}\nMar 2019 – Jun 2021"),
            format!("{employer}\n{title}\nMar 2019 – Jun 2021"),
            format!("{title} | {employer} | Mar 2019 – Jun 2021"),
            format!("{employer} — {title}  Mar 2019 – Jun 2021"),
            format!("{title} at {employer}\nMar 2019 – Jun 2021"),
        ] {
            if one(&heading) != [format!("{title} @ {employer} 2019-03..2021-06")] {
                wrong.push((one(&heading), heading));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_roles_of_a_resume_follow_one_another() {
    for source in [
        "Senior Engineer\nAcme Widgets\n2019 – Present\n* Built a thing\n* Led a thing\nEngineer\nInvented GmbH\n2015 – 2018\n* Did a thing",
        "Senior Engineer, Acme Widgets\n2019 – Present\nBuilt a thing that many people use every day.\n\nEngineer, Invented GmbH\n2015 – 2018\nDid a thing.",
        "2019 – Present\nSenior Engineer, Acme Widgets\n* Built a thing\n2015 – 2018\nEngineer, Invented GmbH\n* Did a thing",
        "Acme Widgets    2019 – Present\nSenior Engineer\n* Built a thing\nInvented GmbH    2015 – 2018\nEngineer\n* Did a thing",
        "Senior Engineer\n\nAcme Widgets\n\n2019 to Present\n\nEngineer\n\nInvented GmbH\n\n2015 to 2018",
        "Senior Engineer | Acme Widgets | 2019 – Present\nEngineer | Invented GmbH | 2015 – 2018",
        "**Acme Widgets**\nSenior Engineer  2019 – Present\nBuilt a thing and then another thing for\nKubernetes and Go\n\n**Invented GmbH**\nEngineer  2015 – 2018\n* Did",
        "Engineer, Invented GmbH\n2015 – 2018\n* Did a thing\n\nSenior Engineer, Acme Widgets\n2019 – Present\n* Built a thing",
    ] {
        let found = found(&format!("# Jane Roe\n## Experience\n{source}\n## Education\nBSc 2011 – 2014"));
        assert_eq!(
            found,
            ["Senior Engineer @ Acme Widgets 2019..", "Engineer @ Invented GmbH 2015..2018"],
            "{source}"
        );
    }
}

#[test]
fn an_employer_holds_for_the_roles_below_it() {
    for source in [
        "**Acme Widgets**\nSenior Engineer  2019 – Present\n* Built a thing\nEngineer  2015 – 2019\n* Did a thing",
        "Acme Widgets  2015 – Present\nSenior Engineer  2019 – Present\n* Built a thing\nEngineer  2015 – 2019\n* Did a thing",
        "Acme Widgets  2015 – Present\nSenior Engineer\n2019 – Present\n* Built a thing\nEngineer\n2015 – 2019\n* Did a thing",
    ] {
        let found = found(&format!("# Jane Roe\n## Experience\n{source}"));
        assert_eq!(
            found,
            ["Senior Engineer @ Acme Widgets 2019..", "Engineer @ Acme Widgets 2015..2019"],
            "{source}"
        );
    }
}

#[test]
fn a_role_spans_its_heading_and_what_is_said_about_it() {
    let reading = reading(
        "# Jane Roe\n## Experience\nEngineer, Acme\n2019 – 2020\n* Built\n* Led\nTester, Invented\n2018 – 2019\n* Tested\n## Skills\nGo",
    );
    let roles = roles(&reading, &sections(&reading));
    assert_eq!(roles[0].span.of(&reading.text), "Engineer, Acme\n2019 – 2020\nBuilt\nLed");
    assert_eq!(roles[1].span.of(&reading.text), "Tester, Invented\n2018 – 2019\nTested");
    assert_eq!(roles[1].dates.unwrap().of(&reading.text), "2018 – 2019");
}

#[test]
fn dates_in_sentences_and_lists_make_no_role() {
    for line in [
        "* Moved 30 services from 2015 to 2018 without an outage",
        "* In 2019 I led the migration of the platform",
        "Between 2015 and 2018 I led the team that built the new billing service for all customers.",
        "* Version 2018 – 2019 of the product",
    ] {
        let found = one(&format!("Engineer, Acme\n2014 – 2020\n{line}"));
        assert_eq!(found, ["Engineer @ Acme 2014..2020"], "{line}");
    }
}

#[test]
fn roles_without_dates_are_found_where_they_stand_out() {
    assert_eq!(
        found(
            "# Jane Roe\n## Experience\n**Software Engineer**\nAcme Widgets\n* Built\n\n**Tester**\nInvented GmbH\n* Tested"
        ),
        ["Software Engineer @ Acme Widgets ?", "Tester @ Invented GmbH ?"]
    );
}

#[test]
fn a_role_without_dates_between_others_is_not_lost() {
    for (middle, expected) in [
        ("**Tester at Invented GmbH, Berlin**", "Tester @ Invented GmbH ?"),
        ("**Invented GmbH — Tester**", "Tester @ Invented GmbH ?"),
        ("**Tester II**\nInvented GmbH", "Tester II @ Invented GmbH ?"),
        ("\nTester II\nInvented GmbH", "Tester II @ Invented GmbH ?"),
    ] {
        let found = found(&format!(
            "# Jane Roe\n## Experience\n**Engineer, Acme 2019 – 2020**\n* Built a thing\n{middle}\n* Tested a thing\n**Analyst, Widgets**\n2014 – 2015\n* Counted"
        ));
        assert!(found.contains(&expected.to_owned()) && found.len() == 3, "{middle}: {found:?}");
    }
}

#[test]
fn studies_and_unpaid_work_are_no_roles() {
    let source = "# Jane Roe\n## Experience\nEngineer, Acme\n2019 – 2020\n## Education\nBSc, Example University\n2012 – 2016\n## Volunteering\nCoach, Club\n2010 – 2012\n## Projects\nTool developer\n2018";
    assert_eq!(found(source), ["Engineer @ Acme 2019..2020"]);
}

#[test]
fn a_million_dates_in_one_line_cost_bounded_time() {
    let source = format!("## Experience\n{}\nEngineer, Acme\n2019 – 2020", "2018 – 2019 ".repeat(100_000));
    assert_eq!(found(&source).len(), 1);
}

#[test]
fn the_first_row_of_a_table_is_no_employer() {
    for row in ["Position\tEmployer\tPeriod", "Title | Company | Dates", "From/To\tRole\tOrganisation"] {
        let source = format!(
            "# Jane Roe\n## Experience\n{row}\nEngineer\tAcme Widgets\t2019 – 2020\nTester\tInvented\t2016 – 2018"
        );
        assert_eq!(
            found(&source),
            ["Engineer @ Acme Widgets 2019..2020", "Tester @ Invented 2016..2018"],
            "{row}"
        );
    }
}

#[test]
fn a_position_that_became_another_is_one_with_one_employer() {
    for (line, title) in [
        ("Senior Developer, then Team Lead, Acme", "Senior Developer, then Team Lead"),
        ("Developer, later Architect | Acme", "Developer, later Architect"),
    ] {
        assert_eq!(one(&format!("{line}\n2014 – 2020")), [format!("{title} @ Acme 2014..2020")], "{line}");
    }
}

#[test]
fn dates_that_have_no_room_beside_a_title_stand_below_it() {
    let beside = "# Jane Roe\n## Experience\nTester 2019 – 2020\nInvented Systems\n* Built it\n\nAcme Works\nEngineer 2016 – 2018\n* Built it";
    let below = beside.replace("Engineer 2016", "Engineer\n2016");
    assert_eq!(found(beside), ["Tester @ Invented Systems 2019..2020", "Engineer @ Acme Works 2016..2018"]);
    assert_eq!(found(&below), found(beside));
}

#[test]
fn what_was_said_of_one_position_is_no_heading_of_the_next() {
    let source = "# Jane Roe\n## Experience\nTester, Invented Systems\n2019 – 2020\nTools of the trade: HTML, Jira\n\n\
        Engineer, Acme Works 2016 – 2018\n* Built it";
    let reading = reading(source);
    let roles = roles(&reading, &sections(&reading));
    let tester =
        roles.iter().find(|role| role.title.as_ref().is_some_and(|title| title.value == "Tester")).unwrap();
    assert!(tester.span.of(&reading.text).ends_with("Jira"), "{roles:?}");
}
