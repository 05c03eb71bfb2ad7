SELECT attempt.failure, attempt.reached_socket, attempt.total_us, attempt.cost_nano, attempt.currency, attempt.reasoning_nano
FROM attempt JOIN run ON run.id = attempt.run
WHERE run.config = :config
