//! Guides for people to read and print: as a web page and as a DOCX that comes back in.
//!
//! Both are made of the [pieces](pieces) of the canonical Markdown: each heading, paragraph, item and level, with what
//! it is in a guide. [`docx`] marks every paragraph with its piece, so that [`from_docx`] reads back what a person has
//! edited in a word processor: what stands in the document counts.

mod docx;
mod html;
mod inline;
mod pdf;
mod pieces;
mod prose;
mod quote;
mod table;
#[cfg(test)]
mod tests;

pub(crate) use docx::FURNITURE;
pub use docx::{docx, from_docx, is_ours};
pub use html::html;
pub use inline::{Look, Run};
pub use pdf::{FromPdf, from_pdf};
pub use prose::{Block, Table, blocks, item_blocks, line};
pub use table::Side;

use crate::Guide;

/// What of a guide is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// The whole guide.
    Whole,
    /// What one interviewer needs for the stage with this key.
    Kit(&'a str),
    /// The scorecard of the stage with this key, to be filled in by hand.
    BlankScorecard(&'a str),
}

/// Why a guide was not written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// The guide has no stage with this key.
    #[error("the guide has no stage “{0}”")]
    NoStage(String),
    /// The stage with this key has no scorecard.
    #[error("the stage “{0}” has no scorecard")]
    NoScorecard(String),
    /// The file could not be put together.
    #[error("the file could not be written: {0}")]
    Write(String),
}

impl Part<'_> {
    /// What a file of this part is called, without an extension.
    pub fn file_stem(self, guide: &Guide) -> String {
        let title = crate::keys::slug(&guide.title);
        let title = if title.is_empty() { "guide".to_owned() } else { title };
        match self {
            Self::Whole => title,
            Self::Kit(key) => format!("{title}-{key}-kit"),
            Self::BlankScorecard(key) => format!("{title}-{key}-scorecard"),
        }
    }

    /// The guide with nothing but this part in it, normalised.
    pub fn of(self, guide: &Guide) -> Result<Guide, ExportError> {
        let key = match self {
            Self::Whole => return Ok(guide.normalized()),
            Self::Kit(key) | Self::BlankScorecard(key) => key,
        };
        let guide = guide.normalized();
        let stage = guide.stage(key).cloned().ok_or_else(|| ExportError::NoStage(key.to_owned()))?;
        let mut part = Guide {
            title: guide.title,
            role: guide.role,
            level: guide.level,
            language: guide.language,
            variables: guide.variables,
            ..Guide::default()
        };
        let stage = if matches!(self, Self::Kit(_)) {
            stage
        } else {
            let scorecard = stage.scorecard.ok_or_else(|| ExportError::NoScorecard(key.to_owned()))?;
            crate::model::Stage {
                key: stage.key,
                kind: stage.kind,
                title: stage.title,
                minutes: stage.minutes,
                scorecard: Some(scorecard),
                ..crate::model::Stage::default()
            }
        };
        part.stages.push(stage);
        Ok(part)
    }
}
