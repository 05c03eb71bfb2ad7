SELECT id, (SELECT substr(value, 1, 200) FROM json_each(record.data) WHERE key = :column) FROM record ORDER BY id
