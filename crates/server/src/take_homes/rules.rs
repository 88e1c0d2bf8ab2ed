//! Where a take-home stands, and what may be done with it then.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use touchstone_rules::named;
use utoipa::ToSchema;

/// The most bytes that an archive may have, as it is uploaded.
pub(super) const ARCHIVE: usize = 20 * 1024 * 1024;
/// The most dry runs that a candidate may have of one take-home.
pub(super) const DRY_RUNS: i64 = 20;
/// The furthest that a deadline may be away.
pub(super) const FURTHEST: TimeDelta = TimeDelta::days(365);

/// Where a take-home stands. It follows from its moments, its reports and the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = TakeHomeStatus)]
pub(super) enum Status {
    /// The candidate has it.
    Invited,
    /// It was handed in, and no report says anything of it yet.
    Submitted,
    /// It is being graded, or waits for it.
    Grading,
    /// It was handed in, and there is a report.
    Graded,
    /// Nothing was handed in in time.
    Expired,
    /// Somebody of the team took it back.
    Cancelled,
}

/// Who handed something in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = TakeHomeActor)]
pub enum By {
    /// The candidate, on their page.
    Candidate,
    /// The deadline: what lay there was handed in.
    Time,
}

named!(By { Candidate = "candidate", Time = "time" });

/// In which form something is handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = TakeHomeSubmissionKind)]
pub enum Kind {
    /// An archive that was uploaded.
    Archive,
    /// The address of a Git repository.
    Git,
}

named!(Kind { Archive = "archive", Git = "git" });

/// What a report is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = GradeReportKind)]
pub(super) enum ReportKind {
    /// What was handed in, asked and tested whole.
    Grading,
    /// A candidate's own try, which says whether theirs installs, starts and answers.
    DryRun,
}

named!(ReportKind { Grading = "grading", DryRun = "dry_run" });

/// Where a report stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = GradeReportStatus)]
pub(super) enum ReportStatus {
    /// It waits for a runner.
    Queued,
    /// A runner has it.
    Running,
    /// It has ended, and says what was found.
    Done,
    /// It could not be made. Nobody who handed something in is to blame.
    Failed,
    /// Somebody stopped it.
    Cancelled,
}

named!(ReportStatus {
    Queued = "queued",
    Running = "running",
    Done = "done",
    Failed = "failed",
    Cancelled = "cancelled",
});

impl ReportStatus {
    /// Whether nothing more will come.
    pub(super) fn has_ended(self) -> bool {
        !matches!(self, Self::Queued | Self::Running)
    }
}

/// What where a take-home stands follows from.
#[allow(clippy::struct_excessive_bools, reason = "a list of what is so")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Standing {
    pub cancelled: bool,
    pub submitted: bool,
    /// Whether something lies there to be handed in.
    pub uploaded: bool,
    pub due_at: DateTime<Utc>,
    /// Whether a grading waits or is under way.
    pub grading: bool,
    /// Whether a grading has come to its end.
    pub graded: bool,
}

impl Standing {
    /// Where it stands at a moment.
    pub(super) fn status(&self, now: DateTime<Utc>) -> Status {
        if self.cancelled {
            Status::Cancelled
        } else if self.submitted {
            match (self.grading, self.graded) {
                (true, _) => Status::Grading,
                (false, true) => Status::Graded,
                (false, false) => Status::Submitted,
            }
        } else if now < self.due_at {
            Status::Invited
        } else if self.uploaded {
            // The clock is about to hand it in.
            Status::Submitted
        } else {
            Status::Expired
        }
    }

    /// Whether something can be uploaded, tried and handed in.
    pub(super) fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.status(now) == Status::Invited
    }

    /// Whether the time is over and what lies there is to be handed in.
    pub(super) fn is_due(&self, now: DateTime<Utc>) -> bool {
        !self.cancelled && !self.submitted && self.uploaded && now >= self.due_at
    }
}

/// The host that a Git address leads to, as the administrator would allow it, if it is one that can be cloned: https, nobody's
/// name or password in it, a path behind it.
pub(super) fn git_host(url: &str) -> Result<&str, &'static str> {
    let Some(rest) = url.strip_prefix("https://") else {
        return Err("begins with https://");
    };
    if url.chars().any(|c| c.is_whitespace() || c.is_control() || "#?\\\"'".contains(c)) {
        return Err("holds no blanks, no quotes, no ? and no #");
    }
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    if host.contains('@') {
        return Err("holds no name and no password: hand in a repository that can be read without them");
    }
    if host.is_empty()
        || path.is_empty()
        || !host.chars().all(|c| c.is_ascii_alphanumeric() || ".-:".contains(c))
    {
        return Err("names a repository, as in https://git.example.com/you/hives");
    }
    Ok(host)
}

