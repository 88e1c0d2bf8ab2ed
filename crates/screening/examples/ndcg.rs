//! How well scores put resumes of known trades in order.
//!
//! `ndcg FOLDER QUERIES.json`: texts of resumes as `FOLDER/<trade>/<name>.txt`; queries as `{"criteria": {"<trade>": ["word", …]},
//! "descriptions": [{"category": "<trade>", "text": "…", "tools": ["…"]}]}`. Prints the nDCG@10 of every query: each word of a
//! list is a criterion (a skill where the taxonomy knows it, else a keyword; then all of them keywords), a description is one in plain
//! words. A resume is relevant to its own trade.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use serde_json::{Value, json};
use touchstone_extract::{Line, Reading};
use touchstone_screening::criteria::{Criteria, Criterion, Wanted};
use touchstone_screening::score::assess;
use touchstone_screening::{Facts, facts, skills};

type Failure = Box<dyn std::error::Error>;

struct Resume {
    trade: String,
    reading: Reading,
    facts: Facts,
}

fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1);
    let (Some(folder), Some(queries)) = (arguments.next(), arguments.next()) else {
        return Err("usage: ndcg FOLDER QUERIES.json".into());
    };
    let day = NaiveDate::from_ymd_opt(2026, 1, 1).ok_or("no such day")?;
    let resumes = resumes(Path::new(&folder), day)?;
    let queries: Value = serde_json::from_str(&std::fs::read_to_string(queries)?)?;
    let asked = asked(&queries);
    // All at once: a resume is read once for all queries, and a score is the sum of the credits of its query's criteria.
    let list: Vec<Criterion> = asked.iter().flat_map(|query| query.criteria.clone()).collect();
    let criteria = Criteria { list };
    let credits: Vec<Vec<u32>> = resumes
        .iter()
        .map(|resume| {
            let verdicts = assess(&resume.reading, &resume.facts, &criteria, day).verdicts;
            verdicts.iter().map(|verdict| u32::from(verdict.credit.0)).collect()
        })
        .collect();
    let mut columns: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    let mut first = 0;
    for query in &asked {
        let own = first..first + query.criteria.len();
        first = own.end;
        let scores: Vec<u32> = credits.iter().map(|credits| credits[own.clone()].iter().sum()).collect();
        columns.entry(query.column).or_default().push(ndcg(&resumes, &scores, &query.trade));
    }
    for (column, values) in &columns {
        #[expect(clippy::cast_precision_loss, reason = "a few dozen")]
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        let line = json!({"column": column, "resumes": resumes.len(), "mean": mean, "values": values});
        std::io::Write::write_all(&mut std::io::stdout(), format!("{line}\n").as_bytes())?;
    }
    Ok(())
}

struct Asked {
    column: &'static str,
    trade: String,
    criteria: Vec<Criterion>,
}

fn asked(queries: &Value) -> Vec<Asked> {
    let mut asked = Vec::new();
    for (trade, words) in queries["criteria"].as_object().into_iter().flatten() {
        let criteria = words.as_array().into_iter().flatten().filter_map(Value::as_str).map(word).collect();
        asked.push(Asked { column: "criteria", trade: trade.clone(), criteria });
        let any_of = |word: &str| vec![word.to_owned()];
        let words = words.as_array().into_iter().flatten().filter_map(Value::as_str);
        let criteria = words.map(|word| criterion(Wanted::Keyword { any_of: any_of(word) })).collect();
        asked.push(Asked { column: "keywords", trade: trade.clone(), criteria });
    }
    for query in queries["descriptions"].as_array().into_iter().flatten() {
        let trade = query["category"].as_str().unwrap_or_default();
        let text = query["text"].as_str().unwrap_or_default();
        let tools: Vec<&str> =
            query["tools"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        for (column, text) in [("desc", text.to_owned()), ("long", format!("{text} {}", tools.join(". ")))] {
            asked.push(Asked {
                column,
                trade: trade.to_owned(),
                criteria: vec![criterion(Wanted::Text { text })],
            });
        }
    }
    asked
}

fn word(word: &str) -> Criterion {
    let any_of = vec![word.to_owned()];
    let known = skills::canonical(word).is_some();
    criterion(if known { Wanted::Skill { any_of, years: None } } else { Wanted::Keyword { any_of } })
}

fn criterion(wanted: Wanted) -> Criterion {
    Criterion { id: "one".to_owned(), wanted, weight: 1.0, required: false }
}

fn resumes(folder: &Path, day: NaiveDate) -> Result<Vec<Resume>, Failure> {
    let mut files = Vec::new();
    for trade in std::fs::read_dir(folder)? {
        let trade = trade?.path();
        for file in std::fs::read_dir(&trade)? {
            files.push((trade.file_name().unwrap_or_default().to_string_lossy().into_owned(), file?.path()));
        }
    }
    files.sort();
    let mut resumes = Vec::new();
    for (trade, file) in files {
        let reading = read(&std::fs::read_to_string(file)?);
        let facts = facts(&reading, day);
        resumes.push(Resume { trade, reading, facts });
    }
    Ok(resumes)
}

fn read(text: &str) -> Reading {
    let mut reading = Reading::default();
    for words in text.split(['\n', '\u{c}']).map(str::trim) {
        let start = reading.text.len();
        reading.text.push_str(words);
        if !words.is_empty() {
            reading.lines.push(Line { range: start..reading.text.len(), size: 100, ..Line::default() });
        }
        reading.text.push('\n');
    }
    reading
}

fn ndcg(resumes: &[Resume], scores: &[u32], trade: &str) -> f64 {
    let mut scored: Vec<_> = resumes
        .iter()
        .zip(scores)
        .enumerate()
        .map(|(index, (resume, score))| (std::cmp::Reverse(*score), index, resume.trade == trade))
        .collect();
    scored.sort_unstable();
    #[expect(clippy::cast_precision_loss, reason = "ten")]
    let gain = |place: usize| 1.0 / ((place + 2) as f64).log2();
    let got: f64 =
        scored.iter().take(10).enumerate().filter(|(_, one)| one.2).map(|(place, _)| gain(place)).sum();
    let relevant = scored.iter().filter(|one| one.2).count().min(10);
    let best: f64 = (0..relevant).map(gain).sum();
    if best > 0.0 { got / best } else { 0.0 }
}
