//! Passwords after the first: one's own, and links for whoever cannot come in.

use axum::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::support::{Answer, PASSWORD, Person, TestApp, World, both_engines};

const ANOTHER: &str = "another good password";

both_engines! {
    whoever_lost_an_invitation_gets_another,
    a_forgotten_password_is_replaced_by_link,
    a_link_for_a_password_lasts_a_day_and_the_last_one_counts,
    nobody_disabled_comes_in_by_a_link,
    only_admins_make_links_and_it_is_on_the_record,
    ones_own_password_is_changed_with_the_current_one,
    guessing_ones_current_password_is_slowed_down,
    on_the_machine_a_password_is_replaced,
}

async fn link(world: &World, id: impl std::fmt::Display) -> Value {
    world.admin.post(&format!("/users/{id}/password-link"), json!({})).await.is(201).json()
}

fn path_of(link: &Value) -> String {
    format!("/invitations/{}", link["url"].as_str().unwrap().rsplit('/').next().unwrap())
}

/// Ben, who signs in with `PASSWORD`: by a link, since those of the world have no password that anybody knows.
async fn ben(world: &World, guest: &Person) -> Person {
    let accept = format!("{}/accept", path_of(&link(world, world.ben.id()).await));
    let joined = guest.post(&accept, json!({"password": PASSWORD})).await.is(201);
    guest.with_cookie_of(&joined)
}

async fn sign_in(guest: &Person, email: &str, password: &str) -> u16 {
    guest.post("/sessions", json!({"email": email, "password": password})).await.status
}

async fn change_password(person: &Person, current: &str, new: &str) -> Answer {
    let body = json!({"current_password": current, "new_password": new});
    person.call(Method::PUT, "/me/password").json(&body).await
}

async fn email(person: &Person) -> String {
    person.get("/me").await.is(200).json()["email"].as_str().unwrap().to_owned()
}

async fn whoever_lost_an_invitation_gets_another(app: &TestApp) {
    let world = World::new(app).await;
    let new = json!({"name": "Sol", "email": "sol@example.com", "role": "recruiter"});
    let invited = world.admin.post("/users", new).await.is(201).json();
    let first = json!({"url": invited["invitation_url"]});
    // Nine days later, the first link is over.
    let later = app.later(TimeDelta::days(9));
    let guest = app.guest();
    guest.on(&later).get(&path_of(&first)).await.problem(404, "not_found");
    let second = link(&world, invited["id"].as_str().unwrap()).await;
    guest.get(&path_of(&first)).await.problem(404, "not_found");
    assert_eq!(guest.get(&path_of(&second)).await.is(200).json()["joined"], json!(false));
    let accept = format!("{}/accept", path_of(&second));
    let joined = guest.post(&accept, json!({"password": PASSWORD})).await.is(201);
    assert_eq!(guest.with_cookie_of(&joined).get("/me").await.is(200).json()["name"], "Sol");
}

async fn a_forgotten_password_is_replaced_by_link(app: &TestApp) {
    let world = World::new(app).await;
    let guest = app.guest();
    let ben = ben(&world, &guest).await;
    let address = email(&ben).await;
    let made = link(&world, world.ben.id()).await;
    // Until it is used, nothing changes.
    ben.get("/me").await.is(200);
    assert_eq!(sign_in(&guest, &address, PASSWORD).await, 201);
    assert_eq!(guest.get(&path_of(&made)).await.is(200).json()["joined"], json!(true));
    let accept = format!("{}/accept", path_of(&made));
    let back = guest.post(&accept, json!({"password": ANOTHER})).await.is(201);
    // Whoever was signed in with the old one no longer is.
    ben.get("/me").await.problem(401, "unauthenticated");
    guest.with_cookie_of(&back).get("/me").await.is(200);
    assert_eq!(sign_in(&guest, &address, PASSWORD).await, 401);
    assert_eq!(sign_in(&guest, &address, ANOTHER).await, 201);
    guest.post(&accept, json!({"password": PASSWORD})).await.problem(404, "not_found");
}

