SELECT EXISTS (SELECT 1 FROM decision WHERE record = :record), EXISTS (SELECT 1 FROM answer WHERE record = :record)
