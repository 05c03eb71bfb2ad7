DELETE FROM entry WHERE rowid = :id
