CREATE TABLE installation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    signing_key BLOB NOT NULL,
    created_at TEXT NOT NULL
);

CREATE TABLE organization (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL
);

CREATE TABLE users (
    id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    password_hash TEXT,
    roles TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('invited', 'active', 'disabled')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT users_email_key UNIQUE (email_key)
);
CREATE INDEX users_by_name ON users (organization_id, name_key, id);

CREATE TABLE session (
    id BLOB PRIMARY KEY,
    user_id BLOB NOT NULL REFERENCES users (id),
    token_hash BLOB NOT NULL UNIQUE,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
);

CREATE TABLE invitation (
    id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    user_id BLOB NOT NULL REFERENCES users (id),
    token_hash BLOB NOT NULL UNIQUE,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    accepted_at TEXT
);

CREATE TABLE api_token (
    id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    user_id BLOB NOT NULL REFERENCES users (id),
    name TEXT NOT NULL,
    token_hash BLOB NOT NULL UNIQUE,
    scopes TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    last_used_at TEXT
);

CREATE TABLE idempotency_key (
    user_id BLOB NOT NULL REFERENCES users (id),
    key TEXT NOT NULL,
    request_hash BLOB NOT NULL,
    status INTEGER,
    headers TEXT,
    body BLOB,
    created_at TEXT NOT NULL,
    PRIMARY KEY (user_id, key)
);

CREATE TABLE guide (
    id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    document TEXT NOT NULL,
    document_digest TEXT NOT NULL,
    created_by BLOB NOT NULL REFERENCES users (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
);
CREATE INDEX guide_by_title ON guide (organization_id, title_key, id);

CREATE TABLE guide_version (
    id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    guide_id BLOB NOT NULL REFERENCES guide (id),
    number INTEGER NOT NULL,
    document TEXT NOT NULL,
    document_digest TEXT NOT NULL,
    published_by BLOB NOT NULL REFERENCES users (id),
    published_at TEXT NOT NULL,
    CONSTRAINT guide_version_number UNIQUE (guide_id, number)
);

CREATE TABLE stage (
    id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    guide_version_id BLOB NOT NULL REFERENCES guide_version (id),
    position INTEGER NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    minutes INTEGER,
    questions INTEGER NOT NULL,
    attributes INTEGER NOT NULL,
    CONSTRAINT stage_key UNIQUE (guide_version_id, key)
);

CREATE TABLE job (
    id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    requisition_id TEXT,
    status TEXT NOT NULL CHECK (status IN ('open', 'closed')),
    guide_version_id BLOB NOT NULL REFERENCES guide_version (id),
    variables TEXT NOT NULL,
    salary_range TEXT,
    location TEXT,
    openings INTEGER NOT NULL,
    decider_id BLOB REFERENCES users (id),
    scorecards_visible TEXT NOT NULL CHECK (scorecards_visible IN ('debrief', 'all_submitted')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
);
CREATE INDEX job_by_title ON job (organization_id, title_key, id);
CREATE INDEX job_by_creation ON job (organization_id, created_at, id);

CREATE TABLE hiring_team (
    job_id BLOB NOT NULL REFERENCES job (id),
    user_id BLOB NOT NULL REFERENCES users (id),
    role TEXT NOT NULL,
    PRIMARY KEY (job_id, user_id)
);
CREATE INDEX hiring_team_by_user ON hiring_team (user_id);

CREATE TABLE candidate (
    id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    email TEXT,
    phone TEXT,
    links TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
);
CREATE INDEX candidate_by_name ON candidate (organization_id, name_key, id);
CREATE INDEX candidate_by_creation ON candidate (organization_id, created_at, id);

CREATE TABLE rejection_reason (
    id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    name TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('we_rejected', 'they_rejected', 'none_specified')),
    position INTEGER NOT NULL
);

CREATE TABLE application (
    id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    candidate_id BLOB NOT NULL REFERENCES candidate (id),
    job_id BLOB NOT NULL REFERENCES job (id),
    guide_version_id BLOB NOT NULL REFERENCES guide_version (id),
    stage_id BLOB REFERENCES stage (id),
    status TEXT NOT NULL CHECK (status IN ('active', 'rejected', 'hired', 'withdrawn')),
    source TEXT,
    logistics TEXT NOT NULL,
    applied_at TEXT NOT NULL,
    last_activity_at TEXT NOT NULL,
    closed_at TEXT,
    rejection_reason_id BLOB REFERENCES rejection_reason (id),
    closing_note TEXT,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT application_once UNIQUE (candidate_id, job_id)
);
CREATE INDEX application_by_job ON application (job_id, status, stage_id);
CREATE INDEX application_by_activity ON application (organization_id, last_activity_at, id);
CREATE INDEX application_by_applied ON application (organization_id, applied_at, id);

CREATE TABLE interview (
    id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    application_id BLOB NOT NULL REFERENCES application (id),
    stage_id BLOB NOT NULL REFERENCES stage (id),
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    location TEXT,
    cancelled_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
);
CREATE INDEX interview_by_application ON interview (application_id);
CREATE INDEX interview_by_start ON interview (organization_id, starts_at, id);

CREATE TABLE interviewer (
    interview_id BLOB NOT NULL REFERENCES interview (id),
    user_id BLOB NOT NULL REFERENCES users (id),
    role TEXT NOT NULL CHECK (role IN ('lead', 'interviewer', 'shadow', 'reverse_shadow')),
    independent BOOLEAN NOT NULL,
    assignment_reason TEXT,
    PRIMARY KEY (interview_id, user_id)
);
CREATE INDEX interviewer_by_user ON interviewer (user_id);

CREATE TABLE scorecard (
    id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    application_id BLOB NOT NULL REFERENCES application (id),
    stage_id BLOB NOT NULL REFERENCES stage (id),
    interview_id BLOB REFERENCES interview (id),
    reviewer_id BLOB NOT NULL REFERENCES users (id),
    role TEXT NOT NULL,
    independent BOOLEAN NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'amended')),
    content TEXT NOT NULL,
    informative BOOLEAN NOT NULL,
    submitted_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT scorecard_one_a_reviewer UNIQUE (application_id, stage_id, reviewer_id)
);
CREATE INDEX scorecard_by_reviewer ON scorecard (reviewer_id, status);

