-- The same text once more is no new one.
INSERT INTO guideline (text, annotator, saved_at)
SELECT :text, :annotator, :saved_at
WHERE :text IS NOT (SELECT text FROM guideline ORDER BY id DESC LIMIT 1)
