//! Where the objects of a file are.

use std::collections::{HashMap, HashSet};

use super::file::File;
use super::lexer::{Lexer, Token, is_space};
use super::object::{Dict, Object};

/// Where an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    /// At a byte of the file.
    At(usize),
    /// In the stream with this number, which holds objects.
    In(u32),
}

/// How many tables may follow one another: a file has one for each time it was saved.
const MAX_TABLES: usize = 512;

/// How many trailers are looked at in a file whose tables are wrong.
const MAX_TRAILERS: usize = 32;

/// The most objects a file may have.
const MAX_NUMBER: u32 = 8_388_607;

/// The places of objects, with what the trailers say.
#[derive(Debug, Default)]
pub(super) struct Xref {
    pub(super) entries: HashMap<u32, Entry>,
    pub(super) root: Object,
    pub(super) encrypt: Object,
    pub(super) id: Object,
}

impl Xref {
    fn insert(&mut self, number: u32, entry: Entry) {
        // The newest table comes first.
        self.entries.entry(number).or_insert(entry);
    }

    fn take_trailer(&mut self, trailer: &Dict) {
        for (name, own) in
            [(&b"Root"[..], &mut self.root), (&b"Encrypt"[..], &mut self.encrypt), (&b"ID"[..], &mut self.id)]
        {
            if own.is_null() {
                *own = trailer.get(name).clone();
            }
        }
    }
}

/// Reads the tables that the end of the file names; `None` if they cannot be.
pub(super) fn read(file: &File<'_>) -> Option<Xref> {
    let data = file.data;
    let tail = data.len().saturating_sub(2048);
    let marker = memchr::memmem::rfind(&data[tail..], b"startxref")? + tail;
    let Some(Token::Number(start)) = Lexer::new(data, marker + 9).token() else { return None };
    let mut xref = Xref::default();
    let mut next = vec![start as usize];
    let mut seen = HashSet::new();
    while let Some(start) = next.pop() {
        if !seen.insert(start) || seen.len() > MAX_TABLES {
            continue;
        }
        let mut lexer = Lexer::new(data, start);
        let is_table = lexer.eat(b"xref");
        let (previous, beside) =
            if is_table { table(lexer, &mut xref)? } else { stream(file, start, &mut xref)? };
        // The stream beside a table comes before the table of the time before.
        next.extend(previous);
        next.extend(beside);
    }
    (!xref.root.is_null()).then_some(xref)
}

type Following = (Option<usize>, Option<usize>);

fn following(trailer: &Dict) -> Following {
    let at = |name| trailer.get(name).integer().and_then(|at| usize::try_from(at).ok());
    (at(b"Prev"), at(b"XRefStm"))
}

fn table(mut lexer: Lexer<'_>, xref: &mut Xref) -> Option<Following> {
    loop {
        match lexer.token()? {
            Token::Keyword(b"trailer") => break,
            Token::Number(first) => {
                let Some(Token::Number(count)) = lexer.token() else { return None };
                rows(&mut lexer, first as u32, count as u32, xref)?;
            }
            _ => return None,
        }
    }
    let trailer = lexer.object()?;
    let trailer = trailer.dict()?;
    xref.take_trailer(trailer);
    Some(following(trailer))
}

fn rows(lexer: &mut Lexer<'_>, first: u32, count: u32, xref: &mut Xref) -> Option<()> {
    for index in 0..count {
        let (Token::Number(at), Token::Number(_), Token::Keyword(kind)) =
            (lexer.token()?, lexer.token()?, lexer.token()?)
        else {
            return None;
        };
        let number = first.checked_add(index).filter(|number| *number <= MAX_NUMBER)?;
        if kind == b"n" {
            xref.insert(number, Entry::At(at as usize));
        }
    }
    Some(())
}

