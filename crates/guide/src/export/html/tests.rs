use proptest::prelude::*;
use touchstone_extract::{Kind, extract};

use super::*;
use crate::markdown::tests::guide;

fn sample() -> Guide {
    markdown::parse(
        "---\ntouchstone: guide/1\ntitle: Tester\nlanguage: de\nvariables:\n- name: company\n---\n# Tester\n\nFor **{{company}}** & co.\n\n\
         - a\n  - b\n- c\n\n3. d\n\n## Stage: Call {#call kind=screening minutes=30}\n\n### Question: Why <b>us</b>? {#why minutes=8}\n\n\
         #### Areas to cover\n\n- The product\n\n### Scorecard\n\n#### Motive {#motive}\n\n0. Not seen\n1. None\n2. Some\n3. Clear\n\
         4. Strong\n",
    )
    .unwrap()
}

#[test]
fn a_page_has_the_structure_of_the_guide() {
    let page = html(&sample(), Part::Whole).unwrap();
    let document = extract("a.html", page.as_bytes()).unwrap();
    assert_eq!(document.language.as_deref(), Some("de"));
    let headings: Vec<_> = document
        .blocks
        .iter()
        .filter_map(|block| match block.kind {
            Kind::Heading(level) => Some((level, block.text.as_str())),
            _ => None,
        })
        .collect();
    let expected = [
        (1, "Tester"),
        (2, "Call 30 min"),
        (3, "Why <b>us</b>? 8 min"),
        (4, "Areas to cover"),
        (3, "Scorecard"),
        (4, "Motive"),
        (2, "Blanks that a job fills in"),
    ];
    assert_eq!(headings, expected);
    assert!(page.contains(
        "<ul>\n<li>a<ul>\n<li>b</li></ul>\n</li>\n<li>c</li></ul>\n<ol start=\"3\">\n<li>d</li></ol>"
    ));
    assert!(page.contains("For <strong>{{company}}</strong> &amp; co."));
}

#[test]
fn a_part_has_lines_and_boxes_to_fill_in() {
    let card = html(&sample(), Part::BlankScorecard("call")).unwrap();
    assert_eq!(card.matches("class=\"box\"").count(), 5);
    assert!(card.contains("<dt>Candidate</dt>") && !card.contains("The product"));
    let kit = html(&sample(), Part::Kit("call")).unwrap();
    assert!(kit.contains("class=\"lines\"") && kit.contains("The product"));
}

#[test]
fn tables_and_quotations_are_elements() {
    let mut guide = sample();
    guide.introduction =
        "| | Q1 |\n|---|--:|\n| a **b** | 1 < 2 |\n| c |\n\n> one\n> goes on\n>\n> two\n\nEnd.".to_owned();
    let page = html(&guide, Part::Whole).unwrap();
    assert!(page.contains(
        "<thead><tr><th scope=\"col\"></th><th scope=\"col\" class=\"end\">Q1</th></tr></thead><tbody>\n\
         <tr><th scope=\"row\">a <strong>b</strong></th><td class=\"end\">1 &lt; 2</td></tr>\n\
         <tr><th scope=\"row\">c</th></tr></tbody></table></div>\n\
         <blockquote>\n<p>one goes on</p>\n<p>two</p>\n</blockquote>\n<p>End.</p>"
    ));
    guide.introduction = "| A |\n|---|".to_owned();
    let page = html(&guide, Part::Whole).unwrap();
    assert!(page.contains("<thead><tr><th scope=\"col\">A</th></tr></thead><tbody>\n</tbody></table></div>"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    /// Whatever people write, the page has only the elements that are written here, and each is closed.
    #[test]
    fn text_is_never_markup(guide in guide()) {
        const KNOWN: [&str; 39] = [
            "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "p", "h1", "h2", "h3", "h4", "h5", "h6", "nav",
            "ol", "ul", "li", "a", "span", "section", "div", "table", "thead", "tbody", "tr", "th", "td", "strong", "em",
            "code", "pre", "dl", "dt", "dd", "b", "i", "blockquote",
        ];
        let page = html(&guide, Part::Whole).unwrap();
        let body = &page[page.find("<body>").unwrap()..];
        let mut open: Vec<&str> = Vec::new();
        for tag in body.split('<').skip(1) {
            let name = tag.split([' ', '>']).next().unwrap();
            match name.strip_prefix('/') {
                Some("html") => {}
                Some(name) => prop_assert_eq!(open.pop(), Some(name)),
                None => {
                    prop_assert!(KNOWN.contains(&name), "{}", name);
                    open.push(name);
                }
            }
        }
        prop_assert!(open.is_empty(), "{:?}", open);
    }
}
