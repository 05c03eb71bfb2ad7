-- Of a chunk that was asked for older data too, the last.
SELECT ordinal, start_cp, end_cp, hash, value, flags, raw, source, served_model, endpoint, answered_at, batch_size, prompt_tokens,
       completion_tokens, max(id)
FROM answer WHERE record = :record AND config = :config AND pieces = :pieces
GROUP BY ordinal ORDER BY ordinal
