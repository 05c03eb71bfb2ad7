INSERT INTO decision_turn (decision, turn, annotator, turned_at)
SELECT id, :turn, :annotator, :turned_at FROM decision WHERE step = :step
