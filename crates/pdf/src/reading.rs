//! A document as one text.

use touchstone_extract::{ExtractError, Format, Line, Page, Place, Reading};

use crate::layout;
use crate::limits::{Budget, Limits};
use crate::page::{Groups, Rect, draw, pages};
use crate::syntax::File;

/// Reads the text of a PDF in the order in which a person reads it.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Reading, ExtractError> {
    let budget = Budget::new(*limits);
    let file = File::open(bytes, &budget)?;
    let groups = Groups::read(&file);
    let (pages, _has_more) = pages(&file, limits.pages);
    let mut fonts = std::collections::HashMap::new();
    let mut reading = Reading { format: Format::Pdf, ..Reading::default() };
    for (index, page) in pages.iter().enumerate() {
        reading.pages.push(Page { width: page.width, height: page.height });
        if index > 0 {
            reading.text.push('\u{c}');
        }
        let drawing = draw(&file, &groups, page, &mut fonts);
        let visible: Vec<usize> = (0..drawing.glyphs.len()).collect();
        for (at, line) in layout::lines(&drawing, &visible).into_iter().enumerate() {
            if at > 0 && line.is_apart {
                reading.text.push('\n');
            }
            let start = reading.text.len();
            reading.text.push_str(&line.text);
            reading.lines.push(Line {
                range: start..reading.text.len(),
                page: index,
                column: line.column,
                size: 100,
                bold: line.is_bold,
                heading: false,
                item: line.is_item,
                place: Some(place(&line.place)),
            });
            reading.text.push('\n');
        }
        if budget.breach().is_some() {
            break;
        }
    }
    Ok(reading)
}

fn place(rect: &Rect) -> Place {
    Place { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom }
}
