INSERT INTO counted (run, attempt) VALUES (:run, :attempt) ON CONFLICT (run) DO UPDATE SET attempt = excluded.attempt
