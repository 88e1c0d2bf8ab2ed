-- When the candidate is told what comes next: a promise that the job sets and a person may change.
ALTER TABLE job ADD COLUMN answer_within_days BIGINT NOT NULL DEFAULT 10
    CHECK (answer_within_days BETWEEN 1 AND 90);
-- Null for applications from before there was a promise.
ALTER TABLE application ADD COLUMN answer_due_at TIMESTAMPTZ;

-- When a person's data was erased. Nothing is added about them afterwards.
ALTER TABLE candidate ADD COLUMN erased_at TIMESTAMPTZ;

-- The link to the candidate's own page of an application; at most one works.
CREATE TABLE portal_link (
    application_id UUID PRIMARY KEY REFERENCES application (id),
    organization_id UUID NOT NULL REFERENCES organization (id),
    token_hash BYTEA NOT NULL UNIQUE,
    created_by UUID NOT NULL REFERENCES users (id),
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);

-- What a candidate asks for on their page, and what they were answered.
CREATE TABLE candidate_request (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    application_id UUID NOT NULL REFERENCES application (id),
    kind TEXT NOT NULL CHECK (kind IN ('human_look', 'correction', 'export', 'erasure')),
    message TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    outcome TEXT CHECK (outcome IN ('done', 'declined')),
    answer TEXT,
    answered_by UUID REFERENCES users (id),
    answered_at TIMESTAMPTZ
);
CREATE INDEX candidate_request_by_application ON candidate_request (application_id, created_at, id);
CREATE INDEX candidate_request_by_organization ON candidate_request (organization_id, answered_at, created_at);

-- Versions and decisions stay as they are, but for the words about a person who was erased: those may go, and
-- nothing else. The numbers of a version must come out as they went in.
CREATE FUNCTION refuse_change_of_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.scorecard_id = OLD.scorecard_id AND NEW.number = OLD.number
        AND NEW.after_seeing_others = OLD.after_seeing_others AND NEW.after_reveal = OLD.after_reveal
        AND NEW.created_at = OLD.created_at
        AND (NEW.content -> 'overall_recommendation') IS NOT DISTINCT FROM (OLD.content -> 'overall_recommendation')
        AND (SELECT jsonb_object_agg(key, value -> 'rating') FROM jsonb_each(NEW.content -> 'ratings'))
            IS NOT DISTINCT FROM (SELECT jsonb_object_agg(key, value -> 'rating') FROM jsonb_each(OLD.content -> 'ratings'))
        AND EXISTS (SELECT 1 FROM scorecard k JOIN application a ON a.id = k.application_id
            JOIN candidate c ON c.id = a.candidate_id WHERE k.id = OLD.scorecard_id AND c.erased_at IS NOT NULL)
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'scorecard_version is append-only';
END
$$;
CREATE FUNCTION refuse_change_of_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.debrief_id = OLD.debrief_id AND NEW.organization_id = OLD.organization_id
        AND NEW.application_id = OLD.application_id AND NEW.outcome = OLD.outcome AND NEW.consensus = OLD.consensus
        AND NEW.decided_by = OLD.decided_by AND NEW.decided_at = OLD.decided_at
        AND EXISTS (SELECT 1 FROM application a JOIN candidate c ON c.id = a.candidate_id
            WHERE a.id = OLD.application_id AND c.erased_at IS NOT NULL)
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'decision is append-only';
END
$$;
DROP TRIGGER scorecard_version_is_append_only ON scorecard_version;
CREATE TRIGGER scorecard_version_is_not_deleted BEFORE DELETE ON scorecard_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER scorecard_version_is_not_updated BEFORE UPDATE ON scorecard_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_version();
DROP TRIGGER decision_is_append_only ON decision;
CREATE TRIGGER decision_is_not_deleted BEFORE DELETE ON decision
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_is_not_updated BEFORE UPDATE ON decision
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_decision();
