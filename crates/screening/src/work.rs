//! How much work was done, counted while tests run, so that none has to look at a clock.
//!
//! What reads text says how many characters, words or look-ups a step took. Outside of tests that is nothing.

#[cfg(test)]
use std::cell::Cell;

#[cfg(test)]
thread_local! {
    static DONE: Cell<u64> = const { Cell::new(0) };
}

/// So much was done.
#[cfg(test)]
pub(crate) fn did(steps: usize) {
    DONE.with(|done| done.set(done.get() + steps as u64));
}

/// So much was done.
#[cfg(not(test))]
#[inline(always)]
pub(crate) fn did(_steps: usize) {}

/// How much something takes, in this thread.
#[cfg(test)]
pub(crate) fn of<T>(something: impl FnOnce() -> T) -> u64 {
    let before = DONE.with(Cell::get);
    let _ = something();
    DONE.with(Cell::get) - before
}
