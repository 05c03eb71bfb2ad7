-- The steps of one person that count and were made here, the last first.
SELECT step FROM decision
WHERE annotator = :annotator AND NOT undone AND step > 0 AND step < :before
GROUP BY step ORDER BY step DESC LIMIT :count
