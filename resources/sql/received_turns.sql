SELECT turn, annotator, turned_at FROM decision_turn WHERE decision = :decision ORDER BY turned_at, id
