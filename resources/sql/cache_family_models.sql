SELECT DISTINCT model FROM entry WHERE family = :family ORDER BY model
