//! The library: found, read whole, and taken into a guide. For members only, since it holds what candidates should not see.

use serde_json::json;

use crate::support::{TestApp, World, both_engines};

both_engines! {
    a_question_is_found_and_taken_into_a_guide,
    every_listed_thing_is_read_whole,
    what_is_not_there_is_not_found,
    the_count_of_questions_is_that_of_the_list,
    the_coverage_is_made_of_what_is_listed,
    a_take_home_is_read_with_its_contract_and_its_criteria,
    the_team_reads_what_candidates_are_told,
    strangers_see_nothing_of_it,
}

async fn a_question_is_found_and_taken_into_a_guide(app: &TestApp) {
    let world = World::new(app).await;
    let me = &world.recruiter;
    let found = me.get("/question-library?competency=Databases&kind=technical&q=INDEX").await.is(200).rows();
    let whole = me.get("/question-library?competency=Databases&kind=technical").await.is(200).rows();
    assert!(!found.is_empty() && found.len() < whole.len(), "{} of {}", found.len(), whole.len());
    let read =
        me.get(&format!("/question-library/{}", found[0]["id"].as_str().unwrap())).await.is(200).json();
    assert_eq!(read["question"]["text"], found[0]["text"]);
    for list in ["areas_to_cover", "follow_ups", "what_good_looks_like", "red_flags"] {
        assert!(read["question"][list].as_array().unwrap().len() > 1, "{list}");
    }
    let path = format!("/guides/{}", world.guide);
    let mut guide = me.get(&path).await.is(200).json();
    guide["document"]["stages"][0]["questions"].as_array_mut().unwrap().push(read["question"].clone());
    let tag = guide["version"].as_i64().unwrap();
    me.patch(&path, json!({"document": guide["document"]})).if_match(tag).await.is(200);
    let after = me.get(&path).await.is(200).json();
    let questions = after["document"]["stages"][0]["questions"].as_array().unwrap();
    assert_eq!(questions.last(), Some(&read["question"]));
}

async fn every_listed_thing_is_read_whole(app: &TestApp) {
    let world = World::new(app).await;
    for (shelf, part) in
        [("scenario-library", "scenario"), ("exercise-library", "text"), ("take-home-library", "take_home")]
    {
        let rows = world.ada.get(&format!("/{shelf}")).await.is(200).rows();
        assert!(!rows.is_empty(), "{shelf}");
        for row in rows {
            let id = row["id"].as_str().unwrap();
            let read = world.ada.get(&format!("/{shelf}/{id}")).await.is(200).json();
            for field in ["title", "level", "minutes", "competencies"] {
                assert_eq!(read[part][field], row[field], "{id}");
            }
        }
    }
    let exercise = world.ada.get("/exercise-library/csv-orders").await.is(200).json();
    let seen = |visible: bool| {
        exercise["tests"].as_array().unwrap().iter().filter(|test| test["visible"] == visible).count()
    };
    assert!(seen(true) > 0 && seen(false) > 0);
    assert!(exercise["solution"].as_array().unwrap().iter().any(|code| code["language"] == "python"));
}

async fn what_is_not_there_is_not_found(app: &TestApp) {
    let world = World::new(app).await;
    for path in [
        "/question-library/databases/nothing",
        "/question-library/nothing/tool-library",
        "/scenario-library/nothing",
        "/exercise-library/..%2F..%2Fexercise",
        "/take-home-library/nothing",
        "/candidate-guide-library/nothing",
    ] {
        world.ada.get(path).await.problem(404, "not_found");
    }
    for query in ["level=top", "kind=chat", "colour=red"] {
        world.ada.get(&format!("/question-library?{query}")).await.problem(400, "malformed");
    }
    world.ada.get(&format!("/question-library?q={}", "x".repeat(201))).await.problem(422, "invalid");
}

async fn the_count_of_questions_is_that_of_the_list(app: &TestApp) {
    let world = World::new(app).await;
    for row in world.ada.get("/question-coverage").await.is(200).rows() {
        let competency = row["competency"].as_str().unwrap().replace(' ', "%20");
        let listed =
            world.ada.get(&format!("/question-library?competency={competency}")).await.is(200).rows();
        assert_eq!(row["questions"], listed.len(), "{row}");
        let cells: u64 =
            row["cells"].as_array().unwrap().iter().filter_map(|cell| cell["questions"].as_u64()).sum();
        assert_eq!(row["questions"], cells, "{row}");
    }
}

