//! Guides, jobs, candidates, applications and interviews: the same for everyone (rule 5), and a human decides (rule 6).

use serde_json::{Value, json};

use crate::support::{Person, TestApp, World, both_engines, everything};

async fn publish_second_version(world: &World) -> String {
    let path = format!("/guides/{}", world.guide);
    let read = world.recruiter.get(&path).await.is(200).json();
    let mut document = read["document"].clone();
    document["stages"][2]["questions"][0]["text"] = json!("A question of the second version.");
    document["stages"][2]["scorecard"]["attributes"].as_array_mut().unwrap().pop();
    let body = json!({"document": document});
    world.recruiter.patch(&path, body).if_match(&read["version"]).await.is(200);
    let published = world.recruiter.post(&format!("{path}/versions"), json!({})).await.is(201).json();
    assert_eq!(published["number"], 2);
    published["version_id"].as_str().unwrap().to_owned()
}

async fn reason(world: &World) -> Value {
    world.recruiter.get("/rejection-reasons").await.is(200).rows()[0]["id"].clone()
}

both_engines! {
    an_application_is_judged_by_its_own_version,
    the_variables_of_the_job_are_filled_in,
    a_person_moves_an_application_and_says_why,
    nothing_moves_by_itself,
    a_rejection_needs_a_category_and_words,
    a_hire_that_no_debrief_decided_needs_words,
    of_many_ends_at_once_one_counts,
    a_candidate_applies_once_to_an_open_job,
    contacts_salary_and_logistics_are_for_those_who_need_them,
    a_guide_is_imported_edited_and_published,
    two_who_publish_at_once_make_two_versions,
    a_guide_without_stages_is_not_published,
    the_team_of_a_job_decides_who_may_do_what_on_it,
    an_interview_is_scheduled_changed_and_cancelled,
    what_the_candidate_is_told_is_true,
    the_timeline_names_the_stage_and_the_phase,
}

async fn an_application_is_judged_by_its_own_version(app: &TestApp) {
    let world = World::new(app).await;
    let kit = format!("/interviews/{}/kit", world.technical);
    let before = world.ada.get(&kit).await.is(200).json();
    let second = publish_second_version(&world).await;
    world
        .recruiter
        .patch(&format!("/jobs/{}", world.job), json!({"guide_version_id": second}))
        .if_match(1)
        .await
        .is(200);
    assert_eq!(world.ada.get(&kit).await.is(200).json(), before, "the kit of an application under way");
    let application =
        world.recruiter.get(&format!("/applications/{}", world.application)).await.is(200).json();
    assert_eq!(application["guide_version_id"], json!(world.version));
    world.submit(&world.ada, &world.technical, everything("technical", 3, "ada")).await;
    // The stages of the other version are none of this application's.
    let stages = world.recruiter.get(&format!("/jobs/{}/stages", world.job)).await.is(200).rows();
    let body = json!({"stage_id": stages[1]["id"], "reason": "Next."});
    world
        .recruiter
        .post(&format!("/applications/{}/move", world.application), body)
        .await
        .problem(422, "invalid");
    let newer = world.another_application("Nia Obi").await;
    let newer = world.recruiter.get(&format!("/applications/{newer}")).await.is(200).json();
    assert_eq!(newer["guide_version_id"], json!(second));
    let path = format!(
        "/applications/{}/stages/{}/kit",
        newer["id"].as_str().unwrap(),
        stages[2]["id"].as_str().unwrap()
    );
    let kit = world.recruiter.get(&path).await.is(200).json();
    assert_eq!(kit["stage"]["questions"][0]["text"], "A question of the second version.");
    assert_eq!(kit["guide"]["number"], 2);
    assert_eq!(kit["stage"]["attributes"].as_array().unwrap().len(), 2);
    assert_eq!(before["stage"]["attributes"].as_array().unwrap().len(), 3);
    // Keys stay the same across versions.
    assert_eq!(kit["stage"]["key"], before["stage"]["key"]);
    let first = world.recruiter.get(&format!("/guide-versions/{}", world.version)).await.is(200).json();
    assert_ne!(first["document"]["stages"][2]["questions"][0]["text"], "A question of the second version.");
}

