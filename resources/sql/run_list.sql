SELECT run.id, run.config, run.endpoint, config.model, task_version.task, run.started_at, run.first_lease, run.last_commit,
       run.ending, coalesce(finished.records, 0)
FROM run
JOIN config ON config.id = run.config
JOIN task_version ON task_version.id = config.task_version
LEFT JOIN (SELECT run, count(*) AS records FROM result WHERE state != 'cancelled' GROUP BY run) AS finished
    ON finished.run = run.id
ORDER BY run.id DESC
