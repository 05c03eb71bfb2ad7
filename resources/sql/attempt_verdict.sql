UPDATE attempt SET verdict = :verdict WHERE id = last_insert_rowid()
