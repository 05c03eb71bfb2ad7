SELECT CASE WHEN substr(record, 1, 16) = '<record id="1">' || char(10) THEN substr(record, 17, min(400, length(record) - 26))
            ELSE substr(record, 1, 400) END,
       CASE WHEN json_valid(answer) THEN json_extract(answer, '$.label') END, substr(answer, 1, 160),
       model, prompt_tokens + completion_tokens, latency_us, created_at, hits
FROM entry WHERE rowid = :id
