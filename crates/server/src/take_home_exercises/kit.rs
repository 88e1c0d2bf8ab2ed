//! What a candidate takes along: the brief, the contract to fill in, and how to check a submission, packed in one file.

use super::Document;

/// The kit of an exercise, without what is for reviewers. The same exercise gives the same bytes.
pub fn kit(document: &Document) -> Vec<u8> {
    touchstone_grader::kit(&document.title, &document.brief, &document.contract)
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
    use super::*;

    #[test]
    fn a_name_of_a_kit_is_plain() {
        assert_eq!(file_name("A REST API, for beekeepers!"), "a-rest-api-for-beekeepers.zip");
        assert_eq!(file_name("蜂"), "take-home.zip");
    }
}
