use touchstone_extract::limits::MAX_READING_LINES;
use touchstone_extract::{Concealment, ExtractError, Reading, reading};

use super::{assert_sound, hidden, lines_that, links, packed};

/// A document with these parts beside the required ones.
pub(crate) fn docx(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let document = format!("<w:document xmlns:w='w'><w:body>{body}</w:body></w:document>");
    let mut all: Vec<(&str, &[u8])> =
        vec![("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document.as_bytes())];
    all.extend(parts.iter().map(|(name, content)| (*name, content.as_bytes())));
    packed(&all)
}

fn read_with(body: &str, parts: &[(&str, &str)]) -> Reading {
    let reading = reading("a.docx", &docx(body, parts)).unwrap();
    assert_sound(&reading);
    reading
}

fn read(body: &str) -> Reading {
    read_with(body, &[])
}

/// A paragraph of a run with these properties.
fn run(properties: &str, text: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>")
}

fn p(text: &str) -> String {
    format!("<w:p>{}</w:p>", run("", text))
}

fn cell(content: &str) -> String {
    format!("<w:tc>{content}</w:tc>")
}

fn row(cells: &[String]) -> String {
    format!("<w:tr>{}</w:tr>", cells.concat())
}

#[test]
fn lines_are_paragraphs_and_empty_ones_set_apart() {
    let body = p("Ada Example") + &p("Backend developer") + "<w:p/>" + &p("One &amp; two<w:x/>");
    assert_eq!(read(&body).text, "Ada Example\nBackend developer\n\nOne & two\n");
    let spaced =
        "<w:p><w:pPr><w:spacing w:after='160'/></w:pPr><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>"
            .repeat(2);
    assert_eq!(read(&spaced).text, "a\nb\n\na\nb\n");
}

#[test]
fn a_paragraph_that_nobody_sees_leaves_no_space_behind() {
    let hidden = format!("<w:p>{}</w:p>", run("<w:vanish/>", "Kafka"));
    for between in ["", "<w:p/>"] {
        let plain = p("Above") + between + &p("Below");
        let with = p("Above") + &hidden + between + &p("Below");
        assert_eq!(read(&with).text, read(&plain).text, "{between}");
    }
}

#[test]
fn tabs_breaks_hyphens_and_content_controls_keep_their_place() {
    let body = "<w:p><w:pPr><w:tabs><w:tab w:val='right'/></w:tabs></w:pPr><w:sdt><w:sdtContent><w:r><w:t>Example GmbH</w:t></w:r>\
        </w:sdtContent></w:sdt><w:r><w:tab/><w:t>2019</w:t><w:noBreakHyphen/><w:t>2021</w:t></w:r></w:p>";
    assert_eq!(read(body).text, "Example GmbH\t2019-2021\n");
}

#[test]
fn headings_items_weight_and_size_are_told() {
    let styles = "<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='20'/></w:rPr></w:rPrDefault></w:docDefaults>\
        <w:latentStyles><w:lsdException w:name='heading 1'/></w:latentStyles>\
        <w:style w:type='paragraph' w:default='1' w:styleId='N'><w:name w:val='Normal'/></w:style>\
        <w:style w:styleId='H'><w:name w:val='heading 1'/><w:rPr><w:b/><w:sz w:val='40'/></w:rPr></w:style>\
        <w:style w:styleId='L'><w:name w:val='List Bullet'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style></w:styles>";
    let styled = |style: &str, text: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr>{}</w:p>", run("", text))
    };
    let body = styled("H", "Experience")
        + &p("Plain text of the body")
        + &styled("L", "an entry")
        + &p("• typed entry");
    let reading = read_with(&body, &[("word/styles.xml", styles)]);
    assert_eq!(reading.text, "Experience\nPlain text of the body\nan entry\ntyped entry\n");
    assert_eq!(lines_that(&reading, |line| line.heading), ["Experience"]);
    assert_eq!(lines_that(&reading, |line| line.bold), ["Experience"]);
    assert_eq!(lines_that(&reading, |line| line.item), ["an entry", "typed entry"]);
    assert_eq!(reading.lines.iter().map(|line| line.size).collect::<Vec<_>>(), [200, 100, 100, 100]);
}

#[test]
fn cells_of_a_line_each_are_a_line_and_a_date_stands_with_what_it_dates() {
    let dated = row(&[cell(&p("2019 – 2021")), cell(&(p("Engineer, Example GmbH") + &p("Built a ledger")))]);
    let short = row(&[cell(&p("Rust")), cell(&p("")), cell(&p("expert"))]);
    let label = row(&[cell(&p("Skills")), cell(&(p("Rust") + &p("Kafka")))]);
    let reading = read(&format!("<w:tbl>{dated}{short}{label}</w:tbl>"));
    let text = "2019 – 2021\tEngineer, Example GmbH\nBuilt a ledger\nRust\texpert\nSkills\nRust\nKafka\n";
    assert_eq!(reading.text, text);
}

#[test]
fn tables_that_lay_out_a_page_are_read_column_by_column() {
    let inner = format!("<w:tbl>{}</w:tbl>{}", row(&[cell(&p("a")), cell(&p("b"))]), p("c"));
    let layout = row(&[cell(&(p("Contact") + &p("Berlin"))), cell(&inner)]);
    let reading = read(&format!("<w:tbl>{layout}</w:tbl>{}", p("after")));
    assert_eq!(reading.text, "Contact\nBerlin\n\na\tb\n\nc\n\nafter\n");
    let columns: Vec<usize> = reading.lines.iter().map(|line| line.column).collect();
    assert_eq!(columns, [0, 0, 1, 1, 0]);
}

#[test]
fn text_boxes_are_read_once() {
    let content = format!("<w:txbxContent>{}{}</w:txbxContent>", p("In a box"), p("of two lines"));
    let body = format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wps:wsp><wps:txbx>{content}</wps:txbx>\
         </wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback>\
         </mc:AlternateContent></w:r>{}</w:p>",
        run("", "Anchored here")
    );
    assert_eq!(read(&body).text, "In a box\nof two lines\n\nAnchored here\n");
    let old =
        format!("<w:p><w:r><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></w:r></w:p>");
    assert_eq!(read(&old).text, "In a box\nof two lines\n");
}

