//! Objects, streams, pages, the table at the end.

use std::io::Write as _;

use anyhow::Result;
use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::flow::Target;

/// A file that is being written. Objects 1 and 2 are the catalogue and the list of pages.
pub(super) struct File {
    objects: Vec<Vec<u8>>,
    pages: Vec<usize>,
}

/// A number as PDF wants it, with at most two places.
pub(super) fn number(value: f32) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A string in parentheses.
pub(super) fn literal(bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![b'('];
    for byte in bytes {
        if matches!(byte, b'(' | b')' | b'\\') {
            out.push(b'\\');
        }
        out.push(*byte);
    }
    out.push(b')');
    out
}

/// A text string in UTF-16 with its mark.
fn text_string(text: &str) -> String {
    let hex = text.encode_utf16().map(|unit| format!("{unit:04X}"));
    format!("<FEFF{}>", hex.collect::<String>())
}

impl File {
    pub(super) fn new() -> Self {
        Self { objects: vec![Vec::new(), Vec::new()], pages: Vec::new() }
    }

    /// Adds an object and gives its number.
    pub(super) fn add(&mut self, object: impl Into<Vec<u8>>) -> usize {
        self.objects.push(object.into());
        self.objects.len()
    }

    /// Adds a stream, deflated.
    pub(super) fn stream(&mut self, dictionary: &str, content: &[u8]) -> Result<usize> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(6));
        encoder.write_all(content)?;
        let deflated = encoder.finish()?;
        let head = format!("<< {dictionary} /Filter /FlateDecode /Length {} >>\nstream\n", deflated.len());
        let mut object = head.into_bytes();
        object.extend(deflated);
        object.extend(b"\nendstream");
        Ok(self.add(object))
    }

    pub(super) fn page(
        &mut self,
        size: (f32, f32),
        content: impl AsRef<[u8]>,
        fonts: &[usize],
        photo: Option<usize>,
        links: &[Target],
    ) -> Result<()> {
        let content = self.stream("", content.as_ref())?;
        let mut annotations = String::new();
        for link in links {
            let (x, y, wide, high) = link.at;
            let (x, y, right, top) = (number(x), number(y), number(x + wide), number(y + high));
            let target = link.target.replace(['(', ')', '\\'], "");
            let object = format!(
                "<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [{x} {y} {right} {top}] \
                 /A << /S /URI /URI ({target}) >> >>"
            );
            annotations.push_str(&format!("{} 0 R ", self.add(object)));
        }
        let fonts: String =
            fonts.iter().enumerate().map(|(at, font)| format!("/F{at} {font} 0 R ")).collect();
        let photo = photo.map(|photo| format!("/XObject << /Photo {photo} 0 R >> ")).unwrap_or_default();
        let page = self.add(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {} {}] /Contents {content} 0 R \
             /Resources << /Font << {fonts}>> {photo}>> /Annots [{annotations}] >>",
            number(size.0),
            number(size.1)
        ));
        self.pages.push(page);
        Ok(())
    }

    /// The bytes of the file.
    pub(super) fn finish(mut self, owner: &str) -> Vec<u8> {
        let information = self.add(format!(
            "<< /Title {} /Author {} /Producer (sample) >>",
            text_string(&format!("Resume {owner}")),
            text_string(owner)
        ));
        let kids: String = self.pages.iter().map(|page| format!("{page} 0 R ")).collect();
        self.objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>".to_vec();
        self.objects[1] =
            format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", self.pages.len()).into_bytes();
        let mut out = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n".to_vec();
        let mut table = String::from("0000000000 65535 f \n");
        for (at, object) in self.objects.iter().enumerate() {
            table.push_str(&format!("{:010} 00000 n \n", out.len()));
            out.extend(format!("{} 0 obj\n", at + 1).into_bytes());
            out.extend(object);
            out.extend(b"\nendobj\n");
        }
        let (start, size) = (out.len(), self.objects.len() + 1);
        out.extend(
            format!(
                "xref\n0 {size}\n{table}trailer\n<< /Size {size} /Root 1 0 R /Info {information} 0 R >>\n\
                 startxref\n{start}\n%%EOF\n"
            )
            .into_bytes(),
        );
        out
    }
}

fn picture(file: &mut File, wide: usize, high: usize, shade: impl Fn(usize, usize) -> u8) -> Result<usize> {
    let pixels: Vec<u8> = (0..wide * high).map(|at| shade(at % wide, at / wide)).collect();
    let dictionary = format!(
        "/Type /XObject /Subtype /Image /Width {wide} /Height {high} /ColorSpace /DeviceGray /BitsPerComponent 8"
    );
    file.stream(&dictionary, &pixels)
}

/// A face of shades: an oval on a ground.
pub(super) fn photo(file: &mut File, shade: u8) -> Result<usize> {
    picture(file, 120, 150, |x, y| {
        let (x, y) = (x.abs_diff(60) * 10 / 4, y.abs_diff(70) * 10 / 5);
        if x * x + y * y < 10_000 { shade } else { 240 }
    })
}

/// A page of grey lines, as unreadable as a bad scan.
pub(super) fn scanned(file: &mut File, turn: usize) -> Result<usize> {
    picture(file, 620, 877, |x, y| {
        let line = y / 14;
        let ink =
            y % 14 < 8 && x > 60 && x < 240 + (line * 37 + turn) % 320 && (x / 3 + line * 7 + y) % 4 < 2;
        if ink { 40 } else { 250 }
    })
}
