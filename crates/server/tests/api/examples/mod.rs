//! The examples of the API's document: one hire, played through every operation, and committed as
//! `docs/api-examples.json`. What the document promises of each answer is checked on the way.

mod recorder;
mod take_homes;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use touchstone_db::Engine;
use touchstone_server::{App, app::Clock};

use crate::{
    document::assert_fresh,
    support::{PASSWORD, Person, TestApp, document, operations, read_until, run, text},
};
use recorder::Recorder;

/// When the story begins.
const BEGIN: &str = "2026-03-02T09:00:00Z";
const NOTHING: Value = Value::Null;
/// A guide as a team might have been using it.
const LOOSE: &str = "Interview guide for a Data Engineer\n\nPhone screen (30-45 min)\n\nQuestions\n\n\
    1. Tell me about a pipeline that you built. What did it carry?\n\
    2. How did you find out that data was wrong?\n\nPage 3 of 9 - printed for internal use\n\n\
    Technical interview (60 min)\n";

#[tokio::test]
async fn the_examples_are_recorded_from_one_hire() {
    run(Engine::Sqlite, async |app| {
        let mut story = Story::begin(app).await;
        story.people().await;
        story.guides().await;
        story.checks().await;
        story.comments().await;
        story.shared().await;
        story.job().await;
        story.candidates().await;
        story.screenings().await;
        story.interviews().await;
        story.exercises().await;
        story.take_homes(app).await;
        story.portal().await;
        story.scorecards().await;
        story.debrief().await;
        story.record().await;
        story.ends().await;
        story.personal_data().await;
        story.sample(app).await;
        let recorder = story.recorder;
        let missing: Vec<String> = operations()
            .iter()
            .map(super::support::Operation::name)
            .filter(|name| !recorder.has(name))
            .collect();
        assert!(missing.is_empty(), "the story has no call of {missing:?}");
        assert_fresh("docs/api-examples.json", &recorder.text());
    })
    .await;
}

#[test]
fn every_body_and_every_object_has_an_example() {
    let mut missing = Vec::new();
    let schemas = document()["components"]["schemas"].as_object().expect("schemas");
    for (name, schema) in schemas {
        if schema.get("enum").is_none() && schema.get("examples").is_none() && schema.get("example").is_none()
        {
            missing.push(name.clone());
        }
    }
    for operation in operations() {
        let content = |body: &Value| body["content"].as_object().cloned().unwrap_or_default();
        let mut bodies = content(&operation.body["requestBody"]);
        for (status, response) in operation.body["responses"].as_object().expect("responses") {
            // Pages are no text, and whatever is repeated answers like the first time.
            let first = response.clone();
            if status.starts_with('2')
                && (operation.path.ends_with("pdf")
                    || operation.path.ends_with("/export")
                    || status == "200" && operation.begins())
            {
                continue;
            }
            bodies.extend(content(&first));
        }
        for (kind, body) in bodies {
            if body.get("example").is_none() && body.get("examples").is_none() {
                missing.push(format!("{} {kind}", operation.name()));
            }
        }
    }
    assert!(missing.is_empty(), "no example: {missing:#?}");
}

/// Who takes part, and what there is so far.
struct Story {
    recorder: Recorder,
    app: App,
    admin: Person,
    /// The hiring manager, who also interviews.
    marta: Person,
    /// The lead of the technical interview.
    ada: Person,
    guest: Person,
    ada_id: String,
    marta_id: String,
    guide: String,
    version: String,
    job: String,
    stages: Vec<String>,
    candidate: String,
    application: String,
    others: Vec<String>,
    /// The candidates of the others.
    people: Vec<String>,
    interview: String,
    card: String,
    reason: String,
    debrief: String,
    /// A coding exercise.
    exercise: String,
}

impl Story {
    /// Sets the installation up.
    async fn begin(app: &TestApp) -> Self {
        let begin: DateTime<Utc> = BEGIN.parse().expect("a time");
        // The same key in every run, so that what is signed names the same one.
        app.execute("UPDATE installation SET signing_key = zeroblob(32)").await;
        let at = app.configured_at(Clock::Fixed(begin), |_| ()).await;
        let guest = Person::guest(&at.router());
        let mut recorder = Recorder::default();
        recorder.call(&guest, "GET /setup", &[], NOTHING).await;
        let set_up = json!({"organization_name": "Example Systems", "name": "Jonas Weber",
            "email": "jonas@example.com", "password": PASSWORD});
        let answer = recorder.call(&guest, "POST /setup", &[], set_up).await;
        let admin = guest.with_cookie_of(&answer);
        Self {
            recorder,
            app: at,
            marta: admin.clone(),
            ada: admin.clone(),
            admin,
            guest,
            ada_id: String::new(),
            marta_id: String::new(),
            guide: String::new(),
            version: String::new(),
            job: String::new(),
            stages: Vec::new(),
            candidate: String::new(),
            application: String::new(),
            others: Vec::new(),
            people: Vec::new(),
            interview: String::new(),
            card: String::new(),
            reason: String::new(),
            debrief: String::new(),
            exercise: String::new(),
        }
    }

