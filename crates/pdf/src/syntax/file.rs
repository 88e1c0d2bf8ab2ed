//! A file: its objects by number, its streams unpacked.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use touchstone_extract::ExtractError;

use super::crypt::Crypt;
use super::filter::{self, Filter, MAX_FILTERS};
use super::lexer::{Lexer, Token, is_space};
use super::object::{Dict, Object, Stream};
use super::xref::{self, Entry, Xref};
use crate::limits::Budget;

/// How many references may lead to one another.
const MAX_HOPS: usize = 32;

/// The most objects that one stream may hold.
const MAX_HELD: usize = 100_000;

/// The most bytes of unpacked streams of objects that are kept.
const MAX_KEPT: usize = 16 * 1024 * 1024;

/// The most bytes that are gone through for the ends of streams whose lengths are wrong.
const MAX_SEARCHED: usize = 512 * 1024 * 1024;

/// A stream of objects, unpacked, with where each starts.
#[derive(Debug)]
struct Holder {
    bytes: Vec<u8>,
    starts: HashMap<u32, usize>,
}

/// A PDF file.
pub(crate) struct File<'a> {
    pub(super) data: &'a [u8],
    pub(crate) budget: &'a Budget,
    xref: RefCell<Xref>,
    objects: RefCell<HashMap<u32, Object>>,
    holders: RefCell<HashMap<u32, Option<Rc<Holder>>>>,
    kept: Cell<usize>,
    searched: Cell<usize>,
    /// The objects that are being read, which must not be read for themselves.
    open: RefCell<HashSet<u32>>,
    is_rebuilt: Cell<bool>,
    crypt: OnceCell<Crypt>,
}

impl<'a> File<'a> {
    /// Opens a file; fails if it is none, or is protected by a password.
    pub(crate) fn open(bytes: &'a [u8], budget: &'a Budget) -> Result<Self, ExtractError> {
        let head = &bytes[..bytes.len().min(1024)];
        let Some(start) = memchr::memmem::find(head, b"%PDF-") else {
            return Err(malformed("it does not begin with %PDF-"));
        };
        let file = Self {
            data: &bytes[start..],
            budget,
            xref: RefCell::default(),
            objects: RefCell::default(),
            holders: RefCell::default(),
            kept: Cell::new(0),
            searched: Cell::new(0),
            open: RefCell::default(),
            is_rebuilt: Cell::new(false),
            crypt: OnceCell::new(),
        };
        match xref::read(&file) {
            Some(xref) => *file.xref.borrow_mut() = xref,
            None => file.rebuild(),
        }
        if file.catalog().is_none() {
            file.rebuild();
        }
        file.decrypt()?;
        if file.catalog().is_none() {
            return Err(budget
                .breach()
                .map_or_else(|| malformed("it has no catalogue of pages"), Into::into));
        }
        Ok(file)
    }

    /// Makes ready to read an encrypted file, if the password is empty.
    fn decrypt(&self) -> Result<(), ExtractError> {
        let (encrypt, id) = {
            let xref = self.xref.borrow();
            (xref.encrypt.clone(), xref.id.clone())
        };
        if encrypt.is_null() {
            return Ok(());
        }
        let encrypt = self.resolve(&encrypt);
        let id = self.resolve(&id);
        let id = id.array().and_then(|id| id.first()).map(|id| self.resolve(id)).unwrap_or_default();
        let crypt = encrypt.dict().and_then(|encrypt| Crypt::open(self, encrypt, id.string().unwrap_or_default()));
        let crypt = crypt.ok_or(ExtractError::Protected)?;
        self.crypt.set(crypt).map_err(|_| ExtractError::Protected)?;
        // What was read so far was read as it is written.
        self.objects.borrow_mut().clear();
        self.holders.borrow_mut().clear();
        Ok(())
    }

    /// Looks for the objects themselves, once.
    pub(crate) fn rebuild(&self) {
        if self.is_rebuilt.replace(true) {
            return;
        }
        let rebuilt = xref::rebuild(self);
        self.objects.borrow_mut().clear();
        self.holders.borrow_mut().clear();
        let mut xref = self.xref.borrow_mut();
        let encrypt = if rebuilt.encrypt.is_null() { xref.encrypt.clone() } else { rebuilt.encrypt.clone() };
        *xref = Xref { encrypt, ..rebuilt };
    }

