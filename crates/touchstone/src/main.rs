//! `touchstone`: one binary for the server and for everything that works on plain files.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line prints")]

mod demo;
mod grade;
mod guide;
mod openapi;
mod organization;
mod password;
mod read_document;
mod resume;
mod sandbox;
mod screen;
mod serve;
mod verify;
mod worker;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Structured interviewing for engineering teams: the same questions, anchored ratings, scores given alone, evidence
/// before numbers, a decision on the record.
#[derive(Debug, Parser)]
#[command(version, propagate_version = true, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the server: the page, the API and everything behind them.
    Serve(serve::Serve),
    /// Work in the background for servers, on programs of candidates for example.
    Worker(worker::Worker),
    /// Work with interview guides as files.
    #[command(subcommand)]
    Guide(guide::Guide),
    /// Read resumes as files: their text, and what they say.
    #[command(subcommand)]
    Resume(resume::Resume),
    /// Hold resumes against criteria: ranked, with the words behind every verdict.
    Screen(screen::Screen),
    /// Ask a take-home's server what its exercise asks for: findings with the exchanges that show them.
    Grade(grade::Grade),
    /// Run programs in the sandbox, and see what it can protect against here.
    #[command(subcommand)]
    Sandbox(sandbox::Sandbox),
    /// Check a decision packet offline, and say what was altered.
    Verify(verify::Verify),
    /// Make an organization with sample data.
    Demo(demo::Demo),
    /// Make a further organization in an installation.
    Organization(organization::Organization),
    /// Give somebody a new password, on the server's own machine.
    Password(password::Password),
    /// Print the API's OpenAPI document.
    Openapi,
    #[command(hide = true)]
    ReadDocument(read_document::ReadDocument),
}

fn main() -> ExitCode {
    // A box's helper is this very program, started anew; it must do nothing else before.
    if let Some(code) = touchstone_sandbox::helper_main() {
        return code;
    }
    // And so is the process that has programs run: it has nothing of this one's.
    if let Some(code) = touchstone_judge::apart::child_main() {
        return code;
    }
    if let Some(code) = touchstone_grader::apart::child_main() {
        return code;
    }
    let result = match Cli::parse().command {
        Command::Serve(command) => command.run(),
        Command::Worker(command) => command.run(),
        Command::Guide(command) => command.run(),
        Command::Resume(command) => command.run(),
        Command::Screen(command) => command.run(),
        Command::Grade(command) => command.run(),
        Command::Sandbox(command) => command.run(),
        Command::Verify(command) => command.run(),
        Command::Demo(command) => command.run(),
        Command::Organization(command) => command.run(),
        Command::Password(command) => command.run(),
        Command::Openapi => openapi::run(),
        Command::ReadDocument(command) => Ok(command.run()),
    };
    read_document::close();
    match result {
        Ok(code) => code,
        Err(error) => {
            eprintln!("touchstone: {error:#}");
            ExitCode::FAILURE
        }
    }
}
