SELECT id, gold, gold_label FROM record WHERE gold IS NOT NULL AND id > :after ORDER BY id LIMIT :count
