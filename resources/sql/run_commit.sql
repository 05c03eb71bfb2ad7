UPDATE run SET last_commit = :at, from_cache = from_cache + :from_cache WHERE id = :run
