-- An application can be moved to another version of its guide. What was begun before keeps its stage of the version it
-- was begun with, so what belongs together is known by the stage's key, which is the same in every version.
ALTER TABLE scorecard ADD COLUMN stage_key TEXT NOT NULL DEFAULT '';
UPDATE scorecard SET stage_key = (SELECT s.key FROM stage s WHERE s.id = scorecard.stage_id);
CREATE UNIQUE INDEX scorecard_one_a_stage_key ON scorecard (application_id, stage_key, reviewer_id);

-- A debrief is about the version that the application held when it was called.
ALTER TABLE debrief ADD COLUMN guide_version_id BLOB REFERENCES guide_version (id);
UPDATE debrief SET guide_version_id = (SELECT a.guide_version_id FROM application a WHERE a.id = debrief.application_id);
