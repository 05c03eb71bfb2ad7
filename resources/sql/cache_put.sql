INSERT INTO entry (key, created_at, family, model, served_model, prompt, record, answer, flags, batch_size, prompt_tokens,
                   completion_tokens, latency_us)
VALUES (:key, :created_at, :family, :model, :served_model, :prompt, :record, :answer, :flags, :batch_size, :prompt_tokens,
        :completion_tokens, :latency_us)
ON CONFLICT (key) DO UPDATE
SET created_at = excluded.created_at, served_model = excluded.served_model, answer = excluded.answer, flags = excluded.flags,
    batch_size = excluded.batch_size, prompt_tokens = excluded.prompt_tokens, completion_tokens = excluded.completion_tokens,
    latency_us = excluded.latency_us
