SELECT data FROM record ORDER BY id LIMIT :count
