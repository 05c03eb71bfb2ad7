SELECT count(*) FROM result WHERE run = :run AND state != 'cancelled'
