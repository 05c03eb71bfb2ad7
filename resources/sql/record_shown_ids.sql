SELECT id, shown_id FROM record ORDER BY id