    /// Lets time pass.
    fn later(&mut self, by: TimeDelta) {
        self.app = self.app.at(self.app.now() + by);
        for person in [&mut self.admin, &mut self.marta, &mut self.ada, &mut self.guest] {
            *person = person.on(&self.app);
        }
    }

    async fn people(&mut self) {
        let (recorder, admin) = (&mut self.recorder, &self.admin);
        let sign_in = json!({"email": "jonas@example.com", "password": PASSWORD});
        recorder.call(&self.guest, "POST /sessions", &[], sign_in).await;
        recorder.call(admin, "GET /me", &[], NOTHING).await;
        let mut members = Vec::new();
        for (name, email, role) in [
            ("Marta Okafor", "marta@example.com", "hiring_manager"),
            ("Ada Lindqvist", "ada@example.com", "interviewer"),
        ] {
            let body = json!({"name": name, "email": email, "role": role});
            let invited = recorder.call(admin, "POST /users", &[], body).await.json();
            let url = text(&invited["invitation_url"]);
            let token = url.rsplit('/').next().expect("a token").to_owned();
            recorder.call(&self.guest, "GET /invitations/{token}", &[&token], NOTHING).await;
            let accept = json!({"password": PASSWORD});
            let joined =
                recorder.call(&self.guest, "POST /invitations/{token}/accept", &[&token], accept).await;
            members.push((self.guest.with_cookie_of(&joined), text(&invited["id"])));
        }
        (self.ada, self.ada_id) = members.pop().expect("Ada");
        (self.marta, self.marta_id) = members.pop().expect("Marta");
        recorder.call(admin, "GET /users", &[], NOTHING).await;
        recorder.call(admin, "GET /users/{id}", &[&self.ada_id], NOTHING).await;
        let roles = json!({"roles": ["hiring_manager", "interviewer"]});
        recorder.call(admin, "PATCH /users/{id}", &[&self.marta_id], roles).await;
        recorder.call(admin, "POST /users/{id}/password-link", &[&self.marta_id], NOTHING).await;
        let password = json!({"current_password": PASSWORD, "new_password": "staple of a better horse"});
        recorder.call(&self.ada, "PUT /me/password", &[], password).await;
        let token = json!({"name": "Nightly export", "scopes": ["applications:read", "candidates:read"]});
        let made = recorder.call(admin, "POST /api-tokens", &[], token).await.id();
        recorder.call(admin, "GET /api-tokens", &[], NOTHING).await;
        recorder.call(admin, "DELETE /api-tokens/{id}", &[&made], NOTHING).await;
    }

    async fn guides(&mut self) {
        let (recorder, admin) = (&mut self.recorder, &self.admin);
        recorder.call(admin, "GET /guide-library", &[], NOTHING).await;
        recorder.call(admin, "GET /question-library", &[], NOTHING).await;
        recorder
            .call(admin, "GET /question-library/{bank}/{key}", &["databases", "tool-library"], NOTHING)
            .await;
        recorder.call(admin, "GET /question-coverage", &[], NOTHING).await;
        recorder.call(admin, "GET /scenario-library", &[], NOTHING).await;
        recorder.call(admin, "GET /scenario-library/{id}", &["notification-service"], NOTHING).await;
        recorder.call(admin, "GET /exercise-library", &[], NOTHING).await;
        recorder.call(admin, "GET /exercise-library/{id}", &["csv-orders"], NOTHING).await;
        recorder.call(admin, "GET /take-home-library", &[], NOTHING).await;
        recorder.call(admin, "GET /take-home-library/{id}", &["rest-api"], NOTHING).await;
        recorder.call(admin, "GET /candidate-guide-library", &[], NOTHING).await;
        recorder.call(admin, "GET /candidate-guide-library/{id}", &["preparing"], NOTHING).await;
        recorder.call(admin, "GET /library-coverage", &[], NOTHING).await;
        recorder.call(admin, "GET /code-languages", &[], NOTHING).await;
        recorder.call(admin, "POST /guides", &[], json!({"library_id": "backend-developer"})).await;
        recorder.upload(admin, "POST /guides/import", &[], ("guide.md", LOOSE.as_bytes())).await;
        let imported =
            admin.upload("/guides/import", "guide.md", include_bytes!("../support/guide.md")).await;
        let imported = imported.is(201).json();
        self.guide = text(&imported["guide_id"]);
        let draft = admin.get(&format!("/guides/{}", self.guide)).await.is(200).json();
        let mut document = draft["document"].clone();
        // Worth a hint, and no reason to refuse it.
        document["faq"][0]["answer"] = json!("");
        let change = json!({"document": document});
        recorder.call(admin, "PATCH /guides/{id}", &[&self.guide], change).await;
        let published =
            recorder.call(admin, "POST /guides/{id}/versions", &[&self.guide], json!({})).await.json();
        self.version = text(&published["version_id"]);
        recorder.call(admin, "GET /guides", &[], NOTHING).await;
        recorder.call(admin, "GET /guides/{id}", &[&self.guide], NOTHING).await;
        recorder.call(admin, "GET /guides/{id}/markdown", &[&self.guide], NOTHING).await;
        recorder.call(admin, "GET /guides/{id}/export", &[&self.guide], NOTHING).await;
        recorder.call(admin, "GET /guide-versions/{id}", &[&self.version], NOTHING).await;
    }

