//! Packets under attack: whatever is changed is found, and found where it is.

#![allow(clippy::unwrap_used, reason = "a test may stop at once")]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::DateTime;
use proptest::prelude::*;
use serde_json::{Value, json};
use touchstone_record::{
    Actor, ActorKind, ChainHead, ChainId, EventDraft, MAX_FINDINGS, MAX_PACKET_BYTES, Packet, PacketDraft,
    Payload, RecordedEvent, Salt, Signer, Verification, canonical, verify_packet,
};
use uuid::Uuid;

fn signer() -> Signer {
    Signer::from_secret(&[42; 32])
}

fn events(number: u64, signer: &Signer) -> Vec<RecordedEvent> {
    let chain = ChainId::application(Uuid::from_u128(1));
    let mut head: Option<ChainHead> = None;
    (1..=number)
        .map(|n| {
            let note = json!({ "note": format!("Asked for the failure rate “{n}”"), "rating": 3 });
            let payload = Payload { salt: Salt::new([u8::try_from(n).unwrap(); 32]), value: note };
            let draft = EventDraft {
                id: Uuid::from_u128(100 + u128::from(n)),
                chain: chain.clone(),
                at: DateTime::from_timestamp(1_772_443_800 + i64::try_from(n).unwrap(), 0).unwrap(),
                event_type: "scorecard.submitted".to_owned(),
                actor: Actor { kind: ActorKind::User, id: Uuid::from_u128(7).to_string() },
                target_type: "scorecard".to_owned(),
                target_id: Uuid::from_u128(200 + u128::from(n)).to_string(),
                payload_digest: Some(payload.digest().unwrap()),
            };
            let event = draft.seal(head.as_ref(), signer).unwrap();
            head = Some(event.head());
            RecordedEvent { event, payload: Some(payload) }
        })
        .collect()
}

fn draft(signer: &Signer) -> PacketDraft {
    draft_of(events(6, signer))
}

fn draft_of(events: Vec<RecordedEvent>) -> PacketDraft {
    let decision = json!({ "outcome": "hire", "reason": "Strong on failure modes", "average": 3.25 });
    let scorecards = json!([{ "reviewer": "A. Kim", "ratings": [4, 3, 0] }]);
    PacketDraft {
        generated_at: DateTime::from_timestamp(1_772_530_200, 0).unwrap(),
        organization: json!({ "id": Uuid::from_u128(9), "name": "Example GmbH" }),
        sections: BTreeMap::from([("decision".to_owned(), decision), ("scorecards".to_owned(), scorecards)]),
        events,
    }
}

static PACKET: LazyLock<Vec<u8>> = LazyLock::new(|| draft(&signer()).seal(&signer()).unwrap());

fn verify(bytes: &[u8]) -> Verification {
    verify_packet(bytes, Some(&signer().public_key()))
}

/// Changes the packet as a value and writes it in canonical form again, so that only hashes and signatures can tell.
fn altered(change: impl FnOnce(&mut Value)) -> Verification {
    let mut packet: Value = serde_json::from_slice(&PACKET).unwrap();
    change(&mut packet);
    verify(&canonical::to_vec(&packet).unwrap())
}

fn shown(verification: &Verification) -> Vec<String> {
    verification.findings.iter().map(ToString::to_string).collect()
}

/// Asserts that the packet is refused and that the findings, in their order, hold these words.
#[track_caller]
fn assert_found(verification: &Verification, expected: &[&str]) {
    let found = shown(verification);
    assert!(!verification.valid);
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.contains(expected), "{found:?} does not hold {expected:?}");
    }
}

const UNSIGNED: &str = "Signature: it does not match the packet";

#[test]
fn an_untouched_packet_verifies() {
    let verification = verify(&PACKET);
    assert!(verification.valid && verification.trusted, "{verification}");
    assert_eq!(verification.events, 6);
    assert_eq!(
        verification.to_string(),
        "Packet verifies: 6 events, chain intact, signed by key b600 306c fa76 723f dec3 95e5 3a9b 3d9f.\n"
    );
}

