//! How well a criterion is met, as a whole number.

use serde::{Deserialize, Serialize};

/// How well a criterion is met, in ten-thousandths: met from 7,500 to 10,000, partly from 2,500 to 6,000, not found 0.
///
/// Three kinds of criteria have bands of their own. Words as they are say little by standing somewhere once, so that a keyword
/// that is met gives from 1,000 on. A skill that is met gives from 5,000 on, and one that is partly met from 1,500 to 4,500, which
/// leaves room to tell somebody's trade from what they also did. How near a resume comes to the description of a whole job has no
/// edge, so that what is too far to be met even in part still gives up to 2,500.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Credit(pub u16);

impl Credit {
    /// Nothing found.
    pub const NONE: Self = Self(0);

    /// The same as a share of one.
    pub fn share(self) -> f64 {
        f64::from(self.0) / 10_000.0
    }

    /// Met; `finer` in thousandths tells resumes apart that meet a criterion alike.
    pub(super) fn met(finer: u32) -> Self {
        Self(7_500 + part(finer, 2_500))
    }

    /// Met by words alone; `finer` in thousandths tells a passing mention from what somebody is.
    pub(super) fn worded(finer: u32) -> Self {
        Self(1_000 + part(finer, 9_000))
    }

    /// A skill that is named in dated work; `finer` in thousandths tells a trade from what was done once.
    pub(super) fn practised(finer: u32) -> Self {
        Self(5_000 + part(finer, 5_000))
    }

    /// A skill that is only named, or that was practised for too short a time; `finer` in thousandths.
    pub(super) fn named(finer: u32) -> Self {
        Self(1_500 + part(finer, 3_000))
    }

    /// No more than what is partly met gives.
    pub(super) fn at_most_partly(self) -> Self {
        Self(self.0.min(6_000))
    }

    /// Too far to be met in part; `nearer` in thousandths of the way there.
    pub(super) fn far(nearer: u32) -> Self {
        Self(part(nearer, 2_500))
    }

    /// Partly met; `finer` in thousandths.
    pub(super) fn partly(finer: u32) -> Self {
        Self(2_500 + part(finer, 3_500))
    }
}

fn part(thousandths: u32, of: u32) -> u16 {
    u16::try_from(thousandths.min(1_000) * of / 1_000).unwrap_or(0)
}

/// How much a number of mentions says, in thousandths. The first says most and the eighth is the last that counts, so that
/// repeating a word a hundred times gains nothing.
pub(super) fn mentions(count: usize) -> u32 {
    const STEPS: [u32; 9] = [0, 0, 260, 430, 560, 680, 800, 900, 1_000];
    STEPS[count.min(8)]
}

/// The same for words as they are, of which one mention says nothing more than that they stand there.
pub(super) fn often(count: usize) -> u32 {
    let more = count.clamp(1, 8) - 1;
    u32::try_from(more * 1_000 / 7).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_repeated_a_hundred_times_gains_nothing() {
        for count in [9, 20, 100, 10_000] {
            assert_eq!((mentions(count), often(count)), (mentions(8), often(8)), "{count}");
        }
        assert!(mentions(1) == 0 && mentions(2) > 0 && mentions(7) < mentions(8));
    }
}
