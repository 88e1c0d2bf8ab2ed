//! The other parts of the file: styles, lists, header and footer, metadata.

use std::fmt::Write as _;

use super::read::FURNITURE;
use super::xml::escaped;
use crate::Guide;
use crate::export::Part;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

pub(super) const CONTENT_TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
<Default Extension=\"xml\" ContentType=\"application/xml\"/>\
<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>\
<Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>\
<Override PartName=\"/word/header1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>\
<Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>\
<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
</Types>";

pub(super) const RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
</Relationships>";

pub(super) const DOCUMENT_RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/>\
<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings\" Target=\"settings.xml\"/>\
<Relationship Id=\"rId4\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"header1.xml\"/>\
<Relationship Id=\"rId5\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" Target=\"footer1.xml\"/>\
<Relationship Id=\"rId6\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml\" Target=\"../customXml/item1.xml\"/>\
</Relationships>";

pub(super) const SETTINGS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:zoom w:percent=\"100\"/>\
<w:defaultTabStop w:val=\"720\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" \
w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";

pub(super) const FOOTER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/>\
</w:pPr><w:r><w:t>Touchstone</w:t></w:r><w:r><w:tab/></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>\
<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r><w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple>\
</w:p></w:ftr>";

/// The header: the guide's title, and which part of it this is.
pub(super) fn header(guide: &Guide, part: Part<'_>) -> String {
    let stage = guide.stages.first().map_or("", |stage| stage.title.as_str());
    let what = match part {
        Part::Whole => "Interview guide".to_owned(),
        Part::Kit(_) => format!("Interviewer’s kit: {stage}"),
        Part::BlankScorecard(_) => format!("Scorecard: {stage}"),
    };
    format!(
        "{HEAD}<w:hdr {W}><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r><w:t>{}</w:t></w:r><w:r><w:tab/></w:r>\
         <w:r><w:t>{}</w:t></w:r></w:p></w:hdr>",
        escaped(&guide.title),
        escaped(&what)
    )
}

/// Title and language, for software and for screen readers.
pub(super) fn core(guide: &Guide) -> String {
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:creator>Touchstone</dc:creator>\
         <dc:language>{}</dc:language></cp:coreProperties>",
        escaped(&guide.title),
        escaped(&guide.language)
    )
}

/// List 1 has bullets; each further list counts from the number given for it.
pub(super) fn numbering(starts: &[u32]) -> String {
    const BULLETS: [&str; 3] = ["•", "–", "▪"];
    let mut out = format!("{HEAD}<w:numbering {W}>");
    for (definition, is_numbered) in [(1, false), (2, true)] {
        let _ = write!(
            out,
            "<w:abstractNum w:abstractNumId=\"{definition}\"><w:multiLevelType w:val=\"multilevel\"/>"
        );
        for level in 0..9 {
            let (format, text) = if is_numbered {
                ("decimal", format!("%{}.", level + 1))
            } else {
                ("bullet", BULLETS[level % BULLETS.len()].to_owned())
            };
            let _ = write!(
                out,
                "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText \
                 w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{}\" w:hanging=\"320\"/></w:pPr>\
                 <w:rPr><w:color w:val=\"B8862B\"/></w:rPr></w:lvl>",
                360 * (level + 1)
            );
        }
        out.push_str("</w:abstractNum>");
    }
    out.push_str("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>");
    for (index, start) in starts.iter().enumerate() {
        let overrides: Vec<_> = (0..9)
            .map(|level| {
                format!(
                    "<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride>"
                )
            })
            .collect();
        let _ = write!(
            out,
            "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"2\"/>{}</w:num>",
            index + 2,
            overrides.concat()
        );
    }
    out + "</w:numbering>"
}

