use super::*;

fn month(year: i32, month: u32) -> Month {
    Month { year, month: Some(month) }
}

fn year(year: i32) -> Month {
    Month { year, month: None }
}

fn show(month: Month) -> String {
    match month.month {
        Some(number) => format!("{}-{number:02}", month.year),
        None => month.year.to_string(),
    }
}

/// `start..end` of every range, and `start` alone of a date.
fn read(text: &str) -> String {
    let ranges = ranges(text);
    let one = |range: &DateRange| match (range.single, range.end) {
        (true, Until::Month(end)) if end == range.start => show(range.start),
        (_, Until::Month(end)) => format!("{}..{}", show(range.start), show(end)),
        (_, Until::Present) => format!("{}..present", show(range.start)),
    };
    ranges.iter().map(one).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_usual_way_to_write_a_range_is_read() {
    for (text, expected) in [
        ("Mar 2019 – Present", "2019-03..present"),
        ("March 2019 - present", "2019-03..present"),
        ("Mar. 2019 — Current", "2019-03..present"),
        ("03/2019–06/2021", "2019-03..2021-06"),
        ("03/2019 - 06/2021", "2019-03..2021-06"),
        ("3/2019 to 11/2021", "2019-03..2021-11"),
        ("03.2019 – 06.2021", "2019-03..2021-06"),
        ("03-2019 – 06-2021", "2019-03..2021-06"),
        ("2019-03 – 2021-06", "2019-03..2021-06"),
        ("2019-03 to 2021-06", "2019-03..2021-06"),
        ("2019/03 - 2021/06", "2019-03..2021-06"),
        ("2019.03 – now", "2019-03..present"),
        ("2019-03-01 – 2021-06-30", "2019-03..2021-06"),
        ("March 2019 to date", "2019-03..present"),
        ("March 2019 to present day", "2019-03..present"),
        ("March 2019 till date", "2019-03..present"),
        ("March 2019 until now", "2019-03..present"),
        ("March 2019 - until now", "2019-03..present"),
        ("March 2019 – ongoing", "2019-03..present"),
        ("March 2019 – to this day", "2019-03..present"),
        ("'18–'20", "2018..2020"),
        ("’18 – ’20", "2018..2020"),
        ("'98 – '02", "1998..2002"),
        ("Mar '18 – Jun '20", "2018-03..2020-06"),
        ("Mar-18 to Jun-20", "2018-03..2020-06"),
        ("Mar 18 – Jun 20", "2018-03..2020-06"),
        ("2017–2019", "2017..2019"),
        ("2017-2019", "2017..2019"),
        ("2017 — 2019", "2017..2019"),
        ("2017 to 2019", "2017..2019"),
        ("2017 until 2019", "2017..2019"),
        ("2012 2016", "2012..2016"),
        ("2017–19", "2017..2019"),
        ("2017-19", "2017..2019"),
        ("1998–02", "1998..2002"),
        ("2018/19", "2018..2019"),
        ("(2017 – 2019)", "2017..2019"),
        ("[2017 – Present]", "2017..present"),
        ("2017 – (present)", "2017..present"),
        ("Since 2020", "2020..present"),
        ("since March 2020", "2020-03..present"),
        ("Since 03/2020", "2020-03..present"),
        ("2020 onwards", "2020..present"),
        ("2020 –", "2020..present"),
        ("From 2017 to 2019", "2017..2019"),
        ("between 2017 and 2019", "2017..2019"),
        ("Sept 2018 through Oct 2019", "2018-09..2019-10"),
        ("Sep. 2018 thru Oct. 2019", "2018-09..2019-10"),
        ("September, 2018 – October, 2019", "2018-09..2019-10"),
        ("JAN 2015 – DEC 2016", "2015-01..2016-12"),
        ("Mar – Jun 2019", "2019-03..2019-06"),
        ("May to August 2019", "2019-05..2019-08"),
        ("15 March 2019 – 3 June 2021", "2019-03..2021-06"),
        ("15th March 2019 – 3rd June 2021", "2019-03..2021-06"),
        ("March 15, 2019 – June 3, 2021", "2019-03..2021-06"),
        ("03/15/2019 – 06/03/2021", "2019-03..2021-06"),
        ("15/03/2019 – 30/06/2021", "2019-03..2021-06"),
        ("15.03.2019 – 03.06.2021", "2019-03..2021-06"),
        ("03/19 – 06/21", "2019-03..2021-06"),
        ("03/19 – Present", "2019-03..present"),
        ("Q1 2020 – Q3 2021", "2020-01..2021-09"),
        ("2020 Q1 – 2021 Q3", "2020-01..2021-09"),
        ("2020-Q1 – present", "2020-01..present"),
        ("1Q20 – 2Q21", "2020-01..2021-06"),
        ("Summer 2018 – Fall 2019", "2018-06..2019-11"),
        ("Spring 2018 to Autumn 2019", "2018-03..2019-11"),
        ("Winter 2018 – Spring 2019", "2018-12..2019-05"),
        ("early 2018 – late 2019", "2018..2019"),
        ("mid-2018 – Mar 2020", "2018..2020-03"),
        ("2018 – Mar 2020", "2018..2020-03"),
        ("Mar 2018 – 2020", "2018-03..2020"),
        ("2019 – 2015", "2015..2019"),
        ("Jan 2018 –\nMar 2019", "2018-01..2019-03"),
        ("Jan 2018\n– Mar 2019", "2018-01..2019-03"),
        ("Jan 2018 −> Mar 2019", "2018-01..2019-03"),
        ("Jan2018-Mar2019", "2018-01..2019-03"),
        ("2011–2013, 2015–2017", "2011..2013 2015..2017"),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn a_single_date_is_said_to_be_one() {
    for (text, expected) in [
        ("Graduated May 2016", "2016-05"),
        ("2016", "2016"),
        ("Class of 2016.", "2016"),
        ("Summer 2019", "2019-06..2019-08"),
        ("Q2 2019", "2019-04..2019-06"),
        ("12/2016", "2016-12"),
        ("2016-12", "2016-12"),
        ("expected June 2027", "2027-06"),
    ] {
        assert_eq!(read(text), expected, "{text}");
        assert!(ranges(text)[0].single, "{text}");
    }
}

#[test]
fn what_only_looks_like_a_date_is_none() {
    for text in [
        "May I present our work",
        "Presented to 2,000 people",
        "version 3.2019.1",
        "v2019",
        "SQL Server 2012R2",
        "2000+ users",
        "$2000",
        "€2019",
        "555-2019",
        "(555) 555-2019",
        "192.168.2019.1",
        "10/12",
        "24/7 support",
        "3-4 people",
        "12-15 reports a week",
        "15%",
        "2050000",
        "march to the beat",
        "Present",
        "to date",
        "fall in love",
        "ISO 27001:2013",
        "1,2019",
        "13/2019",
        "Mar 19",
        "from May to June",
        "#2019",
        "",
    ] {
        assert_eq!(read(text), "", "{text}");
    }
}

#[test]
fn the_place_is_that_of_the_words() {
    for (text, words) in [
        ("Engineer (Mar 2019 – Present), Basel", "Mar 2019 – Present"),
        ("Since 2020: lead", "Since 2020"),
        ("· '18–'20 ·", "'18–'20"),
        ("From March 2019 to date.", "March 2019 to date"),
        ("Ünïcödé 03/2019–06/2021 ✓", "03/2019–06/2021"),
    ] {
        let found = ranges(text);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(&text[found[0].span.clone()], words);
    }
}

#[test]
fn years_and_months_are_kept_apart() {
    let found = ranges("2018 – Mar 2020");
    assert_eq!((found[0].start, found[0].end), (year(2018), Until::Month(month(2020, 3))));
}

#[test]
fn a_million_dates_cost_bounded_time() {
    for piece in ["03/2019 - ", "2019 ", "May ", "Mar – ", "12.", "'18", "Q1 ", "since ", "- - - "] {
        let text = piece.repeat(30_000);
        assert!(ranges(&text).len() <= text.len());
    }
}
