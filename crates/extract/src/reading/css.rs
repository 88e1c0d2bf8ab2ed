//! Style of web pages, as far as it decides whether text is seen: inline, and rules for an element, a class or an id.

use std::collections::HashMap;

use super::color::Color;

/// A length in CSS pixels from which on something moved aside is off the page.
const OFF_PAGE: f32 = -500.0;

/// The most rules that are kept.
const MAX_RULES: usize = 10_000;

/// What a declaration may say. What it does not say stays open.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Declared {
    /// `display:none`.
    pub(crate) none: Option<bool>,
    /// `display:block` and the like: set apart from what stands around it.
    pub(crate) block: Option<bool>,
    /// `visibility`, which an element within may take back.
    pub(crate) invisible: Option<bool>,
    /// Nothing is drawn: `opacity: 0`.
    pub(crate) transparent: Option<bool>,
    /// `Some(None)` for a colour that is not known.
    pub(crate) color: Option<Option<Color>>,
    /// `Some(None)` for a picture, a gradient, a colour that is not known.
    pub(crate) background: Option<Option<Color>>,
    pub(crate) size: Option<Size>,
    pub(crate) bold: Option<bool>,
    pub(crate) positioned: Option<bool>,
    /// Moved so far that it is off the page, if it is positioned.
    pub(crate) away: Option<bool>,
    /// Moved so far that it is off the page, however it is placed; or cut off.
    pub(crate) off_page: Option<bool>,
    /// No room for its content, which counts where what does not fit is cut off.
    pub(crate) no_room: Option<bool>,
    pub(crate) cut: Option<bool>,
}

/// A size of letters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Size {
    /// In points.
    Points(f32),
    /// Times that of what stands around.
    Times(f32),
}

macro_rules! take {
    ($from:expr, $to:expr, $($field:ident)*) => { $( if $from.$field.is_some() { $to.$field.clone_from(&$from.$field); } )* };
}

impl Declared {
    /// Takes what another says over what this one does.
    pub(crate) fn take(&mut self, other: &Self) {
        take!(other, self, none block invisible transparent color background size bold positioned away off_page
            no_room cut);
    }

    /// Reads `color: white; font-size: 0`.
    pub(crate) fn read(source: &str) -> Self {
        let mut declared = Self::default();
        for declaration in source.split(';') {
            if let Some((property, value)) = declaration.split_once(':') {
                let value = value.split('!').next().unwrap_or_default().trim().to_ascii_lowercase();
                declared.set(property.trim().to_ascii_lowercase().as_str(), &value);
            }
        }
        declared
    }

    fn set(&mut self, property: &str, value: &str) {
        match property {
            "display" => {
                self.none = Some(value == "none");
                self.block = Some(!value.starts_with("inline") && value != "contents");
            }
            "visibility" => self.invisible = Some(matches!(value, "hidden" | "collapse")),
            "opacity" => self.transparent = Some(number(value).is_some_and(|(number, _)| number <= 0.02)),
            "color" => {
                self.color = Some(color(value));
                if is_transparent(value) {
                    self.transparent = Some(true);
                }
            }
            "background-color" | "background" if !is_transparent(value) => {
                self.background = background(value)
            }
            "background-image" if value != "none" => self.background = Some(None),
            "font-size" => self.size = size(value),
            "font" => {
                self.size = value.split([' ', '/']).find_map(|part| {
                    size(part).filter(|_| part.starts_with(|char: char| char.is_ascii_digit()))
                })
            }
            "font-weight" => {
                self.bold = Some(
                    matches!(value, "bold" | "bolder")
                        || value.parse().is_ok_and(|weight: u16| weight >= 600),
                );
            }
            "position" => self.positioned = Some(matches!(value, "absolute" | "fixed" | "relative")),
            "left" | "top" | "right" | "bottom" => {
                self.away = Some(self.away == Some(true) || is_away(value))
            }
            "text-indent" | "margin-left" | "margin-top" => {
                self.off_page = Some(self.off_page == Some(true) || is_away(value))
            }
            "transform" => {
                self.off_page =
                    Some(value.replace(' ', "").contains("scale(0)") || value.split(['(', ',']).any(is_away))
            }
            "clip" => {
                self.off_page = Some(
                    value.starts_with("rect(")
                        && value[5..]
                            .split([',', ' ', ')'])
                            .filter(|part| !part.is_empty())
                            .all(|part| number(part).is_some_and(|(number, _)| number <= 1.0)),
                )
            }
            "clip-path" => {
                self.off_page = Some(matches!(
                    value.replace(' ', "").as_str(),
                    "inset(50%)" | "inset(100%)" | "circle(0)"
                ))
            }
            "width" | "height" | "max-height" | "max-width" => {
                let is_none =
                    number(value).is_some_and(|(number, unit)| number <= 1.0 && unit != "%" || number == 0.0);
                self.no_room = Some(self.no_room == Some(true) || is_none);
            }
            "overflow" => self.cut = Some(value.starts_with("hidden") || value.starts_with("clip")),
            _ => {}
        }
    }
}

