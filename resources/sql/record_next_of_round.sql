-- Whatever answers a record has, it is asked in every round once.
SELECT id, data, data_hash, state, shown_id FROM record
WHERE id > :after AND NOT EXISTS (
    SELECT 1 FROM result JOIN run ON run.id = result.run
    WHERE result.record = record.id AND result.config = :config AND result.data_hash = record.data_hash
      AND run.round = (SELECT round FROM run WHERE id = :run) AND result.state != 'cancelled'
      AND NOT (:retry_failed AND result.state LIKE 'failed:%'))
ORDER BY id LIMIT :count