    /// The catalogue, if it leads to pages.
    pub(crate) fn catalog(&self) -> Option<Object> {
        let root = self.xref.borrow().root.clone();
        let root = self.resolve(&root);
        let pages = self.resolve(root.dict()?.get(b"Pages"));
        pages.dict()?;
        Some(root)
    }

    /// The object itself, where references are followed. `Null` if there is none.
    pub(crate) fn resolve(&self, object: &Object) -> Object {
        let mut object = object.clone();
        for _ in 0..MAX_HOPS {
            let Object::Reference(number) = object else { return object };
            object = self.by_number(number);
        }
        Object::Null
    }

    /// The object under a name of a dictionary, where references are followed.
    pub(crate) fn get(&self, dict: &Dict, name: &[u8]) -> Object {
        self.resolve(dict.get(name))
    }

    fn by_number(&self, number: u32) -> Object {
        if let Some(object) = self.objects.borrow().get(&number) {
            return object.clone();
        }
        if !self.open.borrow_mut().insert(number) {
            return Object::Null;
        }
        let entry = self.xref.borrow().entries.get(&number).copied();
        let object = match entry {
            Some(Entry::At(start)) => {
                self.object_at(start, Some(number)).or_else(|| self.after_rebuilding(number))
            }
            Some(Entry::In(holder)) => self.object_in(holder, number),
            None => None,
        };
        self.open.borrow_mut().remove(&number);
        let object = object.unwrap_or_default();
        self.objects.borrow_mut().insert(number, object.clone());
        object
    }

    /// A table that is wrong about one object is wrong about all.
    fn after_rebuilding(&self, number: u32) -> Option<Object> {
        if self.is_rebuilt.get() {
            return None;
        }
        self.rebuild();
        match self.xref.borrow().entries.get(&number).copied()? {
            Entry::At(start) => self.object_at(start, Some(number)),
            Entry::In(_) => None,
        }
    }

    /// Reads the object that starts at a byte: `12 0 obj …`. `None` if it is not there or has another number.
    pub(super) fn object_at(&self, start: usize, number: Option<u32>) -> Option<Object> {
        let mut lexer = Lexer::new(self.data, start);
        let (Token::Number(own), Token::Number(generation)) = (lexer.token()?, lexer.token()?) else { return None };
        if !lexer.eat(b"obj") || number.is_some_and(|number| f64::from(number) != own) {
            return None;
        }
        let object = lexer.object();
        if !self.budget.objects(lexer.entries) {
            return None;
        }
        let (own, generation) = (own as u32, generation as u16);
        let object = match self.crypt.get() {
            Some(crypt) => crypt.strings(own, generation, object.unwrap_or_default()),
            None => object.unwrap_or_default(),
        };
        let Object::Dict(dict) = object else { return Some(object) };
        if !lexer.eat(b"stream") {
            return Some(Object::Dict(dict));
        }
        let dict = Rc::try_unwrap(dict).ok()?;
        let (start, end) = self.extent(&dict, lexer.at);
        Some(Object::Stream(Rc::new(Stream { dict, start, end, number: own, generation })))
    }

    /// The bytes of a stream whose keyword ends at `at`. Its length is believed if `endstream` follows.
    fn extent(&self, dict: &Dict, at: usize) -> (usize, usize) {
        let start = match self.data.get(at..) {
            Some([b'\r', b'\n', ..]) => at + 2,
            Some([b'\r' | b'\n', ..]) => at + 1,
            _ => at,
        };
        let said = self.get(dict, b"Length").integer().and_then(|length| usize::try_from(length).ok());
        if let Some(end) =
            said.and_then(|length| start.checked_add(length)).filter(|end| *end <= self.data.len())
        {
            let after = &self.data[end..self.data.len().min(end + 16)];
            let spaces = after.iter().take_while(|byte| is_space(**byte)).count();
            if after[spaces..].starts_with(b"endstre") || after[spaces..].starts_with(b"endobj") {
                return (start, end);
            }
        }
        let rest = self.data.get(start..).unwrap_or_default();
        let length = memchr::memmem::find(rest, b"endstream").unwrap_or(rest.len());
        self.searched.set(self.searched.get().saturating_add(length));
        if self.searched.get() > MAX_SEARCHED {
            self.budget.fail("streams without an end", MAX_SEARCHED);
        }
        (start, start + length)
    }

