SELECT annotator, decided_at FROM decision WHERE kind IN ('accept', 'correct', 'reject', 'skip') ORDER BY annotator, decided_at
