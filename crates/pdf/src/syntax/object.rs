//! What a PDF is made of.

use std::rc::Rc;

/// An object. References are followed by [`File::resolve`](super::File::resolve).
#[derive(Debug, Clone, Default)]
pub(crate) enum Object {
    #[default]
    Null,
    Bool(bool),
    Number(f64),
    String(Rc<[u8]>),
    Name(Rc<[u8]>),
    Array(Rc<[Object]>),
    Dict(Rc<Dict>),
    Stream(Rc<Stream>),
    Reference(u32),
}

/// Names with objects. The dictionaries of a page are small: a list is quicker than a map.
#[derive(Debug, Default)]
pub(crate) struct Dict(pub(super) Vec<(Rc<[u8]>, Object)>);

/// A dictionary with bytes, which are still packed.
#[derive(Debug)]
pub(crate) struct Stream {
    pub(crate) dict: Dict,
    /// Where the bytes are in the file.
    pub(super) start: usize,
    pub(super) end: usize,
    /// The number and the generation of the object, which key its encryption.
    pub(super) number: u32,
    pub(super) generation: u16,
}

impl Dict {
    /// The object under a name; `Null` if there is none.
    pub(crate) fn get(&self, name: &[u8]) -> &Object {
        self.0.iter().find(|(key, _)| **key == *name).map_or(&Object::Null, |(_, value)| value)
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

}

impl Object {
    pub(crate) fn number(&self) -> Option<f32> {
        match self {
            Self::Number(number) => Some(*number as f32),
            _ => None,
        }
    }

    pub(crate) fn integer(&self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(*number as i64),
            _ => None,
        }
    }

    pub(crate) fn name(&self) -> Option<&[u8]> {
        match self {
            Self::Name(name) => Some(name),
            _ => None,
        }
    }

    pub(crate) fn string(&self) -> Option<&[u8]> {
        match self {
            Self::String(string) => Some(string),
            _ => None,
        }
    }

    /// Its entries, if it is an array.
    pub(crate) fn array(&self) -> Option<&[Object]> {
        match self {
            Self::Array(array) => Some(array),
            _ => None,
        }
    }

    /// Its dictionary, also that of a stream.
    pub(crate) fn dict(&self) -> Option<&Dict> {
        match self {
            Self::Dict(dict) => Some(dict),
            Self::Stream(stream) => Some(&stream.dict),
            _ => None,
        }
    }

    pub(crate) fn stream(&self) -> Option<&Stream> {
        match self {
            Self::Stream(stream) => Some(stream),
            _ => None,
        }
    }

    pub(crate) fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }
}
