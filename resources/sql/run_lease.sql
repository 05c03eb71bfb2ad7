UPDATE run SET first_lease = coalesce(first_lease, :at) WHERE id = :run