    /// What the lint says of the guide before it is saved, of its draft, and of the version.
    async fn checks(&mut self) {
        let (recorder, admin) = (&mut self.recorder, &self.admin);
        let draft = admin.get(&format!("/guides/{}", self.guide)).await.is(200).json();
        let mut document = draft["document"].clone();
        let screening = document["stages"][0]["questions"].as_array_mut().expect("questions");
        let mut second = screening[0].clone();
        screening[0]["text"] = json!("How old are you?");
        second["key"] = json!("on-call");
        second["text"] = json!("Have you been on call before?");
        screening.push(second);
        document["stages"].as_array_mut().expect("stages").truncate(1);
        document["lint"] = json!([{"allow": "yes-no-question", "at": "stages/screening/questions/on-call",
            "reason": "Everybody is asked, and a follow-up asks what it was like."}]);
        let unsaved = json!({"document": document});
        recorder.call(admin, "POST /guide-checks", &[], unsaved).await;
        recorder.call(admin, "GET /guides/{id}/check", &[&self.guide], NOTHING).await;
        recorder.call(admin, "GET /guide-versions/{id}/check", &[&self.version], NOTHING).await;
    }

    /// What two people say about a question of the guide.
    async fn comments(&mut self) {
        let (recorder, admin, marta) = (&mut self.recorder, &self.admin, &self.marta);
        let about = json!({"text": "Candidates hear this as two questions. Ask the second one as a follow-up.",
            "anchor": "stages/technical/questions/walk-through"});
        let comment = recorder.call(marta, "POST /guides/{id}/comments", &[&self.guide], about).await.id();
        let answer = json!({"text": "Done, thank you.", "reply_to": comment});
        let reply = recorder.call(admin, "POST /guides/{id}/comments", &[&self.guide], answer).await.id();
        recorder.call(admin, "PATCH /guide-comments/{id}", &[&comment], json!({"resolved": true})).await;
        recorder.call(marta, "GET /guides/{id}/comments", &[&self.guide], NOTHING).await;
        recorder.call(admin, "DELETE /guide-comments/{id}", &[&reply], NOTHING).await;
    }

    /// Whom a guide is for, and a link for somebody without an account.
    async fn shared(&mut self) {
        let (recorder, admin) = (&mut self.recorder, &self.admin);
        let id = [self.guide.as_str()];
        let roles =
            json!({"readers": ["interviewer", "observer"], "editors": ["recruiter", "hiring_manager"]});
        recorder.call(admin, "PUT /guides/{id}/access", &id, roles).await;
        let draft = admin.get(&format!("/guides/{}", self.guide)).await.is(200).json();
        let mut document = draft["document"].clone();
        document["stages"][0]["title"] = json!("Screening by telephone");
        let change = json!({"document": document});
        recorder.again(admin, "PATCH /guides/{id}", &id, change).await;
        recorder.call(admin, "GET /guides/{id}/diff", &id, NOTHING).await;
        let link = json!({"guide_version_id": self.version, "days": 14, "label": "For the agency"});
        let made = recorder.call(admin, "POST /guides/{id}/links", &id, link).await.json();
        let token = text(&made["url"]).rsplit('/').next().expect("a token").to_owned();
        recorder.call(&self.guest, "GET /shared-guides/{token}", &[&token], NOTHING).await;
        recorder.call(admin, "GET /guides/{id}/links", &id, NOTHING).await;
        recorder.call(admin, "DELETE /guide-links/{id}", &[&text(&made["id"])], NOTHING).await;
    }

