//! A source as its words, each as a number: names are all alike, and so are numbers and strings. What a person changes to
//! hide where a text comes from (names, comments, layout) changes nothing here.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use crate::languages::Syntax;

/// What stands for every name, every number and every string.
const NAME: u64 = 1;
const NUMBER: u64 = 2;
const STRING: u64 = 3;

/// A word of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    /// Which word it is; the same for all names.
    pub(super) kind: u64,
    /// The line that it begins in, from 1.
    pub(super) line: usize,
}

/// Takes a source apart. It takes time in proportion to its length, and anything is a source.
pub(super) fn tokens(source: &str, syntax: &Syntax) -> Vec<Token> {
    let keywords: Vec<&str> = syntax.keywords.split(' ').collect();
    let mut reader = Reader { rest: source, line: 1 };
    let mut tokens = Vec::new();
    while let Some(first) = reader.rest.chars().next() {
        let line = reader.line;
        if first.is_whitespace() {
            reader.skip(first.len_utf8());
        } else if reader.comment(syntax) {
        } else if let Some(quote) = syntax.quotes.iter().find(|quote| reader.rest.starts_with(quote.as_str()))
        {
            reader.string(quote);
            tokens.push(Token { kind: STRING, line });
        } else if first.is_ascii_digit() {
            reader.take(|letter| letter.is_alphanumeric() || letter == '.' || letter == '_');
            tokens.push(Token { kind: NUMBER, line });
        } else if is_of_name(first) {
            let word = reader.take(is_of_name);
            let lower = word.to_ascii_lowercase();
            let word = if syntax.fold_case { lower.as_str() } else { word };
            tokens.push(Token { kind: if keywords.contains(&word) { kind(word) } else { NAME }, line });
        } else {
            let sign = reader.skip(first.len_utf8());
            tokens.push(Token { kind: kind(sign), line });
        }
    }
    tokens
}

fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || letter == '$'
}

/// The same word is the same number in every run of this program; nothing stores it.
fn kind(word: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    word.hash(&mut hasher);
    hasher.finish()
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
}

impl<'a> Reader<'a> {
    /// Goes on by this many bytes, which end between characters.
    fn skip(&mut self, bytes: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(bytes);
        self.line += taken.bytes().filter(|byte| *byte == b'\n').count();
        self.rest = rest;
        taken
    }

    fn take(&mut self, belongs: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|letter| !belongs(letter)).unwrap_or(self.rest.len());
        self.skip(end)
    }

    /// Goes past a comment, if one begins here.
    fn comment(&mut self, syntax: &Syntax) -> bool {
        if syntax.line_comments.iter().any(|start| self.rest.starts_with(start.as_str())) {
            self.skip(self.rest.find('\n').unwrap_or(self.rest.len()));
            return true;
        }
        let block = syntax.block_comments.iter().find(|[start, _]| self.rest.starts_with(start.as_str()));
        let Some([start, end]) = block else { return false };
        self.skip(start.len());
        self.skip(self.rest.find(end.as_str()).map_or(self.rest.len(), |at| at + end.len()));
        true
    }

    /// Goes past a string. One that never ends does so with its line, but where it may have many.
    fn string(&mut self, quote: &str) {
        let has_lines = quote.len() > 1 || quote == "`";
        self.skip(quote.len());
        while let Some(letter) = self.rest.chars().next() {
            if self.rest.starts_with(quote) {
                self.skip(quote.len());
                return;
            }
            if letter == '\n' && !has_lines {
                return;
            }
            self.skip(letter.len_utf8());
            if letter == '\\' {
                self.skip(self.rest.chars().next().map_or(0, char::len_utf8));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::language;

    fn kinds(id: &str, source: &str) -> Vec<u64> {
        tokens(source, &language(id).unwrap().syntax).iter().map(|token| token.kind).collect()
    }

    #[test]
    fn names_comments_and_layout_make_no_difference() {
        let one = "total = 0\nfor row in rows:\n    total += row['cents']  # sum\n";
        let other = "# adds up\ns=0\nfor line in lines:\n\n  s += line[\"amount\"]\n";
        assert_eq!(kinds("python", one), kinds("python", other));
        let one = "int sum(int[] a) { /* adds\n up */ return a[0] + 1; }";
        assert_eq!(kinds("java", one), kinds("java", "int f(int[] xs)\n{\nreturn xs[7] + 22; // b\n}"));
    }

    #[test]
    fn keywords_and_signs_make_one() {
        assert_ne!(kinds("python", "while x: pass"), kinds("python", "if x: pass"));
        assert_ne!(kinds("python", "a + b"), kinds("python", "a - b"));
        assert_eq!(kinds("sql", "SELECT a FROM t"), kinds("sql", "select B from Orders"));
    }

    #[test]
    fn a_string_hides_what_looks_like_code_and_ends_where_it_should() {
        assert_eq!(kinds("python", r#"x = "a \" # b" + y"#), kinds("python", "x = 'c' + y"));
        assert_eq!(kinds("javascript", "x = `a\n//b`;"), kinds("javascript", "x = 'c';"));
        assert_eq!(kinds("c", "x = \"open\ny;"), kinds("c", "x = \"closed\" y;"));
    }

    #[test]
    fn a_token_knows_its_line() {
        let found = tokens("a\n\n/* x\n */ b", &language("c").unwrap().syntax);
        assert_eq!(found.iter().map(|token| token.line).collect::<Vec<_>>(), [1, 4]);
    }

    proptest! {
        #[test]
        fn anything_is_a_source(source in "[a-z0-9 \n\"'`/*#=\\\\é]{0,200}") {
            for language in crate::languages() {
                let found = tokens(&source, &language.syntax);
                prop_assert!(found.len() <= source.len());
                prop_assert!(found.is_sorted_by_key(|token| token.line));
            }
        }
    }
}
