//! Colours, as far as telling whether text can be seen needs them.

/// A colour by its shares of red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Color(pub(crate) [u8; 3]);

/// Two colours whose shares differ by no more than this are one to the eye, on a sheet of text: #EEEEEE on white.
const NEAR: u8 = 24;

impl Color {
    pub(crate) const WHITE: Self = Self([255; 3]);

    /// `FF8800`, with or without `#`; `F80` as well.
    pub(crate) fn hex(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let pair = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        let single = |at: usize| u8::from_str_radix(digits.get(at..=at)?, 16).ok().map(|digit| digit * 17);
        match digits.len() {
            6 | 8 => Some(Self([pair(0)?, pair(2)?, pair(4)?])),
            3 | 4 => Some(Self([single(0)?, single(1)?, single(2)?])),
            _ => None,
        }
    }

    /// Whether letters of this colour would be lost on that.
    pub(crate) fn is_lost_on(self, background: Self) -> bool {
        self.0.iter().zip(background.0).all(|(one, other)| one.abs_diff(other) <= NEAR)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_and_compared() {
        assert_eq!(Color::hex("#ff8800"), Some(Color([255, 136, 0])));
        assert_eq!(Color::hex("F80"), Some(Color([255, 136, 0])));
        assert_eq!(Color::hex("auto"), None);
        assert_eq!(Color::hex("ä"), None);
        let lost = |text: &str| Color::hex(text).unwrap().is_lost_on(Color::WHITE);
        assert!(lost("FFFFFF") && lost("FEFEFE") && lost("EEEEEE"));
        assert!(!lost("808080") && !lost("FFFF00") && !lost("C0C0C0"));
    }
}
