//! Obtaining what says who asks.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};

use crate::contract::{Auth, Format, Scheme};
use crate::finding::{Checked, Reply};
use crate::http::{Header, Request};
use crate::json;
use crate::probe::Probe;

/// Headers in which an API key is commonly sent, with what stands before it.
const KEY_HEADERS: [(&str, &str); 5] = [
    ("X-API-Key", ""),
    ("Authorization", "ApiKey "),
    ("Authorization", "Bearer "),
    ("Api-Key", ""),
    ("X-Auth-Token", ""),
];

/// Somebody who is logged in.
#[derive(Debug, Clone)]
pub(crate) struct Session {
    /// What every request carries.
    pub(crate) headers: Vec<Header>,
    /// The token or key alone.
    pub(crate) token: Option<String>,
    /// What was sent to log in.
    pub(crate) login: Map<String, Value>,
}

impl Session {
    /// The same header with another token.
    pub(crate) fn with_token(&self, token: &str) -> Header {
        match (self.headers.first(), &self.token) {
            (Some(header), Some(own)) => {
                Header::secret(&header.name, header.value.replacen(own.as_str(), token, 1))
            }
            _ => Header::secret("Authorization", format!("Bearer {token}")),
        }
    }
}

/// With what somebody was registered and logged in.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    login: Map<String, Value>,
    register: Map<String, Value>,
    key: Option<String>,
}