#[test]
fn headers_and_footers_are_read_as_far_as_they_are_shown() {
    let relations = "<Relationships><Relationship Id='r1' Target='header1.xml'/><Relationship Id='r2' Target='header2.xml'/>\
        <Relationship Id='r3' Target='footer1.xml'/></Relationships>";
    let section = |extra: &str| {
        p("Body")
            + "<w:sectPr><w:headerReference w:type='default' r:id='r1'/><w:headerReference w:type='first' r:id='r2'/>\
               <w:footerReference w:type='default' r:id='r3'/>"
            + extra
            + "</w:sectPr>"
    };
    let header = |text: &str| format!("<w:hdr>{}</w:hdr>", p(text));
    let (one, two, three) = (header("Ada Example"), header("First page"), header("ada@example.com"));
    let parts = [
        ("word/_rels/document.xml.rels", relations),
        ("word/header1.xml", one.as_str()),
        ("word/header2.xml", two.as_str()),
        ("word/footer1.xml", three.as_str()),
    ];
    assert_eq!(read_with(&section(""), &parts).text, "Ada Example\n\nBody\n\nada@example.com\n");
    let both = read_with(&section("<w:titlePg/>"), &parts).text;
    assert_eq!(both, "Ada Example\nFirst page\n\nBody\n\nada@example.com\n");
}

#[test]
fn links_keep_their_targets_and_their_words() {
    let relations = "<Relationships><Relationship Id='r1' Target='https://example.com/ada' TargetMode='External'/></Relationships>";
    let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>");
    let body = format!(
        "<w:p>{}<w:hyperlink r:id='r1'>{}</w:hyperlink></w:p><w:p>{}<w:r><w:instrText> HYPERLINK \"mailto:ada@example.com\" </w:instrText></w:r>{}{}{}</w:p>",
        run("", "  See "),
        run("", "my page"),
        field("begin"),
        field("separate"),
        run("", "write"),
        field("end"),
    );
    let reading = read_with(&body, &[("word/_rels/document.xml.rels", relations)]);
    assert_eq!(reading.text, "See my page\nwrite\n");
    assert_eq!(
        links(&reading),
        [("my page", "https://example.com/ada"), ("write", "mailto:ada@example.com")]
    );
}

#[test]
fn what_cannot_be_seen_is_set_apart_with_its_reason() {
    for (properties, reason) in [
        ("<w:vanish/>", Concealment::NotDrawn),
        ("<w:color w:val='FFFFFF'/>", Concealment::Color),
        ("<w:color w:val='FDFDFD'/>", Concealment::Color),
        ("<w:color w:themeColor='background1'/>", Concealment::Color),
        ("<w:sz w:val='2'/>", Concealment::Tiny),
        ("<w:color w:val='000000'/><w:shd w:val='clear' w:fill='000000'/>", Concealment::Color),
        ("<w:rStyle w:val='Ghost'/>", Concealment::Color),
    ] {
        let styles = "<w:styles><w:style w:styleId='Ghost'><w:rPr><w:color w:val='FFFFFF'/></w:rPr></w:style></w:styles>";
        let body = format!(
            "<w:p>{}{}</w:p><w:p>{}</w:p>",
            run("", "Seen "),
            run(properties, "Kafka expert"),
            run("", "after")
        );
        let reading = read_with(&body, &[("word/styles.xml", styles)]);
        assert_eq!(reading.text, "Seen\nafter\n", "{properties}");
        assert_eq!(hidden(&reading), [("Kafka expert", reason)], "{properties}");
    }
}

