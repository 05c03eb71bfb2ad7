SELECT id, hash, task, saved_at, note FROM task_version ORDER BY id
