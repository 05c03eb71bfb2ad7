-- Adds nothing where there is no such record, or where nothing is there to be accepted.
INSERT INTO decision (step, record, kind, value, annotator, decided_at, config, data_hash, shown_label)
SELECT :step, record.id, :kind,
       CASE WHEN :kind = 'accept' THEN json_object('label', coalesce(:shown_label, record.model_label)) ELSE :value END,
       :annotator, :decided_at, (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'current_config'),
       coalesce(:data_hash, record.data_hash), coalesce(:shown_label, CASE WHEN :kind = 'accept' THEN record.model_label END)
FROM record
WHERE record.id = :record AND (:kind != 'accept' OR coalesce(:shown_label, record.model_label) IS NOT NULL)
