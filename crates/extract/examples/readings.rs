//! How fast documents are read as one text: `cargo run --release -p touchstone-extract --example readings [FILE…]`.
//!
//! Without files, resumes in DOCX are built that differ from one another, of the size and with the parts that a word
//! processor writes. Computing time is that of the thread, so that other work on the machine counts for nothing.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "it is a tool for whoever works on the crate")]

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use touchstone_extract::{Reading, reading};
use zip::write::{SimpleFileOptions, ZipWriter};

/// How often each document is read.
const TURNS: usize = 5;

fn main() {
    let names: Vec<String> = std::env::args().skip(1).collect();
    let documents: Vec<(String, Vec<u8>)> = if names.is_empty() {
        (0..400).map(|n| (format!("{n}.docx"), docx(n))).collect()
    } else {
        names.into_iter().map(|name| (name.clone(), std::fs::read(name).unwrap())).collect()
    };
    let bytes: usize = documents.iter().map(|(_, bytes)| bytes.len()).sum();
    println!("{} documents of {} bytes on average", documents.len(), bytes / documents.len());
    let mut readings: Vec<Reading> = Vec::new();
    let seconds = measured(|| {
        for (name, bytes) in &documents {
            readings.extend(reading(name, bytes));
        }
    });
    rate("read", documents.len(), seconds);
    readings.truncate(documents.len());
    let text: usize = readings.iter().map(|reading| reading.text.len()).sum();
    println!("{} read, {} bytes of text on average", readings.len(), text / readings.len().max(1));
    let mut json = Vec::new();
    let seconds =
        measured(|| json = readings.iter().map(|reading| serde_json::to_vec(reading).unwrap()).collect());
    rate("JSON written", readings.len(), seconds);
    let seconds = measured(|| {
        for bytes in &json {
            std::hint::black_box(serde_json::from_slice::<Reading>(bytes).unwrap());
        }
    });
    rate("JSON read", readings.len(), seconds);
    let mut packed = Vec::new();
    let seconds =
        measured(|| packed = readings.iter().map(|reading| postcard::to_stdvec(reading).unwrap()).collect());
    rate("postcard written", readings.len(), seconds);
    let seconds = measured(|| {
        for bytes in &packed {
            std::hint::black_box(postcard::from_bytes::<Reading>(bytes).unwrap());
        }
    });
    rate("postcard read", readings.len(), seconds);
    let length = |all: &[Vec<u8>]| all.iter().map(Vec::len).sum::<usize>() / all.len().max(1);
    println!("JSON {} bytes, postcard {} bytes on average", length(&json), length(&packed));
}

fn rate(what: &str, count: usize, seconds: f64) {
    #[expect(clippy::cast_precision_loss, reason = "there are few documents")]
    let rate = (count * TURNS) as f64 / seconds;
    println!("{what}: {rate:.0} documents a CPU second");
}

/// The computing time of some turns, in seconds.
fn measured(mut work: impl FnMut()) -> f64 {
    let used = || {
        let times = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
        times.split(' ').next().unwrap().parse::<f64>().unwrap() / 1e9
    };
    let before = used();
    for _ in 0..TURNS {
        work();
    }
    used() - before
}

/// A resume of some sixty lines.
fn docx(seed: usize) -> Vec<u8> {
    let mut body = String::new();
    let word = |at: usize| WORDS[(seed * 31 + at * 17 + at * at) % WORDS.len()];
    let run = |properties: &str, text: &str| {
        format!(
            "<w:r w:rsidRPr=\"00A4{seed:04X}\"><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/>{properties}\
             <w:lang w:val=\"en-GB\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>"
        )
    };
    let mut at = 0;
    let mut sentence = |length: usize| {
        at += length;
        (at - length..at).map(word).collect::<Vec<_>>().join(" ")
    };
    for section in 0..6 {
        let heading = run("<w:b/><w:bCs/><w:color w:val=\"1F3864\"/>", &sentence(2));
        let _ = write!(
            body,
            "<w:p w:rsidR=\"00B1\"><w:pPr><w:pStyle w:val=\"Heading1\"/><w:spacing w:before=\"240\"/></w:pPr>{heading}</w:p>"
        );
        for entry in 0..3 {
            let title = run("<w:b/><w:sz w:val=\"24\"/>", &sentence(4));
            let date =
                run("<w:i/>", &format!("0{}/20{:02} – 20{:02}", entry + 1, 10 + section, 12 + section));
            let _ = write!(
                body,
                "<w:p><w:pPr><w:tabs><w:tab w:val=\"right\" w:pos=\"9000\"/></w:tabs></w:pPr>{title}<w:r><w:tab/></w:r>{date}</w:p>"
            );
            for _ in 0..2 {
                let (start, end) = (run("", &sentence(9)), run("<w:i/><w:iCs/>", &sentence(7)));
                let _ = write!(
                    body,
                    "<w:p w:rsidR=\"00C2\" w:rsidP=\"00D3\"><w:pPr><w:pStyle w:val=\"ListBullet\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>\
                     <w:ind w:left=\"360\" w:hanging=\"360\"/><w:jc w:val=\"both\"/></w:pPr>{start}{end}</w:p>"
                );
            }
        }
    }
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\" xmlns:r=\"r\"><w:body>{body}<w:sectPr><w:pgSz w:w=\"11906\"/></w:sectPr></w:body></w:document>"
    );
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let relations = "<Relationships><Relationship Id=\"rId1\" Type=\"http://example.com/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    for (name, content) in [
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", relations),
        ("word/document.xml", document.as_str()),
        ("word/_rels/document.xml.rels", "<Relationships/>"),
        ("word/styles.xml", styles().as_str()),
        ("word/theme/theme1.xml", styles().as_str()),
        ("word/settings.xml", "<w:settings/>"),
        ("docProps/core.xml", "<cp:coreProperties/>"),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Styles as a word processor writes them: many that are latent, some that are used.
fn styles() -> String {
    let mut styles = String::from(
        "<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"160\"/>\
         </w:pPr></w:pPrDefault></w:docDefaults><w:latentStyles w:count=\"376\">",
    );
    for n in 0..376 {
        let _ = write!(
            styles,
            "<w:lsdException w:name=\"Style {n}\" w:semiHidden=\"1\" w:uiPriority=\"99\" w:unhideWhenUsed=\"1\"/>"
        );
    }
    styles.push_str("</w:latentStyles>");
    for name in [
        "Normal",
        "Heading1",
        "Heading2",
        "ListBullet",
        "Title",
        "Hyperlink",
        "TableGrid",
        "Header",
        "Footer",
    ] {
        let _ = write!(
            styles,
            "<w:style w:type=\"paragraph\" w:styleId=\"{name}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>\
             <w:pPr><w:spacing w:after=\"40\"/><w:contextualSpacing/></w:pPr><w:rPr><w:rFonts w:ascii=\"Calibri\"/><w:sz w:val=\"22\"/></w:rPr></w:style>"
        );
    }
    styles + "</w:styles>"
}

const WORDS: [&str; 40] = [
    "platform",
    "ledger",
    "Rust",
    "PostgreSQL",
    "team",
    "designed",
    "measured",
    "service",
    "latency",
    "billing",
    "Kafka",
    "deployed",
    "reviewed",
    "mentored",
    "incident",
    "pipeline",
    "customers",
    "reduced",
    "by",
    "a",
    "third",
    "with",
    "the",
    "of",
    "schema",
    "migration",
    "API",
    "gateway",
    "Terraform",
    "on",
    "call",
    "rotation",
    "wrote",
    "tests",
    "for",
    "search",
    "ranking",
    "and",
    "moved",
    "traffic",
];
