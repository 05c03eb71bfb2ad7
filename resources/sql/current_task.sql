SELECT task_version.task FROM config JOIN task_version ON task_version.id = config.task_version
WHERE config.id = (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'current_config')
