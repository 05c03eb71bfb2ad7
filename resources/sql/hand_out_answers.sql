-- For the seams between chunks; the model's own words and the place it was asked at stay at home.
INSERT INTO answer (record, config, ordinal, pieces, start_cp, end_cp, hash, run, value, flags, raw, source, endpoint, answered_at, batch_size, line)
SELECT record, config, ordinal, pieces, start_cp, end_cp, hash, 1, value, flags, '', source, '', answered_at, 1, line FROM project.answer AS said
WHERE config = (SELECT id FROM config) AND record IN (SELECT value FROM json_each(:ids))
  AND id = (SELECT max(id) FROM project.answer AS latest
            WHERE latest.record = said.record AND latest.config = said.config AND latest.ordinal = said.ordinal AND latest.hash = said.hash)
ORDER BY id
