SELECT record.id, record.gold, result.value FROM record
JOIN result ON result.record = record.id AND result.config = :config AND result.data_hash = record.data_hash
WHERE record.gold IS NOT NULL AND result.state = 'annotated'
