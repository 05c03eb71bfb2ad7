-- usage is summed over the pieces that were asked, of each the last answer; what no server reported stays unknown.
SELECT record.id, record.shown_id, record.data, record.gold, record.state,
       result.value, result.flags, result.confidence, result.source, result.run, result.pieces,
       answer.served_model, answer.system_fingerprint, answer.endpoint, answer.answered_at, answer.batch_size,
       answer.cache_from,
       (SELECT sum(prompt_tokens) FROM (SELECT prompt_tokens, max(id) FROM answer a
        WHERE a.record = record.id AND a.config = :config AND a.pieces = result.pieces GROUP BY ordinal)),
       (SELECT sum(completion_tokens) FROM (SELECT completion_tokens, max(id) FROM answer a
        WHERE a.record = record.id AND a.config = :config AND a.pieces = result.pieces GROUP BY ordinal)),
       record.verdict, decision.value, decision.annotator, decision.decided_at, decision.shown_label
FROM record
LEFT JOIN result ON result.record = record.id AND result.config = :config AND result.data_hash = record.data_hash
LEFT JOIN answer ON answer.id = (SELECT max(id) FROM answer a WHERE a.record = record.id AND a.config = :config)
LEFT JOIN decision ON decision.id = record.decision
WHERE record.id > :after
ORDER BY record.id LIMIT :count
