SELECT id, text, annotator, saved_at FROM guideline ORDER BY id DESC
