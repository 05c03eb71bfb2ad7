INSERT INTO config (hash, task_version, model, settings) VALUES (:hash, :task_version, :model, :settings)
ON CONFLICT (hash) DO NOTHING
