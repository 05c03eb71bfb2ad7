-- `pattern` is of a value, `raw_pattern` of the JSON around it: it only spares the reading of what cannot match.
SELECT id, data, shown_id FROM record
WHERE id BETWEEN :first AND :last
  AND (shown_id LIKE :pattern ESCAPE '\'
       OR (data LIKE :raw_pattern ESCAPE '\'
           AND EXISTS (SELECT 1 FROM json_each(record.data) WHERE value LIKE :pattern ESCAPE '\')))
ORDER BY id