/// A paragraph style: id, name, the one it is based on, paragraph and run properties.
type Style = (&'static str, &'static str, &'static str, &'static str, &'static str);

const PARAGRAPHS: [Style; 21] = [
    ("BodyText", "Body Text", "Normal", "", ""),
    (
        "Title",
        "Title",
        "Normal",
        "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"240\" w:line=\"240\" w:lineRule=\"auto\"/>",
        "<w:b/><w:color w:val=\"1D2126\"/><w:sz w:val=\"56\"/>",
    ),
    (
        "Heading1",
        "heading 1",
        "Normal",
        "<w:keepNext/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"4\" w:color=\"B8862B\"/></w:pBdr><w:tabs><w:tab w:val=\"right\" w:pos=\"9410\"/></w:tabs><w:spacing w:before=\"560\" w:after=\"200\"/><w:outlineLvl w:val=\"0\"/>",
        "<w:b/><w:color w:val=\"1D2126\"/><w:sz w:val=\"36\"/>",
    ),
    (
        "Heading2",
        "heading 2",
        "Normal",
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"320\" w:after=\"100\"/><w:outlineLvl w:val=\"1\"/>",
        "<w:b/><w:color w:val=\"1D2126\"/><w:sz w:val=\"26\"/>",
    ),
    (
        "Heading3",
        "heading 3",
        "Normal",
        "<w:keepNext/><w:spacing w:before=\"260\" w:after=\"80\"/><w:outlineLvl w:val=\"2\"/>",
        "<w:b/><w:color w:val=\"1D2126\"/><w:sz w:val=\"23\"/>",
    ),
    (
        "Heading4",
        "heading 4",
        "Normal",
        "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"60\"/><w:outlineLvl w:val=\"3\"/>",
        "<w:b/><w:color w:val=\"1D2126\"/><w:sz w:val=\"21\"/>",
    ),
    ("Heading5", "heading 5", "Heading4", "<w:outlineLvl w:val=\"4\"/>", ""),
    ("Heading6", "heading 6", "Heading4", "<w:outlineLvl w:val=\"5\"/>", "<w:i/>"),
    (
        "TouchstoneQuestion",
        "Touchstone Question",
        "Heading2",
        "<w:keepNext/><w:keepLines/><w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"B8862B\"/></w:pBdr><w:tabs><w:tab w:val=\"right\" w:pos=\"9410\"/></w:tabs><w:spacing w:before=\"360\" w:after=\"100\"/><w:ind w:left=\"200\" w:right=\"0\"/><w:outlineLvl w:val=\"1\"/>",
        "<w:sz w:val=\"24\"/>",
    ),
    (
        "TouchstoneLabel",
        "Touchstone Label",
        "Heading3",
        "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"40\"/><w:outlineLvl w:val=\"2\"/>",
        "<w:color w:val=\"7A540D\"/><w:spacing w:val=\"12\"/><w:sz w:val=\"19\"/>",
    ),
    (
        "TouchstoneAttribute",
        "Touchstone Attribute",
        "Heading3",
        "<w:keepNext/><w:spacing w:before=\"60\" w:after=\"60\"/><w:outlineLvl w:val=\"2\"/>",
        "<w:sz w:val=\"21\"/>",
    ),
    (
        "TouchstoneNote",
        "Touchstone Note",
        "Normal",
        "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"80\"/>",
        "<w:i/><w:color w:val=\"555C66\"/><w:sz w:val=\"19\"/>",
    ),
    (
        "TouchstoneLevel",
        "Touchstone Level",
        "Normal",
        "<w:spacing w:before=\"20\" w:after=\"60\" w:line=\"250\" w:lineRule=\"auto\"/>",
        "<w:sz w:val=\"18\"/>",
    ),
    (
        "TouchstoneFurniture",
        FURNITURE,
        "Normal",
        "<w:spacing w:before=\"40\" w:after=\"20\"/>",
        "<w:b/><w:color w:val=\"555C66\"/><w:sz w:val=\"17\"/>",
    ),
    ("ListBullet", "List Bullet", "Normal", "<w:spacing w:after=\"50\"/>", ""),
    ("ListNumber", "List Number", "Normal", "<w:spacing w:after=\"50\"/>", ""),
    (
        "SourceCode",
        "Source Code",
        "Normal",
        "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F4F2ED\"/><w:spacing w:before=\"80\" w:after=\"160\" w:line=\"240\" w:lineRule=\"auto\"/>",
        "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/><w:sz w:val=\"18\"/>",
    ),
    (
        "Quote",
        "Quote",
        "Normal",
        "<w:pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"8\" w:color=\"B9CCCC\"/></w:pBdr><w:ind w:left=\"360\"/>",
        "<w:i/><w:color w:val=\"4A5F5F\"/>",
    ),
    (
        "Header",
        "header",
        "Normal",
        "<w:tabs><w:tab w:val=\"right\" w:pos=\"9410\"/></w:tabs><w:spacing w:after=\"0\"/>",
        "<w:color w:val=\"555C66\"/><w:sz w:val=\"17\"/>",
    ),
    (
        "Footer",
        "footer",
        "Normal",
        "<w:tabs><w:tab w:val=\"right\" w:pos=\"9410\"/></w:tabs><w:spacing w:after=\"0\"/>",
        "<w:color w:val=\"555C66\"/><w:sz w:val=\"17\"/>",
    ),
    ("ListParagraph", "List Paragraph", "Normal", "<w:ind w:left=\"360\"/>", ""),
];

const CHARACTERS: [(&str, &str, &str); 3] = [
    (
        "TouchstoneMinutes",
        "Touchstone Minutes",
        "<w:b w:val=\"0\"/><w:color w:val=\"555C66\"/><w:sz w:val=\"19\"/>",
    ),
    (
        "TouchstoneBlank",
        "Touchstone Blank",
        "<w:color w:val=\"7A540D\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F6ECD6\"/>",
    ),
    (
        "TouchstoneCode",
        "Touchstone Code",
        "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/><w:sz w:val=\"19\"/>",
    ),
];

/// The styles, with the language that the text is checked in.
pub(super) fn styles(language: &str) -> String {
    let mut out = format!(
        "{HEAD}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" \
         w:eastAsia=\"Calibri\" w:cs=\"Calibri\"/><w:color w:val=\"1D2126\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>\
         <w:lang w:val=\"{}\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"276\" \
         w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>",
        escaped(language)
    );
    for (id, name, based_on, paragraph, run) in PARAGRAPHS {
        let _ = write!(
            out,
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"{based_on}\"/>\
             <w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        );
    }
    for (id, name, run) in CHARACTERS {
        let _ = write!(
            out,
            "<w:style w:type=\"character\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:rPr>{run}</w:rPr></w:style>"
        );
    }
    let border =
        |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D3CDC0\"/>");
    let borders: String =
        ["top", "left", "bottom", "right", "insideH", "insideV"].iter().map(|side| border(side)).collect();
    let _ = write!(
        out,
        "<w:style w:type=\"table\" w:styleId=\"TouchstoneScorecard\"><w:name w:val=\"Touchstone Scorecard\"/><w:tblPr>\
         <w:tblBorders>{borders}</w:tblBorders><w:tblCellMar><w:top w:w=\"50\" w:type=\"dxa\"/><w:left w:w=\"100\" \
         w:type=\"dxa\"/><w:bottom w:w=\"50\" w:type=\"dxa\"/><w:right w:w=\"100\" w:type=\"dxa\"/></w:tblCellMar>\
         </w:tblPr></w:style>"
    );
    out + "</w:styles>"
}
