//! The SQL of the record.
use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::{FromRow, types::Json};
use touchstone_db::{
    list::{KeyType, Keyed, ListQuery, Page, SortKey, Value as Bound},
    on_tx,
};
use touchstone_record::{
    Actor, ActorKind, ChainHead, ChainId, Event, Payload, RecordedEvent, Salt, timestamp,
};
use uuid::Uuid;

use super::http::EventFilter;
use crate::{
    http::{ListParameters, Problem, Result},
    ids::{ApplicationId, EventId, UserId},
    tx::Tx,
};

/// An event as it is stored.
#[derive(Debug, FromRow)]
pub(super) struct Row {
    pub id: EventId,
    pub chain: String,
    pub seq: i64,
    pub at: DateTime<Utc>,
    #[sqlx(rename = "type")]
    pub kind: String,
    pub actor_type: String,
    pub actor_id: Option<UserId>,
    pub actor_name: Option<String>,
    pub application_id: Option<ApplicationId>,
    pub target_type: String,
    pub target_id: Uuid,
    pub payload_digest: String,
    pub prev_hash: Option<String>,
    pub hash: String,
    pub signature: String,
    pub salt: Option<Vec<u8>>,
    pub payload: Option<Json<Value>>,
}

impl Keyed for Row {
    fn id(&self) -> Uuid {
        self.id.into()
    }
    fn key(&self, _: &str) -> Bound {
        self.at.into()
    }
}

