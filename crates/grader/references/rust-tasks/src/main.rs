//! `USERS=ann:secret,bob:secret PORT=8000 cargo run`

use std::net::TcpListener;
use std::{env, io};

use tasks::{api::Api, auth::Users, http};

fn main() -> io::Result<()> {
    let users = Users::parse(&env::var("USERS").unwrap_or_default());
    if users.is_empty() {
        eprintln!("USERS names nobody, so nobody can log in.");
    }
    let port = env::var("PORT").unwrap_or_else(|_| "8000".into());
    let listener = TcpListener::bind(format!("127.0.0.1:{port}"))?;
    http::serve(&listener, &Api::new(users));
    Ok(())
}
