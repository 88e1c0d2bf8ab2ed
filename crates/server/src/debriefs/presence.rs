//! Who has a debrief open right now. Kept in memory: it is worth nothing a moment later.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, TimeDelta, Utc};

use crate::ids::{DebriefId, UserId};

/// A page says every ten seconds that it is there; one that has been silent for longer is gone.
const GONE_AFTER: TimeDelta = TimeDelta::seconds(25);

/// Who was seen where and when, on this node.
#[derive(Debug, Default)]
pub struct Presence(Mutex<HashMap<DebriefId, HashMap<UserId, DateTime<Utc>>>>);

impl Presence {
    /// Notes that somebody is there; true when they were not before.
    pub fn arrive(&self, debrief: DebriefId, user: UserId, now: DateTime<Utc>) -> bool {
        let mut rooms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        rooms.retain(|_, people| {
            people.retain(|_, seen| now - *seen < GONE_AFTER);
            !people.is_empty()
        });
        rooms.entry(debrief).or_default().insert(user, now).is_none()
    }

    /// Who is there.
    pub fn present(&self, debrief: DebriefId, now: DateTime<Utc>) -> Vec<UserId> {
        let rooms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let people = rooms.get(&debrief).into_iter().flatten();
        let mut present: Vec<UserId> =
            people.filter(|(_, seen)| now - **seen < GONE_AFTER).map(|(user, _)| *user).collect();
        present.sort_unstable();
        present
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_falls_silent_is_gone() {
        let presence = Presence::default();
        let (room, ada) = (DebriefId::generate(), UserId::generate());
        let now = DateTime::<Utc>::UNIX_EPOCH;
        assert!(presence.arrive(room, ada, now));
        assert!(!presence.arrive(room, ada, now + TimeDelta::seconds(10)));
        assert_eq!(presence.present(room, now + TimeDelta::seconds(20)), [ada]);
        assert!(presence.present(room, now + TimeDelta::seconds(40)).is_empty());
    }
}
