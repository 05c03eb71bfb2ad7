SELECT config.model, config.settings, task_version.id, task_version.hash, task_version.task
FROM config JOIN task_version ON task_version.id = config.task_version
WHERE config.id = :config
