SELECT state, verdict, flagged, person_label, model_label, gold_label, disputed > 0, count(*), sum(contested > 0)
FROM record INDEXED BY record_facets
GROUP BY state, verdict, flagged, person_label, model_label, gold_label, disputed
