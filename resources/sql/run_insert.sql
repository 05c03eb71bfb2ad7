INSERT INTO run (config, endpoint, started_at, uid, prices)
VALUES (:config, :endpoint, :started_at, lower(hex(randomblob(16))), :prices)
