-- One row an answer to one record, under the key of contracts/answers.md. A static prompt is stored once.
CREATE TABLE prompt (
    hash TEXT PRIMARY KEY NOT NULL,
    text TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE entry (
    key               TEXT PRIMARY KEY NOT NULL,
    created_at        TEXT NOT NULL,
    family            TEXT NOT NULL,
    model             TEXT NOT NULL,
    served_model      TEXT,
    prompt            TEXT NOT NULL REFERENCES prompt (hash),
    record            TEXT NOT NULL,
    answer            TEXT NOT NULL,
    batch_size        INTEGER NOT NULL,
    prompt_tokens     INTEGER,
    completion_tokens INTEGER,
    latency_us        INTEGER NOT NULL,
    hits              INTEGER NOT NULL DEFAULT 0,
    last_hit          TEXT
);
CREATE INDEX entry_created ON entry (created_at);
