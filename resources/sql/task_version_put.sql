INSERT INTO task_version (hash, task, saved_at) VALUES (:hash, :task, :saved_at) ON CONFLICT (hash) DO NOTHING
