SELECT count(*), coalesce(sum(hits), 0), min(created_at), max(created_at),
       sum(hits * (prompt_tokens + completion_tokens)), coalesce(sum(hits * latency_us), 0)
FROM entry
