SELECT id, kind, value, annotator, decided_at, data_hash, note FROM decision WHERE record = :record AND kind != 'draft' ORDER BY id
