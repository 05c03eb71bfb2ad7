UPDATE decision SET undone = :undone WHERE id = :decision
