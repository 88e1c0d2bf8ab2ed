//! Files that are broken, or made to be expensive.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use touchstone_extract::ExtractError;

use crate::builder::{self, FONTS, Pdf, deflate};
use crate::{at, page, read};

/// Runs a reading that must end within a second of an optimised build.
fn soon<T>(run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = run();
    assert!(start.elapsed() < Duration::from_secs(8), "{:?}", start.elapsed());
    result
}

#[test]
fn a_small_file_that_unpacks_to_hundreds_of_mebibytes_is_refused() {
    let packed = deflate(&deflate(&vec![b' '; 128 << 20]));
    assert!(packed.len() < 2_000);
    let mut pdf = Pdf::default();
    let content = pdf.stream("/Filter [/FlateDecode /FlateDecode]", &packed);
    let file = pdf.finish(&[content], FONTS, "");
    assert!(matches!(soon(|| read(&file)), Err(ExtractError::TooMuch { what: "unpacked bytes", .. })));
}

#[test]
fn what_was_read_before_a_limit_is_kept_and_the_rest_is_said_to_be_missing() {
    let mut pdf = Pdf::default();
    let first = pdf.stream("", at(72, 700, "before").as_bytes());
    let second = pdf.stream("/Filter /FlateDecode", &deflate(&vec![b' '; 100 << 20]));
    let reading = soon(|| read(&pdf.finish(&[first, second], FONTS, ""))).expect("it has text");
    assert!(reading.text.starts_with("before\n"));
    assert!(reading.truncated.is_some_and(|said| said.contains("unpacked bytes")));
}

#[test]
fn a_content_stream_named_by_many_pages_counts_each_time() {
    let mut pdf = Pdf::default();
    let content = pdf.stream("/Filter /FlateDecode", &deflate(&vec![b' '; 16 << 20]));
    let file = pdf.finish(&[content; 60], FONTS, "");
    assert!(matches!(soon(|| read(&file)), Err(ExtractError::TooMuch { .. })));
}

#[test]
fn forms_that_hold_themselves_end() {
    let mut pdf = Pdf::default();
    // Each draws both, twice: without a limit, for ever.
    for other in [2, 1] {
        pdf.stream(
            &format!(
                "/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 1 0 R /B {other} 0 R >> >>"
            ),
            b"/A Do /B Do /A Do /B Do",
        );
    }
    let content = pdf.stream("", format!("{} /A Do", at(72, 700, "text")).as_bytes());
    let file = pdf.finish(&[content], &format!("{FONTS} /XObject << /A 1 0 R >>"), "");
    assert!(soon(|| read(&file)).is_ok());
}

#[test]
fn references_and_trees_that_go_round_end() {
    for body in [
        "<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R 1 0 R] >>",
        "<< /Type /Catalog /Pages 2 0 R /Kids [1 0 R] >>",
    ] {
        let file =
            format!("%PDF-1.4\n1 0 obj\n{body}\nendobj\n2 0 obj\n2 0 R\nendobj\ntrailer << /Root 1 0 R >>\n");
        assert!(soon(|| read(file.as_bytes())).is_err());
    }
}

#[test]
fn deep_nesting_ends() {
    let deep = format!("%PDF-1.4\n1 0 obj\n{}", "[<</A".repeat(100_000));
    assert!(soon(|| read(deep.as_bytes())).is_err());
    let content = format!("{}{}", "q BT [ (".repeat(20_000), at(72, 700, "text"));
    let _ = soon(|| read(&builder::page(&content)));
}

#[test]
fn a_file_without_a_table_of_its_objects_is_read() {
    let file = builder::page(&at(72, 700, "found again"));
    let table = memchr::memmem::find(&file, b"xref\n0").expect("it has a table");
    assert_eq!(read(&file[..table]).map(|reading| reading.text), Ok("found again\n".into()));
    let text = String::from_utf8(file).expect("it is text").replace("0000", "0099");
    assert_eq!(read(text.as_bytes()).map(|reading| reading.text), Ok("found again\n".into()));
}

