CREATE TABLE installation (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    signing_key BYTEA NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE organization (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE users (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    name TEXT NOT NULL,
    name_key TEXT COLLATE "C" NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT COLLATE "C" NOT NULL,
    password_hash TEXT,
    roles JSONB NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('invited', 'active', 'disabled')),
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT users_email_key UNIQUE (email_key)
);
CREATE INDEX users_by_name ON users (organization_id, name_key, id);

CREATE TABLE session (
    id UUID PRIMARY KEY,
    user_id UUID NOT NULL REFERENCES users (id),
    token_hash BYTEA NOT NULL UNIQUE,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE invitation (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    user_id UUID NOT NULL REFERENCES users (id),
    token_hash BYTEA NOT NULL UNIQUE,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    accepted_at TIMESTAMPTZ
);

CREATE TABLE api_token (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    user_id UUID NOT NULL REFERENCES users (id),
    name TEXT NOT NULL,
    token_hash BYTEA NOT NULL UNIQUE,
    scopes JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    last_used_at TIMESTAMPTZ
);

CREATE TABLE idempotency_key (
    user_id UUID NOT NULL REFERENCES users (id),
    key TEXT NOT NULL,
    request_hash BYTEA NOT NULL,
    status BIGINT,
    headers JSONB,
    body BYTEA,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (user_id, key)
);

CREATE TABLE guide (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    title TEXT NOT NULL,
    title_key TEXT COLLATE "C" NOT NULL,
    document JSONB NOT NULL,
    document_digest TEXT NOT NULL,
    created_by UUID NOT NULL REFERENCES users (id),
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX guide_by_title ON guide (organization_id, title_key, id);

CREATE TABLE guide_version (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    guide_id UUID NOT NULL REFERENCES guide (id),
    number BIGINT NOT NULL,
    document JSONB NOT NULL,
    document_digest TEXT NOT NULL,
    published_by UUID NOT NULL REFERENCES users (id),
    published_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT guide_version_number UNIQUE (guide_id, number)
);

CREATE TABLE stage (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    guide_version_id UUID NOT NULL REFERENCES guide_version (id),
    position BIGINT NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    minutes BIGINT,
    questions BIGINT NOT NULL,
    attributes BIGINT NOT NULL,
    CONSTRAINT stage_key UNIQUE (guide_version_id, key)
);

CREATE TABLE job (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    title TEXT NOT NULL,
    title_key TEXT COLLATE "C" NOT NULL,
    requisition_id TEXT,
    status TEXT NOT NULL CHECK (status IN ('open', 'closed')),
    guide_version_id UUID NOT NULL REFERENCES guide_version (id),
    variables JSONB NOT NULL,
    salary_range JSONB,
    location TEXT,
    openings BIGINT NOT NULL,
    decider_id UUID REFERENCES users (id),
    scorecards_visible TEXT NOT NULL CHECK (scorecards_visible IN ('debrief', 'all_submitted')),
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX job_by_title ON job (organization_id, title_key, id);
CREATE INDEX job_by_creation ON job (organization_id, created_at, id);

CREATE TABLE hiring_team (
    job_id UUID NOT NULL REFERENCES job (id),
    user_id UUID NOT NULL REFERENCES users (id),
    role TEXT NOT NULL,
    PRIMARY KEY (job_id, user_id)
);
CREATE INDEX hiring_team_by_user ON hiring_team (user_id);

CREATE TABLE candidate (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    name TEXT NOT NULL,
    name_key TEXT COLLATE "C" NOT NULL,
    email TEXT,
    phone TEXT,
    links JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX candidate_by_name ON candidate (organization_id, name_key, id);
CREATE INDEX candidate_by_creation ON candidate (organization_id, created_at, id);

CREATE TABLE rejection_reason (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    name TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('we_rejected', 'they_rejected', 'none_specified')),
    position BIGINT NOT NULL
);

CREATE TABLE application (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    candidate_id UUID NOT NULL REFERENCES candidate (id),
    job_id UUID NOT NULL REFERENCES job (id),
    guide_version_id UUID NOT NULL REFERENCES guide_version (id),
    stage_id UUID REFERENCES stage (id),
    status TEXT NOT NULL CHECK (status IN ('active', 'rejected', 'hired', 'withdrawn')),
    source TEXT,
    logistics JSONB NOT NULL,
    applied_at TIMESTAMPTZ NOT NULL,
    last_activity_at TIMESTAMPTZ NOT NULL,
    closed_at TIMESTAMPTZ,
    rejection_reason_id UUID REFERENCES rejection_reason (id),
    closing_note TEXT,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT application_once UNIQUE (candidate_id, job_id)
);
CREATE INDEX application_by_job ON application (job_id, status, stage_id);
CREATE INDEX application_by_activity ON application (organization_id, last_activity_at, id);
CREATE INDEX application_by_applied ON application (organization_id, applied_at, id);

CREATE TABLE interview (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    application_id UUID NOT NULL REFERENCES application (id),
    stage_id UUID NOT NULL REFERENCES stage (id),
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    location TEXT,
    cancelled_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX interview_by_application ON interview (application_id);
CREATE INDEX interview_by_start ON interview (organization_id, starts_at, id);

CREATE TABLE interviewer (
    interview_id UUID NOT NULL REFERENCES interview (id),
    user_id UUID NOT NULL REFERENCES users (id),
    role TEXT NOT NULL CHECK (role IN ('lead', 'interviewer', 'shadow', 'reverse_shadow')),
    independent BOOLEAN NOT NULL,
    assignment_reason TEXT,
    PRIMARY KEY (interview_id, user_id)
);
CREATE INDEX interviewer_by_user ON interviewer (user_id);

CREATE TABLE scorecard (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    application_id UUID NOT NULL REFERENCES application (id),
    stage_id UUID NOT NULL REFERENCES stage (id),
    interview_id UUID REFERENCES interview (id),
    reviewer_id UUID NOT NULL REFERENCES users (id),
    role TEXT NOT NULL,
    independent BOOLEAN NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'amended')),
    content JSONB NOT NULL,
    informative BOOLEAN NOT NULL,
    submitted_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT scorecard_one_a_reviewer UNIQUE (application_id, stage_id, reviewer_id)
);
CREATE INDEX scorecard_by_reviewer ON scorecard (reviewer_id, status);

CREATE TABLE scorecard_version (
    scorecard_id UUID NOT NULL REFERENCES scorecard (id),
    number BIGINT NOT NULL,
    content JSONB NOT NULL,
    reason TEXT,
    after_seeing_others BOOLEAN NOT NULL,
    after_reveal BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (scorecard_id, number)
);

CREATE TABLE scorecard_reader (
    application_id UUID NOT NULL REFERENCES application (id),
    user_id UUID NOT NULL REFERENCES users (id),
    first_read_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (application_id, user_id)
);

CREATE TABLE debrief (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    application_id UUID NOT NULL REFERENCES application (id),
    facilitator_id UUID NOT NULL REFERENCES users (id),
    starts_at TIMESTAMPTZ,
    phase TEXT NOT NULL CHECK (phase IN ('preparation', 'evidence', 'reveal', 'discussion', 'decision', 'closed')),
    evidence_at TIMESTAMPTZ,
    reveal_at TIMESTAMPTZ,
    discussion_at TIMESTAMPTZ,
    decision_at TIMESTAMPTZ,
    closed_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX debrief_by_application ON debrief (application_id);
CREATE UNIQUE INDEX debrief_one_open ON debrief (application_id) WHERE closed_at IS NULL;

CREATE TABLE decision (
    debrief_id UUID PRIMARY KEY REFERENCES debrief (id),
    organization_id UUID NOT NULL REFERENCES organization (id),
    application_id UUID NOT NULL REFERENCES application (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('hire', 'no_hire', 'hold')),
    reason TEXT NOT NULL,
    consensus BOOLEAN NOT NULL,
    other_roles JSONB NOT NULL,
    open_questions JSONB NOT NULL,
    next_steps JSONB NOT NULL,
    decided_by UUID NOT NULL REFERENCES users (id),
    decided_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX decision_by_application ON decision (application_id);

CREATE TABLE audit_chain (
    chain TEXT PRIMARY KEY,
    seq BIGINT NOT NULL,
    head TEXT
);

CREATE TABLE audit_event (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    application_id UUID REFERENCES application (id),
    chain TEXT NOT NULL,
    seq BIGINT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    type TEXT NOT NULL,
    actor_type TEXT NOT NULL,
    actor_id UUID,
    target_type TEXT NOT NULL,
    target_id UUID NOT NULL,
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
    event_id UUID PRIMARY KEY REFERENCES audit_event (id),
    salt BYTEA NOT NULL,
    payload JSONB NOT NULL
);

-- What is on the record stays there: the database itself refuses to change it.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER audit_event_is_append_only BEFORE UPDATE OR DELETE ON audit_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER scorecard_version_is_append_only BEFORE UPDATE OR DELETE ON scorecard_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_is_append_only BEFORE UPDATE OR DELETE ON decision
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
