//! Colours, as far as they tell whether a letter stands out.

use crate::syntax::{Dict, File, Object};

/// Red, green and blue.
pub(crate) type Rgb = [u8; 3];

pub(crate) const BLACK: Rgb = [0; 3];
pub(crate) const WHITE: Rgb = [255; 3];

/// How the numbers of a colour are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Space {
    Gray,
    Rgb,
    Cmyk,
    /// An ink, or several: nothing of it is the white of the paper.
    Ink,
    Lab,
    /// A pattern, or a palette: the colour is not known.
    Unknown,
}

impl Space {
    /// A space by its name, or by the array that describes it.
    pub(crate) fn read(file: &File<'_>, spaces: Option<&Dict>, name: &[u8]) -> Self {
        if let Some(space) = Self::named(name) {
            return space;
        }
        match spaces.map(|spaces| file.get(spaces, name)) {
            Some(object) => Self::described(file, &object),
            None => Self::Unknown,
        }
    }

    fn named(name: &[u8]) -> Option<Self> {
        match name {
            b"DeviceGray" | b"CalGray" | b"G" => Some(Self::Gray),
            b"DeviceRGB" | b"CalRGB" | b"RGB" => Some(Self::Rgb),
            b"DeviceCMYK" | b"CMYK" => Some(Self::Cmyk),
            b"Pattern" => Some(Self::Unknown),
            _ => None,
        }
    }

    fn described(file: &File<'_>, object: &Object) -> Self {
        if let Some(name) = object.name() {
            return Self::named(name).unwrap_or(Self::Unknown);
        }
        let Some([kind, rest @ ..]) = object.array() else { return Self::Unknown };
        let kind = file.resolve(kind);
        match kind.name().unwrap_or_default() {
            b"ICCBased" => {
                let profile = rest.first().map(|profile| file.resolve(profile)).unwrap_or_default();
                match profile.dict().and_then(|dict| file.get(dict, b"N").integer()) {
                    Some(1) => Self::Gray,
                    Some(3) => Self::Rgb,
                    Some(4) => Self::Cmyk,
                    _ => Self::Unknown,
                }
            }
            b"Separation" | b"DeviceN" => Self::Ink,
            b"Lab" => Self::Lab,
            name => Self::named(name).unwrap_or(Self::Unknown),
        }
    }

    /// The colour that a space begins with.
    pub(crate) fn initial(self) -> Option<Rgb> {
        (self != Self::Unknown).then_some(BLACK)
    }

    /// The colour of some numbers; `None` if it is not known.
    pub(crate) fn color(self, numbers: &[f32]) -> Option<Rgb> {
        let byte = |number: f32| (number.clamp(0.0, 1.0) * 255.0).round() as u8;
        match (self, numbers) {
            (Self::Gray, [gray]) => Some([byte(*gray); 3]),
            (Self::Rgb, [red, green, blue]) => Some([byte(*red), byte(*green), byte(*blue)]),
            (Self::Cmyk, [cyan, magenta, yellow, black]) => {
                let of = |ink: f32| byte((1.0 - ink) * (1.0 - black));
                Some([of(*cyan), of(*magenta), of(*yellow)])
            }
            (Self::Ink, inks @ [_, ..]) => Some([byte(1.0 - inks.iter().copied().fold(0.0, f32::max)); 3]),
            (Self::Lab, [lightness, ..]) => Some([byte(lightness / 100.0); 3]),
            _ => None,
        }
    }
}
