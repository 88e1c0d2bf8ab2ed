//! The samples are the same on every machine, open in other software, and say what the truth says.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::HashSet;
use std::io::Write as _;
use std::process::{Command, Stdio};

use touchstone_resume_samples::{Format, Kind, Sample, Verdict, criteria, samples};

fn all(seed: u64, people: u64) -> Vec<Sample> {
    (0..people).flat_map(|index| samples(seed, index).unwrap()).collect()
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    assert_eq!(all(7, 40), all(7, 40));
    assert_ne!(all(7, 3), all(8, 3));
}

#[test]
fn a_sample_does_not_depend_on_those_before_it() {
    assert_eq!(samples(7, 23).unwrap(), all(7, 24).split_off(all(7, 23).len()));
}

/// The words that `pdftotext` finds, or nothing where it is not installed.
fn pdftotext(bytes: &[u8]) -> Option<String> {
    let mut child = Command::new("pdftotext")
        .args(["-raw", "-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .ok()?;
    let mut stdin = child.stdin.take()?;
    stdin.write_all(bytes).ok()?;
    drop(stdin);
    let output = child.wait_with_output().ok()?;
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && complaints.is_empty(), "{complaints}");
    String::from_utf8(output.stdout).ok()
}

#[test]
fn pdftotext_finds_every_planted_word() {
    for sample in all(11, 120).iter().filter(|sample| sample.format == Format::Pdf) {
        let Some(text) = pdftotext(&sample.bytes) else {
            eprintln!("pdftotext is not installed: skipped");
            return;
        };
        let found: HashSet<&str> = text.split_whitespace().collect();
        for word in sample.pieces.iter().flat_map(|piece| piece.split_whitespace()) {
            assert!(found.contains(word), "{word} in {} ({})", sample.file, sample.shape);
        }
        assert_eq!(sample.kind == Kind::Scan, text.trim().is_empty(), "{}", sample.file);
    }
}

#[test]
fn every_fact_stands_on_the_sheet() {
    for sample in all(3, 200) {
        let Some(facts) = &sample.facts else { continue };
        let sheet = sample.pieces.join("\n");
        let mut words = vec![&facts.name, &facts.email, &facts.phone];
        words.extend(&facts.links);
        words.extend(&facts.location);
        words.extend(facts.roles.iter().flat_map(|role| [&role.title, &role.employer]));
        words.extend(facts.roles.iter().filter_map(|role| role.dates.as_ref()));
        words.extend(facts.education.iter().flat_map(|study| [&study.words, &study.school]));
        words.extend(facts.skills.iter().flat_map(|skill| &skill.words));
        words.extend(facts.foreign_emails.iter().chain(&facts.foreign_names));
        for word in words {
            assert!(sheet.contains(word), "{word} in {}", sample.file);
        }
    }
}

#[test]
fn the_words_of_a_verdict_stand_on_the_sheet() {
    for sample in all(5, 150) {
        let sheet = sample.pieces.join("\n").to_lowercase();
        for judged in sample.judgements.iter().flat_map(|judgement| &judgement.verdicts) {
            let said = judged.verdict != Verdict::NotFound;
            assert!(judged.words.is_empty() || said, "{judged:?}");
            assert!(
                !said || judged.words.iter().any(|words| sheet.contains(&words.to_lowercase())),
                "{judged:?}"
            );
        }
    }
}

#[test]
fn another_identity_and_hidden_words_change_no_verdict() {
    let all = all(9, 200);
    let mut compared = 0;
    for sample in all.iter().filter(|sample| sample.of.is_some()) {
        let plain = all.iter().find(|other| Some(&other.file) == sample.of.as_ref()).unwrap();
        assert_eq!(plain.judgements, sample.judgements, "{}", sample.file);
        if sample.kind == Kind::Swap {
            let (one, other) = (plain.facts.as_ref().unwrap(), sample.facts.as_ref().unwrap());
            assert_ne!(one.name, other.name);
            assert_ne!(one.email, other.email);
            assert_eq!((&one.roles, &one.skills), (&other.roles, &other.skills));
        }
        compared += 1;
    }
    assert!(compared > 40, "{compared}");
}

#[test]
fn every_verdict_of_every_kind_occurs_and_few_are_disputed() {
    let all = all(1, 600);
    let judged: Vec<_> =
        all.iter().flat_map(|sample| &sample.judgements).flat_map(|judgement| &judgement.verdicts).collect();
    for kind in ["skill", "years", "title", "education", "certificate", "language"] {
        for verdict in [Verdict::Met, Verdict::Partly, Verdict::NotFound] {
            let count = judged.iter().filter(|one| one.kind == kind && one.verdict == verdict).count();
            assert!(count > 10, "{kind} {verdict:?}: {count}");
        }
    }
    let disputed = judged.iter().filter(|one| one.disputed).count();
    assert!(disputed * 50 < judged.len(), "{disputed} of {}", judged.len());
    for trap in ["looks alike", "denied skill", "denied beside"] {
        assert!(judged.iter().any(|one| one.trap == Some(trap)), "{trap}");
    }
}

#[test]
fn criteria_are_files_that_parse_with_ids_of_their_own() {
    let lists = criteria();
    assert!(lists.len() >= 12);
    for (name, content) in lists {
        let table: toml::Table = content.parse().unwrap();
        let list = table["criterion"].as_array().unwrap();
        let ids: HashSet<&str> = list.iter().filter_map(|one| one["id"].as_str()).collect();
        assert_eq!(ids.len(), list.len(), "{name}");
        assert_eq!(table["touchstone"].as_str(), Some("criteria/1"));
    }
}
