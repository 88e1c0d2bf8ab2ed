//! Background jobs on both engines: enqueued with what they belong to, carried out, tried again, given up, stopped.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicI64, Ordering},
};

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use tokio::sync::{Notify, broadcast, watch};
use touchstone_db::{
    Db, Engine, on_tx,
    testing::{TestDb, engines},
};
use touchstone_jobs::{
    Enqueue, Failure, Job, Outcome, Progress, Standing, Status, Worker, cancel, enqueue, forget,
};
use uuid::Uuid;

macro_rules! both_engines {
    ($($name:ident),+ $(,)?) => {$(
        mod $name {
            #[tokio::test]
            async fn sqlite() {
                super::on(touchstone_db::Engine::Sqlite, super::$name).await;
            }

            #[tokio::test]
            async fn postgres() {
                super::on(touchstone_db::Engine::Postgres, super::$name).await;
            }
        }
    )+};
}

async fn on(engine: Engine, test: impl AsyncFnOnce(World)) {
    if !engines().contains(&engine) {
        assert!(std::env::var_os("TOUCHSTONE_REQUIRE_POSTGRES").is_none(), "no PostgreSQL to test on");
        return;
    }
    let database = TestDb::new(engine).await.unwrap();
    test(World::new(database.db.clone())).await;
    database.drop().await.unwrap();
}

/// What jobs do in these tests, and the time, which moves only when it is told to.
#[derive(Clone)]
struct World {
    db: Db,
    minutes: Arc<AtomicI64>,
    told: Arc<Mutex<Vec<String>>>,
    began: Arc<Notify>,
    go_on: Arc<Notify>,
}

impl World {
    fn new(db: Db) -> Self {
        Self {
            db,
            minutes: Arc::default(),
            told: Arc::default(),
            began: Arc::default(),
            go_on: Arc::default(),
        }
    }

    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap()
            + TimeDelta::minutes(self.minutes.load(Ordering::SeqCst))
    }

    fn pass(&self, minutes: i64) {
        self.minutes.fetch_add(minutes, Ordering::SeqCst);
    }

    fn worker(&self) -> Worker<Self> {
        let world = self.clone();
        Worker::new(self.db.clone(), self.clone(), Arc::new(move || world.now())).register::<Tell>()
    }

    async fn enqueue(&self, job: &Tell, when: Enqueue<'_>) -> Option<Uuid> {
        let mut tx = self.db.begin().await.unwrap();
        let id = enqueue(&mut tx, job, when, self.now()).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    async fn standing(&self, id: Uuid) -> Option<Standing> {
        touchstone_jobs::standing(&mut self.db.read().await.unwrap(), id).await.unwrap()
    }

    async fn status(&self, id: Uuid) -> Status {
        self.standing(id).await.unwrap().status
    }

    fn told(&self) -> Vec<String> {
        self.told.lock().unwrap().clone()
    }
}

/// Says something, in one of several ways.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Tell {
    what: String,
    how: How,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
enum How {
    #[default]
    Well,
    FailTwice,
    Never,
    Panic,
    /// Says that it has begun and waits to be let go on.
    Wait,
}

impl Job for Tell {
    const NAME: &'static str = "tell";
    const ATTEMPTS: i64 = 4;
    type Context = World;

    async fn run(&self, world: &World, progress: &Progress) -> Outcome {
        let said = world.told().len();
        world.told.lock().unwrap().push(self.what.clone());
        match self.how {
            How::Well => progress.set(7, 7),
            How::FailTwice if said < 2 => return Err(Failure::Retry("not yet".into())),
            How::FailTwice => (),
            How::Never => return Err(Failure::Fail("it cannot be said".into())),
            How::Panic => panic!("it burst"),
            How::Wait => {
                world.began.notify_one();
                world.go_on.notified().await;
                world.told.lock().unwrap().push(format!("{} to the end", self.what));
            }
        }
        Ok(())
    }
}

fn tell(what: &str, how: How) -> Tell {
    Tell { what: what.to_owned(), how }
}

both_engines!(
    a_job_is_done_once,
    a_job_exists_only_if_what_it_belongs_to_does,
    a_job_waits_for_its_time_and_the_first_comes_first,
    the_same_key_is_one_job,
    a_failure_is_tried_again_after_a_growing_while,
    what_never_works_is_kept_as_failed,
    a_panic_is_a_failure_and_ends_in_giving_up,
    a_job_whose_worker_died_is_taken_over_and_the_dead_have_no_say,
    a_worker_that_dies_every_time_is_given_up,
    a_waiting_job_can_be_stopped,
    a_worker_ends_when_told_and_another_takes_over,
    a_planned_job_comes_once_in_a_period,
    a_job_of_another_node_is_left_to_it,
    two_workers_never_take_the_same,
    what_ended_is_forgotten_in_time,
);

