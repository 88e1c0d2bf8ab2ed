-- Things to program, with the tests that tell whether a program does what it should.
CREATE TABLE coding_exercise (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    level TEXT NOT NULL,
    -- Ids between bars, as in |go|python|, so that one of them can be looked for.
    languages TEXT NOT NULL,
    minutes BIGINT NOT NULL,
    competencies JSONB NOT NULL,
    tests BIGINT NOT NULL,
    from_library TEXT,
    created_by UUID NOT NULL REFERENCES users (id),
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    archived_at TIMESTAMPTZ,
    version BIGINT NOT NULL
);
CREATE INDEX coding_exercise_by_title ON coding_exercise (organization_id, title_key, id);

-- The present version of an exercise, and those that an assessment was given with. They never change. The document is text
-- to the database: JSON of ours that no statement looks into.
CREATE TABLE coding_exercise_version (
    exercise_id UUID NOT NULL REFERENCES coding_exercise (id),
    organization_id UUID NOT NULL REFERENCES organization (id),
    number BIGINT NOT NULL,
    document TEXT NOT NULL,
    created_by UUID NOT NULL REFERENCES users (id),
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (exercise_id, number)
);

-- Runs by which somebody tried an exercise that they write. The runs themselves are forgotten before these rows are.
CREATE TABLE coding_exercise_run (
    run_id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    exercise_id UUID NOT NULL REFERENCES coding_exercise (id),
    started_by UUID NOT NULL REFERENCES users (id),
    created_at TIMESTAMPTZ NOT NULL
);

-- An exercise that was given to one application, and what was handed in. Where it stands follows from its moments and the
-- clock.
CREATE TABLE assessment (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    application_id UUID NOT NULL REFERENCES application (id),
    stage_id UUID NOT NULL REFERENCES stage (id),
    stage_key TEXT NOT NULL,
    exercise_id UUID NOT NULL REFERENCES coding_exercise (id),
    exercise_version BIGINT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('alone', 'interview')),
    minutes BIGINT NOT NULL,
    opens_until TIMESTAMPTZ,
    given_by UUID NOT NULL REFERENCES users (id),
    created_at TIMESTAMPTZ NOT NULL,
    started_at TIMESTAMPTZ,
    ends_at TIMESTAMPTZ,
    submitted_at TIMESTAMPTZ,
    submitted_by TEXT CHECK (submitted_by IN ('candidate', 'time', 'interviewer')),
    cancelled_at TIMESTAMPTZ,
    language TEXT,
    source TEXT,
    -- The run of everything on what was handed in, and the one before that somebody waits for.
    result_run_id UUID,
    latest_run_id UUID,
    -- When somebody of the team opened what was handed in.
    seen_at TIMESTAMPTZ,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    FOREIGN KEY (exercise_id, exercise_version) REFERENCES coding_exercise_version (exercise_id, number)
);
CREATE INDEX assessment_by_application ON assessment (application_id, created_at, id);
CREATE INDEX assessment_by_exercise ON assessment (exercise_id, submitted_at);
CREATE INDEX assessment_to_look_at ON assessment (organization_id, submitted_at) WHERE submitted_at IS NOT NULL AND seen_at IS NULL;

-- What was written last in each language, until it is handed in and after.
CREATE TABLE assessment_draft (
    assessment_id UUID NOT NULL REFERENCES assessment (id),
    organization_id UUID NOT NULL REFERENCES organization (id),
    language TEXT NOT NULL,
    source TEXT NOT NULL,
    -- Counted by whoever writes: what was sent earlier and arrives later does not win.
    sequence BIGINT NOT NULL,
    saved_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (assessment_id, language)
);

-- Each run of an assessment: what was run is the run's own.
CREATE TABLE assessment_run (
    run_id UUID PRIMARY KEY,
    assessment_id UUID NOT NULL REFERENCES assessment (id),
    organization_id UUID NOT NULL REFERENCES organization (id),
    kind TEXT NOT NULL CHECK (kind IN ('tests', 'input', 'submission')),
    started_by TEXT NOT NULL CHECK (started_by IN ('candidate', 'time', 'interviewer')),
    language TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX assessment_run_by_assessment ON assessment_run (assessment_id, created_at, run_id);
