//! Checks that many inputs share, in the form that `garde` calls them.
#![allow(clippy::trivially_copy_pass_by_ref, reason = "the signature of a validator")]

/// What the document says of a line: a field there names it `line`.
pub const LINE_PATTERN: &str = r"^[^\x00-\x1f\x7f-\x9f]*[^\s\x00-\x1f\x7f-\x9f][^\x00-\x1f\x7f-\x9f]*$";
/// What the document says of a text: a field there names it `text`.
pub const TEXT_PATTERN: &str = r"\S";

/// What the document says of an address on the web: a field there names it `web_address`.
pub const WEB_ADDRESS_PATTERN: &str = r"^https?://[^\s\x00-\x1f\x7f-\x9f]*$";

/// One line of text that is not blank.
pub fn line(value: &str, (): &()) -> garde::Result {
    if value.trim().is_empty() {
        return Err(garde::Error::new("may not be blank"));
    }
    if value.chars().any(char::is_control) {
        return Err(garde::Error::new("may not hold control characters or line breaks"));
    }
    Ok(())
}

/// Text that is not blank.
pub fn text(value: &str, (): &()) -> garde::Result {
    if value.trim().is_empty() { Err(garde::Error::new("may not be blank")) } else { Ok(()) }
}

/// At most a number of people or parts, for lists that a merge patch may leave out.
pub fn at_most<const N: usize, T>(value: &Option<Vec<T>>, (): &()) -> garde::Result {
    match value {
        Some(list) if list.len() > N => Err(garde::Error::new(format!("holds more than {N}"))),
        _ => Ok(()),
    }
}

/// Between one and a number of people or parts, for lists that a merge patch may leave out.
pub fn some_of<const N: usize, T>(value: &Option<Vec<T>>, unit: &()) -> garde::Result {
    match value {
        Some(list) if list.is_empty() => Err(garde::Error::new("may not be empty")),
        _ => at_most::<N, T>(value, unit),
    }
}

/// An address on the web.
pub fn web_address(value: &str, (): &()) -> garde::Result {
    if (value.starts_with("https://") || value.starts_with("http://"))
        && !value.chars().any(|c| c.is_control() || c.is_whitespace())
    {
        Ok(())
    } else {
        Err(garde::Error::new("must begin with https:// or http:// and hold no blanks"))
    }
}

/// A currency by ISO 4217.
pub fn currency(value: &str, (): &()) -> garde::Result {
    if value.len() == 3 && value.bytes().all(|b| b.is_ascii_uppercase()) {
        Ok(())
    } else {
        Err(garde::Error::new("must be three capital letters, as in ISO 4217: EUR"))
    }
}
