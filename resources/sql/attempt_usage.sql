SELECT id, endpoint, started_at, prompt_tokens, completion_tokens, cost_nano, currency, reasoning_nano
FROM attempt WHERE run = :run AND id > :after AND reached_socket
ORDER BY id