impl Probe<'_> {
    /// After a restart: the same people log in again. Whoever the server has forgotten registers again; whoever cannot get in keeps
    /// what they had, which may still hold.
    pub(crate) fn authenticate_again(&mut self) -> Checked<()> {
        let Some(auth) = self.shape.auth.clone() else { return Ok(()) };
        let problem = self.auth_problem.clone();
        let mut sessions = [self.me.take(), self.other.take()];
        for (known, session) in self.known.clone().iter().zip(&mut sessions) {
            if let Some(entered) = self.enter_again(&auth, known)? {
                *session = Some(entered);
            }
        }
        let is_whole = sessions[0].is_some();
        [self.me, self.other] = sessions;
        if is_whole {
            self.auth_problem = problem;
        }
        Ok(())
    }

    fn enter_again(&mut self, auth: &Auth, known: &Known) -> Checked<Option<Session>> {
        if let Some(key) = &known.key {
            return self.enter_with_key(auth, &known.login, key);
        }
        if matches!(auth.scheme, Scheme::Bearer | Scheme::Cookie) && !auth.login.is_empty() {
            let without = Auth { register: String::new(), ..auth.clone() };
            let entered = self.enter(&without, &known.login, &known.register)?;
            if entered.is_some() || auth.register.is_empty() {
                return Ok(entered);
            }
        }
        self.enter(auth, &known.login, &known.register)
    }

    /// Registers and logs in the users that the contract names.
    pub(crate) fn authenticate(&mut self) -> Checked<()> {
        let Some(auth) = self.shape.auth.clone() else { return Ok(()) };
        let mut sessions = Vec::new();
        for user in auth.users.iter().take(2) {
            let number = self.number();
            let login = self.expand(&user.login, number);
            let register =
                if user.register.is_empty() { login.clone() } else { self.expand(&user.register, number) };
            self.watch.own.extend(secrets(&login).into_iter().chain(user.key.clone()));
            self.known.push(Known {
                login: login.clone(),
                register: register.clone(),
                key: user.key.clone(),
            });
            let session = match &user.key {
                Some(key) => self.enter_with_key(&auth, &login, key)?,
                None => self.enter(&auth, &login, &register)?,
            };
            sessions.push(session);
        }
        let mut sessions = sessions.into_iter();
        self.me = sessions.next().flatten();
        self.other = sessions.next().flatten();
        Ok(())
    }

    fn enter(
        &mut self,
        auth: &Auth,
        login: &Map<String, Value>,
        register: &Map<String, Value>,
    ) -> Checked<Option<Session>> {
        let mut registered = None;
        if !auth.register.is_empty() {
            registered = Some(self.register(auth, register)?);
        }
        match auth.scheme {
            Scheme::Basic => {
                let (name, password) = name_and_password(login);
                return Ok(Some(session(login, vec![basic(&name, &password)], None)));
            }
            Scheme::ApiKey => return self.enter_by_key(auth, login, registered.as_ref()),
            Scheme::Bearer | Scheme::Cookie => {}
        }
        let reply = if auth.login.is_empty() {
            None
        } else {
            Some(self.send(with_format(auth, &auth.login, login))?)
        };
        self.logins.extend(reply.clone());
        let Some(reply) = reply.or(registered) else { return Ok(None) };
        if !reply.succeeded() && !(300..400).contains(&reply.status()) {
            self.blocked(format!("the login was answered {}", reply.said()), Some(&reply));
            return Ok(None);
        }
        let found = entered(auth, &reply, login);
        if found.is_none() {
            self.blocked(
                "the login was answered, but no token was found in the answer".to_owned(),
                Some(&reply),
            );
        }
        Ok(found)
    }

    /// Registers as JSON. Where logging in wants a form, registering may want one, too: it is tried where JSON is refused.
    pub(crate) fn register(&mut self, auth: &Auth, body: &Map<String, Value>) -> Checked<Reply> {
        let as_json = Auth { format: Format::Json, ..auth.clone() };
        let mut reply = self.send(with_format(&as_json, &auth.register, body))?;
        self.logins.push(reply.clone());
        if auth.format == Format::Form && !reply.succeeded() {
            reply = self.send(with_format(auth, &auth.register, body))?;
            self.logins.push(reply.clone());
        }
        Ok(reply)
    }

    fn blocked(&mut self, why: String, reply: Option<&Reply>) {
        self.auth_problem.get_or_insert((why, reply.cloned()));
    }

    /// The key is declared, or handed out at registration or login; the header is declared, or found by trying.
    fn enter_by_key(
        &mut self,
        auth: &Auth,
        login: &Map<String, Value>,
        registered: Option<&Reply>,
    ) -> Checked<Option<Session>> {
        let mut handed = registered.and_then(|reply| token_in(auth, reply));
        if handed.is_none() && !auth.login.is_empty() {
            let reply = self.send(with_format(auth, &auth.login, login))?;
            self.logins.push(reply.clone());
            handed = token_in(auth, &reply);
        }
        // A single declared value is the key; its name may be that of the header.
        let declared = login
            .iter()
            .find(|(name, _)| json::plain(name).contains("key") || json::plain(name).contains("token"));
        let declared = declared
            .or_else(|| login.iter().next())
            .and_then(|(name, value)| Some((name.clone(), json::text(value)?)));
        let Some(key) = handed.or_else(|| declared.as_ref().map(|(_, key)| key.clone())) else {
            self.blocked("no API key was declared or handed out".to_owned(), registered);
            return Ok(None);
        };
        // The field may be called like the header.
        let named = declared.map(|(name, _)| name).filter(|name| name.contains('-'));
        let auth = Auth { header: auth.header.clone().or(named), ..auth.clone() };
        self.enter_with_key(&auth, login, &key)
    }

    fn enter_with_key(
        &mut self,
        auth: &Auth,
        login: &Map<String, Value>,
        key: &str,
    ) -> Checked<Option<Session>> {
        let mut tries: Vec<(String, &str)> = auth.header.iter().map(|name| (name.clone(), "")).collect();
        if tries.is_empty() {
            tries.extend(KEY_HEADERS.iter().map(|(name, before)| ((*name).to_owned(), *before)));
        }
        for (name, before) in &tries {
            let header = Header::secret(name, format!("{before}{key}"));
            if tries.len() == 1 || self.is_let_in(&header)? {
                return Ok(Some(session(login, vec![header], Some(key.to_owned()))));
            }
        }
        self.blocked("the API key was accepted in no header that is commonly used".to_owned(), None);
        Ok(None)
    }

    /// Whether a create is not barred with this header; what is sent is no valid row.
    fn is_let_in(&mut self, header: &Header) -> Checked<bool> {
        let path = self.create_path();
        let request =
            Request::json("POST", path, &Value::Object(Map::new())).with(std::slice::from_ref(header));
        Ok(!self.send(request)?.barred())
    }
}

