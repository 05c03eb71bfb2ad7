INSERT INTO result (record, config, data_hash, run, state, value, flags, confidence, source, pieces, line)
SELECT record, config, data_hash, 1, state, value, flags, confidence, source, pieces, line FROM project.result
WHERE config = (SELECT id FROM config) AND state = 'annotated' AND record IN (SELECT value FROM json_each(:ids))
  AND data_hash = (SELECT data_hash FROM record WHERE record.id = result.record)
