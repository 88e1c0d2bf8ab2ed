-- Applications are listed by the candidate's name. Sorting a million by a column of another table takes half a minute;
-- so the name's key stands with the application, and the database itself keeps it as the candidate's is.
ALTER TABLE application ADD COLUMN candidate_key TEXT NOT NULL DEFAULT '';
UPDATE application SET candidate_key = (SELECT c.name_key FROM candidate c WHERE c.id = candidate_id);
CREATE TRIGGER application_takes_candidate_key AFTER INSERT ON application
BEGIN
    UPDATE application SET candidate_key = (SELECT c.name_key FROM candidate c WHERE c.id = NEW.candidate_id)
        WHERE id = NEW.id;
END;
CREATE TRIGGER candidate_key_follows AFTER UPDATE OF name_key ON candidate
BEGIN
    UPDATE application SET candidate_key = NEW.name_key WHERE candidate_id = NEW.id;
END;

-- One for each way in which a list is asked for: what is given, then the order. See docs/benchmarks/lists.md.
CREATE INDEX application_by_candidate_key ON application (organization_id, candidate_key, id);
CREATE INDEX application_by_job_activity ON application (organization_id, job_id, last_activity_at, id);
CREATE INDEX application_by_job_status_activity ON application (organization_id, job_id, status, last_activity_at, id);
CREATE INDEX application_by_status_activity ON application (organization_id, status, last_activity_at, id);
CREATE INDEX application_by_candidate_activity ON application (organization_id, candidate_id, last_activity_at, id);
CREATE INDEX application_by_job_candidate ON application (job_id, candidate_id);
CREATE INDEX job_by_decider ON job (decider_id);
CREATE INDEX debrief_by_facilitator ON debrief (facilitator_id, application_id);
