-- Which request holds a key, and when what it asked for was committed: written in the transaction that did it, so that
-- nothing is done twice when a server dies before it has kept the answer.
ALTER TABLE idempotency_key ADD COLUMN claim BLOB;
ALTER TABLE idempotency_key ADD COLUMN done_at TEXT;
