-- What a person has to do with an application: by their role on its job, as its decider, by an interview or a scorecard,
-- or by leading a debrief. Who sees an application, its candidate, its interviews and its debrief follows from it.
CREATE VIEW tie (organization_id, application_id, job_id, candidate_id, user_id, role) AS
    SELECT a.organization_id, a.id, a.job_id, a.candidate_id, h.user_id, h.role
        FROM hiring_team h JOIN application a ON a.job_id = h.job_id
    UNION ALL SELECT a.organization_id, a.id, a.job_id, a.candidate_id, j.decider_id, 'decider'
        FROM job j JOIN application a ON a.job_id = j.id
    UNION ALL SELECT a.organization_id, a.id, a.job_id, a.candidate_id, w.user_id, 'reviewer'
        FROM interviewer w JOIN interview i ON i.id = w.interview_id AND i.cancelled_at IS NULL
        JOIN application a ON a.id = i.application_id
    UNION ALL SELECT a.organization_id, a.id, a.job_id, a.candidate_id, k.reviewer_id, 'reviewer'
        FROM scorecard k JOIN application a ON a.id = k.application_id
    UNION ALL SELECT a.organization_id, a.id, a.job_id, a.candidate_id, d.facilitator_id, 'facilitator'
        FROM debrief d JOIN application a ON a.id = d.application_id;
