-- How many pieces one request asked for, and which, beside the one that stands in its attempt. Without a rowid, so that the
-- attempt stays the row that was inserted last (attempt_verdict.sql).
ALTER TABLE attempt ADD COLUMN batch_size INTEGER NOT NULL DEFAULT 1;
CREATE TABLE attempt_piece (
    attempt INTEGER NOT NULL REFERENCES attempt (id),
    record  INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    PRIMARY KEY (attempt, record, ordinal)
) WITHOUT ROWID;
