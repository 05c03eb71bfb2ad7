SELECT path, sha256, bytes, records, bad_rows FROM input ORDER BY id
