//! Where the hyperlinks of a page are.

use super::geometry::Rect;
use super::tree::Page;
use crate::syntax::File;

/// A place on a page that leads elsewhere.
#[derive(Debug)]
pub(crate) struct LinkArea {
    pub(crate) place: Rect,
    pub(crate) target: String,
}

/// The most links that are read of a page.
const MAX_LINKS: usize = 1000;

/// The longest target that is kept, in bytes.
const MAX_TARGET: usize = 2000;

/// The links of a page, in the order of the file.
pub(crate) fn links(file: &File<'_>, page: &Page) -> Vec<LinkArea> {
    let Some(dict) = page.object.dict() else { return Vec::new() };
    let annotations = file.get(dict, b"Annots");
    let annotations = annotations.array().unwrap_or_default();
    annotations
        .iter()
        .take(MAX_LINKS)
        .filter_map(|annotation| link(file, page, &file.resolve(annotation)))
        .collect()
}

fn link(file: &File<'_>, page: &Page, annotation: &crate::syntax::Object) -> Option<LinkArea> {
    let dict = annotation.dict()?;
    if file.get(dict, b"Subtype").name() != Some(b"Link") {
        return None;
    }
    let action = file.get(dict, b"A");
    let target = file.get(action.dict()?, b"URI");
    let target = target.string()?;
    let target = String::from_utf8_lossy(&target[..target.len().min(MAX_TARGET)]).trim().to_owned();
    let place = Rect::from_object(file, dict.get(b"Rect"))?.transformed(&page.base);
    (!target.is_empty()).then_some(LinkArea { place, target })
}
