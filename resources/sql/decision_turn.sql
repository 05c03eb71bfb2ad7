UPDATE decision SET undone = :undone WHERE step = :step
