//! A document as its structure: headings, paragraphs, items of lists, tables.
//!
//! A PDF says nothing of these. Headings are told by size and weight, items by their bullets and by how far in they
//! stand, tables by cells that share base lines. A page is first cut into [`bands`] at its headings, so that columns
//! below one heading are not taken for one with those below the next.

mod bands;
mod blocks;
mod margins;
mod table;

use std::collections::HashMap;

use touchstone_extract::{Document, ExtractError, Format};

use crate::attachments;
use crate::layout::Sheet;
use crate::limits::{Budget, Limits};
use crate::page::{self, Groups};
use crate::syntax::File;
use crate::visibility;
use blocks::Builder;

/// The name of the file in which a guide that was printed from this program carries itself.
const GUIDE: &str = "guide.md";

/// The longest such file that is read, in bytes.
const MAX_GUIDE: usize = 16 * 1024 * 1024;

/// Reads a PDF for its structure, as far as sizes, weights and places tell it.
///
/// Fails as [`read`](crate::read) does, and where a limit is passed, so that nothing is left out unsaid. Text that
/// nobody would see is not part of it.
pub fn document(bytes: &[u8], limits: &Limits) -> Result<Document, ExtractError> {
    let budget = Budget::new(*limits);
    let file = File::open(bytes, &budget)?;
    let sheets = sheets(&file, limits)?;
    let body = body_size(&sheets);
    let has_code = has_code(&sheets);
    let margins = margins::find(&sheets);
    let mut builder = Builder::new(body, heading_sizes(&sheets, body));
    for (at, (sheet, margins)) in sheets.iter().zip(&margins).enumerate() {
        for (direction, margin) in sheet.directions.iter().zip(margins) {
            let of: Vec<usize> = (0..direction.len()).filter(|index| !margin.contains(index)).collect();
            for part in bands::parts(direction, &of, body, has_code) {
                builder.part(sheet, direction, &part, at + 1);
            }
        }
    }
    let blocks = builder.finish();
    // One is ours; another may have been added on the way.
    let attached = attachments::named(&file, GUIDE, 2, MAX_GUIDE);
    if let Some(breach) = budget.breach() {
        return Err(breach.into());
    }
    if blocks.is_empty() {
        return Err(ExtractError::NoText);
    }
    let mut document = Document {
        format: Format::Pdf,
        language: language(&file),
        blocks,
        attached: attached.into_iter().filter_map(|bytes| String::from_utf8(bytes).ok()).collect(),
        ..Document::default()
    };
    document.number_lines();
    Ok(document)
}

/// The pages, with what can be seen of them.
fn sheets(file: &File<'_>, limits: &Limits) -> Result<Vec<Sheet>, ExtractError> {
    let groups = Groups::read(file);
    let (pages, has_more) = page::pages(file, limits.pages);
    let mut sheets = Vec::new();
    let mut fonts = HashMap::new();
    let mut length = 0;
    for page in &pages {
        let drawing = page::draw(file, &groups, page, &mut fonts);
        let seen = visibility::sort(&drawing, page);
        let sheet = Sheet::new(drawing, &seen.visible);
        length += texts(&sheet).map(|(length, _)| length).sum::<usize>();
        sheets.push(sheet);
        if length > limits.text {
            file.budget.fail("text", limits.text);
        }
        if file.budget.breach().is_some() {
            break;
        }
    }
    match file.budget.breach() {
        Some(breach) => Err(breach.into()),
        None if has_more => Err(ExtractError::TooMuch { what: "pages", limit: limits.pages as u64 }),
        None => Ok(sheets),
    }
}

/// The language that the file says it is in.
fn language(file: &File<'_>) -> Option<String> {
    let catalog = file.catalog()?;
    let language = file.get(catalog.dict()?, b"Lang");
    Some(attachments::text(language.string()?)).filter(|language| !language.is_empty() && language.len() < 40)
}

/// The lengths and sizes of the texts of a page.
fn texts(sheet: &Sheet) -> impl Iterator<Item = (usize, u32)> {
    sheet.directions.iter().flat_map(|direction| {
        (0..direction.len()).map(|index| {
            let look = direction.look(index);
            (look.text.len() + 1, tenths(look.size))
        })
    })
}

/// A size in tenths of a point.
fn tenths(size: f32) -> u32 {
    (size.clamp(0.0, 1_000.0) * 10.0).round() as u32
}

/// The size of running text in tenths of a point: the largest that a fair share of all letters has. Lists and tables
/// may be set smaller, and come to more.
fn body_size(sheets: &[Sheet]) -> u32 {
    /// One letter of so many.
    const SHARE: usize = 8;
    /// How much larger than what most letters have, in per cent.
    const LARGER: u32 = 125;
    let mut letters: HashMap<u32, usize> = HashMap::new();
    for (length, size) in sheets.iter().flat_map(texts) {
        *letters.entry(size).or_default() += length;
    }
    let all: usize = letters.values().sum();
    let usual = letters.iter().max_by_key(|(size, count)| (**count, **size)).map_or(0, |(size, _)| *size);
    let is_running = |(size, count): &(&u32, &usize)| {
        **count * SHARE >= all && **size >= usual && **size * 100 <= usual * LARGER
    };
    letters.iter().filter(is_running).map(|(size, _)| *size).max().unwrap_or(usual)
}

/// True if what is set in a font of one width is code, and not the document as a whole.
fn has_code(sheets: &[Sheet]) -> bool {
    let looks = sheets.iter().flat_map(|sheet| &sheet.directions);
    let looks = looks.flat_map(|direction| (0..direction.len()).map(|index| direction.look(index)));
    let (mono, all) = looks.fold((0, 0), |(mono, all), look| {
        (mono + if look.is_mono { look.letters } else { 0 }, all + look.letters)
    });
    mono * 2 < all
}

/// True for a size that only headings have.
fn is_larger(size: u32, body: u32) -> bool {
    size * 100 >= body * 108
}

/// The sizes of headings, from the largest.
fn heading_sizes(sheets: &[Sheet], body: u32) -> Vec<u32> {
    let mut sizes: Vec<u32> =
        sheets.iter().flat_map(texts).map(|(_, size)| size).filter(|size| is_larger(*size, body)).collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    sizes.dedup();
    sizes
}