    async fn job(&mut self) {
        let (recorder, admin) = (&mut self.recorder, &self.admin);
        let job = json!({
            "title": "Platform Engineer",
            "guide_version_id": self.version,
            "variables": {"company": "Example Systems"},
            "requisition_id": "REQ-204",
            "salary_range": {"min": 6_500_000, "max": 8_500_000, "currency": "EUR", "period": "year"},
            "location": "Leeds or remote",
            "openings": 1,
            "hiring_team": [
                {"user_id": self.marta_id, "role": "hiring_manager"},
                {"user_id": self.ada_id, "role": "interviewer"},
            ],
        });
        self.job = recorder.call(admin, "POST /jobs", &[], job).await.id();
        let change = json!({"variables": {"company": "Example Systems", "stack": "Rust"}});
        recorder.call(admin, "PATCH /jobs/{id}", &[&self.job], change).await;
        recorder.call(admin, "GET /jobs", &[], NOTHING).await;
        recorder.call(admin, "GET /jobs/{id}", &[&self.job], NOTHING).await;
        recorder.call(admin, "GET /jobs/{id}/guide/export", &[&self.job], NOTHING).await;
        let stages = recorder.call(admin, "GET /jobs/{id}/stages", &[&self.job], NOTHING).await;
        self.stages = stages.column("/id");
        let reasons = recorder.call(admin, "GET /rejection-reasons", &[], NOTHING).await;
        self.reason.clone_from(&reasons.column("/id")[0]);
    }

    async fn candidates(&mut self) {
        for (name, email) in [
            ("Priya Raman", "priya.raman@example.com"),
            ("Leo Sand", "leo.sand@example.com"),
            ("Nia Obi", "nia.obi@example.com"),
        ] {
            let body = json!({"name": name, "email": email, "phone": "+44 113 496 0000",
                "links": ["https://code.example.com/portfolio"]});
            let candidate = self.recorder.call(&self.admin, "POST /candidates", &[], body).await.id();
            let body = json!({"candidate_id": candidate, "job_id": self.job, "source": "referral",
                "logistics": {"notice_period": "6 weeks", "salary_expectation": "78,000 EUR a year"}});
            let application = self.recorder.call(&self.admin, "POST /applications", &[], body).await.id();
            if self.application.is_empty() {
                (self.candidate, self.application) = (candidate, application);
            } else {
                self.others.push(application);
                self.people.push(candidate);
            }
        }
        let (recorder, admin, application) = (&mut self.recorder, &self.admin, &self.application);
        recorder
            .call(admin, "PATCH /candidates/{id}", &[&self.candidate], json!({"phone": "+44 113 496 0001"}))
            .await;
        recorder.call(admin, "GET /candidates/{id}", &[&self.candidate], NOTHING).await;
        recorder.call(admin, "GET /candidates", &[], NOTHING).await;
        let change = json!({"logistics": {"notice_period": "4 weeks", "location": "Leeds"}});
        recorder.call(admin, "PATCH /applications/{id}", &[application], change).await;
        let go_on = json!({"stage_id": self.stages[2],
            "reason": "The screening call showed what we need for the technical interview."});
        recorder.call(admin, "POST /applications/{id}/move", &[application], go_on).await;
    }

    async fn interviews(&mut self) {
        let (recorder, admin) = (&mut self.recorder, &self.admin);
        let panel = json!([{"user_id": self.ada_id, "role": "lead"}, {"user_id": self.marta_id, "role": "interviewer"}]);
        let meeting = |application: &str, stage: &str, day: &str| {
            json!({"application_id": application, "stage_id": stage, "starts_at": format!("{day}T13:00:00Z"),
                "ends_at": format!("{day}T14:00:00Z"), "location": "https://meet.example.com/platform",
                "interviewers": panel})
        };
        let technical = meeting(&self.application, &self.stages[2], "2026-03-04");
        self.interview = recorder.call(admin, "POST /interviews", &[], technical).await.id();
        recorder
            .call(admin, "POST /interviews", &[], meeting(&self.others[0], &self.stages[3], "2026-03-12"))
            .await;
        let room = json!({"location": "https://meet.example.com/backend"});
        recorder.call(admin, "PATCH /interviews/{id}", &[&self.interview], room).await;
        recorder.call(&self.ada, "GET /interviews/{id}/kit", &[&self.interview], NOTHING).await;
        recorder.call(&self.ada, "GET /interviews/{id}/kit.pdf", &[&self.interview], NOTHING).await;
        self.later(TimeDelta::days(2) + TimeDelta::hours(6));
        let (recorder, admin) = (&mut self.recorder, &self.admin);
        recorder.call(admin, "GET /interviews/{id}", &[&self.interview], NOTHING).await;
        recorder.call(admin, "GET /interviews", &[], NOTHING).await;
    }

