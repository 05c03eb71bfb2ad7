SELECT id, data, data_hash, state, shown_id FROM record
WHERE id IN (SELECT value FROM json_each(:ids))
ORDER BY id
