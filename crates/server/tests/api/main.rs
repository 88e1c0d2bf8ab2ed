//! The product over HTTP, every test on both engines.
//!
//! `scripts/test-postgres run cargo nextest run -p touchstone-server` runs them all; without a PostgreSQL server the
//! tests on it are skipped, unless `TOUCHSTONE_REQUIRE_POSTGRES` is set.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on should say where")]

mod support;

mod access;
mod alone;
mod analyst;
mod applications;
mod architecture;
mod assessments;
mod audit;
mod code_runs;
mod coding_exercises;
mod conditional;
mod conventions;
mod debriefs;
mod demo;
mod document;
mod examples;
mod guide_checks;
mod guide_comments;
mod guide_diff;
mod guide_export;
mod guide_links;
mod guide_sharing;
mod guide_start;
mod guides;
mod home;
mod hostile;
mod housekeeping;
mod identity;
mod library;
mod limits;
mod lists;
mod live;
mod negotiation;
mod packets;
mod passwords;
mod personal_data;
mod portal;
mod preparation;
mod retries;
mod scorecards;
mod screenings;
mod statements;
mod take_homes;
mod together;
mod versions;
