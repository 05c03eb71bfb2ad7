SELECT id, data, data_hash FROM record
WHERE id > :after
  AND (state IN ('pending', 'cancelled') OR (:retry_failed AND state LIKE 'failed:%'))
ORDER BY id LIMIT :count
