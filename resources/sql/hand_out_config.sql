-- Under its own hash, so that what is decided comes back to it; without the place where it was asked.
INSERT INTO config (id, hash, task_version, model, settings)
SELECT id, hash, task_version, model, json_remove(settings, '$.family') FROM project.config
WHERE id = (SELECT CAST(value AS INTEGER) FROM project.meta WHERE key = 'current_config')
