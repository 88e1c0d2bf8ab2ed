//! The pages of a document.

use std::collections::HashSet;

use super::geometry::{Matrix, Rect};
use crate::syntax::{File, Object};

/// How deep the tree of pages may be.
const MAX_DEPTH: usize = 32;

/// The size of a page that does not say its own: US Letter.
const USUAL: Rect = Rect { left: 0.0, top: 0.0, right: 612.0, bottom: 792.0 };

/// A page.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) object: Object,
    pub(crate) resources: Object,
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// From the coordinates of the file to those of the page as it is shown, from its upper left corner.
    pub(crate) base: Matrix,
}

/// What a page has from what is above it in the tree.
#[derive(Clone, Default)]
struct Inherited {
    resources: Object,
    media_box: Object,
    crop_box: Object,
    rotate: Object,
}

/// The first pages of a document, and whether there are more.
pub(crate) fn pages(file: &File<'_>, most: usize) -> (Vec<Page>, bool) {
    let found = walk(file, most);
    if !found.0.is_empty() {
        return found;
    }
    // The tree is broken; the pages may be there.
    file.rebuild();
    walk(file, most)
}

fn walk(file: &File<'_>, most: usize) -> (Vec<Page>, bool) {
    let mut pages = Vec::new();
    let Some(catalog) = file.catalog() else { return (pages, false) };
    let root = catalog.dict().map(|catalog| catalog.get(b"Pages").clone()).unwrap_or_default();
    let mut seen = HashSet::new();
    let mut open = vec![(root, Inherited::default(), 0)];
    while let Some((object, inherited, depth)) = open.pop() {
        if let Object::Reference(number) = object
            && !seen.insert(number)
        {
            continue;
        }
        let object = file.resolve(&object);
        let Some(dict) = object.dict() else { continue };
        let own = |name: &[u8], above: &Object| match dict.get(name) {
            Object::Null => above.clone(),
            object => object.clone(),
        };
        let inherited = Inherited {
            resources: own(b"Resources", &inherited.resources),
            media_box: own(b"MediaBox", &inherited.media_box),
            crop_box: own(b"CropBox", &inherited.crop_box),
            rotate: own(b"Rotate", &inherited.rotate),
        };
        let kids = file.get(dict, b"Kids");
        match kids.array() {
            Some(kids) if depth < MAX_DEPTH => {
                open.extend(kids.iter().rev().map(|kid| (kid.clone(), inherited.clone(), depth + 1)));
            }
            Some(_) => {}
            None if pages.len() == most => return (pages, true),
            None => pages.push(page(file, object.clone(), &inherited)),
        }
        if file.budget.breach().is_some() {
            return (pages, true);
        }
    }
    (pages, false)
}

fn page(file: &File<'_>, object: Object, inherited: &Inherited) -> Page {
    let is_usable = |rect: &Rect| rect.width() >= 1.0 && rect.height() >= 1.0;
    let media = Rect::from_object(file, &inherited.media_box).filter(is_usable).unwrap_or(USUAL);
    let crop = Rect::from_object(file, &inherited.crop_box).map(|crop| crop.intersection(&media));
    let shown = crop.filter(is_usable).unwrap_or(media);
    let unit = object.dict().and_then(|dict| file.get(dict, b"UserUnit").number());
    let unit = unit.filter(|unit| (0.1..=100.0).contains(unit)).unwrap_or(1.0);
    let (width, height) = (shown.width(), shown.height());
    let turns = file.resolve(&inherited.rotate).integer().unwrap_or(0).rem_euclid(360) / 90;
    // Rotation is clockwise; the page's own axis points up, ours down.
    let (a, b, c, d, e, f) = match turns {
        1 => (0.0, 1.0, 1.0, 0.0, -shown.top, -shown.left),
        2 => (-1.0, 0.0, 0.0, 1.0, shown.right, -shown.top),
        3 => (0.0, -1.0, -1.0, 0.0, shown.bottom, shown.right),
        _ => (1.0, 0.0, 0.0, -1.0, -shown.left, shown.bottom),
    };
    let (width, height) = if turns % 2 == 1 { (height, width) } else { (width, height) };
    Page {
        object,
        resources: file.resolve(&inherited.resources),
        width: width * unit,
        height: height * unit,
        base: Matrix { a: a * unit, b: b * unit, c: c * unit, d: d * unit, e: e * unit, f: f * unit },
    }
}

/// The groups of content that a reader does not show unless it is asked to.
#[derive(Debug, Default)]
pub(crate) struct Groups(HashSet<u32>);

impl Groups {
    pub(crate) fn read(file: &File<'_>) -> Self {
        let mut hidden = HashSet::new();
        let catalog = file.catalog().unwrap_or_default();
        let properties = catalog.dict().map(|catalog| file.get(catalog, b"OCProperties")).unwrap_or_default();
        let usual = properties.dict().map(|properties| file.get(properties, b"D")).unwrap_or_default();
        if let Some(usual) = usual.dict() {
            let numbers = |list: Object| -> Vec<u32> {
                let of =
                    |entry: &Object| if let Object::Reference(number) = entry { Some(*number) } else { None };
                list.array().unwrap_or_default().iter().filter_map(of).collect()
            };
            if file.get(usual, b"BaseState").name() == Some(b"OFF") {
                let all =
                    properties.dict().map(|properties| file.get(properties, b"OCGs")).unwrap_or_default();
                hidden.extend(numbers(all));
                for shown in numbers(file.get(usual, b"ON")) {
                    hidden.remove(&shown);
                }
            }
            hidden.extend(numbers(file.get(usual, b"OFF")));
        }
        Self(hidden)
    }

    /// True if what belongs to a group, or to several, is not shown.
    pub(crate) fn is_hidden(&self, file: &File<'_>, group: &Object) -> bool {
        if self.0.is_empty() {
            return false;
        }
        if let Object::Reference(number) = group
            && self.0.contains(number)
        {
            return true;
        }
        let group = file.resolve(group);
        let Some(dict) = group.dict() else { return false };
        // Several groups: shown if any of them is.
        match dict.get(b"OCGs") {
            Object::Reference(number) => self.0.contains(number),
            Object::Array(groups) if !groups.is_empty() => groups
                .iter()
                .all(|group| matches!(group, Object::Reference(number) if self.0.contains(number))),
            _ => false,
        }
    }
}
