SELECT coalesce(max(step), 0) + 1 FROM decision
