-- Of the file that a record came from the name alone. What failed is to be decided without a suggestion.
INSERT INTO record (id, identity, shown_id, data, data_hash, import, file, row, length, state, model_label, confidence, disputed, sampled)
SELECT id, identity, shown_id, data, data_hash, 1, replace(file, rtrim(file, replace(replace(file, '/', ''), char(92), '')), ''), row, length,
       CASE WHEN state = 'annotated' AND NOT :blank THEN state ELSE 'pending' END,
       CASE WHEN NOT :blank THEN model_label END, CASE WHEN NOT :blank THEN confidence END,
       CASE WHEN NOT :blank THEN disputed ELSE 0 END, CASE WHEN NOT :blank THEN sampled END
FROM project.record WHERE id IN (SELECT value FROM json_each(:ids))
