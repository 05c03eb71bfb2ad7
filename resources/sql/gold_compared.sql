-- What two configurations answered to the same records with gold; the same twice for one alone.
SELECT record.id, record.shown_id, record.gold, record.data, one.value, other.value FROM record
JOIN result AS one ON one.record = record.id AND one.config = :one AND one.data_hash = record.data_hash AND one.state = 'annotated'
JOIN result AS other ON other.record = record.id AND other.config = :other AND other.data_hash = record.data_hash AND other.state = 'annotated'
WHERE record.gold IS NOT NULL
ORDER BY record.id
