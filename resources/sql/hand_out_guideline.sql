INSERT INTO guideline (text, annotator, saved_at)
SELECT text, annotator, saved_at FROM project.guideline ORDER BY id DESC LIMIT 1