#[test]
fn without_a_key_to_compare_it_says_so() {
    let verification = verify_packet(&PACKET, None);
    assert!(verification.valid && !verification.trusted);
    assert!(verification.to_string().contains("The key was not compared with one that you trust."));
}

#[test]
fn what_was_sealed_can_be_read_back() {
    let packet = Packet::read(&PACKET).unwrap();
    assert_eq!(packet.events, events(6, &signer()));
    assert_eq!(packet.generated_at, "2026-03-03T09:30:00.000000Z");
    assert_eq!(draft(&signer()).seal(&signer()).unwrap(), *PACKET);
}

#[test]
fn an_altered_event_is_named() {
    let verification =
        altered(|packet| packet["events"][3]["event"]["at"] = json!("2026-03-01T00:00:00.000000Z"));
    assert_found(
        &verification,
        &["Event 4 (scorecard.submitted, 2026-03-01T00:00:00.000000Z, id 0", UNSIGNED],
    );
}

#[test]
fn an_altered_payload_is_named() {
    let verification = altered(|packet| packet["events"][3]["payload"]["value"]["rating"] = json!(4));
    assert_found(&verification, &["its payload was altered", UNSIGNED]);
    assert!(
        verification
            .to_string()
            .contains("\n  Event 4 (scorecard.submitted, 2026-03-02T09:30:04.000000Z, id ")
    );
}

#[test]
fn an_altered_section_is_named() {
    let verification = altered(|packet| packet["sections"]["decision"]["outcome"] = json!("no hire"));
    assert_found(&verification, &["Section decision: it was altered", UNSIGNED]);
    // What was altered is named; only a signature that is wrong alone needs an explanation.
    assert_eq!(shown(&verification)[1], UNSIGNED);
    let verification = altered(|packet| {
        packet["sections"].as_object_mut().unwrap().remove("scorecards");
    });
    assert_found(&verification, &["Section scorecards: it is missing", UNSIGNED]);
    let verification = altered(|packet| packet["sections"]["forged"] = json!({}));
    assert_found(&verification, &["Section forged: the packet holds no digest of it", UNSIGNED]);
}

#[test]
fn a_section_altered_with_its_digest_is_left_to_the_signature() {
    let verification = altered(|packet| {
        packet["sections"]["decision"] = json!({});
        packet["section_digests"]["decision"] = json!(canonical::sha256_hex(&json!({})).unwrap());
    });
    assert_found(&verification, &["a section together with its digest"]);
}

#[test]
fn altered_members_are_left_to_the_signature() {
    assert_found(
        &altered(|packet| packet["generated_at"] = json!("2027-01-01T00:00:00.000000Z")),
        &[UNSIGNED],
    );
    assert_found(&altered(|packet| packet["organization"]["name"] = json!("Sample Ltd")), &[UNSIGNED]);
    assert_found(
        &altered(|packet| packet["format"] = json!("touchstone-packet/2")),
        &["Format: it is “touchstone-packet/2”", UNSIGNED],
    );
    assert_found(
        &altered(|packet| packet["remark"] = json!(1)),
        &["“remark” does not belong into a packet", UNSIGNED],
    );
}

#[test]
fn a_missing_signature_is_named() {
    let verification = altered(|packet| {
        packet.as_object_mut().unwrap().remove("signature");
    });
    assert_found(&verification, &["“signature” is missing", "Signature: there is none"]);
}

#[test]
fn swapped_events_are_named() {
    let verification = altered(|packet| packet["events"].as_array_mut().unwrap().swap(1, 4));
    assert_found(&verification, &["after event 5", "after event 4", UNSIGNED]);
}

