SELECT result.state, coalesce(json_extract(result.value, '$.label'), result.line), config.model, result.run, task_version.id, task_version.hash,
       (SELECT max(answered_at) FROM answer WHERE answer.record = result.record AND answer.config = result.config),
       result.data_hash != record.data_hash,
       (SELECT endpoint FROM answer WHERE answer.record = result.record AND answer.config = result.config ORDER BY answered_at DESC LIMIT 1)
FROM result
JOIN record ON record.id = result.record
JOIN config ON config.id = result.config
JOIN task_version ON task_version.id = config.task_version
WHERE result.record = :record AND result.state NOT IN ('pending', 'cancelled')
ORDER BY result.run
