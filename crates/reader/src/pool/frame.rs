//! What passes between a pool and its children: lengths of four bytes, least first, then what they count.
//!
//! A request is the lengths of the name and of the file, the name, the file. An answer is its length and an [`Answer`]
//! in postcard, which takes a fifth of the time of JSON and half of its bytes.

use std::io::{self, Read};

use serde::{Deserialize, Serialize};
use touchstone_extract::Reading;
use touchstone_extract::limits::{MAX_BYTES, MAX_READING_TEXT};

use crate::unreadable::Unreadable;

/// The longest name that is passed on, in bytes; what counts of it is its end.
const MAX_NAME: usize = 1_024;

/// The longest answer that is taken: the text, what is hidden, what describes both.
pub(super) const MAX_ANSWER: usize = 16 * MAX_READING_TEXT;

/// What a child answers.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Answer {
    pub(super) result: Result<Reading, Unreadable>,
    /// The most memory that the child has held so far, in bytes.
    pub(super) resident: u64,
}

/// What stands before the file in a request.
pub(super) fn head(name: &str, bytes: &[u8]) -> Vec<u8> {
    let name = &name[name.ceil_char_boundary(name.len().saturating_sub(MAX_NAME))..];
    let mut head = Vec::with_capacity(8 + name.len());
    head.extend(length(name.len()));
    head.extend(length(bytes.len()));
    head.extend(name.as_bytes());
    head
}

/// A length as it is written. None is longer than four bytes say: what is sent is limited.
pub(super) fn length(length: usize) -> [u8; 4] {
    u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes()
}

/// Takes a request; none at the end of the input.
pub(super) fn request(input: &mut impl Read) -> io::Result<Option<(String, Vec<u8>)>> {
    let mut lengths = [0; 8];
    if let Err(error) = input.read_exact(&mut lengths) {
        return if error.kind() == io::ErrorKind::UnexpectedEof { Ok(None) } else { Err(error) };
    }
    let [a, b, c, d, e, f, g, h] = lengths;
    let (name, file) = (u32::from_le_bytes([a, b, c, d]) as usize, u32::from_le_bytes([e, f, g, h]) as usize);
    if name > MAX_NAME || file > MAX_BYTES {
        return Err(io::Error::from(io::ErrorKind::InvalidData));
    }
    let mut both = vec![0; name + file];
    input.read_exact(&mut both)?;
    let file = both.split_off(name);
    Ok(Some((String::from_utf8_lossy(&both).into_owned(), file)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_arrive_as_they_were_sent() {
        let long = "ä".repeat(MAX_NAME);
        let mut sent = head("a.txt", b"text");
        sent.extend(b"text");
        sent.extend(head(&format!("{long}.pdf"), b""));
        let mut input = sent.as_slice();
        assert_eq!(request(&mut input).unwrap(), Some(("a.txt".to_owned(), b"text".to_vec())));
        let (name, file) = request(&mut input).unwrap().unwrap();
        assert!(name.ends_with("ä.pdf") && name.len() <= MAX_NAME && file.is_empty());
        assert_eq!(request(&mut input).unwrap(), None);
        assert!(request(&mut [0xff; 8].as_slice()).is_err());
        assert!(request(&mut [1, 0, 0, 0, 1, 0, 0, 0, b'a'].as_slice()).is_err());
    }
}
