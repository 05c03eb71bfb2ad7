-- What a person said of the data as it is, else what the model did; a page of the records that have either and were not rejected.
SELECT record.id, record.data_hash, record.verdict, record.model_label, record.person_label, decision.value, result.value, record.identity
FROM record
LEFT JOIN decision ON decision.id = record.decision
LEFT JOIN result ON result.record = record.id AND result.data_hash = record.data_hash
                AND result.config = (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'current_config')
WHERE record.id > :after AND (record.person_label IS NOT NULL OR (record.model_label IS NOT NULL AND record.verdict IS NOT 'reject'))
ORDER BY record.id LIMIT :count