async fn the_variables_of_the_job_are_filled_in(app: &TestApp) {
    let world = World::new(app).await;
    let kit = world.cleo.get(&format!("/interviews/{}/kit", world.design)).await.is(200).json();
    assert_eq!(kit["stage"]["questions"][0]["text"], "Design a rate limiter for Example Systems.");
    let job = world.recruiter.get(&format!("/jobs/{}", world.job)).await.is(200).json();
    assert_eq!(job["unfilled_variables"], json!([]));
}

async fn a_person_moves_an_application_and_says_why(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/applications/{}/move", world.application);
    let to = |stage: &str, reason: &str| json!({"stage_id": world.stage(stage), "reason": reason});
    world.recruiter.post(&path, json!({"stage_id": world.stage("technical")})).await.problem(422, "invalid");
    world.recruiter.post(&path, to("technical", "   ")).await.problem(422, "invalid");
    for person in [&world.coordinator, &world.ada, &world.observer] {
        person.post(&path, to("technical", "I like them.")).await.problem(403, "forbidden");
    }
    let moved = world.manager.post(&path, to("technical", "The call showed enough.")).await.is(200).json();
    assert_eq!(moved["current_stage"]["title"], "Technical interview");
    world.manager.post(&path, to("technical", "Again.")).await.problem(409, "conflict");
    let timeline = format!("/applications/{}/timeline", world.application);
    let told = &world.recruiter.get(&timeline).await.is(200).rows()[0];
    assert_eq!(
        (&told["type"], &told["reason"]),
        (&json!("application.moved"), &json!("The call showed enough."))
    );
    assert_eq!(
        (&told["from_stage_title"], &told["stage_title"]),
        (&json!("Screening call"), &json!("Technical interview"))
    );
    assert_eq!(told["actor"]["name"], "Marta Okafor");
    let told = &world.ada.get(&timeline).await.is(200).rows()[0];
    assert_eq!(told["reason"], json!(null), "reasons are for those who run the job");
}

async fn nothing_moves_by_itself(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/applications/{}", world.application);
    let before = world.recruiter.get(&path).await.is(200).json();
    world.submit_all([1, 1, 1, 1]).await;
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal", "discussion", "decision"]).await;
    let decision = json!({"outcome": "no_hire", "reason": "All agree.", "consensus": true});
    world.manager.post(&format!("/debriefs/{debrief}/decision"), decision).await.is(201);
    let after = world.recruiter.on(&app.later(chrono::TimeDelta::days(60))).get(&path).await.is(200).json();
    for field in ["status", "current_stage", "rejection", "rejected_at"] {
        assert_eq!(after[field], before[field], "{field}");
    }
}

async fn a_rejection_needs_a_category_and_words(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/applications/{}/reject", world.application);
    let reason = reason(&world).await;
    world.recruiter.post(&path, json!({"rejection_reason_id": reason})).await.problem(422, "invalid");
    world
        .recruiter
        .post(&path, json!({"rejection_reason_id": reason, "note": ""}))
        .await
        .problem(422, "invalid");
    world.recruiter.post(&path, json!({"note": "Words alone."})).await.problem(422, "invalid");
    let unknown = json!({"rejection_reason_id": touchstone_db::new_id(), "note": "Words."});
    world.recruiter.post(&path, unknown).await.problem(422, "invalid");
    for person in [&world.ada, &world.coordinator, &world.observer] {
        person
            .post(&path, json!({"rejection_reason_id": reason, "note": "Words."}))
            .await
            .problem(403, "forbidden");
    }
    let body = json!({"rejection_reason_id": reason, "note": "No example of owning a service."});
    let ended = world.manager.post(&path, body.clone()).await.is(200).json();
    assert_eq!(
        (&ended["status"], &ended["rejection"]["note"]),
        (&json!("rejected"), &json!("No example of owning a service."))
    );
    assert!(ended["rejected_at"].is_string());
    let seen = world.ada.get(&format!("/applications/{}", world.application)).await.is(200).json();
    assert_eq!((&seen["status"], &seen["rejection"]), (&json!("rejected"), &json!(null)));
    // What has ended stays as it is.
    world.manager.post(&path, body).await.problem(409, "conflict");
    for end in ["withdraw", "hire"] {
        world
            .manager
            .post(&format!("/applications/{}/{end}", world.application), json!({}))
            .await
            .problem(409, "conflict");
    }
    let to = json!({"stage_id": world.stage("technical"), "reason": "After all."});
    world
        .manager
        .post(&format!("/applications/{}/move", world.application), to)
        .await
        .problem(409, "conflict");
}

