SELECT entry.key, entry.created_at, entry.family, entry.model, entry.record, entry.answer, entry.batch_size,
       entry.prompt_tokens, entry.completion_tokens, entry.latency_us, entry.hits, entry.served_model, prompt.text
FROM entry JOIN prompt ON prompt.hash = entry.prompt
WHERE entry.key >= :from AND entry.key < :to
LIMIT 2
