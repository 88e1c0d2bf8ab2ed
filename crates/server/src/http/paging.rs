//! Lists over HTTP: `limit`, `cursor`, `sort`, `include=total`, and the answer with its `Link` header.

use axum::{
    Json,
    extract::{FromRequestParts, OriginalUri},
    http::{HeaderValue, Uri, header, request::Parts},
    response::{IntoResponse, Response},
};
use garde::Validate;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use touchstone_db::list::{Page, Sort, SortKey};
use utoipa::{IntoParams, ToSchema};

use super::{
    extract::report_problem,
    problem::{Problem, Result},
};

/// The parameters of every list.
#[derive(Debug, Clone, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListParameters {
    /// How many rows a page has, 1 to 200.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200, default = 50)]
    #[serde(default)]
    pub limit: Option<i64>,
    /// Where to go on: `next_cursor` of the page before.
    #[garde(length(bytes, max = 2000))]
    #[serde(default)]
    pub cursor: Option<String>,
    /// The order: a field, with `-` before it for greatest first.
    #[garde(length(bytes, max = 100))]
    #[serde(default)]
    pub sort: Option<String>,
    /// `total` counts all rows, on all pages.
    #[param(pattern = "^total$")]
    #[garde(inner(custom(only_total)))]
    #[serde(default)]
    pub include: Option<String>,
}

/// What a list was asked for: its own filter, the page, and the address for the `Link` header.
#[derive(Debug)]
pub struct Listing<F> {
    /// Which rows.
    pub filter: F,
    /// Which page of them.
    pub page: ListParameters,
    /// What was asked for.
    pub address: Uri,
}

/// The filter of a list that has none.
#[derive(Debug, Default, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
pub struct NoFilter {}

impl<S, F> FromRequestParts<S> for Listing<F>
where
    S: Send + Sync,
    F: DeserializeOwned + Validate<Context: Default>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self> {
        const OURS: [&str; 4] = ["limit", "cursor", "sort", "include"];
        let Ok(OriginalUri(address)) = OriginalUri::from_request_parts(parts, state).await;
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(parts.uri.query().unwrap_or_default())
            .map_err(|error| Problem::malformed(error.to_string()))?;
        if let Some((name, _)) =
            pairs.iter().find(|(name, value)| name.contains('\0') || value.contains('\0'))
        {
            return Err(Problem::field(name, "invalid", "holds a NUL character"));
        }
        let (page, filter): (Vec<_>, Vec<_>) =
            pairs.into_iter().partition(|(name, _)| OURS.contains(&name.as_str()));
        Ok(Self { filter: read(&filter)?, page: read(&page)?, address })
    }
}

fn read<T: DeserializeOwned + Validate<Context: Default>>(pairs: &[(String, String)]) -> Result<T> {
    let text = serde_urlencoded::to_string(pairs).map_err(|error| Problem::malformed(error.to_string()))?;
    let value: T =
        serde_urlencoded::from_str(&text).map_err(|error| Problem::malformed(error.to_string()))?;
    value.validate().map_err(|report| report_problem(&report))?;
    Ok(value)
}

/// Accepts `total`, the only thing that can be included.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature of a validator")]
pub fn only_total(value: &str, (): &()) -> garde::Result {
    if value == "total" { Ok(()) } else { Err(garde::Error::new("may only be `total`")) }
}

impl ListParameters {
    /// The rows of a page.
    pub fn limit(&self) -> i64 {
        self.limit.unwrap_or(50)
    }

    /// Whether to count all rows.
    pub fn wants_total(&self) -> bool {
        self.include.is_some()
    }

    /// The order asked for, out of those that the list offers; the first is the default.
    pub fn order(&self, keys: &[SortKey], default_descending: bool) -> Result<Sort> {
        let Some(text) = &self.sort else {
            let key = *keys.first().ok_or_else(|| Problem::fault(&"a list without an order"))?;
            return Ok(Sort { key, descending: default_descending });
        };
        let (name, descending) = text.strip_prefix('-').map_or((text.as_str(), false), |name| (name, true));
        let key = keys.iter().find(|key| key.name == name).copied().ok_or_else(|| {
            let known = keys.iter().map(|key| key.name).collect::<Vec<_>>().join(", ");
            Problem::field("sort", "invalid", format!("may be {known}, with - before it for greatest first"))
        })?;
        Ok(Sort { key, descending })
    }
}

/// A page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct PageOf<T> {
    /// The rows.
    pub data: Vec<T>,
    /// Where the next page starts; null on the last.
    pub next_cursor: Option<String>,
    /// How many rows there are on all pages; only with `include=total`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
    /// The address of this page, for the `Link` header.
    #[serde(skip)]
    pub address: Option<Uri>,
}

impl<T> PageOf<T> {
    /// A page read from the database, each row turned into what the API shows.
    pub fn of<R>(page: Page<R>, address: Uri, show: impl FnMut(R) -> T) -> Self {
        Self {
            data: page.rows.into_iter().map(show).collect(),
            next_cursor: page.next_cursor,
            total: page.total,
            address: Some(address),
        }
    }

    /// A short list that is always whole.
    pub fn whole(data: Vec<T>) -> Self {
        Self { data, next_cursor: None, total: None, address: None }
    }

    fn link(&self) -> Option<HeaderValue> {
        let (cursor, address) = (self.next_cursor.as_ref()?, self.address.as_ref()?);
        let others = address
            .query()
            .unwrap_or_default()
            .split('&')
            .filter(|p| !p.is_empty() && !p.starts_with("cursor="));
        let query =
            others.map(str::to_owned).chain([format!("cursor={cursor}")]).collect::<Vec<_>>().join("&");
        HeaderValue::from_str(&format!("<{}?{query}>; rel=\"next\"", address.path())).ok()
    }
}

impl<T: Serialize> IntoResponse for PageOf<T> {
    fn into_response(self) -> Response {
        let link = self.link();
        let mut response = Json(self).into_response();
        if let Some(link) = link {
            response.headers_mut().insert(header::LINK, link);
        }
        response
    }
}
