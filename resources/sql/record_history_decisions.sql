SELECT kind, coalesce(json_extract(decision.value, '$.label'), decision.line), annotator, decided_at, shown_label, undone,
       decision.data_hash != record.data_hash, decision.note, blind, config.model, task_version.id, task_version.hash,
       (SELECT max(endpoint) FROM answer WHERE answer.record = decision.record AND answer.config = decision.config
          AND answer.answered_at = (SELECT max(answered_at) FROM answer AS latest WHERE latest.record = decision.record
                                      AND latest.config = decision.config AND latest.answered_at <= decision.decided_at))
FROM decision JOIN record ON record.id = decision.record
LEFT JOIN config ON config.id = decision.config
LEFT JOIN task_version ON task_version.id = config.task_version
WHERE decision.record = :record ORDER BY decision.id
