//! A bookshop that is right, in its styles, and wrong, in one thing at a time.

#![expect(clippy::expect_used, reason = "a test that cannot go on should say where")]

mod bookshop;

use std::cell::RefCell;
use std::net::{SocketAddr, TcpListener};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use bookshop::{Bookshop, Defect, End, Mortal, Style};
use serde_json::{Value, json};
use touchstone_grader::{
    Contract, GradeError, Limits, Options, Outcome, Progress, Report, Requirement, Restart, Standing,
    Subject, Tcp, grade, html, text,
};

fn subject(style: Style) -> Subject {
    let contract = Contract::parse(&Bookshop::contract(style)).expect("a valid contract");
    Subject { contract: Some(contract), ..Subject::default() }
}

fn graded(style: Style, defect: Option<Defect>) -> Report {
    let address = Bookshop::start(style, defect);
    grade(&Tcp(address), &subject(style), &Options::default()).expect("can be graded")
}

/// Failures and what could not be decided, in words.
fn wrong(report: &Report) -> Vec<String> {
    let bad = report
        .findings
        .iter()
        .filter(|finding| matches!(finding.outcome, Outcome::Fail | Outcome::Inconclusive));
    bad.map(|finding| format!("{} {:?}: {}", finding.check, finding.outcome, finding.summary)).collect()
}

fn outcome(report: &Report, check: &str) -> Option<Outcome> {
    report.findings.iter().find(|finding| finding.check == check).map(|finding| finding.outcome)
}

#[test]
fn a_correct_bookshop_meets_every_requirement_that_can_be_asked_over_http() {
    let report = graded(Style::default(), None);
    assert!(wrong(&report).is_empty(), "{:#?}", wrong(&report));
    for (requirement, standing) in &report.requirements {
        let expected = if matches!(requirement, Requirement::Tests | Requirement::Docs) {
            Standing::Blocked
        } else {
            Standing::Met
        };
        assert_eq!(*standing, expected, "{requirement:?}");
    }
}

#[test]
fn style_is_no_defect() {
    let styles = [
        Style { forbidden: true, bad_request: true, put_only: true, ..Style::default() },
        Style { nested: true, bare: true, hidden: true, ..Style::default() },
        Style { cursor: true, lenient_sort: true, public: true, ..Style::default() },
        Style { cursor: true, bare: true, put_only: true, nested: true, ..Style::default() },
        Style { numbered: true, ..Style::default() },
    ];
    for style in styles {
        let report = graded(style, None);
        assert!(wrong(&report).is_empty(), "{style:?}: {:#?}", wrong(&report));
    }
}

/// As some frameworks and people have it.
#[test]
fn what_strangers_do_otherwise_is_no_failure() {
    let styles = [
        Style { silent: true, ..Style::default() },
        Style { silent: true, keyed: true, ..Style::default() },
        Style { slashed: true, ..Style::default() },
        Style { malformed: true, ..Style::default() },
        Style { ordered: true, ..Style::default() },
        Style { arrival: true, ..Style::default() },
        Style { form: true, ..Style::default() },
    ];
    for style in styles {
        let report = graded(style, None);
        assert!(wrong(&report).is_empty(), "{style:?}: {:#?}", wrong(&report));
    }
}

#[test]
fn an_order_that_names_no_field_is_seen_by_the_rows_that_turn_around() {
    let style = Style { arrival: true, ..Style::default() };
    let both = |report: &Report| [outcome(report, "O01"), outcome(report, "O02")];
    assert_eq!(both(&graded(style, None)), [Some(Outcome::Pass); 2]);
    assert_eq!(both(&graded(style, Some(D::DescendingIgnored))), [Some(Outcome::Inconclusive), Some(Fail)]);
    // Where one order alone is declared, the other is the list's own.
    let contract = Bookshop::contract(style).replace("sort_asc = \"desc=false\"\n", "");
    let subject = Subject { contract: Contract::parse(&contract).ok(), ..Subject::default() };
    let report = grade(&Tcp(Bookshop::start(style, None)), &subject, &Options::default());
    assert_eq!(both(&report.expect("can be graded")), [Some(Outcome::Pass); 2]);
}

