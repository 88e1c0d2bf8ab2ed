//! Looks quickly whether a text may hold something rare, so that most texts need no closer look.

/// How many places are looked at together. The compiler makes a few wide instructions of them.
const BLOCK: usize = 32;

/// How many bytes a test sees.
const SEEN: usize = 4;

/// What a test says of any place of a text, put together bit by bit.
///
/// The test gets the byte of each place and the three behind it, zeros behind the end. It should be arithmetic without a
/// branch, of [`is`] and the like.
#[inline]
pub(crate) fn any(text: &str, test: impl Fn([u8; SEEN]) -> u8) -> u8 {
    let of_block = |block: &[u8; BLOCK + SEEN - 1]| {
        let mut found = 0;
        for at in 0..BLOCK {
            found |= test([block[at], block[at + 1], block[at + 2], block[at + 3]]);
        }
        found
    };
    let mut rest = text.as_bytes();
    let mut found = 0;
    while let Some(block) = rest.first_chunk() {
        found |= of_block(block);
        rest = &rest[BLOCK..];
    }
    let mut last = [0; BLOCK + SEEN - 1];
    last[..rest.len()].copy_from_slice(rest);
    found |= of_block(&last);
    if rest.len() > BLOCK {
        last.rotate_left(BLOCK);
        last[SEEN - 1..].fill(0);
        found |= of_block(&last);
    }
    found
}

/// 1 if a byte is the one that is looked for, else 0.
#[inline]
pub(crate) fn is(byte: u8, wanted: u8) -> u8 {
    u8::from(byte == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_for_is_seen_wherever_it_stands() {
        let test = |seen: [u8; SEEN]| is(seen[0], b'a') & is(seen[3], b'd') | is(seen[0], b'#') << 1;
        for length in 0..150 {
            let plain = "x".repeat(length);
            assert_eq!(any(&plain, test), 0, "{length}");
            for at in 0..length {
                let one = format!("{}#{}", &plain[..at], &plain[at + 1..]);
                assert_eq!(any(&one, test), 2, "{one}");
                if let Some(rest) = plain.get(at + 4..) {
                    let four = format!("{}abcd{rest}", &plain[..at]);
                    assert_eq!(any(&four, test), 1, "{four}");
                }
            }
        }
    }
}
