-- A chunk's answer disputes the record's where it says otherwise and the record's is not put together from all of them; of a chunk that was asked for older data too, the last counts.
UPDATE record SET state = :state, model_label = :label, confidence = :confidence, probability = :probability,
    sampled = NULL, contested = 0,
    disputed = CASE WHEN :pieces < 2 OR :label IS NULL OR :united THEN 0 ELSE (
        SELECT count(*) FROM (
            SELECT coalesce(json_extract(value, '$.label'), line) AS said, max(id) FROM answer
            WHERE answer.record = :record AND answer.config = :config AND answer.pieces = :pieces
            GROUP BY ordinal)
        WHERE said IS NOT :label) END
WHERE id = :record