#[test]
fn a_refusal_that_blames_whoever_asks_is_a_refusal_where_anybody_may_ask() {
    let style = Style { open: true, whole: true, unauthorized: true, ..Style::default() };
    let checks = ["V01", "V02", "V03", "V04", "V09", "V12"];
    let report = graded(style, None);
    for check in checks {
        assert_eq!(outcome(&report, check), Some(Note), "{check}: {:#?}", wrong(&report));
    }
    assert_eq!(report.count(Outcome::Inconclusive), 0, "{:#?}", wrong(&report));
    assert_eq!(outcome(&graded(style, Some(D::NegativeAccepted)), "V09"), Some(Fail));
    // Where one has to say who one is, it may be meant so.
    let report = graded(Style { unauthorized: true, ..Style::default() }, None);
    assert_eq!(outcome(&report, "V01"), Some(Outcome::Inconclusive), "{:#?}", wrong(&report));
}

#[test]
fn what_reading_never_shows_is_not_said_to_have_changed() {
    let style = Style { reticent: true, ..Style::default() };
    let report = graded(style, None);
    assert!(wrong(&report).is_empty(), "{:#?}", wrong(&report));
    assert_eq!(outcome(&graded(style, Some(D::PatchWipes)), "C11"), Some(Fail));
}

#[test]
fn a_create_that_is_accepted_and_says_nothing_leaves_a_row_rightly() {
    let report = graded(Style { silent: true, ..Style::default() }, Some(D::NegativeAccepted));
    assert_eq!(outcome(&report, "E16"), Some(Outcome::Pass), "{:#?}", wrong(&report));
    let report = graded(Style { silent: true, ..Style::default() }, Some(D::FailedCreateStays));
    assert_eq!(outcome(&report, "E16"), Some(Fail), "{:#?}", wrong(&report));
}

#[test]
fn what_is_not_there_is_said_once() {
    let report = graded(Style { open: true, whole: true, ..Style::default() }, None);
    for check in ["P01", "P02", "O01", "O02", "A01", "A03"] {
        assert_eq!(outcome(&report, check), Some(Fail), "{check}: {:#?}", wrong(&report));
    }
    for requirement in [Requirement::Pagination, Requirement::Sorting, Requirement::Auth] {
        assert_eq!(report.requirements[&requirement], Standing::Not, "{requirement:?}");
    }
    assert_eq!(report.count(Outcome::Inconclusive), 0, "{:#?}", wrong(&report));
}

/// Each defect with the check that names it and how it ends.
fn caught(defects: &[(Defect, &str, Outcome)]) {
    for (defect, check, expected) in defects {
        let report = graded(Style::default(), Some(*defect));
        assert_eq!(outcome(&report, check), Some(*expected), "{defect:?}: {:#?}", wrong(&report));
    }
}

use Defect as D;
use Outcome::{Fail, Note};

#[test]
fn defects_of_creating_reading_updating_and_deleting_are_found() {
    caught(&[
        (D::CreateAnswered200, "C02", Note),
        (D::NoLocation, "C04", Note),
        (D::WrongEcho, "C12", Fail),
        (D::GetIgnoresId, "C07", Fail),
        (D::UpdateNotStored, "C10", Fail),
        (D::PatchWipes, "C11", Fail),
        (D::DeleteDoesNothing, "C16", Fail),
        (D::SecondDeleteCrashes, "C17", Fail),
        (D::IdReused, "C18", Note),
        (D::IdCounted, "C18", Fail),
    ]);
    let counted = graded(Style { whole: true, ..Style::default() }, Some(D::IdCounted));
    assert_eq!(outcome(&counted, "C19"), None, "it is said where the id was given");
}

