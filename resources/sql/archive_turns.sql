SELECT decision.record, decision.id, turn, decision_turn.annotator, turned_at
FROM decision_turn JOIN decision ON decision.id = decision_turn.decision
WHERE decision.record > :after AND decision.record <= :last ORDER BY decision_turn.id
