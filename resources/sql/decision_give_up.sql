-- 2: taken back, and something else was decided instead, so that it is not done again.
UPDATE decision SET undone = 2 WHERE step = :step AND undone
