-- A run that asks all again, whatever answers there are, is of a round: the number of the first run of it. Those that go on
-- where it was stopped are of the same round. An answer of another round stands beside the earlier ones.
ALTER TABLE run ADD COLUMN round INTEGER;

CREATE TABLE answer_of_runs (
    id                 INTEGER PRIMARY KEY,
    record             INTEGER NOT NULL REFERENCES record (id),
    config             INTEGER NOT NULL REFERENCES config (id),
    ordinal            INTEGER NOT NULL,
    pieces             INTEGER NOT NULL,
    start_cp           INTEGER NOT NULL,
    end_cp             INTEGER NOT NULL,
    hash               TEXT NOT NULL,
    run                INTEGER NOT NULL REFERENCES run (id),
    value              TEXT NOT NULL,
    flags              TEXT NOT NULL,
    raw                TEXT NOT NULL,
    source             TEXT NOT NULL,
    cache_from         TEXT,
    served_model       TEXT,
    system_fingerprint TEXT,
    endpoint           TEXT NOT NULL,
    answered_at        TEXT NOT NULL,
    batch_size         INTEGER NOT NULL,
    prompt_tokens      INTEGER,
    completion_tokens  INTEGER,
    UNIQUE (record, config, ordinal, hash, run) ON CONFLICT IGNORE
);
INSERT INTO answer_of_runs (id, record, config, ordinal, pieces, start_cp, end_cp, hash, run, value, flags, raw, source, cache_from,
                            served_model, system_fingerprint, endpoint, answered_at, batch_size, prompt_tokens, completion_tokens)
SELECT id, record, config, ordinal, pieces, start_cp, end_cp, hash, run, value, flags, raw, source, cache_from,
       served_model, system_fingerprint, endpoint, answered_at, batch_size, prompt_tokens, completion_tokens
FROM answer;
DROP TABLE answer;
ALTER TABLE answer_of_runs RENAME TO answer;
CREATE INDEX answer_cached ON answer (run, id) WHERE source = 'cache-exact';
