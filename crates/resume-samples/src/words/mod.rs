//! The words that resumes are made of. All sentences, employers and schools are invented.

pub(crate) mod bullets;
pub(crate) mod names;
pub(crate) mod places;
pub(crate) mod professions;
pub(crate) mod skills;
pub(crate) mod traps;
