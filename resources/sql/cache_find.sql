-- The text of a record stands between the tags of the prompt's own frame, which is not searched. Of those stored in the
-- same millisecond, as a run does, the later one is the newer.
SELECT id FROM (
    SELECT id,
           CASE :order WHEN 'record' THEN substr(asked, 1, 200) WHEN 'model' THEN model WHEN 'hits' THEN hits
                       WHEN 'tokens' THEN prompt_tokens + completion_tokens WHEN 'latency' THEN latency_us
                       WHEN 'answer' THEN CASE WHEN json_valid(answer) THEN coalesce(json_extract(answer, '$.label'), answer) END
                       ELSE created_at END AS rank
    FROM (SELECT rowid AS id, *, CASE WHEN substr(record, 1, 16) = '<record id="1">' || char(10)
                                      THEN substr(record, 17, length(record) - 26) ELSE record END AS asked FROM entry)
    WHERE (:model = '' OR model = :model)
      AND hits >= :min_hits
      AND created_at >= :since
      AND (:search = '' OR asked LIKE :search ESCAPE '\'
           OR CASE WHEN json_valid(answer) THEN EXISTS (SELECT 1 FROM json_each(answer) WHERE value LIKE :search ESCAPE '\') END))
ORDER BY rank IS NULL, CASE WHEN :down = 1 THEN rank END DESC, CASE WHEN :down = 0 THEN rank END,
         CASE WHEN :down = 1 AND :order = 'created' THEN -id ELSE id END
