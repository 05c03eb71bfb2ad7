INSERT INTO task_version (id, hash, task, saved_at)
SELECT id, hash, task, saved_at FROM project.task_version
WHERE id = (SELECT task_version FROM project.config WHERE id = (SELECT CAST(value AS INTEGER) FROM project.meta WHERE key = 'current_config'))
