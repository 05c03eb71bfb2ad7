-- Everything that a project knows. Machine answers and attempts are only ever added; the two columns named `state` are what
-- is derived from them, kept because every page filters by it.
CREATE TABLE meta (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE input (
    id       INTEGER PRIMARY KEY,
    path     TEXT NOT NULL,
    sha256   TEXT NOT NULL,
    bytes    INTEGER NOT NULL,
    records  INTEGER NOT NULL,
    bad_rows INTEGER NOT NULL,
    added_at TEXT NOT NULL,
    UNIQUE (path, sha256)
);

-- id gives the order of the input; state is that of the current configuration (meta: current_config).
CREATE TABLE record (
    id        INTEGER PRIMARY KEY,
    identity  TEXT NOT NULL UNIQUE,
    shown_id  TEXT NOT NULL,
    data      TEXT NOT NULL,
    data_hash TEXT NOT NULL,
    gold      TEXT,
    import    INTEGER NOT NULL,
    file      TEXT NOT NULL,
    row       INTEGER NOT NULL,
    state     TEXT NOT NULL DEFAULT 'pending'
);
CREATE INDEX record_state ON record (state, id);

CREATE TABLE task_version (
    id       INTEGER PRIMARY KEY,
    hash     TEXT NOT NULL UNIQUE,
    task     TEXT NOT NULL,
    saved_at TEXT NOT NULL
);

-- What an answer depends on: task, model, parameters, chunking.
CREATE TABLE config (
    id           INTEGER PRIMARY KEY,
    hash         TEXT NOT NULL UNIQUE,
    task_version INTEGER NOT NULL REFERENCES task_version (id),
    model        TEXT NOT NULL,
    settings     TEXT NOT NULL
);

CREATE TABLE run (
    id          INTEGER PRIMARY KEY,
    config      INTEGER NOT NULL REFERENCES config (id),
    endpoint    TEXT NOT NULL,
    started_at  TEXT NOT NULL,
    first_lease INTEGER,
    last_commit INTEGER,
    from_cache  INTEGER NOT NULL DEFAULT 0,
    ending      TEXT
);

-- One row a piece (the record, or one chunk of it) and configuration. hash is that of the text that was asked.
CREATE TABLE answer (
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
    UNIQUE (record, config, ordinal, hash) ON CONFLICT IGNORE
);

-- What a record's pieces came to under one configuration, for the data that it had then.
CREATE TABLE result (
    record     INTEGER NOT NULL REFERENCES record (id),
    config     INTEGER NOT NULL REFERENCES config (id),
    data_hash  TEXT NOT NULL,
    run        INTEGER NOT NULL REFERENCES run (id),
    state      TEXT NOT NULL,
    value      TEXT,
    flags      TEXT NOT NULL,
    confidence REAL,
    source     TEXT NOT NULL,
    pieces     INTEGER NOT NULL,
    detail     TEXT,
    PRIMARY KEY (record, config)
) WITHOUT ROWID;

CREATE TABLE attempt (
    id                INTEGER PRIMARY KEY,
    run               INTEGER NOT NULL REFERENCES run (id),
    record            INTEGER NOT NULL,
    ordinal           INTEGER NOT NULL,
    number            INTEGER NOT NULL,
    endpoint          TEXT NOT NULL,
    model             TEXT NOT NULL,
    started_at        TEXT NOT NULL,
    failure           TEXT,
    http_status       INTEGER NOT NULL,
    reached_socket    INTEGER NOT NULL,
    reused_connection INTEGER NOT NULL,
    possibly_billed   INTEGER NOT NULL,
    connect_us        INTEGER,
    first_byte_us     INTEGER,
    first_token_us    INTEGER,
    total_us          INTEGER NOT NULL,
    prompt_tokens     INTEGER,
    completion_tokens INTEGER,
    cached_tokens     INTEGER,
    reasoning_tokens  INTEGER
);
CREATE INDEX attempt_run ON attempt (run);
