//! What the lint says of a guide: of one that is not saved yet, of a draft, and of a published version.

use axum::{Json, extract::State};
use garde::Validate;
use serde::{Deserialize, Serialize};
use touchstone_guide::{Guide, lint};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{http::read_document, store};
use crate::{
    app::App,
    http::{Access, Body, Path, Problem, Result, guard},
    ids::{GuideId, GuideVersionId},
    scope::Scope,
};

pub(super) fn routes() -> OpenApiRouter<App> {
    let read = Access::member("guides:read");
    OpenApiRouter::new()
        .routes(guard(routes!(check), read))
        .routes(guard(routes!(check_draft), read))
        .routes(guard(routes!(check_version), read))
}

/// A guide to check.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
struct CheckGuide {
    /// The whole document, as it stands. It is kept nowhere.
    #[garde(skip)]
    #[schema(value_type = Object)]
    document: Guide,
}

/// What the lint says of a guide.
#[derive(Debug, Serialize, ToSchema)]
struct GuideCheck {
    /// What to look at: at most 200 of each rule, and how many more there are.
    findings: Vec<GuideFinding>,
    /// What would be among the findings if the guide did not say why it is right.
    silenced: Vec<SilencedFinding>,
    /// How structured the interviews are.
    structure: GuideStructure,
    /// Which stage covers which competency.
    coverage: GuideCoverage,
}

/// Something to look at in a guide.
#[derive(Debug, Serialize, ToSchema)]
struct GuideFinding {
    /// The rule; `docs/guide-lint.md` explains each.
    #[schema(example = "unlawful-question")]
    rule: String,
    /// How bad it is.
    severity: GuideFindingSeverity,
    /// What it is and what to do, in plain words.
    message: String,
    /// More that helps: the laws, a better way to ask.
    help: Vec<String>,
    /// Where, as a JSON pointer into the document.
    #[schema(example = "/stages/0/questions/1/text")]
    pointer: String,
    /// Where, by keys, as a silence names it: `at` of an entry of the document's `lint`. Empty for the whole guide.
    #[schema(example = "stages/screening/questions/notice-period/text")]
    path: String,
    /// Of an unlawful question, what it asks about: `age`, `family` and so on. Null for other rules.
    category: Option<String>,
    /// Whether the document's `lint` can silence it.
    can_be_silenced: bool,
}

/// How bad a finding is.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum GuideFindingSeverity {
    /// Do not interview with it.
    Error,
    /// It makes the interviews worse.
    Warning,
    /// Worth a look.
    Note,
}

/// A finding that the guide answers.
#[derive(Debug, Serialize, ToSchema)]
struct SilencedFinding {
    /// What was found.
    finding: GuideFinding,
    /// Why it is right as it is, in the guide's words.
    reason: String,
    /// What silences it, as a JSON pointer into the document.
    #[schema(example = "/lint/0")]
    silence: String,
}

/// How structured the interviews of a guide are: the fifteen components of Campion, Palmer & Campion (1997).
#[derive(Debug, Serialize, ToSchema)]
struct GuideStructure {
    /// The sum of the levels.
    #[schema(example = 22)]
    points: u32,
    /// The most that it could be: two for each component that was judged.
    #[schema(example = 30)]
    of: u32,
    /// The components, in the order of the article.
    components: Vec<StructureComponent>,
}

/// A component of structure.
#[derive(Debug, Serialize, ToSchema)]
struct StructureComponent {
    /// Its number in the article, from 1 to 15.
    number: u32,
    /// Its name.
    #[schema(example = "job-analysis")]
    id: String,
    /// What it is, in words.
    title: String,
    /// 0 not there, 1 in part, 2 in full; null where it goes by English words and the guide is in another language.
    #[schema(minimum = 0, maximum = 2)]
    level: Option<u8>,
    /// What the level was given for.
    reason: String,
    /// What to do for the next level; empty at 2.
    advice: String,
    /// Who sees to it.
    enforced_by: ComponentKeeper,
}

/// Who sees to a component of structure.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum ComponentKeeper {
    /// The guide alone.
    Guide,
    /// The guide says it and Touchstone holds people to it.
    GuideAndProduct,
    /// People on the day; the guide can only tell them.
    People,
}

/// Competencies × stages.
#[derive(Debug, Serialize, ToSchema)]
struct GuideCoverage {
    /// The keys of the stages, in order.
    stages: Vec<String>,
    /// One row for each competency of the profile, in order.
    rows: Vec<CoveredCompetency>,
}

/// Where one competency is covered.
#[derive(Debug, Serialize, ToSchema)]
struct CoveredCompetency {
    /// Its name.
    #[schema(example = "Problem solving")]
    competency: String,
    /// How many questions of each stage show it.
    questions: Vec<usize>,
    /// Whether the scorecard of each stage rates it.
    rated: Vec<bool>,
}

