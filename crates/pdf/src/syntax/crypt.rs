//! Files that are encrypted, but open without a password (ISO 32000-2, 7.6).
//!
//! Many programs "protect" a file against changes and leave reading free: the password of the reader is empty.

use aes::cipher::{Array, BlockCipherDecrypt, BlockCipherEncrypt, KeyInit};
use aes::{Aes128, Aes256};
use md5::{Digest, Md5};
use sha2::{Sha256, Sha384, Sha512};

use super::file::File;
use super::object::{Dict, Object};

/// What fills up a password to 32 bytes; here, all of it.
const PADDING: [u8; 32] = [
    0x28, 0xbf, 0x4e, 0x5e, 0x4e, 0x75, 0x8a, 0x41, 0x64, 0x00, 0x4e, 0x56, 0xff, 0xfa, 0x01, 0x08, 0x2e, 0x2e, 0x00,
    0xb6, 0xd0, 0x68, 0x3e, 0x80, 0x2f, 0x0c, 0xa9, 0xfe, 0x64, 0x53, 0x69, 0x7a,
];

const BLOCK: usize = 16;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Method {
    None,
    Rc4,
    Aes128,
    Aes256,
}

/// How the streams and strings of a file are encrypted.
#[derive(Debug)]
pub(super) struct Crypt {
    key: Vec<u8>,
    streams: Method,
    strings: Method,
}

impl Crypt {
    /// Opens a file with the empty password; `None` if it has another, or is encrypted in a way that is not known.
    pub(super) fn open(file: &File<'_>, encrypt: &Dict, id: &[u8]) -> Option<Self> {
        if file.get(encrypt, b"Filter").name() != Some(b"Standard") {
            return None;
        }
        let revision = file.get(encrypt, b"R").integer()?;
        let (streams, strings) = match file.get(encrypt, b"V").integer()? {
            1 | 2 => (Method::Rc4, Method::Rc4),
            4 | 5 => (method(file, encrypt, b"StmF")?, method(file, encrypt, b"StrF")?),
            _ => return None,
        };
        let key = if revision >= 5 { new_key(file, encrypt, revision)? } else { old_key(file, encrypt, id, revision)? };
        Some(Self { key, streams, strings })
    }

    /// The bytes of a stream of an object.
    pub(super) fn stream(&self, number: u32, generation: u16, bytes: &[u8]) -> Vec<u8> {
        self.decrypt(self.streams, number, generation, bytes)
    }

    /// An object with its strings decrypted.
    pub(super) fn strings(&self, number: u32, generation: u16, object: Object) -> Object {
        match object {
            Object::String(string) => {
                Object::String(self.decrypt(self.strings, number, generation, &string).into())
            }
            Object::Array(array) => {
                Object::Array(array.iter().map(|entry| self.strings(number, generation, entry.clone())).collect())
            }
            Object::Dict(dict) => {
                let entries = dict.0.iter();
                let entries = entries.map(|(name, value)| (name.clone(), self.strings(number, generation, value.clone())));
                Object::Dict(Dict(entries.collect()).into())
            }
            object => object,
        }
    }

    fn decrypt(&self, method: Method, number: u32, generation: u16, bytes: &[u8]) -> Vec<u8> {
        match method {
            Method::None => bytes.to_vec(),
            Method::Rc4 => rc4(&self.object_key(number, generation, b""), bytes),
            Method::Aes128 => match <[u8; 16]>::try_from(self.object_key(number, generation, b"sAlT")) {
                Ok(key) => unpadded(cbc_decrypt(&Aes128::new(&Array::from(key)), bytes)),
                Err(_) => Vec::new(),
            },
            Method::Aes256 => match <[u8; 32]>::try_from(&*self.key) {
                Ok(key) => unpadded(cbc_decrypt(&Aes256::new(&Array::from(key)), bytes)),
                Err(_) => Vec::new(),
            },
        }
    }

    /// The key of an object: that of the file, mixed with its number.
    fn object_key(&self, number: u32, generation: u16, salt: &[u8]) -> Vec<u8> {
        let mut hash = Md5::new();
        hash.update(&self.key);
        hash.update(&number.to_le_bytes()[..3]);
        hash.update(generation.to_le_bytes());
        hash.update(salt);
        hash.finalize()[..(self.key.len() + 5).min(BLOCK)].to_vec()
    }
}

/// The method that is named for streams or strings.
fn method(file: &File<'_>, encrypt: &Dict, which: &[u8]) -> Option<Method> {
    let name = file.get(encrypt, which);
    let name = name.name().unwrap_or(b"Identity");
    if name == b"Identity" {
        return Some(Method::None);
    }
    let filters = file.get(encrypt, b"CF");
    let filter = file.get(filters.dict()?, name);
    match file.get(filter.dict()?, b"CFM").name()? {
        b"None" => Some(Method::None),
        b"V2" => Some(Method::Rc4),
        b"AESV2" => Some(Method::Aes128),
        b"AESV3" => Some(Method::Aes256),
        _ => None,
    }
}

