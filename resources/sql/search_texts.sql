-- The texts as record_search.sql sees them.
SELECT record.id, record.shown_id, CAST(each.value AS TEXT) FROM record LEFT JOIN json_each(record.data) AS each
WHERE record.id BETWEEN :first AND :last
ORDER BY record.id