    /// A coding exercise, tried by its author, and given in an interview.
    async fn exercises(&mut self) {
        let (recorder, ada, admin) = (&mut self.recorder, &self.ada, &self.admin);
        let exercise = recorder.call(ada, "POST /coding-exercises", &[], coding_exercise()).await.id();
        let id = [exercise.as_str()];
        recorder.call(ada, "PATCH /coding-exercises/{id}", &id, json!({"minutes": 45})).await;
        recorder.call(ada, "GET /coding-exercises/{id}", &id, NOTHING).await;
        let program = json!({"language": "python", "source": SUM, "stdin": "1 2\n"});
        let run = recorder.call(ada, "POST /coding-exercises/{id}/runs", &id, program.clone()).await.id();
        recorder.call(ada, "GET /code-runs/{id}", &[&run], NOTHING).await;
        recorder.call(ada, "POST /code-runs/{id}/cancel", &[&run], json!({})).await;
        let shipped = ada.post("/coding-exercises", json!({"from_library": "csv-orders"})).await.is(201).id();
        recorder.call(ada, "GET /coding-exercises", &[], NOTHING).await;
        recorder.call(ada, "DELETE /coding-exercises/{id}", &[&shipped], NOTHING).await;
        recorder.call(ada, "POST /coding-exercises/{id}/restore", &[&shipped], json!({})).await;
        let application = [self.application.as_str()];
        let new = json!({"exercise_id": exercise, "stage_id": self.stages[2], "mode": "interview"});
        let given =
            recorder.call(admin, "POST /applications/{id}/assessments", &application, new.clone()).await;
        let given = given.id();
        let more = json!({"minutes": 15, "reason": "Their connection was gone for a quarter of an hour."});
        recorder.call(admin, "POST /assessments/{id}/extend", &[&given], more).await;
        let draft = json!({"language": "python", "source": SUM, "sequence": 17});
        recorder.call(ada, "PUT /assessments/{id}/draft", &[&given], draft).await;
        recorder.call(ada, "POST /assessments/{id}/runs", &[&given], program).await;
        recorder.call(ada, "GET /assessments/{id}/work", &[&given], NOTHING).await;
        let submission = json!({"language": "python", "source": SUM});
        recorder.call(ada, "POST /assessments/{id}/submit", &[&given], submission).await;
        recorder.call(ada, "GET /assessments/{id}/runs", &[&given], NOTHING).await;
        let result = recorder.call(ada, "GET /assessments/{id}", &[&given], NOTHING).await.json();
        recorder
            .again(ada, "POST /code-runs/{id}/cancel", &[&text(&result["result"]["run"]["id"])], json!({}))
            .await;
        recorder.call(admin, "POST /assessments/{id}/judge-again", &[&given], json!({})).await;
        recorder.call(admin, "GET /applications/{id}/assessments", &application, NOTHING).await;
        let path = format!("/applications/{}/assessments", self.application);
        let other = admin.post(&path, new).await.is(201).id();
        let reason = json!({"reason": "Given by mistake."});
        recorder.call(admin, "POST /assessments/{id}/cancel", &[&other], reason).await;
        recorder.call(admin, "GET /coding-exercises/{id}/similar-pairs", &id, NOTHING).await;
        self.exercise = exercise;
    }

