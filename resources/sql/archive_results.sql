SELECT result.record, config, run, result.state, value, flags, result.confidence, source, pieces, detail,
       CASE WHEN result.data_hash != record.data_hash THEN result.data_hash END
FROM result JOIN record ON record.id = result.record
WHERE result.record > :after AND result.record <= :last ORDER BY result.record, config
