INSERT INTO meta (key, value) SELECT key, value FROM project.meta WHERE key IN ('current_config', 'identity', 'columns', 'gold_kind')
