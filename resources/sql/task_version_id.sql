SELECT id FROM task_version WHERE hash = :hash
