SELECT id, data, data_hash, state FROM record
WHERE id > :after
  AND (state IN ('pending', 'cancelled') OR (:retry_failed AND state LIKE 'failed:%'))
ORDER BY id LIMIT :count
