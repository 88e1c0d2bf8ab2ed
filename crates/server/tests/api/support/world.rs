//! An organization in the middle of hiring somebody.

use std::{collections::BTreeMap, sync::Mutex};

use chrono::TimeDelta;
use serde_json::{Value, json};
use touchstone_server::scope::Role;

use super::{Person, TestApp};

/// The guide that the job of the world pins.
pub(crate) const GUIDE: &str = include_str!("guide.md");
/// The address of a room, as it stands in an interview.
const ROOM: &str = "https://meet.example.com/platform";

/// An organization with somebody of every role, a published guide, a job with its team, a candidate with an application,
/// and two interviews: a technical one by Ada (lead) and Ben, and one on system design by Cleo (lead) and Dan (shadow).
pub(crate) struct World {
    pub(crate) admin: Person,
    pub(crate) recruiter: Person,
    pub(crate) coordinator: Person,
    /// The hiring manager of the job.
    pub(crate) manager: Person,
    pub(crate) ada: Person,
    pub(crate) ben: Person,
    pub(crate) cleo: Person,
    pub(crate) dan: Person,
    pub(crate) analyst: Person,
    /// An observer on the job's team.
    pub(crate) observer: Person,
    /// An interviewer who has nothing to do with the job.
    pub(crate) outsider: Person,
    pub(crate) guide: String,
    pub(crate) version: String,
    pub(crate) job: String,
    pub(crate) candidate: String,
    pub(crate) application: String,
    /// The interview of Ada and Ben.
    pub(crate) technical: String,
    /// The interview of Cleo and Dan.
    pub(crate) design: String,
    /// The stages of the guide version by their keys.
    pub(crate) stages: BTreeMap<String, String>,
    /// Further things that a test made, by the resource they belong to.
    pub(crate) more: BTreeMap<&'static str, Vec<String>>,
    rounds: Mutex<BTreeMap<String, usize>>,
}

impl World {
    /// Builds the world in a new organization.
    pub(crate) async fn new(app: &TestApp) -> Self {
        Self::named(app, "Example Systems", "example.com").await
    }

    /// Builds one in an organization of that name, whose people have addresses in that domain.
    pub(crate) async fn named(app: &TestApp, organization: &str, domain: &str) -> Self {
        let address = |name: &str| format!("{name}@{domain}");
        let admin = app.organization(organization, "Jonas Weber", &address("jonas")).await;
        let add = async |name: &str, role| {
            let first = name.split(' ').next().unwrap_or(name).to_lowercase();
            app.member(&admin, name, &address(&first), role).await
        };
        let recruiter = add("Rosa Duarte", Role::Recruiter).await;
        let coordinator = add("Cem Arslan", Role::Coordinator).await;
        let manager = add("Marta Okafor", Role::HiringManager).await;
        let ada = add("Ada Lindqvist", Role::Interviewer).await;
        let ben = add("Ben Achterberg", Role::Interviewer).await;
        let cleo = add("Cleo Papadaki", Role::Interviewer).await;
        let dan = add("Dan Ruiz", Role::Interviewer).await;
        let analyst = add("Ana Kovač", Role::Analyst).await;
        let observer = add("Olu Bakare", Role::Observer).await;
        let outsider = add("Ona Petrauskas", Role::Interviewer).await;

        let imported = recruiter.upload("/guides/import", "guide.md", GUIDE.as_bytes()).await.is(201).json();
        let guide = text(&imported["guide_id"]);
        let published = recruiter.post(&format!("/guides/{guide}/versions"), json!({})).await.is(201).json();
        let version = text(&published["version_id"]);
        let job = json!({
            "title": "Platform Engineer",
            "guide_version_id": version,
            "variables": {"company": organization, "stack": "Rust"},
            "requisition_id": "REQ-204",
            "salary_range": {"min": 6_500_000, "max": 8_500_000, "currency": "EUR"},
            "location": "Leeds or remote",
            "hiring_team": [
                {"user_id": manager.id(), "role": "hiring_manager"},
                {"user_id": observer.id(), "role": "observer"},
                {"user_id": ada.id(), "role": "interviewer"},
            ],
        });
        let job = recruiter.post("/jobs", job).await.is(201).id();
        let rows = recruiter.get(&format!("/jobs/{job}/stages")).await.is(200).rows();
        let stages = rows.iter().map(|row| (text(&row["key"]), text(&row["id"]))).collect();
        let candidate = json!({
            "name": "Priya Raman", "email": "priya@example.com", "phone": "+44 113 496 0000",
            "links": ["https://code.example.com/priya"],
        });
        let candidate = recruiter.post("/candidates", candidate).await.is(201).id();
        let mut world = Self {
            admin,
            recruiter,
            coordinator,
            manager,
            ada,
            ben,
            cleo,
            dan,
            analyst,
            observer,
            outsider,
            guide,
            version,
            job,
            candidate,
            application: String::new(),
            technical: String::new(),
            design: String::new(),
            stages,
            more: BTreeMap::new(),
            rounds: Mutex::default(),
        };
        world.application = world.apply(&world.candidate).await;
        let (ada, ben, cleo, dan) = (&world.ada, &world.ben, &world.cleo, &world.dan);
        let technical = world.schedule(app, "technical", &[(ada, "lead"), (ben, "interviewer")]).await;
        let design = world.schedule(app, "system-design", &[(cleo, "lead"), (dan, "shadow")]).await;
        Self { technical, design, ..world }
    }

