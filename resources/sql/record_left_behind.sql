SELECT count(*) FROM record WHERE import IS NOT :import AND file IN (SELECT value FROM json_each(:files))
