//! Prints a guide from its file: `cargo run --example guide -- guide.md pages.pdf [kit|scorecard STAGE]`.

use std::error::Error;
use std::fs;

use touchstone_guide::export::Part;
use touchstone_print::{Fonts, GuidePages};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (file, pages, part) = match arguments[..] {
        [file, pages] => (file, pages, Part::Whole),
        [file, pages, "kit", stage] => (file, pages, Part::Kit(stage)),
        [file, pages, "scorecard", stage] => (file, pages, Part::BlankScorecard(stage)),
        _ => return Err("usage: guide GUIDE.md PAGES.pdf [kit|scorecard STAGE]".into()),
    };
    let guide = touchstone_guide::markdown::parse(&fs::read_to_string(file)?)?;
    let print = GuidePages { guide: &guide, part, edition: Some("Version 1"), date: None, meeting: None };
    fs::write(pages, touchstone_print::guide(&print, Fonts::built_in())?)?;
    Ok(())
}
