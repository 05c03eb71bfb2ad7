-- Adds nothing where there is no such record, or where nothing is there to be accepted. What is accepted is the model's answer,
-- without what the model says of it, if it is still the one that was shown; a label is known by its name alone. Who decides a record that
-- people disagree on decides for all of them.
INSERT INTO decision (step, record, kind, value, annotator, decided_at, config, data_hash, shown_label, line, blind, note, adjudicates)
SELECT :step, record.id, :kind,
       CASE WHEN :kind != 'accept' THEN :value ELSE coalesce(:value, model.answer, CASE WHEN model.says_labels THEN
           json_object('label', coalesce(:shown_label, record.model_label)) END) END,
       :annotator, :decided_at, model.config, coalesce(:data_hash, record.data_hash),
       CASE WHEN NOT :blind THEN coalesce(:shown_label, CASE WHEN :kind = 'accept' THEN record.model_label END) END,
       CASE WHEN :kind != 'accept' OR :value IS NOT NULL THEN :line ELSE coalesce(:shown_label, record.model_label) END,
       :blind, :note,
       record.dispute IS NOT NULL AND NOT :is_one_voice AND :kind IN ('accept', 'correct', 'reject')
           AND coalesce(:data_hash, record.data_hash) = record.data_hash
FROM record JOIN (
    SELECT record.id AS record, config.id AS config,
           coalesce(json_extract(task_version.task, '$.kind'), 'classification') = 'classification' AS says_labels,
           (SELECT json_remove(result.value, '$.rationale', '$.confidence', '$.probability') FROM result
            WHERE result.record = record.id AND result.config = config.id AND result.data_hash = record.data_hash
              AND result.line = coalesce(:shown_label, record.model_label)) AS answer
    FROM record
    LEFT JOIN config ON config.id = (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'current_config')
    LEFT JOIN task_version ON task_version.id = config.task_version
    WHERE record.id = :record) AS model ON model.record = record.id
WHERE :kind != 'accept' OR :value IS NOT NULL OR model.answer IS NOT NULL
   OR (model.says_labels AND coalesce(:shown_label, record.model_label) IS NOT NULL)
