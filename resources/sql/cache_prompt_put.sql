INSERT INTO prompt (hash, text) VALUES (:hash, :text) ON CONFLICT DO NOTHING
