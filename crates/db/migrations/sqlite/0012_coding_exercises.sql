-- Things to program, with the tests that tell whether a program does what it should.
CREATE TABLE coding_exercise (
    id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    level TEXT NOT NULL,
    -- Ids between bars, as in |go|python|, so that one of them can be looked for.
    languages TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    competencies TEXT NOT NULL,
    tests INTEGER NOT NULL,
    from_library TEXT,
    created_by BLOB NOT NULL REFERENCES users (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    archived_at TEXT,
    version INTEGER NOT NULL
);
CREATE INDEX coding_exercise_by_title ON coding_exercise (organization_id, title_key, id);

-- The present version of an exercise, and those that an assessment was given with. They never change. The document is text
-- to the database: JSON of ours that no statement looks into.
CREATE TABLE coding_exercise_version (
    exercise_id BLOB NOT NULL REFERENCES coding_exercise (id),
    organization_id BLOB NOT NULL REFERENCES organization (id),
    number INTEGER NOT NULL,
    document TEXT NOT NULL,
    created_by BLOB NOT NULL REFERENCES users (id),
    created_at TEXT NOT NULL,
    PRIMARY KEY (exercise_id, number)
);

-- Runs by which somebody tried an exercise that they write. The runs themselves are forgotten before these rows are.
CREATE TABLE coding_exercise_run (
    run_id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    exercise_id BLOB NOT NULL REFERENCES coding_exercise (id),
    started_by BLOB NOT NULL REFERENCES users (id),
    created_at TEXT NOT NULL
);

-- An exercise that was given to one application, and what was handed in. Where it stands follows from its moments and the
-- clock.
CREATE TABLE assessment (
    id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    application_id BLOB NOT NULL REFERENCES application (id),
    stage_id BLOB NOT NULL REFERENCES stage (id),
    stage_key TEXT NOT NULL,
    exercise_id BLOB NOT NULL REFERENCES coding_exercise (id),
    exercise_version INTEGER NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('alone', 'interview')),
    minutes INTEGER NOT NULL,
    opens_until TEXT,
    given_by BLOB NOT NULL REFERENCES users (id),
    created_at TEXT NOT NULL,
    started_at TEXT,
    ends_at TEXT,
    submitted_at TEXT,
    submitted_by TEXT CHECK (submitted_by IN ('candidate', 'time', 'interviewer')),
    cancelled_at TEXT,
    language TEXT,
    source TEXT,
    -- The run of everything on what was handed in, and the one before that somebody waits for.
    result_run_id BLOB,
    latest_run_id BLOB,
    -- When somebody of the team opened what was handed in.
    seen_at TEXT,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    FOREIGN KEY (exercise_id, exercise_version) REFERENCES coding_exercise_version (exercise_id, number)
);
CREATE INDEX assessment_by_application ON assessment (application_id, created_at, id);
CREATE INDEX assessment_by_exercise ON assessment (exercise_id, submitted_at);
CREATE INDEX assessment_to_look_at ON assessment (organization_id, submitted_at) WHERE submitted_at IS NOT NULL AND seen_at IS NULL;

-- What was written last in each language, until it is handed in and after.
CREATE TABLE assessment_draft (
    assessment_id BLOB NOT NULL REFERENCES assessment (id),
    organization_id BLOB NOT NULL REFERENCES organization (id),
    language TEXT NOT NULL,
    source TEXT NOT NULL,
    -- Counted by whoever writes: what was sent earlier and arrives later does not win.
    sequence INTEGER NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (assessment_id, language)
);

-- Each run of an assessment: what was run is the run's own.
CREATE TABLE assessment_run (
    run_id BLOB PRIMARY KEY,
    assessment_id BLOB NOT NULL REFERENCES assessment (id),
    organization_id BLOB NOT NULL REFERENCES organization (id),
    kind TEXT NOT NULL CHECK (kind IN ('tests', 'input', 'submission')),
    started_by TEXT NOT NULL CHECK (started_by IN ('candidate', 'time', 'interviewer')),
    language TEXT NOT NULL,
    created_at TEXT NOT NULL
);
CREATE INDEX assessment_run_by_assessment ON assessment_run (assessment_id, created_at, run_id);
