//! What a candidate takes along: the brief, the contract's template, and how to check a submission, packed in one file.

use std::io::{Cursor, Write as _};

use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipResult, write::SimpleFileOptions};

use super::Document;
use crate::http::{Problem, Result};

const CHECKING: &str = "# How to check your submission

1. Put `takehome.toml` into the root of what you hand in, and fill it in. It says how your program is installed and started, and
   where its parts are. Whatever it says is tried out.
2. On your page, a dry run tells whether what you uploaded installs, starts and answers. It says nothing else, and nobody of the
   team sees it.
3. Whoever has the program `touchstone` can do the same and more on their own machine, in the folder of the submission:

   ```sh
   touchstone grade .
   ```

   It prints what it found, with the request and the response that show it. A finding is no mark: people read your work.

Leave out what installing makes again, such as `node_modules`, `target` or `.venv`. Upload a ZIP, tar or tar.gz archive.
";

/// The kit of an exercise. The same exercise gives the same bytes.
pub fn kit(document: &Document) -> Result<Vec<u8>> {
    let brief = format!("# {}\n\n{}\n", document.title.trim(), document.brief.trim());
    let files =
        [("BRIEF.md", brief.as_str()), ("takehome.toml", &document.contract), ("CHECKING.md", CHECKING)];
    packed(&files).map_err(|error| Problem::fault(&error))
}

fn packed(files: &[(&str, &str)]) -> ZipResult<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, text) in files {
        writer.start_file(*name, options)?;
        writer.write_all(text.as_bytes())?;
    }
    Ok(writer.finish()?.into_inner())
}

/// A name for the file that every system and header can bear.
pub fn file_name(title: &str) -> String {
    let mut name = String::new();
    for c in title.chars().map(|c| c.to_ascii_lowercase()) {
        if c.is_ascii_alphanumeric() {
            name.push(c);
        } else if !name.ends_with('-') && !name.is_empty() {
            name.push('-');
        }
    }
    let name: String = name.trim_matches('-').chars().take(60).collect();
    if name.is_empty() { "take-home.zip".to_owned() } else { format!("{}.zip", name.trim_end_matches('-')) }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn a_kit_holds_the_brief_the_contract_and_how_to_check_it_and_is_always_the_same() {
        let json = serde_json::json!({"title": "An API", "brief": "Build *it*.", "contract": "[run]", "notes": "secret"});
        let document: Document = serde_json::from_value(json).expect("a document");
        let bytes = kit(&document).expect("a kit");
        assert_eq!(bytes, kit(&document).expect("a kit"));
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let mut text = |name: &str| {
            let mut text = String::new();
            archive.by_name(name).expect("a file").read_to_string(&mut text).expect("text");
            text
        };
        assert_eq!(text("BRIEF.md"), "# An API\n\nBuild *it*.\n");
        assert_eq!(text("takehome.toml"), "[run]");
        assert!(text("CHECKING.md").contains("touchstone grade"));
        assert_eq!(archive.len(), 3, "reviewers' notes are not sent");
    }

    #[test]
    fn a_name_of_a_kit_is_plain() {
        assert_eq!(file_name("A REST API, for beekeepers!"), "a-rest-api-for-beekeepers.zip");
        assert_eq!(file_name("蜂"), "take-home.zip");
    }
}
