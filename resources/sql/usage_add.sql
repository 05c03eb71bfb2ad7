INSERT INTO usage (day, host, currency, requests, prompt_tokens, completion_tokens, without_tokens, cost_nano, unknown_cost)
VALUES (:day, :host, :currency, :requests, :prompt_tokens, :completion_tokens, :without_tokens, :cost_nano, :unknown_cost)
ON CONFLICT (day, host, currency) DO UPDATE SET
    requests = requests + excluded.requests,
    prompt_tokens = prompt_tokens + excluded.prompt_tokens,
    completion_tokens = completion_tokens + excluded.completion_tokens,
    without_tokens = without_tokens + excluded.without_tokens,
    cost_nano = cost_nano + excluded.cost_nano,
    unknown_cost = unknown_cost + excluded.unknown_cost
