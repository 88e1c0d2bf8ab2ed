//! PDF: a small writer of its own, with the standard fonts or an encoding by glyph, drawn in the order that is wanted.

mod file;
mod flow;
mod font;
mod paint;

use anyhow::Result;

use crate::sheet::{Columns, Sheet};
use file::File;
use font::Font;

/// Writes the sheet, and names the shapes that were taken.
pub(super) fn write(sheet: &Sheet) -> Result<(Vec<u8>, String)> {
    let fonts = font::choose(sheet);
    let pages = flow::flow(sheet, &fonts);
    let mut file = File::new();
    let fonts_at: Vec<usize> = fonts.iter().map(|font| font.put(&mut file)).collect::<Result<_>>()?;
    let photo = sheet.photo.map(|shade| file::photo(&mut file, shade)).transpose()?;
    let words = paint::Words::of(sheet.turn);
    for (at, page) in pages.iter().enumerate() {
        let content = paint::page(sheet, page, at, &fonts, words);
        file.page(page.size, &content, &fonts_at, photo.filter(|_| at == 0), &page.links)?;
    }
    let shape = format!("{}, {}, {}", columns(sheet), Font::kind(&fonts), words.name());
    Ok((file.finish(&sheet.owner), shape))
}

fn columns(sheet: &Sheet) -> String {
    match sheet.columns {
        Columns::One => "one column".to_owned(),
        Columns::Side { left, drawn } => format!(
            "side {}, {drawn:?}{}",
            if left { "left" } else { "right" },
            if sheet.dark { ", dark" } else { "" }
        )
        .to_lowercase(),
    }
}

/// A page that is nothing but a picture, as a scanner makes it.
pub(crate) fn scan(turn: usize) -> Result<Vec<u8>> {
    let mut file = File::new();
    let picture = file::scanned(&mut file, turn)?;
    file.page((595.0, 842.0), "q 595 0 0 842 0 0 cm /Photo Do Q\n", &[], Some(picture), &[])?;
    Ok(file.finish("Scan"))
}

#[cfg(test)]
mod tests;
