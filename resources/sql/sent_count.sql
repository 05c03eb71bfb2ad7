SELECT count(DISTINCT record) FROM decision WHERE kind != 'draft'
