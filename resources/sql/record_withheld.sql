-- records of which a value that is not shared stands in the text
SELECT DISTINCT record.id, record.shown_id, record.data FROM record, json_each(record.data) AS cell
WHERE cell.key NOT IN (SELECT value FROM json_each(:shared)) AND length(cell.value) > 0 AND instr(:text, cell.value) > 0
ORDER BY record.id
