-- Every answer that a record was given, also where the same was asked again: of several chunks what they came to, of one all runs.
SELECT config.model, config.task_version, run.id, coalesce(json_extract(answer.value, '$.label'), answer.line), answer.source,
       answer.answered_at, answer.endpoint, config.id, 1 AS pieces,
       answer.id = (SELECT max(id) FROM answer AS last WHERE last.record = :record AND last.config = answer.config) AS counts
FROM answer
JOIN run ON run.id = answer.run
JOIN config ON config.id = answer.config
WHERE answer.record = :record AND answer.pieces = 1
UNION ALL
SELECT config.model, config.task_version, result.run, coalesce(json_extract(result.value, '$.label'), result.line), result.source,
       (SELECT max(answered_at) FROM answer WHERE answer.record = :record AND answer.config = result.config), run.endpoint, config.id,
       result.pieces, 1
FROM result
JOIN run ON run.id = result.run
JOIN config ON config.id = result.config
WHERE result.record = :record AND result.pieces > 1 AND result.state = 'annotated'
ORDER BY 6 DESC, 3 DESC
