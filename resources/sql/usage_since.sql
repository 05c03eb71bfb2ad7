SELECT day, host, currency, requests, prompt_tokens, completion_tokens, without_tokens, cost_nano, unknown_cost
FROM usage WHERE day >= :day ORDER BY day, host, currency
