//! Verification of chains: every event against itself, then against its neighbours.

use std::collections::BTreeMap;

use crate::canonical::hex;
use crate::event::{Event, RecordedEvent};
use crate::finding::{Finding, Place};
use crate::key::PublicKey;

/// Checks events, of one chain or of several, in the order in which they are kept.
///
/// A chain has to be whole: it begins with event 1 and has no gaps. Whether it was cut short at the end only its head
/// can tell, which a packet carries and signs.
pub fn verify_chain(events: &[RecordedEvent], key: &PublicKey) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut chains: BTreeMap<&str, Vec<Checked>> = BTreeMap::new();
    for recorded in events {
        let event = &recorded.event;
        let checked = Checked { event, computed: event.compute_hash().ok().map(|hash| hex(&hash)) };
        findings.extend(check_hash(&checked));
        findings.extend(check_signature(event, key));
        findings.extend(check_payload(recorded));
        chains.entry(event.chain.as_str()).or_default().push(checked);
    }
    for (chain, events) in &chains {
        findings.extend(check_order(events));
        findings.extend(check_links(chain, events));
    }
    findings
}

/// An event and the hash that its fields ought to have.
struct Checked<'a> {
    event: &'a Event,
    computed: Option<String>,
}

impl Checked<'_> {
    fn is_intact(&self) -> bool {
        self.computed.as_ref() == Some(&self.event.hash)
    }
}

fn failure(event: &Event, message: impl Into<String>) -> Finding {
    Finding::failure(event.into(), message)
}

fn check_hash(checked: &Checked) -> Option<Finding> {
    (!checked.is_intact()).then(|| failure(checked.event, "it was altered: its fields do not match its hash"))
}

fn check_signature(event: &Event, key: &PublicKey) -> Option<Finding> {
    (!event.is_signed_by(key)).then(|| failure(event, "its signature was not made by this key over its hash"))
}

fn check_payload(recorded: &RecordedEvent) -> Option<Finding> {
    let event = &recorded.event;
    match (&event.payload_digest, &recorded.payload) {
        (None, None) => None,
        (None, Some(_)) => Some(failure(event, "it has a payload that it was recorded without")),
        (Some(_), None) => {
            Some(Finding::note(event.into(), "its payload was erased; the event itself stands"))
        }
        (Some(digest), Some(payload)) => match payload.digest() {
            Ok(actual) if actual == *digest => None,
            Ok(_) => Some(failure(event, "its payload was altered")),
            Err(error) => Some(failure(event, format!("its payload cannot be checked: {error}"))),
        },
    }
}

/// Events have to stand in the order of their numbers, each number once.
fn check_order(events: &[Checked]) -> Vec<Finding> {
    events
        .windows(2)
        .filter_map(|pair| {
            let [before, after] = [pair[0].event, pair[1].event];
            match after.seq.cmp(&before.seq) {
                std::cmp::Ordering::Greater => None,
                std::cmp::Ordering::Equal => Some(failure(after, "another event has the same number")),
                std::cmp::Ordering::Less => {
                    Some(failure(after, format!("it is out of order: it stands after event {}", before.seq)))
                }
            }
        })
        .collect()
}

/// Every event has to name the hash of the one before it. Predecessors are found by number, not by position, so that
/// one event out of place does not make its neighbours look broken.
fn check_links(chain: &str, events: &[Checked]) -> Vec<Finding> {
    let by_seq: BTreeMap<u64, &Checked> = events.iter().map(|checked| (checked.event.seq, checked)).collect();
    let mut findings = Vec::new();
    let mut expected = 1;
    let mut previous: Option<&Checked> = None;
    for (&seq, &checked) in &by_seq {
        match (seq.cmp(&expected), previous) {
            (std::cmp::Ordering::Less, _) => {
                findings.push(failure(checked.event, "events are numbered from 1"));
            }
            (std::cmp::Ordering::Greater, _) => findings.push(missing(chain, expected, seq)),
            (std::cmp::Ordering::Equal, previous) => findings.extend(check_link(previous, checked.event)),
        }
        expected = seq.saturating_add(1);
        previous = Some(checked);
    }
    findings
}

fn missing(chain: &str, expected: u64, found: u64) -> Finding {
    let last = found - 1;
    let message = if expected == last {
        format!("event {expected} is missing")
    } else {
        format!("events {expected} to {last} are missing")
    };
    Finding::failure(Place::Chain { chain: chain.to_owned() }, message)
}

