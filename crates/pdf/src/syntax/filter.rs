//! Unpacking streams.

use flate2::{Decompress, FlushDecompress, Status};

use super::lexer::{hex, is_space};
use super::object::Dict;
use crate::limits::Budget;

/// The most filters that may stand one after the other.
pub(super) const MAX_FILTERS: usize = 6;

/// A filter with its parameters.
pub(super) struct Filter<'d> {
    pub(super) name: &'d [u8],
    pub(super) parameters: Option<&'d Dict>,
}

/// Unpacks bytes by one filter. What is damaged is read as far as it goes. `None` if the filter is for pictures, or
/// a limit was passed.
pub(super) fn unpack(bytes: &[u8], filter: &Filter<'_>, budget: &Budget) -> Option<Vec<u8>> {
    let limit = budget.unpackable();
    let unpacked = match filter.name {
        b"FlateDecode" | b"Fl" => predict(inflate(bytes, limit), filter.parameters),
        b"LZWDecode" | b"LZW" => {
            let early = filter.parameters.and_then(|dict| dict.get(b"EarlyChange").integer()) != Some(0);
            predict(lzw(bytes, early, limit), filter.parameters)
        }
        b"ASCII85Decode" | b"A85" => ascii85(bytes),
        b"ASCIIHexDecode" | b"AHx" => ascii_hex(bytes),
        b"RunLengthDecode" | b"RL" => run_length(bytes, limit),
        b"Crypt" => bytes.to_vec(),
        _ => return None,
    };
    if unpacked.len() > limit {
        budget.fail("unpacked bytes", budget.limits.unpacked);
        return None;
    }
    budget.unpacked(unpacked.len()).then_some(unpacked)
}

/// One byte more than the limit at most, which tells that there is more.
fn inflate(bytes: &[u8], limit: usize) -> Vec<u8> {
    let text = inflate_as(bytes, true, limit);
    if text.is_empty() && bytes.len() > 2 {
        // The header is missing or wrong: the data may be well.
        let bare = inflate_as(bytes, false, limit);
        return if bare.is_empty() { inflate_as(&bytes[2..], false, limit) } else { bare };
    }
    text
}

fn inflate_as(bytes: &[u8], has_header: bool, limit: usize) -> Vec<u8> {
    let mut inflater = Decompress::new(has_header);
    let mut out = Vec::with_capacity((bytes.len() * 4).clamp(256, limit.clamp(256, 1 << 20)));
    loop {
        let read = inflater.total_in() as usize;
        let length = out.len();
        match inflater.decompress_vec(bytes.get(read..).unwrap_or_default(), &mut out, FlushDecompress::None)
        {
            Ok(Status::StreamEnd) | Err(_) => return out,
            Ok(_) if out.len() > limit => return out,
            Ok(_)
                if out.len() < out.capacity()
                    && out.len() == length
                    && inflater.total_in() as usize == read =>
            {
                return out;
            }
            Ok(_) => {
                let more = out.capacity().min((limit + 1).saturating_sub(out.len()));
                out.reserve_exact(more.max(1));
            }
        }
    }
}

fn lzw(bytes: &[u8], early: bool, limit: usize) -> Vec<u8> {
    const CLEAR: usize = 256;
    const END: usize = 257;
    // Each entry is a range of the output: the bytes it stands for were written once already.
    let mut table: Vec<(usize, usize)> = Vec::with_capacity(4096);
    let mut out: Vec<u8> = Vec::new();
    let (mut bits, mut held, mut width) = (0_u32, 0_u32, 9_u32);
    let mut previous: Option<(usize, usize)> = None;
    for byte in bytes {
        bits = bits << 8 | u32::from(*byte);
        held += 8;
        if held < width {
            continue;
        }
        held -= width;
        let code = (bits >> held) as usize & ((1 << width) - 1);
        bits &= (1 << held) - 1;
        match code {
            CLEAR => {
                table.clear();
                width = 9;
                previous = None;
                continue;
            }
            END => break,
            _ => {}
        }
        let start = out.len();
        if code < 256 {
            out.push(code as u8);
        } else if let Some((from, to)) = table.get(code - 258).copied() {
            out.extend_from_within(from..to);
        } else if let Some((from, to)) = previous {
            out.extend_from_within(from..to);
            out.push(out[from]);
        } else {
            break;
        }
        if let Some((from, to)) = previous
            && table.len() < 4096 - 258
        {
            // The previous entry, and the first byte of this one, which follows it in the output.
            debug_assert_eq!(to, start);
            table.push((from, to + 1));
        }
        previous = Some((start, out.len()));
        let next = table.len() + 258 + usize::from(early);
        width = match next {
            0..512 => 9,
            512..1024 => 10,
            1024..2048 => 11,
            _ => 12,
        };
        if out.len() > limit {
            break;
        }
    }
    out
}

