//! How well a criterion is met, as a whole number.

use serde::{Deserialize, Serialize};

/// How well a criterion is met, in ten-thousandths: met from 7,500 to 10,000, partly from 2,500 to 6,000, not found 0.
///
/// Two kinds of criteria have bands of their own. Words as they are say little by standing somewhere once, so that a keyword
/// that is met gives from 1,000 on. How near a resume comes to the description of a whole job has no edge, so that what is too
/// far to be met even in part still gives up to 2,500.
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
