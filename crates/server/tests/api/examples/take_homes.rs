//! Take-homes in the story: an exercise that is given, handed in and graded by a program that plays the grader.

use chrono::{DateTime, TimeDelta};
use serde_json::json;
use touchstone_server::take_homes::Grader;

use super::{NOTHING, Story};
use crate::{
    support::{TestApp, text},
    take_homes::{Actor, archive},
};

/// Where a candidate hands a take-home in.
const HOME: &str = "/portal/{token}/take-homes/{take_home_id}";

impl Story {
    /// A take-home exercise, given, handed in and graded by a program that plays the grader.
    pub(super) async fn take_homes(&mut self, app: &TestApp) {
        let (recorder, ada, admin, guest) = (&mut self.recorder, &self.ada, &self.admin, &self.guest);
        let new = json!({"title": "An API for beekeepers", "level": "mid", "days": 7, "effort_minutes": 210,
            "competencies": ["APIs"], "brief": "Build an API that manages hives.", "notes": "Read the README first.",
            "contract": "[run]\nstart = \"python app.py\"\n"});
        let exercise = recorder.call(ada, "POST /take-home-exercises", &[], new).await.id();
        let id = [exercise.as_str()];
        recorder.call(ada, "PATCH /take-home-exercises/{id}", &id, json!({"days": 10})).await;
        recorder.call(ada, "GET /take-home-exercises/{id}", &id, NOTHING).await;
        recorder.call(ada, "GET /take-home-exercises/{id}/kit", &id, NOTHING).await;
        let shipped =
            ada.post("/take-home-exercises", json!({"from_library": "rest-api"})).await.is(201).id();
        recorder.call(ada, "DELETE /take-home-exercises/{id}", &[&shipped], NOTHING).await;
        recorder.call(ada, "POST /take-home-exercises/{id}/restore", &[&shipped], json!({})).await;
        recorder.call(ada, "GET /take-home-exercises", &[], NOTHING).await;
        let application = [self.others[0].as_str()];
        let new = json!({"exercise_id": exercise, "stage_id": self.stages[1]});
        let given = recorder
            .call(admin, "POST /applications/{id}/take-homes", &application, new.clone())
            .await
            .json();
        let id = text(&given["id"]);
        let due = DateTime::parse_from_rfc3339(&text(&given["due_at"])).expect("a time") + TimeDelta::days(2);
        let more = json!({"due_at": due, "reason": "They were ill for two days."});
        recorder.call(admin, "POST /take-homes/{id}/extend", &[&id], more).await;
        let made = admin
            .post(&format!("/applications/{}/portal-link", self.others[0]), json!({}))
            .await
            .is(201)
            .json();
        let token = text(&made["url"]).rsplit('/').next().expect("a token").to_owned();
        let own = [token.as_str(), id.as_str()];
        recorder.call(guest, "GET /portal/{token}/take-homes", &[&token], NOTHING).await;
        recorder.call(guest, &format!("GET {HOME}/kit"), &own, NOTHING).await;
        let repository = json!({"url": "https://git.example.com/nia/hives.git", "reference": "main"});
        let open = app.configured(|config| config.grade_allow = vec!["git.example.com".to_owned()]).await;
        recorder
            .call(&guest.on(&open.at(self.app.now())), &format!("PUT {HOME}/repository"), &own, repository)
            .await;
        recorder.archive(guest, &format!("PUT {HOME}/archive"), &own, archive()).await;
        let run = recorder.call(guest, &format!("POST {HOME}/dry-runs"), &own, json!({})).await.id();
        let of_run = [token.as_str(), id.as_str(), run.as_str()];
        recorder.call(guest, &format!("GET {HOME}/dry-runs/{{run_id}}"), &of_run, NOTHING).await;
        recorder.call(guest, &format!("POST {HOME}/dry-runs/{{run_id}}/cancel"), &of_run, json!({})).await;
        recorder.call(guest, &format!("POST {HOME}/submit"), &own, json!({})).await;
        let actor = Actor::finding();
        let grader = Grader::new(&self.app, actor.options());
        while grader.run_next().await.expect("a database") {}
        let told = recorder.call(admin, "GET /take-homes/{id}", &[&id], NOTHING).await.json();
        recorder.call(admin, "GET /take-homes/{id}/files", &[&id], NOTHING).await;
        recorder.file(admin, "GET /take-homes/{id}/file", &id, "hives/app.py").await;
        recorder.call(admin, "GET /take-homes/{id}/archive", &[&id], NOTHING).await;
        recorder.call(admin, "GET /grade-reports/{id}", &[&text(&told["report"]["id"])], NOTHING).await;
        let again = recorder.call(admin, "POST /take-homes/{id}/grade", &[&id], json!({})).await.id();
        recorder.call(admin, "POST /grade-reports/{id}/cancel", &[&again], json!({})).await;
        recorder.call(admin, "POST /take-homes/{id}/share", &[&id], json!({})).await;
        recorder.call(guest, &format!("GET {HOME}"), &own, NOTHING).await;
        let other =
            admin.post(&format!("/applications/{}/take-homes", self.others[0]), new).await.is(201).id();
        let reason = json!({"reason": "Given by mistake."});
        recorder.call(admin, "POST /take-homes/{id}/cancel", &[&other], reason).await;
        recorder.call(admin, "GET /applications/{id}/take-homes", &application, NOTHING).await;
    }
}
