-- Resumes held against what a job needs. What a screening was run with is kept with every run, so that it can be repeated.
CREATE TABLE screening (
    id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    job_id BLOB NOT NULL REFERENCES job (id),
    title TEXT NOT NULL,
    criteria TEXT NOT NULL,
    as_of TEXT NOT NULL,
    blind BOOLEAN NOT NULL,
    created_by BLOB NOT NULL REFERENCES users (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
);
CREATE INDEX screening_by_job ON screening (job_id, created_at, id);

-- A file that somebody put into a screening. What was read in it (reading, facts, assessment) is text to the database: JSON
-- of ours that no statement looks into, and that may hold what JSON columns refuse.
CREATE TABLE resume (
    id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    screening_id BLOB NOT NULL REFERENCES screening (id),
    number INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    size INTEGER NOT NULL,
    digest TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('waiting', 'ranked', 'needs_ocr', 'unreadable', 'unsupported_language')),
    problem TEXT,
    score INTEGER NOT NULL,
    facts TEXT,
    assessment TEXT,
    blind_assessment TEXT,
    same_person_as BLOB REFERENCES resume (id),
    decision TEXT CHECK (decision IN ('advance', 'decline')),
    decision_reason TEXT,
    decided_by BLOB REFERENCES users (id),
    decided_at TEXT,
    application_id BLOB REFERENCES application (id),
    added_by BLOB NOT NULL REFERENCES users (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT resume_number UNIQUE (screening_id, number),
    CONSTRAINT resume_digest UNIQUE (screening_id, digest)
);
CREATE INDEX resume_by_score ON resume (screening_id, score, id);
CREATE INDEX resume_by_application ON resume (application_id) WHERE application_id IS NOT NULL;

-- Beside the rows that lists read, so that these stay small.
CREATE TABLE resume_content (
    resume_id BLOB PRIMARY KEY REFERENCES resume (id),
    file BLOB NOT NULL,
    reading TEXT,
    blind_reading TEXT
);

-- One pass over the resumes of a screening: what it was given, and the digest of what came out.
CREATE TABLE screening_run (
    id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    screening_id BLOB NOT NULL REFERENCES screening (id),
    number INTEGER NOT NULL,
    cause TEXT NOT NULL CHECK (cause IN ('added', 'changed', 'repeated')),
    status TEXT NOT NULL CHECK (status IN ('running', 'done', 'cancelled', 'failed')),
    inputs TEXT NOT NULL,
    inputs_digest TEXT,
    results_digest TEXT,
    resumes INTEGER NOT NULL,
    total INTEGER NOT NULL,
    background_job_id BLOB,
    started_by BLOB NOT NULL REFERENCES users (id),
    started_at TEXT NOT NULL,
    finished_at TEXT,
    CONSTRAINT screening_run_number UNIQUE (screening_id, number)
);