async fn the_coverage_is_made_of_what_is_listed(app: &TestApp) {
    let world = World::new(app).await;
    let me = &world.observer;
    let rows = me.get("/library-coverage").await.is(200).rows();
    let of = |competency: &str, stage: &str, what: &str| -> u64 {
        let row = rows.iter().find(|row| row["competency"] == competency).expect(competency);
        let cells = row["cells"].as_array().unwrap().iter().filter(|cell| cell["stage"] == stage);
        cells.map(|cell| cell[what].as_u64().unwrap()).sum()
    };
    for (shelf, what, stage) in [
        ("scenario-library", "scenarios", "system_design"),
        ("exercise-library", "exercises", "technical"),
        ("take-home-library", "take_homes", "take_home"),
    ] {
        let items = me.get(&format!("/{shelf}")).await.is(200).rows();
        for row in &rows {
            let named = |item: &&serde_json::Value| {
                item["competencies"].as_array().unwrap().contains(&row["competency"])
            };
            let listed = items.iter().filter(named).count() as u64;
            assert_eq!(of(row["competency"].as_str().unwrap(), stage, what), listed, "{shelf}: {row}");
        }
    }
    // Screening questions are those of a kind; what somebody did with databases is asked where databases are.
    let screening =
        me.get("/question-library?competency=Databases&kind=screening").await.is(200).rows().len() as u64;
    assert_eq!(of("Databases", "screening", "questions"), screening);
    assert!(of("Databases", "technical", "questions") > of("Databases", "culture", "questions"));
    assert!(of("Conflict", "culture", "questions") > of("Conflict", "technical", "questions"));
    assert!(of("System design", "system_design", "questions") > 0);
    assert!(of("API and data design", "technical", "guide_stages") > 0);
    let banks = rows.iter().take_while(|row| row["bank"].is_string()).count();
    assert!(banks > 15 && rows[banks..].iter().all(|row| row["bank"].is_null()));
    assert!(!rows.iter().any(|row| row["competency"] == "Questions worth asking"), "they belong to no stage");
}

async fn a_take_home_is_read_with_its_contract_and_its_criteria(app: &TestApp) {
    let world = World::new(app).await;
    let read = world.ada.get("/take-home-library/rest-api").await.is(200).json();
    let take_home = &read["take_home"];
    let criteria = take_home["criteria"].as_array().unwrap();
    assert_eq!(criteria.len(), 7);
    assert!(criteria.iter().all(|criterion| criterion["anchors"].as_array().unwrap().len() == 5));
    assert!(take_home["contract"]["template"].as_str().unwrap().contains("[resource]"));
    assert!(take_home["review_questions"].as_array().unwrap().len() >= 5);
}

async fn the_team_reads_what_candidates_are_told(app: &TestApp) {
    let world = World::new(app).await;
    let listed = world.ada.get("/candidate-guide-library").await.is(200).rows();
    let id = listed[0]["id"].as_str().unwrap();
    let read = world.ada.get(&format!("/candidate-guide-library/{id}")).await.is(200).json();
    assert_eq!(read["guide"]["title"], listed[0]["title"]);
    assert_eq!(read["guide"]["stages"].as_array().unwrap().len(), listed[0]["stages"]);
    let told = app.guest().get(&format!("/portal/{}/preparation", world.portal().await)).await.is(200).json();
    assert_eq!(told["guide"], read["guide"], "the team reads what candidates read");
}

async fn strangers_see_nothing_of_it(app: &TestApp) {
    World::new(app).await;
    for path in [
        "/guide-library",
        "/question-library",
        "/question-library/databases/tool-library",
        "/question-coverage",
        "/scenario-library",
        "/scenario-library/notification-service",
        "/exercise-library",
        "/exercise-library/csv-orders",
        "/take-home-library",
        "/take-home-library/rest-api",
        "/candidate-guide-library",
        "/candidate-guide-library/preparing",
        "/library-coverage",
    ] {
        app.guest().get(path).await.problem(401, "unauthenticated");
    }
}
