-- The last answer to each text; a run that asks all again counts only those of its own round.
SELECT ordinal, hash, value, flags, max(id) FROM answer
WHERE record = :record AND config = :config
  AND ((SELECT round FROM run WHERE id = :run) IS NULL
       OR run IN (SELECT id FROM run WHERE round = (SELECT round FROM run WHERE id = :run)))
GROUP BY ordinal, hash