async fn a_job_is_done_once(world: World) {
    let id = world.enqueue(&tell("hello", How::Well), Enqueue::default()).await.unwrap();
    assert_eq!(world.status(id).await, Status::Queued);
    let worker = world.worker();
    assert_eq!(worker.run_next().await.unwrap(), Some(id));
    assert_eq!(worker.run_next().await.unwrap(), None);
    assert_eq!(world.told(), ["hello"]);
    let expected = Standing { status: Status::Done, attempts: 1, done: 7, total: Some(7), error: None };
    assert_eq!(world.standing(id).await, Some(expected));
}

async fn a_job_exists_only_if_what_it_belongs_to_does(world: World) {
    let mut tx = world.db.begin().await.unwrap();
    enqueue(&mut tx, &tell("never", How::Well), Enqueue::default(), world.now()).await.unwrap();
    drop(tx);
    assert_eq!(world.worker().run_next().await.unwrap(), None);
    assert_eq!(world.told(), [""; 0]);
}

async fn a_job_waits_for_its_time_and_the_first_comes_first(world: World) {
    let at = |minutes| Enqueue { not_before: Some(world.now() + TimeDelta::minutes(minutes)), key: None };
    world.enqueue(&tell("third", How::Well), at(20)).await;
    world.enqueue(&tell("second", How::Well), at(10)).await;
    world.enqueue(&tell("first", How::Well), Enqueue::default()).await;
    let worker = world.worker();
    while worker.run_next().await.unwrap().is_some() {}
    assert_eq!(world.told(), ["first"]);
    world.pass(20);
    while worker.run_next().await.unwrap().is_some() {}
    assert_eq!(world.told(), ["first", "second", "third"]);
}

async fn the_same_key_is_one_job(world: World) {
    let once = || Enqueue { key: Some("greeting of Ada"), ..Enqueue::default() };
    assert!(world.enqueue(&tell("hello", How::Well), once()).await.is_some());
    assert!(world.enqueue(&tell("hello again", How::Well), once()).await.is_none());
    let worker = world.worker();
    while worker.run_next().await.unwrap().is_some() {}
    assert!(world.enqueue(&tell("and again", How::Well), once()).await.is_none(), "done, and still known");
    assert_eq!(world.told(), ["hello"]);
}

async fn a_failure_is_tried_again_after_a_growing_while(world: World) {
    let id = world.enqueue(&tell("at last", How::FailTwice), Enqueue::default()).await.unwrap();
    let worker = world.worker();
    assert_eq!(worker.run_next().await.unwrap(), Some(id));
    let standing = world.standing(id).await.unwrap();
    assert_eq!((standing.status, standing.error.as_deref()), (Status::Queued, Some("not yet")));
    assert_eq!(worker.run_next().await.unwrap(), None, "not at once");
    world.pass(1);
    assert_eq!(worker.run_next().await.unwrap(), Some(id));
    world.pass(1);
    assert_eq!(worker.run_next().await.unwrap(), Some(id));
    assert_eq!(world.standing(id).await.unwrap().attempts, 3);
    assert_eq!(world.status(id).await, Status::Done);
}

async fn what_never_works_is_kept_as_failed(world: World) {
    let id = world.enqueue(&tell("no", How::Never), Enqueue::default()).await.unwrap();
    let worker = world.worker();
    worker.run_next().await.unwrap();
    world.pass(10_000);
    assert_eq!(worker.run_next().await.unwrap(), None);
    let standing = world.standing(id).await.unwrap();
    assert_eq!((standing.status, standing.error.as_deref()), (Status::Failed, Some("it cannot be said")));
}

async fn a_panic_is_a_failure_and_ends_in_giving_up(world: World) {
    let id = world.enqueue(&tell("ouch", How::Panic), Enqueue::default()).await.unwrap();
    let worker = world.worker();
    for _ in 0..Tell::ATTEMPTS {
        assert_eq!(worker.run_next().await.unwrap(), Some(id));
        world.pass(60);
    }
    assert_eq!(worker.run_next().await.unwrap(), None);
    assert_eq!(world.status(id).await, Status::Failed);
    assert_eq!(world.told().len(), 4);
}

async fn a_job_whose_worker_died_is_taken_over_and_the_dead_have_no_say(world: World) {
    let id = world.enqueue(&tell("slow", How::Wait), Enqueue::default()).await.unwrap();
    let (first, second) = (world.worker(), world.worker());
    let stuck = tokio::spawn(async move { first.run_next().await.unwrap() });
    world.began.notified().await;
    assert_eq!(second.run_next().await.unwrap(), None, "its lease still holds");
    world.pass(2);
    let takeover = tokio::spawn(async move { second.run_next().await.unwrap() });
    world.began.notified().await;
    assert_eq!(world.standing(id).await.unwrap().attempts, 2);
    // The first comes back to life and ends: nobody listens.
    world.go_on.notify_one();
    stuck.await.unwrap();
    assert_eq!(world.status(id).await, Status::Running);
    world.go_on.notify_one();
    takeover.await.unwrap();
    assert_eq!(world.status(id).await, Status::Done);
}

