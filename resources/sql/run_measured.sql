-- The attempts of a configuration, run by run: enough of them first, then the newest.
SELECT run, max(id), count(*),
       sum(CASE WHEN failure IS NULL AND verdict IS NULL THEN batch_size ELSE 0 END)
FROM attempt WHERE run IN (SELECT id FROM run WHERE config = :config ORDER BY id DESC LIMIT 50)
GROUP BY run
ORDER BY min(count(*), 20) DESC, run DESC LIMIT 1
