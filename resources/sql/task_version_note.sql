UPDATE task_version SET note = :note WHERE id = :version