    fn object_in(&self, holder: u32, number: u32) -> Option<Object> {
        let held = self.holders.borrow().get(&holder).cloned();
        let holder = match held {
            Some(holder) => holder?,
            None => {
                let opened = self.open_holder(holder);
                self.holders.borrow_mut().insert(holder, opened.clone());
                opened?
            }
        };
        let mut lexer = Lexer::new(&holder.bytes, *holder.starts.get(&number)?);
        let object = lexer.object();
        self.budget.objects(lexer.entries).then_some(object)?
    }

    fn open_holder(&self, number: u32) -> Option<Rc<Holder>> {
        // A stream that holds objects is never itself in one.
        let Some(Entry::At(start)) = self.xref.borrow().entries.get(&number).copied() else { return None };
        let object = self.object_at(start, Some(number))?;
        let stream = object.stream()?;
        let bytes = self.unpack(stream).into_owned();
        self.kept.set(self.kept.get().saturating_add(bytes.len()));
        if self.kept.get() > MAX_KEPT {
            self.budget.fail("bytes of objects", MAX_KEPT);
            return None;
        }
        let starts = starts(&stream.dict, &bytes).into_iter().collect();
        Some(Rc::new(Holder { bytes, starts }))
    }

    /// The numbers of the objects that a stream holds.
    pub(super) fn numbers_within(&self, stream: &Stream) -> Vec<u32> {
        starts(&stream.dict, &self.unpack(stream)).into_iter().map(|(number, _)| number).collect()
    }

    /// The bytes of a stream, unpacked as far as they can be; empty if they are a picture's or a limit was passed.
    pub(crate) fn unpack(&self, stream: &Stream) -> Cow<'a, [u8]> {
        let filters = self.list(&stream.dict, b"Filter", b"F");
        let parameters = self.list(&stream.dict, b"DecodeParms", b"DP");
        if filters.len() > MAX_FILTERS {
            self.budget.fail("filters of a stream", MAX_FILTERS);
            return Cow::default();
        }
        let raw = self.data.get(stream.start..stream.end).unwrap_or_default();
        let mut bytes: Option<Vec<u8>> = None;
        let is_table = stream.dict.get(b"Type").name() == Some(b"XRef");
        let is_plain = filters.first().and_then(Object::name) == Some(b"Crypt");
        if let Some(crypt) = self.crypt.get().filter(|_| !is_table && !is_plain) {
            if !self.budget.unpacked(raw.len()) {
                return Cow::default();
            }
            bytes = Some(crypt.stream(stream.number, stream.generation, raw));
        }
        for (index, filter) in filters.iter().enumerate() {
            let filter = Filter {
                name: filter.name().unwrap_or_default(),
                parameters: parameters.get(index).and_then(Object::dict),
            };
            match filter::unpack(bytes.as_deref().unwrap_or(raw), &filter, self.budget) {
                Some(unpacked) => bytes = Some(unpacked),
                None => return Cow::default(),
            }
        }
        bytes.map_or(Cow::Borrowed(raw), Cow::Owned)
    }

    fn list(&self, dict: &Dict, name: &[u8], short: &[u8]) -> Vec<Object> {
        let object = match self.get(dict, name) {
            Object::Null => self.get(dict, short),
            object => object,
        };
        match &object {
            Object::Null => Vec::new(),
            Object::Array(array) => array.iter().map(|object| self.resolve(object)).collect(),
            _ => vec![object],
        }
    }
}

/// The numbers of the objects in a stream, with where each starts.
fn starts(dict: &Dict, bytes: &[u8]) -> Vec<(u32, usize)> {
    let first = dict.get(b"First").integer().and_then(|first| usize::try_from(first).ok()).unwrap_or(0);
    let mut lexer = Lexer::new(bytes, 0);
    let mut starts = Vec::new();
    while lexer.at < first
        && starts.len() < MAX_HELD
        && let (Some(Token::Number(number)), Some(Token::Number(start))) = (lexer.token(), lexer.token())
    {
        starts.push((number as u32, first.saturating_add(start as usize)));
    }
    starts
}

pub(crate) fn malformed(detail: &str) -> ExtractError {
    ExtractError::Malformed { format: "PDF", detail: detail.into() }
}