#[test]
fn a_dropped_last_event_is_noticed() {
    let verification = altered(|packet| {
        packet["events"].as_array_mut().unwrap().pop();
    });
    assert_found(&verification, &["it ends with event 5, and was sealed ending with 6", UNSIGNED]);

    let verification = altered(|packet| {
        packet["events"].as_array_mut().unwrap().pop();
        let head = packet["events"][4]["event"]["hash"].clone();
        packet["chains"]["application:00000000-0000-0000-0000-000000000001"] =
            json!({ "seq": 5, "hash": head });
    });
    assert_found(&verification, &[UNSIGNED]);

    let verification = altered(|packet| packet["events"] = json!([]));
    assert_found(&verification, &["all its 6 events are missing", UNSIGNED]);
}

#[test]
fn a_head_that_is_not_the_last_event_is_noticed() {
    let verification = altered(|packet| {
        packet["chains"]["application:00000000-0000-0000-0000-000000000001"]["hash"] = json!("0".repeat(64));
    });
    let expected = "Chain application:00000000-0000-0000-0000-000000000001: its last event, 6, is not the one it was \
                    sealed with";
    assert_eq!(shown(&verification), [expected, UNSIGNED]);
}

#[test]
fn values_may_be_nested_as_deep_in_a_packet_as_outside() {
    let nested = |depth: usize| (0..depth).fold(json!(1), |inner, _| json!([inner]));
    let seal = |payload: Value, organization: Value| {
        let payload = Payload { salt: Salt::new([1; 32]), value: payload };
        let mut recorded = events(1, &signer()).remove(0);
        recorded.payload = Some(payload);
        PacketDraft { organization, ..draft_of(vec![recorded]) }.seal(&signer())
    };
    assert!(seal(nested(canonical::MAX_DEPTH), json!({})).is_ok());
    assert!(seal(nested(canonical::MAX_DEPTH + 1), json!({})).is_err());
    // One level of the packet itself, and 67 in it.
    assert!(seal(json!(1), nested(canonical::MAX_DEPTH + 3)).is_ok());
    assert!(seal(json!(1), nested(canonical::MAX_DEPTH + 4)).is_err());
}

#[test]
fn an_entry_that_is_no_event_is_named() {
    let verification = altered(|packet| packet["events"][2] = json!({ "event": 1 }));
    assert_found(
        &verification,
        &["Entry 3 of the events: it is not an event", "event 3 is missing", UNSIGNED],
    );
}

#[test]
fn an_erased_payload_is_a_note() {
    let mut draft = draft(&signer());
    draft.events[1].payload = None;
    let verification = verify(&draft.seal(&signer()).unwrap());
    assert!(verification.valid && verification.trusted);
    assert_eq!(verification.findings.len(), 1);
    assert!(verification.to_string().contains("Note: Event 2 ("), "{verification}");
}

#[test]
fn a_record_that_was_tampered_with_before_sealing_is_found() {
    let mut draft = draft(&signer());
    draft.events[1].event.target_id = "other".to_owned();
    let verification = verify(&draft.seal(&signer()).unwrap());
    assert_found(&verification, &["Event 2 (scorecard.submitted, 2026-03-02T09:30:02.000000Z, id 0"]);
}

#[test]
fn a_packet_rebuilt_with_another_key_is_not_trusted() {
    let forger = Signer::from_secret(&[1; 32]);
    let packet = draft(&forger).seal(&forger).unwrap();
    assert_found(&verify(&packet), &["Key: the packet names the key"]);
    let alone = verify_packet(&packet, None);
    assert!(alone.valid && !alone.trusted);
    assert_ne!(alone.fingerprint, Some(signer().fingerprint()));
}

