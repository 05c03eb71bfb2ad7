INSERT INTO run (config, endpoint, started_at) VALUES (:config, :endpoint, :started_at)