#[test]
fn a_row_that_is_never_answered_is_said_once_and_nothing_else_of_it() {
    // The list shows it.
    for defect in [D::GetIgnoresId, D::NoReading] {
        let report = graded(Style::default(), Some(defect));
        assert_eq!(outcome(&report, "C07"), Some(Fail));
        for check in ["C08", "C10", "C11", "R04", "V08"] {
            let found = outcome(&report, check);
            assert_eq!(found, Some(Outcome::Pass), "{defect:?} {check}: {:#?}", wrong(&report));
        }
    }
}

#[test]
fn how_rows_that_are_not_there_are_answered_is_said_once() {
    let report = graded(Style::default(), Some(D::MissingCrashes));
    for (check, expected) in [("E01", Fail), ("E03", Fail), ("C16", Note), ("C17", Note)] {
        assert_eq!(outcome(&report, check), Some(expected), "{check}: {:#?}", wrong(&report));
    }
    assert_eq!(report.requirements[&Requirement::Crud], Standing::Met);
    let report = graded(Style::default(), Some(D::NoReading));
    for (check, expected) in [("C07", Fail), ("C16", Outcome::Pass), ("E01", Outcome::Inconclusive)] {
        assert_eq!(outcome(&report, check), Some(expected), "{check}: {:#?}", wrong(&report));
    }
}

#[test]
fn a_number_that_is_no_row_is_not_malformed() {
    let report = graded(Style::default(), Some(D::MissingCrashes));
    assert_eq!((outcome(&report, "E01"), outcome(&report, "E04")), (Some(Fail), Some(Outcome::Pass)));
}

#[test]
fn defects_of_errors_are_found() {
    caught(&[
        (D::MissingCrashes, "E01", Fail),
        (D::UpdateOfMissing200, "E02", Fail),
        (D::StackTrace, "E15", Fail),
        (D::BrokenJsonCrashes, "E07", Fail),
        (D::TextErrors, "E11", Fail),
        (D::FailedCreateStays, "E16", Fail),
        (D::LargeIdCrashes, "E17", Fail),
    ]);
}

#[test]
fn defects_of_validation_are_found() {
    caught(&[
        (D::ValidationAnswered200, "V02", Fail),
        (D::NegativeAccepted, "V09", Fail),
        (D::EmptyAccepted, "V04", Fail),
        (D::EndlessAccepted, "V06", Fail),
        (D::NegativeUpdateAccepted, "V14", Fail),
        (D::MalformedAccepted, "V11", Fail),
        (D::DuplicateCrashes, "V15", Fail),
        (D::DuplicateAccepted, "V15", Fail),
        (D::NullUpdateCrashes, "V13", Fail),
        (D::PoisonRow, "V18", Fail),
        (D::LettersLost, "V08", Fail),
    ]);
}

#[test]
fn what_broke_the_list_is_named_and_nothing_that_came_after() {
    let report = graded(Style::default(), Some(D::FailedCreatePoisons));
    let found = report.findings.iter().find(|finding| finding.check == "V18").expect("is judged");
    let expected = "after a body without fields, its row or the list could no longer be read";
    assert_eq!((found.outcome, &found.summary[..]), (Fail, expected), "{:#?}", wrong(&report));

    let report = graded(Style::default(), Some(D::FailedUpdateStays));
    let found = report.findings.iter().find(|finding| finding.check == "V18").expect("is judged");
    let expected = "after an odd value in an update of `price`, its row or the list could no longer be read";
    assert_eq!((found.outcome, &found.summary[..]), (Fail, expected), "{:#?}", wrong(&report));
    assert_ne!(outcome(&report, "S11"), Some(Fail), "{:#?}", wrong(&report));
}

#[test]
fn letters_that_are_kept_in_another_form_are_no_failure() {
    for (style, noted) in [
        (Style { capitals: true, ..Style::default() }, &["C08", "C12", "V08"][..]),
        (Style { decomposed: true, ..Style::default() }, &["V08"][..]),
    ] {
        let report = graded(style, None);
        assert!(wrong(&report).is_empty(), "{style:?}: {:#?}", wrong(&report));
        for check in noted {
            assert_eq!(outcome(&report, check), Some(Note), "{style:?} {check}");
        }
    }
}

