SELECT data FROM record WHERE id = :record
