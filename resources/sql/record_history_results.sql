-- What every configuration has come to, and what it had answered before it was asked the same again.
SELECT result.state, coalesce(json_extract(result.value, '$.label'), result.line), config.model, result.run, task_version.id, task_version.hash,
       (SELECT max(answered_at) FROM answer WHERE answer.record = result.record AND answer.config = result.config),
       result.data_hash != record.data_hash,
       (SELECT endpoint FROM answer WHERE answer.record = result.record AND answer.config = result.config ORDER BY answered_at DESC LIMIT 1)
FROM result
JOIN record ON record.id = result.record
JOIN config ON config.id = result.config
JOIN task_version ON task_version.id = config.task_version
WHERE result.record = :record AND result.state NOT IN ('pending', 'cancelled')
UNION ALL
SELECT 'annotated', coalesce(json_extract(answer.value, '$.label'), answer.line), config.model, answer.run, task_version.id, task_version.hash,
       answer.answered_at,
       answer.hash IS NOT (SELECT hash FROM answer AS last WHERE last.record = :record AND last.config = answer.config ORDER BY last.id DESC LIMIT 1),
       answer.endpoint
FROM answer
JOIN config ON config.id = answer.config
JOIN task_version ON task_version.id = config.task_version
JOIN result ON result.record = answer.record AND result.config = answer.config
WHERE answer.record = :record AND answer.pieces = 1 AND answer.run < result.run
ORDER BY 4
