-- How sure the model was of its answers to records with gold, and how many of these are right.
SELECT confidence, model_label = gold_label, count(*)
FROM record INDEXED BY record_facets
WHERE state = 'annotated' AND gold_label IS NOT NULL AND model_label IS NOT NULL
GROUP BY 1, 2
