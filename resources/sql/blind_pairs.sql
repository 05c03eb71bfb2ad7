-- What a person said who did not see what the model said. A rejection names no label, and is left out.
SELECT person_label, model_label, count(*)
FROM decision INDEXED BY decision_blind JOIN record ON record.id = decision.record AND record.decision = decision.id
WHERE decision.blind AND verdict IN ('accept', 'correct') AND person_label IS NOT NULL AND model_label IS NOT NULL
GROUP BY 1, 2
