-- Makes a configuration the current one: every record takes what it has there.
UPDATE record SET (state, model_label, confidence, disputed) = (
    SELECT coalesce(max(result.state), 'pending'), max(json_extract(result.value, '$.label')), max(result.confidence),
        coalesce(max(CASE WHEN result.pieces < 2 OR result.value IS NULL THEN 0 ELSE (
            SELECT count(*) FROM (
                SELECT json_extract(value, '$.label') AS said, max(id) FROM answer
                WHERE answer.record = result.record AND answer.config = result.config AND answer.pieces = result.pieces
                GROUP BY ordinal)
            WHERE said IS NOT json_extract(result.value, '$.label')) END), 0)
    FROM result
    WHERE result.record = record.id AND result.config = :config AND result.data_hash = record.data_hash)
