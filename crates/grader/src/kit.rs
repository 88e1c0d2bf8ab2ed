//! What a candidate is given to work with: the exercise, the contract to fill in, and how to check the work.

use std::io::{Cursor, Write as _};

use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime, result::ZipResult};

/// How to use the kit, and how to look at one's own work as reviewers will.
const README: &str = include_str!("../kit.md");

/// An exercise as an archive (ZIP) for candidates: `exercise.md` with the brief, the contract to fill in (such as [`template`]) as
/// `takehome.toml`, and a `README.md` that says how to check the work. A brief that begins with a heading keeps it; else the title
/// stands above it. The same words give the same bytes.
#[expect(clippy::expect_used, reason = "three names that differ, written into memory")]
pub fn kit(title: &str, brief: &str, contract: &str) -> Vec<u8> {
    archive(&exercise(title, brief), contract).expect("an archive is written")
}

fn archive(exercise: &str, contract: &str) -> ZipResult<Vec<u8>> {
    // Neither the time nor how well something is packed may change the bytes.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [("README.md", README), ("exercise.md", exercise), ("takehome.toml", contract)] {
        zip.start_file(name, options)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn exercise(title: &str, brief: &str) -> String {
    let brief = brief.trim();
    let has_heading = brief.starts_with("# ");
    // A title is one line, whatever was typed into its field.
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    match has_heading || title.is_empty() {
        true => format!("{brief}\n"),
        false => format!("# {title}\n\n{brief}\n"),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;
    use crate::{Contract, template};

    fn file(kit: &[u8], name: &str) -> String {
        let mut archive = zip::ZipArchive::new(Cursor::new(kit)).expect("an archive");
        let mut text = String::new();
        archive.by_name(name).expect(name).read_to_string(&mut text).expect("text");
        text
    }

    #[test]
    fn a_kit_holds_the_exercise_the_contract_and_how_to_check() {
        let kit = kit("A bookshop's\nstock", "Write an API.\n\n- any language\n", template());
        let archive = zip::ZipArchive::new(Cursor::new(kit.as_slice())).expect("an archive");
        let mut names: Vec<String> =
            archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
        names.sort();
        assert_eq!(names, ["README.md", "exercise.md", "takehome.toml"]);
        assert_eq!(file(&kit, "exercise.md"), "# A bookshop's stock\n\nWrite an API.\n\n- any language\n");
        Contract::parse(&file(&kit, "takehome.toml")).expect("the template is a contract");
        assert!(file(&kit, "README.md").contains("touchstone grade ."));
    }

    #[test]
    fn a_brief_keeps_its_own_heading() {
        assert_eq!(exercise("Title", "\n# Stock\n\nWrite it.\n"), "# Stock\n\nWrite it.\n");
        assert_eq!(exercise("Title", "## Part\n"), "# Title\n\n## Part\n");
        assert_eq!(exercise(" ", "Write it."), "Write it.\n");
    }

    #[test]
    fn the_same_words_give_the_same_bytes() {
        let of = |brief: &str| kit("One", brief, template());
        assert_eq!(of("Write it."), of("Write it."));
        assert_ne!(of("Write it."), of("Write that."));
    }
}
