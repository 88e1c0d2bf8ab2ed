//! The coding exercises are whole: starters in every language, tests, solutions, planted wrong solutions. That the solutions
//! are accepted, and the wrong ones refused, is tested where programs are run: in the judge.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at once")]

use std::collections::BTreeSet;

use touchstone_library::{Code, Exercise, Shelved, library};

fn exercises() -> &'static [Shelved<Exercise>] {
    &library().unwrap_or_else(|error| panic!("{error}")).exercises
}

#[test]
fn every_exercise_is_whole() {
    for Shelved { id, item } in exercises() {
        let languages =
            |codes: &[Code]| codes.iter().map(|code| code.language.clone()).collect::<BTreeSet<_>>();
        let starters = languages(&item.starter);
        let wanted: &[&str] =
            if starters.contains("sql") { &["sql"] } else { &["go", "java", "javascript", "python"] };
        assert!(wanted.iter().all(|language| starters.contains(*language)), "{id}: {starters:?}");
        assert!(!item.solution.is_empty() && item.wrong.len() >= 3, "{id}");
        assert!((20..=45).contains(&item.text.minutes), "{id}: {} minutes", item.text.minutes);
        let names: BTreeSet<&str> = item.tests.iter().map(|test| test.name.as_str()).collect();
        assert_eq!(names.len(), item.tests.len(), "{id}: two tests of one name");
        let visible = item.tests.iter().filter(|test| test.visible).count();
        assert!(visible >= 2 && item.tests.len() - visible >= 5, "{id}: {visible} of {}", item.tests.len());
        for (wrong, _) in &item.wrong {
            assert!(wrong.fails.iter().all(|name| names.contains(name.as_str())), "{id}: {}", wrong.file);
        }
        for list in [&item.text.extensions, &item.text.what_good_looks_like, &item.text.red_flags] {
            assert!(list.len() >= 2, "{id}");
        }
        assert!(item.text.statement.contains("### Example") || item.text.statement.contains("```"), "{id}");
    }
}
