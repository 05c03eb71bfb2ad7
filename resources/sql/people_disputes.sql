SELECT count(*) FILTER (WHERE dispute = 'open'), count(*) FILTER (WHERE dispute = 'settled')
FROM record INDEXED BY record_dispute WHERE dispute IS NOT NULL