fn session(login: &Map<String, Value>, headers: Vec<Header>, token: Option<String>) -> Session {
    Session { headers, token, login: login.clone() }
}

/// A request to register or log in, in the declared format.
pub(crate) fn with_format(auth: &Auth, path: &str, body: &Map<String, Value>) -> Request {
    match auth.format {
        Format::Json => Request::json("POST", path, &Value::Object(body.clone())),
        Format::Form => {
            let pairs = body.iter().map(|(name, value)| {
                format!("{}={}", json::escape(name), json::escape(&json::text(value).unwrap_or_default()))
            });
            let form = pairs.collect::<Vec<_>>().join("&");
            Request::new("POST", path).with_body("application/x-www-form-urlencoded", form.into_bytes())
        }
    }
}

/// The session that the answer of a login gives.
fn entered(auth: &Auth, reply: &Reply, login: &Map<String, Value>) -> Option<Session> {
    if auth.scheme == Scheme::Cookie {
        let cookies: Vec<&str> =
            reply.headers("set-cookie").filter_map(|cookie| cookie.split(';').next()).collect();
        let value = (!cookies.is_empty()).then(|| cookies.join("; "))?;
        // The session is in the longest of them.
        let token = cookies
            .iter()
            .filter_map(|cookie| cookie.split_once('='))
            .map(|(_, value)| value)
            .max_by_key(|value| value.len());
        return Some(session(login, vec![Header::secret("Cookie", value.clone())], token.map(str::to_owned)));
    }
    let token = token_in(auth, reply)?;
    Some(session(login, vec![Header::secret("Authorization", format!("Bearer {token}"))], Some(token)))
}

/// The token in an answer: at the declared key, or the first text whose name says so, or a header.
pub(crate) fn token_in(auth: &Auth, reply: &Reply) -> Option<String> {
    if let Some(Value::String(text)) = reply.json()
        && !text.is_empty()
    {
        return Some(text.clone());
    }
    let declared = auth.token.as_deref().and_then(|key| json::at(reply.json()?, key)).and_then(Value::as_str);
    if let Some(token) = declared {
        return Some(token.to_owned());
    }
    let mut found = None;
    if let Some(body) = reply.json() {
        json::each(body, &mut |key, value| {
            let name = json::plain(key);
            let says = ["accesstoken", "token", "jwt", "apikey", "key", "idtoken", "authtoken", "bearer"]
                .contains(&name.as_str());
            if found.is_none()
                && says
                && let Some(text) = value.as_str()
                && !text.is_empty()
            {
                found = Some(text.to_owned());
            }
        });
    }
    let header = || reply.header("authorization").map(|value| value.trim_start_matches("Bearer ").to_owned());
    found.or_else(header)
}

/// `Authorization: Basic` of RFC 7617.
pub(crate) fn basic(name: &str, password: &str) -> Header {
    Header::secret("Authorization", format!("Basic {}", STANDARD.encode(format!("{name}:{password}"))))
}

/// Who and with what, whatever the fields are called.
pub(crate) fn name_and_password(login: &Map<String, Value>) -> (String, String) {
    let is_password = |key: &str| json::plain(key).contains("pass") || json::plain(key).contains("secret");
    let text = |value: &Value| json::text(value).unwrap_or_default();
    let password = login.iter().find(|(key, _)| is_password(key)).map(|(_, value)| text(value));
    let name = login.iter().find(|(key, _)| !is_password(key)).map(|(_, value)| text(value));
    (name.unwrap_or_default(), password.unwrap_or_default())
}

/// The name of the field that holds the password.
pub(crate) fn password_field(login: &Map<String, Value>) -> Option<String> {
    login.keys().find(|key| json::plain(key).contains("pass")).cloned()
}

fn secrets(login: &Map<String, Value>) -> Vec<String> {
    password_field(login).and_then(|name| login[&name].as_str().map(str::to_owned)).into_iter().collect()
}
