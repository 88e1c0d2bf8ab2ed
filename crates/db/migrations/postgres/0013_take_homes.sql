-- Exercises that candidates do alone, in days: a program that is handed in whole.
CREATE TABLE take_home_exercise (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    level TEXT NOT NULL,
    days BIGINT NOT NULL,
    effort_minutes BIGINT NOT NULL,
    competencies JSONB NOT NULL,
    from_library TEXT,
    created_by UUID NOT NULL REFERENCES users (id),
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    archived_at TIMESTAMPTZ,
    version BIGINT NOT NULL
);
CREATE INDEX take_home_exercise_by_title ON take_home_exercise (organization_id, title_key, id);

-- The present version of an exercise, and those that were given. They never change. The document is text to the database:
-- JSON of ours that no statement looks into.
CREATE TABLE take_home_exercise_version (
    exercise_id UUID NOT NULL REFERENCES take_home_exercise (id),
    organization_id UUID NOT NULL REFERENCES organization (id),
    number BIGINT NOT NULL,
    document TEXT NOT NULL,
    created_by UUID NOT NULL REFERENCES users (id),
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (exercise_id, number)
);

-- An exercise that was given to one application, and what was handed in. Where it stands follows from its moments, its
-- reports and the clock.
CREATE TABLE take_home (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    application_id UUID NOT NULL REFERENCES application (id),
    stage_id UUID NOT NULL REFERENCES stage (id),
    stage_key TEXT NOT NULL,
    exercise_id UUID NOT NULL REFERENCES take_home_exercise (id),
    exercise_version BIGINT NOT NULL,
    given_by UUID NOT NULL REFERENCES users (id),
    created_at TIMESTAMPTZ NOT NULL,
    first_due_at TIMESTAMPTZ NOT NULL,
    due_at TIMESTAMPTZ NOT NULL,
    -- What lies there, handed in or not yet: an archive, or where a repository is.
    kind TEXT CHECK (kind IN ('archive', 'git')),
    filename TEXT,
    bytes BIGINT,
    sha256 TEXT,
    url TEXT,
    reference TEXT,
    git_commit TEXT,
    uploaded_at TIMESTAMPTZ,
    submitted_at TIMESTAMPTZ,
    submitted_by TEXT CHECK (submitted_by IN ('candidate', 'time')),
    cancelled_at TIMESTAMPTZ,
    -- When somebody of the team opened what was handed in, and when somebody showed the report to the candidate.
    seen_at TIMESTAMPTZ,
    shared_at TIMESTAMPTZ,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    FOREIGN KEY (exercise_id, exercise_version) REFERENCES take_home_exercise_version (exercise_id, number)
);
CREATE INDEX take_home_by_application ON take_home (application_id, created_at, id);
CREATE INDEX take_home_by_exercise ON take_home (exercise_id);
CREATE INDEX take_home_to_look_at ON take_home (organization_id, submitted_at) WHERE submitted_at IS NOT NULL AND seen_at IS NULL;

-- The bytes of an archive, or the files of a repository as they were graded. They stand apart, so that no list reads them.
CREATE TABLE take_home_archive (
    take_home_id UUID PRIMARY KEY REFERENCES take_home (id),
    organization_id UUID NOT NULL REFERENCES organization (id),
    content BYTEA NOT NULL
);

CREATE TABLE take_home_extension (
    id UUID PRIMARY KEY,
    take_home_id UUID NOT NULL REFERENCES take_home (id),
    organization_id UUID NOT NULL REFERENCES organization (id),
    due_at TIMESTAMPTZ NOT NULL,
    reason TEXT NOT NULL,
    extended_by UUID NOT NULL REFERENCES users (id),
    created_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX take_home_extension_by_take_home ON take_home_extension (take_home_id, created_at, id);

-- Each time that what was handed in was graded, and each time that a candidate tried whether theirs runs.
CREATE TABLE grade_report (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    take_home_id UUID NOT NULL REFERENCES take_home (id),
    kind TEXT NOT NULL CHECK (kind IN ('grading', 'dry_run')),
    status TEXT NOT NULL CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    attempts BIGINT NOT NULL,
    step TEXT NOT NULL,
    done BIGINT NOT NULL,
    total BIGINT NOT NULL,
    -- What was found, as JSON of the grader; of a dry run, what is told of it.
    report TEXT,
    error TEXT,
    network TEXT,
    -- Who of the team asked for it; nobody where it was the hand-in, or the candidate.
    asked_by UUID REFERENCES users (id),
    created_at TIMESTAMPTZ NOT NULL,
    started_at TIMESTAMPTZ,
    finished_at TIMESTAMPTZ
);
CREATE INDEX grade_report_by_take_home ON grade_report (take_home_id, created_at, id);
