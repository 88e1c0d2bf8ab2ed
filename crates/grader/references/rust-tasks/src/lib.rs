//! Tasks of a small team and the projects they belong to, over HTTP. Data in memory.

pub mod api;
pub mod auth;
pub mod defects;
pub mod http;
pub mod lists;
pub mod problem;
pub mod store;
pub mod task;
