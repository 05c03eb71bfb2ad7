-- The same identity twice in one import changes no row, and so shows itself. Where the data changed, the decisions that were
-- made for this very data count again. The texts come as UTF-8 bytes.
INSERT INTO record (identity, shown_id, data, data_hash, gold, import, file, row, gold_label, length)
SELECT identity, shown_id, data, data_hash, gold, import, file, row, coalesce(json_extract(gold, '$.label'), gold),
       coalesce(length, (SELECT sum(length(value)) FROM json_each(data)), 0)
FROM (SELECT CAST(:identity AS TEXT) AS identity, CAST(:shown_id AS TEXT) AS shown_id, CAST(:data AS TEXT) AS data,
             CAST(:data_hash AS TEXT) AS data_hash, CAST(:gold AS TEXT) AS gold, :import AS import, CAST(:file AS TEXT) AS file,
             :row AS row, :length AS length)
WHERE true
ON CONFLICT (identity) DO UPDATE
SET state       = CASE WHEN data_hash = excluded.data_hash THEN state ELSE 'pending' END,
    model_label = CASE WHEN data_hash = excluded.data_hash THEN model_label END,
    confidence  = CASE WHEN data_hash = excluded.data_hash THEN confidence END,
    probability = CASE WHEN data_hash = excluded.data_hash THEN probability END,
    disputed    = CASE WHEN data_hash = excluded.data_hash THEN disputed ELSE 0 END,
    sampled     = CASE WHEN data_hash = excluded.data_hash THEN sampled END,
    contested   = CASE WHEN data_hash = excluded.data_hash THEN contested ELSE 0 END,
    decision    = CASE WHEN data_hash = excluded.data_hash THEN decision ELSE (
                      SELECT voice.id FROM voice WHERE voice.record = record.id AND voice.data_hash = excluded.data_hash
                      ORDER BY adjudicates DESC, kind = 'skip', place DESC, decided_at DESC, voice.id DESC LIMIT 1) END,
    verdict     = CASE WHEN data_hash = excluded.data_hash THEN verdict ELSE (
                      SELECT kind FROM voice WHERE voice.record = record.id AND voice.data_hash = excluded.data_hash
                      ORDER BY adjudicates DESC, kind = 'skip', place DESC, decided_at DESC, voice.id DESC LIMIT 1) END,
    person_label = CASE WHEN data_hash = excluded.data_hash THEN person_label ELSE (
                      SELECT said FROM voice WHERE voice.record = record.id AND voice.data_hash = excluded.data_hash
                      ORDER BY adjudicates DESC, kind = 'skip', place DESC, decided_at DESC, voice.id DESC LIMIT 1) END,
    dispute     = CASE WHEN data_hash = excluded.data_hash THEN dispute ELSE (
                      SELECT CASE WHEN max(adjudicates) THEN 'settled'
                                  WHEN count(DISTINCT CASE WHEN kind IN ('accept', 'correct') THEN said END) > 1
                                    OR max(kind = 'reject' AND EXISTS (
                                           SELECT 1 FROM voice AS other
                                           WHERE other.record = voice.record AND other.data_hash = voice.data_hash
                                             AND other.kind IN ('accept', 'correct') AND other.said = voice.shown_label)) THEN 'open' END
                      FROM voice WHERE voice.record = record.id AND voice.data_hash = excluded.data_hash) END,
    flagged     = CASE WHEN data_hash = excluded.data_hash THEN flagged ELSE coalesce((
                      SELECT kind = 'flag' FROM decision
                      WHERE decision.record = record.id AND decision.data_hash = excluded.data_hash AND NOT undone
                        AND kind IN ('flag', 'unflag') ORDER BY coalesce(place, decision.id) DESC, decided_at DESC, decision.id DESC LIMIT 1), 0) END,
    data        = excluded.data,
    data_hash   = excluded.data_hash,
    gold        = excluded.gold,
    gold_label  = excluded.gold_label,
    length      = excluded.length,
    import      = excluded.import,
    file        = excluded.file,
    row         = excluded.row
WHERE import IS NOT excluded.import
