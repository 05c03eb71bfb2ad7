SELECT key, created_at, family, model, record, answer, batch_size, prompt_tokens, completion_tokens, latency_us, hits
FROM entry ORDER BY created_at DESC, key LIMIT :count
