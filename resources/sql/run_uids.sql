SELECT id, uid, (SELECT max(id) FROM attempt WHERE attempt.run = run.id) FROM run WHERE uid IS NOT NULL ORDER BY id DESC
