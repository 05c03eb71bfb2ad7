-- as it was, and undone where it was
INSERT INTO decision (step, record, kind, value, annotator, decided_at, config, data_hash, shown_label, undone, line, blind, note, adjudicates)
SELECT (SELECT max(coalesce(max(step), 0), 0) + 1 FROM decision), record.id, :kind, :value, :annotator, :decided_at,
       (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'current_config'), coalesce(:data_hash, record.data_hash), :shown_label, :undone, :line, :blind, :note, :adjudicates
FROM record WHERE record.id = :record