#[test]
fn defects_of_lists_are_found() {
    caught(&[
        (D::NoCap, "P08", Note),
        (D::NegativePageCrashes, "P06", Fail),
        (D::PagesOverlap, "P02", Fail),
        (D::PagesOverlap, "P03", Fail),
        (D::PageIgnored, "P02", Fail),
        (D::SizeIgnored, "P01", Fail),
        (D::BeyondEndCrashes, "P04", Fail),
        (D::NoTotal, "P10", Note),
        (D::SortIgnored, "O01", Fail),
        (D::DescendingIgnored, "O02", Fail),
        (D::NumbersAsText, "O03", Fail),
        (D::SortIsCode, "S10", Fail),
    ]);
}

#[test]
fn defects_of_relationships_are_found() {
    caught(&[
        (D::UnknownParentCrashes, "R01", Fail),
        (D::UnknownParentAccepted, "R01", Fail),
        (D::RelatedUnfiltered, "R03", Fail),
    ]);
}

#[test]
fn defects_of_authentication_are_found() {
    caught(&[
        (D::OwnerAssignable, "S08", Fail),
        (D::PasswordShown, "S07", Fail),
        (D::UnsignedAccepted, "S01", Fail),
        (D::DeleteWithoutAuth, "A03", Fail),
        (D::AnyPassword, "A02", Fail),
        (D::OthersRow, "S09", Fail),
        (D::GuessableKey, "S04", Fail),
        (D::SignatureUnchecked, "S02", Fail),
        (D::NoExpiry, "S03", Fail),
        (D::OriginReflected, "S12", Fail),
    ]);
}

#[test]
fn the_same_server_is_found_the_same_three_times() {
    let address = Bookshop::start(Style::default(), Some(D::PagesOverlap));
    let run = |seed| {
        let options = Options { seed, ..Options::default() };
        let report = grade(&Tcp(address), &subject(Style::default()), &options).expect("can be graded");
        report
            .findings
            .into_iter()
            .map(|finding| (finding.check, finding.outcome, finding.summary))
            .collect::<Vec<_>>()
    };
    let first = run(1_000);
    assert_eq!(first, run(50_000));
    assert_eq!(first, run(700_000));
}

#[test]
fn a_failed_login_blocks_what_needs_it_and_the_rest_is_still_looked_at() {
    let address = Bookshop::start(Style { public: true, ..Style::default() }, None);
    let text =
        Bookshop::contract(Style { public: true, ..Style::default() }).replace("\"/login\"", "\"/nowhere\"");
    let subject = Subject { contract: Some(Contract::parse(&text).expect("valid")), ..Subject::default() };
    let report = grade(&Tcp(address), &subject, &Options::default()).expect("can be graded");
    assert_eq!(outcome(&report, "A01"), Some(Fail));
    assert_eq!(outcome(&report, "A03"), Some(Outcome::Inconclusive));
    assert_eq!(outcome(&report, "C05"), Some(Outcome::Pass));
    assert_eq!(report.requirements[&Requirement::Validation], Standing::Blocked);
    // Nor is anything else said to be wrong that nobody was allowed to try.
    let whole = Style { whole: true, ..Style::default() };
    let text = Bookshop::contract(whole).replace("\"/login\"", "\"/nowhere\"");
    let subject = Subject { contract: Some(Contract::parse(&text).expect("valid")), ..Subject::default() };
    let report = grade(&Tcp(Bookshop::start(whole, None)), &subject, &Options::default()).expect("graded");
    let blamed: Vec<&str> = failed(&report).into_iter().filter(|check| *check != "A01").collect();
    assert!(blamed.is_empty(), "{:#?}", wrong(&report));
}

#[test]
fn where_nobody_answers_nothing_is_graded() {
    let address =
        TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port");
    let error =
        grade(&Tcp(address), &subject(Style::default()), &Options::default()).expect_err("nobody answers");
    assert_eq!(
        error,
        GradeError::Unreachable {
            host: address.to_string(),
            reason: "the connection was refused".to_owned()
        }
    );
}

