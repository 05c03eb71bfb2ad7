INSERT INTO attempt_piece (attempt, record, ordinal) VALUES (:attempt, :record, :ordinal)
