INSERT INTO input (path, sha256, bytes, records, bad_rows, added_at)
VALUES (:path, :sha256, :bytes, :records, :bad_rows, :added_at)
ON CONFLICT (path, sha256) DO UPDATE
SET records = excluded.records, bad_rows = excluded.bad_rows, added_at = excluded.added_at