fn is_away(value: &str) -> bool {
    number(value.trim_end_matches(')'))
        .is_some_and(|(number, unit)| unit != "%" && pixels(number, unit) <= OFF_PAGE)
}

/// `12.5px` as 12.5 and `px`.
fn number(value: &str) -> Option<(f32, &str)> {
    let value = value.trim();
    let end = value.find(|char: char| !matches!(char, '0'..='9' | '.' | '-' | '+')).unwrap_or(value.len());
    Some((value[..end].parse().ok()?, value[end..].trim()))
}

fn pixels(number: f32, unit: &str) -> f32 {
    match unit {
        "pt" => number / 0.75,
        "em" | "rem" | "ch" | "ex" | "vw" | "vh" => number * 16.0,
        "in" => number * 96.0,
        "cm" => number * 37.8,
        "mm" => number * 3.78,
        _ => number,
    }
}

fn size(value: &str) -> Option<Size> {
    let points = |pixels: f32| Some(Size::Points(pixels * 0.75));
    match value {
        "xx-small" => points(9.0),
        "x-small" => points(10.0),
        "small" => points(13.0),
        "medium" => points(16.0),
        "large" => points(18.0),
        "x-large" => points(24.0),
        "xx-large" => points(32.0),
        "smaller" => Some(Size::Times(1.0 / 1.2)),
        "larger" => Some(Size::Times(1.2)),
        _ => match number(value)? {
            (number, "em") => Some(Size::Times(number)),
            (number, "%") => Some(Size::Times(number / 100.0)),
            (number, "" | "px" | "pt" | "rem" | "in" | "cm" | "mm") if number >= 0.0 => {
                let unit = number_unit(value);
                points(pixels(number, unit))
            }
            _ => None,
        },
    }
}

fn number_unit(value: &str) -> &str {
    number(value).map_or("", |(_, unit)| unit)
}

fn is_transparent(value: &str) -> bool {
    let compact = value.replace(' ', "");
    compact == "transparent"
        || compact.starts_with("rgba(") && [",0)", ",0.0)", ",.0)"].iter().any(|end| compact.ends_with(end))
}

fn background(value: &str) -> Option<Option<Color>> {
    if value.contains("url(") || value.contains("gradient(") {
        return Some(None);
    }
    match value {
        "none" | "inherit" | "initial" | "unset" => None,
        _ => Some(color(value).or_else(|| value.split_whitespace().find_map(color))),
    }
}

/// A colour by its name, in hexadecimal or as `rgb(…)`.
pub(crate) fn color(value: &str) -> Option<Color> {
    let value = value.trim().to_ascii_lowercase();
    if let Some(digits) = value.strip_prefix('#') {
        return Color::hex(digits);
    }
    if let Some(shares) = value.strip_prefix("rgb(").or_else(|| value.strip_prefix("rgba(")) {
        let mut shares = shares.split([',', ' ', '/', ')']).filter(|share| !share.is_empty()).map(|share| {
            let (number, unit) = number(share)?;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it saturates")]
            let byte = (if unit == "%" { number * 2.55 } else { number }).round() as u8;
            Some(byte)
        });
        return Some(Color([shares.next()??, shares.next()??, shares.next()??]));
    }
    let named = match value.as_str() {
        "white" => "ffffff",
        "snow" => "fffafa",
        "ivory" => "fffff0",
        "ghostwhite" => "f8f8ff",
        "floralwhite" => "fffaf0",
        "mintcream" => "f5fffa",
        "azure" => "f0ffff",
        "aliceblue" => "f0f8ff",
        "honeydew" => "f0fff0",
        "seashell" => "fff5ee",
        "whitesmoke" => "f5f5f5",
        "black" => "000000",
        "gray" | "grey" => "808080",
        "silver" => "c0c0c0",
        "gainsboro" => "dcdcdc",
        "lightgray" | "lightgrey" => "d3d3d3",
        "darkgray" | "darkgrey" => "a9a9a9",
        "red" => "ff0000",
        "maroon" => "800000",
        "yellow" => "ffff00",
        "olive" => "808000",
        "lime" => "00ff00",
        "green" => "008000",
        "aqua" | "cyan" => "00ffff",
        "teal" => "008080",
        "blue" => "0000ff",
        "navy" => "000080",
        "fuchsia" | "magenta" => "ff00ff",
        "purple" => "800080",
        "orange" => "ffa500",
        _ => return None,
    };
    Color::hex(named)
}

