//! Changes bytes of PDF files at random and reads them: nothing may panic, take long or take much memory.
//!
//! `mutate ROUNDS FILE…` prints the slowest reading. The same arguments change the same bytes.

use std::io::Write as _;
use std::time::{Duration, Instant};

/// Numbers that look random (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap_or(0) % limit.max(1)
    }
}

fn mutate(bytes: &mut Vec<u8>, numbers: &mut Numbers) {
    for _ in 0..=numbers.below(12) {
        let at = numbers.below(bytes.len());
        match numbers.below(5) {
            0 => bytes[at] = u8::try_from(numbers.below(256)).unwrap_or(0),
            1 => bytes[at] = b"0123456789<>[]()/ -."[numbers.below(20)],
            2 => bytes.truncate(at.max(64)),
            3 => {
                let end = (at + numbers.below(200)).min(bytes.len());
                let piece = bytes[at..end].to_vec();
                let place = numbers.below(bytes.len());
                bytes.splice(place..place, piece);
            }
            _ => {
                let end = (at + numbers.below(40)).min(bytes.len());
                bytes.drain(at..end);
            }
        }
        if bytes.is_empty() {
            return;
        }
    }
}

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let rounds: usize = arguments.next().and_then(|rounds| rounds.parse().ok()).unwrap_or(1);
    let limits = touchstone_pdf::Limits::default();
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let (mut read, mut refused) = (0_usize, 0_usize);
    let mut slowest = (Duration::ZERO, String::new());
    for file in arguments {
        let original = std::fs::read(&file)?;
        for round in 0..rounds {
            let mut bytes = original.clone();
            mutate(&mut bytes, &mut numbers);
            let start = Instant::now();
            match touchstone_pdf::read(&bytes, &limits) {
                Ok(_) => read += 1,
                Err(_) => refused += 1,
            }
            if start.elapsed() > slowest.0 {
                slowest = (start.elapsed(), format!("{file}, round {round}"));
            }
        }
    }
    writeln!(std::io::stdout(), "{read} read, {refused} refused; slowest {:?}: {}", slowest.0, slowest.1)
}
