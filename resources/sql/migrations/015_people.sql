-- Several people. A decision that was collected from a colleague's file has a negative step, and stands where its time says: behind
-- the decision `place` of those that were made here, where NULL is a decision's own id. adjudicates: it settles what people disagree
-- on; it counts before all that they said, and is nobody's own voice.
ALTER TABLE decision ADD COLUMN place INTEGER;
ALTER TABLE decision ADD COLUMN adjudicates INTEGER NOT NULL DEFAULT 0;

-- What each person says of a record at last; of one that was settled also what settled it.
CREATE VIEW voice AS
SELECT id, record, data_hash, kind, coalesce(json_extract(value, '$.label'), line) AS said, shown_label, annotator, decided_at, blind,
       adjudicates, coalesce(place, id) AS place
FROM decision
WHERE kind IN ('accept', 'correct', 'reject', 'skip') AND NOT undone AND NOT EXISTS (
    SELECT 1 FROM decision AS later
    WHERE later.record = decision.record AND later.data_hash = decision.data_hash AND later.annotator = decision.annotator
      AND later.adjudicates = decision.adjudicates AND later.kind IN ('accept', 'correct', 'reject', 'skip') AND NOT later.undone
      AND (coalesce(later.place, later.id), later.decided_at, later.id) > (coalesce(decision.place, decision.id), decision.decided_at, decision.id));

-- Derived, as verdict is. open: people disagree on the record; settled: they did, and one of them decided for all.
ALTER TABLE record ADD COLUMN dispute TEXT;
CREATE INDEX record_dispute ON record (dispute, id) WHERE dispute IS NOT NULL;
UPDATE record SET
    (decision, verdict, person_label) = (
        SELECT id, kind, said FROM voice WHERE voice.record = record.id AND voice.data_hash = record.data_hash
        ORDER BY kind = 'skip', place DESC LIMIT 1),
    dispute = (
        SELECT CASE WHEN count(DISTINCT CASE WHEN kind IN ('accept', 'correct') THEN said END) > 1
                      OR max(kind = 'reject' AND EXISTS (
                             SELECT 1 FROM voice AS other WHERE other.record = voice.record AND other.data_hash = voice.data_hash
                               AND other.kind IN ('accept', 'correct') AND other.said = voice.shown_label)) THEN 'open' END
        FROM voice WHERE voice.record = record.id AND voice.data_hash = record.data_hash)
WHERE id IN (SELECT record FROM decision GROUP BY record HAVING min(annotator) != max(annotator));