async fn a_link_for_a_password_lasts_a_day_and_the_last_one_counts(app: &TestApp) {
    let world = World::new(app).await;
    let guest = app.guest();
    let ben = ben(&world, &guest).await;
    let id = world.ben.id();
    let (first, second) = (link(&world, id).await, link(&world, id).await);
    guest.get(&path_of(&first)).await.problem(404, "not_found");
    guest.get(&path_of(&second)).await.is(200);
    guest.on(&app.later(TimeDelta::hours(23))).get(&path_of(&second)).await.is(200);
    guest.on(&app.later(TimeDelta::hours(25))).get(&path_of(&second)).await.problem(404, "not_found");
    // Who remembers and changes it needs the link no more.
    change_password(&ben, PASSWORD, ANOTHER).await.is(204);
    guest.get(&path_of(&second)).await.problem(404, "not_found");
}

async fn nobody_disabled_comes_in_by_a_link(app: &TestApp) {
    let world = World::new(app).await;
    let user = format!("/users/{}", world.ben.id());
    let made = link(&world, world.ben.id()).await;
    world.admin.patch(&user, json!({"status": "disabled"})).await.is(200);
    let accept = format!("{}/accept", path_of(&made));
    app.guest().post(&accept, json!({"password": ANOTHER})).await.problem(404, "not_found");
    world.admin.post(&format!("{user}/password-link"), json!({})).await.problem(409, "conflict");
    // Nor by the old link once they are let in again: what was disabled stays shut.
    world.admin.patch(&user, json!({"status": "active"})).await.is(200);
    app.guest().post(&accept, json!({"password": ANOTHER})).await.problem(404, "not_found");
}

async fn only_admins_make_links_and_it_is_on_the_record(app: &TestApp) {
    let world = World::new(app).await;
    let path = format!("/users/{}/password-link", world.ben.id());
    for person in [&world.recruiter, &world.manager, &world.ben, &world.outsider] {
        person.post(&path, json!({})).await.problem(403, "forbidden");
    }
    let other = app.organization("Another Company", "Ines Duarte", "ines@another.example.com").await;
    other.post(&path, json!({})).await.problem(404, "not_found");
    world.admin.post(&path, json!({})).await.is(201);
    let events = world.admin.get("/audit-events?type=user.password_link_made").await.is(200);
    assert_eq!(events.rows().len(), 1);
    let event = &events.rows()[0];
    assert_eq!(event["actor"]["id"], json!(world.admin.id()));
    assert_eq!(event["target_id"], json!(world.ben.id()));
    assert!(!events.text().contains("ti_"), "the record holds the link: {}", events.text());
}

async fn ones_own_password_is_changed_with_the_current_one(app: &TestApp) {
    let world = World::new(app).await;
    let guest = app.guest();
    let ben = ben(&world, &guest).await;
    let address = email(&ben).await;
    let signed = guest.post("/sessions", json!({"email": address, "password": PASSWORD})).await.is(201);
    let elsewhere = guest.with_cookie_of(&signed);
    let refused = change_password(&ben, "not this one", ANOTHER).await.problem(422, "invalid");
    assert_eq!(refused.json()["errors"][0]["pointer"], "/current_password");
    change_password(&ben, PASSWORD, "short").await.problem(422, "invalid");
    assert_eq!(sign_in(&guest, &address, PASSWORD).await, 201);
    change_password(&ben, PASSWORD, ANOTHER).await.is(204);
    ben.get("/me").await.is(200);
    elsewhere.get("/me").await.problem(401, "unauthenticated");
    assert_eq!(sign_in(&guest, &address, PASSWORD).await, 401);
    assert_eq!(sign_in(&guest, &address, ANOTHER).await, 201);
}

async fn guessing_ones_current_password_is_slowed_down(app: &TestApp) {
    let world = World::new(app).await;
    let mut last = 0;
    for _ in 0..40 {
        last = change_password(&world.ben, "not this one", ANOTHER).await.status;
        if last == 429 {
            break;
        }
        assert_eq!(last, 422);
    }
    assert_eq!(last, 429);
}

async fn on_the_machine_a_password_is_replaced(app: &TestApp) {
    use touchstone_server::identity::replace_password;
    let world = World::new(app).await;
    let guest = app.guest();
    let address = email(&world.admin).await;
    assert!(!replace_password(&app.app, "nobody@example.com", ANOTHER.to_owned()).await.unwrap());
    world.admin.get("/me").await.is(200);
    assert!(replace_password(&app.app, &address, ANOTHER.to_owned()).await.unwrap());
    world.admin.get("/me").await.problem(401, "unauthenticated");
    assert_eq!(sign_in(&guest, &address, ANOTHER).await, 201);
}
