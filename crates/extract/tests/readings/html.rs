use touchstone_extract::{Concealment, Reading, reading};

use super::{assert_sound, hidden, lines_that, links};

fn read(page: &str) -> Reading {
    let reading = reading("a.html", page.as_bytes()).unwrap();
    assert_sound(&reading);
    reading
}

#[test]
fn a_page_is_read_as_a_browser_shows_it() {
    let page = "<!doctype html><title>Resume</title><h1>Ada  Example</h1><div>Berlin<br>ada@example.com</div>\
        <script>var x = '<p>no</p>'</script><template><p>no</p></template><h2>Experience</h2><p>Example GmbH\n&amp; Co</p>\
        <ul><li>Built a <b>ledger</b><li><p>Ran it</p><ul><li>at night</ul></ul><pre>a  b\n  c</pre>";
    let reading = read(page);
    let text = "Ada Example\n\nBerlin\nada@example.com\n\nExperience\n\nExample GmbH & Co\n\nBuilt a ledger\n\nRan it\n\nat night\n\na  b\nc\n";
    assert_eq!(reading.text, text);
    assert_eq!(lines_that(&reading, |line| line.heading), ["Ada Example", "Experience"]);
    assert_eq!(lines_that(&reading, |line| line.item), ["Built a ledger", "Ran it", "at night"]);
    assert_eq!(reading.lines[0].size, 200);
}

#[test]
fn tables_are_read_row_by_row_with_ends_that_are_missing() {
    let page = "<table><tr><td>2019<td>Engineer, Example GmbH<tr><td>2021 – 2023</td><td><p>Lead</p><p>Built it</p></table>after";
    assert_eq!(read(page).text, "2019\tEngineer, Example GmbH\n2021 – 2023\tLead\n\nBuilt it\n\nafter\n");
    let nested =
        "<table><tr><td>a<br>b</td><td><table><tr><td>c</td><td>d</td></tr></table>e</td></tr></table>";
    let reading = read(nested);
    assert_eq!(reading.text, "a\nb\n\nc\td\n\ne\n");
    assert_eq!(reading.lines.last().unwrap().column, 1);
}

#[test]
fn links_lead_somewhere() {
    let page = "<p>See <a href='https://example.com/ada'>my page</a>, <a href='#top'>up</a>, <a href='mailto:a@example.com'> mail </a>.";
    let reading = read(page);
    assert_eq!(links(&reading), [("my page", "https://example.com/ada"), ("mail", "mailto:a@example.com")]);
}

#[test]
fn what_cannot_be_seen_is_set_apart_with_its_reason() {
    use Concealment::{Color, NotDrawn, OffPage, Tiny};
    for (attributes, reason) in [
        ("style='display:none'", NotDrawn),
        ("style='Display : None !important'", NotDrawn),
        ("style='visibility:hidden'", NotDrawn),
        ("hidden", NotDrawn),
        ("style='opacity:0'", NotDrawn),
        ("style='font-size:0'", Tiny),
        ("style='font-size:1px'", Tiny),
        ("style='font-size:.05em'", Tiny),
        ("style='color:#fff'", Color),
        ("style='color:rgb(254, 254, 254)'", Color),
        ("style='color:white;background:#fefefe'", Color),
        ("style='color:black;background:black'", Color),
        ("style='color:transparent'", NotDrawn),
        ("style='position:absolute;left:-9999px'", OffPage),
        ("style='text-indent:-9999px'", OffPage),
        ("style='position:absolute;clip:rect(0,0,0,0)'", OffPage),
        ("style='height:0;overflow:hidden'", OffPage),
        ("class='x ghost'", Color),
        ("class='gone'", NotDrawn),
        ("id='away'", OffPage),
    ] {
        let style = "<style>/* p{} */ @media print { .gone { color: red } } .ghost, .b { color: #FFFFFF } div.gone { display: none }\
                     #away { position: fixed; top: -1000px }</style>";
        // Rules hold wherever they stand.
        for (before, after) in [(style, ""), ("", style)] {
            let page =
                format!("{before}<p>Seen <div {attributes}>Kafka <b>expert</b></div><p>after</p>{after}");
            let reading = read(&page);
            assert_eq!(reading.text, "Seen\n\nafter\n", "{attributes}");
            assert_eq!(hidden(&reading), [("Kafka expert", reason)], "{attributes}");
        }
    }
}

#[test]
fn what_can_be_seen_is_text_however_it_is_marked() {
    for page in [
        "<p aria-hidden=true>Seen",
        "<div style='visibility:hidden'><p style='visibility:visible'>Seen",
        "<div style='background:#203040;color:white'>Seen",
        "<table bgcolor=black><tr><td><font color=white>Seen</table>",
        "<div style='background-image:url(x.png)'><p style='color:#fff'>Seen",
        "<style>@media print { p { display: none } } .a p { display: none } p:hover { display: none }</style><p>Seen",
        "<p style='position:relative;left:-4px'>Seen",
        "<p style='color:#fff;color:#000'>Seen",
        "<p style='width:1px'>Seen",
    ] {
        let reading = read(page);
        assert_eq!(reading.text, "Seen\n", "{page}");
        assert_eq!(hidden(&reading), [], "{page}");
    }
}

#[test]
fn pictures_that_may_be_photographs_are_counted() {
    assert_eq!(read("<p>x<img src=a><img width=16 height=16><div hidden><img></div>").pictures, 1);
}

#[test]
fn a_page_says_in_what_it_is_encoded() {
    let page = b"<meta charset=windows-1251><p>\xcc\xee\xf1\xea\xe2\xe0";
    assert_eq!(reading("a.html", page).unwrap().text, "Москва\n");
}
