-- Who changed a guide's draft last. Of guides that were changed before this was kept, nobody knows.
ALTER TABLE guide ADD COLUMN updated_by UUID REFERENCES users (id);
UPDATE guide SET updated_by = created_by WHERE updated_at = created_at;

-- What a link is for, when it was last followed, and whether somebody ended it before its time. An ended link is listed
-- for a while, so that the team sees what became of it.
ALTER TABLE guide_link ADD COLUMN label TEXT;
ALTER TABLE guide_link ADD COLUMN last_used_at TIMESTAMPTZ;
ALTER TABLE guide_link ADD COLUMN ended_at TIMESTAMPTZ;
ALTER TABLE guide_link ADD COLUMN ended_by UUID REFERENCES users (id);
