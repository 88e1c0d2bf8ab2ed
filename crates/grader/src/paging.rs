//! Walking through the pages of a list.

use serde_json::Value;

use crate::finding::{Checked, Reply, inconclusive};
use crate::json;
use crate::probe::{Probe, join};
use crate::shape::Paging;

/// Pages that are read at most in one walk.
const PAGES: usize = 60;

/// What a walk brought.
#[derive(Debug, Default)]
pub(crate) struct Walk {
    /// The rows of each page.
    pub(crate) pages: Vec<Vec<Value>>,
    /// The answers.
    pub(crate) replies: Vec<Reply>,
    /// Whether the end was reached.
    pub(crate) complete: bool,
}

impl Walk {
    pub(crate) fn rows(&self) -> impl Iterator<Item = &Value> {
        self.pages.iter().flatten()
    }
}

/// Where a page begins.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Place {
    /// Pages are counted from 0 here, whatever the server counts from.
    Number(u64),
    /// After so many rows. The server may give fewer on a page than it was asked for, so pages do not say where the next begins.
    Offset(u64),
    /// What the page before said of the next.
    Cursor(String),
    /// A whole target that the page before linked to.
    Link(String),
}

impl Probe<'_> {
    /// The target of a page.
    pub(crate) fn page_target(&self, size: u64, place: &Place, query: &str) -> String {
        let mut parts: Vec<String> = Vec::new();
        if let Some(name) = &self.shape.size {
            parts.push(format!("{name}={size}"));
        }
        match (place, &self.shape.paging) {
            (Place::Link(target), _) => return target.clone(),
            (Place::Number(0), Some(Paging::Offset(_) | Paging::Cursor(_)) | None) => {}
            (Place::Number(number), Some(Paging::Page(name))) => {
                parts.push(format!("{name}={}", number + self.first_page()));
            }
            (Place::Number(number), Some(Paging::Offset(name))) => {
                parts.push(format!("{name}={}", number * size));
            }
            (Place::Offset(rows), Some(Paging::Offset(name))) => parts.push(format!("{name}={rows}")),
            (Place::Cursor(cursor), Some(Paging::Cursor(name))) => {
                parts.push(format!("{name}={}", json::escape(cursor)));
            }
            _ => {}
        }
        if !query.is_empty() {
            parts.push(query.to_owned());
        }
        join(&self.list_path(), &parts.join("&"))
    }

    /// Most count pages from 1; some from 0.
    fn first_page(&self) -> u64 {
        u64::from(!self.counts_from_zero)
    }

    /// Reads pages until one is empty or nothing follows.
    pub(crate) fn walk(&mut self, size: u64, query: &str) -> Checked<Walk> {
        self.walk_up_to(size, query, PAGES)
    }

    /// Reads the whole list in the largest pages that the server gives.
    pub(crate) fn walk_all(&mut self, query: &str) -> Checked<Walk> {
        self.walk(self.largest_page, query)
    }

    pub(crate) fn walk_up_to(&mut self, size: u64, query: &str, pages: usize) -> Checked<Walk> {
        let mut walk = Walk::default();
        let mut place = Place::Number(0);
        while walk.pages.len() < pages {
            let target = self.page_target(size, &place, query);
            let reply = self.ask("GET", &target)?;
            let rows = match self.rows_in(&reply) {
                Some(rows) if reply.succeeded() => rows.clone(),
                // Beyond the end, 404 is as good as an empty page.
                _ if reply.status() == 404 && !walk.pages.is_empty() => Vec::new(),
                _ => {
                    return inconclusive(
                        format!("a page of the list could not be read ({})", reply.said()),
                        &reply,
                    );
                }
            };
            let next = self.next(&reply, &place, rows.len());
            let repeated = walk.pages.last() == Some(&rows);
            walk.replies.push(reply);
            if rows.is_empty() || (repeated && self.shape.paging.is_some()) {
                walk.complete = rows.is_empty();
                break;
            }
            walk.pages.push(rows);
            match next {
                Some(next) if next != place => place = next,
                _ => {
                    walk.complete = true;
                    break;
                }
            }
        }
        Ok(walk)
    }

    /// Where the page after this one begins.
    fn next(&self, reply: &Reply, place: &Place, rows: usize) -> Option<Place> {
        match (&self.shape.paging, place) {
            (Some(Paging::Page(_)), Place::Number(number)) if rows > 0 => Some(Place::Number(number + 1)),
            (Some(Paging::Offset(_)), Place::Number(_)) if rows > 0 => Some(Place::Offset(rows as u64)),
            (Some(Paging::Offset(_)), Place::Offset(before)) if rows > 0 => {
                Some(Place::Offset(before + rows as u64))
            }
            (Some(Paging::Cursor(name)), _) => next_cursor(reply, name, self.shape.next_cursor.as_deref()),
            _ => None,
        }
    }
}

/// What an answer says of the next page: a `Link` header (RFC 8288) or a field whose name says so.
pub(crate) fn next_cursor(reply: &Reply, parameter: &str, key: Option<&str>) -> Option<Place> {
    if let Some(key) = key {
        return place_of(&json::text(json::at(reply.json()?, key)?)?, parameter);
    }
    if let Some(target) = next_link(reply) {
        return place_of(&target, parameter);
    }
    let header =
        ["x-next-cursor", "next-cursor", "x-next-page-token"].iter().find_map(|name| reply.header(name));
    if let Some(cursor) = header.filter(|cursor| !cursor.is_empty()) {
        return place_of(cursor, parameter);
    }
    let body = reply.json()?.as_object()?;
    let mut found = None;
    let mut look = |key: &str, value: &Value| {
        let name = json::plain(key);
        let says = name.starts_with("next")
            || name.ends_with("next")
            || ["cursor", "endcursor", "pagetoken"].contains(&name.as_str());
        if found.is_none() && says {
            found = json::text(value);
        }
    };
    // Not within rows, which may have fields of such names.
    for (key, value) in body {
        look(key, value);
        if let Value::Object(inner) = value {
            inner.iter().for_each(|(key, value)| look(key, value));
        }
    }
    place_of(&found?, parameter)
}

/// The target of `Link: <…>; rel="next"`.
pub(crate) fn next_link(reply: &Reply) -> Option<String> {
    let links =
        reply.headers("link").flat_map(|value| value.split(',')).map(str::to_owned).collect::<Vec<_>>();
    links.iter().find_map(|link| {
        let (target, attributes) = link.trim().strip_prefix('<')?.split_once('>')?;
        let attributes = attributes.to_ascii_lowercase().replace(' ', "");
        (attributes.contains("rel=\"next\"") || attributes.contains("rel=next")).then(|| target.to_owned())
    })
}

/// A link to follow on the same server, or a cursor.
fn place_of(text: &str, parameter: &str) -> Option<Place> {
    let query = text.split_once('?').map(|(_, query)| query);
    let named = query.and_then(|query| {
        query.split('&').find_map(|pair| pair.split_once('=').filter(|(name, _)| *name == parameter))
    });
    if let Some((_, value)) = named {
        return Some(Place::Cursor(json::unescape(value)));
    }
    if let Some(rest) = text.strip_prefix("http://").or_else(|| text.strip_prefix("https://")) {
        return rest.find('/').map(|slash| Place::Link(rest[slash..].to_owned()));
    }
    if text.starts_with('/') && query.is_some() {
        return Some(Place::Link(text.to_owned()));
    }
    Some(Place::Cursor(text.to_owned()))
}
