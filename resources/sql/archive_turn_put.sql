INSERT INTO decision_turn (decision, turn, annotator, turned_at) VALUES (:decision, :turn, :annotator, :turned_at)
