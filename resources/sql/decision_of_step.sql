SELECT DISTINCT record FROM decision WHERE step = :step ORDER BY record
