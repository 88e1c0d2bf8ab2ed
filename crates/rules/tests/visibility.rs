//! The first rule, every case of it: who reads what of somebody else's scorecard, and when.

use chrono::{DateTime, TimeDelta, Utc};
use touchstone_rules::visibility::{DebriefTimes, Debt, Reader, Visibility};

fn at(minute: i64) -> DateTime<Utc> {
    DateTime::<Utc>::UNIX_EPOCH + TimeDelta::minutes(minute)
}

const MANAGER: Reader = Reader { may_read: true, only_observes: false };
const OBSERVER: Reader = Reader { may_read: true, only_observes: true };
const STRANGER: Reader = Reader { may_read: false, only_observes: false };

const OWED: Debt = Debt { settled: false };
const IN: Debt = Debt { settled: true };

/// A debrief that opened the evidence at 10, revealed at 20 and ended at 30, as far as it has come.
fn debrief(steps: usize) -> DebriefTimes {
    DebriefTimes {
        evidence_at: (steps > 0).then(|| at(10)),
        reveal_at: (steps > 1).then(|| at(20)),
        closed_at: (steps > 2).then(|| at(30)),
    }
}

/// What somebody reads of a scorecard that came in at the fifth minute: (ratings, recommendation).
fn reads(reader: Reader, debts: &[Debt], debriefs: &[DebriefTimes], all_in: bool) -> (bool, bool) {
    let visibility = Visibility::of(reader, debts, debriefs.to_vec(), all_in);
    (visibility.ratings(at(5)), visibility.recommendation(at(5)))
}

#[test]
fn whoever_owes_a_scorecard_reads_nothing_whatever_else_they_are() {
    for reader in [MANAGER, OBSERVER, STRANGER] {
        for steps in 0..4 {
            for all_in in [false, true] {
                for debts in [&[OWED][..], &[IN, OWED], &[OWED, IN]] {
                    assert_eq!(reads(reader, debts, &[debrief(steps)], all_in), (false, false));
                    assert!(Visibility::of(reader, debts, vec![debrief(steps)], all_in).owes());
                }
            }
        }
    }
}

#[test]
fn whoever_has_submitted_reads_ratings_at_once_and_recommendations_after_the_reveal() {
    for reader in [MANAGER, OBSERVER, STRANGER] {
        for (debriefs, expected) in [
            (&[][..], (true, false)),
            (&[debrief(0)], (true, false)),
            (&[debrief(1)], (true, false)),
            (&[debrief(2)], (true, true)),
            (&[debrief(3)], (true, true)),
        ] {
            assert_eq!(reads(reader, &[IN, IN], debriefs, false), expected, "{debriefs:?}");
            assert!(!Visibility::of(reader, &[IN], debriefs.to_vec(), false).owes());
        }
    }
}

#[test]
fn whoever_owes_none_waits_for_the_debrief() {
    for (steps, expected) in [(0, (false, false)), (1, (true, false)), (2, (true, true)), (3, (true, true))] {
        assert_eq!(reads(MANAGER, &[], &[debrief(steps)], false), expected, "after {steps} steps");
    }
    assert_eq!(reads(MANAGER, &[], &[], false), (false, false));
}

#[test]
fn a_job_may_open_ratings_to_them_when_all_are_in_but_never_recommendations() {
    assert_eq!(reads(MANAGER, &[], &[], true), (true, false));
    assert_eq!(reads(MANAGER, &[], &[debrief(1)], true), (true, false));
    assert_eq!(reads(MANAGER, &[], &[debrief(2)], true), (true, true));
    // The setting is for those who run the job, not for those who read along.
    assert_eq!(reads(OBSERVER, &[], &[], true), (false, false));
    assert_eq!(reads(STRANGER, &[], &[], true), (false, false));
}

#[test]
fn observers_read_what_a_finished_debrief_left() {
    for (steps, expected) in
        [(0, (false, false)), (1, (false, false)), (2, (false, false)), (3, (true, true))]
    {
        assert_eq!(reads(OBSERVER, &[], &[debrief(steps)], false), expected, "after {steps} steps");
    }
}

#[test]
fn strangers_read_nothing() {
    for steps in 0..4 {
        assert_eq!(reads(STRANGER, &[], &[debrief(steps)], true), (false, false));
    }
}

#[test]
fn a_scorecard_that_came_after_a_debrief_waits_for_the_next() {
    let first = Visibility::of(MANAGER, &[], vec![debrief(3)], false);
    assert!(first.ratings(at(30)) && first.recommendation(at(30)), "in at the very end");
    assert!(!first.ratings(at(31)) && !first.recommendation(at(31)), "in after the end");

    let submitted = Visibility::of(MANAGER, &[IN], vec![debrief(3)], false);
    assert!(submitted.ratings(at(31)) && !submitted.recommendation(at(31)));

    let second = DebriefTimes { evidence_at: Some(at(40)), reveal_at: None, closed_at: None };
    let again = Visibility::of(MANAGER, &[], vec![debrief(3), second], false);
    assert!(again.ratings(at(31)) && !again.recommendation(at(31)));
}

#[test]
fn everybody_is_told_why() {
    let why = |reader, debts: &[Debt], debriefs: &[DebriefTimes], all_in| {
        Visibility::of(reader, debts, debriefs.to_vec(), all_in).why()
    };
    assert!(why(STRANGER, &[], &[], false).contains("not for you"));
    assert!(why(MANAGER, &[OWED], &[debrief(2)], false).contains("Submit your own"));
    assert!(why(MANAGER, &[IN], &[], false).contains("open to all at once in the debrief"));
    assert!(why(MANAGER, &[IN], &[debrief(2)], false).contains("has revealed"));
    assert!(why(MANAGER, &[], &[], true).contains("All scorecards are in"));
    assert!(why(MANAGER, &[], &[], false).contains("open when the debrief opens"));
    assert!(why(MANAGER, &[], &[debrief(1)], false).contains("has opened the evidence"));
    assert!(why(MANAGER, &[], &[debrief(2)], false).contains("has revealed"));
    assert!(why(OBSERVER, &[], &[debrief(3)], false).contains("after the debrief"));
}

#[test]
fn what_else_speaks_of_a_candidate_opens_with_the_evidence() {
    let opens = |reader, debts: &[Debt], steps: usize| {
        Visibility::of(reader, debts, vec![debrief(steps)], true).evidence()
    };
    for (reader, debts) in [(MANAGER, &[][..]), (MANAGER, &[IN]), (STRANGER, &[IN])] {
        assert_eq!([0, 1, 2, 3].map(|steps| opens(reader, debts, steps)), [false, true, true, true]);
    }
    for steps in 0..4 {
        assert!(!opens(STRANGER, &[], steps) && !opens(MANAGER, &[OWED], steps));
        assert_eq!(opens(OBSERVER, &[], steps), steps == 3);
    }
}