    /// A candidate's own page, and the version of the guide that their application is judged against.
    async fn portal(&mut self) {
        let (recorder, admin, guest) = (&mut self.recorder, &self.admin, &self.guest);
        let id = [self.others[0].as_str()];
        let made = recorder.call(admin, "POST /applications/{id}/portal-link", &id, json!({})).await.json();
        let token = text(&made["url"]).rsplit('/').next().expect("a token").to_owned();
        recorder.call(admin, "GET /applications/{id}/portal-link", &id, NOTHING).await;
        let look = json!({"kind": "human_look",
            "message": "The exercise was read without its last commit. Could somebody look again?"});
        let asked = recorder.call(guest, "POST /portal/{token}/requests", &[&token], look).await.id();
        recorder.call(&self.marta, "GET /home", &[], NOTHING).await;
        let answer = json!({"text": "I have read it again with the last commit. You go on to the next stage.",
            "outcome": "done"});
        recorder.call(admin, "POST /candidate-requests/{id}/answer", &[&asked], answer).await;
        recorder.call(admin, "GET /applications/{id}/requests", &id, NOTHING).await;
        recorder.call(guest, "GET /portal/{token}", &[&token], NOTHING).await;
        recorder.call(guest, "GET /portal/{token}/preparation", &[&token], NOTHING).await;
        recorder.call(guest, "GET /portal/{token}/resume", &[&token], NOTHING).await;
        let new =
            json!({"exercise_id": self.exercise, "stage_id": self.stages[1], "mode": "alone", "minutes": 60});
        let given =
            admin.post(&format!("/applications/{}/assessments", self.others[0]), new).await.is(201).id();
        let own = [token.as_str(), given.as_str()];
        recorder.call(guest, "GET /portal/{token}/assessments", &[&token], NOTHING).await;
        recorder.call(guest, &format!("POST {OWN}/start"), &own, json!({})).await;
        let draft = json!({"language": "python", "source": SUM, "sequence": 3});
        recorder.call(guest, &format!("PUT {OWN}/draft"), &own, draft).await;
        let program = json!({"language": "python", "source": SUM, "stdin": null});
        let run = recorder.call(guest, &format!("POST {OWN}/runs"), &own, program).await.id();
        let of_run = [token.as_str(), given.as_str(), run.as_str()];
        recorder.call(guest, &format!("GET {OWN}/runs/{{run_id}}"), &of_run, NOTHING).await;
        recorder.call(guest, &format!("POST {OWN}/runs/{{run_id}}/cancel"), &of_run, json!({})).await;
        let submission = json!({"language": "python", "source": SUM});
        recorder.call(guest, &format!("POST {OWN}/submit"), &own, submission).await;
        let path = format!("/applications/{}/assessments", self.others[0]);
        let new = json!({"exercise_id": self.exercise, "stage_id": self.stages[1], "mode": "interview"});
        let together = admin.post(&path, new).await.is(201).id();
        recorder.call(guest, &format!("GET {OWN}/work"), &[&token, &together], NOTHING).await;
        recorder.call(guest, &format!("GET {OWN}"), &own, NOTHING).await;
        recorder.call(&self.marta, "GET /home", &[], NOTHING).await;
        recorder.call(guest, "GET /portal/{token}/export", &[&token], NOTHING).await;
        recorder.call(admin, "DELETE /applications/{id}/portal-link", &id, NOTHING).await;
        let newer =
            recorder.again(admin, "POST /guides/{id}/versions", &[&self.guide], json!({})).await.json();
        let move_over = json!({"guide_version_id": newer["version_id"],
            "reason": "Version 2 corrects the anchors of the technical interview, which is still to come."});
        recorder.call(admin, "POST /applications/{id}/guide-version", &id, move_over).await;
    }

    async fn scorecards(&mut self) {
        let (recorder, ada) = (&mut self.recorder, &self.ada);
        let begun =
            recorder.call(ada, "POST /interviews/{id}/scorecard", &[&self.interview], json!({})).await;
        self.card = begun.id();
        recorder.call(ada, "PATCH /scorecards/{id}", &[&self.card], ratings(3)).await;
        recorder.call(ada, "POST /scorecards/{id}/submit", &[&self.card], json!({})).await;
        recorder.call(ada, "GET /scorecards", &[], NOTHING).await;
        let take_home = [self.application.as_str(), &self.stages[1]];
        recorder.call(ada, "GET /applications/{id}/stages/{stage_id}/kit", &take_home, NOTHING).await;
        recorder.call(ada, "GET /applications/{id}/stages/{stage_id}/kit.pdf", &take_home, NOTHING).await;
        let begun = recorder
            .call(ada, "POST /applications/{id}/stages/{stage_id}/scorecard", &take_home, json!({}))
            .await;
        let review = json!({"ratings": {"code-quality": {"rating": 3, "note": "Each step has a test of its own."}},
            "overall_recommendation": 3});
        recorder.again(ada, "PATCH /scorecards/{id}", &[&begun.id()], review).await;
        recorder.again(ada, "POST /scorecards/{id}/submit", &[&begun.id()], json!({})).await;
        self.card = begun.id();
    }

    async fn debrief(&mut self) {
        // Five quiet days, after which others wait.
        self.later(TimeDelta::days(4));
        let (recorder, admin, marta) = (&mut self.recorder, &self.admin, &self.marta);
        let call = json!({"application_id": self.application, "facilitator_id": recorder.me(admin).await,
            "starts_at": "2026-03-09T10:00:00Z"});
        self.debrief = recorder.call(admin, "POST /debriefs", &[], call).await.id();
        recorder.call(marta, "GET /home", &[], NOTHING).await;
        let begun =
            recorder.again(marta, "POST /interviews/{id}/scorecard", &[&self.interview], json!({})).await;
        recorder.again(marta, "PATCH /scorecards/{id}", &[&begun.id()], ratings(4)).await;
        recorder.again(marta, "POST /scorecards/{id}/submit", &[&begun.id()], json!({})).await;
        let id = [self.debrief.as_str()];
        recorder.call(admin, "POST /debriefs/{id}/presence", &id, NOTHING).await;
        let (status, mut stream) = admin.get("/events").stream().await;
        assert_eq!(status, 200);
        recorder.call(admin, "POST /debriefs/{id}/advance", &id, json!({"phase": "evidence"})).await;
        let heard = read_until(&mut stream, "\n\n", std::time::Duration::from_secs(10)).await;
        let data = heard.lines().find_map(|line| line.strip_prefix("data: ")).expect("an event");
        recorder.put("GET /events", &serde_json::from_str(data).expect("JSON"));
        recorder.again(admin, "POST /debriefs/{id}/advance", &id, json!({"phase": "reveal"})).await;
        let amendment = json!({"reason": "The playback shows the check that I had missed.",
            "ratings": {"code-quality": {"rating": 4, "note": "The tests would teach a newcomer what a queue owes."}},
            "overall_recommendation": 4});
        recorder.call(&self.ada, "POST /scorecards/{id}/amendments", &[&self.card], amendment).await;
        recorder.call(&self.ada, "GET /scorecards/{id}", &[&self.card], NOTHING).await;
        for phase in ["discussion", "decision"] {
            recorder.again(admin, "POST /debriefs/{id}/advance", &id, json!({"phase": phase})).await;
        }
        let decision = json!({"outcome": "hire", "consensus": true,
            "reason": "Both saw sound design under failure; the gap in schema changes can be taught.",
            "other_roles": ["Site Reliability Engineer"], "open_questions": ["How do they hand over on call?"],
            "next_steps": [{"text": "Call the two referees", "owner_id": self.marta_id}]});
        recorder.call(marta, "POST /debriefs/{id}/decision", &id, decision).await;
        recorder.call(marta, "GET /debriefs/{id}", &id, NOTHING).await;
        recorder.call(marta, "GET /debriefs", &[], NOTHING).await;
        recorder.call(marta, "GET /applications/{id}/scorecards", &[&self.application], NOTHING).await;
    }

