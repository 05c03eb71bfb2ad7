-- What search need not read. Records are cut into parts and blocks by their ids (core/store/search_index.cpp); key is part and
-- gram, blocks has a bit for each block of the part in which the gram stands, or stood. search_mark.last is the record up to
-- which that is so, search_todo names those of them that have changed since.
CREATE TABLE search_gram (
    key    INTEGER PRIMARY KEY,
    blocks INTEGER NOT NULL
);
CREATE TABLE search_mark (
    last INTEGER NOT NULL
);
INSERT INTO search_mark (last) VALUES (0);
CREATE TABLE search_todo (
    record INTEGER PRIMARY KEY
);
CREATE TRIGGER record_search_changed AFTER UPDATE OF data, shown_id ON record
WHEN new.id <= (SELECT last FROM search_mark) AND (new.data IS NOT old.data OR new.shown_id IS NOT old.shown_id)
BEGIN INSERT OR IGNORE INTO search_todo (record) VALUES (new.id); END;
-- An id that is free again may be given to another record.
CREATE TRIGGER record_search_gone AFTER DELETE ON record WHEN old.id <= (SELECT last FROM search_mark)
BEGIN UPDATE search_mark SET last = old.id - 1; END;
