-- What a record's decisions come to now: what settled a dispute, else what was said last. Who skips takes back no word but their own.
-- People disagree where they name different labels, or where one rejects what another one says.
UPDATE record SET
    (decision, verdict, person_label) = (
        SELECT id, kind, said FROM voice WHERE voice.record = record.id AND voice.data_hash = record.data_hash
        ORDER BY adjudicates DESC, kind = 'skip', place DESC, decided_at DESC, id DESC LIMIT 1),
    dispute = (
        SELECT CASE WHEN max(adjudicates) THEN 'settled'
                    WHEN count(DISTINCT CASE WHEN kind IN ('accept', 'correct') THEN said END) > 1
                      OR max(kind = 'reject' AND EXISTS (
                             SELECT 1 FROM voice AS other WHERE other.record = voice.record AND other.data_hash = voice.data_hash
                               AND other.kind IN ('accept', 'correct') AND other.said = voice.shown_label)) THEN 'open' END
        FROM voice WHERE voice.record = record.id AND voice.data_hash = record.data_hash),
    flagged = coalesce((
        SELECT kind = 'flag' FROM decision
        WHERE decision.record = record.id AND decision.data_hash = record.data_hash AND NOT undone
          AND kind IN ('flag', 'unflag') ORDER BY coalesce(place, id) DESC, decided_at DESC, id DESC LIMIT 1), 0)
WHERE id = :record
