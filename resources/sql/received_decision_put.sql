-- From a colleague's file: behind those that were made here before it, and no step of anybody who undoes here.
INSERT INTO decision (step, record, kind, value, annotator, decided_at, config, data_hash, shown_label, undone, line, blind, note, adjudicates, place)
SELECT (SELECT min(coalesce(min(step), 0), 0) - 1 FROM decision), :record, :kind, :value, :annotator, :decided_at,
       (SELECT id FROM config WHERE hash = :config), :data_hash, :shown_label, :undone, :line, :blind, :note, :adjudicates,
       (SELECT coalesce(max(coalesce(place, id)), 0) FROM decision WHERE record = :record AND decided_at <= :decided_at)
