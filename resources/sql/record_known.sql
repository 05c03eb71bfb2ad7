SELECT id, data_hash, state = 'annotated' OR decision IS NOT NULL FROM record WHERE identity = :identity
