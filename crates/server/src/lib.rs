//! Touchstone over HTTP: one folder a capability, each with its rules, its SQL and its routes.

pub mod app;
pub mod config;
pub mod http;
pub mod scope;
pub mod tx;

pub mod applications;
pub mod audit;
pub mod identity;

pub use app::App;
pub use config::Config;