    /// What stays.
    async fn record(&mut self) {
        let (recorder, admin, id) = (&mut self.recorder, &self.admin, [self.application.as_str()]);
        let packet = recorder.call(admin, "GET /applications/{id}/packet", &id, NOTHING).await;
        recorder.call(admin, "GET /applications/{id}/packet.pdf", &id, NOTHING).await;
        let mut altered = packet.json();
        altered["sections"]["decision"]["reason"] = json!("Somebody else's words.");
        recorder.call(admin, "POST /packets/verify", &[], altered).await;
        recorder.call(admin, "GET /signing-key", &[], NOTHING).await;
        recorder.call(admin, "GET /audit-events", &[], NOTHING).await;
    }

    async fn ends(&mut self) {
        let (recorder, admin, id) = (&mut self.recorder, &self.admin, [self.application.as_str()]);
        recorder.call(admin, "POST /applications/{id}/hire", &id, json!({"note": "Starts on 4 May."})).await;
        let reject = json!({"rejection_reason_id": self.reason,
            "note": "No example of owning a service in production, asked three ways."});
        recorder.call(admin, "POST /applications/{id}/reject", &[&self.others[0]], reject).await;
        let note = json!({"note": "Took another offer."});
        recorder.call(admin, "POST /applications/{id}/withdraw", &[&self.others[1]], note).await;
        recorder.call(admin, "GET /applications/{id}", &id, NOTHING).await;
        recorder.call(admin, "GET /applications", &[], NOTHING).await;
        recorder.call(admin, "GET /applications/{id}/timeline", &id, NOTHING).await;
    }

    /// Everything about one of the candidates, and its end.
    /// Two resumes, of which one becomes an application.
    async fn screenings(&mut self) {
        let app = self.app.clone();
        let (recorder, admin, job) = (&mut self.recorder, &self.admin, [self.job.as_str()]);
        recorder.call(admin, "GET /jobs/{id}/proposed-criteria", &job, NOTHING).await;
        let new = json!({"title": "March", "as_of": "2026-03-02", "criteria": [
            {"id": "rust", "kind": "skill", "any_of": ["Rust"], "years": 2.0, "weight": 3.0, "required": true},
            {"id": "postgresql", "kind": "skill", "any_of": ["PostgreSQL", "MySQL"], "weight": 2.0}]});
        let screening = recorder.call(admin, "POST /jobs/{id}/screenings", &job, new).await.id();
        let id = [screening.as_str()];
        recorder.upload(admin, "POST /screenings/{id}/resumes", &id, ("haas.txt", HAAS.as_bytes())).await;
        let path = format!("/screenings/{screening}/resumes");
        admin.upload(&path, "sorel.txt", SOREL.as_bytes()).await.is(202);
        recorder.call(admin, "POST /screenings/{id}/cancel", &id, NOTHING).await;
        admin.upload(&path, "empty.txt", b"").await.is(202);
        admin.post(&format!("/screenings/{screening}/runs"), json!({})).await.is(201);
        screen(&app).await;
        recorder.call(admin, "GET /jobs/{id}/screenings", &job, NOTHING).await;
        recorder.call(admin, "GET /screenings/{id}", &id, NOTHING).await;
        let rows = recorder.call(admin, "GET /screenings/{id}/resumes", &id, NOTHING).await.rows();
        let (first, second) = (text(&rows[0]["id"]), text(&rows[1]["id"]));
        recorder.call(admin, "GET /resumes/{id}", &[&first], NOTHING).await;
        recorder.call(admin, "GET /resumes/{id}/file", &[&first], NOTHING).await;
        let decision = json!({"resume_ids": [first], "decision": "advance",
            "reason": "Has run a service over PostgreSQL for years, and says which part was hers."});
        recorder.call(admin, "POST /screenings/{id}/decisions", &id, decision).await;
        let confirmed = json!({"candidate": {"name": "Lena Haas", "email": "lena.haas@example.com"}});
        recorder.call(admin, "POST /resumes/{id}/application", &[&first], confirmed).await;
        recorder.call(admin, "DELETE /resumes/{id}", &[&second], NOTHING).await;
        recorder.call(admin, "POST /screenings/{id}/runs", &id, NOTHING).await;
        recorder.call(admin, "GET /screenings/{id}/runs", &id, NOTHING).await;
        let change = json!({"title": "March, second batch"});
        recorder.call(admin, "PATCH /screenings/{id}", &id, change).await;
        let other = json!({"title": "By mistake", "criteria": [{"kind": "keyword", "any_of": ["on call"]}]});
        let other = admin.post(&format!("/jobs/{}/screenings", self.job), other).await.is(201).id();
        recorder.call(admin, "DELETE /screenings/{id}", &[&other], NOTHING).await;
    }

