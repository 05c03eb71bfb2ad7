SELECT turn, decision.kind, decision_turn.annotator, turned_at, coalesce(json_extract(decision.value, '$.label'), decision.line), decision.shown_label
FROM decision_turn JOIN decision ON decision.id = decision_turn.decision
WHERE decision.record = :record ORDER BY decision_turn.id
