-- Goes on with the round before, where that was not ended; else begins one.
UPDATE run SET round = coalesce((
    SELECT CASE WHEN before.ending IS NOT 'done' THEN before.round END FROM run AS before
    WHERE before.config = run.config AND before.round IS NOT NULL AND before.id < run.id
    ORDER BY before.id DESC LIMIT 1), id)
WHERE id = :run
