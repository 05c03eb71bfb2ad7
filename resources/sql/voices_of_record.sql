SELECT annotator, kind, CASE WHEN kind IN ('accept', 'correct') THEN said END, shown_label, decided_at, blind, adjudicates
FROM record JOIN voice ON voice.record = record.id AND voice.data_hash = record.data_hash
WHERE record.id = :record ORDER BY adjudicates, decided_at, voice.id
