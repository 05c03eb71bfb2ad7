SELECT id, number, endpoint, started_at, failure, verdict, http_status, reached_socket, first_token_us, total_us,
       prompt_tokens, completion_tokens, cached_tokens, reasoning_tokens, cost_nano, currency, reasoning_nano, batch_size, question
FROM attempt WHERE run = :run AND id > :after
ORDER BY id
