SELECT task_version FROM config WHERE id = :config
