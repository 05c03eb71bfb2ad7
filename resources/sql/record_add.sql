-- As record_put.sql where there was no record before this import; of known length. A million rows come through here at a time.
INSERT INTO record (identity, shown_id, data, data_hash, gold, import, file, row, gold_label, length)
VALUES (CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), ?, CAST(? AS TEXT), ?,
        coalesce(json_extract(CAST(? AS TEXT), '$.label'), CAST(? AS TEXT)), ?)
ON CONFLICT (identity) DO NOTHING
