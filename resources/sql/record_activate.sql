-- Makes a configuration the current one: every record takes what it has there.
UPDATE record SET (state, model_label, confidence, probability, disputed) = (
    SELECT coalesce(max(result.state), 'pending'), max(coalesce(json_extract(result.value, '$.label'), result.line)), max(result.confidence),
        max(json_extract(result.value, '$.probability')),
        coalesce(max(CASE WHEN result.pieces < 2 OR coalesce(json_extract(result.value, '$.label'),
            json_extract(result.value, '$.score'), json_extract(result.value, '$.choice')) IS NULL THEN 0 ELSE (
            SELECT count(*) FROM (
                SELECT coalesce(json_extract(value, '$.label'), line) AS said, max(id) FROM answer
                WHERE answer.record = result.record AND answer.config = result.config AND answer.pieces = result.pieces
                GROUP BY ordinal)
            WHERE said IS NOT coalesce(json_extract(result.value, '$.label'), result.line)) END), 0)
    FROM result
    WHERE result.record = record.id AND result.config = :config AND result.data_hash = record.data_hash)
