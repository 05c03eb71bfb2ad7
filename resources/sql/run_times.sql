SELECT started_at, first_lease, last_commit FROM run WHERE id = :run
