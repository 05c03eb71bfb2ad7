UPDATE record SET state = :state WHERE id = :record
