-- What people say about a guide. `anchor` names the place by keys, so that a comment stays with its question when that
-- moves; empty for the guide as a whole. Answers have no answers of their own, and a thread is settled as a whole.
CREATE TABLE guide_comment (
    id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    guide_id BLOB NOT NULL REFERENCES guide (id),
    anchor TEXT NOT NULL,
    text TEXT NOT NULL,
    author_id BLOB NOT NULL REFERENCES users (id),
    created_at TEXT NOT NULL,
    edited_at TEXT,
    resolved_at TEXT,
    resolved_by BLOB REFERENCES users (id),
    reply_to BLOB REFERENCES guide_comment (id)
);
CREATE INDEX guide_comment_by_guide ON guide_comment (guide_id, created_at, id);
CREATE INDEX guide_comment_by_head ON guide_comment (reply_to);

-- Which roles of the organization read a guide, and which of them edit it. A guide without rows is for everybody to read
-- and for all authors to edit.
CREATE TABLE guide_role (
    guide_id BLOB NOT NULL REFERENCES guide (id),
    organization_id BLOB NOT NULL REFERENCES organization (id),
    role TEXT NOT NULL,
    may_edit BOOLEAN NOT NULL,
    PRIMARY KEY (guide_id, role)
);

-- Links by which a guide is read without an account. Without a version, the draft as it is when it is read.
CREATE TABLE guide_link (
    id BLOB PRIMARY KEY,
    organization_id BLOB NOT NULL REFERENCES organization (id),
    guide_id BLOB NOT NULL REFERENCES guide (id),
    guide_version_id BLOB REFERENCES guide_version (id),
    token_hash BLOB NOT NULL UNIQUE,
    created_by BLOB NOT NULL REFERENCES users (id),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
);
CREATE INDEX guide_link_by_guide ON guide_link (guide_id, created_at, id);
CREATE INDEX guide_link_by_end ON guide_link (expires_at);
