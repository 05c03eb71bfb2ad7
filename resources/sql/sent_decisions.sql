-- A draft says nothing yet.
SELECT record.id, record.identity, record.shown_id, decision.id, kind, decision.value, annotator, decided_at, decision.data_hash, shown_label,
       config.hash, note, undone, blind, adjudicates
FROM decision JOIN record ON record.id = decision.record LEFT JOIN config ON config.id = decision.config
WHERE decision.record IN (SELECT DISTINCT record FROM decision WHERE record > :after AND kind != 'draft' ORDER BY record LIMIT :count)
  AND kind != 'draft'
ORDER BY decision.record, coalesce(place, decision.id), decided_at, decision.id
