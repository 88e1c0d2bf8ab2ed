//! How many requests somebody may make: a bucket a person, a token, and an address, which fills up again steadily.
//!
//! Answers say where the caller stands in `RateLimit` and `RateLimit-Policy`, as in
//! draft-ietf-httpapi-ratelimit-headers-10. A bucket that is full again is forgotten, so memory follows what is asked in
//! a few seconds and not how many have ever asked.
use std::{
    hash::Hash,
    net::IpAddr,
    num::NonZeroU32,
    sync::{
        Arc,
        atomic::{AtomicU64, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue},
    middleware::Next,
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use governor::{
    Quota, RateLimiter, clock::Clock as GovernorClock, middleware::StateInformationMiddleware, nanos::Nanos,
    state::keyed::DashMapStateStore,
};
use uuid::Uuid;

use super::{outer::Credential, peer::ClientAddress, problem::Problem};
use crate::{
    app::{App, Clock},
    config::RateLimits,
    ids::{ApplicationId, GuideLinkId},
    scope::Scope,
};

const LIMIT: HeaderName = HeaderName::from_static("ratelimit");
const POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");
/// Buckets are swept once there have been as many checks as there are buckets, and at least this many.
const SWEEP: usize = 1024;

/// The time of all buckets: it runs, or it is set by a test. It never goes back when the machine's calendar does.
#[derive(Debug, Clone)]
enum Timer {
    Running(Instant),
    Set(Arc<AtomicU64>),
}

impl Timer {
    fn new(clock: Clock) -> Self {
        match clock {
            Clock::System => Self::Running(Instant::now()),
            Clock::Fixed(at) => Self::Set(Arc::new(AtomicU64::new(nanoseconds(at)))),
        }
    }
}

impl GovernorClock for Timer {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        match self {
            Self::Running(start) => start.elapsed().into(),
            Self::Set(at) => Nanos::new(at.load(Ordering::Relaxed)),
        }
    }
}

fn nanoseconds(at: DateTime<Utc>) -> u64 {
    at.timestamp_nanos_opt().and_then(|nanoseconds| u64::try_from(nanoseconds).ok()).unwrap_or_default()
}

type Limiter<K> = RateLimiter<K, DashMapStateStore<K>, Timer, StateInformationMiddleware>;

/// One bucket for each key.
#[derive(Debug)]
pub struct Buckets<K: Hash + Eq + Clone> {
    /// None sets no limit.
    limiter: Option<Limiter<K>>,
    timer: Timer,
    burst: u32,
    /// How long an empty bucket takes to fill up.
    window: Duration,
    checks: AtomicUsize,
    sweep_at: AtomicUsize,
}

/// Where somebody stands after a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// How many requests a full bucket allows at once.
    pub burst: u32,
    /// How long an empty bucket takes to fill up.
    pub window: Duration,
    /// How many requests are left at once.
    pub remaining: u32,
    /// How long until the bucket is full again.
    pub full_in: Duration,
    /// How long to wait, when the request was one too many.
    pub wait: Option<Duration>,
}

impl<K: Hash + Eq + Clone> Buckets<K> {
    /// So many a minute, of which so many may come at once. Nought a minute sets no limit.
    fn new(timer: &Timer, a_minute: u32, burst: u32) -> Self {
        let rate = NonZeroU32::new(a_minute);
        let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
        let limiter = rate.map(|rate| {
            let quota = Quota::per_minute(rate).allow_burst(burst);
            Limiter::new(quota, DashMapStateStore::default(), timer.clone())
        });
        Self {
            limiter,
            timer: timer.clone(),
            burst: burst.get(),
            window: rate.map(|rate| Duration::from_mins(1) * burst.get() / rate.get()).unwrap_or_default(),
            checks: AtomicUsize::new(0),
            sweep_at: AtomicUsize::new(SWEEP),
        }
    }

