-- outdated: for data that the record had before; in the order in which they count
SELECT decision.record, decision.id, kind, value, annotator, decided_at, shown_label, undone,
       CASE WHEN decision.data_hash != record.data_hash THEN decision.data_hash END, blind, note, adjudicates
FROM decision JOIN record ON record.id = decision.record
WHERE decision.record > :after AND decision.record <= :last ORDER BY coalesce(place, decision.id), decided_at, decision.id
