CREATE TABLE background_job (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    payload JSONB NOT NULL,
    unique_key TEXT UNIQUE,
    status TEXT NOT NULL CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    attempts BIGINT NOT NULL,
    run_at TIMESTAMPTZ NOT NULL,
    lease_until TIMESTAMPTZ,
    fence BIGINT NOT NULL,
    progress_done BIGINT NOT NULL,
    progress_total BIGINT,
    cancel_requested BOOLEAN NOT NULL,
    error TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    finished_at TIMESTAMPTZ
);
CREATE INDEX background_job_to_run ON background_job (run_at, id) WHERE status IN ('queued', 'running');
CREATE INDEX background_job_finished ON background_job (finished_at) WHERE finished_at IS NOT NULL;
