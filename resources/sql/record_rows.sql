SELECT record.id, shown_id,
       (SELECT json_group_object(key, CASE type WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'null' THEN ''
                                      ELSE substr(CAST(value AS TEXT), 1, 160) END) FROM json_each(record.data)),
       record.state, model_label, person_label, verdict, flagged, gold_label, record.confidence, result.flags, record.length,
       result.pieces, record.disputed, record.sampled, record.contested, record.identity, record.probability
FROM json_each(:ids) AS wanted
JOIN record ON record.id = wanted.value
LEFT JOIN result ON result.record = record.id AND result.data_hash = record.data_hash
                AND result.config = (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'current_config')
ORDER BY wanted.id