/// The key of revisions 2 to 4, if the empty password is right.
fn old_key(file: &File<'_>, encrypt: &Dict, id: &[u8], revision: i64) -> Option<Vec<u8>> {
    let owner = file.get(encrypt, b"O");
    let user = file.get(encrypt, b"U");
    let user = user.string()?;
    let permissions = file.get(encrypt, b"P").integer()? as i32;
    let bits = file.get(encrypt, b"Length").integer().unwrap_or(if revision >= 4 { 128 } else { 40 });
    let length = if revision == 2 { 5 } else { (bits / 8).clamp(5, 16) as usize };
    let mut hash = Md5::new();
    hash.update(PADDING);
    hash.update(owner.string()?.get(..32)?);
    hash.update(permissions.to_le_bytes());
    hash.update(id);
    if revision >= 4 && matches!(file.get(encrypt, b"EncryptMetadata"), Object::Bool(false)) {
        hash.update([0xff; 4]);
    }
    let mut key = hash.finalize().to_vec();
    key.truncate(length);
    if revision >= 3 {
        for _ in 0..50 {
            key = Md5::digest(&key)[..length].to_vec();
        }
    }
    let is_right = if revision == 2 {
        rc4(&key, &PADDING) == user
    } else {
        let mut proof = Md5::new_with_prefix(PADDING).chain_update(id).finalize().to_vec();
        for step in 0..20 {
            let stepped: Vec<u8> = key.iter().map(|byte| byte ^ step).collect();
            proof = rc4(&stepped, &proof);
        }
        user.starts_with(&proof)
    };
    is_right.then_some(key)
}

/// The key of revisions 5 and 6, if the empty password is right.
fn new_key(file: &File<'_>, encrypt: &Dict, revision: i64) -> Option<Vec<u8>> {
    let user = file.get(encrypt, b"U");
    let user = user.string()?;
    let (proof, check, salt) = (user.get(..32)?, user.get(32..40)?, user.get(40..48)?);
    let hash = |salt: &[u8]| if revision == 5 { Sha256::digest(salt).to_vec() } else { hardened(salt) };
    if hash(check) != proof {
        return None;
    }
    let sealed = file.get(encrypt, b"UE");
    let key = <[u8; 32]>::try_from(hash(salt)).ok()?;
    // The key was encrypted with a first block of zeros, which is not written.
    let sealed = [&[0; BLOCK], sealed.string()?.get(..32)?].concat();
    Some(cbc_decrypt(&Aes256::new(&Array::from(key)), &sealed))
}

/// The hash of revision 6 for an empty password (algorithm 2.B).
fn hardened(salt: &[u8]) -> Vec<u8> {
    let mut key = Sha256::digest(salt).to_vec();
    for round in 1_usize.. {
        let encrypted = cbc_encrypt_repeated(&key);
        let sum: usize = encrypted[..BLOCK].iter().map(|byte| usize::from(*byte)).sum();
        key = match sum % 3 {
            0 => Sha256::digest(&encrypted).to_vec(),
            1 => Sha384::digest(&encrypted).to_vec(),
            _ => Sha512::digest(&encrypted).to_vec(),
        };
        let last = encrypted.last().copied().unwrap_or(0);
        if round >= 64 && usize::from(last) + 32 <= round {
            break;
        }
    }
    key.truncate(32);
    key
}

/// Encrypts 64 copies of a key of 32 to 64 bytes with its own first bytes.
fn cbc_encrypt_repeated(key: &[u8]) -> Vec<u8> {
    let mut first = [0; BLOCK];
    let mut previous = [0; BLOCK];
    first.copy_from_slice(&key[..BLOCK]);
    previous.copy_from_slice(&key[BLOCK..2 * BLOCK]);
    let cipher = Aes128::new(&Array::from(first));
    let mut out = key.repeat(64);
    for block in out.chunks_exact_mut(BLOCK) {
        let mut mixed = previous;
        mixed.iter_mut().zip(&*block).for_each(|(byte, plain)| *byte ^= plain);
        let mut mixed = Array::from(mixed);
        cipher.encrypt_block(&mut mixed);
        block.copy_from_slice(&mixed);
        previous = mixed.into();
    }
    out
}

/// What follows the first block, which only mixes up the second.
fn cbc_decrypt<C>(cipher: &C, bytes: &[u8]) -> Vec<u8>
where
    C: BlockCipherDecrypt<BlockSize = aes::cipher::consts::U16>,
{
    let blocks: Vec<[u8; BLOCK]> =
        bytes.chunks_exact(BLOCK).filter_map(|block| block.try_into().ok()).collect();
    let mut out = Vec::with_capacity(bytes.len());
    for pair in blocks.windows(2) {
        let mut block = Array::from(pair[1]);
        cipher.decrypt_block(&mut block);
        out.extend(block.iter().zip(pair[0]).map(|(byte, previous)| byte ^ previous));
    }
    out
}

/// Without the bytes that fill up the last block, each of which says how many they are.
fn unpadded(mut bytes: Vec<u8>) -> Vec<u8> {
    if let Some(count) = bytes.last().map(|count| usize::from(*count)).filter(|count| *count <= BLOCK) {
        bytes.truncate(bytes.len().saturating_sub(count));
    }
    bytes
}

fn rc4(key: &[u8], bytes: &[u8]) -> Vec<u8> {
    let mut state: [u8; 256] = std::array::from_fn(|index| index as u8);
    let mut other = 0_u8;
    for index in 0..256 {
        other = other.wrapping_add(state[index]).wrapping_add(key[index % key.len().max(1)]);
        state.swap(index, usize::from(other));
    }
    let (mut first, mut second) = (0_u8, 0_u8);
    let mix = |byte: &u8| {
        first = first.wrapping_add(1);
        second = second.wrapping_add(state[usize::from(first)]);
        state.swap(usize::from(first), usize::from(second));
        byte ^ state[usize::from(state[usize::from(first)].wrapping_add(state[usize::from(second)]))]
    };
    bytes.iter().map(mix).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rc4_gives_the_known_stream() {
        assert_eq!(rc4(b"Key", b"Plaintext"), [0xbb, 0xf3, 0x16, 0xe8, 0xd9, 0x40, 0xaf, 0x0a, 0xd3]);
    }
}
