//! An application as one person sees it.
use touchstone_rules::{
    application::Status,
    application::{Deciders, Powers, Tie},
};

use super::store::ApplicationRow;
use crate::{
    http::{Problem, Result},
    ids::GuideVersionId,
    jobs::{MANAGERS, SCHEDULERS, Standing},
};

/// An application as one person sees it.
#[derive(Debug)]
pub struct Seen {
    /// The application.
    pub row: ApplicationRow,
    /// What the person may do with it.
    pub may: Powers,
}

impl Seen {
    /// Puts together what is needed to decide.
    pub fn new(row: ApplicationRow, standing: Standing, tie: Tie) -> Self {
        let deciders = Deciders { named: row.has_decider, hiring_manager: row.has_hiring_manager };
        Self { row, may: Powers::of(standing, tie, deciders) }
    }

    /// Refuses whoever does not run the job.
    pub fn require_manager(&self) -> Result<()> {
        Ok(self.may.standing().require(MANAGERS)?)
    }

    /// Refuses whoever does not arrange interviews.
    pub fn require_scheduler(&self) -> Result<()> {
        Ok(self.may.standing().require(SCHEDULERS)?)
    }

    /// Refuses what belongs to a guide version that the application no longer holds.
    pub fn require_version(&self, version: GuideVersionId) -> Result<()> {
        if self.row.guide_version_id == version {
            return Ok(());
        }
        Err(Problem::conflict(format!(
            "The application has moved to version {} of the guide. Open the stage again; it is the one of that version.",
            self.row.guide_number
        )))
    }

    /// Refuses when the candidate was erased: nothing is added about them any more.
    pub fn require_kept(&self) -> Result<()> {
        if self.row.candidate_erased_at.is_none() {
            Ok(())
        } else {
            Err(Problem::conflict("The candidate's data was erased. Nothing is added about them any more."))
        }
    }

    /// Refuses when the application has ended.
    pub fn require_active(&self) -> Result<()> {
        if self.row.status == Status::Active {
            Ok(())
        } else {
            Err(Problem::conflict(format!("The application is {} and stays as it is.", self.row.status)))
        }
    }
}
