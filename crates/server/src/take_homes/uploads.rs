//! How many archives are taken at the same time: each is whole in memory until it is stored.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use tokio::{
    sync::{Semaphore, SemaphorePermit},
    time::timeout,
};

use crate::{
    http::{Problem, Result},
    ids::TakeHomeId,
};

/// At most so many archives at the same time: 160 MiB.
const TOGETHER: usize = 8;
/// At most so many for one take-home: one, and another try where the first is stuck.
const EACH: usize = 2;
/// How long one waits for its turn.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long the bytes of one may take to come. The largest archive comes in that time at 280 kbit/s.
pub(super) const ARRIVES: Duration = Duration::from_mins(10);

/// Room for archives that are being uploaded to this process.
#[derive(Debug)]
pub struct Uploads {
    room: Semaphore,
    under_way: Mutex<HashMap<TakeHomeId, usize>>,
    patience: Duration,
}

impl Default for Uploads {
    fn default() -> Self {
        Self { room: Semaphore::new(TOGETHER), under_way: Mutex::default(), patience: PATIENCE }
    }
}

/// An upload that has its place until this is dropped.
#[derive(Debug)]
pub(super) struct Place<'a> {
    _room: SemaphorePermit<'a>,
    _one_of: OneOf<'a>,
}

/// One of the uploads of a take-home.
#[derive(Debug)]
struct OneOf<'a> {
    uploads: &'a Uploads,
    take_home: TakeHomeId,
}

impl Uploads {
    /// A place for an upload, after a while if all are taken; refused if none is free by then.
    pub(super) async fn enter(&self, take_home: TakeHomeId) -> Result<Place<'_>> {
        let one_of = self.one_of(take_home)?;
        match timeout(self.patience, self.room.acquire()).await {
            Ok(room) => Ok(Place { _room: room.map_err(|error| Problem::fault(&error))?, _one_of: one_of }),
            Err(_) => {
                Err(wait("Many archives are being uploaded now. Nothing was changed; try again in a minute."))
            }
        }
    }

    fn one_of(&self, take_home: TakeHomeId) -> Result<OneOf<'_>> {
        let mut under_way = self.under_way.lock().unwrap_or_else(PoisonError::into_inner);
        let count = under_way.entry(take_home).or_default();
        if *count >= EACH {
            return Err(wait(
                "Uploads for this take-home are under way. Nothing was changed; let them end, or close their pages.",
            ));
        }
        *count += 1;
        Ok(OneOf { uploads: self, take_home })
    }
}

impl Drop for OneOf<'_> {
    fn drop(&mut self) {
        let mut under_way = self.uploads.under_way.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = under_way.get_mut(&self.take_home) {
            *count -= 1;
            if *count == 0 {
                under_way.remove(&self.take_home);
            }
        }
    }
}

fn wait(words: &str) -> Problem {
    let mut problem = Problem::too_many_requests(words);
    problem.retry_after = Some(60);
    problem
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn those_beyond_the_room_wait_and_are_refused_in_words() {
        let uploads = Uploads { patience: Duration::from_millis(20), ..Uploads::default() };
        let mut places = Vec::new();
        for _ in 0..TOGETHER {
            places.push(uploads.enter(TakeHomeId::generate()).await.expect("there is room"));
        }
        let refused = uploads.enter(TakeHomeId::generate()).await.expect_err("there is no room");
        assert_eq!((refused.status, refused.retry_after), (429, Some(60)));
        assert!(refused.detail.contains("Nothing was changed"), "{}", refused.detail);
        places.pop();
        uploads.enter(TakeHomeId::generate()).await.expect("one went");
    }

    #[tokio::test]
    async fn whoever_waits_comes_in_when_another_goes() {
        let uploads = Uploads::default();
        let mut places = Vec::new();
        for _ in 0..TOGETHER {
            places.push(uploads.enter(TakeHomeId::generate()).await.expect("there is room"));
        }
        let late = uploads.enter(TakeHomeId::generate());
        let (late, ()) = tokio::join!(late, async { drop(places) });
        late.expect("it has waited");
    }

    #[tokio::test]
    async fn one_take_home_does_not_take_all_the_room() {
        let uploads = Uploads::default();
        let id = TakeHomeId::generate();
        let first = uploads.enter(id).await.expect("one");
        let second = uploads.enter(id).await.expect("another try");
        assert_eq!(uploads.enter(id).await.expect_err("a third").status, 429);
        uploads.enter(TakeHomeId::generate()).await.expect("another's");
        drop((first, second));
        uploads.enter(id).await.expect("they have ended");
        assert!(uploads.under_way.lock().expect("a lock").is_empty(), "nothing is kept of what ended");
    }
}