#[test]
fn without_a_contract_the_resource_is_found_by_the_commands_of_the_readme() {
    let address = Bookshop::start(Style::default(), None);
    let readme = "curl -X POST localhost:8000/register -d '{\"username\": \"ann\", \"password\": \"Correct-Horse-1\"}'\n\
        curl -X POST localhost:8000/login -d '{\"username\": \"ann\", \"password\": \"Correct-Horse-1\"}'\n\
        curl -X POST localhost:8000/books -d '{\"title\": \"Dune one\", \"sku\": \"S{n}\", \"price\": 3, \"author_id\": 1}'\n\
        curl -X PATCH localhost:8000/books/1 -d '{\"title\": \"Dune two\"}'\n";
    let subject = Subject { readme: Some(readme.to_owned()), ..Subject::default() };
    // Nothing in the commands makes an author: the list can be read, creating is refused, and the report says so.
    let report = grade(&Tcp(address), &subject, &Options::default()).expect("can be graded");
    assert_eq!(outcome(&report, "C05"), Some(Outcome::Pass));
    assert_eq!(outcome(&report, "C01"), Some(Fail));
    assert_eq!(outcome(&report, "R01"), Some(Outcome::Inconclusive));
}

#[test]
fn an_id_in_an_example_stands_for_one_that_is_there() {
    let address = Bookshop::start(Style::default(), None);
    let readme =
        "curl localhost:8000/books/4711\ncurl localhost:8000/authors/4711/books\ncurl localhost:8000/stock\n";
    let subject = Subject { readme: Some(readme.to_owned()), ..subject(Style::default()) };
    let report = grade(&Tcp(address), &subject, &Options::default()).expect("can be graded");
    let found = report.findings.iter().find(|finding| finding.check == "D04").expect("was tried");
    assert_eq!(found.summary, "the documented path /stock is answered 404");
}

#[test]
fn a_document_that_is_served_is_held_to_what_it_says() {
    let answers = json!({"200": {"description": "as asked"}});
    let id = json!([{"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}}]);
    let right = json!({
        "openapi": "3.0.3",
        "info": {"title": "Books", "version": "1"},
        "paths": {
            "/books": {"get": {"responses": answers}, "post": {"responses": answers}},
            "/books/{id}": {"parameters": id, "get": {"responses": answers}, "delete": {"responses": answers}},
        },
    });
    let graded = |document: &Value| {
        let address = Bookshop::documented(document.clone());
        grade(&Tcp(address), &subject(Style::default()), &Options::default()).expect("can be graded")
    };
    let clean = graded(&right);
    assert_eq!((outcome(&clean, "D04"), outcome(&clean, "D05")), (Some(Outcome::Pass), Some(Outcome::Pass)));
    assert!(wrong(&clean).is_empty(), "{:#?}", wrong(&clean));

    let mut promised = right.clone();
    promised["paths"]["/stock"] = json!({"get": {"responses": answers}});
    let report = graded(&promised);
    let finding = report.findings.iter().find(|finding| finding.check == "D04").expect("was tried");
    assert_eq!((finding.outcome, finding.summary.contains("/stock")), (Fail, true), "{}", finding.summary);
    assert_eq!(outcome(&report, "D05"), Some(Outcome::Pass));

    let mut invalid = right.clone();
    invalid["paths"]["/books/{id}"]["parameters"] = json!([]);
    let report = graded(&invalid);
    assert_eq!((outcome(&report, "D04"), outcome(&report, "D05")), (Some(Outcome::Pass), Some(Fail)));

    let without = graded(&json!({"books": []}));
    assert_eq!((outcome(&without, "D04"), outcome(&without, "D05")), (None, None));
}

#[test]
fn a_server_that_never_answers_costs_no_more_than_the_time_that_is_given() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    let held: std::thread::JoinHandle<()> = std::thread::spawn(move || {
        let _kept: Vec<_> = listener.incoming().take(100).collect();
    });
    let limits =
        Limits { request: Duration::from_millis(200), total: Duration::from_secs(1), ..Limits::default() };
    let begun = Instant::now();
    let outcome = grade(&Tcp(address), &subject(Style::default()), &Options { limits, ..Options::default() });
    assert!(matches!(outcome, Err(GradeError::Unreachable { reason, .. }) if reason == "no answer in time"));
    assert!(begun.elapsed() < Duration::from_secs(10));
    drop(held);
}

#[test]
fn a_server_that_never_ends_an_answer_costs_no_more_than_the_limits() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            std::thread::spawn(move || {
                use std::io::Write;
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[");
                while stream.write_all(&[b' '; 4096]).is_ok() {}
            });
        }
    });
    let limits = Limits {
        request: Duration::from_millis(300),
        total: Duration::from_secs(2),
        body_bytes: 64 << 10,
        ..Limits::default()
    };
    let begun = Instant::now();
    let _ = grade(&Tcp(address), &subject(Style::default()), &Options { limits, ..Options::default() });
    assert!(begun.elapsed() < Duration::from_secs(20));
}

