-- Makes a configuration the current one: every record takes the state that it has there.
UPDATE record SET state = coalesce(
    (SELECT result.state FROM result
     WHERE result.record = record.id AND result.config = :config AND result.data_hash = record.data_hash),
    'pending')
