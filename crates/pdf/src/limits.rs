//! How much a document may cost.

use std::cell::Cell;

use touchstone_extract::ExtractError;

/// How much reading a document may cost. What passes a limit is left out; the reading says so.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The most pages that are read.
    pub pages: usize,
    /// The most bytes that streams may come to when unpacked, together.
    pub unpacked: usize,
    /// The most bytes that one stream may come to when unpacked.
    pub stream: usize,
    /// The most objects that are read, with the entries of arrays and dictionaries.
    pub objects: usize,
    /// The most operators of content streams that are carried out.
    pub operators: usize,
    /// The most letters that are taken from one page.
    pub glyphs: usize,
    /// The most bytes of text that are given.
    pub text: usize,
}

impl Default for Limits {
    /// What a resume may cost: a hundred pages, 64 MiB of unpacked streams.
    fn default() -> Self {
        Self {
            pages: 100,
            unpacked: 64 * 1024 * 1024,
            stream: 24 * 1024 * 1024,
            objects: 600_000,
            operators: 4_000_000,
            glyphs: 150_000,
            text: 4 * 1024 * 1024,
        }
    }
}

/// A limit that was passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Breach {
    /// What there is too much of.
    pub(crate) what: &'static str,
    /// How much is read.
    pub(crate) limit: usize,
}

impl From<Breach> for ExtractError {
    fn from(breach: Breach) -> Self {
        Self::TooMuch { what: breach.what, limit: breach.limit as u64 }
    }
}

/// What reading a document has cost so far. Once a limit is passed, nothing more is read.
#[derive(Debug)]
pub(crate) struct Budget {
    pub(crate) limits: Limits,
    unpacked: Cell<usize>,
    objects: Cell<usize>,
    operators: Cell<usize>,
    mappings: Cell<usize>,
    breach: Cell<Option<Breach>>,
}

/// The most codes that the fonts of a document may give a meaning or a width.
const MAX_MAPPINGS: usize = 500_000;

impl Budget {
    pub(crate) fn new(limits: Limits) -> Self {
        Self {
            limits,
            unpacked: Cell::new(0),
            objects: Cell::new(0),
            operators: Cell::new(0),
            mappings: Cell::new(0),
            breach: Cell::new(None),
        }
    }

    /// The first limit that was passed.
    pub(crate) fn breach(&self) -> Option<Breach> {
        self.breach.get()
    }

    pub(crate) fn fail(&self, what: &'static str, limit: usize) {
        if self.breach.get().is_none() {
            self.breach.set(Some(Breach { what, limit }));
        }
    }

    fn spend(&self, spent: &Cell<usize>, amount: usize, what: &'static str, limit: usize) -> bool {
        spent.set(spent.get().saturating_add(amount));
        if spent.get() > limit {
            self.fail(what, limit);
        }
        self.breach.get().is_none()
    }

    /// Counts objects; false if no more may be read.
    pub(crate) fn objects(&self, count: usize) -> bool {
        self.spend(&self.objects, count, "objects", self.limits.objects)
    }

    /// Counts an operator; false if no more may be carried out.
    pub(crate) fn operator(&self) -> bool {
        self.spend(&self.operators, 1, "drawing", self.limits.operators)
    }

    /// Counts codes that a font maps; false if no more may be mapped.
    pub(crate) fn mappings(&self, count: usize) -> bool {
        self.spend(&self.mappings, count, "codes in fonts", MAX_MAPPINGS)
    }

    /// Counts unpacked bytes; false if no more may be unpacked.
    pub(crate) fn unpacked(&self, bytes: usize) -> bool {
        self.spend(&self.unpacked, bytes, "unpacked bytes", self.limits.unpacked)
    }

    /// How many bytes the next stream may come to.
    pub(crate) fn unpackable(&self) -> usize {
        self.limits.unpacked.saturating_sub(self.unpacked.get()).min(self.limits.stream)
    }
}