CREATE TABLE scorecard_version (
    scorecard_id BLOB NOT NULL REFERENCES scorecard (id),
    number INTEGER NOT NULL,
    content TEXT NOT NULL,
    reason TEXT,
    after_seeing_others BOOLEAN NOT NULL,
    after_reveal BOOLEAN NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (scorecard_id, number)
);

CREATE TABLE scorecard_reader (
    application_id BLOB NOT NULL REFERENCES application (id),
    user_id BLOB NOT NULL REFERENCES users (id),
    first_read_at TEXT NOT NULL,
    PRIMARY KEY (application_id, user_id)
);

CREATE TABLE debrief (
    id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    application_id BLOB NOT NULL REFERENCES application (id),
    facilitator_id BLOB NOT NULL REFERENCES users (id),
    starts_at TEXT,
    phase TEXT NOT NULL CHECK (phase IN ('preparation', 'evidence', 'reveal', 'discussion', 'decision', 'closed')),
    evidence_at TEXT,
    reveal_at TEXT,
    discussion_at TEXT,
    decision_at TEXT,
    closed_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
);
CREATE INDEX debrief_by_application ON debrief (application_id);
CREATE UNIQUE INDEX debrief_one_open ON debrief (application_id) WHERE closed_at IS NULL;

CREATE TABLE decision (
    debrief_id BLOB PRIMARY KEY REFERENCES debrief (id),
    organization_id BLOB NOT NULL REFERENCES organization (id),
    application_id BLOB NOT NULL REFERENCES application (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('hire', 'no_hire', 'hold')),
    reason TEXT NOT NULL,
    consensus BOOLEAN NOT NULL,
    other_roles TEXT NOT NULL,
    open_questions TEXT NOT NULL,
    next_steps TEXT NOT NULL,
    decided_by BLOB NOT NULL REFERENCES users (id),
    decided_at TEXT NOT NULL
);
CREATE INDEX decision_by_application ON decision (application_id);

CREATE TABLE audit_chain (
    chain TEXT PRIMARY KEY,
    seq INTEGER NOT NULL,
    head TEXT
);

CREATE TABLE audit_event (
    id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    application_id BLOB REFERENCES application (id),
    chain TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    type TEXT NOT NULL,
    actor_type TEXT NOT NULL,
    actor_id BLOB,
    target_type TEXT NOT NULL,
    target_id BLOB NOT NULL,
    payload_digest TEXT NOT NULL,
    prev_hash TEXT,
    hash TEXT NOT NULL,
    signature TEXT NOT NULL,
    CONSTRAINT audit_event_place UNIQUE (chain, seq)
);
CREATE INDEX audit_event_by_organization ON audit_event (organization_id, at, id);
CREATE INDEX audit_event_by_application ON audit_event (application_id, at, id);

-- What an event says of people, apart from the event, so that it can be erased without breaking the chain.
CREATE TABLE audit_payload (
    event_id BLOB PRIMARY KEY REFERENCES audit_event (id),
    salt BLOB NOT NULL,
    payload TEXT NOT NULL
);

-- What is on the record stays there: the database itself refuses to change it.
CREATE TRIGGER audit_event_is_not_updated BEFORE UPDATE ON audit_event
BEGIN
    SELECT RAISE(ABORT, 'audit_event is append-only');
END;
CREATE TRIGGER audit_event_is_not_deleted BEFORE DELETE ON audit_event
BEGIN
    SELECT RAISE(ABORT, 'audit_event is append-only');
END;
CREATE TRIGGER scorecard_version_is_not_updated BEFORE UPDATE ON scorecard_version
BEGIN
    SELECT RAISE(ABORT, 'scorecard_version is append-only');
END;
CREATE TRIGGER scorecard_version_is_not_deleted BEFORE DELETE ON scorecard_version
BEGIN
    SELECT RAISE(ABORT, 'scorecard_version is append-only');
END;
CREATE TRIGGER decision_is_not_updated BEFORE UPDATE ON decision
BEGIN
    SELECT RAISE(ABORT, 'decision is append-only');
END;
CREATE TRIGGER decision_is_not_deleted BEFORE DELETE ON decision
BEGIN
    SELECT RAISE(ABORT, 'decision is append-only');
END;