#[test]
fn a_key_swapped_in_place_is_named() {
    let other = Signer::from_secret(&[1; 32]);
    let verification = altered(|packet| {
        packet["installation"] =
            json!({ "public_key": other.public_key(), "fingerprint": signer().fingerprint() });
    });
    assert!(!verification.valid && !verification.trusted);
    assert!(shown(&verification)[0].starts_with("Key: the stated fingerprint is not that of the key"));
    let verification = altered(|packet| packet["installation"]["public_key"] = json!("AAAA"));
    assert_found(&verification, &["Key: the packet's key cannot be read"]);
}

#[test]
fn white_space_is_found_and_hides_nothing() {
    let mut packet: Value = serde_json::from_slice(&PACKET).unwrap();
    assert_found(
        &verify(&serde_json::to_vec_pretty(&packet).unwrap()),
        &["File: it is not canonical at byte 2"],
    );
    let mut trailing = PACKET.clone();
    trailing.push(b'\n');
    assert_found(&verify(&trailing), &[&format!("File: it is not canonical at byte {}", trailing.len())]);

    packet["events"][0]["event"]["target_id"] = json!("other");
    let verification = verify(&serde_json::to_vec_pretty(&packet).unwrap());
    assert_found(&verification, &["File: it is not canonical", "Event 1 (", UNSIGNED]);
}