    /// Everybody, for tests that ask the same of all.
    pub(crate) fn people(&self) -> [&Person; 11] {
        [
            &self.admin,
            &self.recruiter,
            &self.coordinator,
            &self.manager,
            &self.ada,
            &self.ben,
            &self.cleo,
            &self.dan,
            &self.analyst,
            &self.observer,
            &self.outsider,
        ]
    }

    /// A number that grows by one each time a person asks for it. Each person's begins one above the one's before.
    pub(crate) fn round(&self, who: &Person) -> usize {
        let mut rounds = self.rounds.lock().unwrap();
        let people = rounds.len();
        let next = rounds.entry(who.id().to_string()).or_insert(people);
        *next += 1;
        *next - 1
    }

    pub(crate) fn stage(&self, key: &str) -> &str {
        &self.stages[key]
    }

    /// Applies for a candidate.
    pub(crate) async fn apply(&self, candidate: &str) -> String {
        let body = json!({
            "candidate_id": candidate, "job_id": self.job, "source": "referral",
            "logistics": {"notice_period": "6 weeks", "salary_expectation": "78,000 EUR a year"},
        });
        self.recruiter.post("/applications", body).await.is(201).id()
    }

    /// Adds a candidate with an application.
    pub(crate) async fn another_application(&self, name: &str) -> String {
        let candidate = self.recruiter.post("/candidates", json!({"name": name})).await.is(201).id();
        self.apply(&candidate).await
    }

    /// Schedules an interview that was over an hour ago.
    pub(crate) async fn schedule(&self, app: &TestApp, stage: &str, people: &[(&Person, &str)]) -> String {
        self.schedule_for(app, &self.application, stage, people).await
    }

    /// The same for another application.
    pub(crate) async fn schedule_for(
        &self,
        app: &TestApp,
        application: &str,
        stage: &str,
        people: &[(&Person, &str)],
    ) -> String {
        let start = app.app.now() - TimeDelta::hours(2);
        let people: Vec<Value> =
            people.iter().map(|(person, role)| json!({"user_id": person.id(), "role": role})).collect();
        let body = json!({
            "application_id": application, "stage_id": self.stage(stage), "starts_at": start,
            "ends_at": start + TimeDelta::hours(1), "location": ROOM, "interviewers": people,
        });
        self.coordinator.post("/interviews", body).await.is(201).id()
    }

    /// Begins a scorecard of an interview and saves something in it.
    pub(crate) async fn draft(&self, who: &Person, interview: &str, content: Value) -> String {
        let begun = who.post(&format!("/interviews/{interview}/scorecard"), json!({})).await;
        assert!(matches!(begun.status, 200 | 201), "{}: {}", begun.call, begun.text());
        let card = begun.id();
        who.patch(&format!("/scorecards/{card}"), content).await.is(200);
        card
    }

    /// Begins, fills and submits a scorecard of an interview.
    pub(crate) async fn submit(&self, who: &Person, interview: &str, content: Value) -> String {
        let card = self.draft(who, interview, content).await;
        who.post(&format!("/scorecards/{card}/submit"), json!({})).await.is(200);
        card
    }

