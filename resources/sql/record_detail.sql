SELECT record.data, record.data_hash, record.file, record.row, record.gold, result.value, result.source, result.detail, result.run,
       result.config, decision.annotator, decision.decided_at
FROM record
LEFT JOIN result ON result.record = record.id AND result.data_hash = record.data_hash
                AND result.config = (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'current_config')
LEFT JOIN decision ON decision.id = record.decision
WHERE record.id = :record