/// Whether a text names a branch or a tag, and is no option of a command.
pub(super) fn is_reference(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "._-/".contains(c);
    !text.is_empty()
        && text.len() <= 200
        && !text.starts_with(['-', '/', '.'])
        && text.chars().all(plain)
        && !text.contains("..")
}

/// The hosts of what an administrator allows that a repository may be cloned from: `registries` names none, and the address
/// behind a `=` is nobody's business.
pub(super) fn git_hosts(allowed: &[String]) -> Vec<String> {
    let named = allowed.iter().filter(|entry| entry.as_str() != "registries");
    named.map(|entry| entry.split('=').next().unwrap_or(entry).trim_end_matches(":443").to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: Standing = Standing {
        cancelled: false,
        submitted: false,
        uploaded: false,
        due_at: DateTime::<Utc>::UNIX_EPOCH,
        grading: false,
        graded: false,
    };

    #[test]
    fn where_it_stands_follows_from_its_moments_its_reports_and_the_clock() {
        let (now, before) = (NONE.due_at, NONE.due_at - TimeDelta::seconds(1));
        assert_eq!(NONE.status(before), Status::Invited);
        assert_eq!(NONE.status(now), Status::Expired, "the deadline itself is too late");
        let uploaded = Standing { uploaded: true, ..NONE };
        assert_eq!((uploaded.status(before), uploaded.is_due(before)), (Status::Invited, false));
        assert_eq!((uploaded.status(now), uploaded.is_due(now)), (Status::Submitted, true));
        assert!(uploaded.is_open(before) && !uploaded.is_open(now));
        let submitted = Standing { submitted: true, ..uploaded };
        assert_eq!((submitted.status(before), submitted.is_due(now)), (Status::Submitted, false));
        assert!(!submitted.is_open(before));
        let again = Standing { grading: true, graded: true, ..submitted };
        assert_eq!(again.status(now), Status::Grading);
        assert_eq!(Standing { grading: false, ..again }.status(now), Status::Graded);
        assert_eq!(Standing { cancelled: true, ..again }.status(now), Status::Cancelled);
        assert!(!Standing { cancelled: true, ..uploaded }.is_due(now));
        assert!(!NONE.is_due(now), "where nothing lies nothing is handed in");
    }

    #[test]
    fn only_addresses_that_anybody_can_clone_are_taken() {
        assert_eq!(git_host("https://git.example.com/you/hives.git"), Ok("git.example.com"));
        assert_eq!(git_host("https://git.example.com:8443/hives"), Ok("git.example.com:8443"));
        for wrong in [
            "http://git.example.com/x",
            "ssh://git.example.com/x",
            "git@git.example.com:x/y",
            "file:///etc/passwd",
            "ext::sh -c x",
            "https://me:secret@git.example.com/x",
            "https://git.example.com",
            "https://git.example.com/",
            "https:///x",
            "https://git.example.com/x y",
            "https://git.example.com/x#main",
            "https://git.example.com/x?token=1",
            "https://git.example.com\\@evil.example.com/x",
            "https://git.example.com/x\n",
        ] {
            assert!(git_host(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_reference_is_no_option() {
        assert!(is_reference("main") && is_reference("release/1.2") && is_reference("v1.0_x"));
        for wrong in ["", "-x", "--upload-pack=x", "/x", "a..b", "a b", "a\n", ".x"] {
            assert!(!is_reference(wrong), "{wrong:?}");
        }
    }

    #[test]
    fn hosts_are_told_without_what_only_the_administrator_needs() {
        let allowed =
            ["registries", "git.example.com", "code.example.com:443", "mirror.example.com:8081=10.1.2.3"];
        let allowed = allowed.map(str::to_owned);
        assert_eq!(git_hosts(&allowed), ["git.example.com", "code.example.com", "mirror.example.com:8081"]);
    }

    #[test]
    fn names_are_the_same_in_the_api_and_the_database() {
        for by in By::ALL {
            assert_eq!(serde_json::to_value(by).unwrap(), by.as_str());
        }
        for kind in Kind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
        }
        for kind in ReportKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
        }
        for status in ReportStatus::ALL {
            assert_eq!(serde_json::to_value(status).unwrap(), status.as_str());
        }
    }
}
