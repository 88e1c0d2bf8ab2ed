-- Who wrote what is there last: in an interview a candidate and interviewers write in one text.
ALTER TABLE assessment_draft ADD COLUMN saved_by TEXT NOT NULL DEFAULT 'candidate'
    CHECK (saved_by IN ('candidate', 'time', 'interviewer'));
ALTER TABLE assessment_draft ADD COLUMN user_id BLOB REFERENCES users (id);
