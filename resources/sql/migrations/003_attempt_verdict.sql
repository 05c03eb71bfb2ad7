-- What a completion was not worth, once it was judged (truncated, parse, label, refused); NULL where it answered or where
-- there was none. The index serves the question when answers of one run came from the cache.
ALTER TABLE attempt ADD COLUMN verdict TEXT;
CREATE INDEX answer_cached ON answer (run, id) WHERE source = 'cache-exact';