    /// Takes one request out of a bucket. None where there is no limit.
    pub fn take(&self, key: &K) -> Option<Allowance> {
        let limiter = self.limiter.as_ref()?;
        self.sweep(limiter);
        let (remaining, wait) = match limiter.check_key(key) {
            Ok(state) => (state.remaining_burst_capacity(), None),
            Err(until) => (0, Some(until.wait_time_from(self.timer.now()))),
        };
        let missing = self.burst.saturating_sub(remaining);
        let full_in = self.window * missing / self.burst;
        Some(Allowance { burst: self.burst, window: self.window, remaining, full_in, wait })
    }

    /// The same, as an error when it was one too many.
    pub fn require(&self, key: &K) -> Result<(), Problem> {
        self.take(key).and_then(Allowance::refusal).map_or(Ok(()), Err)
    }

    /// How many buckets there are that are not full.
    pub fn len(&self) -> usize {
        self.limiter.as_ref().map_or(0, RateLimiter::len)
    }

    /// Whether every bucket is full.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Forgets full buckets, which are as good as new ones, every so many checks: each check pays for a little of it.
    fn sweep(&self, limiter: &Limiter<K>) {
        if self.checks.fetch_add(1, Ordering::Relaxed) < self.sweep_at.load(Ordering::Relaxed) {
            return;
        }
        self.checks.store(0, Ordering::Relaxed);
        limiter.retain_recent();
        limiter.shrink_to_fit();
        self.sweep_at.store(limiter.len().max(SWEEP), Ordering::Relaxed);
    }
}

impl Allowance {
    fn refusal(self) -> Option<Problem> {
        let seconds = seconds(self.wait?).max(1);
        let mut problem = Problem::too_many_requests(format!("Try again in {seconds} seconds."));
        problem.retry_after = Some(seconds);
        Some(problem)
    }

    fn write(self, name: &str, headers: &mut HeaderMap) {
        let policy = format!("\"{name}\";q={};w={}", self.burst, seconds(self.window).max(1));
        let limit = format!("\"{name}\";r={};t={}", self.remaining, seconds(self.full_in));
        for (header, text) in [(POLICY, policy), (LIMIT, limit)] {
            if let Ok(value) = HeaderValue::from_str(&text) {
                headers.insert(header, value);
            }
        }
    }
}

/// Whole seconds, rounded up.
fn seconds(time: Duration) -> u64 {
    time.as_secs() + u64::from(time.subsec_nanos() > 0)
}

/// All limits of a server.
#[derive(Debug)]
pub struct Limits {
    timer: Timer,
    /// By person, or by API token.
    members: Buckets<Uuid>,
    /// By address, for whoever is not signed in.
    guests: Buckets<IpAddr>,
    /// Attempts to sign in, by e-mail address.
    pub sign_in_by_email: Buckets<String>,
    /// Attempts to sign in, to set up, to use an invitation and to guess a candidate's link, by network address.
    pub sign_in_by_address: Buckets<IpAddr>,
    /// Requests of a candidate's page, by application.
    pub portal: Buckets<ApplicationId>,
    /// Of one guide that is read by a link.
    pub shared_guides: Buckets<GuideLinkId>,
}

impl Limits {
    /// Full buckets everywhere.
    pub fn new(config: &RateLimits, clock: Clock) -> Self {
        let timer = Timer::new(clock);
        // A page asks for several things at once when it opens; a fifth of a minute's requests may come together.
        let a_fifth = |a_minute: u32| (a_minute / 5).max(1);
        Self {
            members: Buckets::new(&timer, config.requests_per_minute, a_fifth(config.requests_per_minute)),
            guests: Buckets::new(
                &timer,
                config.guest_requests_per_minute,
                a_fifth(config.guest_requests_per_minute),
            ),
            sign_in_by_email: Buckets::new(
                &timer,
                config.sign_in_attempts_per_minute,
                config.sign_in_attempts_per_minute,
            ),
            sign_in_by_address: Buckets::new(
                &timer,
                config.sign_in_attempts_per_minute_by_address,
                config.sign_in_attempts_per_minute_by_address,
            ),
            portal: Buckets::new(
                &timer,
                config.portal_requests_per_minute,
                config.portal_requests_per_minute,
            ),
            shared_guides: Buckets::new(
                &timer,
                config.portal_requests_per_minute,
                config.portal_requests_per_minute,
            ),
            timer,
        }
    }

