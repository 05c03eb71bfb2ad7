SELECT id FROM config WHERE hash = :hash
