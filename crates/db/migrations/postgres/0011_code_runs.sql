-- Programs that are run, each once. What they say is text to the database: JSON of ours that no statement looks into, and that
-- may hold what JSON columns refuse. The request is emptied when the run has ended. Unless it is kept, a run goes some time
-- after its end, so whatever refers to one lets it go (ON DELETE).
CREATE TABLE code_runs (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    application_id UUID REFERENCES application (id),
    request TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    attempts BIGINT NOT NULL,
    keep BOOLEAN NOT NULL,
    progress TEXT NOT NULL,
    outcome TEXT,
    report TEXT,
    error TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    started_at TIMESTAMPTZ,
    finished_at TIMESTAMPTZ
);
CREATE INDEX code_runs_by_application ON code_runs (application_id) WHERE application_id IS NOT NULL;
CREATE INDEX code_runs_finished ON code_runs (finished_at) WHERE finished_at IS NOT NULL;

-- Processes of the installation that run programs, or refuse to, each with what it last said of itself.
CREATE TABLE code_runners (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    engine TEXT NOT NULL,
    degraded JSONB NOT NULL,
    unprotected BOOLEAN NOT NULL,
    refusal TEXT,
    languages JSONB NOT NULL,
    started_at TIMESTAMPTZ NOT NULL,
    seen_at TIMESTAMPTZ NOT NULL
);
