SELECT id, config, endpoint, started_at, first_lease, last_commit, from_cache, ending FROM run
WHERE :config IS NULL OR config = :config
ORDER BY id DESC LIMIT 1
