-- whether somebody decided this before; the same import again decides nothing anew
SELECT 1 FROM decision WHERE record = :record AND kind = 'correct' AND annotator = :annotator AND value = :value LIMIT 1