    /// Everybody who owes a scorecard submits one, with these recommendations of Ada, Ben, Cleo and Dan.
    pub(crate) async fn submit_all(&self, recommendations: [u8; 4]) -> [String; 4] {
        let [ada, ben, cleo, dan] = recommendations;
        [
            self.submit(&self.ada, &self.technical, everything("technical", ada, "ada")).await,
            self.submit(&self.ben, &self.technical, everything("technical", ben, "ben")).await,
            self.submit(&self.cleo, &self.design, everything("system-design", cleo, "cleo")).await,
            self.submit(&self.dan, &self.design, everything("system-design", dan, "dan")).await,
        ]
    }

    /// Makes the link to the candidate's page; gives its token.
    pub(crate) async fn portal(&self) -> String {
        let path = format!("/applications/{}/portal-link", self.application);
        let made = self.coordinator.post(&path, json!({})).await.is(201).json();
        let url = text(&made["url"]);
        url.rsplit('/').next().unwrap_or_default().to_owned()
    }

    /// Calls a debrief that the recruiter leads.
    pub(crate) async fn debrief(&self) -> String {
        let body = json!({"application_id": self.application, "facilitator_id": self.recruiter.id()});
        self.recruiter.post("/debriefs", body).await.is(201).id()
    }

    /// Takes a debrief through phases.
    pub(crate) async fn advance(&self, debrief: &str, phases: &[&str]) {
        for phase in phases {
            let body = json!({"phase": phase});
            self.recruiter.post(&format!("/debriefs/{debrief}/advance"), body).await.is(200);
        }
    }

    /// The ids of a resource that the world knows, for the parameters of a path.
    pub(crate) fn ids(&self, resource: &str) -> Vec<String> {
        let own = match resource {
            "applications" => vec![self.application.clone()],
            "candidates" => vec![self.candidate.clone()],
            "guides" => vec![self.guide.clone()],
            "guide-versions" => vec![self.version.clone()],
            "interviews" => vec![self.technical.clone(), self.design.clone()],
            "jobs" => vec![self.job.clone()],
            "stages" => self.stages.values().cloned().collect(),
            "exercise-library" => vec!["csv-orders".to_owned()],
            "scenario-library" => vec!["payments".to_owned()],
            "take-home-library" => vec!["rest-api".to_owned()],
            "candidate-guide-library" => vec!["preparing".to_owned()],
            "users" => self.people().iter().map(|person| person.id().to_string()).collect(),
            "api-tokens"
            | "assessments"
            | "candidate-requests"
            | "code-runs"
            | "coding-exercises"
            | "debriefs"
            | "guide-comments"
            | "guide-links"
            | "invitations"
            | "packets"
            | "portal"
            | "grade-reports"
            | "resumes"
            | "scorecards"
            | "screenings"
            | "shared-guides"
            | "take-home-exercises"
            | "take-homes" => Vec::new(),
            other => panic!("the world has no ids of {other}: add them, so that every operation is walked"),
        };
        let more = self.more.get(resource).into_iter().flatten().cloned();
        let mut ids: Vec<String> = own.into_iter().chain(more).collect();
        if ids.is_empty() {
            // The operation is called all the same.
            ids.push(touchstone_db::new_id().to_string());
        }
        ids
    }
}

pub(crate) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

/// The attributes of a stage of the guide.
fn attributes(stage: &str) -> &'static [&'static str] {
    match stage {
        "screening" => &["communication"],
        "take-home" => &["code-quality"],
        "technical" => &["problem-solving", "communication", "outcome-deployments"],
        "system-design" => &["problem-solving"],
        other => panic!("the guide has no stage {other}"),
    }
}

/// A complete scorecard of a stage. Every text in it holds the mark.
pub(crate) fn everything(stage: &str, recommendation: u8, mark: &str) -> Value {
    let rating =
        |key: &&str| ((*key).to_owned(), json!({"rating": 3, "note": format!("note of {mark} on {key}")}));
    let ratings: serde_json::Map<String, Value> = attributes(stage).iter().map(rating).collect();
    let mut content = json!({
        "ratings": ratings,
        "overall_recommendation": recommendation,
        "summary": format!("summary of {mark}"),
    });
    if stage == "technical" {
        content["question_notes"] =
            json!({"walk-through": {"text": format!("answer heard by {mark}"), "asked": true}});
    }
    content
}

/// A scorecard that rates everything with 0, not enough information.
pub(crate) fn zeros(stage: &str, recommendation: u8) -> Value {
    let rating = |key: &&str| ((*key).to_owned(), json!({"rating": 0}));
    let ratings: serde_json::Map<String, Value> = attributes(stage).iter().map(rating).collect();
    json!({"ratings": ratings, "overall_recommendation": recommendation})
}
