SELECT shown_id FROM record WHERE id = :record