async fn a_hire_that_no_debrief_decided_needs_words(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/applications/{}/hire", world.application);
    for empty in [json!({}), json!({"note": null}), json!({"note": " \n"})] {
        let refused = world.manager.post(&path, empty).await.problem(422, "invalid");
        assert_eq!(refused.json()["errors"][0]["pointer"], "/note");
    }
    // A decision against it is none for it.
    world.submit_all([3, 3, 3, 3]).await;
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal", "discussion", "decision"]).await;
    let decision = json!({"outcome": "no_hire", "reason": "The level is another.", "consensus": false});
    world.manager.post(&format!("/debriefs/{debrief}/decision"), decision).await.is(201);
    world.manager.post(&path, json!({})).await.problem(422, "invalid");
    let note = "The board overruled it for the pilot.";
    let hired = world.manager.post(&path, json!({"note": note})).await.is(200).json();
    assert_eq!(hired["status"], "hired");
    let told =
        &world.manager.get(&format!("/applications/{}/timeline", world.application)).await.is(200).rows()[0];
    assert_eq!((&told["type"], &told["reason"]), (&json!("application.hired"), &json!(note)));
}

async fn of_many_ends_at_once_one_counts(app: &TestApp) {
    let world = World::new(app).await;
    let base = format!("/applications/{}", world.application);
    let reject = json!({"rejection_reason_id": reason(&world).await, "note": "Words."});
    let (one, two, three) = tokio::join!(
        async { world.recruiter.post(&format!("{base}/reject"), reject).await.status },
        async { world.manager.post(&format!("{base}/hire"), json!({"note": "Now."})).await.status },
        async { world.admin.post(&format!("{base}/withdraw"), json!({"note": "Elsewhere."})).await.status },
    );
    let mut statuses = [one, two, three];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409, 409]);
}

async fn a_candidate_applies_once_to_an_open_job(app: &TestApp) {
    let world = World::new(app).await;
    let body = |candidate: &str, job: &str| json!({"candidate_id": candidate, "job_id": job});
    world
        .recruiter
        .post("/applications", body(&world.candidate, &world.job))
        .await
        .problem(409, "already_exists");
    let unknown = touchstone_db::new_id().to_string();
    world.recruiter.post("/applications", body(&unknown, &world.job)).await.problem(422, "invalid");
    world.recruiter.post("/applications", body(&world.candidate, &unknown)).await.problem(422, "invalid");
    for person in [&world.coordinator, &world.ada, &world.observer] {
        let status = person.post("/applications", body(&world.candidate, &world.job)).await.status;
        assert!(matches!(status, 403 | 422), "{status} by {}", person.name());
    }
    let nia = world.recruiter.post("/candidates", json!({"name": "Nia"})).await.is(201).id();
    world
        .recruiter
        .patch(&format!("/jobs/{}", world.job), json!({"status": "closed"}))
        .if_match(1)
        .await
        .is(200);
    world.recruiter.post("/applications", body(&nia, &world.job)).await.problem(409, "conflict");
}

