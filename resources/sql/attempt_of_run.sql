SELECT number, failure, reached_socket, first_token_us, total_us,
       prompt_tokens, completion_tokens, cached_tokens, reasoning_tokens, cost_nano, currency, reasoning_nano,
       endpoint, model
FROM attempt WHERE run = :run
