SELECT kind, coalesce(json_extract(value, '$.label'), decision.line), annotator, decided_at, shown_label, undone, decision.data_hash != record.data_hash, decision.id
FROM decision JOIN record ON record.id = decision.record
WHERE decision.record = :record ORDER BY decision.id