/// Takes the end of a chain and holds it until the transaction ends, so that no two events claim one place.
pub(super) async fn lock_head(tx: &mut Tx, chain: &ChainId) -> Result<Option<ChainHead>> {
    let (seq, head): (i64, Option<String>) = on_tx!(tx.db(), c => sqlx::query_as(
        "INSERT INTO audit_chain (chain, seq) VALUES ($1, 1)
         ON CONFLICT (chain) DO UPDATE SET seq = audit_chain.seq + 1 RETURNING seq - 1, head")
        .bind(chain.as_str()).fetch_one(c).await)?;
    Ok(head.map(|hash| ChainHead { seq: u64::try_from(seq).unwrap_or_default(), hash }))
}

/// Stores an event at the end of its chain.
pub(super) async fn append(
    tx: &mut Tx,
    application: Option<ApplicationId>,
    event: &Event,
    payload: Option<&Payload>,
) -> Result<()> {
    let (organization, now) = (tx.organization(), tx.now());
    let (id, actor) = (parse(&event.id)?, parse(&event.actor.id)?);
    let target = parse(&event.target_id)?;
    let seq = i64::try_from(event.seq).map_err(|error| Problem::fault(&error))?;
    on_tx!(tx.db(), c => sqlx::query(
        "INSERT INTO audit_event (id, organization_id, application_id, chain, seq, at, type, actor_type, actor_id,
             target_type, target_id, payload_digest, prev_hash, hash, signature)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)")
        .bind(id).bind(organization).bind(application).bind(event.chain.as_str()).bind(seq).bind(now)
        .bind(&event.event_type).bind(kind_name(event.actor.kind)).bind(actor).bind(&event.target_type).bind(target)
        .bind(event.payload_digest.as_deref().unwrap_or_default()).bind(&event.prev_hash).bind(&event.hash)
        .bind(&event.signature).execute(c).await.map(|_| ()))?;
    on_tx!(tx.db(), c => sqlx::query("UPDATE audit_chain SET head = $2 WHERE chain = $1")
        .bind(event.chain.as_str()).bind(&event.hash).execute(c).await.map(|_| ()))?;
    if let Some(payload) = payload {
        on_tx!(tx.db(), c => sqlx::query("INSERT INTO audit_payload (event_id, salt, payload) VALUES ($1, $2, $3)")
            .bind(id).bind(payload.salt.as_bytes().to_vec()).bind(Json(&payload.value))
            .execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

fn kind_name(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::User => "user",
        ActorKind::Candidate => "candidate",
        ActorKind::System => "system",
    }
}

fn parse(id: &str) -> Result<Uuid> {
    Uuid::parse_str(id).map_err(|error| Problem::fault(&error))
}

const COLUMNS: &str = "e.id, e.chain, e.seq, e.at, e.type, e.actor_type, e.actor_id, u.name AS actor_name,
    e.application_id, e.target_type, e.target_id, e.payload_digest, e.prev_hash, e.hash, e.signature, p.salt, p.payload";
const TABLES: &str =
    "audit_event e LEFT JOIN users u ON u.id = e.actor_id LEFT JOIN audit_payload p ON p.event_id = e.id";
const BY_TIME: SortKey = SortKey { name: "at", column: "e.at", kind: KeyType::Time };

/// One page of events, newest first.
pub(super) async fn list(tx: &mut Tx, filter: &EventFilter, list: &ListParameters) -> Result<Page<Row>> {
    let query = ListQuery::new(COLUMNS, TABLES, "e.id")
        .and("e.organization_id = ?", [tx.organization().into()])
        .and_some("e.application_id = ?", filter.application_id)
        .and_some("e.type = ?", filter.kind.clone())
        .and_some("e.actor_id = ?", filter.actor_id)
        .and_some("e.at >= ?", filter.at_from)
        .and_some("e.at < ?", filter.at_before);
    let sort = list.order(&[BY_TIME], true)?;
    Ok(query.fetch(tx.db(), sort, list.limit(), list.cursor.as_deref(), list.wants_total()).await?)
}

/// A whole chain in order, as it was recorded.
pub(super) async fn chain(tx: &mut Tx, chain: &ChainId) -> Result<Vec<RecordedEvent>> {
    let organization = tx.organization();
    let rows: Vec<Row> = on_tx!(tx.db(), c => sqlx::query_as(
        "SELECT e.id, e.chain, e.seq, e.at, e.type, e.actor_type, e.actor_id, u.name AS actor_name,
             e.application_id, e.target_type, e.target_id, e.payload_digest, e.prev_hash, e.hash, e.signature,
             p.salt, p.payload
         FROM audit_event e LEFT JOIN users u ON u.id = e.actor_id LEFT JOIN audit_payload p ON p.event_id = e.id
         WHERE e.organization_id = $1 AND e.chain = $2 ORDER BY e.seq")
        .bind(organization).bind(chain.as_str()).fetch_all(c).await)?;
    Ok(rows.into_iter().map(|row| row.recorded(chain)).collect())
}

impl Row {
    /// The event as it was sealed. What was tampered with in the database shows when it is verified.
    fn recorded(self, chain: &ChainId) -> RecordedEvent {
        let payload = match (self.salt.map(<[u8; 32]>::try_from), self.payload) {
            (Some(Ok(salt)), Some(Json(value))) => Some(Payload { salt: Salt::new(salt), value }),
            _ => None,
        };
        let actor = Actor {
            kind: match self.actor_type.as_str() {
                "user" => ActorKind::User,
                "candidate" => ActorKind::Candidate,
                _ => ActorKind::System,
            },
            id: self.actor_id.map(|id| id.to_string()).unwrap_or_default(),
        };
        let event = Event {
            id: self.id.to_string(),
            chain: chain.clone(),
            seq: u64::try_from(self.seq).unwrap_or_default(),
            at: timestamp(self.at),
            event_type: self.kind,
            actor,
            target_type: self.target_type,
            target_id: self.target_id.to_string(),
            payload_digest: Some(self.payload_digest).filter(|digest| !digest.is_empty()),
            prev_hash: self.prev_hash,
            hash: self.hash,
            signature: self.signature,
        };
        RecordedEvent { event, payload }
    }
}

/// Erases the details of what happened to an application; that it happened stays. Every writer takes the end of the
/// chain first, so whoever has just taken it is the last to have added anything.
pub async fn erase_application(tx: &mut Tx, application: ApplicationId, keep: &'static str) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query(
        "DELETE FROM audit_payload WHERE event_id IN (
             SELECT id FROM audit_event WHERE organization_id = $1 AND application_id = $2 AND type <> $3)")
        .bind(organization).bind(application).bind(keep).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Erases the details of what happened to a candidate outside their applications.
pub async fn erase_target(
    tx: &mut Tx,
    target_type: &'static str,
    target: Uuid,
    keep: &'static str,
) -> Result<()> {
    let organization = tx.organization();
    on_tx!(tx.db(), c => sqlx::query(
        "DELETE FROM audit_payload WHERE event_id IN (
             SELECT id FROM audit_event WHERE organization_id = $1 AND application_id IS NULL AND target_type = $2
                 AND target_id = $3 AND type <> $4)")
        .bind(organization).bind(target_type).bind(target).bind(keep).execute(c).await.map(|_| ()))?;
    Ok(())
}
