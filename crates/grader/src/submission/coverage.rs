//! T04: how much of the program its tests reach, where their output or a file that they write says so.

use serde_json::Value;

/// Files that tools write, below the submission's root. The first that says something is believed.
pub(super) const FILES: [&str; 12] = [
    "coverage.xml",
    "coverage/cobertura-coverage.xml",
    "coverage/coverage-summary.json",
    "coverage/lcov.info",
    "lcov.info",
    "coverage/clover.xml",
    "clover.xml",
    "target/site/jacoco/jacoco.xml",
    "build/reports/jacoco/test/jacocoTestReport.xml",
    "jacoco.xml",
    "cobertura.xml",
    "coverage/.last_run.json",
];

/// The largest that is read.
pub(super) const LARGEST: u64 = 8 * 1024 * 1024;

/// What the output of the tests says, in per cent, and whose words those are.
pub(super) fn of_output(output: &str) -> Option<(&'static str, f64)> {
    let lines: Vec<&str> = output.lines().map(str::trim).collect();
    let found = |says: fn(&str) -> Option<f64>| lines.iter().rev().find_map(|line| says(line));
    [
        ("coverage.py", pytest as fn(&str) -> Option<f64>),
        ("Istanbul", istanbul),
        ("go test", go),
        ("Tarpaulin", tarpaulin),
        ("SimpleCov", simplecov),
        ("PHPUnit", phpunit),
    ]
    .into_iter()
    .find_map(|(name, says)| Some((name, found(says)?)))
}

/// `TOTAL    120     12    90%`
fn pytest(line: &str) -> Option<f64> {
    percent(line.strip_prefix("TOTAL")?.split_whitespace().last()?)
}

/// `All files |  85.71 | …`, and `# all files | 95.00 | …` of Node's own runner. The first column are statements or lines.
fn istanbul(line: &str) -> Option<f64> {
    let mut columns = line.split('|').map(str::trim);
    let first = columns.next()?.trim_start_matches(['#', 'ℹ', ' ']).to_ascii_lowercase();
    (first == "all files").then(|| columns.next().and_then(number)).flatten()
}

/// `coverage: 81.2% of statements`, alone or at the end of a package's line. With several packages the last is no sum, so only a
/// single one counts for the whole; the line of `go tool cover -func` does: `total: (statements) 81.2%`.
fn go(line: &str) -> Option<f64> {
    if let Some(rest) = line.strip_prefix("total:") {
        return percent(rest.split_whitespace().last()?);
    }
    let (_, rest) = line.split_once("coverage: ")?;
    let (number, rest) = rest.split_once('%')?;
    rest.starts_with(" of statements").then(|| self::number(number)).flatten()
}

/// `81.00% coverage, 81/100 lines covered`
fn tarpaulin(line: &str) -> Option<f64> {
    let (number, rest) = line.split_once("% coverage")?;
    rest.starts_with(',').then(|| self::number(number.rsplit(' ').next()?)).flatten()
}

/// `Line Coverage: 94.4% (17 / 18)`
fn simplecov(line: &str) -> Option<f64> {
    percent(line.strip_prefix("Line Coverage:")?.split_whitespace().next()?)
}

/// `Lines:   80.00% (8/10)`
fn phpunit(line: &str) -> Option<f64> {
    let rest = line.strip_prefix("Lines:")?;
    rest.contains('(').then(|| percent(rest.split_whitespace().next()?)).flatten()
}

/// What a file says, in per cent, and whose form it is.
pub(super) fn of_file(path: &str, text: &str) -> Option<(&'static str, f64)> {
    match path.rsplit_once('.').map(|(_, end)| end) {
        Some("json") => of_json(text),
        Some("info") => lcov(text).map(|share| ("LCOV", share)),
        _ => of_xml(text),
    }
}

fn of_json(text: &str) -> Option<(&'static str, f64)> {
    let value: Value = serde_json::from_str(text).ok()?;
    let summary = value["total"]["lines"]["pct"].as_f64().map(|share| ("Istanbul", share));
    let last = || value["result"]["line"].as_f64().map(|share| ("SimpleCov", share));
    summary.or_else(last).filter(|(_, share)| is_share(*share))
}

fn of_xml(text: &str) -> Option<(&'static str, f64)> {
    cobertura(text)
        .map(|share| ("Cobertura", share))
        .or_else(|| jacoco(text).map(|share| ("JaCoCo", share)))
        .or_else(|| clover(text).map(|share| ("Clover", share)))
}

/// The sums of `LF` (lines) and `LH` (lines that were reached) over all files.
fn lcov(text: &str) -> Option<f64> {
    let sum = |key: &str| -> u64 {
        let values = text.lines().filter_map(|line| line.trim().strip_prefix(key)?.parse::<u64>().ok());
        values.fold(0, u64::saturating_add)
    };
    share(sum("LH:"), sum("LF:"))
}

/// `<coverage line-rate="0.85" …>`
fn cobertura(text: &str) -> Option<f64> {
    let start = element(text, "<coverage ")?;
    let rate: f64 = attribute(start, "line-rate")?.parse().ok()?;
    Some(rate * 100.0).filter(|share| is_share(*share))
}

