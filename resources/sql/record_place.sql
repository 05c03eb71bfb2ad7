SELECT file, row FROM record WHERE identity = :identity
