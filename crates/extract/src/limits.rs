//! How much a document may cost.
//!
//! A guide of a hundred pages has some 300 KB of text. The limits leave ample room above that, and make sure that a
//! file made to be expensive is refused after a moment.

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;

/// The most text that a file may give, in bytes of UTF-8.
pub const MAX_TEXT: usize = 16 * 1024 * 1024;

/// The most blocks (paragraphs, headings, items, rows of tables, cells) that a file may give.
pub const MAX_BLOCKS: usize = 200_000;

/// The most text of a [`Reading`](crate::Reading), in bytes of UTF-8: a thousand pages. What comes after is left out.
pub const MAX_READING_TEXT: usize = 2 * 1024 * 1024;

/// The most lines, rows and cells of a [`Reading`](crate::Reading). What comes after is left out.
pub const MAX_READING_LINES: usize = 50_000;

/// The most bytes that the parts of a packed file may come to when unpacked, together.
pub const MAX_UNPACKED: u64 = 64 * 1024 * 1024;

/// A part may be this many times as large as its packed form, once it passes a mebibyte. Text packs ten to one.
pub const MAX_RATIO: u64 = 200;

/// The most files that a packed file may hold.
pub const MAX_PARTS: usize = 10_000;

/// The most tags, texts and references that a file's markup may come to.
pub const MAX_EVENTS: usize = 2_000_000;

/// How deep the elements of XML may stand in one another.
pub const MAX_DEPTH: usize = 256;

/// How deep lists may stand in one another; what stands deeper is read as if it stood here.
pub const MAX_LIST_DEPTH: u8 = 9;

/// Why a document was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExtractError {
    /// The file has more than [`MAX_BYTES`].
    #[error("the file has {0} bytes; at most {MAX_BYTES} are read")]
    TooLarge(usize),
    /// Reading the file would pass a limit of [`limits`](self).
    #[error("the file has more {what} than {limit}; at most that many are read")]
    TooMuch {
        /// What there is too much of.
        what: &'static str,
        /// How much is read.
        limit: u64,
    },
    /// The file is encrypted, or an office document of before 2007, which looks the same from outside.
    #[error(
        "the file is protected by a password, or in an office format of before 2007; save it without a password, as DOCX or PDF"
    )]
    Protected,
    /// The file holds programs.
    #[error("the file holds macros; save it without them, as DOCX")]
    Macros,
    /// The file is of a kind that is not read here.
    #[error("{0} files are not read here")]
    Unsupported(&'static str),
    /// The file is not what it seems to be, or damaged.
    #[error("the file cannot be read as {format}: {detail}")]
    Malformed {
        /// What it seems to be.
        format: &'static str,
        /// What is wrong with it.
        detail: String,
    },
    /// Another process has read the file and says, in these words, why it was not read.
    #[error("{0}")]
    Refused(String),
    /// The file has pages but no text: they are pictures.
    #[error("the file holds no text; if it is scanned, run text recognition on it first")]
    NoText,
    /// Reading took too long, or more memory than there is for it.
    #[error("the file took too long or too much memory to read")]
    TooExpensive,
}

/// What reading a document has cost so far.
#[derive(Debug)]
pub(crate) struct Budget {
    max_text: usize,
    max_blocks: usize,
    text: usize,
    blocks: usize,
    events: usize,
    unpacked: u64,
}

impl Default for Budget {
    fn default() -> Self {
        Self { max_text: MAX_TEXT, max_blocks: MAX_BLOCKS, text: 0, blocks: 0, events: 0, unpacked: 0 }
    }
}

impl Budget {
    /// What a [`Reading`](crate::Reading) may cost.
    pub(crate) fn for_reading() -> Self {
        Self { max_text: MAX_READING_TEXT, max_blocks: MAX_READING_LINES, ..Self::default() }
    }

    pub(crate) fn text(&mut self, bytes: usize) -> Result<(), ExtractError> {
        spend(&mut self.text, bytes, self.max_text, "text")
    }

    pub(crate) fn block(&mut self) -> Result<(), ExtractError> {
        spend(&mut self.blocks, 1, self.max_blocks, "paragraphs and rows")
    }

    pub(crate) fn event(&mut self) -> Result<(), ExtractError> {
        spend(&mut self.events, 1, MAX_EVENTS, "markup")
    }

    /// How many more bytes may be unpacked.
    pub(crate) fn unpackable(&self) -> u64 {
        MAX_UNPACKED - self.unpacked
    }

    pub(crate) fn unpacked(&mut self, bytes: u64) -> Result<(), ExtractError> {
        self.unpacked += bytes;
        if self.unpacked > MAX_UNPACKED {
            return Err(ExtractError::TooMuch { what: "unpacked bytes", limit: MAX_UNPACKED });
        }
        Ok(())
    }
}

fn spend(spent: &mut usize, amount: usize, limit: usize, what: &'static str) -> Result<(), ExtractError> {
    *spent = spent.saturating_add(amount);
    if *spent > limit {
        return Err(ExtractError::TooMuch { what, limit: limit as u64 });
    }
    Ok(())
}
