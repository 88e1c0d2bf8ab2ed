//! Fixtures for the unit tests.

#![allow(clippy::unwrap_used, reason = "a test may stop at once")]

use chrono::DateTime;
use serde_json::json;
use uuid::Uuid;

use crate::{Actor, ActorKind, ChainHead, ChainId, EventDraft, Payload, RecordedEvent, Salt, Signer};

pub(crate) fn signer() -> Signer {
    Signer::from_secret(&[42; 32])
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0190_aa00_0000_7000_8000_0000_0000_0000 + n)
}

pub(crate) fn draft(event_type: &str) -> EventDraft {
    EventDraft {
        id: id(2),
        chain: ChainId::application(id(1)),
        at: DateTime::from_timestamp(1_772_443_800, 0).unwrap(),
        event_type: event_type.to_owned(),
        actor: Actor { kind: ActorKind::User, id: id(10).to_string() },
        target_type: "scorecard".to_owned(),
        target_id: id(3).to_string(),
        payload_digest: None,
    }
}

/// A chain of events with payloads.
pub(crate) fn chain(length: u64) -> Vec<RecordedEvent> {
    let mut head: Option<ChainHead> = None;
    (1..=length)
        .map(|n| {
            let payload =
                Payload { salt: Salt::new([u8::try_from(n).unwrap(); 32]), value: json!({ "note": n }) };
            let digest = payload.digest().unwrap();
            let draft = EventDraft {
                id: id(100 + u128::from(n)),
                payload_digest: Some(digest),
                ..draft("note.added")
            };
            let event = draft.seal(head.as_ref(), &signer()).unwrap();
            head = Some(event.head());
            RecordedEvent { event, payload: Some(payload) }
        })
        .collect()
}
