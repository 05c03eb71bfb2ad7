-- Who has answered: every configuration with how many records it has annotated, the last run of it, and where that asked.
SELECT config.id, config.task_version, config.model, config.settings, coalesce(answered.records, 0), run.id, run.endpoint, run.started_at
FROM config
LEFT JOIN (SELECT config, count(*) AS records FROM result WHERE state = 'annotated' GROUP BY config) AS answered ON answered.config = config.id
LEFT JOIN run ON run.id = (SELECT max(id) FROM run AS last WHERE last.config = config.id)
ORDER BY config.id
