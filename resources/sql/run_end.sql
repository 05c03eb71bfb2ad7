UPDATE run SET ending = :ending WHERE id = :run
