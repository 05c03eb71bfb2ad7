SELECT record.id FROM record
LEFT JOIN result ON result.record = record.id AND result.config = :config AND result.data_hash = record.data_hash
WHERE :all OR coalesce(result.state, 'pending') IN ('pending', 'cancelled') OR (:retry_failed AND result.state LIKE 'failed:%')
ORDER BY record.id
