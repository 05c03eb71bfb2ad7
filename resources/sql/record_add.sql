-- As record_put.sql where there was no record before this import; of known length. Each parameter stands once: a million rows
-- come through here, and Qt sorts them out anew for each row where one stands twice.
INSERT INTO record (identity, shown_id, data, data_hash, gold, import, file, row, gold_label, length)
VALUES (CAST(:identity AS TEXT), CAST(:shown_id AS TEXT), CAST(:data AS TEXT), CAST(:data_hash AS TEXT), CAST(:gold AS TEXT),
        :import, CAST(:file AS TEXT), :row,
        coalesce(json_extract(CAST(:gold_json AS TEXT), '$.label'), CAST(:gold_text AS TEXT)), :length)
ON CONFLICT (identity) DO NOTHING