fn stream(file: &File<'_>, start: usize, xref: &mut Xref) -> Option<Following> {
    let object = file.object_at(start, None)?;
    let stream = object.stream()?;
    let widths: Vec<usize> = stream
        .dict
        .get(b"W")
        .array()?
        .iter()
        .filter_map(Object::integer)
        .map(|width| width.clamp(0, 8) as usize)
        .collect();
    let [kind_width, place_width, rest_width] = widths[..] else { return None };
    let width = kind_width + place_width + rest_width;
    let size = stream.dict.get(b"Size").integer()?;
    let index: Vec<i64> = match stream.dict.get(b"Index").array() {
        Some(index) => index.iter().filter_map(Object::integer).collect(),
        None => vec![0, size],
    };
    let bytes = file.unpack(stream);
    let mut rows = bytes.chunks_exact(width.max(1));
    for pair in index.chunks_exact(2) {
        let first = u32::try_from(pair[0]).ok()?;
        let count = u32::try_from(pair[1]).ok()?;
        for (number, row) in (first..first.saturating_add(count).min(MAX_NUMBER)).zip(&mut rows) {
            let field = |from: usize, width: usize| {
                row[from..from + width].iter().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte))
            };
            let kind = if kind_width == 0 { 1 } else { field(0, kind_width) };
            let place = field(kind_width, place_width);
            match kind {
                1 => xref.insert(number, Entry::At(place as usize)),
                2 => xref.insert(number, Entry::In(place as u32)),
                _ => {}
            }
        }
    }
    xref.take_trailer(&stream.dict);
    Some(following(&stream.dict))
}

/// Finds the objects of a file whose tables are missing or wrong, by their first words.
pub(super) fn rebuild(file: &File<'_>) -> Xref {
    let data = file.data;
    let mut xref = Xref::default();
    let mut holders = Vec::new();
    for at in memchr::memmem::find_iter(data, b" obj") {
        let Some((number, start)) = heading_before(data, at) else { continue };
        // The last of several objects with a number is the newest.
        xref.entries.insert(number, Entry::At(start));
        let ahead = &data[at..data.len().min(at + 400)];
        let head = memchr::memmem::find(ahead, b"endobj").map_or(ahead, |end| &ahead[..end]);
        let says = |word: &[u8]| memchr::memmem::find(head, word).is_some();
        if says(b"/ObjStm") {
            holders.push(number);
        }
        if says(b"/Catalog") && !says(b"/ObjStm") {
            xref.root = Object::Reference(number);
        }
        if says(b"/XRef")
            && let Some(object) = file.object_at(start, None)
            && let Some(dict) = object.dict()
        {
            xref.take_trailer(dict);
        }
    }
    for at in memchr::memmem::rfind_iter(data, b"trailer").take(MAX_TRAILERS) {
        if let Some(trailer) = Lexer::new(data, at + 7).object()
            && let Some(trailer) = trailer.dict()
        {
            xref.take_trailer(trailer);
        }
    }
    for holder in holders {
        let Some(Entry::At(start)) = xref.entries.get(&holder).copied() else { continue };
        let Some(object) = file.object_at(start, None) else { continue };
        for number in object.stream().map(|stream| file.numbers_within(stream)).unwrap_or_default() {
            xref.entries.entry(number).or_insert(Entry::In(holder));
        }
    }
    xref
}

/// The number of an object and where it starts, from where its ` obj` is.
fn heading_before(data: &[u8], at: usize) -> Option<(u32, usize)> {
    let digits_before = |end: usize| {
        let count = data[..end].iter().rev().take(10).take_while(|byte| byte.is_ascii_digit()).count();
        (count > 0).then(|| end - count)
    };
    let generation = digits_before(at)?;
    let gap = data[..generation].iter().rev().take_while(|byte| is_space(**byte)).count();
    let end = generation - gap;
    let start = digits_before(end).filter(|_| gap > 0)?;
    let number: u32 = std::str::from_utf8(&data[start..end]).ok()?.parse().ok()?;
    (number <= MAX_NUMBER).then_some((number, start))
}
