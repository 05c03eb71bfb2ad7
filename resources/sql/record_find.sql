-- The current label of a record: the person's, none where a person rejected the model's, else the model's. In ascending order of
-- the key, those without it last; the second column says which those are. record_find_first is the same statement with a limit:
-- SQLite sorts all rows in another way, and quicker, where it sees none.
SELECT id, CASE :order
           WHEN 'state' THEN state
           WHEN 'label' THEN CASE WHEN person_label IS NOT NULL THEN person_label WHEN verdict = 'reject' THEN NULL ELSE model_label END
           WHEN 'gold' THEN gold_label
           WHEN 'length' THEN length
           WHEN 'confidence' THEN coalesce(probability, sampled, confidence)
           WHEN 'disputed' THEN disputed
           WHEN 'contested' THEN contested
           WHEN 'dissent' THEN -(contested * 1000000000 + disputed * 10 + coalesce(gold_label !=
               CASE WHEN person_label IS NOT NULL THEN person_label WHEN verdict = 'reject' THEN NULL ELSE model_label END, 0))
           WHEN 'random' THEN (((:cubic * id + :square) % 2147483647 * id + :linear) % 2147483647 * id + :constant) % 2147483647
           ELSE id END AS sort_key
FROM record INDEXED BY record_facets
WHERE CASE :state
      WHEN 'all' THEN 1
      WHEN 'annotated' THEN state = 'annotated'
      WHEN 'failed' THEN state LIKE 'failed:%'
      WHEN 'refused' THEN state = 'refused'
      WHEN 'waiting' THEN state IN ('pending', 'cancelled')
      WHEN 'reviewed' THEN verdict IN ('accept', 'correct', 'reject')
      WHEN 'unreviewed' THEN (state = 'annotated' OR (state = 'pending' AND :review_only)) AND (verdict IS NULL OR verdict = 'skip')
      WHEN 'flagged' THEN flagged
      WHEN 'differs' THEN gold_label IS NOT NULL AND CASE WHEN person_label IS NOT NULL THEN person_label WHEN verdict = 'reject' THEN NULL ELSE model_label END != gold_label
      WHEN 'disputed' THEN disputed > 0
      WHEN 'contested' THEN contested > 0
      WHEN 'people' THEN id IN (SELECT id FROM record AS between_people INDEXED BY record_dispute WHERE dispute = 'open')
      END
  AND (:failure IS NULL OR state = :failure)
  AND (:label IS NULL OR CASE WHEN person_label IS NOT NULL THEN person_label WHEN verdict = 'reject' THEN NULL ELSE model_label END = :label)
  AND (:model_label IS NULL OR model_label = :model_label)
  AND (:gold IS NULL OR gold_label = :gold)
  AND (:min_length IS NULL OR length >= :min_length)
  AND (:max_length IS NULL OR length <= :max_length)
  AND CASE WHEN :unknown_confidence THEN coalesce(probability, sampled, confidence) IS NULL
      ELSE (:min_confidence IS NULL OR coalesce(probability, sampled, confidence) >= :min_confidence)
       AND (:max_confidence IS NULL OR coalesce(probability, sampled, confidence) <= :max_confidence) END
ORDER BY sort_key IS NULL, sort_key, id
