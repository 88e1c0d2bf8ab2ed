//! The screening of the sample organization: resumes of invented people, read and judged as any others are, and what the
//! recruiter has decided about a few of them so far.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    calendar,
    content::{Content, member},
};
use crate::{
    app::App,
    http::{Problem, Result},
    ids::JobId,
    scope::Scope,
    screenings::{self, Criterion, Decide, Incoming, NewScreening},
};

/// What the job asks of a resume.
const CRITERIA: &str = include_str!("resumes/criteria.json");

/// When the resumes were written, which is the day that "present" means in them: what comes out of them is the same
/// whenever the sample is filled.
const WRITTEN: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 20);

/// Names and contents of files.
macro_rules! files {
    ($($name:literal),+ $(,)?) => { [$(($name, include_bytes!(concat!("resumes/", $name)).as_slice())),+] };
}

/// The resumes, in the order in which they came in.
const RESUMES: [(&str, &[u8]); 24] = files![
    "kahale-cv-2024.txt",
    "peake-cv.html",
    "croft-cv.txt",
    "kamande-cv.txt",
    "ferris-cv.txt",
    "rahimi-cv.html",
    "drummond-cv.txt",
    "benhaddou-cv.txt",
    "malloy-cv.html",
    "brandstetter-cv.txt",
    "mahadevan-cv.txt",
    "ashworth-cv.txt",
    "quist-cv.txt",
    "carrasco-cv.html",
    "scan-0012.pdf",
    "fashola-cv.txt",
    "sugden-cv.txt",
    "tanabe-cv.html",
    "vanderlinden-cv.txt",
    "devereaux-cv.html",
    "gallagher-cv.txt",
    "pham-cv.txt",
    "kahale-cv.html",
    "grabowski-cv.txt",
];

/// Screens the resumes for the job, and decides about a few.
pub(super) async fn screen(
    app: &App,
    people: &BTreeMap<String, Scope>,
    content: &Content,
    job: JobId,
    now: DateTime<Utc>,
) -> Result<()> {
    let recruiter = member(people, "recruiter")?;
    let (came, looked) = calendar::screened(now);
    let app_then = app.at(came);
    let criteria: Vec<Criterion> = serde_json::from_str(CRITERIA)?;
    let new = NewScreening { title: content.screening.title.clone(), criteria, as_of: WRITTEN, blind: false };
    let mut tx = app_then.begin(recruiter).await?;
    let id = screenings::begin(&mut tx, job, &new).await?;
    tx.commit().await?;
    let files = RESUMES.map(|(name, bytes)| Incoming { name: name.to_owned(), bytes: bytes.to_vec() });
    let resumes = screenings::screen_at_once(&app_then, recruiter, id, files.into()).await?;
    let resumes: BTreeMap<_, _> = resumes.into_iter().collect();
    let mut tx = app.at(looked).begin(recruiter).await?;
    for screened in &content.screening.decisions {
        let resume = resumes
            .get(&screened.file)
            .ok_or_else(|| Problem::fault(&format!("the sample has no resume {}", screened.file)))?;
        let decide = Decide {
            resume_ids: vec![*resume],
            decision: screened.decision,
            reason: screened.reason.clone(),
        };
        screenings::settle(&mut tx, id, &decide).await?;
    }
    tx.commit().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_resume_of_the_folder_is_in_the_sample() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/demo/resumes");
        let mut there: Vec<String> = std::fs::read_dir(folder)
            .expect("a folder")
            .map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned())
            .filter(|name| name != "criteria.json")
            .collect();
        there.sort();
        let mut taken: Vec<String> = RESUMES.iter().map(|(name, _)| (*name).to_owned()).collect();
        taken.sort();
        assert_eq!(taken, there);
    }
}
