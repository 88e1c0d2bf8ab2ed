//! Which languages programs may be written in, over HTTP.

use axum::{Json, extract::State};
use serde::Serialize;
use touchstone_judge::{Language, languages};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    runner::SILENT,
    store::{self, RunnerRow},
};
use crate::{
    app::App,
    http::{Access, Result, guard},
    scope::Scope,
    tx::Tx,
};

/// The routes of this capability.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(guard(routes!(show), Access::member("guides:read")))
}

/// The languages of programs, and who runs them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct CodeLanguages {
    /// Every language that is known, in a fixed order.
    pub data: Vec<CodeLanguage>,
    /// What runs programs.
    pub runner: CodeRunners,
}

/// A language that programs may be written in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct CodeLanguage {
    /// Its id.
    #[schema(example = "python")]
    pub id: String,
    /// As people write it.
    #[schema(example = "Python")]
    pub name: String,
    /// Whether programs in it can be run now: every runner has it.
    #[schema(example = true)]
    pub available: bool,
    /// As the language's own program says it; null where it is not available.
    #[schema(example = "Python 3.11.2")]
    pub version: Option<String>,
    /// The Debian packages that bring it, separated by spaces.
    #[schema(example = "python3")]
    pub package: String,
    /// What the names of its files end with.
    #[schema(example = "py")]
    pub extension: String,
}

/// What runs programs, all runners taken together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct CodeRunners {
    /// Whether programs are run.
    pub state: CodeRunnerState,
    /// What makes the boxes that they run in; null where none are run.
    #[schema(example = "native")]
    pub engine: Option<String>,
    /// What protects or counts less than it should, in plain words.
    #[schema(example = json!([]))]
    pub degraded: Vec<String>,
    /// Why they are not run, or not as they should be, and what to do; null where all is well.
    #[schema(example = json!(null))]
    pub why: Option<String>,
}

/// Whether programs are run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CodeRunnerState {
    /// They are.
    Ready,
    /// No process that runs programs is there.
    None,
    /// They are, and a protection is missing that programs of strangers need.
    Unprotected,
    /// They are not, because a protection is missing.
    Refused,
}

const NOBODY: &str = "Nothing has run programs for two minutes. Start the server without `--no-sandbox`, or `touchstone \
    worker --sandbox` beside it.";
const UNPROTECTED: &str = "Programs are run although protections are missing that programs of strangers need. `touchstone \
    sandbox doctor` says what to do.";

/// The languages of programs, and who runs them.
pub async fn code_languages(tx: &mut Tx) -> Result<CodeLanguages> {
    let (refusing, ready): (Vec<_>, Vec<_>) =
        store::runners(tx, SILENT).await?.into_iter().partition(|runner| runner.refusal.is_some());
    let data = languages().iter().map(|language| told(language, &ready)).collect();
    Ok(CodeLanguages { data, runner: together(&ready, &refusing) })
}

/// A language as the runners have it. One that some lack is not available: whoever is free takes the next run.
fn told(language: &Language, runners: &[RunnerRow]) -> CodeLanguage {
    let versions: Option<Vec<&String>> = runners
        .iter()
        .map(|runner| {
            runner.languages.0.iter().find(|has| has.id == language.id).and_then(|has| has.version.as_ref())
        })
        .collect();
    let version = versions.and_then(|versions| versions.first().map(|version| (*version).clone()));
    CodeLanguage {
        id: language.id.clone(),
        name: language.name.clone(),
        available: version.is_some(),
        version,
        package: language.package.clone(),
        extension: language.file.rsplit('.').next().unwrap_or_default().to_owned(),
    }
}

fn together(ready: &[RunnerRow], refusing: &[RunnerRow]) -> CodeRunners {
    let mut degraded: Vec<String> = Vec::new();
    for words in ready.iter().flat_map(|runner| &runner.degraded.0) {
        if !degraded.contains(words) {
            degraded.push(words.clone());
        }
    }
    let (state, why) = match (ready, refusing) {
        ([], []) => (CodeRunnerState::None, Some(NOBODY.to_owned())),
        ([], [first, ..]) => (CodeRunnerState::Refused, first.refusal.clone()),
        _ if ready.iter().any(|runner| runner.unprotected) => {
            (CodeRunnerState::Unprotected, Some(UNPROTECTED.to_owned()))
        }
        _ => (CodeRunnerState::Ready, None),
    };
    CodeRunners { state, engine: ready.first().map(|runner| runner.engine.clone()), degraded, why }
}

/// List the languages that programs may be written in
///
/// With the version that runs them, and whether programs are run at all.
#[utoipa::path(get, path = "/code-languages", operation_id = "list_code_languages", tag = "code",
    responses((status = 200, description = "All languages", body = CodeLanguages)))]
async fn show(State(app): State<App>, scope: Scope) -> Result<Json<CodeLanguages>> {
    let mut tx = app.read(&scope).await?;
    Ok(Json(code_languages(&mut tx).await?))
}
