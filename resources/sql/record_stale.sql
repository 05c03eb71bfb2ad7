-- Records that have answers to their data as it is, but none of the version of the task that holds now.
SELECT result.record FROM result
JOIN record ON record.id = result.record AND record.data_hash = result.data_hash
JOIN config ON config.id = result.config
WHERE result.state = 'annotated'
GROUP BY result.record HAVING NOT max(config.task_version = :version)
ORDER BY result.record
