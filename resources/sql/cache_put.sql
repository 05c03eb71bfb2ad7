INSERT INTO entry (key, created_at, family, model, served_model, prompt, record, answer, batch_size, prompt_tokens,
                   completion_tokens, latency_us)
VALUES (:key, :created_at, :family, :model, :served_model, :prompt, :record, :answer, :batch_size, :prompt_tokens,
        :completion_tokens, :latency_us)
ON CONFLICT DO NOTHING
