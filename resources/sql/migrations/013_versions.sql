-- A version of the task is numbered by its id: 1, 2, 3 … in the order in which they were saved. note: what a person says of it.
ALTER TABLE task_version ADD COLUMN note TEXT;

-- What people go by when they label, in Markdown. Every saved change is a row; the last one holds.
CREATE TABLE guideline (
    id        INTEGER PRIMARY KEY,
    text      TEXT NOT NULL,
    annotator TEXT NOT NULL,
    saved_at  TEXT NOT NULL
);
