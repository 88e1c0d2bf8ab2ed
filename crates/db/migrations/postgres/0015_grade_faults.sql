-- Whether a report failed for want of something of ours. Until now its words alone told it.
ALTER TABLE grade_report ADD COLUMN ours BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE grade_report SET ours = TRUE WHERE status = 'failed' AND error LIKE 'It could not be graded, which is nobody''s fault%';