/// The rules of a page that are simple enough to follow: `p`, `.note`, `#top`, `p.note`, `.a.b`. Rules that depend on
/// where an element stands, on its state or on the device are left aside.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    /// By the element, the class or the id that the selector ends with; what else has to hold; what it says.
    rules: HashMap<String, Vec<(Selector, Declared)>>,
    count: usize,
}

/// What an element has to be.
#[derive(Debug, Default, Clone)]
struct Selector {
    element: Option<String>,
    classes: Vec<String>,
    id: Option<String>,
}

impl Sheet {
    /// Takes the rules of a `<style>` element.
    pub(crate) fn add(&mut self, source: &str) {
        let source = without_comments(source);
        let mut rest = source.as_str();
        while let Some((head, tail)) = rest.split_once('{') {
            let head = head.rsplit([';', '}']).next().unwrap_or_default().trim();
            if head.starts_with('@') {
                rest = after_block(tail);
                continue;
            }
            let Some((body, tail)) = tail.split_once('}') else { return };
            rest = tail;
            let declared = Declared::read(body);
            if declared == Declared::default() {
                continue;
            }
            for selector in head.split(',').filter_map(|selector| Selector::read(selector.trim())) {
                self.count += 1;
                if self.count > MAX_RULES {
                    return;
                }
                self.rules.entry(selector.key()).or_default().push((selector, declared.clone()));
            }
        }
    }

    /// What the rules say of an element, the more particular ones last.
    pub(crate) fn declared(&self, element: &str, classes: &[&str], id: Option<&str>) -> Declared {
        let mut declared = Declared::default();
        if self.rules.is_empty() {
            return declared;
        }
        let keys = ["*".to_owned(), element.to_owned()].into_iter();
        let keys = keys.chain(classes.iter().map(|class| format!(".{class}")));
        for key in keys.chain(id.map(|id| format!("#{id}"))) {
            for (selector, rule) in self.rules.get(&key).into_iter().flatten() {
                if selector.fits(element, classes, id) {
                    declared.take(rule);
                }
            }
        }
        declared
    }
}

impl Selector {
    fn read(source: &str) -> Option<Self> {
        if source.is_empty() || source.contains([' ', '>', '+', '~', ':', '[', '\n', '\t']) {
            return None;
        }
        let mut selector = Self::default();
        let starts = source.char_indices().filter(|(at, char)| *at > 0 && matches!(char, '.' | '#'));
        let mut from = 0;
        for end in starts.map(|(at, _)| at).chain([source.len()]) {
            let part = &source[from..end];
            from = end;
            match part.as_bytes().first()? {
                b'.' => selector.classes.push(part[1..].to_owned()),
                b'#' => selector.id = Some(part[1..].to_owned()),
                _ => selector.element = Some(part.to_ascii_lowercase()),
            }
        }
        Some(selector)
    }

    fn key(&self) -> String {
        match (&self.id, self.classes.first(), &self.element) {
            (Some(id), ..) => format!("#{id}"),
            (None, Some(class), _) => format!(".{class}"),
            (None, None, Some(element)) => element.clone(),
            (None, None, None) => String::new(),
        }
    }

    fn fits(&self, element: &str, classes: &[&str], id: Option<&str>) -> bool {
        self.element.as_deref().is_none_or(|wanted| wanted == element || wanted == "*")
            && self.classes.iter().all(|class| classes.contains(&class.as_str()))
            && self.id.as_deref().is_none_or(|wanted| id == Some(wanted))
    }
}

fn without_comments(source: &str) -> String {
    let mut parts = source.split("/*");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str(part.split_once("*/").map_or("", |(_, rest)| rest));
    }
    text
}

/// What comes behind the block that has just begun.
fn after_block(source: &str) -> &str {
    let mut depth = 1;
    for (at, char) in source.char_indices() {
        match char {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &source[at + 1..];
        }
    }
    ""
}
