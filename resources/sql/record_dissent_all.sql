-- record_dissent.sql for all records, when another configuration becomes the current one. Where there are no other runs and no
-- other configurations, nobody says otherwise, and no record is read.
UPDATE record SET (sampled, contested) = (
    SELECT CASE WHEN count(*) > 1 THEN 1.0 * sum(said IS record.model_label) / count(*) END,
           CASE WHEN count(*) > 1 THEN sum(said IS NOT record.model_label) ELSE 0 END + (
               SELECT count(*) FROM result
               WHERE result.record = record.id AND result.config != :config AND result.data_hash = record.data_hash
                 AND result.state = 'annotated' AND record.model_label IS NOT NULL
                 AND coalesce(json_extract(result.value, '$.label'), result.line) IS NOT record.model_label)
    FROM (SELECT coalesce(json_extract(value, '$.label'), line) AS said, max(id) FROM answer
          WHERE record.model_label IS NOT NULL AND answer.record = record.id AND config = :config AND pieces = 1 AND source = 'model'
            AND hash = (SELECT hash FROM answer AS latest WHERE latest.record = record.id AND latest.config = :config
                          AND latest.pieces = 1 ORDER BY latest.id DESC LIMIT 1)
          GROUP BY run))
WHERE (SELECT count(*) FROM run) > 1
