//! The record: append-only events in hash chains, one per application and one per organization.
//!
//! What an event says of people stands apart from it (`audit_payload`), so that it can be erased without breaking
//! the chain. The event holds a salted digest of it.

mod http;
mod store;

use serde_json::Value;
use touchstone_record::{Actor, ActorKind, ChainId, EventDraft, Payload, RecordedEvent, Salt};
use utoipa_axum::router::OpenApiRouter;
use uuid::Uuid;

pub use store::{erase_application, erase_target};

use crate::{
    app::{App, random},
    http::{Problem, Result},
    ids::{ApplicationId, CandidateId},
    tx::Tx,
};

/// The routes of this capability.
pub fn routes() -> OpenApiRouter<App> {
    http::routes()
}

/// Something that is to be put on the record.
#[derive(Debug)]
pub struct Entry {
    kind: &'static str,
    target_type: &'static str,
    target_id: Uuid,
    application_id: Option<ApplicationId>,
    payload: Option<Value>,
    candidate: Option<CandidateId>,
    system: bool,
}

impl Entry {
    /// What happened to what: `Entry::new("job.created", "job", id)`.
    pub fn new(kind: &'static str, target_type: &'static str, target_id: impl Into<Uuid>) -> Self {
        Self {
            kind,
            target_type,
            target_id: target_id.into(),
            application_id: None,
            payload: None,
            candidate: None,
            system: false,
        }
    }

    /// Belongs to the chain of an application rather than the organization's.
    #[must_use]
    pub fn application(mut self, id: ApplicationId) -> Self {
        self.application_id = Some(id);
        self
    }

    /// Done by the candidate themselves, on their own page, rather than by somebody with an account.
    #[must_use]
    pub fn by_candidate(mut self, id: CandidateId) -> Self {
        self.candidate = Some(id);
        self
    }

    /// Done by the installation itself, because its time had come.
    #[must_use]
    pub fn by_system(mut self) -> Self {
        self.system = true;
        self
    }

    /// The details, which may speak of people.
    #[must_use]
    pub fn with(mut self, payload: Value) -> Self {
        self.payload = Some(payload);
        self
    }
}

/// Puts something on the record, in the transaction of what it records.
pub async fn record(tx: &mut Tx, entry: Entry) -> Result<()> {
    let organization = tx.organization();
    let chain = entry
        .application_id
        .map_or_else(|| ChainId::organization(organization.uuid()), |id| ChainId::application(id.uuid()));
    let payload = entry.payload.map(|value| Payload { salt: Salt::new(random()), value });
    let digest = payload.as_ref().map(Payload::digest).transpose().map_err(|error| Problem::fault(&error))?;
    let actor = match entry.candidate {
        _ if entry.system => Actor { kind: ActorKind::System, id: organization.to_string() },
        Some(id) => Actor { kind: ActorKind::Candidate, id: id.to_string() },
        None => Actor { kind: ActorKind::User, id: tx.user().to_string() },
    };
    let head = store::lock_head(tx, &chain).await?;
    let draft = EventDraft {
        id: touchstone_db::new_id(),
        chain,
        at: tx.now(),
        event_type: entry.kind.to_owned(),
        actor,
        target_type: entry.target_type.to_owned(),
        target_id: entry.target_id.to_string(),
        payload_digest: digest,
    };
    let signer = tx.app().signer.clone();
    let event = draft.seal(head.as_ref(), &signer).map_err(|error| Problem::fault(&error))?;
    store::append(tx, entry.application_id, &event, payload.as_ref()).await
}

/// The whole chain of an application, in order, with the payloads that are left.
pub async fn chain_of(tx: &mut Tx, application_id: ApplicationId) -> Result<Vec<RecordedEvent>> {
    store::chain(tx, &ChainId::application(application_id.uuid())).await
}

/// The hash at the end of an application's chain.
pub async fn head_of(tx: &mut Tx, application_id: ApplicationId) -> Result<Option<String>> {
    Ok(chain_of(tx, application_id).await?.last().map(|recorded| recorded.event.hash.clone()))
}
