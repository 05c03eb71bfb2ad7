-- Which question of its process an attempt was of: with started_at it tells one that has ended from one that still runs.
ALTER TABLE attempt ADD COLUMN question INTEGER NOT NULL DEFAULT 0;
