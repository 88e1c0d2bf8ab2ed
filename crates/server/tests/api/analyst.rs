//! Analysts work with aggregates and the record, and are told nobody's name.

use serde_json::{Value, json};
use touchstone_server::scope::Role;

use crate::support::{Person, TestApp, World, both_engines, operations, text};

/// Whatever tells who somebody is: names and addresses of people and of candidates, the analyst's own left out.
async fn identifying(world: &World) -> Vec<String> {
    let mut found = Vec::new();
    for row in world.admin.get("/users?limit=200").await.is(200).rows() {
        if row["id"] != json!(world.analyst.id()) {
            found.extend([text(&row["name"]), text(&row["email"])]);
        }
    }
    for row in world.admin.get("/candidates?limit=200").await.is(200).rows() {
        found.push(text(&row["name"]));
        found.extend(["email", "phone"].iter().filter_map(|field| row[*field].as_str()).map(str::to_owned));
        found.extend(row["links"].as_array().unwrap().iter().map(text));
    }
    found
}

/// Calls everything that can be read, and gives back where a name stood.
async fn told(world: &World, who: &Person, names: &[String]) -> Vec<String> {
    let mut told = Vec::new();
    let mut answered = 0;
    for operation in
        operations().into_iter().filter(|operation| operation.method == "GET" && !operation.streams())
    {
        for address in operation.addresses(world) {
            let answer = who.get(&address).await;
            assert!(answer.status < 500, "{}: {}", answer.call, answer.text());
            answered += usize::from(answer.status == 200);
            let said = answer.everything();
            let found = names.iter().filter(|name| said.contains(name.as_str()));
            told.extend(found.map(|name| format!("{}: {name}", operation.name())));
        }
    }
    assert!(answered > 5, "{answered}");
    told
}

async fn an_analyst_is_told_nobodys_name(app: &TestApp) {
    let mut world = World::new(app).await;
    let cards = world.submit_all([3, 3, 4, 3]).await;
    let debrief = world.debrief().await;
    world.advance(&debrief, &["evidence", "reveal", "discussion", "decision"]).await;
    let decision = json!({"outcome": "hire", "reason": "Clear evidence.", "consensus": true});
    world.manager.post(&format!("/debriefs/{debrief}/decision"), decision).await.is(201);
    world.more.insert("scorecards", cards.to_vec());
    world.more.insert("debriefs", vec![debrief]);
    let names = identifying(&world).await;
    assert!(names.len() > 20, "{names:?}");
    assert!(
        !told(&world, &world.admin, &names).await.is_empty(),
        "the walk finds names where there are some"
    );
    assert_eq!(told(&world, &world.analyst, &names).await, Vec::<String>::new());
    // On the team of a job they see the job, and still no names.
    let job = format!("/jobs/{}", world.job);
    let read = world.admin.get(&job).await.is(200);
    let mut team: Vec<Value> = read.json()["hiring_team"].as_array().unwrap().clone();
    for member in &mut team {
        member.as_object_mut().unwrap().remove("name");
    }
    team.push(json!({"user_id": world.analyst.id(), "role": "analyst"}));
    let change = json!({"hiring_team": team});
    world.admin.patch(&job, change).header("if-match", &read.header("etag")).await.is(200);
    world.analyst.get(&job).await.is(200);
    assert_eq!(told(&world, &world.analyst, &names).await, Vec::<String>::new());
}

async fn an_analyst_who_is_something_else_besides_reads_names(app: &TestApp) {
    let world = World::new(app).await;
    world.analyst.get("/users").await.problem(403, "forbidden");
    world.analyst.get(&format!("/users/{}", world.ada.id())).await.problem(403, "forbidden");
    assert_eq!(world.analyst.get("/me").await.is(200).json()["name"], "Ana Kovač");
    let path = format!("/users/{}", world.analyst.id());
    let roles = json!({"roles": [Role::Analyst, Role::Recruiter]});
    world.admin.patch(&path, roles).await.is(200);
    world.analyst.get("/users").await.is(200);
}

both_engines! {
    an_analyst_is_told_nobodys_name,
    an_analyst_who_is_something_else_besides_reads_names,
}
