//! The words of a resume, with their places, and what stands between them.
//!
//! One tokenizer for everything that compares words: skills, keywords, titles, passages. `C++`, `C#` and `.NET` are words;
//! `Node.js`, `CI/CD`, `T-SQL` are two words with a joint between them, so that `Node js` and `node-js` are the same.

use touchstone_extract::Reading;

use crate::Span;

/// What stands before a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gap {
    /// Nothing, or white space.
    Space,
    /// One character without white space, or a slash or an ampersand with it.
    Joint(u8),
    /// The end of a line that goes on in the next, in a text that is not set on pages: it was put there.
    Line,
    /// The end of a line on a page, where there was room for the next word. Elsewhere on the page it might have been none.
    Edge,
    /// The end of a line on a page that had no room for the next word: as a space.
    Turn,
    /// What separates the entries of a list, or parts of a sentence: a comma, a bar, a bracket, a dash; which, as a class.
    Break(Break),
    /// The end of a sentence, of a paragraph, of an entry, of a page.
    Stop,
}

/// Kinds of breaks within a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Break {
    /// `,` `;` `|` `/` `•` and their like.
    List,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// A colon.
    Colon,
    /// A dash or anything else.
    Other,
}

impl Gap {
    /// A phrase may go on over it.
    pub(crate) fn joins(self) -> bool {
        matches!(self, Self::Joint(_)) || self.is_white()
    }

    /// Nothing is between two words but white space. What is made of them must not depend on which kind it is where a line on a
    /// page breaks, since that hangs on how wide a name beside it is.
    pub(crate) fn is_white(self) -> bool {
        matches!(self, Self::Space | Self::Line | Self::Edge | Self::Turn)
    }

    /// A line ends here.
    pub(crate) fn is_line_end(self) -> bool {
        matches!(self, Self::Stop | Self::Line | Self::Edge | Self::Turn)
    }
}

/// A word.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    /// Its bytes in the text it was read from.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Its bytes in the folded text.
    folded: (usize, usize),
    /// What stands before it.
    pub(crate) gap: Gap,
    /// It counts for nothing: it tells who the person is.
    pub(crate) masked: bool,
}

/// The words of a text, in its order.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    folded: String,
    items: Vec<Token>,
}

impl Tokens {
    /// The words of a resume.
    pub(crate) fn of(reading: &Reading) -> Self {
        let mut tokens = Self {
            folded: String::with_capacity(reading.text.len()),
            items: Vec::with_capacity(reading.text.len() / 5),
        };
        let mut before: Option<&touchstone_extract::Line> = None;
        for line in &reading.lines {
            let gap = match before {
                Some(last) if goes_on(&reading.text, last, line) => tokens.over_line_end(&reading.text, line),
                _ => Gap::Stop,
            };
            tokens.read(&reading.text, line.range.start, line.range.end, gap);
            before = Some(line);
        }
        tokens
    }

    /// The words of a text of its own: a criterion's, an alias.
    pub(crate) fn of_text(text: &str) -> Self {
        let mut tokens = Self::default();
        tokens.read(text, 0, text.len(), Gap::Stop);
        tokens
    }

    /// What stands before the first word of a line that goes on with the one above; on a page, the sign that ends that one, if it
    /// has one.
    fn over_line_end(&self, text: &str, line: &touchstone_extract::Line) -> Gap {
        let end = self.items.last().map_or(line.range.start, |token| token.end);
        match (classify(text.get(end..line.range.start).unwrap_or_default()), line.wraps) {
            (_, None) => Gap::Line,
            (Gap::Space, Some(false)) => Gap::Edge,
            (Gap::Space, Some(true)) => Gap::Turn,
            (sign, _) => sign,
        }
    }