#[test]
fn objects_within_streams_and_tables_within_streams_are_read() {
    let content = at(72, 700, "held in a stream");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>".to_owned(),
        format!("<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << {FONTS} >> >>"),
    ];
    let mut heads = String::new();
    let mut bodies = String::new();
    for (index, object) in objects.iter().enumerate() {
        heads += &format!("{} {} ", index + 1, bodies.len());
        bodies += object;
        bodies += " ";
    }
    let held = deflate(format!("{heads}{bodies}").as_bytes());
    let mut file = b"%PDF-1.5\n".to_vec();
    let first = file.len();
    file.extend(
        format!("4 0 obj << /Length {} >> stream\n{content}\nendstream endobj\n", content.len()).bytes(),
    );
    let second = file.len();
    file.extend(
        format!(
            "5 0 obj << /Type /ObjStm /N 3 /First {} /Filter /FlateDecode /Length {} >> stream\n",
            heads.len(),
            held.len()
        )
        .bytes(),
    );
    file.extend(held);
    file.extend(b"\nendstream endobj\n");
    let third = file.len();
    let mut rows = Vec::new();
    for (kind, place) in [(0_u8, 0), (2, 5), (2, 5), (2, 5), (1, first), (1, second), (1, third)] {
        rows.push(kind);
        rows.extend(u16::try_from(place).expect("a small file").to_be_bytes());
        rows.push(0);
    }
    let rows = deflate(&rows);
    file.extend(format!("6 0 obj << /Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /Length {} >> stream\n", rows.len()).bytes());
    file.extend(rows);
    file.extend(format!("\nendstream endobj\nstartxref\n{third}\n%%EOF").bytes());
    assert_eq!(read(&file).map(|reading| reading.text), Ok("held in a stream\n".into()));
    // The same, found without its table.
    let end = file.len() - 20;
    assert_eq!(read(&file[..end]).map(|reading| reading.text), Ok("held in a stream\n".into()));
}

#[test]
fn what_is_no_pdf_is_refused() {
    for bytes in [&b""[..], b"PK\x03\x04", b"%PDF-", b"%PDF-1.7\n%%EOF"] {
        assert!(matches!(read(bytes), Err(ExtractError::Malformed { format: "PDF", .. })), "{bytes:?}");
    }
}

#[test]
fn numbers_that_are_none_and_places_out_of_reach_do_no_harm() {
    let content = "1e300 0 0 1e300 0 0 cm BT /F1 1e30 Tf 99999999999999999999 0 0 1 0 0 Tm (x) Tj ET \
         /F1 10 Tf BT -.-5 --3 Td (y) Tj ET 0 0 0 0 0 0 cm BT (z) Tj ET";
    let _ = read(&builder::page(content));
    let reading = page(&format!("q 0 0 0 0 0 0 cm (a) Tj Q {}", at(72, 700, "well")));
    assert_eq!(reading.text, "well\n");
}

#[test]
fn a_file_that_opens_without_a_password_is_read_and_another_is_not() {
    let open = |user: &str| {
        let mut pdf = Pdf::default();
        pdf.stream("", &ENCRYPTED);
        pdf.trailer(&format!(
            "/ID [(0123456789abcdef) (0123456789abcdef)] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <c92422687facee686e373f10b5c7d04738053152f7e2ee30e11c69ec442576ab> /U <{user}> >>"
        ));
        read(&pdf.finish(&[1], FONTS, "")).map(|reading| reading.text)
    };
    assert_eq!(
        open("78c79aa0f945a04a51ff82823cbb1ad9e11d31a3738dd260da2c0bcec85d62a6"),
        Ok("free to read\n".into())
    );
    assert_eq!(
        open("00c79aa0f945a04a51ff82823cbb1ad9e11d31a3738dd260da2c0bcec85d62a6"),
        Err(ExtractError::Protected)
    );
}

/// Text in object 1 of a file whose owner's password is "owner" and whose reader's is empty, by RC4 with 40 bits.
const ENCRYPTED: [u8; 43] = [
    0x6e, 0x5e, 0x8d, 0x86, 0x1e, 0x6b, 0x54, 0xeb, 0x86, 0x54, 0x78, 0x11, 0x1d, 0x52, 0x73, 0xdc, 0x35,
    0x95, 0xdf, 0xa1, 0x82, 0xc9, 0x7e, 0x40, 0x2e, 0x08, 0x88, 0x02, 0x56, 0xb1, 0x81, 0x89, 0x3a, 0xa4,
    0x12, 0x68, 0xb1, 0x3e, 0x5b, 0x46, 0xf7, 0x3f, 0xbf,
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_change_of_bytes_makes_it_fail_otherwise_than_by_an_error(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..30),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut file = builder::with_picture(&format!(
            "{}q 1 0 0 1 0 0 cm 10 10 200 200 re W n 0.5 g 10 10 m 20 20 30 30 40 40 c f /Im Do Q [(a) -300 (b)] TJ",
            at(72, 700, "words \\225 and more"),
        ));
        for (place, byte) in changes {
            let at = place.index(file.len());
            file[at] = byte;
        }
        file.truncate(cut.index(file.len()).max(file.len() / 2));
        let _ = read(&file);
    }

    #[test]
    fn no_content_makes_it_fail(content in "[-0-9a-zA-Z .<>()\\[\\]/'\"*]{0,300}") {
        let _ = read(&builder::page(&content));
    }
}
