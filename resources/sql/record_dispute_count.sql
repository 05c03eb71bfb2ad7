SELECT count(*) FROM record INDEXED BY record_dispute WHERE dispute = 'open'
