//! Which request a server ended by.
//!
//! A request without an answer may have met a server that was already ending by one that it had answered before, and nothing in what
//! was seen tells the two apart. So where the server can be started again, each that comes into question is sent alone to a server that was
//! just started: the first that ends it in the same way, with an answer or without, is to blame. Where none does, or nobody can start it
//! again, it is the one without an answer, or, if nobody listened any more, the last that had one.

use std::time::Duration;

use crate::finding::Reply;
use crate::http::{Header, Request};
use crate::life::may_end;
use crate::probe::Probe;

/// How often a request is sent again for this, in all.
const MOST: usize = 24;
/// After what times a server that answered is asked whether it is still there.
const LOOKS: [Duration; 4] =
    [Duration::ZERO, Duration::from_millis(20), Duration::from_millis(80), Duration::from_millis(300)];

impl Probe<'_> {
    /// The request that ended the server, `unanswered` or one before it.
    pub(crate) fn cause(&mut self, unanswered: &Reply) -> Reply {
        let suspects = self.suspects(unanswered);
        if suspects.len() > 1 && self.restart.is_some() {
            self.life.is_replayed = true;
            let found = suspects.iter().find(|suspect| self.ends_it_alone(suspect));
            self.life.is_replayed = false;
            if let Some(found) = found {
                return found.clone();
            }
        }
        suspects.into_iter().next().unwrap_or_else(|| unanswered.clone())
    }

    /// The likeliest first.
    fn suspects(&self, unanswered: &Reply) -> Vec<Reply> {
        if unanswered.is_late() {
            return vec![unanswered.clone()];
        }
        let recent = self.life.recent();
        if unanswered.found_nobody() {
            return recent.cloned().collect();
        }
        let writes = recent.filter(|reply| may_end(reply)).cloned();
        std::iter::once(unanswered.clone()).chain(writes).collect()
    }

    /// Whether a server that was just started ends by this request as the other did: before it answers, or after.
    fn ends_it_alone(&mut self, suspect: &Reply) -> bool {
        if self.life.replays == MOST || self.may_go_on().is_err() {
            return false;
        }
        self.life.replays += 1;
        let before = self.sessions();
        if self.start_again().is_err() || self.settle_in().is_err() {
            return false;
        }
        let request = self.renewed(&suspect.request, &before);
        let is_answered = self.client.once(request).error.is_none();
        if is_answered != (suspect.status() != 0) {
            return false;
        }
        LOOKS.iter().any(|pause| {
            std::thread::sleep(*pause);
            !self.answers_at_all()
        })
    }

    fn sessions(&self) -> [Vec<Header>; 2] {
        [&self.me, &self.other].map(|who| who.as_ref().map_or_else(Vec::new, |who| who.headers.clone()))
    }

    /// The request of the same people as they are logged in now.
    fn renewed(&self, request: &Request, before: &[Vec<Header>; 2]) -> Request {
        let now = self.sessions();
        let mut request = request.clone();
        for header in &mut request.headers {
            let known = before.iter().zip(&now).flat_map(|(before, now)| before.iter().zip(now));
            if let Some((_, renewed)) = known.into_iter().find(|(before, _)| *before == header) {
                *header = renewed.clone();
            }
        }
        request
    }
}
