-- Goes on with the round before, where that was not ended; else begins one. A run of chosen records is of no round but its own.
UPDATE run SET round = coalesce((
    SELECT CASE WHEN before.ending IS NOT 'done' THEN before.round END FROM run AS before
    WHERE before.config = run.config AND before.round > 0 AND before.id < run.id
    ORDER BY before.id DESC LIMIT 1), id)
WHERE id = :run
