SELECT id, data FROM record WHERE gold IS NOT NULL ORDER BY id
