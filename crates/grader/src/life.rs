//! A server that ends, or hangs, while it is asked.
//!
//! A request without an answer is followed by one that any server can answer. If that has no answer either, the server is gone. A
//! program may also answer first and end then; so a write is followed by such a request, too, whose answer says that the server
//! outlived it. Where it is still open which request was the end, [`crate::blame`] finds out. The check that is running ends with what it
//! has seen: what it would still ask is not asked and decides nothing. Before the next one the server is started again, where whoever
//! grades can do that, and the same people log in. Otherwise what follows is undecided.

use std::collections::VecDeque;
use std::time::Duration;

use crate::checks::{Check, Phase};
use crate::finding::{Checked, Outcome, Reply, Stop, Verdict};
use crate::http::{Exchange, Request};
use crate::probe::{Probe, join};

/// How often a server is started again.
const MOST: usize = 30;
/// How often one that nobody can start again is asked whether it comes back by itself, as one under a supervisor does.
const TRIES: u32 = 3;
const PAUSE: Duration = Duration::from_millis(200);
/// How many requests that were answered may still be the end of it.
const SUSPECTS: usize = 3;

/// What became of the server.
#[derive(Default)]
pub(crate) struct Life {
    state: State,
    /// The exchanges that were its end.
    ends: Vec<Reply>,
    restarts: usize,
    /// What was answered last, the latest first.
    recent: VecDeque<Reply>,
    /// Whether each write is followed by a request that shows that the server is still there.
    is_wary: bool,
    /// Whether what is sent only shows what ended it.
    pub(crate) is_replayed: bool,
    /// How often a request was sent again to see whether it ends the server.
    pub(crate) replays: usize,
}

#[derive(Default, PartialEq, Eq)]
enum State {
    #[default]
    Up,
    /// Gone, and not yet started again.
    Down,
    /// Gone, and nobody starts it again: why.
    Lost(String),
}

impl Life {
    pub(crate) fn is_up(&self) -> bool {
        self.state == State::Up
    }

    /// The exchanges after which it was gone.
    pub(crate) fn ends(&self) -> &[Reply] {
        &self.ends
    }

    /// What was answered last, the latest first.
    pub(crate) fn recent(&self) -> impl Iterator<Item = &Reply> {
        self.recent.iter()
    }

    fn answered(&mut self, reply: &Reply) {
        self.recent.push_front(reply.clone());
        self.recent.truncate(SUSPECTS);
    }

    fn ended(&mut self, by: &Reply) {
        if self.is_up() {
            self.ends.push(by.clone());
            self.state = State::Down;
        }
    }

    fn lose(&mut self, why: impl Into<String>) {
        self.state = State::Lost(why.into());
    }

    /// Why it was not started again; none if it was, each time.
    pub(crate) fn lost(&self) -> Option<&str> {
        match &self.state {
            State::Lost(why) => Some(why),
            State::Up | State::Down => None,
        }
    }
}

/// Whether an answer may be out before what was asked is done.
pub(crate) fn may_end(reply: &Reply) -> bool {
    reply.request.method != "GET" && !(400..500).contains(&reply.status())
}

