-- As record_facet_counts.sql for tasks whose answers are as many as the records (texts, spans, fields): nothing is counted by
-- what they say, only whether it differs from gold.
SELECT state, verdict, flagged, disputed > 0, gold_label IS NOT NULL,
       gold_label IS NOT NULL AND coalesce(CASE WHEN person_label IS NOT NULL THEN person_label WHEN verdict = 'reject' THEN NULL
                                           ELSE model_label END != gold_label, 0),
       count(*), sum(contested > 0)
FROM record INDEXED BY record_facets
GROUP BY 1, 2, 3, 4, 5, 6