#[test]
fn progress_is_told_and_grading_can_be_stopped() {
    let address = Bookshop::start(Style::default(), None);
    let cancel = AtomicBool::new(false);
    let told = RefCell::new(Vec::new());
    let progress = |progress: Progress<'_>| {
        told.borrow_mut().push((progress.done, progress.of));
        if progress.done == 5 {
            cancel.store(true, Ordering::Relaxed);
        }
    };
    let options = Options { cancel: Some(&cancel), progress: Some(&progress), ..Options::default() };
    let outcome = grade(&Tcp(address), &subject(Style::default()), &options);
    assert_eq!(outcome.expect_err("was stopped"), GradeError::Ended("the grading was stopped"));
    assert_eq!(told.borrow().iter().map(|(done, _)| *done).collect::<Vec<_>>(), [0, 1, 2, 3, 4, 5]);
}

/// Answers every request from a fixed list of one answer.
fn always(answer: &'static str) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            use std::io::{Read, Write};
            let _ = stream.read(&mut vec![0; 1 << 17]);
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    address
}

#[test]
fn a_server_that_asks_to_slow_down_is_inconclusive_and_never_fails() {
    let address = always("HTTP/1.1 429 X\r\nContent-Length: 0\r\nRetry-After: 0\r\n\r\n");
    let report =
        grade(&Tcp(address), &subject(Style::default()), &Options::default()).expect("can be graded");
    let failed: Vec<_> = report
        .findings
        .iter()
        .filter(|finding| finding.outcome == Fail && finding.check != "A01")
        .map(|finding| (finding.check, &finding.summary))
        .collect();
    assert!(failed.is_empty(), "{failed:?}");
}