fn check_link(previous: Option<&Checked>, event: &Event) -> Option<Finding> {
    match (previous, &event.prev_hash) {
        (None, None) => None,
        (None, Some(_)) => Some(failure(event, "it is the first of its chain and yet names one before it")),
        (Some(_), None) => Some(failure(event, "it does not name the event before it")),
        (Some(before), Some(named)) => {
            // An altered hash is reported with the event that has it, once.
            let linked = *named == before.event.hash || before.computed.as_ref() == Some(named);
            (!linked).then(|| failure(event, format!("it does not follow from event {}", before.event.seq)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Severity;
    use crate::testing::{chain, signer};
    use serde_json::json;

    fn findings(events: &[RecordedEvent]) -> Vec<String> {
        let shorten = |finding: &Finding| match &finding.place {
            Place::Event { seq, .. } => format!("{seq}: {}", finding.message),
            other => {
                format!("{other}: {}", finding.message).replace("application:0190aa00-0000-7000-8000-", "")
            }
        };
        verify_chain(events, &signer().public_key()).iter().map(shorten).collect()
    }

    #[test]
    fn a_whole_chain_has_no_findings() {
        assert!(findings(&chain(5)).is_empty());
        assert!(findings(&[]).is_empty());
    }

    #[test]
    fn an_altered_field_is_found_at_its_event_alone() {
        let mut events = chain(5);
        events[2].event.event_type = "note.removed".to_owned();
        assert_eq!(findings(&events), ["3: it was altered: its fields do not match its hash"]);
    }

    #[test]
    fn a_recomputed_hash_gives_itself_away_by_its_signature() {
        let mut events = chain(5);
        events[2].event.target_id = "another".to_owned();
        events[2].event.hash = hex(&events[2].event.compute_hash().unwrap());
        assert_eq!(
            findings(&events),
            ["3: its signature was not made by this key over its hash", "4: it does not follow from event 3"]
        );
    }

    #[test]
    fn payloads_are_checked_and_may_be_erased() {
        let mut events = chain(5);
        events[1].payload.as_mut().unwrap().value = json!({ "note": "kinder" });
        assert_eq!(findings(&events), ["2: its payload was altered"]);

        let mut events = chain(5);
        events[1].payload = None;
        let found = verify_chain(&events, &signer().public_key());
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].severity, Severity::Note);

        let mut events = chain(5);
        events[1].event.payload_digest = None;
        assert_eq!(
            findings(&events),
            [
                "2: it was altered: its fields do not match its hash",
                "2: it has a payload that it was recorded without"
            ]
        );
    }

    #[test]
    fn gaps_swaps_and_repetitions_are_named() {
        let mut events = chain(6);
        events.drain(2..4);
        assert_eq!(findings(&events), ["Chain 000000000001: events 3 to 4 are missing"]);

        let mut events = chain(5);
        events.remove(0);
        assert_eq!(findings(&events), ["Chain 000000000001: event 1 is missing"]);

        let mut events = chain(5);
        events.swap(2, 3);
        assert_eq!(findings(&events), ["3: it is out of order: it stands after event 4"]);

        let mut events = chain(3);
        events.push(events[2].clone());
        assert_eq!(findings(&events), ["3: another event has the same number"]);
    }

    #[test]
    fn a_renumbered_chain_is_found_out() {
        let mut events = chain(4);
        events.remove(1);
        for (event, seq) in events.iter_mut().zip(1..) {
            event.event.seq = seq;
        }
        assert_eq!(
            findings(&events),
            [
                "2: it was altered: its fields do not match its hash",
                "3: it was altered: its fields do not match its hash",
                "2: it does not follow from event 1"
            ]
        );
    }

    #[test]
    fn events_of_another_key_are_found() {
        let other = crate::Signer::from_secret(&[1; 32]).public_key();
        let found = verify_chain(&chain(2), &other);
        assert_eq!(found.len(), 2);
        assert!(found.iter().all(|finding| finding.message.contains("signature")));
    }

    #[test]
    fn chains_that_are_interleaved_are_told_apart() {
        let mut events = chain(3);
        let mut head = None;
        for position in [1, 3] {
            let draft = crate::EventDraft {
                chain: crate::ChainId::organization(uuid::Uuid::nil()),
                ..crate::testing::draft("user.invited")
            };
            let event = draft.seal(head.as_ref(), &signer()).unwrap();
            head = Some(event.head());
            events.insert(position, RecordedEvent { event, payload: None });
        }
        assert!(findings(&events).is_empty());
    }
}