async fn contacts_salary_and_logistics_are_for_those_who_need_them(app: &TestApp) {
    let world = World::new(app).await;
    let sees = async |person: &Person| {
        let candidate = person.get(&format!("/candidates/{}", world.candidate)).await;
        let job = person.get(&format!("/jobs/{}", world.job)).await;
        let application = person.get(&format!("/applications/{}", world.application)).await;
        (
            candidate.text().contains("priya@example.com"),
            job.text().contains("6500000"),
            application.text().contains("78,000"),
        )
    };
    assert_eq!(sees(&world.admin).await, (true, true, true));
    assert_eq!(sees(&world.recruiter).await, (true, true, true));
    assert_eq!(sees(&world.manager).await, (true, true, true));
    assert_eq!(sees(&world.coordinator).await, (true, false, false));
    for person in [&world.ada, &world.ben, &world.cleo, &world.observer, &world.analyst, &world.outsider] {
        assert_eq!(sees(person).await, (false, false, false), "{}", person.name());
    }
    // Nor by the lists, nor by the kit.
    for path in ["/candidates", "/jobs", "/applications"] {
        let text = world.ada.get(path).await.is(200).text();
        assert!(
            ["priya@example.com", "6500000", "78,000", "496 0000"]
                .iter()
                .all(|secret| !text.contains(secret)),
            "{path}: {text}"
        );
    }
    let kit = world.ada.get(&format!("/interviews/{}/kit", world.technical)).await.is(200).text();
    assert!(!kit.contains("priya@example.com") && !kit.contains("78,000"));
    world
        .ada
        .patch(&format!("/candidates/{}", world.candidate), json!({"name": "X"}))
        .if_match(1)
        .await
        .problem(403, "forbidden");
}

async fn a_guide_is_imported_edited_and_published(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/guides/{}", world.guide);
    let guide = world.recruiter.get(&path).await.is(200).json();
    assert_eq!((&guide["draft_changed"], &guide["problems"]), (&json!(false), &json!([])));
    let markdown = world.recruiter.get(&format!("{path}/markdown")).await.is(200);
    assert!(markdown.header("content-type").starts_with("text/markdown"));
    let again = world.recruiter.upload("/guides/import", "again.md", &markdown.body).await.is(201).json();
    let again =
        world.recruiter.get(&format!("/guides/{}", again["guide_id"].as_str().unwrap())).await.is(200).json();
    assert_eq!(again["document"], guide["document"], "what is written can be read again");
    assert_eq!(again["draft_changed"], true, "nothing of it is published yet");
    // What is odd is shown and stands in nobody's way; what is wrong is kept while it is written, and cannot be published.
    let mut odd = guide["document"].clone();
    odd["stages"][1]["scorecard"] = json!(null);
    let kept = world.recruiter.patch(&path, json!({"document": odd})).if_match(1).await.is(200).json();
    assert_eq!(kept["problems"][0]["pointer"], "/stages/1/scorecard");
    let mut broken = guide["document"].clone();
    broken["stages"][0]["title"] = json!("  ");
    let kept = world.recruiter.patch(&path, json!({"document": broken})).if_match(2).await.is(200).json();
    assert_eq!(kept["problems"][0]["severity"], "error", "{}", kept["problems"]);
    let refused = world.recruiter.post(&format!("{path}/versions"), json!({})).await.problem(422, "invalid");
    assert!(
        refused.errors().iter().all(|(pointer, _)| pointer.starts_with("/document/stages")),
        "{:?}",
        refused.errors()
    );
    world.recruiter.patch(&path, json!({"document": guide["document"]})).if_match(3).await.is(200);
    for person in [&world.ada, &world.coordinator, &world.analyst, &world.observer] {
        person
            .patch(&path, json!({"document": guide["document"]}))
            .if_match(1)
            .await
            .problem(403, "forbidden");
        person.post(&format!("{path}/versions"), json!({})).await.problem(403, "forbidden");
        person.get(&path).await.is(200);
    }
    let library = world.recruiter.get("/guide-library").await.is(200).rows();
    for row in library {
        let started = world.recruiter.post("/guides", json!({"library_id": row["id"]})).await.is(201).json();
        assert_eq!(started["problems"], json!([]), "{row}");
    }
    world.recruiter.post("/guides", json!({"library_id": "no-such-guide"})).await.problem(422, "invalid");
}

