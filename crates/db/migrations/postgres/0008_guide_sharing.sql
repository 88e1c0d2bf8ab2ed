-- What people say about a guide. `anchor` names the place by keys, so that a comment stays with its question when that
-- moves; empty for the guide as a whole. Answers have no answers of their own, and a thread is settled as a whole.
CREATE TABLE guide_comment (
    id UUID PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organization (id),
    guide_id UUID NOT NULL REFERENCES guide (id),
    anchor TEXT NOT NULL,
    text TEXT NOT NULL,
    author_id UUID NOT NULL REFERENCES users (id),
    created_at TIMESTAMPTZ NOT NULL,
    edited_at TIMESTAMPTZ,
    resolved_at TIMESTAMPTZ,
    resolved_by UUID REFERENCES users (id),
    reply_to UUID REFERENCES guide_comment (id)
);
CREATE INDEX guide_comment_by_guide ON guide_comment (guide_id, created_at, id);
CREATE INDEX guide_comment_by_head ON guide_comment (reply_to);
