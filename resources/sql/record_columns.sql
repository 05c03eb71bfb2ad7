SELECT key FROM record, json_each(record.data) GROUP BY key ORDER BY min(record.id), min(json_each.id)