async fn two_who_publish_at_once_make_two_versions(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/guides/{}/versions", world.guide);
    let (one, two) = tokio::join!(
        async { world.recruiter.post(&path, json!({})).await.is(201).json()["number"].as_i64() },
        async { world.manager.post(&path, json!({})).await.is(201).json()["number"].as_i64() },
    );
    let mut numbers = [one, two];
    numbers.sort_unstable();
    assert_eq!(numbers, [Some(2), Some(3)]);
}

async fn a_guide_without_stages_is_not_published(app: &TestApp) {
    let world = World::new(app).await;
    let empty = world.recruiter.upload("/guides/import", "empty.md", b"# Nothing yet\n").await;
    if empty.status == 201 {
        let id = empty.json()["guide_id"].as_str().unwrap().to_owned();
        world.recruiter.post(&format!("/guides/{id}/versions"), json!({})).await.problem(409, "conflict");
    } else {
        empty.problem(422, "invalid");
    }
}

async fn the_team_of_a_job_decides_who_may_do_what_on_it(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/jobs/{}", world.job);
    let move_on = || json!({"stage_id": world.stage("take-home"), "reason": "Next."});
    let application = format!("/applications/{}/move", world.application);
    // A recruiter who only interviews on this job does not run it.
    let team = json!({"hiring_team": [
        {"user_id": world.manager.id(), "role": "hiring_manager"}, {"user_id": world.recruiter.id(), "role": "interviewer"},
        {"user_id": world.outsider.id(), "role": "recruiter"}, {"user_id": world.admin.id(), "role": "observer"}]});
    world.manager.patch(&path, team).if_match(1).await.is(200);
    world.recruiter.post(&application, move_on()).await.problem(403, "forbidden");
    world.recruiter.patch(&path, json!({"title": "Mine"})).if_match(2).await.problem(403, "forbidden");
    assert_eq!(world.recruiter.get(&path).await.is(200).json()["salary_range"], json!(null));
    // An interviewer who is a recruiter on this job does, and an admin stays one.
    world.outsider.post(&application, move_on()).await.is(200);
    world.admin.patch(&path, json!({"title": "Platform"})).if_match(2).await.is(200);
    for (team, error) in [
        (
            json!([{"user_id": world.ada.id(), "role": "interviewer"}, {"user_id": world.ada.id(), "role": "observer"}]),
            "repeated",
        ),
        (json!([{"user_id": touchstone_db::new_id(), "role": "observer"}]), "unknown_user"),
    ] {
        let refused = world
            .manager
            .patch(&path, json!({"hiring_team": team}))
            .if_match(3)
            .await
            .problem(422, "invalid");
        assert_eq!(refused.errors()[0].1, error);
    }
    let salary = json!({"salary_range": {"min": 2, "max": 1, "currency": "EUR"}});
    world.manager.patch(&path, salary).if_match(3).await.problem(422, "invalid");
    let salary = json!({"salary_range": {"min": 1, "max": 2, "currency": "euros"}});
    world.manager.patch(&path, salary).if_match(3).await.problem(422, "invalid");
}

