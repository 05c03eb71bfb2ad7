SELECT record.id, annotator, CASE WHEN kind IN ('accept', 'correct') THEN said END, gold_label, kind = 'skip'
FROM voice JOIN record ON record.id = voice.record AND record.data_hash = voice.data_hash
WHERE NOT adjudicates ORDER BY record.id