#[test]
fn duplicate_keys_hide_nothing() {
    let text = String::from_utf8(PACKET.clone()).unwrap();
    for (from, to) in [
        (r#""outcome":"hire""#, r#""outcome":"no hire","outcome":"hire""#),
        (r#""outcome":"hire""#, r#""outcome":"hire","outcome":"no hire""#),
        (r#""generated_at""#, r#""format":"x","generated_at""#),
    ] {
        assert!(text.contains(from));
        let verification = verify(text.replacen(from, to, 1).as_bytes());
        assert!(shown(&verification)[0].contains("is given twice in one object"), "{verification}");
        assert!(shown(&verification)[1].contains("not canonical at byte"), "{verification}");
    }
}

#[test]
fn what_is_no_packet_is_refused_with_a_place() {
    assert_found(
        &verify(b"{\n  \"a\": }"),
        &["File: it is not valid JSON: expected value at line 2 column 8"],
    );
    assert_found(&verify(b""), &["at line 1 column 0"]);
    assert_found(&verify(b"\xff"), &["at line 1 column 1"]);
    assert_found(&verify(b"\"\xff\""), &["invalid unicode code point at line 1"]);
    assert_found(&verify(b"[]"), &["Format: it is JSON, but not a packet"]);
    assert_found(&verify("[".repeat(100_000).as_bytes()), &["recursion limit exceeded at line 1"]);
    assert_found(&verify(&vec![b' '; MAX_PACKET_BYTES + 1]), &["File: it is larger than 64 MiB"]);
    assert_found(&verify(&vec![b' '; MAX_PACKET_BYTES]), &["File: it is not valid JSON: EOF"]);
    assert!(!verify(b"{}").valid);
    assert!(!verify_packet(b"{}", None).valid);
}

#[test]
fn numbers_beyond_doubles_are_refused() {
    let text = String::from_utf8(PACKET.clone()).unwrap();
    for number in ["9007199254740992", "9007199254740993", "1e17", "-9007199254740993", "1e300"] {
        let verification = verify(text.replace("3.25", number).as_bytes());
        assert!(
            shown(&verification)[0].starts_with("File: it has no canonical form: the number"),
            "{verification}"
        );
    }
    let mut draft = draft(&signer());
    draft.sections.insert("large".to_owned(), json!(1_u64 << 53));
    assert!(draft.seal(&signer()).is_err());
}

#[test]
fn the_text_form_is_bounded_and_steers_no_terminal() {
    let verification = altered(|packet| {
        let entry = json!({ "\u{1b}[2J": "\u{202e}" });
        packet["events"] = json!(vec![entry; 200]);
    });
    let text = verification.to_string();
    assert!(text.lines().count() == Verification::SHOWN + 2, "{text}");
    assert!(text.ends_with("more\n"));
    assert!(!text.contains(['\u{1b}', '\u{202e}']));
}

#[test]
fn the_list_of_findings_is_bounded() {
    let verification = altered(|packet| packet["events"] = json!(vec![0; 3000]));
    assert!(!verification.valid);
    assert_eq!(verification.findings.len(), MAX_FINDINGS);
    // 3,000 entries that are no events, a chain whose events are missing, and the signature.
    assert_eq!(verification.unlisted, 3002 - MAX_FINDINGS);
    assert!(verification.to_string().ends_with("… and 2952 more\n"), "{verification}");
}

#[test]
fn findings_are_data_too() {
    let verification = altered(|packet| packet["sections"]["decision"]["outcome"] = json!("no hire"));
    let value = serde_json::to_value(&verification).unwrap();
    assert_eq!(
        value["findings"][0],
        json!({
            "severity": "failure",
            "place": { "kind": "section", "name": "decision" },
            "message": "it was altered: it does not match its digest"
        })
    );
}

/// A bit of every byte, in a packet that is small enough for it.
#[test]
fn no_byte_can_be_flipped_unnoticed() {
    let mut bytes = draft_of(events(1, &signer())).seal(&signer()).unwrap();
    assert!(verify(&bytes).valid);
    for position in 0..bytes.len() {
        let bit = 1 << (position % 8);
        bytes[position] ^= bit;
        assert!(!verify_packet(&bytes, None).valid, "byte {position}");
        bytes[position] ^= bit;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changing_one_byte_is_noticed(position in any::<prop::sample::Index>(), byte: u8) {
        let mut bytes = PACKET.clone();
        let position = position.index(bytes.len());
        prop_assume!(bytes[position] != byte);
        bytes[position] = byte;
        prop_assert!(!verify_packet(&bytes, None).valid);
    }

    #[test]
    fn deleting_one_byte_is_noticed(position in any::<prop::sample::Index>()) {
        let mut bytes = PACKET.clone();
        bytes.remove(position.index(PACKET.len()));
        prop_assert!(!verify_packet(&bytes, None).valid);
    }

    #[test]
    fn inserting_one_byte_is_noticed(position in any::<prop::sample::Index>(), byte in prop_oneof![any::<u8>(), Just(b' '), Just(b'0')]) {
        let mut bytes = PACKET.clone();
        bytes.insert(position.index(PACKET.len() + 1), byte);
        prop_assert!(!verify_packet(&bytes, None).valid);
    }

    #[test]
    fn cutting_the_file_short_is_noticed(length in any::<prop::sample::Index>()) {
        prop_assert!(!verify_packet(&PACKET[..length.index(PACKET.len())], None).valid);
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes: Vec<u8>) {
        prop_assert!(!verify_packet(&bytes, None).valid);
    }

    #[test]
    fn any_json_is_read_without_a_panic(member in 0..9_usize, value in json_value()) {
        let mut packet: Value = serde_json::from_slice(&PACKET).unwrap();
        let (name, old) = packet.as_object_mut().unwrap().iter_mut().nth(member).unwrap();
        prop_assume!(*old != value);
        let name = name.clone();
        *old = value;
        let verification = verify_packet(&serde_json::to_vec(&packet).unwrap(), None);
        prop_assert!(!verification.valid, "{}", name);
    }

    #[test]
    fn the_canonical_form_is_a_fixed_point(value in json_value()) {
        let bytes = canonical::to_vec(&value).unwrap();
        let again: Value = serde_json::from_slice(&bytes).unwrap();
        prop_assert_eq!(canonical::to_vec(&again).unwrap(), bytes);
    }
}

fn json_value() -> impl Strategy<Value = Value> {
    let number = prop_oneof![
        (-9_007_199_254_740_991_i64..=9_007_199_254_740_991).prop_map(Value::from),
        (-1e15..1e15).prop_map(Value::from),
        (-1e-3..1e-3).prop_map(Value::from),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number,
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}
