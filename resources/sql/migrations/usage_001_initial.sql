-- What was asked of whom in all projects: a row a local day, host and currency ('' where nothing is billed, or where the cost
-- is not known). cost_nano is of the requests whose cost is known; unknown_cost says how many the others are, without_tokens
-- how many did not say what they took. `counted` is how far the attempts of each run (run.uid) are in it: both change in one
-- transaction, so that nothing is counted twice.
CREATE TABLE usage (
    day               TEXT NOT NULL,
    host              TEXT NOT NULL,
    currency          TEXT NOT NULL,
    requests          INTEGER NOT NULL,
    prompt_tokens     INTEGER NOT NULL,
    completion_tokens INTEGER NOT NULL,
    without_tokens    INTEGER NOT NULL,
    cost_nano         INTEGER NOT NULL,
    unknown_cost      INTEGER NOT NULL,
    PRIMARY KEY (day, host, currency)
) WITHOUT ROWID;

CREATE TABLE counted (
    run     TEXT PRIMARY KEY NOT NULL,
    attempt INTEGER NOT NULL
) WITHOUT ROWID;