async fn a_worker_that_dies_every_time_is_given_up(world: World) {
    let id = world.enqueue(&tell("deadly", How::Wait), Enqueue::default()).await.unwrap();
    for _ in 0..Tell::ATTEMPTS {
        let worker = world.worker();
        let dying = tokio::spawn(async move { worker.run_next().await });
        world.began.notified().await;
        dying.abort();
        world.pass(2);
    }
    world.worker().run_next().await.unwrap();
    let standing = world.standing(id).await.unwrap();
    assert_eq!(standing.status, Status::Failed);
    assert_eq!(world.told().len(), 4, "it did not run a fifth time");
}

async fn a_waiting_job_can_be_stopped(world: World) {
    let id = world.enqueue(&tell("never", How::Well), Enqueue::default()).await.unwrap();
    let mut tx = world.db.begin().await.unwrap();
    assert!(cancel(&mut tx, id, world.now()).await.unwrap());
    assert!(!cancel(&mut tx, id, world.now()).await.unwrap(), "it has ended");
    tx.commit().await.unwrap();
    assert_eq!(world.worker().run_next().await.unwrap(), None);
    assert_eq!(world.status(id).await, Status::Cancelled);
}

async fn a_worker_ends_when_told_and_another_takes_over(world: World) {
    let id = world.enqueue(&tell("long", How::Wait), Enqueue::default()).await.unwrap();
    let (_wake, waking) = broadcast::channel(1);
    let (stop, stopping) = watch::channel(false);
    let worker = world.worker();
    let working = tokio::spawn(async move { worker.run(waking, stopping).await });
    world.began.notified().await;
    stop.send_replace(true);
    working.await.unwrap();
    world.pass(2);
    let next = world.worker();
    let working = tokio::spawn(async move { next.run_next().await.unwrap() });
    world.began.notified().await;
    world.go_on.notify_waiters();
    world.go_on.notify_one();
    assert_eq!(working.await.unwrap(), Some(id));
    assert_eq!(world.told(), ["long", "long", "long to the end"]);
}

async fn a_planned_job_comes_once_in_a_period(world: World) {
    let plan = || world.worker().every::<Tell>(TimeDelta::hours(1));
    let (first, second) = (plan(), plan());
    for _ in 0..3 {
        first.run_next().await.unwrap();
        second.run_next().await.unwrap();
    }
    assert_eq!(world.told().len(), 1, "two nodes, one job");
    world.pass(60);
    second.run_next().await.unwrap();
    first.run_next().await.unwrap();
    assert_eq!(world.told().len(), 2);
}

async fn a_job_of_another_node_is_left_to_it(world: World) {
    let id = world.enqueue(&tell("for the newer node", How::Well), Enqueue::default()).await.unwrap();
    let clock = world.clone();
    let older: Worker<World> = Worker::new(world.db.clone(), world.clone(), Arc::new(move || clock.now()));
    assert_eq!(older.run_next().await.unwrap(), None);
    assert_eq!(world.standing(id).await.unwrap().attempts, 0);
}

async fn two_workers_never_take_the_same(world: World) {
    for number in 0..40 {
        world.enqueue(&tell(&number.to_string(), How::Well), Enqueue::default()).await;
    }
    let workers = (0..4).map(|_| {
        let worker = world.worker();
        tokio::spawn(async move { while worker.run_next().await.unwrap().is_some() {} })
    });
    for worker in workers.collect::<Vec<_>>() {
        worker.await.unwrap();
    }
    let mut told = world.told();
    told.sort_by_key(|number| number.parse::<u32>().unwrap());
    assert_eq!(told, (0..40).map(|number| number.to_string()).collect::<Vec<_>>());
}

async fn what_ended_is_forgotten_in_time(world: World) {
    let done = world.enqueue(&tell("done", How::Well), Enqueue::default()).await.unwrap();
    world.worker().run_next().await.unwrap();
    let waits = world.enqueue(&tell("waits", How::Well), Enqueue::default()).await.unwrap();
    world.pass(10);
    let mut tx = world.db.begin().await.unwrap();
    assert_eq!(forget(&mut tx, world.now() - TimeDelta::minutes(10)).await.unwrap(), 0);
    assert_eq!(forget(&mut tx, world.now()).await.unwrap(), 1);
    let left: i64 =
        on_tx!(&mut tx, c => sqlx::query_scalar("SELECT COUNT(*) FROM background_job").fetch_one(c).await)
            .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(left, 1);
    assert_eq!(world.standing(done).await, None);
    assert_eq!(world.status(waits).await, Status::Queued);
}
