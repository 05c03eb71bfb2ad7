SELECT id, data, data_hash, state, shown_id FROM record
WHERE id > :after
  AND (state IN ('pending', 'cancelled') OR (:retry_failed AND state LIKE 'failed:%'))
ORDER BY id LIMIT :count