    /// Takes words from counting.
    pub(crate) fn mask(&mut self, spans: &[Span]) {
        for span in spans {
            let first = self.items.partition_point(|token| token.end <= span.start);
            for token in self.items.iter_mut().skip(first).take_while(|token| token.start < span.end) {
                token.masked = true;
            }
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.items.len()
    }

    /// The word at an index, folded; empty past the end and for what is masked, which no phrase has.
    pub(crate) fn word(&self, index: usize) -> &str {
        self.items
            .get(index)
            .filter(|token| !token.masked)
            .and_then(|token| self.folded.get(token.folded.0..token.folded.1))
            .unwrap_or_default()
    }

    /// What stands before the word at an index; the end of the text is a stop.
    pub(crate) fn gap(&self, index: usize) -> Gap {
        self.items.get(index).map_or(Gap::Stop, |token| token.gap)
    }

    /// The place of the words from one index up to another, that one excluded.
    pub(crate) fn span(&self, from: usize, to: usize) -> Span {
        match (self.items.get(from), to.checked_sub(1).and_then(|last| self.items.get(last))) {
            (Some(first), Some(last)) => Span { start: first.start, end: last.end },
            _ => Span::default(),
        }
    }

    /// The first word that ends after a byte.
    pub(crate) fn at(&self, byte: usize) -> usize {
        self.items.partition_point(|token| token.end <= byte)
    }

    /// The words, folded, owned.
    pub(crate) fn words(&self) -> Vec<String> {
        (0..self.len()).map(|index| self.word(index).to_owned()).collect()
    }

    fn read(&mut self, text: &str, from: usize, to: usize, first_gap: Gap) {
        let Some(line) = text.get(from..to) else { return };
        crate::work::did(line.len());
        let mut gap = Some(first_gap);
        let mut between = from;
        let mut chars = line.char_indices().peekable();
        let mut previous = ' ';
        while let Some((at, letter)) = chars.next() {
            let dot_net = letter == '.' && !previous.is_alphanumeric() && is_net(&line[at + 1..]);
            previous = letter;
            if !letter.is_alphanumeric() && !dot_net {
                continue;
            }
            let start = from + at;
            let folded = self.folded.len();
            let mut end = start + letter.len_utf8();
            let mut has_letter = fold(letter, &mut self.folded);
            while let Some((at, letter)) = chars.peek().copied() {
                let suffix = has_letter && (letter == '+' || letter == '#');
                if !letter.is_alphanumeric() && !suffix && !is_mark(letter) {
                    break;
                }
                if suffix {
                    self.folded.push(letter);
                } else {
                    has_letter |= fold(letter, &mut self.folded);
                }
                end = from + at + letter.len_utf8();
                previous = letter;
                chars.next();
                // `C++17` is `C++` and a number.
                if suffix && !chars.peek().is_some_and(|(_, next)| matches!(next, '+' | '#')) {
                    break;
                }
            }
            let gap = gap.take().unwrap_or_else(|| classify(&text[between..start]));
            self.items.push(Token { start, end, folded: (folded, self.folded.len()), gap, masked: false });
            between = end;
        }
    }
}

/// The next line continues the sentence or the list of the one before.
fn goes_on(text: &str, last: &touchstone_extract::Line, next: &touchstone_extract::Line) -> bool {
    let between = text.get(last.range.end..next.range.start).unwrap_or("\n\n");
    let words = text.get(last.range.clone()).unwrap_or_default().trim_end();
    // On a page, what follows a colon may stand behind it or below it.
    let ended = words.ends_with(['.', '!', '?']) || words.ends_with(':') && next.wraps.is_none();
    !ended
        && !next.item
        && !next.heading
        && !last.heading
        && last.column == next.column
        && between.matches('\n').count() < 2
}

fn is_net(rest: &str) -> bool {
    let mut letters = rest.chars();
    let net = letters.by_ref().take(3).map(|letter| letter.to_ascii_lowercase()).eq("net".chars());
    net && !letters.next().is_some_and(char::is_alphanumeric)
}

/// Combining marks and joiners stay within a word.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{ad}')
}

