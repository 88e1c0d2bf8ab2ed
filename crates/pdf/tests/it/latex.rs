//! What LaTeX makes of a resume: accents over letters, bitmaps for fonts, columns close together.

use crate::{at, builder::Pdf, page, read, sized};

/// The text of a page with Helvetica as `F1` and the font `F` described by `font`.
fn with_font(font: &str, content: &str) -> String {
    let mut pdf = Pdf::default();
    let content = pdf.stream("", content.as_bytes());
    let fonts = format!(
        "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> /F << /Type /Font {font} >> >>"
    );
    read(&pdf.finish(&[content], &fonts, "")).map(|reading| reading.text).unwrap_or_default()
}

/// Accents of the kind that TeX draws: a font of their own names, each drawn first and the letter then set back below it.
const TEX: &str = "/Subtype /Type1 /BaseFont /CMR10 /FirstChar 1 /Widths [500 500 500 500 500 278] \
     /Encoding << /Differences [1 /acute /dieresis /tilde /circumflex /cedilla /dotlessi] >>";

#[test]
fn an_accent_over_a_letter_is_part_of_it() {
    for (accent, letter, text) in [
        ("<01>", "(e)", "é"),
        ("<02>", "(E)", "Ë"),
        ("<03>", "(n)", "ñ"),
        ("<04>", "(o)", "ô"),
        ("<05>", "(c)", "ç"),
    ] {
        for (first, second) in [(accent, letter), (letter, accent)] {
            let font = |shown: &str| if shown.starts_with('<') { "F" } else { "F1" };
            let content = format!(
                "BT /F1 10 Tf 72 700 Td (Zo) Tj 12 0 Td /{} 10 Tf {first} Tj /{} 10 Tf {second} Tj 6 0 Td /F1 10 Tf (x) Tj ET",
                font(first), font(second)
            )
            .replacen(&format!("{first} Tj"), &format!("{first} Tj 0 0 Td"), 1);
            assert_eq!(with_font(TEX, &content), format!("Zo{text}x\n"), "{first} {second}");
        }
    }
    assert_eq!(with_font(TEX, "BT 72 700 Td /F 10 Tf <01> Tj 0 0 Td <06> Tj ET"), "í\n");
}

#[test]
fn an_accent_beside_a_letter_stays_by_itself() {
    assert_eq!(
        with_font(TEX, "BT /F1 10 Tf 72 700 Td (example.org/~nora x^e `q) Tj ET"),
        "example.org/~nora x^e `q\n"
    );
    // No such letter.
    let content = "BT 72 700 Td /F 10 Tf <01> Tj 0 0 Td /F1 10 Tf (q) Tj ET";
    assert!(with_font(TEX, content).contains('q'));
}

#[test]
fn bitmaps_that_are_named_by_their_codes_are_letters() {
    let font = |names: &str| {
        format!(
            "/Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [0.1 0 0 0.1 0 0] /CharProcs << >> /FirstChar 0 /LastChar 255 \
             /Widths [{}] /Encoding << /Differences [{names}] >>",
            "6 ".repeat(256)
        )
    };
    let letters = "21 /a21 28 /a28 49 /a49 65 /a65 77 /a77 105 /a105 110 /a110 160 /a160 233 /a233 255 /a255";
    assert_eq!(
        with_font(&font(letters), "BT /F 10 Tf 72 700 Td <4d 69 6e e9 ff 15 31 a0 1c> Tj ET"),
        "Minéß–1ăfi\n"
    );
    // The font of signs, of which a list takes its bullets.
    let reading = with_font(&font("136 /a136"), "BT /F 10 Tf 72 700 Td <88> Tj /F1 10 Tf ( Built it) Tj ET");
    assert!(reading.contains("Built it") && !reading.contains('\u{277c}'), "{reading}");
    // Names of signs that are not their own codes are those of the font of signs.
    assert_eq!(with_font(&font("65 /a19"), "BT /F1 10 Tf 72 700 Td (Yes ) Tj /F 10 Tf (A) Tj ET"), "Yes ✓\n");
}

/// Lines of 37 digits, 186 points wide.
fn full(digit: i32) -> String {
    format!("{digit}").repeat(37)
}

#[test]
fn large_headings_do_not_close_the_narrow_white_between_two_columns() {
    // Ten and eleven points of white: enough for letters of ten points, too little for those of the headings.
    for x in [236, 237] {
        let (mut pieces, mut left, mut right) = (Vec::new(), Vec::new(), Vec::new());
        for (block, y) in [(1, 740), (4, 680), (7, 620)] {
            let heading = format!("Part {block}");
            pieces.push((-y, sized(40, y, 14, &heading)));
            left.push(heading);
            for line in 0..3 {
                let y = y - 14 - 13 * line;
                pieces.push((-y, at(40, y, &full(block + line))));
                left.push(full(block + line));
            }
        }
        // Base lines that do not meet those of the left.
        for line in 0..14 {
            let (y, words) = (735 - 12 * line, format!("{line} of the column at the right"));
            pieces.push((-y, at(x, y, &words)));
            right.push(words);
        }
        // Drawn row by row.
        pieces.sort();
        let content: String = pieces.into_iter().map(|(_, piece)| piece).collect();
        let text = page(&content).text.replace("\n\n", "\n");
        assert_eq!(text, format!("{}\n{}\n", left.join("\n"), right.join("\n")), "{x}");
    }
}
