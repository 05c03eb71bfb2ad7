-- the model's own words (raw) stay
SELECT record, config, run, ordinal, pieces, start_cp, end_cp, hash, value, flags, source, cache_from, served_model, system_fingerprint,
       endpoint, answered_at, batch_size, prompt_tokens, completion_tokens
FROM answer WHERE record > :after AND record <= :last ORDER BY id
