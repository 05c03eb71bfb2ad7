-- blind: the model's answer was hidden from who decided, so that what they say stands for itself.
ALTER TABLE decision ADD COLUMN blind INTEGER NOT NULL DEFAULT 0;
CREATE INDEX decision_annotator ON decision (annotator, step, undone);
CREATE INDEX decision_blind ON decision (record) WHERE blind;

-- Derived, as the columns of 002. sampled: where several runs of the current configuration asked the same text, the share of
-- their answers that say what the record's says; NULL for fewer than two. contested: how many of those runs, and how many other
-- configurations, say otherwise of the data as it is.
ALTER TABLE record ADD COLUMN sampled REAL;
ALTER TABLE record ADD COLUMN contested INTEGER NOT NULL DEFAULT 0;
UPDATE record SET contested = (
    SELECT count(*) FROM result
    WHERE result.record = record.id AND result.data_hash = record.data_hash AND result.state = 'annotated'
      AND result.config != (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'current_config')
      AND coalesce(json_extract(result.value, '$.label'), result.line) IS NOT record.model_label)
WHERE model_label IS NOT NULL AND (SELECT count(*) FROM config) > 1;
UPDATE record SET (sampled, contested) = (
    SELECT CASE WHEN count(*) > 1 THEN 1.0 * sum(said IS record.model_label) / count(*) END,
           record.contested + CASE WHEN count(*) > 1 THEN sum(said IS NOT record.model_label) ELSE 0 END
    FROM (SELECT coalesce(json_extract(value, '$.label'), line) AS said, max(id) FROM answer
          WHERE answer.record = record.id AND pieces = 1 AND source = 'model'
            AND config = (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'current_config')
            AND hash = (SELECT hash FROM answer AS latest
                        WHERE latest.record = record.id AND latest.pieces = 1 AND latest.config = answer.config ORDER BY latest.id DESC LIMIT 1)
          GROUP BY run))
WHERE model_label IS NOT NULL AND (SELECT count(*) FROM run) > 1;

DROP INDEX record_facets;
CREATE INDEX record_facets ON record (state, verdict, flagged, person_label, model_label, gold_label, disputed, id, length, confidence,
                                      sampled, contested);