    /// Sets the time, where it is one that is set.
    pub fn set_time(&self, now: DateTime<Utc>) {
        if let Timer::Set(at) = &self.timer {
            at.store(nanoseconds(now), Ordering::Relaxed);
        }
    }

    /// Takes a request out of the bucket of whoever asks.
    fn take(&self, request: &Request, address: IpAddr) -> Option<(&'static str, Allowance)> {
        let extensions = request.extensions();
        let (name, allowance) = match (extensions.get::<Scope>(), extensions.get::<Credential>()) {
            (Some(scope), Some(token)) if scope.token_scopes.is_some() => {
                ("token", self.members.take(&token.0))
            }
            (Some(scope), _) => ("person", self.members.take(&scope.user_id.uuid())),
            (None, _) => ("address", self.guests.take(&address)),
        };
        Some((name, allowance?))
    }
}

/// Counts a request, refuses one too many, and tells everybody where they stand.
pub async fn limit(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    request: Request,
    next: Next,
) -> Response {
    // The live channel is one request that lasts; how often a page reconnects is not the person's doing.
    if request.uri().path() == "/events" {
        return next.run(request).await;
    }
    let Some((name, allowance)) = app.limits.take(&request, address) else { return next.run(request).await };
    let mut response = match allowance.refusal() {
        Some(problem) => problem.into_response(),
        None => next.run(request).await,
    };
    allowance.write(name, response.headers_mut());
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn buckets(a_minute: u32, burst: u32) -> (Timer, Buckets<u64>) {
        let timer = Timer::Set(Arc::default());
        let buckets = Buckets::new(&timer, a_minute, burst);
        (timer, buckets)
    }

    fn pass(timer: &Timer, time: Duration) {
        let Timer::Set(at) = timer else { panic!("it runs by itself") };
        at.fetch_add(u64::try_from(time.as_nanos()).unwrap(), Ordering::Relaxed);
    }

    #[test]
    fn a_bucket_empties_at_once_and_fills_steadily() {
        let (timer, buckets) = buckets(60, 3);
        let left: Vec<u32> = (0..3).map(|_| buckets.take(&1).unwrap().remaining).collect();
        assert_eq!(left, [2, 1, 0]);
        let refused = buckets.take(&1).unwrap();
        assert_eq!((refused.wait, refused.full_in), (Some(Duration::from_secs(1)), Duration::from_secs(3)));
        assert_eq!(buckets.take(&2).unwrap().wait, None, "another's bucket is another");
        pass(&timer, Duration::from_secs(1));
        assert_eq!(buckets.take(&1).unwrap().wait, None);
        assert!(buckets.take(&1).unwrap().wait.is_some());
        pass(&timer, Duration::from_mins(10));
        assert_eq!(buckets.take(&1).unwrap().remaining, 2, "it does not grow beyond full");
    }

    #[test]
    fn no_limit_is_none() {
        assert_eq!(buckets(0, 0).1.take(&1), None);
    }

    #[test]
    fn a_million_different_keys_are_not_kept() {
        let (timer, buckets) = buckets(300, 60);
        let mut most = 0;
        for key in 0..1_000_000 {
            buckets.take(&key);
            // Ten thousand new ones a second.
            pass(&timer, Duration::from_micros(100));
            most = most.max(buckets.len());
        }
        assert!(most < 10_000, "{most}");
        pass(&timer, Duration::from_mins(1));
        for _ in 0..30_000 {
            let _ = buckets.take(&7);
        }
        assert!(buckets.len() <= 1, "{}", buckets.len());
    }

    #[test]
    fn seconds_are_rounded_up() {
        let all = [0, 1, 1000, 1001].map(|ms| seconds(Duration::from_millis(ms)));
        assert_eq!(all, [0, 1, 1, 2]);
    }
}