#[test]
fn white_letters_on_something_dark_are_seen() {
    let white = run("<w:color w:val='FFFFFF'/>", "Ada Example");
    let shaded = |fill: &str| format!("<w:pPr><w:shd w:val='clear' w:fill='{fill}'/></w:pPr>");
    let cases = [
        format!("<w:p>{}{white}</w:p>", shaded("203040")),
        format!("<w:p>{}</w:p>", run("<w:color w:val='FFFFFF'/><w:highlight w:val='black'/>", "Ada Example")),
        format!(
            "<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val='clear' w:fill='203040'/></w:tcPr><w:p>{white}</w:p></w:tc></w:tr></w:tbl>"
        ),
        format!(
            "<w:p><w:r><w:drawing><wp:anchor><wps:wsp><wps:spPr><a:solidFill><a:srgbClr val='203040'/></a:solidFill></wps:spPr>\
             <wps:txbx><w:txbxContent><w:p>{white}</w:p></w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></w:r></w:p>"
        ),
        format!(
            "<w:p><w:r><w:drawing><wp:anchor behindDoc='1'><wp:extent cx='7000000' cy='1000000'/><wps:wsp><wps:spPr><a:solidFill>\
             <a:srgbClr val='203040'/></a:solidFill></wps:spPr></wps:wsp></wp:anchor></w:drawing></w:r>{white}</w:p>"
        ),
    ];
    for body in cases {
        let reading = read(&body);
        assert_eq!(reading.text, "Ada Example\n", "{body}");
        assert_eq!(hidden(&reading), []);
    }
    let on_white = format!("<w:p>{}{white}</w:p>", shaded("FFFFFF"));
    assert_eq!(hidden(&read(&on_white)), [("Ada Example", Concealment::Color)]);
    // The shape is an inch high: what stands far below it is on white again.
    let below = format!(
        "<w:p><w:r><w:drawing><wp:anchor behindDoc='1'><wp:extent cx='7000000' cy='914400'/><wps:spPr><a:solidFill><a:srgbClr val='203040'/>\
         </a:solidFill></wps:spPr></wp:anchor></w:drawing></w:r></w:p>{}<w:p>{white}</w:p>",
        p("line").repeat(12)
    );
    assert_eq!(hidden(&read(&below)), [("Ada Example", Concealment::Color)]);
}

#[test]
fn boxes_off_the_sheet_are_not_seen() {
    let body = format!(
        "<w:p><w:r><w:drawing><wp:anchor><wp:positionH><wp:posOffset>-99000000</wp:posOffset></wp:positionH><wp:extent cx='100' cy='100'/>\
         <wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></w:r>{}</w:p>",
        p("Kafka"),
        run("", "Seen")
    );
    let reading = read(&body);
    assert_eq!(reading.text, "Seen\n");
    assert_eq!(hidden(&reading), [("Kafka", Concealment::OffPage)]);
}

#[test]
fn what_is_deleted_is_not_there_and_what_is_inserted_is() {
    let body = format!("<w:p><w:del>{}</w:del><w:ins>{}</w:ins></w:p>", run("", "old"), run("", "new"));
    assert_eq!(read(&body).text, "new\n");
}

#[test]
fn photographs_are_counted_and_signs_are_not() {
    let picture = |size: u32| {
        format!(
            "<w:p><w:r><w:drawing><wp:inline><wp:extent cx='{size}' cy='{size}'/><pic:pic><a:blip/></pic:pic></wp:inline></w:drawing></w:r></w:p>"
        )
    };
    assert_eq!(read(&(picture(900_000) + &picture(100_000))).pictures, 1);
}

#[test]
fn a_document_that_is_too_long_is_read_to_the_limit_and_says_so() {
    let body: String = (0..=MAX_READING_LINES).map(|n| p(&format!("{:x}", n * 2_654_435_761))).collect();
    let reading = read(&body);
    assert_eq!(reading.lines.len(), MAX_READING_LINES);
    assert!(reading.truncated.unwrap().contains("50000"));
}

#[test]
fn bombs_and_depth_are_refused() {
    let bomb = docx(&" ".repeat(20 * 1024 * 1024), &[]);
    assert!(matches!(reading("a.docx", &bomb), Err(ExtractError::TooMuch { .. })));
    let deep = docx(&"<w:x>".repeat(300_000), &[]);
    assert!(matches!(reading("a.docx", &deep), Err(ExtractError::TooMuch { .. })));
}
