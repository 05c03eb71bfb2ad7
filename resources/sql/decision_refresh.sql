-- What a record's decisions come to now.
UPDATE record SET
    (decision, verdict, person_label) = (
        SELECT decision.id, kind, coalesce(json_extract(value, '$.label'), line) FROM decision
        WHERE decision.record = record.id AND decision.data_hash = record.data_hash AND NOT undone
          AND kind IN ('accept', 'correct', 'reject', 'skip') ORDER BY decision.id DESC LIMIT 1),
    flagged = coalesce((
        SELECT kind = 'flag' FROM decision
        WHERE decision.record = record.id AND decision.data_hash = record.data_hash AND NOT undone
          AND kind IN ('flag', 'unflag') ORDER BY decision.id DESC LIMIT 1), 0)
WHERE id = :record
