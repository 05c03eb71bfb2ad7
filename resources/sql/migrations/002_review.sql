-- What people decide. Decisions are only ever added; that one was taken back or made to hold again is a row of its own, and
-- `undone` is what the last of those came to. One counts where it is not undone and the data is still what it was made for.
CREATE TABLE decision (
    id          INTEGER PRIMARY KEY,
    step        INTEGER NOT NULL,
    record      INTEGER NOT NULL REFERENCES record (id),
    kind        TEXT NOT NULL,
    value       TEXT,
    annotator   TEXT NOT NULL,
    decided_at  TEXT NOT NULL,
    config      INTEGER,
    data_hash   TEXT NOT NULL,
    shown_label TEXT,
    undone      INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX decision_record ON decision (record, id);
CREATE INDEX decision_step ON decision (step);

CREATE TABLE decision_turn (
    id        INTEGER PRIMARY KEY,
    decision  INTEGER NOT NULL REFERENCES decision (id),
    turn      TEXT NOT NULL,
    annotator TEXT NOT NULL,
    turned_at TEXT NOT NULL
);
CREATE INDEX decision_turn_decision ON decision_turn (decision);

-- Derived, as `state` is, and kept because every page filters and sorts by it: decision, verdict, person_label and flagged are
-- of the decisions that count; model_label, confidence and disputed of the current configuration; length of the data.
ALTER TABLE record ADD COLUMN decision INTEGER;
ALTER TABLE record ADD COLUMN verdict TEXT;
ALTER TABLE record ADD COLUMN person_label TEXT;
ALTER TABLE record ADD COLUMN flagged INTEGER NOT NULL DEFAULT 0;
ALTER TABLE record ADD COLUMN model_label TEXT;
ALTER TABLE record ADD COLUMN confidence REAL;
ALTER TABLE record ADD COLUMN disputed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE record ADD COLUMN gold_label TEXT;
ALTER TABLE record ADD COLUMN length INTEGER NOT NULL DEFAULT 0;

UPDATE record SET
    gold_label = coalesce(json_extract(gold, '$.label'), gold),
    length = (SELECT coalesce(sum(length(value)), 0) FROM json_each(record.data)),
    (model_label, confidence) = (
        SELECT json_extract(result.value, '$.label'), result.confidence FROM result
        WHERE result.record = record.id AND result.data_hash = record.data_hash
          AND result.config = (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'current_config'));
UPDATE record SET disputed = (
    SELECT count(*) FROM answer
    WHERE answer.record = record.id AND answer.config = (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'current_config')
      AND answer.pieces > 1 AND json_extract(answer.value, '$.label') IS NOT record.model_label)
WHERE model_label IS NOT NULL;

-- All that is filtered and counted by, narrow beside the data: one scan of it answers every filter but search.
CREATE INDEX record_facets ON record (state, verdict, flagged, person_label, model_label, gold_label, disputed, length, confidence);
