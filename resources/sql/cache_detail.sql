SELECT entry.key, entry.created_at, entry.last_hit, entry.family, entry.model, entry.served_model, prompt.text, entry.record,
       entry.answer, CASE WHEN json_valid(entry.answer) THEN json_extract(entry.answer, '$.label') END, entry.batch_size,
       entry.prompt_tokens, entry.completion_tokens, entry.latency_us, entry.hits
FROM entry LEFT JOIN prompt ON prompt.hash = entry.prompt
WHERE entry.rowid = :id