fn ascii85(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() * 4 / 5 + 4);
    let mut group = [0_u8; 5];
    let mut filled = 0;
    let bytes = bytes.strip_prefix(b"<~").unwrap_or(bytes);
    for byte in bytes.iter().copied().filter(|byte| !is_space(*byte)) {
        match byte {
            b'z' if filled == 0 => out.extend_from_slice(&[0; 4]),
            b'!'..=b'u' => {
                group[filled] = byte - b'!';
                filled += 1;
                if filled == 5 {
                    out.extend_from_slice(&base85(group));
                    filled = 0;
                }
            }
            _ => break,
        }
    }
    if filled > 1 {
        group[filled..].fill(84);
        out.extend_from_slice(&base85(group)[..filled - 1]);
    }
    out
}

fn base85(group: [u8; 5]) -> [u8; 4] {
    group.iter().fold(0_u32, |sum, digit| sum.wrapping_mul(85).wrapping_add(u32::from(*digit))).to_be_bytes()
}

fn ascii_hex(bytes: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> =
        bytes.iter().take_while(|byte| **byte != b'>').filter_map(|byte| hex(*byte)).collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)).collect()
}

fn run_length(bytes: &[u8], limit: usize) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = bytes;
    while let [length, tail @ ..] = rest
        && out.len() <= limit
    {
        let length = usize::from(*length);
        rest = match (length, tail) {
            (0..128, _) => {
                let taken = (length + 1).min(tail.len());
                out.extend_from_slice(&tail[..taken]);
                &tail[taken..]
            }
            (129.., [byte, tail @ ..]) => {
                out.resize(out.len() + 257 - length, *byte);
                tail
            }
            _ => break,
        };
    }
    out
}

/// Undoes what was done to rows of bytes before they were packed.
fn predict(bytes: Vec<u8>, parameters: Option<&Dict>) -> Vec<u8> {
    let Some(parameters) = parameters else { return bytes };
    let number = |name: &[u8], otherwise: i64| parameters.get(name).integer().unwrap_or(otherwise);
    let predictor = number(b"Predictor", 1);
    if predictor < 2 {
        return bytes;
    }
    let colors = number(b"Colors", 1).clamp(1, 32) as usize;
    let bits = number(b"BitsPerComponent", 8).clamp(1, 16) as usize;
    let columns = number(b"Columns", 1).clamp(1, 1 << 20) as usize;
    let pixel = (colors * bits).div_ceil(8);
    let row = (colors * bits * columns).div_ceil(8);
    if predictor == 2 { tiff(bytes, row, pixel, bits) } else { png(&bytes, row, pixel) }
}

fn tiff(mut bytes: Vec<u8>, row: usize, pixel: usize, bits: usize) -> Vec<u8> {
    if bits == 8 {
        for row in bytes.chunks_mut(row) {
            for at in pixel..row.len() {
                row[at] = row[at].wrapping_add(row[at - pixel]);
            }
        }
    }
    bytes
}

fn png(bytes: &[u8], row: usize, pixel: usize) -> Vec<u8> {
    let mut out: Vec<u8> = Vec::with_capacity(bytes.len());
    for line in bytes.chunks(row + 1) {
        let [kind, line @ ..] = line else { break };
        let start = out.len();
        for (at, byte) in line.iter().enumerate() {
            let left = if at >= pixel { out[start + at - pixel] } else { 0 };
            let above = if start >= row { out[start + at - row] } else { 0 };
            let corner = if at >= pixel && start >= row { out[start + at - row - pixel] } else { 0 };
            let guess = match kind {
                1 => left,
                2 => above,
                3 => u8::midpoint(left, above),
                4 => paeth(left, above, corner),
                _ => 0,
            };
            out.push(byte.wrapping_add(guess));
        }
    }
    out
}

fn paeth(left: u8, above: u8, corner: u8) -> u8 {
    let (a, b, c) = (i16::from(left), i16::from(above), i16::from(corner));
    let (by_left, by_above, by_corner) = ((b - c).abs(), (a - c).abs(), (a + b - 2 * c).abs());
    if by_left <= by_above && by_left <= by_corner {
        left
    } else if by_above <= by_corner {
        above
    } else {
        corner
    }
}
