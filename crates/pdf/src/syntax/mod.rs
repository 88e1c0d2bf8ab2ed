//! Objects, and the file that holds them.

mod crypt;
mod file;
mod filter;
mod lexer;
mod object;
mod xref;

pub(crate) use file::File;
pub(crate) use lexer::{Lexer, Token};
pub(crate) use object::{Dict, Object, Stream};
