-- Those that one person took back and has not given up by deciding something else, the last first. Files of versions that did not
-- note the giving up have the order alone to tell.
SELECT step FROM decision
WHERE annotator = :annotator AND undone = 1
  AND step > coalesce((SELECT step FROM decision WHERE annotator = :annotator AND NOT undone ORDER BY step DESC LIMIT 1), 0)
GROUP BY step ORDER BY step DESC