/// The last `<counter type="LINE" missed="…" covered="…"/>`: that of the whole report stands at its end.
fn jacoco(text: &str) -> Option<f64> {
    let start = &text[text.rfind("<counter type=\"LINE\"")?..];
    let start = &start[..start.find('>')?];
    let count = |name: &str| attribute(start, name)?.parse::<u64>().ok();
    let (missed, covered) = (count("missed")?, count("covered")?);
    share(covered, missed.checked_add(covered)?)
}

/// The last `<metrics statements="…" coveredstatements="…">` with files, which is the project's.
fn clover(text: &str) -> Option<f64> {
    if !text.contains("<project") {
        return None;
    }
    let starts =
        text.match_indices("<metrics ").filter_map(|(place, _)| element(&text[place..], "<metrics "));
    let count = |start: &str, name: &str| attribute(start, name)?.parse::<u64>().ok();
    // The project holds the most of all.
    let all =
        starts.filter_map(|start| Some((count(start, "statements")?, count(start, "coveredstatements")?)));
    let (statements, covered) = all.max_by_key(|(statements, _)| *statements)?;
    share(covered, statements)
}

/// The first element of that name, up to the end of its attributes.
fn element<'t>(text: &'t str, start: &str) -> Option<&'t str> {
    let begin = &text[text.find(start)?..];
    begin.find('>').map(|end| &begin[..end])
}

fn attribute<'t>(element: &'t str, name: &str) -> Option<&'t str> {
    let after = element.split_once(&format!(" {name}=\""))?.1;
    after.split_once('"').map(|(value, _)| value)
}

#[expect(clippy::cast_precision_loss, reason = "lines of a program")]
fn share(part: u64, whole: u64) -> Option<f64> {
    (whole > 0 && part <= whole).then(|| part as f64 * 100.0 / whole as f64)
}

fn percent(text: &str) -> Option<f64> {
    number(text.strip_suffix('%')?)
}

fn number(text: &str) -> Option<f64> {
    text.trim().parse().ok().filter(|share| is_share(*share))
}

fn is_share(share: f64) -> bool {
    (0.0..=100.0).contains(&share)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(output: &str) -> Option<(&'static str, String)> {
        of_output(output).map(|(name, share)| (name, format!("{share:.1}")))
    }

    #[test]
    fn the_usual_outputs_are_read() {
        for (output, name, share) in [
            (
                "Name Stmts Miss Cover\napp.py 10 1 90%\nTOTAL   120   12   90%\n5 passed",
                "coverage.py",
                "90.0",
            ),
            ("File | % Stmts | % Branch\nAll files |   85.71 |  50 |", "Istanbul", "85.7"),
            ("# all files | 95.00 | 80.00 | 100.00 |", "Istanbul", "95.0"),
            ("ok  \texample.com/x\t0.002s\tcoverage: 81.2% of statements", "go test", "81.2"),
            ("total:  (statements)  75.0%", "go test", "75.0"),
            ("81.00% coverage, 81/100 lines covered, +0% change", "Tarpaulin", "81.0"),
            ("Line Coverage: 94.4% (17 / 18)", "SimpleCov", "94.4"),
            ("  Lines:   80.00% (8/10)", "PHPUnit", "80.0"),
        ] {
            assert_eq!(said(output), Some((name, share.to_owned())), "{output}");
        }
    }

    #[test]
    fn other_words_say_nothing_of_coverage() {
        for output in ["", "5 passed in 1.2s", "TOTAL 12", "coverage: none", "TOTAL 1 2 900%", "total: 12"] {
            assert_eq!(said(output), None, "{output}");
        }
    }

    #[test]
    fn the_usual_files_are_read() {
        for (path, text, name, share) in [
            (
                "coverage.xml",
                "<?xml?><coverage version=\"7\" line-rate=\"0.855\" x=\"y\">",
                "Cobertura",
                "85.5",
            ),
            ("lcov.info", "SF:a\nLF:10\nLH:5\nend_of_record\nSF:b\nLF:10\nLH:10\n", "LCOV", "75.0"),
            (
                "jacoco.xml",
                "<report><counter type=\"LINE\" missed=\"9\" covered=\"1\"/></class><counter type=\"LINE\" missed=\"1\" covered=\"3\"/></report>",
                "JaCoCo",
                "75.0",
            ),
            (
                "clover.xml",
                "<coverage generated=\"1\"><project><metrics statements=\"20\" coveredstatements=\"10\"/><file><metrics statements=\"5\" coveredstatements=\"5\"/></file></project></coverage>",
                "Clover",
                "50.0",
            ),
            ("coverage-summary.json", r#"{"total": {"lines": {"pct": 66.6}}}"#, "Istanbul", "66.6"),
            (".last_run.json", r#"{"result": {"line": 91.2}}"#, "SimpleCov", "91.2"),
        ] {
            let found = of_file(path, text).map(|(name, share)| (name, format!("{share:.1}")));
            assert_eq!(found, Some((name, share.to_owned())), "{path}");
        }
        assert_eq!(of_file("lcov.info", "LF:0\nLH:0\n"), None);
        assert_eq!(of_file("coverage.xml", "<coverage line-rate=\"7\">"), None);
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "(\\PC{0,10}|<coverage |<metrics |line-rate=\"|>|LF:|LH:|[0-9]{1,25}|%|\n|TOTAL |coverage: ){0,20}") {
            let _ = of_output(&text);
            for path in FILES {
                let _ = of_file(path, &text);
            }
        }
    }
}