/// Adds a character in lower case, without accents of Latin letters; true if it is a letter.
fn fold(letter: char, to: &mut String) -> bool {
    if letter.is_ascii() {
        to.push(letter.to_ascii_lowercase());
        return letter.is_ascii_alphabetic();
    }
    if is_mark(letter) {
        return false;
    }
    for lower in letter.to_lowercase() {
        match lower {
            'à'..='å' | 'ā' | 'ă' | 'ą' => to.push('a'),
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => to.push('e'),
            'ì'..='ï' | 'ī' => to.push('i'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => to.push('o'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => to.push('u'),
            'ç' | 'ć' | 'č' => to.push('c'),
            'ñ' | 'ń' | 'ň' => to.push('n'),
            mark if is_mark(mark) => {}
            other => to.push(other),
        }
    }
    letter.is_alphabetic()
}

fn classify(between: &str) -> Gap {
    let trimmed = between.trim();
    let tight = trimmed.len() == between.len();
    let mut letters = trimmed.chars();
    let (Some(first), rest) = (letters.next(), letters.as_str()) else { return Gap::Space };
    if rest.is_empty() {
        return match first {
            '/' => Gap::Joint(b'/'),
            '&' => Gap::Joint(b'&'),
            '-' | '‐' | '‑' | '_' if tight => Gap::Joint(b'-'),
            '\'' | '’' if tight => Gap::Joint(b'\''),
            '.' | '@' if tight => Gap::Joint(b'.'),
            '.' | '!' | '?' => Gap::Stop,
            other => Gap::Break(kind(other)),
        };
    }
    // `… (Wireshark, Go). Responsible …` ends a sentence as the end of a line there does.
    let ends_sentence = |(at, sign): (usize, char)| {
        matches!(sign, '.' | '!' | '?') && (at == 0 || between_ends(&trimmed[at + 1..], tight))
    };
    if trimmed.char_indices().any(ends_sentence) {
        return Gap::Stop;
    }
    // The last sign decides: `) (` opens, `: (` opens.
    Gap::Break(trimmed.chars().rev().find(|letter| !letter.is_whitespace()).map_or(Break::Other, kind))
}

/// Behind a sign stands white space, or nothing up to the next word but that.
fn between_ends(rest: &str, tight: bool) -> bool {
    rest.is_empty() && !tight || rest.starts_with(char::is_whitespace)
}

fn kind(letter: char) -> Break {
    match letter {
        ',' | ';' | '|' | '/' | '•' | '·' | '●' | '▪' | '◦' | '‣' | '*' | '、' | '，' | '\\' | '+' => {
            Break::List
        }
        '(' | '[' | '{' | '<' => Break::Open,
        ')' | ']' | '}' | '>' => Break::Close,
        ':' => Break::Colon,
        _ => Break::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        Tokens::of_text(text).words()
    }

    #[test]
    fn languages_with_signs_are_words_of_their_own() {
        assert_eq!(
            words("C, C++, C++17, C#, F#, .NET, ASP.NET, Node.js, R&D, Notepad++"),
            ["c", "c++", "c++", "17", "c#", "f#", ".net", "asp", "net", "node", "js", "r", "d", "notepad++"]
        );
    }

    #[test]
    fn what_stands_between_words_is_kept_apart() {
        let tokens = Tokens::of_text("CI / CD, T-SQL. Go (Rust): Java’s");
        let gaps: Vec<Gap> = (0..tokens.len()).map(|index| tokens.gap(index)).collect();
        assert_eq!(
            gaps,
            [
                Gap::Stop,
                Gap::Joint(b'/'),
                Gap::Break(Break::List),
                Gap::Joint(b'-'),
                Gap::Stop,
                Gap::Break(Break::Open),
                Gap::Break(Break::Colon),
                Gap::Joint(b'\''),
            ]
        );
    }

    #[test]
    fn letters_with_accents_and_capitals_are_folded() {
        assert_eq!(words("Café RÉSUMÉ Žofie İstanbul 5+"), ["cafe", "resume", "žofie", "istanbul", "5"]);
    }
}
