-- Those of collected decisions are below 0.
SELECT max(coalesce(max(step), 0), 0) + 1 FROM decision
