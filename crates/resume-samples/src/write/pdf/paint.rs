//! What is placed, as the content of a page: in which order, and with which operators.

use super::file::number;
use super::flow::{Column, Item, Page};
use super::font::Font;
use crate::sheet::{Columns, Drawn, Hidden, Sheet, Way};

/// With which operators the words of a line are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    /// The line at once.
    Line,
    /// The line in one array, with kerning between some letters.
    Kerned,
    /// The line in one array; the spaces are gaps, not letters.
    Gaps,
    /// Word by word, each at its place.
    Each,
}

impl Words {
    pub(super) fn of(turn: usize) -> Self {
        [Self::Line, Self::Line, Self::Kerned, Self::Gaps, Self::Each][(turn / 30) % 5]
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Line => "whole lines",
            Self::Kerned => "kerned",
            Self::Gaps => "gaps for spaces",
            Self::Each => "word by word",
        }
    }
}

/// The content of a page.
pub(super) fn page(sheet: &Sheet, page: &Page, at: usize, fonts: &[Font], words: Words) -> Vec<u8> {
    let mut out = Vec::new();
    if (sheet.turn / 13).is_multiple_of(3) {
        // Some programs paint the paper first.
        let (wide, high) = (number(page.size.0), number(page.size.1));
        out.extend(format!("1 1 1 rg 0 0 {wide} {high} re f\n").into_bytes());
    }
    if let Some(((x, y, wide, high), _)) = page.dark {
        let (x, y, wide, high) = (number(x), number(y), number(wide), number(high));
        out.extend(format!("q 0.13 0.2 0.31 rg {x} {y} {wide} {high} re f Q\n").into_bytes());
    }
    if at == 0 && sheet.photo.is_some() {
        let (x, y) = (number(page.size.0 - 110.0), number(page.size.1 - 125.0));
        out.extend(format!("q 64 0 0 80 {x} {y} cm /Photo Do Q\n").into_bytes());
    }
    for (x, y, wide) in &page.rules {
        let (x, y, wide) = (number(*x), number(*y), number(*wide));
        out.extend(format!("0.6 g {x} {y} {wide} 0.7 re f\n").into_bytes());
    }
    let hidden = sheet.hidden.as_ref().filter(|_| at == 0);
    let first = (sheet.turn / 150).is_multiple_of(2);
    if let Some(hidden) = hidden.filter(|_| first) {
        conceal(&mut out, hidden, page, fonts);
    }
    for item in ordered(sheet, page) {
        let white = page.dark.is_some_and(|(_, column)| column == item.column);
        out.extend(if white { &b"1 g\n"[..] } else { &b"0.1 g\n"[..] });
        if item.spread > 0.0 {
            out.extend(format!("{} Tc\n", number(item.spread)).into_bytes());
        }
        show(&mut out, item, &fonts[item.font], words);
        if item.spread > 0.0 {
            out.extend(b"0 Tc\n");
        }
    }
    if let Some(hidden) = hidden.filter(|_| !first) {
        conceal(&mut out, hidden, page, fonts);
    }
    out
}

/// The items in the order in which they are drawn.
fn ordered<'p>(sheet: &Sheet, page: &'p Page) -> Vec<&'p Item> {
    let mut items: Vec<&Item> = page.items.iter().collect();
    match sheet.columns {
        Columns::One | Columns::Side { drawn: Drawn::SideFirst, .. } => {}
        Columns::Side { drawn: Drawn::MainFirst, .. } => items.sort_by_key(|item| match item.column {
            Column::Header => 0,
            Column::Main => 1,
            Column::Side => 2,
        }),
        Columns::Side { drawn: Drawn::Rows, .. } => {
            items.sort_by(|one, other| other.y.total_cmp(&one.y).then(one.x.total_cmp(&other.x)));
        }
    }
    items
}

fn show(out: &mut Vec<u8>, item: &Item, font: &Font, words: Words) {
    let (x, y, size) = (number(item.x), number(item.y), number(item.size));
    match words {
        Words::Line => {
            out.extend(format!("BT /F{} {size} Tf {x} {y} Td ", item.font).into_bytes());
            out.extend(font.string(&item.text));
            out.extend(b" Tj ET\n");
        }
        Words::Kerned => {
            out.extend(format!("BT /F{} {size} Tf 1 0 0 1 {x} {y} Tm [", item.font).into_bytes());
            let letters: Vec<char> = item.text.chars().collect();
            for (at, part) in letters.chunks(7).enumerate() {
                if at > 0 {
                    out.extend(if at % 2 == 0 { &b" 18 "[..] } else { &b" -14 "[..] });
                }
                out.extend(font.string(&part.iter().collect::<String>()));
            }
            out.extend(b"] TJ ET\n");
        }
        Words::Gaps => {
            let gap = number(-1000.0 * font.width(" ", 1.0));
            out.extend(format!("BT /F{} {size} Tf 1 0 0 1 {x} {y} Tm [", item.font).into_bytes());
            for (at, word) in item.text.split(' ').enumerate() {
                if at > 0 {
                    out.extend(format!(" {gap} ").into_bytes());
                }
                out.extend(font.string(word));
            }
            out.extend(b"] TJ ET\n");
        }
        Words::Each => {
            let mut x = item.x;
            out.extend(format!("BT /F{} {size} Tf\n", item.font).into_bytes());
            for word in item.text.split(' ') {
                if !word.is_empty() {
                    out.extend(format!("1 0 0 1 {} {y} Tm ", number(x)).into_bytes());
                    out.extend(font.string(word));
                    out.extend(b" Tj\n");
                }
                x += font.width(word, item.size) + font.width(" ", item.size);
                x += word.chars().map(|_| item.spread).sum::<f32>() + item.spread;
            }
            out.extend(b"ET\n");
        }
    }
}

/// Words that nobody sees.
fn conceal(out: &mut Vec<u8>, hidden: &Hidden, page: &Page, fonts: &[Font]) {
    // On white paper: above everything where a dark column goes down to the edge, else beneath everything.
    let low = page.dark.is_none_or(|(_, column)| column == Column::Header);
    let height = if low { page.size.1 * 0.02 } else { page.size.1 - 20.0 };
    let (x, y) = (number(page.size.0 * 0.1), number(height));
    let head = match hidden.way {
        Way::Covered => format!("0 g BT /F0 6 Tf {x} {y} Td "),
        Way::White => format!("1 1 1 rg BT /F0 9 Tf {x} {y} Td "),
        Way::NotDrawn => format!("0 g BT 3 Tr /F0 9 Tf {x} {y} Td "),
        Way::Tiny => format!("0 g BT /F0 0.4 Tf {x} {y} Td "),
        Way::OffPage => format!("0 g BT /F0 9 Tf {x} -300 Td "),
    };
    out.extend(b"q ");
    out.extend(head.into_bytes());
    out.extend(fonts[0].string(&hidden.text));
    out.extend(b" Tj ET\n");
    if hidden.way == Way::Covered {
        let (wide, low) = (number(page.size.0), number(height - 4.0));
        out.extend(format!("1 1 1 rg 0 {low} {wide} 14 re f\n").into_bytes());
    }
    out.extend(b"Q\n");
}
