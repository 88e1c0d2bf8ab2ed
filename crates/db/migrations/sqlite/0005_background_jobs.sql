CREATE TABLE background_job (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    payload TEXT NOT NULL,
    unique_key TEXT UNIQUE,
    status TEXT NOT NULL CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    attempts INTEGER NOT NULL,
    run_at TEXT NOT NULL,
    lease_until TEXT,
    fence INTEGER NOT NULL,
    progress_done INTEGER NOT NULL,
    progress_total INTEGER,
    cancel_requested BOOLEAN NOT NULL,
    error TEXT,
    created_at TEXT NOT NULL,
    finished_at TEXT
);
CREATE INDEX background_job_to_run ON background_job (run_at, id) WHERE status IN ('queued', 'running');
CREATE INDEX background_job_finished ON background_job (finished_at) WHERE finished_at IS NOT NULL;