impl From<lint::Finding> for GuideFinding {
    fn from(finding: lint::Finding) -> Self {
        let severity = match finding.severity {
            lint::Severity::Error => GuideFindingSeverity::Error,
            lint::Severity::Warning => GuideFindingSeverity::Warning,
            lint::Severity::Note => GuideFindingSeverity::Note,
        };
        Self {
            can_be_silenced: lint::rule(&finding.rule).is_some_and(lint::Rule::can_be_silenced),
            rule: finding.rule,
            severity,
            message: finding.message,
            help: finding.help,
            pointer: finding.pointer,
            path: finding.path,
            category: finding.category,
        }
    }
}

impl From<lint::Silenced> for SilencedFinding {
    fn from(silenced: lint::Silenced) -> Self {
        Self { finding: silenced.finding.into(), reason: silenced.reason, silence: silenced.silence }
    }
}

impl From<lint::Component> for StructureComponent {
    fn from(component: lint::Component) -> Self {
        let enforced_by = match component.enforced_by {
            lint::EnforcedBy::Guide => ComponentKeeper::Guide,
            lint::EnforcedBy::GuideAndProduct => ComponentKeeper::GuideAndProduct,
            lint::EnforcedBy::People => ComponentKeeper::People,
        };
        Self {
            number: component.number,
            id: component.id,
            title: component.title,
            level: component.level,
            reason: component.reason,
            advice: component.advice,
            enforced_by,
        }
    }
}

impl From<lint::CoverageRow> for CoveredCompetency {
    fn from(row: lint::CoverageRow) -> Self {
        Self { competency: row.competency, questions: row.questions, rated: row.rated }
    }
}

impl From<lint::Lint> for GuideCheck {
    fn from(lint: lint::Lint) -> Self {
        let structure = GuideStructure {
            points: lint.structure.points,
            of: lint.structure.of,
            components: lint.structure.components.into_iter().map(StructureComponent::from).collect(),
        };
        let coverage = GuideCoverage {
            stages: lint.coverage.stages,
            rows: lint.coverage.rows.into_iter().map(CoveredCompetency::from).collect(),
        };
        Self {
            findings: lint.findings.into_iter().map(GuideFinding::from).collect(),
            silenced: lint.silenced.into_iter().map(SilencedFinding::from).collect(),
            structure,
            coverage,
        }
    }
}

/// Check a guide that need not be saved
///
/// What people who know structured interviewing would say about a guide: findings with their places, what the guide
/// silences and why, the fifteen components of structure, and which stage covers which competency. The document is checked
/// as it stands, so that pointers lead into what was sent, and it is kept nowhere. This is what the editor shows while
/// somebody types, and what `touchstone guide check` prints.
#[utoipa::path(post, path = "/guide-checks", operation_id = "check_guide", tag = "guides",
    request_body = CheckGuide,
    responses((status = 200, description = "What the lint says", body = GuideCheck)))]
async fn check(_scope: Scope, Body(input): Body<CheckGuide>) -> Result<Json<GuideCheck>> {
    checked(input.document).await
}

/// Check a guide's draft
///
/// What the lint says of the draft as it is saved.
#[utoipa::path(get, path = "/guides/{id}/check", operation_id = "check_guide_draft", tag = "guides",
    params(("id" = GuideId, Path)),
    responses((status = 200, description = "What the lint says", body = GuideCheck)))]
async fn check_draft(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<GuideId>,
) -> Result<Json<GuideCheck>> {
    let mut tx = app.read(&scope).await?;
    let guide = read_document(&store::guide(&mut tx, id).await?)?;
    drop(tx);
    checked(guide).await
}

/// Check a published version of a guide
///
/// What the lint says of a version. The version never changes, but the lint learns: a newer server may find more.
#[utoipa::path(get, path = "/guide-versions/{id}/check", operation_id = "check_guide_version", tag = "guides",
    params(("id" = GuideVersionId, Path)),
    responses((status = 200, description = "What the lint says", body = GuideCheck)))]
async fn check_version(
    State(app): State<App>,
    scope: Scope,
    Path(id): Path<GuideVersionId>,
) -> Result<Json<GuideCheck>> {
    let mut tx = app.read(&scope).await?;
    let guide = super::readable_version(&mut tx, id).await?.guide()?;
    drop(tx);
    checked(guide).await
}

async fn checked(guide: Guide) -> Result<Json<GuideCheck>> {
    // Large guides take a moment, which must not hold up other requests.
    let lint = tokio::task::spawn_blocking(move || lint::check(&guide, None)).await;
    Ok(Json(lint.map_err(|error| Problem::fault(&error))?.into()))
}
