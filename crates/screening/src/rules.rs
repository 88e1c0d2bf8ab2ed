//! The version of the rules.

/// Raised by one with every change of what comes out of a resume, so that two runs under one version give the same to the byte,
/// and a run that was repeated under another is not taken for one that went wrong. It stands in every stored run; runs that were
/// stored before it was counted have the version of the package there (`0.1.0`), which is as good as any name.
///
/// `tests/rules.rs` holds what each version makes of a fixed set of resumes, and fails where that changes under the same one.
pub const VERSION: &str = "4";
