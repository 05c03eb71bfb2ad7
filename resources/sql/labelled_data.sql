-- By id, those that have a current label (record_find.sql) alone.
SELECT id, data, CASE WHEN person_label IS NOT NULL THEN person_label WHEN verdict = 'reject' THEN NULL ELSE model_label END AS label
FROM record
WHERE id > :after AND CASE WHEN person_label IS NOT NULL THEN person_label WHEN verdict = 'reject' THEN NULL ELSE model_label END IS NOT NULL
ORDER BY id LIMIT :count
