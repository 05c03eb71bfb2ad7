SELECT coalesce(sum(pieces), 0) FROM result WHERE config = :config AND state NOT IN ('pending', 'cancelled')
