SELECT coalesce(max(import), 0), count(*) FROM record
