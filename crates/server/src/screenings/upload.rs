//! Files as they come in: one by one, many in one form, or packed into an archive.

use axum::extract::{Multipart, multipart::MultipartError};
use serde::Serialize;
use touchstone_extract::{bundle, limits::MAX_BYTES};
use utoipa::ToSchema;

use crate::http::{Problem, Result};

/// The most bytes that one request may send.
pub(super) const REQUEST_LIMIT: usize = 64 * 1024 * 1024;
/// The most files that one request may bring, those in archives counted one by one.
pub(super) const FILES_AT_ONCE: usize = 1000;
/// The most bytes that the files of one archive may come to.
const UNPACKED: u64 = 256 * 1024 * 1024;
/// The longest name of a file that is kept, in characters.
const NAME: usize = 200;

/// A file that is to be screened.
#[derive(Debug)]
pub struct Incoming {
    /// Its name, without folders.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A file that was not taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub(super) struct RefusedFile {
    /// Its name.
    #[schema(example = "portrait.tiff")]
    pub file_name: String,
    /// Why, in plain words.
    #[schema(example = "The file is empty.")]
    pub reason: String,
}

/// Reads the files of a form. Archives are unpacked; what cannot be taken in is named with the reason, and the rest is.
pub(super) async fn read(mut form: Multipart) -> Result<(Vec<Incoming>, Vec<RefusedFile>)> {
    let (mut files, mut refused) = (Vec::new(), Vec::new());
    while let Some(field) = form.next_field().await.map_err(|error| form_problem(&error))? {
        let Some(name) = field.file_name().map(clean) else { continue };
        let bytes = field.bytes().await.map_err(|error| form_problem(&error))?;
        if bundle::is_bundle(&bytes) {
            unpack(&name, bytes.to_vec(), &mut files, &mut refused).await?;
        } else {
            take(name, bytes.to_vec(), &mut files, &mut refused);
        }
        if files.len() > FILES_AT_ONCE {
            return Err(Problem::too_large(format!(
                "At most {FILES_AT_ONCE} files are taken at once. Nothing was added; send them in parts."
            )));
        }
    }
    if files.is_empty() && refused.is_empty() {
        return Err(Problem::field(
            "/files",
            "required",
            "is missing: send resumes as the form's field `files`",
        ));
    }
    Ok((files, refused))
}

async fn unpack(
    name: &str,
    bytes: Vec<u8>,
    files: &mut Vec<Incoming>,
    refused: &mut Vec<RefusedFile>,
) -> Result<()> {
    // An archive may take a second, which must not hold up other requests.
    let unpacked = tokio::task::spawn_blocking(move || bundle::unpack(&bytes, UNPACKED)).await;
    match unpacked.map_err(|error| Problem::fault(&error))? {
        Ok(packed) => {
            for file in packed {
                let name = clean(&file.name);
                match file.content {
                    Ok(content) => take(name, content, files, refused),
                    Err(error) => refused.push(RefusedFile { file_name: name, reason: sentence(&error) }),
                }
            }
        }
        Err(error) => refused.push(RefusedFile { file_name: name.to_owned(), reason: sentence(&error) }),
    }
    Ok(())
}

fn take(name: String, bytes: Vec<u8>, files: &mut Vec<Incoming>, refused: &mut Vec<RefusedFile>) {
    if bytes.is_empty() {
        refused.push(RefusedFile { file_name: name, reason: "The file is empty.".to_owned() });
    } else if bytes.len() > MAX_BYTES {
        let reason = format!("The file is larger than {} MiB.", MAX_BYTES / (1024 * 1024));
        refused.push(RefusedFile { file_name: name, reason });
    } else {
        files.push(Incoming { name, bytes });
    }
}

/// An error as a sentence of its own.
pub(super) fn sentence(error: &impl ToString) -> String {
    let text = error.to_string();
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    format!("{}{}.", first.into_iter().flatten().collect::<String>(), letters.as_str().trim_end_matches('.'))
}

/// The name of a file as it may be shown and stored: one line, without folders, not endless.
fn clean(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let name: String = name.chars().filter(|c| !c.is_control()).take(NAME).collect();
    if name.trim().is_empty() { "resume".to_owned() } else { name.trim().to_owned() }
}

fn form_problem(error: &MultipartError) -> Problem {
    if error.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
        let limit = REQUEST_LIMIT / (1024 * 1024);
        Problem::too_large(format!(
            "One request may bring {limit} MiB. Nothing was added; send the files in parts."
        ))
    } else {
        Problem::malformed(error.body_text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_without_folders() {
        assert_eq!(clean("C:\\Users\\ada\\cv\n.pdf"), "cv.pdf");
        assert_eq!(clean("../../"), "resume");
        assert_eq!(clean(&"x".repeat(500)).len(), NAME);
    }

    #[test]
    fn an_error_reads_as_a_sentence() {
        assert_eq!(sentence(&"the file holds macros; save it"), "The file holds macros; save it.");
    }
}
