SELECT id, answered_at FROM answer
WHERE source = 'cache-exact' AND run = :run AND id > :after
ORDER BY id
