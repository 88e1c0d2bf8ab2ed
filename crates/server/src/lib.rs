//! Touchstone over HTTP: one folder a capability, each with its rules, its SQL and its routes.

pub mod app;
pub mod config;
pub mod http;
pub mod ids;
pub mod scope;
pub mod tx;

pub mod applications;
pub mod assessments;
pub mod audit;
pub mod candidates;
pub mod code_runs;
pub mod coding_exercises;
pub mod debriefs;
pub mod demo;
pub mod guides;
pub mod home;
pub mod housekeeping;
pub mod identity;
pub mod interviews;
pub mod jobs;
pub mod library;
pub mod packets;
pub mod personal_data;
pub mod portal;
pub mod scorecards;
pub mod screenings;
pub mod take_home_exercises;
pub mod take_homes;

pub use app::{App, openapi_text};
pub use config::Config;
