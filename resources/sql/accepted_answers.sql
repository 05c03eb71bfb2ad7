-- of records that are as they were when a person decided, and that no answer is measured by; the first decided first, so that
-- what was read once stays among them
SELECT record.id, record.data, decision.value FROM record JOIN decision ON decision.id = record.decision
WHERE record.verdict IN ('accept', 'correct') AND record.gold IS NULL AND decision.value IS NOT NULL
ORDER BY decision.id LIMIT :count
