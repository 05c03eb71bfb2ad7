-- The same identity twice in one import changes no row, and so shows itself.
INSERT INTO record (identity, shown_id, data, data_hash, gold, import, file, row)
VALUES (:identity, :shown_id, :data, :data_hash, :gold, :import, :file, :row)
ON CONFLICT (identity) DO UPDATE
SET state     = CASE WHEN data_hash = excluded.data_hash THEN state ELSE 'pending' END,
    data      = excluded.data,
    data_hash = excluded.data_hash,
    gold      = excluded.gold,
    import    = excluded.import,
    file      = excluded.file,
    row       = excluded.row
WHERE import IS NOT excluded.import
