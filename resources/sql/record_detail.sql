SELECT record.data, record.data_hash, record.file, record.row, record.gold, result.value, result.source, result.detail, result.run,
       result.config, decision.annotator, decision.decided_at,
       decision.value, draft.value, draft.annotator, note.note, note.annotator, question.note, question.annotator
FROM record
LEFT JOIN result ON result.record = record.id AND result.data_hash = record.data_hash
                AND result.config = (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'current_config')
LEFT JOIN decision ON decision.id = record.decision
LEFT JOIN decision AS draft ON draft.kind = 'draft' AND draft.id = (
    SELECT id FROM decision AS latest WHERE latest.record = record.id AND latest.data_hash = record.data_hash AND NOT latest.undone
      AND latest.kind IN ('accept', 'correct', 'reject', 'skip', 'draft') ORDER BY latest.id DESC LIMIT 1)
LEFT JOIN decision AS note ON note.id = (
    SELECT id FROM decision AS latest WHERE latest.record = record.id AND latest.data_hash = record.data_hash AND NOT latest.undone
      AND latest.kind = 'note' ORDER BY latest.id DESC LIMIT 1)
LEFT JOIN decision AS question ON record.flagged AND question.id = (
    SELECT id FROM decision AS latest WHERE latest.record = record.id AND latest.data_hash = record.data_hash AND NOT latest.undone
      AND latest.kind = 'flag' AND latest.note IS NOT NULL AND latest.id > coalesce((
          SELECT max(id) FROM decision AS down WHERE down.record = record.id AND NOT down.undone AND down.kind = 'unflag'), 0)
    ORDER BY latest.id DESC LIMIT 1)
WHERE record.id = :record
