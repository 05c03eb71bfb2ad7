SELECT id FROM config ORDER BY id