async fn an_interview_is_scheduled_changed_and_cancelled(app: &TestApp) {
    let world = World::new(app).await;
    let body = |start: &str, end: &str| {
        json!({
        "application_id": world.application, "stage_id": world.stage("screening"), "starts_at": start, "ends_at": end,
        "interviewers": [{"user_id": world.outsider.id(), "role": "lead"}]})
    };
    let at = |hour: &str| format!("2031-05-01T{hour}:00:00+02:00");
    world.coordinator.post("/interviews", body(&at("10"), &at("10"))).await.problem(422, "invalid");
    world.coordinator.post("/interviews", body(&at("10"), &at("09"))).await.problem(422, "invalid");
    world
        .coordinator
        .post("/interviews", body(&at("10"), "2031-05-03T10:00:00Z"))
        .await
        .problem(422, "invalid");
    world.coordinator.post("/interviews", body("tomorrow", &at("11"))).await.problem(422, "invalid");
    for person in [&world.ada, &world.observer] {
        person.post("/interviews", body(&at("10"), &at("11"))).await.problem(403, "forbidden");
    }
    world.outsider.get(&format!("/applications/{}", world.application)).await.problem(404, "not_found");
    let made = world.coordinator.post("/interviews", body(&at("10"), &at("11"))).await.is(201).json();
    assert_eq!((&made["starts_at"], &made["status"]), (&json!("2031-05-01T08:00:00Z"), &json!("scheduled")));
    world.outsider.get(&format!("/applications/{}", world.application)).await.is(200);
    let path = format!("/interviews/{}", made["id"].as_str().unwrap());
    let twice = json!({"interviewers": [{"user_id": world.dan.id(), "role": "lead"}, {"user_id": world.dan.id(), "role": "shadow"}]});
    world.coordinator.patch(&path, twice).if_match(1).await.problem(422, "invalid");
    world.coordinator.patch(&path, json!({"interviewers": []})).if_match(1).await.problem(422, "invalid");
    world.coordinator.patch(&path, json!({"status": "complete"})).if_match(1).await.problem(422, "invalid");
    let replaced = json!({"interviewers": [{"user_id": world.dan.id(), "role": "lead"}]});
    world.coordinator.patch(&path, replaced).if_match(1).await.is(200);
    world.outsider.get(&path).await.problem(404, "not_found");
    let cancelled =
        world.coordinator.patch(&path, json!({"status": "cancelled"})).if_match(2).await.is(200).json();
    assert_eq!(cancelled["status"], "cancelled");
    world.coordinator.patch(&path, json!({"location": "Room 1"})).if_match(3).await.problem(409, "conflict");
    world.dan.post(&format!("{path}/scorecard"), json!({})).await.problem(409, "conflict");
    let owed = world.dan.get(&format!("/applications/{}/scorecards", world.application)).await.is(200).json();
    assert_eq!(owed["status"].as_array().unwrap().len(), 4, "a cancelled interview asks for nothing");
}

async fn what_the_candidate_is_told_is_true(app: &TestApp) {
    let world = World::new(app).await;
    // The stage of an application is the one that a person moved it to, whatever the scorecards say.
    world.submit_all([4, 4, 4, 4]).await;
    let path = format!("/applications/{}", world.application);
    assert_eq!(world.recruiter.get(&path).await.is(200).json()["current_stage"]["title"], "Screening call");
    let to = json!({"stage_id": world.stage("system-design"), "reason": "All are in."});
    world.recruiter.post(&format!("{path}/move"), to).await.is(200);
    assert_eq!(
        world.recruiter.get(&path).await.is(200).json()["current_stage"]["title"],
        "System design interview"
    );
}

async fn the_timeline_names_the_stage_and_the_phase(app: &TestApp) {
    let world = World::new(app).await;
    world.draft(&world.ada, &world.technical, json!({"summary": "Begun."})).await;
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal"]).await;
    let told = world.recruiter.get(&format!("/applications/{}/timeline", world.application)).await.is(200);
    let of = |kind: &str| told.rows().into_iter().find(|one| one["type"] == kind).unwrap();
    let begun = of("scorecard.begun");
    assert_eq!((&begun["stage_title"], &begun["phase"]), (&json!("Technical interview"), &json!(null)));
    let advanced = of("debrief.advanced");
    assert_eq!(advanced["phase"], "reveal");
    assert_eq!((&advanced["stage_title"], &advanced["from_stage_title"]), (&json!(null), &json!(null)));
}
