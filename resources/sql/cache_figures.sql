SELECT count(*), coalesce(sum(hits), 0),
       CASE WHEN count(*) FILTER (WHERE hits > 0 AND (prompt_tokens IS NULL OR completion_tokens IS NULL)) = 0
            THEN coalesce(sum(hits * (prompt_tokens + completion_tokens)), 0) END,
       coalesce(sum(hits * latency_us), 0), min(created_at), max(created_at),
       (SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size)
FROM entry
