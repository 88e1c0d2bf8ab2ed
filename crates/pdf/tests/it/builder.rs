//! Writes small PDFs.

use std::fmt::Write as _;
use std::io::Write as _;

/// A file under construction. The number of an object is its place, counted from 1.
#[derive(Default)]
pub(crate) struct Pdf {
    objects: Vec<Vec<u8>>,
    trailer: String,
    catalog: String,
}

impl Pdf {
    pub(crate) fn add(&mut self, body: &str) -> usize {
        self.objects.push(body.as_bytes().to_vec());
        self.objects.len()
    }

    pub(crate) fn stream(&mut self, dict: &str, bytes: &[u8]) -> usize {
        let mut body = format!("<< {dict} /Length {} >>\nstream\n", bytes.len()).into_bytes();
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\nendstream");
        self.objects.push(body);
        self.objects.len()
    }

    pub(crate) fn trailer(&mut self, entries: &str) {
        entries.clone_into(&mut self.trailer);
    }

    /// Adds entries to the catalogue.
    pub(crate) fn catalog(&mut self, entries: &str) {
        entries.clone_into(&mut self.catalog);
    }

    /// Adds a page of 612 × 792 points for each content, and the catalogue; gives the file.
    pub(crate) fn finish(mut self, contents: &[usize], resources: &str, page_entries: &str) -> Vec<u8> {
        let tree = self.objects.len() + contents.len() + 1;
        let mut kids = String::new();
        for content in contents {
            let page = self.add(&format!(
                "<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 612 792] /Contents {content} 0 R \
                 /Resources << {resources} >> {page_entries} >>"
            ));
            write!(kids, "{page} 0 R ").expect("a string takes all");
        }
        self.add(&format!("<< /Type /Pages /Count {} /Kids [{kids}] >>", contents.len()));
        let root = self.add(&format!("<< /Type /Catalog /Pages {tree} 0 R {} >>", self.catalog));
        self.write(root)
    }

    fn write(&self, root: usize) -> Vec<u8> {
        let mut file = b"%PDF-1.7\n".to_vec();
        let mut places = Vec::new();
        for (index, object) in self.objects.iter().enumerate() {
            places.push(file.len());
            file.extend_from_slice(format!("{} 0 obj\n", index + 1).as_bytes());
            file.extend_from_slice(object);
            file.extend_from_slice(b"\nendobj\n");
        }
        let start = file.len();
        let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1);
        for place in &places {
            writeln!(table, "{place:010} 00000 n ").expect("a string takes all");
        }
        file.extend_from_slice(table.as_bytes());
        let trailer = format!(
            "trailer\n<< /Size {} /Root {root} 0 R {} >>\nstartxref\n{start}\n%%EOF\n",
            places.len() + 1,
            self.trailer
        );
        file.extend_from_slice(trailer.as_bytes());
        file
    }
}

/// The fonts that pages have: Helvetica, plain and bold, and Courier.
pub(crate) const FONTS: &str = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> \
     /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >> \
     /F3 << /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >> >>";

/// A file of one page.
pub(crate) fn page(content: &str) -> Vec<u8> {
    pages(&[content])
}

/// A file of several pages.
pub(crate) fn pages(contents: &[&str]) -> Vec<u8> {
    let mut pdf = Pdf::default();
    let contents: Vec<usize> = contents.iter().map(|content| pdf.stream("", content.as_bytes())).collect();
    pdf.finish(&contents, FONTS, "")
}

/// A file of one page with a picture `Im`, and `entries` in its resources.
pub(crate) fn with_picture(content: &str) -> Vec<u8> {
    let mut pdf = Pdf::default();
    let image = pdf.stream(
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
        &[128],
    );
    let content = pdf.stream("", content.as_bytes());
    pdf.finish(&[content], &format!("{FONTS} /XObject << /Im {image} 0 R >>"), "")
}

/// A file of one page with more in its resources.
pub(crate) fn with_resources(content: &str, resources: &str) -> Vec<u8> {
    let mut pdf = Pdf::default();
    let content = pdf.stream("", content.as_bytes());
    pdf.finish(&[content], &format!("{FONTS} {resources}"), "")
}

/// Packed as `FlateDecode` reads it.
pub(crate) fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).expect("memory takes all");
    encoder.finish().expect("memory takes all")
}