#[test]
fn what_a_hostile_server_sends_is_data_in_every_report() {
    let address = always(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<script>alert(1)</script>\u{1b}[2J",
    );
    let report =
        grade(&Tcp(address), &subject(Style::default()), &Options::default()).expect("can be graded");
    let page = html(&report);
    assert!(page.contains("&lt;script&gt;alert") && !page.contains("<script"));
    assert!(!text(&report).contains('\u{1b}'));
    let value: Value = serde_json::from_str(&report.json().expect("writes")).expect("reads");
    assert!(
        value["findings"][0]["exchanges"][0]["request"]["method"].is_string(),
        "{}",
        value["findings"][0]
    );
    assert_eq!(value["requirements"]["tests"], "blocked");
}

// A server that ends or hangs

/// An insert that nobody checked and that the database refuses.
fn deadly(asked: &bookshop::Asked) -> bool {
    let body: Option<Value> = serde_json::from_slice(&asked.body).ok();
    let price = body.as_ref().and_then(|body| body.get("price"));
    asked.method == "POST" && asked.path == "/books" && price.is_some_and(|price| !price.is_number())
}

fn graded_until_it_ends(shop: &Mortal, seed: u64, can_restart: bool) -> Report {
    let restart = || shop.restart();
    let limits = Limits { request: Duration::from_millis(400), ..Limits::default() };
    let options = Options {
        limits,
        seed,
        restart: can_restart.then_some(&restart as Restart<'_>),
        ..Options::default()
    };
    grade(&Tcp(shop.address()), &subject(Style::default()), &options).expect("can be graded")
}

fn words(report: &Report) -> Vec<(&'static str, Outcome, String)> {
    report.findings.iter().map(|finding| (finding.check, finding.outcome, finding.summary.clone())).collect()
}

fn failed(report: &Report) -> Vec<&'static str> {
    report.findings.iter().filter(|finding| finding.outcome == Fail).map(|finding| finding.check).collect()
}

/// The checks that send a price that is no number, and those that speak of the whole run.
const ENDED_BY: [&str; 7] = ["E14", "E17", "E18", "V03", "V10", "V18", "S11"];

#[test]
fn a_server_that_ends_is_started_again_and_what_ended_it_is_said_where_it_was_asked() {
    for (end, remembers) in [(End::Exit, true), (End::Exit, false), (End::Hang, true)] {
        let shop = Mortal::start(deadly, end, remembers);
        let report = graded_until_it_ends(&shop, 1_000, true);
        let failed = failed(&report);
        for check in ["E14", "E18", "V03", "V10"] {
            assert!(failed.contains(&check), "{end:?} {check}: {:#?}", wrong(&report));
        }
        assert!(failed.iter().all(|check| ENDED_BY.contains(check)), "{end:?}: {:#?}", wrong(&report));
        let undecided = report.count(Outcome::Inconclusive);
        assert!(undecided <= 3, "{end:?}: {:#?}", wrong(&report));
        // Each time by what a check asked, never because the last server was still missed.
        assert!(shop.starts() <= ENDED_BY.len() + 2, "{} starts", shop.starts());
        let ended = report.findings.iter().find(|finding| finding.check == "E18").expect("is judged");
        assert!(ended.summary.contains("POST /books"), "{}", ended.summary);
        assert!(ended.summary.contains("started again"), "{}", ended.summary);
        assert!(ended.exchanges.iter().all(|exchange| exchange.response.is_none() && deadly_body(exchange)));
    }
}

fn deadly_body(exchange: &touchstone_grader::Exchange) -> bool {
    let body: Option<Value> = serde_json::from_slice(&exchange.request.body).ok();
    body.is_some_and(|body| !body["price"].is_number())
}

/// As where nobody waits for the database, and its refusal ends the process when the answer is already out.
#[test]
fn a_server_that_answers_and_ends_then_is_said_to_have_ended_by_what_it_answered() {
    for remembers in [true, false] {
        let shop = Mortal::start(deadly, End::Late, remembers);
        let report = graded_until_it_ends(&shop, 1_000, true);
        let failed = failed(&report);
        for check in ["E14", "E18", "V03", "V10"] {
            assert!(failed.contains(&check), "{check}: {:#?}", wrong(&report));
        }
        assert!(failed.iter().all(|check| ENDED_BY.contains(check)), "{:#?}", wrong(&report));
        assert!(wrong(&report).iter().all(|words| !words.contains("no answer")), "{:#?}", wrong(&report));
        assert!(report.count(Outcome::Inconclusive) <= 3, "{:#?}", wrong(&report));
        let ended = report.findings.iter().find(|finding| finding.check == "E18").expect("is judged");
        assert!(ended.exchanges.iter().all(|exchange| exchange.response.is_some() && deadly_body(exchange)));
    }
}

/// The connection that is closed without an answer is the next one, or the one after it: neither ended anything.
#[test]
fn what_is_asked_after_the_end_began_is_not_blamed_for_it() {
    for (more, remembers) in [(0, true), (0, false), (1, true), (2, false)] {
        let shop = Mortal::start(deadly, End::After(more), remembers);
        let report = graded_until_it_ends(&shop, 1_000, true);
        let failed = failed(&report);
        for check in ["E14", "E18"] {
            assert!(failed.contains(&check), "{more} {check}: {:#?}", wrong(&report));
        }
        assert!(failed.iter().all(|check| ENDED_BY.contains(check)), "{more}: {:#?}", wrong(&report));
        assert!(wrong(&report).iter().all(|words| !words.contains("no answer")), "{:#?}", wrong(&report));
        let ended = report.findings.iter().find(|finding| finding.check == "E18").expect("is judged");
        for exchange in &ended.exchanges {
            assert!(exchange.response.is_some() && deadly_body(exchange), "{more}: {exchange:#?}");
        }
    }
}

/// Nobody looks after a read whether the server is still there: the next check finds it gone.
#[test]
fn a_check_that_finds_the_server_gone_is_run_again() {
    let misread = |asked: &bookshop::Asked| {
        let id = asked.path.strip_prefix("/books/").unwrap_or("1");
        asked.method == "GET" && id.parse::<i64>().is_err() && id.len() < 30
    };
    let shop = Mortal::start(misread, End::Late, true);
    let report = graded_until_it_ends(&shop, 1_000, true);
    assert!(failed(&report).contains(&"E18"), "{:#?}", wrong(&report));
    assert!(wrong(&report).iter().all(|words| !words.contains("no answer")), "{:#?}", wrong(&report));
    assert!(report.count(Outcome::Inconclusive) <= 2, "{:#?}", wrong(&report));
}

#[test]
fn a_server_that_ends_is_found_the_same_three_times() {
    for end in [End::Exit, End::Late, End::After(0), End::After(1)] {
        let run = |seed| {
            let shop = Mortal::start(deadly, end, false);
            words(&graded_until_it_ends(&shop, seed, true))
        };
        let first = run(1_000);
        assert_eq!(first, run(50_000));
        assert_eq!(first, run(700_000));
    }
}

#[test]
fn what_follows_the_end_of_a_server_that_nobody_starts_again_is_undecided() {
    for end in [End::Exit, End::Hang] {
        let shop = Mortal::start(deadly, end, true);
        let begun = Instant::now();
        let report = graded_until_it_ends(&shop, 1_000, false);
        assert!(begun.elapsed() < Duration::from_secs(30), "{:?}", begun.elapsed());
        let failed = failed(&report);
        // The check that ended it asks what a refused create leaves behind, and none was refused.
        assert_eq!(failed, ["E14", "E18"], "{end:?}: {:#?}", wrong(&report));
        let undecided: Vec<_> =
            report.findings.iter().filter(|finding| finding.outcome == Outcome::Inconclusive).collect();
        assert!(undecided.len() > 10, "{end:?}: {:#?}", wrong(&report));
        for finding in undecided {
            assert!(
                finding.summary.contains("no longer answered") && finding.summary.contains("POST /books"),
                "{} {}",
                finding.check,
                finding.summary
            );
        }
        assert_eq!(outcome(&report, "C05"), Some(Outcome::Pass));
    }
}

#[test]
fn a_server_that_cannot_be_started_again_is_not_tried_for_ever() {
    let shop = Mortal::start(deadly, End::Exit, true);
    let tries = std::cell::Cell::new(0);
    let restart = || {
        tries.set(tries.get() + 1);
        Err("ended with exit code 1".to_owned())
    };
    let options = Options { restart: Some(&restart), ..Options::default() };
    let report = grade(&Tcp(shop.address()), &subject(Style::default()), &options).expect("can be graded");
    // Once when it ended, and once for C20.
    assert!(tries.get() <= 2, "{} tries", tries.get());
    let ended = report.findings.iter().find(|finding| finding.check == "E18").expect("is judged");
    assert!(ended.summary.contains("exit code 1"), "{}", ended.summary);
}

/// The process ends whatever it is sent.
#[test]
fn a_server_that_ends_at_every_create_is_given_up_within_bounds() {
    let shop = Mortal::start(|asked| asked.method == "POST" && asked.path == "/books", End::Exit, false);
    let report = graded_until_it_ends(&shop, 1_000, true);
    assert!(shop.starts() <= 40, "{} starts", shop.starts());
    assert_eq!(outcome(&report, "C01"), Some(Fail));
    assert_eq!(outcome(&report, "C05"), Some(Outcome::Pass));
    assert_eq!(outcome(&report, "C07"), Some(Outcome::Inconclusive));
}
