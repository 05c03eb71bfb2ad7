-- How probable the answers to records with gold were by their tokens, how sure the model said it was, and how many are right.
SELECT probability, confidence, model_label = gold_label, count(*)
FROM record INDEXED BY record_facets
WHERE state = 'annotated' AND gold_label IS NOT NULL AND model_label IS NOT NULL
GROUP BY 1, 2, 3
