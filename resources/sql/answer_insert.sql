INSERT INTO answer (record, config, ordinal, pieces, start_cp, end_cp, hash, run, value, flags, raw, source, cache_from,
                    served_model, system_fingerprint, endpoint, answered_at, batch_size, prompt_tokens, completion_tokens, line)
VALUES (:record, :config, :ordinal, :pieces, :start_cp, :end_cp, :hash, :run, :value, :flags, :raw, :source, :cache_from,
        :served_model, :system_fingerprint, :endpoint, :answered_at, :batch_size, :prompt_tokens, :completion_tokens, :line)