    async fn personal_data(&mut self) {
        let (recorder, admin, id) = (&mut self.recorder, &self.admin, [self.people[1].as_str()]);
        recorder.call(admin, "GET /candidates/{id}/export", &id, NOTHING).await;
        let erase = json!({"reason": "They asked for it on their page."});
        recorder.call(admin, "POST /candidates/{id}/erase", &id, erase).await;
        recorder.call(admin, "DELETE /sessions/current", &[], NOTHING).await;
    }

    /// Sample data, in an organization of its own.
    async fn sample(&mut self, app: &TestApp) {
        let other = app.organization("Northlight Freight", "Sam Whitfield", "sam@example.com").await;
        self.recorder.call(&other.on(&self.app), "POST /demo", &[], json!({})).await;
    }
}

/// A resume as somebody might send it.
const HAAS: &str = "Lena Haas\nlena.haas@example.com\n\nExperience\n\nBackend Developer, Harbour Freightworks\n\
    March 2020 - Present\n- Built the booking service in Rust over PostgreSQL.\n- Carried its pager for two years.\n";
/// And another.
const SOREL: &str = "Jules Sorel\njules@example.com\n\nSkills\n\nMySQL, PHP\n\nExperience\n\nWeb Developer, Alder Instruments\n\
    2016 - 2018\n- Kept the shop running.\n";

/// Where a candidate does an exercise.
const OWN: &str = "/portal/{token}/assessments/{assessment_id}";
/// A program for the exercise.
const SUM: &str = "print(sum(map(int, input().split())))\n";

/// A coding exercise as an engineer of the team might write it.
fn coding_exercise() -> Value {
    json!({
        "title": "Sum of a line", "level": "entry", "minutes": 30, "competencies": ["Programming"],
        "statement": "Read one line of whole numbers and write their sum.",
        "notes": "Watch what they do about an empty line.",
        "languages": ["python", "javascript"],
        "starters": {"python": "line = input()\n"},
        "solutions": {"python": SUM},
        "compare": {"by": "tokens"},
        "limits": {"time_ms": 2000, "memory_mb": 256, "output_kb": 64},
        "tests": [
            {"name": "two numbers", "visible": true, "points": 1, "stdin": "1 2\n", "expect": "3\n"},
            {"name": "below zero", "points": 2, "stdin": "-1 -2 3\n", "expect": "0\n"},
        ],
    })
}

/// Lets the worker read what came in.
async fn screen(app: &App) {
    let worker = touchstone_server::housekeeping::worker(app);
    while worker.run_next().await.expect("a database").is_some() {}
}

/// A scorecard of the technical interview.
fn ratings(level: u8) -> Value {
    json!({
        "ratings": {
            "problem-solving": {"rating": level, "note": "Asked for the failure rate before proposing retries.",
                "evidence": [{"kind": "question_notes", "ref": "walk-through"}]},
            "communication": {"rating": 3, "note": "Names the trade-off before the choice."},
            "outcome-deployments": {"rating": 0},
        },
        "question_notes": {"walk-through": {"text": "Wrote the queue around a log that can be replayed.",
            "asked": true, "covered": ["Why this structure"]}},
        "overall_recommendation": level,
        "summary": "Designs from the failure inwards; thin on schema changes.",
        "probe_next": ["Ran the migration to per-tenant schemas: how was it rolled back?"],
    })
}
