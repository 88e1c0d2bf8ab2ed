-- When the candidate is told what comes next: a promise that the job sets and a person may change.
ALTER TABLE job ADD COLUMN answer_within_days INTEGER NOT NULL DEFAULT 10
    CHECK (answer_within_days BETWEEN 1 AND 90);
-- Null for applications from before there was a promise.
ALTER TABLE application ADD COLUMN answer_due_at TEXT;

-- When a person's data was erased. Nothing is added about them afterwards.
ALTER TABLE candidate ADD COLUMN erased_at TEXT;

-- The link to the candidate's own page of an application; at most one works.
CREATE TABLE portal_link (
    application_id BLOB PRIMARY KEY REFERENCES application (id),
    organization_id BLOB NOT NULL REFERENCES organization (id),
    token_hash BLOB NOT NULL UNIQUE,
    created_by BLOB NOT NULL REFERENCES users (id),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
);

-- What a candidate asks for on their page, and what they were answered.
CREATE TABLE candidate_request (
    id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    application_id BLOB NOT NULL REFERENCES application (id),
    kind TEXT NOT NULL CHECK (kind IN ('human_look', 'correction', 'export', 'erasure')),
    message TEXT NOT NULL,
    created_at TEXT NOT NULL,
    outcome TEXT CHECK (outcome IN ('done', 'declined')),
    answer TEXT,
    answered_by BLOB REFERENCES users (id),
    answered_at TEXT
);
CREATE INDEX candidate_request_by_application ON candidate_request (application_id, created_at, id);
CREATE INDEX candidate_request_by_organization ON candidate_request (organization_id, answered_at, created_at);

-- Versions and decisions stay as they are, but for the words about a person who was erased: those may go, and
-- nothing else. The numbers of a version must come out as they went in.
DROP TRIGGER scorecard_version_is_not_updated;
CREATE TRIGGER scorecard_version_is_not_updated BEFORE UPDATE ON scorecard_version
WHEN NOT (
    NEW.scorecard_id IS OLD.scorecard_id AND NEW.number IS OLD.number
    AND NEW.after_seeing_others IS OLD.after_seeing_others AND NEW.after_reveal IS OLD.after_reveal
    AND NEW.created_at IS OLD.created_at
    AND json_extract(NEW.content, '$.overall_recommendation') IS json_extract(OLD.content, '$.overall_recommendation')
    AND (SELECT json_group_object(key, json_extract(value, '$.rating')) FROM json_each(NEW.content, '$.ratings'))
        IS (SELECT json_group_object(key, json_extract(value, '$.rating')) FROM json_each(OLD.content, '$.ratings'))
    AND EXISTS (SELECT 1 FROM scorecard k JOIN application a ON a.id = k.application_id
        JOIN candidate c ON c.id = a.candidate_id WHERE k.id = OLD.scorecard_id AND c.erased_at IS NOT NULL))
BEGIN
    SELECT RAISE(ABORT, 'scorecard_version is append-only');
END;
DROP TRIGGER decision_is_not_updated;
CREATE TRIGGER decision_is_not_updated BEFORE UPDATE ON decision
WHEN NOT (
    NEW.debrief_id IS OLD.debrief_id AND NEW.organization_id IS OLD.organization_id
    AND NEW.application_id IS OLD.application_id AND NEW.outcome IS OLD.outcome AND NEW.consensus IS OLD.consensus
    AND NEW.decided_by IS OLD.decided_by AND NEW.decided_at IS OLD.decided_at
    AND EXISTS (SELECT 1 FROM application a JOIN candidate c ON c.id = a.candidate_id
        WHERE a.id = OLD.application_id AND c.erased_at IS NOT NULL))
BEGIN
    SELECT RAISE(ABORT, 'decision is append-only');
END;
