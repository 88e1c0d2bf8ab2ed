//! Prints a decision packet from a JSON file: `cargo run --example decision -- values.json pages.pdf`.

use std::error::Error;
use std::fs;

use touchstone_print::{DecisionPacket, Fonts, decision_packet};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(values), Some(pages)) = (arguments.next(), arguments.next()) else {
        return Err("usage: decision VALUES.json PAGES.pdf [FONT …]".into());
    };
    let fonts = Fonts::with_more(arguments.filter_map(|font| fs::read(font).ok()));
    let packet: DecisionPacket = serde_json::from_slice(&fs::read(values)?)?;
    fs::write(pages, decision_packet(&packet, &fonts)?)?;
    Ok(())
}
