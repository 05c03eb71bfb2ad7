SELECT id, gold_label IS NOT NULL FROM record INDEXED BY record_facets
WHERE NOT :unreviewed OR verdict IS NULL OR verdict = 'skip'
ORDER BY id