impl Probe<'_> {
    /// Finds out whether the server is gone with a request, or was gone before it: then it was not asked at all.
    pub(crate) fn outlived(&mut self, reply: Reply) -> Reply {
        if !self.life.is_up() || self.life.is_replayed {
            return reply;
        }
        if reply.status() != 0 {
            self.life.answered(&reply);
            if self.life.is_wary && may_end(&reply) && !self.answers_at_all() {
                self.life.ended(&reply);
            }
            return reply;
        }
        if self.answers_at_all() {
            return reply;
        }
        let by = self.cause(&reply);
        self.life.ended(&by);
        if by.is(&reply) { reply } else { Reply::new(Exchange::unasked(reply.request.clone())) }
    }

    /// Whether the server answers what any server can answer.
    pub(crate) fn answers_at_all(&self) -> bool {
        for attempt in 0..TRIES {
            if attempt > 0 && self.restart.is_none() {
                std::thread::sleep(PAUSE * attempt);
            }
            let answer = self.client.once(self.simplest());
            if answer.error.is_none() {
                return true;
            }
            // One that hangs has had its time, and what is started again need not come back by itself.
            let is_gone = answer.found_nobody() && self.restart.is_some();
            if is_gone || answer.is_late() || self.may_go_on().is_err() {
                return false;
            }
        }
        false
    }

    /// The list, of one row where that can be said.
    fn simplest(&self) -> Request {
        let query = self.shape.size.as_ref().map(|name| format!("{name}=1")).unwrap_or_default();
        Request::new("GET", join(&self.list_path(), &query)).with(self.credentials())
    }

    /// Runs a check against a server that is up. What it says is what it saw.
    pub(crate) fn checked(&mut self, check: &Check) -> Checked {
        self.revive()?;
        let before = self.life.recent.clone();
        let outcome = self.checked_once(check);
        // What ended it had been asked before.
        let is_earlier = |by: &Reply| before.iter().any(|earlier| earlier.is(by));
        if self.life.is_up() || !self.life.ends().last().is_some_and(is_earlier) {
            return outcome;
        }
        self.revive()?;
        self.checked_once(check)
    }

    fn checked_once(&mut self, check: &Check) -> Checked {
        if !self.life.is_up() && !matches!(check.phase, Phase::Whole | Phase::End) {
            return Err(self.gone());
        }
        let before = self.life.ends().len();
        // Where many rows are made, waiting would take long, and what is sent is nothing odd.
        self.life.is_wary = check.phase != Phase::Many;
        let outcome = (check.run)(self);
        self.life.is_wary = false;
        let has_ended = self.life.ends().len() > before;
        match outcome {
            Err(ended @ Stop::Ended(_)) => Err(ended),
            Ok(verdict) => self.supported(verdict, has_ended),
            Err(Stop::Skip(_)) if has_ended => Err(self.gone()),
            Err(Stop::Inconclusive(why, shown)) => {
                let is_cut = shown.iter().any(|reply| !reply.was_asked());
                let shows_nothing = shown.is_empty() && !self.life.is_up();
                Err(if is_cut || shows_nothing { self.gone() } else { Stop::Inconclusive(why, shown) })
            }
            other @ Err(Stop::Skip(_)) => other,
        }
    }

    /// A verdict stands on what was asked.
    fn supported(&self, mut verdict: Verdict, has_ended: bool) -> Checked {
        let is_cut = verdict.shown.iter().any(|reply| !reply.was_asked());
        let shows_end = verdict.shown.iter().any(|reply| reply.was_asked() && reply.status() == 0);
        if is_cut && !shows_end || has_ended && verdict.outcome == Outcome::Pass {
            return Err(self.gone());
        }
        verdict.shown.retain(|reply| reply.was_asked());
        Ok(verdict)
    }

    fn gone(&self) -> Stop {
        let by = self.life.ends().last();
        let place = by.map(|reply| self.place(reply)).unwrap_or_default();
        let why = self.life.lost().map(|why| format!("; {why}")).unwrap_or_default();
        Stop::Inconclusive(
            format!("the server no longer answered after {place}{why}"),
            by.cloned().into_iter().collect(),
        )
    }

    /// Method and path of a request, without what differs from run to run.
    pub(crate) fn place(&self, reply: &Reply) -> String {
        let path = reply.request.target.split('?').next().unwrap_or_default();
        let below = |whole: &str| {
            path.strip_prefix(whole.trim_end_matches('/'))
                .is_some_and(|rest| rest.starts_with('/') && rest.len() > 1)
        };
        let item = self.shape.item_path.as_deref().unwrap_or_default();
        let stem = self.path(item.split("{id}").next().unwrap_or_default());
        match below(&stem) && path != self.list_path() && path != self.create_path() {
            true => format!("{} {item}", reply.request.method),
            false => format!("{} {path}", reply.request.method),
        }
    }

    /// Starts a server again that is down.
    pub(crate) fn revive(&mut self) -> Checked<()> {
        for attempt in 0..3 {
            if self.life.state != State::Down {
                return Ok(());
            }
            if let Err(why) = self.start_again() {
                self.life.lose(why);
                return Ok(());
            }
            // What ends it at once is left out the third time.
            if attempt < 2 {
                self.settle_in()?;
            }
        }
        Ok(())
    }

    pub(crate) fn start_again(&mut self) -> Result<(), String> {
        let restart =
            self.restart.ok_or("it was not the grader that started it, so it was not started again")?;
        if !self.life.is_replayed {
            if self.life.restarts == MOST {
                return Err(format!("it was started again {MOST} times, and no more"));
            }
            self.life.restarts += 1;
        }
        restart().map_err(|why| format!("it could not be started again: the command {why}"))?;
        self.life.state = State::Up;
        self.life.recent.clear();
        Ok(())
    }

    /// The same people log in, and what must exist is made again where it is gone.
    pub(crate) fn settle_in(&mut self) -> Checked<()> {
        for outcome in [self.authenticate_again(), self.prepare_again()] {
            match outcome {
                Ok(()) | Err(Stop::Inconclusive(..) | Stop::Skip(_)) => {}
                Err(ended) => return Err(ended),
            }
        }
        // It outlived them all.
        self.life.recent.clear();
        Ok(())
    }
}
