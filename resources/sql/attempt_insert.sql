INSERT INTO attempt (run, record, ordinal, question, number, endpoint, model, started_at, failure, http_status, reached_socket,
                     reused_connection, possibly_billed, connect_us, first_byte_us, first_token_us, total_us,
                     prompt_tokens, completion_tokens, cached_tokens, reasoning_tokens, batch_size,
                     cost_nano, currency, reasoning_nano)
VALUES (:run, :record, :ordinal, :question, :number, :endpoint, :model, :started_at, :failure, :http_status, :reached_socket,
        :reused_connection, :possibly_billed, :connect_us, :first_byte_us, :first_token_us, :total_us,
        :prompt_tokens, :completion_tokens, :cached_tokens, :reasoning_tokens, :batch_size,
        :cost_nano, :currency, :reasoning_nano)
