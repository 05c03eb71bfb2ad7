INSERT INTO run (id, config, endpoint, started_at)
SELECT 1, id, '', :at FROM config
